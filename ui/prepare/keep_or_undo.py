"""The last row of a card that tells what was done."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from printdesk.words import say
from ui.widgets.button import Button


class KeepOrUndo(QWidget):
    """name: of the card, in object names; keep: the person is content; undo: it is taken back, in these words."""

    def __init__(self, name: str, keep: Callable[[], object], undo: Callable[[], object], words: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.keep = Button(say("Keep it"), "filled", call=keep)
        self.keep.setObjectName(f"{name}.keep")
        back = Button(words or say("Undo"), icon="undo", call=undo)
        back.setObjectName(f"{name}.undo")
        row.addWidget(self.keep)
        row.addWidget(back)
        row.addStretch(1)
