"""The order of offers in the window, and which one stands when the person chose none. No Qt."""

from printdesk import ranking
from printdesk.market import Answer
from printdesk.offer import NoOffer, Offer

ORDERS = ranking.ORDERS


def ranked(answers: list[Answer], by: str = "price") -> list[Offer]:
    """Offers, those that can be printed first; by: "price", "speed" (days, then machine time), or "rating" (best first)."""
    return [answer for answer in ranking.ranked(answers, by) if isinstance(answer, Offer)]


def without_price(answers: list[Answer]) -> list[NoOffer]:
    return [answer for answer in answers if isinstance(answer, NoOffer)]


def standing(answers: list[Answer], chosen: str | None, by: str = "price") -> Offer | None:
    """The chosen offer; where none is chosen (or it is gone), the first that can be printed."""
    offers = ranked(answers, by)
    found = next((offer for offer in offers if offer.id == chosen), None)
    return found or next((offer for offer in offers if offer.printable), None)
