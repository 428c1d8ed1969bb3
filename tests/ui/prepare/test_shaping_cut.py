"""A part is cut in the window, with typed numbers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mesh import bodies
from mesh.mesh import join
from tests.ui.prepare.shaping_desk import Shaped, volume
from ui.prepare.shaping.cut import CutCard

pytestmark = pytest.mark.window


def test_a_box_is_cut_where_the_number_says_and_the_way_back_gives_the_same_mesh(shaped: Shaped) -> None:
    box = shaped.lay(bodies.box((40.0, 20.0, 10.0)), position_mm=(100.0, 80.0))
    shaped.open("cut")
    shaped.type("at", "12.5")
    assert shaped.card.go.text() == "Cut in two at X 12.50 mm"
    assert "cut plane" in shaped.page.viewport.scene.bodies
    left, right = shaped.go()
    assert (volume(left), volume(right)) == (pytest.approx(12.5 * 200), pytest.approx(27.5 * 200))
    assert left.name == "block (left half)" and left.placement.position_mm == pytest.approx((86.25, 80.0))
    assert "cut plane" not in shaped.page.viewport.scene.bodies
    assert "5.5 cm³ (right half) and 2.5 cm³ (left half); the cut face is 2.00 cm²." in shaped.told
    shaped.goes_back_and_forth([box])
    assert shaped.steps == 3


def test_a_tilted_cut_goes_through_the_typed_place(shaped: Shaped) -> None:
    shaped.lay(bodies.box((20.0, 20.0, 40.0)))
    shaped.open("cut")
    shaped.type("at", "10")
    shaped.type("tilt0", "30")
    bottom, top = shaped.go()
    assert volume(bottom) == pytest.approx(10 * 400, rel=1e-4), (
        "tilted about the middle of the face, it takes as much as it gives"
    )
    assert volume(bottom) + volume(top) == pytest.approx(16000, rel=1e-4)


def test_dowels_leave_holes_in_both_halves(shaped: Shaped) -> None:
    shaped.lay(bodies.box((40.0, 20.0, 20.0)))
    shaped.open("cut")
    shaped.choose("joints", "dowels")
    shaped.type("across", "4")
    shaped.type("length", "10")
    shaped.type("count", "2")
    parts = shaped.go()
    assert [part.name for part in parts] == ["block (left half)", "block (right half)", "block (dowels)"]
    hole = 3.14159 * 2.2**2 * 5.2
    assert volume(parts[0]) == pytest.approx(8000 - 2 * hole, rel=5e-3)
    assert volume(parts[2]) == pytest.approx(2 * 3.14159 * 4 * 10, rel=5e-2)
    boxes = [shaped.page.workspace.plate.box_of(part) for part in parts]
    clash = [
        (one, other)
        for place, one in enumerate(boxes)
        for other in boxes[:place]
        if all(one[0][axis] < other[1][axis] and other[0][axis] < one[1][axis] for axis in (0, 1))
    ]
    assert not clash


def test_one_half_is_kept_and_laid_on_its_cut_face(shaped: Shaped) -> None:
    shaped.lay(bodies.box((40.0, 20.0, 10.0)))
    shaped.open("cut")
    shaped.type("at", "15")
    shaped.choose("keep", "upper")
    shaped.press("lay")
    assert shaped.card.go.text() == "Cut at X 15.00 mm, keep the right half"
    (right,) = shaped.go()
    assert volume(right) == pytest.approx(25 * 200) and right.facts.size_mm == pytest.approx((10, 20, 25))


def test_a_plane_beside_the_part_is_told_in_the_card_and_nothing_can_be_pressed(shaped: Shaped) -> None:
    shaped.lay(bodies.box((40.0, 20.0, 10.0)))
    shaped.open("cut")
    shaped.type("at", "41")
    assert not shaped.card.go.isEnabled()
    assert "misses the part, which is 40 mm long" in shaped.card.news.text()
    shaped.type("at", "39")
    assert shaped.card.go.isEnabled() and not shaped.card.news.isVisible()


def test_no_room_for_a_joint_is_one_sentence_and_the_part_stays(shaped: Shaped) -> None:
    shaped.lay(bodies.box((40.0, 5.0, 5.0)))
    shaped.open("cut")
    shaped.choose("joints", "pins")
    assert "no room for a pin" in shaped.refused()
    assert len(shaped.parts) == 1 and shaped.steps == 1


def test_a_cut_is_given_up_with_its_button(shaped: Shaped) -> None:
    box = shaped.lay(bodies.sphere(10.0, 300, 600))
    card = shaped.open("cut")
    shaped.press("go")
    assert card.is_working and shaped.page.changing.busy
    shaped.press("stop")
    shaped.qtbot.waitUntil(lambda: not card.is_working)
    assert shaped.parts[0].mesh is box.mesh and not shaped.page.changing.busy
    assert card.go.isVisible() and card.go.isEnabled()
    shaped.qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert shaped.page.shaper.card is None


def test_after_undo_the_card_has_its_numbers_still(shaped: Shaped) -> None:
    box = shaped.lay(bodies.box((40.0, 20.0, 10.0)))
    shaped.open("cut")
    shaped.type("at", "7")
    shaped.go()
    shaped.press("undo")
    assert shaped.parts[0].mesh is box.mesh
    assert shaped.card.go.isVisible() and shaped.card.go.text() == "Cut in two at X 7.00 mm"


def test_a_part_falls_into_its_bodies(shaped: Shaped) -> None:
    two = join([bodies.box((10.0, 10.0, 10.0)), bodies.box((4.0, 4.0, 4.0), (30.0, 0.0, 0.0))])
    whole = shaped.lay(two, position_mm=(100.0, 100.0))
    shaped.open("split")
    assert shaped.card.go.text() == "Split into 2 parts"
    large, small = shaped.go()
    assert (volume(large), volume(small)) == (pytest.approx(1000), pytest.approx(64))
    assert large.placement.position_mm == pytest.approx((88.0, 100.0)), "each stays where it was"
    assert small.placement.position_mm == pytest.approx((115.0, 97.0))
    shaped.goes_back_and_forth([whole])


def test_one_body_has_nothing_to_split(shaped: Shaped) -> None:
    shaped.lay(bodies.box())
    card = shaped.open("split")
    assert not card.go.isEnabled() and "nothing to split" in card.news.text()


def test_the_plane_is_dragged_by_its_handle_and_stays_on_the_part(shaped: Shaped) -> None:
    shaped.lay(bodies.box((40.0, 20.0, 10.0)))
    card = shaped.open("cut")
    assert isinstance(card, CutCard)
    handle = card.handle  # not by its name: that of the card before is taken away a moment later
    shaped.qtbot.waitUntil(handle.isVisible)
    for by_mm, expected in ((5.0, 25.0), (-12.5, 12.5)):
        shaped.type("at", "20" if by_mm > 0 else "25")
        handle.grasped.emit()
        handle.moved_by.emit(by_mm)
        assert card.fields["at"].value == pytest.approx(expected)
    handle.moved_by.emit(900.0)
    assert card.fields["at"].value < 40 and card.go.isEnabled()
    card.fields["at"].set_value(20.0)
    handle.setFocus()
    shaped.qtbot.keyClick(handle, Qt.Key.Key_Right)
    assert card.fields["at"].value == pytest.approx(20.5)
    shaped.page.shaper.close()
    shaped.qtbot.waitUntil(lambda: shaped.page.window().findChild(QWidget, "prepare.act.cut.handle") is None)


def test_nothing_simpler_is_told_and_leaves_no_step(shaped: Shaped) -> None:
    shaped.lay(bodies.box())
    shaped.open("simplify")
    assert "Nothing can be left out of its 12 triangles" in shaped.refused()
    assert shaped.steps == 1


def test_acts_one_after_the_other_are_undone_to_the_start_and_redone_to_the_end(shaped: Shaped) -> None:
    shaped.lay(bodies.box((40.0, 20.0, 12.0)))
    page = shaped.page

    def do(act: str, **numbers: float) -> None:
        shaped.open(act, **numbers)
        shaped.go()
        page.shaper.close()

    do("cut", at=15.0)
    do("hollow", wall=2.0)
    do("array", columns=2, rows=1)
    do("arrange", gap=3.0)
    seen = [(part.mesh, part.placement.rotation, part.placement.position_mm) for part in shaped.parts]
    assert len(seen) == 3 and shaped.steps == 5
    while page.can_undo():
        page.undo()
    assert not shaped.parts
    while page.can_redo():
        page.redo()
    again = [(part.mesh, part.placement.rotation, part.placement.position_mm) for part in shaped.parts]
    assert all(now[0] is was[0] and now[1:] == was[1:] for now, was in zip(again, seen, strict=True))


def test_a_part_that_is_taken_away_while_it_is_cut_takes_its_card_along(shaped: Shaped) -> None:
    part = shaped.lay(bodies.sphere(10.0, 100, 200))
    card = shaped.open("cut")
    shaped.press("go")
    assert card.is_working
    shaped.page.workspace.remove(part.id)
    shaped.qtbot.waitUntil(lambda: shaped.page.shaper.card is None, timeout=20_000)
    assert not shaped.parts and not shaped.page.changing.busy and not shaped.page.viewport.scene.bodies


def test_a_part_that_is_moved_while_it_is_cut_is_not_cut_and_says_so(shaped: Shaped) -> None:
    shaped.lay(bodies.sphere(10.0, 100, 200))
    card = shaped.open("cut")
    shaped.press("go")
    shaped.page.hand.adjusting.move_to((30.0, 30.0))
    shaped.qtbot.waitUntil(lambda: not card.is_working, timeout=20_000)
    assert "changed meanwhile" in card.news.text() and len(shaped.parts) == 1
    shaped.go()
    assert len(shaped.parts) == 2
