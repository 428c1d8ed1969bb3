"""What printing at home truly costs: material, electricity, wear, labour, and the prints that fail."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from printdesk.catalog import HomeRates, Material, PrinterModel
from printdesk.errors import Refused
from printdesk.money import Money, share_out, total, zero
from printdesk.spool import Spool
from printdesk.words import say

FILAMENT, RESIN = "fdm", "sla"


@dataclass(frozen=True)
class HomeCosts:
    """What printing at home costs on one printer; amounts in `currency`, all ≥ 0.

    wear_per_hour: of the printer; failure_rate: share of prints that fail, 0 … below 1
    labour_per_print, labour_per_hour: for each print that is started, and for each hour that it runs
    filament_price_per_kg, resin_price_per_litre: where no spool tells; None takes the material's own price
    power_w, heating_w: drawn while printing, and while heating up; None takes the machine's mean power for both
    purge_g: for each print, what is pushed out beside the part; waste_share: of the part, what sticks and is thrown away
    wash_per_print: alcohol, gloves, filters after a print in resin; spool: what is loaded, None where nobody said
    """

    currency: str = "EUR"
    electricity_per_kwh: Decimal = Decimal("0.35")
    wear_per_hour: Decimal = Decimal("0.20")
    failure_rate: Decimal = Decimal("0.05")
    labour_per_print: Decimal = Decimal(0)
    filament_price_per_kg: Decimal | None = None
    labour_per_hour: Decimal = Decimal(0)
    resin_price_per_litre: Decimal | None = None
    power_w: Decimal | None = None
    heating_w: Decimal | None = None
    purge_g: Decimal = Decimal(0)
    waste_share: Decimal = Decimal(0)
    wash_per_print: Decimal = Decimal(0)
    spool: Spool | None = None

    def __post_init__(self) -> None:
        amounts = (
            *(self.electricity_per_kwh, self.wear_per_hour, self.labour_per_print, self.labour_per_hour, self.wash_per_print),
            *(self.filament_price_per_kg or Decimal(0), self.resin_price_per_litre or Decimal(0)),
            *(self.power_w or Decimal(0), self.heating_w or Decimal(0), self.purge_g, self.waste_share),
        )
        if any(not amount.is_finite() or amount < 0 for amount in amounts) or not 0 <= self.failure_rate < 1:
            raise Refused(
                "home_costs",
                say("Costs at home cannot be below zero, and the share of failed prints must be from 0 to below 100 %."),
                say("Correct the figures in the settings."),
            )


def home_costs(rates: HomeRates) -> HomeCosts:
    """The catalogue's usual figures."""
    return HomeCosts(
        rates.currency,
        electricity_per_kwh=_decimal(rates.electricity_per_kwh.value),
        wear_per_hour=_decimal(rates.wear_per_h.value),
        failure_rate=_decimal(rates.failure_rate.value),
        labour_per_print=_decimal(rates.labour_per_print.value),
    )


@dataclass(frozen=True)
class CostLine:
    what: str
    money: Money


@dataclass(frozen=True)
class Usage:
    """What a print takes, as it is estimated, or took; and what it costs for that.

    seconds: heating included, pauses left out; None where nobody knows, the cost then takes the time that was estimated
    seconds_by: "estimate" | "printer" (its own count) | "watch" (seen from here); grams_by: "estimate" | "slicer" | "printer"
    spool: the id of the spool; energy_wh: as it was measured, None where the power of the printer is all that is known
    """

    seconds: float | None
    grams: float | None
    cost: Money
    breakdown: tuple[CostLine, ...]
    seconds_by: str = "estimate"
    grams_by: str = "estimate"
    spool: str | None = None
    energy_wh: float | None = None


