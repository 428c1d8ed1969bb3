"""The figures that a print at home is costed by: which there are, where each is from, and what a person may set them to."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from printdesk.catalog import HomeRates, PrinterModel
from printdesk.errors import NotFound, Refused
from printdesk.home_cost import HomeCosts
from printdesk.spool import Spool
from printdesk.words import later, number, say

Typed = tuple[tuple[str, Decimal], ...]


class Source(StrEnum):
    """PRINTER: typed for that one; MACHINE: from the catalogue's price, lifetime or power of its model; NONE: nobody's."""

    PRINTER = "printer"
    LEARNED = "learned"
    TYPED = "typed"
    MACHINE = "machine"
    CATALOGUE = "catalogue"
    NONE = "none"


@dataclass(frozen=True)
class Kind:
    """A figure that can be set. unit: behind the currency where it is money; a share is shown in per cent.

    by_printer: a printer may have its own
    """

    name: str
    words: str
    unit: str
    highest: Decimal
    decimals: int
    is_money: bool = False
    by_printer: bool = False


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("electricity_per_kwh", later("Electricity, a kilowatt-hour"), "", Decimal(10), 3, is_money=True),
        Kind("power_w", later("Power while printing"), "W", Decimal(20_000), 0, by_printer=True),
        Kind("heating_w", later("Power while heating up"), "W", Decimal(20_000), 0, by_printer=True),
        Kind("wear_per_hour", later("Wear of the printer, an hour"), "", Decimal(100), 3, is_money=True, by_printer=True),
        Kind("failure_rate", later("Prints that fail"), "%", Decimal("0.9"), 3, by_printer=True),
        Kind("labour_per_print", later("Labour, a print"), "", Decimal(1000), 2, is_money=True),
        Kind("labour_per_hour", later("Labour, an hour of printing"), "", Decimal(1000), 2, is_money=True),
        Kind("filament_price_per_kg", later("Filament, a kilogram"), "", Decimal(10_000), 2, is_money=True),
        Kind("resin_price_per_litre", later("Resin, a litre"), "", Decimal(10_000), 2, is_money=True),
        Kind("purge_g", later("Purge and skirt beyond the estimate, a print"), "g", Decimal(1000), 1, by_printer=True),
        Kind("waste_share", later("Material that is thrown away"), "%", Decimal(5), 3),
        Kind("wash_per_print", later("Washing and curing resin, a print"), "", Decimal(1000), 2, is_money=True),
    )
}


@dataclass(frozen=True)
class Figure:
    """value: None where it is taken from the material or the machine itself; share of 1 where the unit is per cent."""

    kind: Kind
    value: Decimal | None
    source: Source


def source_words(figure: Figure) -> str:
    """Who says so."""
    if figure.value is None:
        return {
            "filament_price_per_kg": say("the spool's or the material's own price"),
            "resin_price_per_litre": say("the bottle's or the material's own price"),
            "power_w": say("the machine's mean power"),
            "heating_w": say("as while printing"),
        }.get(figure.kind.name, say("not counted"))
    return {
        Source.PRINTER: say("typed for this printer"),
        Source.LEARNED: say("learned from its prints"),
        Source.TYPED: say("typed"),
        Source.MACHINE: say("from the machine in the catalogue"),
        Source.CATALOGUE: say("from the catalogue"),
        Source.NONE: say("not counted"),
    }[figure.source]


def kind_of(name: str) -> Kind:
    """Raises NotFound."""
    if name not in KINDS:
        raise NotFound(
            "no_such_figure",
            say("There is no figure “{name}” among the costs at home.", name=name[:60]),
            say("There are: {names}.", names=", ".join(KINDS)),
        )
    return KINDS[name]


def read_figure(name: str, text: str) -> Decimal:
    """A typed figure; a share also as "5%" or "5 %", and then with the sign. Raises Refused."""
    kind_of(name)
    plain = text.strip().replace(",", ".")
    try:
        value = Decimal(plain.removesuffix("%").strip())
    except InvalidOperation:
        raise Refused("bad_figure", say("“{text}” is not a number.", text=text[:40])) from None
    return checked(name, value / 100 if plain.endswith("%") else value)


def checked(name: str, value: Decimal) -> Decimal:
    """Raises Refused where nothing can be so dear, so hot or so wasteful."""
    kind = kind_of(name)
    if not value.is_finite() or not 0 <= value <= kind.highest:
        most = f"{number(kind.highest * 100, 'f').rstrip('0').rstrip('.')} %" if kind.unit == "%" else str(kind.highest)
        raise Refused(
            "bad_figure",
            say("{what} must be from 0 to {most}.", what=say(kind.words), most=f"{most} {kind.unit.strip('%')}".strip()),
        )
    return value


def with_figure(typed: Typed, name: str, value: Decimal | None) -> Typed:
    """The typed figures with that one set, or given back to what is usual (None)."""
    kept = tuple(pair for pair in typed if pair[0] != name)
    return kept if value is None else (*kept, (name, checked(name, value)))


def figures(
    rates: HomeRates,
    currency: str,
    typed: Typed,
    machine: PrinterModel | None = None,
    own: Typed = (),
    learned_failures: float | None = None,
) -> dict[str, Figure]:
    """Every figure with its source. What is typed for the printer (`own`) goes before what was learned, that before what is typed
    for all, that before the catalogue's. The catalogue's money counts only in its own currency: nothing is mixed silently.
    """
    usual: dict[str, tuple[Decimal, Source]] = {"failure_rate": (_decimal(rates.failure_rate.value), Source.CATALOGUE)}
    if rates.currency == currency:
        for name, limit in (
            ("electricity_per_kwh", rates.electricity_per_kwh),
            ("wear_per_hour", rates.wear_per_h),
            ("labour_per_print", rates.labour_per_print),
        ):
            usual[name] = (_decimal(limit.value), Source.CATALOGUE)
    if machine is not None:
        usual["power_w"] = usual["heating_w"] = (_decimal(machine.power_w), Source.MACHINE)
        if machine.price is not None and machine.lifetime_h and machine.price.currency == currency:
            usual["wear_per_hour"] = (machine.price.amount / _decimal(machine.lifetime_h), Source.MACHINE)
    known = {name: (value, Source.TYPED) for name, value in typed if name in KINDS}
    if learned_failures is not None:
        known["failure_rate"] = (_decimal(learned_failures), Source.LEARNED)
    known |= {name: (value, Source.PRINTER) for name, value in own if name in KINDS and KINDS[name].by_printer}
    if "power_w" in known and "heating_w" not in known:
        usual.pop("heating_w", None)  # as much as while printing
    found = {**usual, **known}
    return {name: Figure(kind, *found.get(name, (None, Source.NONE))) for name, kind in KINDS.items()}


def costs_of(found: Mapping[str, Figure], currency: str, spool: Spool | None = None) -> HomeCosts:
    """The figures as `cost_lines` takes them; what nobody knows costs nothing."""
    may_be_none = {"filament_price_per_kg", "resin_price_per_litre", "power_w", "heating_w"}
    values: dict[str, Any] = {
        name: figure.value if figure.value is not None or name in may_be_none else Decimal(0) for name, figure in found.items()
    }
    return HomeCosts(currency=currency, spool=spool, **values)


def _decimal(value: float) -> Decimal:
    return Decimal(str(round(value, 6)))
