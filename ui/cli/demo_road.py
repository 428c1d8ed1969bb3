"""The steps of the demo: each does one thing through the desk, for real, and tells its facts."""

import threading
import time
import urllib.request
from pathlib import Path
from typing import Any

from printdesk.check import Judgement, Verdict
from printdesk.errors import NotFound, Offline, Refused
from printdesk.job import Job, JobState
from printdesk.offer import Kind, Offer
from printdesk.order import Action, Address, Order, OrderState, Recipient
from printdesk.part import Part
from printdesk.settings import PrinterEntry
from printdesk.told import order_state
from printdesk.wish import Wish
from printdesk.words import later, respeak, say
from ui.cli.queue import LOOK_EVERY_S
from ui.cli.rooms import Rooms
from ui.cli.telling import duration, finding_facts, order_facts

STEPS = (
    later("check"),
    later("mend"),
    later("quote"),
    later("order"),
    later("accept"),
    later("slice"),
    later("print"),
    later("ship"),
    later("deliver"),
    later("review"),
    later("track"),
)
SAMPLE = "broken-bracket.stl"
MATERIAL = "pla"
PRINTER = later("Simulated printer")
SPEEDUP = "2000"
PRINT_LIMIT_S = 40.0
PAGE_LIMIT = 500_000
CUSTOMER = Recipient(
    "Alex Example", "alex@example.org", address=Address("Alex Example", "Musterstraße 1", "12345", "Musterstadt", "DE")
)


