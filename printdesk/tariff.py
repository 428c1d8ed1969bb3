"""A shop's tariff: what it asks for, per material, where it ships, and how it quotes. The formula is in `printdesk.price`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from printdesk.errors import Refused
from printdesk.money import minor_unit
from printdesk.post import Zone, zone_from_table
from printdesk.quoting import Quoting
from printdesk.rates import MOST, Finish, MachineTime, MaterialTariff, Steps, mode_from, rates_from_table
from printdesk.toml_table import TomlTable, parse_toml
from printdesk.words import say

__all__ = [
    "Finish",
    "MachineTime",
    "MaterialTariff",
    "Rush",
    "Steps",
    "Tariff",
    "Zone",
    "parse_tariff",
    "tariff_from_table",
]


@dataclass(frozen=True)
class Rush:
    """Sooner for more: the line × factor + fee (per order line), made within lead_time_days. materials: empty means all."""

    factor: Decimal
    fee: Decimal
    lead_time_days: int
    materials: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tariff:
    """title: for people; example: made up for trials, and said so wherever it is shown; valid_days: how long a price holds.

    source and date: where its figures are from; packing_g: of each parcel, beside the parts
    mode: how prices are told; instant_limit: with INSTANT_UP_TO, the highest total (with tax and post) that binds at once
    round_to: the price of a line is a multiple of it, the currency's minor unit or coarser
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
    rush: Rush | None = None
    packing_g: Decimal = Decimal(0)
    mode: Quoting = Quoting.INSTANT
    instant_limit: Decimal | None = None
    round_to: Decimal | None = None

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

    def rush_of(self, material: str) -> Rush:
        """Raises Refused where the shop makes that material no sooner than usual."""
        rates, rush = self.rates(material), self.rush
        if rush is None or (rush.materials and material not in rush.materials) or rush.lead_time_days >= rates.lead_time_days:
            raise Refused(
                "no_rush",
                say("This shop makes {material} no sooner than in {days} days.", material=material, days=rates.lead_time_days),
                say("Ask for the usual price."),
            )
        return rush

    def quoting(self, material: str, total: Decimal) -> Quoting:
        """How a total (with tax and post) for that material is told: never INSTANT_UP_TO, which is decided here."""
        mode = self.rates(material).mode or self.mode
        if mode is not Quoting.INSTANT_UP_TO:
            return mode
        return Quoting.INSTANT if total <= (self.instant_limit or 0) else Quoting.CONFIRM


def parse_tariff(text: str, id: str = "own") -> Tariff:
    """A tariff from the text of its TOML file. Raises Refused with file, line and key where something is missing or wrong."""
    return tariff_from_table(parse_toml(text, f"{id}.toml"), id)


KEYS = (
    *("title", "currency", "example", "valid_days", "vat_rate", "pick_up", "source", "date", "shipping", "materials"),
    *("rush", "packing_g", "mode", "instant_limit", "round_to"),
)


def tariff_from_table(table: TomlTable, id: str) -> Tariff:
    table.only(*KEYS)
    currency = table.text("currency")
    if not re.fullmatch("[A-Z]{3}", currency):
        raise table.wrong("currency", say("three capital letters are needed, such as EUR"))
    mode = mode_from(table)
    materials = {key: rates_from_table(entry, key, mode) for key, entry in table.table("materials").tables()}
    if not materials:
        raise table.wrong("materials", say("at least one material is needed"))
    pick_up = table.flag("pick_up", True)
    return Tariff(
        id=id,
        title=table.words("title"),
        currency=currency,
        example=table.flag("example", False),
        materials=materials,
        zones=_zones(table, pick_up),
        pick_up=pick_up,
        vat_rate=table.decimal("vat_rate", 0, 1),
        valid_days=table.whole("valid_days", 1, 365, 14),
        source=table.text("source"),
        date=table.day("date"),
        rush=_rush(table.table("rush"), materials) if "rush" in table else None,
        packing_g=table.decimal("packing_g", 0, 1_000_000, 0),
        mode=mode,
        instant_limit=_limit(table, mode, materials),
        round_to=_round_to(table, currency),
    )


def _zones(table: TomlTable, pick_up: bool) -> tuple[Zone, ...]:
    zones = tuple(zone_from_table(entry, MOST) for entry in table.list_of_tables("shipping"))
    countries = [code for zone in zones for code in zone.countries]
    if len(countries) != len(set(countries)):
        raise table.wrong("shipping", say("a country belongs to one zone only"))
    if not zones and not pick_up:
        raise table.wrong("shipping", say("a shop either ships or lets people pick up"))
    return zones


def _rush(table: TomlTable, materials: Mapping[str, MaterialTariff]) -> Rush:
    table.only("factor", "fee", "lead_time_days", "materials")
    named = table.texts("materials")
    for name in named:
        if name not in materials:
            raise table.wrong("materials", say("“{name}” is no material of this tariff", name=name[:60]))
    rush = Rush(
        table.decimal("factor", 1, 100, 1), table.decimal("fee", 0, MOST, 0), table.whole("lead_time_days", 0, 365), named
    )
    if all(rates.lead_time_days <= rush.lead_time_days for key, rates in materials.items() if not named or key in named):
        raise table.wrong("lead_time_days", say("a rush is made sooner than usual, and nothing of this tariff takes longer"))
    return rush


def _limit(table: TomlTable, mode: Quoting, materials: Mapping[str, MaterialTariff]) -> Decimal | None:
    """Needed where a mode names a limit, and refused where none does: a limit that nobody reads would be a slip of the pen."""
    wanted = Quoting.INSTANT_UP_TO in {mode, *(rates.mode for rates in materials.values())}
    if wanted:
        return table.decimal("instant_limit", 0, MOST)
    if "instant_limit" in table:
        raise table.wrong("instant_limit", say("a limit needs the mode “instant_up_to”"))
    return None


def _round_to(table: TomlTable, currency: str) -> Decimal | None:
    if "round_to" not in table:
        return None
    unit = minor_unit(currency)
    step = table.decimal("round_to", str(unit), str(1000 * unit))
    if step % unit:
        raise table.wrong("round_to", say("a multiple of {unit} {currency} is needed", unit=unit, currency=currency))
    return step
