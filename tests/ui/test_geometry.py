"""Everything has its room: no word is cut off, nothing lies on its neighbour, on small screens, in both languages, at 200 %."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import fits
from tests.ui.walk import USUAL, walked
from ui.theme import theme
from ui.widgets.elided import Elided
from ui.widgets.number_field import NumberField
from ui.widgets.text import breakable, label

pytestmark = [pytest.mark.window, pytest.mark.xdist_group("walk")]
LOOKS = "cut_off", "outside", "overlapping"
EVERY = [(language, theme, scale) for language in ("en", "de") for theme in ("light", "dark") for scale in (1.0, 2.0, 3.0)]


@pytest.mark.parametrize("look", LOOKS)
def test_everything_has_its_room(look: str) -> None:
    told = walked(*USUAL)[look]
    assert len(told) >= 25
    assert {state: lines for state, lines in told.items() if lines} == {}


@pytest.mark.campaign
@pytest.mark.parametrize(("language", "theme", "scale"), EVERY)
def test_everything_has_its_room_at_every_scale(language: str, theme: str, scale: float) -> None:
    told = walked(language, theme, scale)
    assert {(look, state): lines for look in LOOKS for state, lines in told[look].items() if lines} == {}


# ---- what is looked for is found where it is


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def shown(ground: QWidget, widget: QWidget, *place: int) -> QWidget:
    widget.setParent(ground)
    widget.setGeometry(*place)
    widget.show()
    return widget


def test_words_without_their_room_are_told(ground: QWidget) -> None:
    shown(ground, label("Order at Example shop"), 0, 0, 40, 20)
    shown(ground, label("Several words that wrap into lines", wrap=True), 0, 40, 80, 16)
    shown(ground, label("unbrokenandlonglonglongword", wrap=True), 0, 80, 60, 100)
    shown(ground, NumberField(123456.5, unit="mm", width=40), 150, 0, 40, 30)
    assert len(fits.cut_off(ground)) == 4


def test_words_that_are_shortened_on_purpose_need_a_tool_tip(ground: QWidget) -> None:
    name = Elided()
    name.setText("A very long name of a file.stl")
    shown(ground, name, 0, 0, 60, 20)
    assert fits.cut_off(ground) == []
    name.setToolTip("")
    assert len(fits.cut_off(ground)) == 1


def test_words_in_a_layout_have_their_room(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    rows = QVBoxLayout(ground)
    rows.addWidget(label("Order at Example shop"))
    rows.addWidget(label("Several words that wrap into lines, and then some more of them", wrap=True))
    row = QHBoxLayout()
    row.addWidget(NumberField(12.5, unit="mm", width=90))
    rows.addLayout(row)
    theme().dress(ground)
    ground.resize(ground.sizeHint())
    with qtbot.waitExposed(ground, timeout=5000):
        ground.show()
    for look in (fits.cut_off, fits.outside, fits.overlapping):
        assert look(ground) == []


def test_what_lies_on_its_neighbour_or_beyond_its_parent_is_told(ground: QWidget) -> None:
    shown(ground, QWidget(), 0, 0, 100, 100)
    shown(ground, QWidget(), 90, 0, 100, 100)
    assert len(fits.overlapping(ground)) == 1
    shown(ground, QLabel("out"), 280, 150, 100, 20)
    assert len(fits.outside(ground)) == 1


def test_a_long_name_may_go_on_in_the_next_line() -> None:
    told = breakable("left_hand.bracket-v2 averyveryveryverylongname plain words")
    assert told.replace("\u200b", "") == "left_hand.bracket-v2 averyveryveryverylongname plain words"
    assert max(len(piece) for word in told.split() for piece in word.split("\u200b")) <= 16
