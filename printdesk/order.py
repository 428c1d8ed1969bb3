"""An order and its road: the states, the one table of allowed changes, and the timeline of events.

The shop's ledger and the customer's desk use the same table; the shop decides, the desk shows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from printdesk.errors import NotAllowed, Refused
from printdesk.money import Money
from printdesk.offer import Offer, PricePart
from printdesk.price_talk import PRICE, PriceTalk, amount_of
from printdesk.quoting import Quoting
from printdesk.told import order_action, order_state
from printdesk.words import say


class OrderState(StrEnum):
    DRAFT = "draft"
    WAITING = "waiting"
    PLACED = "placed"
    ASKED = "asked"
    ACCEPTED = "accepted"
    IN_PRODUCTION = "in_production"
    FINISHING = "finishing"
    SHIPPED = "shipped"
    READY = "ready"
    DELIVERED = "delivered"
    REVIEWED = "reviewed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    RETURNED = "returned"


class Side(StrEnum):
    """Who acts: the customer, the shop, or the program itself (a print's progress)."""

    CUSTOMER = "customer"
    SHOP = "shop"
    DESK = "desk"


class Action(StrEnum):
    PLACE = "place"
    ACCEPT = "accept"
    ASK = "ask"
    APPROVE = "approve"
    REJECT = "reject"
    CLAIM = "claim"
    PRINT = "print"
    FINISH = "finish"
    SHIP = "ship"
    DELIVER = "deliver"
    REVIEW = "review"
    CANCEL = "cancel"
    RETURN = "return"
    MESSAGE = "message"


S = OrderState


@dataclass(frozen=True)
class Change:
    """One allowed change: from which states, to which (None: the state stays), by which side."""

    before: frozenset[OrderState]
    after: OrderState | None
    side: Side


def _change(after: OrderState | None, side: Side, *before: OrderState) -> Change:
    return Change(frozenset(before), after, side)


# Cancelling is free until production begins; a reject comes before acceptance; `ship` becomes READY for a pick-up order.
CHANGES: Mapping[Action, Change] = {
    Action.PLACE: _change(S.PLACED, Side.CUSTOMER, S.DRAFT, S.WAITING),
    Action.ACCEPT: _change(S.ACCEPTED, Side.SHOP, S.PLACED, S.ASKED),
    Action.ASK: _change(S.ASKED, Side.SHOP, S.PLACED, S.ASKED),
    Action.APPROVE: _change(S.PLACED, Side.CUSTOMER, S.ASKED),
    Action.REJECT: _change(S.REJECTED, Side.SHOP, S.PLACED, S.ASKED),
    Action.CANCEL: _change(S.CANCELLED, Side.CUSTOMER, S.DRAFT, S.WAITING, S.PLACED, S.ASKED, S.ACCEPTED),
    Action.CLAIM: _change(S.IN_PRODUCTION, Side.SHOP, S.ACCEPTED),
    Action.PRINT: _change(S.IN_PRODUCTION, Side.SHOP, S.ACCEPTED, S.IN_PRODUCTION),
    Action.FINISH: _change(S.FINISHING, Side.SHOP, S.IN_PRODUCTION),
    Action.SHIP: _change(S.SHIPPED, Side.SHOP, S.FINISHING),
    Action.DELIVER: _change(S.DELIVERED, Side.SHOP, S.SHIPPED, S.READY),
    Action.REVIEW: _change(S.REVIEWED, Side.CUSTOMER, S.DELIVERED),
    Action.RETURN: _change(S.RETURNED, Side.SHOP, S.DELIVERED, S.REVIEWED),
    Action.MESSAGE: _change(None, Side.CUSTOMER, *[s for s in S if s not in (S.DRAFT, S.WAITING)]),
}
# Either side writes messages and closes a delivery: the customer may say "it is here" before the shop learns it.
EITHER_SIDE = frozenset({Action.MESSAGE, Action.DELIVER})
OVER = frozenset({S.REVIEWED, S.REJECTED, S.CANCELLED, S.RETURNED})


class Payment(StrEnum):
    ON_ACCOUNT = "on_account"
    AT_PICK_UP = "at_pick_up"


@dataclass(frozen=True)
class Address:
    """country: ISO 3166-1 alpha-2, upper case."""

    name: str
    street: str
    postcode: str
    city: str
    country: str


@dataclass(frozen=True)
class Recipient:
    """Who gets it. address None: the customer picks it up."""

    name: str
    email: str = ""
    phone: str = ""
    address: Address | None = None

    @property
    def picks_up(self) -> bool:
        return self.address is None


@dataclass(frozen=True)
class Pin:
    """A spot on the part that a message is about: mm, in the coordinates of the ordered file."""

    x: float
    y: float
    z: float


@dataclass(frozen=True)
class Event:
    """One entry of the timeline. seq: 1, 2, … without gaps within an order; note: what a person wrote or should read.

    values: what belongs to the action: {"carrier", "tracking"} of ship, {"progress"} of print, {"stars"} of review,
    {"price"} of ask and approve: what is paid in all, with tax and post, in the order's currency, …
    """

    seq: int
    at: datetime
    action: Action
    state: OrderState
    by: Side
    note: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    pin: Pin | None = None


@dataclass(frozen=True)
class Ordered:
    """What was ordered: the bytes by their SHA-256, and the wish as it was priced."""

    name: str
    sha256: str
    material: str
    process: str
    quantity: int
    colour: str | None = None
    finish: str | None = None


@dataclass(frozen=True)
class Order:
    """id: on this desk (or in this shop's ledger); remote_id: the shop's own id, once it has confirmed.

    number: what people call it ("PD-2026-00318"), empty until confirmed; key: the idempotency key it is sent under
    lines: what the price is made of, as the shop keeps it; lead_time_days: what the shop promised, until it leaves the shop
    trouble: what the person has to know of an act that was not done as wanted, in one sentence; gone with the next that is
    total: as both sides hold to it; zero while there is no such price (`is_priced`)
    mode: how it was quoted; suggested: what the shop's tariff would ask, for the shop's own eyes
    """

    id: str
    service: str
    state: OrderState
    item: Ordered
    recipient: Recipient
    total: Money
    offer: Offer | None = None
    payment: Payment = Payment.ON_ACCOUNT
    note: str = ""
    number: str = ""
    key: str = ""
    remote_id: str | None = None
    tracking_url: str | None = None
    timeline: tuple[Event, ...] = ()
    customer: str = ""
    lines: tuple[PricePart, ...] = ()
    lead_time_days: int | None = None
    trouble: str = ""
    mode: Quoting = Quoting.INSTANT
    suggested: Money | None = None

    @property
    def is_priced(self) -> bool:
        """Whether customer and shop have a price that both know and the customer has agreed to."""
        return self.mode.tells_price or self._talk.agreed is not None

    @property
    def agreed_price(self) -> Money | None:
        """What the shop has told and the customer approved; None where that never happened."""
        agreed = self._talk.agreed
        return None if agreed is None else Money(agreed, self.total.currency)

    @property
    def open_price(self) -> Money | None:
        """What the shop has told last, while the customer has not answered to it; None else."""
        told = self._talk.open
        return None if told is None else Money(told, self.total.currency)

    @property
    def _talk(self) -> PriceTalk:
        talk = PriceTalk()
        for event in self.timeline:
            if PRICE in event.values and event.action is Action.ASK:
                talk = talk.told(amount_of(event.values[PRICE]))
            elif PRICE in event.values and event.action is Action.APPROVE:
                talk = talk.approved()
        return talk

    @property
    def version(self) -> int:
        """Grows with every event; what If-Match compares."""
        return self.timeline[-1].seq if self.timeline else 0

    @property
    def placed_at(self) -> datetime | None:
        return self.timeline[0].at if self.timeline else None

    @property
    def price_parts(self) -> tuple[PricePart, ...]:
        return self.lines or (self.offer.breakdown if self.offer else ())

    @property
    def due(self) -> datetime | None:
        """When it should leave the shop; None where nothing was promised or it was not placed yet."""
        days = self.lead_time_days if self.lead_time_days is not None else self.offer.lead_time_days if self.offer else None
        if self.placed_at is None or days is None or self.state in {OrderState.DRAFT, OrderState.WAITING}:
            return None
        return self.placed_at + timedelta(days=days)

    def value(self, name: str) -> str | None:
        """The newest value of that name on the timeline (tracking number, carrier, progress, stars)."""
        return next((event.values[name] for event in reversed(self.timeline) if name in event.values), None)

    @property
    def messages(self) -> tuple[Event, ...]:
        """What was written, on both sides; a question and its answer included."""
        spoken = {Action.MESSAGE, Action.ASK, Action.APPROVE, Action.REJECT}
        return tuple(event for event in self.timeline if event.action in spoken and event.note)


def allowed(order: Order, side: Side) -> tuple[Action, ...]:
    """What that side can do with the order now, in the table's order. Nothing is accepted while its price is open."""
    is_price_open = not order.is_priced or order.open_price is not None
    return tuple(
        action
        for action, change in CHANGES.items()
        if order.state in change.before
        and (change.side == side or action in EITHER_SIDE)
        and not (action is Action.ACCEPT and is_price_open)
    )


def change(
    order: Order,
    action: Action,
    side: Side,
    at: datetime,
    *,
    note: str = "",
    values: Mapping[str, str] | None = None,
    pin: Pin | None = None,
) -> Order:
    """The order after the action, with one more event.

    Raises NotAllowed("wrong_side") or NotAllowed("wrong_state"), Refused("price_open") for accepting what has no agreed price,
    Refused("another_price") for approving a price that is not the one told last; the order stays as it was.
    """
    rule = CHANGES[action]
    if side != rule.side and action not in EITHER_SIDE and side != Side.DESK:
        raise NotAllowed("wrong_side", say("“{action}” is not yours to do on this order.", action=order_action(action)))
    if order.state not in rule.before:
        raise NotAllowed(
            "wrong_state",
            say(
                "The order is {state}; “{action}” is not possible any more or not yet.",
                state=order_state(order.state),
                action=order_action(action),
            ),
            say("Look at the order's timeline for what can be done now."),
        )
    _check_price(order, action, dict(values or {}).get(PRICE))
    after = rule.after or order.state
    if action is Action.SHIP and order.recipient.picks_up:
        after = OrderState.READY
    event = Event(order.version + 1, at, action, after, side, note.strip(), dict(values or {}), pin)
    return replace(order, state=after, timeline=(*order.timeline, event))


def _check_price(order: Order, action: Action, named: str | None) -> None:
    """named: the price that goes with the action."""
    told = order.open_price
    if action is Action.ACCEPT and (told is not None or not order.is_priced):
        raise Refused(
            "price_open",
            say("The customer has not agreed to a price yet."),
            say("Tell one with your question, and accept when the customer has agreed."),
        )
    if action is not Action.APPROVE or (told is None and named is None):
        return
    if told is None or named is None or amount_of(named) != told.amount:
        raise Refused(
            "another_price",
            say("The price that the shop has told is another one: {price}.", price=str(told) if told else say("none")),
            say("Look at the order again, then agree."),
        )


def back_to_draft(order: Order, at: datetime, reason: str) -> Order:
    """The order as a draft again, with the reason: the service refused it before it ever was an order there."""
    event = Event(order.version + 1, at, Action.PLACE, OrderState.DRAFT, Side.DESK, reason)
    return replace(order, state=OrderState.DRAFT, timeline=(*order.timeline, event))


def settled(order: Order, is_there: bool, number: str, at: datetime) -> Order:
    """An order that was sent and not answered, after the person has looked: placed, or a draft again."""
    if not is_there:
        return replace(back_to_draft(order, at, say("You looked: the order is not there.")), trouble="")
    placed = change(order, Action.PLACE, Side.CUSTOMER, at, note=say("You looked: the order is there."))
    return replace(placed, number=number.strip(), trouble="")
