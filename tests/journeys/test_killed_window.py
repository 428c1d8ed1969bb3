"""A window killed in the middle of editing opens on the same desk again, and at most two seconds of work are gone."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.command_line import ROOT
from tests.journeys.robot import small_files

pytestmark = [pytest.mark.window, pytest.mark.skipif(os.name == "nt", reason="kill -9 is of Unix")]
SAMPLE, ALL = 20, 200
MOST_LOST_S = 2.0
LIVES_S = (0.1, 2.5)  # after it stands again
START_S = 60.0


class Editing:
    """One life of the editing window. told: what it said, oldest first."""

    def __init__(self, data: Path, seed: int, files: list[Path]) -> None:
        command = [sys.executable, "-m", "tests.journeys.edited", str(data), str(seed), *map(str, files)]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.told: list[dict[str, Any]] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.told.append(json.loads(line))

    def stands_again(self) -> list[Any]:
        end = time.monotonic() + START_S
        while not self.told:
            assert self.process.poll() is None and time.monotonic() < end, self.process.communicate()
            time.sleep(0.01)
        stood: list[Any] = self.told[0]["stands"]
        return stood

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(20)
        self._reader.join(20)
        assert self.process.stdout is not None and self.process.stderr is not None
        self.process.stdout.close()
        self.process.stderr.close()


def may_stand(told: list[dict[str, Any]]) -> list[list[Any]]:
    """How the desk may stand after the kill: as it was two seconds before its last sign of life, or at any time since.

    A machine that is too busy to let it live does not let anybody work on it either.
    """
    dead = told[-1]["at"]
    before = [one["stands"] for one in told if one["at"] <= dead - MOST_LOST_S]
    return [*before[-1:], *(one["stands"] for one in told if one["at"] > dead - MOST_LOST_S)]


def kill_again_and_again(folder: Path, times: int, seed: int) -> None:
    chance, files = random.Random(seed), small_files(folder)
    allowed: list[list[Any]] = [[[], 1]]
    for life in range(times):
        editing = Editing(folder / "data", seed * 1000 + life, files)
        try:
            stood = editing.stands_again()
            assert stood in allowed, f"life {life}: it opened on {stood}, and might on {allowed}"
            time.sleep(chance.uniform(*LIVES_S))
            editing.kill()
        finally:
            if editing.process.poll() is None:
                editing.process.kill()
        allowed = may_stand(editing.told)


@pytest.mark.timeout(900)
def test_twenty_kills_while_editing_lose_at_most_two_seconds(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path, SAMPLE, seed=6)


@pytest.mark.campaign
@pytest.mark.timeout(0)
def test_two_hundred_kills_while_editing(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path, ALL, seed=7)
