"""order: place an order for a part."""

import argparse
import time
from pathlib import Path
from typing import Any

from printdesk.errors import DeskError, NoAnswer, PriceChanged, Refused, Stopped
from printdesk.offer import Kind, NoOffer, Offer
from printdesk.order import Address, Order, OrderState, Payment, Recipient
from printdesk.part import Part
from printdesk.wish import Wish
from printdesk.words import say
from ui.cli.command import (
    DONE,
    NO,
    NO_ANSWER,
    Command,
    Parser,
    checked_wish,
    country,
    file_argument,
    wish_arguments,
)
from ui.cli.out import Out
from ui.cli.quote import SILENT, ask, known_places
from ui.cli.rooms import Rooms
from ui.cli.telling import order_facts, order_lines

ADDRESS_LIMIT = 20_000
FIELD_LIMIT = 200
ADDRESS_FIELDS = ("name", "street", "postcode", "city", "country")


def _arguments(parser: Parser) -> None:
    file_argument(parser, many=True)
    chosen = parser.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--offer", metavar="ID", help="an offer of `quote`")
    chosen.add_argument("--cheapest", action="store_true", help="ask for prices now and take the cheapest")
    parser.add_argument("--to", metavar="ADDRESS.toml", help="name, street, postcode, city, country, email, phone")
    parser.add_argument("--pick-up", action="store_true", help="fetch it at the shop, whatever the settings say")
    parser.add_argument("--ship-to", type=country, metavar="CC", help=argparse.SUPPRESS)
    parser.add_argument("--service", action="append", default=[], metavar="NAME", help="with --cheapest: only these")
    parser.add_argument("--note", default="", help="a word to the shop")
    parser.add_argument("--again", action="store_true", help="order anew what was ordered already")
    wish_arguments(parser)


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    if args.offer and len(args.files) > 1:
        raise Refused(
            "one_part",
            say("An offer is for one part, and {count} were given.", count=len(args.files)),
            say("Order them one by one, or with --cheapest."),
        )
    wish = checked_wish(rooms, args)
    recipient = recipient_of(rooms, args)
    known_places(rooms, args.service)
    begun = time.perf_counter()
    answers: list[tuple[str, Order | DeskError]] = []
    for file in args.files:
        try:
            answers.append((file, _place(rooms, args, out, file, wish, recipient)))
        except Stopped:
            raise
        except DeskError as error:
            if len(args.files) == 1:
                raise
            # What was ordered before it stays ordered, and is told: who does not know of an order places it again.
            if not out.json:
                out.error(error)
            answers.append((file, error))
    orders = [answer for _, answer in answers if isinstance(answer, Order)]
    elapsed = round(time.perf_counter() - begun, 4)
    if len(args.files) == 1:
        facts: dict[str, Any] = {"file": args.files[0], "order": order_facts(orders[0], timeline=True), "elapsed_s": elapsed}
    else:
        facts = {"orders": [{"file": file, **_facts(answer)} for file, answer in answers], "elapsed_s": elapsed}
    text = "\n".join(order_lines(order) for order in orders)
    if any(order.state is OrderState.WAITING for order in orders):
        text += "\n" + say("The shop did not answer. The order is kept and sent as soon as it does; `orders` sends what waits.")
    out.result(facts, text)
    return max(code_of(answer) if isinstance(answer, Order) else answer.exit_code for _, answer in answers)


def _facts(answer: Order | DeskError) -> dict[str, Any]:
    return order_facts(answer) if isinstance(answer, Order) else {"error": answer.as_json()}


def _place(rooms: Rooms, args: argparse.Namespace, out: Out, file: str, wish: Wish, recipient: Recipient) -> Order:
    part = rooms.bench.open(Path(file), units=args.units, scale=args.scale)
    if args.offer:
        offer = rooms.desk.market.offer(args.offer)
        recipient = _way_of(offer, recipient, args)
    else:
        known = None if args.again else rooms.desk.orders.same_under_way(part, wish, recipient, args.service)
        if known is not None:
            out.tell(say("This was ordered already, as {number}; --again orders it anew.", number=known.number or known.id))
            return known
        offer = _cheapest(rooms, args, part, wish, recipient)
    payment = Payment.AT_PICK_UP if recipient.picks_up else Payment.ON_ACCOUNT
    out.progress(say("Ordering at {service} …", service=offer.service))
    try:
        return rooms.desk.orders.place(part, offer, recipient, payment=payment, note=args.note, again=args.again)
    except PriceChanged as error:
        hint = say("Nothing was ordered. Order at that with --offer {id}.", id=error.offer.id)
        raise PriceChanged(error.message, hint, error.offer) from None


