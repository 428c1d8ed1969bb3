"""The catalogue read from a folder of TOML files: bounded, and refused in one sentence with file and key where it is wrong."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from printdesk.catalog import Catalog, Colour, Finish, HomeRates, Limit, Material, PrinterModel, Process
from printdesk.errors import Refused
from printdesk.money import Money
from printdesk.price import Tariff, tariff_from_table
from printdesk.profile import PrintProfile, profile_from_table
from printdesk.toml_table import MAX_ENTRIES, TomlTable, read_toml
from printdesk.words import say

MAX_FILES = 200
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
Entry = TypeVar("Entry")


def load_catalog(folder: Path, own: Path | None = None) -> Catalog:
    """folder: the bundled one, complete; own: a person's, any part of it: its entries replace those of the same id, or add.

    In each: processes.toml, materials.toml, printers.toml (a table an id), home.toml, profiles/ and tariffs/ (a file an id).
    Raises Refused.
    """
    folders = [folder] if own is None else [folder, own]
    processes = _overlaid(folders, "processes.toml", _process)
    materials = _overlaid(folders, "materials.toml", _material)
    printers = _overlaid(folders, "printers.toml", _printer)
    for kind, entries in (("materials.toml", materials), ("printers.toml", printers)):
        for id, entry in entries.items():
            if entry.process not in processes:
                message = say("{file}: {id}.process: “{process}” is no process.", file=kind, id=id, process=entry.process)
                raise Refused("bad_catalog", message)
    profiles: dict[str, PrintProfile] = {}
    tariffs: dict[str, Tariff] = {}
    for place in folders:
        profiles |= {id: profile_from_table(table, id) for id, table in _files(place / "profiles")}
        tariffs |= {id: tariff_from_table(table, id) for id, table in _files(place / "tariffs")}
    homes = [place / "home.toml" for place in folders if (place / "home.toml").is_file()]
    if not homes:
        raise Refused("bad_catalog", say("The catalogue in {folder} has no home.toml.", folder=folder.name))
    return Catalog(processes, materials, printers, profiles, tariffs, _home(read_toml(homes[-1])))


def _overlaid(folders: list[Path], file: str, make: Callable[[TomlTable, str], Entry]) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for folder in folders:
        if folder is not folders[0] and not (folder / file).is_file():
            continue
        for id, table in read_toml(folder / file).tables():
            if not _ID.fullmatch(id):
                raise table.wrong("", say("an id has small letters, digits and - . _ only"))
            entries[id] = make(table, id)
    if len(entries) > MAX_ENTRIES:
        raise Refused("bad_catalog", say("{file} has more than {count} entries.", file=file, count=MAX_ENTRIES))
    return entries


def _files(folder: Path) -> Iterator[tuple[str, TomlTable]]:
    """Every TOML file of a folder as (id, table), by name; nothing where the folder is missing."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except FileNotFoundError:
        return
    except OSError as error:
        raise Refused(
            "unreadable", say("{file} cannot be read: {reason}.", file=folder.name, reason=error.strerror or "")
        ) from None
    if len(paths) > MAX_FILES:
        raise Refused("bad_catalog", say("{file} has more than {count} files.", file=folder.name, count=MAX_FILES))
    for path in paths:
        if not _ID.fullmatch(path.stem):
            message = say(
                "{file}: the name of the file is the id, and an id has small letters, digits and - . _ only.", file=path.name
            )
            raise Refused("bad_catalog", message)
        yield path.stem, read_toml(path)


def _limit(table: TomlTable) -> Limit:
    table.only("value", "source", "date")
    return Limit(table.number("value", 0, 1_000_000), _source(table), table.day("date"))


def _source(table: TomlTable) -> str:
    source = table.text("source").strip()
    if not source:
        raise table.wrong("source", say("where the figure is from is needed, “assumption” where nobody published one"))
    return source


def _limits(table: TomlTable) -> dict[str, Limit]:
    return {name: _limit(entry) for name, entry in table.table("limits").tables()}


