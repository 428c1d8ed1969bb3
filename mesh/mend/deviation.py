"""How far a changed surface lies from the one that was there."""

import numpy as np
import numpy.typing as npt

from mesh.errors import TooLarge
from mesh.mesh import Mesh
from mesh.nearest import nearest

_MOST = 20_000  # places measured; evenly taken from all that there are


def farthest(after: Mesh, before: Mesh) -> float:
    """The greatest distance in mm from the corners and middles of the faces new in ``after`` to the surface of ``before``.

    Of more than 20,000 such places so many are measured, evenly taken. 0.0 where no face is new. One-sided, as faces that were
    taken out are told by the step, not by a distance.
    """
    new = _new_faces(after, before)
    if not len(new) or not len(before.faces):
        return 0.0
    corners = after.corners[new].astype(np.float64)
    spots = np.concatenate([corners.reshape(-1, 3), corners.mean(axis=1)])
    spots = np.unique(spots, axis=0)
    spots = spots[np.linspace(0, len(spots) - 1, min(len(spots), _MOST)).astype(np.int64)]
    return float(distances(spots, before).max())


def distances(spots: npt.NDArray[np.float64], mesh: Mesh) -> npt.NDArray[np.float64]:
    """Distance (k,) mm of each place (k, 3) from the nearest face; in a crowd of faces from the nearest corner: not less."""
    try:
        return nearest(mesh, spots)[0]
    except TooLarge:
        from scipy.spatial import cKDTree

        return np.asarray(cKDTree(mesh.vertices).query(spots)[0], np.float64)


def distances_from_faces(spots: npt.NDArray[np.float64], corners: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Distance (k,) of a place (k, 3) from a face (k, 3, 3) each: from its plane over its inside, else from its nearest edge."""
    a = corners[:, 0]
    normal = np.cross(corners[:, 1] - a, corners[:, 2] - a)
    length = np.linalg.norm(normal, axis=1)
    over = length > 0
    best = np.full(len(spots), np.inf)
    for k in range(3):
        begin, along = corners[:, k], corners[:, (k + 1) % 3] - corners[:, k]
        share = np.einsum("ij,ij->i", spots - begin, along) / np.maximum(np.einsum("ij,ij->i", along, along), 1e-300)
        best = np.minimum(best, np.linalg.norm(spots - begin - np.clip(share, 0, 1)[:, None] * along, axis=1))
        over &= np.einsum("ij,ij->i", np.cross(normal, along), spots - begin) >= 0
    height = np.abs(np.einsum("ij,ij->i", spots - a, normal)) / np.where(length > 0, length, 1.0)
    return np.where(over, np.minimum(height, best), best)


def _new_faces(after: Mesh, before: Mesh) -> npt.NDArray[np.int64]:
    """Faces of ``after`` whose three corners are no face of ``before``, whichever way they wind."""
    known, own = (_named(mesh) for mesh in (before, after))
    return np.flatnonzero(~np.isin(own, known))


def _named(mesh: Mesh) -> npt.NDArray[np.uint64]:
    """A number for each face from the places of its corners, the same whatever their order: (m,) uint64."""
    bits = np.ascontiguousarray(mesh.vertices + np.float32(0)).view(np.uint32).astype(np.uint64)
    mixed = bits[:, 0] * np.uint64(0x9E3779B97F4A7C15) ^ bits[:, 1] * np.uint64(0xC2B2AE3D27D4EB4F) ^ bits[:, 2] << np.uint64(17)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return np.asarray(mixed[mesh.faces].sum(axis=1))
