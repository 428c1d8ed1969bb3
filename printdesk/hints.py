"""What would make it cheaper: each hint is tried on the numbers, by the very way a person would go, before it is said."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

from printdesk.bench import Bench
from printdesk.errors import DeskError, Stopped
from printdesk.finding import Severity
from printdesk.hint_ways import Candidate, Change, of_the_part, of_the_wish, part_after
from printdesk.home_cost import material_price_per_g
from printdesk.market import EMBEDDED, Market
from printdesk.money import Money
from printdesk.offer import Kind, Offer
from printdesk.part import Part
from printdesk.wish import Wish
from printdesk.words import respeak, say

if TYPE_CHECKING:
    from printdesk.shaping import Shaping

LEAST_SHARE = Decimal("0.03")
LEAST_EACH = Decimal("0.05")  # that the price of one must fall by, where more copies cost more together
LEAST_AMOUNT = Decimal("0.05")
MOST_TOLD = 5
LARGEST_SENT = 5_000_000  # bytes: other shapes of a larger model are not sent elsewhere only to learn a price
STL_FACET = 50


@dataclass(frozen=True, eq=False)
class Hint:
    """what: a sentence without its saving; saves: on the total, or, where `each`, on one part while the total is higher.

    share: of what is saved, 0 … 1; offer: the one that applying gives, to the cent; total: what is then paid
    part: as it is afterwards, the very same one where it is not changed
    """

    about: str
    what: str
    saves: Money
    share: Decimal
    total: Money
    change: Change
    offer: Offer
    part: Part
    each: bool = False

    @property
    def percent(self) -> int:
        return round(100 * self.share)

    def as_json(self) -> dict[str, object]:
        return {
            "about": self.about,
            "what": self.what,
            "saves": self.saves.as_json(),
            "each": self.each,
            "share": round(float(self.share), 4),
            "total": self.total.as_json(),
            "service": self.offer.service,
            "apply": self.change.as_json(),
        }


class Hints:
    """For one desk. Nothing comes from a rule of thumb: an offer for the changed part or wish is asked for, and compared."""

    def __init__(self, bench: Bench, market: Market, shaping: "Callable[[], Shaping]") -> None:
        self._bench, self._market, self._shaping = bench, market, shaping

    def find(
        self,
        part: Part,
        wish: Wish,
        offer: Offer,
        ship_to: str | None = None,
        *,
        others: tuple[Offer, ...] = (),
        told: Callable[[list[Hint]], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> list[Hint]:
        """What would make this offer cheaper, the largest saving first; at most MOST_TOLD, never two about the same.

        others: offers of other places for the same part and wish, to compare with
        told: gets the list again whenever it grew, on this thread. Raises Stopped where `cancel` is set.
        An open part gets none: it is mended first. Of services elsewhere, only prices that are at hand already are compared.
        """
        if not part.facts.watertight or not offer.printable:
            return []
        found: dict[str, Hint] = {}
        whole = tuple(other for other in others if self._is_whole(other))
        if (place := _cheaper_place(offer, whole, part)) is not None:
            found[place.about] = place
        for candidate in self._candidates(part, wish, offer, ship_to, cancel):
            if cancel is not None and cancel.is_set():
                raise Stopped("cancelled", say("Asking for prices was cancelled."))
            if candidate.about == "scale" and "scale" in found:
                continue  # the smaller step is enough
            hint = self._tried(candidate, part, wish, offer, ship_to, cancel)
            if hint is not None and (candidate.about not in found or hint.share > found[candidate.about].share):
                found[candidate.about] = hint
                if told:
                    told(best_of(found))
        return best_of(found)

    def _candidates(
        self, part: Part, wish: Wish, offer: Offer, ship_to: str | None, cancel: threading.Event | None
    ) -> Iterator[Candidate]:
        if offer.kind is Kind.SERVICE:
            return iter(())
        plain = of_the_wish(wish, offer, self._bench, ship_to)
        return chain(plain, of_the_part(part, wish, offer, self._bench, cancel)) if self._may_be_sent(part, offer) else plain

    def _may_be_sent(self, part: Part, offer: Offer) -> bool:
        """Whether other shapes of the part may be priced there: at home and in the desk's own shop, or where they are small."""
        if offer.kind is Kind.HOME or self._market.entry(offer.service).kind == EMBEDDED:
            return True
        return STL_FACET * len(part.mesh.faces) <= LARGEST_SENT

    def _tried(
        self, candidate: Candidate, part: Part, wish: Wish, offer: Offer, ship_to: str | None, cancel: threading.Event | None
    ) -> Hint | None:
        """The hint with its price, None where it saves too little, cannot be made so, or comes out worse."""
        change = candidate.change
        try:
            after = part
            if change.shapes:
                after = part_after(change, part, offer.process, self._bench, self._shaping(), cancel)
            there = self.priced(change, after, wish, offer, ship_to, cancel)
            if there is None or not there.printable or there.total.currency != offer.total.currency:
                return None
            if there.material != offer.material and not self._is_whole(there):
                return None
            made = _hint(candidate, offer, there, after)
            worse = made is not None and self._is_worse(part, after, offer, there, change)
        except Stopped:
            raise
        except DeskError:
            return None  # what cannot be made or priced that way is no hint
        return None if worse else made

    def priced(
        self, change: Change, after: Part, wish: Wish, offer: Offer, ship_to: str | None, cancel: threading.Event | None = None
    ) -> Offer | None:
        """The offer of the same place, and of the same material unless that is what changes."""
        wanted = change.wish_after(wish)
        material = wanted.material if "material" in change.wish else offer.material
        asked = replace(wanted, material=material, process=offer.process)
        country = None if change.pick_up else ship_to
        keep = change.pick_up  # that offer itself is taken where the hint is
        answers = self._market.offers(after, asked, country, only=(offer.service,), cancel=cancel, keep=keep)
        return next((one for one in answers if isinstance(one, Offer) and one.material == material), None)

    def _is_whole(self, offer: Offer) -> bool:
        """Whether the material is in the price: at home nobody may have told what it costs, and leaving it out saves nothing."""
        if offer.kind is not Kind.HOME:
            return True
        costs = self._bench.home_costs(offer.service)
        return material_price_per_g(self._bench.catalog.material(offer.material), costs)[0] is not None

    def _is_worse(self, before: Part, after: Part, offer: Offer, there: Offer, change: Change) -> bool:
        """Whether something is found that was not found before: too thin now, overhanging now, …"""
        if after is before and offer.material == there.material and "supports" not in change.wish:
            return False
        then = self._bench.judge(after, there.process, there.material)
        if change.wish.get("supports") is False and any(finding.remedy == "supports" for finding in then.findings):
            return True
        weighty = (Severity.ERROR, Severity.WARNING)
        known = {one.code for one in self._bench.judge(before, offer.process, offer.material).findings if one.severity in weighty}
        return any(finding.severity in weighty and finding.code not in known for finding in then.findings)


