"""What a shop asks for a part: the price that a tariff gives, with a breakdown that adds up to the cent."""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from pathlib import Path

from printdesk.billed import PACKING_GAP_MM, Billed, Measures, billed
from printdesk.errors import Refused
from printdesk.money import MOST_MONEY, Money, half_up, share_out, zero
from printdesk.offer import MoreForLess
from printdesk.rates import MaterialTariff
from printdesk.tariff import Rush, Tariff, Zone, parse_tariff, tariff_from_table
from printdesk.toml_table import TomlTable, read_toml
from printdesk.words import plural, say

__all__ = [
    "PACKING_GAP_MM",
    "MaterialTariff",
    "Price",
    "PriceLine",
    "Tariff",
    "Zone",
    "load_tariff",
    "parse_tariff",
    "price",
    "price_by_hand",
    "tariff_from_table",
]

MAX_QUANTITY = 10_000
DIGITS = 100  # of the arithmetic: sums and products are exact, so that half a cent is half a cent


@dataclass(frozen=True)
class PriceLine:
    """One line of a breakdown; a discount is negative."""

    what: str
    money: Money


@dataclass(frozen=True)
class Price:
    """All to the currency's minor unit. unit_price: of one part, with tax, without shipping; net: of all parts, without both.

    shipping: without tax; tax: on parts and shipping; total = net + shipping + tax = the sum of the breakdown
    lead_time_days: until it leaves the shop; more_for_less: a larger quantity that costs less in all, by a step of the tariff
    """

    unit_price: Money
    net: Money
    tax: Money
    shipping: Money
    total: Money
    breakdown: tuple[PriceLine, ...]
    lead_time_days: int = 0
    more_for_less: MoreForLess | None = None


def load_tariff(source: dict[str, object] | Path, id: str = "own") -> Tariff:
    """A tariff from a file, or from a table that is already read. Raises Refused."""
    if isinstance(source, Path):
        return tariff_from_table(read_toml(source), source.stem)
    return tariff_from_table(TomlTable(_decimals(source), id), id)  # type: ignore[arg-type]  # a dict stays a dict


def price(
    tariff: Tariff,
    facts: Measures,
    material_id: str,
    quantity: int,
    *,
    finish: str | None = None,
    colour: str | None = None,
    ship_to: str | None = None,
    support_g: float = 0,
    rush: bool = False,
) -> Price:
    """The price of `quantity` equal parts of one material.

    max(floor, setup + N × (fee + volume + space + machine time + area + finish + supports) × factor(N)), then × rush factor +
    rush fee where it is made sooner, rounded half up once; then shipping, then tax. ship_to: ISO 3166 country, None to pick up.
    What is billed of a body, and how it is rounded, is in `printdesk.billed`.
    Raises Refused for an open body, and for what the shop does not offer.
    """
    rates = tariff.rates(material_id)
    rates.check_colour(colour)
    if isinstance(quantity, bool) or not 1 <= quantity <= MAX_QUANTITY:
        raise Refused(
            "quantity", say("{count} parts cannot be ordered: from 1 to {most} can.", count=quantity, most=MAX_QUANTITY)
        )
    body = billed(facts, support_g)
    hurry = tariff.rush_of(material_id) if rush else None
    with localcontext(prec=DIGITS):
        order = _Line(tariff, rates, body, finish, hurry)
        found = _with_post_and_tax(tariff, order, quantity, ship_to)
        hint = _more_for_less(tariff, order, quantity, ship_to, found.total)
    days = hurry.lead_time_days if hurry else rates.lead_time_days
    return Price(found.unit_price, found.net, found.tax, found.shipping, found.total, found.breakdown, days, hint)


def post_and_tax(tariff: Tariff, facts: Measures, material_id: str, quantity: int, ship_to: str | None) -> tuple[Money, Decimal]:
    """What the post of these parts costs without tax, and the rate of the tax on all. Raises Refused as `price` does."""
    with localcontext(prec=DIGITS):
        line = _Line(tariff, tariff.rates(material_id), billed(facts), None, None)
        return _post_and_tax(tariff, line, quantity, ship_to)


def price_by_hand(total: Money, quantity: int, vat_rate: Decimal, shipping: Money, ship_to: str | None) -> Price:
    """The price that a person at the shop has set for all, tax and post included, taken apart so that it adds up.

    shipping: without tax, as the tariff has it; what is left for the parts is never below zero.
    """
    total = total.rounded()
    with localcontext(prec=DIGITS):
        before_tax = Money(total.amount / (1 + vat_rate), total.currency).rounded()
        tax = total - before_tax
        post = min(shipping.rounded(), before_tax, key=lambda money: money.amount)
        net = before_tax - post
        unit = Money(net.amount * (1 + vat_rate) / quantity, total.currency).rounded()
    lines = [PriceLine(say("Parts, at the price the shop has told"), net)]
    if ship_to is not None:
        lines.append(PriceLine(say("Shipping to {country}", country=ship_to.upper()), post))
    lines.append(PriceLine(say("VAT {rate:g} %", rate=float(100 * vat_rate)), tax))
    return Price(unit, net, tax, post, total, tuple(lines))


