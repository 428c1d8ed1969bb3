"""An offer just before it is ordered: one that is too old, or was priced unseen, is asked for again; what differs is told."""

from collections.abc import Callable

from printdesk.errors import PriceChanged, Refused
from printdesk.money import Money
from printdesk.offer import Offer
from printdesk.quoting import quoting_words
from printdesk.wish import Wish
from printdesk.words import say


def wish_of(offer: Offer) -> Wish:
    """What was wished for when the offer was made, as far as a place that makes parts for others needs to know."""
    return Wish(offer.quantity, offer.process, offer.material, offer.colour, offer.finish, rush=offer.rush)


def as_it_is_now(offer: Offer, ask: Callable[[Wish], list[Offer]]) -> Offer:
    """The same offer as the place makes it now, where nothing that matters has changed.

    ask: the place's own offers for a wish. Raises PriceChanged with the new one where price, time or the way of quoting is
    another, Refused where the place offers no such thing any more.
    """
    found = [one for one in ask(wish_of(offer)) if _same_thing(one, offer)]
    now = next((one for one in found if one.title == offer.title), found[0] if found else None)
    if now is None:
        raise Refused(
            "no_price",
            say("{service} does not offer that any more.", service=offer.service),
            say("Ask for prices again; nothing was ordered."),
        )
    if not now.printable:
        raise Refused("not_printable", now.reasons[0] if now.reasons else say("The shop cannot print this part."))
    told = difference(offer, now)
    if told:
        raise PriceChanged(told, say("Nothing was ordered; look at the new price, then order at that."), now)
    return now


def _same_thing(one: Offer, offer: Offer) -> bool:
    names = ("material", "process", "quantity", "colour", "finish", "ship_to", "sha256", "service", "rush")
    return all(getattr(one, name) == getattr(offer, name) for name in names)


def difference(before: Offer, now: Offer) -> str:
    """What is another in the new offer, in words; "" where a person who agreed to the old one has agreed to the new one too."""
    words: list[str] = []
    prices = {"service": before.service, "now": str(now.total), "before": str(before.total)}
    if now.total.currency != before.total.currency:
        words.append(say("The price of {service} is now {now} instead of {before}.", **prices))
    elif now.total != before.total:
        more = _signed(now.total - before.total)
        words.append(say("The price of {service} is now {now} instead of {before} ({more}).", **prices, more=more))
    if now.lead_time_days > before.lead_time_days:
        days = {"now": now.lead_time_days, "before": before.lead_time_days}
        words.append(say("It takes {now} days instead of {before}.", **days))
    if now.mode is not before.mode and not now.mode.is_binding:
        words.append(quoting_words(now.mode))
    return " ".join(words)


def _signed(more: Money) -> str:
    return f"+{more}" if more.amount > 0 else str(more)
