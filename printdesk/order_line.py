"""One line of an order by a tariff: what N equal parts cost before post and tax, step by step, and the lines that say so."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from printdesk.billed import Billed
from printdesk.money import Money, half_up, minor_unit, share_out
from printdesk.tariff import MaterialTariff, Rush, Tariff
from printdesk.words import plural, say


@dataclass(frozen=True)
class PriceLine:
    """One line of a breakdown; a discount is negative."""

    what: str
    money: Money


@dataclass(frozen=True)
class _Steps:
    """The line's price as it comes about, exact: at full price, with the quantity's factor, at least the floor, in a rush."""

    full: Decimal
    stepped: Decimal
    floored: Decimal
    rushed: Decimal


class OrderLine:
    """tariff, material, body, finish and rush; the quantity is asked for last, so that several can be tried.

    Exact within 100 digits, which the caller's decimal context must have. Raises Refused for a finish that is not offered.
    """

    def __init__(self, tariff: Tariff, rates: MaterialTariff, body: Billed, finish: str | None, rush: Rush | None) -> None:
        self.tariff, self.rates, self._body, self._rush = tariff, rates, body, rush
        machine = rates.machine_time
        self._hours = machine.hours(body) if machine else Decimal(0)
        supports = (rates.support_fee if body.support_g else Decimal(0)) + body.support_g * rates.support_per_g
        self._each = (
            rates.part_fee,
            body.volume_cm3 * rates.per_cm3,
            body.space_cm3 * rates.per_machine_cm3,
            self._hours * machine.per_hour if machine else Decimal(0),
            body.area_cm2 * rates.per_cm2,
            rates.finish_fee(finish, body.area_cm2),
            supports,
        )
        self._one = sum(self._each, Decimal(0))

    def net(self, quantity: int) -> Money:
        """Rounded once."""
        unit = minor_unit(self.tariff.currency)
        return Money(half_up(self._steps(quantity).rushed, self.tariff.round_to or unit), self.tariff.currency).rounded()

    def parcel_kg(self, quantity: int) -> Decimal:
        return (self._body.volume_cm3 * self.rates.density_g_cm3 * quantity + self.tariff.packing_g) / 1000

    def _steps(self, quantity: int) -> _Steps:
        parts = self._one * quantity
        stepped = self.rates.setup + parts * self.rates.factor(quantity)
        floored = max(stepped, self.rates.floor)
        rushed = floored if self._rush is None else floored * self._rush.factor + self._rush.fee
        return _Steps(self.rates.setup + parts, stepped, floored, rushed)

    def breakdown(self, quantity: int) -> list[PriceLine]:
        """Lines that add up to `net`, each to the currency's minor unit; what costs nothing is left out."""
        steps, currency = self._steps(quantity), self.tariff.currency
        amounts = [self.rates.setup, *(amount * quantity for amount in self._each)]
        paid = [(what, amount) for what, amount in zip(self._names(), amounts, strict=True) if amount > 0]
        told = Money(steps.full, currency).rounded()
        shares = share_out(told, [amount for _, amount in paid])
        lines = [PriceLine(what, money) for (what, _), money in zip(paid, shares, strict=True)]
        for what, amount, always in self._later(steps, quantity):
            after = Money(amount, currency).rounded()
            if after != told or always:
                lines.append(PriceLine(what, after - told))
            told = after
        return lines

    def _names(self) -> tuple[str, ...]:
        body = self._body
        return (
            say("Set-up"),
            say("Handling of each part"),
            say("Material, {volume:.3f} cm³ each", volume=body.volume_cm3),
            say("Machine space, {volume:.3f} cm³ each", volume=body.space_cm3),
            say("Machine time, {hours:.2f} h each", hours=self._hours),
            say("Surface, {area:.2f} cm² each", area=body.area_cm2),
            say("Finish"),
            say("Supports, {mass:.1f} g each", mass=body.support_g),
        )

    def _later(self, steps: _Steps, quantity: int) -> Iterator[tuple[str, Decimal, bool]]:
        """(what changes the price after its parts are summed up, the price after it, whether it is told in any case)."""
        text = plural("Quantity price, {count} part", "Quantity price, {count} parts", quantity)
        yield text, steps.stepped, self.rates.factor(quantity) != 1
        yield say("Up to the lowest order value"), steps.floored, False
        if self._rush is not None:
            days = self._rush.lead_time_days
            yield plural("Made sooner, in {count} day", "Made sooner, in {count} days", days), steps.rushed, False
        if self.tariff.round_to is not None:
            rounded = half_up(steps.rushed, self.tariff.round_to)
            yield say("Rounded to {step}", step=self.tariff.round_to), rounded, False
