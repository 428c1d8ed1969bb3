"""The slider over the layers: upright, with a handle at either end of what is seen."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from printdesk.words import say
from ui.theme import colour, theme, tokens
from ui.typeface import typeface

WIDTH, _EDGE, _KNOB = 54, 28.0, 8.0
BIG_STEP = 10
LOW, HIGH = "low", "high"


class LayerSlider(QWidget):
    """moved(low, high): layers from 0. Up, Down, Page Up, Page Down, Home and End move the handle that was used last."""

    moved = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("prepare.layers.slider")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(WIDTH)
        self._layers, self._low, self._high, self._is_single = 1, 0, 0, False
        self._held = HIGH
        self._is_dragging = False
        self.setToolTip(say("Page Up and Page Down go from layer to layer, with Shift by ten."))
        theme().changed.connect(self.update)
        self.hide()

    def show_layers(self, layers: int, low: int, high: int, is_single: bool) -> None:
        self._layers, self._low, self._high, self._is_single = max(layers, 1), low, high, is_single
        if is_single:
            words = say("Layer {layer} of {count}", layer=high + 1, count=layers)
        else:
            words = say("Layers {low} to {high} of {count}", low=low + 1, high=high + 1, count=layers)
        self.setAccessibleName(words)
        self.update()

    def spoken_value(self) -> str:
        """For a screen reader."""
        return str(self._now() + 1)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 320)

    # ---- where layers are

    def _y(self, layer: int) -> float:
        long = self.height() - 2 * _EDGE
        return self.height() - _EDGE - long * layer / max(self._layers - 1, 1)

    def _layer_at(self, y: float) -> int:
        long = max(self.height() - 2 * _EDGE, 1.0)
        return round(min(max((self.height() - _EDGE - y) / long, 0.0), 1.0) * (self._layers - 1))

    # ---- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            y = event.position().y()
            to_low, to_high = abs(y - self._y(self._low)), abs(y - self._y(self._high))
            nearer = LOW if to_low < to_high or (to_low == to_high and y > self._y(self._low)) else HIGH
            self._held = HIGH if self._is_single else nearer
            self._is_dragging = True
            self._to(self._layer_at(y))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:
            self._to(self._layer_at(event.position().y()))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_dragging = False
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._to(self._now() + (1 if event.angleDelta().y() > 0 else -1))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = BIG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        now, last = self._now(), self._layers - 1
        to = {
            Qt.Key.Key_Up: now + step,
            Qt.Key.Key_PageUp: now + step,
            Qt.Key.Key_Down: now - step,
            Qt.Key.Key_PageDown: now - step,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if to is not None:
            self._to(to)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not self._is_single:
            self._held = LOW if event.key() == Qt.Key.Key_Left else HIGH
            self.update()
        else:
            super().keyPressEvent(event)

    def _now(self) -> int:
        return self._low if self._held == LOW else self._high

    def _to(self, layer: int) -> None:
        layer = min(max(layer, 0), self._layers - 1)
        low, high = (layer, max(layer, self._high)) if self._held == LOW else (min(layer, self._low), layer)
        if self._is_single:
            low = high = layer
        if (low, high) != (self._low, self._high):
            self.moved.emit(low, high)

    # ---- drawn

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(now.line), 1))
        painter.setBrush(colour(now.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        middle = self.width() / 2
        painter.setPen(QPen(colour(now.grid_strong), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(middle, self._y(0)), QPointF(middle, self._y(self._layers - 1)))
        painter.setPen(QPen(colour(now.accent), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(middle, self._y(self._low)), QPointF(middle, self._y(self._high)))
        painter.setFont(typeface(12, 600, figures=True))
        ends = [(HIGH, self._high)] if self._is_single else [(LOW, self._low), (HIGH, self._high)]
        for end, layer in ends:
            at = QPointF(middle, self._y(layer))
            is_held = self.hasFocus() and end == self._held
            painter.setPen(QPen(colour(now.accent), 2))
            painter.setBrush(colour(now.accent if is_held else now.panel))
            painter.drawEllipse(at, _KNOB, _KNOB)
            below = end == LOW
            top = at.y() + _KNOB + 1 if below else at.y() - _KNOB - 15
            painter.setPen(colour(now.ink))
            painter.drawText(QRectF(0, top, self.width(), 14), Qt.AlignmentFlag.AlignCenter, str(layer + 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(colour(now.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
