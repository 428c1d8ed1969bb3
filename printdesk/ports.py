"""What the desk asks of the outside. Adapters translate foreign errors at their edge into `printdesk.errors`.

Every adapter of a port passes that port's one contract test suite.
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar, runtime_checkable

from mesh.facts import Facts
from mesh.mesh import Mesh
from printdesk.catalog import Material, PrinterModel
from printdesk.job import Job
from printdesk.learning import FinishedPrint
from printdesk.library_part import LibraryPart, PartCard
from printdesk.offer import Offer
from printdesk.order import Action, Order, Payment, Pin, Recipient
from printdesk.profile import PrintProfile
from printdesk.remembered import Notes
from printdesk.settings import PrinterEntry, ServiceEntry
from printdesk.spool import Spool, SpoolUse
from printdesk.tariff_preview import PastPart
from printdesk.wish import Wish

Item = TypeVar("Item")


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in UTC."""


class Secrets(Protocol):
    """Keys of shops and printers. Names are like "service/Fablab Nord". Never logged."""

    def get(self, name: str) -> str | None: ...
    def set(self, name: str, value: str) -> None: ...
    def remove(self, name: str) -> None: ...


# ---- the archive


class Shelf(Protocol[Item]):
    """Things of one kind, by their id (services and printers: by their name), oldest first."""

    def get(self, key: str) -> Item | None: ...
    def put(self, item: Item) -> None: ...
    def all(self) -> list[Item]: ...
    def remove(self, key: str) -> None: ...


class PartShelf(Protocol):
    """Parts that the desk remembers, by their id; those that are removed are there until `remove`."""

    def get(self, key: str) -> LibraryPart | None: ...
    def put(self, item: LibraryPart, words: str = "") -> None:
        """words: what it is searched by, "" for its own."""

    def remove(self, key: str) -> None: ...
    def with_sha256(self, sha256: str) -> LibraryPart | None:
        """The part that a file of those bytes is a version of, removed ones too."""

    def with_path(self, path: str) -> LibraryPart | None:
        """The part whose file was met there last, removed ones too."""

    def cards(self, limit: int | None = None, offset: int = 0) -> list[PartCard]:
        """What lists show of the parts that are not removed, the last opened first."""

    def removed(self) -> list[LibraryPart]:
        """The longest removed first."""

    def stamps(self) -> dict[str, str]:
        """By path, how files in watched folders were when they were last looked at."""

    def keep_stamp(self, path: str, stamp: str) -> None: ...
    def drop_stamps(self, folder: str) -> None:
        """Of all paths that begin with it."""


@dataclass(frozen=True)
class Outgoing:
    """An act on the outside that is written down before it is sent. id: the idempotency key, so that a repeat is harmless.

    attempts, last_error: what happened so far; a refused act (not one that got no answer) is taken out and told on the order
    maybe_sent: the other side may have it already; written before it is sent, taken back where it surely did not arrive
    in_doubt: nobody but the person can find out whether it arrived; it is not sent again by itself
    """

    id: str
    order_id: str
    action: Action
    note: str = ""
    values: Mapping[str, str] | None = None
    pin: Pin | None = None
    attempts: int = 0
    last_error: str = ""
    maybe_sent: bool = False
    in_doubt: bool = False


class Archive(Notes, Protocol):
    """The desk's own memory. Writes are durable when they return; `together` makes several writes one.

    Raises Refused("disk_full" | "archive_newer" | "archive_broken"), each with a sentence.
    """

    @property
    def orders(self) -> Shelf[Order]: ...
    @property
    def outbox(self) -> Shelf[Outgoing]: ...
    @property
    def jobs(self) -> Shelf[Job]: ...
    @property
    def services(self) -> Shelf[ServiceEntry]: ...
    @property
    def printers(self) -> Shelf[PrinterEntry]: ...
    @property
    def offers(self) -> Shelf[Offer]: ...
    @property
    def spools(self) -> Shelf[Spool]: ...
    @property
    def uses(self) -> Shelf[SpoolUse]:
        """What prints took from spools."""

    @property
    def prints(self) -> Shelf[FinishedPrint]:
        """Prints at home that ended, which estimates learn from."""

    @property
    def parts(self) -> PartShelf: ...
    def together(self) -> AbstractContextManager[None]: ...

    def store(self, data: bytes) -> str:
        """Keeps a file by its SHA-256 (hex), which it returns; keeping it twice is harmless."""

    def stored(self, sha256: str) -> bytes:
        """Raises NotFound."""

    def stored_path(self, sha256: str) -> Path:
        """Where the file lies, to hand to a program that reads it. Raises NotFound."""

    def drop(self, sha256: str) -> None:
        """Takes a kept file away, unless anything that is kept still names it. Harmless where it is not there."""

    def hold(self, name: str) -> AbstractContextManager[bool]:
        """A lock by name across all processes on this archive, not waited for: gives False where another holds it.

        A process that dies lets go of its locks.
        """

    def export_to(self, path: Path) -> None: ...
    def import_from(self, path: Path) -> None: ...
    def close(self) -> None: ...


