"""A part that was taken off the plate comes back by one click, and what was done since stays."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.notice import Notice
from ui.prepare.page import PreparePage

BOTH = {"one", "two"}


@pytest.fixture
def told(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> list[Notice]:
    """The desk with two parts, and what is told of it from then on."""
    page.open_files([stl(name="one"), stl(name="two")])
    qtbot.waitUntil(lambda: names(page) == BOTH and not page.workspace.coming, timeout=20_000)
    heard: list[Notice] = []
    page.notice.connect(heard.append)
    return heard


def names(page: PreparePage) -> set[str]:
    return {part.name for part in page.workspace.plate.parts}


def of_plate(told: list[Notice]) -> list[Notice]:
    return [notice for notice in told if "off the plate" in notice.text]


def test_it_is_told_and_undone(page: PreparePage, told: list[Notice]) -> None:
    part = next(part for part in page.workspace.plate.parts if part.name == "one")
    page.workspace.remove(part.id)
    notice = of_plate(told)[0]
    assert (notice.text, notice.offer) == ("one is off the plate.", "Undo")
    assert notice.call is not None
    steps = page.workspace.history.done
    notice.call()
    assert names(page) == BOTH
    assert page.workspace.history.done == steps - 1
    page.workspace.redo()
    assert names(page) == {"two"}
    assert len(of_plate(told)) == 1


def test_what_was_done_since_stays(page: PreparePage, told: list[Notice]) -> None:
    one, two = sorted(page.workspace.plate.parts, key=lambda part: part.name)
    page.workspace.remove(one.id)
    page.workspace.remove(two.id)
    first, second = of_plate(told)
    assert first.call is not None
    first.call()
    assert names(page) == {"one"}
    first.call()
    assert names(page) == {"one"}
    assert page.workspace.plate.by_id(one.id).mesh is one.mesh
    assert second.text == "two is off the plate."


def test_another_desk_or_undo_is_no_taking_off(page: PreparePage, told: list[Notice]) -> None:
    page.desks.new()
    page.desks.show_next()
    page.workspace.undo()
    assert names(page) != BOTH
    assert of_plate(told) == []
