"""Wall thickness by rays: from a face straight inward to the wall's other side."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.intersect import tolerance
from mesh.measure import normals_and_areas
from mesh.mesh import FaceIndices, Mesh
from mesh.native.tree import FaceTree
from mesh.rays import first_met

MOST_RAYS = 200_000
_FEWEST_RAYS = 30_000  # coarse meshes get more rays than faces, spread by area
_OPPOSITE = 0.9  # cosine between a ray and the outward normal where it leaves: more slanted is an edge or a taper, not a wall
_SLIVER_SHARE, _SLIVER_MM2 = 1e-4, 1.0  # the thinnest wall must cover this share of the surface, or this area, to be believed


@dataclass(frozen=True, eq=False)
class Walls:
    """per_face: (m,) float32 mm, thinnest wall found behind each face, NaN where none was; least: mm, None if there is none"""

    per_face: npt.NDArray[np.float32]
    least: float | None


def wall_thickness(
    mesh: Mesh,
    most_rays: int = MOST_RAYS,
    shell: npt.NDArray[np.int32] | None = None,
    cavity: FaceIndices | None = None,
    tree: FaceTree | None = None,
) -> Walls:
    """Walls of a mesh that looks outward; the same answer at every call.

    tree: over these faces, whichever way round, where there is one already

    shell: (m,) int32, the surface of each face, where there are several; cavity: the faces of those that bound a void.
    A ray that leaves the body by the surface of another solid is still inside its own, so that is no wall.

    One ray per face from its centre, and more on the larger faces of a coarse mesh; above ``most_rays`` faces a choice by area.
    A hit counts where the ray leaves the body through a face that is about parallel to where it started.
    """
    per_face = np.full(len(mesh.faces), np.nan, np.float32)
    outward, size = normals_and_areas(mesh)
    if not len(mesh.faces) or not size.sum() > 0:
        return Walls(per_face, None)
    face, start = _starts(mesh, size, most_rays)
    distance, target = _through(mesh, outward, face, start, tree)
    hit = np.isfinite(distance)
    if shell is not None:
        void = np.zeros(len(mesh.faces), bool)
        void[cavity if cavity is not None else []] = True
        hit &= (shell[face] == shell[target]) | void[face] | void[target]
    if not hit.any():
        return Walls(per_face, None)
    per_face[face[hit]] = np.inf
    np.minimum.at(per_face, face[hit], distance[hit])
    rays = np.bincount(face, minlength=len(size))
    weight = size[face] / rays[face]
    order = np.flatnonzero(hit)[np.argsort(distance[hit], kind="stable")]
    covered = np.cumsum(weight[order])
    believed = min(_SLIVER_SHARE * float(covered[-1]), _SLIVER_MM2)
    at = min(int(np.searchsorted(covered, believed)), len(order) - 1)
    return Walls(per_face, float(distance[order[at]]))


def thin_faces(per_face: npt.NDArray[np.float32], limit_mm: float) -> FaceIndices:
    """Faces whose wall is thinner than the limit."""
    with np.errstate(invalid="ignore"):
        return np.flatnonzero(per_face < limit_mm).astype(np.int32)


def _starts(mesh: Mesh, size: npt.NDArray[np.float64], most: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """Where rays begin: the face of each, and the point on it."""
    chance = np.random.default_rng(1)
    count = len(size)
    if count > most:
        # A choice by area without repeats: the largest of log(u)/area (Efraimidis and Spirakis 2006, Inf. Proc. Letters 97, 181).
        key = np.log(chance.random(count)) / np.maximum(size, 1e-30)
        face = np.sort(np.argpartition(-key, most)[:most])
        return face, mesh.corners[face].mean(axis=1, dtype=np.float64)
    extra = max(0, _FEWEST_RAYS - count)
    more = np.searchsorted(np.cumsum(size), chance.random(extra) * size.sum()).clip(max=count - 1)
    face = np.concatenate([np.arange(count), more])
    share = np.full((len(face), 3), 1 / 3)
    u, v = np.sqrt(chance.random(extra)), chance.random(extra)
    share[count:] = np.stack([1 - u, u * (1 - v), u * v], axis=1)
    return face, np.einsum("ij,ijk->ik", share, mesh.corners[face].astype(np.float64))


def _through(
    mesh: Mesh, outward: npt.NDArray[np.float32], face: Any, start: Any, tree: FaceTree | None
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int32]]:
    """Distance to the other side of the wall for each ray, NaN where there is none, and the face there."""
    inward = -outward[face].astype(np.float64)
    lift = max(4 * tolerance(mesh), 1e-6)
    distance, target = first_met(mesh, start + inward * lift, inward, face, tree)
    hit = target >= 0
    hit[hit] = np.einsum("ij,ij->i", outward[target[hit]], inward[hit]) > _OPPOSITE
    return np.where(hit, distance + lift, np.nan).astype(np.float32), np.maximum(target, 0)
