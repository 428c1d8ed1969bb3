"""The command line in tests: in this process for speed, or as a real process, each with its own data folder."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import main as door

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "resources" / "samples"


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def facts(self) -> dict[str, Any]:
        """The one JSON object on standard output; anything else there fails the test."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


class Here:
    """Calls the door in this process, with rooms that stay open between calls."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self.rooms = door.House(data, own_folder=True)
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Said:
        self._capsys.readouterr()
        code = door.main(["--data", str(self.data), *map(str, arguments)], rooms=self.rooms)
        said = self._capsys.readouterr()
        return Said(code, said.out, said.err)

    def json(self, *arguments: object) -> Said:
        return self(*arguments, "--json")


@pytest.fixture
def here(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Here]:
    line = Here(tmp_path / "data", capsys)
    yield line
    line.rooms.close()


def process(data: Path, *arguments: object, **more: Any) -> Said:
    """main.py as a program of its own."""
    command = [sys.executable, str(ROOT / "main.py"), "--data", str(data), *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, **more)
    return Said(ended.returncode, ended.stdout, ended.stderr)


def started(data: Path, *arguments: object) -> subprocess.Popen[str]:
    """main.py as a program that goes on running, with its own signals."""
    command = [sys.executable, str(ROOT / "main.py"), "--data", str(data), *map(str, arguments)]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.PIPE, text=True, env=environment
    )
