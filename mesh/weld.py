"""Joins equal corners into shared vertices."""

from typing import Any

import numpy as np
import numpy.typing as npt

from mesh import native
from mesh.mesh import Mesh

_MULTIPLIERS = tuple(np.uint64(odd) for odd in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_ROUNDS = 24
_BLOCK = 1 << 17


def weld(mesh: Mesh) -> Mesh:
    """The mesh with one vertex per distinct float32 position (−0.0 equals 0.0) and no vertex that no face uses.

    Faces keep their order and vertices the order of their first use, so the answer depends on nothing but the input.
    Linear: a hash table filled by vectorised scatters, where the first writer of a slot wins and losers try again.
    """
    if not len(mesh.faces):
        return Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32))
    flat = mesh.faces.reshape(-1)
    in_order = len(flat) == len(mesh.vertices) and bool((flat == np.arange(len(flat), dtype=np.int32)).all())
    vertices = mesh.vertices
    if not in_order:
        vertices, flat = only_used(vertices, flat)
    if (found := native.weld_points(vertices)) is not None:
        kept, index = found
        return Mesh(kept, (index if in_order else index[flat]).reshape(-1, 3))
    first = first_equal(vertices)
    is_first = first == np.arange(len(first), dtype=np.int32)
    number = np.cumsum(is_first, dtype=np.int32)
    number -= 1
    index = number[first]
    faces = index if in_order else index[flat]
    return Mesh(vertices[is_first] + np.float32(0), faces.reshape(-1, 3))


def weld_near(mesh: Mesh, tolerance_mm: float, only: npt.NDArray[Any] | None = None) -> tuple[Mesh, float]:
    """The mesh with vertices nearer than the tolerance joined, and the largest distance that one was moved.

    only: (k,) indices of the vertices that may be joined (all, if None). Faces keep their order; some may become degenerate.
    """
    from mesh.groups import connected

    which = np.arange(len(mesh.vertices)) if only is None else np.asarray(only)
    points = mesh.vertices[which].astype(np.float64)
    if len(points) < 2:
        return mesh, 0.0
    pairs = _pairs_within(points, tolerance_mm)
    if not len(pairs):
        return mesh, 0.0
    label, _ = connected(len(points), pairs[:, 0].astype(np.int32), pairs[:, 1].astype(np.int32))
    leader = np.full(int(label.max()) + 1, len(points), np.int64)
    np.minimum.at(leader, label, np.arange(len(points)))
    target = np.arange(len(mesh.vertices))
    target[which] = which[leader[label]]
    moved = np.linalg.norm(mesh.vertices[target].astype(np.float64) - mesh.vertices, axis=1)
    joined = Mesh(mesh.vertices, target[mesh.faces].astype(np.int32))
    return weld(joined), float(moved.max())


def _pairs_within(points: npt.NDArray[np.float64], tolerance: float) -> npt.NDArray[Any]:
    """Pairs (k, 2) of points not farther apart than the tolerance; few are compared outright, which spares a slow import."""
    if len(points) > 500:
        from scipy.spatial import cKDTree

        return np.asarray(cKDTree(points).query_pairs(tolerance, output_type="ndarray"))
    apart = np.square(points[:, None] - points[None]).sum(axis=2)
    return np.argwhere(np.triu(apart <= tolerance * tolerance, 1))


def first_equal(points: npt.NDArray[np.float32]) -> npt.NDArray[np.int32]:
    """For each of the (n, 3) points the index of the first one that equals it: (n,) int32."""
    bits = np.ascontiguousarray(points + np.float32(0)).view(np.uint32)
    first = _settle(bits, 0)
    left = np.flatnonzero(_differ(bits, first)).astype(np.int32)
    for turn in range(1, _ROUNDS):
        if not len(left):
            return first
        own = bits[left]
        winner = left[_settle(own, turn)]
        first[left] = winner
        left = left[_differ(bits, winner, own)]
    if len(left):
        # Only a file made to collide gets here: sorting is slow but cannot be led astray.
        _, at, inverse = np.unique(bits[left], axis=0, return_index=True, return_inverse=True)
        first[left] = left[at[inverse.reshape(-1)]]
    return first


def only_used(vertices: npt.NDArray[np.float32], flat: npt.NDArray[np.int32]) -> tuple[Any, Any]:
    """Vertices (n, 3) in the order of their first use by the indices (k,), without those that none uses; and the indices anew."""
    first_use = np.full(len(vertices), -1, np.int32)
    first_use[flat[::-1]] = np.arange(len(flat) - 1, -1, -1, dtype=np.int32)
    used = np.zeros(len(flat), bool)
    used[first_use[first_use >= 0]] = True
    order = flat[used]
    number = np.empty(len(vertices), np.int32)
    number[order] = np.arange(len(order), dtype=np.int32)
    return vertices[order], number[flat]


def _settle(bits: npt.NDArray[np.uint32], turn: int) -> npt.NDArray[np.int32]:
    """For each of the (n, 3) points the index of the first one in the same slot of a hash table: (n,) int32.

    In blocks from the end, so that the first of a slot is the last one written, and nothing large is allocated but the answer.
    """
    count = len(bits)
    spare = np.uint64(64 - max(8, (count - 1).bit_length()))
    table = np.empty(1 << (64 - int(spare)), np.int32)
    slot = np.empty(count, np.int32)
    for start in range((count - 1) // _BLOCK * _BLOCK, -1, -_BLOCK):
        part = slice(start, min(start + _BLOCK, count))
        slot[part] = _hash(bits[part], turn) >> spare
        table[slot[part][::-1]] = np.arange(part.stop - 1, start - 1, -1, dtype=np.int32)
    for start in range(0, count, _BLOCK):
        part = slice(start, min(start + _BLOCK, count))
        slot[part] = table[slot[part]]
    return slot


def _hash(bits: npt.NDArray[np.uint32], turn: int) -> npt.NDArray[np.uint64]:
    key = bits[:, 0] * _MULTIPLIERS[turn % 3]
    key += bits[:, 1] * _MULTIPLIERS[(turn + 1) % 3]
    key += bits[:, 2] * _MULTIPLIERS[(turn + 2) % 3]
    for _ in range(1 + turn // 3):
        key ^= key >> np.uint64(29)
        key *= _MIX
    return key


def _differ(
    bits: npt.NDArray[np.uint32], first: npt.NDArray[np.int32], own: npt.NDArray[np.uint32] | None = None
) -> npt.NDArray[np.bool_]:
    """Whether each point (``own``, or ``bits`` itself) differs from its winner ``bits[first]``."""
    own = bits if own is None else own
    wrong = np.empty(len(first), bool)
    for start in range(0, len(first), _BLOCK):
        part = slice(start, start + _BLOCK)
        there = bits.take(first[part], axis=0)
        there ^= own[part]
        np.not_equal(there[:, 0] | there[:, 1] | there[:, 2], 0, out=wrong[part])
    return wrong
