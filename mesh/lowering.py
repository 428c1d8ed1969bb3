"""Bodies lowered into a box, each onto what lies there already: how deep one comes at every place.

A body that is lowered stops where the lowest point of it above some cell meets the highest of what lies there. That is a
correlation with sums and maxima in place of products and sums. What was lowered straight down can be lifted straight up again, in
the opposite order, so that parts never hold each other as the links of a chain do.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from mesh.arranged import Work
from mesh.heights import NOTHING, Heights, Profile
from mesh.outline import TOLERANCE_MM

MAXIMUM_NS, LOOK_NS, STEP_NS = 2.0, 0.5, 6_000.0  # of a sum, of a place, of a call: see `mesh.arranged.Work`

Step = tuple[int, int, int, float]  # row, first column, how many columns, mm: what lies equally high side by side


@dataclass(frozen=True, eq=False)
class Stance:
    """A body as it may stand: (3, 3) rotation; size_mm: (3,); inset_mm: see `Profile`; middle_mm: mean height of its columns.

    tops: (rows, columns) fine cells, the height below which nothing may come, the gap kept; ``margin`` cells more on each side
    wide, bottom: the same and the underside in coarse cells, of ``reach`` fine ones a side
    """

    rotation: npt.NDArray[np.float64]
    size_mm: npt.NDArray[np.float64]
    inset_mm: npt.NDArray[np.float64]
    middle_mm: float
    tops: Heights
    margin: int
    wide: Heights
    bottom: Heights

    @cached_property
    def steps(self) -> list["Step"]:
        """Of the underside."""
        return steps(self.bottom)


def stance(profile: Profile, rotation: npt.NDArray[np.float64], cell_mm: float, reach: int, gap_mm: float) -> Stance:
    """profile: of the body turned so by a rotation (3, 3), in fine cells of cell_mm."""
    margin = reach * int(np.ceil(np.ceil(gap_mm / cell_mm - 1e-9) / reach))
    tops = _widened(profile.top, margin, cell_mm, gap_mm)
    held = np.isfinite(profile.top)
    middle = float(((profile.top[held] + profile.bottom[held]) / 2).mean())
    return Stance(
        rotation,
        profile.size_mm,
        profile.inset_mm,
        middle,
        tops,
        margin,
        coarse(tops, reach, True),
        coarse(profile.bottom, reach, False),
    )


def _widened(top: Heights, margin: int, cell_mm: float, gap_mm: float) -> Heights:
    """The surface that keeps the gap: a ball rolled over the tops (by the nearest points of two cells, so never too little)."""
    rows, columns = top.shape
    tops = np.full((rows + 2 * margin, columns + 2 * margin), -NOTHING)
    around = range(-margin, margin + 1)
    for down in around:
        for aside in around:
            apart = np.hypot(max(abs(down) - 1, 0), max(abs(aside) - 1, 0)) * cell_mm
            if apart < gap_mm or (down, aside) == (0, 0):
                here = tops[margin + down : margin + down + rows, margin + aside : margin + aside + columns]
                np.maximum(here, top + np.float32(np.sqrt(max(gap_mm**2 - apart**2, 0.0))), out=here)
    return tops


def coarse(heights: Heights, reach: int, highest: bool) -> Heights:
    """The highest, else the lowest of each square of reach × reach cells."""
    nothing = -NOTHING if highest else NOTHING
    rows, columns = (-(-length // reach) * reach for length in heights.shape)
    whole = np.full((rows, columns), nothing)
    whole[: heights.shape[0], : heights.shape[1]] = heights
    squares = whole.reshape(rows // reach, reach, columns // reach, reach)
    return np.asarray(squares.max(axis=(1, 3)) if highest else squares.min(axis=(1, 3)))


def depths(tops: Heights, stance: Stance) -> Heights:
    """How high a body stops, for each place of its first cell where all of it is within the tops; −inf where nothing does."""
    rows, columns = tops.shape[0] - stance.bottom.shape[0] + 1, tops.shape[1] - stance.bottom.shape[1] + 1
    stops = np.full((rows, columns), -NOTHING)
    highest = [tops]  # of 1, 2, 4 … cells from each on
    for row, column, length, height in stance.steps:
        power = length.bit_length() - 1
        while power >= len(highest):
            last, half = highest[-1], 1 << (len(highest) - 1)
            highest.append(np.maximum(last[:, :-half], last[:, half:]))
        for begin in {column, column + length - (1 << power)}:
            np.maximum(stops, highest[power][row : row + rows, begin : begin + columns] - np.float32(height), out=stops)
    return stops


def steps(bottom: Heights) -> list[Step]:
    """All of an underside; a flat one has few."""
    flat = np.full((bottom.shape[0], bottom.shape[1] + 1), NOTHING)
    flat[:, :-1] = bottom
    flat = flat.reshape(-1)
    begin = np.flatnonzero(np.append(True, flat[1:] != flat[:-1]))
    length = np.diff(begin, append=len(flat))
    held = np.isfinite(flat[begin])
    row, column = np.divmod(begin[held], bottom.shape[1] + 1)
    return list(zip(row.tolist(), column.tolist(), length[held].tolist(), flat[begin[held]].tolist(), strict=True))


@dataclass(frozen=True)
class Stood:
    """body: its index; way: which of its stances; row, column: of the fine cell where that begins; height_mm: above the floor."""

    body: int
    way: int
    row: int
    column: int
    height_mm: float


class Body:
    """All stances of one part; remembers how copies of it stop on each other. reach: fine cells in a coarse one."""

    def __init__(self, index: int, quantity: int, stances: tuple[Stance, ...], reach: int, work: Work) -> None:
        self.index, self.quantity, self.stances, self.reach, self.work = index, quantity, stances, reach, work
        self._known: dict[tuple[int, int], Heights] = {}

    def stops(self, standing: int, coming: int) -> Heights:
        """How far above a standing copy a coming one stops; the first entry: its last cell over the first of those widened."""
        if (standing, coming) not in self._known:
            wide, under = self.stances[standing].wide, self.stances[coming]
            (h, w), (a, b) = wide.shape, under.bottom.shape
            around = np.full((h + 2 * (a - 1), w + 2 * (b - 1)), -NOTHING)
            around[a - 1 : a - 1 + h, b - 1 : b - 1 + w] = wide
            self._known[standing, coming] = depths(around, under)
            self.work.done += len(under.steps) * (STEP_NS + MAXIMUM_NS * (h + a) * (w + b))
        return self._known[standing, coming]


class Box:
    """A box being filled. tops: (rows, columns) fine cells, nothing may come below; never changed, so that boxes share it."""

    def __init__(self, size_mm: tuple[float, float, float], cell_mm: float) -> None:
        self.size_mm, self.cell_mm = size_mm, cell_mm
        columns, rows = (int(np.ceil(length / cell_mm)) + 1 for length in size_mm[:2])
        self.tops: Heights = np.full((rows, columns), -NOTHING)
        self.stood: list[Stood] = []
        self.height_mm = 0.0

    def like(self) -> "Box":
        """Another one that is filled in the same way."""
        other = Box(self.size_mm, self.cell_mm)
        other.tops, other.stood, other.height_mm = self.tops, list(self.stood), self.height_mm
        return other

    def stand(self, body: Body, copies: list[Stood]) -> None:
        """Takes the room that these copies need, with the gap around them."""
        self.tops = self.tops.copy()
        for one in copies:
            here = body.stances[one.way]
            raise_to(self.tops, here.tops + np.float32(one.height_mm), one.row - here.margin, one.column - here.margin)
            self.height_mm = max(self.height_mm, one.height_mm + float(here.size_mm[2]))
        self.stood += copies


def raise_to(onto: Heights, heights: Heights, row: int, column: int) -> None:
    """The higher of both, from a place on, as far as they lie on it."""
    top, left = max(row, 0), max(column, 0)
    bottom, right = min(row + heights.shape[0], onto.shape[0]), min(column + heights.shape[1], onto.shape[1])
    if top < bottom and left < right:
        here = onto[top:bottom, left:right]
        np.maximum(here, heights[top - row : bottom - row, left - column : right - column], out=here)


class Lowering:
    """How high copies of a body stop, each way and everywhere in a box; kept up as they are stood there.

    flat: whether the copy is wanted whose top comes lowest, else the one whose middle does
    regular: only at places as far apart as two of them stand beside each other, so that those of one kind stand in columns
    """

    def __init__(self, box: Box, body: Body, ways: tuple[int, ...], flat: bool, regular: bool) -> None:
        self._box, self._body, self._flat, self._regular = box, body, flat, regular
        self._stops: dict[int, Heights] = {}
        self._lows: dict[int, Heights] = {}  # of each row
        tops = coarse(box.tops, body.reach, True) if box.stood else None
        for way in ways:
            size = body.stances[way].size_mm
            if (size <= np.add(box.size_mm, TOLERANCE_MM)).all():
                self._stops[way] = self._at_first(body.stances[way], tops)
                self._lows[way] = self._stops[way].min(axis=1)

    def _at_first(self, stance: Stance, tops: Heights | None) -> Heights:
        step = self._box.cell_mm * self._body.reach
        spare = np.asarray(self._box.size_mm[:2]) - stance.size_mm[:2] - stance.inset_mm + TOLERANCE_MM
        columns, rows = (np.floor(spare / step).astype(int) + 1).tolist()
        stops = np.zeros((rows, columns), np.float32)
        if self._regular:
            margin = stance.margin // self._body.reach
            h, w = stance.wide.shape[0] - margin, stance.wide.shape[1] - margin
            stops[np.arange(rows) % h != 0] = NOTHING
            stops[:, np.arange(columns) % w != 0] = NOTHING
        if tops is not None:
            h, w = stance.bottom.shape
            under = np.full((rows + h - 1, columns + w - 1), -NOTHING)
            known = tops[: rows + h - 1, : columns + w - 1]
            under[: known.shape[0], : known.shape[1]] = known
            np.maximum(stops, depths(under, stance), out=stops)
            self._body.work.done += len(stance.steps) * (STEP_NS + MAXIMUM_NS * stops.size)
        return stops

    def next(self) -> Stood | None:
        """Stands one copy where it comes lowest; None where the box is full for it."""
        best: tuple[float, int, int] | None = None
        for way, lows in self._lows.items():
            stance, row = self._body.stances[way], int(lows.argmin())
            height = float(lows[row])
            if height + stance.size_mm[2] <= self._box.size_mm[2] + TOLERANCE_MM:
                rated = (round(height + (float(stance.size_mm[2]) if self._flat else stance.middle_mm), 3), row, way)
                best = rated if best is None else min(best, rated)
        if best is None:
            return None
        _, row, way = best
        column = int(self._stops[way][row].argmin())
        reach = self._body.reach
        stood = Stood(self._body.index, way, row * reach, column * reach, float(self._lows[way][row]))
        self._keep_up(way, row, column, stood.height_mm)
        return stood

    def _keep_up(self, way: int, row: int, column: int, height_mm: float) -> None:
        margin = self._body.stances[way].margin // self._body.reach
        for coming, stops in self._stops.items():
            h, w = self._body.stances[coming].bottom.shape
            met = self._body.stops(way, coming) + np.float32(height_mm)
            first = row - margin - h + 1
            raise_to(stops, met, first, column - margin - w + 1)
            changed = slice(max(first, 0), max(first + met.shape[0], 0))
            self._lows[coming][changed] = stops[changed].min(axis=1)
            self._body.work.done += 2 * STEP_NS + met.size + LOOK_NS * met.shape[0] * stops.shape[1]
