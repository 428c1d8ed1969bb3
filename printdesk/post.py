"""Post: what a parcel costs by where it goes and what it weighs."""

import re
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal

from printdesk.errors import Refused
from printdesk.toml_table import TomlTable
from printdesk.words import say

HEAVIEST_KG = 100_000
GRAM = Decimal("0.001")
WeightSteps = tuple[tuple[Decimal, Decimal], ...]


@dataclass(frozen=True)
class Zone:
    """Where parcels go and what they cost without tax; vat_rate: None for the shop's own rate.

    weights: (up to this many kg, price), growing in both; where there are none: flat + per_kg × weight, up to most_kg
    """

    name: str
    countries: tuple[str, ...]
    flat: Decimal
    per_kg: Decimal
    vat_rate: Decimal | None = None
    weights: WeightSteps = ()
    most_kg: Decimal | None = None

    def cost(self, kilograms: Decimal) -> Decimal:
        """Not rounded. Raises Refused("too_heavy") for what no parcel of this zone carries."""
        heaviest = self.weights[-1][0] if self.weights else self.most_kg
        if heaviest is not None and kilograms > heaviest:
            raise Refused(
                "too_heavy",
                say(
                    "The parcel would weigh {mass} kg, and this shop sends at most {most} kg to {zone}.",
                    mass=kilograms.quantize(GRAM, ROUND_UP),
                    most=heaviest,
                    zone=self.name,
                ),
                say("Order fewer at once, or pick them up."),
            )
        if self.weights:
            return next(price for most, price in self.weights if kilograms <= most)
        return self.flat + self.per_kg * kilograms


def zone_from_table(table: TomlTable, most: int) -> Zone:
    """most: of any price. Raises Refused with the key."""
    table.only("name", "countries", "flat", "per_kg", "most_kg", "weights", "vat_rate")
    countries = table.texts("countries")
    if not countries or not all(re.fullmatch("[A-Z]{2}", code) for code in countries):
        raise table.wrong("countries", say('a list of countries of two capital letters is needed, such as ["DE", "AT"]'))
    rate = table.decimal("vat_rate", 0, 1) if "vat_rate" in table else None
    name = table.words("name")
    if "weights" in table:
        for key in ("flat", "per_kg", "most_kg"):
            if key in table:
                raise table.wrong(key, say("a zone has either steps by weight, or a price of its own and one per kg"))
        return Zone(name, countries, Decimal(0), Decimal(0), rate, _weights(table, most))
    heaviest = table.decimal("most_kg", GRAM.to_eng_string(), HEAVIEST_KG) if "most_kg" in table else None
    return Zone(name, countries, table.decimal("flat", 0, most), table.decimal("per_kg", 0, most, 0), rate, (), heaviest)


def _weights(table: TomlTable, most: int) -> WeightSteps:
    needed = say("steps such as [[0.5, 4.90], [2, 6.90]] are needed: up to so many kg, so much; heavier is never cheaper")
    steps: list[tuple[Decimal, Decimal]] = []
    for weight, price in table.pairs("weights", needed):
        before_kg, before = steps[-1] if steps else (Decimal(0), Decimal(0))
        if not before_kg < weight <= HEAVIEST_KG or not before <= price <= most:
            raise table.wrong("weights", needed)
        steps.append((Decimal(weight), Decimal(price)))
    return tuple(steps)
