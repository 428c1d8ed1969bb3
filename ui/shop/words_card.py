"""A few words to the customer that belong to an act: a question, or why not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from printdesk.order import Action
from printdesk.words import say
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label


class WordsCard(Card):
    """said(Action, text)."""

    said = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(name=say("Words to the customer"))
        self.body.setSpacing(8)
        self._action = Action.ASK
        self._heading = label("", "strong", wrap=True)
        self.field = QLineEdit()
        self.field.setObjectName("shop.words")
        self.field.setMaxLength(4000)
        self.field.returnPressed.connect(self._say)
        self.button = Button("", "filled", call=self._say)
        self.button.setObjectName("shop.words.send")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(Button(say("Not now"), call=self.hide))
        row.addWidget(self.button)
        self.body.addWidget(self._heading)
        self.body.addWidget(self.field)
        self.body.addLayout(row)
        self.hide()

    def ask_for(self, action: Action) -> None:
        self._action = action
        is_question = action is Action.ASK
        words = say("Ask the customer before you accept") if is_question else say("Why not? The customer reads this")
        self._heading.setText(words)
        self.field.setAccessibleName(words)
        self.field.setPlaceholderText(say("Your question") if is_question else say("The reason"))
        self.button.setText(say("Send the question") if is_question else say("Refuse the order"))
        self.field.clear()
        self.show()
        self.field.setFocus()

    def _say(self) -> None:
        if text := self.field.text().strip():
            self.said.emit(self._action, text)
        else:
            self.field.setFocus()
