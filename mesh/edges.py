"""The edges that show a body's form in a drawing."""

import numpy as np
import numpy.typing as npt

from mesh.measure import normals
from mesh.mesh import Mesh
from mesh.topology import Topology, topology


def feature_edges(mesh: Mesh, angle_deg: float = 30.0, topo: Topology | None = None) -> npt.NDArray[np.float32]:
    """End points (k, 2, 3) float32 of the edges of a welded mesh where its faces bend by more than the angle, or that are open.

    topo: the topology of this mesh, where it is known already
    """
    topo = topology(mesh) if topo is None else topo
    facing = normals(mesh)
    one = np.flatnonzero(topo.mate > np.arange(len(topo.mate), dtype=np.int32))
    other = topo.mate[one]
    flat = mesh.faces.reshape(-1)
    bend = np.einsum("ij,ij->i", facing[one // 3], facing[other // 3])
    # Two faces that wind against each other are flat where their normals are opposite.
    bend[flat[one] == flat[other]] *= -1
    chosen = np.concatenate([one[bend < np.cos(np.radians(angle_deg))], topo.boundary])
    after = chosen + 1 - 3 * (chosen % 3 == 2)
    return np.asarray(mesh.vertices[np.stack([flat[chosen], flat[after]], axis=1)])
