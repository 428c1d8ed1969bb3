"""What was measured on a desk, and from which things of which parts. Values, so that the history of edits keeps them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from mesh.anchored import anchored
from mesh.anchors import Anchor, Placed, placed
from mesh.between import Span, alone, between
from mesh.mesh import Mesh
from printdesk.part import Part

Matrix = npt.NDArray[np.float64]
Lying = Mapping[str, tuple[Mesh, Matrix]]  # by part: its mesh and how it lies on the plate
Told = tuple[
    tuple[int, Anchor, bool], ...
]  # a measure's things as kept: (the part's place, the anchor, whether it is on its mesh)
MOST_MEASURES = 99
NO_MESH = Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32))


@dataclass(frozen=True, eq=False)
class Pick:
    """What was pointed at: anchor, in the coordinates of a part's mesh; mesh: the one that it was found on."""

    part: str
    mesh: Mesh
    anchor: Anchor

    def placed(self, lying: Lying) -> Placed | None:
        """On the plate; None where the part is gone, has another shape, or is stretched so that a circle is none any more."""
        mesh, matrix = lying.get(self.part, (None, None))
        return placed(self.anchor, matrix) if mesh is self.mesh and matrix is not None else None


@dataclass(frozen=True, eq=False)
class Measure:
    """number: its own among those of its desk; picks: one or two."""

    number: int
    picks: tuple[Pick, ...]

    def things(self, lying: Lying) -> list[Placed]:
        """What it is measured from, on the plate; empty where one of them is no more."""
        found = [pick.placed(lying) for pick in self.picks]
        return [one for one in found if one is not None] if all(one is not None for one in found) else []

    def span(self, lying: Lying) -> Span | None:
        """What there is to tell: of the two, or of one edge or circle alone; None for a point or a face alone."""
        return span_of(self.things(lying))

    def is_on(self, meshes: Mapping[str, Mesh]) -> bool:
        """Whether its parts have the meshes that it was found on. meshes: by part."""
        return all(meshes.get(pick.part) is pick.mesh for pick in self.picks)


def span_of(things: Sequence[Placed]) -> Span | None:
    """things: none, one or two, as they lie."""
    if not things:
        return None
    return between(things[0], things[1]) if len(things) == 2 else alone(things[0])


Measures = tuple[Measure, ...]


def meshes_of(parts: Iterable[Part]) -> dict[str, Mesh]:
    """By the part's id."""
    return {part.id: part.mesh for part in parts}


def as_told(measures: Measures, parts: Sequence[Part]) -> list[Told]:
    """As they are kept beside the parts; one whose parts are gone is left out. What was not looked for yet on another mesh that a
    part has now may be there or not.
    """
    places = {part.id: place for place, part in enumerate(parts)}
    here = [one for one in measures if all(pick.part in places for pick in one.picks)]
    return [
        tuple((places[pick.part], pick.anchor, parts[places[pick.part]].mesh is pick.mesh) for pick in one.picks) for one in here
    ]


def bound(told: Iterable[Told], parts: Mapping[int, Part]) -> Measures:
    """On the parts by their places; one whose part is not there is left out, so is one that tells nothing.

    What may not be on its part's mesh is on none yet, so that `followed` looks for it.
    """
    found: list[Measure] = []
    for things in told:
        if all(place in parts for place, _, _ in things):
            picks = tuple(
                Pick(parts[place].id, parts[place].mesh if is_there else NO_MESH, anchor) for place, anchor, is_there in things
            )
            if len(picks) == 2 or picks[0].anchor.kind in ("edge", "circle"):
                found.append(Measure(len(found) + 1, picks))
    return tuple(found)


def followed(measures: Measures, meshes: Mapping[str, Mesh]) -> Measures:
    """Those whose things are on the meshes that their parts have now, without the others. Takes its time: off the Qt thread."""
    things: dict[str, list[Pick]] = {}
    for pick in (pick for measure in measures for pick in measure.picks):
        if pick.part in meshes and meshes[pick.part] is not pick.mesh:
            things.setdefault(pick.part, []).append(pick)
    found: dict[int, Pick] = {}
    for part, picks in things.items():
        there = anchored(meshes[part], [pick.anchor for pick in picks])
        found.update(
            (id(pick), replace(pick, mesh=meshes[part])) for pick, is_there in zip(picks, there, strict=True) if is_there
        )
    moved = (replace(one, picks=tuple(found.get(id(pick), pick) for pick in one.picks)) for one in measures)
    return tuple(old if old.is_on(meshes) else new for old, new in zip(measures, moved, strict=True) if new.is_on(meshes))
