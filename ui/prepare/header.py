"""What it is: the part's name, its unit and format, and the question about the unit where the size looks wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout

from mesh.units import UnitsGuess
from printdesk.part import Coming, Part
from printdesk.words import respeak, say
from ui.prepare.figures import number, unit_words
from ui.typeface import typeface
from ui.widgets.button import Button, IconButton
from ui.widgets.column import Section
from ui.widgets.emptied import empty
from ui.widgets.flow import Flow
from ui.widgets.text import label, plain_tip

_UNITS = (("in", 25.4), ("cm", 10.0), ("m", 1000.0))  # a file's number taken as that, in mm
_LIKELY_MM = (2.0, 2000.0)


class ElidedLabel(QLabel):
    """One line, cut in the middle where it does not fit; the whole text is its tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(typeface(15, 600))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, max(40, self.width()))
        self.setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


class UnitQuestion(QFrame):
    """Asks whether the file's numbers are in another unit; says why and what each answer would give, does nothing by itself."""

    chosen = Signal(str)  # "in" | "cm" | "m" | "µm" | "mm"

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "well")
        self.setObjectName("prepare.unitQuestion")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(6)
        self._asked = label("", "strong", wrap=True)
        inside.addWidget(self._asked)
        self._reason = label("", "second", wrap=True)
        inside.addWidget(self._reason)
        self._choices = Flow(6)
        inside.addLayout(self._choices)
        self._others = Flow(16)
        inside.addLayout(self._others)
        self._known: tuple[UnitsGuess, float] | None = None
        self.hide()

    def ask(self, guess: UnitsGuess, longest_mm: float) -> None:
        """longest_mm: the longest side as it was read. The same question again keeps its buttons, and with them the focus."""
        if self._known != (guess, longest_mm):
            self._known = guess, longest_mm
            length = number(longest_mm, 0 if longest_mm >= 100 else 2)
            self._asked.setText(say("{length} mm long: drawn in {unit}?", length=length, unit=unit_words(guess.unit)))
            self._reason.setText(respeak(guess.reason))
            self.setAccessibleName(f"{self._asked.text()} {self._reason.text()}")
            empty(self._choices)
            empty(self._others)
            self._offer(guess.unit, say("Yes, {unit}", unit=unit_words(guess.unit)), longest_mm * guess.scale, self._choices)
            self._offer("mm", say("Keep millimetres"), longest_mm, self._choices)
            for unit, scale in _UNITS:
                if unit != guess.unit and _LIKELY_MM[0] <= longest_mm * scale <= _LIKELY_MM[1]:
                    self._offer(unit, unit_words(unit), longest_mm * scale, self._others)
        self.show()

    def _offer(self, unit: str, words: str, gives_mm: float, into: Flow) -> None:
        gives = say("{unit}: {length} mm long", unit=unit_words(unit), length=number(gives_mm))
        look = "quiet" if into is self._others else ""
        button = Button(words[:1].upper() + words[1:], look, call=lambda: self.chosen.emit(unit), hint=gives)
        button.setProperty("flush", into is self._others)
        button.setObjectName(f"prepare.unit.{unit}")
        button.setAccessibleName(f"{words}. {gives}")
        into.addWidget(button)


class Header(Section):
    unit_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(16, 10, 16, 6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setContentsMargins(0, 0, -7, 0)  # the dots end where everything else does, not the room around them
        self.name = ElidedLabel()
        self.name.setObjectName("prepare.name")
        row.addWidget(self.name, 1)
        self.kind = Button("", "quiet")
        self.kind.setObjectName("prepare.unit")
        self.kind.setProperty("flush", True)
        row.addWidget(self.kind)
        self.more = IconButton("more", say("More for this part"))
        self.more.setObjectName("prepare.more")
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self.more)
        self.body.addLayout(row)
        self.warnings = label("", "second", wrap=True)
        self.body.addWidget(self.warnings)
        self.question = UnitQuestion()
        self.question.chosen.connect(self.unit_chosen)
        self.body.addWidget(self.question)

    def set_menus(self, more: QMenu, units: QMenu) -> None:
        self.more.setMenu(more)
        self.kind.setMenu(units)

    def show_coming(self, coming: Coming) -> None:
        """Its name; the rest is not known yet."""
        self.name.show_text(coming.name)
        self.kind.hide()
        self.warnings.hide()
        self.question.hide()

    def show_part(self, part: Part) -> None:
        self.name.show_text(part.name)
        kind = part.format.partition("-")[0].upper()
        self.kind.setText(f"{part.units} · {kind} ▾")
        told = say("Its numbers are taken as {unit}. Take them as another unit.", unit=unit_words(part.units))
        self.kind.setToolTip(plain_tip(told))
        self.kind.setAccessibleName(f"{part.units} · {kind}. {told}")
        self.kind.show()
        self.warnings.setText(" ".join(part.warnings))
        self.warnings.setVisible(bool(part.warnings))
        if guess := part.units_guess:
            self.question.ask(guess, max(part.facts.size_mm))
        else:
            self.question.hide()
