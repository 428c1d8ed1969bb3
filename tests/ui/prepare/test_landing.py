"""What was begun on a desk lands on that desk, whichever desk or page is in front when it is done."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mesh import bodies
from printdesk.desk import Desk
from tests.ui.prepare.conftest import Opened, open_cup
from tests.ui.prepare.shaping_desk import Shaped
from tests.ui.prepare.test_documents import notices
from tests.ui.prepare.test_page import find, opened
from ui.desk_page import DeskPage
from ui.notice import Notice
from ui.prepare.page import PreparePage
from ui.window import Window

LONG_MS = 20_000
pytestmark = pytest.mark.window


def told_of(qtbot: QtBot, told: list[Notice], words: str) -> Notice:
    qtbot.waitUntil(lambda: any(notice.text.startswith(words) for notice in told), timeout=LONG_MS)
    return next(notice for notice in told if notice.text.startswith(words))


def mend(qtbot: QtBot, page: PreparePage) -> None:
    """Presses the button; it goes on in the background."""
    button = find(page, "prepare.mendAll")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.changing.busy == "Mending cup …"


def test_a_mend_that_ends_behind_another_desk_is_done_on_its_own(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    broken = opened(qtbot, page, stl(open_cup(), "cup"))
    first, told = page.desks.front, notices(page)
    mend(qtbot, page)
    page.desks.new()
    assert page.changing.busy == "", "nothing is done on the desk that is in front"
    news = told_of(qtbot, told, "Done on the desk “cup”: Mend cup")
    assert not page.workspace.plate.parts and not page.can_undo() and page._mended_card is None
    assert first.history.now.plate.parts[0].facts.watertight and len(first.history.steps) == 2

    assert news.call is not None and not news.lasting
    news.call()
    assert page.desks.front is first and page.workspace.part is not None and page.workspace.part.facts.watertight
    page.undo()
    assert page.workspace.part.mesh is broken.mesh and page.workspace.history.redoes == first.history.steps[-1]


def test_a_mend_that_ends_after_its_desk_was_closed_is_there_when_that_is_opened_again(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    opened(qtbot, page, stl(open_cup(), "cup"))
    closed, told = page.desks.front, notices(page)
    mend(qtbot, page)
    page.desks.close()
    news = told_of(qtbot, told, "Done on the desk “cup”, which was closed meanwhile: Mend cup")
    assert page.desks.front is not closed and not page.workspace.plate.parts
    assert news.call is not None
    news.call()
    assert page.desks.front is closed and page.workspace.part is not None and page.workspace.part.facts.watertight


def test_a_mend_that_ends_while_another_page_is_in_front_is_told_and_leads_back(
    qtbot: QtBot, desk: Desk, open_page: Opened, stl: Callable[..., Path]
) -> None:
    page = open_page(desk)
    window = page.window()
    assert isinstance(window, Window)
    window.add_desk(DeskPage("orders", "Orders", "orders"))
    page.wants_desk.connect(window.show_desk)
    opened(qtbot, page, stl(open_cup(), "cup"))
    told = notices(page)
    mend(qtbot, page)
    window.show_desk("orders")
    news = told_of(qtbot, told, "Done: Mend cup")
    assert page.workspace.part is not None and page.workspace.part.facts.watertight
    assert news.call is not None
    news.call()
    assert window.front == "prepare" and page._mended_card is not None and page._mended_card.isVisible()


def test_what_is_seen_is_not_told_and_a_part_that_was_changed_meanwhile_is(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    part = opened(qtbot, page, stl(open_cup(), "cup"))
    told = notices(page)
    mend(qtbot, page)
    qtbot.waitUntil(lambda: page._mended_card is not None, timeout=LONG_MS)
    assert not told
    page.undo()
    qtbot.waitUntil(lambda: not page.changing.busy and find(page, "prepare.mendAll").isEnabled(), timeout=LONG_MS)
    page.changing.mend()
    page.workspace.remove(part.id)
    told_of(qtbot, told, "The part was changed meanwhile, so nothing was done.")
    assert not page.workspace.plate.parts


def test_an_act_goes_on_behind_another_desk_and_its_card_waits_there(qtbot: QtBot, page: PreparePage) -> None:
    part = Shaped(qtbot, page).lay(bodies.box((20.0, 20.0, 20.0)))
    first, told = page.desks.front, notices(page)
    page.shaper.open("cut")
    card = page.shaper.card
    assert card is not None
    qtbot.mouseClick(card.go, Qt.MouseButton.LeftButton)
    page.desks.new()
    second = page.desks.front
    assert page.shaper.card is None and not card.isVisible() and card.is_working and not page.changing.busy
    page.desks.show(first.id)
    assert page.shaper.card is card and card.isVisible() and card.stop.isVisible()
    assert page.changing.busy == "Cutting block …"
    page.desks.show(second.id)

    told_of(qtbot, told, "Done on the desk “block (left half)”: Cut block")
    assert page.shaper.card is None and not page.workspace.plate.parts
    page.desks.show(first.id)
    assert len(page.workspace.plate.parts) == 2 and page.workspace.history.undoes == "Cut block"
    page.undo()
    assert [known.mesh for known in page.workspace.plate.parts] == [part.mesh]


def test_another_act_can_be_done_on_another_desk_meanwhile(qtbot: QtBot, page: PreparePage) -> None:
    Shaped(qtbot, page).lay(bodies.box((20.0, 20.0, 20.0)))
    first, told = page.desks.front, notices(page)
    page.desks.new()
    Shaped(qtbot, page).lay(bodies.box((9.0, 9.0, 9.0)), "small")
    second = page.desks.front
    page.desks.show(first.id)
    page.shaper.open("cut")
    page.shaper.run()
    page.desks.show(second.id)
    page.shaper.open("cut")
    page.shaper.run()
    assert [run.card.is_working for run in page.shaper._runs] == [True, True]
    told_of(qtbot, told, "Done on the desk “block (left half)”: Cut block")
    qtbot.waitUntil(lambda: not page.changing.busy, timeout=LONG_MS)
    card = page.shaper.card
    assert card is not None and card.outcome is not None and len(page.workspace.plate.parts) == 2
    assert len(first.history.now.plate.parts) == 2


@pytest.mark.parametrize(("act", "doing", "stays"), [("cut", "Cutting block", False), ("array", "Copying block", True)])
def test_an_act_that_cannot_be_done_says_so_also_from_behind(
    qtbot: QtBot, page: PreparePage, act: str, doing: str, stays: bool
) -> None:
    part = Shaped(qtbot, page).lay(bodies.box((20.0, 20.0, 20.0)))
    first, told = page.desks.front, notices(page)
    page.shaper.open(act)
    page.shaper.run()
    card = page.shaper.card
    assert card is not None and card.is_working
    page.workspace.remove(part.id)
    page.desks.new()
    second = page.desks.front
    listed: list[bool] = []
    page.desks.changed.listed.connect(lambda: listed.append(True))
    page.desks.show(first.id)
    assert page.shaper.card is card and page.desks.front is first and listed, "it is in front, and that is told"
    if not stays:
        page.desks.show(second.id)
    news = told_of(qtbot, told, doing)
    assert news.text == f"{doing}: The part was changed meanwhile, so nothing was done. Try it again."
    assert not page.changing.busy and page.shaper.card is None and not page.workspace.plate.parts


def test_laying_down_and_nudging_land_on_their_desk(qtbot: QtBot, page: PreparePage) -> None:
    Shaped(qtbot, page).lay(bodies.box((10.0, 10.0, 60.0)), "tall")
    page.hand.adjusting.turn_by(0, 45.0)
    first, told = page.desks.front, notices(page)
    page.hand.best.lay()
    page.desks.new()
    told_of(qtbot, told, "Done on the desk “tall”: Lay tall down")
    assert page.hand.best.card is None
    page.desks.show(first.id)
    assert page.workspace.history.undoes == "Lay tall down"
    page.hand.adjusting.nudge(5.0, 0.0)
    page.desks.new()
    assert first.history.undoes == "Move tall"


def test_that_nothing_was_to_be_done_names_its_desk_and_is_no_step(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    opened(qtbot, page, stl(bodies.box((40.0, 40.0, 4.0)), "plaque"))
    first, told = page.desks.front, notices(page)
    page.changing.mend()
    page.desks.new()
    news = told_of(qtbot, told, "On the desk “plaque”: There was nothing to mend in plaque.")
    qtbot.waitUntil(lambda: not page.changing._busy, timeout=LONG_MS)
    assert told == [news] and news.call is not None
    news.call()
    assert page.desks.front is first and len(first.history.steps) == 1
    page.hand.best.lay()
    page.desks.new()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=LONG_MS)
    assert told[1].text.startswith("On the desk “plaque”: ") and len(first.history.steps) == 1 and page.hand.best.card is None


def test_a_newer_file_lands_on_its_desk_and_says_so_where_the_part_is_gone(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    part = opened(qtbot, page, stl(bodies.box((9.0, 9.0, 9.0)), "cube"))
    newer = stl(bodies.box((9.0, 9.0, 5.0)), "flat")
    first, told, replace = page.desks.front, notices(page), page.keeping.replacing.replace_with
    replace([part], newer)
    page.desks.new()
    told_of(qtbot, told, "Done on the desk “flat”: Replace cube with flat.stl")
    assert first.history.undoes == "Replace cube with flat.stl" and not page.workspace.plate.parts
    page.desks.show(first.id)
    replace([part], newer)
    told_of(qtbot, told, "flat is there in its new version.")
    replace([part], newer)
    page.workspace.remove(part.id)
    told_of(qtbot, told, "The part was changed meanwhile, so nothing was done.")
    assert sum(notice.text == "flat is there in its new version." for notice in told) == 1


def test_many_corners_that_were_changed_meanwhile_are_left_as_they_are(
    qtbot: QtBot, page: PreparePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.prepare.adjusting._MANY", 4)
    part = Shaped(qtbot, page).lay(bodies.box((20.0, 20.0, 20.0)))
    told = notices(page)
    page.hand.adjusting.turn_by(2, 30.0)
    page.workspace.remove(part.id)
    page.desks.new()
    told_of(qtbot, told, "On the desk “New desk”: The part was changed meanwhile")
    assert not page.hand.adjusting.is_placing
