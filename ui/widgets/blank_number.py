"""A number that may be left blank: nobody typed one, and the words in the field say what counts instead."""

import math

from PySide6.QtCore import Signal

from ui.widgets.number_field import NumberField


class BlankNumber(NumberField):
    """As `NumberField`. cleared: the person emptied the field, so that what is usual counts again."""

    cleared = Signal()

    @property
    def typed(self) -> float | None:
        """None where the field is blank."""
        return None if math.isnan(self._value) else self._value

    def show_blank(self, words: str) -> None:
        """words: what counts while nothing is typed; not shown while the person is typing here."""
        self._value = math.nan
        self.setPlaceholderText(words)
        if not (self.hasFocus() and self.isModified()):
            self._show()

    def _show(self) -> None:
        if math.isnan(self._value):
            self.clear()
            self._settle()
        else:
            super()._show()

    def _take(self) -> None:
        if self.text().strip():
            super()._take()
            return
        was_typed = not math.isnan(self._value)
        self._show()
        if was_typed:
            self.cleared.emit()

    def _put(self, value: float) -> None:
        super()._put(0.0 if math.isnan(value) else value)
