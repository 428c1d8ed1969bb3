"""shape arrange: copies of parts on as few plates as they need, or in the box of a powder bed as low as they go."""

import argparse
import math
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from printdesk.errors import NotFound, Refused
from printdesk.words import plural, say
from ui.cli.command import DONE, Command, Parser, file_argument, out_path, quantity
from ui.cli.out import Out
from ui.cli.repair import ENDINGS
from ui.cli.rooms import Rooms
from ui.cli.shape import length
from ui.cli.telling import part_facts

if TYPE_CHECKING:
    from printdesk.arrangement import Arrangement
    from printdesk.catalog import PrinterModel

TURNS = ("free", "90", "none")
MOST_PLATES = 500  # files


def _sides(count: int, text: str) -> tuple[float, ...]:
    """So many lengths above zero between commas."""
    values = tuple(length(value) for value in text.split(","))
    if len(values) != count or not all(values):
        example = "250,210" if count == 2 else "340,340,600"
        raise argparse.ArgumentTypeError(
            say("“{text}” is not {count} lengths such as {example}", text=text[:40], count=count, example=example)
        )
    return values


def plate(text: str) -> tuple[float, ...]:
    """Width and depth of a plate: 250,210."""
    return _sides(2, text)


def box(text: str) -> tuple[float, ...]:
    """Width, depth and height of a box: 340,340,600."""
    return _sides(3, text)


def _arguments(parser: Parser) -> None:
    file_argument(parser, many=True)
    parser.add_argument(
        "-o", "--out", required=True, metavar="OUT", help="where to write: .stl, .3mf, .obj or .ply; one file for each plate"
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--printer", metavar="NAME", help="a printer at home, or one of the catalogue; else a plate of 250 × 210 mm"
    )
    where.add_argument("--plate", type=plate, metavar="X,Y", help="a plate of that size, of any height")
    where.add_argument("--box", type=box, metavar="X,Y,Z", help="the room of a powder bed that may be filled")
    parser.add_argument(
        "--bed", choices=("plate", "powder"), help="in powder, parts lie on each other too; else as the printer does"
    )
    parser.add_argument("--gap", type=length, metavar="MM", help="between parts; else 5 mm on a plate and 1 mm in powder")
    parser.add_argument("--quantity", type=quantity, default=1, metavar="N", help="copies of each part")
    parser.add_argument("--rotate", choices=TURNS, default="free", help="any way, by right angles about z, or not at all")


def _printer(rooms: Rooms, name: str | None) -> "PrinterModel":
    """One of the catalogue by its id, else one at home by its name."""
    bench = rooms.bench
    if name is None or name in bench.catalog.printers:
        return bench.printer_model(name)
    try:
        return bench.printer_model(rooms.desk.queue.printer(name).model)
    except NotFound as error:
        raise NotFound(error.code, error.message, ", ".join(bench.catalog.printers)) from error


def _room(rooms: Rooms, args: argparse.Namespace) -> tuple[tuple[float, float, float], bool]:
    """(x, y, z in mm, whether it is filled with powder)."""
    if args.box:
        if args.bed == "plate":
            raise Refused("bad_call", say("A box is of a powder bed."), say("Give --plate, or --bed powder."))
        return args.box, True
    if args.plate:
        if args.bed == "powder":
            raise Refused("bad_call", say("A powder bed has a height too."), say("Give --box X,Y,Z."))
        return (*args.plate, math.inf), False
    if args.bed == "powder" and args.printer is None:
        raise Refused("bad_call", say("The size of the powder bed is not given."), say("Give --box X,Y,Z or --printer NAME."))
    model = _printer(rooms, args.printer)
    powder = rooms.bench.catalog.process(model.process).loose == "powder"
    return model.volume_mm, powder if args.bed is None else args.bed == "powder"


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    from printdesk.plate import GAP_MM
    from printdesk.price import PACKING_GAP_MM

    path = out_path(args.out, *ENDINGS)
    begun = time.perf_counter()
    room, powder = _room(rooms, args)
    gap = args.gap if args.gap is not None else PACKING_GAP_MM if powder else GAP_MM
    parts = [rooms.bench.open(Path(file), units=args.units, scale=args.scale, walls=False) for file in args.files]
    made = rooms.shaping.arrange(parts, args.quantity, room, gap, args.rotate, powder)
    if made.plates > MOST_PLATES:
        raise Refused(
            "too_many_plates",
            say("That fills {count:,} plates, and up to {most:,} are written at once.", count=made.plates, most=MOST_PLATES),
            say("Arrange fewer."),
        )
    paths = [path if made.plates == 1 else path.with_stem(f"{path.stem}-{number}") for number in range(1, made.plates + 1)]
    for number, where in enumerate(paths):
        made.save(number, where)
    told = {
        "files": args.files,
        "room_mm": [side if math.isfinite(side) else None for side in room],
        "gap_mm": gap,
        "parts": [_facts(made, number, where) for number, where in enumerate(paths)],
        "plates": [_plate(made, number, where, args.files) for number, where in enumerate(paths)],
        "elapsed_s": round(time.perf_counter() - begun, 4),
    }
    out.result(told, "\n".join(_line(made, number, where) for number, where in enumerate(paths)))
    return DONE


def _facts(made: "Arrangement", number: int, where: Path) -> dict[str, Any]:
    return {"out": str(where), **part_facts(made.facts(number)), "format": where.suffix.lower().removeprefix(".")}


def _plate(made: "Arrangement", number: int, where: Path, files: list[str]) -> dict[str, Any]:
    """Which copies lie where on it."""
    told = {"plate": number + 1, "out": str(where), "used": made.used(number), "height_mm": made.arranged.height_mm[number]}
    copies = [
        {
            "file": files[copy.kind],
            "copy": copy.number + 1,
            "plate": number + 1,
            **{f"{axis}_mm": round(float(value), 6) for axis, value in zip("xyz", copy.lower_mm, strict=True)},
            "rotation": copy.rotation.tolist(),
        }
        for copy in made.copies(number)
    ]
    return {**told, **({"density": made.density(number)} if made.powder else {}), "copies": copies}


def _line(made: "Arrangement", number: int, where: Path) -> str:
    parts = plural("{count:,} part", "{count:,} parts", len(made.copies(number)))
    height, share = made.arranged.height_mm[number], made.density(number) if made.powder else made.used(number)
    if share is None:
        return say("{name}: {parts}, {height:.1f} mm high", name=where.name, parts=parts, height=height)
    if made.powder:
        return say(
            "{name}: {parts}, {height:.1f} mm high, {share:.0%} of it parts",
            name=where.name,
            parts=parts,
            height=height,
            share=share,
        )
    return say("{name}: {parts} on {share:.0%} of the plate", name=where.name, parts=parts, share=share)


COMMANDS = {"shape arrange": Command(_arguments, _run)}
