"""The tools that float on the viewport: a strip of icons, and beside it the typed numbers of the one in use."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from printdesk.part import Part
from printdesk.words import say
from ui.keys import keys
from ui.prepare.placing import angles_of, own_size_mm
from ui.prepare.scale_slider import ScaleSlider
from ui.widgets.button import Button, IconButton
from ui.widgets.card import FloatingCard
from ui.widgets.emptied import empty
from ui.widgets.line import line
from ui.widgets.number_field import NumberField
from ui.widgets.text import label

_AXES = ("X", "Y", "Z")
_INKS = ("bad", "good", "accent")


class ToolStrip(FloatingCard):
    """used(tool): its card is to be shown, "" for none. lay_wanted, mirror_wanted(axis), duplicate_wanted, remove_wanted."""

    used = Signal(str)
    lay_wanted = Signal()
    mirror_wanted = Signal(int)
    duplicate_wanted = Signal()
    remove_wanted = Signal()
    frame_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(name=say("Tools"), margin=4)
        self.setObjectName("prepare.tools")
        self.body.setSpacing(2)
        self._cards: dict[str, IconButton] = {}
        for tool, icon, words in (
            ("move", "move", say("Move")),
            ("rotate", "rotate", say("Turn")),
            ("scale", "scale", say("Scale")),
        ):
            button = self._button(tool, icon, words, None, checkable=True)
            button.clicked.connect(lambda is_on, tool=tool: self._use(tool, is_on))
            self._cards[tool] = button
        self._button("layFlat", "lay_flat", say("Lay it the way that prints best"), self.lay_wanted.emit)
        mirror = self._button("mirror", "mirror", say("Mirror"), None)
        menu = QMenu(mirror)
        for axis, words in enumerate((say("Left and right (X)"), say("Front and back (Y)"), say("Top and bottom (Z)"))):
            menu.addAction(words).triggered.connect(lambda _=False, axis=axis: self.mirror_wanted.emit(axis))
        mirror.setMenu(menu)
        mirror.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.shape = self._button("shape", "polygon", say("Shape: cut, hollow, text and more"), None)
        self.shape.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.body.addWidget(line())
        self._button("duplicate", "duplicate", say("Duplicate"), self.duplicate_wanted.emit)
        self._button("remove", "delete", say("Take off the plate"), self.remove_wanted.emit)
        self._button("frame", "frame", say("Bring into view"), self.frame_wanted.emit)

    def _button(
        self, name: str, icon: str, words: str, call: Callable[[], object] | None, *, checkable: bool = False
    ) -> IconButton:
        button = IconButton(icon, words, call, checkable=checkable)
        button.setObjectName(f"prepare.tool.{name}")
        button.setFixedSize(QSize(36, 36))
        keys().tip(button, f"prepare.{name}", words)
        self.body.addWidget(button)
        return button

    def toggle(self, tool: str) -> None:
        """Shows the card of a tool, or puts it away where it is shown already."""
        self._use(tool, not self._cards[tool].isChecked())

    def _use(self, tool: str, is_on: bool) -> None:
        for name, button in self._cards.items():
            button.setChecked(name == tool and is_on)
        self.used.emit(tool if is_on else "")

    def put_away(self) -> None:
        for button in self._cards.values():
            button.setChecked(False)
        self.used.emit("")


class ToolCard(FloatingCard):
    """The numbers of the tool in use; what is typed is announced, never applied here.

    moved((x, y)), turned((x, y, z) degrees), scaled((x, y, z) mm along the part's own axes)
    sliding((x, y, z) mm): while the size is dragged; slid: let go
    """

    moved = Signal(tuple)
    turned = Signal(tuple)
    turned_by = Signal(int, float)
    scaled = Signal(tuple)
    sliding = Signal(tuple)
    slid = Signal()

    def __init__(self) -> None:
        super().__init__(name=say("Numbers of the tool"))
        self.setObjectName("prepare.toolCard")
        self._tool = ""
        self._part: Part | None = None
        self._title = label("", "strong")
        self._unit = label("", "second")
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._unit)
        self.body.addLayout(head)
        self._fields: list[NumberField] = []
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.body.addWidget(self._inside)
        self._keep = QCheckBox(say("Keep the proportions"))
        self._keep.setChecked(True)
        self._keep.setObjectName("prepare.keepProportions")
        self.body.addWidget(self._keep)
        self._percent: NumberField | None = None
        self._slider: ScaleSlider | None = None
        self.hide()

    @property
    def tool(self) -> str:
        return self._tool

    def use(self, tool: str, part: Part | None) -> None:
        """tool: "move", "rotate", "scale", or "" to put the card away."""
        self._part = part
        if tool != self._tool:
            self._tool = tool
            self._build()
        self.setVisible(bool(tool) and part is not None)
        if part is not None:
            self.show_part(part)

    def show_part(self, part: Part) -> None:
        self._part = part
        if not self._tool:
            return
        values = {
            "move": part.placement.position_mm,
            "rotate": angles_of(part.placement.rotation),
            "scale": own_size_mm(part),
        }[self._tool]
        for field, value in zip(self._fields, values, strict=True):
            field.set_value(value)
        if self._percent is not None:
            self._percent.set_value(100 * abs(part.placement.scale[0]))
        if self._slider is not None:
            self._slider.show_percent(100 * abs(part.placement.scale[0]))

    def focus_first(self) -> None:
        if self._fields:
            self._fields[0].setFocus()

    # ---- within

    def _build(self) -> None:
        empty(self._rows)
        self._fields, self._percent, self._slider = [], None, None
        self._keep.setVisible(self._tool == "scale")
        if not self._tool:
            return
        self._title.setText({"move": say("Move"), "rotate": say("Turn"), "scale": say("Scale")}[self._tool])
        self._unit.setText("°" if self._tool == "rotate" else "mm")
        {"move": self._build_move, "rotate": self._build_turn, "scale": self._build_scale}[self._tool]()

    def _row(self, *widgets: QWidget) -> None:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        for widget in widgets:
            inside.addWidget(widget)
        inside.addStretch(1)
        self._rows.addWidget(row)

    def _field(self, axis: int, lowest: float, highest: float, step: float, then: Callable[[], None]) -> list[QWidget]:
        field = NumberField(lowest=lowest, highest=highest, step=step, name=f"{self._title.text()} {_AXES[axis]}")
        field.setObjectName(f"prepare.{self._tool}.{_AXES[axis].lower()}")
        field.changed.connect(lambda _: then())
        self._fields.append(field)
        letter = label(_AXES[axis], _INKS[axis])
        letter.setFixedWidth(12)
        return [letter, field]

    def _build_move(self) -> None:
        fields = [widget for axis in (0, 1) for widget in self._field(axis, -2000, 4000, 1, self._typed_move)]
        self._row(*fields)

    def _typed_move(self) -> None:
        self.moved.emit(tuple(field.value for field in self._fields))

    def _build_turn(self) -> None:
        for axis in range(3):
            quarter = [self._quarter(axis, angle, "−90°" if angle < 0 else "+90°") for angle in (-90.0, 90.0)]
            self._row(*self._field(axis, -360, 360, 5, self._typed_turn), *quarter)

    def _quarter(self, axis: int, angle: float, words: str) -> Button:
        button = Button(words, call=lambda: self.turned_by.emit(axis, angle))
        button.setAccessibleName(say("Turn about {axis} by {angle}°", axis=_AXES[axis], angle=round(angle)))
        return button

    def _typed_turn(self) -> None:
        self.turned.emit(tuple(field.value for field in self._fields))

    def _build_scale(self) -> None:
        for axis in range(3):
            self._row(*self._field(axis, 0.01, 10_000, 1, lambda axis=axis: self._typed_size(axis)))
        self._percent = NumberField(100, lowest=0.1, highest=100_000, decimals=1, step=5, unit="%", name=say("Scale"), width=84)
        self._percent.setObjectName("prepare.scale.percent")
        self._percent.changed.connect(self._by_percent)
        self._slider = ScaleSlider()
        self._slider.setObjectName("prepare.scale.slider")
        self._slider.moved_to.connect(self._slides)
        self._slider.let_go.connect(self.slid)
        self._row(label(say("All"), "second"), self._percent, self._slider)

    def _typed_size(self, axis: int) -> None:
        if self._part is None:
            return
        now = own_size_mm(self._part)
        wanted = [field.value for field in self._fields]
        if self._keep.isChecked() and now[axis] > 0:
            factor = wanted[axis] / now[axis]
            wanted = [length * factor for length in now]
        self.scaled.emit(tuple(wanted))

    def _by_percent(self, percent: float) -> None:
        if self._part is not None:
            self.scaled.emit(self._lengths_at(self._part, percent))

    def _slides(self, percent: float) -> None:
        if self._part is not None:
            self.sliding.emit(self._lengths_at(self._part, percent))

    @staticmethod
    def _lengths_at(part: Part, percent: float) -> tuple[float, ...]:
        now, scale = own_size_mm(part), abs(part.placement.scale[0])
        return tuple(length * percent / 100 / scale for length in now)
