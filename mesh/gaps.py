"""Gaps: from a face straight outward to the next face across the air, between two parts or two sides of one."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.balls import balls
from mesh.intersect import tolerance
from mesh.measure import normals_and_areas
from mesh.mesh import Mesh
from mesh.native.tree import FaceTree
from mesh.rays import first_met
from mesh.spans import least, starts

MOST_RAYS, MOST_BALLS = 30_000, 1_000
WIDEST_BALL_MM = 8.0  # what is wider is no gap that a ball is asked about
_OPPOSITE = 0.98  # cosine, 11°: straight across; a groove that closes to nothing is wider, and judged by the ball in it
_ACROSS = 0.25  # cosine, 75°: the ray still meets the far side of a hole


@dataclass(frozen=True, eq=False)
class Gaps:
    """per_face: (m,) float32 mm, the narrowest space in front of each face, NaN where none was found; least: mm, None for none"""

    per_face: npt.NDArray[np.float32]
    least: float | None


def gaps(mesh: Mesh, most_rays: int = MOST_RAYS, tree: FaceTree | None = None) -> Gaps:
    """Gaps of a mesh that looks outward: slots, holes, clearances, hollows; the same answer at every call.

    A ray goes outward from a face to the first face that looks back at it. Where that one is slanted, a ball is laid between the
    two and moved to where it is widest between them; a ball that gets out into the open is in no gap. Of those at most
    MOST_BALLS are asked, by chance. Faces that lie on each other leave no gap, nor do parts where they run into each other.
    tree: over these faces, whichever way round, where there is one already
    """
    per_face = np.full(len(mesh.faces), np.nan, np.float32)
    outward, size = normals_and_areas(mesh)
    if not len(mesh.faces) or not size.sum() > 0:
        return Gaps(per_face, None)
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
    hit = np.isfinite(distance)
    per_face[face[hit]] = np.inf
    np.minimum.at(per_face, face[hit], distance[hit].astype(np.float32))
    return Gaps(per_face, least(distance, weight))
