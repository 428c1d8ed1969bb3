"""A spool of filament or a bottle of resin: what it cost, how much is left on it, and what each print took from it."""

import math
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from printdesk.errors import Refused
from printdesk.money import Money
from printdesk.words import say

OWN, SPOOLMAN = "own", "spoolman"
MOST_G = 100_000.0
DEAREST = 1_000_000  # in whatever currency
LONGEST_NAME = 80
THINNEST_MM, THICKEST_MM = 0.5, 5.0

# What is kept back when a print is held against a spool: the slicer's grams and what really leaves the nozzle differ by the
# filament's own diameter (±0.03 mm of 1.75 mm is ±3.5 %), and the last turns do not reach the drive. An assumption.
MARGIN_SHARE = 0.05
MARGIN_G = 2.0


@dataclass(frozen=True)
class Spool:
    """id: a small number, or "sm-" and Spoolman's own; material, colour: catalogue ids, material None where nobody knows which.

    price: for the whole spool when it was full; net_g: plastic on it then; remaining_g: now, never below 0; tare_g: empty
    hex: "#rrggbb" where a colour is told that way; diameter_mm: of the filament, 0 for resin; source: "own" | "spoolman"
    seen_at: when Spoolman last told of it; used_g: what it then said was taken from the spool altogether
    plastic: what Spoolman calls the material
    """

    id: str
    name: str
    material: str | None
    colour: str | None = None
    hex: str = ""
    vendor: str = ""
    diameter_mm: float = 1.75
    price: Money | None = None
    net_g: float = 1000.0
    remaining_g: float = 1000.0
    tare_g: float | None = None
    source: str = OWN
    remote_id: int | None = None
    used_g: float = 0.0
    seen_at: datetime | None = None
    opened: date | None = None
    dried: date | None = None
    plastic: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_NAME:
            raise Refused("bad_name", say("A spool needs a name of 1 to {most} characters.", most=LONGEST_NAME))
        weights = (self.net_g, self.remaining_g, self.tare_g or 0.0, self.used_g)
        if not all(math.isfinite(weight) and 0 <= weight <= MOST_G for weight in weights) or self.net_g < 1:
            raise Refused(
                "bad_weight",
                say("A spool holds from 0 to {most:g} g, and at least 1 g when it is full.", most=MOST_G),
                say("Weights are in grams."),
            )
        if self.diameter_mm and not THINNEST_MM <= self.diameter_mm <= THICKEST_MM:
            raise Refused(
                "bad_diameter", say("Filament is from {low:g} to {high:g} mm thick.", low=THINNEST_MM, high=THICKEST_MM)
            )
        if self.price is not None and not 0 <= self.price.amount <= DEAREST:
            raise Refused("bad_price", say("A spool costs from 0 to {most:,}.", most=DEAREST))

    @property
    def title(self) -> str:
        """ "Prusament Galaxy Black": as it says on the spool."""
        return self.name if not self.vendor or self.vendor.casefold() in self.name.casefold() else f"{self.vendor} {self.name}"

    @property
    def price_per_g(self) -> Decimal | None:
        """In the currency of the price; None where nobody said what it cost."""
        return self.price.amount / Decimal(str(self.net_g)) if self.price is not None else None

    @property
    def share_left(self) -> float:
        """0 … 1 of what was on it when it was full."""
        return min(1.0, self.remaining_g / self.net_g)


class UseState(StrEnum):
    """WAITING: written down, not told; TELLING: written before Spoolman is told, so that a crash is asked about and not repeated;
    UNKNOWN: a person has to look; BOOKED: taken off the spool.
    """

    WAITING = "waiting"
    TELLING = "telling"
    UNKNOWN = "unknown"
    BOOKED = "booked"


@dataclass(frozen=True)
class SpoolUse:
    """What one print took from one spool. id: of the job and its try, so that no print is ever booked twice.

    used_before_g: what Spoolman said of the spool just before it was told, at told_at; None until then
    """

    id: str
    spool: str
    job: str
    grams: float
    at: datetime
    state: UseState = UseState.WAITING
    used_before_g: float | None = None
    told_at: datetime | None = None


def with_margin(grams: float, share: float = MARGIN_SHARE) -> float:
    """The grams that must be on a spool before a print of `grams` is begun; share: how far that figure may be off."""
    return grams + max(MARGIN_G, grams * max(share, MARGIN_SHARE))
