"""The shop asked something before it accepts: its words, and the answer that lets the order go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from printdesk.order import Action, Order
from printdesk.words import say
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label


class QuestionCard(Card):
    """answered(text): go on with the order; the text may be empty."""

    answered = Signal(str)

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

    def show_order(self, order: Order) -> None:
        self._heading.setText(say("{shop} asks before it accepts", shop=order.service))
        question = next((event for event in reversed(order.timeline) if event.action is Action.ASK), None)
        self._words.setText(question.note if question else "")
        if self._of != f"{order.id} {order.version}":
            self._of = f"{order.id} {order.version}"
            self.again()
            self.field.clear()

    def again(self) -> None:
        self.button.setEnabled(True)

    def _answer(self) -> None:
        if self.button.isEnabled():
            self.button.setEnabled(False)
            self.answered.emit(self.field.text().strip())
