"""Every act that makes other parts, in the window: typed numbers, figures, the way back, and what cannot be."""

from math import pi
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit

from mesh import bodies
from mesh.mesh import join
from tests.ui.prepare.shaping_desk import Shaped, volume
from ui.prepare.placing import scaled, turned
from ui.prepare.shaping.act import Spot
from ui.viewport.picking import Hit

pytestmark = pytest.mark.window
NONE = Qt.KeyboardModifier.NoModifier


# ---- hollow


def test_a_box_is_hollowed_to_the_typed_wall_and_drained(shaped: Shaped) -> None:
    box = shaped.lay(bodies.box((20.0, 20.0, 20.0)))
    shaped.open("hollow")
    shaped.type("wall", "3")
    shaped.choose("holes", "auto")
    shaped.type("across", "2.5")
    assert shaped.card.go.text() == "Hollow to 3 mm, holes where needed"
    (hollow,) = shaped.go()
    assert hollow.id == box.id and hollow.facts.cavities == 0, "the holes lead out of it"
    assert 8000 - 14**3 <= volume(hollow) <= 8000 - 13**3, "the room inside has round edges"
    assert "2 holes of 2.5 mm." in shaped.told and "measured in" in shaped.told
    shaped.goes_back_and_forth([box])


def test_a_hole_is_made_where_the_model_was_clicked_and_taken_away_by_a_second_click(shaped: Shaped) -> None:
    part = shaped.lay(bodies.box((20.0, 20.0, 20.0)), position_mm=(50.0, 60.0))
    card = shaped.open("hollow")
    shaped.choose("holes", "clicked")
    assert not card.go.isEnabled() and "Click on the model" in card.news.text()
    for x in (50.0, 55.0, 55.2):
        card.clicked_at(Spot(part.id, (x, 50.0, 10.0), (0.0, -1.0, 0.0)))
    assert card.go.text() == "Hollow to 2 mm, 1 hole"
    (hollow,) = shaped.go()
    assert hollow.facts.cavities == 0 and "1 hole of 3.5 mm." in shaped.told
    whole = (20 - 2 * 2) ** 3
    assert volume(hollow) == pytest.approx(8000 - whole - pi * 1.75**2 * 2, rel=0.03)


def test_a_closed_hollow_gets_holes_and_nothing_else(shaped: Shaped) -> None:
    closed = join([bodies.box((20.0, 20.0, 20.0)), bodies.turned(bodies.box((14.0, 14.0, 14.0), (3.0, 3.0, 3.0)))])
    shaped.lay(closed)
    shaped.open("hollow")
    shaped.type("across", "4")
    assert shaped.card.go.text() == "Drill: holes where needed"
    (drilled,) = shaped.go()
    assert drilled.facts.cavities == 0
    assert volume(drilled) == pytest.approx(8000 - 14**3 - 2 * pi * 4 * 3, rel=2e-3)


def test_a_wall_that_leaves_no_room_is_told_in_the_card(shaped: Shaped) -> None:
    shaped.lay(bodies.box((8.0, 8.0, 8.0)))
    shaped.open("hollow")
    shaped.type("wall", "4")
    assert "leaves no hollow in this part" in shaped.refused()


# ---- two parts and more


def crossing(shaped: Shaped) -> None:
    shaped.lay(bodies.box((4.0, 4.0, 10.0)), "post", (58.0, 60.0))
    shaped.lay(bodies.box((20.0, 20.0, 10.0)), "block", (50.0, 60.0))


@pytest.mark.parametrize(
    ("act", "words", "expected"),
    [
        ("union", "Unite with post", 4000.0),
        ("difference", "Take post away", 4000.0 - 160),
        ("intersection", "Keep what it shares with post", 160.0),
    ],
)
def test_two_parts_are_joined_as_they_stand_on_the_plate(shaped: Shaped, act: str, words: str, expected: float) -> None:
    crossing(shaped)
    before = list(shaped.parts)
    shaped.open("boolean")
    shaped.choose("act", act)
    assert shaped.card.go.text() == words
    (done,) = shaped.go()
    assert done.name == "block" and volume(done) == pytest.approx(expected)
    shaped.goes_back_and_forth(before)


