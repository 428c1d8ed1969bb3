"""Where the processor draws, faces that leave no trace are left out of the picture: it is the same, at any zoom."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mesh.mesh import Mesh
from mesh.seen import can_sift
from tests.bench.body import wavy_torus
from tests.ui.viewport_pictures import lying, opened, pixels
from ui.viewport.marks import Section
from ui.viewport.pace import SAMPLES, Quality
from ui.viewport.scene import Item, Paint
from ui.viewport.shape import ordered
from ui.viewport.view import Viewport

SIZE = 320, 240
pytestmark = pytest.mark.window


def viewed(qtbot: QtBot, samples: int, *, is_painted: bool = False, opens: bool = False) -> Viewport:
    """A mirrored and stretched part of 80,000 faces, most of them smaller than a pixel, or one with holes in it."""
    body = wavy_torus(80_000)
    if opens:
        body = Mesh(body.vertices, body.faces[np.arange(len(body.faces)) % 900 > 30])
    matrix = lying(120, 100, 16) @ np.diag([1.0, -1.2, 1.0, 1.0])
    paint = (np.arange(len(body.faces)) % 3 == 0).astype(np.uint8) * np.uint8(Paint.BAD) if is_painted else None
    view = opened(qtbot, SIZE, Item("part", body, matrix, paint, is_selected=True), patience_ms=8000)
    view.surface.grabFramebuffer()
    view.surface._renderer.pace.at_rest = lambda _faces: Quality(samples)
    return view


def drawn(view: Viewport, *, sifts: bool) -> tuple[np.ndarray, int]:
    """The picture, and as how many faces it counts."""
    renderer = view.surface._renderer
    renderer._parts.sifts = sifts
    view.surface.renew()
    return pixels(view), renderer._parts.drawn


def cameras(view: Viewport) -> list:
    far, near = view.camera, view.camera.zoomed(0.2, 0.3, 0.1)
    return [far, near, far.flattened(True), far.orbited(70, -90).zoomed(0.04), far.zoomed(4.0)]


@pytest.mark.parametrize("samples", [0, SAMPLES])
@pytest.mark.parametrize("opens", [False, True])
def test_the_picture_is_the_same_as_with_every_face(qtbot: QtBot, samples: int, opens: bool) -> None:
    view = viewed(qtbot, samples, opens=opens)
    shares = []
    for camera in cameras(view):
        view.set_camera(camera)
        (some, few), (every, many) = drawn(view, sifts=True), drawn(view, sifts=False)
        assert (np.abs(some - every).max(axis=2) > 2).sum() <= 2
        shares.append(few / many)
    assert shares[-1] < 0.3
    assert shares[-1] < shares[0], "the nearer, the more of it is drawn"


@pytest.mark.parametrize("section", [None, Section((1, 0, 0), 120)])
def test_paint_and_cut_are_the_same_too(qtbot: QtBot, section: Section | None) -> None:
    view = viewed(qtbot, 0, is_painted=True)
    view.scene.set_section(section)
    for camera in cameras(view)[:3]:
        view.set_camera(camera)
        assert (np.abs(drawn(view, sifts=True)[0] - drawn(view, sifts=False)[0]).max(axis=2) > 2).sum() <= 2


def test_a_part_is_sifted_before_it_is_sorted(qtbot: QtBot) -> None:
    """Its first picture, while all that is known of it are its triangles."""
    view = viewed(qtbot, 0, is_painted=True)
    shape = view._shapes["part"]
    view.surface._renderer._store._kept.free()
    view.surface.shapes = {id(shape.mesh): replace(shape, levels=(), blocks=None, in_order=None, clusters=None)}
    (some, few), (every, many) = drawn(view, sifts=True), drawn(view, sifts=False)
    assert (np.abs(some - every).max(axis=2) > 2).sum() <= 2
    assert few < many


def test_what_is_picked_is_the_face_of_the_part_itself(qtbot: QtBot) -> None:
    view = viewed(qtbot, 0)
    body, hits = view.scene.items["part"].mesh, 0
    for x in range(20, SIZE[0], 20):
        drawn(view, sifts=True)
        one, other = view.hit_at(x, SIZE[1] / 2), view._hit_by_card(x, SIZE[1] / 2)
        assert (one is None) == (other is None)
        if one is not None and other is not None:
            hits += 1
            assert 0 <= one.face < len(body.faces)
            assert np.linalg.norm(one.point_mm - other.point_mm) < 0.5
    assert hits > 4


def test_two_copies_of_a_part_are_sifted_each_for_itself(qtbot: QtBot) -> None:
    view = viewed(qtbot, 0)
    item = view.scene.items["part"]
    view.scene.put(replace(item, id="other", matrix=lying(90, 40, 30) @ item.matrix, is_selected=False))
    view.show_all()
    qtbot.waitUntil(lambda: "other" in view._shapes and view._shapes["other"].clusters is not None, timeout=8000)
    assert (np.abs(drawn(view, sifts=True)[0] - drawn(view, sifts=False)[0]).max(axis=2) > 2).sum() <= 2


def test_the_order_of_drawing_keeps_every_triangle() -> None:
    body = wavy_torus(2_000)
    spare = Mesh(np.concatenate([body.vertices, np.ones((3, 3), np.float32)]), body.faces)  # with corners that no face has
    order = np.random.default_rng(1).permutation(len(body.faces))
    made = ordered(spare, order)
    assert np.array_equal(made.corners, body.corners[order])
    assert len(made.vertices) == len(body.vertices)
    first = np.unique(made.faces.ravel(), return_index=True)[1]
    assert (np.diff(first) > 0).all()


def test_the_kernels_that_sift_are_there() -> None:
    assert can_sift()
