"""The shop asked something before it accepts, or told a price: its words, and the answer that lets the order go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from printdesk.order import Action, Order
from printdesk.price_talk import PRICE
from printdesk.words import say
from ui.prepare.figures import money
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label


class QuestionCard(Card):
    """answered(text, values): go on with the order; the text may be empty, the values name the price that was shown."""

    answered = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(name=say("The shop asks"))
        self.setObjectName("orders.question")
        self.set_tone("careful")
        self.body.setSpacing(8)
        self._heading = label("", "strong", wrap=True)
        self._words = label("", wrap=True, selectable=True)
        self.field = QLineEdit()
        self.field.setObjectName("orders.answer")
        self.field.setMaxLength(4000)
        self.field.setPlaceholderText(say("Your answer (if you like)"))
        self.field.setAccessibleName(say("Your answer to the shop"))
        self.button = Button(say("Agree, go on with the order"), "primary", call=self._answer)
        self.button.setObjectName("orders.approve")
        self.field.returnPressed.connect(self._answer)
        for widget in (self._heading, self._words, self.field):
            self.body.addWidget(widget)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._of = ""
        self._values: dict[str, str] = {}

    def show_order(self, order: Order) -> None:
        price = order.open_price
        self._values = {} if price is None else {PRICE: price.as_json()["amount"]}
        if price is None:
            self._heading.setText(say("{shop} asks before it accepts", shop=order.service))
            self.button.setText(say("Agree, go on with the order"))
        else:
            self._heading.setText(say("{shop} makes it for {price}, with tax and post", shop=order.service, price=money(price)))
            self.button.setText(say("Agree to {price}", price=money(price)))
        question = next((event for event in reversed(order.timeline) if event.action is Action.ASK), None)
        self._words.setText(question.note if question else "")
        self._words.setVisible(bool(question and question.note))
        if self._of != f"{order.id} {order.version}":
            self._of = f"{order.id} {order.version}"
            self.again()
            self.field.clear()

    def again(self) -> None:
        self.button.setEnabled(True)

    def _answer(self) -> None:
        if self.button.isEnabled():
            self.button.setEnabled(False)
            self.answered.emit(self.field.text().strip(), self._values)
