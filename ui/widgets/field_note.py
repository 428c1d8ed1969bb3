"""One sentence right below a field, over whatever lies there: what is wrong with what was typed, or what it gives."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from ui.typeface import typeface
from ui.widgets.look import set_look

STAYS_MS = 6000
_EDGE = 8  # px that stay free between the note and the window's rim
_WIDEST = 300


class FieldNote(QObject):
    """The note of one field; made when it first says something. It takes no clicks and goes with the field."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._label: QLabel | None = None
        self._over = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._over.timeout.connect(self.hide)
        field.installEventFilter(self)

    @property
    def text(self) -> str:
        """What it says now, "" where it is not seen."""
        return self._label.text() if self._label is not None and not self._label.isHidden() else ""

    def tell(self, text: str, tone: str) -> None:
        """tone: "bad" or "plain"."""
        if not self._field.isVisible():
            return
        window = self._field.window()
        if self._label is None or self._label.parent() is not window:
            self._label = QLabel(window)
            self._label.setTextFormat(Qt.TextFormat.PlainText)
            self._label.setObjectName("fieldNote")
            self._label.setProperty("look", "note")
            self._label.setFont(typeface(12))
            self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._field.destroyed.connect(self._label.deleteLater)
        label = self._label
        label.setText(text)
        set_look(label, tone=tone)
        label.setWordWrap(False)
        label.setMinimumWidth(0)  # of what was said before
        width = label.sizeHint().width()
        label.setWordWrap(width > _WIDEST)
        label.setFixedWidth(min(width, _WIDEST))
        label.adjustSize()
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 3))
        left = max(_EDGE, min(below.x(), window.width() - label.width() - _EDGE))
        fits = below.y() + label.height() + _EDGE <= window.height()
        label.move(left, below.y() if fits else below.y() - self._field.height() - label.height() - 6)
        label.show()
        label.raise_()
        self._field.setAccessibleDescription(text)
        self._over.start()

    def hide(self) -> None:
        self._over.stop()
        if self._label is not None and not self._label.isHidden():
            self._label.hide()
            self._field.setAccessibleDescription("")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Hide, QEvent.Type.Move):
            self.hide()
        return False
