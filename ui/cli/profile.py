"""profile: how parts are printed, from the catalogue or from a slicer's file, with every figure."""

import argparse
from dataclasses import fields, is_dataclass
from typing import Any

from printdesk.print_profile import PrintProfile
from printdesk.profile_file import names_a_file
from printdesk.wish import Wish
from printdesk.words import number, say
from ui.cli.command import DONE, Command, Parser
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms


def _facts(profile: PrintProfile) -> dict[str, Any]:
    """Every field under its own name; speeds, accelerations and the supports' style as objects of theirs."""
    return {field.name: _value(getattr(profile, field.name)) for field in fields(profile)}


def _value(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return value


def _list_arguments(parser: Parser) -> None:
    parser.add_argument("--model", metavar="ID", help="only those that fit this machine's nozzle, its usual one first")


def _list(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    catalog = rooms.bench.catalog
    found = list(catalog.profiles.values())
    usual: dict[str, list[str]] = {}
    for printer in catalog.printers.values():
        if printer.profile:
            usual.setdefault(printer.profile, []).append(printer.id)
    if args.model:
        machine = catalog.printer(args.model)
        found = [one for one in found if machine.nozzle_mm is not None and abs(one.nozzle_mm - machine.nozzle_mm) < 1e-6]
        found.sort(key=lambda one: one.id != machine.profile)
    rows = [
        (
            one.id,
            one.name,
            f"{number(one.layer_height_mm, 'g')} mm",
            f"{number(one.infill, '.0%')}",
            ", ".join(usual.get(one.id, ())),
        )
        for one in found
    ]
    text = table(rows, [say("id"), say("name"), say("layer"), say("infill"), say("usual for")])
    out.result({"profiles": [{**_facts(one), "usual_for": usual.get(one.id, [])} for one in found]}, text)
    return DONE


def _show_arguments(parser: Parser) -> None:
    parser.add_argument("profile", metavar="ID|FILE", help="a profile's id, or a slicer's .ini, .json, .3mf or G-code")
    parser.add_argument("--model", metavar="ID", help="as that machine can do it")


def _show(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    if args.model:
        rooms.bench.catalog.printer(args.model)
    profile = rooms.bench.profile(Wish(profile=args.profile), args.model)
    facts = {**_facts(profile), "from": "file" if names_a_file(args.profile) else "catalogue"}
    lines = [profile.name if profile.name == profile.id else f"{profile.name} ({profile.id})"]
    for name, value in facts.items():
        if isinstance(value, dict):
            lines.append(f"  {name}:")
            lines += [f"    {key:<22} {_told(one)}" for key, one in value.items()]
        elif name not in ("id", "name", "from"):
            lines.append(f"  {name:<24} {_told(value)}")
    out.result({"profile": facts}, "\n".join(lines))
    return DONE


def _told(value: Any) -> str:
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, int | float):
        return number(value, "g")
    return "–" if value is None else str(value)


COMMANDS = {
    "profile list": Command(_list_arguments, _list),
    "profile show": Command(_show_arguments, _show),
}
