"""What a tool's card holds: the numbers of a move, a turn or a size, to be typed. Each announces and applies nothing itself."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from printdesk.part import Part
from printdesk.words import say
from ui.keys import keys
from ui.prepare.placing import angles_of, own_size_mm
from ui.prepare.scale_slider import ScaleSlider
from ui.widgets.button import Button
from ui.widgets.number_field import NumberField
from ui.widgets.segmented import Segmented
from ui.widgets.text import label

AXES = ("X", "Y", "Z")
_INKS = ("bad", "good", "accent")
MM, PERCENT = "mm", "%"
_WIDTH = 78


class Rows(QWidget):
    """One tool's. fields: in the order of the axes; unit: what stands above them."""

    unit = MM

    def __init__(self, title: str, tool: str) -> None:
        super().__init__()
        self.title, self._tool = title, tool
        self.fields: list[NumberField] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)

    def show_part(self, part: Part) -> None:
        raise NotImplementedError

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
        name = f"{self.title} {AXES[axis]}"
        field = NumberField(lowest=lowest, highest=highest, step=step, finest=3, measure=self.unit, name=name, width=_WIDTH)
        field.setObjectName(f"prepare.{self._tool}.{AXES[axis].lower()}")
        field.changed.connect(lambda _: then())
        self.fields.append(field)
        letter = label(AXES[axis], _INKS[axis])
        letter.setFixedWidth(12)
        return [letter, field]

    def _button(self, name: str, words: str, hint: str, call: Callable[[], None]) -> Button:
        """name: of the action that does the same, whose key the tip tells."""
        button = Button(words, call=call)
        button.setObjectName(f"prepare.{self._tool}.{name}")
        keys().tip(button, f"prepare.{name}", hint)
        return button


class MoveRows(Rows):
    moved = Signal(tuple)  # (x, y) mm
    centre_wanted = Signal()
    plate_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(say("Move"), "move")
        self._row(*(widget for axis in (0, 1) for widget in self._field(axis, -2000, 12_000, 1, self._typed)))
        centre = self._button("centre", say("Centre"), say("To the middle of the plate"), self.centre_wanted.emit)
        plate = self._button(
            "nextPlate", say("Next plate"), say("To the next plate, on a new one if need be"), self.plate_wanted.emit
        )
        self._row(centre, plate)

    def show_part(self, part: Part) -> None:
        for field, value in zip(self.fields, part.placement.position_mm, strict=True):
            field.set_value(value)

    def _typed(self) -> None:
        self.moved.emit(tuple(field.value for field in self.fields))


class TurnRows(Rows):
    turned = Signal(tuple)  # degrees about x, y, z
    turned_by = Signal(int, float)  # about an axis, degrees
    face_wanted = Signal()
    unit = "°"

    def __init__(self) -> None:
        super().__init__(say("Turn"), "rotate")
        for axis in range(3):
            quarter = [self._quarter(axis, angle, "−90°" if angle < 0 else "+90°") for angle in (-90.0, 90.0)]
            self._row(*self._field(axis, -360, 360, 5, self._typed), *quarter)
        hint = say("Choose the side that lies on the plate")
        self._row(self._button("layFace", say("Lay on a face"), hint, self.face_wanted.emit))

    def show_part(self, part: Part) -> None:
        for field, value in zip(self.fields, angles_of(part.placement.rotation), strict=True):
            field.set_value(value)

    def _quarter(self, axis: int, angle: float, words: str) -> Button:
        button = Button(words, call=lambda: self.turned_by.emit(axis, angle))
        button.setAccessibleName(say("Turn about {axis} by {angle}°", axis=AXES[axis], angle=round(angle)))
        return button

    def _typed(self) -> None:
        self.turned.emit(tuple(field.value for field in self.fields))


class ScaleRows(Rows):
    """scaled, sliding((x, y, z) mm along the part's own axes); slid: let go; linked(bool): the axes keep their proportions."""

    scaled = Signal(tuple)
    sliding = Signal(tuple)
    slid = Signal()
    linked = Signal(bool)
    fill_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(say("Scale"), "scale")
        self._part: Part | None = None
        self.units = Segmented([(MM, "mm"), (PERCENT, "%")], MM, name=say("Unit of the size"))
        self.units.setObjectName("prepare.scale.units")
        self.units.chosen.connect(self._in_unit)
        for axis in range(3):
            self._row(*self._field(axis, 0.01, 10_000, 1, lambda axis=axis: self._typed(axis)))
        self.percent = NumberField(
            100, lowest=0.1, highest=100_000, decimals=1, finest=3, step=5, unit="%", name=say("Scale"), width=90
        )
        self.percent.setObjectName("prepare.scale.percent")
        self.percent.changed.connect(self._by_percent)
        self.slider = ScaleSlider()
        self.slider.setObjectName("prepare.scale.slider")
        self.slider.moved_to.connect(self._slides)
        self.slider.let_go.connect(self.slid)
        self._row(label(say("All"), "second"), self.percent, self.slider)
        self.keep = QCheckBox(say("Keep the proportions"))
        self.keep.setChecked(True)
        self.keep.setObjectName("prepare.keepProportions")
        self.keep.toggled.connect(self.linked)
        self._rows.addWidget(self.keep)
        hint = say("As large as the printer's room allows")
        self._row(self._button("fitPrinter", say("Fit to the printer"), hint, self.fill_wanted.emit))

    def show_part(self, part: Part) -> None:
        self._part = part
        values = own_size_mm(part) if self.units.current == MM else tuple(100 * abs(scale) for scale in part.placement.scale)
        for field, value in zip(self.fields, values, strict=True):
            field.set_value(value)
        self.percent.set_value(100 * abs(part.placement.scale[0]))
        self.slider.show_percent(100 * abs(part.placement.scale[0]))

    def _in_unit(self, unit: str) -> None:
        for field in self.fields:
            field.set_measure(unit)
        if self._part is not None:
            self.show_part(self._part)

    def _typed(self, axis: int) -> None:
        part = self._part
        if part is None:
            return
        now, typed = own_size_mm(part), self.fields[axis].value
        if self.units.current == PERCENT:
            typed = now[axis] * typed / 100 / abs(part.placement.scale[axis])
        factor = typed / now[axis] if now[axis] > 0 else 1.0
        is_kept = self.keep.isChecked() and now[axis] > 0
        self.scaled.emit(tuple(length * factor if is_kept or index == axis else length for index, length in enumerate(now)))

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