def _process(table: TomlTable, id: str) -> Process:
    table.only("name", "about", "needs_supports", "loose", "limits")
    loose = table.text("loose", "") or None
    return Process(id, table.text("name"), _limits(table), table.flag("needs_supports", False), loose, table.text("about", ""))


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
    return Colour(table.text("id"), table.text("name"), code)


def _finish(table: TomlTable) -> Finish:
    table.only("id", "name", "largest_mm", "largest_sum_mm", "source", "date")
    largest = table.box("largest_mm")
    limited = largest is not None or "largest_sum_mm" in table
    most = table.number("largest_sum_mm", 1, 30_000) if "largest_sum_mm" in table else None
    source, date = (_source(table), table.day("date")) if limited else ("", "")
    return Finish(table.text("id"), table.text("name"), largest, most, source, date)


def _optional(table: TomlTable, key: str, low: float, high: float) -> float | None:
    return table.number(key, low, high) if key in table else None


def _material(table: TomlTable, id: str) -> Material:
    table.only(
        *(
            "name",
            "process",
            "density_g_cm3",
            "colours",
            "finishes",
            "price_per_kg",
            "properties",
            "stands",
            "limits",
        ),
        *("nozzle_c", "bed_c", "max_flow_mm3_s", "filament_type", "about", "source", "date"),
    )
    price, price_source, price_date = _priced(table, "price_per_kg")
    colours = tuple(_colour(entry) for entry in table.list_of_tables("colours"))
    if not colours:
        raise table.wrong("colours", say("at least one colour is needed"))
    properties = table.table("properties")
    finishes = tuple(_finish(entry) for entry in table.list_of_tables("finishes"))
    return Material(
        id=id,
        name=table.text("name"),
        process=table.text("process"),
        density_g_cm3=table.number("density_g_cm3", 0.1, 25),
        colours=colours,
        finishes=finishes,
        price_per_kg=price,
        price_source=price_source,
        price_date=price_date,
        properties={key: properties.number(key, -1_000, 1_000_000) for key in properties.values},
        stands=table.texts("stands"),
        limits=_limits(table),
        largest_mm=finishes[0].largest_mm if finishes else None,
        nozzle_c=_optional(table, "nozzle_c", 0, 500),
        bed_c=_optional(table, "bed_c", 0, 200),
        max_flow_mm3_s=_optional(table, "max_flow_mm3_s", 0.1, 1_000),
        filament_type=table.text("filament_type", "") or None,
        about=table.text("about", ""),
        source=_source(table),
        date=table.day("date"),
    )


def _printer(table: TomlTable, id: str) -> PrinterModel:
    table.only(
        *(
            "name",
            "process",
            "volume_mm",
            "nozzle_mm",
            "power_w",
            "heating_s",
            "price",
            "lifetime_h",
            "growth_mm_h",
            "gcode_flavor",
        ),
        *("source", "date"),
    )
    volume = table.box("volume_mm")
    if volume is None:
        raise table.wrong("volume_mm", say("three lengths in mm are needed, such as [250, 210, 210]"))
    return PrinterModel(
        id=id,
        name=table.text("name"),
        process=table.text("process"),
        volume_mm=volume,
        nozzle_mm=_optional(table, "nozzle_mm", 0.1, 3),
        power_w=table.number("power_w", 0, 100_000),
        heating_s=table.number("heating_s", 0, 100_000),
        price=_priced(table, "price")[0],
        lifetime_h=_optional(table, "lifetime_h", 1, 1_000_000),
        growth_mm_h=_optional(table, "growth_mm_h", 0.1, 10_000),
        gcode_flavor=table.text("gcode_flavor", "marlin"),
        source=_source(table),
        date=table.day("date"),
    )


def _home(table: TomlTable) -> HomeRates:
    keys = ("electricity_per_kwh", "wear_per_h", "failure_rate", "labour_per_print")
    table.only("currency", *keys)
    currency = table.text("currency")
    if not re.fullmatch("[A-Z]{3}", currency):
        raise table.wrong("currency", say("three capital letters are needed, such as EUR"))
    return HomeRates(currency, *(_limit(table.table(key)) for key in keys))
