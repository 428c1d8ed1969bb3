"""shop orders, accept, print, ship, …: the shop's side of its orders, here or at a shop elsewhere."""

import argparse
from collections.abc import Callable

from printdesk.counter import Counter
from printdesk.errors import Refused
from printdesk.order import Action, Order
from printdesk.price_talk import PRICE
from printdesk.shop_card import is_loopback
from printdesk.told import order_price, order_state
from printdesk.words import say
from ui.cli.command import DONE, Command, Parser, key_argument, key_of, nothing, out_path
from ui.cli.file_writing import write_file
from ui.cli.out import Out, table
from ui.cli.queue import job_facts
from ui.cli.rooms import Rooms
from ui.cli.telling import order_facts, order_lines, when

Run = Callable[[Rooms, argparse.Namespace, Out], int]


def _elsewhere_arguments(parser: Parser) -> None:
    parser.add_argument("--address", help="a shop elsewhere; without it: the shop of this data folder")
    key_argument(parser)


def with_elsewhere(arguments: Callable[[Parser], None]) -> Callable[[Parser], None]:
    def both(parser: Parser) -> None:
        arguments(parser)
        _elsewhere_arguments(parser)

    return both


def counter_of(rooms: Rooms, args: argparse.Namespace) -> Counter:
    if args.address is None and not args.key_stdin:
        return rooms.desk.counter
    key = key_of(args)
    if key is None:
        raise Refused(
            "no_key", say("A shop elsewhere wants its owner's or staff's key."), say("Give it with --key-stdin or PRINTDESK_KEY.")
        )
    return rooms.desk.counter_of(args.address, key)


def _order_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID", help="an order's id or number")


def _tell(order: Order, out: Out) -> int:
    out.result({"order": order_facts(order, timeline=True)}, order_lines(order))
    return DONE


