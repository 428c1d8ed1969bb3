"""All the places a part can be had: shops, services and the printers at home, asked at once."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from functools import partial

from printdesk.bench import Bench
from printdesk.errors import DeskError, NoAnswer, NotFound, Refused, Stopped
from printdesk.events import Changes
from printdesk.ids import new_id
from printdesk.money import Money, zero
from printdesk.offer import Kind, NoOffer, Offer, PricePart
from printdesk.part import Part
from printdesk.ports import Archive, Clock, Figures, Model, PrintService, Secrets, ServiceInfo, ServiceState
from printdesk.settings import PrinterEntry, ServiceEntry
from printdesk.wish import Wish
from printdesk.words import say

EMBEDDED = "embedded"
EXAMPLE_SHOP = "Example shop"
HOME_OFFER_DAYS = 7
Answer = Offer | NoOffer
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Listed:
    """A service as the desk lists it: the entry, and how it stands now."""

    entry: ServiceEntry
    info: ServiceInfo


class Market:
    """Services by name, and offers from all of them. A model is sent only to services the person has agreed to."""

    def __init__(
        self,
        archive: Archive,
        secrets: Secrets,
        clock: Clock,
        bench: Bench,
        connect: Callable[[ServiceEntry], PrintService],
        changes: Changes,
    ) -> None:
        self._archive = archive
        self._secrets = secrets
        self._clock = clock
        self._bench = bench
        self._connect = connect
        self._changes = changes
        self._connected: dict[str, PrintService] = {}
        self._lock = threading.Lock()

    # ---- the list of services

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

    def listed(self, *, own: bool = True) -> list[Listed]:
        """Every service with its state now; asks them all at once. own: the shop of this desk too, which starts it."""
        entries = [entry for entry in self.entries() if own or entry.kind != EMBEDDED]
        found: list[Listed | None] = [None] * len(entries)

        def ask(index: int, entry: ServiceEntry) -> None:
            found[index] = Listed(entry, self._info(entry))

        threads = [threading.Thread(target=ask, args=item, daemon=True) for item in enumerate(entries)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return [item for item in found if item is not None]

    def _info(self, entry: ServiceEntry) -> ServiceInfo:
        try:
            info = self.service(entry.name).describe()
        except NoAnswer as error:
            return ServiceInfo(entry.title or entry.name, ServiceState.OFFLINE, message=error.message)
        except DeskError as error:
            return ServiceInfo(entry.title or entry.name, ServiceState.REFUSED, message=error.message)
        return info if entry.agreed else replace(info, state=ServiceState.NOT_AGREED)

    def add(self, address: str, name: str | None = None, kind: str = "printdesk", key: str | None = None) -> Listed:
        """Adds a service by its address, not agreed to yet. Raises Offline or Refused when nobody sensible answers there."""
        address = address.strip().rstrip("/")
        if not address.startswith(("http://", "https://")):
            raise Refused(
                "bad_address",
                say("“{address}” is not the address of a shop.", address=address),
                say("Give it as https://…, as the shop's owner told you."),
            )
        draft = ServiceEntry(name or address.split("//", 1)[1], kind, address)
        if any(entry.name.casefold() == draft.name.casefold() for entry in self.entries()):
            raise Refused(
                "service_exists", say("There is a shop called “{name}” already.", name=draft.name), say("Choose another name.")
            )
        info = self._describe(draft, key)
        entry = replace(draft, name=name or info.title or draft.name, title=info.title)
        if any(known.name.casefold() == entry.name.casefold() for known in self.entries()):
            raise Refused(
                "service_exists", say("There is a shop called “{name}” already.", name=entry.name), say("Choose another name.")
            )
        if key:
            self._secrets.set(f"service/{entry.name}", key)
        self._archive.services.put(entry)
        self._changes.services.emit()
        return Listed(entry, replace(info, state=ServiceState.NOT_AGREED))

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
        """From now on nothing is sent to that service any more; orders that were placed there are still followed."""
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

    def service(self, name: str) -> PrintService:
        entry = self.entry(name)
        with self._lock:
            if entry.name not in self._connected:
                self._connected[entry.name] = self._connect(entry)
            return self._connected[entry.name]

    # ---- offers

    def offers(
        self,
        part: Part,
        wish: Wish,
        ship_to: str | None = None,
        *,
        only: tuple[str, ...] = (),
        on_answer: Callable[[list[Answer]], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> list[Answer]:
        """Offers of every service and home printer, cheapest first, then the places that gave none, with the reason.

        An open part is priced as mended, and the offers say so; it must be mended before it is ordered.
        on_answer gets each place's answers as they come, on the asking thread. Nobody waits for the slowest: `cancel` ends it.
        """
        chosen = {name.casefold() for name in only}
        answers: queue.Queue[list[Answer]] = queue.Queue()
        asked = 0
        mended = not part.facts.watertight
        if mended:
            part, _ = self._bench.mend(part, cancel=cancel)
        model = self._bench.canonical(part)
        for entry in self.entries():
            if chosen and entry.name.casefold() not in chosen:
                continue
            asked += 1
            figures = Figures(part.name, model.sha256, part.facts)
            self._start(answers, Kind.SHOP, entry.name, partial(self._ask_service, entry, model, figures, wish, ship_to, cancel))
        for printer in self._archive.printers.all():
            wanted = wish.printer is None or wish.printer.casefold() == printer.name.casefold()
            if (chosen and printer.name.casefold() not in chosen) or not wanted:
                continue
            asked += 1
            self._start(answers, Kind.HOME, printer.name, partial(self._home_offers, printer, part, model, wish))
        found: list[Answer] = []
        for _ in range(asked):
            answer = self._next(answers, cancel)
            if mended:
                answer = [_as_mended(one) for one in answer]
            found += answer
            self._archive_offers(answer)
            if on_answer:
                on_answer(answer)
        return sorted(found, key=partial(_cheapest_first, self._bench.home_costs().currency))

    def _archive_offers(self, answers: list[Answer]) -> None:
        with self._archive.together():
            for answer in answers:
                if isinstance(answer, Offer):
                    self._archive.offers.put(answer)

    @staticmethod
    def _start(answers: "queue.Queue[list[Answer]]", kind: Kind, name: str, ask: Callable[[], list[Answer]]) -> None:
        """Asks on a thread of its own; whatever goes wrong there is an answer, too, for nobody else would ever give one."""

        def work() -> None:
            try:
                answers.put(ask())
            except DeskError as error:
                answers.put([NoOffer(name, kind, error.code, error.message)])
            except Exception:
                log.exception("asking %s for prices", name)
                answers.put([NoOffer(name, kind, "unforeseen", say("Something happened that nobody foresaw."))])

        threading.Thread(target=work, daemon=True).start()

    @staticmethod
    def _next(answers: "queue.Queue[list[Answer]]", cancel: threading.Event | None) -> list[Answer]:
        while True:
            if cancel and cancel.is_set():
                raise Stopped("cancelled", say("Asking for prices was cancelled."))
            try:
                return answers.get(timeout=0.05)
            except queue.Empty:
                continue

    def _ask_service(
        self,
        entry: ServiceEntry,
        model: Model,
        figures: Figures,
        wish: Wish,
        ship_to: str | None,
        cancel: threading.Event | None,
    ) -> list[Answer]:
        service = self.service(entry.name)
        if entry.agreed:
            found: list[Offer] | None = service.offers(model, wish, ship_to, cancel)
        else:
            found = service.offers_unseen(figures, wish, ship_to, cancel)
        if found is None:
            reason = say("You have not agreed to send your model to {name} yet.", name=entry.name)
            return [NoOffer(entry.name, Kind.SHOP, "not_agreed", reason)]
        return list(found) or [
            NoOffer(entry.name, Kind.SHOP, "nothing_fits", say("{name} has nothing that fits the wish.", name=entry.name))
        ]

    def _home_offers(self, printer: PrinterEntry, part: Part, model: Model, wish: Wish) -> list[Answer]:
        return [self._home_offer(printer, part, model, wish)]

    def _home_offer(self, printer: PrinterEntry, part: Part, model: Model, wish: Wish) -> Offer:
        """What the part truly costs on that printer: a price without tax or post."""
        machine = self._bench.printer_model(printer.model)
        wanted = replace(wish, material=wish.material or printer.material, process=machine.process)
        material = self._bench.material(wanted)
        if material.process != machine.process:
            raise Refused(
                "wrong_process",
                say("{material} is not a material of {printer}.", material=material.name, printer=printer.name),
            )
        judgement = self._bench.judge(part, machine.process, material.id, machine.volume_mm)
        found = self._bench.estimate(part, wanted, printer.model)
        if found.cost is None or found.seconds is None:
            raise Refused("no_estimate", say("There is no honest estimate for {printer} yet.", printer=printer.name))
        blocking = tuple(finding.message for finding in judgement.findings if finding.severity == "error")
        cost = found.cost.rounded()
        unit = Money(cost.amount / Decimal(wish.quantity), cost.currency).rounded()
        return Offer(
            id=new_id(),
            service=printer.name,
            kind=Kind.HOME,
            material=material.id,
            material_name=material.name,
            process=machine.process,
            quantity=wish.quantity,
            unit_price=unit,
            net=cost,
            tax=zero(cost.currency),
            shipping=zero(cost.currency),
            total=cost,
            breakdown=tuple(PricePart(line.what, line.money) for line in found.breakdown),
            lead_time_days=0,
            expires_at=self._clock.now() + timedelta(days=HOME_OFFER_DAYS),
            sha256=model.sha256,
            printable=not blocking,
            reasons=blocking,
            colour=wish.colour or printer.colour,
            title=say("At home · {printer}", printer=printer.name),
            seconds=found.seconds,
            grams=found.filament_g,
        )

    def at_home(self, name: str, part: Part, wish: Wish) -> Offer:
        """What the part would cost on that printer, only to compare: nobody can order it, and it is not kept. Raises Refused."""
        printer = next((entry for entry in self._archive.printers.all() if entry.name == name), None)
        if printer is None:
            raise NotFound("no_such_printer", say("There is no printer called “{name}”.", name=name))
        return self._home_offer(printer, part, Model(part.name, "", b""), wish)

    def offer(self, offer_id: str) -> Offer:
        found = self._archive.offers.get(offer_id)
        if found is None:
            raise NotFound(
                "no_such_offer",
                say("There is no offer “{id}” on this desk.", id=offer_id),
                say("Ask for prices again with `quote`."),
            )
        return found


def _as_mended(answer: Answer) -> Answer:
    if isinstance(answer, NoOffer):
        return answer
    return replace(answer, reasons=(*answer.reasons, say("Priced as mended: mend the part before you order it.")))


def _cheapest_first(currency: str, answer: Answer) -> tuple[int, bool, str, Decimal]:
    """Amounts are compared within a currency only; the person's own comes first."""
    if isinstance(answer, NoOffer):
        return 2, False, "", Decimal(0)
    total = answer.total
    return (0 if answer.printable else 1), total.currency != currency, total.currency, total.amount
