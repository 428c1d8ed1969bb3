"""i.materialise: prices from a part's volume, area and box, so that nothing of the model is given away for a price.

Documented (https://i.materialise.com/api/docs/pricing-by-parameters-api and its sandbox https://imatsandbox.materialise.net, and
the makers' own iOS client; read in November 2026):
- POST /web-api/pricing with the header `ApiCode`: {models: [{toolID, modelReference, materialID, finishID, quantity, xDimMm,
  yDimMm, zDimMm, volumeCm3, surfaceCm2}], shipmentInfo: {countryCode, stateCode, city, zipCode}, currency}. The answer has
  `currency`, `models` with `materialName`, `finishingName`, `quantity`, `totalPrice`, and `shipmentCost` with `services` [{name,
  value, daysInTransit}] or `shipmentError`; or `error` {code, message}. Some resins and ABS have no price this way.
- GET /web-api/materials: `materials` [{materialID, name, finishes: [{finishID, name}]}].

Assumed: totalPrice is for all pieces, without VAT; the days until it leaves are not told, so ten are taken. The sandbox is the
address https://imatsandbox.materialise.net, given when the service is added; its keys are its own.
Ordering needs a contract, so it is left to the person on i.materialise's own site. Not proven against the live service.
"""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from printdesk.errors import NotAllowed, Refused
from printdesk.money import Money, zero
from printdesk.offer import Offer
from printdesk.ports import Figures, Model, Secrets, ServiceInfo, ServiceState
from printdesk.settings import ServiceEntry
from printdesk.wish import Wish
from printdesk.words import say
from services.net import Net, bad_answer
from services.prints.foreign import BROKEN, HandsOver, amount, by_post, line, offer
from services.prints.material_names import Known, fits, known_material
from services.prints.measured import Measured
from services.prints.own_shop import OwnShop

ADDRESS = "https://i.materialise.com"
SITE = "https://i.materialise.com/"
WITHIN_S = 30.0
LEAD_TIME_DAYS = 10  # assumption: the interface tells the days in transit only
VALID = timedelta(days=1)  # assumption: no end is told
MATERIALS_KEPT_S = 3600.0
MOST_MODELS = 60  # combinations of material and finish in one question
CURRENCIES = {"US": "USD", "GB": "GBP"}


def connect(entry: ServiceEntry, secrets: Secrets, _own: OwnShop | None) -> "IMaterialise":
    """The API code is the secret "service/NAME"; entry.address: the sandbox's, "" for the shop itself."""
    return IMaterialise(entry.name, entry.address or ADDRESS, lambda: secrets.get(f"service/{entry.name}"))


@dataclass(frozen=True)
class Sort:
    """A material in one finish, as i.materialise sells it."""

    known: Known
    material_id: str
    finish_id: str
    name: str
    finish: str


