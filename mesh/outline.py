"""What a body covers of the plate that it stands on: the outline of its projection, exact, and as cells that hold all of it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh

TOLERANCE_MM = 1e-3  # what reaches so far into a cell does not touch it: less than a plate or a nozzle knows

Points = npt.NDArray[np.float64]  # (k, 2) mm
Cells = npt.NDArray[np.bool_]  # (rows along y, columns along x)
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Outline:
    """begin, end: (k, 2) mm, edges of the projection; weight: (k,) by how much the cover is greater on their left side.

    Every triangle is taken as running counter-clockwise and the edges of all are added up, so that the winding number about a
    point is the number of triangles above it, of whatever surface: closed, open or a soup. What cancels is left out. Edges of
    triangles that stand upright have the weight 0 and are covered all the same.
    """

    begin: Points
    end: Points
    weight: Whole

    def turned(self, degrees: float) -> "Outline":
        """Turned counter-clockwise about the origin."""
        turn = rotation(degrees)[:2, :2]
        return Outline(self.begin @ turn.T, self.end @ turn.T, self.weight)

    @property
    def lower_mm(self) -> npt.NDArray[np.float64]:
        """(2,) the lowest corner of the box around it."""
        return np.asarray(np.minimum(self.begin, self.end).min(axis=0))

    @property
    def size_mm(self) -> npt.NDArray[np.float64]:
        """(2,) of the box around it."""
        return np.asarray(np.maximum(self.begin, self.end).max(axis=0) - self.lower_mm)


def rotation(degrees: float) -> npt.NDArray[np.float64]:
    """(3, 3) about z, counter-clockwise; exact for right angles."""
    cos, sin = (
        (round(np.cos(np.radians(degrees))), round(np.sin(np.radians(degrees))))
        if degrees % 90 == 0
        else (np.cos(np.radians(degrees)), np.sin(np.radians(degrees)))
    )
    return np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])


def outline(mesh: Mesh) -> Outline:
    """Of a mesh with at least one face, in its own coordinates, seen along z."""
    flat = np.ascontiguousarray(mesh.vertices[:, :2] + np.float32(0))  # adding zero makes −0 to 0
    keys = flat.view(np.int64).reshape(-1)
    _, first, same = np.unique(keys, return_index=True, return_inverse=True)
    points = flat[first].astype(np.float64)
    a, b, c = same[mesh.faces].T
    one, other = points[b] - points[a], points[c] - points[a]
    doubled = one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
    turn = np.sign(doubled).astype(np.int64)
    tails, heads = np.concatenate([a, b, c]), np.concatenate([b, c, a])
    signs = np.tile(turn, 3) * np.sign(heads - tails)
    low, high = np.minimum(tails, heads), np.maximum(tails, heads)
    keep = low != high
    edges, which = np.unique((low * len(points) + high)[keep], return_inverse=True)
    weight = np.bincount(which, signs[keep], len(edges)).astype(np.int64)
    upright = np.bincount(which, np.tile(turn == 0, 3)[keep], len(edges)) > 0
    used = (weight != 0) | upright
    if not used.any():  # one upright line, or a point
        return Outline(points[a[:1]], points[a[:1]], np.zeros(1, np.int64))
    low, high = np.divmod(edges[used], len(points))
    return Outline(points[low], points[high], weight[used])


def covered(outline: Outline, cell_mm: npt.NDArray[np.float64]) -> tuple[Cells, float]:
    """(cells that together hold the whole outline, mm² that it covers); the first cell begins at the lower corner of its box.

    A cell whose middle is covered, or that an edge runs through, is held; an edge that runs along a side of cells is held by
    either of them. cell_mm: (2,) width and depth. The area is that of the cells whose middle is covered.
    """
    lower = outline.lower_mm
    begin, end = (outline.begin - lower) / cell_mm, (outline.end - lower) / cell_mm
    slack = TOLERANCE_MM / cell_mm
    columns, rows = np.maximum(np.ceil(outline.size_mm / cell_mm - slack), 1).astype(np.int64)
    filled = _filled(begin, end, outline.weight, rows, columns)
    area = float(filled.sum() * cell_mm[0] * cell_mm[1])
    _mark_edges(filled, begin, end, slack)
    return filled, area


def _filled(begin: Points, end: Points, weight: Whole, rows: int, columns: int) -> Cells:
    """The cells whose middle is covered."""
    up = np.where(end[:, 1] > begin[:, 1], weight, -weight)
    below, above = np.minimum(begin[:, 1], end[:, 1]), np.maximum(begin[:, 1], end[:, 1])
    first = np.ceil(below - 0.5).astype(np.int64)
    which, row = spread(first, np.ceil(above - 0.5).astype(np.int64) - 1)
    (x0, y0), (x1, y1) = begin[which].T, end[which].T
    x = x0 + (row + 0.5 - y0) / (y1 - y0) * (x1 - x0)
    column = np.clip(np.ceil(x - 0.5), 0, columns).astype(np.int64)
    inside = (row >= 0) & (row < rows)
    place = (row * (columns + 1) + column)[inside]
    steps = np.bincount(place, up[which][inside], rows * (columns + 1)).reshape(rows, columns + 1)
    return np.asarray(np.rint(np.cumsum(steps, axis=1))[:, :columns] != 0)


def _mark_edges(cells: Cells, begin: Points, end: Points, slack: npt.NDArray[np.float64]) -> None:
    """Marks what edges run through, then what edges run along and nobody has marked on either side."""
    upside = begin[:, 1] > end[:, 1]
    low, high = np.where(upside[:, None], end, begin), np.where(upside[:, None], begin, end)
    row_from = np.floor(low[:, 1] + slack[1]).astype(np.int64)
    row_to = np.ceil(high[:, 1] - slack[1]).astype(np.int64) - 1
    flat = row_to < row_from
    which, row = spread(row_from, np.maximum(row_to, row_from))
    (x0, y0), (x1, y1) = low[which].T, high[which].T
    rise = np.where(y1 > y0, y1 - y0, 1.0)
    enters = np.where(row == row_from[which], 0.0, (row - y0) / rise)
    leaves = np.where(row >= row_to[which], 1.0, (row + 1 - y0) / rise)
    left, right = x0 + enters * (x1 - x0), x0 + leaves * (x1 - x0)
    left, right = np.minimum(left, right), np.maximum(left, right)
    column_from = np.floor(left + slack[0]).astype(np.int64)
    column_to = np.ceil(right - slack[0]).astype(np.int64) - 1
    upright = column_to < column_from
    part, column = spread(column_from, np.maximum(column_to, column_from))
    row, flat, upright = row[part], flat[which][part], upright[part]
    rows, columns = cells.shape
    along = flat | upright
    cells[np.clip(row[~along], 0, rows - 1), np.clip(column[~along], 0, columns - 1)] = True
    row, column = row[along], column[along]
    here = np.clip(row, 0, rows - 1), np.clip(column, 0, columns - 1)
    there = np.clip(row - flat[along], 0, rows - 1), np.clip(column - upright[along], 0, columns - 1)
    lone = ~(cells[here] | cells[there])
    cells[here[0][lone], here[1][lone]] = True


def spread(first: Whole, last: Whole) -> tuple[Whole, Whole]:
    """Every whole number from first to last, of each: (index of whose, number)."""
    count = np.maximum(last - first + 1, 0)
    which = np.repeat(np.arange(len(count)), count)
    return which, first[which] + np.arange(len(which)) - (np.cumsum(count) - count)[which]
