"""Mending in the window: each step told with its figures, taken back and done again one at a time."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from mesh.mesh import Mesh
from tests.ui.prepare.conftest import open_cup
from tests.ui.prepare.test_page import LONG_MS, find, opened, settled
from ui import tasks
from ui.prepare.page import PreparePage
from ui.viewport.picking import Hit

pytestmark = pytest.mark.window


def turned_cup() -> Mesh:
    """A box without its lid, with one of its sides wound the wrong way: two things to mend."""
    cup = open_cup()
    faces = cup.faces.copy()
    faces[:2] = faces[:2, ::-1]
    return Mesh(cup.vertices, faces)


def mended(qtbot: QtBot, page: PreparePage) -> None:
    qtbot.mouseClick(find(page, "prepare.mendAll"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._mended_card is not None, timeout=LONG_MS)
    settled(qtbot, page)


def test_each_step_of_a_mend_is_taken_back_and_done_again_by_itself(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    broken = opened(qtbot, page, stl(turned_cup(), "turned"))
    assert not broken.facts.winding_consistent and not broken.facts.watertight
    mended(qtbot, page)
    assert page.workspace.part is not None and page.workspace.part.facts.watertight
    assert page._mended_card is not None
    rows = page._mended_card.rows
    assert len(rows) == 2 and page.workspace.history.undoes == rows[-1].words.text()
    assert "open edges 4 → 0" in rows[-1].figures.text() and "triangles 10 → 12" in rows[-1].figures.text()

    page.undo()
    assert page.workspace.part.facts.winding_consistent and not page.workspace.part.facts.watertight
    assert rows[-1].words.text().startswith("Undone: ") and not rows[0].words.text().startswith("Undone: ")
    settled(qtbot, page)
    assert page.measuring.is_measured(page.workspace.part) and page.workspace.judgement is not None

    page.redo()
    assert page.workspace.part.facts.watertight and not rows[-1].words.text().startswith("Undone: ")
    page.undo()
    page.undo()
    assert page.workspace.part.mesh is broken.mesh and page._mended_card is None


def test_undoing_all_steps_on_the_card_gives_the_part_as_it_was(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    broken = opened(qtbot, page, stl(turned_cup(), "turned"))
    mended(qtbot, page)
    page.hand.adjusting.move_to((50.0, 60.0))
    qtbot.mouseClick(find(page, "prepare.mendedCard.undo"), Qt.MouseButton.LeftButton)
    assert page.workspace.part is not None and np.array_equal(page.workspace.part.mesh.faces, broken.mesh.faces)
    assert page.workspace.part.placement == broken.placement and page.can_redo()


def test_what_mending_could_not_do_is_not_offered_again(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> None:
    loose = Mesh(np.array([[0, 0, 0], [9, 0, 0], [0, 9, 0], [50, 0, 9], [59, 0, 3], [50, 9, 0]]), np.arange(6).reshape(2, 3))
    opened(qtbot, page, stl(loose, "loose"))
    settled(qtbot, page)
    assert page.workspace.judgement is not None and any(found.fix for found in page.workspace.judgement.findings)
    step = page.workspace.history.undoes

    def offers_to_mend() -> list[str]:
        buttons = (button for button in page.findChildren(QAbstractButton) if button.isVisible())
        return [button.text() for button in buttons if button.text() in ("Mend", "Mend all", "Mend it", "Mend first")]

    assert offers_to_mend()
    page.changing.mend()
    qtbot.waitUntil(lambda: not offers_to_mend(), timeout=LONG_MS)
    assert page.workspace.judgement is not None and not any(found.fix for found in page.workspace.judgement.findings)
    assert page.workspace.judgement.verdict == "unprintable"
    assert page.workspace.history.undoes == step, "nothing was done that could be taken back"


def test_pointing_at_the_part_as_it_was_before_meets_no_finding_of_the_mended_one(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    cup = open_cup()
    twice = Mesh(cup.vertices, np.concatenate([cup.faces, cup.faces]))
    opened(qtbot, page, stl(twice, "twice"))
    mended(qtbot, page)
    part, card = page.workspace.part, page._mended_card
    assert part is not None and card is not None
    page.stage.show_instead(card.mend.before)
    last = len(card.mend.before.mesh.faces) - 1
    assert last >= len(part.mesh.faces)
    with qtbot.waitSignal(page.stage.pointed) as told:
        page.viewport.hovered.emit(Hit(part.id, last, np.zeros(3), np.array([0.0, 0.0, 1.0]), 1.0))
    assert told.args == [None]


def test_while_it_mends_it_says_what_it_is_at_and_can_be_given_up(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = opened(qtbot, page, stl(turned_cup(), "turned"))
    heard: list[str] = []
    page.desk.bench.mend_in_stages(broken, begun=heard.append)
    assert heard[0] == "drop_degenerate" and heard[-1] == "measure" and heard.index("turn") < heard.index("fill")

    go, over, mend = threading.Event(), threading.Event(), page.desk.bench.mend_in_stages

    def held(*what: Any, begun: Callable[[str], None]) -> object:
        """The real work, whose answer waits until it may come."""
        try:
            made = mend(*what[:2], begun=begun)  # it hears of no cancel: its answer comes in any case
            go.wait(LONG_MS / 1000)
            return made
        finally:
            over.set()

    monkeypatch.setattr(page.desk.bench, "mend_in_stages", held)
    page.changing.mend()
    task = next(task for task in tasks.shared().running if task.title == "Mending turned …")
    qtbot.waitUntil(lambda: bool(task.context.text), timeout=LONG_MS)
    assert task.context.text.startswith("Mending turned: ")
    task.cancel()
    go.set()
    qtbot.waitUntil(over.is_set, timeout=LONG_MS)
    assert not page.changing.busy and page.workspace.part is not None and page.workspace.part.mesh is broken.mesh
