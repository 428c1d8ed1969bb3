"""Thin walls made thicker, when asked."""

import numpy as np
import numpy.typing as npt

from mesh.intersect import self_intersections
from mesh.measure import areas, normals
from mesh.mend.deviation import farthest
from mesh.mend.state import State, told
from mesh.mesh import Mesh
from mesh.thickness import wall_thickness
from mesh.weld import weld

_ROUNDS = 3
_ENOUGH = 0.98  # of the thickness asked for


def thicken(state: State) -> State:
    """Moves the faces of thin walls outward, each side by half of what the wall lacks, until it is as thick as asked for.

    A corner goes along the mean of the thin faces about it, so a pin may become up to a fifth thicker than asked. At most three
    times; what is too thin still is told. Not done where the surface would run through itself by it.
    """
    wanted = state.thickness_mm
    if wanted is None:
        return state
    if state.whole is None:
        return state.leaving("Walls of a body that is open cannot be made thicker.")
    mesh, thin = state.mesh, 0
    for turn in range(_ROUNDS):
        lack, which = _lack(mesh, wanted)
        thin = int(which.sum()) if turn == 0 else thin
        if not which.any():
            break
        mesh = _moved(mesh, lack, which)
    if mesh is state.mesh:
        return state
    mesh = weld(mesh)
    crossings, before = self_intersections(mesh), self_intersections(state.mesh)
    if before is not None and (crossings is None or crossings[0] > before[0]):
        return state.leaving(f"Walls could not be made {wanted:.3g} mm thick without the surface running through itself.")
    message = told(thin, "face of thin walls was moved outward.", "faces of thin walls were moved outward.")
    after = state.with_step(mesh, "thicken", thin, message, farthest(mesh, state.mesh))
    if _lack(mesh, wanted)[1].any():
        return after.leaving(f"Some walls are still thinner than {wanted:.3g} mm.")
    return after


def _lack(mesh: Mesh, wanted: float) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """How much each face's wall lacks (m,) mm, and which faces lack any."""
    wall = wall_thickness(mesh).per_face.astype(np.float64)
    which = np.isfinite(wall) & (wall > 0) & (wall < _ENOUGH * wanted)
    return np.where(which, wanted - np.where(which, wall, 0.0), 0.0), which


def _moved(mesh: Mesh, lack: npt.NDArray[np.float64], which: npt.NDArray[np.bool_]) -> Mesh:
    """The mesh with the corners of those faces moved outward by half of what the worst of them lacks."""
    facing = normals(mesh).astype(np.float64) * areas(mesh)[:, None]
    way = np.zeros((len(mesh.vertices), 3))
    far = np.zeros(len(mesh.vertices))
    for k in range(3):
        np.add.at(way, mesh.faces[which, k], facing[which])
        np.maximum.at(far, mesh.faces[which, k], lack[which] / 2)
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-300)
    return Mesh((mesh.vertices + way * far[:, None]).astype(np.float32), mesh.faces)
