"""An order as a card of the inbox or the board: picture, name, material, customer, when it is due, and the one next thing."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QVBoxLayout

from printdesk.job import Job, JobState
from printdesk.order import Action, Order, OrderState
from printdesk.road import next_at_shop
from printdesk.words import say
from ui.orders.thumbnail import PartPicture, Thumbnails
from ui.orders.wording import due_words, part_words, percent, price_words, stars_words
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label


@dataclass(frozen=True)
class Shown:
    """All that a card depends on: an equal one needs no new card."""

    order: Order
    job: Job | None
    material: str


def next_words(order: Order) -> str:
    """The one next thing, as a button says it; "" where the shop is done."""
    action = next_at_shop(order)
    if action is Action.SHIP:
        return say("Ready for pick-up") if order.recipient.picks_up else say("Ship…")
    if action is Action.DELIVER:
        return say("Picked up") if order.recipient.picks_up else say("Delivered")
    return {
        Action.ACCEPT: say("Accept"),
        Action.ASK: say("Tell a price…"),
        Action.CLAIM: say("I take it"),
        Action.FINISH: say("Printed"),
    }.get(action or Action.PLACE, "")


def job_words(job: Job | None) -> str:
    """What this desk's printer does with it."""
    if job is None or job.state is JobState.CANCELLED:
        return ""
    words = {
        JobState.QUEUED: say("in the queue"),
        JobState.SLICING: say("being sliced"),
        JobState.BLOCKED: say("blocked"),
        JobState.SENDING: say("sent to the printer"),
        JobState.STARTING: say("starting"),
        JobState.PAUSED: say("paused"),
        JobState.UNKNOWN: say("please look at the printer"),
        JobState.DONE: say("printed"),
        JobState.FAILED: say("failed"),
    }.get(job.state, say("printing"))
    return " · ".join(word for word in (job.printer or "", words, job.reason if job.state in ATTENTION else "") if word)


ATTENTION = (JobState.BLOCKED, JobState.FAILED, JobState.UNKNOWN)


class OrderCard(Card):
    """advance: called by the one button. A card is chosen by click, Enter and Space."""

    def __init__(self, shown: Shown, thumbnails: Thumbnails, source: Callable[[], bytes], advance: Callable[[], object]) -> None:
        order = shown.order
        super().__init__(choosable=True, name=f"{part_words(order)}, {order.customer}, {order.number}")
        self.setObjectName("shop.card")
        self.order_id = order.id
        self.body.setContentsMargins(10, 10, 10, 10)
        self.body.setSpacing(8)
        self._rows: list[QBoxLayout] = []
        top = QHBoxLayout()
        top.setSpacing(10)
        self._rows.append(top)
        top.addWidget(PartPicture(thumbnails, order.item.sha256, source), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(part_words(order), "strong", wrap=True))
        words.addWidget(label(shown.material, "second", wrap=True))
        words.addWidget(label(order.customer or order.recipient.name, "second", wrap=True))
        top.addLayout(words, 1)
        self.body.addLayout(top)
        self._add_progress(shown)
        self._add_foot(shown, advance)

    def set_narrow(self, is_narrow: bool) -> None:
        """Words below the picture and the button below the words, where two do not fit beside each other."""
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setDirection(way)

    def _add_progress(self, shown: Shown) -> None:
        order, job = shown.order, shown.job
        if order.state is not OrderState.IN_PRODUCTION:
            return
        if text := job_words(job):
            tone = "careful" if job is not None and job.state in ATTENTION else "second"
            self.body.addWidget(label(text, tone, wrap=True))
        told = percent(order)
        share = job.progress if job is not None and job.progress is not None else None if told is None else told / 100
        if share is not None:
            bar = QProgressBar()
            bar.setRange(0, 1000)
            bar.setValue(round(share * 1000))
            bar.setTextVisible(False)
            bar.setAccessibleName(say("{percent} % printed", percent=round(share * 100)))
            self.body.addWidget(bar)

    def _add_foot(self, shown: Shown, advance: Callable[[], object]) -> None:
        order = shown.order
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self._rows.append(foot)
        due = due_words(order)
        if stars := order.value("stars"):
            foot.addWidget(label(stars_words(stars), "good"), 1)
        elif order.state is OrderState.ASKED:
            foot.addWidget(label(say("waits for the customer's answer"), "careful", wrap=True), 1)
        elif order.state is OrderState.DELIVERED:
            foot.addWidget(label(say("delivered"), "second"), 1)
        elif order.state is OrderState.PLACED:
            foot.addWidget(label(f"{price_words(order)} · {due}", "strong", wrap=True, figures=True), 1)
        else:
            is_late = bool(order.due) and due != "" and due.startswith(tuple("0123456789"))
            foot.addWidget(label(due, "careful" if is_late else "second", wrap=True), 1)
        if words := next_words(order):
            button = Button(words, call=advance)
            button.setObjectName("shop.card.next")
            button.setAccessibleName(f"{words}: {part_words(order)}")
            foot.addWidget(button)
        self.body.addLayout(foot)
