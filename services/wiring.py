"""The outside of one data folder, wired: archive, keys, clock, catalogue, workers, slicer, shops and printers."""

import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mesh.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from printdesk.catalog import Catalog
    from printdesk.desk import Outside
    from printdesk.errors import Refused
    from printdesk.ports import PrinterHost, PrintService, Secrets, ShopCounter, SpoolKeeper
    from printdesk.remembered import Remembered
    from printdesk.settings import PrinterEntry, ServiceEntry
    from services.archive.archive import DeskArchive
    from services.archive.database import Database
    from services.shop.embedded import EmbeddedShop
    from services.shop.house import ShopHouse

SHOP = "shop"
OWN_CATALOG = "catalog"
PRELOADED = ("mesh.jobs", "mesh.read", "printdesk.reckon")
READING_FIRST = ("mesh.ahead",)  # all that a job of `mesh.ahead` wants imported before: it imports the rest while it reads


class LateSecrets:
    """The port Secrets, opened when the first key is asked for: a keyring takes its time, and most commands need none."""

    def __init__(self, data: Path, own_folder: bool) -> None:
        self._data = data
        self._own_folder = own_folder

    @cached_property
    def _opened(self) -> "Secrets":
        from services.secrets import open_secrets

        return open_secrets(self._data, self._own_folder)

    def get(self, name: str) -> str | None:
        return self._opened.get(name)

    def set(self, name: str, value: str) -> None:
        self._opened.set(name, value)

    def remove(self, name: str) -> None:
        self._opened.remove(name)


class Wiring:
    """data: where everything is kept; resources: the bundled ones; own_folder: the person named `data`, so keys stay in it.

    forgive: is told what is wrong in a person's own catalogue, which is then left out; None: it is refused
    program: main.py, which the embedded shop is started with
    """

    def __init__(self, data: Path, resources: Path, own_folder: bool, program: Path) -> None:
        self.data = data
        self._resources = resources
        self._program = program
        self.secrets = LateSecrets(data, own_folder)
        self.forgive: Callable[[Refused], None] | None = None

    @cached_property
    def sandbox(self) -> Sandbox:
        return Sandbox(workers=2, preload=PRELOADED, spare=False)

    def warm(self, reads_first: bool) -> None:
        """Starts a worker process for geometry in the background, for a job that reads first or for any."""
        self.sandbox.warm(READING_FIRST if reads_first else None)

    @cached_property
    def _database(self) -> "Database":
        """Opened for the first desk of `outside`, or before it by whoever needs to know what was chosen; the desk closes it."""
        from services.archive.notes import open_database

        return open_database(self.data)

    @property
    def remembered(self) -> "Remembered":
        """The settings, and what windows kept; good until the desk is closed. Raises what opening the archive raises."""
        from printdesk.remembered import Remembered
        from services.archive.notes import Notes

        return Remembered(Notes(self._database))

    def _archive(self) -> "DeskArchive":
        from services.archive.archive import DeskArchive

        archive = DeskArchive(self.data, self._database)
        del self._database  # the next desk opens it anew
        return archive

    @cached_property
    def catalog(self) -> "Catalog":
        from printdesk.catalog import load_catalog

        own = self.data / OWN_CATALOG
        return load_catalog(self._resources / "catalog", own if own.is_dir() else None, self.forgive, lazily=True)

    @cached_property
    def embedded(self) -> "EmbeddedShop":
        from services.shop.embedded import EmbeddedShop

        command = [sys.executable, str(self._program), "--data", str(self.data)]
        return EmbeddedShop(self.data / SHOP, command, self.secrets)

    def outside(self) -> "Outside":
        """Everything the desk is handed; whoever builds a desk of it closes the desk."""
        from printdesk.desk import Outside
        from services.clock import SystemClock
        from services.slicers import open_slicer

        return Outside(
            archive=self._archive(),
            secrets=self.secrets,
            clock=SystemClock(),
            catalog=self.catalog,
            sandbox=self.sandbox,
            slicer=open_slicer(),
            connect_service=self._service,
            connect_printer=self._printer,
            connect_shop=self._counter,
            close=self._close_shop,
            connect_spoolman=self._spoolman,
            folder=self.data,
        )

    def shop(self) -> "ShopHouse":
        from services.shop.house import ShopHouse

        return ShopHouse(self.data / SHOP, self.secrets)

    def close(self) -> None:
        """Ends the workers and the shop that were started; harmless when it is done already."""
        self._close_shop()
        if "_database" in self.__dict__:
            self._database.close()
        if "sandbox" in self.__dict__:
            self.sandbox.close()

    def _close_shop(self) -> None:
        if "embedded" in self.__dict__:
            self.embedded.close()

    def _service(self, entry: "ServiceEntry") -> "PrintService":
        from services.prints import connect

        return connect(entry, self.secrets, self.embedded)

    def _printer(self, entry: "PrinterEntry") -> "PrinterHost":
        from services.printers import connect

        return connect(entry, self.secrets, self.data)

    def _spoolman(self, address: str) -> "SpoolKeeper":
        from services.spoolman import Spoolman

        return Spoolman(address)

    def _counter(self, address: str | None, key: str | None) -> "ShopCounter":
        from services.prints.printdesk_shop import PrintDeskCounter

        if address is not None:
            return PrintDeskCounter(address, lambda: address, lambda: key)
        if key is not None:
            return PrintDeskCounter(SHOP, self.embedded.address, lambda: key)
        return self.embedded.counter()
