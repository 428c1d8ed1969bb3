"""A scale of colours with its values: from one end to the other, with what stands where."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import colour, theme, tokens
from ui.typeface import typeface

_BAR, _TICK, _GAP = 10.0, 4.0, 3.0


class Ramp(QWidget):
    """stops: colours from left to right; marks: (0 … 1, words), the first and the last at the ends.

    A word that another one leaves no room is left out; the accessible name has them all.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._stops: list[str] = []
        self._marks: list[tuple[float, str]] = []
        self._strong: float | None = None
        self.setMinimumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        theme().changed.connect(self.update)

    def show_scale(self, stops: list[str], marks: list[tuple[float, str]], strong: float | None = None) -> None:
        """strong: where a limit stands, marked through the bar."""
        self._stops, self._marks, self._strong = stops, marks, strong
        self.setAccessibleName(f"{self._name}: " + ", ".join(words for _, words in marks))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, round(_BAR + _TICK + _GAP + QFontMetricsF(typeface(12)).height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0.5, 0.5, self.width() - 1.0, _BAR)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for index, stop in enumerate(self._stops):
            gradient.setColorAt(index / max(len(self._stops) - 1, 1), QColor(stop))
        painter.setPen(QPen(colour(tokens().line), 1))
        painter.setBrush(gradient)
        painter.drawRoundedRect(bar, 3, 3)
        if self._strong is not None:
            x = self._strong * bar.width()
            for pen in (QPen(colour(tokens().panel), 4), QPen(colour(tokens().ink), 2)):
                painter.setPen(pen)
                painter.drawLine(QPointF(x, 0), QPointF(x, _BAR + _TICK))
        painter.setFont(typeface(12, figures=True))
        metrics = QFontMetricsF(painter.font())
        taken: list[QRectF] = []
        order = sorted(self._marks, key=lambda mark: (mark[0] != self._strong, mark[0] not in (0.0, 1.0)))
        for share, words in order:
            x = share * bar.width()
            width = metrics.horizontalAdvance(words)
            left = min(max(x - width / 2, 0.0), self.width() - width)
            room = QRectF(left, _BAR + _TICK, width, metrics.height() + _GAP)
            if any(room.adjusted(-6, 0, 6, 0).intersects(other) for other in taken):
                continue
            taken.append(room)
            painter.setPen(QPen(colour(tokens().third), 1))
            painter.drawLine(QPointF(x, _BAR), QPointF(x, _BAR + _TICK))
            painter.setPen(colour(tokens().ink if share == self._strong else tokens().second))
            painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)
