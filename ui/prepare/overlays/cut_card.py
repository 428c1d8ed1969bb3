"""The card of the section plane: across which axis, how far in, which side, and how large the cut is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider

from printdesk.words import say
from ui.prepare.figures import number
from ui.prepare.overlays.cut import AXES, Cut
from ui.widgets.button import Button
from ui.widgets.number_field import NumberField
from ui.widgets.segmented import Segmented
from ui.widgets.text import label
from ui.widgets.titled_card import TitledCard

WIDTH = 268
STEPS_PER_MM = 10


class CutSlider(QSlider):
    """In tenths of a millimetre. The wheel is the view's."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("prepare.section.slider")
        self.setAccessibleName(say("Place of the section"))
        self.setToolTip(say("Left and right move the section by 0.1 mm, Page Up and Page Down by 1 mm."))
        self.setPageStep(STEPS_PER_MM)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CutCard(TitledCard):
    """moved(mm), axis_wanted(axis), flip_wanted, left: what the person does; nothing is applied here."""

    moved = Signal(float)
    axis_wanted = Signal(str)
    flip_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(say("Section"), say("Close the section (Escape)"), "prepare.section")
        self.setObjectName("prepare.sectionCard")
        self.setFixedWidth(WIDTH)
        words = {"x": "X", "y": "Y", "z": "Z", "view": say("As I look")}
        self.axes = Segmented([(axis, words[axis]) for axis in AXES], name=say("Across"))
        self.axes.setObjectName("prepare.section.axis")
        self.axes.chosen.connect(self.axis_wanted)
        self.body.addWidget(self.axes)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.slider = CutSlider()
        self.slider.valueChanged.connect(lambda value: self.moved.emit(value / STEPS_PER_MM))
        row.addWidget(self.slider, 1)
        self.field = NumberField(0, lowest=0, highest=1e5, decimals=1, finest=2, unit="mm", name=say("From the side"), width=92)
        self.field.setObjectName("prepare.section.at")
        self.field.changed.connect(self.moved)
        row.addWidget(self.field)
        self.body.addLayout(row)
        foot = QHBoxLayout()
        self.area = label("", "second", figures=True, selectable=True)
        self.area.setObjectName("prepare.section.area")
        foot.addWidget(self.area, 1)
        flip = Button(say("Other side"), "link", call=self.flip_wanted.emit, hint=say("Cut away the other side"))
        flip.setObjectName("prepare.section.flip")
        foot.addWidget(flip)
        self.body.addLayout(foot)
        self.hide()

    def show_cut(self, cut: Cut) -> None:
        self.axes.set_current(cut.axis)
        self.slider.blockSignals(True)
        self.slider.setRange(0, round(cut.long_mm * STEPS_PER_MM))
        if not self.slider.isSliderDown():
            self.slider.setValue(round(cut.at_mm * STEPS_PER_MM))
        self.slider.blockSignals(False)
        self.field.set_value(cut.at_mm)

    def show_area(self, mm2: float | None) -> None:
        """None: it is being worked out."""
        self.area.setText(say("Measuring the cut …") if mm2 is None else say("Cut: {area} mm²", area=number(mm2, 1)))

    def show_no_area(self) -> None:
        """Where it cannot be told."""
        self.area.setText(say("The area of this cut is not known."))
