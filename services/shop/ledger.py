"""The shop's orders: placed once, changed only as `printdesk.order` allows, every change an event with a sequence number."""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

import sqlalchemy as sa

from printdesk.errors import Conflict, Refused
from printdesk.ids import new_id
from printdesk.money import Money, zero
from printdesk.order import (
    Action,
    Address,
    Event,
    Order,
    Ordered,
    OrderState,
    Payment,
    Pin,
    Recipient,
    Side,
    allowed,
    change,
)
from printdesk.price_talk import PRICE, checked_price
from printdesk.quoting import Quoting
from printdesk.words import say
from services.shop import clock
from services.shop.keys import Caller
from services.shop.parts import find_part
from services.shop.pricing import aside_of, currency_of, money
from services.shop.problems import Problem, no_such
from services.shop.quotes import orderable
from services.shop.reviews import add_review
from services.shop.schema import counters, customers, events, orders, quotes

TOKEN_BYTES = 24  # 192 bits: a tracking page's address cannot be guessed
# What may be told with an action besides a note, and how long it may be.
VALUES: Mapping[Action, frozenset[str]] = {
    Action.SHIP: frozenset({"carrier", "tracking"}),
    Action.PRINT: frozenset({"progress", "printer"}),
    Action.FINISH: frozenset({"printer"}),
    Action.REVIEW: frozenset({"stars"}),
    Action.ASK: frozenset({PRICE}),
    Action.APPROVE: frozenset({PRICE}),
}
LONGEST_VALUE = 200
NEEDS_NOTE = frozenset({Action.ASK, Action.REJECT, Action.MESSAGE})


@dataclass(frozen=True)
class Kept:
    """An order of the ledger with what only the ledger knows."""

    order: Order
    customer_id: str
    token: str
    quote: dict[str, Any]


def place(connection: sa.Connection, caller: Caller, quote_id: str, recipient: Recipient, payment: Payment, note: str) -> Kept:
    """A new order at the quote's stored price, whatever the customer believes it costs; where that told none, the shop answers.

    Raises Problem 404 for another's quote or part, Expired, Conflict("quote_used"), Refused("not_printable" | "another_way" |
    "pay_where").
    """
    quote = orderable(connection, caller, quote_id)
    _check_unused(connection, quote_id)
    _check_way(quote, recipient, payment)
    find_part(connection, caller, quote["part"])
    at = clock.now()
    item = Ordered(
        quote["name"], quote["part"], quote["material"], quote["process"], quote["quantity"], quote["colour"], quote["finish"]
    )
    draft = Order(new_id(), quote["service"], OrderState.DRAFT, item, recipient, _total(quote), payment=payment, note=note)
    placed = change(draft, Action.PLACE, Side.CUSTOMER, at, note=note)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    connection.execute(
        orders.insert().values(
            id=placed.id,
            number=_next_number(connection, at.year),
            customer_id=caller.id,
            quote_id=quote_id,
            token=token,
            state=placed.state.value,
            version=placed.version,
            recipient=asdict(recipient),
            payment=payment.value,
            note=note,
            placed_at=clock.text(at),
        )
    )
    _write_event(connection, placed.id, placed.timeline[-1])
    return find_order(connection, caller, placed.id)


def _check_unused(connection: sa.Connection, quote_id: str) -> None:
    """A price is ordered once: who sends an old order again under a new key has made a slip, and gets no second parcel."""
    number = connection.execute(sa.select(orders.c.number).where(orders.c.quote_id == quote_id).limit(1)).scalar()
    if number is not None:
        raise Conflict(
            "quote_used",
            say("This price was ordered already, as {number}.", number=number),
            say("Ask for a new price to order the same once more."),
        )


def _check_way(quote: dict[str, Any], recipient: Recipient, payment: Payment) -> None:
    country = recipient.address.country if recipient.address else None
    if country != quote["ship_to"]:
        raise Refused(
            "another_way",
            say("The price is for {priced}, the order for {ordered}.", priced=_way(quote["ship_to"]), ordered=_way(country)),
            say("Ask for a price for the way you want to get it."),
        )
    if payment is Payment.AT_PICK_UP and not recipient.picks_up:
        raise Refused("pay_where", say("Only what is picked up can be paid at pick-up."), say("Choose payment on account."))


def _way(country: str | None) -> str:
    return country or say("pick-up")


def _next_number(connection: sa.Connection, year: int) -> str:
    name = f"orders-{year}"
    last = connection.execute(sa.select(counters.c.value).where(counters.c.name == name)).scalar()
    if last is None:
        connection.execute(counters.insert().values(name=name, value=1))
    else:
        connection.execute(counters.update().where(counters.c.name == name).values(value=last + 1))
    return f"PD-{year}-{(last or 0) + 1:05d}"


def find_order(connection: sa.Connection, caller: Caller, order_id: str) -> Kept:
    """Raises Problem 404 for another's order, as for none."""
    row = connection.execute(_rows().where(orders.c.id == order_id)).first()
    if row is None or not (caller.sees_all or row.customer_id == caller.id):
        raise no_such("order")
    return _kept(row, _timelines(connection, [row.id])[row.id])


def find_by_token(connection: sa.Connection, token: str) -> Kept:
    """For the tracking page. Raises Problem 404."""
    row = connection.execute(_rows().where(orders.c.token == token)).first()
    if row is None:
        raise no_such("page")
    return _kept(row, _timelines(connection, [row.id])[row.id])


