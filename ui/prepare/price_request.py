"""A shop that tells its price only when it is asked: what that means, in which material, and the button that asks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from printdesk.offer import NoOffer, Offer
from printdesk.words import say
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.text import label


class PriceRequest(QFrame):
    """requested(Offer): the person wants that made, and the shop's price for it."""

    requested = Signal(object)

    def __init__(self, places: list[NoOffer]) -> None:
        """places: of one shop, each with its `request`; one per material."""
        super().__init__()
        self._requests = {place.request.id: place.request for place in places if place.request is not None}
        first = places[0]
        self.setProperty("look", "well")
        self.setObjectName(f"prepare.request.{first.service}")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(6)
        inside.addWidget(label(first.service, "strong", wrap=True))
        inside.addWidget(label(first.reason, "second", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        self.material = Choice(say("Material"))
        self.material.setObjectName(f"prepare.request.material.{first.service}")
        options = [(offer.id, _words(offer), "") for offer in self._requests.values()]
        self.material.show_options(options, next(iter(self._requests), ""))
        row.addWidget(self.material, 1)
        self.button = Button(say("Ask for a price…"), icon="send", call=self._ask)
        self.button.setObjectName(f"prepare.request.ask.{first.service}")
        row.addWidget(self.button)
        inside.addLayout(row)

    def _ask(self) -> None:
        if offer := self._requests.get(self.material.currentData()):
            self.requested.emit(offer)


def _words(offer: Offer) -> str:
    return " ".join(word for word in (offer.material_name or offer.material, offer.colour, offer.finish) if word)
