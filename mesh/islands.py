"""What begins in the air when a body is built in layers from below: islands, told from the surface itself."""

import ctypes
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.compiled import library
from mesh.intersect import face_boxes
from mesh.mesh import FaceIndices, Mesh, Vector3
from mesh.overhang import PLATE_MM
from mesh.rays import spread_over

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]
Boxes = tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]  # lower and upper corners (m, 3) of the boxes of faces
Facing = tuple[npt.NDArray[np.float32], Floats]  # unit normals (m, 3) and areas (m,) mm²

LEAST_MM = 0.1  # the thinnest layers in use: what joins the rest within one does not begin in the air
_MOST = 200  # islands that are named
_SPREAD, _MOST_TESTS = 200, 2_000_000  # points of an island's underside; tests of points against faces
_TOP = 0.9  # of a normal's z: what lies flatter something can stand on
_NEAR_CORNER = 0.02  # of the way to the middle of a face
_HALF = 2.0
_STRAY = 0.04  # of the points: one that lies below an edge may count wrongly
_OFF_MIDDLE = np.array([0.3819, 0.2711, 0.347])  # not the middle of a face, through which edges of others run in plain bodies


@dataclass(frozen=True, eq=False)
class Island:
    """place: its lowest point; height_mm: how far it is built before it joins what stands; faces: its underside"""

    place: Vector3
    height_mm: float
    faces: FaceIndices


def islands(
    mesh: Mesh,
    facing: Facing,
    least_mm: float = LEAST_MM,
    several: bool = False,
) -> tuple[Island, ...]:
    """Islands of a closed welded mesh that looks outward, z up, standing on its lowest point; the lowest first, at most 200.

    An island is a lowest place of the surface with material above it that is built for `least_mm` or more before it joins what
    begins lower: the pairs of minima and saddles of the height over the surface (Edelsbrunner, Letscher and Zomorodian 2002,
    "Topological persistence and simplification", Discrete Comput. Geom. 28, 511), which no grid or angle can miss.
    facing: as `measure.normals_and_areas` gives them; several: there are shells that may stand on each other or overlap
    """
    if not len(mesh.faces):
        return ()
    heights = mesh.vertices[:, 2].astype(np.float64)
    floor = float(heights.min())
    lowest, basin, joined = _minima(mesh, heights)
    free = joined - heights[lowest]
    chosen = np.flatnonzero((free >= least_mm) & (heights[lowest] > floor + max(PLATE_MM, least_mm / _HALF)))
    if not len(chosen):
        return ()
    chosen = chosen[np.argsort(heights[lowest[chosen]], kind="stable")]
    found = []
    near = np.full(len(lowest), -np.inf)
    near[chosen] = heights[lowest[chosen]] + least_mm / _HALF
    low = heights <= near[basin]
    under = np.flatnonzero(low[mesh.faces[:, 0]] | low[mesh.faces[:, 1]] | low[mesh.faces[:, 2]]).astype(np.int32)
    owner = _owner(mesh, under, heights, near, basin)
    boxes = face_boxes(mesh, 0.0) if several else None
    for one in chosen:
        own = under[owner == one]
        down = float((facing[0][own, 2] * facing[1][own]).sum())
        if down >= 0 or (boxes and _carried(mesh, facing, boxes, own, float(heights[lowest[one]]), least_mm / _HALF)):
            continue
        x, y, z = (float(value) for value in mesh.vertices[lowest[one]])
        found.append(Island((x, y, z), float(free[one]), own))
        if len(found) == _MOST:
            break
    return tuple(found)


def _owner(mesh: Mesh, under: FaceIndices, heights: Floats, near: Floats, basin: Ints) -> Ints:
    """The minimum that each of these faces is at: of its lowest corner that is near one."""
    corners = mesh.faces[under]
    height = np.where(heights[corners] <= near[basin[corners]], heights[corners], np.inf)
    return np.asarray(basin[corners[np.arange(len(under)), height.argmin(axis=1)]])


