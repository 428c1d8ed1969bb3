"""The Printers desk as a person uses it: a real desk, real slicing, the simulated printer, real keys and clicks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from printdesk.job import JobState
from printdesk.ports import PrinterState
from printdesk.settings import PrinterEntry
from printdesk.wish import Wish
from tests.real_desk import box_file, desk_in
from ui.background import Background
from ui.printers.page import PrintersPage
from ui.widgets.question import Question
from ui.window import Window

pytestmark = pytest.mark.window
J = JobState


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path / "desk")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> PrintersPage:
    window = Window()
    qtbot.addWidget(window)
    made = PrintersPage(desk)
    window.add_desk(made)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: made.board.is_known)
    return made


@pytest.fixture
def going_on(desk: Desk) -> Iterator[Background]:
    """The desk's work in the background, as in the open window."""
    background = Background(desk)
    background.start()
    yield background
    background.end()
    background.wait()


def part_of(page: QWidget, kind: type, name: str) -> QWidget:
    """The one visible widget of that name."""
    (found,) = [child for child in page.findChildren(kind, name) if child.isVisible()]
    return found


def sees(page: QWidget, words: str) -> bool:
    return any(words in shown.text() for shown in page.findChildren(QLabel) if shown.isVisible())


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    qtbot.mouseClick(part_of(page, QPushButton, name), Qt.MouseButton.LeftButton)


def shows(page: PrintersPage, name: str) -> Callable[[], bool]:
    return lambda: any(child.isVisible() for child in page.findChildren(QPushButton, name))


def add_block(desk: Desk, folder: Path, **wish: object) -> str:
    part = desk.bench.open(box_file(folder), walls=False)
    return desk.queue.add(part, replace(Wish(infill=0.0), **wish)).id


def test_one_click_to_a_printer_for_trials_that_says_it_is_simulated(qtbot: QtBot, page: PrintersPage) -> None:
    click(qtbot, page, "printers.simulated")
    qtbot.waitUntil(lambda: list(page.cards) == ["Simulated printer"] and page.cards["Simulated printer"].isVisible())
    card = page.cards["Simulated printer"]
    qtbot.waitUntil(lambda: card._state.text() == "ready")
    assert card._simulated.isVisible()
    assert card.material.currentText() == "PLA"


def test_what_is_loaded_is_kept(qtbot: QtBot, page: PrintersPage, desk: Desk) -> None:
    page.try_simulated()
    qtbot.waitUntil(lambda: bool(page.cards))
    card = page.cards["Simulated printer"]
    card.material.setFocus()
    card.material.setCurrentIndex(card.material.findData("petg"))
    card.material.activated.emit(card.material.currentIndex())
    qtbot.waitUntil(lambda: desk.queue.entries()[0].material == "petg")
    qtbot.waitUntil(lambda: card.colour.findData("black") > 0)
    card.colour.setCurrentIndex(card.colour.findData("black"))
    card.colour.activated.emit(card.colour.currentIndex())
    qtbot.waitUntil(lambda: desk.queue.entries()[0].colour == "black")


def test_a_wrong_address_is_told_at_its_field_and_nothing_is_kept(qtbot: QtBot, page: PrintersPage, desk: Desk) -> None:
    click(qtbot, page, "printers.addFirst")
    address, key = part_of(page, QLineEdit, "printers.setup.address"), part_of(page, QLineEdit, "printers.setup.key")
    assert key.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClicks(address, "ftp://kitchen")
    qtbot.keyClicks(key, "secret")
    qtbot.keyClick(key, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sees(page, "is not the address of a printer"))
    assert part_of(page, QLabel, "printers.setup.address.told").isVisible()
    assert desk.queue.entries() == []
    address.clear()
    qtbot.keyClicks(address, "127.0.0.1:1")
    click(qtbot, page, "printers.setup.test")
    qtbot.waitUntil(lambda: sees(page, "cannot be reached"), timeout=8000)
    assert not sees(page, "is not the address")
    assert desk.queue.entries() == []


def test_an_sd_card_is_set_up_and_set_up_anew(qtbot: QtBot, page: PrintersPage, desk: Desk, tmp_path: Path) -> None:
    page.connect_printer()
    kind = page.set_up.kind
    kind.setCurrentIndex(kind.findData("folder"))
    kind.activated.emit(kind.currentIndex())
    qtbot.keyClicks(part_of(page, QLineEdit, "printers.setup.folder"), "card")
    click(qtbot, page, "printers.setup.keep")
    qtbot.waitUntil(lambda: sees(page, "is no folder"))
    page.set_up.folder.setText(str(tmp_path))
    click(qtbot, page, "printers.setup.keep")
    qtbot.waitUntil(lambda: list(page.cards) == ["SD card"])
    assert not page.set_up.isVisible()
    page._change("SD card")
    assert page.set_up.name.text() == "SD card"
    assert not page.set_up.name.isEnabled()
    page.set_up.model.setCurrentIndex(page.set_up.model.findData("generic-fdm-220"))
    click(qtbot, page, "printers.setup.keep")
    qtbot.waitUntil(lambda: desk.queue.entries()[0].model == "generic-fdm-220")


@pytest.mark.usefixtures("prusa_slicer", "going_on")
def test_a_print_from_the_queue_to_the_cleared_bed(qtbot: QtBot, page: PrintersPage, desk: Desk, tmp_path: Path) -> None:
    page.try_simulated()
    job = add_block(desk, tmp_path, quantity=2)
    qtbot.waitUntil(lambda: job in page.queue.rows and page.queue.rows[job].isVisible())
    row = page.queue.rows[job]
    qtbot.waitUntil(lambda: row._chip.text() == "prints", timeout=15000)
    assert row._name.text() == "block ×2"
    qtbot.waitUntil(lambda: row._chip.text() == "done", timeout=15000)
    qtbot.waitUntil(shows(page, "printers.clear"))
    assert page.badge == 1
    click(qtbot, page, "printers.clear")
    qtbot.waitUntil(lambda: desk.queue.entries()[0].bed_clear)
    qtbot.waitUntil(lambda: page.badge == 0)
    click(qtbot, page, "printers.clean")
    qtbot.waitUntil(lambda: job not in page.queue.rows)


