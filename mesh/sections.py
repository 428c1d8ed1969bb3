"""How much material lies in each layer, and where the body's weight and its footprint are."""

import ctypes
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.both import both
from mesh.compiled import library
from mesh.measure import bounds
from mesh.mesh import Mesh
from mesh.overhang import PLATE_MM

Floats = npt.NDArray[np.float64]

PLANES = 100
_MOST_CUTS = 5_000_000  # of faces by planes; more is a body of needles from its bottom to its top


@dataclass(frozen=True, eq=False)
class Sections:
    """heights (p,): of planes at equal steps, mm above the lowest point, the first and last half a step inside

    areas: (p,) mm², NaN where that would take too long; volume: mm³; centre: of mass, mm
    """

    heights: Floats
    areas: Floats
    volume: float
    centre: tuple[float, float, float]


def sections(mesh: Mesh, planes: int = PLANES) -> Sections:
    """Areas of the level sections of a closed mesh that looks outward, exact for its faces; shells that overlap count twice.

    What flows upward through all surface above a plane is the section's area (divergence theorem), so no outline is cut: the
    part of each face above the plane, seen from above, is enough. The centre of mass is the sum over tetrahedra from the middle
    of the box (Mirtich 1996, "Fast and accurate computation of polyhedral mass properties", J. Graphics Tools 1, 31).
    """
    if not len(mesh.faces):
        return Sections(np.zeros(0), np.zeros(0), 0.0, (0.0, 0.0, 0.0))
    lower, upper = bounds(mesh)
    low, step, middle = float(lower[2]), float(upper[2] - lower[2]) / planes, (lower + upper) / 2
    lib = library()
    found = _by_numpy(mesh, middle, low, step, planes) if lib is None else _by_kernel(lib, mesh, middle, low, step, planes)
    begin, cut, sums = found
    areas = np.asarray(np.cumsum(begin[::-1])[::-1][1:] + cut[:planes], np.float64)
    share = 1 / (4 * sums[0]) if sums[0] else 0.0
    x, y, z = (float(value) for value in middle + share * sums[1:])
    return Sections(np.asarray(step * (np.arange(planes) + 0.5)), areas, float(sums[0]) / 6, (x, y, z))


Sums = tuple[Floats, Floats, Floats]  # as layer_sums in native/layers.c


def _by_kernel(lib: ctypes.CDLL, mesh: Mesh, middle: Floats, low: float, step: float, planes: int) -> Sums:
    def share(part: slice) -> tuple[Floats, Floats]:
        areas, sums, faces = np.zeros((2, planes + 1)), np.zeros(4), mesh.faces[part]
        kernel = lib.layer_sums
        kernel.restype = ctypes.c_int64
        told = kernel(
            *(ctypes.c_void_p(array.ctypes.data) for array in (mesh.vertices, faces)),
            *(ctypes.c_int64(len(faces)), ctypes.c_void_p(middle.ctypes.data), ctypes.c_double(low), ctypes.c_double(step)),
            *(ctypes.c_int64(planes), ctypes.c_int64(_MOST_CUTS)),
            *(ctypes.c_void_p(array.ctypes.data) for array in (areas, sums)),
        )
        return (areas if told == 0 else np.full_like(areas, np.nan)), sums

    half = len(mesh.faces) // 2
    (areas, sums), (more, others) = both(lambda: share(slice(half)), lambda: share(slice(half, None)))
    areas = areas + more
    return areas[0], areas[1], sums + others


def _by_numpy(mesh: Mesh, middle: Floats, low: float, step: float, planes: int) -> Sums:
    axes = [mesh.vertices[:, axis].astype(np.float64) - middle[axis] for axis in range(3)]
    a, b, c = ([axis[mesh.faces[:, k]] for axis in axes] for k in range(3))
    volume = a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])
    sums = np.array([volume.sum(), *((volume * (a[k] + b[k] + c[k])).sum() for k in range(3))])
    shadow = ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2
    if not step > 0:
        return np.zeros(planes + 1), np.zeros(planes + 1), sums
    level = np.sort([(corner[2] + (middle[2] - low)) / step for corner in (a, b, c)], axis=0)  # in planes
    first, last = (np.clip(np.ceil(level[end] - 0.5), 0, planes).astype(np.int64) for end in (0, 2))
    begin = np.asarray(np.bincount(first, shadow, planes + 1), np.float64)
    crossed = np.flatnonzero((last > first) & (shadow != 0))
    counts = (last - first)[crossed]
    if counts.sum() > _MOST_CUTS:
        return np.full(planes + 1, np.nan), np.full(planes + 1, np.nan), sums
    face = np.repeat(crossed, counts)
    plane = first[face] + np.arange(len(face)) - np.repeat(np.cumsum(counts) - counts, counts)
    cut = np.bincount(plane, shadow[face] * _above(plane + 0.5, *level[:, face]), planes + 1)
    return begin, np.asarray(cut, np.float64), sums


