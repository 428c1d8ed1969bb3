"""The window as a process of its own on a virtual screen, told what to do and asked what it shows (see tests/bench/probed.py)."""

import contextlib
import json
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.bench.screen import Screen, window_is_there
from tests.journeys.command_line import ROOT

LOOK_S = 0.02


class WindowProcess:
    """With `with`: open on an empty plate. AssertionError where it ends or does not get done."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def __enter__(self) -> "WindowProcess":
        self._screen = Screen().__enter__()
        self._complaints = (self._data.parent / "window.err").open("w+b")
        command = [sys.executable, "-m", "tests.bench.probed", "--data", str(self._data)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": self._complaints}
        self.process = subprocess.Popen(command, cwd=ROOT, env=self._screen.environment, text=True, **pipes)
        self._screen.wait(window_is_there, self.process)
        self._screen.last_change(0.7)
        self.stalls()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with contextlib.suppress(OSError):
            self._tell("quit")
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self._complaints):
            with contextlib.suppress(OSError):
                stream.close()
        self._screen.__exit__(None, None, None)

    def drop(self, path: Path) -> None:
        self._tell(f"drop {json.dumps(str(path))}")

    def told(self) -> dict[str, Any]:
        """notices: text and tone; parts: name, volume_mm3, warnings, measured; busy."""
        found: dict[str, Any] = self._ask("told")
        return found

    def stalls(self) -> list[dict[str, Any]]:
        """Pauses of the Qt thread above 50 ms since the last question, the longest first."""
        found: list[dict[str, Any]] = self._ask("report")
        return found

    def clear(self) -> None:
        """Takes notices and parts away."""
        self._tell("clear")

    def answer_to(self, path: Path, seconds: float = 30.0) -> dict[str, Any]:
        """Lets the file go over the window and waits for a sentence about it, or for a part that is wholly measured."""
        self.drop(path)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            told = self.told()
            if not told["busy"] and (told["notices"] or (told["parts"] and all(part["measured"] for part in told["parts"]))):
                return told
            time.sleep(LOOK_S)
        raise AssertionError(f"nothing was said of {path.name!r} within {seconds:.0f} s; {self.told()}")

    def workers_peak(self) -> int:
        """The most memory that a worker process alive now ever held, in bytes."""
        children = [
            child
            for task in Path(f"/proc/{self.process.pid}/task").iterdir()
            for child in (task / "children").read_text().split()
        ]
        peaks = [0]
        for child in children:
            with contextlib.suppress(OSError, StopIteration):
                lines = Path(f"/proc/{child}/status").read_text().splitlines()
                peaks.append(next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")))
        return max(peaks)

    def complaints(self) -> str:
        """All that it wrote on standard error."""
        self._complaints.seek(0)
        return self._complaints.read().decode(errors="replace")

    def _ask(self, word: str) -> Any:
        self._tell(word)
        line = self.process.stdout.readline()
        assert line, f"the window ended with {self.process.poll()}: {self.complaints()[-2000:]}"
        return json.loads(line)

    def _tell(self, line: str) -> None:
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
