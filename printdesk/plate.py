"""The plate that parts lie on: an immutable value, so that the history of edits is a list of plates."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from printdesk.errors import NotFound
from printdesk.part import Part
from printdesk.words import say

GAP_MM = 5.0
Box = tuple[tuple[float, float], tuple[float, float]]  # (lower x, y), (upper x, y), mm on the plate


@dataclass(frozen=True, eq=False)
class Plate:
    """size_mm: (x, y, z) of the printer's volume; parts in the order they came; chosen: the id of the part that is worked on."""

    size_mm: tuple[float, float, float] = (250.0, 210.0, 210.0)
    parts: tuple[Part, ...] = ()
    chosen: str | None = None

    @property
    def part(self) -> Part | None:
        """The part that is worked on."""
        return next((part for part in self.parts if part.id == self.chosen), None)

    def by_id(self, part_id: str) -> Part:
        """Raises NotFound."""
        found = next((part for part in self.parts if part.id == part_id), None)
        if found is None:
            raise NotFound("no_such_part", say("That part is not on the plate any more."))
        return found

    def choose(self, part_id: str | None) -> "Plate":
        return replace(self, chosen=part_id)

    def add(self, part: Part, position_mm: tuple[float, float] | None = None) -> "Plate":
        """The plate with one part more, there or on the first free place, chosen."""
        place = position_mm or self.free_place(part.facts.size_mm)
        laid = part.placed(replace(part.placement, position_mm=place))
        return replace(self, parts=(*self.parts, laid), chosen=laid.id)

    def change(self, part: Part) -> "Plate":
        """The plate with the part of that id exchanged."""
        self.by_id(part.id)
        return replace(self, parts=tuple(part if known.id == part.id else known for known in self.parts))

    def remove(self, part_id: str) -> "Plate":
        rest = tuple(part for part in self.parts if part.id != part_id)
        return replace(self, parts=rest, chosen=rest[-1].id if rest and self.chosen == part_id else self.chosen if rest else None)

    def box_of(self, part: Part) -> Box:
        return box_at(part.placement.position_mm, part.facts.size_mm)

    def holds(self, part: Part) -> bool:
        """True where the part lies wholly within the printer's volume."""
        lower, upper = self.box_of(part)
        within = all(low >= -1e-3 for low in lower) and all(
            up <= size + 1e-3 for up, size in zip(upper, self.size_mm, strict=False)
        )
        return within and part.facts.size_mm[2] <= self.size_mm[2] + 1e-3

    def free_place(self, size_mm: tuple[float, float, float], also_taken: Iterable[Box] = ()) -> tuple[float, float]:
        """The free place nearest to the middle, on a 5 mm raster; beside the plate where there is none."""
        wide, deep, _ = size_mm
        middle = np.array(self.size_mm[:2]) / 2
        taken = np.array([*(self.box_of(known) for known in self.parts), *also_taken]).reshape(-1, 2, 2)
        xs = np.arange(wide / 2, max(self.size_mm[0] - wide / 2, wide / 2) + 0.1, GAP_MM)
        ys = np.arange(deep / 2, max(self.size_mm[1] - deep / 2, deep / 2) + 0.1, GAP_MM)
        places = np.stack(np.meshgrid([middle[0], *xs], [middle[1], *ys]), -1).reshape(-1, 2)
        half = np.array([wide, deep]) / 2 + GAP_MM
        for lower, upper in taken:
            clash = ((places - half < upper) & (places + half > lower)).all(axis=1)
            places = places[~clash]
        if len(places) == 0:
            return self.size_mm[0] + wide / 2 + GAP_MM, float(middle[1])
        best = places[np.argmin(((places - middle) ** 2).sum(axis=1))]
        return float(best[0]), float(best[1])


def box_at(position_mm: tuple[float, float], size_mm: tuple[float, float, float]) -> Box:
    """Of what has that size and its middle there."""
    (x, y), (wide, deep, _) = position_mm, size_mm
    return (x - wide / 2, y - deep / 2), (x + wide / 2, y + deep / 2)
