"""Below the model: how its faces are coloured, and what it measures."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from printdesk.part import Part
from printdesk.plate import Plate
from printdesk.words import plural, say
from ui.prepare.figures import lengths, number, volume
from ui.prepare.stage import FINDINGS, SOLID, WALLS
from ui.widgets.card import FloatingCard
from ui.widgets.segmented import Segmented
from ui.widgets.text import label


class ViewBar(Segmented):
    """chosen: "solid", "findings" or "walls"; walls only where they were measured for each face."""

    def __init__(self) -> None:
        super().__init__([], name=say("Colours of the faces"))
        self.setObjectName("prepare.viewBar")
        self.show_part(None)
        self.set_current(FINDINGS)

    def show_part(self, part: Part | None) -> None:
        options = [(SOLID, say("Solid")), (FINDINGS, say("Findings"))]
        if part is not None and part.wall_mm is not None:
            options.append((WALLS, say("Wall thickness")))
        if options != self._options:
            self.set_options(options)
            self.adjustSize()  # it floats: no layout gives it the room of one word more


class WallLegend(FloatingCard):
    """What the colours of the walls mean."""

    def __init__(self) -> None:
        super().__init__(name=say("Colours of the walls"), margin=0)
        self._text = label("", "second", figures=True)
        self._text.setContentsMargins(12, 7, 12, 7)
        self.body.addWidget(self._text)
        self.hide()

    def show_range(self, thin_mm: float, thick_mm: float) -> None:
        thin, thick = number(thin_mm, 2), number(thick_mm, 2)
        self._text.setText(say("Red: {thin} mm or less · green: {thick} mm or more", thin=thin, thick=thick))


class Measures(FloatingCard):
    """Size, volume, and how many parts lie on the plate."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__(name=say("Measures"), margin=0)
        self.setObjectName("prepare.measures")
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(16)
        self._texts = [label("", "", figures=True) for _ in range(3)]
        for text in self._texts:
            row.addWidget(text)
        self.body.addLayout(row)

    def show_part(self, part: Part | None, plate: Plate) -> None:
        if part is None:
            self.hide()
            return
        count = len(plate.parts)
        words = [lengths(part.facts.size_mm), volume(part.facts.volume_mm3)]
        words.append(plural("{count} part", "{count} parts", count) if count > 1 else "")
        if not plate.holds(part):
            words[2] = say("beside the plate")
        for text, word in zip(self._texts, words, strict=True):
            text.setText(word)
            text.setVisible(bool(word))
        self.setAccessibleName(", ".join(word for word in words if word))
        self.show()
