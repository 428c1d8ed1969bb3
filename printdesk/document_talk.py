"""What was said with shops about the parts of a desk, as its document keeps it."""

import hashlib
from collections.abc import Iterable, Sequence

from mesh.write import as_bytes
from printdesk.document import Document, Said
from printdesk.document_text import MOST_SAID
from printdesk.order import Order, Side
from printdesk.part import Part


def said_about(document: Document, orders: Iterable[Order]) -> tuple[Said, ...]:
    """What the document has already, and the messages of orders for the very bytes of its parts; oldest first, none twice."""
    said = {(one.at, one.who, one.text): one for one in document.talk}
    digests: dict[int, str] = {}
    for order in orders:
        named = [part for part in document.plate.parts if part.name == order.item.name]
        if any(_digest_of(part, digests) == order.item.sha256 for part in named):
            for event in order.messages:
                if event.note:
                    who = "shop" if event.by is Side.SHOP else "customer"
                    one = Said(event.at.isoformat(), who, event.note, order.number)
                    said.setdefault((one.at, one.who, one.text), one)
    return _oldest_first(list(said.values()))


def _digest_of(part: Part, known: dict[int, str]) -> str:
    """As `Bench.canonical` names the part's bytes; "" for an open body, which nobody can order."""
    if id(part) not in known:
        is_closed = part.facts.watertight
        known[id(part)] = hashlib.sha256(as_bytes(part.shaped_mesh(), "stl", name="PrintDesk")).hexdigest() if is_closed else ""
    return known[id(part)]


def _oldest_first(said: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(sorted(said, key=lambda one: one.at)[-MOST_SAID:])
