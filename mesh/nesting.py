"""How the shells of a closed mesh lie in each other: which bound a solid, which a cavity, which are left over inside."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mesh import native
from mesh.groups import connected
from mesh.intersect import face_boxes, may_touch, tolerance
from mesh.mesh import Mesh
from mesh.nearby import Pairs, overlapping_pairs

SOLID, CAVITY, REDUNDANT = 0, 1, 2
_SAMPLES = 24
_STICKS_OUT = 0.1  # of the places: a shell that has more of it outside another is no void in it
_BESIDE = 1e-3  # of the diagonal of the box about a shell: how far a void that touches it may reach beyond by its rounding
_BLOCK = 1 << 16


@dataclass(frozen=True, eq=False)
class Nesting:
    """One entry per shell, each array (shells,).

    role:    SOLID (material inside), CAVITY (a void in material), REDUNDANT (inside material anyway)
    turned:  bool, whether the shell faces the wrong way for its role
    cluster: number of the group of shells that may touch or cross each other; −1 for a shell that certainly meets no other
    contained: bool, whether it lies in another shell
    in_void: bool, whether it is a solid that lies in a cavity
    """

    role: npt.NDArray[np.int8]
    turned: npt.NDArray[np.bool_]
    cluster: npt.NDArray[np.int32]
    contained: npt.NDArray[np.bool_]
    in_void: npt.NDArray[np.bool_]

    @property
    def meets(self) -> bool:
        """Whether any shells may touch each other."""
        return bool((self.cluster >= 0).any())


def nesting(mesh: Mesh, shell: npt.NDArray[np.int32], volumes: npt.NDArray[np.float64]) -> Nesting:
    """The roles of closed, consistently wound shells: who lies in whom is told by winding numbers (`winding_number`).

    shell: (m,) int32, the shell of each face, −1 for none; volumes: (shells,) mm³, signed, which tells the way each one faces
    """
    count = len(volumes)
    answer = Nesting(
        role=np.zeros(count, np.int8),
        turned=volumes < 0,
        cluster=np.full(count, -1, np.int32),
        contained=np.zeros(count, bool),
        in_void=np.zeros(count, bool),
    )
    if count < 2:
        return answer
    lower, upper = native.shell_boxes(mesh.vertices, mesh.faces, shell, count) or _shell_boxes(mesh, shell, count)
    near = np.float32(tolerance(mesh))
    pairs = overlapping_pairs(lower - near, upper + near)
    if pairs is None or not len(pairs):
        return answer
    order, starts = faces_by_shell(shell, count)
    meeting = _meeting(mesh, shell, pairs, lower, upper)
    inside = _containment(mesh, order, starts, pairs, (lower, upper), meeting, np.sign(volumes))
    _cluster(answer, meeting, inside)
    _assign(answer, inside, volumes)
    return answer


def faces_by_shell(shell: npt.NDArray[np.int32], count: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Face indices ordered by shell, and where each shell's begin: (k,) and (count + 1,)."""
    order = np.argsort(shell.astype(np.uint16) if count < 65535 else shell, kind="stable")
    order = order[shell[order] >= 0]
    sizes = np.bincount(shell[order], minlength=count)
    return order, np.concatenate([[0], np.cumsum(sizes)])


