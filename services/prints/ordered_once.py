"""Ordering at services that know no idempotency key: what was sent and not answered is never sent again by itself."""

import hashlib
import threading
from collections.abc import Callable, Iterator
from typing import NoReturn

from printdesk.errors import DeskError, InDoubt, NotAllowed, Unknown
from printdesk.order import Action, Event, Order, Ordered, OrderState, Side
from printdesk.ports import OrderRequest
from printdesk.words import say
from services.net import Net
from services.prints.status_road import watched
from services.shop import clock


class OrderedOnce:
    """The ordering side of PrintService, as far as it is the same for all of them. `fetch` is the service's own."""

    def __init__(self, name: str, net: Net) -> None:
        self._name = name
        self._net = net
        self._ordering = threading.Lock()
        self._placed: dict[str, Order | None] = {}  # by our key; None: sent, and nobody knows

    def fetch(self, remote_id: str) -> Order:
        raise NotImplementedError

    def once(self, request: OrderRequest, key: str, send: Callable[[], Order]) -> Order:
        """The order of that key: as it was, else as `send` makes it. Raises InDoubt where an earlier one got no answer.

        send: raises Unknown once the order may have arrived, any other DeskError where it surely did not
        """
        with self._ordering:
            before = self._placed.get(key)
            if before is not None:
                return before
            if request.sent_before or key in self._placed:
                raise self.nobody_knows(key)
            self._placed[key] = None
            try:
                placed = send()
            except Unknown:
                raise self.nobody_knows(key) from None
            except DeskError:
                del self._placed[key]
                raise
            self._placed[key] = placed
            return placed

    def placed(self, request: OrderRequest, remote_id: str, number: str, note: str) -> Order:
        """The order as it begins, at the price of its offer."""
        offer = request.offer
        item = Ordered(
            request.model.name, offer.sha256, offer.material, offer.process, offer.quantity, offer.colour, offer.finish
        )
        return Order(
            id=remote_id,
            service=self._name,
            state=OrderState.PLACED,
            item=item,
            recipient=request.recipient,
            total=offer.total,
            number=number or remote_id,
            remote_id=remote_id,
            timeline=(Event(1, clock.now(), Action.PLACE, OrderState.PLACED, Side.CUSTOMER, note),),
            lines=offer.breakdown,
            lead_time_days=offer.lead_time_days,
        )

    def events(self, remote_id: str, after: int, stop: threading.Event) -> Iterator[Order]:
        yield from watched(lambda: self.fetch(remote_id), after, stop)

    def act(self, remote_id: str, action: Action, key: str, **_more: object) -> Order:  # noqa: ARG002
        """Always raises NotAllowed, unless the service knows better."""
        self.not_here()

    def not_here(self) -> NoReturn:
        raise NotAllowed(
            "not_here",
            say("{name} has no way to change an order by program.", name=self._name),
            say("Write to it, with the order's number."),
        )

    def nobody_knows(self, key: str) -> InDoubt:
        words = {"name": self._name, "reference": reference_of(key)}
        return InDoubt(
            "maybe_ordered",
            say("{name} was asked and did not answer: look in your mail whether it has the order {reference}.", **words),
            say("The desk does not send it again by itself; say what you found."),
        )


def reference_of(key: str) -> str:
    """The order's name in a service's reference field: ours, short enough to be read out."""
    return "PD-" + hashlib.sha256(key.encode()).hexdigest()[:10].upper()
