"""How much plastic a slicer puts under a body that is laid one way or another."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.measure import normals_and_areas
from mesh.mesh import Mesh
from mesh.orient_columns import Crossings, crossings
from mesh.overhang import PLATE_MM

Values = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

SUPPORT_DEG = 50.0  # slopes flatter than this from the level are supported: the threshold of most of PrusaSlicer's own profiles
_LEVEL = float(np.cos(np.radians(2.0)))  # undersides as flat as this are bridged where both ends are held
_STANDS = 0.999  # cosine of a face that lies on the plate
_STEP_MM = 0.5  # nothing is put under what is nearer to the surface below than two layers and the gap to it
# PrusaSlicer widens what is carried by 1.5 mm (SUPPORT_MATERIAL_MARGIN in SupportMaterial.cpp), and takes whole cells of 2.35 mm.
_REACH_MM = 1.5 + 2.35 / 2
# A line of 0.35 mm every 2.35 mm; two layers of 0.2 mm of such lines every 0.55 mm; a first layer filled to nine tenths;
# and where the lines end, every other pair of them is joined along the edge of the support.
_FILLED, _INTERFACE_MM, _FOOT_MM, _EDGE_MM = 0.149, 0.255, 0.15, 0.0875
_BRIDGED = 0.5  # share of an underside that must be held at both ends for all of it to be drawn as a bridge
_CELL_MM = 0.6  # finer than a line of plastic tells nothing
_MOST_AT_EDGE = 64  # faces more at an edge on one of its sides: no rim is made of them
_DIRECTIONS = ((1, 0), (0, 1), (1, 1), (1, -1))


@dataclass(frozen=True)
class Support:
    """plastic: mm³ that the slicer will need, about; carried: mm² of the part that rest on supports

    standing: mm² of the part that lie on the plate; footing: mm² of it and of its supports
    """

    plastic: float
    carried: float
    standing: float
    footing: float


class Standing:
    """A body that can be looked at from any side; far more faces than a grid can tell apart are drawn together once.

    drawn: what is left of it then, closed
    """

    def __init__(self, mesh: Mesh, most_faces: int, inward: bool = False) -> None:
        """most_faces: about so many are kept; inward: whether they are turned to the inside, as the sign of the volume tells."""
        self.drawn = drawn = _closed(_drawn_together(mesh, most_faces))
        self._faces = drawn.faces
        centred = drawn.vertices - mesh.vertices.mean(axis=0, dtype=np.float64)
        self._points = np.ascontiguousarray(centred.T)
        self._outward = normals_and_areas(drawn)[0].astype(np.float64) * (-1.0 if inward else 1.0)

    def support(self, turn: Values, lines: int, least_mm: float = _CELL_MM) -> Support:
        """What it needs when turned by that rotation (3, 3), looked at along so many lines on its longer side."""
        along = turn @ self._points
        low, high = along.min(axis=1), along.max(axis=1)
        size = high - low
        cell = max(float(size[:2].max()) / lines, least_mm)
        edge = _rings(cell) + 1
        points = np.empty((along.shape[1], 3))
        for axis, scale, first in ((0, 1 / cell, edge - 0.5), (1, 1 / cell, edge - 0.5), (2, 1.0, 0.0)):
            points[:, axis] = (along[axis] - low[axis]) * scale + first
        wide, deep = (int(np.ceil(length / cell)) + 2 * edge for length in size[:2])
        found = crossings(points, self._faces, wide, deep)
        gaps = _Gaps(found, -(self._outward @ turn[2]), wide, deep)
        return _support(gaps, cell)


class _Gaps:
    """The free lengths of each line, from below upward: the last of each has no end. What carries faces down is the end of one.

    line, bottom, top, lean: (k,); lean: cosine of the face at the top to straight down, −1 where there is none
    first: (lines + 1,), the first gap of each line
    """

    def __init__(self, found: Crossings, lean: Values, wide: int, deep: int) -> None:
        self.wide = wide
        count = np.diff(found.begins)
        line = np.repeat(np.arange(wide * deep), count)
        facing = lean[found.face]
        turn = np.where(facing > 0, 1, -1)
        total = np.concatenate([[0], np.cumsum(turn)])
        depth = total[1:] - np.repeat(total[found.begins[:-1]], count)
        last = np.zeros(len(line), bool)
        last[found.begins[1:][count > 0] - 1] = True
        depth[last] = 0
        before = np.concatenate([[0], depth[:-1]])
        enters, leaves = (before == 0) & (depth != 0), (before != 0) & (depth == 0)
        solids = np.bincount(line[enters], minlength=wide * deep)
        self.first = np.concatenate([[0], np.cumsum(solids + 1)])
        size = int(self.first[-1])
        at = self.first[:-1][line[enters]] + _ranks(line[enters], solids)
        self.line = np.repeat(np.arange(wide * deep), solids + 1)
        self.bottom, self.top, self.lean = np.zeros(size), np.full(size, np.inf), np.full(size, -1.0)
        self.top[at], self.lean[at] = found.height[enters], facing[enters]
        self.bottom[at + 1] = found.height[leaves]
        self._key = self.line * _FAR + np.minimum(self.bottom, _FAR / 2)

    def around(self, line: Ints, height: Values) -> Ints:
        """The gap of each line (k,) that is free at that height, −1 where the body is there."""
        at = np.searchsorted(self._key, line * _FAR + height, side="right") - 1
        return np.where((self.top[at] >= height) & (self.line[at] == line), at, -1)


_FAR = 1e6  # mm, higher than any part


def _ranks(line: Ints, counts: Ints) -> Ints:
    """The how-manieth of its line each is, sorted by line."""
    ends = np.cumsum(counts)
    return np.arange(len(line)) - (ends - counts)[line]


def _support(gaps: _Gaps, cell: float) -> Support:
    steep = np.cos(np.radians(SUPPORT_DEG))
    hangs = np.flatnonzero((gaps.lean > steep) & (gaps.top - gaps.bottom > _STEP_MM))
    if len(hangs):
        hangs = hangs[~_bridged(gaps, hangs)]
    square = cell * cell
    standing = float(np.count_nonzero((gaps.lean > _STANDS) & (gaps.top <= PLATE_MM))) * square
    if not len(hangs):
        return Support(0.0, 0.0, standing, standing)
    top = np.full(len(gaps.top), -1.0)
    top[hangs] = gaps.top[hangs]
    share = np.zeros(len(gaps.top))
    share[hangs] = 1.0
    rings = _rings(cell)
    part = min(1.0, _REACH_MM / cell / rings)
    for x in range(-rings, rings + 1):
        for y in range(-rings, rings + 1):
            if 0 < x * x + y * y <= rings * rings + 1:
                beside = gaps.around(gaps.line[hangs] + y * gaps.wide + x, gaps.top[hangs] - 0.01)
                held = beside >= 0
                np.maximum.at(top, beside[held], gaps.top[hangs[held]])
                share[beside[held]] = np.maximum(share[beside[held]], part)
    filled = np.flatnonzero(share > 0)
    tall = np.maximum(top[filled] - gaps.bottom[filled], 0.0)
    room = float((tall * share[filled]).sum()) * square
    carried = float(share[filled].sum()) * square
    foot = float(share[filled][gaps.bottom[filled] <= 0].sum()) * square
    middle = gaps.bottom[filled] + tall / 2
    side = 0.0
    for step in (1, -1, gaps.wide, -gaps.wide):
        beside = gaps.around(gaps.line[filled] + step, middle)
        bare = (beside < 0) | (np.where(beside < 0, 0.0, top[beside]) < middle)
        side += float((tall * share[filled])[bare].sum()) * cell
    own = float(len(hangs)) * square
    plastic = _FILLED * room + _EDGE_MM * side + _INTERFACE_MM * carried + _FOOT_MM * foot
    return Support(plastic, own, standing, standing + foot)


def _rings(cell: float) -> int:
    """How many cells a support reaches beyond what it carries."""
    return max(1, round(_REACH_MM / cell))


def _bridged(gaps: _Gaps, hangs: Ints) -> Flags:
    """Which of them are level undersides held at both ends, so that the slicer draws them through the air."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    flat = np.flatnonzero(gaps.lean[hangs] > _LEVEL)
    free = np.zeros(len(hangs), bool)
    if not len(flat):
        return free
    line, top = gaps.line[hangs[flat]], gaps.top[hangs[flat]]
    number = np.full(len(gaps.top), -1)
    number[hangs[flat]] = np.arange(len(flat))
    held, pairs = [], []
    for x, y in _DIRECTIONS:
        step = y * gaps.wide + x
        after, before = _beside(gaps, number, line, top, step), _beside(gaps, number, line, top, -step)
        joined = np.flatnonzero(after >= 0)
        pairs.append((joined, after[joined]))
        run = connected_components(coo_array((np.ones(len(joined)), (joined, after[joined])), (len(flat),) * 2), False)[1]
        ends = np.zeros((2, int(run.max()) + 1), bool)
        for side, (neighbour, way) in enumerate(((after, step), (before, -step))):
            end = np.flatnonzero(neighbour < 0)
            ends[side, run[end]] = gaps.around(line[end] + way, top[end] - 0.15) < 0
        held.append(np.logical_and(ends[0], ends[1])[run])
    one, other = (np.concatenate(side) for side in zip(*pairs[:2], strict=True))
    region = connected_components(coo_array((np.ones(len(one)), (one, other)), (len(flat),) * 2), False)[1]
    size = np.bincount(region)
    best = np.max([np.bincount(region, weights=way) for way in held], axis=0)
    free[flat] = np.greater(best, _BRIDGED * size)[region]
    return free


