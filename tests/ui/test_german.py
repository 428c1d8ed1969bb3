"""Where German is spoken nothing is English: labels, buttons, tool tips, lists, menus, and what a screen reader says."""

import pytest
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from printdesk.words import say
from tests.ui.english import english_left, is_english
from tests.ui.walk import USUAL, speak, walked
from ui.widgets.button import Button
from ui.widgets.text import label

pytestmark = [pytest.mark.window, pytest.mark.xdist_group("walk")]


@pytest.fixture
def german() -> None:
    speak("de")


def test_no_english_is_left_on_any_desk() -> None:
    told = walked(*USUAL)["english_left"]
    assert len(told) >= 25
    found = sorted({line for lines in told.values() for line in lines})
    assert found == []


def test_english_is_found_wherever_it_stands(qtbot: QtBot, german: None) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    row = QHBoxLayout(ground)
    field, box, button = QLineEdit(), QComboBox(), Button("Mend all", hint="Duplicate")
    field.setPlaceholderText("Search parts, orders, actions")
    box.addItems(["PLA", "Bracket, spare"])
    for widget in (label(say("Printable")), label("Printable"), label("1 hole was filled."), field, box, button):
        row.addWidget(widget)
    ground.show()
    found = english_left(ground)
    assert len(found) == 5
    assert not any("Druckbar" in line for line in found)


@pytest.mark.parametrize(
    ("text", "is_left"),
    [
        ("Druckbar, 2 Befunde", False),
        ("Printable, 2 findings", True),
        ("The line marks 0,8 mm", True),
        ("Example shop", False),
        ("In Arbeit: 3 Aufträge", False),
        ("40,0 × 30,0 × 40,0 mm", False),
        ("", False),
    ],
)
def test_english_is_told_from_german(german: None, text: str, is_left: bool) -> None:
    assert is_english(text) is is_left


def test_nothing_is_looked_for_where_english_is_spoken(qtbot: QtBot) -> None:
    ground = label("The line marks the limit.")
    qtbot.addWidget(ground)
    ground.show()
    assert english_left(ground) == []
