"""Where the surface runs through itself."""

from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.mesh import NO_FACES, FaceIndices, Mesh
from mesh.native.tree import FaceTree, face_tree
from mesh.nearby import Pairs, overlapping_pairs

FEW = 200_000  # faces: up to here a tenth of a second with the kernels and 2 s without, where no larger mesh is asked
_PATIENCE, _PATIENCE_PER_FACE = 20_000_000, 80  # boxes and pairs looked at; a sound mesh takes 20 to 30 a face
_BLOCK = 1 << 18


def self_intersections(mesh: Mesh, tree: FaceTree | None = None) -> tuple[int, FaceIndices] | None:
    """How many pairs of faces run through each other, and the faces concerned; None where it would take too long to tell.

    Counted are pairs where an edge of one goes through the inside of the other, and pairs that lie on each other in one plane
    and face the same way. Neighbours that only touch, at a corner, an edge or back to back, do not count, nor do equal faces.
    Everything nearer than float32 can tell at these coordinates counts as touching.
    tree: over these faces, where there is one already
    """
    if not len(mesh.faces):
        return 0, NO_FACES
    if tree is not None:
        patience = _PATIENCE + _PATIENCE_PER_FACE * len(mesh.faces)
        found = tree.crossing_pairs(_middle(mesh), tolerance(mesh), patience)
        return found and (found[0], np.flatnonzero(found[1]).astype(np.int32))
    if (new := face_tree(mesh)) is not None:
        with new:
            return self_intersections(mesh, new)
    if len(mesh.faces) > FEW:
        return None
    lower, upper = face_boxes(mesh)
    pairs = overlapping_pairs(lower, upper)
    if pairs is None:
        return None
    through = piercing(mesh, pairs)
    return int(through.sum()), np.unique(pairs[through]).astype(np.int32)


def face_boxes(mesh: Mesh, margin: float = 0.0) -> tuple[Any, Any]:
    """Lower and upper corners of the box around each face, widened by a margin: two (m, 3) float32."""
    corners = mesh.corners
    return corners.min(axis=1) - np.float32(margin), corners.max(axis=1) + np.float32(margin)


def tolerance(mesh: Mesh) -> float:
    """The distance in mm below which float32 cannot tell two places of this mesh apart (four steps at the farthest corner)."""
    flat = mesh.vertices.reshape(-1)
    return max(float(flat.max(initial=0.0)), -float(flat.min(initial=0.0))) * 2.0**-22


def piercing(mesh: Mesh, pairs: Pairs) -> npt.NDArray[np.bool_]:
    """Which pairs of faces run through each other, as `self_intersections` counts: (k,) bool.

    pairs: (k, 2) int32. Faces whose corners lie on one side of the other's plane are set aside (Möller 1997, "A fast
    triangle-triangle intersection test", J. Graphics Tools 2, 25); of the others each edge is asked where it goes through the
    other's plane, and faces in one plane by separating edges. In float64 from the middle of the mesh, to float32's grain.
    """
    found = np.zeros(len(pairs), bool)
    points = mesh.vertices.astype(np.float64) - _middle(mesh)
    near = tolerance(mesh)
    for start in range(0, len(pairs), _BLOCK):
        found[start : start + _BLOCK] = _piercing(points, mesh.faces, pairs[start : start + _BLOCK], near)
    return found


def _middle(mesh: Mesh) -> npt.NDArray[np.float64]:
    return mesh.vertices.mean(axis=0, dtype=np.float64) if len(mesh.vertices) else np.zeros(3)


def _piercing(points: npt.NDArray[np.float64], faces: Any, pairs: Pairs, near: float) -> npt.NDArray[np.bool_]:
    a, b = faces[pairs[:, 0]], faces[pairs[:, 1]]
    shared = sum((a[:, i] == b[:, j]).astype(np.int8) for i in range(3) for j in range(3))
    which = np.flatnonzero(shared < 2)
    found = np.zeros(len(pairs), bool)
    one = points[a[which]]
    plane_one = _normals(one)
    heights_b = _heights(points, b[which], one, plane_one)
    keep = _straddles(heights_b, near)
    which, one, plane_one, heights_b = which[keep], one[keep], plane_one[keep], heights_b[keep]
    other = points[b[which]]
    plane_other = _normals(other)
    heights_a = _heights(points, a[which], other, plane_other)
    keep = _straddles(heights_a, near)
    which, one, other = which[keep], one[keep], other[keep]
    plane_one, plane_other, heights_a, heights_b = plane_one[keep], plane_other[keep], heights_a[keep], heights_b[keep]
    flat = (np.abs(heights_a) <= near).all(axis=1) | (np.abs(heights_b) <= near).all(axis=1)
    hit = np.zeros(len(which), bool)
    hit[~flat] = _edges_through(one[~flat], other[~flat], plane_other[~flat], heights_a[~flat], near)
    hit[~flat] |= _edges_through(other[~flat], one[~flat], plane_one[~flat], heights_b[~flat], near)
    hit[flat] = _lie_on_each_other(one[flat], other[flat], plane_one[flat], plane_other[flat], near)
    found[which[hit]] = True
    return found


