"""What was measured on the plate, as a list that stays until it is removed. A model without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from psygnal import Signal

from mesh.anchors import Anchor, Placed, placed
from mesh.between import Span, alone, between
from mesh.mesh import Mesh

Matrix = npt.NDArray[np.float64]
Lying = Mapping[str, tuple[Mesh, Matrix]]  # by part: its mesh and how it lies on the plate
MOST = 99


@dataclass(frozen=True, eq=False)
class Pick:
    """What was pointed at: anchor, in the coordinates of a part's mesh."""

    part: str
    mesh: Mesh
    anchor: Anchor

    def placed(self, lying: Lying) -> Placed | None:
        """On the plate; None where the part is gone, has another shape, or is stretched so that a circle is none any more."""
        mesh, matrix = lying.get(self.part, (None, None))
        return placed(self.anchor, matrix) if mesh is self.mesh and matrix is not None else None


@dataclass(frozen=True, eq=False)
class Measure:
    """number: stays its own; picks: one or two. is_open: the next thing that is pointed at becomes its second."""

    number: int
    picks: tuple[Pick, ...]
    is_open: bool = True

    def things(self, lying: Lying) -> list[Placed]:
        """What it is measured from, on the plate; empty where one of them is no more."""
        found = [pick.placed(lying) for pick in self.picks]
        return [one for one in found if one is not None] if all(one is not None for one in found) else []

    def span(self, lying: Lying) -> Span | None:
        """What there is to tell: of the two, or of one edge or circle alone; None for a point or a face alone."""
        things = self.things(lying)
        if not things:
            return None
        return between(things[0], things[1]) if len(things) == 2 else alone(things[0])


class Measures:
    """lying: the parts as they lie now. chosen: the number of the one that is looked at, 0: none."""

    changed = Signal()

    def __init__(self) -> None:
        self.all: list[Measure] = []
        self.lying: Lying = {}
        self.chosen = 0
        self._last = 0

    @property
    def open(self) -> Measure | None:
        """The one that waits for its second thing."""
        return next((measure for measure in self.all if measure.is_open), None)

    def pick(self, pick: Pick) -> None:
        """The second of the open measure, or the first of a new one. The oldest goes where there are too many."""
        waiting = self.open
        if waiting is None:
            self._last += 1
            made = Measure(self._last, (pick,))
            self.all = [*self.all[-(MOST - 1) :], made]
        else:
            made = replace(waiting, picks=(waiting.picks[0], pick), is_open=False)
            self.all = [made if one is waiting else one for one in self.all]
        self.chosen = made.number
        self.changed.emit()

    def close(self) -> bool:
        """Ends the open measure: an edge or a circle alone stays, a point or a face alone goes. Whether one was open."""
        waiting = self.open
        if waiting is None:
            return False
        tells = waiting.span(self.lying) is not None
        self.all = [replace(one, is_open=False) if one is waiting else one for one in self.all if tells or one is not waiting]
        self._choose_some()
        self.changed.emit()
        return True

    def remove(self, number: int) -> None:
        """The next one is chosen."""
        place = next((index for index, one in enumerate(self.all) if one.number == number), None)
        if place is not None:
            self.all = [one for one in self.all if one.number != number]
            self.chosen = self.all[min(place, len(self.all) - 1)].number if self.all else 0
            self.changed.emit()

    def clear(self) -> None:
        """Removes all."""
        if self.all:
            self.all, self.chosen = [], 0
            self.changed.emit()

    def choose(self, number: int) -> None:
        """Looks at one of them."""
        if number != self.chosen:
            self.chosen = number
            self.changed.emit()

    def follow(self, lying: Lying) -> None:
        """The parts lie so now: measures go with them, and those of a shape that is no more go away."""
        same = lying.keys() == self.lying.keys() and all(
            lying[key][0] is self.lying[key][0] and np.array_equal(lying[key][1], self.lying[key][1]) for key in lying
        )
        if same:
            return
        self.lying = dict(lying)
        if self.all:
            self.all = [one for one in self.all if one.things(self.lying)]
            self._choose_some()
            self.changed.emit()

    def _choose_some(self) -> None:
        if all(one.number != self.chosen for one in self.all):
            self.chosen = self.all[-1].number if self.all else 0
