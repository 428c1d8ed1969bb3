"""Where upright lines on a grid meet the faces of a body: from which heights to which each of them runs in it."""

import ctypes
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.compiled import library
from mesh.errors import TooLarge
from mesh.mesh import FaceIndices

Values = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

_MOST = 4_000_000  # crossings; a hundred lines a side and ten walls one behind the other are 100,000
_CROWD, _TOO_CROWDED = 1000, -2  # as in native/orient.c


@dataclass(frozen=True, eq=False)
class Crossings:
    """Line by line (y · wide + x), and from below upward: those of a line are begins[line] to begins[line + 1].

    begins: (wide · deep + 1,); face: (k,); height: (k,), in the unit of the points
    """

    begins: Ints
    face: FaceIndices
    height: Values


def crossings(points: Values, faces: npt.NDArray[np.int32], wide: int, deep: int) -> Crossings:
    """Of the lines that stand at whole x from 0 and y from 0 with the faces (m, 3) between the points (n, 3).

    A line that runs through an edge meets one of the two faces at it, as pixels are drawn. TooLarge above four
    million crossings, or a thousand of one line.
    """
    points, faces = np.ascontiguousarray(points, np.float64), np.ascontiguousarray(faces, np.int32)
    lib = library()
    found = _by_numpy(points, faces, wide, deep) if lib is None else _by_kernel(lib, points, faces, wide, deep)
    if found is None:
        raise TooLarge("too_crowded", "Too many faces lie one behind the other.", "Simplify the model and try again.")
    return found


def _by_kernel(lib: ctypes.CDLL, points: Values, faces: npt.NDArray[np.int32], wide: int, deep: int) -> Crossings | None:
    kernel = lib.column_crossings
    kernel.restype = ctypes.c_int64
    room = 8 * wide * deep
    while room <= _MOST:
        begins, face, height = np.zeros(wide * deep + 1, np.int64), np.empty(room, np.int32), np.empty(room)
        counts = (ctypes.c_int64(value) for value in (len(faces), wide, deep, room))
        count = kernel(_at(points), _at(faces), *counts, _at(begins), _at(face), _at(height))
        if count == _TOO_CROWDED:
            return None
        if count < 0:
            raise MemoryError
        if count <= room:
            return Crossings(begins, face[:count], height[:count])
        room = count
    return None


def _by_numpy(points: Values, faces: npt.NDArray[np.int32], wide: int, deep: int) -> Crossings | None:
    corner = points[faces]
    x, y, z = corner[:, :, 0], corner[:, :, 1], corner[:, :, 2]
    u, v = corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]
    twice = u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]
    first = np.maximum(np.ceil(y.min(axis=1)), 0).astype(np.int64)
    last = np.minimum(np.ceil(y.max(axis=1)), deep).astype(np.int64)
    rows = np.where(twice == 0, 0, np.maximum(last - first, 0))
    if rows.sum() > _MOST:
        return None
    which = np.repeat(np.arange(len(faces)), rows)
    row = first[which] + _within(rows)
    left, right = np.full(len(which), np.inf), np.full(len(which), -np.inf)
    for one, other in ((0, 1), (1, 2), (2, 0)):
        swap = y[which, one] > y[which, other]
        low, high = np.where(swap, other, one), np.where(swap, one, other)
        spans = (y[which, one] <= row) != (y[which, other] <= row)
        step = np.where(spans, y[which, high] - y[which, low], 1.0)
        cut = x[which, low] + (row - y[which, low]) * (x[which, high] - x[which, low]) / step
        left, right = np.where(spans, np.minimum(left, cut), left), np.where(spans, np.maximum(right, cut), right)
    none = ~(left < right)
    begin = np.maximum(np.ceil(np.where(none, 0, left)), 0).astype(np.int64)
    end = np.minimum(np.ceil(np.where(none, 0, right)), wide).astype(np.int64)
    cells = np.maximum(end - begin, 0)
    if cells.sum() > _MOST:
        return None
    from_row = np.repeat(np.arange(len(which)), cells)
    column, at, face = begin[from_row] + _within(cells), row[from_row], which[from_row]
    slope = np.where(twice == 0, 1.0, twice)
    along_x = ((u[:, 2] * v[:, 1] - v[:, 2] * u[:, 1]) / slope)[face]
    along_y = ((v[:, 2] * u[:, 0] - u[:, 2] * v[:, 0]) / slope)[face]
    height = z[face, 0] + ((column - x[face, 0]) * along_x + (at - y[face, 0]) * along_y)
    line = at * wide + column
    counts = np.bincount(line, minlength=wide * deep)
    if counts.max(initial=0) > _CROWD:
        return None
    order = np.lexsort((height, line))
    begins = np.concatenate([[0], np.cumsum(counts)])
    return Crossings(begins.astype(np.int64), face[order].astype(np.int32), height[order])


def _within(counts: Ints) -> Ints:
    """0, 1, … for each of the counts, one after the other."""
    ends = np.cumsum(counts)
    return np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - counts, counts)


def _at(array: npt.NDArray[np.generic]) -> ctypes.c_void_p:
    return array.ctypes.data_as(ctypes.c_void_p)  # which keeps the array until the call is over
