"""slice: G-code by an installed slicer."""

import argparse
import time
from pathlib import Path

from printdesk.errors import Missing
from printdesk.words import say
from ui.cli.command import DONE, Command, Parser, checked_wish, file_argument, out_path, wish_arguments
from ui.cli.out import Out
from ui.cli.rooms import Rooms
from ui.cli.telling import duration

SLICERS = ("prusaslicer", "prusa-slicer")


def _arguments(parser: Parser) -> None:
    file_argument(parser)
    parser.add_argument("-o", "--out", required=True, metavar="OUT.gcode")
    parser.add_argument("--slicer", metavar="NAME", help="prusaslicer")
    wish_arguments(parser)


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    path = out_path(args.out, ".gcode")
    wish = checked_wish(rooms, args)
    if args.slicer and args.slicer.casefold() not in SLICERS:
        raise Missing(
            "no_slicer",
            say("The slicer “{name}” is not one that PrintDesk can call.", name=args.slicer[:60]),
            say("Leave --slicer out to use PrusaSlicer."),
        )
    model = rooms.desk.queue.printer(wish.printer).model if wish.printer else None
    begun = time.perf_counter()
    part = rooms.bench.open(Path(args.file), units=args.units, scale=args.scale, walls=False)
    out.progress(say("Slicing {name} …", name=part.name))
    sliced = rooms.desk.queue.slice(part, wish, path, model)
    out.result(
        {
            "file": args.file,
            "out": args.out,
            "filament_mm3": sliced.filament_mm3,
            "filament_g": sliced.filament_g,
            "seconds": sliced.seconds,
            "layers": sliced.layers,
            "slicer": sliced.slicer,
            "slicer_version": sliced.slicer_version,
            "warnings": list(sliced.warnings),
            "elapsed_s": round(time.perf_counter() - begun, 4),
        },
        "\n".join(
            [
                say(
                    "{name}: {grams:.1f} g, {time}, {layers} layers, by {slicer} {version}",
                    name=path.name,
                    grams=sliced.filament_g,
                    time=duration(sliced.seconds),
                    layers=sliced.layers,
                    slicer=sliced.slicer,
                    version=sliced.slicer_version,
                ),
                *(f"  ! {warning}" for warning in sliced.warnings),
            ]
        ),
    )
    return DONE


COMMANDS = {"slice": Command(_arguments, _run)}
