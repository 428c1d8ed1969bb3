"""Moves, turns, scales, mirrors, doubles and takes away what is chosen, however many parts: each time one undoable step."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal

from printdesk.ids import new_id
from printdesk.part import Part, Placement
from printdesk.scaled import factor_between, placed_part
from printdesk.words import say
from ui import tasks
from ui.prepare.changing import Changing
from ui.prepare.placing import (
    Angles,
    Vector,
    as_rotation,
    box_of,
    filling_factor,
    mirrored,
    moved_by,
    rotation_of,
    scaled,
    stretched_alike,
    turned_together,
)
from ui.prepare.stage import standing
from ui.prepare.workspace import Workspace, is_as

REST_MS = 600  # after the last arrow key: then the way gone so far is one step
_MANY = 100_000  # corners from which on they are turned and measured off the Qt thread
Lengths = tuple[float, float, float]


class Adjusting(QObject):
    """Acts on all chosen parts; numbers that are typed are those of the part that leads, the others go along with it.

    is_placing: parts of very many corners are being turned; settled: they are. laid(parts, matrices): see `Stage.take`
    """

    laid = Signal(object, object)
    settled = Signal()

    def __init__(self, workspace: Workspace, changing: Changing, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._changing = workspace, changing
        self.is_placing = False
        self._before: tuple[Part, ...] = ()
        self._nudged: tuple[Part, ...] = ()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.rest)
        workspace.finish = self.finish

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is acted on, the part that leads first."""
        return self._workspace.plate.chosen_parts

    # ---- moved

    def move_to(self, position_mm: tuple[float, float]) -> None:
        def placed(parts: Sequence[Part]) -> list[Placement]:
            x, y = parts[0].placement.position_mm
            others = moved_by([part.placement for part in parts[1:]], position_mm[0] - x, position_mm[1] - y)
            return [replace(parts[0].placement, position_mm=position_mm), *others]

        self._place("move", placed)

    def move_by(self, x: float, y: float) -> None:
        self._place("move", lambda parts: moved_by([part.placement for part in parts], x, y))

    def nudge(self, x: float, y: float) -> None:
        """By a key; the keys of one burst are one step."""
        parts = self.parts
        if not parts:
            return
        if {part.id for part in self._nudged} != {part.id for part in parts}:
            self.rest()
            self._nudged = parts
        where = moved_by([part.placement for part in parts], x, y)
        rounded = [replace(one, position_mm=(round(one.position_mm[0], 3), round(one.position_mm[1], 3))) for one in where]
        laid = [placed_part(part, one) for part, one in zip(parts, rounded, strict=True)]
        self._workspace.show_plate(self._workspace.plate.change_all(laid))
        self._rest.start()

    def rest(self) -> None:
        """No more keys come: what they did is a step."""
        self._rest.stop()
        before, self._nudged = self._nudged, ()
        if before:
            self._workspace.slid_all(step_words("move", before), before)

    def centre(self) -> None:
        """All together to the middle of the plate on which the part that leads lies."""
        parts, plate = self.parts, self._workspace.plate
        if parts:
            lower, upper = box_of(parts)
            middle = (lower + upper) / 2
            wide, deep, _ = plate.size_mm
            self.move_by(plate.left_of(plate.plate_of(parts[0])) + wide / 2 - float(middle[0]), deep / 2 - float(middle[1]))

    def to_next_plate(self) -> None:
        """To free places of the plate after the one on which the part that leads lies; one more plate where there is none."""
        parts, plate = self.parts, self._workspace.plate
        if parts:
            index = plate.plate_of(parts[0]) + 1
            self._workspace.did_plate(step_words("move", parts), plate.to_plate(index, [part.id for part in parts]))

    def to_first_plate(self) -> None:
        parts, plate = self.parts, self._workspace.plate
        if parts:
            self._workspace.did_plate(step_words("move", parts), plate.to_plate(0, [part.id for part in parts]))

    def finish(self) -> None:
        """What is under way by keys or a drag becomes a step now."""
        self.rest()
        self.slid()

    # ---- turned

    def turn_to(self, angles: Angles) -> None:
        """The part that leads lies so from now on, the others turn as it turned."""

        def placed(parts: Sequence[Part]) -> list[Placement]:
            wanted = np.asarray(rotation_of(angles))
            turn = wanted @ np.asarray(parts[0].placement.rotation).T
            return [
                replace(parts[0].placement, rotation=as_rotation(wanted)),
                *(
                    replace(part.placement, rotation=as_rotation(turn @ np.asarray(part.placement.rotation)))
                    for part in parts[1:]
                ),
            ]

        self._place("turn", placed)

    def turn_by(self, axis: int, angle: float) -> None:
        self._place("turn", lambda parts: self.turned(parts, axis, angle))

    @staticmethod
    def turned(parts: Sequence[Part], axis: int, angle: float) -> list[Placement]:
        lower, upper = box_of(parts)
        return turned_together([part.placement for part in parts], axis, angle, (lower + upper) / 2)

    def lay_down(self, turn: Vector) -> None:
        """Turned by a rotation (3, 3) after all turns so far: the part that leads alone."""
        if parts := self.parts:
            rotation = as_rotation(np.asarray(turn) @ np.asarray(parts[0].placement.rotation))
            self.place("lay", parts[:1], [replace(parts[0].placement, rotation=rotation)])

    def mirror(self, axis: int) -> None:
        self._place("mirror", lambda parts: [mirrored(part.placement, axis) for part in parts])

    # ---- scaled

    def scale_to(self, lengths_mm: Lengths) -> None:
        """The part that leads has these lengths along its own axes, the others are stretched as it was."""
        self._place("scale", lambda parts: stretched_alike(parts, lengths_mm))

    def fill_printer(self) -> None:
        """As large as the printer's room allows, in the middle of the plate."""
        parts, plate = self.parts, self._workspace.plate
        if parts:
            factor = min(filling_factor(part, plate) for part in parts)
            wide, deep, _ = plate.size_mm
            placed = [scaled(part.placement, factor) for part in parts]
            if len(parts) == 1:
                placed = [replace(placed[0], position_mm=(plate.left_of(plate.plate_of(parts[0])) + wide / 2, deep / 2))]
            self.place("scale", parts, placed)

    def slide_to(self, lengths_mm: Lengths) -> None:
        """The size is being dragged: shown and priced at once, and one step when it is let go, see `slid`."""
        parts = self._before or self.parts
        if parts and not self._changing.busy:
            if not self._before:
                self.rest()
            self._before = parts
            placed = stretched_alike(parts, lengths_mm)
            here = {part.id for part in self._workspace.plate.parts}
            laid = [placed_part(part, one) for part, one in zip(parts, placed, strict=True) if part.id in here]
            self._workspace.slides_all(laid)

    def slid(self) -> None:
        before, self._before = self._before, ()
        if before:
            self._workspace.slid_all(step_words("scale", before), before)

    def slide_back(self) -> None:
        """Takes back what is being dragged."""
        if before := self._before:
            here = {part.id for part in self._workspace.plate.parts}
            self._workspace.slides_all([part for part in before if part.id in here])
            self.slid()

    @property
    def slides(self) -> tuple[Part, ...]:
        """What is being dragged, as it was before."""
        return self._before

    # ---- more and fewer

    def duplicate(self) -> None:
        if parts := self.parts:
            plate, ids = self._workspace.plate, []
            for part in parts:
                ids.append(new_id())
                plate = plate.add(replace(part, id=ids[-1]))
            self._workspace.did_plate(step_words("duplicate", parts), plate.choose_all(ids))

    def remove(self) -> None:
        if parts := self.parts:
            plate = self._workspace.plate.remove(*(part.id for part in parts))
            self._workspace.did_plate(step_words("remove", parts), plate)

    # ---- within

    def _place(self, deed: str, placed: Callable[[Sequence[Part]], Sequence[Placement]]) -> None:
        self.rest()
        if parts := self.parts:
            self.place(deed, parts, placed(parts))

    def place(self, deed: str, parts: Sequence[Part], placed: Sequence[Placement]) -> None:
        """One step: these parts lie so from now on."""
        self.rest()
        now = [self._workspace.plate.by_id(part.id) for part in parts]
        pairs = list(zip(now, placed, strict=True))
        if all(part.placement == one for part, one in pairs):
            return
        if any(len(part.mesh.vertices) > _MANY and not _is_cheap(part.placement, one) for part, one in pairs):
            self._place_aside(deed, now, placed)
        else:
            laid = [placed_part(part, one) for part, one in pairs]
            self._workspace.did_plate(step_words(deed, parts), self._workspace.plate.change_all(laid))

    def _place_aside(self, deed: str, parts: Sequence[Part], placed: Sequence[Placement]) -> None:
        """Turning and measuring very many corners is done off this thread; nothing happens where a part changed meanwhile."""
        self.is_placing = True
        landing = self._changing.landing()

        def work(_: tasks.TaskContext) -> tuple[list[Part], list[npt.NDArray[np.float64]]]:
            laid = [placed_part(part, one) for part, one in zip(parts, placed, strict=True)]
            return laid, [standing(part, part.placement) for part in laid]

        def put(workspace: Workspace, laid: list[Part], matrices: list[npt.NDArray[np.float64]]) -> str:
            here = {part.id: part for part in workspace.plate.parts}
            if any(part.id not in here or not is_as(here[part.id], part) for part in parts):
                return ""
            if landing.is_in_front:
                self.laid.emit(laid, matrices)
            workspace.did_plate(step_words(deed, parts), workspace.plate.change_all(laid))
            return step_words(deed, parts)

        def done(found: tuple[list[Part], list[npt.NDArray[np.float64]]]) -> None:
            self._changing.land(landing, lambda workspace: put(workspace, *found))

        def ended() -> None:
            self.is_placing = False
            self.settled.emit()

        tasks.run(work, done=done, ended=ended, owner=self, title=step_words(deed, parts), kind=deed, size=_corners(parts))


