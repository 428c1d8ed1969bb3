"""An offer: one place where a part can be had, for a price, until an instant."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from printdesk.money import Money
from printdesk.quoting import Quoting
from printdesk.words import say


class Kind(StrEnum):
    """Where an offer comes from: the printer at home, a PrintDesk shop, or another print service."""

    HOME = "home"
    SHOP = "shop"
    SERVICE = "service"


@dataclass(frozen=True)
class PricePart:
    """One line of what a price is made of."""

    what: str
    money: Money


@dataclass(frozen=True)
class Rating:
    """stars: 1 … 5, the mean; count: how many delivered orders were rated."""

    stars: float
    count: int


@dataclass(frozen=True)
class MoreForLess:
    """A larger quantity that costs less in all, because a step of the shop's tariff says so; total: with tax and post."""

    quantity: int
    total: Money

    def words(self, total: Money) -> str:
        """total: of the smaller quantity, which was asked for."""
        return say("{count} of them would cost {saving} less in all.", count=self.quantity, saving=str(total - self.total))


@dataclass(frozen=True)
class Worth:
    """What a total is roughly in the person's own currency: to compare it and to show it beside, never to pay it.

    day: of the rate, ISO 8601
    """

    money: Money
    day: str

    def __str__(self) -> str:
        return say("≈ {price} at the rate of {day}", price=str(self.money), day=self.day)


@dataclass(frozen=True)
class Offer:
    """unit_price: with tax, without shipping; total: what is paid. breakdown adds up to total, to the cent.

    id: the service's own name for the quote, prefixed by nothing; unique with `service`
    printable: the service's own verdict on the stored bytes; reasons: why not, or what to know
    sha256: of the bytes that were priced; example: the price stems from an example tariff
    lead_time_days: until it leaves the place; 0 is today
    seconds, grams: machine time and material where known (home); plus_minus: share that four of five prints stay within
    unseen: priced from the measures alone; the place sees the model when it is ordered, and may say another price then
    proven: False where the adapter was never held against the live service
    continue_at: an https address where the person finishes the order in the browser; "" where the desk orders by itself
    rush: made sooner, for more
    mode: how the place quotes; where it tells no price (`mode.tells_price`), the amounts are zero and mean nothing, and
    the offer is never among others: it is the `request` of a NoOffer, to be ordered so that the shop answers with a price
    """

    id: str
    service: str
    kind: Kind
    material: str
    process: str
    quantity: int
    unit_price: Money
    net: Money
    tax: Money
    shipping: Money
    total: Money
    breakdown: tuple[PricePart, ...]
    lead_time_days: int
    expires_at: datetime
    sha256: str
    printable: bool = True
    reasons: tuple[str, ...] = ()
    rating: Rating | None = None
    colour: str | None = None
    finish: str | None = None
    title: str = ""
    material_name: str = ""
    seconds: float | None = None
    grams: float | None = None
    plus_minus: float | None = None
    ship_to: str | None = None
    example: bool = False
    unseen: bool = False
    proven: bool = True
    continue_at: str = ""
    worth: Worth | None = None
    mode: Quoting = Quoting.INSTANT
    more_for_less: MoreForLess | None = None
    rush: bool = False

    @property
    def place(self) -> str:
        """Where it is made: as the person calls the place, and as it calls itself where that is another name."""
        if not self.title or self.service.casefold() in self.title.casefold():
            return self.title or self.service
        return f"{self.service} · {self.title}"

    def has_expired(self, now: datetime) -> bool:
        return now >= self.expires_at


@dataclass(frozen=True)
class NoOffer:
    """A place that was asked, or could be, and gave no price: one quiet line with the reason.

    code: "not_agreed", "offline", "refused", "not_printable", "too_large", "price_on_request", …
    request: with "price_on_request", what can be ordered for the shop to answer with a price
    continue_at: with "continue_there", the https address where the person finds the price; "" elsewhere
    """

    service: str
    kind: Kind
    code: str
    reason: str
    request: Offer | None = None
    continue_at: str = ""
