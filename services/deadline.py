"""A whole HTTP call by a deadline: a time-out bounds each pause only, so a server that drips bytes would hold us for ever."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

_here = threading.local()


class _Plain(HTTPConnection):
    def getresponse(self) -> Any:
        _here.line = self.sock
        return super().getresponse()


class _Secure(HTTPSConnection):
    def getresponse(self) -> Any:
        _here.line = self.sock
        return super().getresponse()


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
def deadline(seconds: float) -> Iterator[None]:
    """This thread's waiting for an answer ends after `seconds`, as if the other side had hung up. Raises requests.ReadTimeout."""
    waiting = vars(_here)
    waiting["line"] = None
    over = threading.Event()

    def cut() -> None:
        over.set()
        if (line := waiting["line"]) is not None:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
    if over.is_set():  # a head that was cut looks like a whole one
        raise requests.ReadTimeout("the answer took too long")
