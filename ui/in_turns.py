"""Long work on the Qt thread that cannot be done elsewhere, one step in each turn of the event loop."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

_BREATH_MS = 1  # a timer, and not the next thing posted: keys, clicks, paints and other timers come between two steps
_OVER = object()


def in_turns(steps: Iterator[object], owner: QObject) -> None:
    """Does the first step now and each other in a turn of its own; none any more once the owner is gone.

    Between two of them the window takes clicks, keys and paints: a step must leave it as it can be used.
    """
    if next(steps, _OVER) is not _OVER:
        QTimer.singleShot(_BREATH_MS, owner, lambda: in_turns(steps, owner))