def winding_number(points: npt.NDArray[np.float64], corners: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """How often a closed surface (m, 3, 3) goes round each of the points (k, 3): 1 inside, 0 outside, between on the surface.

    Sum of solid angles (van Oosterom and Strackee 1983, IEEE Trans. Biomed. Eng. 30, 125), which no grazing ray can upset.
    """
    total = np.zeros(len(points))
    for start in range(0, len(corners), _BLOCK):
        block = corners[start : start + _BLOCK]
        for number, point in enumerate(points):
            a, b, c = (block[:, k] - point for k in range(3))
            la, lb, lc = (np.sqrt(np.einsum("ij,ij->i", x, x)) for x in (a, b, c))
            triple = np.einsum("ij,ij->i", a, np.cross(b, c))
            flat = la * lb * lc + np.einsum("ij,ij->i", a, b) * lc
            flat += np.einsum("ij,ij->i", b, c) * la + np.einsum("ij,ij->i", c, a) * lb
            total[number] += float(np.arctan2(triple, flat).sum())
    return total / (2 * np.pi)


def _shell_boxes(mesh: Mesh, shell: npt.NDArray[np.int32], count: int) -> tuple[Any, Any]:
    """Boxes of the shells: by vertices where each belongs to one shell, which is the rule, else by faces."""
    order, starts = faces_by_shell(shell, count)
    owner = np.full(len(mesh.vertices), -1, np.int32)
    owner[mesh.faces[order]] = shell[order][:, None]
    points, begin = mesh.vertices, starts[:-1]
    if (owner[mesh.faces[order]] == shell[order][:, None]).all():
        by_shell, begins = faces_by_shell(owner, count)
        points, begin = points[by_shell], begins[:-1]
    else:
        points, begin = points[mesh.faces[order].reshape(-1)], 3 * begin
    axes = np.ascontiguousarray(points.T)
    return np.minimum.reduceat(axes, begin, axis=1).T, np.maximum.reduceat(axes, begin, axis=1).T


def _meeting(mesh: Mesh, shell: npt.NDArray[np.int32], pairs: Pairs, lower: Any, upper: Any) -> Pairs:
    """Pairs of shells that have a pair of faces which may touch."""
    lone = np.zeros((0, 2), np.int32)
    near = tolerance(mesh)
    involved = np.zeros(len(lower), bool)
    involved[pairs] = True
    which = np.flatnonzero((shell >= 0) & involved[np.maximum(shell, 0)])
    low, high = face_boxes(Mesh(mesh.vertices, mesh.faces[which]), near)
    if len(pairs) <= 32:
        keep = np.zeros(len(which), bool)
        for one, other in pairs:
            for mine, its in ((one, other), (other, one)):
                keep |= (shell[which] == mine) & (low <= upper[its] + near).all(axis=1) & (high >= lower[its] - near).all(axis=1)
        which, low, high = which[keep], low[keep], high[keep]
    if not len(which):
        return lone
    close = overlapping_pairs(low, high, shell[which], limit=40_000_000)
    if close is None:
        return pairs
    close = which[close].astype(np.int32)
    close = close[may_touch(mesh, close)]
    if not len(close):
        return lone
    return np.unique(np.sort(shell[close], axis=1), axis=0).astype(np.int32)


def _containment(mesh: Mesh, order: Any, starts: Any, pairs: Pairs, boxes: Any, meeting: Pairs, facing: Any) -> Any:
    """For each pair of shells of which one may lie in the other: rows (inner, outer) that do.

    Shells that touch and face the same way are not asked: they are united in any case.
    """
    lower, upper = boxes
    met = {(int(a), int(b)) for a, b in meeting}
    found = []
    for one, other in pairs:
        crosses = (int(one), int(other)) in met
        if crosses and facing[one] == facing[other]:
            continue
        for inner, outer in ((one, other), (other, one)):
            spare = _BESIDE * float(np.linalg.norm(upper[outer] - lower[outer])) if crosses else 0.0
            if (lower[inner] < lower[outer] - spare).any() or (upper[inner] > upper[outer] + spare).any():
                continue
            own = np.unique(mesh.faces[order[starts[inner] : starts[inner + 1]]])
            sample = own[np.linspace(0, len(own) - 1, min(len(own), _SAMPLES if crosses else 1)).astype(np.int64)]
            points = mesh.vertices[sample].astype(np.float64)
            within = ((points >= lower[outer] - spare) & (points <= upper[outer] + spare)).all(axis=1)
            if (~within).mean() > _STICKS_OUT:
                continue
            corners = mesh.vertices[mesh.faces[order[starts[outer] : starts[outer + 1]]]].astype(np.float64)
            around = np.abs(winding_number(points[within], corners))
            outside = len(points) - int((around > 0.25).sum())
            # Mostly inside; or all of it inside or on the surface, as a sliver of a void is.
            if outside <= _STICKS_OUT * len(points) and ((around > 0.75).sum() > 0.5 * len(points) or not outside):
                found.append((int(inner), int(outer)))
    return np.array(found, np.int64).reshape(-1, 2)


def _cluster(answer: Nesting, meeting: Pairs, inside: Any) -> None:
    """Groups of shells that touch, with all that lie in them or around them: these must be united together."""
    if not len(meeting):
        return
    links = np.concatenate([meeting, inside])
    label, groups = connected(len(answer.cluster), links[:, 0], links[:, 1])
    touched = np.zeros(groups, bool)
    touched[label[meeting[:, 0]]] = True
    answer.cluster[:] = np.where(touched[label], label, -1)


def _assign(answer: Nesting, inside: Any, volumes: npt.NDArray[np.float64]) -> None:
    """Fills in the roles from the outside in, following how often material is wound around each shell.

    The outermost shell bounds a solid, whichever way it faces. A shell inside that faces like it adds a winding (left over,
    nothing changes); one that faces the other way takes one away, and where none is left there is a void.
    """
    count = len(volumes)
    sizes = np.abs(volumes)
    parents: list[list[int]] = [[] for _ in range(count)]
    known = {(int(inner), int(outer)) for inner, outer in inside}
    for inner, outer in sorted(known):
        if (outer, inner) not in known or (sizes[outer], -outer) > (sizes[inner], -inner):
            parents[inner].append(outer)
    depth = np.array([len(above) for above in parents])
    level = np.zeros(count, np.int64)  # windings just inside each shell
    facing = np.ones(count)
    for one in np.lexsort((-sizes, depth)):
        above = parents[one]
        if not above:
            level[one], facing[one] = 1, np.sign(volumes[one]) or 1.0
            continue
        answer.contained[one] = True
        nearest = max(above, key=lambda other: (depth[other], -sizes[other]))
        if level[nearest] <= 0:
            level[one], facing[one] = 1, np.sign(volumes[one]) or 1.0
            answer.in_void[one] = True
            continue
        facing[one] = facing[nearest]
        answer.turned[one] = facing[nearest] < 0
        if np.sign(volumes[one]) == facing[nearest]:
            level[one] = level[nearest] + 1
            answer.role[one] = REDUNDANT
        else:
            level[one] = level[nearest] - 1
            answer.role[one] = CAVITY if level[one] <= 0 else REDUNDANT
