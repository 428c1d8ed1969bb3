"""All the places a part can be had: shops, services and the printers at home, asked at once."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import cache, partial

from mesh.mesh import Mesh
from printdesk.asking import Answer, Asking, Hanging, Place, Told
from printdesk.bench import Bench
from printdesk.catalog import Material
from printdesk.errors import NoAnswer, NotAllowed, NotFound, Refused
from printdesk.estimate import Estimate
from printdesk.events import Changes
from printdesk.home_cost import material_price_per_g
from printdesk.home_figures import Source
from printdesk.ids import new_id
from printdesk.money import Money, zero
from printdesk.offer import Kind, NoOffer, Offer, PricePart
from printdesk.part import Part
from printdesk.ports import Archive, Clock, Figures, GivesCards, Model, PrintService, Secrets
from printdesk.quoting import quoting_words
from printdesk.ranking import ranked
from printdesk.service_list import EMBEDDED, EXAMPLE_SHOP, Listed, ServiceList
from printdesk.settings import PrinterEntry, ServiceEntry
from printdesk.wish import Wish
from printdesk.words import say

__all__ = ["EMBEDDED", "EXAMPLE_SHOP", "Answer", "Listed", "Market"]

HOME_OFFER_DAYS = 7
COUNTED = ("electricity_per_kwh", "wear_per_hour")  # figures that every print at home needs
LONGEST_S = 90.0  # after that a place that is still silent is one line


class Market(ServiceList):
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
        super().__init__(archive, secrets, connect, changes)
        self._clock = clock
        self._bench = bench
        self._hanging = Hanging()
        self._last_model: tuple[Mesh, object, Model] | None = None

    def _ready(self, entry: ServiceEntry) -> PrintService:
        """Where its card is old and the shop answers, with the card that it gives out now."""
        service = self._service_of(entry)
        if not entry.card or not isinstance(service, GivesCards):
            return service
        from printdesk.card_trust import renewed

        fresh = renewed(entry, service.newer_card, self._clock.now())
        if fresh is None:
            return service
        with self._archive.together():
            self.put(replace(fresh, agreed=self.entry(entry.name).agreed))
        return self.service(entry.name)

    # ---- asking

    def ask(self, name: str, model: Model, wish: Wish, ship_to: str | None, cancel: threading.Event | None = None) -> list[Offer]:
        """One service's own prices for the very bytes that are to be ordered. Raises NotAllowed where nobody agreed to it."""
        entry = self.must_be_agreed(name)
        found = self._ready(entry).offers(model, wish, ship_to, cancel)
        self._archive_offers(list(found))
        return found

    def must_be_agreed(self, name: str) -> ServiceEntry:
        """The entry of a service that models may be sent to. Raises NotAllowed for any other."""
        entry = self.entry(name)
        if not entry.agreed:
            raise NotAllowed(
                "not_agreed",
                say("You have not agreed to send your model to {name} yet.", name=entry.name),
                say("Agree in the settings or with `service agree`; then order again."),
            )
        return entry

    def offers(
        self,
        part: Part,
        wish: Wish,
        ship_to: str | None = None,
        *,
        only: tuple[str, ...] = (),
        by: str = "price",
        on_answer: Callable[[list[Answer]], None] | None = None,
        cancel: threading.Event | None = None,
        longest_s: float = LONGEST_S,
        keep: bool = True,
    ) -> list[Answer]:
        """Offers of every service and home printer in the order of `by`, then the places that gave none, with the reason.

        An open part is priced as mended, and the offers say so; it must be mended before it is ordered.
        by: as `printdesk.ranking.ranked` takes it. on_answer gets answers as they come, also a part of one place's, on the asking
        thread. Nobody waits for the slowest: `cancel` ends all of it at once, and longest_s each place that is silent.
        keep: False for prices that are only compared: nobody finds them later by their id.
        """
        mended = not part.facts.watertight
        if mended:
            part, _ = self._bench.mend(part, cancel=cancel)
        places = self._places(part, wish, ship_to, {name.casefold() for name in only})
        currency = self._bench.home_costs().currency

        def as_shown(answers: list[Answer]) -> list[Answer]:
            return [self._with_worth(_as_mended(one) if mended else one, currency) for one in answers]

        def told(answers: list[Answer]) -> None:
            shown = as_shown(answers)
            if on_answer:
                on_answer(shown)
            if keep:
                self._archive_offers(shown)

        found = as_shown(Asking(places, self._hanging, longest_s, cancel).answers(told))
        return ranked(found, by, currency)

    def _with_worth(self, answer: Answer, currency: str) -> Answer:
        """With what it is worth in the person's own currency, where it is in another."""
        if isinstance(answer, NoOffer):
            return answer
        worth = self._bench.catalog.rates.worth(answer.total, currency)
        return answer if worth == answer.worth else replace(answer, worth=worth)

    def _places(self, part: Part, wish: Wish, ship_to: str | None, chosen: set[str]) -> list[Place]:
        """chosen: names that are asked alone, none for everybody."""
        model = self._canonical(part)
        figures = Figures(part.name, model.sha256, part.facts, cache(partial(self._bench.support_mm3, part)))
        places = [
            Place(entry.name, Kind.SHOP, partial(self._ask_service, entry, model, figures, wish, ship_to))
            for entry in self.entries()
            if not chosen or entry.name.casefold() in chosen
        ]
        for printer in self._archive.printers.all():
            wanted = wish.printer is None or wish.printer.casefold() == printer.name.casefold()
            if wanted and (not chosen or printer.name.casefold() in chosen):
                places.append(Place(printer.name, Kind.HOME, partial(self._ask_home, printer, part, model, wish)))
        return places

    def _canonical(self, part: Part) -> Model:
        """As `Bench.canonical`, the last one kept: wishes change more often than parts; a million faces take half a second."""
        shape = (part.name, part.placement.rotation, part.placement.scale)
        mesh, known_shape, model = self._last_model or (None, None, None)
        if model is None or mesh is not part.mesh or known_shape != shape:
            model = self._bench.canonical(part)
            self._last_model = (part.mesh, shape, model)
        return model

    def _archive_offers(self, answers: list[Answer]) -> None:
        with self._archive.together():
            for answer in answers:
                kept = answer if isinstance(answer, Offer) else answer.request
                if kept is not None:
                    self._archive.offers.put(kept)

    def _ask_service(
        self,
        entry: ServiceEntry,
        model: Model,
        figures: Figures,
        wish: Wish,
        ship_to: str | None,
        end: threading.Event,
        told: Told,
    ) -> list[Answer]:
        service = self._ready(entry)
        try:
            # A card prices here and at once, agreed or not: its shop gets the model when something is ordered.
            found = service.offers(model, wish, ship_to, end, told) if entry.agreed and not entry.card else None
        except (NoAnswer, NotAllowed):  # no answer, or none to this key: a price from the measures is better than none
            if not (found := service.offers_unseen(figures, wish, ship_to, end)):
                raise
        if found is None:
            found = service.offers_unseen(figures, wish, ship_to, end)
        if found is None:
            reason = say("You have not agreed to send your model to {name} yet.", name=entry.name)
            return [NoOffer(entry.name, Kind.SHOP, "not_agreed", reason)]
        return [_as_answer(offer) for offer in found] or [
            NoOffer(entry.name, Kind.SHOP, "nothing_fits", say("{name} has nothing that fits the wish.", name=entry.name))
        ]

    def _ask_home(
        self, printer: PrinterEntry, part: Part, model: Model, wish: Wish, _end: threading.Event, _told: Told
    ) -> list[Answer]:
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
        found = self._bench.estimate(part, wanted, printer.model, printer=printer.name)
        if found.cost is None or found.seconds is None:
            raise Refused("no_estimate", say("There is no honest estimate for {printer} yet.", printer=printer.name))
        blocking = tuple(finding.message for finding in judgement.findings if finding.severity == "error")
        cost = found.cost.rounded()
        not_counted = self._not_counted(printer, material)
        if not_counted and not cost.amount:
            raise Refused("no_estimate", not_counted[0], say("Tell what it costs in the settings, or with `costs set`."))
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
            reasons=(*blocking, *not_counted, *self._short_of(printer, found)),
            colour=wish.colour or printer.colour,
            title=say("At home · {printer}", printer=printer.name),
            seconds=found.seconds,
            grams=found.filament_g,
            plus_minus=found.plus_minus,
        )

    def at_home(self, name: str, part: Part, wish: Wish) -> Offer:
        """What the part would cost on that printer, only to compare: nobody can order it, and it is not kept. Raises Refused."""
        printer = next((entry for entry in self._archive.printers.all() if entry.name == name), None)
        if printer is None:
            raise NotFound("no_such_printer", say("There is no printer called “{name}”.", name=name))
        return self._home_offer(printer, part, Model(part.name, "", b""), wish)

    def _not_counted(self, printer: PrinterEntry, material: Material) -> tuple[str, ...]:
        """What the price leaves out, because nobody has told it in the person's currency: the material first of all."""
        costs = self._bench.home_costs(printer.name)
        known = self._bench.books.figures(printer.name) if self._bench.books else {}
        missing = [] if material_price_per_g(material, costs)[0] is not None else [material.name]
        missing += [say(figure.kind.words) for name, figure in known.items() if name in COUNTED and figure.source is Source.NONE]
        if not missing:
            return ()
        told = {"currency": costs.currency, "what": "; ".join(missing)}
        return (say("Not counted, for want of a figure in {currency}: {what}.", **told),)

    def _short_of(self, printer: PrinterEntry, found: Estimate) -> tuple[str, ...]:
        """Where the spool on that printer may end before the print does: no reason against it, but one to know."""
        short = self._bench.books.short(printer.name, found.filament_g, found.plus_minus) if self._bench.books else ""
        return (short,) if short else ()

    def offer(self, offer_id: str) -> Offer:
        found = self._archive.offers.get(offer_id)
        if found is None:
            raise NotFound(
                "no_such_offer",
                say("There is no offer “{id}” on this desk.", id=offer_id),
                say("Ask for prices again with `quote`."),
            )
        return found


def _as_answer(offer: Offer) -> Answer:
    """A quote that tells no price is no offer, but can be ordered for the shop to answer with one."""
    if offer.mode.tells_price:
        return offer
    if not offer.printable:
        reason = " ".join(offer.reasons) or say("The shop cannot print this part.")
        return NoOffer(offer.service, offer.kind, "not_printable", reason)
    return NoOffer(offer.service, offer.kind, "price_on_request", quoting_words(offer.mode), request=offer)


def _as_mended(answer: Answer) -> Answer:
    if isinstance(answer, NoOffer):
        return answer
    return replace(answer, reasons=(*answer.reasons, say("Priced as mended: mend the part before you order it.")))
