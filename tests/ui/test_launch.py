"""The window stands before its desks: it needs little for that, and what is wanted of it meanwhile is not lost."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from printdesk.errors import Refused
from tests.journeys.hand import CONTROL, Hand
from tests.ui.shown import GONE_MS
from ui.frame.rail import RailButton
from ui.launch import Anteroom
from ui.prepare.page import PreparePage
from ui.widgets.button import Button
from ui.window import Window

HEAVY = ("numpy", "psygnal", "OpenGL", "pydantic", "printdesk.desk", "mesh.mesh", "ui.start", "ui.prepare.page")


class Launch:
    """A window whose desk comes when `come` is called."""

    def __init__(self, make_desk: Callable[[], Desk], recall: Callable[[str], str | None] = lambda _name: None) -> None:
        self._may_come = threading.Event()

        def made() -> Desk:
            assert self._may_come.wait(60)
            return make_desk()

        self.window = Window(recall=recall)
        self.anteroom = Anteroom(self.window, made, [Refused("bad", "The file of your own materials cannot be read.")])
        self.window.show()
        assert QTest.qWaitForWindowExposed(self.window)
        self.hand = Hand(self.window)

    def come(self) -> None:
        self._may_come.set()

    @property
    def prepare(self) -> PreparePage:
        page = self.window.pages["prepare"]
        assert isinstance(page, PreparePage)
        return page

    def stands(self) -> None:
        self.come()
        self.hand.wait(lambda: "prepare" in self.window.pages, "the desks to stand")


@contextmanager
def launched(*how: Callable[..., object]) -> Iterator[Launch]:
    launch = Launch(*how)  # type: ignore[arg-type]
    try:
        yield launch
    finally:
        launch.window.close()
        launch.come()
        launch.anteroom.end()
        launch.window.deleteLater()
        QTest.qWait(GONE_MS)


@pytest.fixture
def make_desk(wire: Callable[[Path | None], Desk], tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """Makes a real desk on the thread that calls it."""
    made = []

    def make() -> Desk:
        made.append(wire(tmp_path / "data"))
        return made[0]

    yield make
    for desk in made:
        desk.close()


def test_the_first_frame_is_read_without_numbers_rules_and_desks(checkout: Path) -> None:
    code = f"import sys, main, ui.launch, services.archive.notes; print([name for name in {HEAVY!r} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], cwd=checkout, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_files_clicks_and_keys_before_the_desks_are_not_lost(
    qtbot: QtBot, make_desk: Callable[[], Desk], stl: Callable[..., Path], tmp_path: Path
) -> None:
    with launched(make_desk) as launch:
        hand, window = launch.hand, launch.window
        hand.drop(stl(name="early"))
        assert hand.sees("prepare.open")
        reading = launch.anteroom._empty.drop.reading
        assert "early.stl" in reading.text() and reading.isVisible()
        hand.press(Qt.Key.Key_O, CONTROL)
        launch.stands()
        hand.wait(lambda: [part.name for part in launch.prepare.workspace.plate.parts] == ["early"], "the part on the plate")
        assert hand.wait_for("prepare.openDialog")
        assert [notice.text for notice in window.notices() if "Left out" in notice.text]
        assert window.commands.qaction("prepare.open").isEnabled()


def test_the_desk_that_was_clicked_meanwhile_comes_to_the_front(qtbot: QtBot, make_desk: Callable[[], Desk]) -> None:
    with launched(make_desk) as launch:
        launch.hand.click(next(button for button in launch.window.findChildren(RailButton) if button.text() == "Orders"))
        assert launch.window.front == ""
        launch.stands()
        assert launch.window.front == "orders"


def test_the_desk_that_was_in_front_last_time_is_marked_at_once_and_comes(qtbot: QtBot, make_desk: Callable[[], Desk]) -> None:
    with launched(make_desk, {"window.desk": "printers"}.get) as launch:
        assert [button.text() for button in launch.window.findChildren(RailButton) if button.isChecked()] == ["Printers"]
        assert not launch.hand.sees("prepare.open")
        launch.stands()
        assert launch.window.front == "printers"


def test_the_empty_desk_of_the_first_frame_stays_where_it_is(qtbot: QtBot, make_desk: Callable[[], Desk]) -> None:
    with launched(make_desk) as launch:
        before = launch.hand.find("prepare.open", Button)
        place = before.mapTo(launch.window, before.rect().topLeft())
        launch.stands()
        launch.hand.rest()
        assert launch.hand.find("prepare.open", Button) is before
        assert before.mapTo(launch.window, before.rect().topLeft()) == place


def test_a_search_that_was_begun_goes_on(qtbot: QtBot, make_desk: Callable[[], Desk]) -> None:
    with launched(make_desk) as launch:
        launch.hand.press(Qt.Key.Key_K, CONTROL)
        QTest.keyClicks(QApplication.focusWidget(), "sett")
        launch.stands()
        QTest.keyClicks(QApplication.focusWidget(), "ings")
        assert launch.window.palette_card.isVisible()
        assert launch.window.palette_card.field.text() == "settings"


def test_a_desk_that_cannot_be_opened_ends_the_window_and_is_told(qtbot: QtBot) -> None:
    def broken() -> Desk:
        raise Refused("archive_broken", "The archive is damaged.")

    with launched(broken) as launch:
        launch.come()
        launch.hand.wait(lambda: not launch.window.isVisible(), "the window to close")
        assert str(launch.anteroom.error) == "The archive is damaged."


def test_a_window_that_is_closed_before_its_desk_comes_gets_none(qtbot: QtBot, make_desk: Callable[[], Desk]) -> None:
    with launched(make_desk) as launch:
        launch.window.close()
        launch.come()
        launch.anteroom.end()
        QTest.qWait(GONE_MS)
        assert not launch.window.pages
        assert launch.anteroom.error is None


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
@pytest.mark.parametrize("after_s", [0.3, 0.5, 0.7, 0.9])
def test_a_polite_kill_at_any_moment_of_the_launch_ends_it_without_a_trace(
    checkout: Path, tmp_path: Path, after_s: float
) -> None:
    command = [sys.executable, "main.py", "--data", str(tmp_path / "data")]
    process = subprocess.Popen(command, cwd=checkout, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(after_s)
    process.terminate()
    _, told = process.communicate(timeout=60)
    assert process.returncode in (0, 130, -signal.SIGTERM), told
    assert told.strip() in ("", "Cancelled.")
