"""estimate: plastic, time and cost of parts without slicing."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from printdesk.words import number, say
from ui.cli.check import Answer, each_file
from ui.cli.command import DONE, Command, Parser, checked_wish, file_argument, wish_arguments
from ui.cli.out import Out
from ui.cli.rooms import Rooms
from ui.cli.telling import duration

if TYPE_CHECKING:
    from printdesk.estimate import Estimate


def _arguments(parser: Parser) -> None:
    file_argument(parser, many=True)
    wish_arguments(parser)


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    # Crossing shells of a filament print are united as it is laid in layers; only other processes need their volume measured.
    crossings = bool(args.material or args.printer or args.process not in {None, "fdm"})
    begun = {args.files[0]: rooms.begin(Path(args.files[0]), args.units, args.scale, crossings)}
    wish = checked_wish(rooms, args)
    printer = rooms.desk.queue.printer(wish.printer) if wish.printer else None
    if printer and not wish.material:
        wish = replace(wish, material=printer.material)
    bench = rooms.desk.bench
    material = bench.material(wish)

    def estimate(file: str) -> Answer:
        part = bench.open(
            Path(file), units=args.units, scale=args.scale, walls=False, crossings=crossings, begun=begun.pop(file, None)
        )
        found = bench.estimate(part, wish, printer.model if printer else None, printer=printer.name if printer else None)
        return {**facts_of(found), "material": material.id}, _text(Path(file).name, found, material.name, wish.quantity), DONE

    return each_file(args.files, estimate, out)


def facts_of(found: "Estimate") -> dict[str, Any]:
    return {
        "filament_mm3": found.filament_mm3,
        "filament_g": found.filament_g,
        "support_g": found.support_g,
        "seconds": found.seconds,
        "heating_s": found.heating_s,
        "layers": found.layers,
        "mended": found.mended,
        "plus_minus": found.plus_minus,
        "cost": found.cost.as_json() if found.cost else None,
        "breakdown": [{"what": line.what, "money": line.money.as_json()} for line in found.breakdown],
    }


def _text(name: str, found: "Estimate", material: str, quantity: int) -> str:
    grams = f"{number(found.filament_g, '.1f')} g" if found.filament_g is not None else "–"
    lines = [f"{name} · {material}" + (f" · {quantity} ×" if quantity > 1 else "")]
    if found.mended:
        lines.append("  " + say("It is open; this is for the mended part."))
    lines.append(f"  {grams}, {duration(found.seconds)}" + (f", {found.cost}" if found.cost else ""))
    if found.plus_minus:
        lines.append("  " + say("give or take {share:.0%}", share=found.plus_minus))
    width = max((len(line.what) for line in found.breakdown), default=0)
    lines += [f"    {line.what:<{width}}  {line.money}" for line in found.breakdown]
    return "\n".join(lines)


COMMANDS = {"estimate": Command(_arguments, _run)}
