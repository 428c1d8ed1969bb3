"""Treatstock: a hand-over. The desk sends nothing; the person takes the model to Treatstock's own site, where its makers' price
list is shown.

Documented (https://www.treatstock.com/help/article/83-api-documentation; read in November 2026): an interface that takes a model
(POST /api/v2/printable-packs) and answers with a price list and a link (GET /api/v2/printable-pack-costs). It takes its key in
the address only (`?private-key=`), where it would be written into the logs of every machine in between; this desk sends keys in
headers only. So that interface is not used, and a price is looked up by the person.
"""

import threading
from collections.abc import Callable

from printdesk.errors import Elsewhere
from printdesk.offer import Offer
from printdesk.ports import Figures, Model, Secrets, ServiceInfo, ServiceState
from printdesk.settings import ServiceEntry
from printdesk.wish import Wish
from printdesk.words import say
from services.prints.foreign import HandsOver
from services.prints.own_shop import OwnShop

SITE = "https://www.treatstock.com/"


def connect(entry: ServiceEntry, _secrets: Secrets, _own: OwnShop | None) -> "Treatstock":
    return Treatstock(entry.name)


class Treatstock(HandsOver):
    """The port PrintService, without a single call."""

    def __init__(self, name: str) -> None:
        self._name = name

    def describe(self) -> ServiceInfo:
        return ServiceInfo("Treatstock", ServiceState.READY, proven=False, address=SITE, prices_unseen=True, hands_over=True)

    def offers(
        self,
        _model: Model,
        _wish: Wish,
        _ship_to: str | None,
        _cancel: threading.Event | None = None,
        _told: Callable[[list[Offer]], None] | None = None,
    ) -> list[Offer]:
        """Always raises Elsewhere."""
        raise self._there()

    def offers_unseen(
        self, _figures: Figures, _wish: Wish, _ship_to: str | None, _cancel: threading.Event | None = None
    ) -> list[Offer] | None:
        """Always raises Elsewhere."""
        raise self._there()

    def _there(self) -> Elsewhere:
        words = {"name": self._name, "address": SITE}
        return Elsewhere(say("{name} tells its prices on its own site: save the part, and upload it at {address}", **words), SITE)
