"""What the shop can make and what it asks: its tariff (TOML, kept as text) over the catalogue."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from printdesk.errors import Refused
from printdesk.words import say
from services.shop.database import Database
from services.shop.schema import notes

# The catalogue brings numpy along and is loaded when it is first needed: a start after a crash must be quick.
if TYPE_CHECKING:
    from printdesk.catalog import Catalog, Material
    from printdesk.tariff import Tariff

CATALOG = Path(__file__).resolve().parents[2] / "resources" / "catalog"
TARIFF = "tariff"
LONGEST_TARIFF = 200_000
EXAMPLE = "example"


class Assortment:
    """The tariff in force, parsed once per change; it is stored in the shop's database and survives everything there."""

    def __init__(self, database: Database, catalog_folder: Path = CATALOG) -> None:
        self._database = database
        self._folder = catalog_folder
        self._lock = threading.Lock()
        self._catalog: Catalog | None = None
        self._tariff: tuple[str, Tariff] | None = None

    @property
    def catalog(self) -> "Catalog":
        from printdesk.catalog import load_catalog

        with self._lock:
            if self._catalog is None:
                self._catalog = load_catalog(self._folder)
            return self._catalog

    def begin(self, connection: sa.Connection) -> None:
        """A new shop starts with the bundled example tariff, marked as an example until the owner sets their own."""
        if read_note(connection, TARIFF) is None:
            write_note(connection, TARIFF, (self._folder / "tariffs" / f"{EXAMPLE}.toml").read_text(encoding="utf-8"))

    def tariff_text(self, connection: sa.Connection) -> str:
        return read_note(connection, TARIFF) or ""

    def tariff(self, connection: sa.Connection) -> "Tariff":
        from printdesk.tariff import parse_tariff

        text = self.tariff_text(connection)
        with self._lock:
            if self._tariff is None or self._tariff[0] != text:
                self._tariff = (text, parse_tariff(text, "shop"))
            return self._tariff[1]

    def checked(self, text: str) -> "Tariff":
        """A tariff before it is put in force. Raises Refused where it is wrong or names what the catalogue does not know."""
        from printdesk.tariff import parse_tariff

        if len(text) > LONGEST_TARIFF:
            raise Refused("too_large", say("The tariff is longer than {most} characters.", most=LONGEST_TARIFF))
        tariff = parse_tariff(text, "shop")
        for material in tariff.materials:
            self.catalog.material(material)
        return tariff

    def put_tariff(self, connection: sa.Connection, text: str) -> None:
        write_note(connection, TARIFF, text)

    def materials(self, tariff: "Tariff") -> "list[Material]":
        """What the shop offers, in the tariff's order; what a later catalogue no longer knows is left out."""
        return [self.catalog.materials[id] for id in tariff.materials if id in self.catalog.materials]


def read_note(connection: sa.Connection, name: str) -> str | None:
    found = connection.execute(sa.select(notes.c.text).where(notes.c.name == name)).scalar()
    return None if found is None else str(found)


def write_note(connection: sa.Connection, name: str, text: str | None) -> None:
    """None takes it away."""
    connection.execute(notes.delete().where(notes.c.name == name))
    if text is not None:
        connection.execute(notes.insert().values(name=name, text=text))
