"""Borders that belong together: corners that nearly meet, corners on the middle of another's edge, and narrow gaps."""

import numpy as np
import numpy.typing as npt

from mesh.fans import following
from mesh.intersect import tolerance
from mesh.mend.state import State, diagonal, told
from mesh.mesh import Mesh
from mesh.nearby import overlapping_pairs
from mesh.seams import rim
from mesh.topology import Topology, topology
from mesh.weld import weld, weld_near

_WELD = (1e-6, 1e-5, 1e-4)  # tolerances tried for welding, relative to the diagonal of the box
_STITCH = (0.0, 1e-6, 1e-5, 1e-4, 3e-4, 1e-3)  # and for sewing gaps
_OF_AN_EDGE = 0.25  # a gap is narrower than this part of the edges along it; wider, it is a hole
_ROUNDS = 3  # a face has three edges, and one is cut in each round
_AT_ONCE = 200_000  # corners beside edges: among crossing borders there are millions, and hardly one of them counts


def weld_open(state: State) -> State:
    """Joins vertices along open edges that nearly meet, with the smallest tolerance that closes most."""
    topo = state.topo
    if not len(topo.boundary):
        return state
    best, best_open, moved, used = topo, len(topo.boundary), 0.0, 0.0
    size = diagonal(state.mesh)
    for relative in _WELD:
        joined, distance = weld_near(best.mesh, relative * size, rim(best))
        if joined is best.mesh or len(joined.vertices) == len(best.mesh.vertices):
            continue
        trial = topology(_only_live(joined))
        if len(trial.boundary) < best_open and trial.odd_edges <= best.odd_edges:
            best, best_open, moved, used = trial, len(trial.boundary), max(moved, distance), relative * size
        if not best_open:
            break
    if best is topo:
        return state
    count = len(topo.boundary) - best_open
    closed = told(count, "open edge was closed.", "open edges were closed.")
    near = f"Corners nearer than {used:.2g} mm were joined."
    return state.with_step(best.mesh, "weld", count, f"{closed} {near}", moved, best)


def stitch(state: State) -> State:
    """Sews borders that lie along each other but are cut into different edges: T-junctions, and gaps narrower than their edges.

    An open edge that passes a corner of a border within the tolerance is cut there, as far as one of the pieces then meets an
    open edge; what still lies apart is joined. The smallest tolerance that helps comes first, and none may open an edge.
    """
    topo = state.topo
    if not len(topo.boundary):
        return state
    best, moved = topo, 0.0
    lengths = _lengths(topo)
    widest = _OF_AN_EDGE * float(np.percentile(lengths[lengths > 0], 20)) if (lengths > 0).any() else 0.0
    size = diagonal(state.mesh)
    for relative in _STITCH:
        near = max(2 * tolerance(state.mesh), relative * size)
        if relative and near > widest:
            break
        trial, distance = _sewn(best, near, join=relative > 0)
        if len(trial.boundary) < len(best.boundary) and trial.odd_edges <= best.odd_edges:
            best, moved = trial, max(moved, distance)
        if not len(best.boundary):
            break
    if best is topo:
        return state
    count = len(topo.boundary) - len(best.boundary)
    message = told(count, "open edge was sewn to its neighbour.", "open edges were sewn to their neighbours.")
    return state.with_step(best.mesh, "stitch", count, message, moved, best)


def _sewn(topo: Topology, near: float, join: bool) -> tuple[Topology, float]:
    """The topology after cutting open edges at the corners they pass, and how far a surface was moved by it."""
    moved = 0.0
    for _ in range(_ROUNDS):
        if join and len(topo.boundary):
            joined, distance = weld_near(topo.mesh, near, rim(topo))
            if len(joined.vertices) < len(topo.mesh.vertices):
                topo, moved = topology(_only_live(joined)), max(moved, distance)
        cut, distance = _cut(topo, near)
        if cut is None:
            break
        topo, moved = topology(cut), max(moved, distance)
    return topo, moved


def _cut(topo: Topology, near: float) -> tuple[Mesh | None, float]:
    """The mesh with open edges cut at the border corners that they pass, one edge of a face at most; None for none."""
    mesh = topo.mesh
    begin, end = _ends(topo)
    points = mesh.vertices.astype(np.float64)
    edge, corner, share, off = _passed(points, begin, end, rim(topo), near)
    if not len(edge):
        return None, 0.0
    order = np.lexsort((share, edge))
    edge, corner, off = edge[order], corner[order], off[order]
    meets = _meeting_an_open_edge(edge, corner, begin, end, len(points))
    face = topo.boundary // 3
    ways = np.unique(edge[meets])
    ways = ways[np.unique(face[ways], return_index=True)[1]]
    chosen = np.isin(edge, ways)
    if not chosen.any():
        return None, 0.0
    edge, corner, off = edge[chosen], corner[chosen], off[chosen]
    return _with_cuts(mesh, topo, edge, corner), float(off.max())


