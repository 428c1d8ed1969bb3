"""Desks as documents and as tabs, in a real window with real files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from mesh import bodies
from printdesk.desk import Desk
from tests.ui.prepare.conftest import Opened
from tests.ui.prepare.test_page import opened
from ui.notice import Notice
from ui.prepare.page import PreparePage

pytestmark = pytest.mark.window
LONG_MS = 25_000
CONTROL = Qt.KeyboardModifier.ControlModifier


def saved_as(qtbot: QtBot, page: PreparePage, path: Path) -> None:
    front = page.desks.front
    page.saving.save_desk_as(path)
    qtbot.waitUntil(lambda: front.path == path and not front.is_changed, timeout=LONG_MS)


def notices(page: PreparePage) -> list[Notice]:
    told: list[Notice] = []
    page.notice.connect(told.append)
    return told


def titles(page: PreparePage) -> list[str]:
    return [tab.text() for tab in page.desk_tabs.tabs()]


def key(qtbot: QtBot, page: PreparePage, which: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow, timeout=LONG_MS)
    qtbot.keyClick(page, which, modifiers)


def test_a_desk_is_saved_by_its_key_shown_as_changed_and_opened_again_as_it_was(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], tmp_path: Path
) -> None:
    opened(qtbot, page, stl())
    page.hand.adjusting.move_to((44.0, 55.5))
    page.workspace.want(quantity=3, material="petg", process="fdm")
    assert page.desk_tabs.isHidden() and page.window().windowTitle() == "PrintDesk"
    key(qtbot, page, Qt.Key.Key_S)
    dialog = page.window().findChild(QFileDialog, "prepare.saveDialog")
    assert dialog is not None and dialog.isVisible()
    dialog.reject()
    path = tmp_path / "bracket.printdesk"
    saved_as(qtbot, page, path)
    assert titles(page) == ["bracket"] and page.window().windowTitle() == "bracket – PrintDesk"
    page.workspace.want(quantity=4)
    assert titles(page) == ["• bracket"] and page.window().windowTitle() == "• bracket – PrintDesk"
    assert page.desk_tabs.tabs()[0].accessibleName() == "bracket, not saved yet"
    page.undo()
    assert titles(page) == ["bracket"]
    page.workspace.want(quantity=5)
    key(qtbot, page, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: not page.desks.front.is_changed, timeout=LONG_MS)
    page.desks.close()
    page.open_files([path])
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=LONG_MS)
    part = page.workspace.part
    assert part is not None and part.placement.position_mm == (44.0, 55.5) and part.name == "block"
    assert (page.workspace.wish.quantity, page.workspace.wish.material) == (5, "petg")
    assert titles(page) == ["bracket"] and not page.can_undo()


def test_several_desks_are_tabs_with_a_history_each(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> None:
    opened(qtbot, page, stl(name="one"))
    page.hand.adjusting.move_to((40.0, 40.0))
    key(qtbot, page, Qt.Key.Key_T)
    assert titles(page) == ["one", "New desk"] and not page.workspace.plate.parts and not page.can_undo()
    opened(qtbot, page, stl(bodies.box((9.0, 9.0, 9.0)), name="two"))
    assert titles(page) == ["one", "two"] and len(page.viewport.scene.items) == 1
    key(qtbot, page, Qt.Key.Key_PageDown)
    assert page.workspace.part is not None and page.workspace.part.name == "one"
    page.undo()
    assert page.workspace.history.undoes == "Open one" and page.workspace.history.redoes == "Move one"
    qtbot.mouseClick(page.desk_tabs.tabs()[1], Qt.MouseButton.LeftButton)
    assert page.workspace.history.steps == ("Open two",)
    told = notices(page)
    key(qtbot, page, Qt.Key.Key_W)
    assert titles(page) == ["one"] and told[-1].text == "two is closed."
    assert page.workspace.history.redoes == "Move one"
    assert told[-1].call is not None
    told[-1].call()
    assert titles(page) == ["one", "two"] and page.workspace.history.steps == ("Open two",)
    key(qtbot, page, Qt.Key.Key_W)
    key(qtbot, page, Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert titles(page) == ["one", "two"] and page.workspace.part.name == "two"


def test_a_file_that_is_still_read_goes_to_the_desk_it_was_opened_on(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    first = page.desks.front
    opened(qtbot, page, stl(name="one"))
    page.open_files([stl(name="late")])
    page.desks.new()
    qtbot.waitUntil(lambda: len(first.history.now.plate.parts) == 2, timeout=LONG_MS)
    assert not page.workspace.plate.parts and not page.viewport.scene.items
    page.desks.show(first.id)
    assert [part.name for part in page.workspace.plate.parts] == ["one", "late"]


def test_a_document_that_is_open_in_another_window_opens_as_a_copy_and_is_never_overwritten(
    qtbot: QtBot, wire: Callable[[Path | None], Desk], open_page: Opened, stl: Callable[..., Path], tmp_path: Path
) -> None:
    first, second = (open_page(wire(tmp_path / "data")) for _ in range(2))
    path = tmp_path / "shared.printdesk"
    opened(qtbot, first, stl())
    saved_as(qtbot, first, path)
    told = notices(second)
    second.open_files([path])
    qtbot.waitUntil(lambda: second.workspace.part is not None, timeout=LONG_MS)
    assert second.desks.front.path is None and "open in another window" in told[-1].text
    before = path.read_bytes()
    second.saving.save_desk_as(path)
    qtbot.waitUntil(lambda: any("another window. Save it" in one.text for one in told), timeout=LONG_MS)
    assert path.read_bytes() == before
    first.keeping.close_desk()
    second.saving.save_desk_as(path)
    qtbot.waitUntil(lambda: second.desks.front.path == path, timeout=LONG_MS)


def test_what_another_program_wrote_over_is_not_overwritten(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], tmp_path: Path
) -> None:
    opened(qtbot, page, stl())
    path = tmp_path / "desk.printdesk"
    saved_as(qtbot, page, path)
    path.write_bytes(b"theirs")
    page.workspace.want(quantity=9)
    told = notices(page)
    page.saving.save_desk()
    qtbot.waitUntil(lambda: bool(told), timeout=LONG_MS)
    assert "changed by another window or program" in told[-1].text and told[-1].offer == "Save as …"
    assert path.read_bytes() == b"theirs" and titles(page) == ["• desk"]


def test_a_save_to_where_nobody_may_write_says_so_and_the_desk_stays(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], tmp_path: Path
) -> None:
    opened(qtbot, page, stl())
    told = notices(page)
    page.saving.save_desk_as(tmp_path / "nowhere" / "desk.printdesk")
    qtbot.waitUntil(lambda: bool(told), timeout=LONG_MS)
    assert told[-1].text.startswith("The folder to write to does not exist.") and page.desks.front.path is None
    assert len(page.workspace.plate.parts) == 1


def test_notes_are_written_undone_and_kept_in_the_document(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], tmp_path: Path
) -> None:
    opened(qtbot, page, stl())
    key(qtbot, page, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    text = page.window().findChild(QPlainTextEdit, "prepare.notes.text")
    assert text is not None and text.isVisible()
    qtbot.keyClicks(text, "Order again in May")
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert page.workspace.history.undoes == "Notes" and page.workspace.history.now.notes == "Order again in May"
    page.undo()
    assert page.workspace.history.now.notes == ""
    page.redo()
    saved_as(qtbot, page, tmp_path / "desk.printdesk")
    assert page.desk.documents.open(tmp_path / "desk.printdesk").notes == "Order again in May"


def middle_in(outer: QWidget, inner: QWidget) -> QPoint:
    return inner.mapTo(outer, inner.rect().center())


def test_files_let_go_on_the_tab_of_a_desk_are_opened_there(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> None:
    opened(qtbot, page, stl(name="one"))
    first = page.desks.front
    page.desks.new()
    tabs = page.desk_tabs
    qtbot.waitUntil(lambda: tabs.isVisible() and tabs.rect().contains(middle_in(tabs, tabs.tabs()[0])), timeout=LONG_MS)
    spot = middle_in(tabs, tabs.tabs()[0])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(stl(name="two")))])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(tabs, QDragEnterEvent(spot, copy, data, left, plain))
    event = QDropEvent(QPointF(spot), copy, data, left, plain)
    QApplication.sendEvent(tabs, event)
    assert event.isAccepted() and page.desks.front is first
    qtbot.waitUntil(lambda: len(page.workspace.plate.parts) == 2, timeout=LONG_MS)
    assert [part.name for part in page.workspace.plate.parts] == ["one", "two"]


def test_what_is_opened_while_the_last_work_is_put_back_stays_in_front(
    qtbot: QtBot, wire: Callable[[Path | None], Desk], open_page: Opened, stl: Callable[..., Path], tmp_path: Path
) -> None:
    page = open_page(wire(tmp_path / "data"))
    opened(qtbot, page, stl(name="before"))
    document = tmp_path / "asked for.printdesk"
    page.desk.documents.save(page.desks.front.document(), document)
    page.autosave.save()
    qtbot.waitUntil(lambda: page.desk.draft(1) is not None, timeout=LONG_MS)
    again = open_page(wire(tmp_path / "data"), restore=True)
    again.open_files([document])
    qtbot.waitUntil(lambda: len(again.desks.all) == 2 and not again.opening.is_restoring, timeout=LONG_MS)
    assert sorted(titles(again)) == ["asked for", "before"] and again.desks.front.path == document
