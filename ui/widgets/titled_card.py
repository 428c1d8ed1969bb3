"""A floating card with a title, and a cross that puts it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.button import IconButton
from ui.widgets.card import FloatingCard
from ui.widgets.text import label


class TitledCard(FloatingCard):
    """left: the cross or Escape was pressed; whoever placed the card takes it away. head: more buttons go before the cross."""

    left = Signal()

    def __init__(self, title: str, close: str, name: str, parent: QWidget | None = None, *, margin: int = 10) -> None:
        """close: what the cross says; name: the beginning of the object names of what is in it."""
        super().__init__(parent, name=title, margin=margin)
        self.head = QHBoxLayout()
        self.head.addWidget(label(title, "strong"), 1)
        cross = IconButton("close", close, self.left.emit, size=12)
        cross.setObjectName(f"{name}.close")
        self.head.addWidget(cross)
        self.body.addLayout(self.head)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
