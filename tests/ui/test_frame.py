"""The frame by keyboard and by right click: regions, menus of rail and status, time left, hints that are told once."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import Action
from ui.desk_page import DeskPage
from ui.frame.time_left import time_left_s, time_left_words
from ui.notice import Notice
from ui.window import Window


class Halves(DeskPage):
    """A desk of two regions with two buttons each."""

    def __init__(self, desk_id: str, title: str) -> None:
        super().__init__(desk_id, title, "orders")
        self.done: list[str] = []
        row = QHBoxLayout(self)
        self.halves = [QWidget(), QWidget()]
        for half in self.halves:
            inside = QHBoxLayout(half)
            for _ in range(2):
                inside.addWidget(QPushButton("press"))
            row.addWidget(half)

    def regions(self) -> list[QWidget]:
        return self.halves

    def desk_actions(self) -> list[Action]:
        return [Action(f"{self.desk_id}.do", f"Do it on {self.title}", lambda: self.done.append("did"))]


@pytest.fixture
def kept() -> dict[str, str]:
    return {}


@pytest.fixture
def window(qtbot: QtBot, kept: dict[str, str]) -> Window:
    made = Window(remember=kept.__setitem__, recall=kept.get)
    qtbot.addWidget(made)
    made.add_desk(Halves("one", "One"))
    made.add_desk(Halves("two", "Two"))
    with qtbot.waitActive(made, timeout=5000):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.window
def test_f6_walks_through_the_regions_and_comes_back_to_where_it_was_in_each(qtbot: QtBot, window: Window) -> None:
    one = window.pages["one"]
    assert isinstance(one, Halves)
    second = one.halves[0].findChildren(QPushButton)[1]
    second.setFocus()
    walked = []
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        walked.append(window.focusWidget())
    assert one.halves[1].isAncestorOf(walked[0])
    assert any(part.isAncestorOf(walked[1]) for part in (window.status, window._top))
    assert window._rail._buttons["one"] in walked
    assert second in walked
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is walked[-2]


def test_a_right_click_on_the_rail_tells_what_can_be_done_there_and_goes_there(window: Window) -> None:
    two = window.pages["two"]
    assert isinstance(two, Halves)
    window._rail._buttons["two"].customContextMenuRequested.emit(QPoint(4, 4))
    menu = window.findChild(QMenu, "rail.menu")
    assert menu is not None
    assert [entry.text() for entry in menu.actions() if not entry.isSeparator()] == ["Go to Two", "Do it on Two"]
    menu.actions()[-1].trigger()
    assert window.front == "two"
    assert two.done == ["did"]
    menu.close()


def test_what_the_status_line_says_can_be_copied(window: Window, qapp: QApplication) -> None:
    window.set_truth("saved", "Saved")
    window.set_truth("shops", "2 of 3 shops connected", "careful")
    window.pages["one"].undo_changed.emit("Lay flat")
    at = QPoint(5, 5)
    window.status.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, window.status.mapToGlobal(at)))
    menu = window.status.findChild(QMenu, "status.menu")
    assert menu is not None
    assert [entry.text() for entry in menu.actions()] == ["Copy what this line says", "Undo: Lay flat"]
    menu.actions()[0].trigger()
    assert qapp.clipboard().text() == "Saved · 2 of 3 shops connected"
    menu.close()


@pytest.mark.window
def test_escape_takes_the_newest_news_away(qtbot: QtBot, window: Window) -> None:
    for text in ("First.", "Second."):
        window.show_notice(Notice(text, lasting=True))
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert [notice.text for notice in window.notices()] == ["First."]


def test_a_hint_is_told_once(window: Window, kept: dict[str, str]) -> None:
    over = window.pages["one"]
    window.hints.tell("orbit", "Turn the view with the middle button.", over, QWidget.show)
    card = window.hints.card
    assert card is not None
    assert card.isVisible()
    window.hints.tell("other", "Never two at once.", over, QWidget.show)
    assert window.hints.card is card
    button = card.findChild(QPushButton, "hint.gotIt")
    assert button is not None
    button.click()
    assert window.hints.card is None
    assert kept["hint.orbit"] == "seen"
    window.hints.tell("orbit", "Turn the view with the middle button.", over, QWidget.show)
    assert window.hints.card is None


@pytest.mark.parametrize(
    ("elapsed", "share", "words"),
    [
        (1.0, 0.5, ""),
        (30.0, None, ""),
        (30.0, 0.01, ""),
        (30.0, 1.0, ""),
        (10.0, 0.9, "a few seconds left"),
        (10.0, 0.4, "about 15 s left"),
        (20.0, 0.3, "about 50 s left"),
        (60.0, 0.5, "about 1 minute left"),
        (60.0, 0.1, "about 9 minutes left"),
        (1e6, 0.06, ""),
    ],
)
def test_time_left_is_told_when_it_is_known(elapsed: float, share: float | None, words: str) -> None:
    assert time_left_words(time_left_s(elapsed, share)) == words
