"""The plate that parts lie on: an immutable value, so that the history of edits is a list of plates."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from printdesk.errors import NotFound
from printdesk.part import Part
from printdesk.words import say

GAP_MM = 5.0  # between parts
APART_MM = 40.0  # between plates that lie side by side
MOST_PLATES = 36
Box = tuple[tuple[float, float], tuple[float, float]]  # (lower x, y), (upper x, y), mm on the plate


@dataclass(frozen=True, eq=False)
class Plate:
    """size_mm: (x, y, z) of the printer's volume; parts in the order they came; chosen: the id of the part that is worked on.

    also: ids of the parts that are chosen beside it; what is done to it is done to them too
    count: plates that are printed one after another; they lie side by side along x, `APART_MM` apart, in one row of coordinates
    """

    size_mm: tuple[float, float, float] = (250.0, 210.0, 210.0)
    parts: tuple[Part, ...] = ()
    chosen: str | None = None
    also: frozenset[str] = frozenset()
    count: int = 1

    @property
    def part(self) -> Part | None:
        """The part that is worked on."""
        return next((part for part in self.parts if part.id == self.chosen), None)

    @property
    def chosen_parts(self) -> tuple[Part, ...]:
        """All that are chosen, the one that is worked on first; none where that one is none."""
        lead = self.part
        if lead is None:
            return ()
        return (lead, *(part for part in self.parts if part.id in self.also and part.id != self.chosen))

    def by_id(self, part_id: str) -> Part:
        """Raises NotFound."""
        found = next((part for part in self.parts if part.id == part_id), None)
        if found is None:
            raise NotFound("no_such_part", say("That part is not on the plate any more."))
        return found

    def choose(self, part_id: str | None) -> "Plate":
        """That one and no other, or none."""
        return replace(self, chosen=part_id, also=frozenset())

    def choose_too(self, part_id: str) -> "Plate":
        """One more, which leads from now on; one that is chosen already is so no more."""
        ids = [part.id for part in self.chosen_parts]
        return self.choose_all([known for known in ids if known != part_id] if part_id in ids else [part_id, *ids])

    def choose_all(self, part_ids: Iterable[str]) -> "Plate":
        """These and no others, the first of them leading; ids of parts that are not here are passed over."""
        here = {part.id for part in self.parts}
        ids = [known for known in part_ids if known in here]
        return replace(self, chosen=ids[0] if ids else None, also=frozenset(ids[1:]))

    def add(self, part: Part, position_mm: tuple[float, float] | None = None) -> "Plate":
        """The plate with one part more, there or on the first free place, chosen."""
        place = position_mm or self.free_place(part.facts.size_mm)
        laid = part.placed(replace(part.placement, position_mm=place))
        return replace(self, parts=(*self.parts, laid)).choose(laid.id).grown()

    def change(self, part: Part) -> "Plate":
        """The plate with the part of that id exchanged. Raises NotFound."""
        return self.change_all([part])

    def change_all(self, parts: Iterable[Part]) -> "Plate":
        """The plate with the parts of those ids exchanged. Raises NotFound."""
        changed = {part.id: part for part in parts}
        for missing in changed.keys() - {part.id for part in self.parts}:
            self.by_id(missing)  # raises
        return replace(self, parts=tuple(changed.get(part.id, part) for part in self.parts))

    def remove(self, *part_ids: str) -> "Plate":
        """Without those parts, and without the plates at the end that are empty by that."""
        rest = tuple(part for part in self.parts if part.id not in part_ids)
        chosen = self.chosen if rest else None
        if rest and chosen in part_ids:
            chosen = next((part.id for part in rest if part.id in self.also), rest[-1].id)
        used = 1 + max((self.plate_of(part) for part in rest), default=0)
        is_emptied = used < self.count and any(self.plate_of(part) >= used for part in self.parts)
        return replace(
            self, parts=rest, chosen=chosen, also=self.also - {*part_ids, chosen}, count=used if is_emptied else self.count
        )

    def box_of(self, part: Part) -> Box:
        return box_at(part.placement.position_mm, part.facts.size_mm)

    def holds(self, part: Part) -> bool:
        """True where the part lies wholly within the printer's volume, over one of the plates."""
        over = self.over(self.box_of(part))
        return over is not None and over < self.count and part.facts.size_mm[2] <= self.size_mm[2] + 1e-3

    # ---- several plates

    def left_of(self, index: int) -> float:
        """x of a plate's left edge, mm."""
        return index * (self.size_mm[0] + APART_MM)

    def over(self, box: Box) -> int | None:
        """The plate that a box lies wholly over, as if there were as many as there can be."""
        (low_x, low_y), (up_x, up_y) = box
        index = self._nearest((low_x + up_x) / 2)
        left = self.left_of(index)
        wide, deep, _ = self.size_mm
        is_over = low_x >= left - 1e-3 and up_x <= left + wide + 1e-3 and low_y >= -1e-3 and up_y <= deep + 1e-3
        return index if is_over else None

    def plate_of(self, part: Part) -> int:
        """The plate that a part lies on, or the nearest: 0 … count - 1."""
        return min(self._nearest(part.placement.position_mm[0]), self.count - 1)

    def grown(self) -> "Plate":
        """With as many plates as the parts lie over."""
        over = [index for part in self.parts if (index := self.over(self.box_of(part))) is not None]
        return replace(self, count=max([self.count, *(index + 1 for index in over)]))

    def resized(self, size_mm: tuple[float, float, float]) -> "Plate":
        """Of another printer: parts stay where they are on their plate."""
        step = size_mm[0] - self.size_mm[0]
        moved = (self._shifted(part, self.plate_of(part) * step) for part in self.parts)
        return replace(self, size_mm=size_mm, parts=tuple(moved))

    def to_plate(self, index: int, part_ids: Iterable[str]) -> "Plate":
        """Those parts on free places of a plate; one that finds none there keeps its place. A plate more where it is the next."""
        index = min(max(index, 0), self.count, MOST_PLATES - 1)
        ids = list(part_ids)
        plate = replace(self, count=max(self.count, index + 1), parts=tuple(part for part in self.parts if part.id not in ids))
        for part in (known for known in self.parts if known.id in ids):
            place = plate._free_on(index, part.facts.size_mm, ()) or part.placement.position_mm
            plate = replace(plate, parts=(*plate.parts, part.placed(replace(part.placement, position_mm=place))))
        laid = {part.id: part for part in plate.parts}
        return replace(plate, parts=tuple(laid[part.id] for part in self.parts))

    def free_place(self, size_mm: tuple[float, float, float], also_taken: Iterable[Box] = ()) -> tuple[float, float]:
        """The free place nearest to a plate's middle, of the first plate that has one, if need be of one plate more.

        Beside the plates for what no plate has room for.
        """
        taken = list(also_taken)
        fits = all(length <= room + 1e-3 for length, room in zip(size_mm[:2], self.size_mm[:2], strict=True))
        for index in range(min(self.count + 1, MOST_PLATES) if fits else self.count):
            if place := self._free_on(index, size_mm, taken):
                return place
        return self.left_of(self.count - 1) + self.size_mm[0] + size_mm[0] / 2 + GAP_MM, self.size_mm[1] / 2

    # ---- within

    def _nearest(self, x_mm: float) -> int:
        """The plate nearest to a place, as if there were as many as there can be."""
        place = (x_mm - self.size_mm[0] / 2) / (self.size_mm[0] + APART_MM)
        return int(min(max(round(place), 0), MOST_PLATES - 1))

    @staticmethod
    def _shifted(part: Part, step_mm: float) -> Part:
        x, y = part.placement.position_mm
        return part.placed(replace(part.placement, position_mm=(x + step_mm, y))) if step_mm else part

    def _free_on(self, index: int, size_mm: tuple[float, float, float], also_taken: Iterable[Box]) -> tuple[float, float] | None:
        """The free place nearest to the middle of a plate, on a 5 mm raster."""
        wide, deep, _ = size_mm
        left, middle = self.left_of(index), np.array(self.size_mm[:2]) / 2 + (self.left_of(index), 0.0)
        taken = np.array([*(self.box_of(known) for known in self.parts), *also_taken]).reshape(-1, 2, 2)
        xs = np.arange(wide / 2, max(self.size_mm[0] - wide / 2, wide / 2) + 0.1, GAP_MM) + left
        ys = np.arange(deep / 2, max(self.size_mm[1] - deep / 2, deep / 2) + 0.1, GAP_MM)
        places = np.stack(np.meshgrid([middle[0], *xs], [middle[1], *ys]), -1).reshape(-1, 2)
        half = np.array([wide, deep]) / 2 + GAP_MM
        for lower, upper in taken:
            clash = ((places - half < upper) & (places + half > lower)).all(axis=1)
            places = places[~clash]
        if len(places) == 0:
            return None
        best = places[np.argmin(((places - middle) ** 2).sum(axis=1))]
        return float(best[0]), float(best[1])


def box_at(position_mm: tuple[float, float], size_mm: tuple[float, float, float]) -> Box:
    """Of what has that size and its middle there."""
    (x, y), (wide, deep, _) = position_mm, size_mm
    return (x - wide / 2, y - deep / 2), (x + wide / 2, y + deep / 2)
