"""Beside the strip of tools: the typed numbers of the one in use."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from printdesk.part import Part
from printdesk.words import say
from ui.prepare.scale_slider import ScaleSlider
from ui.prepare.tool_rows import MoveRows, Rows, ScaleRows, TurnRows
from ui.widgets.card import FloatingCard
from ui.widgets.text import label


class ToolCard(FloatingCard):
    """The numbers of the tool in use; what is typed is announced, never applied here.

    moved((x, y)), turned((x, y, z) degrees), scaled((x, y, z) mm along the part's own axes)
    sliding((x, y, z) mm): while the size is dragged; slid: let go; linked(bool): the axes keep their proportions
    """

    moved = Signal(tuple)
    centre_wanted = Signal()
    plate_wanted = Signal()
    turned = Signal(tuple)
    turned_by = Signal(int, float)
    face_wanted = Signal()
    scaled = Signal(tuple)
    sliding = Signal(tuple)
    slid = Signal()
    linked = Signal(bool)
    fill_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(name=say("Numbers of the tool"))
        self.setObjectName("prepare.toolCard")
        self._tool = ""
        self._is_linked = True
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
        made = {"move": self._moving, "rotate": self._turning, "scale": self._scaling}.get(self._tool)
        if made is not None:
            self._rows = made()
            self.body.addWidget(self._rows)
            self._unit.setText(self._rows.unit)
            self._unit.setVisible(self._tool != "scale")

    def _moving(self) -> Rows:
        rows = MoveRows()
        rows.moved.connect(self.moved)
        rows.centre_wanted.connect(self.centre_wanted)
        rows.plate_wanted.connect(self.plate_wanted)
        return rows

    def _turning(self) -> Rows:
        rows = TurnRows()
        rows.turned.connect(self.turned)
        rows.turned_by.connect(self.turned_by)
        rows.face_wanted.connect(self.face_wanted)
        return rows

    def _scaling(self) -> Rows:
        rows = ScaleRows()
        rows.keep.setChecked(self._is_linked)
        rows.scaled.connect(self.scaled)
        rows.sliding.connect(self.sliding)
        rows.slid.connect(self.slid)
        rows.linked.connect(self._link)
        rows.fill_wanted.connect(self.fill_wanted)
        self._head.addWidget(rows.units)
        return rows

    def _link(self, is_linked: bool) -> None:
        """Holds also when the card is opened the next time."""
        self._is_linked = is_linked
        self.linked.emit(is_linked)
