"""The catalogue's nouns read from TOML tables; what is missing or wrong is refused with file and key."""

import re
from collections.abc import Iterator, Mapping

from printdesk.catalog_entries import Colour, Finish, HomeRates, Material, PrinterModel, Process
from printdesk.catalog_limits import LIMITS, Limit, LimitRule
from printdesk.machine import TABLE_OF, TABLES, Machine, machine_from_table
from printdesk.material_facts import PROPERTIES, Fact
from printdesk.money import Money
from printdesk.toml_table import TomlTable
from printdesk.words import say

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


STUFFS = ("plastic", "resin", "metal")
MOST_RULES = 20


def _limit(table: TomlTable) -> Limit:
    table.only("value", "source", "date")
    return Limit(table.number("value", 0, 1_000_000), _source(table), table.day("date"))


def _rule(table: TomlTable) -> LimitRule:
    table.only("value", "source", "date", "above_mm", "finish", "supported")
    above, finish = table.box("above_mm"), table.text("finish", "") or None
    supported = table.flag("supported") if "supported" in table else None
    if above is None and finish is None and supported is None:
        raise table.wrong("", say("above_mm, finish or supported is needed: when the value counts"))
    return LimitRule(table.number("value", 0, 1_000_000), _source(table), table.day("date"), above, finish, supported)


def _source(table: TomlTable) -> str:
    source = table.text("source").strip()
    if not source:
        raise table.wrong("source", say("where the figure is from is needed, “assumption” where nobody published one"))
    return source


def _limits(table: TomlTable) -> dict[str, Limit]:
    """Each limit is a table, or a list of them: first the plain value, then others with the condition under which they count."""
    limits = table.table("limits")
    limits.only(*LIMITS)
    found: dict[str, Limit] = {}
    for name, value in limits.values.items():
        entries = limits.list_of_tables(name) if isinstance(value, list) else (limits.table(name),)
        if not 1 <= len(entries) <= MOST_RULES:
            raise limits.wrong(name, say("from 1 to {most} tables are needed", most=MOST_RULES))
        plain = _limit(entries[0])
        found[name] = Limit(plain.value, plain.source, plain.date, tuple(_rule(entry) for entry in entries[1:]))
    return found


def _properties(table: TomlTable) -> dict[str, Fact]:
    """One table or several, each with the source and the date of the figures in it; a figure is said once."""
    value = table.values.get("properties", [])
    found: dict[str, Fact] = {}
    for group in table.list_of_tables("properties") if isinstance(value, list) else (table.table("properties"),):
        group.only("source", "date", *PROPERTIES)
        source, date = _source(group), group.day("date")
        for key, number in _figures(group):
            if key in found:
                raise group.wrong(key, say("this figure is said twice"))
            found[key] = Fact(number, source, date)
    return found


def _figures(group: TomlTable) -> Iterator[tuple[str, float]]:
    for key in group.values:
        if key in PROPERTIES:
            known = PROPERTIES[key]
            yield key, float(group.whole(key, 0, int(known.high))) if known.is_grade else group.number(key, known.low, known.high)


def process_from_table(table: TomlTable, id: str) -> Process:
    table.only("name", "about", "needs_supports", "loose", "stuff", "limits", "properties")
    loose, stuff = table.text("loose", "") or None, table.text("stuff", STUFFS[0])
    if stuff not in STUFFS:
        raise table.wrong("stuff", say("one of {known} is needed", known=", ".join(STUFFS)))
    return Process(
        id=id,
        name=table.words("name"),
        limits=_limits(table),
        needs_supports=table.flag("needs_supports", False),
        loose=loose,
        about=table.words("about", ""),
        stuff=stuff,
        properties=_properties(table),
    )


def _money(table: TomlTable) -> Money:
    currency = table.text("currency")
    if not re.fullmatch("[A-Z]{3}", currency):
        raise table.wrong("currency", say("three capital letters are needed, such as EUR"))
    return Money(table.decimal("amount", 0, 10_000_000), currency)


def _priced(table: TomlTable, key: str) -> tuple[Money | None, str, str]:
    """(money, source, date) of a price, or (None, "", "") where the key is missing."""
    if key not in table:
        return None, "", ""
    price = table.table(key)
    price.only("amount", "currency", "source", "date")
    return _money(price), _source(price), price.day("date")


def _colour(table: TomlTable) -> Colour:
    table.only("id", "name", "hex")
    code = table.text("hex")
    if not _HEX.fullmatch(code):
        raise table.wrong("hex", say("a colour such as #1a2b3c is needed"))
    return Colour(table.text("id"), table.words("name"), code)


def _finish(table: TomlTable) -> Finish:
    table.only("id", "name", "largest_mm", "largest_sum_mm", "source", "date")
    largest = table.box("largest_mm")
    limited = largest is not None or "largest_sum_mm" in table
    most = table.number("largest_sum_mm", 1, 30_000) if "largest_sum_mm" in table else None
    source, date = (_source(table), table.day("date")) if limited else ("", "")
    return Finish(table.text("id"), table.words("name"), largest, most, source, date)


