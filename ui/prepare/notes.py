"""The person's notes about a desk, and below them what was said with shops about its parts, as the document keeps both."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from printdesk.document import LONGEST_NOTES, Said
from printdesk.words import say
from ui.widgets.emptied import empty
from ui.widgets.text import label
from ui.widgets.titled_card import TitledCard

_AFTER_MS = 800  # that nothing is typed
_WIDTH, _TEXT_HEIGHT, _TALK_HEIGHT = 320, 140, 220


class NotesCard(TitledCard):
    """written(text): what stands there now, soon after the last key and when the card is left; left: closed."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__(say("Notes"), say("Close the notes"), "prepare.notes")
        self.setObjectName("prepare.notesCard")
        self.setFixedWidth(_WIDTH)
        self.text = QPlainTextEdit()
        self.text.setObjectName("prepare.notes.text")
        self.text.setAccessibleName(say("Notes about this desk"))
        self.text.setPlaceholderText(say("What should not be forgotten about this desk"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.body.addWidget(self.text)
        self._talk = QScrollArea()
        self._talk.setWidgetResizable(True)
        self._talk.setFrameShape(QFrame.Shape.NoFrame)
        self._talk.viewport().setAutoFillBackground(False)
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._talk.setWidget(inside)
        self._talk.setFixedHeight(_TALK_HEIGHT)
        self.body.addWidget(self._talk)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self.write)
        self.text.textChanged.connect(self._soon.start)

    def show_notes(self, notes: str, talk: Sequence[Said]) -> None:
        """Text that is being typed is left alone where it says the same."""
        if self.text.toPlainText() != notes:
            self.text.blockSignals(True)
            self.text.setPlainText(notes)
            self.text.blockSignals(False)
        empty(self._rows)
        for said in talk:
            who = say("The shop") if said.who == "shop" else say("You")
            when = said.at[:16].replace("T", " ")
            self._rows.addWidget(label(" · ".join(one for one in (who, said.order, when) if one), "caption", wrap=True))
            self._rows.addWidget(label(said.text, "second", wrap=True, selectable=True))
        self._rows.addStretch(1)
        self._talk.setVisible(bool(talk))
        self.adjustSize()

    @property
    def is_written(self) -> bool:
        """Something is typed that was not told yet."""
        return self._soon.isActive()

    def write(self) -> None:
        self._soon.stop()
        self.written.emit(self.text.toPlainText()[:LONGEST_NOTES])
