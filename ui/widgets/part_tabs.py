"""The parts that are open, as tabs in the top bar, and a plus for one more."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from printdesk.words import say
from ui.widgets.button import Button, IconButton

_MORE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class _Tab(Button):
    closed = Signal()
    also = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self.closed.emit()
            return
        if event.modifiers() & _MORE and event.button() == Qt.MouseButton.LeftButton:
            self.setDown(False)
            self.also.emit()
            return
        super().mouseReleaseEvent(event)


class _Sideways(QScrollArea):
    """More tabs than there is room for are reached by the wheel; they never make the window wider."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (event.angleDelta().y() or event.angleDelta().x()))
        event.accept()


class PartTabs(QWidget):
    """chosen(id), closed(id) (middle click or the cross of the front tab), more_wanted (the plus).

    also_wanted(id): clicked with Ctrl or Shift, to be chosen too or no more
    """

    chosen = Signal(str)
    closed = Signal(str)
    also_wanted = Signal(str)
    more_wanted = Signal()
    resized = Signal()  # other tabs are shown, which may take another width
    menu_wanted = Signal(str, QPoint)  # of a part, and where on the screen

    def __init__(self, more: str = "") -> None:
        """more: what the plus does, to open a file if nothing is said."""
        super().__init__()
        self._more = more or say("Open a file")
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        self._scroll = _Sideways()
        self._scroll.setWidget(inside)
        around.addWidget(self._scroll)
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._tabs: list[_Tab] = []
        self.show_parts([], "")

    def show_parts(self, parts: list[tuple[str, str]], front: str, also: Collection[str] = ()) -> None:
        """parts: (id, name) in their order; front: the id of the one that is shown; also: of those chosen beside it."""
        while (item := self._row.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._tabs = []
        for key, name in parts:
            short = name if len(name) <= 24 else f"{name[:22]}…"
            tab = _Tab(
                short.replace("&", "&&"), "tab", hint=name if short != name else "", call=lambda key=key: self.chosen.emit(key)
            )
            tab.setCheckable(True)
            tab.setChecked(key == front)
            tab.setAccessibleName(say("{name}, chosen too", name=name) if key in also else name)
            tab.setProperty("also", key in also)
            tab.also.connect(lambda key=key: self.also_wanted.emit(key))
            tab.closed.connect(lambda key=key: self.closed.emit(key))
            tab.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            tab.customContextMenuRequested.connect(lambda at, key=key, tab=tab: self.menu_wanted.emit(key, tab.mapToGlobal(at)))
            self._row.addWidget(tab)
            self._tabs.append(tab)
            if key == front:
                QTimer.singleShot(0, tab, lambda tab=tab: self._scroll.ensureWidgetVisible(tab))
                self._row.addWidget(
                    IconButton("close", say("Close {name}", name=name), lambda key=key: self.closed.emit(key), size=12)
                )
        self._row.addWidget(IconButton("add", self._more, self.more_wanted.emit, size=14))
        self.resized.emit()

    def tabs(self) -> list[Button]:
        """Of the parts, in their order."""
        return list(self._tabs)

    def whole_width(self) -> int:
        """What all tabs take side by side, px."""
        return self._row.sizeHint().width()
