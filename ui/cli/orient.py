"""orient: lay a part the way that prints best."""

import argparse
import time
from pathlib import Path

from printdesk.words import respeak, say
from ui.cli.command import DONE, Command, Parser, file_argument, out_path
from ui.cli.out import Out
from ui.cli.repair import ENDINGS
from ui.cli.rooms import Rooms


def _arguments(parser: Parser) -> None:
    file_argument(parser)
    parser.add_argument("-o", "--out", required=True, metavar="OUT", help="where to write: .stl, .3mf, .obj or .ply")


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    path = out_path(args.out, *ENDINGS)
    begun = time.perf_counter()
    part = rooms.bench.open(Path(args.file), units=args.units, scale=args.scale, walls=False)
    laid, found = rooms.bench.orient(part)
    rooms.bench.save(laid, path)
    height = laid.facts.size_mm[2]
    why = respeak(found.why)
    out.result(
        {
            "file": args.file,
            "out": args.out,
            "rotation": [[float(value) for value in row] for row in found.rotation],
            "overhang_area_before_mm2": found.overhang_area_before_mm2,
            "overhang_area_after_mm2": found.overhang_area_after_mm2,
            "height_mm": height,
            "why": why,
            "elapsed_s": round(time.perf_counter() - begun, 4),
        },
        say(
            "{name}: {why} Overhang {before:.0f} → {after:.0f} mm², {height:.1f} mm tall.",
            name=path.name,
            why=why,
            before=found.overhang_area_before_mm2,
            after=found.overhang_area_after_mm2,
            height=height,
        ),
    )
    return DONE


COMMANDS = {"orient": Command(_arguments, _run)}
