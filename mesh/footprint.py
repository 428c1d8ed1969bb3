"""Parts as cells of a plate: each way they may be turned, and where one may lie beside others.

Positions that collide are found as the correlation of the cells that are taken, widened by the gap, with the cells of the part:
the no-fit polygon of cutting and packing (Bennell and Oliveira 2008) drawn in cells, which knows holes and pockets of every kind.
"""

from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import fft

from mesh.arranged import Work
from mesh.outline import Cells, Outline, covered

Spectrum = npt.NDArray[Any]
FFT_NS, STAMP_NS, PLACE_NS = 25.0, 0.5, 15_000.0  # of a cell, of a cell, of a look for places one way


@dataclass(frozen=True, eq=False)
class Footprint:
    """cells: what it covers, no empty row or column around; wide: the cells nearer than the gap, ``margin`` more on each side.

    degrees: how it is turned; area_mm2: of the outline
    """

    degrees: float
    cells: Cells
    wide: Cells
    margin: tuple[int, int]
    area_mm2: float

    @cached_property
    def middle(self) -> tuple[float, float]:
        """Centre of mass of the cells, as (row, column)."""
        rows, columns = np.nonzero(self.cells)
        return float(rows.mean() + 0.5), float(columns.mean() + 0.5)

    def across(self) -> "Footprint":
        """With x and y exchanged."""
        return Footprint(self.degrees, self.cells.T.copy(), self.wide.T.copy(), self.margin[::-1], self.area_mm2)


