"""The customer's orders: written down before they are sent, sent until they are confirmed, and followed to the door."""

import hashlib
import json
import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, replace

from printdesk.bench import Bench
from printdesk.errors import (
    Conflict,
    DeskError,
    Elsewhere,
    InDoubt,
    NoAnswer,
    NotAllowed,
    NotFound,
    Refused,
    Unknown,
    is_decision,
)
from printdesk.events import Changes
from printdesk.ids import new_id
from printdesk.market import Market
from printdesk.offer import Kind, NoOffer, Offer
from printdesk.order import (
    OVER,
    Action,
    Order,
    Ordered,
    OrderState,
    Payment,
    Pin,
    Recipient,
    Side,
    back_to_draft,
    change,
    settled,
)
from printdesk.part import Part
from printdesk.ports import Archive, Clock, Model, OrderRequest, Outgoing
from printdesk.price_talk import PRICE
from printdesk.repricing import as_it_is_now
from printdesk.wish import Wish
from printdesk.words import say

NOT_SENT = frozenset({OrderState.DRAFT, OrderState.WAITING})
UNDER_WAY = frozenset(OrderState) - OVER - {OrderState.DRAFT, OrderState.DELIVERED}


class OrderBook:
    """Nothing is ordered twice or lost: each act is in the archive's outbox, under its idempotency key, before it is sent.

    written: is told of a part and its order once that is in the archive; it must not raise
    """

    def __init__(
        self,
        archive: Archive,
        clock: Clock,
        bench: Bench,
        market: Market,
        changes: Changes,
        written: Callable[[Part, Order], None],
    ) -> None:
        self._archive = archive
        self._clock = clock
        self._bench = bench
        self._market = market
        self._changes = changes
        self._sending = threading.Lock()
        self._written = written

    # ---- placing

    def place(
        self,
        part: Part,
        offer: Offer,
        recipient: Recipient,
        *,
        payment: Payment = Payment.ON_ACCOUNT,
        note: str = "",
        again: bool = False,
    ) -> Order:
        """Orders the part as offered. The same part, offer, quantity and recipient is the same order, unless `again`.

        Where the shop cannot be reached the order comes back in state WAITING and is sent later. A price that is too old, or that
        was made unseen, is asked for again first: raises PriceChanged where it is another now, NoAnswer where nobody tells.
        Raises Refused when the part is not the one that was priced or the shop says no; the order is then a draft, not lost;
        Elsewhere where the person orders on the service's own site.
        """
        if offer.kind is Kind.HOME:
            raise Refused("not_an_order", say("A print at home is not ordered."), say("Put it into the printer's queue."))
        if offer.continue_at:
            raise Elsewhere(say("{service} takes orders on its own site.", service=offer.service), offer.continue_at)
        model = self._bench.canonical(part)
        key = _key_of(model, offer, recipient, payment)
        if again:
            key = hashlib.sha256(f"{key}{new_id()}".encode()).hexdigest()
        known = next((order for order in self.orders() if order.key == key), None)
        if known is not None and known.state is not OrderState.DRAFT:
            return self._confirmed(known)
        self._check(model, offer, recipient)
        order = self._write(model, self._now(model, offer, known), recipient, payment, note, key, known)
        self._written(part, order)
        return self._confirmed(order)

    def _now(self, model: Model, offer: Offer, draft: Order | None) -> Offer:
        """The offer itself while it holds and no order but `draft` was made at it; else the same, asked for again."""
        used = any(
            order.offer is not None and (order.offer.id, order.service) == (offer.id, offer.service)
            for order in self._archive.orders.all()
            if draft is None or order.id != draft.id
        )
        if not used and not offer.unseen and not offer.has_expired(self._clock.now()):
            return offer
        return as_it_is_now(offer, lambda wish: self._market.ask(offer.service, model, wish, offer.ship_to))

    def _check(self, model: Model, offer: Offer, recipient: Recipient) -> None:
        if model.sha256 != offer.sha256:
            raise Refused(
                "another_part",
                say("The offer of {service} is for another part or another shape of it.", service=offer.service),
                say("Ask for prices again; nothing was ordered."),
            )
        if not offer.printable:
            raise Refused("not_printable", offer.reasons[0] if offer.reasons else say("The shop cannot print this part."))
        if (offer.ship_to is None) != recipient.picks_up:
            raise Refused(
                "another_way",
                say("The price is for pick-up and there is an address, or the other way round."),
                say("Ask for prices again for the way you want to get it."),
            )

    def _write(
        self, model: Model, offer: Offer, recipient: Recipient, payment: Payment, note: str, key: str, known: Order | None
    ) -> Order:
        item = Ordered(model.name, model.sha256, offer.material, offer.process, offer.quantity, offer.colour, offer.finish)
        order = Order(
            id=known.id if known else new_id(),
            service=offer.service,
            state=OrderState.WAITING,
            item=item,
            recipient=recipient,
            total=offer.total,
            offer=offer,
            payment=payment,
            note=note.strip(),
            key=key,
            mode=offer.mode,
        )
        self._archive.store(model.data)
        with self._archive.together():
            self._archive.orders.put(order)
            self._archive.outbox.put(Outgoing(key, order.id, Action.PLACE))
        self._changes.orders.emit()
        return order

    def _confirmed(self, order: Order) -> Order:
        """The order after one try to send what waits for it."""
        if order.state is OrderState.WAITING:
            for outgoing in self._archive.outbox.all():
                if outgoing.order_id == order.id:
                    self._send(outgoing)
        return self.order(order.id)

    def ask_again(self, order_id: str, cancel: threading.Event | None = None) -> Offer:
        """A fresh price for a draft that its shop refused, for the same wish. Raises Refused with the shop's reason for none."""
        order = self._draft(order_id)
        item, address = order.item, order.recipient.address
        part = self._bench.restore(item.name, self.file(order_id), cancel)
        wish = Wish(item.quantity, item.process, item.material, item.colour, item.finish)
        ship_to = address.country if address else None
        answers = self._market.offers(part, wish, ship_to, only=(order.service,), cancel=cancel)
        found = next((one for one in answers if isinstance(one, Offer) and one.printable), None)
        if found is None:
            reasons = [one.reason if isinstance(one, NoOffer) else "; ".join(one.reasons) for one in answers]
            raise Refused("no_price", reasons[0] if reasons else say("{service} gives no price for that.", service=order.service))
        return found

    def place_again(self, order_id: str, offer: Offer) -> Order:
        """Orders a draft at a fresh price; the draft becomes that order. Raises as `place`."""
        order = self._draft(order_id)
        model = Model(order.item.name, order.item.sha256, self.file(order_id))
        self._check(model, offer, order.recipient)
        key = _key_of(model, offer, order.recipient, order.payment)
        offer = self._now(model, offer, order)
        return self._confirmed(self._write(model, offer, order.recipient, order.payment, order.note, key, order))

    def _draft(self, order_id: str) -> Order:
        order = self.order(order_id)
        if order.state is not OrderState.DRAFT:
            raise NotAllowed("not_a_draft", say("The order was sent already; its price stands."))
        return order

    # ---- the outbox

    def waiting(self) -> list[Outgoing]:
        """What is written down and not confirmed yet, with the number of tries and the last reason."""
        return self._archive.outbox.all()

    def send_waiting(self) -> int:
        """Tries to send all that waits; how many were confirmed. What is refused is told on its order; what is in doubt stays."""
        confirmed = 0
        for outgoing in self._archive.outbox.all():
            if outgoing.in_doubt:
                continue
            try:
                confirmed += self._send(outgoing)
            except DeskError:
                continue
        return confirmed

    def _send(self, outgoing: Outgoing) -> bool:
        """True when confirmed, False when nobody answered. Raises what the other side refused, after telling it on the order."""
        with self._sending:
            with self._archive.together():
                before = self._archive.outbox.get(outgoing.id)
                if before is None:
                    return False
                # Written before it is sent: whoever dies in the middle, or cancels elsewhere, finds the truth.
                begun = replace(before, attempts=before.attempts + 1, maybe_sent=True)
                self._archive.outbox.put(begun)
            order = self.order(begun.order_id)
            try:
                answer = self._hand_over(begun, order, before.maybe_sent)
            except Unknown as error:
                self._waits(replace(begun, in_doubt=isinstance(error, InDoubt)), error, maybe_sent=True)
                return False
            except NoAnswer as error:
                self._waits(begun, error, maybe_sent=before.maybe_sent)
                return False
            except DeskError as error:
                if before.maybe_sent and not is_decision(error):
                    self._waits(begun, error, maybe_sent=True)
                    return False
                self._refused(begun, error)
                raise
            self._confirm(begun, answer)
        self._changes.orders.emit()
        if begun.action is Action.PLACE and answer.total != order.total:
            raise self._another_price(order, answer)
        return True

    def _waits(self, begun: Outgoing, error: DeskError, *, maybe_sent: bool) -> None:
        with self._archive.together():
            if self._archive.outbox.get(begun.id) is not None:
                self._archive.outbox.put(replace(begun, last_error=error.message, maybe_sent=maybe_sent))
        self._changes.orders.emit()

    def _confirm(self, begun: Outgoing, answer: Order) -> None:
        with self._archive.together():
            order = self.order(begun.order_id)
            self._archive.orders.put(replace(_merged(order, answer), trouble=""))
            self._archive.outbox.remove(begun.id)

    def _another_price(self, order: Order, answer: Order) -> Refused:
        """The order is kept, so that it can be cancelled; it never passes for one at the price that was told."""
        message = say("The shop confirmed {theirs} instead of {ours}.", theirs=str(answer.total), ours=str(order.total))
        self._archive.orders.put(replace(self.order(order.id), trouble=message))
        self._changes.orders.emit()
        return Refused("another_price", message, say("Write to the shop, or cancel the order {number}.", number=answer.number))

    def _hand_over(self, outgoing: Outgoing, order: Order, sent_before: bool) -> Order:
        service = self._market.service(order.service)
        if outgoing.action is Action.PLACE:
            if order.offer is None:
                raise Refused("no_offer", say("The order has no offer."))
            if not sent_before:
                self._market.must_be_agreed(order.service)  # it may have been withdrawn since the price was told
            model = Model(order.item.name, order.item.sha256, self._archive.stored(order.item.sha256))
            request = OrderRequest(order.offer, model, order.recipient, order.payment, order.note, sent_before)
            return service.place(request, outgoing.id)
        if order.remote_id is None:
            raise Refused("not_placed", say("The order was never placed."))
        return service.act(
            order.remote_id, outgoing.action, outgoing.id, note=outgoing.note, values=outgoing.values, pin=outgoing.pin
        )

    def _refused(self, outgoing: Outgoing, error: DeskError) -> None:
        with self._archive.together():
            self._archive.outbox.remove(outgoing.id)
            order = self.order(outgoing.order_id)
            if outgoing.action is not Action.PLACE:
                self._archive.orders.put(replace(order, trouble=error.message))
            elif order.state in NOT_SENT:
                self._archive.orders.put(back_to_draft(order, self._clock.now(), error.message))
        self._changes.orders.emit()

    # ---- looking and following

    def orders(self) -> list[Order]:
        """All orders of this desk, newest first."""
        return sorted(self._archive.orders.all(), key=lambda order: order.id, reverse=True)

    def order(self, order_id: str) -> Order:
        """By the id, or by the number that people call it. Raises NotFound."""
        by_id = self._archive.orders.get(order_id)
        if by_id is not None:
            return by_id
        numbered = [order for order in self._archive.orders.all() if order.number and order.number == order_id]
        if len(numbered) > 1:
            shops = ", ".join(f"{order.service}: {order.id}" for order in numbered)
            raise Conflict(
                "ambiguous",
                say("{count} shops have an order “{number}”.", count=len(numbered), number=order_id),
                say("Name it by its id: {ids}.", ids=shops),
            )
        if not numbered:
            raise NotFound(
                "no_such_order", say("There is no order “{id}” on this desk.", id=order_id[:80]), say("`orders` lists them.")
            )
        return numbered[0]

    def same_under_way(self, part: Part, wish: Wish, recipient: Recipient, services: Collection[str] = ()) -> Order | None:
        """The newest order of this desk that is the same wish for the same part and recipient, and not at its end."""
        sha256, names = self._bench.canonical(part).sha256, {name.casefold() for name in services}
        wished = {"process": wish.process, "material": wish.material, "colour": wish.colour, "finish": wish.finish}
        for order in self.orders():
            item = order.item
            same = (item.sha256, item.quantity, order.recipient) == (sha256, wish.quantity, recipient)
            fits = all(value is None or getattr(item, name) == value for name, value in wished.items())
            if same and fits and order.state in UNDER_WAY and (not names or order.service.casefold() in names):
                return order
        return None

    def file(self, order_id: str) -> bytes:
        """The ordered part as this desk keeps it: a binary STL in mm. Raises NotFound where the desk no longer has it."""
        return self._archive.stored(self.order(order_id).item.sha256)

    def refresh(self, order_id: str) -> Order:
        """The order as its service has it now; the desk keeps the answer. Raises Offline where nobody answers."""
        order = self.order(order_id)
        if order.remote_id is None:
            return order
        return self._keep(order, self._market.service(order.service).fetch(order.remote_id))

    def follow(self, order_id: str, stop: threading.Event, on_change: Callable[[Order], None] | None = None) -> Iterator[Order]:
        """The order again after each change, until `stop`, the end of its road, or a lost connection (Offline)."""
        order = self.order(order_id)
        if order.remote_id is None:
            return
        for answer in self._market.service(order.service).events(order.remote_id, order.version, stop):
            order = self._keep(order, answer)
            if on_change:
                on_change(order)
            yield order

    def _keep(self, order: Order, answer: Order) -> Order:
        """Merged with what the archive has now: somebody else may have heard newer things meanwhile."""
        with self._archive.together():
            order = self.order(order.id)
            merged = _merged(order, answer)
            if merged.total not in (order.total, merged.agreed_price):
                merged = replace(merged, trouble=_price_moved(order, merged))
            if merged != order:
                self._archive.orders.put(merged)
        if merged != order:
            self._changes.orders.emit()
        return merged

    # ---- the customer's side of an order

    def cancel(self, order_id: str, note: str = "") -> Order:
        """Cancels while it is still free. What was never sent is cancelled here."""
        order = self.order(order_id)
        if order.state in NOT_SENT:
            if (cancelled := self._cancelled_here(order.id, note)) is not None:
                return cancelled
            with suppress(Refused):  # it is a draft then, or an order with its trouble
                self._confirmed(order)
            if (cancelled := self._cancelled_here(order.id, note)) is not None:
                return cancelled
            if self.order(order.id).state in NOT_SENT:
                raise NotAllowed(
                    "maybe_placed",
                    say("The shop may have the order already, and cannot be reached to ask."),
                    say("Cancel it when the shop answers again; the desk keeps trying."),
                )
        return self.act(order_id, Action.CANCEL, note=note)

    def _cancelled_here(self, order_id: str, note: str) -> Order | None:
        """None where the shop may know of the order. No other process can begin to send it meanwhile."""
        with self._archive.together():
            order = self.order(order_id)
            mine = [outgoing for outgoing in self._archive.outbox.all() if outgoing.order_id == order.id]
            unknown_place = not any(entry.name == order.service for entry in self._market.entries())
            if order.state not in NOT_SENT or (any(outgoing.maybe_sent for outgoing in mine) and not unknown_place):
                return None
            cancelled = change(order, Action.CANCEL, Side.CUSTOMER, self._clock.now(), note=note)
            for outgoing in mine:
                self._archive.outbox.remove(outgoing.id)
            self._archive.orders.put(cancelled)
        self._changes.orders.emit()
        return cancelled

    def settle(self, order_id: str, is_there: bool, number: str = "") -> Order:
        """The person has looked whether an order that was sent and not answered is there; number: as the service calls it.

        One that is not there is a draft again, and nothing of it waits. Raises NotAllowed where nothing is in doubt.
        """
        with self._archive.together():
            order = self.order(order_id)
            mine = [one for one in self._archive.outbox.all() if one.order_id == order.id and one.in_doubt]
            if order.state is not OrderState.WAITING or not mine:
                raise NotAllowed("nothing_in_doubt", say("Nothing is in doubt about this order."))
            self._archive.orders.put(settled(order, is_there, number, self._clock.now()))
            for outgoing in mine:
                self._archive.outbox.remove(outgoing.id)
        self._changes.orders.emit()
        return self.order(order.id)

    def act(
        self,
        order_id: str,
        action: Action,
        *,
        note: str = "",
        values: Mapping[str, str] | None = None,
        pin: Pin | None = None,
    ) -> Order:
        """Cancel, approve, message, review or deliver: written down, then sent. Raises NotAllowed where the table forbids it."""
        known, order = self.order(order_id), self._as_it_stands(order_id)
        if action is Action.APPROVE:
            values = _with_price_seen(known, order, dict(values or {}))
        change(order, action, Side.CUSTOMER, self._clock.now(), note=note, values=values, pin=pin)
        outgoing = Outgoing(new_id(), order.id, action, note, dict(values or {}), pin)
        self._archive.outbox.put(outgoing)
        self._send(outgoing)
        return self.order(order.id)

    def _as_it_stands(self, order_id: str) -> Order:
        """As the service has it, since the shop may have asked or accepted meanwhile; as last known where nobody answers."""
        try:
            return self.refresh(order_id)
        except NoAnswer:
            return self.order(order_id)


