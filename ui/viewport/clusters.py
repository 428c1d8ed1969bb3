"""Which pieces of a large body need not be drawn: those that lie outside the picture, and those whose faces all look away."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from mesh.topology import Topology

_FACES = 128  # in a piece
_AT_ONCE = _FACES * 1024
_JOINED = 1  # pieces left out between two that are drawn are drawn too: a call costs more
Array = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Clusters:
    """Pieces of 128 faces that follow each other in the order of drawing, in the mesh's coordinates.

    middle (k, 3), radius (k,): a ball around each; axis (k, 3), spread (k,): of the normals, the sine of the widest angle from
    the axis, 1 and more where they look all ways. is_solid: its inside is never seen.
    """

    count: int
    middle: Array
    radius: Array
    axis: Array
    spread: Array
    is_solid: bool

    def runs(self, eye: npt.NDArray[np.float64], planes: npt.NDArray[np.float64], *, sees_inside: bool) -> npt.NDArray[np.int64]:
        """(r, 2): first face and number of faces of what has to be drawn.

        eye: (4,) in the mesh's coordinates, its last number 0 for a direction (flat view); planes: (p, 4), inside is positive.
        """
        seen = np.ones(len(self.radius), bool)
        for plane in planes.astype(np.float32):
            seen &= self.middle @ plane[:3] + plane[3] > -self.radius * np.linalg.norm(plane[:3])
        if self.is_solid and not sees_inside:
            seen &= ~self._look_away(eye)
        seen[:-_JOINED] |= seen[_JOINED:] & np.concatenate([[False], seen[: -_JOINED - 1]])
        change = np.flatnonzero(np.diff(np.concatenate([[False], seen, [False]]).astype(np.int8)))
        first, end = change[::2] * _FACES, np.minimum(change[1::2] * _FACES, self.count)
        return np.stack([first, end - first], axis=1)

    def _look_away(self, eye: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
        """The test of a cone against the eye as in meshoptimizer's cluster cones (A. Kapoulkine)."""
        if eye[3] == 0.0:
            towards = (eye[:3] / np.linalg.norm(eye[:3])).astype(np.float32)
            away: npt.NDArray[np.bool_] = -(self.axis @ towards) >= self.spread
            return away
        off = self.middle - (eye[:3] / eye[3]).astype(np.float32)
        far: npt.NDArray[np.bool_] = (
            np.einsum("ij,ij->i", off, self.axis) >= self.spread * np.linalg.norm(off, axis=1) + self.radius
        )
        return far


def clusters_of(mesh: Mesh, order: npt.NDArray[np.int64], topo: Topology) -> Clusters:
    """About 0.2 s a million faces."""
    found = [_cones(mesh, order[at : at + _AT_ONCE]) for at in range(0, len(order), _AT_ONCE)]
    middle, radius, axis, spread = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Clusters(len(order), middle, radius, axis, spread, _is_solid(mesh, topo))


def _cones(mesh: Mesh, faces: npt.NDArray[np.int64]) -> tuple[Array, Array, Array, Array]:
    corners = mesh.vertices[mesh.faces[faces]]
    starts = np.arange(0, len(faces), _FACES)
    low, high = np.minimum.reduceat(corners.min(axis=1), starts), np.maximum.reduceat(corners.max(axis=1), starts)
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    length = np.linalg.norm(normal, axis=1, keepdims=True)
    normal /= np.maximum(length, 1e-30)
    axis = np.add.reduceat(normal, starts)
    axis /= np.maximum(np.linalg.norm(axis, axis=1, keepdims=True), 1e-30)
    along = np.einsum("ij,ij->i", normal, np.repeat(axis, _FACES, axis=0)[: len(normal)])
    along[length[:, 0] <= 0] = 1.0  # without a surface it is not seen from anywhere
    least = np.minimum.reduceat(along, starts) - 1e-3
    spread = np.where(least > 0.05, np.sqrt(np.maximum(0.0, 1.0 - least**2)), 2.0)
    return (low + high) / 2, np.linalg.norm(high - low, axis=1) / 2, axis, spread.astype(np.float32)


def _is_solid(mesh: Mesh, topo: Topology) -> bool:
    """Closed, and every shell the right way out: a turned one, or a hollow, would be seen from inside."""
    if not topo.watertight or not topo.winding_consistent or len(topo.nonmanifold):
        return False
    volume = np.zeros(topo.shells)
    for at in range(0, len(mesh.faces), _AT_ONCE):
        a, b, c = (mesh.vertices[mesh.faces[at : at + _AT_ONCE, corner]].astype(np.float64) for corner in range(3))
        shell = topo.shell[at : at + _AT_ONCE]
        live = shell >= 0
        volume += np.bincount(shell[live], np.einsum("ij,ij->i", a, np.cross(b, c))[live], topo.shells)
    return bool((volume > 0).all())