def _optional(table: TomlTable, key: str, low: float, high: float) -> float | None:
    return table.number(key, low, high) if key in table else None


def material_from_table(table: TomlTable, id: str, processes: Mapping[str, Process] | None = None) -> Material:
    """processes: those that are known, whose properties hold where the material says no other."""
    table.only(
        *("name", "process", "density_g_cm3", "colours", "finishes", "price_per_kg", "rank", "called", "properties", "limits"),
        *("nozzle_c", "bed_c", "max_flow_mm3_s", "filament_type", "about", "source", "date"),
    )
    process = table.text("process")
    if processes is not None and process not in processes:
        raise table.wrong(
            "process", say("“{process}” is no process; known are {known}", process=process[:60], known=", ".join(processes))
        )
    price, price_source, price_date = _priced(table, "price_per_kg")
    colours = tuple(_colour(entry) for entry in table.list_of_tables("colours"))
    if not colours:
        raise table.wrong("colours", say("at least one colour is needed"))
    of_all = processes[process].properties if processes else {}
    finishes = tuple(_finish(entry) for entry in table.list_of_tables("finishes"))
    return Material(
        id=id,
        name=table.words("name"),
        process=process,
        density_g_cm3=table.number("density_g_cm3", 0.1, 25),
        colours=colours,
        finishes=finishes,
        price_per_kg=price,
        price_source=price_source,
        price_date=price_date,
        properties={**of_all, **_properties(table)},
        rank=table.whole("rank", 0, 10_000, Material.rank),
        called=tuple(word.casefold() for word in table.texts("called")),
        limits=_limits(table),
        largest_mm=finishes[0].largest_mm if finishes else None,
        nozzle_c=_optional(table, "nozzle_c", 0, 500),
        bed_c=_optional(table, "bed_c", 0, 200),
        max_flow_mm3_s=_optional(table, "max_flow_mm3_s", 0.1, 1_000),
        filament_type=table.text("filament_type", "") or None,
        about=table.words("about", ""),
        source=_source(table),
        date=table.day("date"),
    )


_PRINTER_FIGURES = (
    *("volume_mm", "nozzle_mm", "power_w", "heating_s", "price", "lifetime_h", "growth_mm_h"),
    *("max_speed_mm_s", "max_accel_mm_s2", "max_jerk_mm_s"),
)


def printer_from_table(table: TomlTable, id: str) -> PrinterModel:
    table.only("name", "process", *_PRINTER_FIGURES, "gcode_flavor", "profile", *TABLES, "assumed", "source", "date")
    volume = table.box("volume_mm")
    if volume is None:
        raise table.wrong("volume_mm", say("three lengths in mm are needed, such as [250, 210, 210]"))
    for name in table.texts("assumed"):
        if name not in _PRINTER_FIGURES:
            raise table.wrong("assumed", say("“{name}” is no figure of this table", name=name[:40]))
    process = table.text("process")
    return PrinterModel(
        id=id,
        name=table.words("name"),
        process=process,
        volume_mm=volume,
        nozzle_mm=_optional(table, "nozzle_mm", 0.1, 3),
        power_w=table.number("power_w", 0, 100_000),
        heating_s=table.number("heating_s", 0, 100_000),
        price=_priced(table, "price")[0],
        lifetime_h=_optional(table, "lifetime_h", 1, 1_000_000),
        growth_mm_h=_optional(table, "growth_mm_h", 0.1, 10_000),
        max_speed_mm_s=_optional(table, "max_speed_mm_s", 1, 10_000),
        max_accel_mm_s2=_optional(table, "max_accel_mm_s2", 1, 1_000_000),
        max_jerk_mm_s=_optional(table, "max_jerk_mm_s", 0.1, 1_000),
        gcode_flavor=table.text("gcode_flavor", "marlin"),
        machine=_machine(table, process),
        profile=table.text("profile", "") or None,
        assumed=table.texts("assumed"),
        source=_source(table),
        date=table.day("date"),
    )


def _machine(table: TomlTable, process: str) -> Machine | None:
    """The table of its process; one of another is a slip of the pen."""
    for name, kind in TABLES.items():
        if name in table:
            if TABLE_OF.get(process) != name:
                raise table.wrong(name, say("a machine of the process {process} has no such table", process=process[:20]))
            return machine_from_table(kind, table.table(name))
    return None


def home_from_table(table: TomlTable) -> HomeRates:
    keys = ("electricity_per_kwh", "wear_per_h", "failure_rate", "labour_per_print")
    table.only("currency", *keys)
    currency = table.text("currency")
    if not re.fullmatch("[A-Z]{3}", currency):
        raise table.wrong("currency", say("three capital letters are needed, such as EUR"))
    return HomeRates(currency, *(_limit(table.table(key)) for key in keys))
