"""Faces and shells that go: without area, repeated, and, when asked, whole shells beside the body."""

import numpy as np
import numpy.typing as npt

from mesh.groups import connected
from mesh.measure import areas, measure
from mesh.mend.needles import without_needles
from mesh.mend.state import State, told
from mesh.mesh import Mesh
from mesh.topology import Topology, duplicate_faces, topology
from mesh.weld import weld

_STRAY = 1e-2  # of the largest shell's box diagonal cubed against the shell's: smaller shells are strays
NOTHING = 1e-6  # volume over area^1.5 (0.09 for a sphere): below, a closed surface is a sheet


def drop_degenerate(state: State) -> State:
    """Faces with a corner twice, which bound nothing, and those with three corners on a line, as `without_needles` can."""
    mesh, topo, moved = state.mesh, state.topo, 0.0
    count = int((~topo.live).sum())
    if count:
        mesh = weld(Mesh(mesh.vertices, mesh.faces[topo.live]))
        topo = topology(mesh)
    flat = measure(mesh).flat if count else state.measures.flat
    if flat.any():
        mesh, topo, fewer, moved = without_needles(mesh, topo, flat)
        count += fewer
    if not count:
        return state
    message = told(count, "face without area was taken out.", "faces without area were taken out.")
    return state.with_step(mesh, "drop_degenerate", count, message, moved, topo)


def drop_duplicate(state: State) -> State:
    """Takes out repeated faces where the surface about them has room for one only: where bodies share a wall, both need theirs.

    Repeated faces that hang together are one patch. At its rim each edge has, besides the patch, one more face where the patch
    closes a single surface, and two where two surfaces run together in it.
    """
    topo = state.topo
    if not len(duplicate_faces(topo)):
        return state
    extra = _too_many(state.mesh, topo)
    if not len(extra) or len(extra) == len(state.mesh.faces):
        return state
    keep = np.ones(len(state.mesh.faces), bool)
    keep[extra] = False
    kept = weld(Mesh(state.mesh.vertices, state.mesh.faces[keep]))
    message = told(len(extra), "repeated face was taken out.", "repeated faces were taken out.")
    return state.with_step(kept, "drop_duplicate", len(extra), message)


def _too_many(mesh: Mesh, topo: Topology) -> npt.NDArray[np.int64]:
    """All but the first of each repeated face, in those patches that close a single surface."""
    live = np.flatnonzero(topo.live)
    corners = np.sort(mesh.faces[live], axis=1)
    _, first, group, copies = np.unique(corners, axis=0, return_index=True, return_inverse=True, return_counts=True)
    one = corners[first].astype(np.int64)
    repeated = copies > 1
    ends = one[:, ((0, 1), (1, 2), (0, 2))].reshape(-1, 2)
    key = ends[:, 0] * len(mesh.vertices) + ends[:, 1]
    order = np.argsort(key, kind="stable")
    begin = np.flatnonzero(np.diff(key[order], prepend=-1) > 0)
    size = np.diff(begin, append=len(order))
    face = order // 3
    pairs = begin[size == 2]
    both = pairs[repeated[face[pairs]] & repeated[face[pairs + 1]]]
    patch, patches = connected(len(one), face[both].astype(np.int32), face[both + 1].astype(np.int32))
    inner = np.zeros(len(order), bool)
    inner[np.concatenate([both, both + 1])] = True
    others = np.repeat(size, size) - 1
    rim = ~inner & repeated[face] & (others > 0)
    vote = np.bincount(patch[face[rim]], weights=np.where(others[rim] % 2 == 1, 1.0, -1.0), minlength=patches)
    single = repeated & (vote[patch] >= 0)
    spare = single[group.reshape(-1)]
    spare[first] = False
    return live[spare]


def drop_stray(state: State) -> State:
    """Takes out shells that are far smaller than the largest, open or closed: asked for only, as they may be meant.

    A shell's size is the cube of its box's diagonal; those below a hundredth of the largest go, cavities of it stay.
    """
    topo = state.topo
    if topo.shells < 2:
        return state
    size = _sizes(state.mesh, topo)
    stray = size < _STRAY * size.max()
    whole = state.whole
    if whole is not None:
        stray &= ~whole.nesting.contained
    if not stray.any():
        return state
    keep = ~stray[np.maximum(topo.shell, 0)] | ~topo.live
    message = told(int(stray.sum()), "stray shell was taken out.", "stray shells were taken out.")
    return state.with_step(weld(Mesh(state.mesh.vertices, state.mesh.faces[keep])), "drop_stray", int(stray.sum()), message)


def sheets(mesh: Mesh, topo: Topology) -> tuple[npt.NDArray[np.bool_], int]:
    """Faces (m,) of shells that enclose nothing, and the number of shells that enclose something."""
    label = np.maximum(topo.shell, 0)
    volume = np.abs(np.bincount(label, weights=measure(mesh).face_volume * topo.live, minlength=max(1, topo.shells)))
    area = np.bincount(label, weights=areas(mesh) * topo.live, minlength=max(1, topo.shells))
    empty = volume <= NOTHING * area**1.5
    return np.asarray(empty[label] & topo.live), int((~empty).sum())


def _sizes(mesh: Mesh, topo: Topology) -> npt.NDArray[np.float64]:
    """Cube of the diagonal of each shell's box: (shells,) mm³."""
    order = np.argsort(topo.shell, kind="stable")
    order = order[topo.shell[order] >= 0]
    begin = np.searchsorted(topo.shell[order], np.arange(topo.shells))
    corners = mesh.corners[order]
    lower = np.minimum.reduceat(corners.min(axis=1), begin, axis=0)
    upper = np.maximum.reduceat(corners.max(axis=1), begin, axis=0)
    return np.asarray(np.linalg.norm(upper.astype(np.float64) - lower, axis=1) ** 3)
