"""A line in front of a server, as a TCP proxy: it counts what is sent, and can be held so that nothing comes back."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Line:
    """address: to use instead of the server's; sent: bytes towards the server; held: while set, nothing is passed on."""

    def __init__(self, port: int) -> None:
        self.sent = 0
        self.held = threading.Event()
        self._port = port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        threading.Thread(target=self._take, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def close(self) -> None:
        for line in (self._listening, *self._open):
            with contextlib.suppress(OSError):
                line.close()

    def _take(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                far = socket.create_connection(("127.0.0.1", self._port))
                self._open += [near, far]
                for source, target, counts in ((near, far, True), (far, near, False)):
                    threading.Thread(target=self._pass_on, args=(source, target, counts), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket, counts: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65_536):
                if counts:
                    self.sent += len(data)
                while self.held.is_set():
                    threading.Event().wait(0.02)
                target.sendall(data)
        with contextlib.suppress(OSError):
            target.shutdown(socket.SHUT_WR)


@contextmanager
def line_to(address: str) -> Iterator[Line]:
    """In front of a server on this computer."""
    line = Line(int(address.rsplit(":", 1)[1]))
    try:
        yield line
    finally:
        line.close()
