"""Below the model: how its faces are coloured, and what it measures."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QHBoxLayout, QMenu

from printdesk.part import Part
from printdesk.plate import Plate
from printdesk.words import plural, say
from ui.prepare.figures import lengths, volume
from ui.prepare.stage import FINDINGS, OVERHANG, SOLID, WALLS
from ui.widgets.button import IconButton
from ui.widgets.card import FloatingCard
from ui.widgets.segmented import Segmented
from ui.widgets.text import label

NARROW = 720  # px of the view, below which only the size has room


class ViewBar(Segmented):
    """chosen: "solid", "findings", "walls" or "overhang"."""

    def __init__(self) -> None:
        options = [(SOLID, say("Solid")), (FINDINGS, say("Findings")), (WALLS, say("Walls")), (OVERHANG, say("Overhang"))]
        super().__init__(options, name=say("Colours of the faces"))
        self.setObjectName("prepare.viewBar")
        self.setToolTip(say("How the faces are coloured; the arrow keys go from one way to the next."))
        self.set_current(FINDINGS)


class ViewMenu(FloatingCard):
    """A button with all that can be shown of a part, ticked where it is shown now."""

    def __init__(self) -> None:
        super().__init__(name=say("View"), margin=0)
        self.setObjectName("prepare.viewMenu")
        self.button = IconButton("eye", say("What is shown of the part"))
        self.button.setObjectName("prepare.viewMenu.button")
        self.button.setFixedSize(QSize(34, 32))
        self.button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.body.addWidget(self.button)
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)


class Measures(FloatingCard):
    """Size, volume, and how many parts lie on the plate. In a narrow view the size alone: the view bar stands beside it."""

    def __init__(self) -> None:
        super().__init__(name=say("Measures"), margin=0)
        self.setObjectName("prepare.measures")
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(16)
        self.setFixedHeight(34)  # as high as the buttons beside it
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
        self._fit()
        self.setAccessibleName(", ".join(word for word in words if word))
        self.show()

    def _fit(self) -> None:
        view = self.parentWidget()
        is_narrow = view is not None and view.width() < NARROW
        for text in self._texts:
            text.setVisible(bool(text.text()) and (text is self._texts[0] or not is_narrow))

    def changeEvent(self, event: QEvent) -> None:
        """A new parent: how wide it is counts."""
        if event.type() == QEvent.Type.ParentChange and (view := self.parentWidget()) is not None:
            view.installEventFilter(self)
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._fit()
        return False
