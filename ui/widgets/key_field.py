"""A field that takes the next key that is pressed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton

from printdesk.words import say
from ui.keys import in_words, pressed
from ui.typeface import typeface

_ALONE = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown)
_NOT_KEYS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
_STAY_OUT = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)  # the keyboard's way through the window stays as it is


class KeyField(QPushButton):
    """Enter, Space or a click begins; the next key is announced by `typed`, "" for Backspace: none. Escape leaves the old one."""

    typed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._key = name, ""
        self._is_taking = False
        self.setProperty("look", "choice")
        self.setFont(typeface(13))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        self.setMinimumWidth(150)
        self.setToolTip(say("Click, then press the new key. Backspace takes it away, Escape keeps the old one."))
        self.clicked.connect(lambda _=False: self._take(True))

    def show_key(self, key: str) -> None:
        """key: as QKeySequence reads it, "" for none."""
        self._key = key
        self._take(False)

    @property
    def is_taking(self) -> bool:
        """Whether the next key is the new one."""
        return self._is_taking

    def _take(self, is_taking: bool) -> None:
        self._is_taking = is_taking
        words = say("Press the new key …") if is_taking else in_words(self._key) or say("no key")
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}")

    def event(self, event: QEvent) -> bool:
        """While a key is awaited, no shortcut of the window takes it."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_taking:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._is_taking or key in _STAY_OUT:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(True)
            else:
                super().keyPressEvent(event)
            return
        plain = (event.modifiers() & ~_NOT_KEYS) == Qt.KeyboardModifier.NoModifier
        if key in _ALONE:
            return
        if key == Qt.Key.Key_Escape and plain:
            self._take(False)
        elif key == Qt.Key.Key_Backspace and plain:
            self._end("")
        else:
            self._end(pressed(event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._is_taking:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._is_taking:
            self._take(False)
        super().focusOutEvent(event)

    def _end(self, key: str) -> None:
        self._take(False)
        self.typed.emit(key)
