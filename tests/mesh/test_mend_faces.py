"""Mending of single faces: those without area go, and where a surface runs through itself it is closed anew."""

import numpy as np
import pytest

from mesh.bodies import box, moved, sphere, turned
from mesh.examine import examine
from mesh.facts import Facts
from mesh.mesh import Mesh, join
from mesh.repair import Mended, mend
from tests.mesh.breakages import volume_of


def facts_of(mesh: Mesh) -> Facts:
    return examine(mesh, walls=False)[1]


def names(mended: Mended) -> list[str]:
    return [step.name for step in mended.steps]


def with_caps(count: int) -> Mesh:
    """A box in whose first faces a corner was put on the middle of an edge, on its own side only, and closed with a cap."""
    mesh = box((30, 20, 10))
    vertices, faces = mesh.vertices.tolist(), mesh.faces.tolist()
    for face in range(count):
        a, b, c = faces[face]
        middle = len(vertices)
        vertices.append(((mesh.vertices[a] + mesh.vertices[b]) / 2).tolist())
        faces[face] = [a, middle, c]
        faces += [[middle, b, c], [a, b, middle]]
    return Mesh(np.array(vertices, np.float32), np.array(faces, np.int32))


def dented(depth: float) -> Mesh:
    """A fine ball with one corner pushed through the other side of its neighbours."""
    ball = sphere(15, 40, 80)
    vertices = ball.vertices.copy()
    at = int(np.argmin(np.linalg.norm(vertices - [15, 0, 0], axis=1)))
    vertices[at] += np.float32([-0.1, depth, 0])
    return Mesh(vertices, ball.faces)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_cap_is_swapped_into_its_neighbour_and_nothing_moves(count: int) -> None:
    broken = with_caps(count)
    before = facts_of(broken)
    assert (before.degenerate_faces, before.watertight) == (count, True)
    mended = mend(broken)
    after = facts_of(mended.mesh)
    assert names(mended) == ["drop_degenerate"]
    assert (after.degenerate_faces, after.watertight, after.winding_consistent) == (0, True, True)
    assert after.volume_mm3 == pytest.approx(6000)
    assert mended.max_deviation_mm < 1e-6
    assert mend(mended.mesh).steps == ()


def test_corners_that_float32_cannot_tell_apart_become_one() -> None:
    mesh = moved(box((30, 20, 10)), (800, 0, 0))
    a, b, c = mesh.faces[0]
    near = mesh.vertices[a] + np.float32([0, 1e-6, 0])
    faces = mesh.faces.tolist()
    new = len(mesh.vertices)
    faces[0] = [new, b, c]
    faces += [[a, b, new], [new, c, a]]
    broken = Mesh(np.concatenate([mesh.vertices, [near]]), np.array(faces, np.int32))
    assert facts_of(broken).degenerate_faces == 2
    mended = mend(broken)
    assert facts_of(mended.mesh).degenerate_faces == 0
    assert facts_of(mended.mesh).watertight
    assert mended.max_deviation_mm < 1e-4


def test_a_corner_that_went_through_its_neighbours_is_closed_anew_with_the_volume_kept() -> None:
    broken = dented(2.6)
    assert facts_of(broken).self_intersections
    mended = mend(broken)
    after = facts_of(mended.mesh)
    assert names(mended) == ["untangle"]
    assert (after.self_intersections, after.watertight, after.shells) == (0, True, 1)
    assert after.volume_mm3 == pytest.approx(volume_of(sphere(15, 40, 80)), rel=2e-3)
    assert 0 < mended.max_deviation_mm < 0.1
    assert mended.left == ()


def test_a_tube_that_runs_through_itself_is_left_and_it_is_said() -> None:
    around = np.linspace(0, 2 * np.pi, 200, endpoint=False)
    middle = np.stack([20 * np.cos(2 * around), 20 * np.sin(2 * around), 8 * np.cos(around)], axis=1)
    ring = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    outward = np.stack([np.cos(2 * around), np.sin(2 * around), 0 * around], axis=1)
    tube = middle[:, None] + 6 * (
        np.cos(ring)[None, :, None] * outward[:, None] + np.sin(ring)[None, :, None] * np.array([0, 0, 1])
    )
    number = np.arange(3200).reshape(200, 16)
    right, up = np.roll(number, -1, 0), np.roll(number, -1, 1)
    across = np.roll(right, -1, 1)
    faces = np.concatenate([np.stack([number, right, across], -1), np.stack([number, across, up], -1)]).reshape(-1, 3)
    mended = mend(Mesh(tube.reshape(-1, 3).astype(np.float32), faces.astype(np.int32)))
    assert "untangle" not in names(mended)
    assert "of the surface" in mended.left[-1]
    assert facts_of(mended.mesh).genus == 1


def test_a_shell_that_sticks_out_of_another_is_no_hollow_whichever_way_it_looks() -> None:
    block, ball = box(), sphere(5, 16, 24, (17, 10, 10))
    both = facts_of(mend(join([block, ball])).mesh).volume_mm3
    mended = mend(join([block, turned(ball)]))
    assert both is not None and both > 8000
    assert facts_of(join([block, turned(ball)])).volume_mm3 == pytest.approx(both)
    assert facts_of(mended.mesh).volume_mm3 == pytest.approx(both)
    assert mended.left == ()
    inside = join([block, turned(sphere(5, 16, 24, (14, 10, 10)))])
    assert facts_of(inside).cavities == 1


def test_loose_faces_are_not_said_to_look_outward() -> None:
    corners = np.random.default_rng(3).random((40, 3, 3)).astype(np.float32) * 20
    assert mend(Mesh(corners.reshape(-1, 3), np.arange(120))).steps == ()


@pytest.mark.parametrize("thick", [0.6, 0.8])
def test_a_thin_plate_and_a_thin_ball_become_as_thick_as_asked(thick: float) -> None:
    plate = mend(box((30, 20, 0.4)), ["thicken"], thickness_mm=thick).mesh
    assert np.ptp(plate.vertices[:, 2]) == pytest.approx(thick, rel=0.05)
    assert facts_of(plate).watertight
    hollow = join([sphere(10, 40, 80), turned(sphere(9.6, 40, 80))])
    ball = mend(hollow, ["thicken"], thickness_mm=thick).mesh
    facts = facts_of(ball)
    radius = np.linalg.norm(ball.vertices.astype(np.float64), axis=1)
    outer, inner = radius[radius > 9.8], radius[radius < 9.8]
    assert (facts.watertight, facts.cavities, facts.self_intersections) == (True, 1, 0)
    assert np.median(outer) - np.median(inner) == pytest.approx(thick, rel=0.05)
