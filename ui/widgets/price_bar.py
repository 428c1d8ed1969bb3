"""What a price is made of, as a thin stacked bar. The words are in its tool tip and for screen readers."""

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from printdesk.offer import PricePart
from ui.theme import theme, tokens
from ui.widgets.text import plain_tip

_STRENGTH = (1.0, 0.62, 0.4, 0.26, 0.18)  # of the accent, largest share first


class PriceBar(QWidget):
    def __init__(self, parts: tuple[PricePart, ...] = ()) -> None:
        super().__init__()
        self._parts: list[PricePart] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        self.show_parts(parts)

    def show_parts(self, parts: tuple[PricePart, ...]) -> None:
        """Parts of nothing, and discounts (below zero), have no room in the bar but keep their words."""
        self._parts = sorted((part for part in parts if part.money.amount > 0), key=lambda part: -part.money.amount)
        words = " · ".join(f"{part.what} {part.money}" for part in parts)
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        self.setVisible(bool(self._parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, 5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        whole = sum((part.money.amount for part in self._parts), Decimal(0))
        if not whole:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setClipPath(shape)
        painter.setPen(Qt.PenStyle.NoPen)
        left = 0.0
        for index, part in enumerate(self._parts):
            width = float(part.money.amount / whole) * self.width()
            ink = QColor(tokens().accent)
            ink.setAlphaF(_STRENGTH[min(index, len(_STRENGTH) - 1)])
            painter.fillRect(QRectF(left, 0, width - (1 if index < len(self._parts) - 1 else 0), self.height()), ink)
            left += width
