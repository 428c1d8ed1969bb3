"""Who carries a parcel, what they take, and where it can be followed."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from printdesk.catalog_limits import Size
from printdesk.toml_table import TomlTable, read_toml
from printdesk.words import say

NUMBER = "{number}"
LONGEST_NUMBER = 40
_TEMPLATE = re.compile(r"https://[a-z0-9.-]+/[\x21-\x7e]*")
_NUMBER = re.compile(r"[0-9A-Za-z][0-9A-Za-z./_-]*")


@dataclass(frozen=True)
class Carrier:
    """tracking: an https address with {number} in it, "" where parcels cannot be followed; names: others for it, lower case.

    countries: where parcels are taken to, ISO 3166, empty: anywhere; most_kg, most_mm, most_around_mm: of one parcel, None: not
    known; the last is the longest side and once around the other two
    """

    id: str
    name: str
    names: tuple[str, ...]
    countries: tuple[str, ...]
    tracking: str
    most_kg: float | None = None
    most_mm: Size | None = None
    most_around_mm: float | None = None
    source: str = ""
    date: str = ""

    def takes(self, kilograms: float, size_mm: Size) -> bool:
        """Whether a parcel of that mass and outer size is taken, as far as the limits are known."""
        if self.most_kg is not None and not kilograms <= self.most_kg:
            return False
        a, b, c = sorted(size_mm)
        if self.most_mm is not None and any(length > most for length, most in zip((a, b, c), sorted(self.most_mm), strict=True)):
            return False
        return self.most_around_mm is None or (math.isfinite(c) and c + 2 * (a + b) <= self.most_around_mm)

    def link(self, number: str) -> str | None:
        """Where that parcel is followed; None where it cannot be, or the number is none."""
        number = "".join(number.split())
        if not self.tracking or len(number) > LONGEST_NUMBER or not _NUMBER.fullmatch(number):
            return None
        return self.tracking.replace(NUMBER, quote(number, safe=""))


def carrier_called(carriers: Mapping[str, Carrier], name: str) -> Carrier | None:
    """By id, name or another name, whatever the case; or by the first word of a longer one ("DHL Paket")."""
    asked = " ".join(name.casefold().split())[:60]
    for wanted in (asked, asked.split(" ")[0]):
        for carrier in carriers.values():
            if wanted and wanted in {carrier.id, carrier.name.casefold(), *carrier.names}:
                return carrier
    return None


def tracking_link(carriers: Mapping[str, Carrier], name: str | None, number: str | None) -> str | None:
    """The address where a carrier shows that parcel. Only ever one of the catalogue's, with nothing in it but the number."""
    carrier = carrier_called(carriers, name or "")
    return carrier.link(number) if carrier and number else None


def load_carriers(file: Path) -> dict[str, Carrier]:
    """Of carriers.toml alone, for those who need no more of the catalogue. Raises Refused."""
    return {id: carrier_from_table(table, id) for id, table in read_toml(file).tables()}


def carrier_from_table(table: TomlTable, id: str) -> Carrier:
    table.only("name", "names", "countries", "tracking", "most_kg", "most_mm", "most_around_mm", "source", "date")
    tracking = table.text("tracking", "")
    if tracking and (not _TEMPLATE.fullmatch(tracking) or tracking.count(NUMBER) != 1 or NUMBER in tracking.split("/")[2]):
        raise table.wrong("tracking", say("an address is needed that begins with https:// and has one {number} after the host"))
    countries = table.texts("countries")
    if not all(re.fullmatch("[A-Z]{2}", code) for code in countries):
        raise table.wrong("countries", say('a list of countries of two capital letters is needed, such as ["DE", "AT"]'))
    source = table.text("source").strip()
    if not source:
        raise table.wrong("source", say("where the figure is from is needed, “assumption” where nobody published one"))
    return Carrier(
        id=id,
        name=table.text("name"),
        names=tuple(name.casefold() for name in table.texts("names")),
        countries=countries,
        tracking=tracking,
        most_kg=table.number("most_kg", 0.001, 10_000) if "most_kg" in table else None,
        most_mm=table.box("most_mm"),
        most_around_mm=table.number("most_around_mm", 1, 100_000) if "most_around_mm" in table else None,
        source=source,
        date=table.day("date"),
    )
