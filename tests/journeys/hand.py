"""A person's hand at the real window: mouse and keys go to the window, and reach what lies on top there."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.frame.rail import RailButton
from ui.window import Window

Kind = TypeVar("Kind", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
LOOK_EVERY_MS = 20
MOST_TABS = 150


class Hand:
    """Fails with AssertionError where a person would be stuck: not there, hidden, disabled, covered, or not in time."""

    def __init__(self, window: Window) -> None:
        self.window = window

    # ---- seen

    def sees(self, name: str) -> bool:
        return any(widget.isVisible() for widget in self.window.findChildren(QWidget, name))

    def find(self, name: str, kind: type[Kind] = QWidget) -> Kind:  # type: ignore[assignment]
        """The visible widget of that object name."""
        found = [widget for widget in self.window.findChildren(kind, name) if widget.isVisible()]
        assert found, f"{name} is not on the screen; {self._what_is_told()}"
        return found[-1]

    def wait(self, condition: Callable[[], object], what: str, seconds: float = 60.0) -> None:
        """Until it holds; `what` is told where it does not in time."""
        for _ in range(int(seconds * 1000 / LOOK_EVERY_MS)):
            if condition():
                return
            QTest.qWait(LOOK_EVERY_MS)
        raise AssertionError(f"not within {seconds:.0f} s: {what}; {self._what_is_told()}")

    def wait_for(self, name: str, seconds: float = 60.0) -> QWidget:
        """Until it can be seen and used."""
        self.wait(lambda: self.sees(name) and self.find(name).isEnabled(), f"{name} to be there", seconds)
        return self.find(name)

    def rest(self, seconds: float = 0.25) -> None:
        """Lets motion end and the window draw."""
        QTest.qWait(int(seconds * 1000))

    def _what_is_told(self) -> str:
        return f"told: {[notice.text for notice in self.window.notices()]}"

    # ---- done with the mouse

    def click(self, target: str | QWidget) -> None:
        """At the middle of it, scrolled to where it can be seen; whatever covers it there is named."""
        widget = self.find(target) if isinstance(target, str) else target
        assert widget.isVisible() and widget.isEnabled(), f"{widget.objectName()} cannot be clicked; {self._what_is_told()}"
        self._bring_into_view(widget)
        top = widget.window()
        spot = widget.mapTo(top, widget.rect().center())
        below = top.childAt(spot)
        assert below is not None and (below is widget or widget.isAncestorOf(below) or below.isAncestorOf(widget)), (
            f"{widget.objectName()} is covered by {below.objectName() or type(below).__name__ if below else 'nothing'}"
        )
        QTest.mouseClick(self._handle(top), Qt.MouseButton.LeftButton, PLAIN, spot)
        QApplication.processEvents()

    def go_to(self, desk: str) -> None:
        """A click on the desk's button on the rail."""
        title = self.window.pages[desk].title
        self.click(next(button for button in self.window.findChildren(RailButton) if button.text() == title))
        self.wait(lambda: self.window.front == desk, f"the desk {desk} to come to the front", 5)

    def drop(self, *paths: Path) -> None:
        """Files are dragged from elsewhere over the middle of the window and let go."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        spot = self.window.rect().center()
        below: QWidget | None = self.window.childAt(spot)
        while below is not None and not below.acceptDrops():
            below = below.parentWidget()
        target = below or self.window
        at = target.mapFrom(self.window, spot) if target is not self.window else spot
        buttons, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
        enter = QDragEnterEvent(at, copy, data, buttons, PLAIN)
        QApplication.sendEvent(target, enter)
        assert enter.isAccepted(), "the window does not take what is dragged over it"
        event = QDropEvent(QPointF(at), copy, data, buttons, PLAIN)
        QApplication.sendEvent(target, event)
        assert event.isAccepted()
        QApplication.processEvents()

    def _bring_into_view(self, widget: QWidget) -> None:
        parent = widget.parentWidget()
        while parent is not None and not widget.isWindow():
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget, 0, 24)
            parent = parent.parentWidget()
        QApplication.processEvents()

    # ---- done with the keys

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """To the window that is in front: a dialog, else the one window."""
        QTest.keyClick(self._handle(self._in_front()), key, modifiers)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """To whatever has the keyboard."""
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the keyboard"
        QTest.keyClicks(focus, text)
        QApplication.processEvents()

    def tab_to(self, name: str) -> None:
        """Tab, until that one has the keyboard."""
        wanted = self.find(name)
        self._handle(wanted.window())
        for _ in range(MOST_TABS):
            if wanted.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{name} is not reached by Tab")

    def fill(self, name: str, text: str) -> None:
        """A click into the field, everything chosen, and the text typed over it."""
        self.click(name)
        self.press(Qt.Key.Key_A, CONTROL)
        self.write(text)

    def _in_front(self) -> QWidget:
        return QApplication.activeModalWidget() or self.window

    def _handle(self, top: QWidget) -> QWindow:
        """Keys need the active window; where no window manager makes it so by the click, this does."""
        handle = top.windowHandle()
        assert handle is not None
        if not top.isActiveWindow():
            top.activateWindow()
            self.wait(top.isActiveWindow, "the window to become active", 10)
        return handle


def middle_of(widget: QWidget) -> QPoint:
    return widget.rect().center()
