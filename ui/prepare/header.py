"""What it is: the part's name, its unit and format, and the question about the unit where the size looks wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout

from printdesk.part import Coming, Part
from printdesk.words import say
from ui.prepare.figures import number, unit_words
from ui.typeface import typeface
from ui.widgets.button import Button, IconButton
from ui.widgets.column import Section
from ui.widgets.emptied import empty
from ui.widgets.text import label

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
        self.setToolTip(self._whole if shown != self._whole else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


class UnitQuestion(QFrame):
    """Asks what unit the file's numbers are in; says what each answer would give, and does nothing by itself."""

    chosen = Signal(str)  # "in" | "cm" | "m" | "mm"

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "well")
        self.setObjectName("prepare.unitQuestion")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(8)
        self._text = label("", wrap=True)
        inside.addWidget(self._text)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(6)
        inside.addLayout(self._choices)
        self.hide()

    def ask(self, longest_mm: float) -> None:
        """longest_mm: the longest side as it was read."""
        self._text.setText(
            say("The longest side is {length} mm. Which unit was the part drawn in?", length=f"{number(longest_mm, 2)}")
        )
        empty(self._choices)
        likely = [(unit, factor) for unit, factor in _UNITS if _LIKELY_MM[0] <= longest_mm * factor <= _LIKELY_MM[1]]
        for unit, factor in [*likely, ("mm", 1.0)]:
            words = say("{unit}: {length} mm long", unit=unit_words(unit), length=number(longest_mm * factor))
            button = Button(words[:1].upper() + words[1:], call=lambda unit=unit: self.chosen.emit(unit))
            button.setObjectName(f"prepare.unit.{unit}")
            self._choices.addWidget(button)
        self.show()


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
        self.kind = label("", "second")
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

    def set_menu(self, menu: QMenu) -> None:
        self.more.setMenu(menu)

    def show_coming(self, coming: Coming) -> None:
        """Its name; the rest is not known yet."""
        self.name.show_text(coming.name)
        self.kind.clear()
        self.warnings.hide()
        self.question.hide()

    def show_part(self, part: Part, *, asks_unit: bool) -> None:
        self.name.show_text(part.name)
        kind = part.format.partition("-")[0].upper()
        self.kind.setText(f"{part.units} · {kind}")
        self.warnings.setText(" ".join(part.warnings))
        self.warnings.setVisible(bool(part.warnings))
        if asks_unit:
            self.question.ask(max(part.facts.size_mm))
        else:
            self.question.hide()