class SpoolKeeper(Protocol):
    """A program that keeps the household's spools (Spoolman). Every call may raise Offline, NotAllowed or Refused."""

    def spools(self) -> list[Spool]:
        """All that are in use, as it has them now; their material and colour are not yet those of the catalogue."""

    def spool(self, remote_id: int) -> Spool:
        """Raises NotFound where it is there no more."""

    def use(self, remote_id: int, grams: float) -> Spool:
        """Takes that much off the spool, told once and never repeated; the spool as it is then.

        Raises Unknown where it was sent and nobody knows whether it was done.
        """


# ---- print services and shops


class ServiceState(StrEnum):
    READY = "ready"
    OFFLINE = "offline"
    REFUSED = "refused"
    NOT_AGREED = "not_agreed"


@dataclass(frozen=True)
class ServiceInfo:
    """Who a service is. materials: catalogue ids; proven: False where the adapter was never held against the live service.

    address: where it answers, "" where that is nothing to tell
    prices_unseen: it can price from `Figures` alone, so a price needs no agreement
    hands_over: an order is finished by the person on the service's own site, not by this desk
    """

    title: str
    state: ServiceState
    materials: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    pick_up: bool = False
    example: bool = False
    proven: bool = True
    message: str = ""
    address: str = ""
    prices_unseen: bool = False
    hands_over: bool = False


@dataclass(frozen=True)
class Model:
    """A part as it is sent: a name for people and the canonical bytes (binary STL in mm, by `Bench.canonical`)."""

    name: str
    sha256: str
    data: bytes


@dataclass(frozen=True, eq=False)
class Figures:
    """What a price can be had from without giving the part away: its measures, and nothing of its shape.

    facts: of the part as it lies, in mm; no adapter sends more of them than volume, area and box
    sha256: of the canonical bytes that the price is for; it and the name stay on this desk
    support_mm3: plastic of a filament print's supports, reckoned when it is asked for, by a price that is made on this desk
    """

    name: str
    sha256: str
    facts: Facts
    support_mm3: Callable[[], float] = lambda: 0.0


@dataclass(frozen=True)
class OrderRequest:
    """sent_before: it may have reached the service already and got no answer; who cannot tell by the key raises Unknown."""

    offer: Offer
    model: Model
    recipient: Recipient
    payment: Payment
    note: str = ""
    sent_before: bool = False


class PrintService(Protocol):
    """A place that makes parts for others. Every call may raise Offline, NotAllowed (wrong key) or Refused; nothing else."""

    def describe(self) -> ServiceInfo: ...

    def offers(
        self,
        model: Model,
        wish: Wish,
        ship_to: str | None,
        cancel: threading.Event | None = None,
        told: Callable[[list[Offer]], None] | None = None,
    ) -> list[Offer]:
        """Uploads the model where it is not there yet and asks for prices: one offer per material that fits the wish.

        An unprintable part gives offers with printable False and the reasons.
        told: where a service answers in parts, gets the offers of each part as it comes; the result holds them all.
        """

    def offers_unseen(
        self, figures: Figures, wish: Wish, ship_to: str | None, cancel: threading.Event | None = None
    ) -> list[Offer] | None:
        """Offers from the measures alone, each with `unseen` True; None where the service wants the model for a price.

        Asked of services the person has not agreed to: nothing but the measures may be sent, and None is answered at once,
        without a call.
        """

    def place(self, request: OrderRequest, key: str) -> Order:
        """Orders; the same key again returns the same order. Raises Expired, Conflict, Unknown (sent, no answer that tells),
        Elsewhere (the person orders on the service's own site).

        The total is what the service says now; whoever asked compares it with the offer's.
        """

    def fetch(self, remote_id: str) -> Order:
        """The order as the service has it now, timeline included.

        A service that only tells the state answers with an item without a sha256: the desk keeps all else as it knows it.
        """

    def events(self, remote_id: str, after: int, stop: threading.Event) -> Iterator[Order]:
        """The order again after every event later than `after`, until `stop` is set or the connection ends."""

    def act(
        self,
        remote_id: str,
        action: Action,
        key: str,
        *,
        note: str = "",
        values: Mapping[str, str] | None = None,
        pin: Pin | None = None,
    ) -> Order:
        """The customer's side of an order: cancel, approve, message, review, deliver. The same key again is harmless."""


