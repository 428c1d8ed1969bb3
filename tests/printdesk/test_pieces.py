"""Where pieces of a shaped part stand on the plate, planes that cut it as it stands, and copies that are laid."""

from dataclasses import replace

import numpy as np
import pytest

from mesh import bodies
from mesh.jobs import measure_mesh
from mesh.mesh import Mesh
from printdesk.cut_plane import CutPlane, middle_of
from printdesk.errors import Refused
from printdesk.laying import MOST, fitted, fitting_factor, in_rows
from printdesk.part import Part, Placement
from printdesk.pieces import beside, from_plate, laid_on, onto_plate, standing
from printdesk.plate import Plate
from printdesk.scaled import placed_part


def part_of(mesh: Mesh, placement: Placement | None = None) -> Part:
    facts, wall_mm = measure_mesh(mesh)
    plain = Part("1", "part", mesh, facts, "stl", "mm", True, wall_mm=wall_mm)
    return placed_part(plain, placement or Placement())


QUARTER = ((0.0, -1.0, 0.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0))


def test_a_point_of_the_plate_is_found_in_the_parts_own_coordinates_however_it_is_placed() -> None:
    part = part_of(bodies.box((10.0, 20.0, 30.0), (5.0, 6.0, 7.0)), Placement((100.0, 50.0), QUARTER, (2.0, 1.0, 0.5)))
    corner = part.placement.matrix(part.mesh) @ (5.0, 6.0, 7.0, 1.0)
    own = part.placement.shaping() @ (5.0, 6.0, 7.0, 1.0)
    assert from_plate(part, corner[:3]) == pytest.approx(own[:3])
    assert np.asarray(onto_plate(part)) == pytest.approx(corner[:3] - own[:3])


def test_a_piece_stands_where_it_was_in_the_whole() -> None:
    whole = part_of(bodies.box((40.0, 20.0, 10.0), (3.0, 0.0, 0.0)), Placement((100.0, 50.0)))
    piece = standing(part_of(bodies.box((10.0, 20.0, 10.0), (33.0, 0.0, 0.0))), whole)
    assert piece.placement.position_mm == pytest.approx((115.0, 50.0))


def test_pieces_beside_each_other_do_not_overlap() -> None:
    plate = Plate()
    pieces = [part_of(bodies.box((80.0, 60.0, 5.0)), Placement((125.0, 105.0))) for _ in range(3)]
    laid = beside(plate, pieces[0], pieces[1:])
    assert laid[0].placement == pieces[0].placement
    boxes = [plate.box_of(one) for one in laid]
    assert all(one[0][0] >= other[1][0] or one[1][0] <= other[0][0] or one[0][1] >= other[1][1] or one[1][1] <= other[0][1]
               for place, one in enumerate(boxes) for other in boxes[:place])  # fmt: skip


@pytest.mark.parametrize("facing", [(1, 0, 0), (0, 0, 1), (0, 0, -1), (0.6, 0.0, 0.8), (0, -1, 0)])
def test_what_faces_a_way_lies_on_the_plate_afterwards(facing: tuple[float, float, float]) -> None:
    laid = laid_on(part_of(bodies.box((10.0, 20.0, 30.0))), facing)
    turn = np.asarray(laid.placement.rotation)
    assert turn @ facing == pytest.approx((0, 0, -1)) and turn @ turn.T == pytest.approx(np.eye(3))
    assert np.linalg.det(turn) == pytest.approx(1)


def test_a_plane_is_tilted_about_the_middle_of_the_box_and_misses_only_beside_it() -> None:
    part = part_of(bodies.box((40.0, 20.0, 10.0)), Placement((100.0, 50.0)))
    plane = CutPlane(0, 10.0, (0.0, 30.0))
    assert plane.point(part) == pytest.approx((90.0, 50.0, 5.0))
    assert plane.normal() == pytest.approx((np.cos(np.pi / 6), np.sin(np.pi / 6), 0.0))
    assert plane.in_part(part).point == pytest.approx((10.0, 10.0, 5.0))
    assert not plane.misses(part)
    assert CutPlane(0, 41.0).misses(part) and not CutPlane(0, 41.0, (0.0, 45.0)).misses(part)


def test_the_first_cut_is_in_the_middle_or_where_the_printer_ends() -> None:
    long = part_of(bodies.box((400.0, 20.0, 10.0)))
    assert middle_of(Plate(), long, 0) == 250.0 and middle_of(Plate(), long, 1) == 10.0
    assert middle_of(Plate(), part_of(bodies.box((900.0, 2.0, 2.0))), 0) == 450.0


def test_rows_are_laid_from_the_part_and_too_many_are_refused() -> None:
    part = part_of(bodies.box((10.0, 20.0, 5.0)), Placement((30.0, 40.0)))
    laid = in_rows(part, 2, 3, 4.0)
    assert [one.placement.position_mm for one in laid] == [(30, 40), (44, 40), (58, 40), (30, 64), (44, 64), (58, 64)]
    assert laid[0] is part and len({one.id for one in laid}) == 6
    with pytest.raises(Refused, match=f"up to {MOST} lie here"):
        in_rows(part, 1000, 1000, 1.0)


def test_a_part_is_scaled_to_the_printers_room_with_an_edge() -> None:
    part, plate = part_of(bodies.box((500.0, 100.0, 50.0)), Placement((10.0, 10.0))), Plate()
    assert fitting_factor(part, plate) == 0.5 and fitting_factor(part, plate, 25.0) == 0.4
    assert fitting_factor(part, plate, 125.0) == 0.0
    done = fitted(part, plate, 0.4)
    assert done.facts.size_mm == pytest.approx((200, 40, 20)) and replace(plate, parts=(done,)).holds(done)
    assert done.placement.position_mm == (125.0, 105.0), "where it stood it would reach beyond the plate"
