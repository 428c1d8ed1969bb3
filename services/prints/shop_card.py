"""A shop by its card: prices on this desk, by what the shop has signed; orders at the shop itself, when it can be reached."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping

from printdesk.card_offers import must_be_valid, offers_by_card
from printdesk.errors import Offline
from printdesk.offer import Offer
from printdesk.order import Action, Order, Pin
from printdesk.ports import Figures, Model, OrderRequest, Secrets, ServiceInfo, ServiceState
from printdesk.settings import ServiceEntry
from printdesk.shop_card import LARGEST, ShopCard, read_card
from printdesk.wish import Wish
from printdesk.words import say
from services.net import Net
from services.prints.own_shop import OwnShop
from services.prints.printdesk_shop import PrintDeskShop
from services.shop import clock

REST_S = 60.0


def connect(entry: ServiceEntry, secrets: Secrets, _own: OwnShop | None) -> "ShopByCard":
    """The shop of `entry.card`; the customer's key there is the secret "service/NAME". Raises Refused for a card that is none."""
    card = read_card(entry.card.encode(), clock.now())
    return ShopByCard(entry.name, card, lambda: secrets.get(f"service/{entry.name}"))


class ShopByCard:
    """The port PrintService. What needs no shop is answered by the card; everything else is asked at the card's address."""

    def __init__(self, name: str, card: ShopCard, key: Callable[[], str | None]) -> None:
        self._name = name
        self._card = card
        self._shop = PrintDeskShop(name, lambda: card.address, key)
        self._next_try = 0.0
        self._open = Net(name, lambda: card.address, lambda: None)  # without the key: a card is for everybody

    def describe(self) -> ServiceInfo:
        """Of the card; nobody is asked. Raises Expired for an old one."""
        must_be_valid(self._card, clock.now())
        card, tariff = self._card, self._card.tariff
        days = {"made": f"{card.made_at:%Y-%m-%d}", "until": f"{card.valid_until:%Y-%m-%d}"}
        told = say("by its card of {made}, valid until {until}; key {fingerprint}", **days, fingerprint=card.fingerprint)
        return ServiceInfo(
            title=card.title,
            state=ServiceState.READY,
            materials=tuple(card.materials),
            countries=tuple(sorted({country for zone in tariff.zones for country in zone.countries})),
            pick_up=tariff.pick_up,
            example=tariff.example,
            message=told,
            address=card.address,
            prices_unseen=True,
        )

    def offers(
        self,
        model: Model,
        wish: Wish,
        ship_to: str | None,
        cancel: threading.Event | None = None,
        told: Callable[[list[Offer]], None] | None = None,
    ) -> list[Offer]:
        """The shop's own prices, of the model that it is sent."""
        return self._shop.offers(model, wish, ship_to, cancel, told)

    def offers_unseen(
        self, figures: Figures, wish: Wish, ship_to: str | None, _cancel: threading.Event | None = None
    ) -> list[Offer] | None:
        """By the card alone; nothing is sent. Raises Expired for an old card."""
        return offers_by_card(
            self._card, self._name, figures.sha256, figures.facts, wish, ship_to, clock.now(), figures.support_mm3
        )

    def newer_card(self) -> bytes:
        """The shop's card as it gives it out now: no key and nothing of a part is sent. Whoever takes it compares the keys.

        Raises Offline where the shop did not answer a moment ago: prices are asked for again and again.
        """
        now = time.monotonic()
        if now < self._next_try:
            raise Offline("offline", say("{name} cannot be reached.", name=self._name))
        self._next_try = now + REST_S
        return self._open.call("GET", "/v1/card", headers={"Accept": "application/json"}, largest=LARGEST).content

    def place(self, request: OrderRequest, key: str) -> Order:
        return self._shop.place(request, key)

    def fetch(self, remote_id: str) -> Order:
        return self._shop.fetch(remote_id)

    def events(self, remote_id: str, after: int, stop: threading.Event) -> Iterator[Order]:
        return self._shop.events(remote_id, after, stop)

    def act(
        self,
        remote_id: str,
        action: Action,
        key: str,
        *,
        note: str = "",
        values: Mapping[str, str] | None = None,
        pin: Pin | None = None,
    ) -> Order:
        return self._shop.act(remote_id, action, key, note=note, values=values, pin=pin)
