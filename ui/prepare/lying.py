"""Laying a part on one of its sides: those it can rest on are shown on the model; one is pointed at, or gone to with keys."""

from collections.abc import Callable
from weakref import WeakKeyDictionary

import numpy as np
from PySide6.QtCore import QObject, Signal

from mesh.mesh import Mesh
from mesh.resting import RestingSide, side_under
from printdesk.part import Part
from printdesk.words import say
from ui import tasks
from ui.prepare.placing import Points
from ui.prepare.stage import Stage
from ui.viewport.gizmo_drag import Ray
from ui.viewport.gizmo_view import Patch

_SMALLER = 0.94  # so much of a side is painted, for neighbours not to run into each other
Sides = tuple[RestingSide, ...]


class Lying(QObject):
    """changed: other sides are shown, or another one is pointed at. wanted((3, 3)): the turn that lays the part on it.

    words: what is told of the side, for screen readers and beside the pointer
    """

    changed = Signal()
    wanted = Signal(object)

    def __init__(self, stage: Stage, part: Callable[[], Part | None]) -> None:
        super().__init__(stage)
        self._stage, self._part = stage, part
        self._known: WeakKeyDictionary[Mesh, dict[tuple[float, float, float], Sides]] = WeakKeyDictionary()
        self.is_on = False
        self.hot: int | None = None

    def begin(self) -> None:
        self.is_on, self.hot = True, None
        self._look()

    def end(self) -> None:
        self.is_on, self.hot = False, None

    @property
    def sides(self) -> Sides:
        """Of the part as it is scaled, in coordinates that are not turned."""
        part = self._part()
        return self._known.get(part.mesh, {}).get(part.placement.scale, ()) if part is not None else ()

    @property
    def words(self) -> str:
        if self.hot is None or self.hot >= len(self.sides):
            return ""
        area = self.sides[self.hot].area / 100
        return say("Side {number} of {count}: {area:.1f} cm²", number=self.hot + 1, count=len(self.sides), area=area)

    def patches(self, to_eye: Points) -> list[Patch]:
        """The sides that are seen, as they stand on the plate."""
        part = self._part()
        if part is None or not self.is_on:
            return []
        turn, move = self._matrix(part)
        found = []
        for index, side in enumerate(self.sides):
            if float((turn @ side.outward) @ to_eye) > 0 or index == self.hot:
                middle = side.corners.mean(axis=0)
                corners = (middle + (side.corners - middle) * _SMALLER) @ turn.T + move
                found.append(Patch(corners, index == self.hot))
        return found

    def point(self, ray: Ray) -> None:
        """The pointer is on this side from now on."""
        part = self._part()
        if part is not None:
            turn, move = self._matrix(part)
            self._heat(side_under(self.sides, turn.T @ (ray[0] - move), turn.T @ ray[1]))

    def step(self, by: int) -> None:
        if count := len(self.sides):
            self._heat((0 if by > 0 else count - 1) if self.hot is None else (self.hot + by) % count)

    def lay(self) -> bool:
        """On the side that is pointed at; False where none is."""
        part = self._part()
        if part is None or self.hot is None or self.hot >= len(self.sides):
            return False
        from mesh.orient_ways import turning_down

        turn, _ = self._matrix(part)
        self.wanted.emit(turning_down(turn @ self.sides[self.hot].outward))
        return True

    # ---- within

    def _matrix(self, part: Part) -> tuple[Points, Points]:
        """The turn (3, 3) and the way (3,) from the scaled part's coordinates to the plate's."""
        return np.asarray(part.placement.rotation), self._stage.matrix_of(part)[:3, 3]

    def _heat(self, index: int | None) -> None:
        if index != self.hot:
            self.hot = index
            self.changed.emit()

    def _look(self) -> None:
        part = self._part()
        if part is None or self.sides:
            self.changed.emit()
            return
        mesh, scale = part.mesh, part.placement.scale

        def work(_: tasks.TaskContext) -> Sides:
            from mesh.resting import resting_sides

            return resting_sides(mesh.vertices.astype(np.float64) * scale)

        def done(found: Sides) -> None:
            self._known.setdefault(mesh, {})[scale] = found
            self.changed.emit()

        tasks.run(work, done=done, owner=self, slot="sides")
