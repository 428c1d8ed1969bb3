"""The window as a program of its own, killed with kill -9 in the middle of the work, and started again."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from printdesk.draft import Draft
from tests.journeys.command_line import started
from tests.journeys.hand import middle_of
from tests.journeys.road import Road, open_house
from tests.missing import missing
from tests.real_desk import box_file, desk_in
from ui import tasks

pytestmark = [pytest.mark.window, pytest.mark.skipif(os.name == "nt", reason="kill -9 and X are of Unix")]
PLACE = QRect(60, 40, 1180, 760)
POSITION, COPIES = (81.0, 92.5), 7


@pytest.fixture
def killed_at_the_end() -> Iterator[list[subprocess.Popen[str]]]:
    """Programs that are killed at the end of the test, if they still run."""
    running: list[subprocess.Popen[str]] = []
    yield running
    for program in running:
        if program.poll() is None:
            program.kill()
        program.communicate(timeout=10)
    tasks.shared().cancel_all()


class Xdotool:
    """Mouse and keys of the X server, for a window of another program."""

    def __init__(self, program: subprocess.Popen[str]) -> None:
        if not shutil.which("xdotool"):
            missing("xdotool is not installed: script/bootstrap --tests installs it")
        self._program = program
        self._window = self._search()

    def _search(self) -> str:
        for _ in range(400):
            assert self._program.poll() is None, self._program.communicate()
            found = self._run("search", "--onlyvisible", "--pid", str(self._program.pid), "--name", "PrintDesk")
            if found:
                return found.split()[0]
            time.sleep(0.1)
        raise AssertionError("no window came")

    def __call__(self, command: str, *arguments: object) -> str:
        return self._run(command, *map(str, arguments))

    def place(self, at: QRect) -> None:
        self._run("windowmove", self._window, str(at.x()), str(at.y()))
        self._run("windowsize", "--sync", self._window, str(at.width()), str(at.height()))
        self._run("windowfocus", "--sync", self._window)

    def click(self, at: QPoint) -> None:
        self._run("mousemove", "--sync", "--window", self._window, str(at.x()), str(at.y()), "click", "1")

    def fill(self, at: QPoint, text: str) -> None:
        self.click(at)
        self._run("key", "ctrl+a")
        self._run("type", text)
        self._run("key", "Return")

    @staticmethod
    def _run(*arguments: str) -> str:
        return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, timeout=30, check=False).stdout


def wait_until(condition: Callable[[], bool], what: str, seconds: float = 40.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not in time: {what}"
        time.sleep(0.1)


def test_part_place_wish_and_window_are_back_after_kill_9(
    qtbot: QtBot, tmp_path: Path, killed_at_the_end: list[subprocess.Popen[str]]
) -> None:
    data, file = tmp_path / "data", box_file(tmp_path, "spacer.stl", 20.0)
    with open_house(tmp_path / "other") as (house, window):
        window.setGeometry(PLACE)
        road = Road(house.desk, window)
        road.drop_part(file)
        copies = road.hand.find("prepare.copies")
        copies_at = copies.mapTo(window, middle_of(copies))
        road.prepare.use_tool("move")
        fields = [road.hand.find(f"prepare.move.{axis}") for axis in "xy"]
        fields_at = [field.mapTo(window, middle_of(field)) for field in fields]

    program = started(data, "open", file)
    killed_at_the_end.append(program)
    person = Xdotool(program)
    person.place(PLACE)
    beside = desk_in(data)
    try:
        wait_until(lambda: has_part(beside.draft()), "the part to be kept")
        person("key", "m")
        for at, value in zip(fields_at, POSITION, strict=True):
            person.fill(at, str(value))
        person.fill(copies_at, str(COPIES))

        def all_is_kept() -> bool:
            draft = beside.draft()
            return has_part(draft) and draft.wish.quantity == COPIES and draft.items[0].placement.position_mm == POSITION

        wait_until(all_is_kept, f"place and wish to be kept, they are {beside.draft()}", 20)
        wait_until(lambda: bool(beside.recall("window.geometry")), "the window's place to be kept", 5)
    finally:
        beside._outside.archive.close()
    program.send_signal(signal.SIGKILL)
    assert program.wait(10) == -signal.SIGKILL

    with open_house(data) as (house, window):
        road = Road(house.desk, window)
        road.see_verdict()
        assert road.part.name == "spacer" and road.part.source == str(file)
        assert road.part.facts.volume_mm3 == pytest.approx(8000, rel=1e-4)
        assert road.part.placement.position_mm == POSITION
        assert road.prepare.workspace.wish.quantity == COPIES
        assert road.prepare.column.wish.copies.value == COPIES
        assert house.desk.settings.last_files == (str(file),)
        assert window.geometry() == PLACE


def has_part(draft: Draft | None) -> bool:
    return draft is not None and bool(draft.items)
