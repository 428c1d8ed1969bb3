"""Worked at for eight hours without a pause the window does not end, does not stand still, loses nothing and does not grow.

`script/campaign hours` works for eight hours, or for as many as PRINTDESK_HOURS says, and prints a line every minute.
"""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.command_line import ROOT
from tests.journeys.robot import small_files
from tests.journeys.weight import BOUNDS, SAMPLED, Bound, Weight, grown

pytestmark = [pytest.mark.window, pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is read from /proc")]
HOURS = float(os.environ.get("PRINTDESK_HOURS", "8"))
SEED, ACTS = 11, 20  # in a sitting
SAMPLE_S, SAMPLE_SEED, SAMPLE_ACTS = 15.0, 3, 3
LONGEST_MS = 1000.0  # of its own work in one pause: a person would ask whether it still lives
LINE_EVERY_S = 60.0
WARM_SHARE = 0.25  # of the sittings: by then every desk was made, every card opened, both languages spoken, and caches are full
TOLD = 8


class Worked:
    """One life of the window. Raises AssertionError where it ends badly."""

    def __init__(self, folder: Path, seed: int, acts: int) -> None:
        self._folder, self._seed, self._acts = folder, seed, acts
        self._files = small_files(folder)
        (folder / "tmp").mkdir()
        self.sittings: list[dict[str, Any]] = []

    def live(self, seconds: float) -> tuple[Any, Any]:
        """What stood on the desk when it opened and when it closed."""
        command = [sys.executable, "-X", "faulthandler", "-m", "tests.journeys.worked", str(self._folder / "data")]
        command += [str(self._seed), str(seconds), str(self._acts), *map(str, self._files)]
        environment = {**os.environ, "TMPDIR": str(self._folder / "tmp")}
        opened = closed = None
        with (self._folder / "complaints").open("w+") as complaints:
            with subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=complaints, text=True
            ) as process:
                for line in self._lines(process):
                    opened, closed = line.get("opened", opened), line.get("closed", closed)
            complaints.seek(0)
            said = complaints.read()
        assert process.returncode == 0 and "Traceback" not in said, f"it ended with {process.returncode}: {said[-4000:]}"
        return opened, closed

    def _lines(self, process: "subprocess.Popen[str]") -> Iterator[dict[str, Any]]:
        assert process.stdout is not None
        spoke = time.monotonic()
        try:
            for text in process.stdout:
                line = json.loads(text)
                if "weight" in line:
                    self.sittings.append(line)
                    if time.monotonic() - spoke > LINE_EVERY_S:
                        spoke = time.monotonic()
                        print(words_of(line, self._pauses_of(1)), flush=True)
                yield line
        finally:
            if process.poll() is None and sys.exc_info()[0] is not None:
                process.kill()

    def _pauses_of(self, sittings: int) -> list[dict[str, Any]]:
        return [pause for line in self.sittings[-sittings:] for pause in line["pauses"]]

    def judged(self, bounds: dict[str, Bound]) -> list[str]:
        """All that is wrong with how it went, in words."""
        warm = self.sittings[int(len(self.sittings) * WARM_SHARE) :]
        said = grown([(line["hour"], Weight(**line["weight"])) for line in warm], bounds)
        long = [pause for pause in self._pauses_of(len(self.sittings)) if pause["cpu_ms"] > LONGEST_MS]
        return said + [f"it stood still for {pause['ms']} ms: {pause['whose']}" for pause in long]

    def whose(self) -> list[str]:
        """Whose the pauses were in which it worked for more than 50 ms, the most frequent first."""
        of_work = [pause for pause in self._pauses_of(len(self.sittings)) if pause["cpu_ms"] > 50]
        counted = Counter(pause["whose"] for pause in of_work)
        longest = {pause["whose"]: pause["cpu_ms"] for pause in sorted(of_work, key=lambda pause: pause["cpu_ms"])}
        return [f"{count} × at most {longest[whose]} ms: {whose}" for whose, count in counted.most_common(TOLD)]


def words_of(line: dict[str, Any], pauses: list[dict[str, Any]]) -> str:
    weight = Weight(**line["weight"])
    worst = max(pauses, key=lambda pause: pause["cpu_ms"], default=None)
    standing = f"longest pause {worst['cpu_ms']} ms, {worst['whose']}" if worst else "no pause"
    return (
        f"{line['hour']:.2f} h  {line['sittings']} sittings  {line['acts']} acts  {line['switches']} languages  "
        f"window {weight.window_mb:.0f} MB, {weight.native_mb:.0f} in use  {weight.workers} workers {weight.workers_mb:.0f} MB  "
        f"objects {weight.python_objects} / {weight.qt_objects} / {weight.card}  windows {weight.top_widgets}  "
        f"files {weight.files}  threads {weight.threads}  temporary {weight.temp_files}  disk {weight.data_mb:.1f} MB  {standing}"
    )


def work(folder: Path, seed: int, acts: int, seconds: float, bounds: dict[str, Bound]) -> None:
    worked = Worked(folder, seed, acts)
    _, closed = worked.live(seconds)
    print(words_of(worked.sittings[-1], []), *worked.whose(), sep="\n")
    opened, _ = worked.live(0)
    assert opened == closed and opened[0], f"it opens on {opened}, and closed on {closed}"
    assert worked.judged(bounds) == []


@pytest.mark.timeout(300)
def test_half_a_minute_of_work_without_a_pause(tmp_path: Path) -> None:
    work(tmp_path, SAMPLE_SEED, SAMPLE_ACTS, SAMPLE_S, SAMPLED)


def test_what_grows_is_told_and_what_sways_is_not() -> None:
    steady = Weight(500.0, 300.0, 400.0, 5, 200_000, 3000, 1800, 25, 70, 34, 24, 9, 20.0)

    def course(**more: float) -> list[tuple[float, Weight]]:
        """Of two hours; each field grows by so much in an hour, on top of what comes and goes."""

        def after(step: int) -> Weight:
            return Weight(**{name: value + step % 3 + more.get(name, 0) * step / 30 for name, value in vars(steady).items()})

        return [(step / 30, after(step)) for step in range(60)]

    assert grown(course(), BOUNDS) == []
    for name in vars(steady):
        (said,) = grown(course(**{name: 3 * (BOUNDS[name].most + BOUNDS[name].per_hour) + 6}), BOUNDS)
        assert said.startswith(f"{name} grew from ")


@pytest.mark.campaign
@pytest.mark.timeout(0)
def test_eight_hours_of_work_without_a_pause(tmp_path: Path) -> None:
    """Less than an hour is mostly what is used for the first time, see `SAMPLED`."""
    work(tmp_path, SEED, ACTS, HOURS * 3600, BOUNDS if HOURS >= 1 else SAMPLED)
