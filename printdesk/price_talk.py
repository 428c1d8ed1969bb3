"""The talk about an order's price, where the shop tells one after the order has come: told, approved, or told anew."""

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from printdesk.errors import Refused
from printdesk.money import MOST_MONEY, minor_unit
from printdesk.words import say

PRICE = "price"  # the value's name on an ask and on its approve: what is paid in all, decimal text


@dataclass(frozen=True)
class PriceTalk:
    """agreed: the last price that the shop told and the customer approved; open: told and not approved yet. Both in all."""

    agreed: Decimal | None = None
    open: Decimal | None = None

    def told(self, amount: Decimal) -> "PriceTalk":
        return replace(self, open=amount)

    def approved(self) -> "PriceTalk":
        return self if self.open is None else PriceTalk(self.open)


def amount_of(text: str) -> Decimal:
    """Raises Refused for what is no amount."""
    try:
        amount = Decimal(text)
        if len(text) <= 40 and amount.is_finite():
            return amount
    except InvalidOperation:
        pass
    raise _no_price(text)


def checked_price(text: str, currency: str) -> str:
    """A price as somebody at the shop wrote it, as it is kept. Raises Refused for what cannot be paid in that currency."""
    amount, unit = amount_of(text.strip()), minor_unit(currency)
    if not 0 < amount < MOST_MONEY or amount % unit:
        raise _no_price(text)
    return str(amount.quantize(unit))


def _no_price(text: str) -> Refused:
    return Refused(
        "bad_price",
        say("“{text}” is no price that can be paid.", text=text[:40]),
        say("Give what is paid in all, with tax and post, such as 49.90."),
    )
