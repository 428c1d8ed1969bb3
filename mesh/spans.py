"""Where a surface is asked how far it is across to the next face, and the least of the answers."""

from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.distinct import distinct
from mesh.mesh import Mesh

FEWEST_RAYS = 30_000  # coarse meshes get more rays than faces, spread by area
_SLIVER_SHARE, _SLIVER_MM2 = 1e-4, 1.0  # the narrowest place must cover this share of what was measured, or this area


def starts(mesh: Mesh, size: npt.NDArray[np.float64], most: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """Where rays begin: the face of each (k,), and the point on it (k, 3) mm; the same at every call.

    size: (m,) mm², areas. One ray per face from its centre, and more on the larger faces of a coarse mesh; of more than ``most``
    faces those at equal steps of area along the faces.
    """
    chance = np.random.default_rng(1)
    count = len(size)
    if count > most:
        along = np.cumsum(size)
        face = distinct(np.searchsorted(along, (np.arange(most) + 0.5) / most * along[-1]).clip(max=count - 1))
        return face, mesh.vertices[mesh.faces[face]].mean(axis=1, dtype=np.float64)
    extra = max(0, FEWEST_RAYS - count)
    more = np.searchsorted(np.cumsum(size), chance.random(extra) * size.sum()).clip(max=count - 1)
    face = np.concatenate([np.arange(count), more])
    share = np.full((len(face), 3), 1 / 3)
    u, v = np.sqrt(chance.random(extra)), chance.random(extra)
    share[count:] = np.stack([1 - u, u * (1 - v), u * v], axis=1)
    return face, np.einsum("ij,ijk->ik", share, mesh.vertices[mesh.faces[face]].astype(np.float64))


def least(distance: npt.NDArray[Any], weight: npt.NDArray[np.float64]) -> float | None:
    """The least of the distances (k,) that is believed: what is nearer covers next to nothing. NaN is none.

    weight: (k,) mm², the area that each stands for
    """
    hit = np.flatnonzero(np.isfinite(distance))
    if not len(hit):
        return None
    order = hit[np.argsort(distance[hit], kind="stable")]
    covered = np.cumsum(weight[order])
    believed = min(_SLIVER_SHARE * float(covered[-1]), _SLIVER_MM2)
    return float(distance[order[min(int(np.searchsorted(covered, believed)), len(order) - 1)]])
