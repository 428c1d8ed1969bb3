"""How far a piece of work is."""

import time

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar

from ui.theme import colour, tokens

_STEP_S = 0.25
_STEPS = 6
_HIGH = 6


class WorkBar(QProgressBar):
    """A bar that fills; where it cannot be told how far the work is, a piece of it wanders in quarter seconds.

    Qt's own bar moves 60 times a second, and where no graphics card draws the window each of these costs a whole picture of
    it: two thirds of the processor that the work itself is waiting for.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setMinimumHeight(_HIGH)
        self._drawn = -1

    def tell(self, fraction: float | None) -> None:
        """fraction: 0 … 1, None where it cannot be told; call it again while the work goes on."""
        self.setRange(0, 0 if fraction is None else 1000)
        if fraction is not None:
            self.setValue(round(fraction * 1000))
        elif self._place() != self._drawn:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        whole = QRectF(0, (self.height() - _HIGH) / 2, self.width(), _HIGH)
        done = QRectF(whole)
        if self.maximum() > 0:
            done.setWidth(whole.width() * self.value() / self.maximum())
        else:
            self._drawn = self._place()
            done.setWidth(whole.width() / _STEPS)
            done.moveLeft(whole.width() * self._drawn / _STEPS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for part, ink in ((whole, tokens().line), (done, tokens().accent)):
            painter.setBrush(colour(ink))
            painter.drawRoundedRect(part, _HIGH / 2, _HIGH / 2)
        painter.end()

    def _place(self) -> int:
        return int(time.monotonic() / _STEP_S) % _STEPS
