"""shop serve, status, backup, restore, check: running the shop of this data folder."""

import argparse
from pathlib import Path
from typing import Any

from printdesk.order import OrderState
from printdesk.told import order_state
from printdesk.words import number, say
from ui.cli.command import DONE, NO, Command, Parser, nothing, out_path, port
from ui.cli.out import Out
from ui.cli.rooms import Rooms


def _serve_arguments(parser: Parser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="this computer only, unless said otherwise")
    parser.add_argument("--port", type=port, default=0, help="0: any free one")
    parser.add_argument(
        "--public-address", metavar="URL", help="how the world reaches the shop, for tracking pages and the shop's card"
    )


def _serve(rooms: Rooms, args: argparse.Namespace, _out: Out) -> int:
    """The server itself says where it is: one JSON object as its first line."""
    return rooms.shop.serve(args.host, args.port, args.public_address)


def _status(rooms: Rooms, _args: argparse.Namespace, out: Out) -> int:
    facts = rooms.shop.status()
    out.result(facts, _lines(facts))
    return DONE


def _backup_arguments(parser: Parser) -> None:
    parser.add_argument("out", metavar="OUT")


def _backup(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    facts = rooms.shop.backup(out_path(args.out))
    out.result({"out": args.out, **facts}, say("The shop is backed up in {name}.", name=args.out))
    return DONE


def _restore_arguments(parser: Parser) -> None:
    parser.add_argument("source", metavar="IN")


def _restore(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    facts = rooms.shop.restore(Path(args.source))
    out.result({"in": args.source, **facts}, say("The shop is as it was in {name}.", name=args.source))
    return DONE


def _check(rooms: Rooms, _args: argparse.Namespace, out: Out) -> int:
    facts = rooms.shop.check()
    problems = facts.get("problems") or []
    text = "\n".join(f"✗ {problem}" for problem in problems) or say("✓ The shop's records and files fit together.")
    out.result(facts, text)
    return NO if problems or facts.get("ok") is False else DONE


def _lines(facts: dict[str, Any]) -> str:
    """For people; the JSON has the same as it is."""
    runs = say("The shop is open at {address}.", address=facts["address"]) if facts["runs"] else say("The shop is closed.")
    orders = ", ".join(f"{count} {order_state(OrderState(state))}" for state, count in facts["orders"].items()) or "–"
    disk = {"size": number(facts["bytes"] / 1e6, ".1f"), "folder": facts["data"]}
    return "\n".join(
        (
            runs,
            "  " + say("orders: {orders}", orders=orders),
            "  " + say("customers: {count}", count=facts["customers"]),
            "  " + say("models: {count}; everything takes {size} MB in {folder}", count=facts["files"], **disk),
        )
    )


COMMANDS = {
    "shop serve": Command(_serve_arguments, _serve),
    "shop status": Command(nothing, _status),
    "shop backup": Command(_backup_arguments, _backup),
    "shop restore": Command(_restore_arguments, _restore),
    "shop check": Command(nothing, _check),
}
