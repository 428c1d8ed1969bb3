"""demo: the whole road with no window, nothing configured and no network, from a broken sample part to a reviewed delivery."""

import argparse
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from printdesk.errors import DeskError, Refused
from printdesk.words import number, say
from ui.cli.command import DONE, NO, Command, Parser
from ui.cli.demo_road import STEPS, Road
from ui.cli.out import Out
from ui.cli.rooms import Rooms


def _arguments(parser: Parser) -> None:
    parser.add_argument("--keep", metavar="DIR", help="keep what it makes in this folder: the data, the mended part, the G-code")


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    begun = time.perf_counter()
    with _folder(args.keep) as folder, _house(rooms, folder / "data") as house:
        road = Road(house, folder)
        if not out.json:
            out.say(
                say("PrintDesk walks the whole road once, in a folder of its own, with a shop and a printer of its own.") + "\n"
            )
        steps, code = _walk(road, out)
        facts = {
            "steps": steps,
            "order": road.order_facts(),
            "ok": all(step["ok"] for step in steps),
            "kept": str(folder) if args.keep else None,
            "elapsed_s": round(time.perf_counter() - begun, 3),
        }
        out.result(facts, _summary(road, facts))
        return code


def _walk(road: Road, out: Out) -> tuple[list[dict[str, Any]], int]:
    """Every step in turn; after one that failed, the rest is told as not done."""
    steps: list[dict[str, Any]] = []
    code = DONE
    for name in STEPS:
        if code != DONE:
            steps.append({"step": name, "ok": False, "seconds": 0.0, "skipped": True})
            continue
        out.progress(f"… {name}")
        begun = time.perf_counter()
        step, failed = _step(name, getattr(road, name))
        step["seconds"] = round(time.perf_counter() - begun, 3)
        steps.append(step)
        code = failed
        sign = "✓" if step["ok"] else "✗"
        out.say(f"{sign} {say(name):<11} {number(step['seconds'], '.2f'):>6} s  {step.get('message', '')}")
    return steps, code


def _step(name: str, walk: Callable[[], dict[str, Any]]) -> tuple[dict[str, Any], int]:
    try:
        facts = walk()
    except DeskError as error:
        return {
            "step": name,
            "ok": False,
            "message": f"{error.message} {error.hint}".strip(),
            "error": error.as_json(),
        }, error.exit_code
    ok = bool(facts.pop("ok", True))
    return {"step": name, "ok": ok, **facts}, DONE if ok else NO


def _summary(road: Road, facts: dict[str, Any]) -> str:
    lines = ["", *road.story()]
    if facts["ok"]:
        lines += ["", say("All of it worked, in {seconds:.0f} seconds.", seconds=facts["elapsed_s"])]
    else:
        failed = next(step for step in facts["steps"] if not step["ok"])
        lines += ["", say("It stopped at “{step}”: {why}", step=failed["step"], why=failed.get("message", ""))]
    if facts["kept"]:
        lines.append(
            say("What it made is in {folder}; open the desk on it with: --data {data}", folder=facts["kept"], data=road.data)
        )
    return "\n".join(lines)


@contextmanager
def _folder(keep: str | None) -> Iterator[Path]:
    if keep is None:
        with TemporaryDirectory(prefix="printdesk-demo-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
        return
    folder_kept = Path(keep).absolute()
    try:
        folder_kept.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            "cannot_write",
            say("The folder {folder} cannot be made: {why}.", folder=keep, why=error.strerror or ""),
            say("Choose another one."),
        ) from error
    yield folder_kept


@contextmanager
def _house(rooms: Rooms, data: Path) -> Iterator[Rooms]:
    """The rooms of the demo's own data folder; its shop and workers end with it."""
    house = rooms.elsewhere(data)
    try:
        yield house
    finally:
        house.close()


COMMANDS = {"demo": Command(_arguments, _run)}
