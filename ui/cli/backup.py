"""export and import: everything the desk keeps, in one zip."""

import argparse
from pathlib import Path

from printdesk.words import say
from ui.cli.command import DONE, Command, Parser, out_path
from ui.cli.out import Out
from ui.cli.rooms import Rooms


def _export_arguments(parser: Parser) -> None:
    parser.add_argument("out", metavar="OUT.zip")


def _export(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    path = out_path(args.out, ".zip")
    rooms.desk.export_to(path)
    size = path.stat().st_size
    text = say(
        "{name}, {bytes:,} bytes. Keys are not in it: enter them again where it is brought in.", name=path.name, bytes=size
    )
    out.result({"out": args.out, "bytes": size}, text)
    return DONE


def _import_arguments(parser: Parser) -> None:
    parser.add_argument("source", metavar="IN.zip")


def _import(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    desk = rooms.desk
    desk.import_from(Path(args.source))
    facts = {
        "in": args.source,
        "orders": len(desk.orders.orders()),
        "jobs": len(desk.queue.jobs()),
        "services": len(desk.market.entries()),
    }
    text = say(
        "{name} is brought in: {orders} orders, {jobs} jobs, {services} services.",
        name=Path(args.source).name,
        orders=facts["orders"],
        jobs=facts["jobs"],
        services=facts["services"],
    )
    out.result(facts, text)
    return DONE


COMMANDS = {"export": Command(_export_arguments, _export), "import": Command(_import_arguments, _import)}