def _passed(
    points: npt.NDArray[np.float64],
    begin: npt.NDArray[np.int32],
    end: npt.NDArray[np.int32],
    corners: npt.NDArray[np.int64],
    near: float,
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Edges and the border corners inside them: (k,) edge, (k,) vertex, (k,) share of the length, (k,) mm beside the edge."""
    a, b, spots = points[begin], points[end], points[corners]
    lower = np.concatenate([np.minimum(a, b), spots]).astype(np.float32) - np.float32(near)
    upper = np.concatenate([np.maximum(a, b), spots]).astype(np.float32) + np.float32(near)
    group = np.concatenate([np.zeros(len(a), np.int32), np.ones(len(spots), np.int32)])
    pairs = overlapping_pairs(lower, upper, group)
    none = np.zeros(0, np.int64)
    if pairs is None or not len(pairs):
        return none, none, np.zeros(0), np.zeros(0)
    found = []
    for first in range(0, len(pairs), _AT_ONCE):
        some = pairs[first : first + _AT_ONCE].astype(np.int64)
        edge, at = some[:, 0], some[:, 1] - len(a)
        along = b[edge] - a[edge]
        length = np.maximum(np.linalg.norm(along, axis=1), 1e-30)
        share = np.einsum("ij,ij->i", spots[at] - a[edge], along) / length**2
        off = np.linalg.norm(spots[at] - a[edge] - share[:, None] * along, axis=1)
        vertex = corners[at]
        inside = (off <= near) & (share * length > near) & ((1 - share) * length > near)
        inside &= (vertex != begin[edge]) & (vertex != end[edge])
        found.append((edge[inside], vertex[inside], share[inside], off[inside]))
    edges, vertices, shares, offs = (np.concatenate(column) for column in zip(*found, strict=True))
    return edges, vertices, shares, offs


def _meeting_an_open_edge(
    edge: npt.NDArray[np.int64],
    corner: npt.NDArray[np.int64],
    begin: npt.NDArray[np.int32],
    end: npt.NDArray[np.int32],
    vertices: int,
) -> npt.NDArray[np.bool_]:
    """For each cut, sorted along its edge, whether the piece before or after it lies on another open edge: (k,) bool."""
    first = np.diff(edge, prepend=-1) > 0
    last = np.append(first[1:], True)
    before = np.where(first, begin[edge], np.roll(corner, 1))
    after = np.where(last, end[edge], np.roll(corner, -1))
    known = _keys(begin, end, vertices)
    return np.asarray(np.isin(_keys(before, corner, vertices), known) | np.isin(_keys(corner, after, vertices), known), bool)


def _with_cuts(mesh: Mesh, topo: Topology, edge: npt.NDArray[np.int64], corner: npt.NDArray[np.int64]) -> Mesh:
    """Each face with a cut edge becomes a fan from the corner across; edge: sorted, its corners in the order along it."""
    half = topo.boundary[edge].astype(np.int64)
    face = half // 3
    first = np.diff(edge, prepend=-1) > 0
    last = np.append(first[1:], True)
    flat = mesh.faces.reshape(-1)
    after, across = following(half), following(following(half))
    start = np.where(first, flat[half], np.roll(corner, 1))
    pieces = np.stack([start, corner, flat[across]], axis=1)
    tails = np.stack([corner, flat[after], flat[across]], axis=1)[last]
    keep = np.ones(len(mesh.faces), bool)
    keep[face] = False
    return weld(Mesh(mesh.vertices, np.concatenate([mesh.faces[keep], pieces, tails]).astype(np.int32)))


def _ends(topo: Topology) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    flat = topo.mesh.faces.reshape(-1)
    return flat[topo.boundary], flat[following(topo.boundary.astype(np.int64))]


def _lengths(topo: Topology) -> npt.NDArray[np.float64]:
    begin, end = _ends(topo)
    points = topo.mesh.vertices
    return np.asarray(np.linalg.norm(points[end].astype(np.float64) - points[begin], axis=1))


def _keys(one: npt.NDArray[np.integer], other: npt.NDArray[np.integer], vertices: int) -> npt.NDArray[np.int64]:
    return np.asarray(np.minimum(one, other).astype(np.int64) * vertices + np.maximum(one, other), np.int64)


def _only_live(mesh: Mesh) -> Mesh:
    faces = mesh.faces
    live = (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 2] != faces[:, 0])
    return weld(Mesh(mesh.vertices, faces[live]))
