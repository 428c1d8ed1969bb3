"""The material finder in the column: typed words, a ranked list, chosen with the keyboard or the mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.prepare.material_finder import MaterialFinder
from ui.prepare.page import PreparePage

PATIENCE_MS = 15_000


@pytest.fixture
def finder(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> MaterialFinder:
    page.open_files([stl()])
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=PATIENCE_MS)
    found = page.column.finder
    found.show_open(True)
    return found


def search(qtbot: QtBot, finder: MaterialFinder, words: str) -> None:
    finder.field.setText(words)
    qtbot.waitUntil(lambda: bool(finder.rows) and words in shown_words(finder), timeout=PATIENCE_MS)


def shown_words(finder: MaterialFinder) -> str:
    """What was asked for, as the reasons of the first row quote it."""
    return " ".join(reason.what.split("”")[0].removeprefix("“") for reason in finder.rows[0].match.why)


def test_it_is_shut_at_first_and_says_what_to_do_when_it_opens(qtbot: QtBot, page: PreparePage) -> None:
    finder = page.column.finder
    assert not finder.is_open
    finder.toggle()
    assert finder.is_open and finder.hint.isVisibleTo(finder) and "own words" in finder.hint.text()
    finder.toggle()
    assert not finder.is_open


def test_the_list_is_ranked_and_says_why_and_what_it_costs(qtbot: QtBot, finder: MaterialFinder) -> None:
    search(qtbot, finder, "outdoors")
    scores = [row.match.score for row in finder.rows]
    assert scores[0] >= 0.9 and 1 < len(scores) <= 5
    assert finder.rows[0].match.why[0].met
    priced = next(row for row in finder.rows if row.match.material.id == "asa")
    qtbot.waitUntil(lambda: "from" in priced.price.text(), timeout=PATIENCE_MS)
    assert "per" not in priced.price.text()  # of this very part
    assert "made-up" in priced.price.toolTip()


def test_enter_takes_the_first_and_the_wish_follows(qtbot: QtBot, page: PreparePage, finder: MaterialFinder) -> None:
    search(qtbot, finder, "flexible")
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert page.workspace.wish.material == finder.rows[0].match.material.id == "tpu"
    assert page.column.wish.material.currentData() == "tpu"


def test_arrows_walk_the_list_and_space_chooses(qtbot: QtBot, page: PreparePage, finder: MaterialFinder) -> None:
    search(qtbot, finder, "strong")
    qtbot.keyClick(finder.field, Qt.Key.Key_Down)
    qtbot.keyClick(finder.rows[0], Qt.Key.Key_Down)
    assert finder.window().focusWidget() is finder.rows[1]
    qtbot.keyClick(finder.rows[1], Qt.Key.Key_Space)
    assert page.workspace.wish.material == finder.rows[1].match.material.id
    qtbot.keyClick(finder.rows[1], Qt.Key.Key_Up)
    qtbot.keyClick(finder.rows[0], Qt.Key.Key_Up)
    assert finder.window().focusWidget() is finder.field


def test_a_click_chooses(qtbot: QtBot, page: PreparePage, finder: MaterialFinder) -> None:
    search(qtbot, finder, "transparent")
    qtbot.mouseClick(finder.rows[0], Qt.MouseButton.LeftButton)
    assert page.workspace.wish.material == finder.rows[0].match.material.id


def test_words_that_say_nothing_are_answered(qtbot: QtBot, finder: MaterialFinder) -> None:
    finder.field.setText("foo bar")
    qtbot.waitUntil(lambda: finder.hint.text().startswith("None of these words"), timeout=PATIENCE_MS)
    assert finder.rows == []


def test_escape_shuts_it(qtbot: QtBot, finder: MaterialFinder) -> None:
    qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    assert not finder.is_open
