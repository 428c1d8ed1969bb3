"""Desks in a window on the screen, and gone with everything in it afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtTest import QTest

from ui.desk_page import DeskPage
from ui.window import Window

GONE_MS = 10  # what was asked to be deleted is, in a turn of the event loop


@contextmanager
def shown(*pages: DeskPage, window: Window | None = None) -> Iterator[Window]:
    """Of the size that the desks are drawn for. window: one that has desks already, in place of a new one."""
    window = window or Window()
    for page in pages:
        window.add_desk(page)
    window.resize(1280, 800)
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    try:
        yield window
    finally:
        window.close()
        for page in pages:
            page.deleteLater()
        window.deleteLater()
        QTest.qWait(GONE_MS)
