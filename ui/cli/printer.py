"""printer: the printers at home."""

import argparse
from typing import Any
from urllib.parse import urlsplit

from printdesk.homequeue import ListedPrinter
from printdesk.settings import PrinterEntry
from printdesk.told import printer_state
from printdesk.words import say
from ui.cli.command import DONE, Command, Parser, key_argument, key_of
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms

KINDS = ("octoprint", "simulated", "folder")


def printer_facts(listed: ListedPrinter) -> dict[str, Any]:
    entry, status = listed.entry, listed.status
    return {
        "name": entry.name,
        "kind": entry.kind,
        "url": entry.url,
        "state": status.state.value,
        "material": entry.material,
        "colour": entry.colour,
        "spool": entry.spool,
        "model": entry.model,
        "bed_clear": entry.bed_clear,
        "job": listed.job.id if listed.job else None,
        "progress": status.progress,
        "seconds_left": status.seconds_left,
        "message": status.message,
    }


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("url", metavar="URL", help="http://octopi.local, simulated: or the folder of an SD card")
    parser.add_argument("--name", help="how to call it here")
    parser.add_argument("--kind", choices=KINDS, help="told by the URL where it can be")
    parser.add_argument(
        "--model", default=PrinterEntry("", "", "").model, metavar="ID", help="which machine it is, a printer id of the catalogue"
    )
    parser.add_argument("--material", metavar="ID", help="what is loaded")
    parser.add_argument("--colour", "--color", metavar="ID")
    key_argument(parser)


def _add(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    kind = args.kind or _kind_of(args.url)
    name = args.name or _host_of(args.url) or {"simulated": say("Simulated printer")}.get(kind, kind)
    if args.material:
        rooms.bench.catalog.material(args.material)
    entry = PrinterEntry(name, kind, args.url, args.model, args.material, args.colour)
    rooms.desk.queue.add_printer(entry, key_of(args))
    found = [item for item in rooms.desk.queue.printers() if item.entry.name == entry.name]
    state = printer_state(found[0].status.state) if found else "–"
    text = say("{name} is added: {state}.", name=name, state=state)
    if found and found[0].status.message:
        text += " " + found[0].status.message
    out.result({"printers": [printer_facts(item) for item in found]}, text)
    return DONE


def _host_of(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:  # told by whoever connects to it
        return None


def _kind_of(url: str) -> str:
    if url.split(":", 1)[0] == "simulated":
        return "simulated"
    return "octoprint" if url.startswith(("http://", "https://")) else "folder"


def _list(rooms: Rooms, _args: argparse.Namespace, out: Out) -> int:
    found = rooms.desk.queue.printers()
    rows = [
        (
            item.entry.name,
            item.entry.kind,
            printer_state(item.status.state),
            item.entry.material,
            say("yes") if item.entry.bed_clear else say("no"),
            item.job.part if item.job else None,
            item.status.message,
        )
        for item in found
    ]
    heads = [say("name"), say("kind"), say("state"), say("material"), say("bed clear"), say("job"), ""]
    text = table(rows, heads) if rows else say("There is no printer: connect one with `printer add`.")
    out.result({"printers": [printer_facts(item) for item in found]}, text)
    return DONE


def _remove_arguments(parser: Parser) -> None:
    parser.add_argument("name", metavar="NAME")


def _remove(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    name = rooms.desk.queue.printer(args.name).name
    rooms.desk.queue.remove_printer(name)
    out.result({"printers": [], "removed": name}, say("{name} is forgotten, and its key with it.", name=name))
    return DONE


COMMANDS = {
    "printer add": Command(_add_arguments, _add),
    "printer list": Command(lambda _parser: None, _list),
    "printer remove": Command(_remove_arguments, _remove),
}