def test_a_turned_and_scaled_part_is_taken_away_as_it_is_seen(shaped: Shaped) -> None:
    shaped.lay(bodies.box((10.0, 2.0, 2.0)), "bar", (60.0, 60.0))
    upright = turned(shaped.parts[0].placement, 1, 90.0)
    shaped.page.changing.place(scaled(upright, 2.0), "Turn and scale")
    shaped.lay(bodies.box((20.0, 20.0, 10.0)), "block", (50.0, 60.0))
    shaped.open("boolean")
    shaped.press("stays")
    block, bar = shaped.go()
    assert volume(block) == pytest.approx(4000 - 2 * 4 * 10, rel=1e-5) and bar.name == "bar"


def test_parts_that_do_not_meet_say_so_before_the_button_can_be_pressed(shaped: Shaped) -> None:
    shaped.lay(bodies.box((4.0, 4.0, 10.0)), "post", (90.0, 60.0))
    shaped.lay(bodies.box((20.0, 20.0, 10.0)), "block", (50.0, 60.0))
    card = shaped.open("boolean")
    assert not card.go.isEnabled() and "do not meet as they stand" in card.news.text()
    shaped.page.hand.adjusting.move_to((85.0, 60.0))
    assert card.go.isEnabled() and not card.news.isVisible(), "the part was moved into the other meanwhile"


def test_two_parts_are_needed_for_what_is_done_to_two(shaped: Shaped) -> None:
    shaped.lay(bodies.box())
    shaped.page.shaper.open("boolean")
    assert shaped.page.shaper.card is None
    listed = {action.id: action for action in shaped.page.desk_actions()}
    assert not listed["prepare.boolean"].possible() and listed["prepare.cut"].possible()


def test_all_parts_become_one(shaped: Shaped) -> None:
    crossing(shaped)
    shaped.lay(bodies.box((5.0, 5.0, 5.0)), "far", (150.0, 60.0))
    before = list(shaped.parts)
    shaped.open("unite")
    assert shaped.card.go.text() == "Make one part of 3"
    (one,) = shaped.go()
    assert volume(one) == pytest.approx(4000 + 125) and one.facts.size_mm[0] == pytest.approx(152.5 - 40)
    assert "in 2 closed bodies" in shaped.told
    shaped.goes_back_and_forth(before)


def test_only_the_chosen_parts_become_one(shaped: Shaped) -> None:
    crossing(shaped)
    far = shaped.lay(bodies.box((5.0, 5.0, 5.0)), "far", (150.0, 60.0))
    ids = [part.id for part in shaped.parts if part.id != far.id]
    shaped.page.workspace.show_plate(shaped.page.workspace.plate.choose_all(ids))
    shaped.open("unite")
    shaped.go()
    assert [part.name for part in shaped.parts] == ["post", "far"]


# ---- simplify, thicken, fit


def test_a_sphere_is_simplified_to_a_tolerance_that_is_measured(shaped: Shaped) -> None:
    ball = shaped.lay(bodies.sphere(10.0, 24, 48))
    shaped.open("simplify")
    shaped.type("tolerance", "0.2")
    (plain,) = shaped.go()
    assert plain.facts.triangles < ball.facts.triangles / 2
    assert "the surface moved by 0." in shaped.told and "measured in" in shaped.told
    shaped.goes_back_and_forth([ball])


def test_a_sphere_is_simplified_to_a_number(shaped: Shaped) -> None:
    shaped.lay(bodies.sphere(10.0, 24, 48))
    shaped.open("simplify")
    shaped.choose("way", "count")
    shaped.type("count", "500")
    assert shaped.card.go.text() == "Simplify to 500 triangles"
    (plain,) = shaped.go()
    assert 300 <= plain.facts.triangles <= 500
    assert volume(plain) == pytest.approx(4 / 3 * pi * 1000, rel=0.06)