def list_orders(
    connection: sa.Connection, caller: Caller, *, before: str | None, limit: int, state: OrderState | None = None
) -> tuple[list[Kept], str | None]:
    """(orders newest first, the cursor of the next page or None). before: the cursor of the page before."""
    query = _rows().order_by(orders.c.id.desc()).limit(limit + 1)
    if not caller.sees_all:
        query = query.where(orders.c.customer_id == caller.id)
    if before is not None:
        query = query.where(orders.c.id < before)
    if state is not None:
        query = query.where(orders.c.state == state.value)
    rows = connection.execute(query).all()
    page = rows[:limit]
    timelines = _timelines(connection, [row.id for row in page])
    return [_kept(row, timelines[row.id]) for row in page], page[-1].id if len(rows) > limit else None


def act(
    connection: sa.Connection,
    caller: Caller,
    order_id: str,
    action: Action,
    *,
    note: str = "",
    values: Mapping[str, str] | None = None,
    pin: Pin | None = None,
    version: int | None = None,
) -> Kept:
    """The order after the caller's action. version: what the caller believes it is; Problem 412 if somebody was faster.

    Raises Problem 404, NotAllowed("wrong_side" | "wrong_state"), Refused for values that do not belong to the action.
    """
    kept = find_order(connection, caller, order_id)
    if version is not None and version != kept.order.version:
        raise Problem(
            412, "order_changed", say("The order was changed meanwhile."), say("Look at it again, then decide."), etag(kept.order)
        )
    told = dict(values or {})
    _check_values(action, told, note)
    if PRICE in told:
        told[PRICE] = checked_price(told[PRICE], kept.order.total.currency)
    after = change(kept.order, action, caller.side, clock.now(), note=note, values=told, pin=pin)
    connection.execute(
        orders.update()
        .where(orders.c.id == order_id, orders.c.version == kept.order.version)
        .values(state=after.state.value, version=after.version)
    )
    _write_event(connection, order_id, after.timeline[-1])
    if action is Action.REVIEW:
        add_review(connection, order_id, int(told["stars"]), note)
    return Kept(_at_its_price(after), kept.customer_id, kept.token, kept.quote)


def _check_values(action: Action, values: dict[str, str], note: str) -> None:
    foreign = sorted(set(values) - VALUES.get(action, frozenset()))
    if foreign:
        raise Refused("unknown_value", say("“{name}” does not belong to “{action}”.", name=foreign[0][:60], action=action.value))
    for name, value in values.items():
        if len(value) > LONGEST_VALUE:
            raise Refused("value_too_long", say("“{name}” is longer than {most} characters.", name=name, most=LONGEST_VALUE))
    if action in NEEDS_NOTE and not note.strip() and PRICE not in values:
        raise Refused("note_missing", say("Say in a few words what it is about."))
    if action is Action.REVIEW and values.get("stars") not in {"1", "2", "3", "4", "5"}:
        raise Refused("bad_stars", say("A review gives 1 to 5 stars."))
    if "progress" in values and not _is_share(values["progress"]):
        raise Refused("bad_progress", say("The progress is a number from 0 to 1."))


def _is_share(text: str) -> bool:
    try:
        return 0 <= float(text) <= 1
    except ValueError:
        return False


def etag(order: Order) -> dict[str, str]:
    return {"ETag": f'"{order.version}"'}


def actions_for(order: Order, caller: Caller) -> list[str]:
    return [action.value for action in allowed(order, caller.side)]


def _write_event(connection: sa.Connection, order_id: str, event: Event) -> None:
    connection.execute(
        events.insert().values(
            order_id=order_id,
            seq=event.seq,
            at=clock.text(event.at),
            action=event.action.value,
            state=event.state.value,
            side=event.by.value,
            note=event.note,
            given=dict(event.values),
            pin=asdict(event.pin) if event.pin else None,
        )
    )


def _rows() -> "sa.Select[Any]":
    return (
        sa.select(orders, quotes.c.said, customers.c.name.label("customer_name"))
        .join(quotes, quotes.c.id == orders.c.quote_id)
        .join(customers, customers.c.id == orders.c.customer_id)
    )


def _timelines(connection: sa.Connection, order_ids: list[str]) -> dict[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = {order_id: [] for order_id in order_ids}
    query = events.select().where(events.c.order_id.in_(order_ids)).order_by(events.c.order_id, events.c.seq)
    for row in connection.execute(query):
        pin = Pin(**row.pin) if row.pin else None
        found[row.order_id].append(
            Event(
                row.seq,
                clock.instant(row.at),
                Action(row.action),
                OrderState(row.state),
                Side(row.side),
                row.note,
                row.given,
                pin,
            )
        )
    return {order_id: tuple(timeline) for order_id, timeline in found.items()}


def _kept(row: Any, timeline: tuple[Event, ...]) -> Kept:
    said = row.said
    address = row.recipient["address"]
    recipient = Recipient(
        row.recipient["name"], row.recipient["email"], row.recipient["phone"], Address(**address) if address else None
    )
    order = Order(
        id=row.id,
        service=said["service"],
        state=OrderState(row.state),
        item=Ordered(
            said["name"], said["part"], said["material"], said["process"], said["quantity"], said["colour"], said["finish"]
        ),
        recipient=recipient,
        total=_total(said),
        payment=Payment(row.payment),
        note=row.note,
        number=row.number,
        remote_id=row.id,
        timeline=timeline,
        customer=row.customer_name,
        mode=Quoting(said.get("mode", Quoting.INSTANT)),
        suggested=aside_of(said).suggested,
    )
    return Kept(_at_its_price(order), row.customer_id, row.token, said)


def _total(quote: dict[str, Any]) -> Money:
    """What the quote told; zero where it told no price."""
    return money(quote["total"]) if quote["total"] else zero(currency_of(quote))


def _at_its_price(order: Order) -> Order:
    """With the total that customer and shop hold to."""
    return order if order.agreed_price is None else replace(order, total=order.agreed_price)
