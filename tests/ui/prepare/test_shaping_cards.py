"""The cards of all acts on small screens: every word has its room, every control its name, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mesh import bodies
from tests.ui import fits, spoken
from tests.ui.prepare.shaping_desk import Shaped
from tests.ui.walk import speak
from ui import tasks
from ui.paces import Paces
from ui.prepare.shaping.acts import acts
from ui.widgets.segmented import Segmented

pytestmark = pytest.mark.window
SMALL, USUAL = (1024, 700), (1280, 800)


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest) -> str:
    spoken_now: str = request.param
    speak(spoken_now)
    return spoken_now


def amiss(card: QWidget) -> list[str]:
    room = card.parentWidget()
    assert room is not None
    beyond = [] if room.rect().contains(card.geometry()) else [f"{card.objectName()} {card.geometry()} beyond {room.rect()}"]
    return [*beyond, *fits.cut_off(card), *fits.outside(card), *fits.overlapping(card), *spoken.nameless(card)]


def turned(card: QWidget) -> Iterator[str]:
    """The card with every word of every switch chosen, one after the other."""
    yield "as it opens"
    for switch in [switch for switch in card.findChildren(Segmented) if switch.isVisible()]:
        for key, _ in switch._options:
            switch.set_current(key)
            switch.chosen.emit(key)
            yield f"{switch.objectName()} {key}"


def test_every_card_has_its_room_and_its_names(shaped: Shaped, language: str) -> None:
    shaped.lay(bodies.box((60.0, 40.0, 25.0)), "other", (80.0, 80.0))
    shaped.lay(bodies.box((60.0, 40.0, 25.0)), "Anschlussplatte links unten", (100.0, 90.0))
    window = shaped.page.window()
    found: dict[str, list[str]] = {}
    for size in (SMALL, USUAL):
        window.resize(*size)
        for act in acts():
            card = shaped.open(act.id)
            for state in turned(card):
                shaped.qtbot.wait(15)
                if wrong := amiss(card):
                    found[f"{act.id}, {state}, {size}"] = wrong
            shaped.page.shaper.close()
    assert found == {}


def test_every_card_goes_away_with_escape_and_gives_the_keys_back(shaped: Shaped) -> None:
    shaped.lay(bodies.box(), "other")
    shaped.lay(bodies.box())
    for act in acts():
        card = shaped.open(act.id)
        shaped.qtbot.keyClick(card, Qt.Key.Key_Escape)
        assert shaped.page.shaper.card is None, act.id
    assert not shaped.page.viewport.scene.bodies and not shaped.page.viewport.scene.lines


def test_a_card_at_work_tells_how_long_it_still_takes_and_can_be_given_up(
    shaped: Shaped, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = shaped.lay(bodies.box())
    paces = Paces()  # what other tests did tells nothing here
    monkeypatch.setattr(tasks.shared(), "paces", paces)
    paces.learn("cut", len(part.mesh.faces), 40.0)
    for act, words in (("cut", "Cutting block … · about 40 s left"), ("hollow", "Hollowing block …")):
        card = shaped.open(act)
        assert card.go.isEnabled()
        shaped.page.shaper.run()
        assert card._doing.isVisible() and card._doing.text() == words and card._bar.accessibleName() == words
        assert (card._bar.maximum() > 0) is ("left" in words)
        shaped.press("stop")
        assert not card.is_working and card.go.isVisible() and [known.mesh for known in shaped.parts] == [part.mesh]
        shaped.page.shaper.close()
