"""repair: mend a part and say what was done to it."""

import argparse
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from printdesk.check import Verdict
from printdesk.errors import Refused
from printdesk.words import respeak, say
from ui.cli.command import DONE, NO, PROCESSES, Command, Parser, file_argument, out_path
from ui.cli.out import Out
from ui.cli.rooms import Rooms
from ui.cli.telling import finding_lines, judged_facts, moved_line, part_lines, verdict_line

if TYPE_CHECKING:
    from mesh.repair import Mended
    from printdesk.bench import Bench
    from printdesk.part import Part

_WHOLLY_BEFORE = 200_000  # triangles, as many as `mesh.intersect.FEW`: up to here all that `check` tells is told before, too
ENDINGS = (".stl", ".3mf", ".obj", ".ply")


def _arguments(parser: Parser) -> None:
    from mesh.repair import STEPS

    file_argument(parser)
    parser.add_argument("-o", "--out", required=True, metavar="OUT", help="where to write: .stl, .3mf, .obj or .ply")
    parser.add_argument("--step", action="append", metavar="NAME", help=f"only these: {', '.join(STEPS)}")
    parser.add_argument("--thickness", type=float, metavar="MM", help="what the step thicken makes of thinner walls")
    parser.add_argument("--process", choices=PROCESSES, default="fdm")


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    from mesh.repair import STEPS

    unknown = [name for name in args.step or [] if name not in STEPS]
    if unknown:
        raise Refused(
            "unknown_step",
            say("There is no repair step “{name}”.", name=unknown[0][:60]),
            say("The steps are {steps}.", steps=", ".join(STEPS)),
        )
    if "thicken" in (args.step or []) and not (args.thickness and 0 < args.thickness <= 100):
        raise Refused(
            "no_thickness",
            say("How thick shall the walls become?"),
            say("Give a thickness of up to 100 mm, as in --thickness 1.2."),
        )
    path = out_path(args.out, *ENDINGS)
    begun = time.perf_counter()
    bench = rooms.bench
    room = bench.catalog.largest_room(args.process)
    before, after, mended = _mended(bench, args)
    judged_before = bench.judge(before, args.process, volume_mm=room)
    judged_after = bench.judge(after, args.process, volume_mm=room)
    bench.save(after, path)
    lines = [f"{path.name}: {verdict_line(judged_after)}", *("  " + line for line in part_lines(after))]
    lines += [f"  ✓ {respeak(step.message)}" for step in mended.steps] or ["  " + say("There was nothing to mend.")]
    if mended.steps:
        lines.append("  " + moved_line(mended.max_deviation_mm))
    lines += [f"  ! {respeak(reason)}" for reason in mended.left]
    lines += finding_lines(judged_after)
    out.result(
        {
            "file": args.file,
            "out": args.out,
            "before": judged_facts(before, judged_before),
            "after": judged_facts(after, judged_after),
            "steps": [{"step": step.name, "count": step.count, "message": respeak(step.message)} for step in mended.steps],
            "left": [respeak(reason) for reason in mended.left],
            "volume_change": mended.volume_change,
            "max_deviation_mm": mended.max_deviation_mm,
            "elapsed_s": round(time.perf_counter() - begun, 4),
        },
        "\n".join(lines),
    )
    return DONE if judged_after.verdict is Verdict.PRINTABLE else NO


def _mended(bench: "Bench", args: argparse.Namespace) -> tuple["Part", "Part", "Mended"]:
    """The part before and after, each measured once: the same one where nothing was to mend.

    The walls of a large part are measured after mending only, as behind an open surface they mean little and take long.
    """
    before = bench.open(Path(args.file), units=args.units, scale=args.scale, walls=False)
    after, mended = bench.mend(before, args.step, thickness_mm=args.thickness)
    if not mended.steps:
        return replace(after, tried=()), after, mended
    if before.facts.triangles <= _WHOLLY_BEFORE:
        before = bench.measure(before)
    return before, after, mended


COMMANDS = {"repair": Command(_arguments, _run)}
