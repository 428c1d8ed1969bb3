"""check: open parts, measure them, and say whether they can be printed."""

import argparse
import time
from pathlib import Path
from typing import Any

from printdesk.errors import DeskError, Stopped
from printdesk.words import say
from ui.cli.command import DONE, NO, PROCESSES, Command, Parser, file_argument
from ui.cli.out import Out
from ui.cli.rooms import Rooms
from ui.cli.telling import finding_lines, guess_lines, judged_facts, part_facts, part_lines, verdict_line

Answer = tuple[dict[str, Any], str, int]


def _arguments(parser: Parser) -> None:
    file_argument(parser, many=True)
    parser.add_argument("--process", choices=PROCESSES, help="fdm where no material says another")
    parser.add_argument("--material", metavar="ID", help="see `material list`")
    parser.add_argument("--finish", metavar="ID")
    parser.add_argument("--facts", action="store_true", help="topology and measures only, without a verdict")


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    return each_file(args.files, lambda file: _check(rooms, args, file), out)


def _check(rooms: Rooms, args: argparse.Namespace, file: str) -> Answer:
    if args.facts:
        return _facts(rooms, args, file)
    catalog = rooms.bench.catalog
    material = catalog.material(args.material) if args.material else None
    if args.finish and material:
        material.finish(args.finish)
    process = args.process or (material.process if material else "fdm")
    part = rooms.bench.open(Path(file), units=args.units, scale=args.scale)
    judgement = rooms.bench.judge(part, process, args.material, catalog.largest_room(process), args.finish)
    lines = [Path(file).name, "  " + verdict_line(judgement), *_indented(part_lines(part)), *finding_lines(judgement)]
    return judged_facts(part, judgement), "\n".join(lines), DONE if judgement.verdict.value == "printable" else NO


def _facts(rooms: Rooms, args: argparse.Namespace, file: str) -> Answer:
    found = rooms.facts(Path(file), args.units, args.scale)
    facts = found.facts
    closed = say("closed") if facts.watertight else say("open: {count} boundary edges", count=facts.boundary_edges)
    return part_facts(found), "\n".join([Path(file).name, *_indented([*part_lines(found), *guess_lines(found), closed])]), DONE


def _indented(lines: list[str]) -> list[str]:
    return ["  " + line for line in lines]


def each_file(files: list[str], work: Any, out: Out) -> int:
    """One answer per file, and the highest of their exit codes; a refused file does not stop the others."""
    results: list[dict[str, Any]] = []
    worst = DONE
    for index, file in enumerate(files):
        out.progress(say("{name} ({number} of {count}) …", name=Path(file).name, number=index + 1, count=len(files)))
        begun = time.perf_counter()
        try:
            facts, text, code = work(file)
        except Stopped:
            raise
        except DeskError as error:
            if len(files) == 1:
                raise
            if not out.json:
                out.error(error)
            facts, text, code = {"error": error.as_json()}, "", error.exit_code
        results.append({"file": file, **facts, "elapsed_s": round(time.perf_counter() - begun, 4)})
        worst = max(worst, code)
        if text:
            out.say(text)
    out.finish(results[0] if len(files) == 1 else {"results": results})
    return worst


COMMANDS = {"check": Command(_arguments, _run)}
