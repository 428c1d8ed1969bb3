"""Takes a mesh apart into its bodies, each with its own cavities."""

import numpy as np
import numpy.typing as npt

from mesh.errors import CannotDo, TooLarge
from mesh.measure import measure
from mesh.mesh import Mesh, flipped
from mesh.nesting import CAVITY, REDUNDANT, SOLID, faces_by_shell, winding_number
from mesh.seams import sewn
from mesh.topology import Topology, parity
from mesh.union import Solid, solid, united_mesh
from mesh.weld import weld

MOST = 500


def split(mesh: Mesh) -> list[Mesh]:
    """The bodies of a mesh, the largest first; one that holds only one comes back alone.

    Closed: each solid shell with the cavities in it; shells that cross or touch are one body, united. Open: each connected
    surface, for what encloses nothing has no cavities. Faces stay as they are where nothing is united.
    Raises CannotDo("empty"), TooLarge("too_many_parts") above MOST.
    """
    if not len(mesh.faces):
        raise CannotDo("empty", "The part has no faces.", "Open another file.")
    mesh, topo = sewn(weld(mesh))
    flip = None if topo.winding_consistent else parity(topo)
    if flip is not None:
        mesh = flipped(mesh, flip)
    if not topo.watertight or (flip is None and not topo.winding_consistent):
        return _parts(mesh, topo.shell, topo.shells)
    whole = solid(mesh, topo.shell, topo.shells, measure(mesh))
    if whole.united or (whole.nesting.role == REDUNDANT).any():
        return split(united_mesh(mesh, topo.shell, whole)) if whole.certain else _parts(mesh, topo.shell, topo.shells)
    return _parts(mesh, _owners(mesh, topo, whole)[topo.shell] if topo.live.all() else _live(mesh, topo, whole), topo.shells)


def _live(mesh: Mesh, topo: Topology, whole: Solid) -> npt.NDArray[np.int32]:
    return np.where(topo.live, _owners(mesh, topo, whole)[np.maximum(topo.shell, 0)], -1).astype(np.int32)


def _owners(mesh: Mesh, topo: Topology, whole: Solid) -> npt.NDArray[np.int32]:
    """For each shell the solid shell that it belongs to: a cavity to the smallest solid around it: (shells,) int32."""
    owner = np.arange(topo.shells, dtype=np.int32)
    role, sizes = whole.nesting.role, np.abs(whole.volumes)
    order, starts = faces_by_shell(topo.shell, topo.shells)
    solids = np.flatnonzero(role == SOLID)
    corners = mesh.corners
    lower = np.array([corners[order[starts[s] : starts[s + 1]]].min(axis=(0, 1)) for s in solids])
    upper = np.array([corners[order[starts[s] : starts[s + 1]]].max(axis=(0, 1)) for s in solids])
    for cavity in np.flatnonzero(role == CAVITY):
        point = corners[order[starts[cavity]]].mean(axis=0, dtype=np.float64)[None]
        around = solids[((lower <= point) & (upper >= point)).all(axis=1) & (sizes[solids] > sizes[cavity])]
        for one in around[np.argsort(sizes[around], kind="stable")]:
            own = corners[order[starts[one] : starts[one + 1]]].astype(np.float64)
            if abs(winding_number(point, own)[0]) > 0.5:
                owner[cavity] = one
                break
    return owner


def _parts(mesh: Mesh, label: npt.NDArray[np.int32], labels: int) -> list[Mesh]:
    """A mesh for each label of the faces (m,) int32 that is not negative, the largest box first."""
    order, starts = faces_by_shell(label, labels)
    used = np.flatnonzero(np.diff(starts))
    if len(used) > MOST:
        raise TooLarge(
            "too_many_parts",
            f"The part falls into {len(used):,} pieces, more than the {MOST} that are taken apart.",
            "Take out the stray ones first: `repair --step drop_stray`.",
        )
    parts = [mesh.part(np.sort(order[starts[one] : starts[one + 1]])) for one in used]
    box = [float(np.prod(np.ptp(part.vertices.astype(np.float64), axis=0))) for part in parts]
    return [parts[index] for index in np.argsort(-np.array(box), kind="stable")]
