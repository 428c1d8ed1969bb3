"""Prices that stand until a place has told its own. No Qt."""

from dataclasses import dataclass

from printdesk.offer import Offer

PlaceKey = tuple[str, str]  # (service, material)


@dataclass(frozen=True, eq=False)
class Expected:
    """A price that stands until the place has answered. why: "reckoned" on this desk, "expired", or "mended": from before it."""

    offer: Offer
    why: str


def key_of(offer: Offer) -> PlaceKey:
    return offer.service, offer.material
