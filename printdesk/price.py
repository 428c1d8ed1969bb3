"""What a shop asks for a part: the price that a tariff gives, with a breakdown that adds up to the cent."""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from pathlib import Path

from printdesk.billed import PACKING_GAP_MM, Measures, billed
from printdesk.errors import Refused
from printdesk.money import MOST_MONEY, Money, zero
from printdesk.offer import MoreForLess
from printdesk.order_line import OrderLine, PriceLine
from printdesk.rates import MaterialTariff
from printdesk.tariff import Tariff, Zone, parse_tariff, tariff_from_table
from printdesk.toml_table import TomlTable, read_toml
from printdesk.words import say

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
        line = OrderLine(tariff, rates, body, finish, hurry)
        paid = _paid(tariff, line, quantity, ship_to)
        lines = line.breakdown(quantity)
        if ship_to is not None:
            lines.append(PriceLine(say("Shipping to {country}", country=ship_to.upper()), paid.shipping))
        lines.append(PriceLine(say("VAT {rate:g} %", rate=float(100 * paid.rate)), paid.tax))
        unit = Money(paid.net.amount * (1 + paid.rate) / quantity, tariff.currency).rounded()
        hint = _more_for_less(tariff, line, quantity, ship_to, paid.total)
    days = hurry.lead_time_days if hurry else rates.lead_time_days
    return Price(unit, paid.net, paid.tax, paid.shipping, paid.total, tuple(lines), days, hint)


def post_and_tax(tariff: Tariff, facts: Measures, material_id: str, quantity: int, ship_to: str | None) -> tuple[Money, Decimal]:
    """What the post of these parts costs without tax, and the rate of the tax on all. Raises Refused as `price` does."""
    with localcontext(prec=DIGITS):
        line = OrderLine(tariff, tariff.rates(material_id), billed(facts), None, None)
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


def _post_and_tax(tariff: Tariff, line: OrderLine, quantity: int, ship_to: str | None) -> tuple[Money, Decimal]:
    zone = tariff.zone(ship_to)
    if zone is None:
        return zero(tariff.currency), tariff.vat_rate
    shipping = Money(zone.cost(line.parcel_kg(quantity)), tariff.currency).rounded()
    return shipping, tariff.vat_rate if zone.vat_rate is None else zone.vat_rate


@dataclass(frozen=True)
class _Paid:
    net: Money
    shipping: Money
    tax: Money
    rate: Decimal

    @property
    def total(self) -> Money:
        return self.net + self.shipping + self.tax


def _paid(tariff: Tariff, line: OrderLine, quantity: int, ship_to: str | None) -> _Paid:
    """What is paid for that many, without the lines that explain it."""
    net = line.net(quantity)
    shipping, rate = _post_and_tax(tariff, line, quantity, ship_to)
    paid = _Paid(net, shipping, ((net + shipping) * rate).rounded(), rate)
    if paid.total.amount >= MOST_MONEY:
        raise Refused(
            "too_dear",
            say("That would cost more than any order of printed parts."),
            say("Order fewer, or look whether the file's unit was taken rightly."),
        )
    return paid


def _more_for_less(tariff: Tariff, line: OrderLine, quantity: int, ship_to: str | None, total: Money) -> MoreForLess | None:
    """Where a step of the tariff makes a larger quantity cost less in all, the least of these; the buyer is told of it."""
    best: MoreForLess | None = None
    for start, _ in line.rates.steps:
        if not quantity < start <= MAX_QUANTITY:
            continue
        try:
            there = _paid(tariff, line, start, ship_to).total
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
