"""What is dropped on the window opens or gets one sentence, the window never stands still, and a sound file opens after it."""

import math
import random
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from mesh.limits import MIB
from tests.arrivals import MAKERS, cases
from tests.arrivals.places import Arrival, laid_out, strange
from tests.arrivals.watch import MARKER, Watch
from tests.journeys.window_process import WindowProcess
from tests.mesh.read.hostile import stl
from tests.missing import missing

pytestmark = [pytest.mark.window, pytest.mark.skipif(sys.platform != "linux", reason="watched by the means of Linux")]

SEED = 11
LONGEST_WORK_MS = 250  # of the Qt thread's own, on any machine; the campaign tells the figures
MOST_RESIDENT = 512 * MIB


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    if shutil.which("Xvfb") is None:
        missing("Xvfb is not installed")
    with Watch(tmp_path) as watch:
        yield watch


def complaint(told: dict[str, Any], arrival: Arrival) -> str:
    """What is wrong with what stands on the window; nothing where it is right."""
    texts = [notice["text"] for notice in told["notices"]]
    if any(MARKER in text for text in texts):
        return "the bait's content was told"
    if told["parts"]:
        (part,) = told["parts"]
        if texts:
            return f"it opened, and yet: {texts}"
        given = "warn" if part["warnings"] else "open"
        if part["volume_mm3"] is None or not math.isclose(part["volume_mm3"], 1000, rel_tol=1e-3):
            given = f"a cube of {part['volume_mm3']} mm³"
    else:
        given = "refuse"
        if len(texts) != 1 or len(texts[0]) > 600 or "nobody foresaw" in texts[0] or "ended in a crash" in texts[0]:
            given = f"no sentence: {texts}"
    return "" if given in arrival.answer else f"{given}, not {arrival.answer}"


class Visit:
    """Drops one file after the other on one window, and keeps the worst of what it saw."""

    def __init__(self, window: WindowProcess, sound: Path) -> None:
        self.window, self._sound = window, sound
        self.wrong: list[tuple[str, str, str]] = []
        self.stalls: list[tuple[int, int, str, str, list[str]]] = []
        self.counts: Counter[str] = Counter()
        self.peak = 0

    def drop(self, arrival: Arrival) -> None:
        told = self.window.answer_to(arrival.path)
        if words := complaint(told, arrival):
            self.wrong.append((arrival.kind, arrival.what, words))
        given = "refuse" if not told["parts"] else "warn" if told["parts"][0]["warnings"] else "open"
        self.counts[f"{arrival.kind}: {'wrong' if words else given}"] += 1
        self.peak = max(self.peak, self.window.workers_peak())
        self._note_stalls(f"{given}: {arrival.kind}: {arrival.what}")
        self.window.clear()

    def drop_sound(self) -> None:
        """The control after a class."""
        told = self.window.answer_to(self._sound)
        if not told["parts"] or told["notices"]:
            self.wrong.append(("sound", "right after", str(told)))
        self._note_stalls("open: a sound file right after")
        self.window.clear()

    def most_work_ms(self) -> int:
        """The longest pause that was not OpenGL drawn by the processor, in processor time: other programs do not count in."""
        return max((stall[1] for stall in self.stalls if stall[2] != "paint"), default=0)

    def _note_stalls(self, what: str) -> None:
        self.stalls += [(stall["ms"], stall["cpu_ms"], stall["kind"], what, stall["where"]) for stall in self.window.stalls()]


def test_one_file_of_every_class_is_answered_and_a_sound_one_opens_right_after(watch: Watch, tmp_path: Path) -> None:
    chosen = random.Random(SEED)
    every = list(cases(watch.bait))
    kept = [chosen.choice([case for case in every if case.kind == kind]) for kind in MAKERS]
    sound = tmp_path / "sound.stl"
    sound.write_bytes(stl())
    with ExitStack() as stack:
        arrivals = laid_out(tmp_path, watch.bait, kept)
        arrivals += [one for one in stack.enter_context(strange(tmp_path)) if one.what in ("a named pipe", "a dangling link")]
        visit = Visit(stack.enter_context(WindowProcess(tmp_path / "data")), sound)
        for arrival in arrivals:
            visit.drop(arrival)
        visit.drop_sound()
        complaints = visit.window.complaints()
    assert visit.wrong == [] and watch.taken() == []
    assert "Traceback" not in complaints
    assert visit.most_work_ms() < LONGEST_WORK_MS
    assert visit.peak < MOST_RESIDENT


@pytest.mark.campaign
def test_every_file_that_arrives_is_dropped_on_the_window(watch: Watch, tmp_path: Path) -> None:
    sound = tmp_path / "sound.stl"
    sound.write_bytes(stl())
    with ExitStack() as stack:
        arrivals = [*laid_out(tmp_path, watch.bait), *stack.enter_context(strange(tmp_path))]
        arrivals = [arrival for arrival in arrivals if not arrival.path.is_dir()]
        visit = Visit(stack.enter_context(WindowProcess(tmp_path / "data")), sound)
        for arrival, following in zip(arrivals, [*arrivals[1:], None], strict=True):
            visit.drop(arrival)
            if following is None or following.kind != arrival.kind:
                visit.drop_sound()
        complaints = visit.window.complaints()
    print(f"{len(arrivals)} files")
    for name, count in sorted(visit.counts.items()):
        print(f"{name}: {count}")
    for kind in ("ours", "qt", "paint", "unknown"):
        stalls = [stall for stall in visit.stalls if stall[2] == kind]
        by_clock, by_work = (sum(stall[column] > 100 for stall in stalls) for column in (0, 1))
        print(f"{kind}: {len(stalls)} pauses above 50 ms; above 100 ms {by_clock} by the clock, {by_work} by the processor")
        for column in (0, 1):
            print("   ", max(stalls, key=lambda stall: stall[column], default=()))
    refused = [stall for stall in visit.stalls if stall[3].startswith("refuse")]
    worst = max(refused, default=(0, 0))
    print(f"while files were refused, nothing being drawn but a sentence: {len(refused)} pauses above 50 ms, worst {worst}")
    print(f"the largest worker held {visit.peak / MIB:.0f} MiB")
    assert visit.wrong == [] and watch.taken() == []
    assert "Traceback" not in complaints
    assert visit.most_work_ms() < LONGEST_WORK_MS
    assert visit.peak < MOST_RESIDENT
