"""material: which one stands what a part must stand, and what the catalogue knows of each."""

import argparse
from typing import Any

from printdesk.catalog import Material
from printdesk.need import load_needs, matches, needs_in
from printdesk.words import later, number, plural, say
from ui.cli.command import DONE, NO, PROCESSES, Command, Parser
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms


def _facts(material: Material, score: float | None = None, reasons: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "id": material.id,
        "name": material.name,
        "process": material.process,
        "score": score,
        "reasons": list(reasons),
        "price_from": None,
        "price_per_kg": material.price_per_kg.as_json() if material.price_per_kg else None,
        "about": material.about,
        "colours": [colour.id for colour in material.colours],
        "finishes": [finish.id for finish in material.finishes],
    }


def _find_arguments(parser: Parser) -> None:
    parser.add_argument("words", metavar="WORDS", nargs="+", help="what it must stand, in German or English")
    parser.add_argument("--process", choices=PROCESSES)


def _find(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    words = " ".join(args.words)
    needs = needs_in(words, load_needs(rooms.resources / "catalog" / "needs.toml"))
    found = matches(rooms.bench.catalog, needs, args.process)
    if not needs:
        text = say("None of these words says what the part must stand: try hot, outdoors, bends, strong, food, fine, metal …")
    elif not found:
        text = say("No material of the catalogue stands that.")
    else:
        text = "\n".join(
            f"{number(match.score, '.0%'):>5}  {_called(match.material)}\n       " + " ".join(match.reasons) for match in found
        )
    facts = [_facts(match.material, match.score, match.reasons) for match in found]
    out.result({"words": words, "understood": [need.id for need in needs], "materials": facts}, text)
    return DONE if found else NO


def _list_arguments(parser: Parser) -> None:
    parser.add_argument("--process", choices=PROCESSES)


def _list(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    found = [one for one in rooms.bench.catalog.materials.values() if args.process in {None, one.process}]
    rows = [
        (one.id, one.name, one.process, plural("{count} colour", "{count} colours", len(one.colours)), one.about) for one in found
    ]
    text = table(rows, [say("id"), say("name"), say("process"), say("colours"), ""])
    out.result({"materials": [_facts(one) for one in found]}, text)
    return DONE


def _show_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID")


def _show(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    one = rooms.bench.catalog.material(args.id)
    limits = {name: {"value": limit.value, "source": limit.source, "date": limit.date} for name, limit in one.limits.items()}
    facts = {
        **_facts(one),
        "density_g_cm3": one.density_g_cm3,
        "properties": dict(one.properties),
        "stands": list(one.stands),
        "limits": limits,
        "largest_mm": list(one.largest_mm) if one.largest_mm else None,
        "colours": [{"id": colour.id, "name": colour.name, "hex": colour.hex} for colour in one.colours],
        "source": one.source,
        "date": one.date,
    }
    lines = [
        _called(one),
        f"  {one.about}",
        "  " + say("{density:g} g/cm³", density=one.density_g_cm3),
    ]
    if one.price_per_kg:
        lines.append("  " + say("{price} per kg, {source}", price=one.price_per_kg, source=say(one.price_source)))
    lines += [f"  {_property(name, value)}" for name, value in one.properties.items()]
    lines += [f"  {say('colours')}: {', '.join(colour.name for colour in one.colours)}"]
    lines += [f"  {say('source')}: {say(one.source)}, {one.date}"]
    out.result({"material": facts, "materials": [facts]}, "\n".join(lines))
    return DONE


def _called(material: Material) -> str:
    return f"{material.name} ({material.id}, {material.process.upper()})"


def _property(name: str, value: float) -> str:
    texts = {
        "heat_c": later("stands heat up to {value:g} °C"),
        "tensile_mpa": later("tensile strength {value:g} MPa"),
        "elongation_percent": later("stretches by {value:g} % before it breaks"),
        "shore_a": later("hardness {value:g} Shore A"),
    }
    return say(texts[name], value=value) if name in texts else f"{name}: {number(value, 'g')}"


COMMANDS = {
    "material find": Command(_find_arguments, _find),
    "material list": Command(_list_arguments, _list),
    "material show": Command(_show_arguments, _show),
}
