"""A shop's tariff: what it asks for, per material, and where it ships."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from printdesk.errors import Refused
from printdesk.toml_table import TomlTable, parse_toml
from printdesk.words import say

MOST = 1_000_000  # of any single rate, in the tariff's currency
Steps = tuple[tuple[int, Decimal], ...]


@dataclass(frozen=True)
class Zone:
    """Where parcels go and what they cost without tax; vat_rate: None for the shop's own rate."""

    name: str
    countries: tuple[str, ...]
    flat: Decimal
    per_kg: Decimal
    vat_rate: Decimal | None = None


@dataclass(frozen=True)
class MaterialTariff:
    """All amounts without tax, each ≥ 0, in the tariff's currency.

    floor, setup: per order line; part_fee and finishes: per part; per_cm3: of the part
    per_machine_cm3: of its box with the packing gap
    steps: (from this quantity on, factor on what is paid per part); the first is (1, …), factors are above 0 and at most 1
    colours: empty means whatever the material comes in
    """

    id: str
    density_g_cm3: Decimal
    floor: Decimal
    setup: Decimal
    part_fee: Decimal
    per_cm3: Decimal
    per_machine_cm3: Decimal
    per_cm2: Decimal
    support_per_g: Decimal
    finishes: Mapping[str, Decimal]
    colours: tuple[str, ...]
    steps: Steps
    lead_time_days: int

    def factor(self, quantity: int) -> Decimal:
        return [factor for start, factor in self.steps if start <= quantity][-1]

    def finish_fee(self, finish: str | None) -> Decimal:
        """Raises Refused for a finish that the shop does not offer."""
        if finish is None:
            return Decimal(0)
        if finish not in self.finishes:
            offered = ", ".join(self.finishes) or say("none")
            raise Refused(
                "finish_not_offered",
                say("This shop does not offer the finish “{finish}” for {material}.", finish=finish[:60], material=self.id),
                say("Offered are: {offered}.", offered=offered),
            )
        return self.finishes[finish]

    def check_colour(self, colour: str | None) -> None:
        """Raises Refused for a colour that the shop does not offer."""
        if colour is not None and self.colours and colour not in self.colours:
            raise Refused(
                "colour_not_offered",
                say("This shop does not offer {material} in “{colour}”.", material=self.id, colour=colour[:60]),
                say("Offered are: {offered}.", offered=", ".join(self.colours)),
            )


@dataclass(frozen=True)
class Tariff:
    """title: for people; example: made up for trials, and said so wherever it is shown; valid_days: how long a price holds.

    source and date: where its figures are from
    """

    id: str
    title: str
    currency: str
    example: bool
    materials: Mapping[str, MaterialTariff]
    zones: tuple[Zone, ...]
    pick_up: bool
    vat_rate: Decimal
    valid_days: int
    source: str
    date: str

    def rates(self, material: str) -> MaterialTariff:
        """Raises Refused for a material that the shop does not offer."""
        if material not in self.materials:
            raise Refused(
                "material_not_offered",
                say("This shop does not offer the material “{material}”.", material=str(material)[:60]),
                say("Offered are: {offered}.", offered=", ".join(self.materials)),
            )
        return self.materials[material]

    def zone(self, country: str | None) -> Zone | None:
        """None to pick up. Raises Refused where the shop does not ship to, or nothing can be picked up."""
        if country is None:
            if not self.pick_up:
                raise Refused("no_pick_up", say("At this shop nothing can be picked up."), say("Give a country to ship to."))
            return None
        for zone in self.zones:
            if country.upper() in zone.countries:
                return zone
        served = ", ".join(code for zone in self.zones for code in zone.countries) or say("none")
        raise Refused(
            "no_shipping",
            say("This shop does not ship to “{country}”.", country=country[:20]),
            say("It ships to: {served}.", served=served),
        )


def parse_tariff(text: str, id: str = "own") -> Tariff:
    """A tariff from the text of its TOML file. Raises Refused with file and key where something is missing or wrong."""
    return tariff_from_table(parse_toml(text, f"{id}.toml"), id)


