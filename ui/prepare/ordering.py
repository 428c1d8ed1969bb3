"""From an offer to an order, or to a job of the printer at home."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from printdesk.desk import Desk
from printdesk.errors import Expired, NoAnswer, NotAllowed, PriceChanged
from printdesk.job import Job, JobState
from printdesk.market import Answer
from printdesk.offer import NoOffer, Offer
from printdesk.order import Order, OrderState, Payment, Recipient
from printdesk.part import Part
from printdesk.repricing import difference
from printdesk.words import say
from ui import tasks
from ui.notice import Notice, Tone, notice_of, sentence
from ui.prepare.order_card import OrderCard
from ui.prepare.workspace import Workspace
from ui.widgets.question import ask


class Ordering(QObject):
    """wants_desk(id): to see what was begun, go there."""

    told = Signal(Notice)
    wants_desk = Signal(str)

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._workspace, self._window = desk, workspace, window
        self.card: OrderCard | None = None
        self.is_adding = False

    # ---- at home

    def print_at_home(self, part: Part, offer: Offer) -> None:
        """Into the queue, for the printer and the material of the offer."""
        if self.is_adding:
            return
        self.is_adding = True
        wish = replace(self._workspace.wish, printer=offer.service, material=offer.material, process=offer.process)
        tasks.run(
            lambda _: self._desk.queue.add(part, wish),
            done=lambda job: self._queued(job, offer),
            failed=lambda error: self.told.emit(notice_of(error)),
            ended=lambda: setattr(self, "is_adding", False),
            owner=self,
            title=say("Adding {name} to the queue", name=part.name),
        )

    def _queued(self, job: Job, offer: Offer) -> None:
        words = say("{part} is in the queue of {printer}.", part=job.part, printer=offer.service)
        tone = Tone.GOOD
        if job.state is JobState.BLOCKED:
            words, tone = say("{part} waits: {why}", part=job.part, why=job.reason), Tone.CAREFUL
        self.told.emit(Notice(words, tone, say("Show in Printers"), lambda: self.wants_desk.emit("printers")))

    # ---- at a shop

    def open_card(self, part: Part, offer: Offer) -> None:
        settings = self._desk.settings
        card = OrderCard(part.name, offer, settings.recipient, settings.country, self._window)
        card.placed.connect(lambda recipient, payment, note: self._place(card, part, recipient, payment, note))
        card.price_wanted.connect(lambda country: self._ask_price(card, part, country))
        card.finished.connect(card.deleteLater)
        card.finished.connect(lambda _: setattr(self, "card", None))
        self.card = card
        card.open()

    def continue_there(self, offer: Offer) -> None:
        """On the service's own site, in the browser, and nowhere but on the web."""
        if urlsplit(offer.continue_at).scheme in ("http", "https") and QDesktopServices.openUrl(QUrl(offer.continue_at)):
            words, tone = say("{shop} is open in your browser; you order there.", shop=offer.service), Tone.GOOD
        else:
            words, tone = say("Continue in your browser: {address}", address=offer.continue_at), Tone.CAREFUL
        self.told.emit(Notice(words, tone))

    def _ask_price(self, card: OrderCard, part: Part, country: str, words: str = "") -> None:
        """The same shop and material, for another way of delivery or because the price was too old."""
        offer = card.offer
        wish = replace(self._workspace.wish, material=offer.material, process=offer.process, quantity=offer.quantity)

        def done(answers: list[Answer]) -> None:
            found = [one if isinstance(one, Offer) else one.request for one in answers]
            same = [one for one in found if one is not None and one.printable and one.material == offer.material]
            if same:
                if same[0].mode.tells_price:
                    self._workspace.exchange_offer(offer.id, same[0])
                card.show_offer(same[0])
                card.tell(" ".join(told for told in (words, difference(offer, same[0])) if told) if words else "")
            else:
                reasons = [one.reason for one in answers if isinstance(one, NoOffer)]
                card.tell(reasons[0] if reasons else say("{shop} gives no price for that.", shop=offer.service))

        tasks.run(
            lambda at: self._desk.market.offers(part, wish, country or None, only=(offer.service,), cancel=at.cancel),
            done=done,
            failed=lambda error: card.tell(sentence(error)),
            owner=card,
            slot="price",
            title=say("Asking {shop} for the price", shop=offer.service),
        )

    def _place(self, card: OrderCard, part: Part, recipient: Recipient, payment: Payment, note: str) -> None:
        offer = card.offer

        def work(_at: tasks.TaskContext) -> Order:
            self._remember(recipient)
            return self._desk.orders.place(part, offer, recipient, payment=payment, note=note)

        def failed(error: Exception) -> None:
            if isinstance(error, PriceChanged):
                self._workspace.exchange_offer(offer.id, error.offer)
                card.show_offer(error.offer)
                card.tell(say("{change} Nothing was ordered yet; please look at the total.", change=error.message))
            elif isinstance(error, NotAllowed) and error.code == "not_agreed":
                card.set_busy("")
                self._ask_agreement(card, offer.service, lambda: self._place(card, part, recipient, payment, note))
            elif isinstance(error, Expired):
                words = say("The price was too old, so it was asked again. Nothing was ordered yet; please look at the total.")
                self._ask_price(card, part, offer.ship_to or "", words)
            elif isinstance(error, NoAnswer):
                card.tell(sentence(error))
            else:
                card.tell(sentence(error))

        tasks.run(
            work,
            done=lambda order: self._placed(card, order),
            failed=failed,
            owner=card,
            title=say("Placing the order at {shop}", shop=offer.service),
        )

    def _ask_agreement(self, card: OrderCard, shop: str, then: Callable[[], None]) -> None:
        """A price made without the model is ordered: now the shop has to get it, and only the person can say so."""

        def agree() -> None:
            tasks.run(
                lambda _: self._desk.market.agree(shop),
                done=lambda _: then(),
                failed=lambda error: card.tell(sentence(error)),
                owner=card,
            )

        ask(
            card,
            say("Send the model to {shop}?", shop=shop),
            say("Its price was made without the model. To order, {shop} has to get it, now and with later orders.", shop=shop),
            yes=say("Agree and order"),
            no=say("Not now"),
            then=agree,
        )

    def _remember(self, recipient: Recipient) -> None:
        settings = self._desk.settings
        if recipient != settings.recipient:
            self._desk.change_settings(replace(settings, recipient=recipient))

    def _placed(self, card: OrderCard, order: Order) -> None:
        card.accept()
        show, go = say("Show in Orders"), lambda: self.wants_desk.emit("orders")
        if order.state is OrderState.WAITING:
            words = say(
                "{shop} cannot be reached. The order waits in the outbox and is sent by itself; nothing is lost.",
                shop=order.service,
            )
            self.told.emit(Notice(words, Tone.CAREFUL, show, go, lasting=True))
        else:
            told = {"shop": order.service, "number": order.number or order.item.name}
            if order.is_priced:
                words = say("Ordered at {shop}: {number}.", **told)
            else:
                words = say("{shop} was asked for its price: {number}.", **told)
            self.told.emit(Notice(words, Tone.GOOD, show, go))
