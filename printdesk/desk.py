"""The desk: the use cases in rooms of their own. The window, the command line and the tests call these and nothing deeper.

desk.bench    open, judge, mend, orient, estimate a part, write it to a file
desk.market   shops and services, offers from all of them and from the printers at home
desk.cards    shops by their signed cards
desk.orders   place, follow, message, cancel, review: the customer's side
desk.queue    printers at home and their jobs
desk.spools   what is on the rack, and how much of it is left
desk.spoolman the household's Spoolman, where there is one
desk.books    what printing at home costs and why, what finished prints taught
desk.documents  open and save a desk as one file
desk.shaping  cut, hollow, split and arrange parts
desk.insight  what is seen of a part beyond its surface: section, overhang, layers, tool paths
desk.hints    what would make an offer cheaper, tried on the numbers
desk.prices   what this desk can reckon by itself: other sizes, other quantities
desk.library  the parts that were opened, their tags, notes and photos; desk.watched: the folders they come from
desk.counter  the own shop: accept, print, ship: the other side of the counter
"""

import logging
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mesh.sandbox import Sandbox
from printdesk.bench import Bench
from printdesk.card_book import CardBook
from printdesk.catalog import Catalog
from printdesk.counter import Counter
from printdesk.draft import Draft, draft_from_text, draft_to_text
from printdesk.events import Changes
from printdesk.home_books import HomeBooks
from printdesk.homequeue import HomeQueue
from printdesk.market import Market
from printdesk.order import Order
from printdesk.orderbook import OrderBook
from printdesk.part import Part
from printdesk.ports import Archive, Clock, PrinterHost, PrintService, Secrets, ServiceInfo, ShopCounter, Slicer, SpoolKeeper
from printdesk.remembered import SETTINGS, Remembered
from printdesk.settings import PrinterEntry, ServiceEntry, Settings, settings_to_text
from printdesk.spool_rack import SpoolRack
from printdesk.spool_sync import SpoolSync

if TYPE_CHECKING:  # what is only named here is imported when it is first used
    from printdesk.documents import Documents
    from printdesk.finder import Finder
    from printdesk.hints import Hints
    from printdesk.insight import Insight
    from printdesk.library import Library
    from printdesk.local_prices import LocalPrices
    from printdesk.shaping import Shaping
    from printdesk.tariff import Tariff
    from printdesk.watched import Watched

LAST_FILES = 12
MOST_WINDOWS = 8
SENDER_ENDS_S = 5.0
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outside:
    """Everything that is not the desk itself, handed in by the door (main.py) or by a test.

    connect_shop: the counter of the own shop; given an address and a key, of a shop elsewhere
    folder: where all of it is kept, None where that is no one folder
    """

    archive: Archive
    secrets: Secrets
    clock: Clock
    catalog: Catalog
    sandbox: Sandbox
    slicer: Slicer
    connect_service: Callable[[ServiceEntry], PrintService]
    connect_printer: Callable[[PrinterEntry], PrinterHost]
    connect_shop: Callable[[str | None, str | None], ShopCounter]
    close: Callable[[], None] = lambda: None
    connect_spoolman: Callable[[str], SpoolKeeper] | None = None
    folder: Path | None = None


