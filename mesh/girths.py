"""How wide a hole or a pin is: what rays see of the section across it, from a point inside it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.mesh import FaceIndices, Mesh
from mesh.native.tree import FaceTree
from mesh.rays import first_met

Floats = npt.NDArray[np.float64]

TURNS = 32  # rays round a section; of a round one the width is then right to half a hundredth
_LOOKS = 16  # directions in which the axis is looked for, and in which the section is looked at first
_STEPS, _FIRST_STEP, _SHRINK = 50, 0.12, 0.9  # by which the middle is moved to where the circle is largest
_LEAN = 0.4  # cosine, 66°: of a side to its axis, as in a steep cone
_FACING = 0.05  # cosine, 87°: the surface still looks at the middle


@dataclass(frozen=True, eq=False)
class Girths:
    """width: (k,) mm, the largest circle round `middle` that fits in the section, NaN where that is open to a side

    upright: (k,) the share of the section whose surface is about parallel to the axis, 0 to 1
    axis, middle: (k, 3); round: (k,) the farthest of the section over the nearest, from the middle; faces: (k, TURNS), around it
    """

    width: Floats
    axis: Floats
    middle: Floats
    round: Floats
    upright: Floats
    faces: npt.NDArray[np.int32]


def girths(mesh: Mesh, inside: Floats, axis: Floats, solid: bool, tree: FaceTree | None = None) -> Girths:
    """Of sections square to an axis (k, 3), each through a point inside (k, 3), of a mesh that looks outward.

    The axis is set right by the faces that the section meets: that to which all are most nearly parallel. The middle is moved to
    where the circle is largest.
    solid: of material, as in a pin; else of the air in a hole. Of a hole with flat sides it is the pin that goes in.
    """
    side = 1.0 if solid else -1.0
    far, face, along = _round(mesh, inside, axis, tree, _LOOKS)
    normal = _outward(mesh, face)
    spread = np.einsum("kti,ktj->kij", normal, normal)
    own = np.linalg.eigh(spread)[1][:, :, 0]
    axis = np.where((np.abs(np.einsum("ij,ij->i", own, axis)) > 0.7)[:, None], own, axis)
    middle = inside
    for turns in (_LOOKS, TURNS):
        middle = _centred(middle, far, along)
        far, face, along = _round(mesh, middle, axis, tree, turns)
    normal = _outward(mesh, face)
    facing = side * np.einsum("ktj,ktj->kt", normal, along)
    closed = np.all((face >= 0) & (facing > _FACING), axis=1)
    near = far.min(axis=1)
    with np.errstate(invalid="ignore"):
        ratio = far.max(axis=1) / near
    lean = np.abs(np.einsum("ktj,kj->kt", normal, axis))
    return Girths(np.where(closed, 2 * near, np.nan), axis, middle, ratio, (lean < _LEAN).mean(axis=1), face)


def across_plane(mesh: Mesh, inside: Floats, normal: Floats, tree: FaceTree | None = None) -> tuple[Floats, Floats]:
    """How far it is from points (k, 3) to the surface, square to a normal (k, 3): far (k, l), along (k, l, 3), l directions.

    Those of the second half are opposite to those of the first.
    """
    far, _, along = _round(mesh, inside, normal, tree, _LOOKS)
    return far, along


def square_to(axis: Floats) -> tuple[Floats, Floats]:
    """Two unit vectors (k, 3) each, square to unit vectors (k, 3) and to each other."""
    least = np.eye(3)[np.abs(axis).argmin(axis=1)]
    one = np.cross(axis, least)
    one /= np.linalg.norm(one, axis=1, keepdims=True)
    return one, np.cross(axis, one)


def _round(
    mesh: Mesh, inside: Floats, axis: Floats, tree: FaceTree | None, turns: int = TURNS
) -> tuple[Floats, FaceIndices, Floats]:
    one, other = square_to(axis)
    turn = 2 * np.pi * np.arange(turns) / turns
    along = np.cos(turn)[None, :, None] * one[:, None] + np.sin(turn)[None, :, None] * other[:, None]
    origins = np.repeat(inside, turns, axis=0)
    far, face = first_met(mesh, origins, along.reshape(-1, 3), np.full(len(origins), -1, np.int32), tree)
    return far.reshape(-1, turns), face.reshape(-1, turns), along


def _outward(mesh: Mesh, face: FaceIndices) -> Floats:
    """Unit normals (k, l, 3) of faces (k, l), zero where there is none."""
    a, b, c = (mesh.vertices[mesh.faces[face, corner]].astype(np.float64) for corner in range(3))
    normal = np.cross(b - a, c - a)
    long = np.linalg.norm(normal, axis=2, keepdims=True)
    return np.where((face >= 0)[..., None] & (long > 0), normal / np.where(long > 0, long, 1.0), 0.0)


def _centred(middle: Floats, far: Floats, along: Floats) -> Floats:
    """The middles (k, 3) moved away from the nearest of what was seen, by ever smaller steps; unmoved where a side is open."""
    known = np.all(np.isfinite(far), axis=1)
    seen = np.where(known[:, None, None], along * np.where(known[:, None], far, 1.0)[:, :, None], 0.0)  # from the middle
    step = _FIRST_STEP * np.where(known, far.max(axis=1), 0.0)
    off, best = np.zeros_like(middle), np.zeros_like(middle)
    widest = np.full(len(middle), -np.inf)
    for _ in range(_STEPS):
        away = off[:, None] - seen
        distance = np.linalg.norm(away, axis=2)
        nearest = distance.argmin(axis=1)
        least = distance[np.arange(len(off)), nearest]
        better = least > widest
        widest, best = np.where(better, least, widest), np.where(better[:, None], off, best)
        push = away[np.arange(len(off)), nearest] / np.maximum(least, 1e-12)[:, None]
        off, step = best + step[:, None] * push, step * _SHRINK
    return np.asarray(np.where(known[:, None], middle + best, middle))
