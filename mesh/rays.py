"""Which face a ray meets first."""

import numpy as np
import numpy.typing as npt

from mesh.mesh import FaceIndices, Mesh
from mesh.native.tree import FaceTree, face_tree

Points = npt.NDArray[np.float64]  # (k, 3)


def first_met(
    mesh: Mesh, origins: Points, along: Points, own: FaceIndices, tree: FaceTree | None = None
) -> tuple[npt.NDArray[np.float64], FaceIndices]:
    """As `mesh.native.tree.FaceTree.cast`: distances (k,) mm, infinite for none, and faces (k,), −1 for none.

    tree: over these faces, where there is one already; without kernels embree does the work, and a ray that meets its own face
    first then meets none
    """
    if tree is not None:
        return tree.cast(origins, along, own)
    if (new := face_tree(mesh)) is not None:
        with new:
            return new.cast(origins, along, own)
    return _by_embree(mesh, origins, along, own)


def spread_over(mesh: Mesh, area: npt.NDArray[np.float64], count: int) -> tuple[FaceIndices, Points]:
    """Places spread evenly over the surface, each for the same share of it: their faces (count,), and the points (count, 3).

    The same at every call: equal steps along the faces, and within a face the plastic sequence (Roberts 2018, "The unreasonable
    effectiveness of quasirandom sequences") over the triangle (Osada et al. 2002, ACM Trans. Graphics 21, 814).
    area: (m,) mm² of each face, some of it above zero
    """
    along = np.cumsum(area)
    face = np.searchsorted(along, (np.arange(count) + 0.5) / count * along[-1]).clip(max=len(area) - 1)
    step = np.arange(1, count + 1)
    u, v = np.sqrt(step * 0.7548776662466927 % 1), step * 0.5698402909980532 % 1
    share = np.stack([1 - u, u * (1 - v), u * v], axis=1)
    corners = mesh.vertices[mesh.faces[face]].astype(np.float64)
    return face.astype(np.int32), np.einsum("ij,ijk->ik", share, corners)


def _by_embree(mesh: Mesh, origins: Points, along: Points, own: FaceIndices) -> tuple[npt.NDArray[np.float64], FaceIndices]:
    from embreex.mesh_construction import TriangleMesh
    from embreex.rtcore_scene import EmbreeScene

    centre = (mesh.vertices.min(axis=0) + mesh.vertices.max(axis=0)) / np.float32(2)  # embree counts in float32
    scene = EmbreeScene()
    keep_alive = TriangleMesh(scene, mesh.corners - centre)
    found = scene.run((origins - centre).astype(np.float32), along.astype(np.float32), output=True)
    del keep_alive
    met = np.where(found["primID"] == own, -1, found["primID"]).astype(np.int32)
    return np.where(met >= 0, found["tfar"], np.inf).astype(np.float64), met