class Desk:
    def __init__(self, outside: Outside) -> None:
        self._outside = outside
        archive = outside.archive
        self._remembered = Remembered(archive)
        self._window: tuple[int, ExitStack] | None = None
        self.changes = Changes()
        self.catalog = outside.catalog
        self.clock = outside.clock
        self.bench = Bench(outside.sandbox, outside.catalog, lambda: self.settings)
        self.spools = SpoolRack(archive, lambda: outside.catalog, self.changes)
        self.books = self.bench.books = HomeBooks(
            archive, outside.clock, outside.catalog, lambda: self.settings, self.spools, self.changes
        )
        self.spoolman = SpoolSync(
            archive, outside.clock, outside.catalog, lambda: self.settings, outside.connect_spoolman, self.changes
        )
        self.market = Market(archive, outside.secrets, outside.clock, self.bench, outside.connect_service, self.changes)
        self.cards = CardBook(self.market, outside.secrets, outside.clock)
        self.orders = OrderBook(archive, outside.clock, self.bench, self.market, self.changes, self._note_order)
        self.queue = HomeQueue(
            archive,
            outside.secrets,
            outside.clock,
            self.bench,
            outside.slicer,
            outside.connect_printer,
            self.changes,
            self.spools,
            self.books,
        )
        self.counter = self.counter_of(None, None)

    def counter_of(self, address: str | None, key: str | None) -> Counter:
        """The own shop's counter, or that of a shop elsewhere, by its address and the owner's or staff's key."""
        return Counter(lambda: self._outside.connect_shop(address, key), self._outside.archive, self.queue, self.changes)

    @cached_property
    def shaping(self) -> "Shaping":
        from printdesk.shaping import Shaping

        return Shaping(self._outside.sandbox)

    @cached_property
    def insight(self) -> "Insight":
        from printdesk.insight import Insight

        return Insight(self.bench)

    @cached_property
    def library(self) -> "Library":
        from printdesk.library import Library
        from printdesk.library_look import Looker

        outside = self._outside
        return Library(outside.archive, outside.clock, lambda: outside.catalog, self.changes, Looker(), outside.folder)

    @cached_property
    def watched(self) -> "Watched":
        from printdesk.watched import Watched

        return Watched(self._outside.archive, self.library, self.changes, self._outside.folder)

    @cached_property
    def documents(self) -> "Documents":
        """Desk documents: a desk as one file."""
        from printdesk.documents import Documents

        return Documents(self._outside.sandbox, self.catalog, self._outside.archive.hold)

    @cached_property
    def finder(self) -> "Finder":
        """Materials by what a part must stand, priced by printers at home, shop cards and the catalogue's tariffs."""
        from printdesk.finder import EstimatedHome, Finder
        from printdesk.material_price import MaterialPrices

        home = EstimatedHome(self.bench, self.queue.entries)

        def tariffs() -> "dict[str, Tariff]":
            now = self._outside.clock.now()
            return {card.title: card.tariff for card in self.cards.cards().values() if not card.has_expired(now)}

        return Finder(self.catalog, MaterialPrices(self.catalog, home, tariffs))

    @cached_property
    def hints(self) -> "Hints":
        from printdesk.hints import Hints

        return Hints(self.bench, self.market, lambda: self.shaping)

    @cached_property
    def prices(self) -> "LocalPrices":
        from printdesk.local_prices import LocalPrices

        return LocalPrices(self.bench, self.market, lambda: self.counter_of(None, None).tariff())

    # ---- the shop that this desk stands behind

    def shop_address(self) -> str | None:
        """None: no shop yet; "": the one on this computer; else the address of a shop elsewhere."""
        return self._outside.archive.note("shop")

    def stand_behind(self, address: str = "", key: str | None = None) -> ServiceInfo:
        """From now on `counter` is the shop on this computer (""), or one elsewhere; remembered for the next start.

        key: the owner's or a staff key of a shop elsewhere, None where this desk keeps it already. Raises what `Counter.describe`
        raises, and then nothing is changed.
        """
        address = address.strip().rstrip("/")
        secret = f"shop/{address}"
        key = (key or "").strip() or (self._outside.secrets.get(secret) if address else None)
        counter = self.counter_of(address or None, key if address else None)
        info = counter.describe()
        if address and key:
            self._outside.secrets.set(secret, key)
        self.counter = counter
        self._outside.archive.keep_note("shop", address)
        self.changes.shop.emit()
        return info

    # ---- what is remembered

    @property
    def folder(self) -> Path | None:
        """Where everything the desk keeps lies, keys in a keyring left out."""
        return self._outside.folder

    @property
    def settings(self) -> Settings:
        return self._remembered.settings

    def choose(self, **changed: Any) -> Settings:
        """Changes these fields of the settings, whatever else is changed at the same time."""
        with self._outside.archive.together():
            settings = replace(self.settings, **changed)
            self._outside.archive.keep_note(SETTINGS, settings_to_text(settings))
        self.changes.settings.emit()
        return settings

    def change_settings(self, settings: Settings) -> None:
        self._outside.archive.keep_note(SETTINGS, settings_to_text(settings))
        self.changes.settings.emit()

    def recall(self, name: str) -> str | None:
        """A small text that a window or a command kept under that name."""
        return self._remembered.recall(name)

    def remember(self, name: str, text: str) -> None:
        self._remembered.remember(name, text)

    def keep_mesh(self, data: bytes) -> str:
        """A mesh for drafts, as a binary STL in mm; its SHA-256, by which `kept_mesh` gives it back."""
        return self._outside.archive.store(data)

    def kept_mesh(self, sha256: str) -> bytes:
        """Raises NotFound."""
        return self._outside.archive.stored(sha256)

    def keep_draft(self, draft: Draft, window: int = 1) -> None:
        """The unfinished work of a window; survives a kill from the moment this returns."""
        self._outside.archive.keep_note(_draft_of(window), draft_to_text(draft))

    def draft(self, window: int = 1) -> Draft | None:
        """What lay on that window's desks when it was last closed or killed; None when nothing did."""
        return draft_from_text(self._outside.archive.note(_draft_of(window)))

    def take_window(self) -> int:
        """Which window of this data folder this is, 1 … MOST_WINDOWS, until the desk is closed: each keeps its work apart.

        The first that is free and has left work, else the first that is free. 0 where none is: its work is not kept.
        """
        if self._window is None:
            free = []
            for window in range(1, MOST_WINDOWS + 1):
                stack = ExitStack()
                if stack.enter_context(self._outside.archive.hold(f"window-{window}")):
                    free.append((window, stack))
                else:
                    stack.close()
            chosen = next(
                (one for one in free if (left := self.draft(one[0])) and not left.is_empty), free[0] if free else (0, ExitStack())
            )
            for window, stack in free:
                if window != chosen[0]:
                    stack.close()
            self._window = chosen
        return self._window[0]

    def export_to(self, path: Path) -> None:
        """Everything the desk keeps, in one zip; keys are left out."""
        self._outside.archive.export_to(path)

    def import_from(self, path: Path) -> None:
        self._outside.archive.import_from(path)
        for signal in (
            self.changes.orders,
            self.changes.jobs,
            self.changes.printers,
            self.changes.spools,
            self.changes.services,
            self.changes.settings,
            self.changes.parts,
        ):
            signal.emit()

    # ---- work in the background

    def keep_going(self, stop: threading.Event, every_s: float = 1.0, tell: Callable[[Exception], None] = lambda _: None) -> None:
        """What an open desk does: send what waits, work the queue off, tell the own shop. Returns when `stop` is set.

        tell: gets what went wrong, on any thread; the work is tried again.
        """
        sender = threading.Thread(target=self._again, args=(self._send_and_report, stop, every_s, tell), daemon=True)
        sender.start()
        self._again(lambda: self.queue.run(stop), stop, every_s, tell)
        sender.join(SENDER_ENDS_S)

    @staticmethod
    def _again(work: Callable[[], object], stop: threading.Event, every_s: float, tell: Callable[[Exception], None]) -> None:
        while not stop.is_set():
            try:
                work()
            except Exception as error:
                if stop.is_set():
                    return
                log.exception("work in the background")
                tell(error)
            stop.wait(every_s)

    def _note_order(self, part: Part, order: Order) -> None:
        """In the library, which is opened by the first order or the first look at it."""
        self.library.ordered(part, order)

    def _send_and_report(self) -> None:
        if self.orders.waiting():
            self.orders.send_waiting()
        if any(job.order_id for job in self.queue.jobs()):
            self.counter.report()
        self.spoolman.tell()
        self.spoolman.refresh()

    def close(self) -> None:
        if "documents" in self.__dict__:
            self.documents.close()
        if self._window is not None:
            self._window[1].close()
        if "library" in self.__dict__:
            self.library.close()
        self._outside.close()
        self._outside.sandbox.close()
        self._outside.archive.close()


def _draft_of(window: int) -> str:
    return "draft" if window == 1 else f"draft-{window}"
