"""Waiting for a service that is not done yet: looks that grow rarer, within one deadline, ended at once by whoever cancels."""

import threading
import time
from collections.abc import Iterator

from printdesk.errors import Offline, Stopped
from printdesk.words import say

LOOK_S = (0.1, 0.3, 0.6, 1.0)  # between two looks, the last one again and again


class Patience:
    """name: of the service, for people; seconds: for all of it."""

    def __init__(self, name: str, seconds: float, cancel: threading.Event | None) -> None:
        self._name = name
        self._end = time.monotonic() + seconds
        self.cancel = cancel

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self._end

    def left(self) -> float:
        """Seconds. Raises Offline where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise Offline("too_slow", say("{name} took too long.", name=self._name), say("Ask again; it knows the model now."))
        return left

    def rests(self) -> Iterator[float]:
        """How long to rest after each look, without an end."""
        yield from LOOK_S
        while True:
            yield LOOK_S[-1]

    def rest(self, seconds: float) -> None:
        """Raises Stopped, and Offline where the time is over."""
        if (self.cancel or threading.Event()).wait(min(seconds, self.left())):
            raise Stopped("cancelled", say("Asking the service was cancelled."))

    def lasts(self, seconds: float) -> bool:
        """Whether there is time for a rest and another look."""
        return time.monotonic() + seconds < self._end
