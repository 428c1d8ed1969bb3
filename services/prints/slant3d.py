"""Slant 3D: filament prints in the United States. It fetches the model from a public address, so somebody must host it.

Documented (https://api-fe-two.vercel.app/Docs, kept in public repositories; read in November 2026), header `api-key`:
- POST /api/slicer {fileURL}: `data.price` such as "$8.23". GET /api/filament: `filaments` [{filament, colorTag, profile}].
- POST /api/order/estimate [order]: `totalPrice`, `shippingCost`, `printingCost` in USD. POST /api/order [order]: `orderId`; it is
  paid at once by the card of the account. `order` has email, phone, name, orderNumber (ours), filename, fileURL, bill_to_… and
  ship_to_… (street_1, city, state, zip, country_as_iso, is_US_residential), order_item_name, order_quantity, order_sku,
  order_item_color, profile.
- GET /api/order/{id}/get-tracking: `status`, `trackingNumbers`. DELETE /api/order/{id} cancels before it is printed.

Assumed: the slicer's price is for one piece, without post, which is known with the address only; five days until it leaves; the
statuses "awaiting_shipment" and "shipped". The list of orders does not hold our number, so an order without an answer cannot be
found again by program. Not proven against the live service.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

from printdesk.errors import NotAllowed, Refused
from printdesk.money import Money, zero
from printdesk.offer import Offer
from printdesk.ports import Figures, Model, Secrets, ServiceInfo, ServiceState
from printdesk.settings import ServiceEntry
from printdesk.wish import Wish
from printdesk.words import say
from services.net import Net, bad_answer
from services.prints.foreign import BROKEN, amount, by_post, line, offer, web_page
from services.prints.material_names import Known, fits, known_material
from services.prints.own_shop import OwnShop
from services.prints.slant3d_orders import Slant3DOrders

ADDRESS = "https://www.slant3dapi.com"
WITHIN_S = 60.0
FILAMENTS_KEPT_S = 3600.0
LEAD_TIME_DAYS = 5  # assumption
VALID = timedelta(days=1)  # assumption


class FileHost(Protocol):
    """Gives a model out at a public address that nobody can guess, for as long as a service needs to fetch it."""

    def public_address(self, model: Model) -> str | None:
        """https; None where this desk has nothing that could give it out."""


class NoHost:
    """This desk has no shop server with a public address of its own."""

    def public_address(self, _model: Model) -> str | None:
        return None


def connect(entry: ServiceEntry, secrets: Secrets, _own: OwnShop | None) -> "Slant3D":
    """The key is the secret "service/NAME"."""
    return Slant3D(entry.name, entry.address or ADDRESS, lambda: secrets.get(f"service/{entry.name}"), NoHost())


class Slant3D(Slant3DOrders):
    """The port PrintService."""

    def __init__(self, name: str, address: str, key: Callable[[], str | None], host: FileHost) -> None:
        super().__init__(name, Net(name, lambda: address, key, "api-key", secure=True))
        self._address = address
        self._key = key
        self._host = host
        self._lock = threading.Lock()
        self._filaments: tuple[float, list[tuple[str, str, str, Known]]] = (-FILAMENTS_KEPT_S, [])

    def describe(self) -> ServiceInfo:
        known = self._known(None)
        return ServiceInfo(
            "Slant 3D",
            ServiceState.READY,
            materials=tuple(dict.fromkeys(one.material for *_, one in known)),
            countries=("US",),
            proven=False,
            address=self._address,
        )

    def offers(
        self,
        model: Model,
        wish: Wish,
        ship_to: str | None,
        cancel: threading.Event | None = None,
        _told: Callable[[list[Offer]], None] | None = None,
    ) -> list[Offer]:
        country = by_post(self._name, ship_to)
        wanted: dict[str, tuple[str, str, str, Known]] = {}
        for one in self._known(cancel):
            if fits(one[3], wish.process, wish.material) and wish.colour in {None, one[1].casefold(), one[0].casefold()}:
                wanted.setdefault(one[3].material, one)
        if not wanted:
            return []
        at = self._public(model)
        said = self._net.call("POST", "/api/slicer", body={"fileURL": at}, again=True, within_s=WITHIN_S, cancel=cancel).json()
        try:
            each = amount(said["data"]["price"], "USD")
        except BROKEN:
            raise bad_answer() from None
        # One price for every filament: the slicer is not asked which.
        return [self._offer(one, each, model, wish, country) for one in wanted.values()]

    def offers_unseen(
        self, _figures: Figures, _wish: Wish, _ship_to: str | None, _cancel: threading.Event | None = None
    ) -> list[Offer] | None:
        """None: it slices the model."""
        return None

    def _offer(self, one: tuple[str, str, str, Known], each: Money, model: Model, wish: Wish, country: str) -> Offer:
        name, colour, profile, known = one
        made = offer(
            id=f"{model.sha256[:16]}-{profile}-{colour}-{wish.quantity}-{each.amount}",
            service=self._name,
            title="Slant 3D",
            known=known,
            material_name=name,
            quantity=wish.quantity,
            sha256=model.sha256,
            goods=[(say("Production"), each * wish.quantity)],
            tax=zero("USD"),
            shipping=zero("USD"),
            lead_time_days=LEAD_TIME_DAYS,
            valid=VALID,
            ship_to=country,
            reasons=(say("Post comes on top: {name} tells it when it knows the address.", name=self._name),),
            colour=colour,
        )
        return replace(made, unit_price=each)

    def _public(self, model: Model) -> str:
        """Raises Refused where nobody can give the model out."""
        at = web_page(self._host.public_address(model))
        if not at:
            told = say(
                "{name} fetches the model from a public address; this desk has no server that gives it out.", name=self._name
            )
            raise Refused("needs_a_server", told, say("Ask another service for now."))
        return at

    def _known(self, cancel: threading.Event | None) -> list[tuple[str, str, str, Known]]:
        """(name, colour, profile, ours) of what our catalogue has, too; kept for an hour."""
        if not self._key():
            raise NotAllowed(
                "no_key", say("{name} wants a key.", name=self._name), say("Remove it, and add it anew with the right key.")
            )
        with self._lock:
            read_at, known = self._filaments
        if time.monotonic() - read_at < FILAMENTS_KEPT_S:
            return known
        said = self._net.call("GET", "/api/filament", within_s=30, cancel=cancel).json()
        try:
            read = [
                (line(one["filament"]), line(one["colorTag"], 40), line(one["profile"], 40)) for one in said["filaments"][:500]
            ]
        except BROKEN:
            raise bad_answer() from None
        ours = [(*one, known_material(one[2], "fdm")) for one in read]
        known = [(name, colour, profile, one) for name, colour, profile, one in ours if one is not None]
        with self._lock:
            self._filaments = (time.monotonic(), known)
        return known
