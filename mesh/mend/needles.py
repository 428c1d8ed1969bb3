"""Faces with three corners and no area: needles and caps, which a closed surface cannot simply do without."""

import numpy as np
import numpy.typing as npt

from mesh.fans import following
from mesh.intersect import tolerance
from mesh.measure import measure
from mesh.mesh import Mesh
from mesh.topology import Topology, topology
from mesh.weld import weld, weld_near

_ROUNDS = 8


def without_needles(mesh: Mesh, topo: Topology, flat: npt.NDArray[np.bool_]) -> tuple[Mesh, Topology, int, float]:
    """The mesh with fewer faces without area, its topology, by how many fewer, and how far a corner or a surface moved (mm).

    Corners of them that float32 cannot tell apart are joined; else their longest edge is swapped for the other diagonal of the
    two faces at it (Botsch and Kobbelt 2001, A robust procedure to eliminate degenerate faces). What would open the surface or
    make an edge of more than two faces stays. topo: of the mesh; flat: (m,) bool, as `mesh.measure.measure` gives it
    """
    begun = int(flat.sum())
    mesh, topo, flat, moved = _joined(mesh, topo, flat)
    for _ in range(_ROUNDS):
        if not flat.any():
            break
        faces, off = _swapped(topo, flat)
        if faces is None:
            break
        trial = Mesh(mesh.vertices, faces)
        known, left = topology(trial), measure(trial).flat
        if not _as_whole(known, topo) or left.sum() >= flat.sum():
            break
        mesh, topo, flat, moved = trial, known, left, max(moved, off)
    return mesh, topo, begun - int((flat & topo.live).sum()), moved


def _joined(mesh: Mesh, topo: Topology, flat: npt.NDArray[np.bool_]) -> tuple[Mesh, Topology, npt.NDArray[np.bool_], float]:
    """With the corners of these faces joined that cannot be told apart, where that harms nothing."""
    joined, distance = weld_near(mesh, tolerance(mesh), np.unique(mesh.faces[flat]))
    if len(joined.vertices) == len(mesh.vertices):
        return mesh, topo, flat, 0.0
    a, b, c = joined.faces.T
    joined = weld(Mesh(joined.vertices, joined.faces[(a != b) & (b != c) & (c != a)]))
    known = topology(joined)
    return (joined, known, measure(joined).flat, distance) if _as_whole(known, topo) else (mesh, topo, flat, 0.0)


def _swapped(topo: Topology, flat: npt.NDArray[np.bool_]) -> tuple[npt.NDArray[np.int32] | None, float]:
    """The faces (m, 3) after swapping edges that do not hinder each other, None for none; and how high the caps were, mm."""
    mesh = topo.mesh
    which = np.flatnonzero(flat & topo.live)
    corners = mesh.vertices[mesh.faces[which]].astype(np.float64)
    length = np.linalg.norm(np.roll(corners, -1, axis=1) - corners, axis=2)
    half = 3 * which + length.argmax(axis=1)
    mate = topo.mate[half].astype(np.int64)
    ends = mesh.faces.reshape(-1)
    paired = mate >= 0
    paired &= ends[mate] == ends[following(half)]  # wound one way
    half, mate = half[paired], mate[paired]
    one, other = half // 3, mate // 3
    a, b, c, d = ends[half], ends[following(half)], ends[following(following(half))], ends[following(following(mate))]
    count = len(mesh.vertices)
    key = np.minimum(c, d).astype(np.int64) * count + np.maximum(c, d)
    free = (c != d) & ~np.isin(key, _edges_at(mesh, c, count))
    free[free] = _first(key[free])
    free[free] = _apart(one[free], other[free], len(mesh.faces))
    if not free.any():
        return None, 0.0
    a, b, c, d, one, other = (values[free] for values in (a, b, c, d, one, other))
    faces = mesh.faces.copy()
    faces[one], faces[other] = np.stack([c, a, d], axis=1), np.stack([d, b, c], axis=1)
    points = mesh.vertices.astype(np.float64)
    along = points[b] - points[a]
    span = np.maximum(np.linalg.norm(along, axis=1), 1e-300)
    return faces, float((np.linalg.norm(np.cross(along, points[c] - points[a]), axis=1) / span).max())


def _edges_at(mesh: Mesh, vertices: npt.NDArray[np.int32], count: int) -> npt.NDArray[np.int64]:
    """Keys of all edges at these vertices, lower end times count plus upper end."""
    at = np.zeros(count, bool)
    at[vertices] = True
    faces = mesh.faces[at[mesh.faces].any(axis=1)]
    one, other = faces.reshape(-1).astype(np.int64), np.roll(faces, -1, axis=1).reshape(-1).astype(np.int64)
    return np.asarray(np.minimum(one, other) * count + np.maximum(one, other), np.int64)


def _first(key: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Which are the first of their kind."""
    first = np.zeros(len(key), bool)
    first[np.unique(key, return_index=True)[1]] = True
    return first


def _apart(one: npt.NDArray[np.int64], other: npt.NDArray[np.int64], faces: int) -> npt.NDArray[np.bool_]:
    """Which pairs of faces share none with a pair before them that is kept."""
    taken = np.zeros(faces, bool)
    keep = np.zeros(len(one), bool)
    for number, (f, g) in enumerate(zip(one.tolist(), other.tolist(), strict=True)):
        if not taken[f] and not taken[g]:
            taken[f] = taken[g] = keep[number] = True
    return keep


def _as_whole(after: Topology, before: Topology) -> bool:
    """Whether a mesh is no more open, crowded or wound two ways than another."""
    return (
        len(after.boundary) <= len(before.boundary)
        and after.odd_edges <= before.odd_edges
        and len(after.nonmanifold) <= len(before.nonmanifold)
        and len(after.clashing) <= len(before.clashing)
        and after.shells <= before.shells
    )