@runtime_checkable
class GivesCards(Protocol):
    """A service that prices by a signed card of its own, `ServiceEntry.card`, and can be asked for a newer one."""

    def newer_card(self) -> bytes:
        """Not checked yet. Raises Offline, NotFound or Refused."""


@dataclass(frozen=True)
class Customer:
    """key: told once, when the customer is made; empty in lists."""

    id: str
    name: str
    key: str = ""


class ShopCounter(Protocol):
    """The shop's side of its orders, as its owner or staff. Errors as in PrintService."""

    def describe(self) -> ServiceInfo: ...
    def orders(self) -> list[Order]: ...
    def order(self, order_id: str) -> Order: ...
    def act(
        self,
        order_id: str,
        action: Action,
        key: str,
        *,
        note: str = "",
        values: Mapping[str, str] | None = None,
        pin: Pin | None = None,
    ) -> Order: ...
    def file(self, order_id: str) -> bytes:
        """The ordered part's stored bytes."""

    def customers(self) -> list[Customer]: ...
    def add_customer(self, name: str) -> Customer: ...
    def tariff(self) -> str:
        """The shop's tariff as TOML text."""

    def set_tariff(self, text: str) -> None: ...
    def past_parts(self, limit: int) -> list[PastPart]:
        """The parts that the shop has priced last, each wish once, orders first: at most `limit`, which is at most 100."""

    def card(self) -> bytes:
        """The shop's signed card. Raises NotFound where the shop gives none out."""

    def give_out_card(self, given_out: bool) -> None:
        """Raises NotFound where the shop has nothing to tell in a card, NotAllowed for anybody but the owner."""


# ---- printers and slicers


class PrinterState(StrEnum):
    IDLE = "idle"
    PRINTING = "printing"
    PAUSED = "paused"
    ATTENTION = "attention"
    ERROR = "error"
    OFFLINE = "offline"


@dataclass(frozen=True)
class PrinterStatus:
    """file: the host's name of what is printing or was printed last, None where nothing is loaded.

    progress: 0 … 1; finished: the loaded file was printed to its end; temperatures °C
    printed_s: since the print began, heating included, pauses left out; filament_mm3: what went through the nozzle so far;
    energy_wh: drawn so far; None each where the host does not tell
    """

    state: PrinterState
    file: str | None = None
    progress: float | None = None
    seconds_left: float | None = None
    finished: bool = False
    message: str = ""
    nozzle_c: float | None = None
    bed_c: float | None = None
    printed_s: float | None = None
    filament_mm3: float | None = None
    energy_wh: float | None = None


class PrinterHost(Protocol):
    """A program in front of one printer. May raise Offline, NotAllowed (wrong key), Refused (busy, not operational, bad file)."""

    def status(self) -> PrinterStatus:
        """Never raises for a printer that is off: its state is then OFFLINE."""

    def upload(self, gcode: Path, name: str, progress: Callable[[float], None] | None = None) -> str:
        """Stores the file on the host without starting it; the host's own name of it, which it may have changed."""

    def start(self, file: str) -> None:
        """Starts printing an uploaded file. Raises Refused when the printer surely did not start, Unknown when nobody knows."""

    def was_started(self, file: str) -> bool | None:
        """Whether that file was ever begun: True, False, or None where the host cannot tell."""

    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def cancel(self) -> None: ...


@dataclass(frozen=True)
class Sliced:
    """filament_mm3, filament_g: plastic of one print of the file; seconds: as the slicer counts, without heating."""

    gcode: Path
    filament_mm3: float
    filament_g: float
    seconds: float
    layers: int
    slicer: str
    slicer_version: str
    warnings: tuple[str, ...] = ()


class Slicer(Protocol):
    name: str

    def version(self) -> str:
        """Raises Missing when the program is not installed."""

    def slice(
        self,
        mesh: Mesh,
        profile: PrintProfile,
        printer: PrinterModel,
        material: Material,
        out: Path,
        *,
        copies: int = 1,
        cancel: threading.Event | None = None,
    ) -> Sliced:
        """Slices a body that stands on z = 0. Raises Missing, Refused (with the slicer's words), Stopped."""
