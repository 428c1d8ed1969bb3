"""Opened parts go into the library, one after another and a while later: nobody waits for that, and they are still measured."""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from printdesk.desk import Desk
from printdesk.library_part import LibraryPart
from printdesk.part import Part
from ui import tasks

AFTER_MS, PICTURE_AFTER_MS = 2500, 6000


class Remembering(QObject):
    """First what the part is, then, when nothing was opened for a while, the pictures of those that have none."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened: deque[Part] = deque()
        self._undrawn: deque[LibraryPart] = deque()
        self._is_at_it = False
        self._wait = QTimer(self, interval=AFTER_MS, singleShot=True)
        self._wait.timeout.connect(self._next)

    def later(self, part: Part) -> None:
        """A part that came from a file."""
        if part.source:
            self._opened.append(part)
            self._wait.start(AFTER_MS)

    def _next(self) -> None:
        """One after another."""
        if self._is_at_it:
            return
        desk = self._desk
        if self._opened:
            part = self._opened.popleft()
            self._run(lambda _at: desk.library.remember(part), self._remembered, PICTURE_AFTER_MS)
        elif self._undrawn:
            known = self._undrawn.popleft()
            self._run(lambda at: desk.library.draw(known.id, Path(known.paths[0]), at.cancel), lambda _: None, 0)

    def _run(self, work: Callable[[tasks.TaskContext], object], done: Callable[..., None], rest_ms: int) -> None:
        """What could not be done is in the log, the part itself is on the plate. rest_ms: before a picture is made after it."""
        self._is_at_it = True
        tasks.run(work, done=done, failed=lambda _: None, ended=lambda: self._ended(rest_ms), owner=self)

    def _remembered(self, known: LibraryPart | None) -> None:
        if known is not None and known.paths and not known.version.picture:
            self._undrawn.append(known)

    def _ended(self, rest_ms: int) -> None:
        self._is_at_it = False
        if not self._wait.isActive() and (self._opened or self._undrawn):
            self._wait.start(0 if self._opened else rest_ms)
