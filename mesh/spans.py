"""Where a surface is asked how far it is across to the next face, and the least of the answers."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.distinct import distinct
from mesh.mesh import FaceIndices, Mesh

FEWEST_RAYS = 30_000  # coarse meshes get more rays than faces, spread by area
_SLIVER_SHARE, _SLIVER_MM2 = 1e-4, 1.0  # the narrowest place must cover this share of what was measured, or this area


@dataclass(frozen=True, eq=False)
class Across:
    """Rays that met a surface looking back at them: face: (k,) where each began; start, along: (k, 3); far: (k,) mm

    weight: (k,) mm², the area that each stands for
    """

    face: npt.NDArray[np.int64]
    start: npt.NDArray[np.float64]
    along: npt.NDArray[np.float64]
    far: npt.NDArray[np.float64]
    weight: npt.NDArray[np.float64]

    @staticmethod
    def nothing() -> "Across":
        """Of a mesh without a surface."""
        return Across(np.zeros(0, np.int64), np.zeros((0, 3)), np.zeros((0, 3)), np.zeros(0), np.zeros(0))

    def between(self, least: float, most: float) -> "Across":
        """Those that went so far, in mm."""
        return self._only((self.far >= least) & (self.far <= most))

    def without(self, faces: FaceIndices) -> "Across":
        """Those that did not begin on some faces."""
        return self._only(~np.isin(self.face, faces)) if len(faces) else self

    def _only(self, kept: npt.NDArray[np.bool_]) -> "Across":
        at = np.flatnonzero(kept)
        return Across(self.face[at], self.start[at], self.along[at], self.far[at], self.weight[at])

    def cubes(self, share: float) -> npt.NDArray[np.int64]:
        """Which cube the middle of each is in (k,): of cubes so many times as wide as the power of two below the ray's length."""
        octave = np.floor(np.log2(np.maximum(self.far, 1e-3))).astype(np.int64)
        place = np.floor(self.middle / (share * 2.0**octave)[:, None]).astype(np.int64)
        # Teschner et al. 2003, "Optimized Spatial Hashing for Collision Detection of Deformable Objects"
        key = (place * np.array([73_856_093, 19_349_663, 83_492_791])).sum(axis=1)
        return np.asarray(key * 64 + octave + 32)

    def spread(self, cubes: npt.NDArray[np.int64], most: int) -> npt.NDArray[np.int64]:
        """The numbers of some of them (k,), the shortest in each cube; of more than so many, those of all lengths by chance."""
        order = np.lexsort((self.far, cubes))
        first = order[np.diff(cubes[order], prepend=cubes[order[:1]] - 1) != 0]
        if len(first) <= most:
            return np.asarray(first)
        first = np.random.default_rng(3).permutation(first)
        octave = cubes[first] % 64
        alike = np.argsort(octave, kind="stable")
        rank = np.empty(len(first), np.int64)
        rank[alike] = np.arange(len(first)) - np.searchsorted(octave[alike], octave[alike])
        return np.asarray(np.sort(first[np.argsort(rank, kind="stable")[:most]]))

    @property
    def middle(self) -> npt.NDArray[np.float64]:
        """(k, 3): half-way across."""
        return np.asarray(self.start + self.along * (self.far / 2)[:, None])


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
