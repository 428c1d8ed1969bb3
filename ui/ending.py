"""The end by Ctrl-C or a polite kill: Qt's loop runs outside Python, so it is woken through a socket and the window is closed."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_ENDING = (signal.SIGINT, signal.SIGTERM)


class EndBySignal(QObject):
    """While it lives, SIGINT and SIGTERM call `end` on Qt's thread; `restore` gives the signals back."""

    def __init__(self, end: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._inlet, self._outlet = socket.socketpair()
        self._inlet.setblocking(False)
        self._outlet.setblocking(False)
        self._notifier = QSocketNotifier(self._outlet.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._told)
        self._before = {number: signal.signal(number, lambda *_: None) for number in _ENDING}
        self._wakeup_before = signal.set_wakeup_fd(self._inlet.fileno(), warn_on_full_buffer=False)

    def restore(self) -> None:
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._inlet.close()
        self._outlet.close()

    def _told(self) -> None:
        if set(self._outlet.recv(64)) & set(_ENDING):
            self._end()
