"""Cut a part in two with a plane, and join the halves with dowels, pins or keys if wanted."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider

from mesh.joints import MOST, Joints
from printdesk.cut_plane import MOST_TILT_DEG, CutPlane, middle_of
from printdesk.ids import new_id
from printdesk.part import Part
from printdesk.pieces import beside, laid_on, standing
from printdesk.shaping import Made
from printdesk.words import plural, say
from ui.prepare.figures import number, volume
from ui.prepare.overlays.cut_handle import CutHandle
from ui.prepare.shaping.act import Outcome
from ui.prepare.shaping.card import ActCard, Doing
from ui.prepare.shaping.plane_shown import hide_plane, show_plane
from ui.tasks import TaskContext

BOTH, UPPER, LOWER = "both", "upper", "lower"
_LETTERS = ("X", "Y", "Z")
_STEPS = 1000  # of the slider
_WAYS = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def side_words(axis: int, is_upper: bool) -> str:
    """What a half is called: that of more x, y or z, or of less."""
    uppers = (say("right half"), say("back half"), say("top half"))
    lowers = (say("left half"), say("front half"), say("bottom half"))
    return (uppers if is_upper else lowers)[axis]


class CutCard(ActCard):
    NAME = "cut"
    KEEPS = ("across", "length", "clearance", "count")

    def lay_out(self) -> None:
        self._grasp = 0.0
        self.handle = CutHandle(self.room.view)
        self.handle.setObjectName("prepare.act.cut.handle")
        self.handle.setAccessibleName(say("Handle of the cut"))
        self.handle.setToolTip(say("Drag the plane, or move it with the arrow keys."))
        self.handle.grasped.connect(self._grasped)
        self.handle.moved_by.connect(self._dragged)
        self.handle.left.connect(self.left)
        self.destroyed.connect(self.handle.deleteLater)
        longest = max(range(3), key=lambda axis: self.part.facts.size_mm[axis])
        self.axis = self.switch(
            "axis", say("Across"), [(str(axis), _LETTERS[axis]) for axis in range(3)], str(longest), captioned=True
        )
        self.axis.chosen.connect(lambda _: self._begin_axis())
        self.at = self.number("at", say("At"), 0.0, 0.001, 1e5)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(1, _STEPS - 1)
        self.slider.setAccessibleName(say("Where the plane cuts"))
        self.slider.setObjectName("prepare.act.cut.slider")
        self.slider.valueChanged.connect(self._slid)
        self.rows.addWidget(self.slider)
        self.tilt_fields = [
            self.number(f"tilt{turn}", "", 0.0, -MOST_TILT_DEG, MOST_TILT_DEG, unit="°", decimals=1) for turn in (0, 1)
        ]
        self.keep_which = self.switch("keep", say("Keep"), self._halves(), BOTH)
        self.lies = self.tick("lay", say("Lay the cut faces on the plate"))
        kinds = [("", say("None")), ("dowels", say("Dowels")), ("pins", say("Pins")), ("keys", say("Square keys"))]
        self.kind = self.switch("joints", say("Joints"), kinds)
        usual = Joints()
        self.joint_fields = {
            "across": self.number("across", say("Thickness"), usual.across_mm, 0.5, 200),
            "length": self.number("length", say("Length"), usual.length_mm, 1, 500),
            "clearance": self.number("clearance", say("Clearance"), usual.clearance_mm, 0, 100),
            "count": self.number("count", say("On each face"), usual.count, 1, MOST, unit="", decimals=0),
        }
        self._begin_axis()

    def trouble(self) -> str:
        length = self.part.facts.size_mm[self._axis]
        if not 0 < self.at.value < length or self.plane().misses(self.part):
            return say("The plane misses the part, which is {length:.4g} mm long that way.", length=length)
        return ""

    def button_words(self) -> str:
        where = {"axis": _LETTERS[self._axis], "at": number(self.at.value, 2)}
        kept = self.keep_which.current
        if kept == BOTH:
            return say("Cut in two at {axis} {at} mm", **where)
        return say("Cut at {axis} {at} mm, keep the {side}", side=side_words(self._axis, kept == UPPER), **where)

    def working_words(self) -> str:
        return say("Cutting {name} …", name=self.part.name)

    def doing(self) -> Doing:
        part, plane, joints, plate = self.part, self.plane(), self.joints(), self.room.plate
        kept, lies, shaping = self.keep_which.current, self.lies.isChecked(), self.room.desk.shaping

        def work(at: TaskContext) -> Outcome:
            made = shaping.cut_at(part, plane.in_part(part), joints, at.cancel)
            pieces = [_named(piece, which, part, plane, lies) for piece, which in _kept(made, kept)]
            rest = replace(plate, parts=tuple(known for known in plate.parts if known.id != part.id))
            return Outcome(say("Cut {name}", name=part.name), (part,), beside(rest, pieces[0], pieces[1:]), _told(made, plane))

        return work

    def plane(self) -> CutPlane:
        """As it is typed."""
        return CutPlane(self._axis, self.at.value, (self.tilt_fields[0].value, self.tilt_fields[1].value))

    def joints(self) -> Joints | None:
        """As they are typed; None: without any, or where only one half is kept."""
        if not self.kind.current or self.keep_which.current != BOTH:
            return None
        fields = self.joint_fields
        sizes = (fields["across"].value, fields["length"].value, fields["clearance"].value)
        return Joints(self.kind.current, *sizes, int(fields["count"].value))

    def preview(self) -> None:
        plane = self.plane()
        show_plane(self.room.scene, self.part, plane)
        self.handle.point(np.asarray(plane.point(self.part)), _WAYS[self._axis])
        self.handle.show()

    def clear_preview(self) -> None:
        self.handle.hide()
        hide_plane(self.room.scene)

    def refresh(self) -> None:
        is_joined = bool(self.kind.current) and self.keep_which.current == BOTH
        self.show_row(self.kind, self.keep_which.current == BOTH)
        for field in self.joint_fields.values():
            self.show_row(field, is_joined)
        self.slider.blockSignals(True)
        self.slider.setValue(round(self.at.value / max(self.part.facts.size_mm[self._axis], 1e-9) * _STEPS))
        self.slider.blockSignals(False)
        super().refresh()

    # ---- within

    @property
    def _axis(self) -> int:
        return int(self.axis.current)

    def _halves(self) -> list[tuple[str, str]]:
        halves = [words[:1].upper() + words[1:] for words in (side_words(self._axis, True), side_words(self._axis, False))]
        return [(BOTH, say("Keep both")), (UPPER, halves[0]), (LOWER, halves[1])]

    def _begin_axis(self) -> None:
        """Another axis: the plane stands in the middle again, and words name other sides."""
        self.at.set_value(middle_of(self.room.plate, self.part, self._axis))
        self.keep_which.set_options(self._halves())
        others = [_LETTERS[axis] for axis in range(3) if axis != self._axis]
        for field, letter in zip(self.tilt_fields, others, strict=True):
            field.set_value(0.0)
            self.caption(field, say("Tilt about {axis}", axis=letter))
        self.edited()

    def _grasped(self) -> None:
        self._grasp = self.at.value

    def _dragged(self, by_mm: float) -> None:
        """Never off the part."""
        length = self.part.facts.size_mm[self._axis]
        self.at.set_value(min(max(self._grasp + by_mm, length / _STEPS), length * (1 - 1 / _STEPS)))
        self.edited()

    def _slid(self, step: int) -> None:
        self.at.set_value(self.part.facts.size_mm[self._axis] * step / _STEPS)
        self.edited()


def _kept(made: Made, kept: str) -> list[tuple[Part, str]]:
    """The pieces that stay, the lower half first: it stays where it was."""
    named = dict(zip(made.pieces, made.parts, strict=True))
    wanted = [kept] if kept != BOTH else [LOWER, UPPER, "pins"]
    return [(named[which], which) for which in wanted if which in named]


def _named(piece: Part, which: str, whole: Part, plane: CutPlane, lies: bool) -> Part:
    """With a name that says which it is, standing where it was, or laid on its cut face."""
    x, y, z = plane.normal()
    words = say("dowels") if which == "pins" else side_words(plane.axis, which == UPPER)
    named = replace(piece, id=new_id(), name=f"{whole.name} ({words})")
    if which == "pins":
        return named
    stood = standing(named, whole)
    return laid_on(stood, (-x, -y, -z) if which == UPPER else (x, y, z)) if lies else stood


def _told(made: Made, plane: CutPlane) -> str:
    named = dict(zip(made.pieces, made.parts, strict=True))
    upper, lower = named["upper"], named["lower"]
    words = say(
        "Cut in two: {upper} ({upper_side}) and {lower} ({lower_side}); the cut face is {area:.2f} cm².",
        upper=volume(upper.facts.volume_mm3),
        upper_side=side_words(plane.axis, True),
        lower=volume(lower.facts.volume_mm3),
        lower_side=side_words(plane.axis, False),
        area=made.figures["cut_area_mm2"] / 100,
    )
    if made.figures["joints"]:
        words += " " + plural("{count} joint.", "{count} joints.", made.figures["joints"])
    return words