def test_a_tolerance_as_large_as_the_part_is_no_tolerance(shaped: Shaped) -> None:
    shaped.lay(bodies.sphere(2.0, 12, 24))
    card = shaped.open("simplify")
    shaped.type("tolerance", "2")
    assert not card.go.isEnabled() and "says nothing about a part of 4 mm" in card.news.text()


def test_a_thin_wall_is_made_as_thick_as_typed(shaped: Shaped) -> None:
    sheet = shaped.lay(bodies.box((30.0, 0.4, 20.0)))
    shaped.open("thicken", thickness=1.0)
    assert shaped.card.go.text() == "Make walls 1 mm thick"
    shaped.type("thickness", "1.2")
    (thick,) = shaped.go()
    assert thick.facts.size_mm[1] == pytest.approx(1.2, rel=0.02)
    assert "The thinnest wall is 1.2" in shaped.told
    shaped.goes_back_and_forth([sheet])


def test_a_part_that_is_larger_than_the_printer_is_scaled_to_fit(shaped: Shaped) -> None:
    long = shaped.lay(bodies.box((500.0, 100.0, 50.0)))
    shaped.open("fit")
    assert shaped.card.go.text() == "Scale to 50 %"
    shaped.type("margin", "5")
    assert shaped.card.go.text() == "Scale to 48 %"
    (fitted,) = shaped.go()
    assert fitted.facts.size_mm == pytest.approx((240, 48, 24)) and shaped.page.workspace.plate.holds(fitted)
    shaped.goes_back_and_forth([long])


# ---- text


def test_text_is_raised_where_it_was_clicked_and_engraved_as_deep_as_typed(shaped: Shaped) -> None:
    block = shaped.lay(bodies.box((60.0, 30.0, 8.0)), position_mm=(100.0, 90.0))
    card = shaped.open("emboss")
    assert not card.go.isEnabled() and card.news.text() == "Type the text first."
    text = card.findChild(QPlainTextEdit)
    assert text is not None
    shaped.qtbot.keyClicks(text, "HI")
    shaped.type("depth", "1")
    shaped.choose("way", "engraved")
    card.clicked_at(Spot(block.id, (90.0, 90.0, 8.0), (0.0, 0.0, 1.0)))
    assert card.go.text() == "Engrave “HI” 1 mm deep"
    (named,) = shaped.go()
    assert card.outcome is not None and card.outcome.came[0].mesh is named.mesh
    assert 20 < 60 * 30 * 8 - volume(named) < 120
    cut = named.mesh.vertices[named.mesh.vertices[:, 2] < 7.5]
    inside = cut[(cut[:, 2] > 6.5)]
    assert len(inside) and abs(inside[:, 0].mean() - 20) < 2, "ten millimetres left of the middle, where it was clicked"
    shaped.goes_back_and_forth([block])


def test_a_font_that_is_none_is_told_in_the_card(shaped: Shaped, tmp_path: Path) -> None:
    shaped.lay(bodies.box((60.0, 30.0, 8.0)))
    card = shaped.open("emboss")
    (tmp_path / "broken.ttf").write_bytes(b"\x00\x01\x00\x00" + b"nothing" * 9)
    card.take_font(str(tmp_path / "broken.ttf"))
    text = card.findChild(QPlainTextEdit)
    assert text is not None
    shaped.qtbot.keyClicks(text, "X")
    assert shaped.refused().strip()


# ---- copies


def test_copies_stand_in_rows_with_the_typed_gap(shaped: Shaped) -> None:
    one = shaped.lay(bodies.box((10.0, 8.0, 5.0)), position_mm=(20.0, 20.0))
    shaped.open("array")
    shaped.type("columns", "4")
    shaped.type("rows", "3")
    shaped.type("gap", "2.5")
    assert shaped.card.go.text() == "Lay 3 × 4 = 12 parts"
    outlines = shaped.page.viewport.scene.lines["copies"].segments
    assert outlines.shape == (11 * 12, 2, 3) and outlines[..., 0].max() == pytest.approx(20 + 3 * 12.5 + 5)
    parts = shaped.go()
    assert "copies" not in shaped.page.viewport.scene.lines
    assert {part.placement.position_mm for part in parts} == {(20 + 12.5 * x, 20 + 10.5 * y) for x in range(4) for y in range(3)}
    assert len({part.id for part in parts}) == 12 and all(part.mesh is one.mesh for part in parts)
    shaped.press("undo")
    assert [part.id for part in shaped.parts] == [one.id] and shaped.card.go.isVisible()
    shaped.page.shaper.close()
    shaped.open("array")
    assert shaped.card.go.text() == "Lay 3 × 4 = 12 parts", "the next card begins with the numbers of the last"


