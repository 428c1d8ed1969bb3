"""Craftcloud v5 as it is documented (see `services/prints/craftcloud.py`), with three makers that answer one after another."""

import hashlib
import time
from dataclasses import dataclass, field
from typing import Any

from tests.services.prints.simulators.simulator import Answer, Call, Simulator

PA12, RESIN, GLASS = "cfg-pa12", "cfg-resin", "cfg-glass"
VENDORS = ("jawstec", "panashape", "bone3d")


@dataclass
class CraftcloudSimulator(Simulator):
    """model_looks, looks: how many looks at a model, then at a price, find it incomplete.

    unprintable, currency, cart_total: what they say
    moved: uploads go the other way; stored: what was put into the storage; forgotten: no model is known until the next upload
    orders: what was ordered; answers_orders: False takes an order and closes the line; statuses: the road of every order
    """

    moved: bool = False
    forgotten: bool = False
    stored: list[bytes] = field(default_factory=list)
    model_looks: int = 1
    looks: int = 2
    unprintable: bool = False
    currency: str = ""
    cart_total: float | None = None
    answers_orders: bool = True
    least: float = 12.0
    orders: list[dict[str, Any]] = field(default_factory=list)
    statuses: list[dict[str, str]] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    asked_price: dict[str, Any] = field(default_factory=dict)

    def say(self, call: Call) -> Answer:
        head, _, rest = call.path.removeprefix("/v5/").partition("/")
        if call.path == "/material-catalog":
            return 200, CATALOGUE
        if head == "health_check":
            return 200, {"status": "ok"}
        if call.path.startswith(("/model/upload/", "/storage/")):
            return self.storage(call)
        if head == "model":
            return self.model(call, rest)
        if head == "price":
            return self.price(call, rest)
        if head == "cart":
            return self.cart(call.json())
        if head == "order":
            return self.order(call, rest)
        if call.path == "/v5/payment/stripe":
            return 200, {"id": "pay-1", "url": "https://pay.example.org/1"}
        return 404, {"message": "no such thing"}

    def complete(self, what: str, looks: int) -> bool:
        self.seen[what] = self.seen.get(what, 0) + 1
        return self.seen[what] > looks

    def model(self, call: Call, id: str) -> Answer:
        if call.method == "POST" and self.moved:
            return 404, {"message": "gone"}
        if call.method == "POST":
            self.forgotten = False
            fields = call.fields
            assert fields["unit"] == "mm"
            model_id = hashlib.sha256(call.body[-500:]).hexdigest()[:40]
            return 200, [{"modelId": model_id, "fileName": fields["file.filename"], "fileUnit": "mm", "volume": None}]
        if self.forgotten:
            return 404, {}
        return (200 if self.complete(id, self.model_looks) else 206), {"modelId": id}

    def storage(self, call: Call) -> Answer:
        """The three steps of the way that is not documented."""
        if call.path.endswith("/initiate"):
            assert call.json()["fileUnit"] == "mm"
            return 201, {"uploadId": "up-1", "uploadUrl": f"{self.address}/storage/up-1?signed=yes"}
        if call.method == "PUT":
            assert call.query["signed"] == "yes" and "content-type" not in call.headers
            self.stored.append(call.body)
            return 200, {}
        assert call.json() == {"uploadId": "up-1"}
        return 201, [{"modelId": "stored-1", "isParsing": True}]

    def price(self, call: Call, id: str) -> Answer:
        if call.method == "POST":
            self.asked_price = call.json()
            return 200, {"priceId": f"price-{len(self.calls)}"}
        whole = self.complete(id, self.looks)
        count = len(VENDORS) if whole else min(self.seen[id], len(VENDORS) - 1)
        quantity = self.asked_price["models"][0]["quantity"]
        currency = self.currency or self.asked_price["currency"]
        wanted = self.asked_price.get("materialConfigIds") or [PA12, RESIN, GLASS]
        quotes = [
            {
                "quoteId": f"q-{vendor}-{config}",
                "vendorId": vendor,
                "modelId": self.asked_price["models"][0]["modelId"],
                "materialConfigId": config,
                "price": price * quantity,
                "priceInclVat": round(price * quantity * 1.19, 2),
                "currency": currency,
                "quantity": quantity,
                "isPrintable": not self.unprintable,
                "productionTimeFast": days - 1,
                "productionTimeSlow": days,
            }
            for index, vendor in enumerate(VENDORS[:count])
            for config, price, days in ((PA12, 20.0 + index, 6 - index), (RESIN, 31.5 + index, 4), (GLASS, 9.0, 1))
            if config in wanted
        ]
        shippings = [
            {
                "shippingId": f"s-{vendor}-{kind}",
                "vendorId": vendor,
                "name": kind,
                "deliveryTime": "2-4",
                "price": price,
                "priceInclVat": round(price * 1.19, 2),
                "currency": currency,
            }
            for vendor in VENDORS[:count]
            for kind, price in (("express", 19.0), ("standard", 5.0))
        ]
        least = {"panashape": {"price": self.least, "priceInclVat": round(self.least * 1.19, 2), "productionFee": 3.0}}
        expires = int((time.time() + 86_400) * 1000)
        said = {"expiresAt": expires, "allComplete": whole, "quotes": quotes, "shippings": shippings}
        return 200, {**said, "minimumProductionPrice": least}

    def cart(self, body: dict[str, Any]) -> Answer:
        vendor = body["quotes"][0]["id"].split("-")[1]
        index = VENDORS.index(vendor)
        quantity = self.asked_price["models"][0]["quantity"]
        base = (20.0 if PA12 in body["quotes"][0]["id"] else 31.5) + index
        net = max(base * quantity, self.least if vendor == "panashape" else 0.0) + 5.0
        gross = round((net - 5.0) * 1.19, 2) + 5.95 if self.cart_total is None else self.cart_total
        total = {"totalNetPrice": net, "totalGrossPrice": round(gross, 2), "currency": body["currency"]}
        return 200, {"cartId": "cart-1", "currency": body["currency"], "amounts": {"total": total}}

    def order(self, call: Call, rest: str) -> Answer:
        if call.method == "POST":
            self.orders.append(call.json())
            return 200, {"orderId": f"o-{len(self.orders)}", "orderNumber": f"CC-{len(self.orders)}", "amounts": {}}
        assert rest.endswith("/status")
        parts = [{"vendorId": "jawstec", "cancelled": False, "orderStatus": self.statuses}]
        return 200, {"orderNumber": "CC-1", "status": parts}

    def serve(self, handler: Any, call: Call) -> None:
        if call.path == "/v5/order" and not self.answers_orders:
            self.say(call)
            handler.close_connection = True
            return
        super().serve(handler, call)


def _material(name: str, config: str, colour: str) -> dict[str, Any]:
    configs = [{"id": config, "name": name, "color": colour}]
    return {"name": name, "technology": "3d_printing", "finishGroups": [{"name": "Standard", "materialConfigs": configs}]}


CATALOGUE = {
    "materialStructure": [
        {
            "name": "Nylon",
            "materials": [_material("SLS Nylon PA12", PA12, "White"), _material("PA12 glass-filled", GLASS, "Grey")],
        },
        {"name": "Resin", "materials": [_material("Standard Resin", RESIN, "White")]},
    ]
}
