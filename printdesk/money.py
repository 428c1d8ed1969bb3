"""Money: a decimal amount and its currency, never a float, never mixed."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from printdesk.words import money

MOST_MONEY = Decimal(10) ** 12  # no order of printed parts costs as much, in any currency
# Decimals of the currencies that have not two: ISO 4217, list one (SIX, the standard's maintenance agency, January 2025).
MINOR_DIGITS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV"), 0),
    **dict.fromkeys(("XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}


def minor_unit(currency: str) -> Decimal:
    """The smallest amount that is paid: 0.01 EUR, 1 JPY, 0.001 KWD."""
    return Decimal(1).scaleb(-MINOR_DIGITS.get(currency, 2))


@dataclass(frozen=True, order=False)
class Money:
    """amount: in the currency's main unit, any precision; currency: ISO 4217, three letters.

    Sums and differences of two currencies raise ValueError: what is not converted is not comparable.
    """

    amount: Decimal
    currency: str = "EUR"

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Decimal) or not self.amount.is_finite():
            raise ValueError(f"not an amount of money: {self.amount!r}")
        if len(self.currency) != 3 or not self.currency.isascii() or not self.currency.isupper():
            raise ValueError(f"not a currency: {self.currency!r}")

    def _same(self, other: "Money") -> None:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be mixed")

    def __add__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.amount - other.amount, self.currency)

    def __mul__(self, factor: int | Decimal) -> "Money":
        return Money(self.amount * factor, self.currency)

    def __lt__(self, other: "Money") -> bool:
        self._same(other)
        return self.amount < other.amount

    def rounded(self) -> "Money":
        """To the currency's minor unit (the cent), half up, as invoices do."""
        return Money(half_up(self.amount, minor_unit(self.currency)), self.currency)

    def as_json(self) -> dict[str, str]:
        return {"amount": str(self.rounded().amount), "currency": self.currency}

    def __str__(self) -> str:
        """For people, in their language; for programs there is `as_json`."""
        return money(self.rounded().amount, self.currency)


def half_up(amount: Decimal, step: Decimal) -> Decimal:
    """The multiple of `step` (> 0) that is nearest, of two the one farther from zero; exact for up to 100 digits."""
    with localcontext(prec=100):
        return (amount / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def zero(currency: str) -> Money:
    return Money(Decimal(0), currency)


def total(parts: list[Money], currency: str) -> Money:
    """The sum, zero of `currency` when there is nothing to add."""
    return sum(parts, zero(currency))


def share_out(whole: Money, weights: list[Decimal]) -> list[Money]:
    """`whole` in parts by weight (≥ 0), each to the minor unit, adding up exactly: largest remainder (Hare–Niemeyer)."""
    cent = minor_unit(whole.currency)
    cents = int(whole.rounded().amount / cent)
    sum_of_weights = sum((Fraction(weight) for weight in weights), Fraction(0))
    if not weights:
        return []
    if sum_of_weights == 0:
        return [Money(cent * cents, whole.currency), *[zero(whole.currency)] * (len(weights) - 1)]
    exact = [Fraction(weight) * abs(cents) / sum_of_weights for weight in weights]
    given = [int(part) for part in exact]
    by_remainder = sorted(range(len(weights)), key=lambda i: exact[i] - given[i], reverse=True)
    for index in by_remainder[: abs(cents) - sum(given)]:
        given[index] += 1
    sign = -1 if cents < 0 else 1
    return [Money(cent * part * sign, whole.currency) for part in given]