def best_of(found: dict[str, Hint]) -> list[Hint]:
    """The largest share first. Fewer supports and another way to lie both speak of supports: the larger one stays."""
    told = sorted(found.values(), key=lambda hint: -hint.share)
    speaks_of_supports = [hint for hint in told if hint.about == "supports" or "supports" in hint.change.wish]
    return [hint for hint in told if hint not in speaks_of_supports[1:]][:MOST_TOLD]


def _hint(candidate: Candidate, before: Offer, after: Offer, part: Part) -> Hint | None:
    change = candidate.change
    saved = before.total - after.total
    if candidate.about == "copies":
        count = after.quantity
        if saved.amount > 0:
            words = say("{count} copies cost less than {now}", count=count, now=before.quantity)
            return Hint("copies", words, saved, saved.amount / before.total.amount, after.total, change, after, part)
        each = before.unit_price - after.unit_price
        share = each.amount / before.unit_price.amount if before.unit_price.amount else Decimal(0)
        if share < LEAST_EACH or each.amount < LEAST_AMOUNT:
            return None
        words = say("{count} copies: {price} each", count=count, price=after.unit_price)
        return Hint("copies", words, each, share, after.total, change, after, part, each=True)
    share = saved.amount / before.total.amount if before.total.amount else Decimal(0)
    if share < LEAST_SHARE or saved.amount < LEAST_AMOUNT:
        return None
    return Hint(candidate.about, candidate.what, saved, share, after.total, change, after, part)


def _cheaper_place(offer: Offer, others: tuple[Offer, ...], part: Part) -> Hint | None:
    """The cheapest other place that makes it of the same material."""
    same = [
        other
        for other in others
        if other.printable
        and other.service != offer.service
        and other.total.currency == offer.total.currency
        and (other.material, other.quantity) == (offer.material, offer.quantity)
    ]
    best = min(same, key=lambda other: other.total.amount, default=None)
    if best is None:
        return None
    return _hint(
        Candidate("place", say("From {place}", place=respeak(best.place)), Change(service=best.service)), offer, best, part
    )
