"""material: which one stands what a part must stand, and what the catalogue knows of each."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from printdesk.catalog import Limit, Material
from printdesk.finder import Finder
from printdesk.material_facts import PROPERTIES
from printdesk.material_find import Match
from printdesk.words import number, plural, say
from ui.cli.command import DONE, NO, PROCESSES, Command, Parser
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms

if TYPE_CHECKING:
    from printdesk.material_price import PriceFrom
    from printdesk.part import Part

MODELS = (".stl", ".3mf", ".obj", ".ply", ".off", ".amf", ".step", ".stp", ".glb", ".gltf")
SHOWN = 6  # materials for people; programs get all of them
ESTIMATED = 6  # materials that are estimated for printers at home, best first: each takes its time


def material_facts(material: Material, score: float | None = None, reasons: tuple[str, ...] = ()) -> dict[str, Any]:
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


# ---- find


def _find_arguments(parser: Parser) -> None:
    parser.add_argument("words", metavar="WORDS", nargs="+", help="what it must stand, in German or English; last, a model file")
    parser.add_argument("--process", choices=PROCESSES)


def _find(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    words, part = _words_and_part(rooms, args.words, out)
    finder = rooms.desk.finder if part is not None else Finder(rooms.bench.catalog)
    found = finder.find(words, args.process)
    currency = rooms.desk.settings.currency if part is not None else rooms.bench.catalog.home.currency
    prices = [
        finder.price(match.material, part, currency, at_home=place < ESTIMATED) for place, match in enumerate(found.matches)
    ]
    if not found.wanted:
        text = say("None of these words says what the part must stand: try hot, outdoors, bends, strong, food, fine, metal …")
    elif not found.matches:
        text = say("No material of the catalogue stands that.")
    else:
        text = "\n".join(_found_text(match, cost) for match, cost in list(zip(found.matches, prices, strict=True))[:SHOWN])
        if (more := len(found.matches) - SHOWN) > 0:
            text += "\n" + plural("{count} more stands less of it.", "{count} more stand less of it.", more)
    facts = [
        {
            **material_facts(match.material, match.score, match.told),
            "met": list(match.reasons),
            "unmet": list(match.unmet),
            "price_from": cost.as_json() if cost else None,
        }
        for match, cost in zip(found.matches, prices, strict=True)
    ]
    understood = [
        {"word": one.word, "property": one.demand.fact, "wanted": one.demand.aim, "avoid": one.avoid} for one in found.wanted
    ]
    out.result({"words": words, "understood": understood, "materials": facts}, text)
    return DONE if found.matches else NO


def _words_and_part(rooms: Rooms, words: list[str], out: Out) -> "tuple[str, Part | None]":
    """The last word is a model where it ends like one: it is opened for its price."""
    path = Path(words[-1])
    if path.suffix.lower() not in MODELS:
        return " ".join(words), None
    part = rooms.bench.open(path, walls=False, crossings=False)
    if not part.facts.watertight:
        out.tell(say("It is open; prices are for the mended part."))
        part, _ = rooms.bench.mend(part)
    return " ".join(words[:-1]), part


def _found_text(match: Match, cost: "PriceFrom | None") -> str:
    lines = [f"{number(match.score, '.0%'):>5}  {_called(match.material)}" + (f" · {cost.told()}" if cost else "")]
    lines += [f"       + {reason}" for reason in match.reasons]
    lines += [f"       – {reason}" for reason in match.unmet]
    return "\n".join(lines)


# ---- list and show


def _list_arguments(parser: Parser) -> None:
    parser.add_argument("--process", choices=PROCESSES)


def _list(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    found = [one for one in rooms.bench.catalog.materials.values() if args.process in {None, one.process}]
    rows = [
        (one.id, one.name, one.process, plural("{count} colour", "{count} colours", len(one.colours)), one.about) for one in found
    ]
    text = table(rows, [say("id"), say("name"), say("process"), say("colours"), ""])
    out.result({"materials": [material_facts(one) for one in found]}, text)
    return DONE


def _show_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID")


def _show(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    one = rooms.bench.catalog.material(args.id)
    facts = {
        **material_facts(one),
        "density_g_cm3": one.density_g_cm3,
        "properties": {
            key: {
                "value": fact.value,
                "unit": PROPERTIES[key].unit or "grade",
                "source": fact.source,
                "date": fact.date,
            }
            for key, fact in one.properties.items()
        },
        "limits": {name: _limit_facts(limit) for name, limit in one.limits.items()},
        "largest_mm": list(one.largest_mm) if one.largest_mm else None,
        "colours": [{"id": colour.id, "name": colour.name, "hex": colour.hex} for colour in one.colours],
        "source": one.source,
        "date": one.date,
    }
    out.result({"material": facts, "materials": [facts]}, _shown(one))
    return DONE


def _limit_facts(limit: Limit) -> dict[str, Any]:
    told: dict[str, Any] = {"value": limit.value, "source": limit.source, "date": limit.date}
    if limit.rules:
        told["rules"] = [
            {
                "value": rule.value,
                "above_mm": list(rule.above_mm) if rule.above_mm else None,
                "finish": rule.finish,
                "supported": rule.supported,
                "source": rule.source,
                "date": rule.date,
            }
            for rule in limit.rules
        ]
    return told


def _shown(one: Material) -> str:
    lines = [_called(one), f"  {one.about}", "  " + say("{density:g} g/cm³", density=one.density_g_cm3)]
    if one.price_per_kg:
        lines.append("  " + say("{price} per kg, {source}", price=one.price_per_kg, source=say(one.price_source)))
    by_source: dict[tuple[str, str], list[str]] = {}
    for key, fact in one.properties.items():
        by_source.setdefault((fact.source, fact.date), []).append(PROPERTIES[key].told(fact.value))
    for (source, day), told in by_source.items():
        lines.append(f"  {say(source)}, {day}:")
        lines += [f"    {fact}" for fact in told]
    lines += [f"  {say('colours')}: {', '.join(colour.name for colour in one.colours)}"]
    lines += [f"  {say('source')}: {say(one.source)}, {one.date}"]
    return "\n".join(lines)


def _called(material: Material) -> str:
    return f"{material.name} ({material.id}, {material.process.upper()})"


COMMANDS = {
    "material find": Command(_find_arguments, _find),
    "material list": Command(_list_arguments, _list),
    "material show": Command(_show_arguments, _show),
}
