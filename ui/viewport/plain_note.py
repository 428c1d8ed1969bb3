"""The sentence that says why the view is plain."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from printdesk.words import say
from ui.widgets.button import IconButton
from ui.widgets.card import FloatingCard
from ui.widgets.text import label

_WIDTH = 330


class PlainNote(FloatingCard):
    """closed: the person has read it."""

    closed = Signal()

    def __init__(self, trouble: str) -> None:
        super().__init__(name=say("Plain view"))
        head = QHBoxLayout()
        head.addWidget(label(say("Plain view"), "strong"), 1)
        close = IconButton("close", say("Put this note away"), self.closed.emit)
        close.setObjectName("put_plain_note_away")
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        words = label(trouble, "second", wrap=True)
        words.setFixedWidth(_WIDTH)
        self.body.addWidget(words)