def code_of(order: Order) -> int:
    if order.state is OrderState.WAITING:
        return NO_ANSWER
    return NO if order.state in {OrderState.REJECTED, OrderState.DRAFT} else DONE


def _cheapest(rooms: Rooms, args: argparse.Namespace, part: Part, wish: Wish, recipient: Recipient) -> Offer:
    ship_to = recipient.address.country if recipient.address else None
    answers = ask(rooms, part, wish, ship_to, tuple(args.service), "price")
    agreed = {entry.name for entry in rooms.desk.market.entries() if entry.agreed}
    for answer in answers:
        if isinstance(answer, Offer) and answer.printable and answer.kind is not Kind.HOME and answer.service in agreed:
            return answer
    reasons = [
        answer.reasons[0] if isinstance(answer, Offer) and answer.reasons else ""
        for answer in answers
        if isinstance(answer, Offer)
    ]
    reasons += [
        say("You have not agreed to send your model to {name} yet.", name=answer.service)
        for answer in answers
        if isinstance(answer, Offer) and answer.unseen and answer.service not in agreed
    ]
    reasons += [answer.reason for answer in answers if not isinstance(answer, Offer)]
    told = next((reason for reason in reasons if reason), "")
    silent = bool(answers) and all(isinstance(answer, NoOffer) and answer.code in SILENT for answer in answers)
    kind = NoAnswer if silent else Refused
    raise kind("no_offer", say("No shop or service offers to make {name}.", name=part.name), told)


def _way_of(offer: Offer, recipient: Recipient, args: argparse.Namespace) -> Recipient:
    """A kept address that nobody named on this call does not stand in the way of an offer for pick-up."""
    if offer.ship_to is None and not args.to and recipient.address is not None:
        return Recipient(recipient.name, recipient.email, recipient.phone)
    return recipient


def recipient_of(rooms: Rooms, args: argparse.Namespace) -> Recipient:
    """Who gets it: --to, else the settings, else a pick-up under the name of whoever is at this computer."""
    import getpass

    found = recipient_from(Path(args.to)) if args.to else rooms.desk.settings.recipient
    if found is None:
        try:
            name = getpass.getuser()
        except (OSError, KeyError):
            name = "PrintDesk"
        found = Recipient(name)
    return Recipient(found.name, found.email, found.phone) if args.pick_up else found


def recipient_from(path: Path) -> Recipient:
    """Reads an address file: bounded, every field a short text. Raises Refused."""
    import tomllib

    def refused(why: str) -> Refused:
        return Refused(
            "bad_address",
            say("The address in {name} cannot be used: {why}.", name=path.name, why=why),
            say("It needs name, street, postcode, city and country (two letters); email and phone are welcome."),
        )

    try:
        if not path.is_file() or path.stat().st_size > ADDRESS_LIMIT:
            raise refused(say("it is not a small file"))
        told = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise refused(say("it is not a readable TOML file")) from error
    told = told["address"] if isinstance(told.get("address"), dict) and "street" not in told else told
    fields: dict[str, str] = {}
    for name in (*ADDRESS_FIELDS, "email", "phone"):
        value = told.get(name, "")
        value = str(value) if isinstance(value, int) else value
        if not isinstance(value, str) or len(value) > FIELD_LIMIT or not value.isprintable():
            raise refused(say("{field} is not a short text", field=name))
        fields[name] = value.strip()
    missing = [name for name in ADDRESS_FIELDS if not fields[name]]
    if missing:
        raise refused(say("{field} is missing", field=missing[0]))
    code = fields["country"].upper()
    if len(code) != 2 or not code.isascii() or not code.isalpha():
        raise refused(say("the country is not two letters"))
    address = Address(fields["name"], fields["street"], fields["postcode"], fields["city"], code)
    return Recipient(fields["name"], fields["email"], fields["phone"], address)


COMMANDS = {"order": Command(_arguments, _run)}
