"""Looking at model files for the library: measures and a picture, in one quiet worker process of its own."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mesh.errors import MeshError
from mesh.limits import Limits
from mesh.read import needs_of
from mesh.sandbox import Sandbox
from printdesk.errors import from_geometry

if TYPE_CHECKING:  # it is made in a worker
    from mesh.glance import Glance

IDLE_S = 10.0
GLANCE = "mesh.glance:glance"


class Looker:
    """One file at a time, beside what the bench does for the person. The worker ends after IDLE_S without work."""

    def __init__(self, open_sandbox: Callable[[], Sandbox] = lambda: Sandbox(workers=1, spare=False)) -> None:
        self._open = open_sandbox
        self._limits = Limits()
        self._turn = threading.Lock()
        self._lock = threading.Lock()
        self._sandbox: Sandbox | None = None
        self._idle: threading.Timer | None = None
        self._closed = False

    def glance(self, path: Path, units: str | None = None, cancel: threading.Event | None = None) -> "Glance":
        """Raises Refused with one sentence for what is not a sound model, Stopped when it was cancelled."""
        with self._turn:
            try:
                needs = needs_of(path, self._limits)
                answer: Glance = self._taken().run(
                    GLANCE, str(path), units, memory_bytes=needs.memory_bytes, seconds=needs.seconds, cancel=cancel
                )
                return answer
            except MeshError as error:
                raise from_geometry(error) from error
            finally:
                self._wait()

    def close(self) -> None:
        """A look that is under way ends as cancelled."""
        with self._lock:
            self._closed = True
        self._end()

    def _taken(self) -> Sandbox:
        with self._lock:
            if self._idle:
                self._idle.cancel()
            if self._sandbox is None:
                self._sandbox = self._open()
                if self._closed:
                    self._sandbox.close()  # whoever still asks gets Cancelled
            return self._sandbox

    def _wait(self) -> None:
        with self._lock:
            if not self._closed:
                self._idle = threading.Timer(IDLE_S, self._end_if_idle)
                self._idle.daemon = True
                self._idle.start()

    def _end_if_idle(self) -> None:
        if self._turn.acquire(blocking=False):
            try:
                self._end()
            finally:
                self._turn.release()

    def _end(self) -> None:
        with self._lock:
            if self._idle:
                self._idle.cancel()
            gone, self._sandbox = self._sandbox, None
        if gone:
            gone.close()
