"""The order of offers from everywhere: cheapest, soonest or best rated first, what can be printed before what cannot."""

from collections import Counter
from decimal import Decimal

from printdesk.asking import Answer
from printdesk.offer import NoOffer, Offer
from printdesk.words import say

ORDERS = ("price", "speed", "rating")
UNRATED = 0.0
_Place = tuple[int, float, bool, str, Decimal]


def ranked(answers: list[Answer], by: str = "price", currency: str | None = None) -> list[Answer]:
    """by: "price"; "speed" (days, then machine time); "rating" (best first). Places without a price come last, as they came.

    Totals are compared by their worth in the person's currency; one whose worth is not known comes after all that it is known of.
    currency: the person's, None: as the offers tell
    """
    own = currency or own_currency([answer for answer in answers if isinstance(answer, Offer)])

    def place(answer: Answer) -> _Place:
        if isinstance(answer, NoOffer):
            return 2, 0.0, False, "", Decimal(0)
        first = {"speed": _days, "rating": _unloved}.get(by, _no_matter)(answer)
        printable = 0 if answer.printable else 1
        if answer.worth is not None and answer.worth.money.currency == own:
            return printable, first, False, "", answer.worth.money.amount
        if answer.total.currency == own:
            return printable, first, False, "", answer.total.amount
        # Without a rate, amounts are compared within their own currency only.
        return printable, first, True, answer.total.currency, answer.total.amount

    return sorted(answers, key=place)


def own_currency(offers: list[Offer]) -> str:
    """The currency that the others are compared in; where none of them tells, the one that most are in."""
    told = next((offer.worth.money.currency for offer in offers if offer.worth is not None), None)
    if told is not None:
        return told
    counted = Counter(offer.total.currency for offer in offers)
    return max(sorted(counted), key=lambda code: counted[code], default="")


def _days(offer: Offer) -> float:
    return offer.lead_time_days + min((offer.seconds or 0) / 1e7, 0.9)


def _unloved(offer: Offer) -> float:
    return -(offer.rating.stars if offer.rating else UNRATED)


def _no_matter(_offer: Offer) -> float:
    return 0.0


def how_compared(answers: list[Answer]) -> str:
    """One sentence where amounts of several currencies were put in order; "" where all are in one."""
    offers = [answer for answer in answers if isinstance(answer, Offer)]
    if len({offer.total.currency for offer in offers}) < 2:
        return ""
    own = own_currency(offers)
    days = [offer.worth.day for offer in offers if offer.worth is not None]
    unknown = sorted({offer.total.currency for offer in offers if offer.worth is None} - {own})
    words = []
    if days:
        words.append(say("Put in order by their worth in {currency}, at the rates of {day}.", currency=own, day=min(days)))
    if unknown:
        words.append(say("No rate is known for {currencies}; these come last.", currencies=", ".join(unknown)))
    return " ".join(words)
