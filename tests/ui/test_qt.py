"""What we take for granted of the library under the window."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


class Bell(QObject):
    rung = Signal(object)


def test_qt_calls_leave_none_and_true_alone(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 lost a reference to None with each such call, which ends the process after a while."""
    widget, bell = QWidget(), Bell()
    qtbot.addWidget(widget)
    bell.rung.connect(lambda _: None)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(500):
        widget.update()
        widget.setWindowTitle("bracket")
        bell.rung.emit(3)
    assert abs(sys.getrefcount(None) - before[0]) < 100
    assert abs(sys.getrefcount(True) - before[1]) < 100