def _minima(mesh: Mesh, heights: Floats) -> tuple[Ints, Ints, Floats]:
    """(vertex of each minimum (k,), the minimum that each vertex runs down to (n,), the height where it joins a lower one (k,)).

    Minima are numbered from the lowest up. One that joins no lower one, the lowest of its surface, joins at its surface's top.
    """
    lib = library()
    down = _down(mesh) if lib is None else _down_by_kernel(lib, mesh)
    used = np.zeros(len(down), bool)
    used[mesh.faces] = True
    roots = np.flatnonzero(used & (down == np.arange(len(down))))
    lowest: Ints = roots[np.argsort(heights[roots], kind="stable")].astype(np.int32)
    number = np.zeros(len(down), np.int32)
    number[lowest] = np.arange(len(lowest), dtype=np.int32)
    basin: Ints = number[down]
    return lowest, basin, _joined(mesh, basin, used, heights, len(lowest))


def _down_by_kernel(lib: ctypes.CDLL, mesh: Mesh) -> Ints:
    down = np.empty(len(mesh.vertices), np.int32)
    counts = ctypes.c_int64(len(mesh.faces)), ctypes.c_int64(len(down))
    lib.run_down(_at(mesh.vertices), _at(mesh.faces), *counts, _at(down))
    return down


def _down(mesh: Mesh) -> Ints:
    """Where the surface leads to from each vertex (n,), always to the lowest next to it; of equal ones to the first."""
    order = np.argsort(mesh.vertices[:, 2], kind="stable").astype(np.int32)
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    ranks = rank[mesh.faces]
    least, down = ranks.min(axis=1), np.arange(len(order), dtype=np.int32)
    for corner in range(3):
        np.minimum.at(down, ranks[:, corner], least)
    while not np.array_equal(down, further := down[down]):
        down = further
    return np.asarray(order[down[rank]])


def _joined(mesh: Mesh, basin: Ints, used: npt.NDArray[np.bool_], heights: Floats, count: int) -> Floats:
    """The height at which each of so many basins meets one that begins lower.

    Boruvka's way, all basins at a time: one whose lowest pass leads to a basin that begins lower ends there, for it can have
    met no other before.
    """
    mixed = _mixed(mesh, basin)
    passes = [(mesh.faces[mixed, k], mesh.faces[mixed, (k + 1) % 3]) for k in range(3)]
    start, end = (np.concatenate(ends) for ends in zip(*passes, strict=True))
    one, other, height = basin[start], basin[end], np.maximum(heights[start], heights[end])
    top = np.full(count, -np.inf)
    np.maximum.at(top, basin[used], heights[used])
    joined, into = np.full(count, np.nan), np.arange(count, dtype=np.int32)
    while True:
        apart = one != other
        one, other, height = one[apart], other[apart], height[apart]
        if not len(one):
            break
        ends, beyond, passing = np.concatenate([one, other]), np.concatenate([other, one]), np.concatenate([height, height])
        lowest = np.full(count, np.inf)
        np.minimum.at(lowest, ends, passing)
        target = np.full(count, count, np.int32)
        best = passing == lowest[ends]
        np.minimum.at(target, ends[best], beyond[best])
        ending = np.flatnonzero(target < np.arange(count))
        joined[ending] = lowest[ending]
        into[ending] = target[ending]
        while not np.array_equal(into[into], into):
            into = into[into]
        one, other = into[one], into[other]
    np.maximum.at(top, into, top.copy())
    last = np.isnan(joined)
    joined[last] = top[last]
    return joined


def _mixed(mesh: Mesh, label: Ints) -> Ints:
    """Faces whose corners do not all have the same label."""
    lib = library()
    if lib is None:
        of_face = label[mesh.faces]
        return np.flatnonzero((of_face[:, 0] != of_face[:, 1]) | (of_face[:, 0] != of_face[:, 2])).astype(np.int32)
    found = np.empty(len(mesh.faces), np.int32)
    kernel = lib.mixed_faces
    kernel.restype = ctypes.c_int64
    return found[: kernel(_at(mesh.faces), ctypes.c_int64(len(found)), _at(label), _at(found))].copy()


