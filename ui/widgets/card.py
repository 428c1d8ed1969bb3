"""A card: one thing with a thin line around it; one that can be chosen answers to click, Enter and Space."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.widgets.look import set_look
from ui.widgets.shadow import Shadow


class Card(QFrame):
    """Lay out inside `card.body`. pointed(bool): the pointer came or went, so that list and model can light up together."""

    chosen = Signal()
    pointed = Signal(bool)

    def __init__(self, *, choosable: bool = False, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName(name)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 10, 12, 10)
        self.body.setSpacing(4)
        self._choosable = False
        self.set_choosable(choosable)

    def set_choosable(self, is_choosable: bool) -> None:
        if is_choosable != self._choosable:
            self._choosable = is_choosable
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_choosable else Qt.FocusPolicy.NoFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor if is_choosable else Qt.CursorShape.ArrowCursor)

    def set_chosen(self, is_chosen: bool) -> None:
        self.body.setContentsMargins(*((11, 9, 11, 9) if is_chosen else (12, 10, 12, 10)))
        set_look(self, chosen=is_chosen)

    def set_tone(self, tone: str) -> None:
        set_look(self, tone=tone)

    def enterEvent(self, event: QEnterEvent) -> None:
        set_look(self, pointed=True)
        self.pointed.emit(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        set_look(self, pointed=False)
        self.pointed.emit(False)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._choosable and event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._choosable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
            return
        super().keyPressEvent(event)


class FloatingCard(QFrame):
    """A card that floats on the viewport, with the only shadow there is. Lay out inside `card.body`.

    Clicks and wheel on it end here and do not turn what lies under it.
    """

    def __init__(self, parent: QWidget | None = None, *, name: str = "", margin: int = 10) -> None:
        super().__init__(parent)
        self.setProperty("look", "floating")
        self.setAccessibleName(name)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(6)
        self._shadow = Shadow(self)

    def set_tone(self, tone: str) -> None:
        set_look(self, tone=tone)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
