"""A judgement: one to five stars and a sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from printdesk.words import plural, say
from ui.typeface import typeface
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label

MOST = 5


class Stars(QWidget):
    """Five buttons; left and right arrow and the figures 1 … 5 set them too."""

    changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("orders.stars")
        self.value = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._buttons = []
        for number in range(1, MOST + 1):
            star = Button("☆", "link", call=lambda number=number: self.set_value(number))
            star.setFont(typeface(20))
            star.setFixedSize(36, 34)
            star.setObjectName(f"orders.star.{number}")
            star.setAccessibleName(plural("{count} star", "{count} stars", number))
            self._buttons.append(star)
            row.addWidget(star)

    def clear(self) -> None:
        self._show(0)

    def _show(self, value: int) -> None:
        self.value = value
        for number, star in enumerate(self._buttons, 1):
            star.setText("★" if number <= value else "☆")

    def set_value(self, value: int) -> None:
        self._show(min(MOST, max(1, value)))
        self.setAccessibleName(plural("{count} star", "{count} stars", self.value))
        self.changed.emit(self.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.set_value(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.set_value(self.value + (1 if key == Qt.Key.Key_Right else -1))
            self._buttons[self.value - 1].setFocus()
        else:
            super().keyPressEvent(event)


class ReviewCard(Card):
    """given(stars, text): the person judged."""

    given = Signal(int, str)

    def __init__(self) -> None:
        super().__init__(name=say("How is it?"))
        self.body.setSpacing(8)
        self.body.addWidget(label(say("How is it?"), "strong"))
        self.body.addWidget(label(say("Your judgement helps the shop, and whoever chooses a shop next."), "second", wrap=True))
        self.stars = Stars()
        self.body.addWidget(self.stars, 0, Qt.AlignmentFlag.AlignLeft)
        self.text = QLineEdit()
        self.text.setObjectName("orders.review.text")
        self.text.setMaxLength(2000)
        self.text.setPlaceholderText(say("What was good, what was not (if you like)"))
        self.text.setAccessibleName(say("Your judgement in words"))
        self.body.addWidget(self.text)
        self.button = Button(say("Send the judgement"), "filled", call=self._give)
        self.button.setObjectName("orders.review")
        self.button.setEnabled(False)
        self.stars.changed.connect(lambda _: self.button.setEnabled(True))
        self.text.returnPressed.connect(self._give)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def _give(self) -> None:
        if self.stars.value and self.button.isEnabled():
            self.button.setEnabled(False)
            self.given.emit(self.stars.value, self.text.text().strip())

    def begin(self) -> None:
        """Empty, for another order."""
        self.stars.clear()
        self.text.clear()
        self.button.setEnabled(False)

    def again(self) -> None:
        """It was not sent; it may be tried again."""
        self.button.setEnabled(bool(self.stars.value))
