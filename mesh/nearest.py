"""How far points lie from a surface, and where it is nearest to them."""

import numpy as np
import numpy.typing as npt

from mesh.errors import TooLarge
from mesh.mesh import Mesh
from mesh.native.tree import FaceTree, face_tree
from mesh.nearby import Pairs, overlapping_pairs

Points = npt.NDArray[np.float64]  # (k, 3) mm

_PATIENCE, _PATIENCE_PER_POINT = 40_000_000, 2_000  # boxes looked into: a hundred for a point are usual
_BLOCK, _TESTS = 4_096, 20_000_000


def nearest(
    mesh: Mesh, points: Points, within: float = np.inf, tree: FaceTree | None = None
) -> tuple[npt.NDArray[np.float64], Points]:
    """Distances (k,) mm from the nearest face, infinite where none is nearer than ``within``; and its nearest points (k, 3).

    Exact: against whole faces. Where there is none within reach, the point of the surface means nothing.
    tree: over these faces, where there is one already. Raises TooLarge("crowded") where faces crowd so that it would not end.
    """
    if tree is None and (new := face_tree(mesh)) is not None:
        with new:
            return nearest(mesh, points, within, new)
    if tree is None:
        return _twin(mesh, points, within)
    found = tree.nearest(points, within, _PATIENCE + _PATIENCE_PER_POINT * len(points))
    if found is None:
        raise TooLarge("crowded", "The faces of the part lie too close to each other in one place.", "Simplify it first.")
    return found


def _twin(mesh: Mesh, points: Points, within: float) -> tuple[npt.NDArray[np.float64], Points]:
    """The nearest corner bounds the distance; only faces whose box comes as near are measured."""
    from scipy.spatial import cKDTree

    corners = mesh.corners
    lower, upper = corners.min(axis=1), corners.max(axis=1)
    near, corner = cKDTree(corners.reshape(-1, 3)).query(points)
    bound = np.asarray(near, np.float64)
    reach = np.minimum(bound, within) * (1 + 1e-6) + 1e-9
    distance, foot = bound.copy(), corners.reshape(-1, 3)[corner].astype(np.float64)
    for start in range(0, len(points), _BLOCK):
        block = slice(start, start + _BLOCK)
        pairs = _within_reach(mesh, points[block], reach[block])
        face, at = pairs[:, 0], pairs[:, 1] + start
        off = np.maximum(np.maximum(lower[face] - points[at], points[at] - upper[face]), 0)
        close = np.einsum("ij,ij->i", off, off) <= np.square(reach[at])
        face, at = face[close], at[close]
        feet = _feet(points[at], corners[face].astype(np.float64))
        far = np.linalg.norm(points[at] - feet, axis=1)
        order = np.lexsort((far, at))
        first = order[np.diff(at[order], prepend=-1) > 0]
        first = first[far[first] < distance[at[first]]]
        distance[at[first]], foot[at[first]] = far[first], feet[first]
    return np.where(distance < within, distance, np.inf), foot


def _within_reach(mesh: Mesh, points: Points, reach: npt.NDArray[np.float64]) -> Pairs:
    """Rows (face, point) whose boxes meet, halved until each half is few enough to ask."""
    corners = mesh.corners
    low = np.concatenate([corners.min(axis=1), (points - reach[:, None]).astype(np.float32)])
    high = np.concatenate([corners.max(axis=1), (points + reach[:, None]).astype(np.float32)])
    group = np.concatenate([np.zeros(len(corners), np.int32), np.ones(len(points), np.int32)])
    pairs = overlapping_pairs(low, high, group, limit=_TESTS)
    if pairs is not None:
        return pairs - np.array([0, len(corners)], np.int32)
    if len(points) == 1:
        everywhere = np.arange(len(corners), dtype=np.int32)
        return np.stack([everywhere, np.zeros_like(everywhere)], axis=1)
    half = len(points) // 2
    one, other = (_within_reach(mesh, points[part], reach[part]) for part in (slice(half), slice(half, None)))
    return np.concatenate([one, other + np.array([0, half], np.int32)])


def _feet(points: Points, corners: npt.NDArray[np.float64]) -> Points:
    """The nearest point (k, 3) of a face (k, 3, 3) each: in its inside, or on its rim."""
    sides = np.roll(corners, -1, axis=1) - corners
    off = points[:, None] - corners
    share = np.einsum("ikj,ikj->ik", off, sides) / np.maximum(np.einsum("ikj,ikj->ik", sides, sides), 1e-300)
    rims = corners + share.clip(0, 1)[:, :, None] * sides
    best = np.linalg.norm(points[:, None] - rims, axis=2).argmin(axis=1)
    feet = rims[np.arange(len(points)), best]
    normal = np.cross(sides[:, 0], sides[:, 1])
    size = np.einsum("ij,ij->i", normal, normal)
    over = points - (np.einsum("ij,ij->i", off[:, 0], normal) / np.maximum(size, 1e-300))[:, None] * normal
    across = np.einsum("ikj,ij->ik", np.cross(sides, over[:, None] - corners), normal)
    inside = (across >= 0).all(axis=1) & (size > 0)
    return np.asarray(np.where(inside[:, None], over, feet))
