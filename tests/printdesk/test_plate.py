"""Parts on plates: chosen alone and together, on free places, on plate after plate."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printdesk.part import Part
from printdesk.plate import APART_MM, MOST_PLATES, Plate
from tests.printdesk.bodies import box, box_facts


def part(name: str, x: float = 20, y: float = 20, z: float = 20) -> Part:
    return Part(name, name, box(x, y, z), box_facts(x, y, z), "stl", "mm", True)


def plate_with(*names: str) -> Plate:
    plate = Plate()
    for name in names:
        plate = plate.add(part(name))
    return plate


def ids(plate: Plate) -> list[str]:
    return [one.id for one in plate.chosen_parts]


def test_what_comes_is_chosen_alone() -> None:
    plate = plate_with("a", "b").choose_too("a")
    assert ids(plate) == ["a", "b"]
    assert ids(plate.add(part("c"))) == ["c"]


def test_one_more_leads_and_one_chosen_again_is_so_no_more() -> None:
    plate = plate_with("a", "b", "c").choose("a").choose_too("b").choose_too("c")
    assert ids(plate) == ["c", "a", "b"] and plate.part is not None and plate.part.id == "c"
    assert ids(plate.choose_too("c")) == ["a", "b"]
    assert ids(plate.choose_too("a")) == ["c", "b"]
    assert ids(plate.choose("b")) == ["b"] and ids(plate.choose(None)) == []
    assert ids(plate.choose_all(["b", "gone", "a"])) == ["b", "a"]


def test_removing_takes_parts_out_of_the_choice() -> None:
    plate = plate_with("a", "b", "c").choose_all(["a", "b"]).remove("a")
    assert [one.id for one in plate.parts] == ["b", "c"] and ids(plate) == ["b"]
    plate = plate_with("a", "b").choose_all(["a", "b"]).remove("b")
    assert ids(plate) == ["a"]
    assert plate.remove("a").chosen is None


def test_a_full_plate_is_followed_by_another() -> None:
    plate = Plate((100.0, 100.0, 100.0))
    for index in range(9):
        plate = plate.add(part(str(index), 45, 45))
    counts = [[plate.plate_of(one) for one in plate.parts].count(index) for index in range(plate.count)]
    assert counts[0] >= counts[-1] >= 1 and sum(counts) == 9 and plate.count > 1
    assert all(plate.holds(one) for one in plate.parts)
    assert plate.left_of(1) == 100 + APART_MM
    emptied = plate.remove(*(one.id for one in plate.parts if plate.plate_of(one)))
    assert emptied.count == 1


def test_what_no_plate_has_room_for_lies_beside_and_needs_no_plate() -> None:
    plate = plate_with("a").add(part("large", 300, 300))
    large = plate.by_id("large")
    assert plate.count == 1 and not plate.holds(large) and large.placement.position_mm[0] > 250


def test_between_two_plates_nothing_is_held() -> None:
    plate = replace(plate_with("a"), count=2)
    for x, held in ((15.0, True), (5.0, False), (260.0, False), (270.0, False), (305.0, True), (535.0, False)):
        moved = part("a").placed(replace(part("a").placement, position_mm=(x, 100.0)))
        assert plate.holds(moved) is held, x


def test_parts_go_to_the_next_plate_and_keep_their_place_on_it_with_another_printer() -> None:
    plate = plate_with("a", "b").to_plate(1, ["b"])
    assert plate.count == 2 and plate.plate_of(plate.by_id("b")) == 1 and plate.plate_of(plate.by_id("a")) == 0
    assert [one.id for one in plate.parts] == ["a", "b"]
    small = plate.resized((120.0, 120.0, 120.0))
    x, y = small.by_id("b").placement.position_mm
    was_x, was_y = plate.by_id("b").placement.position_mm
    assert (x - small.left_of(1), y) == pytest.approx((was_x - plate.left_of(1), was_y))
    back = small.to_plate(0, ["b"])
    assert back.plate_of(back.by_id("b")) == 0
    assert plate.to_plate(99, ["a"]).count == 3


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.floats(3, 90), st.floats(3, 90)), min_size=1, max_size=12))
def test_parts_that_come_never_lie_over_each_other(sizes: list[tuple[float, float]]) -> None:
    plate = Plate((120.0, 100.0, 80.0))
    for index, (x, y) in enumerate(sizes):
        plate = plate.add(part(str(index), x, y))
    boxes = [plate.box_of(one) for one in plate.parts]
    assert all(plate.holds(one) for one in plate.parts) and plate.count <= MOST_PLATES
    for index, (low, up) in enumerate(boxes):
        for other_low, other_up in boxes[:index]:
            assert any(low[k] >= other_up[k] - 1e-6 or other_low[k] >= up[k] - 1e-6 for k in (0, 1))
