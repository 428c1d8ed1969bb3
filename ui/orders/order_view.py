"""One order in the middle of the desk: what it is, what it asks of the person now, its road, its price."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from printdesk.order import Action, Order, Ordered, OrderState, Side, allowed
from printdesk.ports import Outgoing
from printdesk.road import NOT_SENT
from printdesk.words import say
from ui.orders.draft_card import DraftCard
from ui.orders.price_lines import PriceLines
from ui.orders.question_card import QuestionCard
from ui.orders.review import ReviewCard
from ui.orders.timeline import Timeline
from ui.orders.waiting_card import WaitingCard
from ui.orders.wording import due_words, part_words, price_words, state_words, tone_of
from ui.widgets.button import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.text import breakable, label

WIDEST = 640


class OrderView(QScrollArea):
    """acted(action, note, values): what the customer wants done with the shown order.

    material_name: what was ordered, as people call it
    """

    acted = Signal(object, str, object)
    tracking_wanted = Signal()
    link_wanted = Signal()
    number_wanted = Signal(str)
    parcel_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, material_name: Callable[[Ordered], str], parcel_page: Callable[[Order], str] = lambda _: "") -> None:
        """parcel_page: where the carrier shows the parcel, "" for nowhere."""
        super().__init__()
        self._material_name, self._parcel_page = material_name, parcel_page
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(28, 24, 28, 24)
        self._column.setSpacing(12)
        self._lay_out_head()
        self.waiting, self.draft, self.question = WaitingCard(), DraftCard(), QuestionCard()
        self.here, self.review = self._here_card(), ReviewCard()
        for card in (self.waiting, self.draft, self.question, self.here, self.review):
            card.setMaximumWidth(WIDEST)
            self._column.addWidget(card)
        self._why = label("", "bad", wrap=True, selectable=True)
        self._why.setObjectName("orders.why")
        self._column.addWidget(self._why)
        self._column.addSpacing(4)
        self.timeline = Timeline()
        self._column.addWidget(self.timeline)
        self.price = PriceLines()
        self.price.setMaximumWidth(420)
        self._column.addWidget(self.price)
        self._lay_out_cancel()
        self._column.addStretch(1)
        self.setWidget(inside)
        self.question.answered.connect(lambda text, values: self.acted.emit(Action.APPROVE, text, values))
        self.review.given.connect(lambda stars, text: self.acted.emit(Action.REVIEW, text, {"stars": str(stars)}))
        self._order: Order | None = None

    # ---- what is laid out

    def _lay_out_head(self) -> None:
        self._title = label("", "title", wrap=True, selectable=True)
        self._column.addWidget(self._title)
        self._again = Button(say("Open on desk"), call=self.again_wanted.emit, hint=say("The same part on the Prepare desk"))
        self._again.setObjectName("orders.open")
        self._tracking = Button(say("Tracking page"), call=self.tracking_wanted.emit, hint=say("Opens in your browser"))
        self._tracking.setObjectName("orders.tracking")
        self._link = IconButton("link", say("Copy the tracking page's address; it needs no key"), self.link_wanted.emit)
        self._link.setObjectName("orders.link")
        self.state = Chip()
        self.state.setObjectName("orders.state")
        row = Flow()
        for widget in (self.state, self._again, self._tracking, self._link):
            row.addWidget(widget)
        self._column.addLayout(row)
        self._facts = label("", "second", wrap=True, selectable=True)
        self._column.addWidget(self._facts)
        parcel = QHBoxLayout()
        parcel.setSpacing(8)
        self._parcel = label("", "strong", selectable=True, figures=True)
        self._parcel.setObjectName("orders.parcel")
        self._copy_number = Button(say("Copy number"), "link", call=self._wants_number)
        parcel.addWidget(self._parcel)
        parcel.addWidget(self._copy_number)
        self._follow = Button(say("Follow the parcel"), "link", call=self.parcel_wanted.emit, hint=say("Opens in your browser"))
        self._follow.setObjectName("orders.followParcel")
        parcel.addWidget(self._follow)
        parcel.addStretch(1)
        self._column.addLayout(parcel)

    def _here_card(self) -> Card:
        card = Card(name=say("Is it here?"))
        row = QHBoxLayout()
        row.setSpacing(10)
        self._here_words = label("", wrap=True)
        row.addWidget(self._here_words, 1)
        self.here_button = Button(say("It is here"), "primary", call=self._is_here)
        self.here_button.setObjectName("orders.deliver")
        row.addWidget(self.here_button, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
        return card

    def _lay_out_cancel(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.cancel = Button(say("Cancel the order"), "danger", call=lambda: self._ask_cancel(True))
        self.cancel.setObjectName("orders.cancel")
        self._free = label(say("Cancelling is free until it is printed."), "second", wrap=True)
        self._sure = Button(say("Yes, cancel it"), "danger", call=self._do_cancel)
        self._sure.setObjectName("orders.cancel.sure")
        self._keep = Button(say("Keep it"), call=lambda: self._ask_cancel(False))
        for widget in (self.cancel, self._sure, self._keep):
            row.addWidget(widget)
        row.addWidget(self._free, 1)
        self._column.addSpacing(8)
        self._column.addLayout(row)

    # ---- what is shown

    def show_order(self, order: Order, outgoing: list[Outgoing]) -> None:
        """outgoing: what of this order waits to be sent."""
        if self._order is None or self._order.id != order.id:
            self.tell("")
            self.review.begin()
            self.verticalScrollBar().setValue(0)
            self._ask_cancel(False)
        self._order = order
        self._title.setText(breakable(part_words(order)))
        words = state_words(order)
        self.state.show_verdict(words[:1].upper() + words[1:], tone_of(order.state))
        self._show_facts(order)
        can = allowed(order, Side.CUSTOMER)
        self.waiting.setVisible(bool(outgoing))
        if outgoing:
            self.waiting.show_outgoing(outgoing[0])
        self.draft.setVisible(order.state is OrderState.DRAFT)
        if order.state is OrderState.DRAFT:
            self.draft.show_order(order)
        self.question.setVisible(Action.APPROVE in can)
        if Action.APPROVE in can:
            self.question.show_order(order)
        self.here.setVisible(Action.DELIVER in can)
        waits = order.state is OrderState.READY
        self._here_words.setText(
            say("It lies ready for you at {shop}.", shop=order.service) if waits else say("Tell the shop when it has come.")
        )
        self.here_button.setEnabled(True)
        self.review.setVisible(Action.REVIEW in can)
        self.timeline.show_order(order)
        self.price.setVisible(order.is_priced)
        self.price.show_price(order.total, order.price_parts)
        is_free = Action.CANCEL in can
        self.cancel.setVisible(is_free and not self._sure.isVisibleTo(self))
        self._free.setVisible(is_free and order.state not in NOT_SENT)
        if not is_free:
            self._sure.hide()
            self._keep.hide()

    def _show_facts(self, order: Order) -> None:
        due = due_words(order) if order.state not in (OrderState.DELIVERED, OrderState.REVIEWED) else ""
        way = say("pick-up") if order.recipient.picks_up else say("with shipping")
        facts = [
            order.number or say("no number yet"),
            order.service,
            self._material_name(order.item),
            f"{price_words(order)}{' ' if order.is_priced else ' · '}{way}",
            due,
        ]
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        number, carrier = order.value("tracking") or "", order.value("carrier") or ""
        self._parcel.setText(" ".join(word for word in (carrier, number) if word))
        self._parcel.setVisible(bool(self._parcel.text()))
        self._copy_number.setVisible(bool(number))
        self._follow.setVisible(bool(self._parcel_page(order)))
        for button in (self._tracking, self._link):
            button.setVisible(bool(order.tracking_url))

    def tell(self, words: str) -> None:
        """Why what was asked for did not happen."""
        self._why.setText(words)
        self._why.setVisible(bool(words))
        if words:
            self.here_button.setEnabled(True)
            self.review.again()
            self.question.again()

    # ---- what the person does

    def _ask_cancel(self, is_asked: bool) -> None:
        self.cancel.setVisible(not is_asked)
        self._sure.setVisible(is_asked)
        self._keep.setVisible(is_asked)
        if is_asked:
            self._keep.setFocus()

    def _do_cancel(self) -> None:
        self._ask_cancel(False)
        self.acted.emit(Action.CANCEL, "", {})

    def _is_here(self) -> None:
        self.here_button.setEnabled(False)
        self.acted.emit(Action.DELIVER, "", {})

    def _wants_number(self) -> None:
        if self._order is not None and (number := self._order.value("tracking")):
            self.number_wanted.emit(number)
