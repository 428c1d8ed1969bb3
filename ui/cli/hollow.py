"""shape hollow: a part with a wall of one thickness and holes that let out what would be trapped."""

import argparse
from typing import TYPE_CHECKING

from printdesk.words import plural, say
from ui.cli.command import PROCESSES, Command, Parser
from ui.cli.rooms import Rooms
from ui.cli.shape import common, length, point, runs

if TYPE_CHECKING:
    from printdesk.catalog import Material, Process
    from printdesk.part import Part
    from printdesk.shaping import Made

DEFAULT = "sla"  # what hollow parts are made for most


def _arguments(parser: Parser) -> None:
    common(parser)
    parser.add_argument("--wall", type=length, required=True, metavar="MM", help="what stays all round; measured, and told")
    parser.add_argument(
        "--drain-holes", type=int, metavar="N", help="holes of each hollow, 0 for none; else as many as it needs to run empty"
    )
    parser.add_argument("--drain", type=length, metavar="MM", help="their diameter; else what the process needs")
    parser.add_argument(
        "--drain-at",
        type=point,
        action="append",
        metavar="X,Y,Z",
        help="a hole at this point of the surface; may be given several times",
    )
    parser.add_argument(
        "--narrowest", type=length, metavar="MM", help="what is narrower inside stays solid; else the wall, and 2 mm"
    )
    parser.add_argument("--process", choices=PROCESSES, help="what must get out, and through how wide a hole; else sla")
    parser.add_argument("--material", metavar="ID", help="see `material list`")


def _printed(rooms: Rooms, args: argparse.Namespace) -> "tuple[Process, Material | None]":
    catalog = rooms.bench.catalog
    material = catalog.material(args.material) if args.material else None
    return catalog.process(args.process or (material.process if material else DEFAULT)), material


def _hollow(rooms: Rooms, part: "Part", args: argparse.Namespace) -> "Made":
    from printdesk.draining import drains_for

    process, material = _printed(rooms, args)
    drains = drains_for(process, material, args.drain_holes, args.drain, tuple(args.drain_at or ()))
    return rooms.shaping.hollow(part, args.wall, drains, args.narrowest)


def _warnings(rooms: Rooms, made: "Made", args: argparse.Namespace) -> list[str]:
    from mesh.hollow import narrowest_of
    from printdesk.draining import hollow_warnings

    return hollow_warnings(*_printed(rooms, args), made.figures, args.wall, narrowest_of(args.wall, args.narrowest))


def _told(made: "Made") -> list[str]:
    figures = made.figures
    lines = [
        say(
            "The wall is {least:.3g} mm where it is thinnest, {mean:.3g} mm on the whole, measured in {spots:,} places.",
            least=figures["least_wall_mm"],
            mean=figures["mean_wall_mm"],
            spots=figures["spots"],
        ),
        plural(
            "{count} hollow; {saved:.2f} cm³ saved, {share:.0f} % of the part.",
            "{count} hollows; {saved:.2f} cm³ saved, {share:.0f} % of the part.",
            figures["hollows"],
            saved=figures["saved_mm3"] / 1000,
            share=100 * figures["saved_mm3"] / figures["volume_before_mm3"],
        ),
    ]
    for hole in figures["holes"]:
        x, y, z = hole["place_mm"]
        what = {"drain": say("Drain hole"), "vent": say("Vent"), "given": say("Hole as asked")}[hole["kind"]]
        words = {"what": what, "across": hole["across_mm"], "x": x, "y": y, "z": z, "wall": hole["wall_mm"]}
        lines.append(say("{what} of {across:.3g} mm at {x:.1f}, {y:.1f}, {z:.1f} mm, through {wall:.2g} mm.", **words))
    return lines


COMMANDS = {"shape hollow": Command(_arguments, runs(_hollow, _warnings, _told))}
