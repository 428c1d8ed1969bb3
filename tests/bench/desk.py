"""Our window beside PrusaSlicer's in one run: from launch to a window at rest, and to a large STL on the plate, with the memory.

    python -m tests.bench.desk [--rounds 5] [--triangles 1000000] [--json OUT]

Each round starts both, one after the other, so that a drift of the machine's speed hits both; ratios are medians over rounds of
(ours / theirs). The clock runs outside and reads the screen. See docs/benchmarks.md.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench import prusa_window
from tests.bench.body import torus_file
from tests.bench.screen import Picture, Screen, part_pixels
from tests.bench.window import PART_PIXELS, PLAIN, ROOT, cpu_of

LOOK_S, BUSY_SHARE, QUIET_S = 0.1, 0.1, 1.5
TICK_S = 0.01  # in which Linux counts processor time: a single one between two looks is rest


@dataclass(frozen=True)
class Program:
    """command: a file may follow; seen: pixels of a part in every 8th pixel of a picture."""

    name: str
    command: list[str]
    environment: dict[str, str]
    seen: Callable[[Picture], int]


@dataclass(frozen=True)
class Start:
    """Seconds from launch: until a fifth of the screen is drawn; to the last work above a tenth of a core before 1.5 s of rest;
    until the part is seen. Memory: the most that the process and its children held together, what they share counted once, until
    that was seen, and until it was idle.
    """

    window_s: float
    idle_s: float
    shown_s: float
    shown_mb: float
    peak_mb: float


def start(program: Program, screen: Screen, file: Path | None) -> Start:
    begin = time.perf_counter()
    arguments = [*program.command, *([str(file)] if file else [])]
    process = subprocess.Popen(
        arguments,
        cwd=ROOT,
        env={**program.environment, **_drawing(screen)},
        text=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    memory = Memory(process.pid)
    try:
        window = screen.wait(lambda picture: float((picture[..., :3].max(axis=2) > 40).mean()) > 0.2, process) - begin
        shown = window
        if file:
            shown = screen.wait(lambda picture: program.seen(picture) > PART_PIXELS, process) - begin
        shown_mb = memory.most_mb
        idle = _idle(process) - begin
        return Start(window, idle, shown, shown_mb, memory.most_mb)
    finally:
        memory.end()
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _drawing(screen: Screen) -> dict[str, str]:
    return {name: screen.environment[name] for name in ("DISPLAY", "QT_QPA_PLATFORM", "LIBGL_ALWAYS_SOFTWARE")}


def _idle(process: "subprocess.Popen[str]") -> float:
    """The time.perf_counter() of the last look at which more than a tenth of a core was used, with 1.5 s of rest after it."""
    last, before = time.perf_counter(), cpu_of(process)
    while time.perf_counter() - last < QUIET_S:
        time.sleep(LOOK_S)
        used, before = cpu_of(process) - before, cpu_of(process)
        if used > BUSY_SHARE * LOOK_S + TICK_S / 2:
            last = time.perf_counter()
    return last


class Memory:
    """Looks ten times a second at what a process and all its children hold; `most_mb` so far."""

    def __init__(self, pid: int) -> None:
        self.most_mb = 0.0
        self._pid, self._is_over = pid, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._is_over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._is_over.wait(LOOK_S):
            self.most_mb = max(self.most_mb, _held_mb(self._pid))


def _held_mb(pid: int) -> float:
    """Proportional set size, proc(5): a page that n processes share counts as an n-th for each. 0 where it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        children = [child for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()]
    except OSError:
        return 0.0
    own = next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0) / 1024
    return own + sum(_held_mb(int(child)) for child in children)


ALIKE = [(name, name, name) for name in ("window_s", "idle_s", "shown_s", "shown_mb", "peak_mb")]
# Ours can be used from its first frame on, and shows a part when it is seen; the other is waited for until it is at rest.
WAITED = [("window_to_idle_s", "window_s", "idle_s"), ("shown_to_idle_s", "shown_s", "idle_s")]


def compared(rounds: list[tuple[Start, Start]]) -> dict[str, dict[str, float]]:
    """By figure: the medians of both, and the median of each round's ratio."""
    table = {}
    for name, of_ours, of_theirs in [*ALIKE, *WAITED]:
        ours = [getattr(one, of_ours) for one, _ in rounds]
        theirs = [getattr(other, of_theirs) for _, other in rounds]
        ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
        figures = {"ours": statistics.median(ours), "theirs": statistics.median(theirs), "ratio": ratio}
        table[name] = {key: round(value, 3) for key, value in figures.items()}
    return table


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--triangles", nargs="*", type=int, default=[1_000_000])
    parser.add_argument("--json", type=Path, help="also write the table here")
    options = parser.parse_args()
    if missing := [name for name in ("prusa-slicer", "localedef", "Xvfb") if shutil.which(name) is None]:
        print(f"not installed: {', '.join(missing)}", file=sys.stderr)
        return 1
    table: dict[str, object] = {"slicer": f"PrusaSlicer {prusa_window.version()}", "load": os.getloadavg()[0]}
    with Screen() as screen, tempfile.TemporaryDirectory(prefix="printdesk-bench-") as folder:
        place = Path(folder)
        command, environment = prusa_window.prepare(place)
        theirs = Program("PrusaSlicer", command, environment, prusa_window.part_pixels)
        keyless = {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
        data = ["--data", str(place / "data")]
        ours = Program("PrintDesk", [*PLAIN, *data], keyless, part_pixels)
        opening = Program("PrintDesk", [*PLAIN, *data, "open"], keyless, part_pixels)
        for program in (ours, theirs):  # the first start makes its folders and fills the disk's cache
            start(program, screen, None)
        table["launch"] = compared([(start(ours, screen, None), start(theirs, screen, None)) for _ in range(options.rounds)])
        print(json.dumps({"launch": table["launch"]}), flush=True)
        for triangles in options.triangles:
            file = torus_file(place, triangles)
            rounds = []
            for _ in range(options.rounds):
                shutil.rmtree(place / "data", ignore_errors=True)  # or the part of the last round would be there already
                rounds.append((start(opening, screen, file), start(theirs, screen, file)))
            table[f"{triangles:,} triangles"] = compared(rounds)
            print(json.dumps({f"{triangles:,}": table[f"{triangles:,} triangles"]}), flush=True)
    if options.json:
        options.json.write_text(json.dumps(table, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
