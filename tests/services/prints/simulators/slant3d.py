"""Slant 3D's API as it is documented (see `services/prints/slant3d.py`)."""

from dataclasses import dataclass, field
from typing import Any

from tests.services.prints.simulators.simulator import Answer, Call, Simulator

FILAMENTS = {
    "filaments": [
        {"filament": "PLA BLACK", "hexColor": "000000", "colorTag": "black", "profile": "PLA"},
        {"filament": "PLA WHITE", "hexColor": "ffffff", "colorTag": "white", "profile": "PLA"},
        {"filament": "PETG BLACK", "hexColor": "000000", "colorTag": "petgBlack", "profile": "PETG"},
    ]
}
NEEDED = (
    *("email", "phone", "name", "orderNumber", "filename", "fileURL", "bill_to_street_1", "bill_to_city", "bill_to_zip"),
    *("ship_to_name", "ship_to_street_1", "ship_to_city", "ship_to_zip", "ship_to_country_as_iso", "order_quantity"),
)


@dataclass
class Slant3DSimulator(Simulator):
    """orders: by their number; answers_orders: False takes an order and closes the line; post: what sending costs.

    order_id: what an order is told to be called
    """

    key: str | None = "sl-key"
    key_header: str = "api-key"
    each: str = "$8.23"
    post: float = 5.56
    status: str = "awaiting_shipment"
    answers_orders: bool = True
    order_id: object = 314141
    orders: list[dict[str, Any]] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)

    def say(self, call: Call) -> Answer:
        if call.path == "/api/filament":
            return 200, FILAMENTS
        if call.path == "/api/slicer":
            assert call.json()["fileURL"].startswith("https://")
            return 200, {"message": "Slicing successful", "data": {"price": self.each}}
        if call.path == "/api/order/estimate":
            return self.estimate(call.json())
        if call.path == "/api/order" and call.method == "POST":
            assert all(call.json()[0][name] for name in NEEDED)
            self.orders += call.json()
            return 200, {"orderId": self.order_id}
        if call.path.endswith("/get-tracking"):
            return 200, {"status": self.status, "trackingNumbers": ["1Z999"] if self.status == "shipped" else []}
        if call.method == "DELETE":
            self.cancelled.append(call.path.rpartition("/")[2])
            return 200, {"status": "Order cancelled"}
        return 404, {}

    def estimate(self, order: list[dict[str, str]]) -> Answer:
        assert all(order[0][name] for name in NEEDED)
        made = round(float(self.each.strip("$")) * int(order[0]["order_quantity"]), 2)
        return 200, {"totalPrice": round(made + self.post, 2), "shippingCost": self.post, "printingCost": made}

    def serve(self, handler: Any, call: Call) -> None:
        if call.path == "/api/order" and call.method == "POST" and not self.answers_orders:
            self.say(call)
            handler.close_connection = True
            return
        super().serve(handler, call)
