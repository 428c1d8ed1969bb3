"""A typed number with its unit. Accepts comma and point; says nothing until the person has finished typing."""

import math
import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from printdesk.words import number, say
from ui.typeface import typeface
from ui.widgets.look import set_look


class NumberField(QLineEdit):
    """value: within [lowest, highest], rounded to `decimals`. Up and down step it (with Shift ten times).

    changed(float) comes on Enter, on leaving the field and on stepping, only when the value is another. What cannot be read
    as a number in the range is marked, explained in the tool tip, and not announced; Escape takes it back.
    """

    changed = Signal(float)

    def __init__(
        self,
        value: float = 0.0,
        *,
        lowest: float = -1e6,
        highest: float = 1e6,
        decimals: int = 1,
        step: float = 1.0,
        unit: str = "",
        name: str = "",
        width: int = 64,
    ) -> None:
        super().__init__()
        self._lowest, self._highest, self._decimals, self._step, self._unit = lowest, highest, decimals, step, unit
        self._value = value
        self.setAccessibleName(f"{name} {unit}".strip())
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(width)
        self.setFont(typeface(figures=True))
        self._show()
        self.editingFinished.connect(self._take)
        self.textEdited.connect(lambda _: self._mark(self._read() is None))

    @property
    def value(self) -> float:
        return self._value

    def set_unit(self, unit: str) -> None:
        """Another unit for the same number: money of another currency."""
        name = self.accessibleName().removesuffix(self._unit).strip()
        shown, self._unit = self._unit, unit
        self.setAccessibleName(f"{name} {unit}".strip())
        if shown != unit and not (self.hasFocus() and self.isModified()):
            self._show()

    def set_value(self, value: float) -> None:
        """From the model: not announced, and not while the person is typing here."""
        self._value = round(value, self._decimals)
        if not (self.hasFocus() and self.isModified()):
            self._show()

    def _show(self) -> None:
        self.setText(number(self._value + 0.0, f".{self._decimals}f") + (f" {self._unit}" if self._unit else ""))
        self.setModified(False)
        self._mark(False)

    def _read(self) -> float | None:
        text = re.sub(r"[^\d,.+\-−eE]", "", self.text().removesuffix(self._unit)).replace("−", "-")
        if "," in text and "." in text:
            text = text.replace("," if text.rfind(".") > text.rfind(",") else ".", "")
        try:
            value = float(text.replace(",", "."))
        except ValueError:
            return None
        return value if math.isfinite(value) and self._lowest <= value <= self._highest else None

    def _mark(self, is_wrong: bool) -> None:
        set_look(self, wrong=is_wrong)
        bounds = {"lowest": number(self._lowest, "g"), "highest": number(self._highest, "g"), "unit": self._unit}
        self.setToolTip(say("A number from {lowest} to {highest} {unit}", **bounds).strip() if is_wrong else "")

    def finish(self) -> None:
        """Takes what was typed so far, as leaving the field does."""
        if self.isModified():
            self._take()

    def _take(self) -> None:
        value = self._read()
        if value is None:
            self._show()
            return
        self._put(value)

    def _put(self, value: float) -> None:
        value = round(min(self._highest, max(self._lowest, value)), self._decimals)
        is_other = value != self._value
        self._value = value
        self._show()
        if is_other:
            self.changed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = self._step * (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            now = self._read()
            self._put((self._value if now is None else now) + (step if key == Qt.Key.Key_Up else -step))
            self.selectAll()
        elif key == Qt.Key.Key_Escape and self.isModified():
            self._show()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a wheel over the column scrolls the column


def finish_typing() -> None:
    """Before a button acts that takes no keyboard from the field: else it would act on the number from before."""
    field = QApplication.focusWidget()
    if isinstance(field, NumberField):
        field.finish()
