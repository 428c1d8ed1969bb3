"""What was measured on the plate, as the desk's history keeps it, and the one measure that waits for its second thing. No Qt."""

from dataclasses import dataclass, replace

import numpy as np
from psygnal import Signal

from mesh.anchors import Placed, thinned
from mesh.between import Span
from mesh.mesh import Mesh
from printdesk.measured import MOST_MEASURES, Lying, Matrix, Measure, Pick, meshes_of, span_of
from printdesk.measured import Measures as Kept
from printdesk.words import say
from ui.prepare.overlays.measure_words import short
from ui.prepare.workspace import Work, Workspace


@dataclass(frozen=True, eq=False)
class Seen:
    """A measure as its parts lie now: things: empty where it cannot be seen; span: None for a point or a face alone."""

    measure: Measure
    things: list[Placed]
    span: Span | None


class Measures:
    """lying: the parts as they lie now. chosen: the number of the one that is looked at, 0: none.

    open: the one that waits for its second thing; an edge or a circle alone is a step of the history already, a point or a face
        becomes one with the second
    """

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.lying: Lying = {}
        self.chosen = 0
        self.open: Measure | None = None
        self._begun: Work | None = None  # before the step that the open one is already
        self._known: Kept = self.kept
        self._worked_out: dict[Measure, Seen] = {}  # fitting a circle takes a while, and they are asked for with each frame
        workspace.changed.plate.connect(self._worked)

    @property
    def kept(self) -> Kept:
        return self._workspace.history.now.measures

    @property
    def seen(self) -> list[Seen]:
        """Those that can be seen: a circle that is stretched, or a part that is shown as it was, has none."""
        found = self.kept if self.open is None or self.open in self.kept else (*self.kept, self.open)
        return [seen for one in found if (seen := self._seen(one)).things]

    @property
    def all(self) -> list[Measure]:
        return [one.measure for one in self.seen]

    def pick(self, pick: Pick) -> None:
        """The second of the open measure, or the first of a new one; the same again ends it. The oldest makes room."""
        pick, first = replace(pick, anchor=thinned(pick.anchor)), self.open
        if first is not None and _is_same(first.picks[0], pick):
            self.close()
            return
        if first is not None and not self._seen(first).things:  # it cannot be seen any more
            self.close()
            first = None
        number = first.number if first else 1 + max((one.number for one in self.kept), default=0)
        made = Measure(number, (*first.picks, pick) if first else (pick,))
        self.chosen = number
        self.open = None if first else made
        span = self._seen(made).span
        if span is None:
            self.changed.emit()
            return
        rest = tuple(one for one in self.kept if one is not first)
        what = say("Measure {figure}", figure=short(span))
        begun = self._workspace.measure(what, (*rest, made)[-MOST_MEASURES:], self._begun if first else None)
        self._begun = begun if self.open else None

    def close(self) -> bool:
        """Ends the open measure: an edge or a circle alone stays, a point or a face alone goes. Whether one was open."""
        if self.open is None:
            return False
        self.open = self._begun = None
        self._choose_some()
        self.changed.emit()
        return True

    def remove(self, number: int) -> None:
        """One step; the next one is chosen."""
        seen = self.all
        place = next((index for index, one in enumerate(seen) if one.number == number), None)
        if place is None:
            return
        gone, rest = seen[place], [one for one in seen if one.number != number]
        self.chosen = rest[min(place, len(rest) - 1)].number if rest else 0
        if gone not in self.kept:
            self.close()
            return
        span = self._seen(gone).span
        what = say("Remove measure {figure}", figure=short(span)) if span else say("Remove a measure")
        self._workspace.measure(what, tuple(one for one in self.kept if one is not gone))

    def clear(self) -> None:
        """Removes all, in one step."""
        self.close()
        if self.kept:
            self._workspace.measure(say("Remove all measures"), ())

    def choose(self, number: int) -> None:
        """Looks at one of them."""
        if number != self.chosen:
            self.chosen = number
            self.changed.emit()

    def follow(self, lying: Lying) -> None:
        """The parts lie so now: measures go with them."""
        moved = {key for key in self.lying.keys() | lying.keys() if not _lies_same(self.lying.get(key), lying.get(key))}
        if moved:
            self.lying = dict(lying)
            self._worked_out = {
                one: seen for one, seen in self._worked_out.items() if all(pick.part not in moved for pick in one.picks)
            }
            if self.kept or self.open:
                self._choose_some()
                self.changed.emit()

    def _worked(self) -> None:
        """A step was done or taken back, or another desk is in front."""
        kept = self.kept
        if self.open is not None:
            is_taken_back = self.open in self._known and self.open not in kept
            if is_taken_back or not self.open.is_on(meshes_of(self._workspace.plate.parts)):
                self.open = self._begun = None
        if kept is not self._known:
            self._known = kept
            self._worked_out = {one: seen for one, seen in self._worked_out.items() if one in kept or one is self.open}
            self._choose_some()
            self.changed.emit()

    def _seen(self, measure: Measure) -> Seen:
        if measure not in self._worked_out:
            things = measure.things(self.lying)
            self._worked_out[measure] = Seen(measure, things, span_of(things))
        return self._worked_out[measure]

    def _choose_some(self) -> None:
        seen = self.all
        if all(one.number != self.chosen for one in seen):
            self.chosen = seen[-1].number if seen else 0


def _lies_same(one: tuple[Mesh, Matrix] | None, other: tuple[Mesh, Matrix] | None) -> bool:
    return one is not None and other is not None and one[0] is other[0] and np.array_equal(one[1], other[1])


def _is_same(one: Pick, other: Pick) -> bool:
    same = one.part == other.part and one.anchor.kind == other.anchor.kind
    return same and np.array_equal(one.anchor.points, other.anchor.points)
