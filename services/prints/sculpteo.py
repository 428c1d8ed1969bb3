"""Sculpteo: prices by its interface, the order on its own site.

Documented (https://www.sculpteo.com/en/developer/webapi/; read in November 2026):
- POST /en/upload_design/a/3D/: multipart `file`, `name`, `unit` (cm where it is left out), `share` and `print_authorization`
  (1, so for everybody to see, where they are left out); with X-Requested-With: XMLHttpRequest the answer is JSON with `uuid`.
- GET /en/api/design/3D/price_by_uuid/ with uuid, quantity, scale, unit, currency (EUR, USD, GBP), productname: `body`, and
  `error` {id, description}, where an id other than 0 is a failure.

As public clients read it: `body.success`, `body.price.total_cost_raw`, the materials at GET /en/api/material/list/ [{id, name}],
the page of a design at /gallery/design/ext/UUID. Assumed: total_cost_raw is for all pieces, without post, in the currency that
was asked for; ten days until it leaves. No key is needed and none is sent. Not proven against the live service.
"""

import re
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from printdesk.errors import DeskError, Refused, Stopped
from printdesk.money import zero
from printdesk.offer import Offer
from printdesk.ports import Figures, Model, Secrets, ServiceInfo, ServiceState
from printdesk.settings import ServiceEntry
from printdesk.wish import Wish
from printdesk.words import say
from services.net import Net, bad_answer
from services.prints.foreign import BROKEN, HandsOver, amount, by_post, form, line, offer
from services.prints.material_names import Known, fits, known_material
from services.prints.own_shop import OwnShop
from services.prints.patience import Patience

ADDRESS = "https://www.sculpteo.com"
DESIGN = "/gallery/design/ext/"
UPLOAD = "/en/upload_design/a/3D/"
PRICE = "/en/api/design/3D/price_by_uuid/"
MATERIALS = "/en/api/material/list/"
WITHIN_S = 60.0
MATERIALS_KEPT_S = 3600.0
LEAD_TIME_DAYS = 10  # assumption
VALID = timedelta(days=1)  # assumption
MOST_ASKED = 12  # materials in one question; each is a call
MOST_KEPT = 100
CURRENCIES = {"US": "USD", "GB": "GBP"}
PRIVATE = {"share": "0", "print_authorization": "0", "customizable": "0", "unit": "mm", "scale": "1.0"}
_UUID = re.compile(r"[A-Za-z0-9_-]{4,64}", re.ASCII)


def connect(entry: ServiceEntry, _secrets: Secrets, _own: OwnShop | None) -> "Sculpteo":
    """entry.address: another address than Sculpteo's own, for trials."""
    return Sculpteo(entry.name, entry.address or ADDRESS)


