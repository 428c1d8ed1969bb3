"""Trust on first use: a shop is its key, and a card that another key has signed is another shop's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from printdesk.errors import DeskError, Refused
from printdesk.settings import ServiceEntry
from printdesk.shop_card import fingerprint, read_card
from printdesk.words import say


def renewed(entry: ServiceEntry, fetch: Callable[[], bytes], now: datetime) -> ServiceEntry | None:
    """The entry with the card that its shop gives out now, where its own is old; None where that is good, or none is to be had.

    Raises Refused("card_other_key") for a card that another key has signed.
    """
    before = read_card(entry.card.encode(), now)
    if not before.has_expired(now):
        return None
    try:
        data = fetch()
        card = read_card(data, now)
    except DeskError:
        return None
    if card.key != before.key:
        raise other_key(entry.name, before.key, card.key)
    if card.has_expired(now) or card.made_at <= before.made_at:
        return None
    return replace(entry, address=card.address, title=card.title, card=data.decode())


def other_key(shop: str, before: bytes, now: bytes) -> Refused:
    return Refused(
        "card_other_key",
        say(
            "This card of {shop} is signed with another key ({now}) than the one you know ({before}).",
            shop=shop,
            now=fingerprint(now),
            before=fingerprint(before),
        ),
        say("Ask the shop whether its key has changed; if so, remove the shop and add the new card."),
    )
