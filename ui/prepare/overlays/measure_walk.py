"""A part's things to measure from, gone through one by one: the largest first, or those nearest to the last one. No Qt."""

from collections.abc import Sequence

import numpy as np

from mesh.things import Sort, Thing
from printdesk.words import plural, say

SORTS: tuple[Sort | None, ...] = (None, "corner", "edge", "circle", "face")


class Walk:
    """sort: only these are gone through, None: all. here: the one that is meant now."""

    def __init__(self) -> None:
        self.sort: Sort | None = None
        self._things: Sequence[Thing] = ()
        self._order: list[Thing] = []
        self._place = -1
        self._from: Thing | None = None

    @property
    def here(self) -> Thing | None:
        return self._order[self._place] if 0 <= self._place < len(self._order) else None

    @property
    def place(self) -> tuple[int, int]:
        """(which one it is, from 1, of how many)."""
        return self._place + 1, len(self._order)

    def show(self, things: Sequence[Thing]) -> None:
        """Those of a part, the largest of each sort first; the walk begins anew where they are others."""
        if things is not self._things:
            self._things, self._from = things, None
            self._arrange()

    def near(self, thing: Thing) -> None:
        """It is the one that is meant; from now on the nearest to it come next."""
        self._from = thing
        self._arrange()
        self._place = 0 if self._order[:1] == [thing] else -1

    def step(self, by: int) -> Thing | None:
        """The next or the one before; at either end it goes on at the other. None where there is none."""
        if not self._order:
            return None
        self._place = (self._place + by) % len(self._order) if self._place >= 0 else (0 if by > 0 else len(self._order) - 1)
        return self.here

    def next_sort(self, by: int) -> None:
        """Only the next sort that the part has, all after the last."""
        known = {thing.sort for thing in self._things}
        has = [sort for sort in SORTS if sort is None or sort in known]
        here = self.here
        self.sort = has[(has.index(self.sort) + by) % len(has)] if self.sort in has else None
        if here is not None:
            self._from = here
        self._arrange()

    def _arrange(self) -> None:
        order = [thing for thing in self._things if self.sort in (None, thing.sort)]
        start = self._from
        if start is not None:
            order.sort(key=lambda thing: (thing is not start, float(np.linalg.norm(thing.at - start.at))))
        self._order, self._place = order, -1


def sort_words(sort: Sort | None, count: int) -> str:
    """What is gone through, and how many there are: "12 edges"."""
    if sort == "corner":
        return plural("{count} corner", "{count} corners", count)
    if sort == "edge":
        return plural("{count} edge", "{count} edges", count)
    if sort == "circle":
        return plural("{count} circle", "{count} circles", count)
    if sort == "face":
        return plural("{count} flat face", "{count} flat faces", count)
    return plural("{count} thing to measure from", "{count} things to measure from", count)


def name_of(sort: Sort) -> str:
    names = {"corner": say("Corner"), "edge": say("Edge"), "circle": say("Circle"), "face": say("Face")}
    return names[sort]
