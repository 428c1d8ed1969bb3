"""The catalogue: processes, materials, printers, print profiles and tariffs, each by its id, read from a folder of TOML files."""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from printdesk.catalog_entries import (
    Colour,
    Entry,
    Finish,
    HomeRates,
    Limit,
    Material,
    PrinterModel,
    Process,
    Size,
    find_entry,
    limit_of,
)
from printdesk.catalog_tables import home_from_table, material_from_table, printer_from_table, process_from_table
from printdesk.errors import Refused
from printdesk.price import Tariff, tariff_from_table
from printdesk.profile import PrintProfile, profile_from_table
from printdesk.toml_table import MAX_ENTRIES, TomlTable, read_toml
from printdesk.words import say

__all__ = [
    "Catalog",
    "Colour",
    "Finish",
    "HomeRates",
    "Limit",
    "Material",
    "PrinterModel",
    "Process",
    "Size",
    "limit_of",
    "load_catalog",
]

MAX_FILES = 200
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


@dataclass(frozen=True)
class Catalog:
    """Everything by id. A look-up of an unknown id raises NotFound with one sentence that names the nearest ids."""

    processes: Mapping[str, Process]
    materials: Mapping[str, Material]
    printers: Mapping[str, PrinterModel]
    profiles: Mapping[str, PrintProfile]
    tariffs: Mapping[str, Tariff]
    home: HomeRates

    def process(self, id: str) -> Process:
        return find_entry(self.processes, id, "process")

    def material(self, id: str) -> Material:
        return find_entry(self.materials, id, "material")

    def printer(self, id: str) -> PrinterModel:
        return find_entry(self.printers, id, "printer")

    def largest_room(self, process: str) -> Size | None:
        """x, y, z of the roomiest machine of the process; None where the catalogue has none."""
        rooms = [printer.volume_mm for printer in self.printers.values() if printer.process == process]
        return max(rooms, key=math.prod, default=None)

    def profile(self, id: str) -> PrintProfile:
        return find_entry(self.profiles, id, "profile")

    def tariff(self, id: str) -> Tariff:
        return find_entry(self.tariffs, id, "tariff")

    def called(self, material: str, colour: str | None = None, finish: str | None = None) -> str:
        """ "PLA, White, Polished": how people call what is wished or ordered; an id that is not known here stays as it is."""
        known = self.materials.get(material)
        colours = {one.id: one.name for one in known.colours} if known else {}
        finishes = {one.id: one.name for one in known.finishes} if known else {}
        words = (known.name if known else material, colours.get(colour or "", colour), finishes.get(finish or "", finish))
        return ", ".join(word for word in words if word)

    def materials_of(self, process: str) -> tuple[Material, ...]:
        """All materials of a process, in the catalogue's order."""
        return tuple(material for material in self.materials.values() if material.process == process)


def load_catalog(folder: Path, own: Path | None = None) -> Catalog:
    """folder: the bundled one, complete; own: a person's, any part of it: its entries replace those of the same id, or add.

    In each: processes.toml, materials.toml, printers.toml (a table an id), home.toml, profiles/ and tariffs/ (a file an id).
    Raises Refused.
    """
    folders = [folder] if own is None else [folder, own]
    processes = _overlaid(folders, "processes.toml", process_from_table)
    materials = _overlaid(folders, "materials.toml", material_from_table)
    printers = _overlaid(folders, "printers.toml", printer_from_table)
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
    return Catalog(processes, materials, printers, profiles, tariffs, home_from_table(read_toml(homes[-1])))


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
