"""What printing at home truly costs: material, electricity, wear, labour, and the prints that fail."""

from dataclasses import dataclass
from decimal import Decimal

from printdesk.catalog import HomeRates, Material, PrinterModel
from printdesk.errors import Refused
from printdesk.money import Money, share_out
from printdesk.words import say


@dataclass(frozen=True)
class HomeCosts:
    """What printing at home costs; amounts in `currency`, all ≥ 0.

    wear_per_hour: of the printer; failure_rate: share of prints that fail, 0 … below 1
    labour_per_print: for each print that is started; filament_price_per_kg: None takes the material's own price
    """

    currency: str = "EUR"
    electricity_per_kwh: Decimal = Decimal("0.35")
    wear_per_hour: Decimal = Decimal("0.20")
    failure_rate: Decimal = Decimal("0.05")
    labour_per_print: Decimal = Decimal(0)
    filament_price_per_kg: Decimal | None = None

    def __post_init__(self) -> None:
        amounts = (self.electricity_per_kwh, self.wear_per_hour, self.labour_per_print, self.filament_price_per_kg or Decimal(0))
        if any(not amount.is_finite() or amount < 0 for amount in amounts) or not 0 <= self.failure_rate < 1:
            raise Refused(
                "home_costs",
                say("Costs at home cannot be below zero, and the share of failed prints must be from 0 to below 100 %."),
                say("Correct the figures in the settings."),
            )


def home_costs(rates: HomeRates) -> HomeCosts:
    """The catalogue's usual figures."""
    values = (rates.electricity_per_kwh, rates.wear_per_h, rates.failure_rate, rates.labour_per_print)
    return HomeCosts(rates.currency, *(_decimal(limit.value) for limit in values))


@dataclass(frozen=True)
class CostLine:
    what: str
    money: Money


def cost_lines(
    grams: float, seconds: float, printer: PrinterModel | None, material: Material, costs: HomeCosts
) -> tuple[CostLine, ...]:
    """Plastic, electricity, wear, labour, and the share of prints that fail and are paid for all the same: 1 / (1 − rate)."""
    hours = _decimal(seconds / 3600)
    heating = _decimal(printer.heating_s / 3600) if printer else Decimal(0)
    power_kw = _decimal(printer.power_w / 1000) if printer else Decimal(0)
    per_kg = costs.filament_price_per_kg
    if per_kg is None and material.price_per_kg is not None and material.price_per_kg.currency == costs.currency:
        per_kg = material.price_per_kg.amount
    pieces: list[tuple[str, Decimal]] = []
    if per_kg is not None:
        pieces.append((say("Material, {mass:.1f} g", mass=grams), _decimal(grams / 1000) * per_kg))
    pieces.append((say("Electricity"), power_kw * (hours + heating) * costs.electricity_per_kwh))
    pieces.append((say("Wear of the printer"), hours * costs.wear_per_hour))
    pieces.append((say("Labour"), costs.labour_per_print))
    once = sum((amount for _, amount in pieces), Decimal(0))
    pieces.append(
        (say("Failed prints, {share:g} %", share=float(100 * costs.failure_rate)), once / (1 - costs.failure_rate) - once)
    )
    pieces = [piece for piece in pieces if piece[1] > 0]
    whole = Money(sum((amount for _, amount in pieces), Decimal(0)), costs.currency).rounded()
    shares = share_out(whole, [amount for _, amount in pieces])
    return tuple(CostLine(what, money) for (what, _), money in zip(pieces, shares, strict=True))


def _decimal(value: float) -> Decimal:
    return Decimal(str(round(value, 6)))
