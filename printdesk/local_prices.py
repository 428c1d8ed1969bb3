"""Prices this desk can reckon by itself, in no time: by the own shop's tariff, by shop cards, and by estimates for home.

They are shown while a part is being changed, and drawn as curves. What a shop itself says comes after them and wins.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from mesh.facts import Facts
from printdesk.bench import Bench
from printdesk.card_offers import must_be_valid
from printdesk.curves import OtherSizes, Point, by_tariff, quantity_curve, scale_curve
from printdesk.errors import DeskError, Stopped
from printdesk.market import EMBEDDED, Answer, Market
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
FEWER_AT = (0.7, 1.4)  # of a part so large that each estimate takes its time
LARGE = 300_000  # triangles
HOME_QUANTITIES = (1, 2, 5, 10, 20)
SHOP_PROFILE = "standard"  # by which shops weigh supports
log = logging.getLogger(__name__)


@dataclass(eq=False)
class Known:
    """What is known of one part for one wish, so that the price of another size needs no measuring.

    facts: of the part as it was measured; answers: of all places for it
    homes: of each printer; supports: g of one part by scale, of each material whose supports are paid for
    """

    part: Part
    wish: Wish
    facts: Facts
    ship_to: str | None
    answers: tuple[Answer, ...]
    homes: dict[str, OtherSizes] = field(default_factory=dict)
    supports: dict[str, dict[float, float]] = field(default_factory=dict)


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
        if told:
            told(known)
        others = FEWER_AT if len(part.mesh.faces) > LARGE else KNOWN_AT
        for scale in (PLAIN, *others) if sizes else (PLAIN,):
            if not (known.homes or self._supported(known)):
                break
            if cancel is not None and cancel.is_set():
                raise Stopped("cancelled", say("Asking for prices was cancelled."))
            self._estimate(known, scale)
            if told:
                told(known)
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
            return by_tariff(tariff, facts, offer, support_g=_support_g(known, offer.material, factor))
        return None

    # ---- curves

    def quantities(self, known: Known, offer: Offer) -> tuple[Point, ...]:
        """The price over the quantity, exactly; of a place whose rules nobody here has, only the point that was told."""
        tariff = self._tariffs.get(offer.service)
        if tariff is not None and offer.material in tariff.materials:
            supports = _support_g(known, offer.material, PLAIN)
            steps = tariff.rates(offer.material).steps
            return quantity_curve(offer, lambda n: by_tariff(tariff, known.facts, offer, n, supports), steps)
        if offer.kind is Kind.HOME:
            return quantity_curve(offer, lambda n: self._home_copies(known, offer, n))
        return quantity_curve(offer, lambda _: None)

    def scales(self, known: Known, offer: Offer) -> tuple[Point, ...]:
        """The price over the size: by a shop's tariff as it would reckon, for home as estimated."""
        exact = offer.kind is not Kind.HOME and not known.supports.get(offer.material)
        return scale_curve(
            offer, lambda scale: self._at(known, offer, scaled_facts(known.facts, scale), scale), estimated=not exact
        )

    def _home_copies(self, known: Known, offer: Offer, count: int) -> Offer | None:
        if count not in HOME_QUANTITIES and count != offer.quantity:
            return None
        wish = replace(known.wish, quantity=count, material=offer.material, process=offer.process)
        return self._market.at_home(offer.service, known.part, wish)

    # ---- within

    @staticmethod
    def _offers(known: Known) -> list[Offer]:
        return [answer for answer in known.answers if isinstance(answer, Offer)]

    def _supported(self, known: Known) -> list[str]:
        """Materials of offers by a tariff that asks money for supports."""
        found = []
        for offer in self._offers(known):
            tariff = self._tariffs.get(offer.service)
            known_there = tariff is not None and offer.process == "fdm" and offer.material in tariff.materials
            if tariff is not None and known_there and tariff.rates(offer.material).support_per_g > 0:
                found.append(offer.material)
        return list(dict.fromkeys(found))

    def _estimate(self, known: Known, scale: float) -> None:
        """Each printer at home, and the supports that shops charge for, at one more size."""
        x, y, z = known.part.placement.scale
        part = placed_part(known.part, replace(known.part.placement, scale=(x * scale, y * scale, z * scale)))
        if scale != PLAIN:
            for offer in self._offers(known):
                if offer.kind is Kind.HOME:
                    wish = replace(known.wish, material=offer.material, process=offer.process)
                    try:
                        known.homes[offer.service].add(scale, self._market.at_home(offer.service, part, wish))
                    except DeskError:
                        continue
        supported = self._supported(known)
        if not supported:
            return
        plain = Wish(material=supported[0], process="fdm", profile=SHOP_PROFILE, supports=True)
        try:
            found = self._bench.estimate(part, plain)
        except DeskError:
            return
        density = self._bench.catalog.material(supported[0]).density_g_cm3
        for material in supported:
            grams = (found.support_g or 0.0) * self._bench.catalog.material(material).density_g_cm3 / density
            known.supports.setdefault(material, {})[scale] = grams


def _support_g(known: Known, material: str, factor: float) -> float:
    """By the nearest size that was estimated, as the cube of the rest."""
    sizes = known.supports.get(material)
    if not sizes:
        return 0.0
    nearest = min(sizes, key=lambda scale: abs(scale - factor))
    return sizes[nearest] * (factor / nearest) ** 3
