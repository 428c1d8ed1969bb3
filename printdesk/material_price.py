"""What a material costs here, at least: known without asking anybody, so nothing leaves the desk."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from mesh.facts import Facts
from printdesk.catalog import Catalog, Material
from printdesk.errors import DeskError
from printdesk.money import Money
from printdesk.part import Part
from printdesk.price import price
from printdesk.settings import PrinterEntry
from printdesk.tariff import Tariff
from printdesk.wish import Wish
from printdesk.words import say

PART, CM3, KG = "part", "cm3", "kg"


@dataclass(frozen=True)
class PriceFrom:
    """money: with tax, without shipping, for a "part"; without tax per "cm3" at a shop, or per "kg" of the raw material.

    where: the shop's title, the printer's name, or the source of the raw price; example: made up for trials
    floor: what an order line costs at least where the price is per cm³
    """

    money: Money
    per: str
    where: str
    example: bool = False
    floor: Money | None = None

    def told(self) -> str:
        words = {"price": self.money, "where": self.where}
        if self.per == PART:
            return say("from {price} ({where})", **words)
        if self.per == KG:
            return say("raw material {price} per kg ({where})", **words)
        if self.floor is not None:
            return say("from {price} per cm³, {floor} at least ({where})", floor=self.floor, **words)
        return say("from {price} per cm³ ({where})", **words)

    def as_json(self) -> dict[str, object]:
        return {**self.money.as_json(), "per": self.per, "where": self.where, "example": self.example}


class Home(Protocol):
    """The printers at home, and what a part costs on one of them."""

    def entries(self) -> list[PrinterEntry]: ...
    def cost(self, part: Part, wish: Wish, printer: PrinterEntry) -> Money | None:
        """Of one part. Raises DeskError."""


class MaterialPrices:
    """tariffs: what shops ask that this desk knows the rules of, by title; the catalogue's own are always among them."""

    def __init__(
        self, catalog: Catalog, home: Home | None = None, tariffs: Callable[[], Mapping[str, Tariff]] = lambda: {}
    ) -> None:
        self._catalog, self._home, self._more = catalog, home, tariffs
        self._known: dict[str, Tariff] | None = None

    def cheapest(
        self, material: Material, part: Part | None = None, currency: str = "EUR", *, at_home: bool = True
    ) -> PriceFrom | None:
        """For the part where there is one, closed and not empty; else per cm³ of a shop, or the raw material's; None: not known.

        A price that is made up for trials counts only where no other is known, one in another currency only where none is in
        this. at_home: False leaves out estimates, which take their time
        """
        found = list(self._for(material, part, at_home)) if part is not None else []
        found = found or list(self._by_volume(material))
        if not found:
            if material.price_per_kg is None:
                return None
            return PriceFrom(material.price_per_kg, KG, say(material.price_source))
        return min(found, key=lambda one: (one.money.currency != currency, one.example, one.money.amount))

    def _tariffs(self) -> dict[str, Tariff]:
        if self._known is None:
            known = {tariff.title: tariff for tariff in self._catalog.tariffs.values()}
            self._known = {**known, **self._more()}
        return self._known

    def _for(self, material: Material, part: Part, at_home: bool) -> Iterator[PriceFrom]:
        for title, tariff in self._tariffs().items():
            if material.id in tariff.materials and (money := _asked(tariff, part.facts, material.id)):
                yield PriceFrom(money, PART, title, tariff.example)
        if not at_home or self._home is None:
            return
        for printer in self._home.entries():
            model = self._catalog.printers.get(printer.model)
            if model is None or model.process != material.process:
                continue
            try:
                cost = self._home.cost(part, Wish(material=material.id, process=material.process), printer)
            except DeskError:
                continue
            if cost is not None:
                yield PriceFrom(cost.rounded(), PART, printer.name)

    def _by_volume(self, material: Material) -> Iterator[PriceFrom]:
        for title, tariff in self._tariffs().items():
            if material.id not in tariff.materials:
                continue
            rates = tariff.materials[material.id]
            if rates.per_cm3 > 0:
                floor = Money(rates.floor, tariff.currency).rounded() if rates.floor > 0 else None
                yield PriceFrom(Money(Decimal(rates.per_cm3), tariff.currency).rounded(), CM3, title, tariff.example, floor)


def _asked(tariff: Tariff, facts: Facts, material: str) -> Money | None:
    """Of one part; None where the shop would not make it, or nobody can say what it costs."""
    try:
        return price(tariff, facts, material, 1).unit_price
    except DeskError:
        return None