class IMaterialise(HandsOver):
    """The port PrintService."""

    def __init__(self, name: str, address: str, key: Callable[[], str | None]) -> None:
        self._name = name
        self._address = address
        self._key = key
        self._net = Net(name, lambda: address, key, "ApiCode", secure=True)
        self._lock = threading.Lock()
        self._sorts: tuple[float, list[Sort]] = (-MATERIALS_KEPT_S, [])

    def describe(self) -> ServiceInfo:
        sorts = self._known(None)
        return ServiceInfo(
            "i.materialise",
            ServiceState.READY,
            materials=tuple(dict.fromkeys(sort.known.material for sort in sorts)),
            proven=False,
            address=self._address,
            prices_unseen=True,
            hands_over=True,
        )

    def offers(
        self,
        model: Model,
        wish: Wish,
        ship_to: str | None,
        cancel: threading.Event | None = None,
        _told: Callable[[list[Offer]], None] | None = None,
    ) -> list[Offer]:
        """The same prices as unseen ones: the model is not needed, so it is not sent."""
        measured = Measured.of_stl(model.data)
        return self._offers(measured, model.sha256, wish, ship_to, cancel)

    def offers_unseen(
        self, figures: Figures, wish: Wish, ship_to: str | None, cancel: threading.Event | None = None
    ) -> list[Offer] | None:
        return self._offers(Measured.of_facts(figures.facts), figures.sha256, wish, ship_to, cancel)

    def _offers(
        self, measured: Measured, sha256: str, wish: Wish, ship_to: str | None, cancel: threading.Event | None
    ) -> list[Offer]:
        country = by_post(self._name, ship_to)
        wanted = [sort for sort in self._known(cancel) if fits(sort.known, wish.process, wish.material)]
        if wish.finish is not None:
            wanted = [sort for sort in wanted if wish.finish.casefold() in sort.finish.casefold()]
        if not wanted:
            return []
        wanted = wanted[:MOST_MODELS]
        body = {
            "models": [_model(sort, measured, wish.quantity, index) for index, sort in enumerate(wanted)],
            "shipmentInfo": {"countryCode": country, "stateCode": "", "city": "", "zipCode": ""},
            "currency": CURRENCIES.get(country, "EUR"),
        }
        said = self._net.call("POST", "/web-api/pricing", body=body, again=True, within_s=WITHIN_S, cancel=cancel).json()
        self._check(said)
        try:
            return self._read(said, wanted, sha256, wish.quantity, country)
        except BROKEN:
            raise bad_answer() from None

    def _read(self, said: dict[str, Any], wanted: list[Sort], sha256: str, quantity: int, country: str) -> list[Offer]:
        """One offer a material, its cheapest finish; what has no price this way is left out."""
        currency = said["currency"]
        ways = [amount(way["value"], currency) for way in (said["shipmentCost"].get("services") or [])[:50]]
        if not ways:
            reason = line(said["shipmentCost"].get("shipmentError"), 200)
            told = reason or say("no way of sending is told")
            raise Refused("ships_not", say("{name} does not send there: {reason}.", name=self._name, reason=told.rstrip(".")))
        shipping = min(ways, key=lambda money: money.amount)
        best: dict[str, Offer] = {}
        for one in said["models"][:MOST_MODELS]:
            index = int(one["modelReference"])
            if not 0 <= index < len(wanted) or int(one["quantity"]) != quantity:
                raise bad_answer()
            price = amount(one["totalPrice"], currency)
            sort = wanted[index]
            before = best.get(sort.known.material)
            if not price.amount or (before is not None and not price < before.net):
                continue
            best[sort.known.material] = offer(
                id=_id(sha256, sort, country, quantity, price),
                service=self._name,
                title="i.materialise",
                known=sort.known,
                material_name=sort.name,
                quantity=quantity,
                sha256=sha256,
                goods=[(say("Production"), price)],
                tax=zero(price.currency),
                shipping=shipping,
                lead_time_days=LEAD_TIME_DAYS,
                valid=VALID,
                ship_to=country,
                reasons=(say("Taxes may come on top."),),
                finish=sort.finish or None,
                unseen=True,
                continue_at=SITE,
            )
        return list(best.values())

    def _known(self, cancel: threading.Event | None) -> list[Sort]:
        """What our catalogue has, too, kept for an hour."""
        if not self._key():
            raise NotAllowed(
                "no_key", say("{name} wants an API code.", name=self._name), say("Remove it, and add it anew with the right key.")
            )
        with self._lock:
            read_at, sorts = self._sorts
        if time.monotonic() - read_at < MATERIALS_KEPT_S:
            return sorts
        said = self._net.call("GET", "/web-api/materials", within_s=WITHIN_S, cancel=cancel).json()
        self._check(said)
        try:
            sorts = _sorts(said)
        except BROKEN:
            raise bad_answer() from None
        with self._lock:
            self._sorts = (time.monotonic(), sorts)
        return sorts

    def _check(self, said: dict[str, Any]) -> None:
        """i.materialise tells some errors in an answer with status 200."""
        error = said.get("error")
        if error is None:
            return
        message = line(error.get("message"), 300) if isinstance(error, dict) else ""
        reason = message or say("it says not why")
        raise Refused("refused", say("{name} refuses: {reason}.", name=self._name, reason=reason.rstrip(".")))


def _id(sha256: str, sort: Sort, country: str, quantity: int, price: Money) -> str:
    """A name for what i.materialise has none for: the same price of the same thing is the same offer."""
    what = f"{sha256} {sort.material_id} {sort.finish_id} {country} {quantity} {price.amount} {price.currency}"
    return hashlib.sha256(what.encode()).hexdigest()[:16]


def _sorts(said: dict[str, Any]) -> list[Sort]:
    found = []
    for material in said["materials"][:500]:
        name = line(material["name"])
        known = known_material(name)
        if known is not None:
            for finish in material["finishes"][:100]:
                finish_name, ids = line(finish["name"]), (line(material["materialID"], 64), line(finish["finishID"], 64))
                found.append(Sort(known, *ids, name, finish_name))
    return found


def _model(sort: Sort, measured: Measured, quantity: int, index: int) -> dict[str, Any]:
    """modelReference: the place in our list; nothing of the part's name."""
    x, y, z = measured.size_mm
    return {
        "toolID": "",
        "modelReference": str(index),
        "materialID": sort.material_id,
        "finishID": sort.finish_id,
        "quantity": str(quantity),
        "xDimMm": f"{x:.3f}",
        "yDimMm": f"{y:.3f}",
        "zDimMm": f"{z:.3f}",
        "volumeCm3": f"{measured.volume_mm3 / 1000:.4f}",
        "surfaceCm2": f"{measured.area_mm2 / 100:.4f}",
    }
