"""The order of offers, and which one stands when the person chose none. No Qt."""

from decimal import Decimal

from printdesk.market import Answer
from printdesk.offer import NoOffer, Offer

ORDERS = ("price", "speed", "rating")


def ranked(answers: list[Answer], by: str = "price") -> list[Offer]:
    """Offers, those that can be printed first; by: "price", "speed" (days, then machine time), or "rating" (best first)."""
    offers = [answer for answer in answers if isinstance(answer, Offer)]

    def place(offer: Offer) -> tuple[bool, float, Decimal]:
        if by == "speed":
            return not offer.printable, offer.lead_time_days + min((offer.seconds or 0) / 1e7, 0.9), offer.total.amount
        if by == "rating":
            return not offer.printable, -(offer.rating.stars if offer.rating else 0.0), offer.total.amount
        return not offer.printable, 0.0, offer.total.amount

    return sorted(offers, key=place)


def without_price(answers: list[Answer]) -> list[NoOffer]:
    return [answer for answer in answers if isinstance(answer, NoOffer)]


def standing(answers: list[Answer], chosen: str | None, by: str = "price") -> Offer | None:
    """The chosen offer; where none is chosen (or it is gone), the first that can be printed."""
    offers = ranked(answers, by)
    found = next((offer for offer in offers if offer.id == chosen), None)
    return found or next((offer for offer in offers if offer.printable), None)
