"""The desk's own look at an ordered part: fetched from the shop, measured and judged again, and what it costs to make here."""

import threading
from dataclasses import dataclass

from printdesk.desk import Desk
from printdesk.errors import DeskError
from printdesk.estimate import Estimate
from printdesk.finding import Judgement, Verdict
from printdesk.order import Order
from printdesk.part import Part
from printdesk.wish import Wish
from printdesk.words import say


@dataclass(frozen=True, eq=False)
class SecondLook:
    """data: the bytes as the shop keeps them; estimate: None where this desk has no honest figure for the process."""

    part: Part
    data: bytes
    judgement: Judgement
    estimate: Estimate | None


def look_again(desk: Desk, order: Order, cancel: threading.Event) -> SecondLook:
    """Raises what the counter and the bench raise. On another thread than the window's."""
    item = order.item
    data = desk.counter.file(order.id)
    part = desk.bench.restore(item.name, data, cancel)
    known = item.material if item.material in desk.catalog.materials else None
    judgement = desk.bench.judge(part, item.process, known, finish=item.finish)
    estimate = None
    if item.process == "fdm":
        wish = Wish(item.quantity, item.process, item.material, item.colour, item.finish)
        try:
            estimate = desk.bench.estimate(part, wish, cancel=cancel)
        except DeskError:
            estimate = None
    return SecondLook(part, data, judgement, estimate)


def verdict_words(judgement: Judgement) -> tuple[str, str]:
    """(words, tone): the shop sold it as printable; does this desk agree?"""
    if judgement.verdict is Verdict.PRINTABLE:
        return say("Printable, checked twice"), "good"
    first = next((finding.title for finding in judgement.findings if finding.severity == "error"), "")
    return say("This desk doubts it: {what}", what=first), "careful"