def _orders(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    orders = counter_of(rooms, args).orders()
    rows = [
        (
            order.number,
            order_state(order.state),
            order.item.name,
            f"{order.item.quantity} ×",
            order.item.material,
            order_price(order),
            order.recipient.name,
            when(order.placed_at),
        )
        for order in orders
    ]
    heads = [say("order"), say("state"), say("part"), "", say("material"), say("total"), say("for"), say("placed")]
    text = table(rows, heads, right=(3, 5)) if rows else say("There are no orders yet.")
    out.result({"orders": [order_facts(order) for order in orders]}, text)
    return DONE


def _show(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    return _tell(counter_of(rooms, args).order(args.id), out)


def _acting(action: Action) -> Run:
    def run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
        return _tell(counter_of(rooms, args).act(args.id, action, note=getattr(args, "text", "") or ""), out)

    return run


def _text_arguments(word: str, needed: bool) -> Callable[[Parser], None]:
    def arguments(parser: Parser) -> None:
        _order_arguments(parser)
        if needed:
            parser.add_argument("text", metavar=word)
        else:
            parser.add_argument("text", metavar=word, nargs="?", default="")

    return arguments


def _ask_arguments(parser: Parser) -> None:
    _order_arguments(parser)
    parser.add_argument("text", metavar="TEXT", nargs="?", default="")
    parser.add_argument("--price", metavar="AMOUNT", help="what it costs in all, with tax and post; the customer must agree")


def _ask(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    values = {PRICE: args.price} if args.price else None
    return _tell(counter_of(rooms, args).act(args.id, Action.ASK, note=args.text, values=values), out)


def _print_arguments(parser: Parser) -> None:
    _order_arguments(parser)
    parser.add_argument("--printer", metavar="NAME", help="a printer here; without it: the first that fits")


def _print(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    if args.printer:
        rooms.desk.queue.printer(args.printer)
    order, job = counter_of(rooms, args).print(args.id, args.printer)
    text = f"{order_lines(order)}\n" + say("It is in the queue as {id}; `queue run` works it off.", id=job.id)
    out.result({"order": order_facts(order, timeline=True), "job": job_facts(job)}, text)
    return DONE


def _ship_arguments(parser: Parser) -> None:
    _order_arguments(parser)
    parser.add_argument("--carrier", default="", help="who carries it")
    parser.add_argument("--tracking", default="", help="the carrier's number")


def _ship(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    values = {name: value for name, value in (("carrier", args.carrier), ("tracking", args.tracking)) if value}
    return _tell(counter_of(rooms, args).act(args.id, Action.SHIP, values=values), out)


def _file_arguments(parser: Parser) -> None:
    _order_arguments(parser)
    parser.add_argument("-o", "--out", required=True, metavar="OUT.stl")


def _file(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    path = out_path(args.out, ".stl")
    data = counter_of(rooms, args).file(args.id)
    write_file(path, data)
    out.result({"out": args.out, "bytes": len(data)}, say("{name}, {bytes:,} bytes", name=path.name, bytes=len(data)))
    return DONE


def _customer_add_arguments(parser: Parser) -> None:
    parser.add_argument("name", metavar="NAME")


def _customer_add(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    customer = counter_of(rooms, args).add_customer(args.name)
    text = say("{name}: the key, told this once: {key}", name=customer.name, key=customer.key)
    out.result({"customer": {"id": customer.id, "name": customer.name, "key": customer.key}}, text)
    return DONE


def _customers(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    found = counter_of(rooms, args).customers()
    text = table([(one.name, one.id) for one in found], [say("name"), "id"]) if found else say("There are no customers yet.")
    out.result({"customers": [{"id": one.id, "name": one.name} for one in found]}, text)
    return DONE


def _card_arguments(parser: Parser) -> None:
    parser.add_argument("out", metavar="OUT.json", nargs="?")
    parser.add_argument("--withdraw", action="store_true", help="give the card to nobody any more; those that are out stay valid")


def _card(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    """Whoever makes the card gives it out: from then on it is fetched anew by the desks that have it."""
    counter = counter_of(rooms, args)
    if args.withdraw:
        counter.give_out_card(False)
        out.result({"given_out": False}, say("The shop gives its card to nobody any more; those that are out stay valid."))
        return DONE
    path = out_path(args.out or "card.json", ".json")
    counter.give_out_card(True)
    data, card = counter.card()
    write_file(path, data)
    days = {"made": f"{card.made_at:%Y-%m-%d}", "until": f"{card.valid_until:%Y-%m-%d}"}
    lines = [
        say("{name} is the card of {shop}, of {made}, valid until {until}.", name=path.name, shop=card.title, **days),
        say("Tell whoever gets it the key's fingerprint: {fingerprint}", fingerprint=card.fingerprint),
    ]
    if is_loopback(card.address):
        lines.append(say("Its address {address} answers on this computer only.", address=card.address))
        lines.append(say("Start the shop with --public-address, and make the card anew, before you give it away."))
    facts = {"fingerprint": card.fingerprint, "address": card.address, "valid_until": card.valid_until.isoformat()}
    out.result({"out": str(path), "bytes": len(data), "card": facts}, "\n".join(lines))
    return DONE


COMMANDS = {
    "shop card": Command(with_elsewhere(_card_arguments), _card),
    "shop orders": Command(with_elsewhere(nothing), _orders),
    "shop show": Command(with_elsewhere(_order_arguments), _show),
    "shop accept": Command(with_elsewhere(_text_arguments("NOTE", needed=False)), _acting(Action.ACCEPT)),
    "shop ask": Command(with_elsewhere(_ask_arguments), _ask),
    "shop reject": Command(with_elsewhere(_text_arguments("REASON", needed=True)), _acting(Action.REJECT)),
    "shop claim": Command(with_elsewhere(_order_arguments), _acting(Action.CLAIM)),
    "shop print": Command(with_elsewhere(_print_arguments), _print),
    "shop finish": Command(with_elsewhere(_order_arguments), _acting(Action.FINISH)),
    "shop ship": Command(with_elsewhere(_ship_arguments), _ship),
    "shop deliver": Command(with_elsewhere(_order_arguments), _acting(Action.DELIVER)),
    "shop file": Command(with_elsewhere(_file_arguments), _file),
    "shop customer add": Command(with_elsewhere(_customer_add_arguments), _customer_add),
    "shop customer list": Command(with_elsewhere(nothing), _customers),
}
