"""service: the shops and services that quotes are asked of."""

import argparse
from pathlib import Path
from typing import Any

from printdesk.known_services import KNOWN_SERVICES, known_service
from printdesk.market import Listed
from printdesk.told import service_state
from printdesk.words import say
from ui.cli.command import DONE, Command, Parser, key_argument, key_of
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms


def _facts(listed: Listed) -> dict[str, Any]:
    return {
        "name": listed.entry.name,
        "title": listed.info.title,
        "kind": listed.entry.kind,
        "address": listed.entry.address,
        "state": listed.info.state.value,
        "agreed": listed.entry.agreed,
        "materials": list(listed.info.materials),
        "pick_up": listed.info.pick_up,
        "countries": list(listed.info.countries),
        "proven": listed.info.proven,
        "message": listed.info.message,
    }


def _text(found: list[Listed]) -> str:
    if not found:
        return say("There is no shop or service: add one by its address.")
    rows = [
        (
            item.entry.name,
            item.entry.kind,
            item.entry.address,
            service_state(item.info.state),
            say("yes") if item.entry.agreed else say("no"),
            " · ".join(words for words in (_proof(item), item.info.message) if words),
        )
        for item in found
    ]
    return table(rows, [say("name"), say("kind"), say("address"), say("state"), say("agreed"), ""])


def _proof(listed: Listed) -> str:
    return "" if listed.info.proven else say("not yet proven against the live service")


def _add_arguments(parser: Parser) -> None:
    told = "https://…, as the shop's owner told you, or a shop's card; not needed with the --kind of a service"
    parser.add_argument("address", metavar="ADDRESS|CARD.json", nargs="?", default="", help=told)
    parser.add_argument("--name", help="how to call it here")
    kinds = ", ".join(known.kind for known in KNOWN_SERVICES)
    parser.add_argument("--kind", default="printdesk", help=f"printdesk (a shop like this one), {kinds}")
    key_argument(parser)


def _add(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    if is_card(args.address):
        return _add_card(rooms, args, out)
    listed = rooms.desk.market.add(args.address, args.name, args.kind, key_of(args))
    text = say("{name} is added. Nothing is sent there before you agree: service agree “{name}”.", name=listed.entry.name)
    known = known_service(listed.entry.kind)
    if known is not None:
        text = "\n".join([text, known.words, say("Its adapter is not yet proven against the live service.")])
    out.result({"services": [_facts(listed)]}, text)
    return DONE


def is_card(text: str) -> bool:
    """A file and no address: whoever names one that is not there means a file all the same."""
    return "://" not in text and (text.lower().endswith(".json") or Path(text).is_file())


def _add_card(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    kept = rooms.desk.cards.add_file(Path(args.address), args.name, key_of(args))
    card, name = kept.card, kept.entry.name
    days = {"made": f"{card.made_at:%Y-%m-%d}", "until": f"{card.valid_until:%Y-%m-%d}"}
    lines = [say("{name} is known by its card of {made}, valid until {until}.", name=name, **days)]
    if kept.is_new:
        lines.append(say("Its key is {fingerprint}: compare it with what the shop tells you.", fingerprint=card.fingerprint))
        lines.append(say("It prices on this computer. Before you order there, agree to it: service agree “{name}”.", name=name))
    listed = [item for item in rooms.desk.market.listed(own=False) if item.entry.name == name]
    facts = {"fingerprint": card.fingerprint, "made_at": card.made_at.isoformat(), "valid_until": card.valid_until.isoformat()}
    out.result({"services": [_facts(item) for item in listed], "card": {**facts, "new": kept.is_new}}, "\n".join(lines))
    return DONE


def _list(rooms: Rooms, _args: argparse.Namespace, out: Out) -> int:
    found = rooms.desk.market.listed()
    out.result({"services": [_facts(item) for item in found]}, _text(found))
    return DONE


def _name_arguments(parser: Parser) -> None:
    parser.add_argument("name", metavar="NAME")


def _agree(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    rooms.desk.market.agree(args.name)
    entry = rooms.desk.market.entry(args.name)
    found = [item for item in rooms.desk.market.listed() if item.entry.name == entry.name]
    out.result({"services": [_facts(item) for item in found]}, say("Models may be sent to {name} from now on.", name=entry.name))
    return DONE


def _remove(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    name = rooms.desk.market.entry(args.name).name
    rooms.desk.market.remove(name)
    out.result({"services": [], "removed": name}, say("{name} is forgotten, and its key with it.", name=name))
    return DONE


COMMANDS = {
    "service add": Command(_add_arguments, _add),
    "service list": Command(lambda _parser: None, _list),
    "service agree": Command(_name_arguments, _agree),
    "service remove": Command(_name_arguments, _remove),
}
