"""Exchange rates with their day and source: for sorting prices and for a rough figure beside them, never for what is paid.

A total stays in the currency of the place that asks for it. `Money` refuses to add two currencies; this is no way around it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from pathlib import Path

from printdesk.errors import Refused
from printdesk.money import Money
from printdesk.toml_table import TomlTable, read_toml
from printdesk.words import say

FILE = "currencies.toml"
EURO = "EUR"
MAX_RATES = 300
DIGITS = 28
_CODE = re.compile(r"[A-Z]{3}", re.ASCII)


@dataclass(frozen=True)
class Rate:
    """per_euro: units of the currency for one euro, above 0; day: ISO 8601; source: whose rate it is."""

    per_euro: Decimal
    day: str
    source: str


@dataclass(frozen=True)
class Converted:
    """money: rounded, in the asked currency; day: of the older of the two rates; source: whose rates they are."""

    money: Money
    day: str
    source: str

    def __str__(self) -> str:
        return say("≈ {price} at the rate of {day}", price=str(self.money), day=self.day)


@dataclass(frozen=True)
class Rates:
    """rates: by ISO 4217 code, the euro left out, which is 1 by definition."""

    rates: Mapping[str, Rate] = field(default_factory=dict)

    def knows(self, currency: str) -> bool:
        return currency == EURO or currency in self.rates

    def value(self, money: Money, to: str) -> Decimal | None:
        """What the amount is worth in another currency, unrounded, for comparing; None where a rate is not known."""
        if money.currency == to:
            return money.amount
        if not self.knows(money.currency) or not self.knows(to):
            return None
        with localcontext() as context:
            context.prec, context.rounding = DIGITS, ROUND_HALF_EVEN
            return money.amount * self._per_euro(to) / self._per_euro(money.currency)

    def converted(self, money: Money, to: str) -> Converted | None:
        """The amount beside its own; None where it is in that currency already, or a rate is not known."""
        value = self.value(money, to)
        if value is None or money.currency == to:
            return None
        used = [self.rates[code] for code in (money.currency, to) if code != EURO]
        oldest = min(used, key=lambda rate: rate.day)
        return Converted(Money(value, to).rounded(), oldest.day, oldest.source)

    def _per_euro(self, currency: str) -> Decimal:
        return Decimal(1) if currency == EURO else self.rates[currency].per_euro


def load_rates(folders: Iterable[Path]) -> Rates:
    """The rates of each folder's currencies.toml, later folders' in place of earlier ones'; a folder may have none.

    Raises Refused for a file that is not what it should be.
    """
    found: dict[str, Rate] = {}
    for folder in folders:
        if (folder / FILE).is_file():
            for code, table in read_toml(folder / FILE).tables():
                found[code] = _rate(code, table)
    if len(found) > MAX_RATES:
        raise Refused("bad_catalog", say("{file} has more than {count} entries.", file=FILE, count=MAX_RATES))
    return Rates(found)


def _rate(code: str, table: TomlTable) -> Rate:
    if not _CODE.fullmatch(code) or code == EURO:
        raise table.wrong("", say("three capital letters are needed, such as USD, and not the euro itself"))
    table.only("per_euro", "source", "date")
    source = table.text("source").strip()
    if not source:
        raise table.wrong("source", say("where the figure is from is needed, “assumption” where nobody published one"))
    return Rate(table.decimal("per_euro", "0.000001", 1_000_000_000), table.day("date"), source)
