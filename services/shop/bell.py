"""Tells those who wait that something they named has changed. Rung from any thread, heard on the server's event loop."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


class Bell:
    """Names are order ids and parts' SHA-256. A ring is a hint to look again, never the news itself."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._listeners: dict[str, set[asyncio.Event]] = defaultdict(set)
        self.closing = False

    def hang_in(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop

    @contextmanager
    def listening(self, name: str) -> Iterator[asyncio.Event]:
        """An event that is set at every ring; the listener clears it before it looks. Only on the loop's thread."""
        event = asyncio.Event()
        self._listeners[name].add(event)
        try:
            yield event
        finally:
            self._listeners[name].discard(event)
            if not self._listeners[name]:
                del self._listeners[name]

    def ring(self, name: str) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake, name)

    def close(self) -> None:
        """Wakes everybody for good: the server is going down."""
        self.closing = True
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake_all)

    def _wake(self, name: str) -> None:
        for event in self._listeners.get(name, ()):
            event.set()

    def _wake_all(self) -> None:
        for events in self._listeners.values():
            for event in events:
                event.set()