def _normals(corners: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Unit normals (k, 3); zero for a face without area."""
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    length = np.sqrt(np.einsum("ij,ij->i", normal, normal))
    return normal / np.where(length > 0, length, np.inf)[:, None]


def _heights(points: Any, corners: Any, plane_at: Any, normal: Any) -> npt.NDArray[np.float64]:
    """Signed distances (k, 3) of three corners from a plane each."""
    offset = np.einsum("ij,ij->i", plane_at[:, 0], normal)
    return np.stack([np.einsum("ij,ij->i", points[corners[:, k]], normal) - offset for k in range(3)], axis=1)


def _straddles(heights: npt.NDArray[np.float64], near: float) -> npt.NDArray[np.bool_]:
    """Corners on both sides of the plane, or all within the tolerance of it."""
    lowest, highest = heights.min(axis=1), heights.max(axis=1)
    return np.asarray(((lowest < -near) & (highest > near)) | ((lowest >= -near) & (highest <= near)))


def _edges_through(one: Any, other: Any, plane: Any, heights: Any, near: float) -> npt.NDArray[np.bool_]:
    """Whether an edge of the first face goes through the inside of the second, more than the tolerance from its rim."""
    hit = np.zeros(len(one), bool)
    rims = []
    for k in range(3):
        rim = np.cross(plane, other[:, (k + 1) % 3] - other[:, k])
        length = np.sqrt(np.einsum("ij,ij->i", rim, rim))
        rims.append(rim / np.where(length > 0, length, np.inf)[:, None])
    for k in range(3):
        here, there = heights[:, k], heights[:, (k + 1) % 3]
        crosses = ((here > near) & (there < -near)) | ((here < -near) & (there > near))
        share = here / np.where(crosses, here - there, 1.0)
        at = one[:, k] + (one[:, (k + 1) % 3] - one[:, k]) * share[:, None]
        inside = crosses
        for side in range(3):
            inside = inside & (np.einsum("ij,ij->i", rims[side], at - other[:, side]) > near)
        hit |= inside
    return hit


def _lie_on_each_other(one: Any, other: Any, plane: Any, plane_other: Any, near: float) -> npt.NDArray[np.bool_]:
    """Whether two faces of one plane that face the same way overlap by more than the tolerance (separating edges)."""
    overlap = np.einsum("ij,ij->i", plane, plane_other) > 0.5
    overlap &= ~(np.sort(one, axis=1) == np.sort(other, axis=1)).all(axis=(1, 2))
    for first, second in ((one, other), (other, one)):
        for k in range(3):
            rim = np.cross(plane, first[:, (k + 1) % 3] - first[:, k])
            length = np.sqrt(np.einsum("ij,ij->i", rim, rim))
            rim /= np.where(length > 0, length, np.inf)[:, None]
            overlap &= (length > 0) & (np.einsum("ij,ikj->ik", rim, second - first[:, k : k + 1]).max(axis=1) > near)
    return np.asarray(overlap)


def may_touch(mesh: Mesh, pairs: Pairs) -> npt.NDArray[np.bool_]:
    """Which pairs of faces (k, 2) cannot be shown to be apart by the planes of the two: (k,) bool, true for all that touch."""
    found = np.zeros(len(pairs), bool)
    points = mesh.vertices.astype(np.float64)
    near = 2 * tolerance(mesh)
    for start in range(0, len(pairs), _BLOCK):
        a, b = (mesh.faces[pairs[start : start + _BLOCK, side]] for side in range(2))
        touch = np.ones(len(a), bool)
        for one, other in ((a, b), (b, a)):
            corners = points[one]
            heights = _heights(points, other, corners, _normals(corners))
            touch &= (heights.min(axis=1) <= near) & (heights.max(axis=1) >= -near)
        found[start : start + _BLOCK] = touch
    return found
