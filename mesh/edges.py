"""The edges that show a body's form in a drawing."""

import numpy as np
import numpy.typing as npt

from mesh.measure import normals
from mesh.mesh import Mesh
from mesh.topology import HalfEdges, Topology, topology


def sharp_half_edges(mesh: Mesh, angle_deg: float = 30.0, topo: Topology | None = None) -> HalfEdges:
    """(k,) int32, one half-edge of each edge of a welded mesh where its faces bend by more than the angle, or that is open.

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
    return np.concatenate([one[bend < np.cos(np.radians(angle_deg))], topo.boundary]).astype(np.int32, copy=False)


def ends_of(mesh: Mesh, half_edges: HalfEdges) -> npt.NDArray[np.int32]:
    """(k, 2) int32: the vertices that half-edges run from and to."""
    flat = mesh.faces.reshape(-1)
    after = half_edges + 1 - 3 * (half_edges % 3 == 2)
    return np.stack([flat[half_edges], flat[after]], axis=1)


def feature_edges(mesh: Mesh, angle_deg: float = 30.0, topo: Topology | None = None) -> npt.NDArray[np.float32]:
    """End points (k, 2, 3) float32 of the edges of a welded mesh where its faces bend by more than the angle, or that are open.

    topo: the topology of this mesh, where it is known already
    """
    return np.asarray(mesh.vertices[ends_of(mesh, sharp_half_edges(mesh, angle_deg, topo))])
