"""Mending: every step by name, with what it did in a sentence, and how far the shape moved."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mesh.holes import close, holes_of, volumes_when_closed
from mesh.measure import areas, measure, signed_volumes
from mesh.mesh import Mesh
from mesh.nesting import REDUNDANT
from mesh.seams import rim, sewn
from mesh.topology import Topology, duplicate_faces, parity, topology
from mesh.union import Solid, solid, united_mesh
from mesh.weld import weld, weld_near

_NEAR = (1e-6, 1e-5, 1e-4)  # tolerances tried for welding, relative to the diagonal of the box
_TURNS = 3
_NOTHING = 1e-6  # volume over area^1.5 (0.09 for a sphere): below, a closed surface is a sheet


@dataclass(frozen=True)
class Step:
    """One thing that was done: the step's name, how many places it concerned, and a sentence for people."""

    name: str
    count: int
    message: str


@dataclass(frozen=True, eq=False)
class Mended:
    """A mended mesh.

    volume_change: mm³ of the union, after minus before; None where the body was open before or after: then it has no volume
    max_deviation_mm: the farthest that a vertex was moved, or a face put in lies from the surface that was there
    """

    mesh: Mesh
    steps: tuple[Step, ...]
    volume_change: float | None
    max_deviation_mm: float


@dataclass(frozen=True, eq=False)
class _State:
    mesh: Mesh
    steps: tuple[Step, ...] = ()
    deviation: float = 0.0

    @cached_property
    def topo(self) -> Topology:
        return topology(self.mesh)

    @cached_property
    def whole(self) -> Solid | None:
        """What a closed, consistently wound mesh encloses."""
        topo = self.topo
        if not topo.watertight or not topo.winding_consistent:
            return None
        return solid(self.mesh, topo.shell, topo.shells, measure(self.mesh))

    def with_step(self, mesh: Mesh, name: str, count: int, message: str, deviation: float = 0.0) -> "_State":
        return _State(mesh, (*self.steps, Step(name, count, message)), max(self.deviation, deviation))


def mend(mesh: Mesh, steps: tuple[str, ...] | list[str] | None = None) -> Mended:
    """The mesh after the named steps (all of STEPS if None), always in the order of STEPS.

    A step with nothing to do is left out. What cannot be mended stays as it is: the facts of the answer tell.
    """
    mesh, topo = sewn(weld(mesh))
    state = _State(mesh)
    state.__dict__["topo"] = topo  # known already; the cached property would compute it again
    before = _volume(state)
    for name, act in STEPS.items():
        if steps is None or name in steps:
            state = act(state)
    after = _volume(state) if state.steps else before
    change = None if before is None or after is None else after - before
    return Mended(state.mesh, state.steps, change, state.deviation)


def enclosed(mesh: Mesh) -> float | None:
    """Volume of the union in mm³, None for a mesh that is open or cannot be wound one way."""
    return _volume(_State(mesh))


def _volume(state: _State) -> float | None:
    if state.topo.watertight and not state.topo.winding_consistent:
        flip = parity(state.topo)
        state = state if flip is None else _State(_flipped(state.mesh, flip))
    return None if state.whole is None else state.whole.volume


def _drop_degenerate(state: _State) -> _State:
    topo = state.topo
    count = int((~topo.live).sum())
    if not count:
        return state
    kept = weld(Mesh(state.mesh.vertices, state.mesh.faces[topo.live]))
    message = _told(count, "face without area was taken out.", "faces without area were taken out.")
    return state.with_step(kept, "drop_degenerate", count, message)


