"""What finished prints teach: how much longer, with how much more plastic and how often in vain a printer prints than estimated.

A print is held as the ratio of what it took to what was estimated before anything learned was applied. The median of the ratios'
logarithms is robust against a print that went astray; with few prints it is drawn towards 1, as by two prints that came out
exactly as estimated (a shrinkage estimator: Efron & Morris 1977, "Stein's paradox in statistics").
"""

import math
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from printdesk.home_cost import CostLine, sum_of
from printdesk.money import Money
from printdesk.words import plural, say

if TYPE_CHECKING:
    from printdesk.estimate import Estimate

LATEST = 30  # older prints say less about the printer as it is now
AS_ESTIMATED = 2.0  # prints in favour of the estimate
LEAST, MOST = 0.5, 2.0  # a factor beyond them is a wrong profile, not a slow printer
ASTRAY = 5.0  # a ratio beyond this, or below its inverse, is of another thing than the print
ENOUGH_PRINTS = 10  # before the share of failed ones is believed
MEDIAN_TO_SIGMA = 1.4826  # of the median deviation of a normal distribution
FOUR_OF_FIVE = 1.2816  # standard deviations
STEADIEST = 0.01  # a few equal prints do not make a printer that always takes the same: an assumption


@dataclass(frozen=True)
class FinishedPrint:
    """One print that ended. id: of the job and its try; outcome: "done" | "failed" | "cancelled".

    estimated_s, estimated_g: before anything learned, heating included, for the whole quantity; sliced_*: as the slicer counted
    actual_s, actual_g: heating included, pauses left out; None where neither printer nor desk saw it
    estimated_cost: as it was shown, learned things included
    """

    id: str
    printer: str
    part: str
    at: datetime
    outcome: str
    model: str = ""
    material: str = ""
    profile: str = ""
    estimated_s: float | None = None
    estimated_g: float | None = None
    estimated_cost: Money | None = None
    sliced_s: float | None = None
    sliced_g: float | None = None
    actual_s: float | None = None
    actual_g: float | None = None
    actual_cost: Money | None = None


@dataclass(frozen=True)
class Factor:
    """value: what took as much of what was estimated, LEAST … MOST; prints: how many say so; spread: four of five of them lie
    within this share of their middle, None for fewer than three.
    """

    value: float = 1.0
    prints: int = 0
    spread: float | None = None


@dataclass(frozen=True)
class Learned:
    """Of one printer. failure_rate: share of its prints that failed, None until there are enough of them."""

    time: Factor = Factor()
    plastic: Factor = Factor()
    failure_rate: float | None = None
    ended: int = 0
    failed: int = 0

    @property
    def is_plain(self) -> bool:
        """Nothing is known that changes an estimate."""
        return self.time.value == 1.0 and self.plastic.value == 1.0


def learn(prints: Iterable[FinishedPrint]) -> Learned:
    """prints: of one printer, oldest first."""
    known = [one for one in prints if one.outcome != "cancelled"][-LATEST:]
    done = [one for one in known if one.outcome == "done"]
    failed = len(known) - len(done)
    return Learned(
        time=_factor([(one.actual_s, one.estimated_s) for one in done]),
        plastic=_factor([(one.actual_g, one.estimated_g) for one in done]),
        failure_rate=failed / len(known) if len(known) >= ENOUGH_PRINTS else None,
        ended=len(known),
        failed=failed,
    )


def teaches(one: FinishedPrint) -> bool:
    """Whether the time or the plastic of that print counts."""
    return one.outcome == "done" and bool(_ratios([(one.actual_s, one.estimated_s), (one.actual_g, one.estimated_g)]))


def corrected(found: "Estimate", learned: Learned, lines: Callable[[float, float, float], tuple[CostLine, ...]]) -> "Estimate":
    """The estimate as this printer is known to print. lines(grams, seconds, heating_s): what that costs.

    Its ± is drawn towards what the printer's own prints strayed from each other, the more the more of them there are.
    """
    if learned.is_plain:
        return found
    time, plastic = learned.time.value, learned.plastic.value
    seconds = None if found.seconds is None else found.seconds * time
    heating_s = found.heating_s * time
    breakdown = lines(found.filament_g * plastic, seconds or 0.0, heating_s)
    return replace(
        found,
        filament_mm3=found.filament_mm3 * plastic,
        filament_g=found.filament_g * plastic,
        support_g=None if found.support_g is None else found.support_g * plastic,
        seconds=seconds,
        heating_s=heating_s,
        plus_minus=band(found.plus_minus, learned.plastic),
        cost=sum_of(breakdown, found.cost.currency),
        breakdown=breakdown,
    )


def band(plus_minus: float, factor: Factor) -> float:
    """The share that four of five prints stay within: the estimate's own band, and the printer's own spread by its prints."""
    if factor.spread is None:
        return plus_minus
    weight = factor.prints / (factor.prints + AS_ESTIMATED)
    return plus_minus * (1 - weight) + factor.spread * weight


def told(learned: Learned) -> str:
    """ "Your printer takes 8 % longer than estimated, from 6 prints." """
    if not learned.time.prints:
        return say("Nothing is learned yet: estimates are as they come.")
    share = learned.time.value - 1
    if abs(share) < 0.005:
        return plural(
            "Your printer takes as long as estimated, from {count} print.",
            "Your printer takes as long as estimated, from {count} prints.",
            learned.time.prints,
        )
    if share > 0:
        return plural(
            "Your printer takes {share:.0%} longer than estimated, from {count} print.",
            "Your printer takes {share:.0%} longer than estimated, from {count} prints.",
            learned.time.prints,
            share=share,
        )
    return plural(
        "Your printer takes {share:.0%} less time than estimated, from {count} print.",
        "Your printer takes {share:.0%} less time than estimated, from {count} prints.",
        learned.time.prints,
        share=-share,
    )


def _ratios(pairs: Sequence[tuple[float | None, float | None]]) -> list[float]:
    """Logarithms of actual over estimated, where both are known and of the same thing."""
    known = [(actual, told) for actual, told in pairs if actual is not None and told is not None and actual > 0 and told > 0]
    return [math.log(actual / told) for actual, told in known if 1 / ASTRAY <= actual / told <= ASTRAY]


def _factor(pairs: Sequence[tuple[float | None, float | None]]) -> Factor:
    logs = _ratios(pairs)
    if not logs:
        return Factor()
    middle = statistics.median(logs)
    drawn = middle * len(logs) / (len(logs) + AS_ESTIMATED)
    value = min(MOST, max(LEAST, math.exp(drawn)))
    spread = None
    if len(logs) >= 3:
        deviation = statistics.median(abs(one - middle) for one in logs) * MEDIAN_TO_SIGMA
        spread = max(STEADIEST, math.expm1(deviation * FOUR_OF_FIVE))
    return Factor(value, len(logs), spread)
