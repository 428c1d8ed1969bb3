"""One order of the shop in the right column: the part, our own check of it, what is paid, the conversation, the next step."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.job import Job
from printdesk.order import Order, Ordered, Side
from printdesk.words import say
from ui import tasks
from ui.notice import sentence
from ui.orders.conversation import Conversation
from ui.orders.part_view import PartView
from ui.orders.price_lines import PriceLines
from ui.orders.timeline import Timeline
from ui.orders.wording import due_words, moment, part_words
from ui.prepare.figures import duration, lengths, money, volume
from ui.shop.next_step import NextStep
from ui.shop.order_card import job_words
from ui.shop.second_look import SecondLook, look_again, verdict_words
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.column import Column
from ui.widgets.line import line
from ui.widgets.segmented import Segmented
from ui.widgets.text import label

MOST_KEPT = 6
PART, TALK, ROAD = "part", "talk", "road"


class OrderPanel(Column):
    """part_wanted(name, data), save_wanted(Order, data): with the bytes the shop keeps."""

    part_wanted = Signal(str, bytes)
    save_wanted = Signal(object, bytes)

    def __init__(self, desk: Desk, material_name: Callable[[Ordered], str]) -> None:
        super().__init__()
        self.setObjectName("shop.panel")
        self._desk, self._material_name = desk, material_name
        self._looks: dict[str, SecondLook] = {}
        self._order: Order | None = None
        body = self.layout()
        assert isinstance(body, QVBoxLayout)
        self._lay_out_head(body)
        self._lay_out_part()
        self.talk = Conversation(Side.SHOP, "shop")
        self._road_scroll, self.timeline = _scrolled(Timeline())
        self.timeline.setObjectName("shop.timeline")
        place = body.indexOf(self.scroll)
        body.insertWidget(place + 1, self.talk, 1)
        body.insertWidget(place + 2, self._road_scroll, 1)
        self.step = NextStep()
        body.addWidget(line())
        body.addWidget(self.step)
        self._show_side(PART)

    # ---- what is laid out

    def _lay_out_head(self, body: QVBoxLayout) -> None:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(4)
        row = QHBoxLayout()
        self._title = label("", "heading", wrap=True, selectable=True)
        self._number = label("", "second", selectable=True, figures=True)
        row.addWidget(self._title, 1)
        row.addWidget(self._number)
        column.addLayout(row)
        self._facts = label("", "second", wrap=True, selectable=True)
        column.addWidget(self._facts)
        self.side = Segmented(
            [(PART, say("Part")), (TALK, say("Messages")), (ROAD, say("Timeline"))], PART, name=say("What is shown of the order")
        )
        self.side.setObjectName("shop.side")
        self.side.chosen.connect(self._show_side)
        column.addSpacing(4)
        column.addWidget(self.side)
        self.part = PartView(200)
        for place, widget in enumerate((head, line(), self.part)):
            body.insertWidget(place, widget)

    def _lay_out_part(self) -> None:
        check = self.add_section()
        self.verdict = Chip()
        self.verdict.setObjectName("shop.verdict")
        check.row(self.verdict, None)
        self._measures = label("", "second", wrap=True)
        self._job = label("", "second", wrap=True)
        for widget in (self._measures, self._job):
            check.body.addWidget(widget)
        self._open = Button(say("Open on desk"), call=self._open_on_desk, hint=say("The same part on the Prepare desk"))
        self._open.setObjectName("shop.open_part")
        self._save = Button(say("Save the file…"), call=self._save_file)
        self._save.setObjectName("shop.save")
        check.row(self._open, self._save, None)
        paid = self.add_section()
        self.price = PriceLines(say("Customer pays"))
        paid.body.addWidget(self.price)
        self._cost = label("", "second", wrap=True)
        paid.body.addWidget(self._cost)
        to = self.add_section()
        to.body.addWidget(label(say("For"), "caption"))
        self._recipient = label("", wrap=True, selectable=True)
        self._note = label("", "second", wrap=True, selectable=True)
        to.body.addWidget(self._recipient)
        to.body.addWidget(self._note)

    def _show_side(self, side: str) -> None:
        self.scroll.setVisible(side == PART)
        self.part.setVisible(side != ROAD)
        self.talk.setVisible(side == TALK)
        self._road_scroll.setVisible(side == ROAD)

    # ---- what is shown

    def show_order(self, order: Order, job: Job | None, printers: list[str]) -> None:
        is_other = self._order is None or self._order.id != order.id
        self._order = order
        self._title.setText(part_words(order))
        self._number.setText(order.number)
        facts = [order.customer, self._material_name(order.item), due_words(order)]
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        count = len(order.messages)
        self.side.set_options(
            [(PART, say("Part")), (TALK, f"{say('Messages')} {count}" if count else say("Messages")), (ROAD, say("Timeline"))]
        )
        self.price.setVisible(order.is_priced)
        self.price.show_price(order.total, order.price_parts)
        self._show_recipient(order)
        self._job.setText(job_words(job))
        self._job.setVisible(bool(self._job.text()))
        self.talk.show_order(order, order.customer or order.recipient.name)
        self.timeline.show_order(order)
        self.step.show_order(order, printers)
        if is_other:
            self._begin_look(order)

    def _show_recipient(self, order: Order) -> None:
        who, address = order.recipient, order.recipient.address
        lines = [who.name]
        if address is None:
            lines.append(say("picks it up"))
        else:
            if address.name != who.name:
                lines.append(address.name)
            lines += [address.street, f"{address.postcode} {address.city}, {address.country}"]
        lines += [line for line in (who.email, who.phone) if line]
        self._recipient.setText("\n".join(lines))
        placed = say("Ordered {when}", when=moment(order.placed_at)) if order.placed_at else ""
        self._note.setText("\n".join(text for text in (placed, f"“{order.note}”" if order.note else "") if text))

    def _begin_look(self, order: Order) -> None:
        for button in (self._open, self._save):
            button.setEnabled(False)
        self._measures.setText("")
        self._cost.hide()
        self.part.clear()
        self.verdict.show_verdict(say("Printable by the shop's check; looking again…"), "plain")
        if order.id in self._looks:
            self._show_look(order.id, self._looks[order.id])
            return
        tasks.run(
            lambda at: look_again(self._desk, order, at.cancel),
            done=lambda look: self._show_look(order.id, look),
            failed=lambda error: self._no_look(sentence(error)),
            owner=self,
            slot="look",
            title=say("Checking {name}", name=order.item.name),
        )

    def _show_look(self, order_id: str, look: SecondLook) -> None:
        self._looks[order_id] = look
        while len(self._looks) > MOST_KEPT:
            self._looks.pop(next(iter(self._looks)))
        if self._order is None or self._order.id != order_id:
            return
        self.verdict.show_verdict(*verdict_words(look.judgement))
        self._measures.setText(f"{lengths(look.part.facts.size_mm)} · {volume(look.part.facts.volume_mm3)}")
        self.part.show_mesh(self._order.item.sha256, look.part.mesh)
        for button in (self._open, self._save):
            button.setEnabled(True)
        found = look.estimate
        self._cost.setVisible(found is not None and found.cost is not None and found.seconds is not None)
        if found is not None and found.cost is not None and found.seconds is not None:
            words = say(
                "Made here it takes about {time} of a printer, and {cost} of plastic, power and wear.",
                time=duration(found.seconds),
                cost=money(found.cost),
            )
            self._cost.setText(words)

    def _no_look(self, words: str) -> None:
        self.verdict.show_verdict(say("Printable by the shop's check"), "good")
        self._measures.setText(words)

    # ---- what the person does

    def _open_on_desk(self) -> None:
        if self._order is not None and (look := self._looks.get(self._order.id)):
            self.part_wanted.emit(self._order.item.name, look.data)

    def _save_file(self) -> None:
        if self._order is not None and (look := self._looks.get(self._order.id)):
            self.save_wanted.emit(self._order, look.data)


def _scrolled(timeline: Timeline) -> tuple[QScrollArea, Timeline]:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setFocusPolicy(scroll.focusPolicy().NoFocus)
    inside = QWidget()
    inside.setProperty("look", "scrolled")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 16, 16, 12)
    column.addWidget(timeline)
    column.addStretch(1)
    scroll.setWidget(inside)
    scroll.viewport().setAutoFillBackground(False)
    return scroll, timeline
