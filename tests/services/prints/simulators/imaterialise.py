"""i.materialise's pricing by parameters as it is documented (see `services/prints/imaterialise.py`)."""

from dataclasses import dataclass
from typing import Any

from tests.services.prints.simulators.simulator import Answer, Call, Simulator

POLYAMIDE, WHITE, POLISHED = "035f4772-da8a-400b-8be4-2dd344b28ddb", "bba2bebb-8895-4049-aeb0-ab651cee2597", "polished-1"
MATERIALS = {
    "materials": [
        {
            "materialID": POLYAMIDE,
            "name": "Polyamide (SLS)",
            "finishes": [{"finishID": POLISHED, "name": "Polished"}, {"finishID": WHITE, "name": "White"}],
        },
        {"materialID": "m-316l", "name": "Stainless Steel 316L", "finishes": [{"finishID": "f-1", "name": "Natural"}]},
        {"materialID": "m-gold", "name": "14K Gold", "finishes": [{"finishID": "f-2", "name": "Polished"}]},
    ]
}


@dataclass
class IMaterialiseSimulator(Simulator):
    """refuses: its sentence in an answer with status 200; ships: False tells an error instead of ways of sending."""

    key: str | None = "code"
    key_header: str = "ApiCode"
    refuses: str = ""
    ships: bool = True
    currency: str = ""

    def say(self, call: Call) -> Answer:
        if call.path == "/web-api/materials":
            return 200, MATERIALS
        if call.path != "/web-api/pricing":
            return 404, {}
        if self.refuses:
            return 200, {"error": {"code": 12, "message": self.refuses}}
        asked = call.json()
        services = [
            {"name": "Standard", "value": 6.0, "daysInTransit": 3},
            {"name": "Express", "value": 15.0, "daysInTransit": 1},
        ]
        cost: dict[str, Any] = {"services": services} if self.ships else {"services": [], "shipmentError": "Not to that country."}
        models = [{**one, "materialName": "x", "finishingName": "y", "totalPrice": self.price(one)} for one in asked["models"]]
        return 200, {"currency": self.currency or asked["currency"], "models": models, "shipmentCost": cost}

    def price(self, one: dict[str, str]) -> float:
        """A made-up tariff: per cm³, per cm², and more for what is polished."""
        each = (
            4.0 + 0.9 * float(one["volumeCm3"]) + 0.02 * float(one["surfaceCm2"]) + (3.0 if one["finishID"] == POLISHED else 0.0)
        )
        return round(each * int(one["quantity"]), 2)
