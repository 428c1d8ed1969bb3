"""Work that would take the processor from a picture waits until that is seen. Qt thread."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

DUE_MS = 120  # within so long a picture of what has changed is begun, and made where that is quick
LONGEST_MS = 2000  # that work waits for one that takes long
_PAINTED_MS = 20  # from its end until it stands in the window
_HEARD_OF_S = 0.5  # ago at most, of a picture that is still believed to be drawn
_under_way: dict[int, float] = {}
_waiting: list[Callable[[], None]] = []


def picture_goes_on(by: int) -> None:
    """One is drawn in turns between other events, of which one is over. by: the id() of what draws it."""
    _under_way[by] = monotonic()


def picture_over(by: int) -> None:
    """It is complete, or given up."""
    if _under_way.pop(by, None):
        waiting, _waiting[:] = _waiting[:], []
        for call in waiting:
            call()


def once_seen(owner: QObject, call: Callable[[], None]) -> None:
    """Calls once, after DUE_MS, or later when a picture under way then is over; not where the owner is gone by then."""
    left = [call]

    def now() -> None:
        if left and isValid(owner):
            left.pop()()

    def due() -> None:
        if any(monotonic() - heard_of < _HEARD_OF_S for heard_of in _under_way.values()):
            _waiting.append(lambda: QTimer.singleShot(_PAINTED_MS, owner, now) if isValid(owner) else None)
            QTimer.singleShot(LONGEST_MS, owner, now)
        else:
            now()

    QTimer.singleShot(DUE_MS, owner, due)
