"""Keys: listed on a sheet, in the menu and in tool tips; changed in Settings > Keys, and kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mesh import bodies
from mesh.facts import Facts
from mesh.jobs import measure_mesh
from mesh.mesh import Mesh
from printdesk.desk import Desk
from printdesk.part import Part
from ui.actions import Action
from ui.frame.menu import window_menu
from ui.keys import Keyed, in_words, keys, read_keys
from ui.prepare.page import PreparePage
from ui.settings.keys_group import KeysGroup
from ui.viewport.keys import ALL, asks
from ui.widgets.number_field import NumberField
from ui.window import Window

NONE = Qt.KeyboardModifier.NoModifier


def measured(mesh: Mesh) -> tuple[Facts, str, str, bool]:
    return measure_mesh(mesh)[0], "stl", "mm", True


@pytest.fixture
def window(qtbot: QtBot, whole_window: Window) -> Iterator[Window]:
    for desk_id in ("orders", "printers", "shop", "settings"):
        whole_window.pages[desk_id]
    whole_window.show_desk("prepare")
    with qtbot.waitActive(whole_window, timeout=5000):
        whole_window.activateWindow()
    yield whole_window
    keys().reset_all()


@pytest.fixture
def group(window: Window) -> KeysGroup:
    window.keys_wanted.emit()
    made: KeysGroup = window.pages["settings"].keys
    return made


@pytest.mark.window
def test_f1_and_the_question_mark_open_the_sheet_and_escape_closes_it(qtbot: QtBot, window: Window) -> None:
    window.setFocus()
    for key, modifier in ((Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Question, Qt.KeyboardModifier.NoModifier)):
        qtbot.keyClick(window, key, modifier)
        assert window._sheet is not None
        assert window._sheet.isVisible()
        qtbot.keyClick(window._sheet.field, Qt.Key.Key_Escape)
        assert not window._sheet.isVisible()


def test_the_sheet_lists_every_action_with_its_key_and_is_searched(qtbot: QtBot, window: Window) -> None:
    window.show_keys()
    sheet = window._sheet
    assert sheet is not None
    lines = sheet.lines()
    assert len(lines) == len(window.commands.all())
    assert "Open a file …: Ctrl O" in lines
    qtbot.keyClicks(sheet.field, "undo")
    assert sheet.lines()[0] == "Undo: Ctrl Z"
    sheet.field.setText("nothing of this name at all")
    assert sheet.lines() == []
    sheet.close_sheet()


def test_every_action_is_in_the_menu_once_and_shows_its_key(window: Window) -> None:
    groups = window.pages["prepare"].menu_groups()
    assert len(groups) == 6
    menu = window_menu(window.commands, window, groups)

    def entries(of: QMenu) -> list[tuple[str, str]]:
        found = []
        for entry in of.actions():
            inner = entry.menu()
            if isinstance(inner, QMenu):
                found += entries(inner)
            elif not entry.isSeparator():
                found.append((entry.text(), entry.shortcut().toString()))
        return found

    told = entries(menu)
    assert sorted(text for text, _ in told) == sorted(action.text for action in window.commands.all())
    assert ("Search", "Ctrl+K") in told
    assert menu.sizeHint().height() < 700
    menu.deleteLater()


@pytest.mark.window
def test_alt_alone_opens_the_menu(qtbot: QtBot, window: Window) -> None:
    window.setFocus()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.objectName() == "window.menu"
    menu.close()


@pytest.mark.window
def test_a_new_key_is_typed_works_is_shown_and_is_kept(qtbot: QtBot, window: Window, group: KeysGroup, desk: Desk) -> None:
    row = group.rows["prepare.move"]
    qtbot.mouseClick(row.field, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert row.field.is_taking
    qtbot.keyClick(row.field, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert keys().of("prepare.move") == "Ctrl+Shift+J"
    assert row.field.text() == "Ctrl Shift J"
    assert read_keys(desk.recall("window.keys")) == {"prepare.move": "Ctrl+Shift+J"}
    move = window.findChild(QToolButton, "prepare.tool.move")
    assert move is not None
    assert move.toolTip() == "Move (Ctrl Shift J)"
    assert window.commands.qaction("prepare.move").shortcut().toString() == "Ctrl+Shift+J"
    row.reset.click()
    assert move.toolTip() == "Move (M)"
    assert read_keys(desk.recall("window.keys")) == {}


def test_a_key_that_is_taken_is_refused_in_one_sentence(qtbot: QtBot, group: KeysGroup) -> None:
    row = group.rows["prepare.move"]
    row.field.typed.emit("Ctrl+O")
    assert row.told.text() == "Ctrl O is the key of “Open a file …” already. Change that one first."
    assert keys().of("prepare.move") == "M"
    row.field.typed.emit("")
    assert keys().of("prepare.move") == ""
    assert row.field.text() == "no key"
    group.reset_all.click()
    assert keys().of("prepare.move") == "M"


def test_desks_may_share_a_key(group: KeysGroup) -> None:
    group.rows["prepare.move"].field.typed.emit("Ctrl+N")  # the Printers desk's
    assert keys().of("prepare.move") == "Ctrl+N"


@pytest.mark.window
def test_escape_keeps_the_old_key_and_the_window_does_not_hear_it(qtbot: QtBot, window: Window, group: KeysGroup) -> None:
    field = group.rows["prepare.open"].field
    field.click()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.is_taking
    assert keys().of("prepare.open") == "Ctrl+O"
    field.click()
    qtbot.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not window.palette_card.isVisible()
    assert "“Search” already" in group.rows["prepare.open"].told.text()


def test_keys_are_searched_in_both_the_words_and_the_keys(group: KeysGroup) -> None:
    group.search.setText("ctrl+g")
    assert [key for key, row in group.rows.items() if not row.words.isHidden()] == ["prepare.gcode"]
    group.search.setText("")
    assert not any(row.words.isHidden() for row in group.rows.values())


@pytest.mark.parametrize("note", ["", "{", "[]", '{"prepare.move": 7}', "[" * 100_000, '{"a": "' + "x" * 500 + '"}'])
def test_a_broken_memory_of_keys_is_none(note: str) -> None:
    assert read_keys(note) == {}


def test_usual_keys_do_not_stand_in_each_others_way(window: Window) -> None:
    for action in window.commands.all():
        if action.shortcut:
            assert keys().holder(action.id, action.shortcut) is None, action.id


def test_keys_in_words() -> None:
    assert [in_words(key) for key in ("Ctrl+Shift+Z", "F1; ?", "", "Ctrl++", "+; =")] == ["Ctrl Shift Z", "F1", "", "Ctrl +", "+"]


def test_no_two_things_that_work_at_the_same_place_have_the_same_usual_key(window: Window) -> None:
    taken = {keyed.text: other.text for keyed in keys().listed.values() if (other := keys().holder(keyed.id, keyed.usual))}
    assert taken == {}


@pytest.mark.window
def test_the_keys_of_the_view_are_listed_and_changed_like_all_others(
    qtbot: QtBot, window: Window, group: KeysGroup, desk: Desk
) -> None:
    row = group.rows["prepare.view.top"]
    assert row.where == "3D view" and row.field.text() == "5"
    row.field.typed.emit("M")
    assert row.told.text() == "M is the key of “Move by numbers” already. Change that one first."
    row.field.typed.emit("Z")
    assert read_keys(desk.recall("window.keys")) == {"prepare.view.top": "Z"}
    group.rows["prepare.view.bottom"].field.typed.emit("5")

    window.show_desk("prepare")
    page = window.pages["prepare"]
    assert isinstance(page, PreparePage)
    page.workspace.add(Part("a", "block", bodies.box(), *measured(bodies.box())))
    view = page.viewport
    assert "keys 1 to 5" in view.cube.toolTip()
    window.show_keys()
    assert window._sheet is not None
    assert {"Look from above: Z", "Look from below: 5", "Come nearer: +", "Show all of the plate: Home"} <= set(
        window._sheet.lines()
    )
    window._sheet.close_sheet()

    view.setFocus()
    for key, pitch in ((Qt.Key.Key_Z, 90.0), (Qt.Key.Key_5, -90.0), (Qt.Key.Key_1, 0.0)):
        qtbot.keyClick(view, key)
        qtbot.waitUntil(lambda pitch=pitch: view.camera.pitch == pytest.approx(pitch), timeout=2000)
    assert window.commands.qaction("prepare.view.front").shortcut().isEmpty(), "elsewhere 1 is a digit"


@pytest.mark.window
def test_numbers_are_typed_into_fields_and_do_not_move_the_view(qtbot: QtBot, window: Window) -> None:
    page = window.pages["prepare"]
    assert isinstance(page, PreparePage)
    page.workspace.add(Part("a", "block", bodies.box(), *measured(bodies.box())))
    view = page.viewport
    qtbot.waitUntil(view.isVisible, timeout=5000)
    window.commands.call("prepare.view.right")
    qtbot.waitUntil(lambda: view.camera.yaw == pytest.approx(90.0), timeout=2000)
    page.use_tool("move")
    field = next(field for field in page.tool_card.findChildren(NumberField) if field.isVisible())
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "123.5-1+6")
    assert field.text() == "123.5-1+6"
    qtbot.wait(200)  # longer than the view takes to turn
    assert (view.camera.yaw, view.camera.pitch) == (pytest.approx(90.0), 0.0)
    field.finish()
    page.use_tool("move")


def test_an_action_that_is_added_later_is_listed_too(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    done: list[int] = []
    window.commands.add([Action("late.one", "Late", lambda: done.append(1), shortcut="Ctrl+L")])
    assert window.commands.call("late.one")
    assert done == [1]
    assert keys().of("late.one") == "Ctrl+L"


def test_of_a_widget_that_is_gone_no_tip_is_kept(qtbot: QtBot) -> None:
    button, told = QToolButton(), keys()
    before = len(told._tips), len(told._tipped)
    told.tip(button, "late.one", "Late")
    told.tip(button, "late.one", "Later")
    assert button.toolTip() and (len(told._tips), len(told._tipped)) == (before[0] + 1, before[1] + 1)
    delete(button)
    assert (len(told._tips), len(told._tipped)) == before


def test_a_key_of_the_view_is_the_usual_one_until_it_is_listed_and_chosen(qtbot: QtBot) -> None:
    listed = dict(keys().listed)
    home, f = (QKeyEvent(QEvent.Type.KeyPress, key, NONE, text) for key, text in ((Qt.Key.Key_Home, ""), (Qt.Key.Key_F, "f")))
    try:
        keys().clear()
        assert asks(home, ALL, "Home") and not asks(f, ALL, "Home")
        keys().add([Keyed(ALL, "Show all", "Home", "prepare", in_view=True)])
        assert keys().choose(ALL, "F") == "" and asks(f, ALL, "Home") and not asks(home, ALL, "Home")
    finally:
        keys().reset_all()
        keys().clear()
        keys().add(listed.values())