def _carried(mesh: Mesh, facing: Facing, boxes: Boxes, own: FaceIndices, low: float, near_mm: float) -> bool:
    """Whether the body begins on, in or against another one: there is material just outside its lowest faces, or it has its own
    just above what ends there. Points of both are asked, for either may be small against the other.
    """
    outward, areas = facing
    face, points = _spread(mesh, own, areas[own])
    points = (points + near_mm * outward[face])[points[:, 2] <= low + near_mm]
    if _within(mesh, boxes, points) > _STRAY:
        return True
    lower, upper = boxes[0][own].min(axis=0), boxes[1][own].max(axis=0)
    tops = np.flatnonzero((outward[:, 2] > _TOP) & (np.abs(boxes[1][:, 2] - low) <= near_mm))
    tops = tops[((boxes[0][tops] <= upper) & (boxes[1][tops] >= lower))[:, :2].all(axis=1)].astype(np.int32)
    if not len(tops) or not areas[tops].sum() > 0:
        return False
    points = _spread(mesh, tops, areas[tops])[1] + [0.0, 0.0, 2 * near_mm]
    return _within(mesh, boxes, points[((points >= lower) & (points <= upper))[:, :2].all(axis=1)]) > _STRAY


def _spread(mesh: Mesh, own: FaceIndices, areas: Floats) -> tuple[FaceIndices, Floats]:
    """Faces (k,), and points on them (k, 3): spread over all by area, and of the largest drawn near their lowest corner."""
    largest = own[np.argsort(-areas, kind="stable")[:_SPREAD]]
    corners = mesh.vertices[mesh.faces[largest]].astype(np.float64)
    down = np.take_along_axis(corners, corners[:, :, 2].argmin(axis=1)[:, None, None], axis=1)[:, 0]
    points = down + _NEAR_CORNER * (np.einsum("ijk,j->ik", corners, _OFF_MIDDLE) - down)
    if not areas.sum() > 0:
        return largest, points
    face, spread = spread_over(mesh.part(own), areas, _SPREAD)
    return np.concatenate([largest, own[face]]), np.concatenate([points, spread])


def _within(mesh: Mesh, boxes: Boxes, points: Floats) -> float:
    """The share of the points (k, 3) that is inside the surface: more faces above them look up than down. 0 for none.

    Faces that lie on each other all count, as they would not for a ray that goes from one to the next.
    """
    if not len(points):
        return 0.0
    lower, upper = boxes
    near = np.flatnonzero(
        (upper[:, 2] > points[:, 2].min())
        & (upper[:, 0] >= points[:, 0].min())
        & (lower[:, 0] <= points[:, 0].max())
        & (upper[:, 1] >= points[:, 1].min())
        & (lower[:, 1] <= points[:, 1].max())
    )
    if not len(near):
        return 0.0
    asked = points[:: max(1, len(points) * len(near) // _MOST_TESTS)]
    a, b, c = mesh.vertices[mesh.faces[near]].astype(np.float64).transpose(1, 2, 0)
    twice = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    steep = np.where(twice == 0, np.inf, twice)
    inside = 0
    for x, y, z in asked:
        u = ((b[0] - x) * (c[1] - y) - (b[1] - y) * (c[0] - x)) / steep
        v = ((c[0] - x) * (a[1] - y) - (c[1] - y) * (a[0] - x)) / steep
        over = (u >= 0) & (v >= 0) & (u + v <= 1) & (u * a[2] + v * b[2] + (1 - u - v) * c[2] > z)
        inside += int(np.sign(twice[over]).sum() > 0)
    return inside / len(asked)


def _at(array: npt.NDArray[np.generic]) -> ctypes.c_void_p:
    return array.ctypes.data_as(ctypes.c_void_p)  # which keeps the array until the call is over
