"""Gaps: the narrowest space in front of a surface."""

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from mesh.bodies import box, cylinder, sphere, torus, turned
from mesh.examine import examine
from mesh.gaps import gaps
from mesh.mesh import Mesh, join


def anyhow(mesh: Mesh, seed: int) -> Mesh:
    """Turned and moved by chance."""
    matrix = np.eye(4)
    matrix[:3, :3] = Rotation.random(random_state=seed).as_matrix()
    matrix[:3, 3] = np.random.default_rng(seed).uniform(-300, 300, 3)
    return mesh.transformed(matrix)


def plate_with_hole(across: float, sides: int, height: float = 3.0) -> Mesh:
    """A round plate 20 mm wide, with a hole of so many sides in its middle, whose corners lie on a circle."""
    angle = 2 * np.pi * np.arange(sides) / sides
    rings = [np.stack([r * np.cos(angle), r * np.sin(angle)], axis=1) for r in (10.0, across / 2)]
    points = np.concatenate([np.column_stack([ring, np.full(sides, z)]) for ring in rings for z in (0.0, height)])
    here, there = np.arange(sides), (np.arange(sides) + 1) % sides
    floor, lid, low, high = (k * sides for k in range(4))
    quads = [
        (floor + here, floor + there, lid + there, lid + here),
        (low + there, low + here, high + here, high + there),
        (lid + here, lid + there, high + there, high + here),
        (floor + there, floor + here, low + here, low + there),
    ]
    faces = [np.stack(corners, axis=1) for a, b, c, d in quads for corners in ((a, b, c), (a, c, d))]
    return Mesh(points.astype(np.float32), np.concatenate(faces).astype(np.int32))


def near(wanted: float) -> object:
    return pytest.approx(wanted, rel=0.05, abs=0.05)


@pytest.mark.parametrize("gap", [0.1, 0.3, 4.0])
@pytest.mark.parametrize("seed", range(3))
def test_the_space_between_two_plates_is_told(gap: float, seed: int) -> None:
    plates = join([box((20, 20, 2)), box((20, 20, 2), (1, -3, 2 + gap))])
    facts = examine(anyhow(plates, seed))[1]
    assert facts.min_gap_mm == pytest.approx(gap, abs=0.005)
    assert len(facts.faces["gap"]) == 4


@pytest.mark.parametrize("sides", [3, 4, 5, 7, 12, 33])
@pytest.mark.parametrize("across", [0.6, 3.0])
def test_a_hole_is_as_wide_as_the_pin_that_goes_in(across: float, sides: int) -> None:
    body = anyhow(plate_with_hole(across, sides), sides)
    assert gaps(body).least == near(across * np.cos(np.pi / sides))


def test_a_slot_in_one_body_is_a_gap() -> None:
    comb = join([box((30, 10, 5)), box((10, 10, 20)), box((19.5, 10, 20), (10.5, 0, 0))])
    assert gaps(comb).least == near(0.5)


def test_the_clearance_between_a_ball_and_its_socket_is_told() -> None:
    socket = join([sphere(10, 48, 96), turned(sphere(10.4, 48, 96)), sphere(12, 48, 96)])
    assert gaps(anyhow(socket, 1)).least == near(0.4)


def test_the_clearance_of_a_pin_in_its_bore_is_told() -> None:
    bore = plate_with_hole(6.0, 64)
    pin = cylinder(2.8, 9.0, 64, (0, 0, -3))
    assert gaps(anyhow(join([bore, pin]), 4)).least == near(0.2)


@pytest.mark.parametrize("body", [box(), sphere(), cylinder(), torus(5, 3)])
def test_a_body_without_gaps_has_none_that_is_narrow(body: Mesh) -> None:
    least = gaps(body).least
    assert least is None or least == near(4.0)


def test_parts_that_touch_or_run_into_each_other_leave_no_gap() -> None:
    assert gaps(join([box((20, 20, 2)), box((20, 20, 2), (0, 0, 2))])).least is None
    assert gaps(join([box((20, 20, 2)), box((20, 20, 2), (3, 3, 1))])).least is None
    assert gaps(join([box(), box()])).least is None


def test_a_groove_that_closes_to_nothing_is_no_narrow_gap() -> None:
    """Open to one side, it lets a ball out."""
    half = np.tan(np.radians(20)) * 10
    outline = np.array([[-10, 0], [10, 0], [10, 15], [half, 15], [0, 5], [-half, 15], [-10, 15]])
    count = len(outline)
    points = np.concatenate([np.column_stack([outline, np.full(count, z)]) for z in (0.0, 20.0)]).astype(np.float32)
    here, there = np.arange(count), (np.arange(count) + 1) % count
    sides = [(here, there, there + count), (here, there + count, here + count)]
    flat = np.array([[0, 1, 4], [1, 2, 3], [1, 3, 4], [0, 4, 5], [0, 5, 6]])
    faces = np.concatenate([np.stack(side, axis=1) for side in sides] + [flat[:, ::-1], flat + count])
    assert gaps(Mesh(points, faces.astype(np.int32))).least is None


def test_a_mesh_without_faces_has_no_gaps() -> None:
    assert gaps(Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32))).least is None