def _beside(gaps: _Gaps, number: Ints, line: Ints, top: Values, step: int) -> Ints:
    """The level underside of the same height that is a step away, −1 where there is none."""
    at = gaps.around(line + step, top - 0.15)
    same = (at >= 0) & (np.abs(gaps.top[at] - top) < 0.2)
    return np.where(same, number[at], -1)


def _closed(mesh: Mesh) -> Mesh:
    """With each opening covered by a cone to the middle of its rim, about as slicers cover it."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    count = len(mesh.vertices)
    begin, end = mesh.faces.ravel().astype(np.int64), np.roll(mesh.faces, -1, axis=1).ravel().astype(np.int64)
    edge, turn = np.minimum(begin, end) * count + np.maximum(begin, end), np.where(begin < end, 1, -1)
    order = np.argsort(edge, kind="stable")
    starts = np.flatnonzero(np.diff(edge[order], prepend=-1))
    left = np.add.reduceat(turn[order], starts) if len(order) else np.zeros(0, np.int64)
    times = np.abs(left)
    if not times.any() or times.max() > _MOST_AT_EDGE:
        return mesh
    open_edge = np.repeat(edge[order][starts], times)
    low, high, back = open_edge // count, open_edge % count, np.repeat(left > 0, times)
    rim = connected_components(coo_array((np.ones(len(low)), (low, high)), (count, count)), False)[1][low]
    _, rim = np.unique(rim, return_inverse=True)
    size = np.bincount(rim) * 2
    points = mesh.vertices.astype(np.float64)
    middle = [np.bincount(rim, points[low, axis] + points[high, axis]) / size for axis in range(3)]
    covers = np.stack([np.where(back, high, low), np.where(back, low, high), count + rim], axis=1)
    vertices = np.concatenate([mesh.vertices, np.stack(middle, axis=1).astype(np.float32)])
    return Mesh(vertices, np.concatenate([mesh.faces, covers.astype(np.int32)]))


def _drawn_together(mesh: Mesh, most_faces: int) -> Mesh:
    """Where there are very many faces, the points in a cube of a fine grid as one, in their middle; what is closed stays closed.

    Rossignac and Borrel 1993, "Multi-resolution 3D approximations for rendering complex scenes".
    """
    parts = 256
    while len(mesh.faces) > most_faces and parts >= 64:
        low, size = mesh.vertices.min(axis=0), float(np.ptp(mesh.vertices, axis=0).max()) or 1.0
        cube = np.floor((mesh.vertices - low) * (parts / size)).astype(np.int64)
        _, which = np.unique(cube @ np.array([1, 1 << 10, 1 << 20]), return_inverse=True)
        count = np.bincount(which)
        middle = np.stack([np.bincount(which, weights=mesh.vertices[:, axis]) / count for axis in range(3)], axis=1)
        faces = which[mesh.faces].astype(np.int32)
        real = (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 2] != faces[:, 0])
        mesh = Mesh(middle.astype(np.float32), np.ascontiguousarray(faces[real]))
        parts //= 2
    return mesh
