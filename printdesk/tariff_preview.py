"""What another tariff would change: the shop's own past parts priced by the one in force and by the new one, side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from printdesk.billed import Sizes
from printdesk.errors import Refused
from printdesk.money import Money, total
from printdesk.price import Price, price
from printdesk.tariff import Tariff
from printdesk.words import say


@dataclass(frozen=True, eq=False)
class PastPart:
    """One part that the shop has priced, as it was wished for. sizes: as the shop has measured it; support_g: of one part.

    number: of the order it became, "" for none
    """

    sha256: str
    name: str
    material: str
    quantity: int
    sizes: Sizes
    at: datetime
    finish: str | None = None
    colour: str | None = None
    ship_to: str | None = None
    support_g: float = 0.0
    rush: bool = False
    number: str = ""

    @property
    def key(self) -> tuple[str, str, int]:
        """By which the cost of making it is known: part, material, quantity."""
        return self.sha256, self.material, self.quantity


@dataclass(frozen=True, eq=False)
class Effect:
    """before, after: what is paid in all, None where that tariff gives no price; why: the reason for it after the change.

    change: (after − before) / before; margin: what is left of the new net price after the cost of making it, as a share of it
    """

    part: PastPart
    before: Money | None
    after: Money | None
    change: Decimal | None
    margin: Decimal | None
    why: str = ""


@dataclass(frozen=True, eq=False)
class Preview:
    """effects: in the order of the parts. before, after: the sums over what both tariffs price; change: of these sums."""

    effects: tuple[Effect, ...]
    before: Money
    after: Money
    dearer: int
    cheaper: int
    lost: int

    @property
    def change(self) -> Decimal | None:
        return _share(self.before, self.after)

    def words(self) -> str:
        """One sentence for people."""
        if not self.effects:
            return say("Nothing was priced here yet, so there is nothing to compare with.")
        if not (self.dearer or self.cheaper or self.lost):
            return say("None of the last {count} prices changes.", count=len(self.effects))
        counts = {"count": len(self.effects), "dearer": self.dearer, "cheaper": self.cheaper, "same": self._same}
        told = say("Of the last {count} prices {dearer} rise, {cheaper} fall, {same} stay.", **counts)
        return f"{told} {say('{count} are not offered any more.', count=self.lost)}" if self.lost else told

    @property
    def _same(self) -> int:
        return len(self.effects) - self.dearer - self.cheaper - self.lost


def preview(
    now: Tariff, then: Tariff, parts: Iterable[PastPart], costs: Mapping[tuple[str, str, int], Money] | None = None
) -> Preview:
    """now: in force; then: what it may become. costs: what making a part costs (all of its quantity), by its key, where known.

    Where the currency is another, both are told and nothing is compared.
    """
    effects = tuple(_effect(now, then, part, (costs or {}).get(part.key)) for part in parts)
    both = [effect for effect in effects if effect.change is not None]
    moved = [effect.change or Decimal(0) for effect in effects]
    return Preview(
        effects,
        total([effect.before for effect in both if effect.before], now.currency),
        total([effect.after for effect in both if effect.after], then.currency),
        dearer=sum(change > 0 for change in moved),
        cheaper=sum(change < 0 for change in moved),
        lost=sum(effect.before is not None and effect.after is None for effect in effects),
    )


def _effect(now: Tariff, then: Tariff, part: PastPart, cost: Money | None) -> Effect:
    before, _ = _priced(now, part)
    after, why = _priced(then, part)
    change = _share(before.total, after.total) if before and after else None
    margin = None
    if after is not None and cost is not None and cost.currency == after.net.currency and after.net.amount > 0:
        margin = (after.net.amount - cost.amount) / after.net.amount
    return Effect(part, before.total if before else None, after.total if after else None, change, margin, why)


def _priced(tariff: Tariff, part: PastPart) -> tuple[Price | None, str]:
    try:
        found = price(
            tariff,
            part.sizes,
            part.material,
            part.quantity,
            finish=part.finish,
            colour=part.colour,
            ship_to=part.ship_to,
            support_g=part.support_g,
            rush=part.rush,
        )
    except Refused as error:
        return None, error.message
    return found, ""


def _share(before: Money, after: Money) -> Decimal | None:
    if before.currency != after.currency or before.amount <= 0:
        return None
    return (after.amount - before.amount) / before.amount
