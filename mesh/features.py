"""What of a body one measures from: its sharp edges, how they hang together, and the smooth patches between them."""

import threading
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.edges import ends_of, sharp_half_edges
from mesh.errors import Cancelled
from mesh.groups import connected
from mesh.mesh import Mesh
from mesh.topology import topology

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]
MOST_EDGES = 400_000  # above, a body is a scan or a knit, and what looks like an edge is its roughness
_MOST_MEETING = 32  # edges in one point, as at the tip of a cone: there none goes on
_BLOCK = 64  # edges that share a box
_CELLS = 1024  # per axis, of the curve that brings neighbours together


@dataclass(frozen=True, eq=False)
class Features:
    """edges (k, 2) int32: vertices of the sharp edges, neighbours in space beside each other; patch (m,) int32: of each face

    Two faces are of one patch where they meet in no sharp edge. A body with too many edges has none here.
    following (2k,) int32: way 2e runs along edge e, way 2e + 1 against it; for each the one that goes on from its end with the
        least bend, −1 where none does or too many do; straight (2k,): the cosine of that bend
    """

    mesh: Mesh
    edges: Ints
    patch: Ints
    following: Ints
    straight: npt.NDArray[np.float32]
    _ends: tuple[Ints, Ints]  # vertices in order, and the edge of each
    _sides: tuple[Ints, Ints]  # patches in order, and the edge of each
    _boxes: tuple[Floats, Floats]

    def at_vertex(self, vertex: int) -> Ints:
        """The edges that end in a vertex."""
        return _found(self._ends, vertex)

    def around(self, patch: int) -> Ints:
        """The edges that bound a patch."""
        return _found(self._sides, patch)

    def near(self, point: Floats, within_mm: float) -> tuple[Ints, Floats, Floats]:
        """Edges that pass a point (3,) within a distance: their numbers, the nearest place on each (n, 3), and how far it is."""
        low, high = self._boxes
        outside = np.maximum(np.maximum(low - point, point - high), 0.0)
        blocks = np.flatnonzero(np.einsum("ij,ij->i", outside, outside) <= within_mm**2)
        edges = (blocks[:, None] * _BLOCK + np.arange(_BLOCK)).ravel()
        edges = edges[edges < len(self.edges)].astype(np.int32)
        place, far = self.nearest_on(edges, point)
        kept = far <= within_mm
        return edges[kept], place[kept], far[kept]

    def nearest_on(self, edges: Ints, point: Floats) -> tuple[Floats, Floats]:
        """The place on each of some edges that is nearest to a point: (n, 3), and how far it is (n,) mm."""
        ends = self.mesh.vertices[self.edges[edges]].astype(np.float64)
        along = ends[:, 1] - ends[:, 0]
        square = np.einsum("ij,ij->i", along, along)
        share = np.einsum("ij,ij->i", point - ends[:, 0], along) / np.where(square > 0, square, 1.0)
        place = ends[:, 0] + np.clip(share, 0.0, 1.0)[:, None] * along
        return place, np.linalg.norm(place - point, axis=1)


def features(mesh: Mesh, cancel: threading.Event | None = None) -> Features:
    """Of a welded mesh in mm; about one second a million faces, so off the Qt thread. Raises Cancelled."""
    topo = topology(mesh)
    sharp = sharp_half_edges(mesh, topo=topo)
    if cancel is not None and cancel.is_set():
        raise Cancelled("cancelled", "Cancelled.")
    if len(sharp) > MOST_EDGES:
        sharp = sharp[:0]
    sharp = sharp[_order_in_space(mesh, sharp)]
    is_sharp = np.zeros(len(topo.mate), bool)
    is_sharp[sharp] = True
    smooth = np.flatnonzero((topo.mate > np.arange(len(topo.mate), dtype=np.int32)) & ~is_sharp)
    is_sharp[topo.mate[sharp[topo.mate[sharp] >= 0]]] = True
    smooth = smooth[~is_sharp[smooth]]
    patch, _ = connected(len(mesh.faces), (smooth // 3).astype(np.int32), (topo.mate[smooth] // 3).astype(np.int32))
    edges = ends_of(mesh, sharp)
    number = np.arange(len(sharp), dtype=np.int32)
    mates = topo.mate[sharp]
    paired = mates >= 0
    sides = np.concatenate([patch[sharp // 3], patch[mates[paired] // 3]])
    following, straight = _following(mesh, edges)
    return Features(
        mesh,
        edges,
        patch,
        following,
        straight,
        _sorted(np.concatenate([edges[:, 0], edges[:, 1]]), np.concatenate([number, number])),
        _sorted(sides, np.concatenate([number, number[paired]])),
        _boxes_of(mesh, edges),
    )


def _following(mesh: Mesh, edges: Ints) -> tuple[Ints, npt.NDArray[np.float32]]:
    """As in `Features`: of all ways that begin where one ends, the one that bends least and is not the way back."""
    count = 2 * len(edges)
    following, straight = np.full(count, -1, np.int32), np.full(count, -1.0, np.float32)
    if not count:
        return following, straight
    tail, head = edges.ravel(), edges[:, ::-1].ravel()
    steps = mesh.vertices[head].astype(np.float64) - mesh.vertices[tail]
    steps /= np.maximum(np.linalg.norm(steps, axis=1), 1e-18)[:, None]
    order = np.argsort(tail, kind="stable")
    begin, end = np.searchsorted(tail[order], head), np.searchsorted(tail[order], head, side="right")
    choices = np.where(end - begin <= _MOST_MEETING, end - begin, 0)
    way = np.repeat(np.arange(count), choices)
    number = np.arange(len(way)) - np.repeat(np.cumsum(choices) - choices, choices)
    other = order[begin[way] + number]
    onward = other != (way ^ 1)
    way, other = way[onward], other[onward]
    cosine = np.einsum("ij,ij->i", steps[way], steps[other])
    rising = np.lexsort((cosine, way))
    last = rising[np.append(way[rising][1:] != way[rising][:-1], True)] if len(way) else rising
    following[way[last]], straight[way[last]] = other[last], cosine[last]
    return following, straight


def _sorted(keys: Ints, values: Ints) -> tuple[Ints, Ints]:
    order = np.argsort(keys, kind="stable")
    return keys[order], values[order]


def _found(table: tuple[Ints, Ints], key: int) -> Ints:
    keys, values = table
    begin, end = np.searchsorted(keys, (key, key + 1))
    return values[begin:end]


def _order_in_space(mesh: Mesh, half_edges: Ints) -> npt.NDArray[np.int64]:
    """By a Morton curve through the middles."""
    if not len(half_edges):
        return np.zeros(0, np.int64)
    middle = mesh.vertices[ends_of(mesh, half_edges)].mean(axis=1)
    low, high = middle.min(axis=0), middle.max(axis=0)
    cells = ((middle - low) / np.maximum(high - low, 1e-9) * (_CELLS - 1)).astype(np.int64)
    code = np.zeros(len(cells), np.int64)
    for bit in range(10):
        for axis in range(3):
            code |= ((cells[:, axis] >> bit) & 1) << (3 * bit + axis)
    return np.argsort(code, kind="stable")


def _boxes_of(mesh: Mesh, edges: Ints) -> tuple[Floats, Floats]:
    if not len(edges):
        return np.zeros((0, 3)), np.zeros((0, 3))
    ends = mesh.vertices[edges].astype(np.float64)
    starts = np.arange(0, len(edges), _BLOCK)
    return np.minimum.reduceat(ends.min(axis=1), starts), np.maximum.reduceat(ends.max(axis=1), starts)
