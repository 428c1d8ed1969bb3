"""What a price is made of, as a bar whose shares can be walked with the arrow keys and pointed at; told in words."""

from decimal import Decimal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from printdesk.offer import PricePart
from printdesk.words import say
from ui.theme import colour, theme, tokens

STRENGTH = (1.0, 0.62, 0.4, 0.26, 0.18)  # of the accent, largest share first
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def strength_of(place: int) -> float:
    return STRENGTH[min(place, len(STRENGTH) - 1)]


class CostBar(QWidget):
    """pointed(index): the part, by falling amount, that the pointer or the keys are on; -1 for none.

    Discounts, below zero, have no room in the bar; whoever shows the words shows them too.
    """

    pointed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[PricePart] = []
        self._at = -1
        self.setAccessibleName(say("What the price is made of"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_parts(self, parts: tuple[PricePart, ...]) -> None:
        self.parts = sorted((part for part in parts if part.money.amount > 0), key=lambda part: -part.money.amount)
        self.setAccessibleDescription("; ".join(f"{part.what}: {part.money}" for part in parts if part.money.amount))
        self._at = -1
        self.update()

    def share(self, part: PricePart) -> float:
        """0 … 1, of all that is above zero."""
        whole = sum((one.money.amount for one in self.parts), Decimal(0))
        return float(part.money.amount / whole) if whole else 0.0

    def sizeHint(self) -> QSize:
        return QSize(120, 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None or not self.parts:
            super().keyPressEvent(event)
            return
        self._go(min(max(self._at + step, 0), len(self.parts) - 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        left = 0.0
        for index, part in enumerate(self.parts):
            left += self.share(part) * self.width()
            if event.position().x() <= left:
                self._go(index)
                return

    def leaveEvent(self, _event: QEvent) -> None:
        self._go(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._go(-1)
        super().focusOutEvent(event)

    def _go(self, index: int) -> None:
        if index != self._at:
            self._at = index
            self.pointed.emit(index)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        shape = QPainterPath()
        shape.addRoundedRect(room, 4, 4)
        painter.setClipPath(shape)
        left = room.left()
        for index, part in enumerate(self.parts):
            width = self.share(part) * room.width()
            ink = QColor(tokens().accent)
            ink.setAlphaF(strength_of(index) if self._at in (-1, index) else strength_of(index) * 0.45)
            painter.fillRect(QRectF(left, room.top(), width - (1 if index < len(self.parts) - 1 else 0), room.height()), ink)
            left += width
        painter.setClipping(False)
        if self.hasFocus():
            painter.setPen(QPen(colour(tokens().accent), tokens().ring - 0.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
