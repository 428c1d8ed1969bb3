"""The order of offers from everywhere: cheapest, soonest or best rated first, what can be printed before what cannot."""

from decimal import Decimal

from printdesk.asking import Answer
from printdesk.currency import Rates
from printdesk.offer import NoOffer, Offer
from printdesk.words import say

ORDERS = ("price", "speed", "rating")
UNRATED = 0.0
_Place = tuple[int, float, bool, str, Decimal]


def ranked(answers: list[Answer], rates: Rates, currency: str, by: str = "price") -> list[Answer]:
    """by: "price"; "speed" (days, then machine time); "rating" (best first). Places without a price come last, as they came.

    Prices are compared by what they are worth in `currency`; one whose worth is not known comes after those it is known of.
    """

    def place(answer: Answer) -> _Place:
        if isinstance(answer, NoOffer):
            return 2, 0.0, False, "", Decimal(0)
        worth = rates.value(answer.total, currency)
        first = {"speed": _days, "rating": _unloved}.get(by, _no_matter)(answer)
        # Without a rate, amounts are compared within their own currency only.
        known = worth is not None
        return (
            0 if answer.printable else 1,
            first,
            not known,
            "" if known else answer.total.currency,
            worth or answer.total.amount,
        )

    return sorted(answers, key=place)


def _days(offer: Offer) -> float:
    return offer.lead_time_days + min((offer.seconds or 0) / 1e7, 0.9)


def _unloved(offer: Offer) -> float:
    return -(offer.rating.stars if offer.rating else UNRATED)


def _no_matter(_offer: Offer) -> float:
    return 0.0


def how_compared(answers: list[Answer], rates: Rates, currency: str) -> str:
    """One sentence where amounts of several currencies were put in order; "" where there was nothing to convert."""
    offers = [answer for answer in answers if isinstance(answer, Offer)]
    foreign = sorted({offer.total.currency for offer in offers} - {currency})
    known = [code for code in foreign if rates.knows(code) and rates.knows(currency)]
    unknown = [code for code in foreign if code not in known]
    days = [rates.rates[code].day for code in (*known, currency) if code in rates.rates]
    words = []
    if known:
        words.append(
            say("Put in order by their worth in {currency}, at the rates of {day}.", currency=currency, day=min(days))
            if days
            else say("Put in order by their worth in {currency}.", currency=currency)
        )
    if unknown:
        words.append(say("No rate is known for {currencies}; these come last.", currencies=", ".join(unknown)))
    return " ".join(words)
