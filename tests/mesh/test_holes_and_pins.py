"""Round holes, pins, ribs and strokes of letters: found where they are, as wide as they are, and nowhere else."""

import math
from pathlib import Path

import numpy as np
import pytest

from mesh.bodies import box, cylinder, moved, sphere, torus, turned
from mesh.boolean import boolean
from mesh.bores import Bore, bores
from mesh.examine import examine
from mesh.gaps import gaps
from mesh.mesh import Mesh, join
from mesh.native.tree import face_tree
from mesh.read import read_file
from mesh.slender import SlenderParts, slender, thinnest
from mesh.thickness import wall_thickness
from mesh.weld import weld
from tests.mesh.test_gaps import anyhow, near
from tests.mesh.test_known_spans import leaning, rod, split


def holes(mesh: Mesh) -> tuple[Bore, ...]:
    return bores(mesh, gaps(mesh).across)


def features(mesh: Mesh) -> SlenderParts:
    return slender(mesh, wall_thickness(mesh).across)


def pin_that_goes_in(across: float, sides: int) -> float:
    return across * math.cos(math.pi / sides)


def drilled(across: float, sides: int = 32, thick: float = 5.0) -> Mesh:
    return boolean(box((20, 16, thick)), moved(rod(across, sides), (9, 8, 0)), "difference")


def with_pin(across: float, sides: int = 32) -> Mesh:
    return boolean(box((20, 16, 4)), cylinder(across / 2, 12, sides, (9, 8, 2)), "union")


@pytest.mark.parametrize("sides", [6, 7, 12, 64])
@pytest.mark.parametrize("across", [0.3, 1.0, 3.0, 6.0])
def test_a_drilled_hole_is_as_wide_as_the_pin_that_goes_in(across: float, sides: int) -> None:
    found = holes(anyhow(drilled(across, sides), sides))
    assert [hole.width_mm for hole in found] == [near(pin_that_goes_in(across, sides))]


@pytest.mark.parametrize("across", [0.8, 2.5])
def test_the_place_and_the_axis_of_a_hole_are_told(across: float) -> None:
    (hole,) = holes(drilled(across))
    assert abs(hole.axis[2]) == pytest.approx(1, abs=1e-3)
    assert hole.place[:2] == pytest.approx((9, 8), abs=0.05)
    assert 0 < hole.place[2] < 5 and len(hole.faces)


@pytest.mark.parametrize("lean", [20, 35, 50])
def test_a_slanted_hole_is_as_wide_as_its_drill(lean: float) -> None:
    plate = boolean(box((30, 30, 6)), leaning(rod(2.0), lean, 25, (15, 15, 3)), "difference")
    assert [hole.width_mm for hole in holes(anyhow(plate, lean))] == [near(2.0)]


def test_holes_through_a_curved_wall_are_found() -> None:
    tube = boolean(cylinder(10, 30, 96), cylinder(8, 40, 96, (0, 0, -5)), "difference")
    body = boolean(tube, leaning(rod(1.5), 90, 20, (0, 0, 15)), "difference")
    assert [hole.width_mm for hole in holes(body)] == [near(1.5)] * 2


@pytest.mark.parametrize(("deep", "count"), [(4.0, 1), (1.2, 1), (0.3, 0)])
def test_a_blind_hole_counts_and_a_dent_does_not(deep: float, count: int) -> None:
    body = boolean(box((20, 16, 6)), cylinder(0.5, 9, 48, (9, 8, 6 - deep)), "difference")
    assert [hole.width_mm for hole in holes(body)] == [near(1.0)] * count


def test_a_countersunk_hole_is_as_wide_as_its_narrow_part() -> None:
    sink = cylinder(1.0, 4.0, 48, (0, 0, 3.0))
    wide = sink.vertices * np.where(sink.vertices[:, 2:] > 5, [4.6, 4.6, 1], [1.5, 1.5, 1]).astype(np.float32)
    body = boolean(boolean(box((30, 30, 6)), moved(rod(3, 48), (15, 15, 0)), "difference"),
                   moved(Mesh(wide, sink.faces), (15, 15, 0)), "difference")  # fmt: skip
    assert holes(anyhow(body, 4))[0].width_mm == near(3.0)


def test_every_hole_of_a_row_is_found() -> None:
    body = box((60, 12, 4))
    for number in range(9):
        body = boolean(body, moved(rod(0.5 + 0.3 * number, 24), (5 + 6 * number, 6, 0)), "difference")
    assert [hole.width_mm for hole in holes(body)] == [near(pin_that_goes_in(0.5 + 0.3 * one, 24)) for one in range(9)]


def test_a_square_hole_counts_and_a_slot_does_not() -> None:
    square = boolean(box((30, 30, 6)), box((2, 2, 20), (10, 10, -5)), "difference")
    slot = boolean(box((30, 30, 6)), box((2, 10, 20), (10, 10, -5)), "difference")
    assert [hole.width_mm for hole in holes(square)] == [near(2.0)]
    assert holes(slot) == ()


