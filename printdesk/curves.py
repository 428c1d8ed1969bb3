"""A price over the quantity and over the size: from the shop's own rules where this desk has them, else from estimates."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import exp, log

from mesh.facts import Facts
from printdesk.errors import DeskError
from printdesk.money import Money, share_out
from printdesk.offer import Offer, PricePart
from printdesk.price import MAX_QUANTITY, price
from printdesk.tariff import Steps, Tariff

SCALES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
USUAL_STEPS = (1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 35, 50, 75, 100)
MOST_POINTS = 40
STEEPEST = 2.0  # times the quantity wanted (and 20 at least): where a curve ends
LEAST_END = 20
WALL_MM = 0.9  # two lines, as the usual profiles lay them: what grows with the surface and not with the volume


@dataclass(frozen=True)
class Point:
    """at: the quantity, or the scale (1 is as it is); unit, total: as in an offer; step: a quantity price begins here.

    estimated: not asked of anybody and not by a shop's own rules
    """

    at: float
    unit: Money
    total: Money
    step: bool = False
    estimated: bool = False


# ---- one offer at other figures


def by_tariff(tariff: Tariff, facts: Facts, offer: Offer, quantity: int | None = None, support_g: float = 0.0) -> Offer:
    """The offer as the shop's own tariff prices other measures or another quantity of the same material, colour and delivery.

    support_g: of one part. Raises Refused as `price` does.
    """
    count = quantity or offer.quantity
    found = price(
        tariff,
        facts,
        offer.material,
        count,
        finish=offer.finish,
        colour=offer.colour,
        ship_to=offer.ship_to,
        support_g=support_g,
        rush=offer.rush,
    )
    return replace(
        offer,
        more_for_less=found.more_for_less,
        quantity=count,
        unit_price=found.unit_price,
        net=found.net,
        tax=found.tax,
        shipping=found.shipping,
        total=found.total,
        breakdown=tuple(PricePart(line.what, line.money) for line in found.breakdown),
    )


class OtherSizes:
    """An offer of a printer at home for the part at other sizes: between two offers that are known, as a power of the scale;
    beyond them as the last two go.

    Every line of the cost goes its own way. From one offer alone, all of it goes as the shell with the surface and the inside
    with the volume (infill: 0 … 1).
    """

    def __init__(self, facts: Facts, infill: float) -> None:
        self._shell, self._inside = _shell_and_inside(facts, infill)
        self._known: list[tuple[float, Offer]] = []

    def add(self, scale: float, offer: Offer) -> None:
        """scale: against the measured part, > 0; offer: for it, each of the same quantity."""
        self._known = sorted([*(pair for pair in self._known if pair[0] != scale), (scale, offer)], key=lambda pair: pair[0])

    @property
    def is_known(self) -> bool:
        return bool(self._known)

    def at(self, scale: float) -> Offer:
        """As it was told where that scale is known; else estimated: its total is the sum of its breakdown, to the cent."""
        nearest = min(self._known, key=lambda pair: abs(log(pair[0] / scale)))
        if abs(log(nearest[0] / scale)) < 1e-9:
            return nearest[1]
        offer = nearest[1]
        lines = self._lines(offer, scale)
        amounts = [Decimal(str(round(amount, 6))) for _, amount in lines]
        whole = Money(sum(amounts, Decimal(0)), offer.total.currency).rounded()
        shares = zip(lines, share_out(whole, amounts), strict=True)
        return replace(
            offer,
            unit_price=Money(whole.amount / offer.quantity, whole.currency).rounded(),
            net=whole,
            total=whole,
            breakdown=tuple(PricePart(what, money) for (what, _), money in shares if money.amount),
            seconds=self._between(scale, lambda known: known.seconds),
            grams=self._between(scale, lambda known: known.grams),
        )

    def _lines(self, offer: Offer, scale: float) -> list[tuple[str, float]]:
        """(what, amount) of the cost at that scale; words as the nearest offer has them, without their figure."""
        found = []
        for line in offer.breakdown:
            what = line.what.partition(",")[0]
            found.append((what, self._between(scale, lambda known, what=what: _line_of(known, what)) or 0.0))  # type: ignore[misc]
        return found

    def _between(self, scale: float, value: Callable[[Offer], float | None]) -> float | None:
        pairs = [(known, found) for known, offer in self._known if (found := value(offer)) is not None]
        if not pairs:
            return None
        if len(pairs) == 1:
            return pairs[0][1] * self._grown(scale) / self._grown(pairs[0][0])
        place = min(max(bisect_left([known for known, _ in pairs], scale), 1), len(pairs) - 1)
        (low, lower), (high, upper) = pairs[place - 1], pairs[place]
        if lower <= 0 or upper <= 0:
            share = min(max((scale - low) / (high - low), 0.0), 1.0)
            return lower + (upper - lower) * share
        return exp(log(lower) + log(scale / low) / log(high / low) * (log(upper) - log(lower)))

    def _grown(self, scale: float) -> float:
        return self._shell * scale**2 + self._inside * scale**3


def _line_of(offer: Offer, what: str) -> float | None:
    return next((float(line.money.amount) for line in offer.breakdown if line.what.partition(",")[0] == what), None)


def _shell_and_inside(facts: Facts, infill: float) -> tuple[float, float]:
    """mm³ of the walls and of what is within, of a part as it is."""
    volume = facts.volume_mm3 or 0.0
    shell = min(facts.area_mm2 * WALL_MM, volume)
    return max(shell, 1e-9), max(volume - shell, 0.0) * min(max(infill, 0.0), 1.0)


# ---- curves


def quantities(wanted: int, steps: Steps = ()) -> list[int]:
    """What a curve is asked at: the usual numbers, each step and the quantity before it, and the one that is wanted."""
    end = min(MAX_QUANTITY, max(int(STEEPEST * wanted), LEAST_END, *(start for start, _ in steps[:4]), 1))
    beside = {count for start, _ in steps for count in (start - 1, start)}
    told = sorted(count for count in {*USUAL_STEPS, *beside, wanted, end} if 1 <= count <= end)
    while len(told) > MOST_POINTS:
        told = [count for index, count in enumerate(told) if index % 2 == 0 or count in {wanted, *beside}]
        beside = set()
    return told


def quantity_curve(offer: Offer, offer_at: Callable[[int], Offer | None], steps: Steps = ()) -> tuple[Point, ...]:
    """Points by rising quantity; where none but the offer itself is known, only that. offer_at may raise DeskError: no point."""
    starts = {start for start, factor in steps if factor != 1}
    points = []
    for count in quantities(offer.quantity, steps):
        try:
            found = offer if count == offer.quantity else offer_at(count)
        except DeskError:
            continue
        if found is not None:
            points.append(Point(count, found.unit_price, found.total, count in starts))
    return tuple(points)


def scale_curve(
    offer: Offer, offer_at: Callable[[float], Offer | None], scales: Sequence[float] = SCALES, *, estimated: bool = True
) -> tuple[Point, ...]:
    """Points by rising scale, the offer itself at 1."""
    points = []
    for scale in scales:
        try:
            found = offer if scale == 1.0 else offer_at(scale)
        except DeskError:
            continue
        if found is not None:
            points.append(Point(scale, found.unit_price, found.total, False, estimated and scale != 1.0))
    return tuple(points)