def test_copies_over_others_and_beyond_the_plate_are_told(shaped: Shaped) -> None:
    shaped.lay(bodies.box((20.0, 8.0, 5.0)), "other", (36.0, 20.0))
    shaped.lay(bodies.box((10.0, 8.0, 5.0)), position_mm=(20.0, 20.0))
    shaped.open("array", columns=17, rows=1)
    shaped.go()
    warned = shaped.find("warned")
    assert isinstance(warned, QLabel) and warned.isVisible()
    assert warned.text() == "1 of them reaches beyond the plate.\n2 of them lie over other parts."


def test_more_copies_than_lie_here_are_refused_before(shaped: Shaped) -> None:
    shaped.lay(bodies.box((10.0, 8.0, 5.0)))
    card = shaped.open("array")
    shaped.type("columns", "400")
    shaped.type("rows", "400")
    assert not card.go.isEnabled() and "160,000 parts" in card.news.text()


def test_a_plate_is_filled_and_nothing_lies_on_another(shaped: Shaped) -> None:
    shaped.lay(bodies.box((40.0, 40.0, 5.0)), "other")
    shaped.lay(bodies.box((60.0, 50.0, 5.0)), "tile")
    before = list(shaped.parts)
    shaped.open("fill")
    shaped.choose("turns", "none")
    parts = shaped.go()
    plate = shaped.page.workspace.plate
    assert len(parts) == 10, "3 × 3 tiles, and the other beside them"
    assert all(plate.holds(part) for part in parts) and plate.count == 1
    assert not overlaps(shaped)
    shaped.goes_back_and_forth(before)


def test_parts_are_arranged_on_as_many_plates_as_they_need(shaped: Shaped) -> None:
    for number in range(2):
        shaped.lay(bodies.box((150.0, 140.0, 5.0)), f"tile {number}", (100.0 + number, 100.0))
    before = list(shaped.parts)
    assert overlaps(shaped)
    shaped.open("arrange")
    assert shaped.card.go.text() == "Arrange 2 parts"
    parts = shaped.go()
    plate = shaped.page.workspace.plate
    assert "They need 2 plates" in shaped.told and plate.count == 2
    assert sorted(plate.plate_of(part) for part in parts) == [0, 1] and all(plate.holds(part) for part in parts)
    assert not overlaps(shaped)
    shaped.goes_back_and_forth(before)


def overlaps(shaped: Shaped) -> bool:
    plate = shaped.page.workspace.plate
    boxes = [plate.box_of(part) for part in plate.parts]
    return any(
        all(one[0][axis] < other[1][axis] - 1e-3 and other[0][axis] < one[1][axis] - 1e-3 for axis in (0, 1))
        for place, one in enumerate(boxes)
        for other in boxes[:place]
    )


# ---- by keyboard, and the menu


def test_an_act_is_done_by_keys_alone(shaped: Shaped) -> None:
    shaped.lay(bodies.box((40.0, 20.0, 10.0)))
    window = shaped.page.window()
    window.activateWindow()
    shaped.qtbot.waitUntil(window.isActiveWindow)
    shaped.page.viewport.setFocus()
    shaped.qtbot.keyClick(shaped.page.viewport, Qt.Key.Key_C)
    shaped.qtbot.waitUntil(lambda: shaped.page.shaper.card is not None)
    field = shaped.find("at")
    field.setFocus()
    shaped.qtbot.keyClicks(field, "5")
    shaped.qtbot.keyClick(field, Qt.Key.Key_Return)
    shaped.qtbot.waitUntil(lambda: len(shaped.parts) == 2, timeout=20_000)
    assert volume(shaped.parts[0]) == pytest.approx(1000)