def tariff_from_table(table: TomlTable, id: str) -> Tariff:
    table.only("title", "currency", "example", "valid_days", "vat_rate", "pick_up", "source", "date", "shipping", "materials")
    currency = table.text("currency")
    if not re.fullmatch("[A-Z]{3}", currency):
        raise table.wrong("currency", say("three capital letters are needed, such as EUR"))
    materials = {key: _material(entry, key) for key, entry in table.table("materials").tables()}
    if not materials:
        raise table.wrong("materials", say("at least one material is needed"))
    zones = tuple(_zone(entry) for entry in table.list_of_tables("shipping"))
    countries = [code for zone in zones for code in zone.countries]
    if len(countries) != len(set(countries)):
        raise table.wrong("shipping", say("a country belongs to one zone only"))
    pick_up = table.flag("pick_up", True)
    if not zones and not pick_up:
        raise table.wrong("shipping", say("a shop either ships or lets people pick up"))
    return Tariff(
        id=id,
        title=table.words("title"),
        currency=currency,
        example=table.flag("example", False),
        materials=materials,
        zones=zones,
        pick_up=pick_up,
        vat_rate=table.decimal("vat_rate", 0, 1),
        valid_days=table.whole("valid_days", 1, 365, 14),
        source=table.text("source"),
        date=table.day("date"),
    )


def _material(table: TomlTable, id: str) -> MaterialTariff:
    amounts = ("floor", "setup", "part_fee", "per_cm3", "per_machine_cm3", "per_cm2", "support_per_g")
    table.only(*amounts, "density_g_cm3", "finishes", "colours", "steps", "lead_time_days")
    finishes = table.table("finishes")
    made = MaterialTariff(
        id=id,
        density_g_cm3=table.decimal("density_g_cm3", "0.1", 25),
        **{key: table.decimal(key, 0, MOST, 0) for key in amounts},
        finishes={key: finishes.decimal(key, 0, MOST) for key in finishes.values},
        colours=table.texts("colours"),
        steps=_steps(table),
        lead_time_days=table.whole("lead_time_days", 0, 365),
    )
    if not (made.floor or made.part_fee or made.per_cm3 or made.per_machine_cm3):
        raise table.wrong("per_cm3", say("with these figures a part would cost nothing"))
    return made


def _steps(table: TomlTable) -> Steps:
    """[[from, factor], …]; missing means one price for every quantity."""
    needed = say("steps such as [[1, 1.0], [10, 0.9]] are needed, from 1 upwards, with factors above 0 that do not rise above 1")
    raw = table.values.get("steps", [[1, 1]])
    if not isinstance(raw, list) or not 1 <= len(raw) <= 100:
        raise table.wrong("steps", needed)
    steps: list[tuple[int, Decimal]] = []
    for entry in raw:
        if not isinstance(entry, list) or len(entry) != 2 or any(isinstance(value, bool) for value in entry):
            raise table.wrong("steps", needed)
        start, factor = (table.numeric(value) for value in entry)
        if (
            not isinstance(start, int)
            or not isinstance(factor, int | Decimal)
            or not 0 < factor <= (steps[-1][1] if steps else 1)
        ):
            raise table.wrong("steps", needed)
        if start <= (steps[-1][0] if steps else 0):
            raise table.wrong("steps", needed)
        steps.append((start, Decimal(factor)))
    if steps[0][0] != 1:
        raise table.wrong("steps", needed)
    return tuple(steps)


def _zone(table: TomlTable) -> Zone:
    table.only("name", "countries", "flat", "per_kg", "vat_rate")
    countries = table.texts("countries")
    if not countries or not all(re.fullmatch("[A-Z]{2}", code) for code in countries):
        raise table.wrong("countries", say('a list of countries of two capital letters is needed, such as ["DE", "AT"]'))
    rate = table.decimal("vat_rate", 0, 1) if "vat_rate" in table else None
    return Zone(table.words("name"), countries, table.decimal("flat", 0, MOST), table.decimal("per_kg", 0, MOST, 0), rate)
