"""Spools, what prints took and what they taught, on the Printers desk: real desk, real slicing, real clicks."""

import threading
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from printdesk.job import JobState
from printdesk.money import Money
from printdesk.outcome import difference
from printdesk.settings import PrinterEntry
from printdesk.spool import Spool, SpoolUse, UseState
from tests.services.spoolman_peer import SpoolmanPeer, spoolman
from tests.ui.printers.test_printers_desk import add_block, click, desk, page, part_of, sees
from ui.printers.page import PrintersPage
from ui.settings.spoolman import SpoolmanGroup
from ui.widgets.question import Question

__all__ = ["desk", "page", "spoolman"]
pytestmark = pytest.mark.window
J = JobState
OPTIONS = (("speedup", "100000"), ("slower", "2"))


def with_spool(desk: Desk, remaining_g: float = 500.0) -> None:
    desk.queue.add_printer(PrinterEntry("Trial", "simulated", "simulated:", options=OPTIONS))
    desk.spools.add(Spool("", "Black", "pla", "black", price=Money(Decimal(30), "EUR"), remaining_g=remaining_g))
    desk.queue.load_spool("Trial", "1")


def test_a_new_spool_is_typed_in_and_is_on_the_printer(qtbot: QtBot, page: PrintersPage, desk: Desk) -> None:
    desk.queue.add_printer(PrinterEntry("Trial", "simulated", "simulated:"))
    qtbot.waitUntil(lambda: "Trial" in page.cards)
    card, form = page.cards["Trial"], page.side.spool
    card.spool.setCurrentIndex(card.spool.findData("+"))
    card.spool.picked.emit("+")
    assert form.isVisible()
    click(qtbot, page, "printers.spoolColumn.keep")
    qtbot.waitUntil(form._told["name"].isVisible)  # it has no name yet
    qtbot.keyClicks(form.name, "Galaxy Black")
    qtbot.keyClicks(form.vendor, "Prusament")
    form.colour.setCurrentIndex(form.colour.findData("black"))
    for field, typed in ((form.price, "29,90"), (form.tare, "193"), (form.weighed, "623")):
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert form.remaining.value == 430
    qtbot.keyClicks(form.opened, "yesterday")
    click(qtbot, page, "printers.spoolColumn.keep")
    assert "Type the day" in form._told["opened"].text()
    form.opened.setText("2026-11-20")
    click(qtbot, page, "printers.spoolColumn.keep")
    qtbot.waitUntil(lambda: desk.queue.printer("Trial").spool == "1")
    spool = desk.spools.spool("1")
    assert (spool.title, spool.colour, spool.remaining_g, spool.tare_g) == ("Prusament Galaxy Black", "black", 430, 193)
    assert spool.price == Money(Decimal("29.9"), "EUR")
    qtbot.waitUntil(lambda: card._left_words.text() == "430 of 1\u2009000 g left")
    assert (card.material.currentText(), card.colour.currentText()) == ("PLA", "Black")


def test_a_spool_is_changed_and_taken_off_the_rack(qtbot: QtBot, page: PrintersPage, desk: Desk) -> None:
    with_spool(desk)
    desk.spools.add(Spool("", "White", "petg", "white"))
    qtbot.waitUntil(lambda: page.spools_button.text() == "Spools · 2")
    click(qtbot, page, "printers.spools")
    rack, form = page.side.rack, page.side.spool
    assert rack.isVisible()
    qtbot.mouseClick(rack.rows["2"].change, Qt.MouseButton.LeftButton)
    assert (form.isVisible(), rack.isVisible()) == (True, False)
    form.remaining.selectAll()
    form.remaining.setFocus()
    qtbot.keyClicks(form.remaining, "77")
    qtbot.keyClick(form.remaining, Qt.Key.Key_Return)
    click(qtbot, page, "printers.spoolColumn.keep")
    qtbot.waitUntil(lambda: desk.spools.spool("2").remaining_g == 77)
    qtbot.waitUntil(rack.isVisible)
    qtbot.mouseClick(rack.rows["2"].change, Qt.MouseButton.LeftButton)
    click(qtbot, page, "printers.spoolColumn.remove")
    qtbot.mouseClick(page.findChild(Question).yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [spool.id for spool in desk.spools.spools()] == ["1"])
    qtbot.waitUntil(lambda: list(rack.rows) == ["1"])


