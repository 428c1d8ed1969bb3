"""Words that are kept by themselves, a moment after the last key and when the field is left."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

KEPT_AFTER_MS = 900
LINES_HEIGHT = 84


class Writing(QObject):
    """written(key, text): the text of what `show_text` named `key` is another now.

    field: the line or the lines one types in; `line` the same where it is one line
    """

    written = Signal(str, str)

    def __init__(self, field: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(field)
        self.field = field
        self._key, self._text = "", ""
        self._wait = QTimer(self, interval=KEPT_AFTER_MS, singleShot=True)
        self._wait.timeout.connect(self.flush)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(lambda _: self._wait.start())
            field.returnPressed.connect(self.flush)
        else:
            field.textChanged.connect(self._wait.start)
        field.installEventFilter(self)

    @classmethod
    def of_lines(cls, object_name: str, name: str, placeholder: str) -> "Writing":
        field = QPlainTextEdit()
        field.setObjectName(object_name)
        field.setAccessibleName(name)
        field.setPlaceholderText(placeholder)
        field.setTabChangesFocus(True)
        field.setFixedHeight(LINES_HEIGHT)
        return cls(field)

    @property
    def line(self) -> QLineEdit:
        assert isinstance(self.field, QLineEdit)
        return self.field

    def text(self) -> str:
        return self.field.text() if isinstance(self.field, QLineEdit) else self.field.toPlainText()

    def show_text(self, key: str, text: str) -> None:
        """What is being typed of the same thing stays."""
        is_same = key == self._key
        if is_same and (self._wait.isActive() or (self.field.hasFocus() and self.text().strip() == text)):
            return
        self._key, self._text = key, text
        self._wait.stop()
        if self.text() != text:
            with QSignalBlocker(self.field):
                if isinstance(self.field, QLineEdit):
                    self.field.setText(text)
                    self.field.setCursorPosition(0)
                else:
                    self.field.setPlainText(text)

    def flush(self) -> None:
        """Keeps now what was typed."""
        self._wait.stop()
        if self._key and self.text() != self._text:
            self._text = self.text()
            self.written.emit(self._key, self._text)

    def refuse(self, text: str) -> None:
        """What was typed is not taken: the field says again what holds."""
        self._text = text
        with QSignalBlocker(self.field):
            if isinstance(self.field, QLineEdit):
                self.field.setText(text)
            else:
                self.field.setPlainText(text)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        return False
