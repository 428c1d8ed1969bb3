"""Walls, overhang, and how a part lies."""

import numpy as np
import pytest

from mesh.bodies import box, cylinder, moved, sphere, turned
from mesh.errors import CannotDo
from mesh.examine import examine
from mesh.mesh import Mesh, join
from mesh.orient import lay_flat, orient
from mesh.overhang import overhang
from mesh.repair import mend
from mesh.thickness import thin_faces, wall_thickness


def rotated(mesh: Mesh, rotation: np.ndarray) -> Mesh:
    matrix = np.eye(4)
    matrix[:3, :3] = rotation
    return mesh.transformed(matrix)


def pyramid(angle_deg: float) -> Mesh:
    """A square pyramid on its tip, whose sides lean out by this angle from the vertical."""
    reach = 10 * np.tan(np.radians(angle_deg))
    points = np.array([[0, 0, 0], *[[x * reach, y * reach, 10] for x, y in ((1, 1), (-1, 1), (-1, -1), (1, -1))]], np.float32)
    return Mesh(points, np.array([[0, 2, 1], [0, 3, 2], [0, 4, 3], [0, 1, 4], [1, 2, 3], [1, 3, 4]]))


@pytest.mark.parametrize("place", [(0, 0, 0), (1000, 1000, -1000)])
@pytest.mark.parametrize("wall", [0.4, 1.2, 5.0])
def test_the_wall_of_a_hollow_box_is_found(wall: float, place: tuple[float, float, float]) -> None:
    inside = moved(box((40 - 2 * wall, 30 - 2 * wall, 20 - 2 * wall)), (wall, wall, wall))
    _, facts, per_face = examine(moved(join([box((40, 30, 20)), turned(inside)]), place))
    assert facts.min_wall_mm == pytest.approx(wall, abs=2e-3)
    assert per_face is not None
    assert len(facts.faces["thin"]) > 0
    assert set(thin_faces(per_face, wall + 0.01)) == set(range(24))


def test_sharp_edges_are_not_taken_for_thin_walls() -> None:
    wedge = Mesh(
        np.array([[0, 0, 0], [20, 0, 0], [0, 20, 0], [0, 0, 20], [20, 0, 20], [0, 20, 20]], np.float32),
        np.array([[0, 2, 1], [3, 4, 5], [0, 1, 4], [0, 4, 3], [1, 2, 5], [1, 5, 4], [2, 0, 3], [2, 3, 5]]),
    )
    least = wall_thickness(wedge).least
    assert least == pytest.approx(20 * (2 - np.sqrt(2)), rel=0.05)  # the circle in its triangle


def test_a_plate_with_a_thin_fin_is_as_thin_as_the_fin() -> None:
    fin = join([box((60, 60, 5)), moved(box((0.3, 40, 20)), (30, 10, 5))])
    assert examine(fin)[1].min_wall_mm == pytest.approx(0.3, abs=2e-3)


def test_walls_of_an_inside_out_body_are_measured_as_if_it_were_turned() -> None:
    assert examine(turned(box((3, 20, 20))))[1].min_wall_mm == pytest.approx(3, rel=1e-3)


def test_the_overlap_of_two_parts_is_not_taken_for_a_wall() -> None:
    crossed = join([box((40, 20, 20)), moved(box((40, 20, 20)), (39.9, 1, 1))])
    assert examine(crossed)[1].min_wall_mm == pytest.approx(20, rel=1e-3)


def test_walls_of_a_fine_mesh_are_sampled_by_area() -> None:
    ball = sphere(10, 120, 240)
    walls = wall_thickness(ball, most_rays=5000)
    assert 4000 < np.isfinite(walls.per_face).sum() <= 5000
    assert walls.least == pytest.approx(20, rel=0.01)


def test_sides_steeper_than_the_angle_need_support_and_those_at_it_do_not() -> None:
    assert overhang(pyramid(44)).area == 0
    assert overhang(pyramid(45)).area == 0
    steep = overhang(pyramid(50))
    reach = 10 * np.tan(np.radians(50))
    assert steep.area == pytest.approx(4 * reach * np.hypot(10, reach), rel=1e-4)
    assert list(steep.faces) == [0, 1, 2, 3]
    assert overhang(pyramid(50), angle_deg=60).area == 0


def table_of_one_leg() -> Mesh:
    return mend(join([box((10, 10, 21)), moved(box((40, 40, 4)), (-15, -15, 20))])).mesh


def test_what_lies_on_the_plate_is_the_first_layer_and_no_overhang() -> None:
    facts = examine(moved(table_of_one_leg(), (7, 8, 900)))[1]
    assert facts.first_layer_area_mm2 == pytest.approx(100)
    assert facts.overhang_area_mm2 == pytest.approx(1500)


def test_a_table_is_laid_on_its_top() -> None:
    table = table_of_one_leg()
    laid = orient(table)
    assert laid.after.overhang_mm2 < 1 < laid.before.overhang_mm2
    assert laid.after.contact_mm2 == pytest.approx(1600, rel=1e-3)
    after = overhang(rotated(table, laid.rotation))
    assert after.area == pytest.approx(laid.after.overhang_mm2, abs=1)
    assert np.ptp(rotated(table, laid.rotation).vertices[:, 2]) == pytest.approx(laid.after.height_mm, rel=1e-4)
    assert "no supports" in laid.why
    assert np.linalg.det(laid.rotation) == pytest.approx(1)


def test_a_part_that_lies_well_is_left_as_it_is() -> None:
    laid = orient(cylinder(20, 5))
    assert np.array_equal(laid.rotation, np.eye(3))
    assert laid.why == "It lies best as it is."


def test_a_tilted_box_is_set_down_on_a_flat_side() -> None:
    tilt = np.array([[0.8, 0, 0.6], [0, 1, 0], [-0.6, 0, 0.8]])
    laid = orient(rotated(box((60, 40, 10)), tilt))
    assert laid.after.height_mm == pytest.approx(10, rel=1e-3)
    assert laid.after.contact_mm2 == pytest.approx(2400, rel=1e-3)


@pytest.mark.parametrize("face", range(12))
def test_the_chosen_side_comes_to_lie_on_the_plate(face: int) -> None:
    body = rotated(box((30, 20, 10)), np.array([[0.36, 0.48, -0.8], [-0.8, 0.6, 0], [0.48, 0.64, 0.6]]))
    laid = rotated(body, lay_flat(body, face))
    assert laid.corners[face][:, 2] == pytest.approx(laid.vertices[:, 2].min(), abs=1e-4)


def test_a_side_that_does_not_exist_is_refused_with_one_sentence() -> None:
    with pytest.raises(CannotDo) as refusal:
        lay_flat(box(), 12)
    assert refusal.value.code == "no_such_face"
    assert refusal.value.hint