@pytest.mark.usefixtures("prusa_slicer")
def test_what_a_print_took_is_told_and_what_it_taught_can_be_forgotten(
    qtbot: QtBot, page: PrintersPage, desk: Desk, tmp_path: Path
) -> None:
    with_spool(desk)
    job_id = add_block(desk, tmp_path)
    assert desk.queue.run(threading.Event(), until_empty=True)
    words = difference(desk.queue.job(job_id))
    assert words.startswith("Cost ")
    qtbot.waitUntil(lambda: sees(page, words))
    row = page.queue.rows[job_id]
    assert "Material, " in row._took.toolTip()
    assert "Estimated:" in row._took.toolTip()
    qtbot.waitUntil(lambda: sees(page, "longer than estimated, from 1 print."))
    click(qtbot, page, "printers.whichPrints")
    column = page.side.learned
    qtbot.waitUntil(lambda: sees(column, "instead of"))
    qtbot.mouseClick(column.findChild(QToolButton, "printers.learnedColumn.forget"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.books.prints("Trial") == [])
    qtbot.waitUntil(lambda: sees(column, "Nothing is learned yet"))


@pytest.mark.usefixtures("prusa_slicer")
def test_a_job_that_the_spool_is_too_short_for_waits_for_a_person(
    qtbot: QtBot, page: PrintersPage, desk: Desk, tmp_path: Path
) -> None:
    with_spool(desk, remaining_g=0.2)
    job_id = add_block(desk, tmp_path)
    qtbot.waitUntil(lambda: sees(page, "Load another spool, or start it anyway."))
    assert page.board.waiting() == 1
    qtbot.mouseClick(part_of(page, QPushButton, "printers.job.anyway"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.queue.job(job_id).state is J.QUEUED)


def test_spoolman_is_agreed_to_and_what_nobody_knows_is_asked(qtbot: QtBot, desk: Desk, spoolman: SpoolmanPeer) -> None:
    spoolman.add(4)
    group = SpoolmanGroup(desk)
    qtbot.addWidget(group)
    desk.changes.settings.connect(lambda: group.show_settings(desk.settings), check_nargs=False)
    group.show_settings(desk.settings)
    group.resize(700, 500)
    group.show()
    qtbot.keyClicks(group.address, "127.0.0.1:1")
    qtbot.keyClick(group.address, Qt.Key.Key_Return)
    qtbot.waitUntil(group._address_told.isVisible)
    assert "cannot be reached" in group._address_told.text()
    group.address.selectAll()
    qtbot.keyClicks(group.address, spoolman.address.removeprefix("http://"))
    qtbot.keyClick(group.address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.settings.spoolman == spoolman.address)
    qtbot.waitUntil(group.agreement.isVisible)
    assert desk.spools.spools() == []
    qtbot.mouseClick(group.agreement, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [spool.id for spool in desk.spools.spools()] == ["sm-4"])
    use = SpoolUse("job-1", "sm-4", "job", 12.0, desk.clock.now(), UseState.UNKNOWN)
    desk._outside.archive.uses.put(use)
    desk.changes.spools.emit()
    qtbot.waitUntil(lambda: any("please look there" in shown.text() for shown in group.findChildren(QLabel)))
    qtbot.mouseClick(group.findChild(QPushButton, "settings.spoolman.booked"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.spools.uses() == [replace(use, state=UseState.BOOKED)])
    assert spoolman.uses == []
