"""A slider for the size of a part in per cent: every doubling is as long a way, so a half lies as far off as a double."""

from math import log2

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider

from printdesk.words import say

SMALLEST, LARGEST = 12.5, 800.0  # per cent: three halvings, three doublings
STEPS = 100  # for a doubling
REST_MS = 600  # after the last key: then it is let go


class ScaleSlider(QSlider):
    """moved_to(percent): while it is dragged or stepped with the keys; let_go: the size shall stay, once for one drag."""

    moved_to = Signal(float)
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(round(STEPS * log2(SMALLEST / 100)), round(STEPS * log2(LARGEST / 100)))
        self.setPageStep(STEPS // 4)
        self.setMinimumWidth(110)
        self.setAccessibleName(say("Size in per cent"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._is_moving = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._end)
        self.valueChanged.connect(self._moved)
        self.sliderReleased.connect(self._end)

    def show_percent(self, percent: float) -> None:
        """From the model: not announced, and not while it is being moved."""
        if not self._is_moving:
            self.blockSignals(True)
            self.setValue(round(STEPS * log2(min(max(percent, SMALLEST), LARGEST) / 100)))
            self.blockSignals(False)

    @property
    def percent(self) -> float:
        """Whole per cents, tenths below 20, so that what is seen is what is meant."""
        value = 100.0 * 2.0 ** (self.value() / STEPS)
        return float(round(value)) if value >= 20 else round(value, 1)

    def _moved(self) -> None:
        self._is_moving = True
        if not self.isSliderDown():
            self._rest.start()
        self.moved_to.emit(self.percent)

    def _end(self) -> None:
        self._rest.stop()
        if self._is_moving:
            self._is_moving = False
            self.let_go.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