def test_the_menu_of_a_part_opens_by_key_and_holds_the_acts(shaped: Shaped) -> None:
    shaped.lay(bodies.box((40.0, 20.0, 10.0)))
    shaped.qtbot.keyClick(shaped.page.viewport, Qt.Key.Key_Menu)
    menu = shaped.page.part_menu.menu
    shaped.qtbot.waitUntil(menu.isVisible)
    entries = {entry.objectName(): entry for entry in menu.actions()}
    assert entries["menu.prepare.cut"].isEnabled() and not entries["menu.prepare.boolean"].isEnabled()
    entries["menu.prepare.simplify"].trigger()
    menu.hide()
    assert shaped.card.NAME == "simplify"


# ---- what findings offer, and clicks


def test_a_thin_wall_offers_to_be_thickened_to_what_the_process_holds(shaped: Shaped) -> None:
    sheet = shaped.lay(bodies.box((30.0, 0.3, 20.0)))
    button = remedy_button(shaped, "prepare.remedy.thin_wall", "Thicken …")
    shaped.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shaped.card.NAME == "thicken"
    judgement = shaped.page.workspace.judgement
    assert judgement is not None
    limit = next(found.measure.limit for found in judgement.findings if found.code == "thin_wall" and found.measure)
    assert shaped.card.fields["thickness"].value == limit
    (thick,) = shaped.go()
    assert thick.id == sheet.id and thick.facts.min_wall_mm == pytest.approx(limit, rel=0.05)


def test_a_part_that_is_too_large_offers_to_be_cut_where_the_printer_ends(shaped: Shaped) -> None:
    shaped.lay(bodies.box((400.0, 100.0, 50.0)))
    button = remedy_button(shaped, "prepare.remedy.too_large", "Cut it …")
    shaped.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shaped.card.go.text() == "Cut in two at X 250.00 mm"


def test_a_closed_hollow_offers_holes(shaped: Shaped) -> None:
    shaped.lay(join([bodies.box((20.0, 20.0, 20.0)), bodies.turned(bodies.box((14.0, 14.0, 14.0), (3.0, 3.0, 3.0)))]))
    button = remedy_button(shaped, "prepare.remedy.sealed_cavity", "Drill holes …")
    shaped.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shaped.card.go.text() == "Drill: holes where needed"


def remedy_button(shaped: Shaped, name: str, words: str) -> QAbstractButton:
    def found() -> list[QAbstractButton]:
        known = shaped.page.column.findings.findChildren(QAbstractButton)
        return [one for one in known if one.objectName().startswith(name) and one.text() == words]

    shaped.qtbot.waitUntil(lambda: bool(found()), timeout=30_000)
    return found()[0]


def test_clicks_on_the_model_are_the_cards_while_it_asks_for_them(shaped: Shaped) -> None:
    shaped.lay(bodies.box((20.0, 20.0, 10.0)), "other", (30.0, 30.0))
    part = shaped.lay(bodies.box((20.0, 20.0, 10.0)), "block", (90.0, 30.0))
    stage = shaped.page.stage
    shaped.open("hollow")
    assert not stage.is_quiet
    shaped.choose("holes", "clicked")
    assert stage.is_quiet
    shaped.page.viewport.clicked.emit(Hit(part.id, 0, np.array([90.0, 30.0, 10.0]), np.array([0.0, 0.0, 1.0]), 1.0), NONE)
    assert "1 hole" in shaped.card.go.text()
    other = shaped.parts[0]
    shaped.page.viewport.clicked.emit(Hit(other.id, 0, np.array([30.0, 30.0, 10.0]), np.array([0.0, 0.0, 1.0]), 1.0), NONE)
    assert shaped.page.workspace.plate.chosen == other.id and shaped.page.shaper.card is None
    assert not stage.is_quiet and not shaped.page.viewport.scene.bodies
