"""How long the turns of the Qt thread's event loop take, without the paints in them."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

BEAT_MS = 2


@dataclass(frozen=True)
class Turn:
    """ms: by the clock, up to 2 ms too little; work_ms: processor time of the Qt thread, which other programs do not lengthen."""

    ms: float
    work_ms: float


class Turns(QObject):
    """Beats in every turn of the loop and keeps what lay between two beats. What paints a window is taken off.

    Layout, style, a picture that is drawn on between events, and Python's own clearing up all count.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.found: list[Turn] = []
        self._painted = self._painted_work = 0.0  # since the last beat
        self._at, self._work = time.perf_counter(), time.thread_time()
        self._window = window
        window.installEventFilter(self)
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def during(self, call: Callable[[], object]) -> None:
        """Does it in a turn that is counted from its beginning; what was found before is forgotten."""
        self.found = []
        self._at, self._work = time.perf_counter(), time.thread_time()
        self._painted = self._painted_work = 0.0
        call()

    def _beat(self) -> None:
        at, work = time.perf_counter(), time.thread_time()
        gap, worked = at - self._at - self._painted - BEAT_MS / 1000, work - self._work - self._painted_work
        self.found.append(Turn(max(0.0, 1000 * gap), max(0.0, 1000 * worked)))
        self._at, self._work = at, work
        self._painted = self._painted_work = 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A window's parts are painted when it is asked to bring itself up to date."""
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        at, work = time.perf_counter(), time.thread_time()
        self._window.event(event)
        self._painted += time.perf_counter() - at
        self._painted_work += time.thread_time() - work
        return True
