"""Exchange rates with their day and source: for sorting prices and for a rough figure beside them, never for what is paid.

A total stays in the currency of the place that asks for it. `Money` refuses to add two currencies; this is no way around it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from printdesk.money import Money
from printdesk.offer import Worth
from printdesk.toml_table import TomlTable
from printdesk.words import say

EURO = "EUR"
DIGITS = 28
_CODE = re.compile(r"[a-z]{3}", re.ASCII)


@dataclass(frozen=True)
class Rate:
    """per_euro: units of the currency for one euro, above 0; day: ISO 8601; source: whose rate it is."""

    per_euro: Decimal
    day: str
    source: str


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

    def worth(self, money: Money, to: str) -> Worth | None:
        """By the older of the two rates; None where it is in that currency already, or a rate is not known."""
        value = self.value(money, to)
        if value is None or money.currency == to:
            return None
        day = min(self.rates[code].day for code in (money.currency, to) if code != EURO)
        return Worth(Money(value, to).rounded(), day)

    def _per_euro(self, currency: str) -> Decimal:
        return Decimal(1) if currency == EURO else self.rates[currency].per_euro


def rate_from_table(table: TomlTable, id: str) -> Rate:
    """id: the currency's code in small letters, as ids are. Raises Refused."""
    if not _CODE.fullmatch(id) or id == EURO.lower():
        raise table.wrong("", say("three small letters are needed, such as usd, and not the euro itself"))
    table.only("per_euro", "source", "date")
    source = table.text("source").strip()
    if not source:
        raise table.wrong("source", say("where the figure is from is needed, “assumption” where nobody published one"))
    return Rate(table.decimal("per_euro", "0.000001", 1_000_000_000), table.day("date"), source)


def rates_of(entries: Mapping[str, Rate]) -> Rates:
    """Of the catalogue's entries, by their ids."""
    return Rates({id.upper(): rate for id, rate in entries.items()})
