"""Places where one surface runs through itself are cut out and closed anew."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from mesh.groups import connected
from mesh.holes import covers, holes_of
from mesh.intersect import FEW, self_intersections
from mesh.measure import box_centre
from mesh.mend.deviation import distances, farthest
from mesh.mend.state import State, diagonal, told
from mesh.mesh import FaceIndices, Mesh
from mesh.topology import Topology, topology
from mesh.weld import weld

_RINGS = 4  # of faces about a crossing that are cut out with it at most
_MOST = 0.25  # of all faces: what would be cut out more is no mend but another shape
_MOVED = 2e-3  # of the box's diagonal: a surface that would lie farther from the one that was there is a guess
_VOLUME = 2e-3  # of the volume, that one place may change

Labels = npt.NDArray[np.int64]  # (m,), for each face the number of the patch that it belongs to, −1 for none


class _Tangle(NamedTuple):
    """A closed mesh, its topology, the pairs of faces that run through each other, and the faces concerned."""

    mesh: Mesh
    topo: Topology
    pairs: int
    crossing: FaceIndices


def untangle(state: State) -> State:
    """Cuts out the faces that run through each other and closes the holes, where that leaves the shape as it was.

    As Attene 2010 does (A lightweight approach to repairing digitized polygon meshes, The Visual Computer 26, 1393), but a place
    stays as it is unless its new faces cross nothing, lie on the surface that was there, and keep the volume. Not tried on a
    surface that is open, nor, as it takes its time, on more than `mesh.intersect.FEW` faces unless it was asked for; then they
    are only counted.
    """
    topo = state.topo
    if not topo.watertight or not topo.winding_consistent:
        return state
    found = self_intersections(state.mesh)
    if found is None or not found[0]:
        return state.crossing(0)
    if leaves_alone(state):
        still = told(found[0], "crossing of the surface is left.", "crossings of the surface are left.")
        return state.leaving(f"{still} In a part of so many faces the step untangle closes them only when it is asked for.")
    first = best = _Tangle(state.mesh, topo, *found)
    for rings in range(_RINGS + 1):
        trial = _closed_where_sound(best, rings, first.mesh)
        if trial is not None and trial.pairs < best.pairs:
            best = trial
        if not best.pairs:
            break
    if best is not first and not _same_bodies(state, best):
        best = first
    if best is not first:
        count = first.pairs - best.pairs
        message = told(count, "crossing of the surface was closed anew.", "crossings of the surface were closed anew.")
        state = state.with_step(best.mesh, "untangle", count, message, farthest(best.mesh, first.mesh), best.topo)
    return state.crossing(best.pairs)


def leaves_alone(state: State) -> bool:
    """Whether the part has so many faces that crossings are only counted, because nobody asked for more."""
    return len(state.mesh.faces) > FEW and not state.asked


def _same_bodies(state: State, trial: _Tangle) -> bool:
    """Whether the shells make as many bodies as they did: what held together by crossing must not fall apart."""
    if trial.topo.shells < 2:
        return True
    after = State(trial.mesh).knowing(trial.topo).whole
    return state.whole is not None and after is not None and after.bodies == state.whole.bodies


def _closed_where_sound(tangle: _Tangle, rings: int, begun: Mesh) -> _Tangle | None:
    """With the crossing faces and so many rings about them closed anew, at those places where that comes out well."""
    patch = _patches(tangle, rings)
    for _ in range(3):  # what does not come out well is left alone the next time
        if not (patch >= 0).any() or (patch >= 0).sum() > _MOST * len(patch):
            return None
        trial, failed = _closed_anew(tangle, patch, begun)
        if not len(failed):
            return trial
        patch = np.where(np.isin(patch, failed), -1, patch)
    return None


def _patches(tangle: _Tangle, rings: int) -> Labels:
    """The faces that are cut out, numbered by the places that hang together."""
    faces, out = tangle.mesh.faces, np.zeros(len(tangle.mesh.faces), bool)
    out[tangle.crossing] = True
    for _ in range(rings):
        corner = np.zeros(len(tangle.mesh.vertices), bool)
        corner[faces[out]] = True
        out |= corner[faces].any(axis=1)
    which = np.flatnonzero(out)
    hub = len(which) + faces[which].reshape(-1)  # faces that share a corner hang together by it
    number = np.repeat(np.arange(len(which)), 3)
    label, _ = connected(len(which) + len(tangle.mesh.vertices), number.astype(np.int32), hub.astype(np.int32))
    patch = np.full(len(faces), -1, np.int64)
    patch[which] = label[: len(which)]
    return patch


def _closed_anew(tangle: _Tangle, patch: Labels, begun: Mesh) -> tuple[_Tangle, npt.NDArray[np.int64]]:
    """The mesh with these patches cut out and closed, and the numbers of the patches that did not come out well."""
    mesh, kept = tangle.mesh, patch < 0
    rest = Mesh(mesh.vertices, mesh.faces[kept])
    holes = holes_of(topology(rest))
    made = covers(rest, holes)
    of_vertex = np.full(len(mesh.vertices), -1, np.int64)
    of_vertex[mesh.faces[~kept]] = patch[~kept][:, None]
    of_hole = np.array([of_vertex[hole.loop[0]] for hole in holes], np.int64)
    closed = Mesh(made.vertices, np.concatenate([rest.faces, made.faces.astype(np.int32)]))
    owner = np.concatenate([np.full(len(rest.faces), -1, np.int64), of_hole[made.loop]])
    welded = weld(closed)
    topo = topology(welded)
    pairs, crossing = self_intersections(welded) or (tangle.pairs, np.zeros(0, np.int32))
    wrong = [owner[crossing], owner[topo.nonmanifold_faces], owner[topo.boundary // 3], owner[topo.clashing // 3]]
    wrong += [_not_discs(tangle, patch, of_hole), owner[_come_off(tangle.topo, topo)]]
    wrong += [_other_shape(tangle.mesh, closed, patch, owner, begun)]
    failed = np.unique(np.concatenate(wrong))
    return _Tangle(welded, topo, pairs, crossing), failed[failed >= 0]


def _come_off(before: Topology, after: Topology) -> npt.NDArray[np.int64]:
    """Faces of the smallest shells, as many as there are more than before."""
    more = after.shells - before.shells
    if more <= 0:
        return np.zeros(0, np.int64)
    size = np.bincount(after.shell[after.shell >= 0], minlength=after.shells)
    return np.flatnonzero(np.isin(after.shell, np.argsort(size, kind="stable")[:more]))


def _not_discs(tangle: _Tangle, patch: Labels, of_hole: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Patches with a piece that is no disc: cut out, such a piece leaves more than one loop, and would come back in two."""
    mate = tangle.topo.mate
    half = np.flatnonzero((np.repeat(patch, 3) >= 0) & (mate >= 0))
    half = half[patch[mate[half] // 3] >= 0]
    label, _ = connected(len(patch), (half // 3).astype(np.int32), (mate[half] // 3).astype(np.int32))
    out = np.flatnonzero(patch >= 0)
    _, first = np.unique(label[out], return_index=True)
    size = int(patch.max()) + 1
    pieces, loops = np.bincount(patch[out[first]], minlength=size), np.bincount(of_hole[of_hole >= 0], minlength=size)
    return np.flatnonzero(pieces != loops)


def _other_shape(mesh: Mesh, closed: Mesh, patch: Labels, owner: Labels, begun: Mesh) -> npt.NDArray[np.int64]:
    """Patches whose new faces lie too far from the surface that was there, or enclose another volume with it."""
    new, size = np.flatnonzero(owner >= 0), int(patch.max()) + 1
    corners = closed.corners[new].astype(np.float64)
    away = distances(np.concatenate([corners.reshape(-1, 3), corners.mean(axis=1)]), begun)
    away = np.maximum(away[: 3 * len(new)].reshape(-1, 3).max(axis=1), away[3 * len(new) :])
    far = owner[new[away > _MOVED * diagonal(mesh)]]
    middle, out = box_centre(mesh), patch >= 0
    whole, after = _volumes(mesh, middle), _volumes(closed, middle)
    change = np.bincount(owner[new], weights=after[new], minlength=size) - np.bincount(patch[out], whole[out], minlength=size)
    return np.concatenate([far, np.flatnonzero(np.abs(change) > _VOLUME * abs(float(whole.sum())))])


def _volumes(mesh: Mesh, apex: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Signed volume (m,) mm³ of each face with that apex."""
    corners = mesh.corners.astype(np.float64) - apex
    return np.asarray(np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])) / 6)
