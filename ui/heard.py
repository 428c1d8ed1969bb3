"""What the desk announces on any thread, heard on the Qt thread: several announcements in a row are one."""

from psygnal import SignalInstance
from PySide6.QtCore import QObject, Qt, QTimer, Signal

TOGETHER_MS = 40


class Heard(QObject):
    """`heard` comes once for all announcements within 40 ms; nothing comes any more when its parent is gone."""

    heard = Signal()
    _announced = Signal()

    def __init__(self, parent: QObject, *signals: SignalInstance) -> None:
        super().__init__(parent)
        self._wait = QTimer(self, interval=TOGETHER_MS, singleShot=True)
        self._wait.timeout.connect(self.heard)
        self._announced.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        pass_on = self._announced.emit

        def announce() -> None:
            try:
                pass_on()
            except RuntimeError:  # the window is gone, the desk goes on
                for signal in signals:
                    signal.disconnect(announce, missing_ok=True)

        for signal in signals:
            signal.connect(announce, check_nargs=False)

    def _begin(self) -> None:
        if not self._wait.isActive():
            self._wait.start()