@pytest.mark.usefixtures("prusa_slicer", "going_on")
def test_a_print_is_paused_and_stopped_only_after_a_question(
    qtbot: QtBot, page: PrintersPage, desk: Desk, tmp_path: Path
) -> None:
    desk.queue.add_printer(PrinterEntry("Trial", "simulated", "simulated:", options=(("speedup", "1"),)))
    job = add_block(desk, tmp_path)
    qtbot.waitUntil(shows(page, "printers.job.pause"), timeout=15000)
    click(qtbot, page.queue.rows[job], "printers.job.pause")
    qtbot.waitUntil(shows(page, "printers.job.resume"), timeout=10000)
    assert desk.queue.printers()[0].status.state is PrinterState.PAUSED
    click(qtbot, page.cards["Trial"], "printers.cancel")
    qtbot.waitUntil(lambda: page.findChild(Question) is not None)
    qtbot.keyClick(page.findChild(Question), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.findChild(Question) is None)
    assert desk.queue.job(job).state is J.PAUSED
    click(qtbot, page.cards["Trial"], "printers.cancel")
    qtbot.waitUntil(lambda: page.findChild(Question) is not None)
    click(qtbot, page.findChild(Question), "question.yes")
    qtbot.waitUntil(lambda: desk.queue.job(job).state is J.CANCELLED)
    qtbot.waitUntil(lambda: desk.queue.printers()[0].status.state is PrinterState.IDLE)


def test_a_job_that_nobody_knows_about_is_decided_by_the_person(
    qtbot: QtBot, page: PrintersPage, desk: Desk, tmp_path: Path
) -> None:
    desk.queue.add_printer(PrinterEntry("Trial", "simulated", "simulated:"))
    job = add_block(desk, tmp_path)
    lost = replace(desk.queue.job(job), state=J.UNKNOWN, printer="Trial", file="x.gcode", reason="Please look.")
    desk._outside.archive.jobs.put(lost)
    page.board.read()
    qtbot.waitUntil(shows(page, "printers.job.decide.done"))
    assert page.badge == 1
    assert sees(page.queue.rows[job], "Please look.")
    click(qtbot, page, "printers.job.decide.done")
    qtbot.waitUntil(lambda: desk.queue.job(job).state is J.DONE)


@pytest.mark.usefixtures("prusa_slicer")
def test_gcode_for_an_sd_card_is_saved_where_the_dialog_says(
    qtbot: QtBot, page: PrintersPage, desk: Desk, tmp_path: Path
) -> None:
    job = add_block(desk, tmp_path)
    qtbot.waitUntil(shows(page, "printers.job.save"))
    click(qtbot, page, "printers.job.save")
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    dialog = page.findChild(QFileDialog)
    dialog.reject()
    page.saving.save(desk.queue.job(job), tmp_path / "card.gcode")
    qtbot.waitUntil((tmp_path / "card.gcode").is_file, timeout=15000)
    assert "G1" in (tmp_path / "card.gcode").read_text()


def test_a_printer_is_removed_only_after_a_question(qtbot: QtBot, page: PrintersPage, desk: Desk) -> None:
    page.try_simulated()
    qtbot.waitUntil(lambda: bool(page.cards))
    page._ask_remove("Simulated printer")
    click(qtbot, page.findChild(Question), "question.yes")
    qtbot.waitUntil(lambda: desk.queue.entries() == [])
    qtbot.waitUntil(shows(page, "printers.simulated"))


def test_the_status_bar_tells_how_the_printers_are(qtbot: QtBot, desk: Desk) -> None:
    told: dict[str, tuple[str, str]] = {}
    background = Background(desk)
    background.truth_changed.connect(lambda key, words, tone: told.__setitem__(key, (words, tone)))
    desk.queue.add_printer(PrinterEntry("Trial", "simulated", "simulated:"))
    qtbot.waitUntil(lambda: told.get("printers") == ("Trial is ready", "good"))
    desk.queue.add_printer(PrinterEntry("Attic", "folder", "/nowhere/at/all"))
    qtbot.waitUntil(lambda: told.get("printers") == ("1 of 2 printers ready", "careful"))


def test_in_a_small_window_with_the_set_up_open_nothing_is_cut(
    qtbot: QtBot, page: PrintersPage, desk: Desk, tmp_path: Path
) -> None:
    desk.queue.add_printer(PrinterEntry("The old one in the cellar behind the stairs", "simulated", "simulated:"))
    job = add_block(desk, tmp_path)
    name = "the_left_hand_bracket_with_a_name_that_goes_on_and_on_and_on_v2"
    lost = replace(desk.queue.job(job), part=name, state=J.UNKNOWN, printer="The old one in the cellar behind the stairs")
    desk._outside.archive.jobs.put(lost)
    page.window().resize(900, 600)
    page.connect_printer()
    qtbot.waitUntil(shows(page, "printers.job.decide.done"))
    room = page._scroll.viewport().width()
    qtbot.waitUntil(lambda: page._scroll.widget().width() <= room)
    edge = page._scroll.widget()
    for button in page.queue.rows[job].findChildren(QPushButton):
        right = button.mapTo(edge, button.rect().bottomRight()).x()
        assert not button.isVisible() or right < room, button.text()
