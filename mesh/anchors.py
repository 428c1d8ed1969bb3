"""What is measured from: a point, a straight edge, a circle or a face's plane, kept in the body's own coordinates.

A body is moved, turned and scaled after it was measured; `placed` tells what an anchor is then.
"""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Kind = Literal["point", "edge", "circle", "plane"]

OFF_SHARE, OFF_MM = 2e-3, 2e-3  # of the radius, and at least: by which points may miss a circle; files round to 0.001 mm
LEAST_POINTS = 5
LEAST_ARC_DEG = 25.0  # less of a circle does not tell its radius
WIDEST_STEP_DEG = 46.0  # a circle drawn with eight sides is one still
MOST_POINTS = 64  # of a circle that is kept: drawn so, a line is off by 0.1 % of the radius


@dataclass(frozen=True, eq=False)
class Anchor:
    """points (k, 3) float64 mm, of the mesh: one; the two ends; the corners along a circle in order; three of a face, the
    place that was pointed at first
    """

    kind: Kind
    points: Floats
    is_closed: bool = False


@dataclass(frozen=True, eq=False)
class Point:
    """at (3,) mm."""

    at: Floats


@dataclass(frozen=True, eq=False)
class Straight:
    """start, end (3,) mm."""

    start: Floats
    end: Floats

    @property
    def length(self) -> float:
        """Mm from end to end."""
        return float(np.linalg.norm(self.end - self.start))

    @property
    def way(self) -> Floats:
        """A unit vector."""
        return (self.end - self.start) / max(self.length, 1e-12)


@dataclass(frozen=True, eq=False)
class Round:
    """centre (3,), radius mm, axis: a unit vector; rim (k, 3): corners along it; is_whole: all the way round."""

    centre: Floats
    axis: Floats
    radius: float
    rim: Floats
    is_whole: bool


@dataclass(frozen=True, eq=False)
class Flat:
    """A plane: at (3,), where it was pointed at; normal: a unit vector that looks outward."""

    at: Floats
    normal: Floats


Placed = Point | Straight | Round | Flat


def placed(anchor: Anchor, matrix: Floats) -> Placed | None:
    """The anchor in the coordinates that a matrix (4, 4) leads to; None where it is none any more: a stretched circle."""
    points = anchor.points @ matrix[:3, :3].T + matrix[:3, 3]
    if anchor.kind == "point":
        return Point(points[0])
    if anchor.kind == "edge":
        return Straight(points[0], points[1])
    if anchor.kind == "circle":
        return circle_through(points, anchor.is_closed)
    normal = np.cross(points[1] - points[0], points[2] - points[0]) * np.sign(np.linalg.det(matrix[:3, :3]))
    length = float(np.linalg.norm(normal))
    return Flat(points[0], normal / length) if length > 0 else None


def thinned(anchor: Anchor) -> Anchor:
    """With MOST_POINTS corners where it has more, as far apart along it as can be, its ends among them: the same circle."""
    points = anchor.points
    if len(points) <= MOST_POINTS:
        return anchor
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    wanted = np.linspace(0.0, along[-1], MOST_POINTS)
    kept = np.unique(np.abs(along[:, None] - wanted).argmin(axis=0))
    others = np.setdiff1d(np.arange(len(points)), kept)  # where most of them are close together, so few would tell no circle
    filled = others[np.linspace(0, len(others) - 1, MOST_POINTS - len(kept)).astype(np.intp)]
    return replace(anchor, points=points[np.union1d(kept, filled)])


def circle_through(points: Floats, is_closed: bool) -> Round | None:
    """The circle that points in order (k, 3) lie on, by least squares; None where they lie on none.

    The plane is that of the two largest principal axes; in it the squares of x² + y² − 2ax − 2by − c are least (Kåsa 1976, "A
    circle fitting procedure and its error analysis", IEEE Trans. Instrum. Meas. 25, 8).
    """
    if len(points) < LEAST_POINTS:
        return None
    middle = points.mean(axis=0)
    offset = points - middle
    size = float(np.abs(offset).max())
    if size <= 0:
        return None
    _, _, axes = np.linalg.svd(offset, full_matrices=False)
    x, y, off_plane = (offset @ axes.T).T
    system = np.stack([2 * x, 2 * y, np.ones(len(x))], axis=1)
    (a, b, c), _, rank, _ = np.linalg.lstsq(system, x * x + y * y, rcond=1e-12)
    if rank < 3 or c + a * a + b * b <= 0:
        return None
    radius = float(np.sqrt(c + a * a + b * b))
    off = np.hypot(np.hypot(x - a, y - b) - radius, off_plane)
    steps = np.diff(np.unwrap(np.arctan2(y - b, x - a)))
    turn, widest = float(np.degrees(abs(steps.sum()))), float(np.degrees(np.abs(steps).max()))
    if is_closed:
        widest = max(widest, 360.0 - turn)
    if off.max() > allowed_off(radius) or widest > WIDEST_STEP_DEG or not (is_closed or turn >= LEAST_ARC_DEG):
        return None
    return Round(middle + a * axes[0] + b * axes[1], axes[2], radius, points, is_closed)


def allowed_off(radius: float) -> float:
    """mm by which a point may miss a circle of that radius."""
    return max(OFF_SHARE * radius, OFF_MM)
