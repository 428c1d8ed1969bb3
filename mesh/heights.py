"""A body over the cells of a floor: how high it reaches and how low it begins above each, so that bodies can be stacked.

A cell knows every point of the surface above it: the extremes are at corners of what the cell's square cuts out of each triangle,
and these corners lie on the triangle's edges or above the square's corners.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from mesh.outline import TOLERANCE_MM, spread

Heights = npt.NDArray[np.float32]  # (deep, wide) mm: rows along y, columns along x
Points = npt.NDArray[np.float64]  # (k, 3)
Lengths = npt.NDArray[np.float64]  # (k,)
Whole = npt.NDArray[np.int64]  # (k,)
NOTHING = np.float32(np.inf)


@dataclass(frozen=True, eq=False)
class Profile:
    """top, bottom: mm above the lowest point, −inf and +inf where there is nothing; size_mm: (3,) of the box.

    inset_mm: (2,) how far the lower corner of the box is within the first cell
    """

    top: Heights
    bottom: Heights
    size_mm: npt.NDArray[np.float64]
    inset_mm: npt.NDArray[np.float64]

    def turned(self, turn: npt.NDArray[np.float64]) -> "Profile":
        """Turned by right angles that leave z upright or turn it over; only where the box is in the middle of the cells."""
        top, bottom, inset = self.top, self.bottom, self.inset_mm
        if turn[2, 2] < 0:
            high = np.float32(self.size_mm[2])
            top, bottom = high - bottom, high - top
        if turn[0, 0] == 0:
            top, bottom, inset = top.T, bottom.T, inset[::-1]
        across, along = (slice(None, None, -1 if turn[axis].sum() < 0 else 1) for axis in (0, 1))
        size = np.abs(turn) @ self.size_mm
        return Profile(np.ascontiguousarray(top[along, across]), np.ascontiguousarray(bottom[along, across]), size, inset)


def edges_of(mesh: Mesh) -> npt.NDArray[np.int64]:
    """(e, 2) indices of the vertices of each edge, once."""
    faces = mesh.faces.astype(np.int64)
    tails, heads = faces.reshape(-1), np.roll(faces, -1, axis=1).reshape(-1)
    keys = np.unique(np.minimum(tails, heads) * len(mesh.vertices) + np.maximum(tails, heads))
    return np.stack(np.divmod(keys, len(mesh.vertices)), axis=1)


def profile(mesh: Mesh, edges: npt.NDArray[np.int64], rotation: npt.NDArray[np.float64], cell_mm: float, middle: bool) -> Profile:
    """Of the mesh turned by a (3, 3) rotation, z up; edges: as `edges_of` gives them.

    middle: with its box in the middle of the cells, so that it can be turned; else with no inset
    """
    points = mesh.vertices.astype(np.float64) @ rotation.T
    points -= points.min(axis=0)
    size = points.max(axis=0)
    columns, rows = np.maximum(np.ceil((size[:2] - TOLERANCE_MM) / cell_mm), 1).astype(int).tolist()
    inset = np.maximum((columns * cell_mm, rows * cell_mm) - size[:2], 0.0) / 2 if middle else np.zeros(2)
    points[:, :2] = (points[:, :2] + inset) / cell_mm
    top, bottom = np.full(rows * columns, -NOTHING), np.full(rows * columns, NOTHING)
    row, column, low, high = _along_edges(points[edges[:, 0]], points[edges[:, 1]])
    place = np.clip(row, 0, rows - 1) * columns + np.clip(column, 0, columns - 1)
    np.maximum.at(top, place, high.astype(np.float32))
    np.minimum.at(bottom, place, low.astype(np.float32))
    row, column, height = _above_corners(points[mesh.faces])
    for down, aside in ((0, 0), (0, 1), (1, 0), (1, 1)):  # the four cells at a corner
        inside = (row >= down) & (row < rows + down) & (column >= aside) & (column < columns + aside)
        place = (row[inside] - down) * columns + column[inside] - aside
        np.maximum.at(top, place, height[inside].astype(np.float32))
        np.minimum.at(bottom, place, height[inside].astype(np.float32))
    return Profile(top.reshape(rows, columns), bottom.reshape(rows, columns), size, inset)


def _along_edges(begin: Points, end: Points) -> tuple[Whole, Whole, Lengths, Lengths]:
    """(row, column, lowest, highest) of each piece of an edge above one cell."""
    part, t0, t1, row = _pieces(begin[:, 1], end[:, 1])
    begin, end = begin[part], end[part]
    begin, end = begin + t0[:, None] * (end - begin), begin + t1[:, None] * (end - begin)
    part, t0, t1, column = _pieces(begin[:, 0], end[:, 0])
    z0, z1 = begin[part, 2], end[part, 2]
    one, other = z0 + t0 * (z1 - z0), z0 + t1 * (z1 - z0)
    return row[part], column, np.minimum(one, other), np.maximum(one, other)


def _pieces(begin: Lengths, end: Lengths) -> tuple[Whole, Lengths, Lengths, Whole]:
    """Spans cut at every whole number: (index of whose, where on it a piece begins and ends, 0 to 1, the whole number below)."""
    low, high = np.minimum(begin, end), np.maximum(begin, end)
    first = np.floor(low).astype(np.int64)
    part, whole = spread(first, np.maximum(np.ceil(high).astype(np.int64) - 1, first))
    length = np.where(high > low, high - low, 1.0)[part]
    t0, t1 = np.clip((whole - low[part]) / length, 0, 1), np.clip((whole + 1 - low[part]) / length, 0, 1)
    t1 = np.where((high > low)[part], t1, 1.0)
    back = (begin > end)[part]
    return part, np.where(back, 1 - t1, t0), np.where(back, 1 - t0, t1), whole


def _above_corners(corners: npt.NDArray[np.float64]) -> tuple[Whole, Whole, Lengths]:
    """(row, column, height) where triangles (m, 3, 3) lie above a corner of cells."""
    y = corners[:, :, 1]
    which, row = spread(np.ceil(y.min(axis=1)).astype(np.int64), np.floor(y.max(axis=1)).astype(np.int64))
    at = corners[which]
    ends = []
    for side in range(3):
        one, other = at[:, side], at[:, (side + 1) % 3]
        below, above = np.minimum(one[:, 1], other[:, 1]), np.maximum(one[:, 1], other[:, 1])
        crosses = (below <= row) & (row <= above) & (below < above)
        t = np.where(crosses, row - one[:, 1], 0.0) / np.where(crosses, other[:, 1] - one[:, 1], 1.0)
        ends.append(np.where(crosses[:, None], (one + t[:, None] * (other - one))[:, [0, 2]], np.nan))
    across = np.stack(ends, axis=1)
    sound = np.isfinite(across[:, :, 0]).any(axis=1)
    across, row = across[sound], row[sound]
    each = np.arange(len(across))
    left, right = across[each, np.nanargmin(across[:, :, 0], axis=1)], across[each, np.nanargmax(across[:, :, 0], axis=1)]
    part, column = spread(np.ceil(left[:, 0]).astype(np.int64), np.floor(right[:, 0]).astype(np.int64))
    (x0, z0), (x1, z1), row = left[part].T, right[part].T, row[part]
    z = z0 + np.where(x1 > x0, (column - x0) / np.where(x1 > x0, x1 - x0, 1.0), 0.0) * (z1 - z0)
    return row, column, z