def _with_price_seen(known: Order, now: Order, values: dict[str, str]) -> dict[str, str]:
    """An approval names the price that the person has seen, so that none is approved that came meanwhile."""
    if now.open_price is None or PRICE in values:
        return values
    if known.open_price != now.open_price:
        raise Refused(
            "price_unseen", say("The shop has told a price: {price}.", price=str(now.open_price)), say("Look at it, then agree.")
        )
    return {**values, PRICE: now.open_price.as_json()["amount"]}


def _key_of(model: Model, offer: Offer, recipient: Recipient, payment: Payment) -> str:
    """The idempotency key of an order: equal for the same part, offer, quantity, recipient and payment."""
    told = [model.sha256, offer.service, offer.id, offer.quantity, asdict(recipient), payment.value]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _price_moved(before: Order, now: Order) -> str:
    """What the person reads where a shop has changed the price of an order by itself."""
    prices = {"theirs": str(now.total), "ours": str(before.total)}
    return say("The shop now says {theirs} instead of {ours}, and you have not agreed to that.", **prices)


def _merged(ours: Order, theirs: Order) -> Order:
    """The desk's order with what the shop decides: state, number, total, timeline. What is older than known is not taken."""
    if theirs.version < ours.version and ours.remote_id is not None:
        return ours
    if not theirs.item.sha256:
        # It only tells how far it is.
        news = tuple(event for event in theirs.timeline if event.seq > ours.version)
        return replace(ours, state=theirs.state, timeline=(*ours.timeline, *news)) if news else ours
    return replace(
        ours,
        state=theirs.state,
        number=theirs.number,
        total=theirs.total,
        remote_id=theirs.remote_id or theirs.id,
        tracking_url=theirs.tracking_url,
        timeline=theirs.timeline,
        lines=theirs.lines,
        lead_time_days=theirs.lead_time_days,
    )
