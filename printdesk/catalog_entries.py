"""The catalogue's nouns: process, material, colour, finish, printer, and the limits they hold a part against."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from printdesk.catalog_limits import Limit, Size
from printdesk.errors import NotFound
from printdesk.machine import Machine
from printdesk.material_facts import Fact
from printdesk.money import Money
from printdesk.words import say

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class Process:
    """id: "fdm" | "sla" | "sls" | "mjf" | "slm". limits: by name, see resources/catalog/processes.toml.

    needs_supports: overhangs must be held up; loose: what stays in a sealed cavity for good ("powder", "resin", None for nothing)
    stuff: "plastic", "resin" or "metal"; properties: what holds for all of its materials that do not say otherwise
    """

    id: str
    name: str
    limits: Mapping[str, Limit]
    needs_supports: bool = False
    loose: str | None = None
    about: str = ""
    stuff: str = "plastic"
    properties: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True)
class Colour:
    """hex: "#rrggbb", for the screen."""

    id: str
    name: str
    hex: str


@dataclass(frozen=True)
class Finish:
    """largest_mm: what can be finished so, None for whatever can be printed; largest_sum_mm: of the three lengths together."""

    id: str
    name: str
    largest_mm: Size | None = None
    largest_sum_mm: float | None = None
    source: str = ""
    date: str = ""


@dataclass(frozen=True)
class Material:
    """price_per_kg: to buy it, None where there is no plain market price.

    limits: those that differ from the process's; properties: by key, see `material_facts`, those of the process among them
    called: other words that people know it by, lower case ("nylon")
    largest_mm: with the first, plainest finish, None leaves it to the machine; rank: where it stands in lists, low first
    """

    id: str
    name: str
    process: str
    density_g_cm3: float
    colours: tuple[Colour, ...]
    finishes: tuple[Finish, ...] = ()
    price_per_kg: Money | None = None
    price_source: str = ""
    price_date: str = ""
    properties: Mapping[str, Fact] = field(default_factory=dict)
    called: tuple[str, ...] = ()
    rank: int = 500
    limits: Mapping[str, Limit] = field(default_factory=dict)
    largest_mm: Size | None = None
    nozzle_c: float | None = None
    bed_c: float | None = None
    max_flow_mm3_s: float | None = None
    filament_type: str | None = None
    about: str = ""
    source: str = ""
    date: str = ""

    def colour(self, id: str) -> Colour:
        return find_entry({colour.id: colour for colour in self.colours}, id, "colour")

    def value(self, property: str) -> float | None:
        """Of a property; None where nobody says."""
        fact = self.properties.get(property)
        return fact.value if fact else None

    def finish(self, id: str) -> Finish:
        return find_entry({finish.id: finish for finish in self.finishes}, id, "finish")


@dataclass(frozen=True)
class PrinterModel:
    """volume_mm: x, y, z that can be filled; power_w: mean while printing; heating_s: from cold to the first line.

    price and lifetime_h: what it costs to buy and how long it lasts, for the wear of an hour; None where nobody can say
    growth_mm_h: height that a powder or resin machine builds in an hour, where nothing finer is known; None for filament
    max_speed_mm_s, max_accel_mm_s2, max_jerk_mm_s: along x and y at most; None sets no limit
    machine: how a resin or powder machine spends its time and its material, None for filament or where nobody said
    profile: id of the print profile that is usual for it, None for the desk's standard one
    assumed: names of the figures here that nobody published
    """

    id: str
    name: str
    process: str
    volume_mm: Size
    nozzle_mm: float | None = None
    power_w: float = 100.0
    heating_s: float = 300.0
    price: Money | None = None
    lifetime_h: float | None = None
    growth_mm_h: float | None = None
    max_speed_mm_s: float | None = None
    max_accel_mm_s2: float | None = None
    max_jerk_mm_s: float | None = None
    gcode_flavor: str = "marlin"
    machine: Machine | None = None
    profile: str | None = None
    assumed: tuple[str, ...] = ()
    source: str = ""
    date: str = ""


@dataclass(frozen=True)
class HomeRates:
    """What printing at home costs besides the plastic; every figure with its source in resources/catalog/home.toml."""

    currency: str
    electricity_per_kwh: Limit
    wear_per_h: Limit
    failure_rate: Limit
    labour_per_print: Limit


def limit_of(
    name: str,
    process: Process,
    material: Material | None = None,
    *,
    size_mm: Size | None = None,
    finish: str | None = None,
    supported: bool | None = None,
) -> Limit | None:
    """The material's own limit where it has one, else the process's; None where neither has.

    size_mm: of the part; finish: its id; supported: of a wall, whether it is carried on two sides: what rules of the limit ask
    """
    found = material.limits.get(name) if material else None
    found = found or process.limits.get(name)
    return found.under(size_mm, finish, supported) if found else None


def find_entry(entries: Mapping[str, Entry], id: str, kind: str) -> Entry:
    """The entry of that id. Raises NotFound with one sentence that names the nearest ids."""
    if id in entries:
        return entries[id]
    if not entries and kind in {"colour", "finish"}:
        only = {
            "colour": say("This material has no choice of colours."),
            "finish": say("This material has no choice of finishes."),
        }
        raise NotFound(f"unknown_{kind}", only[kind], say("Leave the choice out."))
    near = difflib.get_close_matches(str(id)[:100].lower(), entries, n=3, cutoff=0.5) or list(entries)[:6]
    words = {"id": str(id)[:60], "near": ", ".join(near)}
    sentence = {
        "process": say("There is no process “{id}” in the catalogue; the nearest are: {near}.", **words),
        "material": say("There is no material “{id}” in the catalogue; the nearest are: {near}.", **words),
        "printer": say("There is no printer model “{id}” in the catalogue; the nearest are: {near}.", **words),
        "profile": say("There is no print profile “{id}” in the catalogue; the nearest are: {near}.", **words),
        "tariff": say("There is no tariff “{id}” in the catalogue; the nearest are: {near}.", **words),
        "colour": say("This material does not come in the colour “{id}”; the nearest are: {near}.", **words),
        "finish": say("This material does not come in the finish “{id}”; the nearest are: {near}.", **words),
    }[kind]
    raise NotFound(f"unknown_{kind}", sentence, say("Choose one of them.") if near else "")
