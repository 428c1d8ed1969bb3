"""The other side of the counter: a shop's orders, as its owner sees and works them off on the same desk."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from printdesk.errors import DeskError, NoAnswer, NotAllowed, Refused
from printdesk.events import Changes
from printdesk.homequeue import HomeQueue
from printdesk.ids import new_id
from printdesk.job import Job, JobState
from printdesk.order import Action, Order, OrderState, Pin
from printdesk.ports import Archive, Customer, Model, ServiceInfo, ShopCounter
from printdesk.price_talk import PRICE
from printdesk.shop_card import ShopCard, read_card
from printdesk.tariff_preview import PastPart
from printdesk.told import order_state
from printdesk.wish import Wish
from printdesk.words import say

log = logging.getLogger(__name__)

# What the shop is told of each state of a job, and under which action.
TOLD = {JobState.PRINTING: Action.PRINT, JobState.DONE: Action.FINISH}


class Counter:
    """One shop. Its prints go through the same queue, slicer and printers as a print at home."""

    def __init__(self, shop: Callable[[], ShopCounter], archive: Archive, queue: HomeQueue, changes: Changes) -> None:
        self._shop = shop
        self._archive = archive
        self._queue = queue
        self._changes = changes

    def describe(self) -> ServiceInfo:
        return self._shop().describe()

    def orders(self) -> list[Order]:
        """All orders of the shop, newest first. Raises Offline where the shop does not answer."""
        return sorted(self._shop().orders(), key=lambda order: order.id, reverse=True)

    def order(self, order_id: str) -> Order:
        """By id or number."""
        shop = self._shop()
        by_number = next((order for order in shop.orders() if order.number == order_id), None)
        return by_number or shop.order(order_id)

    def act(
        self,
        order_id: str,
        action: Action,
        *,
        note: str = "",
        values: Mapping[str, str] | None = None,
        pin: Pin | None = None,
    ) -> Order:
        """Accept, ask, reject, claim, finish, ship, deliver or message. A reject needs words, a question words or a price."""
        if action in {Action.ASK, Action.REJECT} and not note.strip() and PRICE not in (values or {}):
            raise Refused("words_missing", say("The customer needs to read why."), say("Write one sentence to them."))
        order = self._shop().act(self.order(order_id).id, action, new_id(), note=note, values=values, pin=pin)
        self._changes.shop.emit()
        return order

    def file(self, order_id: str) -> bytes:
        """The ordered part, as the shop keeps it: a binary STL in mm."""
        return self._shop().file(self.order(order_id).id)

    def print(self, order_id: str, printer: str | None = None) -> tuple[Order, Job]:
        """Claims an accepted order and puts its part into the queue of this desk's printers; never twice for one order."""
        order = self.order(order_id)
        if order.state not in {OrderState.ACCEPTED, OrderState.IN_PRODUCTION}:
            raise NotAllowed(
                "wrong_state",
                say("The order is {state}; only an accepted order is printed.", state=order_state(order.state)),
                say("Accept it first."),
            )
        running = self._running(order)
        if running is None:
            item = order.item
            wish = Wish(item.quantity, item.process, item.material, item.colour, item.finish, printer=printer)
            model = Model(item.name, item.sha256, self._shop().file(order.id))
        if order.state is OrderState.ACCEPTED:
            # First: from now on the customer cannot cancel what is about to be printed.
            order = self._shop().act(order.id, Action.CLAIM, f"{order.id}-claim")
        if running is None:
            with self._archive.together():  # another window or command may have been faster
                running = self._running(order) or self._queue.add_model(model, wish, order.id)
        self._changes.shop.emit()
        return order, running

    def _running(self, order: Order) -> Job | None:
        jobs = self._queue.jobs()
        return next((job for job in jobs if job.order_id == order.id and job.state is not JobState.CANCELLED), None)

    def report(self) -> None:
        """Tells the shop what became of the jobs printed for it; what cannot be told now is told the next time."""
        for job in self._queue.jobs():
            action = TOLD.get(job.state)
            if job.order_id is None or action is None or job.order_told == job.state:
                continue
            try:
                if action is Action.FINISH and not job.order_told:
                    self._tell(job, Action.PRINT)  # it was printed while nobody told: finishing comes after printing
                self._tell(job, action)
            except NoAnswer:
                return
            except DeskError as error:
                # An order of another shop than the one this desk stands behind now, or a key that does not fit: told when
                # that is right again. The queue goes on meanwhile.
                log.warning("the shop does not hear of job %s: %s", job.id, error.code)
                continue
            with self._archive.together():
                self._archive.jobs.put(replace(self._queue.job(job.id), order_told=job.state.value))
            self._changes.shop.emit()

    def _tell(self, job: Job, action: Action) -> None:
        values = {"printer": job.printer or ""} if action is Action.PRINT else {}
        try:
            self._shop().act(job.order_id or "", action, f"{job.id}-{action.value}", values=values)
        except NotAllowed as error:
            if error.code != "wrong_state":
                raise
            # The owner was faster by hand; the order's own state is the truth.

    def customers(self) -> list[Customer]:
        return self._shop().customers()

    def add_customer(self, name: str) -> Customer:
        """The customer's key is in the answer, and never told again."""
        return self._shop().add_customer(name)

    def tariff(self) -> str:
        return self._shop().tariff()

    def past_parts(self, limit: int = 30) -> list[PastPart]:
        """What the shop has priced last, to see what another tariff would change."""
        return self._shop().past_parts(limit)

    def set_tariff(self, text: str) -> None:
        self._shop().set_tariff(text)
        self._changes.shop.emit()

    def card(self) -> tuple[bytes, ShopCard]:
        """The shop's signed card as a file and as what it says. Raises NotFound for a shop that gives none out."""
        data = self._shop().card()
        return data, read_card(data, datetime.now(UTC))

    def give_out_card(self, given_out: bool) -> None:
        """Whether the shop gives its card, and so its rates, to everybody who asks; only the owner can say so."""
        self._shop().give_out_card(given_out)
