"""Nobody is left out: every control of every desk has a name and a role, and Tab comes to it in the order it is read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import spoken
from tests.ui.walk import USUAL, Told, walked
from ui import accessible
from ui.accessible import PRESS
from ui.tab_order import reading
from ui.widgets.button import IconButton
from ui.widgets.card import Card
from ui.widgets.segmented import Segmented
from ui.window import Window

pytestmark = [pytest.mark.window, pytest.mark.xdist_group("walk")]
LOOKS = "nameless", "mute", "strange_children", "unreachable", "backward"
LEAST_STATES = 30


@pytest.fixture(scope="module")
def told() -> Told:
    return walked(*USUAL)


def test_the_walk_has_seen_every_desk(told: Told) -> None:
    assert len(told["states"]) >= LEAST_STATES
    assert {name.split(":")[0] for name in told["states"]} >= {"prepare", "palette", "orders", "printers", "shop", "settings"}


@pytest.mark.parametrize("look", LOOKS)
def test_no_control_of_any_desk_is_left_out(told: Told, look: str) -> None:
    found = {state: lines for state, lines in told[look].items() if lines}
    assert len(told[look]) >= LEAST_STATES - 4
    assert found == {}


# ---- what is looked for is found where it is


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    return made


def test_what_has_no_name_or_no_way_to_it_is_told(qtbot: QtBot, window: Window) -> None:
    inside = QWidget()
    row = QHBoxLayout(inside)
    named, silent = QPushButton("Order"), QPushButton("")
    silent.setObjectName("silent")
    no_way = IconButton("open", "Open a file")
    no_way.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    by_hand_only = QWidget()
    by_hand_only.setCursor(Qt.CursorShape.PointingHandCursor)
    for widget in (named, silent, no_way, by_hand_only):
        row.addWidget(widget)
    window.setCentralWidget(inside)
    with qtbot.waitExposed(window, timeout=5000):
        window.show()
    assert len(spoken.nameless(inside)) == 2  # the silent one, and what only a hand finds
    assert any("silent" in line for line in spoken.nameless(inside))
    way = spoken.tab_way(window)
    assert named in way.widgets and silent in way.widgets and way.backward == []
    assert len(spoken.unreachable(inside, way)) == 2
    assert any("Open a file" in line for line in spoken.unreachable(inside, way))
    assert len(spoken.mute(inside)) == 1


def test_tab_goes_as_it_reads_whatever_was_made_first(qtbot: QtBot, window: Window) -> None:
    inside = QWidget()
    rows = QVBoxLayout(inside)
    last, middle, left, right = (QLineEdit() for _ in range(4))
    row = QHBoxLayout()
    row.addWidget(left)
    row.addWidget(right)
    rows.addLayout(row)
    rows.addWidget(middle)
    rows.addWidget(last)
    floating = QLineEdit(inside)
    window.setCentralWidget(inside)
    with qtbot.waitExposed(window, timeout=5000):
        window.show()
    floating.setGeometry(0, 200, 50, 20)
    fields = [widget for widget in reading(window) if widget in (last, middle, left, right, floating)]
    assert fields == [left, right, middle, last, floating]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    left.setFocus()
    handle = window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert right.hasFocus()
    QTest.keyClick(handle, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert left.hasFocus()
    middle.setEnabled(False)
    right.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert last.hasFocus()


# ---- what is told of what we paint ourselves


def test_a_card_that_can_be_chosen_is_a_button_that_a_screen_reader_can_press(qtbot: QtBot) -> None:
    card = Card(choosable=True, name="Cable clip")
    qtbot.addWidget(card)
    card.show()
    told = QAccessible.queryAccessibleInterface(card)
    assert told.role() is QAccessible.Role.Button and told.text(QAccessible.Text.Name) == "Cable clip"
    assert PRESS in told.actionInterface().actionNames()
    with qtbot.waitSignal(card.chosen):
        told.actionInterface().doAction(PRESS)
    card.set_choosable(False)
    assert told.role() is QAccessible.Role.Grouping
    assert PRESS not in told.actionInterface().actionNames()


def test_a_row_of_words_tells_which_holds(qtbot: QtBot) -> None:
    row = Segmented([("solid", "Solid"), ("walls", "Walls")], name="Colours of the faces")
    qtbot.addWidget(row)
    row.show()
    told = QAccessible.queryAccessibleInterface(row)
    assert told.role() is QAccessible.Role.ComboBox
    assert told.text(QAccessible.Text.Name) == "Colours of the faces: Solid"
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert told.text(QAccessible.Text.Name) == "Colours of the faces: Walls"


def test_what_is_gone_leaves_nothing_behind(qtbot: QtBot) -> None:
    before = len(accessible._kept)
    for _ in range(50):
        card = Card(choosable=True, name="x")
        assert QAccessible.queryAccessibleInterface(card) is not None
        card.deleteLater()
    qtbot.waitUntil(lambda: len(accessible._kept) <= before)