@pytest.mark.parametrize(
    "body",
    [
        box(),
        sphere(),
        torus(20, 5),
        boolean(cylinder(20, 50, 64), cylinder(17, 47, 64, (0, 0, 4)), "difference"),  # a mug
        join([box((20, 20, 2)), box((20, 20, 2), (0, 0, 2.5))]),
        join([drilled(6.0, 48), cylinder(2.7, 12, 48, (9, 8, -3))]),  # a pin in its bore
    ],
)
def test_no_hole_is_seen_where_there_is_none(body: Mesh) -> None:
    assert holes(anyhow(body, 2)) == ()


def test_the_boat_has_the_holes_of_its_drawing_and_none_at_five_times_its_size(shared: Path) -> None:
    """Its makers give the chimney's bore as 3 mm, the hawsepipe as 4 mm, the holes for the flag and for the line as 2 mm."""
    drawn = weld(read_file(shared / "corpus" / "benchy__3DBenchy.3mf").mesh)
    widths = sorted({round(hole.width_mm, 1) for hole in holes(drawn)})
    assert widths[:3] == [2.0, 3.0, 4.0] and all(width >= 7 for width in widths[3:])
    assert holes(Mesh(drawn.vertices * np.float32(5), drawn.faces)) == ()


def test_the_thread_of_a_screw_has_no_holes(shared: Path) -> None:
    assert holes(weld(read_file(shared / "corpus" / "prusaslicer__M3x10_screw.stl").mesh)) == ()


@pytest.mark.parametrize("sides", [4, 6, 32])
@pytest.mark.parametrize("across", [0.3, 0.8, 2.0])
def test_a_pin_is_as_thick_as_it_is(across: float, sides: int) -> None:
    found = features(anyhow(with_pin(across, sides), sides))
    assert thinnest(found.pins) == near(pin_that_goes_in(across, sides))
    assert all(pin.width_mm == near(pin_that_goes_in(across, sides)) for pin in found.pins)


@pytest.mark.parametrize("wide", [0.3, 0.6, 1.5])
def test_an_embossed_stroke_is_a_feature_and_a_high_rib_of_that_width_is_a_wall(wide: float) -> None:
    stroke = boolean(box((30, 30, 3)), box((wide, 10, 1.1), (10, 10, 2.9)), "union")
    rib = boolean(box((30, 30, 3)), box((wide, 10, 10), (10, 10, 2.9)), "union")
    found, high = features(anyhow(stroke, 3)), features(anyhow(rib, 3))
    assert thinnest(found.ribs) == near(wide) and not found.pins
    area = sum(one.area_mm2 for one in found.ribs)
    assert area == pytest.approx(2 * 10 * 1.0, rel=0.25)  # both its sides
    assert sum(one.area_mm2 for one in high.ribs) < 0.1 * 2 * 10 * 10


@pytest.mark.parametrize(
    "body",
    [
        box((30, 30, 0.5)),
        box((30, 2.0, 20)),
        boolean(box((30, 30, 20)), box((28, 28, 20), (1, 1, 1)), "difference"),
        boolean(cylinder(10, 30, 96), cylinder(9.2, 40, 96, (0, 0, -5)), "difference"),
        sphere(),
        torus(),
        box(),
    ],
)
def test_walls_and_thick_bodies_have_no_pins_and_no_strokes(body: Mesh) -> None:
    found = features(anyhow(body, 1))
    assert not found.pins
    assert thinnest(found.ribs) is None or sum(one.area_mm2 for one in found.ribs) < 4


def test_the_facts_of_a_body_tell_its_narrowest_hole_and_thinnest_pin() -> None:
    body = boolean(with_pin(0.8), moved(rod(1.2), (15, 8, 0)), "difference")
    facts = examine(body, crossings=False)[1]
    assert facts.min_hole_mm == near(1.2) and facts.min_pin_mm == near(0.8) and facts.min_rib_mm is None
    open_ = examine(Mesh(body.vertices, body.faces[1:]), crossings=False)[1]
    assert open_.min_hole_mm is None and open_.bores is None and open_.voids is None


def test_a_sealed_hollow_is_no_hole() -> None:
    facts = examine(join([box((20, 20, 20)), turned(cylinder(0.5, 10, 32, (10, 10, 5)))]), crossings=False)[1]
    assert facts.cavities == 1 and facts.min_hole_mm is None


def test_a_fine_hole_is_found_in_a_body_of_a_hundred_thousand_faces() -> None:
    body = split(drilled(0.6, 24), 5)
    assert len(body.faces) > 100_000
    assert [hole.width_mm for hole in holes(body)] == [near(0.6)]


def test_the_tree_and_its_absence_tell_the_same() -> None:
    body = drilled(1.0, 12)
    tree = face_tree(body)
    if tree is None:
        pytest.skip("no kernels here")
    with tree:
        mine = bores(body, gaps(body, tree=tree).across, tree)
    assert [hole.width_mm for hole in mine] == pytest.approx([hole.width_mm for hole in holes(body)], abs=1e-6)
