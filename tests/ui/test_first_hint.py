"""The first hint stands on the view until it was read, or the person does what it tells of."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from printdesk.languages import languages
from printdesk.market import EXAMPLE_SHOP
from tests.ui.shown import shown
from ui.first_hint import FirstHint
from ui.prepare.page import PreparePage
from ui.start import make_window, tell_first_hint
from ui.window import Window

pytestmark = pytest.mark.window


@pytest.fixture
def fresh(wire: Callable[[Path | None], Desk]) -> Iterator[Desk]:
    """Of somebody who was told nothing yet."""
    desk = wire(None)
    desk.market.entries()
    desk.market.remove(EXAMPLE_SHOP)
    yield desk
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, fresh: Desk, stl: Callable[..., Path]) -> Iterator[Window]:
    made = make_window(fresh)
    page = made.pages["prepare"]
    assert isinstance(page, PreparePage)
    FirstHint(made, page)
    with shown(window=made):
        page.open_files([stl(name="block")])
        qtbot.waitUntil(lambda: made.hints.card is not None, timeout=20_000)
        yield made


def _turn(page: PreparePage) -> None:
    page.viewport.set_camera(page.viewport.camera.orbited(20, 0))


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(_turn, id="turns"),
        pytest.param(lambda page: page.use_tool("move"), id="moves"),
        pytest.param(lambda page: page.shaper.open("cut"), id="cuts"),
        pytest.param(lambda page: page.overlays.toggle_measure(), id="measures"),
    ],
)
def test_it_goes_for_good_once_the_view_is_turned_or_a_tool_opened(
    qtbot: QtBot,
    window: Window,
    fresh: Desk,
    act: Callable[[PreparePage], None],
) -> None:
    page = window.pages["prepare"]
    assert isinstance(page, PreparePage)
    card = window.hints.card
    assert card is not None and card.isVisible()
    page.viewport.frame()
    qtbot.wait(300)  # as long as it flies, and longer
    assert window.hints.card is card
    act(page)
    assert window.hints.card is None and not card.isVisible()
    assert fresh.recall("hint.view") == "seen"


def test_it_is_told_too_where_the_language_was_changed_before_the_first_part(
    qtbot: QtBot, translated: None, fresh: Desk, stl: Callable[..., Path]
) -> None:
    made = make_window(fresh)
    tell_first_hint(made)
    with shown(window=made):
        before = made.pages["prepare"]
        fresh.choose(language="de")
        qtbot.waitUntil(lambda: made.pages["prepare"] is not before, timeout=20_000)
        page = made.pages["prepare"]
        assert isinstance(page, PreparePage)
        page.open_files([stl(name="block")])
        qtbot.waitUntil(lambda: made.hints.card is not None, timeout=20_000)
    languages.speak("en")
