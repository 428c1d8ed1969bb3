"""The flat sides on which a body can lie: those of its convex hull, for on a hollow between two feet nothing rests."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mesh.farthest import outermost

if TYPE_CHECKING:  # takes long to import
    from scipy.spatial import ConvexHull

Points = npt.NDArray[np.float64]
_MANY = 20_000  # points from which on the farthest in many directions stand for all
_ROUND = 3000
_SAME_SIDE = 0.9998  # cosine: a degree, so that a finely rounded edge does not become part of the side
_LEAST_SHARE = 0.01  # of the hull's surface; smaller sides are found by nobody and hold little
_LEAST_WIDTH = 0.05  # of the hull's length; a rounded edge is made of sides that are long and narrower than this
MOST = 60


@dataclass(frozen=True, eq=False)
class RestingSide:
    """outward: (3,) of length 1; corners: (k, 3) mm in order round it, seen from outside against the clock; area: mm²"""

    outward: Points
    corners: Points
    area: float


def resting_sides(points: Points) -> tuple[RestingSide, ...]:
    """Of the hull of points (n, 3), the largest first; none for what is flat or no body."""
    from scipy.spatial import ConvexHull, QhullError

    points = np.asarray(points, np.float64)
    if len(points) > _MANY:
        points = points[outermost(points, _ROUND)]
    try:
        sides = _sides(points, ConvexHull(points))
    except (QhullError, ValueError):
        return ()
    long = float(np.linalg.norm(np.ptp(points, axis=0)))
    broad = [side for side in sides if _width(side) >= _LEAST_WIDTH * long]
    return tuple(sorted(broad, key=lambda side: -side.area)[:MOST])


def _sides(points: Points, hull: "ConvexHull") -> list[RestingSide]:
    """Those of the hull of points (n, 3) that are large enough."""
    outward = hull.equations[:, :3]
    triangles = points[hull.simplices]
    area = np.linalg.norm(np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]), axis=1) / 2
    return [
        RestingSide(outward[members[0]], _outline(points[np.unique(hull.simplices[members])], outward[members[0]]), float(size))
        for members in _regions(outward, area, hull.neighbors)
        if (size := area[members].sum()) >= _LEAST_SHARE * area.sum()
    ]


def _regions(outward: Points, area: Points, beside: npt.NDArray[np.int32]) -> list[list[int]]:
    """Triangles of the hull that lie beside each other and face nearly the same way, the largest first in each region."""
    region = np.full(len(area), -1)
    found: list[list[int]] = []
    for seed in np.argsort(-area, kind="stable")[: 8 * MOST]:
        if region[seed] >= 0:
            continue
        region[seed] = len(found)
        members, waiting = [int(seed)], [int(seed)]
        while waiting:
            for other in beside[waiting.pop()]:
                if region[other] < 0 and float(outward[other] @ outward[seed]) > _SAME_SIDE:
                    region[other] = len(found)
                    members.append(int(other))
                    waiting.append(int(other))
        found.append(members)
    return found


def _width(side: RestingSide) -> float:
    """The least of how wide the outline is across each of its edges, mm."""
    along = np.roll(side.corners, -1, axis=0) - side.corners
    inward = np.cross(side.outward, along / np.linalg.norm(along, axis=1)[:, None])
    return float(np.ptp(side.corners @ inward.T, axis=0).min())


def _outline(points: Points, outward: Points) -> Points:
    """The corners (k, 3) of points that lie nearly in one plane, in order against the clock."""
    from scipy.spatial import ConvexHull

    aside = np.eye(3)[np.argmin(np.abs(outward))]
    one = np.cross(outward, aside)
    one /= np.linalg.norm(one)
    flat = np.stack([points @ one, points @ np.cross(outward, one)], axis=1)
    return points[ConvexHull(flat).vertices]


def side_under(sides: tuple[RestingSide, ...], origin: Points, direction: Points) -> int | None:
    """The side that a ray meets first from outside, as an index."""
    best, found = np.inf, None
    for index, side in enumerate(sides):
        steep = float(direction @ side.outward)
        if steep >= -1e-9:
            continue
        far = float((side.corners[0] - origin) @ side.outward) / steep
        if not 0 < far < best:
            continue
        point = origin + direction * far
        along = np.roll(side.corners, -1, axis=0) - side.corners
        if (np.cross(along, point - side.corners) @ side.outward >= -1e-9).all():
            best, found = far, index
    return found
