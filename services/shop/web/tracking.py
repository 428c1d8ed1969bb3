"""What a tracking page says: the order's road as a parcel's timeline, in the reader's language."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from babel.dates import format_datetime, get_timezone

from printdesk.carrier import Carrier, tracking_link
from printdesk.order import Action, Event, Order, OrderState

S = OrderState
ROAD = (S.PLACED, S.ACCEPTED, S.IN_PRODUCTION, S.FINISHING, S.SHIPPED, S.DELIVERED)
PICK_UP_ROAD = (S.PLACED, S.ACCEPTED, S.IN_PRODUCTION, S.FINISHING, S.READY, S.DELIVERED)
ENDED = frozenset({S.REJECTED, S.CANCELLED, S.RETURNED})
# Where on the road a state stands that is not a station itself.
STANDS_AT = {S.ASKED: S.PLACED, S.REVIEWED: S.DELIVERED, S.RETURNED: S.DELIVERED}

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "title": "Order {number}",
        "ordered": "{quantity} × {name}",
        "material": "Material",
        "shop": "Shop",
        "carrier": "Sent with",
        "tracking": "Tracking number",
        "progress": "{percent} % printed",
        "history": "What happened",
        "missing": "There is no order at this address.",
        "missing_hint": "Check that the link is complete.",
        "example": "Example shop for trying things out: nothing is really made or charged.",
        "times": "Times are in UTC.",
        "placed": "Ordered",
        "asked": "A question to you",
        "accepted": "Accepted",
        "in_production": "In production",
        "finishing": "Finishing",
        "shipped": "On its way",
        "ready": "Ready to be picked up",
        "delivered": "Delivered",
        "reviewed": "Reviewed",
        "rejected": "Not accepted",
        "cancelled": "Cancelled",
        "returned": "Returned",
        "print": "Printing",
    },
    "de": {
        "title": "Bestellung {number}",
        "ordered": "{quantity} × {name}",
        "material": "Material",
        "shop": "Werkstatt",
        "carrier": "Versandt mit",
        "tracking": "Sendungsnummer",
        "progress": "zu {percent} % gedruckt",
        "history": "Was geschehen ist",
        "missing": "Unter dieser Adresse gibt es keine Bestellung.",
        "missing_hint": "Prüfe, ob der Link vollständig ist.",
        "example": "Beispielwerkstatt zum Ausprobieren: Nichts wird wirklich hergestellt oder berechnet.",
        "times": "Zeiten in UTC.",
        "placed": "Bestellt",
        "asked": "Eine Frage an dich",
        "accepted": "Angenommen",
        "in_production": "In Herstellung",
        "finishing": "Nachbearbeitung",
        "shipped": "Unterwegs",
        "ready": "Abholbereit",
        "delivered": "Zugestellt",
        "reviewed": "Bewertet",
        "rejected": "Nicht angenommen",
        "cancelled": "Storniert",
        "returned": "Zurückgeschickt",
        "print": "Druckt",
    },
}


def words_of(language: str) -> dict[str, str]:
    return WORDS[language]


def describe_order(order: Order, quote: dict[str, Any], language: str, carriers: Mapping[str, Carrier]) -> dict[str, Any]:
    """The values of tracking.html. No customer, address, price, message or file: whoever has the link may read it.

    carriers: those whose pages the parcel's number leads to
    """
    words = words_of(language)
    progress = order.value("progress") if order.state is S.IN_PRODUCTION else None
    return {
        "language": language,
        "words": words,
        "title": words["title"].format(number=order.number),
        "state": order.state.value,
        "state_text": words[order.state.value],
        "ended": order.state in ENDED,
        "ordered": words["ordered"].format(quantity=order.item.quantity, name=order.item.name),
        "progress": None if progress is None else words["progress"].format(percent=round(float(progress) * 100)),
        "stations": _stations(order, words, language),
        "history": [
            {"at": _when(event.at, language), "iso": event.at.isoformat(), "what": _what(event, words)}
            for event in reversed(order.timeline)
            if event.action is not Action.MESSAGE
        ],
        "facts": _facts(order, quote, words, carriers),
        "example": bool(quote["example"]),
    }


def _stations(order: Order, words: dict[str, str], language: str) -> list[dict[str, Any]]:
    road = PICK_UP_ROAD if order.recipient.picks_up else ROAD
    reached = {event.state: event.at for event in reversed(order.timeline)}
    now = STANDS_AT.get(order.state, order.state)
    here = road.index(now) if now in road else max((road.index(state) for state in reached if state in road), default=0)
    stations = []
    for position, state in enumerate(road):
        at = reached.get(state) if position <= here else None
        kind = "done" if position < here or order.state in {S.DELIVERED, S.REVIEWED} else "now" if position == here else "next"
        stations.append(
            {
                "text": words[state.value],
                "at": _when(at, language) if at else "",
                "kind": "done" if order.state in ENDED and kind == "now" else kind,
            }
        )
    return stations


def _what(event: Event, words: dict[str, str]) -> str:
    if event.action is Action.PRINT:
        share = event.values.get("progress")
        return words["print"] if share is None else f"{words['print']}: {round(float(share) * 100)} %"
    return words[event.state.value]


def _facts(
    order: Order, quote: dict[str, Any], words: dict[str, str], carriers: Mapping[str, Carrier]
) -> list[tuple[str, str, str]]:
    """(name, value, the carrier's page of the parcel or "")."""
    facts = [
        (words["material"], str(quote["material_name"]), ""),
        (words["shop"], order.service, ""),
    ]
    link = tracking_link(carriers, order.value("carrier"), order.value("tracking")) or ""
    for name, leads in (("carrier", ""), ("tracking", link)):
        if value := order.value(name):
            facts.append((words[name], value, leads))
    return facts


def _when(at: datetime, language: str) -> str:
    return format_datetime(at, "medium", tzinfo=get_timezone("UTC"), locale=language)
