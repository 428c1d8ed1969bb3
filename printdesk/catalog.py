"""The catalogue: processes, materials, printers, profiles, tariffs and carriers, each by its id, from a folder of TOML files."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from printdesk.carrier import Carrier, carrier_from_table
from printdesk.catalog_entries import Colour, Finish, HomeRates, Material, PrinterModel, Process, find_entry, limit_of
from printdesk.catalog_files import Entries, Folders, Forgive
from printdesk.catalog_limits import Limit, LimitRule, Size
from printdesk.catalog_tables import home_from_table, material_from_table, printer_from_table, process_from_table
from printdesk.currency import Rates, rate_from_table, rates_of
from printdesk.errors import Refused
from printdesk.price import Tariff, tariff_from_table
from printdesk.profile import PrintProfile, profile_from_table
from printdesk.toml_table import TomlTable, read_toml
from printdesk.words import say

if TYPE_CHECKING:
    from printdesk.need import Need

__all__ = [
    "Catalog",
    "Colour",
    "Finish",
    "HomeRates",
    "Limit",
    "LimitRule",
    "Material",
    "PrinterModel",
    "Process",
    "Size",
    "limit_of",
    "load_catalog",
]


@dataclass(frozen=True)
class Catalog:
    """Everything by id. A look-up of an unknown id raises NotFound with one sentence that names the nearest ids.

    folder: the bundled one, in which `needs` lie
    """

    processes: Mapping[str, Process]
    materials: Mapping[str, Material]
    printers: Mapping[str, PrinterModel]
    profiles: Mapping[str, PrintProfile]
    tariffs: Mapping[str, Tariff]
    home: HomeRates
    carriers: Mapping[str, Carrier] = field(default_factory=dict)
    folder: Path | None = None
    rates: Rates = field(default_factory=Rates)

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

    def read_all(self) -> None:
        """What was left for later. Raises Refused."""
        for entries in (self.processes, self.materials, self.printers, self.profiles, self.tariffs, self.carriers):
            len(entries)

    def say_again(self) -> None:
        """Reads all of it anew, so that its words are in the language spoken now. Takes 0.1 s of a processor. Raises Refused."""
        for entries in (self.processes, self.materials, self.printers, self.profiles, self.tariffs, self.carriers):
            if isinstance(entries, Entries):
                entries.forget()
        self.read_all()

    def needs(self) -> "tuple[Need, ...]":
        """What a part must stand and is for, in words; read when it is asked for. Raises Refused."""
        from printdesk.need import load_needs

        return load_needs(self.folder) if self.folder else ()

    def materials_of(self, process: str) -> tuple[Material, ...]:
        """All materials of a process, in the catalogue's order."""
        return tuple(material for material in self.materials.values() if material.process == process)


def load_catalog(folder: Path, own: Path | None = None, forgive: Forgive | None = None, *, lazily: bool = False) -> Catalog:
    """folder: the bundled one, complete; own: a person's, any part of it: its entries replace those of the same id, or add.

    In each: processes.toml, carriers.toml and currencies.toml (a table an id), materials.toml and printers.toml with materials/
    and printers/, profiles/ and tariffs/ (a file an id), home.toml. Raises Refused; forgive: is told instead what is wrong in
    the own folder, which is then left out; lazily: most is read, and refused, when it is first asked for
    """
    folders = Folders(folder, own, forgive)
    processes = Entries(lambda: folders.entries("processes.toml", process_from_table))
    len(processes)  # read, and refused, at once
    home = folders.newest("home.toml")
    if home is None:
        raise Refused("bad_catalog", say("The catalogue in {folder} has no home.toml.", folder=folder.name))
    catalog = Catalog(
        processes=processes,
        materials=Entries(partial(_materials, folders, processes)),
        printers=Entries(lambda: folders.entries("printers.toml", partial(_printer, processes), "printers")),
        profiles=Entries(lambda: folders.entries("", profile_from_table, "profiles")),
        tariffs=Entries(lambda: folders.entries("", tariff_from_table, "tariffs")),
        home=home_from_table(read_toml(home)),
        carriers=Entries(lambda: folders.entries("carriers.toml", carrier_from_table)),
        folder=folder,
        rates=rates_of(folders.entries("currencies.toml", rate_from_table)),
    )
    if not lazily:
        catalog.read_all()
    return catalog


def _materials(folders: Folders, processes: Mapping[str, Process]) -> dict[str, Material]:
    """As they stand in lists."""
    make = partial(material_from_table, processes=processes)
    found = folders.entries("materials.toml", make, "materials", optional=True)
    return dict(sorted(found.items(), key=lambda item: item[1].rank))


def _printer(processes: Mapping[str, Process], table: TomlTable, id: str) -> PrinterModel:
    made = printer_from_table(table, id)
    if made.process not in processes:
        known = ", ".join(processes)
        raise table.wrong("process", say("“{process}” is no process; known are {known}", process=made.process[:60], known=known))
    return made
