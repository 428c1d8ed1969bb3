"""Ctrl K in the whole window: everything is found, by its own words, the other language's, and what was used lately."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from printdesk.languages import languages
from ui.frame.matching import abbreviates, score
from ui.frame.palette import Found
from ui.frame.recent import Recent
from ui.window import Window


@pytest.fixture(scope="module")
def window(translated: None, whole_window: Window) -> Window:
    for desk_id in ("orders", "printers", "shop", "settings"):
        whole_window.pages[desk_id]
    return whole_window


def typed(qtbot: QtBot, window: Window, text: str) -> list[Found]:
    window.palette_card.open()
    qtbot.keyClicks(window.palette_card.field, text)
    return window.palette_card.entries()


@pytest.mark.parametrize(
    ("asked", "better", "worse"),
    [
        ("move", "Move by numbers", "Remove the part"),
        ("mend", "Mend all", "Recommend a mend"),
        ("mbn", "Move by numbers", "Number mob"),
        ("grosse", "Größe", "Farbe"),
        ("pinters", "Printers", "Pictures"),
        ("pritner", "Printer", "Prices"),
        ("sclae", "Scale", "Slice"),
        ("prises", "Prices", "Parts"),
    ],
)
def test_better_matches_come_first_and_one_slip_is_forgiven(asked: str, better: str, worse: str) -> None:
    assert score(asked, better, "") > score(asked, worse, "")


def test_each_word_must_be_found_and_letters_alone_find_nothing() -> None:
    assert score("mend order", "Mend all", "") == 0
    assert score("all mend", "Mend all", "") > 0
    assert not abbreviates("mdl", "mend all")
    assert score("xylophone", "Open a file", "load import") == 0
    assert score("a" * 5000, "Open a file", "") == 0


def test_what_was_used_lately_comes_first_also_after_a_restart() -> None:
    kept: dict[str, str] = {}
    recent = Recent(kept.__setitem__, kept.get)
    recent.use("a")
    recent.use("b")
    assert [recent.rank(key) for key in ("b", "a", "c")] == [0, 1, 30]
    assert Recent(kept.__setitem__, kept.get).rank("a") == 1


@pytest.mark.parametrize("note", ["", "{", "7", '["a", 3, null]', "[" * 100_000, '{"a": 1}'])
def test_a_broken_memory_is_none(note: str) -> None:
    assert Recent(lambda _name, _text: None, lambda _name: note).rank("b") == 30


def test_a_field_of_the_settings_is_gone_to(qtbot: QtBot, window: Window) -> None:
    found = typed(qtbot, window, "postcode")
    assert found[0].text == "Postcode"
    qtbot.keyClick(window.palette_card.field, Qt.Key.Key_Return)
    assert window.front == "settings"
    focused = window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Postcode"


def test_a_material_is_chosen(qtbot: QtBot, window: Window) -> None:
    assert typed(qtbot, window, "petg")[0].text == "PETG"
    qtbot.keyClick(window.palette_card.field, Qt.Key.Key_Return)
    assert window.front == "prepare"
    assert window.pages["prepare"].workspace.wish.material == "petg"


def test_a_part_on_the_plate_is_chosen(qtbot: QtBot, window: Window, stl: Callable[..., Path]) -> None:
    prepare = window.pages["prepare"]
    prepare.open_files([stl(name="first thing"), stl(name="second thing")])
    workspace = prepare.workspace
    qtbot.waitUntil(lambda: len(workspace.plate.parts) == 2, timeout=20_000)
    assert typed(qtbot, window, "first thing")[0].detail == "on the plate"
    qtbot.keyClick(window.palette_card.field, Qt.Key.Key_Return)
    assert workspace.part.name == "first thing"


def test_the_other_language_finds_it_too(qtbot: QtBot, window: Window) -> None:
    window.show_desk("prepare")
    window.palette_card.open()
    qtbot.waitUntil(lambda: "Einstellungen" in languages.in_both("Settings"), timeout=5000)
    window.palette_card.field.setText("Einstellungen")
    assert "Settings" in " ".join(entry.text + entry.detail for entry in window.palette_card.entries()[:3])
    window.palette_card.close_palette()


def test_what_another_desk_can_do_is_found_where_nothing_here_is_called_that(qtbot: QtBot, window: Window) -> None:
    window.show_desk("orders")
    found = typed(qtbot, window, "simulated")
    assert [(entry.text, entry.detail) for entry in found] == [("Try with a simulated printer", "Printers")]
    window.palette_card.close_palette()