@dataclass(frozen=True)
class _Line:
    """An order line without its quantity."""

    tariff: Tariff
    rates: MaterialTariff
    body: Billed
    finish: str | None
    rush: Rush | None

    def pieces(self, quantity: int) -> list[tuple[str, Decimal, bool]]:
        """(what, amount for all parts, whether the quantity lowers it); nothing that costs nothing, setup first."""
        rates, body = self.rates, self.body
        machine = rates.machine_time
        hours = machine.hours(body) if machine else Decimal(0)
        supports = rates.support_fee if body.support_g else Decimal(0)
        each = [
            (say("Handling of each part"), rates.part_fee),
            (say("Material, {volume:.3f} cm³ each", volume=body.volume_cm3), body.volume_cm3 * rates.per_cm3),
            (say("Machine space, {volume:.3f} cm³ each", volume=body.space_cm3), body.space_cm3 * rates.per_machine_cm3),
            (say("Machine time, {hours:.2f} h each", hours=hours), hours * machine.per_hour if machine else Decimal(0)),
            (say("Surface, {area:.2f} cm² each", area=body.area_cm2), body.area_cm2 * rates.per_cm2),
            (say("Finish"), rates.finish_fee(self.finish, body.area_cm2)),
            (say("Supports, {mass:.1f} g each", mass=body.support_g), supports + body.support_g * rates.support_per_g),
        ]
        pieces = [(say("Set-up"), rates.setup, False), *((what, amount * quantity, True) for what, amount in each)]
        return [piece for piece in pieces if piece[1] > 0]

    def net(self, quantity: int) -> tuple[list[PriceLine], Money]:
        """The line's breakdown and its price: rounded once, and the lines say how it came about."""
        currency, pieces, factor = self.tariff.currency, self.pieces(quantity), self.rates.factor(quantity)
        shown = Money(sum((amount for _, amount, _ in pieces), Decimal(0)), currency).rounded()
        exact = sum((amount * factor if falls else amount for _, amount, falls in pieces), Decimal(0))
        shares = share_out(shown, [amount for _, amount, _ in pieces])
        lines = [PriceLine(what, money) for (what, _, _), money in zip(pieces, shares, strict=True)]

        def step(what: str, amount: Decimal, before: Money, *, always: bool = False) -> Money:
            after = Money(amount, currency).rounded()
            if after != before or always:
                lines.append(PriceLine(what, after - before))
            return after

        text = plural("Quantity price, {count} part", "Quantity price, {count} parts", quantity)
        told = step(text, exact, shown, always=factor != 1)
        exact = max(exact, self.rates.floor)
        told = step(say("Up to the lowest order value"), exact, told)
        if self.rush is not None:
            exact = exact * self.rush.factor + self.rush.fee
            told = step(
                plural("Made sooner, in {count} day", "Made sooner, in {count} days", self.rush.lead_time_days), exact, told
            )
        if self.tariff.round_to is not None:
            told = step(say("Rounded to {step}", step=self.tariff.round_to), half_up(exact, self.tariff.round_to), told)
        return lines, told

    def parcel_kg(self, quantity: int) -> Decimal:
        return (self.body.volume_cm3 * self.rates.density_g_cm3 * quantity + self.tariff.packing_g) / 1000


def _post_and_tax(tariff: Tariff, line: _Line, quantity: int, ship_to: str | None) -> tuple[Money, Decimal]:
    zone = tariff.zone(ship_to)
    if zone is None:
        return zero(tariff.currency), tariff.vat_rate
    shipping = Money(zone.cost(line.parcel_kg(quantity)), tariff.currency).rounded()
    return shipping, tariff.vat_rate if zone.vat_rate is None else zone.vat_rate


def _with_post_and_tax(tariff: Tariff, line: _Line, quantity: int, ship_to: str | None) -> Price:
    lines, net = line.net(quantity)
    shipping, rate = _post_and_tax(tariff, line, quantity, ship_to)
    if ship_to is not None:
        lines.append(PriceLine(say("Shipping to {country}", country=ship_to.upper()), shipping))
    tax = ((net + shipping) * rate).rounded()
    lines.append(PriceLine(say("VAT {rate:g} %", rate=float(100 * rate)), tax))
    unit = Money(net.amount * (1 + rate) / quantity, tariff.currency).rounded()
    total = net + shipping + tax
    if total.amount >= MOST_MONEY:
        raise Refused(
            "too_dear",
            say("That would cost more than any order of printed parts."),
            say("Order fewer, or look whether the file's unit was taken rightly."),
        )
    return Price(unit, net, tax, shipping, total, tuple(lines))


def _more_for_less(tariff: Tariff, line: _Line, quantity: int, ship_to: str | None, total: Money) -> MoreForLess | None:
    """Where a step of the tariff makes a larger quantity cost less in all, the least of these; the buyer is told of it."""
    best: MoreForLess | None = None
    for start, _ in line.rates.steps:
        if not quantity < start <= MAX_QUANTITY:
            continue
        try:
            there = _with_post_and_tax(tariff, line, start, ship_to).total
        except Refused:  # too heavy for the post
            continue
        if there < (best.total if best else total):
            best = MoreForLess(start, there)
    return best


def _decimals(value: object) -> object:
    """A table from elsewhere with its floats as Decimal, as TOML is read here."""
    if isinstance(value, dict):
        return {str(key): _decimals(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_decimals(entry) for entry in value]
    return Decimal(str(value)) if isinstance(value, float) else value
