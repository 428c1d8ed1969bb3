"""How many pictures a second while a part is turned by the mouse, and how long after the hand stops the full picture stands.

    python -m tests.bench.orbit [--rounds 3] [--triangles 100000 1000000 5000000] [--json OUT]

Each part is opened in the real window (1280 × 800) on a virtual screen of its own and turned once all that is measured of it is
known. The pointer moves every 8 ms for four seconds. A picture counts once it was painted into the window (`shown`).
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.body import torus_file
from tests.bench.screen import Screen

ROOT = Path(__file__).resolve().parents[2]
TURN_S, EVERY_S = 4.0, 0.008
WINDOW = 1280, 800


def inside(file: Path, data: Path, rounds: int) -> dict[str, Any]:
    """In a process of its own, on the screen that DISPLAY names."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from main import House
    from ui import tasks
    from ui.app import make_app
    from ui.prepare.page import PreparePage
    from ui.start import make_window, work_behind

    app = make_app(["printdesk"], "light")
    house = House(data, own_folder=True)
    window = make_window(house.desk)
    background = work_behind(window, house.desk)
    window.resize(*WINDOW)
    window.show()

    def turn_until(is_true: Callable[[], bool], seconds: float) -> float:
        begin = time.perf_counter()
        while not is_true():
            app.processEvents()
            if time.perf_counter() - begin > seconds:
                raise TimeoutError("it never came")
            time.sleep(0.0005)
        return time.perf_counter() - begin

    def rest(seconds: float) -> None:
        end = time.perf_counter() + seconds
        turn_until(lambda: time.perf_counter() > end, seconds + 60)

    rest(2)
    prepare = window.pages["prepare"]
    assert isinstance(prepare, PreparePage)
    prepare.open_files([file])
    view, surface = prepare.viewport, prepare.viewport.surface
    assert surface is not None
    turn_until(lambda: bool(prepare.workspace.plate.parts), 120)
    turn_until(lambda: not any(task.title for task in tasks.shared().running), 300)
    turn_until(lambda: all(shape.blocks is not None for shape in surface.shapes.values()) and bool(surface.shapes), 120)
    turn_until(lambda: surface.is_complete, 120)
    rest(2)

    rows: list[dict[str, float]] = []
    swaps: list[float] = []
    whole: list[float] = []  # of them those whose picture was complete
    surface.shown.connect(lambda: swaps.append(time.perf_counter()))
    surface.shown.connect(lambda: whole.append(time.perf_counter()) if surface.is_complete else None)
    for _ in range(rounds):
        swaps.clear()
        whole.clear()
        longest, at, begin, cpu = 0.0, 0, time.perf_counter(), time.process_time()
        middle = QPoint(view.width() // 2, view.height() // 2)
        QTest.mousePress(view, Qt.MouseButton.RightButton, pos=middle)
        while (now := time.perf_counter()) - begin < TURN_S:
            at += 1
            QTest.mouseMove(view, middle + QPoint(at % 300 - 150, at % 60 - 30))
            app.processEvents()
            longest = max(longest, time.perf_counter() - now)
            time.sleep(max(0.0, EVERY_S - (time.perf_counter() - now)))
        spent = time.perf_counter() - begin
        turned, cpu = len(swaps), time.process_time() - cpu
        QTest.mouseRelease(view, Qt.MouseButton.RightButton, pos=middle)
        stopped, cpu_stopped = time.perf_counter(), time.process_time()
        turn_until(lambda: surface.is_complete and bool(whole), 60)
        gaps = [one - other for one, other in zip(swaps[1:turned], swaps[: turned - 1], strict=True)]
        rows.append(
            {
                "frames_a_second": turned / spent,
                "longest_between_frames_ms": 1e3 * max(gaps, default=spent),
                "longest_turn_ms": 1e3 * longest,
                "cpu_a_frame_ms": 1e3 * cpu / max(1, turned),
                "full_picture_ms": 1e3 * max(0.0, whole[-1] - stopped),
                "full_picture_cpu_ms": 1e3 * (time.process_time() - cpu_stopped),
            }
        )
        rest(1)
    found: dict[str, Any] = {key: round(statistics.median(row[key] for row in rows), 1) for key in rows[0]}
    size = f"{view.width()}x{view.height()}"
    found |= {"renderer": surface.renderer_name, "view": size}
    window.close()
    background.end()
    background.wait()
    house.close()
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--triangles", nargs="*", type=int, default=[100_000, 1_000_000, 5_000_000])
    parser.add_argument("--json", type=Path, help="also write the table here")
    parser.add_argument("--inside", nargs=2, type=Path, metavar=("FILE", "DATA"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        print(json.dumps(inside(*options.inside, options.rounds)), flush=True)
        return 0
    table: dict[str, Any] = {}
    with Screen() as screen, tempfile.TemporaryDirectory(prefix="printdesk-bench-") as folder:
        place = Path(folder)
        for triangles in options.triangles:
            file = torus_file(place, triangles)
            command = [sys.executable, "-m", "tests.bench.orbit", "--rounds", str(options.rounds), "--inside"]
            done = subprocess.run(
                [*command, str(file), str(place / f"desk-{triangles}")],
                cwd=ROOT,
                env={**screen.environment, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
                stdout=subprocess.PIPE,
                text=True,
                check=True,
            )
            table[f"{triangles:,}"] = {**json.loads(done.stdout.splitlines()[-1]), "load": round(os.getloadavg()[0], 1)}
            print(json.dumps({f"{triangles:,}": table[f"{triangles:,}"]}, indent=1), flush=True)
            file.unlink()
    if options.json:
        options.json.write_text(json.dumps(table, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
