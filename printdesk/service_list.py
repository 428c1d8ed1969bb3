"""The shops and services that the desk knows: adding, agreeing, forgetting, and how each stands now."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from printdesk.errors import DeskError, NoAnswer, NotAllowed, NotFound, Refused
from printdesk.events import Changes
from printdesk.known_services import known_service
from printdesk.ports import Archive, PrintService, Secrets, ServiceInfo, ServiceState
from printdesk.settings import ServiceEntry
from printdesk.words import say

EMBEDDED = "embedded"
BY_ADDRESS = "printdesk"
EXAMPLE_SHOP = "Example shop"
DESCRIBED_S = 15.0  # how long the list waits for a service to say who it is


@dataclass(frozen=True)
class Listed:
    """A service as the desk lists it: the entry, and how it stands now."""

    entry: ServiceEntry
    info: ServiceInfo


class ServiceList:
    """Services by name. Nothing of a part is sent by anything here."""

    def __init__(
        self, archive: Archive, secrets: Secrets, connect: Callable[[ServiceEntry], PrintService], changes: Changes
    ) -> None:
        self._archive = archive
        self._secrets = secrets
        self._connect = connect
        self._changes = changes
        self._connected: dict[str, PrintService] = {}
        self._lock = threading.Lock()

    def entries(self) -> list[ServiceEntry]:
        """At first: the example shop that this desk can open by itself, agreed to."""
        with self._archive.together():
            if self._archive.note("services_begun") is None:
                self._archive.services.put(ServiceEntry(EXAMPLE_SHOP, EMBEDDED, "", agreed=True, title=EXAMPLE_SHOP))
                self._archive.keep_note("services_begun", "yes")
        return self._archive.services.all()

    def entry(self, name: str) -> ServiceEntry:
        found = next((entry for entry in self.entries() if entry.name.casefold() == name.casefold()), None)
        if found is None:
            known = ", ".join(entry.name for entry in self.entries())
            raise NotFound("no_such_service", say("There is no shop or service called “{name}”.", name=name), known)
        return found

    def service(self, name: str) -> PrintService:
        return self._service_of(self.entry(name))

    def _service_of(self, entry: ServiceEntry) -> PrintService:
        with self._lock:
            if entry.name not in self._connected:
                self._connected[entry.name] = self._connect(entry)
            return self._connected[entry.name]

    def _ready(self, entry: ServiceEntry) -> PrintService:
        """The service as it is to be asked now."""
        return self._service_of(entry)

    def put(self, entry: ServiceEntry) -> None:
        """Keeps an entry, in place of the one of that name, and connects to it anew."""
        self._archive.services.put(entry)
        with self._lock:
            self._connected.pop(entry.name, None)
        self._changes.services.emit()

    def listed(self, *, own: bool = True) -> list[Listed]:
        """Every service with its state now; asks them all at once, and waits for none longer than DESCRIBED_S.

        own: the shop of this desk too, which starts it.
        """
        entries = [entry for entry in self.entries() if own or entry.kind != EMBEDDED]
        found: list[ServiceInfo | None] = [None] * len(entries)

        def ask(index: int, entry: ServiceEntry) -> None:
            found[index] = self._info(entry)

        threads = [threading.Thread(target=ask, args=item, daemon=True) for item in enumerate(entries)]
        for thread in threads:
            thread.start()
        end = time.monotonic() + DESCRIBED_S
        for thread, entry in zip(threads, entries, strict=True):
            # The own shop is a program that this desk starts: it takes the time it takes.
            thread.join(None if entry.kind == EMBEDDED else max(0.0, end - time.monotonic()))
        return [Listed(entry, info or _silent(entry)) for entry, info in zip(entries, found, strict=True)]

    def _info(self, entry: ServiceEntry) -> ServiceInfo:
        try:
            info = self._ready(entry).describe()
        except DeskError as error:
            state = ServiceState.OFFLINE if isinstance(error, NoAnswer) else ServiceState.REFUSED
            return _without_answer(entry, state, error.message)
        return info if entry.agreed else replace(info, state=ServiceState.NOT_AGREED)

    def add(self, address: str, name: str | None = None, kind: str = BY_ADDRESS, key: str | None = None) -> Listed:
        """Adds a service by its address, not agreed to yet. Raises Offline or Refused when nobody sensible answers there.

        address: may be empty for a kind that stands for one service with an address of its own
        """
        address = address.strip().rstrip("/")
        if (address or kind == BY_ADDRESS) and not address.startswith(("http://", "https://")):
            raise Refused(
                "bad_address",
                say("“{address}” is not the address of a shop.", address=address),
                say("Give it as https://…, as the shop's owner told you."),
            )
        known = known_service(kind)
        if known is not None and known.wants_key and not key:
            told = say("Give the key that {name} gave you.", name=known.title)
            raise NotAllowed("no_key", say("{name} wants a key.", name=known.title), told)
        draft = ServiceEntry(name or address.partition("//")[2] or kind, kind, address)
        self._check_new(draft.name)
        info = self._describe(draft, key)
        entry = replace(draft, name=name or info.title or draft.name, title=info.title)
        self._check_new(entry.name)
        if key:
            self._secrets.set(f"service/{entry.name}", key)
        self._archive.services.put(entry)
        self._changes.services.emit()
        return Listed(entry, replace(info, state=ServiceState.NOT_AGREED))

    def _check_new(self, name: str) -> None:
        if any(known.name.casefold() == name.casefold() for known in self.entries()):
            raise Refused(
                "service_exists", say("There is a shop called “{name}” already.", name=name), say("Choose another name.")
            )

    def _describe(self, draft: ServiceEntry, key: str | None) -> ServiceInfo:
        """Asks a service that is not kept yet, with the key where there is one. Raises NotAllowed for a wrong key."""
        if key:
            self._secrets.set(f"service/{draft.name}", key)
        try:
            return self._connect(draft).describe()
        finally:
            if key:
                self._secrets.remove(f"service/{draft.name}")

    def agree(self, name: str) -> ServiceEntry:
        """The person agrees that models are sent to that service from now on."""
        return self._agreed(name, True)

    def withdraw(self, name: str) -> ServiceEntry:
        """From now on no model and no order is sent there any more; orders that were placed there are still followed.

        What it prices without the model it is still asked for, as before it was agreed to.
        """
        return self._agreed(name, False)

    def _agreed(self, name: str, agreed: bool) -> ServiceEntry:
        entry = replace(self.entry(name), agreed=agreed)
        self._archive.services.put(entry)
        self._changes.services.emit()
        return entry

    def remove(self, name: str) -> None:
        entry = self.entry(name)
        self._archive.services.remove(entry.name)
        self._secrets.remove(f"service/{entry.name}")
        with self._lock:
            self._connected.pop(entry.name, None)
        self._changes.services.emit()


def _silent(entry: ServiceEntry) -> ServiceInfo:
    message = say("{name} did not answer within {seconds} seconds.", name=entry.name, seconds=round(DESCRIBED_S))
    return _without_answer(entry, ServiceState.OFFLINE, message)


def _without_answer(entry: ServiceEntry, state: ServiceState, message: str) -> ServiceInfo:
    return ServiceInfo(entry.title or entry.name, state, proven=known_service(entry.kind) is None, message=message)