def footprint(outline: Outline, degrees: float, cell_mm: npt.NDArray[np.float64], gap_mm: float) -> Footprint:
    """What an outline covers when it is turned so. cell_mm: (2,), lengths of a cell along x and y."""
    cells, area = covered(outline.turned(degrees), cell_mm)
    reach = _reach(cell_mm, gap_mm)
    margin = (reach.shape[0] // 2, reach.shape[1] // 2)
    return Footprint(degrees, cells, _widened(cells, reach), margin, area)


def _reach(cell_mm: npt.NDArray[np.float64], gap_mm: float) -> Cells:
    """Around the middle cell, those that some point of it is nearer to than the gap."""
    wide, deep = (np.ceil(gap_mm / cell_mm - 1e-9)).astype(int)
    x = np.maximum(np.abs(np.arange(-wide, wide + 1)) - 1, 0) * cell_mm[0]
    y = np.maximum(np.abs(np.arange(-deep, deep + 1)) - 1, 0) * cell_mm[1]
    return np.asarray(np.hypot(y[:, None], x) < gap_mm - 1e-9) if gap_mm > 0 else np.ones((1, 1), bool)


def _widened(cells: Cells, reach: Cells) -> Cells:
    shape = tuple(a + b - 1 for a, b in zip(cells.shape, reach.shape, strict=True))
    size = [fft.next_fast_len(n, real=True) for n in shape]
    both = fft.rfft2(cells.astype(np.float32), size) * fft.rfft2(reach.astype(np.float32), size)
    return np.asarray(fft.irfft2(both, size)[: shape[0], : shape[1]] > 0.5)


class Kind:
    """All ways to lay one part; remembers which places of two copies collide.

    index: which part; quantity: how many; ways: its footprints
    """

    def __init__(self, index: int, quantity: int, ways: tuple[Footprint, ...], work: Work) -> None:
        self.index, self.quantity, self.ways, self.work = index, quantity, ways, work
        self._spectra: dict[tuple[int, bool], Spectrum] = {}
        self._known: dict[tuple[int, int], Cells] = {}
        longest = [max(way.wide.shape[axis] for way in ways) + max(way.cells.shape[axis] for way in ways) for axis in (0, 1)]
        self._size = [fft.next_fast_len(length, True) for length in longest]

    def collisions(self, lying: int, coming: int) -> Cells:
        """Where a copy that is laid the one way may not come the other way.

        (h, w): its first entry is for a copy whose last cell meets the first of what lies there, widened
        """
        if (lying, coming) not in self._known:
            (h, w), (a, b) = self.ways[lying].wide.shape, self.ways[coming].cells.shape
            self.work.done += FFT_NS * self._size[0] * self._size[1]
            met = fft.irfft2(self._spectrum(lying, True) * self._spectrum(coming, False), self._size)
            self._known[lying, coming] = np.asarray(met[: h + a - 1, : w + b - 1] > 0.5)
        return self._known[lying, coming]

    def _spectrum(self, way: int, lying: bool) -> Spectrum:
        if (way, lying) not in self._spectra:
            cells = self.ways[way].wide if lying else self.ways[way].cells[::-1, ::-1]
            self._spectra[way, lying] = fft.rfft2(cells.astype(np.float32), self._size)
        return self._spectra[way, lying]

    def of(self, quantity: int) -> "Kind":
        """As many as that of the same; what is known of it is shared."""
        other = copy(self)
        other.quantity = quantity
        return other

    def across(self) -> "Kind":
        """With x and y exchanged."""
        return Kind(self.index, self.quantity, tuple(way.across() for way in self.ways), self.work)


@dataclass(frozen=True)
class Laid:
    """kind: its index; way: which of its footprints; row, column: of the cell where that begins."""

    kind: int
    way: int
    row: int
    column: int


class Plate:
    """A plate in cells, and what lies on it in the order it came.

    wide: the cells that are taken, or nearer than the gap to what is; never changed, so that equal plates share it
    """

    def __init__(self, wide: Cells, laid: tuple[Laid, ...] = ()) -> None:
        self.wide = wide
        self.laid = list(laid)

    def lay(self, kind: Kind, copies: list[Laid]) -> None:
        """Takes the room that these copies need, with the gap around them."""
        self.wide = self.wide.copy()
        for one in copies:
            here = kind.ways[one.way]
            stamp(self.wide, here.wide, one.row - here.margin[0], one.column - here.margin[1])
        self.laid += copies


def stamp(onto: Cells, cells: Cells, row: int, column: int) -> None:
    """Marks cells from a place on, as far as they lie on it."""
    top, left = max(row, 0), max(column, 0)
    bottom, right = min(row + cells.shape[0], onto.shape[0]), min(column + cells.shape[1], onto.shape[1])
    if top < bottom and left < right:
        onto[top:bottom, left:right] |= cells[top - row : bottom - row, left - column : right - column]


class Places:
    """Where on a plate more copies of a kind may lie, each way they may be turned; kept up as they are laid.

    slant: how many rows lower a copy must come to lie to be laid one column farther right
    """

    def __init__(self, plate: Plate, kind: Kind, ways: tuple[int, ...], slant: float) -> None:
        self._kind, self._slant = kind, slant
        self._spectrum: Spectrum | None = None  # of the plate
        self._taken = {way: taken for way in ways if (taken := self._at_first(plate, kind.ways[way].cells)) is not None}
        self._first = dict.fromkeys(self._taken, 0)

    def _at_first(self, plate: Plate, cells: Cells) -> Cells | None:
        (rows, columns), (h, w) = plate.wide.shape, cells.shape
        if h > rows or w > columns:
            return None
        if not plate.laid:
            return np.zeros((rows - h + 1, columns - w + 1), bool)
        size = [fft.next_fast_len(rows, True), fft.next_fast_len(columns, True)]
        if self._spectrum is None:
            self._spectrum = fft.rfft2(plate.wide.astype(np.float32), size)
        self._kind.work.done += 2 * FFT_NS * size[0] * size[1]
        met = fft.irfft2(self._spectrum * fft.rfft2(cells[::-1, ::-1].astype(np.float32), size), size)
        return np.ascontiguousarray(met[h - 1 : rows, w - 1 : columns] > 0.5)

    def next(self) -> Laid | None:
        """Lays one copy where its middle comes to lie lowest; None where there is no room."""
        best: tuple[float, float, int, int, int] | None = None
        for way, taken in self._taken.items():
            flat, first = taken.reshape(-1), self._first[way]
            free = first + int(flat[first:].argmin()) if first < flat.size else 0
            if first >= flat.size or flat[free]:
                self._first[way] = flat.size
                continue
            self._first[way] = free
            row, column = divmod(free, taken.shape[1])
            y, x = self._kind.ways[way].middle
            better = (row + y + self._slant * (column + x), column + x, way, row, column)
            best = better if best is None else min(best, better)
        if best is None:
            return None
        laid = Laid(self._kind.index, *best[2:])
        self._keep_up(laid)
        return laid

    def _keep_up(self, laid: Laid) -> None:
        margin = self._kind.ways[laid.way].margin
        for coming, taken in self._taken.items():
            h, w = self._kind.ways[coming].cells.shape
            met = self._kind.collisions(laid.way, coming)
            self._kind.work.done += PLACE_NS + STAMP_NS * met.size
            stamp(taken, met, laid.row - margin[0] - h + 1, laid.column - margin[1] - w + 1)
