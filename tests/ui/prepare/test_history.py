"""The history in a real window: everything is in it by its name, and one can go to any step."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.prepare.test_page import find, opened
from ui.prepare.history_list import DONE, NOW, UNDONE, HistoryCard
from ui.prepare.page import PreparePage
from ui.prepare.workspace import Work

pytestmark = pytest.mark.window


def state_of(work: Work) -> object:
    """All that a step keeps, to the identity of meshes."""
    parts = [(part.id, part.name, id(part.mesh), part.placement, part.mended, part.units) for part in work.plate.parts]
    return parts, work.wish, work.place


def edited(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> list[object]:
    """A part with many edits; the states after each."""
    opened(qtbot, page, stl())
    states = [state_of(page.workspace.history.now)]
    acts: list[Callable[[], Any]] = [
        lambda: page.hand.adjusting.move_to((40.0, 50.0)),
        lambda: page.workspace.want(quantity=4),
        lambda: page.hand.adjusting.mirror(0),
        lambda: page.workspace.want(material="petg", process="fdm"),
        page.hand.adjusting.duplicate,
        lambda: page.workspace.want(infill=0.5),
        page.hand.adjusting.remove,
        lambda: page.workspace.want(quantity=2),
    ]
    for act in acts:
        act()
        states.append(state_of(page.workspace.history.now))
    return states


def test_undo_to_the_start_and_redo_to_the_end_give_the_same_values(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    states = edited(qtbot, page, stl)
    for before in states[-2::-1]:
        page.undo()
        assert state_of(page.workspace.history.now) == before
    page.undo()
    assert not page.workspace.plate.parts and not page.can_undo()
    page.redo()
    for after in states[1:]:
        page.redo()
        assert state_of(page.workspace.history.now) == after
    assert not page.can_redo()


def test_the_list_names_every_step_and_goes_there_by_click_and_by_key(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    states = edited(qtbot, page, stl)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    qtbot.keyClick(page.viewport, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    card = find(page, "prepare.historyCard")
    assert isinstance(card, HistoryCard) and card.isVisible() and card.list.hasFocus()
    assert [what for what, _ in card.rows()] == [
        *("As the desk was at first", "Open block", "Move block", "4 copies", "Mirror block", "Material: PETG"),
        *("Duplicate block", "Infill: 50%", "Remove block", "2 copies"),
    ]
    row = card.list.visualRect(card.list.model().index(3, 0)).center()
    qtbot.mouseClick(card.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert state_of(page.workspace.history.now) == states[2]
    assert [state for _, state in card.rows()] == [DONE] * 3 + [NOW] + [UNDONE] * 6
    qtbot.keyClick(card.list, Qt.Key.Key_End)
    qtbot.keyClick(card.list, Qt.Key.Key_Return)
    assert state_of(page.workspace.history.now) == states[-1] and card.rows()[-1][1] == NOW
    assert card.undo.accessibleName() == "Undo: 2 copies" and not card.redo.isEnabled()
    qtbot.keyClick(card.list, Qt.Key.Key_Home)
    qtbot.keyClick(card.list, Qt.Key.Key_Return)
    assert not page.workspace.plate.parts and card.isVisible()
    qtbot.keyClick(card.list, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_a_number_typed_in_several_goes_is_one_step(page: PreparePage) -> None:
    for copies in (2, 3, 4, 5):
        page.workspace.want(quantity=copies)
    assert page.workspace.history.steps == ("5 copies",)
    page.workspace.want(infill=0.3)
    page.workspace.want(quantity=6)
    assert page.workspace.history.steps == ("5 copies", "Infill: 30%", "6 copies")
    page.undo()
    page.workspace.want(quantity=9)
    assert page.workspace.history.steps == ("5 copies", "Infill: 30%", "9 copies")
    page.workspace.go_to(0)
    assert page.workspace.wish.quantity == 1 and page.workspace.history.redoes == "5 copies"
