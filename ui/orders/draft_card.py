"""An order that its shop refused before it was one: why, and the way on at a fresh price."""

from PySide6.QtCore import Qt, Signal

from printdesk.offer import Offer
from printdesk.order import Order
from printdesk.words import respeak, say
from ui.prepare.figures import money
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.price_bar import PriceBar
from ui.widgets.text import label


class DraftCard(Card):
    """price_wanted: ask the shop again; placed(Offer): order at that price."""

    price_wanted = Signal()
    placed = Signal(object)

    def __init__(self) -> None:
        super().__init__(name=say("Not ordered"))
        self.setObjectName("orders.draft")
        self.set_tone("bad")
        self.body.setSpacing(6)
        self._offer: Offer | None = None
        self._of = ""
        self.body.addWidget(label(say("Nothing was ordered."), "strong", wrap=True))
        self._why = label("", "second", wrap=True, selectable=True)
        self._price = label("", "strong", wrap=True, figures=True)
        self._bar = PriceBar()
        self._told = label("", "bad", wrap=True)
        self.ask = Button(say("Ask for the price again"), icon="refresh", call=self.price_wanted.emit)
        self.ask.setObjectName("orders.price")
        self.place = Button("", "primary", call=self._place)
        self.place.setObjectName("orders.place")
        for widget in (self._why, self._price, self._bar, self._told):
            self.body.addWidget(widget)
        self.body.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.place)

    def show_order(self, order: Order) -> None:
        reason = next((event.note for event in reversed(order.timeline) if event.note), "")
        self._why.setText(respeak(reason) or say("The shop gave no reason."))
        if self._of != f"{order.id} {order.version}":
            self._of = f"{order.id} {order.version}"
            self.show_offer(None)

    def show_offer(self, offer: Offer | None, why_not: str = "") -> None:
        """The fresh price, or the sentence why there is none."""
        self._offer = offer
        self._told.setText(why_not)
        self._told.setVisible(bool(why_not))
        self._price.setVisible(offer is not None)
        self.place.setVisible(offer is not None)
        self._bar.show_parts(offer.breakdown if offer else ())
        self.set_busy("")
        if offer:
            self._price.setText(say("{shop} asks {price} now.", shop=offer.service, price=money(offer.total)))
            self.place.setText(say("Order for {price}", price=money(offer.total)))

    def set_busy(self, words: str) -> None:
        for button in (self.ask, self.place):
            button.setEnabled(not words)
        self.ask.setText(words or say("Ask for the price again"))

    def _place(self) -> None:
        if self._offer is not None:
            self.placed.emit(self._offer)
