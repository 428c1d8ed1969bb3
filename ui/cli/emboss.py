"""shape emboss: text on a part, raised or engraved."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from printdesk.errors import Refused
from printdesk.words import say
from ui.cli.command import PROCESSES, Command, Parser
from ui.cli.rooms import Rooms
from ui.cli.shape import common, length, point, runs, vector

if TYPE_CHECKING:
    from printdesk.part import Part
    from printdesk.shaping import Made


def degrees(text: str) -> float:
    """An angle from −360 to 360."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = float("nan")
    if not -360 <= value <= 360:
        raise argparse.ArgumentTypeError(say("“{text}” is not an angle from -360 to 360", text=text[:40]))
    return value


def _arguments(parser: Parser) -> None:
    from mesh.ground import SIDES
    from mesh.letters import ALIGNMENTS, WEIGHT

    common(parser)
    parser.add_argument("--text", required=True, help="what is written; \\n begins a new line")
    parser.add_argument("--height", type=length, default=10.0, metavar="MM", help="height of a capital")
    parser.add_argument("--depth", type=length, default=0.8, metavar="MM", help="how far it is raised, or how deep engraved")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--raised", action="store_true", help=say("stands on the surface; without a word, so"))
    how.add_argument("--engraved", action="store_true", help=say("is cut into the surface"))
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--side", choices=tuple(SIDES), help=say("on the largest face that looks there; without a word, the top"))
    where.add_argument("--at", type=point, metavar="X,Y,Z", help=say("about this point of the surface"))
    parser.add_argument(
        "--normal", type=vector, metavar="X,Y,Z", help="with --at: looked at from there; else as the surface faces"
    )
    parser.add_argument("--turn", type=degrees, default=0.0, metavar="DEG", help="turned counter-clockwise")
    parser.add_argument("--align", choices=ALIGNMENTS, default="centre", help="how lines of unequal length stand")
    parser.add_argument("--fit", action="store_true", help="smaller, where there is no room for that height")
    parser.add_argument("--font", metavar="FILE", help="a .ttf or .otf instead of Inter")
    parser.add_argument(
        "--weight", type=int, default=WEIGHT, metavar="N", help="100 (thin) to 900 (black), where the font has it"
    )
    parser.add_argument("--process", choices=PROCESSES, default="fdm", help="whose finest detail the strokes are held against")


def _emboss(rooms: Rooms, part: "Part", args: argparse.Namespace) -> "Made":
    from mesh.ground import Place
    from mesh.letters import Wording
    from printdesk.lettering import font_file

    if args.normal is not None and args.at is None:
        raise Refused("bad_call", say("A normal belongs to a point."), say("Give the point with --at, or a --side."))
    font = font_file(Path(args.font)) if args.font else None
    wording = Wording(args.text.replace("\\n", "\n"), args.height, args.align, args.weight)
    place = Place(args.side or "top", args.at, args.normal, args.turn)
    return rooms.shaping.emboss(part, wording, place, args.depth, not args.engraved, args.fit, font)


def _warnings(rooms: Rooms, made: "Made", args: argparse.Namespace) -> list[str]:
    from printdesk.lettering import stroke_warning

    process = rooms.bench.catalog.process(args.process)
    told = stroke_warning(process, made.figures.get("thinnest_stroke_mm"), not args.engraved)
    return [told] if told else []


COMMANDS = {"shape emboss": Command(_arguments, runs(_emboss, _warnings))}
