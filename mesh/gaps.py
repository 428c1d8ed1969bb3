"""Gaps: from a face straight outward to the next face across the air, between two parts or two sides of one."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.balls import balls
from mesh.distinct import distinct
from mesh.intersect import tolerance
from mesh.measure import Facing, normals_and_areas
from mesh.mesh import NO_FACES, FaceIndices, Mesh
from mesh.native.tree import FaceTree
from mesh.rays import first_met
from mesh.spans import Across, least, starts

MOST_RAYS, MOST_BALLS = 30_000, 1_000
WIDEST_BALL_MM = 8.0  # what is wider is no gap that a ball is asked about
_OPPOSITE = 0.98  # cosine, 11°: straight across; a groove that closes to nothing is wider, and judged by the ball in it
_AS_NARROW = 1.1  # times the narrowest: faces that are named with it
_ACROSS = 0.25  # cosine, 75°: the ray still meets the far side of a hole


@dataclass(frozen=True, eq=False)
class Gaps:
    """per_face: (m,) float32 mm, the narrowest space in front of each face, NaN where none was found; least: mm, None for none

    between: mm, the least of those from one shell to another, and between_faces: those on its sides; None where there is none
    across: every ray that met a surface looking back at it
    """

    per_face: npt.NDArray[np.float32]
    least: float | None
    between: float | None
    between_faces: FaceIndices
    across: Across


def gaps(
    mesh: Mesh,
    most_rays: int = MOST_RAYS,
    tree: FaceTree | None = None,
    shell: npt.NDArray[np.int32] | None = None,
    facing: Facing | None = None,
) -> Gaps:
    """Gaps of a mesh that looks outward: slots, holes, clearances, hollows; the same answer at every call.

    A ray goes outward from a face to the first face that looks back at it. Where that one is slanted, a ball is laid between the
    two and moved to where it is widest between them; a ball that gets out into the open is in no gap. Of those at most
    MOST_BALLS are asked, by chance. Faces that lie on each other leave no gap, nor do parts where they run into each other.
    tree: over these faces, whichever way round, where there is one already
    shell: (m,) int32, the surface of each face, where there are several
    facing: as `measure.normals_and_areas` gives them, where they are known
    """
    per_face = np.full(len(mesh.faces), np.nan, np.float32)
    outward, size = facing or normals_and_areas(mesh)
    if not len(mesh.faces) or not size.sum() > 0:
        return Gaps(per_face, None, None, NO_FACES, Across.nothing())
    face, start = starts(mesh, size, most_rays)
    along = outward[face].astype(np.float64)
    lift = max(4 * tolerance(mesh), 1e-6)
    across, target = first_met(mesh, start + along * lift, along, face.astype(np.int32), tree)
    met = np.where(target >= 0, -np.einsum("ij,ij->i", outward[target].astype(np.float64), along), 0.0)
    distance = np.where(met > _OPPOSITE, across + lift, np.nan)
    weight = (size / np.maximum(np.bincount(face, minlength=len(size)), 1))[face]
    slanted = np.flatnonzero((met > _ACROSS) & (met <= _OPPOSITE) & (across < WIDEST_BALL_MM))
    if len(slanted) > MOST_BALLS:
        weight[slanted] *= len(slanted) / MOST_BALLS
        slanted = np.sort(np.random.default_rng(2).choice(slanted, MOST_BALLS, replace=False))
    first = (across[slanted] + lift) / 2  # the ball touches the face that the ray meets, or lies before it
    wide = balls(mesh, start[slanted], along[slanted], first, lift, WIDEST_BALL_MM / 2, tree=tree)
    distance[slanted] = np.where(np.isfinite(wide), wide, np.nan)
    hit = np.flatnonzero(np.isfinite(distance))
    per_face[face[hit]] = np.inf
    np.minimum.at(per_face, face[hit], distance[hit].astype(np.float32))
    between, sides = None, NO_FACES
    if shell is not None:
        other = hit[shell[face[hit]] != shell[target[hit]]]
        between = least(distance[other], weight[other])
        if between is not None:
            near = other[distance[other] <= between * _AS_NARROW]
            sides = distinct(np.concatenate([face[near], target[near]])).astype(np.int32)
    seen = np.flatnonzero(met > _ACROSS)
    across_ = Across(face[seen], start[seen], along[seen], across[seen] + lift, weight[seen])
    return Gaps(per_face, least(distance, weight), between, sides, across_)
