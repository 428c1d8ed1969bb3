"""Opened parts go into the library, one after another and a while later: nobody waits for that, and they are still measured."""

from collections import deque

from PySide6.QtCore import QObject, QTimer

from printdesk.desk import Desk
from printdesk.part import Part
from ui import tasks

AFTER_MS = 2500


class Remembering(QObject):
    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: deque[Part] = deque()
        self._is_at_it = False
        self._wait = QTimer(self, interval=AFTER_MS, singleShot=True)
        self._wait.timeout.connect(self._next)

    def later(self, part: Part) -> None:
        """A part that came from a file."""
        if part.source:
            self._waiting.append(part)
            self._wait.start()

    def _next(self) -> None:
        if self._waiting and not self._is_at_it:
            self._is_at_it = True
            part, desk = self._waiting.popleft(), self._desk
            tasks.run(
                lambda at: desk.library.remember(part, at.cancel),
                failed=lambda _: None,  # it is in the log; the part itself is on the plate
                ended=self._ended,
                owner=self,
            )

    def _ended(self) -> None:
        self._is_at_it = False
        self._next()
