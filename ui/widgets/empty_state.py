"""What a desk shows while there is nothing on it: one sentence, what to do, quiet links."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.glyphs import paint_icon
from ui.theme import theme, tokens
from ui.widgets.text import label


class BigIcon(QWidget):
    """An icon as a quiet picture. tone: "third", or the tone of what it says."""

    def __init__(self, name: str, size: int = 44, tone: str = "third") -> None:
        super().__init__()
        self._name, self._tone = name, tone
        self.setFixedSize(QSize(size, size))
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self.rect(), self._name, getattr(tokens(), self._tone))


class EmptyState(QWidget):
    """buttons: Buttons in a row below the sentence; add more below with `body`."""

    def __init__(self, icon: str, heading: str, sentence: str = "", buttons: tuple[QWidget, ...] = ()) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.setContentsMargins(24, 24, 24, 24)
        self.body.setSpacing(10)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.body.addWidget(BigIcon(icon), 0, centre)
        self.heading = label(heading, "heading", wrap=True)
        self.heading.setAlignment(centre)
        self.body.addWidget(self.heading)
        if sentence:
            text = label(sentence, "second", wrap=True)
            text.setAlignment(centre)
            text.setFixedWidth(min(440, max(320, text.fontMetrics().horizontalAdvance(sentence) + 8)))
            middle = QHBoxLayout()  # a row, and no alignment: that would cut the last line of a wrapped text
            middle.addStretch(1)
            middle.addWidget(text)
            middle.addStretch(1)
            self.body.addLayout(middle)
        if buttons:
            row = QHBoxLayout()
            row.setAlignment(centre)
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            self.body.addLayout(row)