def _drop_duplicate(state: _State) -> _State:
    """Takes out repeated faces, as far as no edge is opened by it: where bodies share a wall, both need their own."""
    topo = state.topo
    extra = duplicate_faces(topo)
    if not len(extra):
        return state
    corners = state.mesh.faces
    loose = np.zeros(len(corners), bool)
    loose[_odd_faces(topo)] = True
    for chosen in (extra[_same_way(corners, extra)], extra[loose[extra]]):
        if not len(chosen) or len(chosen) == len(corners):
            continue
        keep = np.ones(len(corners), bool)
        keep[chosen] = False
        kept = weld(Mesh(state.mesh.vertices, corners[keep]))
        if topology(kept).odd_edges <= topo.odd_edges:
            message = _told(len(chosen), "repeated face was taken out.", "repeated faces were taken out.")
            return state.with_step(kept, "drop_duplicate", len(chosen), message)
    return state


def _weld(state: _State) -> _State:
    """Joins vertices along open edges that nearly meet, with the smallest tolerance that closes most."""
    topo = state.topo
    if not len(topo.boundary):
        return state
    best, best_open, moved, used = state.mesh, len(topo.boundary), 0.0, 0.0
    size = float(np.linalg.norm(np.ptp(state.mesh.vertices, axis=0)))
    for relative in _NEAR:
        joined, distance = weld_near(topo.mesh, relative * size, rim(topo))
        if joined is topo.mesh:
            continue
        joined = _only_live(joined)
        trial = topology(joined)
        if len(trial.boundary) < best_open and trial.odd_edges <= topo.odd_edges:
            best, best_open, moved, used, topo = joined, len(trial.boundary), max(moved, distance), relative * size, trial
        if not best_open:
            break
    if best is state.mesh:
        return state
    count = len(state.topo.boundary) - best_open
    closed = _told(count, "open edge was closed.", "open edges were closed.")
    near = f"Corners nearer than {used:.2g} mm were joined."
    return state.with_step(best, "weld", count, f"{closed} {near}", moved)


