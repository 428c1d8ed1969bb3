"""The ways in which a part may lie: directions of it that may point down."""

import numpy as np
import numpy.typing as npt

from mesh.farthest import all_round, outermost

Matrix = npt.NDArray[np.float64]
Values = npt.NDArray[np.float64]

_FLATS = 32  # largest flat sides of the hull that are tried
_ROUND = 72  # directions all round that are tried besides, for bodies without flat sides
_SAME_SIDE = 0.9995  # cosine: faces of the hull nearer than this are one side
_MANY_POINTS = 20_000


def ways(points: Matrix) -> tuple[Matrix, Matrix]:
    """Directions (k, 3) that may point down, the present one first, and the corners (c, 3) of the hull of the points (n, 3)."""
    from scipy.spatial import ConvexHull, QhullError

    axes = np.array([[0, 0, -1], [0, 0, 1], [1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0]], np.float64)
    if len(points) > _MANY_POINTS:  # nearly all of the hull, and all that is broad
        points = points[outermost(points, 500)]
    try:
        hull = ConvexHull(points)
    except (QhullError, ValueError):
        return axes, points
    corners = points[hull.simplices]
    size = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 2
    sides, area = _sides(hull.equations[:, :3], size)
    found = axes
    for more in (sides[np.argsort(-area, kind="stable")[:_FLATS]], all_round(_ROUND)):
        found = np.concatenate([found, more[(more @ found.T).max(axis=1) < _SAME_SIDE]])
    return found, points[hull.vertices]


def beside(way: Values, degrees: float) -> Matrix:
    """Six directions (6, 3) so far from one, evenly around it."""
    aside = np.eye(3)[np.argmin(np.abs(way))]
    one = np.cross(way, aside)
    one /= np.linalg.norm(one)
    other = np.cross(way, one)
    angle = np.arange(6) * (np.pi / 3)
    tilt = np.radians(degrees)
    around = np.cos(angle)[:, None] * one + np.sin(angle)[:, None] * other
    return np.asarray(np.cos(tilt) * way + np.sin(tilt) * around)


def turning_down(direction: Values) -> Matrix:
    """The smallest rotation (3, 3) that turns a direction to −z (Rodrigues)."""
    x, y, z = (float(value) for value in direction / np.linalg.norm(direction))
    if z < -1 + 1e-12:
        return np.eye(3)
    if z > 1 - 1e-12:
        return np.diag([1.0, -1.0, -1.0])
    cross = np.array([[0.0, 0.0, x], [0.0, 0.0, y], [-x, -y, 0.0]])
    return np.asarray(np.eye(3) + cross + cross @ cross / (1.0 - z))


def _sides(facing: Matrix, size: Values) -> tuple[Matrix, Values]:
    """Flat sides of the hull: the normals of its larger faces, each with the area of all that face nearly the same way."""
    order = np.argsort(-size, kind="stable")[:512]
    top = facing[order]
    alike = top @ facing.T > _SAME_SIDE
    area = alike @ size
    first = np.any(np.triu(top @ top.T > _SAME_SIDE, 1), axis=0)
    return top[~first], area[~first]
