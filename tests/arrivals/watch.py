"""A folder with bait in it, and the proof that nobody took it: no file opened, no address called, no command run."""

import contextlib
import ctypes
import os
import socket
import struct
import threading
from pathlib import Path
from types import TracebackType

from tests.mesh.read.hostile import Bait

MARKER = "bait-4f1d-taken"
_OPENED, _READ, _MADE, _OF_A_FOLDER = 0x20, 0x01, 0x100, 0x40000000  # inotify(7)
_EVENT = struct.Struct("iIII")


class Watch:
    """With `with`: ``folder/bait`` is watched, and ``folder/NNN`` is where a file is to lie. Linux only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "bait"
        self.folder.mkdir()
        (self.folder / "secret.bin").write_text(MARKER * 20)
        self._calls: list[str] = []

    def __enter__(self) -> "Watch":
        self._server = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._listen, daemon=True).start()
        self._library = ctypes.CDLL(None, use_errno=True)
        self._events = self._library.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        place = os.fsencode(self.folder)
        if self._events < 0 or self._library.inotify_add_watch(self._events, place, _OPENED | _READ | _MADE) < 0:
            raise OSError(ctypes.get_errno(), "the folder cannot be watched")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        os.close(self._events)
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()

    @property
    def bait(self) -> Bait:
        address = f"http://127.0.0.1:{self._server.getsockname()[1]}/secret.bin"
        ran = self.folder / "ran"
        return Bait(str(self.folder / "secret.bin"), "../bait/secret.bin", address, f"touch {ran}")

    def taken(self) -> list[str]:
        """What happened to the bait since the last question."""
        seen, self._calls = self._calls, []
        with contextlib.suppress(BlockingIOError):
            while events := os.read(self._events, 65536):
                seen += _told(events)
        seen += [f"{path.name} was made" for path in self.folder.iterdir() if path.name != "secret.bin"]
        return seen

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                call, _ = self._server.accept()
                self._calls.append("the address was called")
                call.close()


def _told(events: bytes) -> list[str]:
    """Which files were opened, read or made; a folder that is listed is left out, for this does it itself."""
    told, at = [], 0
    while at < len(events):
        _, mask, _, length = _EVENT.unpack_from(events, at)
        name = events[at + _EVENT.size : at + _EVENT.size + length].rstrip(b"\0").decode(errors="replace")
        at += _EVENT.size + length
        if not mask & _OF_A_FOLDER:
            told.append(f"{name} was {'opened' if mask & _OPENED else 'read' if mask & _READ else 'made'}")
    return told