def cost_lines(
    grams: float,
    seconds: float,
    printer: PrinterModel | None,
    material: Material,
    costs: HomeCosts,
    *,
    heating_s: float | None = None,
    energy_wh: float | None = None,
    shares_failures: bool = True,
    lost_g: float = 0.0,
    extras: Sequence[tuple[str, Money]] = (),
) -> tuple[CostLine, ...]:
    """Plastic, electricity, wear, labour, and the share of prints that fail and are paid for all the same: 1 / (1 − rate).

    seconds: of printing, without the heating; heating_s: None takes the machine's; energy_wh: measured, takes the place of power
    shares_failures: False for what did fail itself; lost_g: of resin or powder, beside `grams`, lost or thrown away
    extras: what else is paid for (gas, a plate), left out in another currency
    The lines add up to the sum of all, rounded once, to the cent. A material without a price is a line of nothing that says so.
    """
    hours = _decimal(seconds / 3600)
    warm = printer.heating_s if printer and heating_s is None else heating_s or 0.0
    pieces = [
        *_material_lines(grams, material, costs, lost_g),
        *((what, money.amount) for what, money in extras if money.currency == costs.currency),
        *_electricity_lines(hours, _decimal(warm / 3600), printer, costs, energy_wh),
        (say("Wear of the printer"), hours * costs.wear_per_hour),
        (say("Labour"), costs.labour_per_print + hours * costs.labour_per_hour),
    ]
    if material.process == RESIN:
        pieces.append((say("Washing and curing"), costs.wash_per_print))
    if shares_failures:
        once = sum((amount for _, amount in pieces), Decimal(0))
        failed = once / (1 - costs.failure_rate) - once
        pieces.append((say("Failed prints, {share:g} %", share=round(float(100 * costs.failure_rate), 1)), failed))
    pieces = [piece for piece in pieces if piece[1] > 0]
    whole = Money(sum((amount for _, amount in pieces), Decimal(0)), costs.currency).rounded()
    shares = share_out(whole, [amount for _, amount in pieces])
    lines = tuple(CostLine(what, money) for (what, _), money in zip(pieces, shares, strict=True))
    if material_price_per_g(material, costs)[0] is None:
        told = say("Material, {mass:.1f} g: nobody told its price in {currency}", mass=grams, currency=costs.currency)
        return (CostLine(told, zero(costs.currency)), *lines)
    return lines


def sum_of(lines: tuple[CostLine, ...], currency: str) -> Money:
    return total([line.money for line in lines], currency)


def material_price_per_g(material: Material, costs: HomeCosts) -> tuple[Decimal | None, str]:
    """What a gram costs and who says so: "spool", "typed", "catalogue"; None where nobody does in that currency."""
    spool = costs.spool
    if spool is not None and spool.material in {None, material.id}:
        per_g = spool.price_per_g
        if per_g is not None and spool.price is not None and spool.price.currency == costs.currency:
            return per_g, "spool"
    if material.process == RESIN and costs.resin_price_per_litre is not None:
        return costs.resin_price_per_litre / _decimal(1000 * material.density_g_cm3), "typed"
    if material.process == FILAMENT and costs.filament_price_per_kg is not None:
        return costs.filament_price_per_kg / 1000, "typed"
    price = material.price_per_kg
    if price is not None and price.currency == costs.currency:
        return price.amount / 1000, "catalogue"
    return None, ""


def _material_lines(grams: float, material: Material, costs: HomeCosts, lost_g: float = 0.0) -> list[tuple[str, Decimal]]:
    """The plastic of the part, from whom its price is, and what is thrown away of it."""
    per_g, source = material_price_per_g(material, costs)
    if per_g is None:
        return []
    told = say("Material, {mass:.1f} g", mass=grams)
    if source == "spool" and costs.spool is not None:
        told = say("Material, {mass:.1f} g of “{spool}”", mass=grams, spool=costs.spool.title)
    elif source == "typed":
        told = say("Material, {mass:.1f} g at your own price", mass=grams)
    wasted = costs.purge_g + _decimal(grams) * costs.waste_share + _decimal(lost_g)
    return [(told, _decimal(grams) * per_g), (say("Purge and waste, {mass:.1f} g", mass=float(wasted)), wasted * per_g)]


def _electricity_lines(
    hours: Decimal, warm: Decimal, printer: PrinterModel | None, costs: HomeCosts, energy_wh: float | None
) -> list[tuple[str, Decimal]]:
    """hours, warm: of printing and of heating up."""
    if energy_wh is not None:
        measured = _decimal(energy_wh / 1000)
        told = say("Electricity, {energy:.3f} kWh as measured", energy=float(measured))
        return [(told, measured * costs.electricity_per_kwh)]
    mean = _decimal(printer.power_w) if printer else Decimal(0)
    printing = hours * (mean if costs.power_w is None else costs.power_w) / 1000
    heat = costs.heating_w if costs.heating_w is not None else mean if costs.power_w is None else costs.power_w
    heating = warm * heat / 1000
    return [
        (say("Electricity, {energy:.3f} kWh", energy=float(printing)), printing * costs.electricity_per_kwh),
        (say("Electricity for heating up, {energy:.3f} kWh", energy=float(heating)), heating * costs.electricity_per_kwh),
    ]


def _decimal(value: float) -> Decimal:
    return Decimal(str(round(value, 6)))
