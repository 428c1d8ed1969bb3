"""The rough shape of a body in two figures: what its convex hull holds, and how much of its surface is square to its box."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.farthest import outermost
from mesh.mesh import Mesh

_FEW = 2_000  # corners that are all looked at; of more, those that are the farthest in so many directions
_ROUND = 600
_SOME = 50_000  # faces that are looked at for their direction, spread evenly
_SQUARE = 0.985  # cosine of 10°: so near to an axis of the box a face is square to it
_BOX = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


@dataclass(frozen=True)
class Outline:
    """hull_mm3: of the convex hull, 0 for what is flat; square: 0 to 1, the share of the surface square to an axis of the box"""

    hull_mm3: float
    square: float


def outline(mesh: Mesh, axes: tuple[float, ...] = _BOX) -> Outline:
    """axes: three unit vectors one after the other, as `Facts.smallest_axes` has them. Nothing of a mesh without faces.

    The hull is manifold3d's (quickhull: Barber, Dobkin and Huhdanpaa 1996). Of more than 2,000 corners the farthest in 600
    directions stand for all, which of a ball leaves out 1 %; the ends along x, y and z are always among them.
    """
    if not len(mesh.faces):
        return Outline(0.0, 0.0)
    return Outline(_hull_mm3(mesh.vertices), _square(mesh, np.asarray(axes, np.float64).reshape(3, 3)))


def _hull_mm3(vertices: npt.NDArray[np.float32]) -> float:
    from manifold3d import Manifold

    points = vertices - (vertices.min(axis=0) + vertices.max(axis=0)) / np.float32(2)
    if len(points) > _FEW:
        points = points[outermost(points, _ROUND)]
    return float(Manifold.hull_points(np.ascontiguousarray(points, np.float64)).volume())


def _square(mesh: Mesh, axes: npt.NDArray[np.float64]) -> float:
    every = max(1, len(mesh.faces) // _SOME)
    corners = mesh.vertices[mesh.faces[::every]].astype(np.float64)
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    areas = np.linalg.norm(normals, axis=1)
    whole = float(areas.sum())
    if not whole > 0:  # flat, or no numbers
        return 0.0
    is_square = np.abs(normals @ axes.T).max(axis=1) >= _SQUARE * areas
    return float(areas[is_square & (areas > 0)].sum()) / whole
