"""Prices this desk can reckon by itself, in no time: by the own shop's tariff, by shop cards, and by estimates for home.

They are shown while a part is being changed, and drawn as curves. What a shop itself says comes after them and wins.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from time import perf_counter

from mesh.facts import Facts
from printdesk.bench import Bench
from printdesk.card_offers import must_be_valid
from printdesk.curves import OtherSizes, Point, by_tariff, quantity_curve, scale_curve
from printdesk.errors import DeskError, Stopped
from printdesk.market import EMBEDDED, Answer, Market
from printdesk.money import Money
from printdesk.offer import Kind, Offer
from printdesk.part import Part
from printdesk.scaled import placed_part, scaled_facts
from printdesk.settings import ServiceEntry
from printdesk.shop_card import read_card
from printdesk.tariff import Tariff, parse_tariff
from printdesk.wish import Wish
from printdesk.words import say

PLAIN = 1.0
KNOWN_AT = (0.7, 1.4, 0.5, 2.0)  # scales that a printer at home is estimated at, besides the part as it is
SLOW_S, QUICK_S = 1.0, 0.3  # that an estimate takes
HOME_QUANTITIES = (1, 2, 5, 10, 20)
log = logging.getLogger(__name__)


@dataclass(eq=False)
class Known:
    """What is known of one part for one wish, so that the price of another size needs no measuring.

    facts: of the part as it was measured; answers: of all places for it
    homes: of each printer; supports: g of one part as it is, by the offer's id, where they are paid for
    """

    part: Part
    wish: Wish
    facts: Facts
    ship_to: str | None
    answers: tuple[Answer, ...]
    homes: dict[str, OtherSizes] = field(default_factory=dict)
    supports: dict[str, float] = field(default_factory=dict)


class LocalPrices:
    """tariff: text of the own shop's tariff, asked of the shop; may raise DeskError. Any thread may call any method."""

    def __init__(self, bench: Bench, market: Market, tariff: Callable[[], str]) -> None:
        self._bench, self._market, self._tariff_text = bench, market, tariff
        self._tariffs: dict[str, Tariff] = {}
        self._asked: set[str] = set()

    # ---- rules of shops

    def learn(self, services: set[str]) -> None:
        """The rules of those among these services that this desk can have, each asked for once. Not for the Qt thread."""
        entries = [entry for entry in self._market.entries() if entry.name in services]
        for entry in entries:
            if (entry.kind == EMBEDDED or entry.card) and entry.name not in self._asked:
                self._asked.add(entry.name)
                try:
                    self._tariffs[entry.name] = self._rules_of(entry)
                except DeskError as error:
                    log.info("no tariff of %s: %s", entry.kind, error.code)

    def _rules_of(self, entry: ServiceEntry) -> Tariff:
        """Of the own shop, or of one by its card. Raises DeskError, also for a card that is old."""
        if not entry.card:
            return parse_tariff(self._tariff_text())
        now = datetime.now(UTC)
        card = read_card(entry.card.encode(), now)
        must_be_valid(card, now)
        return card.tariff

    def forget(self) -> None:
        """A shop or its tariff may be another: its rules are asked for again."""
        self._asked, self._tariffs = set(), {}

    def tariff(self, service: str) -> Tariff | None:
        return self._tariffs.get(service)

    # ---- another size

    def know(
        self,
        part: Part,
        wish: Wish,
        ship_to: str | None,
        answers: list[Answer],
        *,
        sizes: bool = True,
        told: Callable[[Known], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> Known:
        """What `at_scale` needs: the answers themselves first, then estimates at other sizes; told: each time more is known.

        sizes: False for one who wants to know other quantities only
        """
        known = Known(part, wish, part.facts, ship_to, tuple(answers))
        self.learn({offer.service for offer in self._offers(known)})
        infill = self._bench.profile(wish).infill if (wish.process or "fdm") == "fdm" else 1.0
        for offer in self._offers(known):
            if offer.kind is Kind.HOME:
                known.homes[offer.service] = OtherSizes(part.facts, infill)
                known.homes[offer.service].add(PLAIN, offer)
            elif (tariff := self._tariffs.get(offer.service)) is not None:
                known.supports[offer.id] = billed_support_g(tariff, part.facts, offer)
        if told:
            told(known)
        for scale in KNOWN_AT if sizes and known.homes else ():
            if cancel is not None and cancel.is_set():
                raise Stopped("cancelled", say("Asking for prices was cancelled."))
            begin = perf_counter()
            self._estimate(known, scale)
            if told:
                told(known)
            if perf_counter() - begin > SLOW_S:
                break  # one offer says enough, and the processor has better things to do
        return known

    def at_scale(self, known: Known, factor: float) -> list[Offer]:
        """Every offer that can be reckoned for the part so many times as large; the others are asked. Takes milliseconds."""
        found = []
        facts = scaled_facts(known.facts, factor)
        for offer in self._offers(known):
            try:
                there = self._at(known, offer, facts, factor)
            except DeskError:
                continue
            if there is not None:
                found.append(there)
        return found

    def _at(self, known: Known, offer: Offer, facts: Facts, factor: float) -> Offer | None:
        if offer.kind is Kind.HOME:
            sizes = known.homes.get(offer.service)
            return sizes.at(factor) if sizes else None
        tariff = self._tariffs.get(offer.service)
        if tariff is not None:
            return by_tariff(tariff, facts, offer, support_g=known.supports.get(offer.id, 0.0) * factor**3)
        return None

    # ---- curves

    def quantities(self, known: Known, offer: Offer) -> tuple[Point, ...]:
        """The price over the quantity, exactly; of a place whose rules nobody here has, only the point that was told."""
        tariff = self._tariffs.get(offer.service)
        if tariff is not None and offer.material in tariff.materials:
            supports = known.supports.get(offer.id, 0.0)
            steps = tariff.rates(offer.material).steps
            return quantity_curve(offer, lambda n: by_tariff(tariff, known.facts, offer, n, supports), steps)
        if offer.kind is Kind.HOME:
            return self._home_copies(known, offer)
        return quantity_curve(offer, lambda _: None)

    def scales(self, known: Known, offer: Offer) -> tuple[Point, ...]:
        """The price over the size: by a shop's tariff as it would reckon, for home as estimated."""
        exact = offer.kind is not Kind.HOME and not known.supports.get(offer.id)
        return scale_curve(
            offer, lambda scale: self._at(known, offer, scaled_facts(known.facts, scale), scale), estimated=not exact
        )

    def _home_copies(self, known: Known, offer: Offer) -> tuple[Point, ...]:
        """Each quantity estimated; where that takes its time only one more, and the others on the line through the two."""

        def asked(count: int) -> Offer:
            wish = replace(known.wish, quantity=count, material=offer.material, process=offer.process)
            return self._market.at_home(offer.service, known.part, wish)

        begin = perf_counter()
        counts = [count for count in HOME_QUANTITIES if count != offer.quantity]
        try:
            other = asked(counts[-1])
        except DeskError:
            return quantity_curve(offer, lambda _: None)
        if perf_counter() - begin < QUICK_S:
            return quantity_curve(offer, lambda count: asked(count) if count in counts else None)
        points = []
        each = (other.total.amount - offer.total.amount) / (other.quantity - offer.quantity)
        for count in sorted({*counts, offer.quantity}):
            total = Money(offer.total.amount + each * (count - offer.quantity), offer.total.currency).rounded()
            unit = Money(total.amount / count, total.currency).rounded()
            points.append(Point(count, unit, total, estimated=count not in (offer.quantity, other.quantity)))
        return tuple(points)

    # ---- within

    @staticmethod
    def _offers(known: Known) -> list[Offer]:
        return [answer for answer in known.answers if isinstance(answer, Offer)]

    def _estimate(self, known: Known, scale: float) -> None:
        """Each printer at home at one more size."""
        x, y, z = known.part.placement.scale
        part = placed_part(known.part, replace(known.part.placement, scale=(x * scale, y * scale, z * scale)))
        for offer in self._offers(known):
            if offer.kind is Kind.HOME:
                wish = replace(known.wish, material=offer.material, process=offer.process)
                try:
                    known.homes[offer.service].add(scale, self._market.at_home(offer.service, part, wish))
                except DeskError:
                    continue


def billed_support_g(tariff: Tariff, facts: Facts, offer: Offer) -> float:
    """Grams of supports that the shop has reckoned with, told by its own price: the mass that gives the very same breakdown.

    0 where none does, as for an order below the shop's lowest value, whose supports cost nothing.
    """
    if offer.process != "fdm" or offer.material not in tariff.materials:
        return 0.0
    rate = tariff.rates(offer.material).support_per_g
    try:
        without = by_tariff(tariff, facts, offer)
        rest = offer.net.amount - without.net.amount
        if rate <= 0 or rest <= 0:
            return 0.0
        first = rest / (rate * offer.quantity)
        for grams in (round(float(first), 1) + step / 10 for step in (0, 1, -1, 2, -2, 3, -3)):
            if grams > 0 and by_tariff(tariff, facts, offer, support_g=grams).breakdown == offer.breakdown:
                return grams
    except DeskError:
        return 0.0
    return float(first)
