"""How the faces of a welded mesh hang together: edges, holes, shells, winding."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh import native
from mesh.distinct import distinct
from mesh.fans import corner_fans, pair_around_edges, vertex_fans
from mesh.groups import connected
from mesh.mesh import NO_FACES, FaceIndices, Faces, Mesh

_BLOCK = 1 << 16

HalfEdges = npt.NDArray[np.int32]  # half-edge 3·f + k runs from corner k of face f to corner k + 1


@dataclass(frozen=True, eq=False)
class Topology:
    """The connections of a welded mesh with n vertices and m faces.

    live:     (m,) bool, faces with three different corners; the others touch no edge and belong to no shell
    mate:     (3m,) int32, the half-edge on the other side of each half-edge, −1 where there is none.
              Edges of more than two faces are paired so that each pair encloses one wedge of material
    boundary: half-edges of the edges that only one face has
    odd_edges: edges of 1, 3, 5 … faces: a closed surface has none
    nonmanifold: half-edges, one per edge of more than two faces; nonmanifold_faces: all faces at these
    clashing: half-edges, one per mated pair that runs the same way on both sides (winding is not consistent there)
    shell:    (m,) int32, the connected surface of each face, −1 for faces that are not live
    """

    mesh: Mesh
    live: npt.NDArray[np.bool_]
    mate: HalfEdges
    edges: int
    boundary: HalfEdges
    odd_edges: int
    nonmanifold: HalfEdges
    nonmanifold_faces: FaceIndices
    clashing: HalfEdges
    shell: npt.NDArray[np.int32]
    shells: int

    @property
    def watertight(self) -> bool:
        """Closed: every edge has an even number of faces (more than two can be told apart into pairs), and there is a face."""
        return self.shells > 0 and not len(self.boundary) and self.odd_edges == 0

    @property
    def winding_consistent(self) -> bool:
        """Whether neighbours run along their common edge in opposite ways, as a surface with one outside does."""
        return not len(self.clashing)


def topology(mesh: Mesh) -> Topology:
    """The connections of a welded mesh; linear with the kernels, and but for one sort of integers without.

    Half-edges with the same two end points are one edge; where more than two meet, `mesh.fans.pair_around_edges` tells who
    belongs together by the angles about the edge.
    """
    faces = mesh.faces
    found = native.pair_edges(faces, len(mesh.vertices)) or _pairs(faces, len(mesh.vertices))
    mate, clashing, crowded = found.mate, found.clashing, found.crowded
    nonmanifold = crowded[np.diff(found.crowd, prepend=-1) > 0] if len(crowded) else crowded
    if len(crowded):
        one, other = pair_around_edges(mesh, crowded, found.crowd)
        mate[one] = other
        mate[other] = one
        flat = faces.reshape(-1)
        clashing = np.concatenate([clashing, one[flat[one] == flat[other]]])
    shell, shells = native.shells(mate, found.live) or _shells(mate, found.live)
    return Topology(
        mesh=mesh,
        live=found.live,
        mate=mate,
        edges=found.edges,
        boundary=np.sort(found.boundary),
        odd_edges=found.odd_edges,
        nonmanifold=nonmanifold,
        nonmanifold_faces=distinct(crowded // 3),
        clashing=clashing,
        shell=shell,
        shells=shells,
    )


def genus(topo: Topology) -> int | None:
    """Handles of all shells together; None where the surface is open or cannot be oriented.

    From Euler's formula, V − E + F = 2 (shells − genus) with E = 3 F / 2 on a closed surface of triangles. A vertex where several
    fans of faces touch counts once for each, so that the formula holds for surfaces that touch themselves.
    """
    if not topo.watertight or not len(topo.mesh.faces) or (topo.mate[np.repeat(topo.live, 3)] < 0).any():
        return None
    if not topo.winding_consistent and parity(topo) is None:
        return None
    faces = int(topo.live.sum())
    vertices = len(topo.mesh.vertices)
    characteristic = vertices - faces // 2
    if len(topo.nonmanifold) or topo.shells > 1 or characteristic % 2 or 2 * topo.shells < characteristic:
        characteristic = vertex_fans(topo.mesh.faces, topo.mate, topo.live) - faces // 2
    return (2 * topo.shells - characteristic) // 2


def touching_vertices(topo: Topology) -> tuple[int, FaceIndices]:
    """How many vertices are not manifold, and the faces at these: the faces around them form more than one fan.

    There surfaces, or parts of one, touch in a point only. Ends of edges of more than two faces are told with those, not here.
    """
    flat = topo.mesh.faces.reshape(-1)
    label, count = corner_fans(topo.mesh.faces, topo.mate)
    if count == len(topo.mesh.vertices) and topo.live.all():
        return 0, NO_FACES  # one fan for each, as nearly everywhere
    live = np.repeat(topo.live, 3)
    which = np.full(count, -1, np.int64)
    which[label[live]] = flat[live]
    fans = np.bincount(which[which >= 0], minlength=len(topo.mesh.vertices))
    crowded = topo.nonmanifold
    fans[flat[crowded]] = 0
    fans[flat[crowded + 1 - 3 * (crowded % 3 == 2)]] = 0
    several = fans > 1
    if not several.any():
        return 0, NO_FACES
    return int(several.sum()), np.flatnonzero(several[topo.mesh.faces].any(axis=1)).astype(np.int32)


def duplicate_faces(topo: Topology) -> FaceIndices:
    """Faces that have the same three corners as an earlier face, whichever way they turn: (k,) int32, in rising order.

    Only faces whose three neighbours are one and the same, or that lie at a crowded edge, can be: these alone are sorted.
    """
    mate = topo.mate.reshape(-1, 3)
    faces = mate // 3
    suspect = topo.live & (faces[:, 0] == faces[:, 1]) & (faces[:, 1] == faces[:, 2]) & (mate[:, 0] >= 0)
    suspect[topo.nonmanifold_faces] = True
    which = np.flatnonzero(suspect & topo.live)
    if not len(which):
        return np.zeros(0, np.int32)
    corners = np.sort(topo.mesh.faces[which], axis=1)
    order = np.lexsort((which, corners[:, 2], corners[:, 1], corners[:, 0]))
    same = (corners[order[1:]] == corners[order[:-1]]).all(axis=1)
    return np.sort(which[order[1:][same]]).astype(np.int32)


def parity(topo: Topology) -> npt.NDArray[np.bool_] | None:
    """Which faces to turn so that each shell winds one way, keeping the majority of each shell: (m,) bool.

    None where a shell has only one side (a Möbius strip). Two copies of each face, one per way to turn, fall into
    two groups per shell; the group of a face's unturned copy tells its way.
    """
    count = len(topo.mesh.faces)
    one = np.flatnonzero(topo.mate > np.arange(len(topo.mate), dtype=np.int32)).astype(np.int32)
    other = topo.mate[one]
    flat = topo.mesh.faces.reshape(-1)
    clash = (flat[one] == flat[other]).astype(np.int32)
    f, g = one // 3, other // 3
    links = np.concatenate([f, f + count]), np.concatenate([g + clash * count, g + (1 - clash) * count])
    group, _ = connected(2 * count, links[0].astype(np.int32), links[1].astype(np.int32))
    if (group[:count] == group[count:]).any():
        return None
    turned = group[:count] > group[count:]
    weight = np.where(turned, 1.0, -1.0)
    balance = np.bincount(np.maximum(topo.shell, 0), weights=weight * topo.live, minlength=max(1, topo.shells))
    minority = balance[np.maximum(topo.shell, 0)] > 0
    return (turned ^ minority) & topo.live


def _pairs(faces: Faces, vertices: int) -> native.Pairs:
    """What `native.pair_edges` gives, by sorting."""
    found = native.Pairs()
    found.live = (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 2] != faces[:, 0])
    ordered, key_starts = _edges(faces, found.live, vertices)
    counts = np.diff(key_starts, append=np.int64(len(ordered)))
    twos = key_starts[counts == 2]
    one, other = ordered[twos], ordered[twos + 1]
    found.mate = np.full(3 * len(faces), -1, np.int32)
    found.mate[one] = other
    found.mate[other] = one
    flat = faces.reshape(-1)
    found.clashing = one[flat[one] == flat[other]]
    found.boundary = ordered[key_starts[counts == 1]]
    more = np.flatnonzero(counts > 2)
    found.crowd = np.repeat(np.arange(len(more)), counts[more])
    offset = np.arange(len(found.crowd)) - np.repeat(np.cumsum(counts[more]) - counts[more], counts[more])
    found.crowded = ordered[np.repeat(key_starts[more], counts[more]) + offset]
    found.edges, found.odd_edges = len(key_starts), int((counts & 1).sum())
    return found


def _shells(mate: HalfEdges, live: npt.NDArray[np.bool_]) -> tuple[npt.NDArray[np.int32], int]:
    """What `native.shells` gives, with `connected`."""
    one = np.flatnonzero(mate > np.arange(len(mate), dtype=np.int32)).astype(np.int32)
    shell, shells = connected(len(live), one // np.int32(3), mate[one] // np.int32(3))
    return (shell, shells) if live.all() else _without_dead(shell, live)


def _edges(faces: Faces, live: npt.NDArray[np.bool_], vertices: int) -> tuple[HalfEdges, npt.NDArray[np.int64]]:
    """Half-edges of live faces sorted by their edge, and where each edge starts.

    Both end points and the half-edge's own number are packed into one 64-bit integer, because sorting integers is an
    order of magnitude faster than sorting indices; a mesh too large for that is sorted in slices of the lower end point.
    """
    number_bits = max(1, (3 * len(faces)).bit_length())
    high_bits = max(1, vertices.bit_length())
    low_bits = 64 - number_bits - high_bits
    whole = bool(live.all())
    ordered, starts, done = [], [], 0
    for base in range(0, max(1, vertices), 1 << low_bits):
        packed = _packed(faces, live, whole, base, low_bits, high_bits, number_bits)
        packed.sort()
        half, start = _unpacked(packed, number_bits)
        ordered.append(half)
        starts.append(start + done)
        done += len(half)
    if len(ordered) == 1:
        return ordered[0], starts[0]
    return np.concatenate(ordered), np.concatenate(starts)


def _packed(
    faces: Faces, live: npt.NDArray[np.bool_], whole: bool, base: int, low_bits: int, high_bits: int, number_bits: int
) -> npt.NDArray[np.uint64]:
    """Sort keys of the half-edges whose lower end point is in [base, base + 2**low_bits); in blocks that stay in the cache."""
    everything = whole and base == 0 and len(faces) and int(faces.max()) >> low_bits == 0
    out = np.empty(3 * len(faces) if everything else 0, np.uint64)
    parts = []
    for start in range(0, len(faces), _BLOCK):
        corners = faces[start : start + _BLOCK]
        after = corners[:, (1, 2, 0)]
        low = np.minimum(corners, after).reshape(-1)
        packed = (low - np.int32(base)).astype(np.uint64)
        packed <<= np.uint64(high_bits)
        packed |= np.maximum(corners, after).reshape(-1).astype(np.uint64)
        packed <<= np.uint64(number_bits)
        packed |= np.arange(3 * start, 3 * start + len(low), dtype=np.uint64)
        if everything:
            out[3 * start : 3 * start + len(low)] = packed
        else:
            parts.append(packed[((low - base) >> low_bits == 0) & np.repeat(live[start : start + _BLOCK], 3)])
    return out if everything or not parts else np.concatenate(parts)


def _unpacked(packed: npt.NDArray[np.uint64], number_bits: int) -> tuple[HalfEdges, npt.NDArray[np.int64]]:
    """The half-edges of sorted keys, and where each edge starts."""
    ordered = np.empty(len(packed), np.int32)
    new = np.ones(len(packed), bool)
    mask = np.uint64((1 << number_bits) - 1)
    for start in range(0, len(packed), _BLOCK):
        block = packed[start : start + _BLOCK]
        ordered[start : start + _BLOCK] = block & mask
        edge = packed[max(0, start - 1) : start + _BLOCK] >> np.uint64(number_bits)
        new[max(1, start) : start + _BLOCK] = edge[1:] != edge[:-1]
    return ordered, np.flatnonzero(new)


def _without_dead(shell: npt.NDArray[np.int32], live: npt.NDArray[np.bool_]) -> tuple[npt.NDArray[np.int32], int]:
    """Shells numbered over live faces only, −1 for the others."""
    used = np.zeros(int(shell.max(initial=-1)) + 1, bool)
    used[shell[live]] = True
    number = np.cumsum(used, dtype=np.int32) - np.int32(1)
    return np.where(live, number[shell], np.int32(-1)).astype(np.int32), int(used.sum())
