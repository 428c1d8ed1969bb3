"""From launch to the first frame, and from letting a file go to its part on the plate, in the real window on a virtual screen.

    python -m tests.bench.window [--rounds 5] [--triangles 100000 1000000] [--json OUT]

The clock runs outside the program: it starts before the process does (or before the drop is told), and ends when the pixels
are on the screen. Drops happen in a process that also tells how long its Qt thread was away (probed.py). See docs/benchmarks.md.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench.body import torus_file
from tests.bench.screen import Screen, part_pixels, window_is_there

ROOT = Path(__file__).resolve().parents[2]
PART_PIXELS = 250  # of every 8th in both directions: 16,000 on the screen
PLAIN = [sys.executable, "main.py"]
PROBED = [sys.executable, "-m", "tests.bench.probed"]


def started(command: list[str], screen: Screen, data: Path) -> "subprocess.Popen[str]":
    environment = {**screen.environment, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    arguments = [*command, "--data", str(data)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(arguments, cwd=ROOT, env=environment, text=True, **pipes)  # type: ignore[call-overload,no-any-return]


def cpu_of(process: "subprocess.Popen[str]") -> float:
    """Seconds of processor time that the process has used so far, its threads included, its children not."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_mb(process: "subprocess.Popen[str]") -> float:
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def launch(screen: Screen, data: Path) -> dict[str, float]:
    """One start of main.py, cold in nothing but its process."""
    begin = time.perf_counter()
    process = started(PLAIN, screen, data)
    try:
        first = screen.wait(window_is_there, process) - begin
        cpu = cpu_of(process)
        rest = screen.last_change() - begin
        return {"first_frame_s": first, "first_frame_cpu_s": cpu, "at_rest_s": rest, "peak_mb": peak_mb(process)}
    finally:
        process.terminate()
        process.wait()


def drop(screen: Screen, data: Path, file: Path) -> tuple[dict[str, float], dict[str, list[Any]]]:
    """One start, one drop once the window is at rest, and the Qt thread's stalls of both."""
    process = started(PROBED, screen, data)
    assert process.stdin and process.stdout
    try:
        screen.wait(window_is_there, process)
        screen.last_change()
        stalls = {"launch": _report(process)}
        before, cpu = part_pixels(screen.picture(8)), cpu_of(process)
        begin = time.perf_counter()
        _tell(process, f"drop {file}")
        seen = screen.wait(lambda picture: part_pixels(picture) > before + PART_PIXELS, process) - begin
        used = cpu_of(process) - cpu
        rest = screen.last_change() - begin
        stalls["drop"] = _report(process)
        _tell(process, "facts")
        facts = json.loads(process.stdout.readline()) or rest
        _tell(process, "quit")
        times = {"first_facts_s": facts, "on_plate_s": seen, "on_plate_cpu_s": used, "at_rest_s": rest}
        return {**times, "peak_mb": peak_mb(process)}, stalls
    finally:
        process.terminate()
        process.wait()


def _tell(process: "subprocess.Popen[str]", line: str) -> None:
    assert process.stdin
    process.stdin.write(line + "\n")
    process.stdin.flush()


def _report(process: "subprocess.Popen[str]") -> list[Any]:
    assert process.stdout
    _tell(process, "report")
    stalls: list[Any] = json.loads(process.stdout.readline())
    return stalls


def medians(rows: list[dict[str, float]]) -> dict[str, float]:
    return {key: round(statistics.median(row[key] for row in rows), 3) for key in rows[0]}


def longest(found: list[list[Any]], kind: str) -> dict[str, Any]:
    """The median over rounds of the longest stall of a kind, and where the longest of all was."""
    each = [
        max((s for s in stalls if s["kind"] == kind), key=lambda s: s["ms"], default={"ms": 0, "cpu_ms": 0}) for stalls in found
    ]
    worst = max(each, key=lambda stall: stall["ms"])
    middle = {key: round(statistics.median(stall[key] for stall in each)) for key in ("ms", "cpu_ms")}
    return {**middle, "worst": worst} if worst["ms"] else middle


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--triangles", nargs="*", type=int, default=[100_000, 1_000_000])
    parser.add_argument("--json", type=Path, help="also write the table here")
    options = parser.parse_args()
    table: dict[str, Any] = {}
    with Screen() as screen, tempfile.TemporaryDirectory(prefix="printdesk-bench-") as folder:
        place = Path(folder)
        launch(screen, place / "launch")  # the first start makes the archive and fills the disk's cache
        table["launch"] = medians([launch(screen, place / "launch") for _ in range(options.rounds)])
        print(json.dumps({"launch": table["launch"]}), flush=True)
        for triangles in options.triangles:
            file = torus_file(place, triangles)
            rounds = [drop(screen, place / f"drop-{triangles}-{number}", file) for number in range(options.rounds)]
            row: dict[str, Any] = medians([times for times, _ in rounds])
            for when in ("launch", "drop"):
                row[f"stalls_{when}"] = {kind: longest([s[when] for _, s in rounds], kind) for kind in ("ours", "qt", "paint")}
            table[f"drop {triangles:,}"] = row
            print(json.dumps({f"drop {triangles:,}": row}, indent=1), flush=True)
    if options.json:
        options.json.write_text(json.dumps(table, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