class Road:
    """One part's way. rooms: of the demo's own data folder; folder: where the mended part and the G-code are left."""

    def __init__(self, rooms: Rooms, folder: Path) -> None:
        self._rooms = rooms
        self._folder = folder
        self.data = rooms.data
        self._part: Part | None = None
        self._judgement: Judgement | None = None
        self._found: list[str] = []
        self._mended: list[str] = []
        self._offer: Offer | None = None
        self._order: Order | None = None

    def check(self) -> dict[str, Any]:
        self._part = self._rooms.desk.bench.open(self._rooms.resources / "samples" / SAMPLE, units="mm")
        judgement = self._rooms.desk.bench.judge(self._part)
        self._found = [finding.message for finding in judgement.findings if finding.severity == "error"]
        return {
            # It is broken on purpose: a check that finds nothing would be the failure.
            "ok": judgement.verdict is Verdict.REPAIRABLE,
            "file": SAMPLE,
            "verdict": judgement.verdict.value,
            "triangles": self._part.facts.triangles,
            "findings": [finding_facts(finding) for finding in judgement.findings],
            "message": " ".join(self._found),
        }

    def mend(self) -> dict[str, Any]:
        bench = self._rooms.desk.bench
        self._part, mended = bench.mend(self._needed(self._part))
        judgement = bench.judge(self._part)
        self._mended = [respeak(step.message) for step in mended.steps]
        bench.save(self._part, self._folder / "mended.stl")
        return {
            "ok": judgement.verdict is Verdict.PRINTABLE and self._part.facts.watertight,
            "verdict": judgement.verdict.value,
            "volume_mm3": self._part.facts.volume_mm3,
            "steps": [{"step": step.name, "count": step.count, "message": respeak(step.message)} for step in mended.steps],
            "message": " ".join(self._mended),
        }

    def quote(self) -> dict[str, Any]:
        assert CUSTOMER.address is not None
        wish = Wish(material=MATERIAL)
        answers = self._rooms.desk.market.offers(self._needed(self._part), wish, CUSTOMER.address.country)
        offers = [one for one in answers if isinstance(one, Offer) and one.printable and one.kind is not Kind.HOME]
        if not offers:
            reasons = [one.reasons[0] if isinstance(one, Offer) else one.reason for one in answers]
            raise Refused("no_offer", say("No shop offers to make it."), " ".join(reasons))
        self._offer = offers[0]
        return {
            "offers": len(offers),
            "total": self._offer.total.as_json(),
            "breakdown": [{"what": line.what, "money": line.money.as_json()} for line in self._offer.breakdown],
            "message": say("{total} at {shop}", total=self._offer.total, shop=self._offer.place),
        }

    def order(self) -> dict[str, Any]:
        orders = self._rooms.desk.orders
        self._order = orders.place(self._needed(self._part), self._needed(self._offer), CUSTOMER)
        if self._order.state is OrderState.WAITING:
            raise Offline("order_waits", next((one.last_error for one in orders.waiting()), say("The shop did not answer.")))
        return self._told(OrderState.PLACED, say("{number} is placed", number=self._order.number))

    def accept(self) -> dict[str, Any]:
        self._act(Action.ACCEPT)
        return self._told(OrderState.ACCEPTED, say("the shop accepts it"))

    def slice(self) -> dict[str, Any]:
        desk = self._rooms.desk
        out = self._folder / "part.gcode"
        sliced = desk.queue.slice(self._needed(self._part), Wish(material=MATERIAL), out)
        return {
            "slicer": sliced.slicer,
            "slicer_version": sliced.slicer_version,
            "filament_g": sliced.filament_g,
            "print_seconds": sliced.seconds,
            "layers": sliced.layers,
            "message": say(
                "{slicer} {version}: {layers} layers, {grams:.1f} g, {time} on a real printer",
                slicer=sliced.slicer,
                version=sliced.slicer_version,
                layers=sliced.layers,
                grams=sliced.filament_g,
                time=duration(sliced.seconds),
            ),
        }

    def print(self) -> dict[str, Any]:
        desk = self._rooms.desk
        try:
            entry = desk.queue.printer(say(PRINTER))
        except NotFound:
            entry = desk.queue.add_printer(
                PrinterEntry(say(PRINTER), "simulated", "simulated:", material=MATERIAL, options=(("speedup", SPEEDUP),))
            )
        if not entry.bed_clear:
            desk.queue.cleared(entry.name)
        _, job = desk.counter.print(self._needed(self._order).remote_id or "", say(PRINTER))
        done = self._worked_off(job)
        self._order = desk.orders.refresh(self._needed(self._order).id)
        return {
            "ok": done.state is JobState.DONE and self._order.state is OrderState.FINISHING,
            "printer": say(PRINTER),
            "job": done.id,
            "job_state": done.state.value,
            "state": self._order.state.value,
            "message": done.reason or say("the simulated printer is done, and the shop knows it"),
        }

    def ship(self) -> dict[str, Any]:
        self._act(Action.SHIP, values={"carrier": "DHL", "tracking": "00340434161094000000"})
        return self._told(OrderState.SHIPPED, say("on its way, with a tracking number"))

    def deliver(self) -> dict[str, Any]:
        self._act(Action.DELIVER)
        return self._told(OrderState.DELIVERED, say("it arrived"))

    def review(self) -> dict[str, Any]:
        order = self._needed(self._order)
        self._order = self._rooms.desk.orders.act(order.id, Action.REVIEW, note=say("It fits."), values={"stars": "5"})
        return self._told(OrderState.REVIEWED, say("five stars"))

    def track(self) -> dict[str, Any]:
        """Opens the public tracking page as the customer's browser would."""
        order = self._needed(self._order)
        url = order.tracking_url or ""
        if not url.startswith("http://127.0.0.1:"):
            raise Refused("no_page", say("The order has no tracking page."))
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(url, timeout=10) as page:
                text = page.read(PAGE_LIMIT).decode("utf-8", "replace")
        except OSError as error:
            raise Offline("no_page", say("The tracking page does not answer.")) from error
        return {"ok": order.number in text, "tracking_url": url, "message": url}

    # ---- what is told at the end

    def order_facts(self) -> dict[str, Any] | None:
        return order_facts(self._order, timeline=True) if self._order else None

    def story(self) -> list[str]:
        """What happened, for people."""
        lines = []
        if self._found:
            lines.append(say("Found in {file}:", file=SAMPLE))
            lines += [f"  ✗ {message}" for message in self._found]
        if self._mended:
            lines.append(say("Mended:"))
            lines += [f"  ✓ {message}" for message in self._mended]
        if self._offer:
            lines.append(say("The price:"))
            lines += [f"  {line.what:<34} {line.money!s:>12}" for line in self._offer.breakdown]
            lines.append(f"  {say('Total'):<34} {self._offer.total!s:>12}")
        if self._order:
            lines.append(say("The order {number}:", number=self._order.number))
            for event in self._order.timeline:
                extra = " · ".join(word for word in (event.note, *event.values.values()) if word)
                lines.append(f"  {event.at.astimezone():%H:%M:%S}  {order_state(event.state):<18} {extra}".rstrip())
        if self._order and self._order.tracking_url:
            lines.append(say("Its tracking page, while the shop is open: {url}", url=self._order.tracking_url))
        return lines

    # ---- within

    def _act(self, action: Action, values: dict[str, str] | None = None) -> None:
        desk = self._rooms.desk
        order = self._needed(self._order)
        desk.counter.act(order.remote_id or "", action, values=values)
        self._order = desk.orders.refresh(order.id)

    def _told(self, wanted: OrderState, message: str) -> dict[str, Any]:
        order = self._needed(self._order)
        return {"ok": order.state is wanted, "number": order.number, "state": order.state.value, "message": message}

    def _worked_off(self, job: Job) -> Job:
        """The job, once it is over or the patience is at its end; the shop is told of each step meanwhile."""
        desk = self._rooms.desk
        stop = threading.Event()
        worker = threading.Thread(target=desk.queue.run, args=(stop,), kwargs={"every_s": 0.1}, daemon=True)
        worker.start()
        end = time.monotonic() + PRINT_LIMIT_S
        try:
            while worker.is_alive() and time.monotonic() < end and not desk.queue.job(job.id).is_over:
                desk.counter.report()
                stop.wait(LOOK_EVERY_S / 2)
        finally:
            stop.set()
            worker.join(10)
        desk.counter.report()
        return desk.queue.job(job.id)

    @staticmethod
    def _needed(value: Any) -> Any:
        if value is None:
            raise Refused("step_missing", say("The step before was not done."))
        return value