class Sculpteo(HandsOver):
    """The port PrintService."""

    def __init__(self, name: str, address: str = ADDRESS, within_s: float = WITHIN_S) -> None:
        self._name = name
        self._address = address
        self._within_s = within_s
        self._net = Net(name, lambda: address, lambda: None, secure=True)
        self._lock = threading.Lock()
        self._materials: tuple[float, list[tuple[str, str, Known]]] = (-MATERIALS_KEPT_S, [])
        self._designs: dict[str, str] = {}  # sha256: Sculpteo's id of it

    def describe(self) -> ServiceInfo:
        known = self._known(Patience(self._name, 15.0, None))
        return ServiceInfo(
            "Sculpteo",
            ServiceState.READY,
            materials=tuple(dict.fromkeys(one.material for _, _, one in known)),
            proven=False,
            address=self._address,
            hands_over=True,
        )

    def offers(
        self,
        model: Model,
        wish: Wish,
        ship_to: str | None,
        cancel: threading.Event | None = None,
        told: Callable[[list[Offer]], None] | None = None,
    ) -> list[Offer]:
        country = by_post(self._name, ship_to)
        patience = Patience(self._name, self._within_s, cancel)
        first: dict[str, tuple[str, str, Known]] = {}
        for one in self._known(patience):
            if fits(one[2], wish.process, wish.material):
                first.setdefault(one[2].material, one)
        if not first:
            return []
        uuid = self._uploaded(model, patience)
        found: list[Offer] = []
        trouble: DeskError | None = None
        for product, name, known in list(first.values())[:MOST_ASKED]:
            try:
                made = self._offer(uuid, product, name, known, model.sha256, wish.quantity, country, patience)
            except Stopped:
                raise
            except DeskError as error:
                trouble = error
                if patience.is_over:
                    break
                continue
            found.append(made)
            if told:
                told([made])
        if not found and trouble is not None:
            raise trouble
        return found

    def offers_unseen(
        self, _figures: Figures, _wish: Wish, _ship_to: str | None, _cancel: threading.Event | None = None
    ) -> list[Offer] | None:
        """None: it prices what it was sent."""
        return None

    def _known(self, patience: Patience) -> list[tuple[str, str, Known]]:
        """(its id, its name, ours) of what our catalogue has, too; kept for an hour."""
        with self._lock:
            read_at, known = self._materials
        if time.monotonic() - read_at < MATERIALS_KEPT_S:
            return known
        reply = self._net.call("GET", MATERIALS, within_s=patience.left(), cancel=patience.cancel)
        try:
            named = [(line(one["id"], 64), line(one["name"])) for one in reply.items()[:1_000]]
        except BROKEN:
            raise bad_answer() from None
        ours = [(id, name, known_material(f"{name} {id}")) for id, name in named if id]
        known = [(id, name, one) for id, name, one in ours if one is not None]
        with self._lock:
            self._materials = (time.monotonic(), known)
        return known

    def _uploaded(self, model: Model, patience: Patience) -> str:
        """Sculpteo's id of the model, kept private there; it is uploaded once."""
        with self._lock:
            if model.sha256 in self._designs:
                return self._designs[model.sha256]
        data, headers = form({"name": line(model.name, 64) or "part", **PRIVATE}, model)
        headers["X-Requested-With"] = "XMLHttpRequest"
        left = patience.left()
        # Sent once: a second copy would lie there for good, and nobody could take it back.
        said = self._net.call(
            "POST", UPLOAD, data=data, headers=headers, again=False, within_s=left, cancel=patience.cancel
        ).json()
        self._check(said)
        uuid = said.get("uuid")
        if not isinstance(uuid, str) or not _UUID.fullmatch(uuid):
            raise bad_answer()
        with self._lock:
            if len(self._designs) >= MOST_KEPT:
                self._designs.pop(next(iter(self._designs)))
            self._designs[model.sha256] = uuid
        return uuid

    def _offer(
        self,
        uuid: str,
        product: str,
        name: str,
        known: Known,
        sha256: str,
        quantity: int,
        country: str,
        patience: Patience,
    ) -> Offer:
        currency = CURRENCIES.get(country, "EUR")
        asked = {"uuid": uuid, "quantity": str(quantity), "scale": "1.0", "unit": "mm"}
        asked |= {"currency": currency, "productname": product}
        said = self._net.call("GET", PRICE, params=asked, within_s=patience.left(), cancel=patience.cancel).json()
        self._check(said)
        try:
            body = said["body"]
            if body.get("success") is False:
                reason = line(body.get("warning"), 200) or say("it says not why")
                raise Refused(
                    "not_printable", say("{name} cannot print it: {reason}.", name=self._name, reason=reason.rstrip("."))
                )
            told = body["price"].get("currency", body.get("currency", currency))
            price = amount(body["price"]["total_cost_raw"], told)
        except BROKEN:
            raise bad_answer() from None
        if price.currency != currency:
            raise bad_answer()
        warning = line(body.get("warning"), 200)
        return offer(
            id=f"{uuid}-{product}-{quantity}-{price.amount}-{currency}",
            service=self._name,
            title="Sculpteo",
            known=known,
            material_name=name,
            quantity=quantity,
            sha256=sha256,
            goods=[(say("Production"), price)],
            tax=zero(currency),
            shipping=zero(currency),
            lead_time_days=LEAD_TIME_DAYS,
            valid=VALID,
            ship_to=country,
            reasons=(*((warning,) if warning else ()), say("Post and taxes come on top, on {name}'s site.", name=self._name)),
            continue_at=f"{self._address}{DESIGN}{uuid}",
        )

    def _check(self, said: dict[str, Any]) -> None:
        """Sculpteo tells some errors in an answer with status 200."""
        error = said.get("error")
        if not error or (isinstance(error, dict) and error.get("id") == 0):
            return
        reason = line(error.get("description") if isinstance(error, dict) else error, 200) or say("it says not why")
        raise Refused("refused", say("{name} refuses: {reason}.", name=self._name, reason=reason.rstrip(".")))
