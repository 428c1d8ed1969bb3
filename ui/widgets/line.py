"""A line of one pixel between two sections."""

from PySide6.QtWidgets import QFrame


def line() -> QFrame:
    made = QFrame()
    made.setProperty("look", "line")
    return made
