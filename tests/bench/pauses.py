"""The longest turn of the event loop outside a paint, of what one does in the window: desks, language, colours, parts, prices.

    python -m tests.bench.pauses [--rounds 3] [--triangles 100000 1000000] [--json OUT]

Each round is the real window in a process of its own on a virtual screen. The figure of an act is the least of the rounds'
longest turns: by the clock, and in processor time of the Qt thread, which other work on the machine disturbs less. Nothing of our
own may take 50 ms. See docs/benchmarks.md.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mesh.mesh import Mesh
from mesh.write import write_file
from tests.bench.body import torus_file, wavy_torus
from tests.bench.screen import Screen

ROOT = Path(__file__).resolve().parents[2]
LIMIT_MS = 50.0
LOOK_MS, REST_S, PATIENCE_S = 25, 0.7, 90.0
HOLES = 12
LATER = ("settings", "orders", "printers", "parts", "shop")


@dataclass(frozen=True)
class Act:
    """do: what is done, in one turn; until: whether what it began is over."""

    name: str
    do: Callable[[], object]
    until: Callable[[], bool] = lambda: True


def acts(window: Any, desk: Any, folder: Path, triangles: list[int]) -> Iterator[Act]:
    """In turn; what one act needs is asked for when it is begun."""
    from ui.theme import theme

    def page() -> Any:
        return window.pages["prepare"]

    def is_spoken(language: str) -> Callable[[], bool]:
        before = page()
        return lambda: page() is not before and page().desk.settings.language == language

    def is_known() -> bool:
        parts, measuring, pricing = page().workspace.plate.parts, page().measuring, page().pricing
        return bool(parts and page().workspace.offers) and all(map(measuring.is_measured, parts)) and not pricing.asking

    for key in LATER:
        yield Act(f"first sight of {key}", lambda key=key: window.go_to(key), lambda key=key: window.front == key)
    yield Act("other colours, every desk there", lambda: theme().choose("dark"))
    yield Act("another language, nothing on the plate", lambda: desk.choose(language="de"), is_spoken("de"))
    yield Act("prepare", lambda: window.show_desk("prepare"))
    for count in triangles:
        file, broken = torus_file(folder, count), folder / f"broken-{count}.stl"
        whole = wavy_torus(count)
        write_file(Mesh(whole.vertices, whole.faces[HOLES:]), broken, name="bench")
        del whole
        yield Act(f"{count:,}: dropped, checked, priced", lambda file=file: page().open_files([file]), is_known)
        yield Act(f"{count:,}: a new tab", page().desks.new)
        yield Act(f"{count:,}: back to the tab before", lambda: page().desks.show_next(-1))
        yield Act(f"{count:,}: other colours", lambda: theme().choose("light" if theme().choice == "dark" else "dark"))
        yield Act(f"{count:,}: another language", lambda: desk.choose(language="en"), is_spoken("en"))
        yield Act(f"{count:,}: and back", lambda: desk.choose(language="de"), is_spoken("de"))
        yield Act(f"{count:,}: printed at home, sliced", lambda: _print(page()), lambda: _is_sliced(desk))
        yield Act(f"{count:,}: a tab for the next", page().desks.new)
        yield Act(f"{count:,}: broken, dropped, checked", lambda broken=broken: page().open_files([broken]), is_known)
        yield Act(f"{count:,}: mended, priced", page().changing.mend, lambda: is_known() and page()._mended_card is not None)
        yield Act(f"{count:,}: undone", page().undo, is_known)
        yield Act(f"{count:,}: a tab for the next", page().desks.new)


def _print(page: Any) -> None:
    from printdesk.offer import Kind, Offer

    offers = [one for one in page.workspace.offers if isinstance(one, Offer) and one.kind is Kind.HOME]
    page.ordering.print_at_home(page.workspace.part, offers[0])


def _is_sliced(desk: Any) -> bool:
    from printdesk.job import JobState

    return any(job.state not in (JobState.QUEUED, JobState.SLICING) for job in desk.queue.jobs())


def play(window: Any, desk: Any, folder: Path, triangles: list[int]) -> None:
    """Does one act after the other once the window is at rest, prints a line of JSON for each, and closes the window."""
    from PySide6.QtCore import QTimer

    from tests.bench.turns import Turns
    from ui import tasks

    turns, coming = Turns(window), acts(window, desk, folder, triangles)
    timer = QTimer(window, interval=LOOK_MS)
    state: dict[str, Any] = {"act": Act("launch", lambda: None), "rest": 0.0, "waited": 0.0}

    def look() -> None:
        act = state["act"]
        at_rest = act.until() and not any(task.title for task in tasks.shared().running)
        state["rest"] = state["rest"] + LOOK_MS / 1000 if at_rest else 0.0
        state["waited"] += LOOK_MS / 1000
        if state["waited"] > PATIENCE_S:
            print(json.dumps({"act": act.name, "missed": True}), flush=True)
        elif state["rest"] < REST_S:
            return
        else:
            longest = max(turns.found, key=lambda turn: turn.ms)
            work = max(turn.work_ms for turn in turns.found)
            print(json.dumps({"act": act.name, "ms": longest.ms, "work_ms": work}), flush=True)
        following = next(coming, None)
        if following is None:
            window.close()
            return
        state.update(act=following, rest=0.0, waited=0.0)
        turns.during(following.do)

    timer.timeout.connect(look)
    timer.start()


def window_of_its_own(folder: Path, triangles: list[int]) -> int:
    """main.py with a watch on its Qt thread, and a printer at home that is simulated."""
    from PySide6.QtCore import QTimer

    import main as door
    from printdesk.settings import PrinterEntry
    from ui import start

    put_desks = start.put_desks

    def watched(window: Any, desk: Any, *rest: Any) -> Any:
        desk.queue.add_printer(PrinterEntry("Bench printer", "simulated", "simulated:", material="petg"))
        window.make_desks = lambda: None  # the desks behind are opened by hand
        page = put_desks(window, desk, *rest)
        QTimer.singleShot(0, window, lambda: play(window, desk, folder, triangles))
        return page

    start.put_desks = watched
    return door.main(["--lang", "en", "--data", str(folder / "data")])


def one_round(screen: Screen, triangles: list[int]) -> list[dict[str, Any]]:
    environment = {**screen.environment, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    with tempfile.TemporaryDirectory(prefix="printdesk-bench-", ignore_cleanup_errors=True) as folder:
        command = [sys.executable, "-m", "tests.bench.pauses", "--inside", folder, "--triangles", *map(str, triangles)]
        done = subprocess.run(command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def least(rounds: list[list[dict[str, Any]]]) -> dict[str, dict[str, float]]:
    """By act: the least of the rounds."""
    table: dict[str, dict[str, float]] = {}
    for row in (row for rows in rounds for row in rows):
        known = table.setdefault(row["act"], {"ms": float("inf"), "work_ms": float("inf")})
        for key in known:
            known[key] = min(known[key], round(row.get(key, float("inf")), 1))
    return table


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--triangles", nargs="*", type=int, default=[100_000, 1_000_000])
    parser.add_argument("--json", type=Path, help="also write the table here")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        return window_of_its_own(options.inside, options.triangles)
    with Screen() as screen:
        table = least([one_round(screen, options.triangles) for _ in range(options.rounds)])
    print(f"load {os.getloadavg()[0]:.1f}; ms by the clock, and of work")
    for act, found in table.items():
        print(f"  {act:45} {found['ms']:6.0f} {found['work_ms']:6.0f}{'  !' if found['work_ms'] > LIMIT_MS else ''}")
    if options.json:
        options.json.write_text(json.dumps(table, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
