"""shape …: a part becomes other parts."""

import argparse
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from printdesk.errors import Refused
from printdesk.words import say
from ui.cli.command import DONE, Command, Parser, file_argument, out_path
from ui.cli.out import Out
from ui.cli.repair import ENDINGS
from ui.cli.rooms import Rooms
from ui.cli.telling import moved_line, part_facts, part_lines

if TYPE_CHECKING:
    from printdesk.part import Part
    from printdesk.shaping import Made

AXES = ("x", "y", "z")
MM = {"": 1.0, "mm": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4}
_LENGTH = re.compile(r"([0-9]+(?:[.,][0-9]*)?|[.,][0-9]+) ?(mm|cm|m|in)?")

Act = Callable[[Rooms, "Part", argparse.Namespace], "Made"]
Warn = Callable[[Rooms, "Made", argparse.Namespace], list[str]]
Tell = Callable[["Made"], list[str]]


def vector(text: str) -> tuple[float, float, float]:
    """Three numbers between commas; x, y and z are the axes."""
    if text in AXES:
        x, y, z = (float(text == axis) for axis in AXES)
        return x, y, z
    try:
        x, y, z = (float(value) for value in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(say("“{text}” is not three numbers such as 0,0,1", text=text[:40])) from None
    if not all(abs(value) <= 1e6 for value in (x, y, z)):
        raise argparse.ArgumentTypeError(say("“{text}” is not three numbers such as 0,0,1", text=text[:40]))
    return x, y, z


def point(text: str) -> tuple[float, float, float]:
    """Three numbers between commas, in mm."""
    if text in AXES:
        raise argparse.ArgumentTypeError(say("“{text}” is not three numbers such as 0,0,1", text=text))
    return vector(text)


def length(text: str) -> float:
    """Millimetres: 12, 12.5 mm, 1in."""
    found = _LENGTH.fullmatch(text.strip())
    if found is None or not 0 <= (value := float(found[1].replace(",", ".")) * MM[found[2] or ""]) <= 1e6:
        raise argparse.ArgumentTypeError(say("“{text}” is not a length such as 12.5 or 1in", text=text[:40]))
    return value


def common(parser: Parser) -> None:
    """One part, and where what comes of it is written."""
    file_argument(parser)
    parser.add_argument("-o", "--out", required=True, metavar="OUT", help="where to write: .stl, .3mf, .obj or .ply")


def _cut_arguments(parser: Parser) -> None:
    common(parser)
    parser.add_argument("--normal", type=vector, default=(0.0, 0.0, 1.0), metavar="X,Y,Z", help="across this direction; x, y, z")
    parser.add_argument("--at", type=length, metavar="MM", help="so far from where the part begins that way; else in the middle")
    parser.add_argument("--joints", choices=("dowels", "pins", "keys"), help="what joins the halves")
    parser.add_argument("--across", type=length, default=5.0, metavar="MM", help="thickness of a joint")
    parser.add_argument("--length", type=length, default=12.0, metavar="MM", help="length of a joint, half of it in each part")
    parser.add_argument("--clearance", type=length, default=0.2, metavar="MM", help="between a joint and its hole")
    parser.add_argument("--count", type=int, default=2, metavar="N", help="joints on each piece of the cut face")


def _cut(rooms: Rooms, part: "Part", args: argparse.Namespace) -> "Made":
    from mesh.joints import Joints

    joints = Joints(args.joints, args.across, args.length, args.clearance, args.count) if args.joints else None
    return rooms.shaping.cut(part, args.normal, args.at, joints)


def _split(rooms: Rooms, part: "Part", _args: argparse.Namespace) -> "Made":
    return rooms.shaping.split(part)


def _boolean_arguments(parser: Parser) -> None:
    common(parser)
    parser.add_argument("--act", choices=("union", "difference", "intersection"), required=True)
    parser.add_argument("--with", dest="other", required=True, metavar="FILE", help="the other part, in the same coordinates")
    parser.add_argument("--move", type=point, default=(0.0, 0.0, 0.0), metavar="X,Y,Z", help="moves the other part by so many mm")


def _boolean(rooms: Rooms, part: "Part", args: argparse.Namespace) -> "Made":
    other = rooms.bench.open(Path(args.other), units=args.units, scale=args.scale, walls=False)
    return rooms.shaping.boolean(part, other, args.act, args.move)


def _simplify_arguments(parser: Parser) -> None:
    common(parser)
    parser.add_argument("--tolerance", type=length, default=0.05, metavar="MM", help="nowhere farther from what it was")


def _simplify(rooms: Rooms, part: "Part", args: argparse.Namespace) -> "Made":
    return rooms.shaping.simplify(part, args.tolerance)


def _mirror_arguments(parser: Parser) -> None:
    common(parser)
    parser.add_argument("--axis", choices=AXES, default="x")


def _mirror(rooms: Rooms, part: "Part", args: argparse.Namespace) -> "Made":
    return rooms.shaping.mirror(part, AXES.index(args.axis))


def _scale_arguments(parser: Parser) -> None:
    common(parser)
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument(
        "--by", type=vector_or_number, metavar="FACTOR", help=say("so many times as long: 1.5, or 1,1,2 for each axis")
    )
    how.add_argument(
        "--to", type=size, metavar="AXIS=MM", help=say("as long as that along one axis, and the others with it: z=1in")
    )


def vector_or_number(text: str) -> tuple[float, float, float]:
    """One factor for all axes, or one for each."""
    return vector(text if "," in text else ",".join([text] * 3))


def size(text: str) -> tuple[int, float]:
    """An axis and a length along it."""
    axis, equals, rest = text.partition("=")
    if axis not in AXES or not equals or not (value := length(rest)):
        raise argparse.ArgumentTypeError(say("“{text}” is not an axis and a length such as z=50", text=text[:40]))
    return AXES.index(axis), value


def _scale(rooms: Rooms, part: "Part", args: argparse.Namespace) -> "Made":
    factors = args.by
    if args.to is not None:
        axis, wanted = args.to
        held = part.facts.size_mm[axis]
        if not held > 0:
            raise Refused("flat", say("The part has no length along {axis}.", axis=AXES[axis]), say("Name another axis."))
        factors = (wanted / held,) * 3
    return rooms.shaping.scale(part, factors)


def runs(act: Act, warn: Warn | None = None, tell: Tell | None = None) -> Callable[[Rooms, argparse.Namespace, Out], int]:
    """Opens the part, shapes it, writes what came of it, and tells the facts. warn: sentences about what was made.

    tell: what else a person is told of its figures
    """

    def run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
        path = out_path(args.out, *ENDINGS)
        begun = time.perf_counter()
        part = rooms.bench.open(Path(args.file), units=args.units, scale=args.scale, walls=False)
        made = act(rooms, part, args)
        paths = [path.with_stem(f"{path.stem}-{piece}") if piece else path for piece in made.pieces]
        for one, where in zip(made.parts, paths, strict=True):
            rooms.shaping.save(one, where)
        warnings = warn(rooms, made, args) if warn else []
        told: dict[str, Any] = {
            "file": args.file,
            "parts": [{"out": str(where), **part_facts(one)} for one, where in zip(made.parts, paths, strict=True)],
            **made.figures,
            **({"warnings": warnings} if warn else {}),
            "elapsed_s": round(time.perf_counter() - begun, 4),
        }
        lines = [
            line
            for one, where in zip(made.parts, paths, strict=True)
            for line in (where.name, *("  " + line for line in part_lines(one)))
        ]
        if "deviation_mm" in made.figures:
            lines.append("  " + moved_line(made.figures["deviation_mm"]))
        lines += ["  " + line for line in (tell(made) if tell else [])]
        lines += ["  ! " + warning for warning in warnings]
        out.result(told, "\n".join(lines))
        return DONE

    return run


COMMANDS = {
    "shape cut": Command(_cut_arguments, runs(_cut)),
    "shape split": Command(common, runs(_split)),
    "shape boolean": Command(_boolean_arguments, runs(_boolean)),
    "shape simplify": Command(_simplify_arguments, runs(_simplify)),
    "shape mirror": Command(_mirror_arguments, runs(_mirror)),
    "shape scale": Command(_scale_arguments, runs(_scale)),
}