def _above(plane: Floats, low: Floats, middle: Floats, high: Floats) -> Floats:
    """The share of triangles above a level between their lowest and highest corner."""
    with np.errstate(divide="ignore", invalid="ignore"):
        below = (plane - low) ** 2 / ((middle - low) * (high - low))
        over = (high - plane) ** 2 / ((high - middle) * (high - low))
    return np.where(plane < middle, 1.0 - below, over)


@dataclass(frozen=True, eq=False)
class Standing:
    """margin_mm: how far inside the outline of what touches the plate the centre of mass is, below 0 outside

    wide_mm: the least width of that outline
    """

    margin_mm: float
    wide_mm: float


def standing(mesh: Mesh, centre: tuple[float, float, float]) -> Standing | None:
    """How a mesh stands on its lowest points, z up: it falls over where its centre of mass is not above their outline."""
    if not len(mesh.faces):
        return None
    heights = mesh.vertices[:, 2]
    touching = np.flatnonzero(heights <= heights.min() + PLATE_MM)
    outline = _outline(mesh.vertices[touching, :2].astype(np.float64) - centre[:2])
    return Standing(*_margin(outline, np.zeros(2)))


def _outline(points: Floats) -> Floats:
    """The convex outline of points (n, 2), counter-clockwise (Andrew 1979, Inf. Process. Lett. 9, 216)."""
    points = np.unique(points, axis=0)
    if len(points) > 2_000:  # only those that are the furthest in some direction can be on it; a degree errs by 0.004 %
        turn = np.radians(np.arange(0.0, 360.0))
        points = np.unique(points[np.argmax(points @ np.stack([np.cos(turn), np.sin(turn)]), axis=0)], axis=0)
    halves: list[list[Floats]] = []
    for run in (points, points[::-1]):
        half: list[Floats] = []
        for point in run:
            while len(half) > 1 and _turn(half[-2], half[-1], point) <= 0:
                half.pop()
            half.append(point)
        halves.append(half)
    ring = halves[0][:-1] + halves[1][:-1]
    return np.array(ring if ring else points)


def _turn(one: Floats, two: Floats, three: Floats) -> float:
    return float((two[0] - one[0]) * (three[1] - one[1]) - (two[1] - one[1]) * (three[0] - one[0]))


def _margin(outline: Floats, point: Floats) -> tuple[float, float]:
    """(distance of the point inside a convex outline (k, 2), negative outside; the outline's least width)."""
    sides = np.roll(outline, -1, axis=0) - outline
    long = np.hypot(*sides.T)
    if len(outline) < 3 or not (long > 0).any():
        share = 0.0 if not long.max() > 0 else float(np.clip((point - outline[0]) @ sides[0] / long[0] ** 2, 0, 1))
        return -float(np.hypot(*(outline[0] + share * sides[0] - point))), 0.0
    kept = long > 0
    normal = np.stack([-sides[kept, 1], sides[kept, 0]], axis=1) / long[kept, None]
    wide = float((normal @ outline.T - np.einsum("ij,ij->i", normal, outline[kept])[:, None]).max(axis=1).min())
    inside = np.einsum("ij,ij->i", normal, point - outline[kept])
    if inside.min() >= 0:
        return float(inside.min()), wide
    share = np.clip(np.einsum("ij,ij->i", point - outline, sides) / np.where(long > 0, long, 1.0) ** 2, 0, 1)
    return -float(np.hypot(*(outline + share[:, None] * sides - point).T).min()), wide
