"""What a shop asks for a part: a tariff, and the price it gives with a breakdown that adds up to the cent."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from mesh.facts import Facts
from printdesk.errors import Refused
from printdesk.money import Money, share_out, zero
from printdesk.tariff import MaterialTariff, Tariff, Zone, parse_tariff, tariff_from_table
from printdesk.toml_table import TomlTable, read_toml
from printdesk.words import plural, say

__all__ = ["MaterialTariff", "Price", "PriceLine", "Tariff", "Zone", "load_tariff", "parse_tariff", "price", "tariff_from_table"]

PACKING_GAP_MM = 1.0  # kept free around each part in a powder bed; the same gap for all, as bureaus price it
MAX_QUANTITY = 10_000


@dataclass(frozen=True)
class PriceLine:
    """One line of a breakdown; a discount is negative."""

    what: str
    money: Money


@dataclass(frozen=True)
class Price:
    """All to the cent. unit_price: of one part, with tax, without shipping; net: of all parts without tax and shipping.

    shipping: without tax; tax: on parts and shipping; total = net + shipping + tax = the sum of the breakdown
    """

    unit_price: Money
    net: Money
    tax: Money
    shipping: Money
    total: Money
    breakdown: tuple[PriceLine, ...]


def load_tariff(source: dict[str, object] | Path, id: str = "own") -> Tariff:
    """A tariff from a file, or from a table that is already read. Raises Refused."""
    if isinstance(source, Path):
        return tariff_from_table(read_toml(source), source.stem)
    return tariff_from_table(TomlTable(_decimals(source), id), id)  # type: ignore[arg-type]  # a dict stays a dict


def price(
    tariff: Tariff,
    facts: Facts,
    material_id: str,
    quantity: int,
    *,
    finish: str | None = None,
    colour: str | None = None,
    ship_to: str | None = None,
    support_g: float = 0,
) -> Price:
    """The price of `quantity` equal parts of one material.

    max(floor, setup + N × (fee + volume + machine space + area + finish + support) × factor(N)), rounded half up to the cent;
    then shipping, then tax. Areas and volumes are those of `facts`; ship_to: ISO 3166 country, None to pick up.
    Raises Refused for an open body, and for what the shop does not offer.
    """
    rates = tariff.rates(material_id)
    rates.check_colour(colour)
    if isinstance(quantity, bool) or not 1 <= quantity <= MAX_QUANTITY:
        raise Refused(
            "quantity", say("{count} parts cannot be ordered: from 1 to {most} can.", count=quantity, most=MAX_QUANTITY)
        )
    volume = _volume_cm3(facts)
    pieces = _pieces(rates, facts, volume, quantity, rates.finish_fee(finish), Decimal(str(round(support_g, 6))))
    lines, net = _line(pieces, rates, quantity, tariff.currency)
    zone = tariff.zone(ship_to)
    rate = tariff.vat_rate if zone is None or zone.vat_rate is None else zone.vat_rate
    shipping = zero(tariff.currency)
    if zone is not None:
        kilograms = volume * rates.density_g_cm3 * quantity / 1000
        shipping = Money(zone.flat + zone.per_kg * kilograms, tariff.currency).rounded()
        lines.append(PriceLine(say("Shipping to {country}", country=(ship_to or "").upper()), shipping))
    tax = ((net + shipping) * rate).rounded()
    lines.append(PriceLine(say("VAT {rate:g} %", rate=float(100 * rate)), tax))
    unit = Money(net.amount * (1 + rate) / quantity, tariff.currency).rounded()
    return Price(unit, net, tax, shipping, net + shipping + tax, tuple(lines))


def _volume_cm3(facts: Facts) -> Decimal:
    if facts.volume_mm3 is None or not facts.volume_mm3 > 0:
        raise Refused(
            "open_body",
            say("This part encloses no volume, so nobody can say what it costs to make."),
            say("Mend the part first, then ask for the price again."),
        )
    return Decimal(str(round(facts.volume_mm3, 6))) / 1000


def _pieces(
    rates: MaterialTariff, facts: Facts, volume: Decimal, quantity: int, finish_fee: Decimal, support_g: Decimal
) -> list[tuple[str, Decimal, bool]]:
    """(what, amount for all parts, whether the quantity lowers it); nothing that costs nothing, setup first."""
    space = Decimal(1)
    for length in facts.size_mm:
        space *= Decimal(str(round(length, 6))) + Decimal(str(PACKING_GAP_MM))
    area = Decimal(str(round(facts.area_mm2, 6))) / 100
    pieces = [
        (say("Set-up"), rates.setup, False),
        (say("Handling of each part"), rates.part_fee * quantity, True),
        (say("Material, {volume:.2f} cm³ each", volume=float(volume)), volume * rates.per_cm3 * quantity, True),
        (
            say("Machine space, {volume:.2f} cm³ each", volume=float(space / 1000)),
            space / 1000 * rates.per_machine_cm3 * quantity,
            True,
        ),
        (say("Surface, {area:.2f} cm² each", area=float(area)), area * rates.per_cm2 * quantity, True),
        (say("Finish"), finish_fee * quantity, True),
        (
            say("Supports, {mass:.1f} g each", mass=float(support_g)),
            max(support_g, Decimal(0)) * rates.support_per_g * quantity,
            True,
        ),
    ]
    return [piece for piece in pieces if piece[1] > 0]


def _line(
    pieces: list[tuple[str, Decimal, bool]], rates: MaterialTariff, quantity: int, currency: str
) -> tuple[list[PriceLine], Money]:
    """The order line's breakdown and its price: rounded once, the parts shared out so that they add up to it."""
    factor = rates.factor(quantity)
    full = sum((amount for _, amount, _ in pieces), Decimal(0))
    lowered = sum((amount * factor if falls else amount for _, amount, falls in pieces), Decimal(0))
    shown = Money(full, currency).rounded()
    discounted = Money(lowered, currency).rounded()
    net = max(Money(lowered, currency), Money(rates.floor, currency), key=lambda money: money.amount).rounded()
    shares = share_out(shown, [amount for _, amount, _ in pieces])
    lines = [PriceLine(what, money) for (what, _, _), money in zip(pieces, shares, strict=True)]
    if factor != 1:
        text = plural("Quantity price, {count} part", "Quantity price, {count} parts", quantity)
        lines.append(PriceLine(text, discounted - shown))
    if net != discounted:
        lines.append(PriceLine(say("Up to the lowest order value"), net - discounted))
    return lines, net


def _decimals(value: object) -> object:
    """A table from elsewhere with its floats as Decimal, as TOML is read here."""
    if isinstance(value, dict):
        return {str(key): _decimals(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_decimals(entry) for entry in value]
    return Decimal(str(value)) if isinstance(value, float) else value
