"""The Prepare desk as a person uses it, in a real window with a real desk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mesh import bodies
from printdesk.desk import Desk
from printdesk.finding import Verdict
from printdesk.part import Part
from printdesk.settings import PrinterEntry
from tests.ui.prepare.conftest import Opened, open_cup
from ui.prepare.page import PreparePage
from ui.widgets.button import Button

pytestmark = pytest.mark.window
LONG_MS = 60_000


def find(page: PreparePage, name: str) -> QWidget:
    found = page.window().findChild(QWidget, name)
    assert found is not None, name
    return found


def opened(qtbot: QtBot, page: PreparePage, path: Path) -> Part:
    """The part after it was opened, measured with its walls, and judged."""
    before = len(page.workspace.plate.parts)
    page.open_files([path])
    qtbot.waitUntil(lambda: len(page.workspace.plate.parts) == before + 1, timeout=LONG_MS)
    settled(qtbot, page)
    assert page.workspace.part is not None
    return page.workspace.part


def settled(qtbot: QtBot, page: PreparePage) -> None:
    def is_known() -> bool:
        part = page.workspace.part
        return part is not None and page.measuring.is_measured(part) and page.workspace.judgement is not None

    qtbot.waitUntil(is_known, timeout=LONG_MS)


def test_a_sound_part_is_on_the_plate_and_printable(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> None:
    assert find(page, "prepare.dropArea").isVisible()
    part = opened(qtbot, page, stl())
    assert part.id in page.viewport.scene.items
    assert page.column.verdict.chip.text() == "Printable"
    assert page.column.header.name.text() == "block"
    assert not find(page, "prepare.mendAll").isVisible()


def test_an_open_part_is_mended_shown_before_and_after_and_undone(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    broken = opened(qtbot, page, stl(open_cup(), "cup"))
    assert page.column.verdict.chip.tone() == "careful"
    assert page.column.buy.button.text() == "Mend first"
    qtbot.mouseClick(find(page, "prepare.mendAll"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.workspace.part is not None and page.workspace.part.facts.watertight, timeout=LONG_MS)
    settled(qtbot, page)
    assert page.workspace.judgement is not None and page.workspace.judgement.verdict is Verdict.PRINTABLE
    assert page.workspace.part is not None and page.workspace.part.facts.volume_mm3 == pytest.approx(8000, rel=1e-3)
    shown = page.viewport.scene.items
    assert shown[broken.id].mesh is page.workspace.part.mesh
    page._mended_card.shown.emit("before")
    assert shown[broken.id].mesh is broken.mesh
    page._mended_card.shown.emit("after")
    assert shown[broken.id].mesh is page.workspace.part.mesh
    qtbot.mouseClick(find(page, "prepare.mendedCard.undo"), Qt.MouseButton.LeftButton)
    assert page.workspace.part is not None and page.workspace.part.mesh is broken.mesh
    page.redo()
    assert page.workspace.part.facts.watertight


def test_a_bad_file_gets_one_sentence_and_the_desk_works_on(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], tmp_path: Path
) -> None:
    bad = tmp_path / "cut.stl"
    bad.write_bytes(stl().read_bytes()[:300])
    with qtbot.waitSignal(page.notice, timeout=LONG_MS) as told:
        page.open_files([bad])
    text = told.args[0].text
    assert "cut" in text and "Traceback" not in text and "\n" not in text
    assert not page.workspace.plate.parts
    assert opened(qtbot, page, stl()).name == "block"


def test_several_files_at_once_become_several_tabs(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> None:
    page.open_files([stl(name="one"), stl(name="two"), stl(name="three")])
    qtbot.waitUntil(lambda: len(page.workspace.plate.parts) == 3, timeout=LONG_MS)
    assert {part.name for part in page.workspace.plate.parts} == {"one", "two", "three"}
    places = {part.placement.position_mm for part in page.workspace.plate.parts}
    assert len(places) == 3
    page.workspace.choose(page.workspace.plate.parts[0].id)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    qtbot.keyClick(page.viewport, Qt.Key.Key_Delete)
    assert len(page.workspace.plate.parts) == 2
    qtbot.keyClick(page.viewport, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(page.workspace.plate.parts) == 3


def test_a_part_of_an_order_is_opened_from_its_bytes(
    qtbot: QtBot, desk: Desk, page: PreparePage, stl: Callable[..., Path]
) -> None:
    model = desk.bench.canonical(desk.bench.open(stl(bodies.box((5.0, 6.0, 7.0)))))
    page.opening.open_bytes("from order 7", model.data)
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=LONG_MS)
    assert page.workspace.part is not None and page.workspace.part.name == "from order 7"
    assert page.workspace.part.facts.size_mm == pytest.approx((5, 6, 7), rel=1e-5)


def test_a_part_drawn_in_metres_is_asked_about_and_never_changed_silently(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    part = opened(qtbot, page, stl(bodies.box((0.03, 0.02, 0.9)), "lamp"))
    assert max(part.facts.size_mm) == pytest.approx(0.9, rel=1e-4)
    assert find(page, "prepare.unitQuestion").isVisible()
    qtbot.mouseClick(find(page, "prepare.unit.m"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: max(page.workspace.part.facts.size_mm) == pytest.approx(900, rel=1e-4), timeout=LONG_MS)
    settled(qtbot, page)
    assert not find(page, "prepare.unitQuestion").isVisible()
    page.undo()
    assert page.workspace.part is not None and max(page.workspace.part.facts.size_mm) == pytest.approx(0.9, rel=1e-4)
    qtbot.waitUntil(find(page, "prepare.unitQuestion").isVisible, timeout=LONG_MS)
    keep = find(page, "prepare.unit.mm")
    keep.setFocus()
    qtbot.keyClick(keep, Qt.Key.Key_Space)
    assert not find(page, "prepare.unitQuestion").isVisible() and page.workspace.part.units_known
    page.undo()
    assert find(page, "prepare.unitQuestion").isVisible() and not page.workspace.part.units_known


def test_a_part_of_usual_size_is_taken_in_another_unit_at_its_name_and_stays_in_view(
    qtbot: QtBot, desk: Desk, page: PreparePage, stl: Callable[..., Path]
) -> None:
    part = opened(qtbot, page, stl(bodies.box((6.0, 4.0, 10.0)), "angle"))
    assert not find(page, "prepare.unitQuestion").isVisible()
    unit = find(page, "prepare.unit")
    assert isinstance(unit, Button) and unit.text() == "mm · STL ▾" and "millimetres" in unit.accessibleName()
    by_id = {action.id: action for action in page.desk_actions()}
    assert not by_id["prepare.takeAs.mm"].possible()
    before = page.viewport.camera.distance
    by_id["prepare.takeAs.in"].call()
    qtbot.waitUntil(lambda: page.workspace.part.units == "in", timeout=LONG_MS)
    assert max(page.workspace.part.facts.size_mm) == pytest.approx(254, rel=1e-4)
    assert page.viewport.camera.distance == pytest.approx(25.4 * before, rel=0.05), "the eye is not inside the part"

    def sizes_kept() -> list[tuple[float, float, float]]:
        return [card.size_mm for card in desk.library.cards() if card.name == "angle"]

    qtbot.waitUntil(lambda: sizes_kept() == [pytest.approx((152.4, 101.6, 254), rel=1e-4)], timeout=LONG_MS)
    assert unit.text() == "in · STL ▾" and not by_id["prepare.takeAs.in"].possible()
    settled(qtbot, page)
    by_id["prepare.takeAs.mm"].call()
    qtbot.waitUntil(lambda: page.workspace.part.units == "mm", timeout=LONG_MS)
    assert max(page.workspace.part.facts.size_mm) == pytest.approx(10, rel=1e-4)
    assert page.viewport.camera.distance == pytest.approx(before, rel=0.05)
    assert part.id == page.workspace.part.id


def test_a_mended_part_is_taken_from_inches_to_centimetres_by_its_scale(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    opened(qtbot, page, stl(open_cup(2.0), "cup"))
    page.changing.take_as("in")
    qtbot.waitUntil(lambda: page.workspace.part.units == "in", timeout=LONG_MS)
    settled(qtbot, page)
    page.changing.mend()
    qtbot.waitUntil(lambda: page.workspace.part.mended, timeout=LONG_MS)
    settled(qtbot, page)
    page.changing.take_as("cm")
    qtbot.waitUntil(lambda: max(page.workspace.part.facts.size_mm) == pytest.approx(20, rel=1e-4), timeout=LONG_MS)
    assert page.workspace.part.units == "cm" and page.workspace.part.mended


def test_a_part_of_several_metres_is_taken_for_microns_only_when_one_says_so(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    part = opened(qtbot, page, stl(bodies.box((20000.0, 9000.0, 5000.0)), "bead"))
    assert max(part.facts.size_mm) == pytest.approx(20000)
    qtbot.mouseClick(find(page, "prepare.unit.µm"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: max(page.workspace.part.facts.size_mm) == pytest.approx(20, rel=1e-4), timeout=LONG_MS)
    assert page.workspace.part.units_known


def test_typed_numbers_turn_and_scale_and_are_measured_again(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> None:
    opened(qtbot, page, stl())
    page.use_tool("scale")
    field = find(page, "prepare.scale.x")
    qtbot.mouseDClick(field, Qt.MouseButton.LeftButton)
    field.selectAll()
    qtbot.keyClicks(field, "40")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, page)
    assert page.workspace.part.facts.size_mm == pytest.approx((40, 60, 20), rel=1e-4)
    page.hand.adjusting.turn_by(0, 90.0)
    settled(qtbot, page)
    assert page.workspace.part.facts.size_mm == pytest.approx((40, 20, 60), rel=1e-4)
    page.undo()
    page.undo()
    settled(qtbot, page)
    assert page.workspace.part.facts.size_mm == pytest.approx((20, 30, 10), rel=1e-4)


def test_a_drag_on_the_plate_is_one_step_to_undo(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> None:
    part = opened(qtbot, page, stl(bodies.box((60.0, 60.0, 30.0)), "brick"))
    view = page.viewport
    middle = view.rect().center()
    qtbot.waitUntil(lambda: view.hit_at(middle.x(), middle.y()) is not None, timeout=LONG_MS)
    before, steps = part.placement.position_mm, len(page.workspace.history.past)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    for step in range(1, 7):
        at = middle.__class__(middle.x() + 12 * step, middle.y())
        qtbot.mouseMove(view, at)
        QApplication.processEvents()
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at)
    assert page.workspace.part.placement.position_mm != before
    assert len(page.workspace.history.past) == steps + 1
    page.undo()
    assert page.workspace.part.placement.position_mm == before


def test_without_shop_and_printer_the_button_leads_to_the_printers(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    opened(qtbot, page, stl())
    qtbot.waitUntil(lambda: not page.pricing.asking, timeout=LONG_MS)
    assert page.column.buy.button.text() == "Connect a printer"
    with qtbot.waitSignal(page.wants_desk) as wanted:
        qtbot.mouseClick(page.column.buy.button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["printers"]


def test_with_a_printer_one_click_puts_the_part_into_its_queue(
    qtbot: QtBot, desk: Desk, page: PreparePage, stl: Callable[..., Path]
) -> None:
    desk.queue.add_printer(PrinterEntry("Bench printer", "simulated", "", material="petg"))
    try:
        opened(qtbot, page, stl())
        qtbot.waitUntil(lambda: page.column.buy.button.text() == "Print at home", timeout=LONG_MS)
        with qtbot.waitSignal(page.notice, timeout=LONG_MS) as told:
            qtbot.mouseClick(page.column.buy.button, Qt.MouseButton.LeftButton)
        assert "Bench printer" in told.args[0].text
        (job,) = desk.queue.jobs()
        assert (job.part, job.wish.printer, job.wish.material) == ("block", "Bench printer", "petg")
        desk.queue.cancel(job.id)
    finally:
        desk.queue.remove_printer("Bench printer")


def test_the_plate_is_back_after_a_kill(
    qtbot: QtBot, wire: Callable[[Path | None], Desk], open_page: Opened, stl: Callable[..., Path], tmp_path: Path
) -> None:
    """Nothing is closed in order: a second desk reads what the first one had written by itself."""
    killed = open_page(wire(tmp_path / "data"))
    killed.desk.market.remove("Example shop")
    part = opened(qtbot, killed, stl(open_cup(), "cup"))
    killed.hand.adjusting.move_to((50.0, 60.0))
    killed.workspace.want(quantity=7, material="petg")
    with qtbot.waitSignal(killed.truth_changed, timeout=LONG_MS, check_params_cb=lambda _key, words, _tone: words == "Saved"):
        pass
    again = open_page(wire(tmp_path / "data"), restore=True)
    qtbot.waitUntil(lambda: again.workspace.part is not None, timeout=LONG_MS)
    back = again.workspace.part
    assert back is not None and back.name == "cup"
    assert back.placement.position_mm == (50.0, 60.0)
    assert back.facts.boundary_edges == part.facts.boundary_edges == 4
    assert (again.workspace.wish.quantity, again.workspace.wish.material) == (7, "petg")
    assert again.column.wish.copies.value == 7


def test_the_facts_are_opened_by_the_keyboard_and_findings_are_gone_through_with_f8(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    opened(qtbot, page, stl(open_cup(), "cup"))
    facts = find(page, "prepare.facts")
    assert not facts.isVisible()
    qtbot.keyClick(find(page, "prepare.facts.switch"), Qt.Key.Key_Space)
    assert facts.isVisible()
    said = [label.accessibleName() for label in facts.findChildren(QWidget)]
    assert "Open edges: 4" in said and "Triangles: 10" in said and "Closed: no" in said
    page.step_finding(1)
    card = find(page, "prepare.findingCard")
    assert card.finding is page.column.findings.rows[0].finding
    page.step_finding(-1)
    assert page._finding_card is not None and page._finding_card is not card and page._finding_card.isVisible()


def test_the_menu_of_the_part_tells_keys_and_is_grey_where_nothing_can_be_done(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    opened(qtbot, page, stl())
    menu = page.column.header.more.menu()
    menu.aboutToShow.emit()
    entries = {entry.objectName(): entry for entry in menu.actions() if not entry.isSeparator()}
    assert entries["menu.prepare.save"].isEnabled()
    assert entries["menu.prepare.save"].shortcut().toString() == "Ctrl+E"
    cutting = page.changing.begin("Cutting …")
    menu.aboutToShow.emit()
    assert not {entry.objectName(): entry for entry in menu.actions()}["menu.prepare.save"].isEnabled()
    page.changing.end(cutting)
