"""A small plot of one figure over another: a line with marks, walked with the arrow keys, told in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import colour, theme, tokens
from ui.typeface import typeface

HEIGHT = 84
_TOP, _FOOT, _SIDE = 10.0, 16.0, 5.0
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


@dataclass(frozen=True)
class Spot:
    """across > 0, up ≥ 0: the two figures; label: of `across`, for the axis; words: the whole, as a sentence.

    is_step: a new price begins here; is_here: how it is now; is_sure: False is drawn fainter
    """

    across: float
    up: float
    label: str
    words: str
    is_step: bool = False
    is_here: bool = False
    is_sure: bool = True


class CurvePlot(QWidget):
    """pointed(words): the spot that the pointer or the keys are on, that of now where they are on none.

    The scale across is logarithmic; up it begins at zero, so that a slope is as steep as it is.
    """

    pointed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._spots: tuple[Spot, ...] = ()
        self._at: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_spots(self, spots: Sequence[Spot]) -> None:
        """By rising `across`; all of them are told to screen readers."""
        self._spots = tuple(spots)
        self._at = None
        self.setAccessibleDescription("; ".join(spot.words for spot in self._spots))
        self._tell()
        self.update()

    @property
    def spot(self) -> Spot | None:
        """The one that is pointed at, else that of now."""
        if self._at is not None and self._at < len(self._spots):
            return self._spots[self._at]
        return next((spot for spot in self._spots if spot.is_here), None)

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    # ---- walked

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None or not self._spots:
            super().keyPressEvent(event)
            return
        here = self._at
        if here is None:
            here = next((index for index, spot in enumerate(self._spots) if spot.is_here), 0)
        self._go(min(max(here + step, 0), len(self._spots) - 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._spots:
            x = event.position().x()
            self._go(min(range(len(self._spots)), key=lambda index: abs(self._place(self._spots[index]).x() - x)))

    def leaveEvent(self, _event: QEvent) -> None:
        self._go(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._go(None)
        super().focusOutEvent(event)

    def _go(self, index: int | None) -> None:
        if index != self._at:
            self._at = index
            self._tell()
            self.update()

    def _tell(self) -> None:
        self.pointed.emit(self.spot.words if self.spot else "")

    # ---- drawn

    def _place(self, spot: Spot) -> QPointF:
        first, last = self._spots[0].across, self._spots[-1].across
        share = log(spot.across / first) / log(last / first) if last > first else 0.5
        most = max(one.up for one in self._spots) or 1.0
        down = 1 - spot.up / most
        return QPointF(_SIDE + share * (self.width() - 2 * _SIDE), _TOP + down * (self.height() - _TOP - _FOOT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = tokens()
        floor = self.height() - _FOOT
        painter.setPen(QPen(colour(now.line), 1))
        painter.drawLine(QPointF(_SIDE, floor), QPointF(self.width() - _SIDE, floor))
        if not self._spots:
            return
        places = [self._place(spot) for spot in self._spots]
        self._draw_line(painter, places)
        for spot, place in zip(self._spots, places, strict=True):
            if spot.is_step:
                self._dot(painter, place, 2.5, colour(now.accent), colour(now.panel))
        if (spot := self.spot) is not None:
            self._dot(painter, self._place(spot), 4, colour(now.accent), colour(now.accent))
        self._draw_labels(painter, places)
        if self.hasFocus():
            painter.setPen(QPen(colour(now.accent), now.ring - 0.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)

    def _draw_line(self, painter: QPainter, places: list[QPointF]) -> None:
        """A step goes straight down; what is only estimated is dashed."""
        ink = QColor(tokens().accent)
        for index in range(1, len(places)):
            before, there, spot = places[index - 1], places[index], self._spots[index]
            is_sure = spot.is_sure or (self._spots[index - 1].is_sure and spot.is_here)
            painter.setPen(QPen(ink, 1.6, Qt.PenStyle.SolidLine if is_sure else Qt.PenStyle.DashLine))
            corner = [QPointF(there.x(), before.y())] if spot.is_step else []
            painter.drawPolyline(QPolygonF([before, *corner, there]))

    def _draw_labels(self, painter: QPainter, places: list[QPointF]) -> None:
        """First, last, steps, and now, as far as they have room."""
        painter.setFont(typeface(11, figures=True))
        painter.setPen(colour(tokens().third))
        metrics, right = painter.fontMetrics(), -1e9
        last = len(places) - 1
        end = self.width() - metrics.horizontalAdvance(self._spots[last].label)
        for index, (spot, place) in enumerate(zip(self._spots, places, strict=True)):
            if not (index in (0, last) or spot.is_step or spot.is_here):
                continue
            wide = metrics.horizontalAdvance(spot.label)
            left = min(max(place.x() - wide / 2, 0.0), self.width() - wide)
            if left < right + 8 or (index != last and left + wide > end - 8):
                continue
            painter.drawText(QPointF(left, self.height() - 3), spot.label)
            right = left + wide

    @staticmethod
    def _dot(painter: QPainter, place: QPointF, radius: float, line: QColor, inside: QColor) -> None:
        painter.setPen(QPen(line, 1.5))
        painter.setBrush(inside)
        painter.drawEllipse(place, radius, radius)