def _corners(parts: Sequence[Part]) -> int:
    return sum(len(part.mesh.vertices) for part in parts)


def _is_cheap(before: Placement, after: Placement) -> bool:
    """Whether facts and matrix follow without looking at the corners: moved, or as a whole larger or smaller."""
    return factor_between(before, after) is not None


def step_words(deed: str, parts: Sequence[Part]) -> str:
    """The name of a step: "Move bracket", "Move 3 parts"."""
    if len(parts) == 1:
        name = parts[0].name
        return {
            "move": say("Move {name}", name=name),
            "turn": say("Turn {name}", name=name),
            "lay": say("Lay {name} down", name=name),
            "mirror": say("Mirror {name}", name=name),
            "scale": say("Scale {name}", name=name),
            "duplicate": say("Duplicate {name}", name=name),
            "remove": say("Remove {name}", name=name),
        }[deed]
    count = len(parts)
    return {
        "move": say("Move {count} parts", count=count),
        "turn": say("Turn {count} parts", count=count),
        "lay": say("Lay {count} parts down", count=count),
        "mirror": say("Mirror {count} parts", count=count),
        "scale": say("Scale {count} parts", count=count),
        "duplicate": say("Duplicate {count} parts", count=count),
        "remove": say("Remove {count} parts", count=count),
    }[deed]
