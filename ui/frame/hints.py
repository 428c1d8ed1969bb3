"""Hints that are told once: a small quiet card with "Got it", and never again once it was seen."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from printdesk.words import say
from ui.widgets.button import Button
from ui.widgets.card import FloatingCard
from ui.widgets.text import label

_NOTE = "hint."
_WIDTH = 300


class HintCard(FloatingCard):
    """Takes no keys by itself."""

    def __init__(self, text: str, over: QWidget, gone: Callable[[], None]) -> None:
        super().__init__(over, name=text)
        self.setObjectName("hint")
        self._gone = gone
        words = label(text, wrap=True)
        words.setFixedWidth(_WIDTH - 24)
        self.body.addWidget(words)
        row = QHBoxLayout()
        row.addStretch(1)
        button = Button(say("Got it"), "link", call=self.leave)
        button.setObjectName("hint.gotIt")
        row.addWidget(button)
        self.body.addLayout(row)
        self.setFixedWidth(_WIDTH)
        self.adjustSize()

    def leave(self) -> None:
        self.hide()
        self._gone()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)


class Hints:
    """`remember` and `recall` keep which were told."""

    def __init__(self, remember: Callable[[str, str], None], recall: Callable[[str], str | None]) -> None:
        self._remember, self._recall = remember, recall
        self.card: HintCard | None = None
        self._told = ""  # the key of the one that is shown

    def tell(self, key: str, text: str, over: QWidget, place: Callable[[QWidget], None]) -> None:
        """Shows the hint on `over` unless it was seen already, here or at an earlier start, or another one is shown.

        place: shows the card where it is in nobody's way
        """
        if self.card is None and not self._recall(_NOTE + key):
            self._told = key
            self.card = HintCard(text, over, lambda: self._seen(key))
            place(self.card)

    def learned(self, key: str) -> None:
        """The person does what the hint tells of: it goes, as if it had been read."""
        if self.card is not None and self._told == key:
            self.card.leave()

    def put_away(self) -> None:
        """Without being seen: the window is made anew, or what the hint is about is gone."""
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _seen(self, key: str) -> None:
        self.card = None
        self._remember(_NOTE + key, "seen")
