"""Handles without a window: which one is meant by a pixel, and what a drag on it means."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ui.viewport.box import box_corners
from ui.viewport.camera import Camera
from ui.viewport.gizmo import NEAR_PX, Gizmo, Handle, mm_per_px, move_gizmo, projected, scale_gizmo, turn_gizmo
from ui.viewport.gizmo_drag import Grow, Ray, Slide, Turn, along, on_plane, snapped

WIDE, HIGH = 900.0, 600.0
LOWER, UPPER = np.array([90.0, 80.0, 0.0]), np.array([130.0, 110.0, 20.0])
CAMERAS = st.builds(
    Camera,
    target=st.just((110.0, 95.0, 10.0)),
    distance=st.floats(150, 900),
    yaw=st.floats(-180, 180),
    pitch=st.floats(10, 70),
    is_flat=st.booleans(),
)


def ray_at(camera: Camera, pixel: np.ndarray) -> Ray:
    return camera.ray(2 * pixel[0] / WIDE - 1, 1 - 2 * pixel[1] / HIGH, WIDE / HIGH)


def seen(camera: Camera, point: np.ndarray) -> np.ndarray:
    return projected(point[None], camera, WIDE, HIGH)[0]


def tools(camera: Camera) -> list[Gizmo]:
    per_px = mm_per_px((LOWER + UPPER) / 2, camera, WIDE, HIGH)
    foot = np.array([110.0, 95.0, 0.0])
    corners = box_corners(LOWER, UPPER)
    return [
        move_gizmo(LOWER, UPPER, per_px),
        turn_gizmo(LOWER, UPPER, per_px),
        scale_gizmo(corners, foot, with_axes=True),
    ]


@settings(max_examples=60, deadline=None)
@given(CAMERAS, st.integers(0, 2), st.integers(0, 60), st.floats(0, 2 * np.pi))
def test_a_pixel_near_a_handle_means_a_handle_and_far_from_all_none(camera: Camera, tool: int, which: int, away: float) -> None:
    gizmo = tools(camera)[tool]
    handle = gizmo.handles[which % len(gizmo.handles)]
    pixel = seen(camera, handle.points[-1])
    beside = pixel + np.array([np.cos(away), np.sin(away)]) * (NEAR_PX - 1)
    assert gizmo.at(*pixel, camera, WIDE, HIGH) is not None
    assert gizmo.at(*beside, camera, WIDE, HIGH) is not None
    assert gizmo.at(-500.0, -500.0, camera, WIDE, HIGH) is None


def test_each_handle_is_found_where_it_is_seen() -> None:
    camera = Camera((110.0, 95.0, 10.0), 300.0, 32.0, 28.0)
    for gizmo in tools(camera):
        for handle in gizmo.handles:
            places = [seen(camera, point) for point in handle.points]
            assert any(gizmo.at(*pixel, camera, WIDE, HIGH) is handle for pixel in places), handle.name


def test_what_stands_on_the_plate_has_no_handles_there() -> None:
    names = {handle.name for handle in scale_gizmo(box_corners(LOWER, UPPER), np.array([110.0, 95.0, 0]), with_axes=True).handles}
    assert names == {"grow 4", "grow 5", "grow 6", "grow 7", "scale x+", "scale x-", "scale y+", "scale y-", "scale z+"}
    assert len(scale_gizmo(box_corners(LOWER, UPPER), np.array([110.0, 95.0, 0]), with_axes=False).handles) == 4


@settings(max_examples=60, deadline=None)
@given(CAMERAS, st.integers(0, 1), st.floats(-60, 60))
def test_an_arrow_follows_the_pointer(camera: Camera, axis: int, far: float) -> None:
    handle = tools(camera)[0].handles[axis]
    start, end = seen(camera, handle.grip), seen(camera, handle.grip + handle.way * far)
    assume(np.isfinite(end).all())
    assume(abs(float(camera.axes()[2] @ handle.way)) < 0.97)
    slide = Slide(handle, ray_at(camera, start))
    assert slide.to(ray_at(camera, end), 0.0) == pytest.approx(far, abs=1e-3)
    assert slide.to(ray_at(camera, end), 1.0) == pytest.approx(round(far), abs=1e-9) or abs(far % 1 - 0.5) < 1e-3


@settings(max_examples=60, deadline=None)
@given(CAMERAS, st.integers(0, 20), st.floats(0.3, 3))
def test_a_knob_stays_under_the_pointer_while_it_grows(camera: Camera, which: int, factor: float) -> None:
    handles = [handle for handle in tools(camera)[2].handles if abs(float(camera.axes()[2] @ handle.way)) < 0.9]
    assume(handles)
    handle = handles[which % len(handles)]
    grip = seen(camera, handle.grip) + np.array([3.0, -2.0])  # the pointer is never right on it
    end = seen(camera, handle.anchor + (handle.grip - handle.anchor) * factor)
    assume(np.isfinite(end).all())
    grow = Grow(handle, ray_at(camera, seen(camera, handle.grip)), 40.0)
    assert grow.to(ray_at(camera, end), 0.0) == pytest.approx(factor, abs=1e-3)
    assert Grow(handle, ray_at(camera, grip), 40.0).to(ray_at(camera, grip), 0.1) == pytest.approx(1.0)


def ring_spot(handle: Handle, angle: float) -> np.ndarray:
    out = handle.grip - handle.anchor
    turn = np.radians(angle)
    return handle.anchor + out * np.cos(turn) + np.cross(handle.way, out) * np.sin(turn)


@settings(max_examples=60, deadline=None)
@given(CAMERAS, st.integers(0, 2), st.floats(0, 360), st.integers(-700, 700))
def test_a_ring_turns_as_far_as_the_pointer_goes_round(camera: Camera, axis: int, start: float, angle: int) -> None:
    handle = tools(camera)[1].handles[axis]
    assume(abs(float(camera.axes()[2] @ handle.way)) > 0.3)
    turn = Turn(handle, ray_at(camera, seen(camera, ring_spot(handle, start))), camera, WIDE, HIGH)
    found = 0.0
    for step in np.linspace(0, angle, 2 + abs(angle) // 20):
        found = turn.to(ray_at(camera, seen(camera, ring_spot(handle, start + step))), 1.0)
    assert found == pytest.approx(angle, abs=1.0)
    assert turn.to(ray_at(camera, seen(camera, ring_spot(handle, start + angle))), 15.0) == round(
        angle / 15
    ) * 15 or angle % 15 in (7, 8)


def test_a_ring_seen_from_its_edge_turns_along_the_screen() -> None:
    camera = Camera((110.0, 95.0, 10.0), 300.0, 0.0, 0.0)
    handle = tools(camera)[1].handles[2]
    middle = seen(camera, handle.anchor)
    turn = Turn(handle, ray_at(camera, middle), camera, WIDE, HIGH)
    to_right = turn.to(ray_at(camera, middle + np.array([20.0, 0.0])), 0.0)
    assert to_right is not None and to_right > 3
    assert turn.to(ray_at(camera, middle - np.array([20.0, 0.0])), 0.0) == pytest.approx(-to_right)
    assert turn.to(ray_at(camera, middle + np.array([0.0, 30.0])), 0.0) == pytest.approx(0, abs=1e-6)


def test_along_and_on_a_plane_where_it_cannot_be_told() -> None:
    down = (np.array([0.0, 0.0, 10.0]), np.array([0.0, 0.0, -1.0]))
    assert along(down, np.zeros(3), np.array([0.0, 0.0, 1.0])) is None
    assert on_plane(down, np.zeros(3), np.array([1.0, 0.0, 0.0])) is None
    assert on_plane(down, np.array([0.0, 0.0, 20.0]), np.array([0.0, 0.0, 1.0])) is None
    assert on_plane(down, np.zeros(3), np.array([0.0, 0.0, 1.0])) == pytest.approx(np.zeros(3))


def test_snapping_leaves_no_dust() -> None:
    assert snapped(0.30000000000000004, 0.1) == 0.3
    assert snapped(-0.04, 0.1) == 0.0 and str(snapped(-0.04, 0.1)) == "0.0"
    assert snapped(1.2345, 0.0) == 1.2345
