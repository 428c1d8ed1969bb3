"""A typed number with its unit, or arithmetic that gives one: "25.4/2", "1 in", "3 cm + 2 mm". Accepts comma and point."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from printdesk.words import number, say
from ui.typeface import typeface
from ui.widgets.field_note import FieldNote
from ui.widgets.look import set_look

REST_MS = 500  # without a key: then a note says what is wrong, or what the arithmetic gives


class NumberField(QLineEdit):
    """value: within [lowest, highest], rounded to `finest` digits. Up and down step it (with Shift ten times, with Alt a tenth).

    decimals: shown always; finest: shown where they are not zero. measure: the unit that is understood where none is shown
    changed(float) comes on Enter, on leaving the field and on stepping, only when the value is another. What cannot be read
    as a number in the range is marked, explained in place, and not announced: the last value stays. Escape takes back.
    """

    changed = Signal(float)

    def __init__(
        self,
        value: float = 0.0,
        *,
        lowest: float = -1e6,
        highest: float = 1e6,
        decimals: int = 1,
        finest: int | None = None,
        step: float = 1.0,
        unit: str = "",
        measure: str = "",
        name: str = "",
        width: int = 64,
    ) -> None:
        super().__init__()
        self._lowest, self._highest, self._decimals, self._step, self._unit = lowest, highest, decimals, step, unit
        self._finest, self._measure = decimals if finest is None else finest, measure
        self._note = FieldNote(self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._comment)
        self._value = value
        self.setAccessibleName(f"{name} {unit}".strip())
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(width)
        self.setFont(typeface(figures=True))
        self._show()
        self.editingFinished.connect(self._take)
        self.textEdited.connect(self._edited)

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
        self._value = round(value, self._finest)
        if not (self.hasFocus() and self.isModified()):
            self._show()

    def set_measure(self, measure: str) -> None:
        """The unit that is understood where none is shown."""
        self._measure = measure

    def words_of(self, value: float) -> str:
        """As the field shows it."""
        figures = f"{value + 0.0:.{self._finest}f}"
        whole, point, rest = figures.partition(".")
        rest = rest[: self._decimals] + rest[self._decimals :].rstrip("0")
        text = number(float(f"{whole}{point}{rest}"), f".{len(rest)}f")
        return text + (f" {self._unit}" if self._unit else "")

    def _show(self) -> None:
        self.setText(self.words_of(self._value))
        self._settle()

    def _settle(self) -> None:
        """What is seen now is the value, and nobody typed it."""
        self.setModified(False)
        self._rest.stop()
        self._note.hide()
        self._mark(False)

    def _read(self) -> float | None:
        return self._read_or_why()[0]

    def _read_or_why(self) -> tuple[float | None, str]:
        """(the number, "") or (None, a sentence that says what is wrong with it)."""
        from printdesk.arithmetic import NoNumber, reckon

        try:
            value = reckon(self.text(), self._unit or self._measure)
        except NoNumber as error:
            return None, str(error)
        return (value, "") if self._lowest <= value <= self._highest else (None, self._range_words())

    def _range_words(self) -> str:
        bounds = {"lowest": number(self._lowest, "g"), "highest": number(self._highest, "g"), "unit": self._unit}
        return say("A number from {lowest} to {highest} {unit}", **bounds).strip()

    def _mark(self, is_wrong: bool) -> None:
        set_look(self, wrong=is_wrong)
        self.setToolTip(self._range_words() if is_wrong else "")

    def _edited(self) -> None:
        self._mark(self._read() is None)
        self._note.hide()
        self._rest.start()

    def _comment(self) -> None:
        """After a rest in typing: what is wrong, or what the arithmetic gives."""
        value, why = self._read_or_why()
        if not (self.hasFocus() and self.isModified()):
            return
        if value is None:
            self._note.tell(why, "bad")
        elif any(sign.isalpha() or sign in '+*/("' for sign in self.text().removesuffix(self._unit)):
            self._note.tell(f"= {self.words_of(value)}", "plain")

    def finish(self) -> None:
        """Takes what was typed so far, as leaving the field does."""
        if self.isModified():
            self._take()

    def _take(self) -> None:
        value, why = self._read_or_why()
        if value is None:
            self._show()
            why = why.rstrip(".") + "."
            self._note.tell(say("{why} {value} stays.", why=why, value=self.text()) if self.text() else why, "bad")
            return
        self._put(value)

    def _put(self, value: float) -> None:
        value = round(min(self._highest, max(self._lowest, value)), self._finest)
        is_other = value != self._value
        self._value = value
        self._show()
        if is_other:
            self.changed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            held = event.modifiers()
            step = self._step * (10 if held & Qt.KeyboardModifier.ShiftModifier else 1)
            step /= 10 if held & Qt.KeyboardModifier.AltModifier else 1
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
