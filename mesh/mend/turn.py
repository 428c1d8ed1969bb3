"""Faces that look inward are turned."""

import numpy as np
import numpy.typing as npt

from mesh.holes import volumes_when_closed
from mesh.measure import areas, measure, signed_volumes
from mesh.mend.drop import NOTHING
from mesh.mend.state import State, told
from mesh.mesh import Mesh, flipped
from mesh.topology import Topology, parity, topology
from mesh.union import solid


def turn(state: State) -> State:
    """Each shell wound one way, and turned as its place demands: solids outward, cavities inward."""
    topo = state.topo
    flip = np.zeros(len(state.mesh.faces), bool)
    if not topo.winding_consistent:
        turned = parity(topo)
        if turned is None:
            return state
        flip = turned
    wound = flipped(state.mesh, flip) if flip.any() else state.mesh
    shells = topology(wound) if flip.any() else topo
    if shells.watertight and shells.winding_consistent:
        known = state.measures if wound is state.mesh else measure(wound)
        whole = state.__dict__.get("whole") or solid(wound, shells.shell, shells.shells, known, unite=False)
        flip ^= whole.nesting.turned[np.maximum(shells.shell, 0)] & shells.live
    elif shells.shells:
        known = state.measures if wound is state.mesh else measure(wound)
        volumes = signed_volumes(known, shells.shell, shells.shells)
        sealed = np.bincount(shells.shell[shells.boundary // 3], minlength=shells.shells) == 0
        if not sealed.all():
            wrong = _open_inward(wound, shells, volumes, sealed)
            flip ^= wrong[np.maximum(shells.shell, 0)] & shells.live
    count = int(flip.sum())
    if not count:
        return state
    message = told(count, "face was turned so that all look outward.", "faces were turned so that all look outward.")
    return state.with_step(flipped(state.mesh, flip), "turn", count, message)


def outward(mesh: Mesh, topo: Topology | None = None) -> tuple[Mesh, Topology]:
    """A closed mesh with every shell turned as its place demands; any other as it is. With its topology."""
    topo = topo or topology(mesh)
    if not topo.watertight or not topo.winding_consistent:
        return mesh, topo
    wrong = solid(mesh, topo.shell, topo.shells, measure(mesh), unite=False).nesting.turned
    if not wrong.any():
        return mesh, topo
    turned = flipped(mesh, wrong[np.maximum(topo.shell, 0)] & topo.live)
    return turned, topology(turned)


def _open_inward(
    mesh: Mesh, topo: Topology, volumes: npt.NDArray[np.float64], sealed: npt.NDArray[np.bool_]
) -> npt.NDArray[np.bool_]:
    """Shells of an open body that look inward: measured each as if its holes were closed. A sheet looks nowhere."""
    closed = volumes_when_closed(mesh, topo, volumes, roughly=True)[0]
    area = np.bincount(np.maximum(topo.shell, 0), weights=areas(mesh) * topo.live, minlength=len(volumes))
    return np.asarray((closed < -NOTHING * area**1.5) & (~sealed | (volumes < 0)))
