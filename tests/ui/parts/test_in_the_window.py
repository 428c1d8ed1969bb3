"""The Parts desk in the whole window: onto the plate, found by Ctrl K, taken back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from tests.ui.parts.conftest import Lay
from tests.ui.shown import shown
from ui.parts.page import PartsPage
from ui.prepare.page import PreparePage
from ui.start import make_window
from ui.window import Window

pytestmark = pytest.mark.window


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[Window]:
    with shown(window=make_window(desk)) as made:
        yield made


def pages(window: Window) -> tuple[PreparePage, PartsPage]:
    prepare, parts = window.pages["prepare"], window.pages["parts"]
    assert isinstance(prepare, PreparePage)
    assert isinstance(parts, PartsPage)
    return prepare, parts


def test_a_part_goes_from_the_library_to_the_plate_by_the_palette_and_enter(
    qtbot: QtBot, window: Window, desk: Desk, lay: Lay
) -> None:
    desk.library.change(desk.library.add(lay("Lüfter", 33.0)).id, lambda now: now.tagged("Küche"))
    prepare, parts = pages(window)
    qtbot.waitUntil(lambda: len(parts.parts.cards) == 1)
    palette = window.palette_card
    palette.open()
    qtbot.keyClicks(palette.field, "luefter kuche")
    qtbot.waitUntil(lambda: "Lüfter" in [one.text for one in palette.entries()])
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.front == "parts"
    qtbot.waitUntil(lambda: parts.grid.chosen_ids() == [parts.parts.cards[0].id])
    qtbot.keyClick(parts.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: prepare.workspace.part is not None, timeout=15_000)
    assert window.front == "prepare"
    assert prepare.workspace.part is not None
    assert prepare.workspace.part.name == "Lüfter"


def test_the_frame_takes_back_what_was_done_on_the_desk_in_front(qtbot: QtBot, window: Window, desk: Desk, lay: Lay) -> None:
    key = desk.library.add(lay("tagged", 34.0)).id
    _, parts = pages(window)
    window.show_desk("parts")
    qtbot.waitUntil(lambda: bool(parts.grid.cards))
    parts.editing.change([key], "Tag the part", lambda now: now.tagged("x"))
    qtbot.waitUntil(lambda: parts.editing.can_undo)
    window.undo_wanted.emit()
    qtbot.waitUntil(lambda: desk.library.part(key).tags == ())
