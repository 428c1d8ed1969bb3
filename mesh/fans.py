"""What happens where more than one surface passes: wedges around an edge, fans around a vertex."""

from typing import Any

import numpy as np
import numpy.typing as npt

from mesh import native
from mesh.groups import connected
from mesh.mesh import Faces, Mesh

HalfEdges = npt.NDArray[np.int32]

_SAME_ANGLE = 1e-4  # rad; float32 corners of two triangulations of one wall differ by this


def pair_around_edges(mesh: Mesh, half_edges: HalfEdges, edge: npt.NDArray[np.int64]) -> tuple[HalfEdges, HalfEdges]:
    """Mates among the faces around edges that more than two faces share.

    half_edges: those of one edge after another; edge: (k,) rising number of the edge of each.
    Seen along the edge, a face that runs backward has its material on the side of growing angle, up to the next face that runs
    forward: these two are mates. What is left over (all run one way, or an odd one) stays without a mate.
    """
    forward, angle = _around(mesh, half_edges)
    # Where two wedges meet face to face, the one ends before the other begins.
    order = np.lexsort((half_edges, ~forward, _levels(angle, edge), edge))
    half_edges, forward, edge = half_edges[order], forward[order], edge[order]
    first = np.flatnonzero(np.diff(edge, prepend=-1) > 0)
    sizes = np.diff(first, append=len(edge))
    begin = np.repeat(first, sizes)
    step = np.where(forward, -1, 1)
    depth = np.cumsum(step)
    depth -= np.repeat(depth[first] - step[first], sizes)
    # Begin each turn where the fewest wedges are open, so that no wedge runs over its end.
    lowest = np.lexsort((np.arange(len(edge)), depth, edge))[first]
    place = (np.arange(len(edge)) - begin - np.repeat(lowest - first + 1, sizes)) % np.repeat(sizes, sizes)
    turn = np.lexsort((place, edge))
    half_edges, forward, edge = half_edges[turn], forward[turn], edge[turn]
    rank = np.empty(len(edge), np.int64)
    for way in (True, False):
        own = np.flatnonzero(forward == way)
        begins = np.flatnonzero(np.diff(edge[own], prepend=-1) > 0)
        rank[own] = np.arange(len(own)) - np.repeat(begins, np.diff(begins, append=len(own)))
    key = edge * (np.int64(len(edge)) + 1) + rank
    return _join(half_edges, forward, key)


def vertex_fans(faces: Faces, mate: HalfEdges, live: npt.NDArray[np.bool_]) -> int:
    """Vertices counted as a surface sees them: one where a single fan of faces meets, several where fans only touch.

    faces: (m, 3); mate: (3m,), as `mesh.topology.Topology` has it; live: (m,) bool, faces with three different corners
    """
    return corner_fans(faces, mate)[1] - 3 * int((~live).sum())


def corner_fans(faces: Faces, mate: HalfEdges) -> tuple[npt.NDArray[np.int32], int]:
    """The fan that each corner of each face belongs to: (3m,) int32, numbered from 0, and how many there are.

    A vertex where surfaces only touch has a fan for each of them. A face without mates has three of its own.
    """
    if (found := native.corner_fans(faces, mate)) is not None:
        return found
    one = np.flatnonzero(mate > np.arange(len(mate), dtype=np.int32)).astype(np.int32)
    other = mate[one]
    one_end, other_end = following(one), following(other)
    flat = faces.reshape(-1)
    same_way = flat[one] == flat[other]
    first = np.where(same_way, other, other_end)
    second = np.where(same_way, other_end, other)
    return connected(len(mate), np.concatenate([one, one_end]), np.concatenate([first, second]))


def following(half_edges: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The half-edge that follows each (k,) in the same face, of the same integer type."""
    return np.asarray(half_edges + 1 - 3 * (half_edges % 3 == 2).astype(half_edges.dtype))


def _around(mesh: Mesh, half_edges: HalfEdges) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.float64]]:
    """Whether each half-edge starts at its lower end point, and the angle of its face about the edge in (−π, π]."""
    flat = mesh.faces.reshape(-1)
    begin, end = flat[half_edges], flat[following(half_edges)]
    apex = flat[following(following(half_edges))]
    low, high = np.minimum(begin, end), np.maximum(begin, end)
    points = mesh.vertices
    axis = points[high].astype(np.float64) - points[low]
    axis /= np.maximum(np.linalg.norm(axis, axis=1, keepdims=True), 1e-300)
    reach = points[apex].astype(np.float64) - points[low]
    # Any direction across the axis will do as zero, if all faces of the edge use the same one.
    across = np.zeros_like(axis)
    across[np.arange(len(axis)), np.abs(axis).argmin(axis=1)] = 1.0
    right = np.cross(axis, across)
    up = np.cross(axis, right)
    angle = np.arctan2(np.einsum("ij,ij->i", reach, up), np.einsum("ij,ij->i", reach, right))
    return begin == low, angle


def _levels(angle: npt.NDArray[np.float64], edge: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Rising numbers of the angles about each edge, the same for faces that lie on each other; counted from its first face on."""
    first = np.flatnonzero(np.diff(edge, prepend=-1) > 0)
    turn = (angle - np.repeat(angle[first], np.diff(first, append=len(edge)))) % (2 * np.pi)
    turn[turn > 2 * np.pi - _SAME_ANGLE] = 0.0
    order = np.lexsort((turn, edge))
    new = (np.diff(turn[order], prepend=-1.0) > _SAME_ANGLE) | (np.diff(edge[order], prepend=-1) > 0)
    level = np.empty(len(edge), np.int64)
    level[order] = np.cumsum(new)
    return level


def _join(half_edges: HalfEdges, forward: npt.NDArray[np.bool_], key: npt.NDArray[np.int64]) -> tuple[HalfEdges, HalfEdges]:
    """Pairs of a forward and a backward half-edge with the same key."""
    _, one, other = np.intersect1d(key[forward], key[~forward], assume_unique=True, return_indices=True)
    return half_edges[forward][one], half_edges[~forward][other]
