"""orders: your orders, and the customer's side of them."""

import argparse
import threading
from collections.abc import Callable

from printdesk.errors import DeskError, NoAnswer, NotFound, Stopped
from printdesk.order import OVER, Action, Order
from printdesk.told import order_price, order_state
from printdesk.words import say
from ui.cli.command import DONE, NO_ANSWER, Command, Parser
from ui.cli.order import code_of
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms
from ui.cli.telling import event_line, order_facts, order_lines, when


def _orders_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID", nargs="?", help="one order, by its id or number, with its timeline")
    parser.add_argument("--follow", action="store_true", help="stay, and tell each change as it comes")


def _orders(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    desk = rooms.desk
    if desk.orders.waiting():
        desk.orders.send_waiting()
    if args.id is None:
        return _list(rooms, out)
    order, silent = _fresh(rooms, args.id, out)
    if args.follow and order.state not in OVER:
        out.say(order_lines(order))
        return _follow(rooms, order, out)
    out.result({"order": order_facts(order, timeline=True)}, order_lines(order))
    waits = any(outgoing.order_id == order.id for outgoing in desk.orders.waiting())
    return NO_ANSWER if silent or waits else DONE


def _fresh(rooms: Rooms, order_id: str, out: Out) -> tuple[Order, bool]:
    """The order as its shop has it; as it was last known where the shop does not answer."""
    try:
        return rooms.desk.orders.refresh(order_id), False
    except NoAnswer as error:
        out.tell(say("{message} This is what was known last.", message=error.message))
        return rooms.desk.orders.order(order_id), True


def _list(rooms: Rooms, out: Out) -> int:
    orders, code = [], NO_ANSWER if rooms.desk.orders.waiting() else DONE
    deaf: set[str] = set()
    for known in rooms.desk.orders.orders():
        if known.state in OVER or known.service in deaf:
            orders.append(known)
            continue
        order, trouble = _fresh_or_known(rooms, known, out)
        if trouble:
            deaf.add(order.service)
            code = max(code, trouble)
        orders.append(order)
    rows = [
        (
            order.number or order.id,
            order_state(order.state),
            order.item.name,
            f"{order.item.quantity} ×",
            order_price(order),
            order.service,
            when(order.placed_at),
        )
        for order in orders
    ]
    heads = [say("order"), say("state"), say("part"), "", say("total"), say("at"), say("placed")]
    text = table(rows, heads, right=(3, 4)) if rows else say("There are no orders yet.")
    out.result({"orders": [order_facts(order) for order in orders]}, text)
    return code


def _fresh_or_known(rooms: Rooms, order: Order, out: Out) -> tuple[Order, int]:
    """With DONE, or the exit code of why it is only what was known last: one shop's refusal does not hide other shops' orders.

    A service that was removed from the desk leaves its orders as they were.
    """
    try:
        known, silent = _fresh(rooms, order.id, out)
        return known, NO_ANSWER if silent else DONE
    except NotFound:
        return order, DONE
    except Stopped:
        raise
    except DeskError as error:
        said = f"{error.message} {error.hint}".strip()
        out.tell(f"{order.service}: " + say("{message} This is what was known last.", message=said))
        return order, error.exit_code


def _follow(rooms: Rooms, order: Order, out: Out) -> int:
    """A line for each change as it comes; the answer is the order as it stands at the end of its road."""
    seen = order.version
    for now in rooms.desk.orders.follow(order.id, threading.Event()):
        for event in now.timeline:
            if event.seq > seen:
                (out.tell if out.json else out.say)(event_line(event))
        order, seen = now, max(seen, now.version)
        if now.state in OVER:
            break
    out.finish({"order": order_facts(order, timeline=True)})
    return DONE


def _words_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID")
    parser.add_argument("text", metavar="TEXT")


def _note_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID")
    parser.add_argument("text", metavar="TEXT", nargs="?", default="")


def _review_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--stars", type=int, choices=range(1, 6), required=True)
    parser.add_argument("text", metavar="TEXT", nargs="?", default="")


def _acting(action: Action) -> Callable[[Rooms, argparse.Namespace, Out], int]:
    def run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
        book = rooms.desk.orders
        if action is Action.CANCEL:
            order = book.cancel(args.id, note=args.text)
        else:
            values = {"stars": str(args.stars)} if action is Action.REVIEW else None
            order = book.act(args.id, action, note=args.text, values=values)
        waits = any(outgoing.order_id == order.id for outgoing in book.waiting())
        text = order_lines(order)
        if waits:
            text += "\n" + say("The shop did not answer. It is kept and sent as soon as the shop does.")
        out.result({"order": order_facts(order, timeline=True), "waits": waits}, text)
        return NO_ANSWER if waits else code_of(order)

    return run


def _settle_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID")
    found = parser.add_mutually_exclusive_group(required=True)
    found.add_argument("--there", metavar="NUMBER", help="the order is at the service, under this number")
    found.add_argument("--not-there", action="store_true", help="the service has no such order")


def _settle(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    order = rooms.desk.orders.settle(args.id, not args.not_there, args.there or "")
    out.result({"order": order_facts(order, timeline=True)}, order_lines(order))
    return code_of(order)


COMMANDS = {
    "orders": Command(_orders_arguments, _orders),
    "order cancel": Command(_note_arguments, _acting(Action.CANCEL)),
    "order message": Command(_words_arguments, _acting(Action.MESSAGE)),
    "order approve": Command(_note_arguments, _acting(Action.APPROVE)),
    "order review": Command(_review_arguments, _acting(Action.REVIEW)),
    "order settle": Command(_settle_arguments, _settle),
}
