"""Spoolman, which keeps the spools of a household with several printers, over its REST API v1 (https://donkie.github.io/Spoolman/).

Its answers are as its own source has them (github.com/Donkie/Spoolman, spoolman/api/v1): GET /spool is a list, the price of a
spool is its own or its filament's, remaining_weight is missing where nobody weighed a full one, and the currency is a setting,
kept as JSON in a string. Its `use` carries no key that would make a repeat harmless: it is told once, then asked about.
"""

import math
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from printdesk.errors import DeskError, Refused
from printdesk.money import Money
from printdesk.spool import LONGEST_NAME, MOST_G, SPOOLMAN, THICKEST_MM, THINNEST_MM, Spool
from printdesk.words import say
from services.net import Net, Reply, bad_answer

NAME = "Spoolman"
MOST_SPOOLS = 2000
WITHIN_S = 8.0  # for one question, repeats included: nobody waits for a list of spools
UNWEIGHED_G = 1000.0  # a full spool where nobody said: the most usual one
_HEX = re.compile(r"[0-9A-Fa-f]{6}")


class Spoolman:
    """The port SpoolKeeper. address: as a person types it, with or without /api/v1."""

    def __init__(self, address: str) -> None:
        base = address.strip().rstrip("/").removesuffix("/api/v1").rstrip("/")
        self._net = Net(NAME, lambda: f"{base}/api/v1", lambda: None)

    def spools(self) -> list[Spool]:
        """Those that are not archived, MOST_SPOOLS at most. What cannot be read is left out."""
        told = self._asked("/spool", limit=str(MOST_SPOOLS)).items()
        currency = self._currency()
        found = [self._read(one, currency) for one in told[:MOST_SPOOLS] if isinstance(one, Mapping)]
        return [spool for spool in found if spool is not None]

    def spool(self, remote_id: int) -> Spool:
        """Raises NotFound where it is there no more."""
        return self._known(self._asked(f"/spool/{remote_id}").json())

    def use(self, remote_id: int, grams: float) -> Spool:
        """Raises Unknown where it was sent and nobody knows whether it was done."""
        body = {"use_weight": round(grams, 3)}
        told = self._net.call("PUT", f"/spool/{remote_id}/use", body=body, again=False, maybe_done=True, within_s=WITHIN_S)
        try:
            return self._known(told.json())
        except Refused:  # it answered, and not as a Spoolman does
            raise self._net.unknown() from None

    def _asked(self, path: str, **params: str) -> Reply:
        """Asked once: whoever waits for the list sees the last one meanwhile, and it is asked again later."""
        return self._net.call("GET", path, params=params, again=False, within_s=WITHIN_S)

    def _known(self, told: Mapping[str, Any]) -> Spool:
        spool = self._read(told, self._currency())
        if spool is None:
            raise bad_answer()
        return spool

    def _currency(self) -> str | None:
        """The one that its prices are in; EUR where it was never set, as Spoolman shows it. None where it cannot be read."""
        try:
            told = self._asked("/setting/currency").json().get("value")
        except DeskError:
            return None
        text = str(told).strip().strip('"')
        return text if re.fullmatch("[A-Z]{3}", text) else None

    def _read(self, told: Mapping[str, Any], currency: str | None) -> Spool | None:
        """One spool of its answers; None for one that is archived, or that nobody can make sense of."""
        number, filament = told.get("id"), told.get("filament")
        if isinstance(number, bool) or not isinstance(number, int) or not isinstance(filament, Mapping) or told.get("archived"):
            return None
        vendor = filament.get("vendor")
        vendor_name = _text(vendor.get("name")) if isinstance(vendor, Mapping) else ""
        plastic = _text(filament.get("material"))
        net = max(1.0, _weight(told.get("initial_weight")) or _weight(filament.get("weight")) or UNWEIGHED_G)
        used = _weight(told.get("used_weight")) or 0.0
        left = _weight(told.get("remaining_weight"))
        price = _weight(told.get("price"), 1e6)
        price = price if price is not None else _weight(filament.get("price"), 1e6)
        try:
            return Spool(
                id=f"sm-{number}",
                name=_text(filament.get("name")) or plastic or say("Spool {number}", number=number),
                material=None,
                hex=_colour(filament),
                vendor=vendor_name,
                diameter_mm=_diameter(filament.get("diameter")),
                price=Money(Decimal(str(price)), currency) if price is not None and currency else None,
                net_g=net,
                remaining_g=max(0.0, net - used) if left is None else left,
                tare_g=_weight(told.get("spool_weight")) or _weight(filament.get("spool_weight")),
                source=SPOOLMAN,
                remote_id=number,
                used_g=used,
                plastic=plastic,
            )
        except Refused:
            return None


def _text(value: object) -> str:
    """A name in one line, without what steers a terminal."""
    if not isinstance(value, str):
        return ""
    plain = "".join(sign for sign in value[:500] if sign.isprintable())
    return " ".join(plain.split())[:LONGEST_NAME]


def _weight(value: object, most: float = MOST_G) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or not 0 <= value <= most:
        return None
    return float(value)


def _diameter(value: object) -> float:
    told = _weight(value, THICKEST_MM)
    return told if told is not None and told >= THINNEST_MM else 1.75


def _colour(filament: Mapping[str, Any]) -> str:
    """ "#rrggbb"; of several colours the first; what comes behind six digits is how far one looks through it."""
    told = _text(filament.get("color_hex")) or _text(filament.get("multi_color_hexes"))
    found = _HEX.match(told.removeprefix("#"))
    return f"#{found[0].lower()}" if found else ""
