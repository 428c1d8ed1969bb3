"""A whole HTTP call by a deadline: a time-out bounds each pause only, so a server that drips bytes would hold us for ever.

The same knife serves whoever cancels: the line is cut while we send, and while we wait for the answer.
"""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

LOOK_S = 0.05  # how soon a cancelled call is cut
_here = threading.local()


class _Plain(HTTPConnection):
    def connect(self) -> None:
        super().connect()
        _told(self.sock)

    def send(self, data: Any) -> None:
        _told(self.sock)
        super().send(data)

    def getresponse(self) -> Any:
        _told(self.sock)
        return super().getresponse()


class _Secure(HTTPSConnection):
    def connect(self) -> None:
        super().connect()
        _told(self.sock)

    def send(self, data: Any) -> None:
        _told(self.sock)
        super().send(data)

    def getresponse(self) -> Any:
        _told(self.sock)
        return super().getresponse()


def _told(line: socket.socket | None) -> None:
    """The socket that this thread sends to or waits at, from now on; one that came too late is cut at once."""
    if line is None:
        return
    _here.line = line
    if (over := getattr(_here, "over", None)) is not None and over.is_set():
        _cut(line)


def _cut(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _Secure


class Adapter(HTTPAdapter):
    """Connections that tell which socket their thread waits at."""

    def init_poolmanager(self, *sizes: Any, **more: Any) -> None:
        super().init_poolmanager(*sizes, **more)
        self.poolmanager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}


def mount(session: requests.Session) -> requests.Session:
    """The session with connections that a deadline can cut."""
    for scheme in ("http://", "https://"):
        session.mount(scheme, Adapter())
    return session


@contextmanager
def deadline(seconds: float, cancel: threading.Event | None = None) -> Iterator[None]:
    """This thread's call ends after `seconds`, or when `cancel` is set, as if the other side had hung up.

    Raises requests.ReadTimeout.
    """
    waiting = vars(_here)
    over, done = threading.Event(), threading.Event()
    waiting["line"], waiting["over"] = None, over

    def watch() -> None:
        end = time.monotonic() + seconds
        while not done.wait(min(LOOK_S, max(0.0, end - time.monotonic())) if cancel else max(0.0, end - time.monotonic())):
            if time.monotonic() >= end or (cancel is not None and cancel.is_set()):
                over.set()
                if (line := waiting["line"]) is not None:
                    _cut(line)
                return

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        done.set()
        waiting["over"] = None
    if over.is_set():  # a head that was cut looks like a whole one
        raise requests.ReadTimeout("the answer took too long")
