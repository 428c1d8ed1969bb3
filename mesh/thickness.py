"""Wall thickness: from a face straight inward to the wall's other side, and by balls where no face lies straight opposite."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.balls import balls
from mesh.intersect import tolerance
from mesh.measure import Facing, normals_and_areas
from mesh.mesh import FaceIndices, Mesh
from mesh.native.tree import FaceTree
from mesh.rays import first_met
from mesh.spans import Across, least, starts

MOST_RAYS, MOST_BALLS = 120_000, 1_000
WIDEST_BALL_MM = 12.0  # what is thicker is no wall that a ball is asked about
_OPPOSITE = 0.93  # cosine between a ray and the outward normal where it leaves: more slanted is an edge or a taper, not a wall
_ACROSS = 0.25  # cosine, 75°: the ray leaves by the far side of a corner or a pin


@dataclass(frozen=True, eq=False)
class Walls:
    """per_face: (m,) float32 mm, thinnest wall found behind each face, NaN where none was; least: mm, None if there is none

    across: where a wall was found, with how thick it is
    """

    per_face: npt.NDArray[np.float32]
    least: float | None
    across: Across


def wall_thickness(
    mesh: Mesh,
    most_rays: int = MOST_RAYS,
    shell: npt.NDArray[np.int32] | None = None,
    cavity: FaceIndices | None = None,
    tree: FaceTree | None = None,
    facing: Facing | None = None,
) -> Walls:
    """Walls of a mesh that looks outward; the same answer at every call.

    A hit counts where the ray leaves the body through a face that is about parallel to where it started. Where it is slanted, in
    a corner or in a pin of three sides, a ball is moved out of the corner to where the body is thickest (`balls`): so a sharp
    edge, thin everywhere, is no thin wall. Of those at most MOST_BALLS are asked, by chance.
    shell: (m,) int32, the surface of each face, where there are several; cavity: the faces of those that bound a void.
    A ray that leaves the body by the surface of another solid is still inside its own, so that is no wall.
    tree: over these faces, whichever way round, where there is one already
    facing: as `measure.normals_and_areas` gives them, where they are known
    """
    per_face = np.full(len(mesh.faces), np.nan, np.float32)
    outward, size = facing or normals_and_areas(mesh)
    if not len(mesh.faces) or not size.sum() > 0:
        return Walls(per_face, None, Across.nothing())
    group = None if shell is None else shell.astype(np.int32, copy=True)
    if group is not None and cavity is not None:
        group[cavity] = -1
    face, start = starts(mesh, size, most_rays)
    weight = (size / np.maximum(np.bincount(face, minlength=len(size)), 1))[face]
    inward = -outward[face].astype(np.float64)
    distance = _across(mesh, outward, face, start, inward, weight, group, tree)
    hit = np.flatnonzero(np.isfinite(distance))
    per_face[face[hit]] = np.inf
    np.minimum.at(per_face, face[hit], distance[hit])
    thin = hit[distance[hit] <= WIDEST_BALL_MM]
    across = Across(face[thin], start[thin], inward[thin], distance[thin].astype(np.float64), weight[thin])
    return Walls(per_face, least(distance, weight), across)


def thin_faces(per_face: npt.NDArray[np.float32], limit_mm: float) -> FaceIndices:
    """Faces whose wall (m,) mm is thinner than the limit, in rising order; NaN is none."""
    with np.errstate(invalid="ignore"):
        return np.flatnonzero(per_face < limit_mm).astype(np.int32)


def _across(
    mesh: Mesh,
    outward: npt.NDArray[np.float32],
    face: Any,
    start: npt.NDArray[np.float64],
    inward: npt.NDArray[np.float64],
    weight: npt.NDArray[np.float64],
    group: npt.NDArray[np.int32] | None,
    tree: FaceTree | None,
) -> npt.NDArray[np.float32]:
    """How thick the wall is at each start, NaN where there is none; the weights of those asked by chance are raised."""
    lift = max(4 * tolerance(mesh), 1e-6)
    across, target = first_met(mesh, start + inward * lift, inward, face.astype(np.int32), tree)
    met = np.where(target >= 0, np.einsum("ij,ij->i", outward[target], inward), 0.0)
    if group is not None:
        own, there = group[face], group[target]
        met[(own != there) & (own >= 0) & (there >= 0)] = 0.0
    distance = np.where(met > _OPPOSITE, across + lift, np.nan)
    slanted = np.flatnonzero((met > _ACROSS) & (met <= _OPPOSITE) & (across < WIDEST_BALL_MM))
    if len(slanted) > MOST_BALLS:
        weight[slanted] *= len(slanted) / MOST_BALLS
        slanted = np.sort(np.random.default_rng(2).choice(slanted, MOST_BALLS, replace=False))
    if len(slanted):
        first = (across[slanted] + lift) / 2  # the ball touches the face that the ray meets, or lies before it
        own = None if group is None else group[face[slanted]]
        wide = balls(mesh, start[slanted], inward[slanted], first, lift, WIDEST_BALL_MM / 2, group, own, tree)
        distance[slanted] = np.where(np.isfinite(wide), wide, np.nan)
    return distance.astype(np.float32)
