"""Sculpteo's web API as it is documented (see `services/prints/sculpteo.py`)."""

from dataclasses import dataclass, field
from typing import Any

from tests.services.prints.simulators.simulator import Answer, Call, Simulator

MATERIALS = [
    {"id": "white_plastic", "name": "White Plastic (PA12)"},
    {"id": "black_plastic", "name": "PA12 black"},
    {"id": "mjf_pa12", "name": "Jet Fusion PA12 (MJF)"},
    {"id": "alumide", "name": "Alumide"},
]


@dataclass
class SculpteoSimulator(Simulator):
    """unprintable: `success` is false; currency: another than was asked for; refuses: an error with status 200."""

    unprintable: bool = False
    currency: str = ""
    refuses: str = ""
    uploads: list[dict[str, str]] = field(default_factory=list)

    def say(self, call: Call) -> Answer:
        if call.path == "/en/api/material/list/":
            return 200, MATERIALS
        if call.path == "/en/upload_design/a/3D/":
            assert call.headers["x-requested-with"] == "XMLHttpRequest"
            self.uploads.append(call.fields)
            return 200, {"uuid": f"design{len(self.uploads):04}", "name": call.fields["name"], "unit": call.fields["unit"]}
        if call.path == "/en/api/design/3D/price_by_uuid/":
            return 200, self.price(call)
        return 404, {}

    def price(self, call: Call) -> dict[str, Any]:
        if self.refuses:
            return {"body": {}, "error": {"id": 4, "description": self.refuses}}
        if self.unprintable:
            return {"body": {"success": False, "warning": "Walls are too thin."}, "error": {"id": 0}}
        assert call.query["unit"] == "mm"
        each = 12.35 if call.query["productname"] == "white_plastic" else 10.1
        price = {"unit_price_raw": each, "total_cost_raw": round(each * int(call.query["quantity"]), 2)}
        if self.currency:
            price["currency"] = self.currency  # type: ignore[assignment]
        return {"body": {"success": True, "price": price, "delivery": {"receipt_date": "2026-12-09"}}, "error": {"id": 0}}
