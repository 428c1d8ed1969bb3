"""Craftcloud (All3DP), version 5 of its API: one upload, prices of more than a hundred makers as they come in.

Documented (https://api.craftcloud3d.com/api-docs.json, as public clients of 2025 and 2026 have it; read in November 2026):
- POST /v5/model: multipart `file`, `unit`; a list of models with `modelId`. GET /v5/model/{id}: 206 until it is analysed.
- POST /v5/price {currency, countryCode, models: [{modelId, quantity, scale}], materialConfigIds}: `priceId`.
  GET /v5/price/{id}, again until `allComplete`: `expiresAt` (ms), `quotes` [{quoteId, vendorId, materialConfigId, price,
  priceInclVat, currency, quantity, isPrintable, productionTimeSlow}], `shippings` [{shippingId, vendorId, name, price,
  priceInclVat, currency}], `minimumProductionPrice` {vendorId: {price, priceInclVat, productionFee}}.
- POST /v5/cart {quotes: [{id}], shippingIds, currency, customerReference}: `cartId`, `amounts.total` {totalNetPrice,
  totalGrossPrice, vatPrice, currency}. POST /v5/order {cartId, user: {emailAddress, shipping, billing}}: `orderId`,
  `orderNumber`. GET /v5/order/{id}/status: `status` [{vendorId, cancelled, orderStatus: [{type, date}]}], empty until it is paid.
  POST /v5/payment/stripe {orderId}: `url`, where the order is paid. No key, no cancelling, no idempotency key.
- GET https://customer-api.craftcloud3d.com/material-catalog: `materialStructure` [{materials: [{name, technology, finishGroups:
  [{name, materialConfigs: [{id, name, color}]}]}]}].

Assumed: a quote's `price` is for all of its pieces, without VAT where `priceInclVat` is told beside it; times are in days. One
client reports that since August 2026 uploads go another, undocumented way, which is taken where POST /v5/model is gone.
Not proven against the live service.
"""

import threading
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from printdesk.offer import Offer
from printdesk.ports import Figures, Model, Secrets, ServiceInfo, ServiceState
from printdesk.settings import ServiceEntry
from printdesk.wish import Wish
from services.net import Net, bad_answer
from services.prints.craftcloud_models import CraftcloudModels
from services.prints.craftcloud_orders import CraftcloudOrders
from services.prints.craftcloud_prices import Config, configs_of, offers_of
from services.prints.foreign import by_post, line
from services.prints.own_shop import OwnShop
from services.prints.patience import Patience

ADDRESS = "https://api.craftcloud3d.com"
CATALOGUE = "https://customer-api.craftcloud3d.com"
WITHIN_S = 60.0  # for all prices together; what is there by then is given
CATALOGUE_KEPT_S = 3600.0
LARGEST_CATALOGUE = 64_000_000
MOST_CONFIGS = 500
CURRENCIES = {"US": "USD", "GB": "GBP"}


def connect(entry: ServiceEntry, _secrets: Secrets, _own: OwnShop | None) -> "Craftcloud":
    """entry.address: another address than the documented one, for trials; the material list is then asked there, too."""
    return Craftcloud(entry.name, entry.address or ADDRESS, entry.address or CATALOGUE)


class Craftcloud(CraftcloudOrders):
    """The port PrintService."""

    def __init__(self, name: str, address: str = ADDRESS, catalogue: str = CATALOGUE, within_s: float = WITHIN_S) -> None:
        super().__init__(name, Net(name, lambda: address, lambda: None, secure=True))
        self._address = address
        self._within_s = within_s
        self._catalogue = Net(name, lambda: catalogue, lambda: None, secure=True)
        self._lock = threading.Lock()
        self._configs: tuple[float, dict[str, Config]] = (-CATALOGUE_KEPT_S, {})
        self._models = CraftcloudModels(name, self._net, self._catalogue)

    def describe(self) -> ServiceInfo:
        self._net.call("GET", "/v5/health_check", within_s=10).json()
        return ServiceInfo("Craftcloud", ServiceState.READY, proven=False, address=self._address)

    # ---- prices

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
        configs = {id: one for id, one in self._known(patience).items() if one.fits(wish)}
        if not configs:
            return []
        body: dict[str, Any] = {
            "currency": CURRENCIES.get(country, "EUR"),
            "countryCode": country,
            "models": [{"modelId": self._models.analysed(model, patience), "quantity": wish.quantity, "scale": 1}],
        }
        if wish.material is not None or wish.process is not None:
            body["materialConfigIds"] = list(configs)[:MOST_CONFIGS]
        said = self._net.call("POST", "/v5/price", body=body, again=True, within_s=patience.left(), cancel=cancel).json()
        price_id = line(said.get("priceId"), 200)
        if not price_id:
            raise bad_answer()
        return self._priced(price_id, configs, model, wish, country, patience, told)

    def offers_unseen(
        self, _figures: Figures, _wish: Wish, _ship_to: str | None, _cancel: threading.Event | None = None
    ) -> list[Offer] | None:
        """None: its makers price the model itself."""
        return None

    def _known(self, patience: Patience) -> dict[str, Config]:
        """The materials that our catalogue has, too, kept for an hour."""
        with self._lock:
            read_at, known = self._configs
        if time.monotonic() - read_at < CATALOGUE_KEPT_S:
            return known
        left = patience.left()
        reply = self._catalogue.call("GET", "/material-catalog", within_s=left, cancel=patience.cancel, largest=LARGEST_CATALOGUE)
        known = configs_of(reply.json())
        with self._lock:
            self._configs = (time.monotonic(), known)
        return known

    def _priced(
        self,
        price_id: str,
        configs: Mapping[str, Config],
        model: Model,
        wish: Wish,
        country: str,
        patience: Patience,
        told: Callable[[list[Offer]], None] | None,
    ) -> list[Offer]:
        """All prices that came in time, told as they came."""
        found: dict[str, Offer] = {}
        path = f"/v5/price/{quote(price_id, safe='')}"
        for rest_s in patience.rests():
            said = self._net.call("GET", path, within_s=patience.left(), cancel=patience.cancel).json()
            news = [
                one
                for one in offers_of(said, configs, self._name, model.sha256, wish.quantity, country, list(found.values()))
                if one.id not in found
            ]
            found |= {one.id: one for one in news}
            if said.get("allComplete") is True or not patience.lasts(rest_s):
                break
            if news and told:
                told(news)
            patience.rest(rest_s)
        return list(found.values())
