"""Level undersides that hang between two carried ends: bridges, told apart from what sticks out into the air."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.groups import connected
from mesh.mesh import FaceIndices, Mesh
from mesh.overhang import ANGLE_DEG, PLATE_MM

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

_LEVEL = 0.99  # cosine, 8°: a nozzle lays a straight line from end to end
_HANGING = float(np.sin(np.radians(ANGLE_DEG + 0.01)))  # of a normal's way down: a side that hangs itself carries nothing
_FLAT_MM = 0.5  # from end to end: what rises more is laid layer by layer
_LEAST_MM2 = 1.0
_MOST, _MOST_EDGES = 100, 20_000  # undersides looked at, the largest first; edges of one
_LINES = 48  # across an underside, in each direction tried
_TURNS = 12  # directions besides those of its edges
_LOOSE = 0.1  # share of the lines' ends in the air: above, it is not worth following them
_OPEN = 0.02  # share of the lines' length that may end in the air: roundings and chamfers at its rim


@dataclass(frozen=True, eq=False)
class Bridge:
    """faces: a level underside; span_mm: the longest line over it, in the direction in which that is shortest; area_mm2"""

    faces: FaceIndices
    span_mm: float
    area_mm2: float


def bridges(mesh: Mesh, facing: tuple[npt.NDArray[np.float32], Floats]) -> tuple[Bridge, ...]:
    """Bridges of a closed welded mesh that looks outward, z up, the largest first.

    A level underside is a bridge where there is a direction in which every line over it begins and ends at a side that goes
    down from there and does not hang over itself. Slicers look for that direction in the same way.
    facing: unit normals (m, 3) and areas (m,) mm², as `mesh.measure.normals_and_areas` gives them
    """
    if not len(mesh.faces):
        return ()
    outward, areas = facing
    heights = mesh.vertices[:, 2]
    level = np.flatnonzero(outward[:, 2] < -_LEVEL).astype(np.int32)
    level = level[heights[mesh.faces[level]].max(axis=1) > heights.min() + PLATE_MM]
    if not len(level):
        return ()
    patch, count = _patches(mesh, level)
    size = np.bincount(patch, areas[level], count)
    low, high = np.full(count, np.inf), np.full(count, -np.inf)
    for corner in range(3):
        np.minimum.at(low, patch, heights[mesh.faces[level, corner]])
        np.maximum.at(high, patch, heights[mesh.faces[level, corner]])
    size[high - low > _FLAT_MM] = 0.0
    largest = [one for one in np.argsort(-size, kind="stable")[:_MOST] if size[one] >= _LEAST_MM2]
    if not largest:
        return ()
    looked_at = np.isin(patch, largest)
    level, patch = level[looked_at], patch[looked_at]
    rim, carried, owner = _rim(mesh, outward, level, patch)
    found = []
    for one in largest:
        own = owner == one
        if 0 < own.sum() <= _MOST_EDGES:
            span = _span(mesh.vertices[rim[own]][:, :, :2].astype(np.float64), carried[own])
            if span is not None:
                found.append(Bridge(level[patch == one], span, float(size[one])))
    return tuple(found)


def _patches(mesh: Mesh, level: FaceIndices) -> tuple[npt.NDArray[np.int32], int]:
    """The connected underside of each of these faces, by common edges, and how many there are."""
    ends = np.sort(mesh.faces[level][:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
    key = ends[:, 0].astype(np.int64) * len(mesh.vertices) + ends[:, 1]
    order = np.argsort(key, kind="stable")
    same = np.flatnonzero(key[order[1:]] == key[order[:-1]])
    one, other = (order[same] // 3).astype(np.int32), (order[same + 1] // 3).astype(np.int32)
    return connected(len(level), one, other)


def _rim(
    mesh: Mesh, outward: npt.NDArray[np.float32], level: FaceIndices, patch: npt.NDArray[np.int32]
) -> tuple[Ints, npt.NDArray[np.bool_], Ints]:
    """(end points (e, 2) of the edges around the undersides, whether the next face carries them (e,), the patch (e,))."""
    touched = np.zeros(len(mesh.vertices), np.int8)
    touched[mesh.faces[level]] = 1
    around = np.flatnonzero(touched[mesh.faces[:, 0]] + touched[mesh.faces[:, 1]] + touched[mesh.faces[:, 2]] >= 2)
    corners = mesh.faces[around].astype(np.int64)
    start, third = corners.ravel(), np.roll(corners, -2, axis=1).ravel()
    end = np.roll(corners, -1, axis=1).ravel()
    of_face = np.full(len(mesh.faces), -1, np.int64)
    of_face[level] = patch
    owner = np.repeat(of_face[around], 3)
    count = len(mesh.vertices)
    own = np.flatnonzero(owner >= 0)
    key, back = start[own] * count + end[own], end * count + start
    order = np.argsort(back, kind="stable")
    at = np.searchsorted(back[order], key).clip(max=len(back) - 1)
    met = order[at]
    known = back[met] == key
    rim = ~known | (owner[met] != owner[own])
    heights = mesh.vertices[:, 2].astype(np.float64)
    edge = (heights[start[own]] + heights[end[own]]) / 2
    down = known & (heights[third[met]] < edge - PLATE_MM) & (outward[around[met // 3], 2] > -_HANGING)
    own_rim = own[rim]
    return np.stack([start[own_rim], end[own_rim]], axis=1), down[rim], owner[own_rim]


def _span(edges: Floats, carried: npt.NDArray[np.bool_]) -> float | None:
    """The longest line over an underside with this rim (e, 2, 2), in the best direction; None where lines end in the air."""
    if carried.sum() < 2:
        return None
    along = edges[:, 1] - edges[:, 0]
    long = np.hypot(*along.T)
    own = np.degrees(np.arctan2(along[:, 1], along[:, 0]))[np.argsort(-long, kind="stable")[:8]]
    tried = np.unique(np.round(np.concatenate([own, own + 90, np.arange(_TURNS) * 180 / _TURNS]) % 180, 3))
    turns = np.radians(tried)
    across = np.abs(along[:, 1:] * np.cos(turns) - along[:, :1] * np.sin(turns))  # what of each edge the lines meet
    tried = tried[across[~carried].sum(axis=0) <= _LOOSE * across.sum(axis=0)]
    spans = [span for degrees in tried if (span := _lines(edges, carried, float(np.radians(degrees)))) is not None]
    return min(spans, default=None)


def _lines(edges: Floats, carried: npt.NDArray[np.bool_], turn: float) -> float | None:
    """The longest line in that direction; None where one ends in the air."""
    way, off = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
    u, v = edges @ way, edges @ off
    low, high = float(v.min()), float(v.max())
    at = low + (np.arange(_LINES) + 0.5) / _LINES * (high - low)
    crosses = (v[:, 0][:, None] <= at) != (v[:, 1][:, None] <= at)
    edge, line = np.nonzero(crosses)
    share = (at[line] - v[edge, 0]) / (v[edge, 1] - v[edge, 0])
    place = u[edge, 0] + share * (u[edge, 1] - u[edge, 0])
    order = np.lexsort((place, line))
    edge, line, place = edge[order], line[order], place[order]
    if len(edge) % 2 or (line[::2] != line[1::2]).any():
        return None
    length = place[1::2] - place[::2]
    open_ends = ~(carried[edge[::2]] & carried[edge[1::2]])
    if not len(length) or length[open_ends].sum() > _OPEN * length.sum():
        return None
    return float(length.max())
