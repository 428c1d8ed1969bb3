"""Hollows that hold what is poured into them: cups, told from a body's cells by the level at which they run over."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.groups import connected
from mesh.mesh import Vector3
from mesh.solid_grid import Cells, SolidGrid

Ints = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]

LEAST_MM3 = 50.0  # a smaller hollow is a texture, or the steps of the cells
_LEAST_CELLS = 40
_MOST = 300  # cups that are named
_POINTS = 200  # about so many in a cup are told
_SHALLOW = 2  # cells: what is less deep may be a slope in steps


@dataclass(frozen=True, eq=False)
class Cup:
    """volume_mm3: what it holds before it runs over; deep_mm; place: in the middle of its lowest floor

    inside: (k, 3) mm, points in it
    """

    volume_mm3: float
    deep_mm: float
    place: Vector3
    inside: npt.NDArray[np.float64]


def cups(grid: SolidGrid, upward: bool = True) -> tuple[Cup, ...]:
    """Hollows open upward, or downward, the largest first: those that would hold water with that side up.

    Each empty cell has a level that water in it must rise to before it finds a way out: the highest point of the lowest way, as
    depressions of terrain are filled (Barnes, Lehman and Mulla 2014, "Priority-flood", Computers & Geosciences 62, 117), here
    also below overhangs, so that a bottle holds up to its neck. Cells one above the other that are empty count as one.
    """
    solid = grid.solid if upward else grid.solid[:, :, ::-1]
    runs = _Runs(solid)
    level = _levels(runs)
    deep = np.minimum(level - runs.floor, runs.length)
    wet = deep > 0
    held = wet[runs.one] & wet[runs.other] & (np.maximum(runs.floor[runs.one], runs.floor[runs.other]) < level[runs.one])
    lake, count = connected(len(level), runs.one[held], runs.other[held])
    volume = np.bincount(lake, np.where(wet, deep, 0), count)
    least = max(_LEAST_CELLS, LEAST_MM3 / grid.cell**3)
    found = []
    for one in np.argsort(-volume, kind="stable")[:_MOST]:
        own = np.flatnonzero(lake == one)
        lowest = own[runs.floor[own].argmin()]
        depth = int(level[lowest] - runs.floor[lowest])
        if volume[one] < least:
            break
        if depth > _SHALLOW:
            inside = grid.places(runs.cells(own, solid.shape, upward))
            floor = inside[runs.floor[own] == runs.floor[lowest]]
            x, y, z = floor[((floor - floor.mean(axis=0)) ** 2).sum(axis=1).argmin()].tolist()
            found.append(
                Cup(float(volume[one] * grid.cell**3), depth * grid.cell, (x, y, z), inside[:: max(1, len(inside) // _POINTS)])
            )
    return tuple(found)


class _Runs:
    """Empty cells one above the other: floor, length (k,) in cells; one, other (l,): those side by side that touch.

    Those that begin on the lowest layer, which is empty, are outside.
    """

    def __init__(self, solid: Cells) -> None:
        empty = ~solid
        starts = empty.copy()
        starts[:, :, 1:] &= solid[:, :, :-1]
        self.start = np.flatnonzero(starts)
        number = np.cumsum(starts.ravel(), dtype=np.int32).reshape(starts.shape) - 1
        high = solid.shape[2]
        self.floor = (self.start % high).astype(np.int32)
        self.length = np.bincount(number[empty], minlength=len(self.start)).astype(np.int32)
        sides = []
        for here, there in ((np.s_[:-1], np.s_[1:]), (np.s_[:, :-1], np.s_[:, 1:])):
            touch = empty[here] & empty[there] & (starts[here] | starts[there])
            sides.append((number[here][touch], number[there][touch]))
        self.one, self.other = (np.concatenate(ends).astype(np.int32) for ends in zip(*sides, strict=True))

    def cells(self, runs: npt.NDArray[np.int64], shape: tuple[int, ...], upward: bool) -> npt.NDArray[np.int64]:
        """The flat numbers (k,) of the lowest cells of some in the grid that was not turned over."""
        y, x, z = np.unravel_index(self.start[runs], shape)
        return np.asarray(np.ravel_multi_index((y, x, z if upward else shape[2] - 1 - z), shape))


def _levels(runs: _Runs) -> Ints:
    """The level (k,) up to which water stands on each run before it finds a way out; its floor where none stays.

    Where water runs down from each run, then which of those lowest places runs over into which, and at which level, all at a
    time (Boruvka 1926): a basin's lowest rim leads to its next, and from there on the level can only rise.
    """
    basin = _run_down(runs)
    roots = np.flatnonzero(basin == np.arange(len(basin)))
    roots = roots[np.argsort(runs.floor[roots], kind="stable")]
    number = np.zeros(len(basin), np.int32)
    number[roots] = np.arange(len(roots), dtype=np.int32)
    of_run = number[basin]
    over, into = _overflows(
        of_run[runs.one], of_run[runs.other], np.maximum(runs.floor[runs.one], runs.floor[runs.other]), len(roots)
    )
    while not np.array_equal(into, into[into]):
        over, into = np.maximum(over, over[into]), into[into]
    return np.asarray(np.maximum(np.maximum(over, over[into])[of_run], runs.floor))


def _run_down(runs: _Runs) -> Ints:
    """The lowest run (k,) that water gets to from each without rising; all of the outside is one."""
    count = len(runs.floor)
    order = np.lexsort((np.arange(count), runs.floor))
    rank = np.empty(count, np.int32)
    rank[order] = np.arange(count, dtype=np.int32)
    down = rank.copy()
    np.minimum.at(down, runs.one, rank[runs.other])
    np.minimum.at(down, runs.other, rank[runs.one])
    next_ = np.empty(count, np.int32)
    next_[rank] = down
    next_[: int((runs.floor == 0).sum())] = 0
    while not np.array_equal(next_, next_[next_]):
        next_ = next_[next_]
    return np.asarray(order[next_[rank]], np.int32)


def _overflows(one: Ints, other: Ints, height: Ints, count: int) -> tuple[Ints, Ints]:
    """(level, basin) at which and into which each of so many basins runs over; basin 0 is the outside."""
    level, into = np.zeros(count, np.int32), np.arange(count, dtype=np.int32)
    whole = np.arange(count, dtype=np.int32)  # the first basin of those that have run together
    ends, beyond = np.concatenate([one, other]), np.concatenate([other, one])
    height = np.concatenate([height, height])
    while True:
        apart = whole[ends] != whole[beyond]
        ends, beyond, height = ends[apart], beyond[apart], height[apart]
        if not len(ends):
            return level, into
        order = np.lexsort((beyond, height, whole[ends]))
        own = whole[ends[order]]
        first = order[np.diff(own, prepend=-1) > 0]
        mine, target = whole[ends[first]], beyond[first]
        runs_over = whole[target] < mine
        mine, target, at = mine[runs_over], target[runs_over], height[first][runs_over]
        if not len(mine):
            return level, into
        level[mine], into[mine] = at, target
        joined = np.arange(count, dtype=np.int32)
        joined[mine] = whole[target]
        while not np.array_equal(joined, joined[joined]):
            joined = joined[joined]
        whole = joined[whole]
