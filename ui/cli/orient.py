"""orient: lay a part the way that prints best, and show what was weighed."""

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from printdesk.words import respeak, say
from ui.cli.command import DONE, Command, Parser, file_argument, out_path
from ui.cli.out import Out
from ui.cli.repair import ENDINGS
from ui.cli.rooms import Rooms
from ui.cli.shape import point, vector

if TYPE_CHECKING:
    from mesh.orient import Orientation, Score
    from printdesk.part import Part

AIMS = ("support", "time", "height", "strength")


def _arguments(parser: Parser) -> None:
    file_argument(parser)
    parser.add_argument("-o", "--out", required=True, metavar="OUT", help="where to write: .stl, .3mf, .obj or .ply")
    parser.add_argument("--for", dest="aim", choices=AIMS, help="what is weighed most; else support, and strength with --load")
    parser.add_argument("--load", type=vector, metavar="X,Y,Z", help="the direction in which the part is pulled; x, y, z")
    side = parser.add_mutually_exclusive_group()
    side.add_argument("--face", type=int, metavar="N", help=say("lay this face on the plate, counted from 0"))
    side.add_argument("--point", type=point, metavar="X,Y,Z", help=say("lay the face at this place (mm) on the plate"))


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    path = out_path(args.out, *ENDINGS)
    begun = time.perf_counter()
    part = rooms.bench.open(Path(args.file), units=args.units, scale=args.scale, walls=False)
    if args.face is not None or args.point is not None:
        laid = rooms.bench.lay_on(part, args.face, args.point or (0.0, 0.0, 0.0))
        told: dict[str, Any] = {"rotation": [list(row) for row in laid.placement.rotation]}
        lines = [say("{name}: laid on that side, {height:.1f} mm tall.", name=path.name, height=laid.facts.size_mm[2])]
    else:
        aim = args.aim or ("strength" if args.load else "support")
        laid, found = rooms.bench.orient(part, aim=aim, load=args.load)
        told, lines = _told(found), _lines(found, laid, path.name)
    rooms.bench.save(laid, path)
    height = laid.facts.size_mm[2]
    elapsed = round(time.perf_counter() - begun, 4)
    out.result({"file": args.file, "out": args.out, **told, "height_mm": height, "elapsed_s": elapsed}, "\n".join(lines))
    return DONE


def _told(found: "Orientation") -> dict[str, Any]:
    return {
        "rotation": [[float(value) for value in row] for row in found.rotation],
        "overhang_area_before_mm2": found.before.overhang_mm2,
        "overhang_area_after_mm2": found.after.overhang_mm2,
        "why": respeak(found.why),
        "aim": found.aim,
        "directions": found.directions,
        "before": _score(found.before),
        "after": _score(found.after),
        "tried": [_score(score) for score in found.tried],
    }


def _score(score: "Score") -> dict[str, Any]:
    return {
        "down": list(score.down),
        "support_mm3": round(score.support_mm3, 2),
        "carried_mm2": round(score.carried_mm2, 2),
        "contact_mm2": round(score.contact_mm2, 2),
        "overhang_mm2": round(score.overhang_mm2, 2),
        "height_mm": round(score.height_mm, 3),
        "seconds": round(score.seconds),
        "strength": None if score.strength is None else round(score.strength, 4),
        "cost": round(score.cost, 2),
    }


def _lines(found: "Orientation", laid: "Part", name: str) -> list[str]:
    before, after = found.before, found.after
    first = say(
        "{name}: {why} Overhang {before:.0f} → {after:.0f} mm², {height:.1f} mm tall.",
        name=name,
        why=respeak(found.why),
        before=before.overhang_mm2,
        after=after.overhang_mm2,
        height=laid.facts.size_mm[2],
    )
    weighed = {
        "support": say("Weighed: least plastic for supports; {count} ways looked at.", count=found.directions),
        "time": say("Weighed: least time; {count} ways looked at.", count=found.directions),
        "height": say("Weighed: least height; {count} ways looked at.", count=found.directions),
        "strength": say("Weighed: layers along the load; {count} ways looked at.", count=found.directions),
    }
    shown = found.tried if before in found.tried else (*found.tried, before)
    return [first, weighed[found.aim], *("  " + _line(score, _mark(score, found)) for score in shown)]


def _mark(score: "Score", found: "Orientation") -> str:
    if score == found.after:
        return say("chosen")
    return say("as it lay") if score == found.before else ""


def _line(score: "Score", mark: str) -> str:
    text = say(
        "supports {room:.2f} cm³ under {carried:.0f} mm², foot {contact:.0f} mm², {height:.1f} mm high, {minutes:.0f} min",
        room=score.support_mm3 / 1000,
        carried=score.carried_mm2,
        contact=score.contact_mm2,
        height=score.height_mm,
        minutes=score.seconds / 60,
    )
    if score.strength is not None:
        text += say(", strength {share:.0%}", share=score.strength)
    return f"{text} ({mark})" if mark else text


COMMANDS = {"orient": Command(_arguments, _run)}