def _turn(state: _State) -> _State:
    topo = state.topo
    flip = np.zeros(len(state.mesh.faces), bool)
    if not topo.winding_consistent:
        turned = parity(topo)
        if turned is None:
            return state
        flip = turned
    wound = _flipped(state.mesh, flip) if flip.any() else state.mesh
    shells = topology(wound) if flip.any() else topo
    if shells.watertight and shells.winding_consistent:
        whole = state.whole or solid(wound, shells.shell, shells.shells, measure(wound), unite=False)
        flip ^= whole.nesting.turned[np.maximum(shells.shell, 0)] & shells.live
    elif shells.shells:
        volumes = signed_volumes(measure(wound), shells.shell, shells.shells)
        sealed = np.bincount(shells.shell[shells.boundary // 3], minlength=shells.shells) == 0
        if not sealed.all():
            wrong = _open_inward(wound, shells, volumes, sealed)
            flip ^= wrong[np.maximum(shells.shell, 0)] & shells.live
    count = int(flip.sum())
    if not count:
        return state
    message = _told(count, "face was turned so that all look outward.", "faces were turned so that all look outward.")
    return state.with_step(_flipped(state.mesh, flip), "turn", count, message)


def _open_inward(mesh: Mesh, topo: Topology, volumes: np.ndarray, sealed: np.ndarray) -> np.ndarray:
    """Shells of an open body that look inward: measured each as if its holes were closed."""
    return np.asarray(volumes_when_closed(mesh, topo, volumes)[0] < 0) & (~sealed | (volumes < 0))


def _fill(state: _State) -> _State:
    """Closes the loops of open edges. A loose sheet encloses nothing when closed: it goes, if there is a body besides it."""
    closed, count, reach = state.mesh, 0, 0.0
    for _ in range(_TURNS):
        topo = state.topo if closed is state.mesh else topology(closed)
        holes = holes_of(topo)
        if not holes:
            break
        points = closed.vertices.astype(np.float64)
        reach = max([reach, *(_sag(points[hole.loop]) for hole in holes)])
        closed, count = close(closed, holes), count + len(holes)
    if not count:
        return state
    original = np.arange(len(closed.faces)) < len(state.mesh.faces)
    sheet, hollow = _sheets(closed)
    message = _told(count, "hole was filled.", "holes were filled.")
    if sheet.any():
        loose = sheet & original
        if hollow == 0:
            return state
        count += int(loose.sum())
        message += " " + _told(
            int(loose.sum()), "loose face that encloses nothing went.", "loose faces that enclose nothing went."
        )
        closed = Mesh(closed.vertices, closed.faces[~sheet])
    return state.with_step(_outward(weld(closed)), "fill", count, message, reach)


def _sheets(mesh: Mesh) -> tuple[np.ndarray, int]:
    """Faces of shells that enclose nothing, and the number of shells that enclose something."""
    topo = topology(mesh)
    label = np.maximum(topo.shell, 0)
    volume = np.abs(np.bincount(label, weights=measure(mesh).face_volume * topo.live, minlength=max(1, topo.shells)))
    area = np.bincount(label, weights=areas(mesh) * topo.live, minlength=max(1, topo.shells))
    empty = volume <= _NOTHING * area**1.5
    return np.asarray(empty[label] & topo.live), int((~empty).sum())


def _outward(mesh: Mesh) -> Mesh:
    """A closed mesh with every shell turned as its place demands; any other as it is."""
    topo = topology(mesh)
    if not topo.watertight or not topo.winding_consistent:
        return mesh
    wrong = solid(mesh, topo.shell, topo.shells, measure(mesh), unite=False).nesting.turned
    return _flipped(mesh, wrong[np.maximum(topo.shell, 0)] & topo.live) if wrong.any() else mesh


def _unite(state: _State) -> _State:
    topo, whole = state.topo, state.whole
    if topo.shells < 2 or whole is None or not whole.overlapping or not whole.certain:
        return state
    count = int(((whole.nesting.cluster >= 0) | (whole.nesting.role == REDUNDANT)).sum())
    message = _told(
        count, "surface left over inside was taken out.", "surfaces that touch, cross or lie in each other were united."
    )
    return state.with_step(united_mesh(state.mesh, topo.shell, whole), "unite", count, message)


STEPS: dict[str, Callable[[_State], _State]] = {
    "drop_degenerate": _drop_degenerate,
    "drop_duplicate": _drop_duplicate,
    "weld": _weld,
    "turn": _turn,
    "fill": _fill,
    "unite": _unite,
}


def _flipped(mesh: Mesh, flip: np.ndarray) -> Mesh:
    faces = mesh.faces.copy()
    faces[flip] = faces[flip][:, ::-1]
    return Mesh(mesh.vertices, faces)


def _only_live(mesh: Mesh) -> Mesh:
    faces = mesh.faces
    live = (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 2] != faces[:, 0])
    return weld(Mesh(mesh.vertices, faces[live]))


def _same_way(faces: np.ndarray, extra: np.ndarray) -> np.ndarray:
    """Which of the repeated faces wind as an earlier face of the same corners does: (k,) bool."""
    low = faces.argmin(axis=1)
    wound = np.stack([np.take_along_axis(faces, ((low + k) % 3)[:, None], axis=1)[:, 0] for k in range(3)], axis=1)
    _, first, group = np.unique(wound, axis=0, return_index=True, return_inverse=True)
    return np.asarray(first[group.reshape(-1)[extra]] != extra)


def _odd_faces(topo: Topology) -> np.ndarray:
    """Faces at edges that have no second face, or no mate among more than two."""
    return np.unique(np.flatnonzero((topo.mate < 0) & np.repeat(topo.live, 3)) // 3)


def _sag(ring: np.ndarray) -> float:
    """How far the loop (k, 3) of a hole is from flat, in mm: its cover can be that far from the surface meant."""
    ring = ring - ring.mean(axis=0)
    normal = np.cross(ring, np.roll(ring, -1, axis=0)).sum(axis=0)
    length = float(np.linalg.norm(normal))
    return float(np.abs(ring @ normal).max()) / length if length > 0 else float(np.linalg.norm(ring, axis=1).max())


def _told(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
