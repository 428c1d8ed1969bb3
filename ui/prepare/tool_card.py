"""Beside the strip of tools: the typed numbers of the one in use."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from printdesk.part import Part
from printdesk.words import say
from ui.prepare.scale_slider import ScaleSlider
from ui.prepare.tool_rows import MoveRows, Rows, ScaleRows, TurnRows
from ui.widgets.card import FloatingCard
from ui.widgets.text import label

_ROWS: dict[str, type[MoveRows | TurnRows | ScaleRows]] = {"move": MoveRows, "rotate": TurnRows, "scale": ScaleRows}


class ToolCard(FloatingCard):
    """built(Rows): those of another tool, which announce what is typed; nothing is applied here."""

    built = Signal(object)

    def __init__(self) -> None:
        super().__init__(name=say("Numbers of the tool"))
        self.setObjectName("prepare.toolCard")
        self._tool = ""
        self._rows: Rows | None = None
        self._title, self._unit = label("", "strong"), label("", "second")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._unit)
        self.body.addLayout(self._head)
        self.hide()

    @property
    def tool(self) -> str:
        return self._tool

    @property
    def slider(self) -> ScaleSlider | None:
        """Of the size, while that tool is in use."""
        return self._rows.slider if isinstance(self._rows, ScaleRows) else None

    def use(self, tool: str, part: Part | None, count: int = 1) -> None:
        """tool: "move", "rotate", "scale", or "" to put the card away; part: the one that leads of so many."""
        if tool != self._tool:
            self._tool = tool
            self._build()
        self.setVisible(bool(tool) and part is not None)
        if part is not None:
            self.show_part(part, count)

    def show_part(self, part: Part, count: int = 1) -> None:
        if self._rows is not None:
            self._rows.show_part(part)
            title = self._rows.title
            self._title.setText(say("{tool}: {count} parts", tool=title, count=count) if count > 1 else title)

    def focus_first(self) -> None:
        if self._rows is not None and self._rows.fields:
            self._rows.fields[0].setFocus()

    # ---- within

    def _build(self) -> None:
        if self._rows is not None:
            if isinstance(self._rows, ScaleRows):
                self._head.removeWidget(self._rows.units)
                self._rows.units.deleteLater()
            self.body.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
            self._rows = None
        made = _ROWS.get(self._tool)
        if made is not None:
            rows = self._rows = made()
            self.body.addWidget(rows)
            self._unit.setText(rows.unit)
            self._unit.setVisible(self._tool != "scale")
            if isinstance(rows, ScaleRows):
                self._head.addWidget(rows.units)
            self.built.emit(rows)
