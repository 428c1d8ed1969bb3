"""Which ways a part may be turned about z so that it fits on a plate."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from mesh.arranged import Item
from mesh.errors import CannotDo
from mesh.outline import TOLERANCE_MM, Outline

TURNS = ("free", "90", "none")
STEP_DEGREES = 15.0
FINE_STEP_DEGREES = 0.25  # where a part fits only at a slant


def angles(item: Item, shape: Outline, room_mm: tuple[float, float, float], turns: str) -> tuple[float, ...]:
    """Degrees at which the part fits on the plate: those of the usual steps, else the one with the most room to spare."""
    high = float(np.ptp(item.mesh.vertices[:, 2].astype(np.float64)))
    if high > room_mm[2] + TOLERANCE_MM:
        raise CannotDo(
            "too_high",
            f"“{item.name}” is {high:.1f} mm high, and the printer builds {room_mm[2]:g} mm.",
            "Lay it flat, cut it, or choose a larger printer.",
        )
    points = _hull(np.concatenate([shape.begin, shape.end]))
    if turns == "free":
        base = _narrowest(points)
        usual = base + np.arange(0, 360, STEP_DEGREES)
        usual = usual if base % STEP_DEGREES == 0 else np.append(usual, 0.0)
    else:
        usual = np.arange(0, 360, 90.0 if turns == "90" else 360.0)
    spare = _spare(points, usual, room_mm)
    if (spare >= -TOLERANCE_MM).any():
        return tuple(usual[spare >= -TOLERANCE_MM].tolist())
    if turns == "free":
        fine = np.arange(0, 180, FINE_STEP_DEGREES)
        spare = _spare(points, fine, room_mm)
        if spare.max() >= -TOLERANCE_MM:
            return float(fine[spare.argmax()]), float(fine[spare.argmax()]) + 180.0
    wide, deep = shape.size_mm
    raise CannotDo(
        "too_large",
        f"“{item.name}” is {wide:.1f} × {deep:.1f} mm and does not fit on the plate of {room_mm[0]:g} × {room_mm[1]:g} mm.",
        "Turn it, cut it, or choose a larger printer.",
    )


def _hull(points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Corners of the convex hull; all points where they lie on a line."""
    from scipy.spatial import ConvexHull, QhullError

    try:
        return np.asarray(points[ConvexHull(points).vertices])
    except (QhullError, ValueError):
        return points


def _extents(points: npt.NDArray[np.float64], degrees: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """(k, 2) width and depth of the box around points turned by each angle."""
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    x = np.outer(cos, points[:, 0]) - np.outer(sin, points[:, 1])
    y = np.outer(sin, points[:, 0]) + np.outer(cos, points[:, 1])
    return np.stack([np.ptp(x, axis=1), np.ptp(y, axis=1)], axis=1)


def _spare(
    points: npt.NDArray[np.float64], degrees: npt.NDArray[np.float64], room_mm: Sequence[float]
) -> npt.NDArray[np.float64]:
    """How much room is left at each angle, mm, on the tighter side; below zero where it does not fit."""
    return np.asarray((np.asarray(room_mm[:2]) - _extents(points, degrees)).min(axis=1))


def _narrowest(points: npt.NDArray[np.float64]) -> float:
    """The angle of 0 … 90° that gives the smallest box (a side of it lies on one of the hull); 0 where that is as small."""
    sides = np.roll(points, -1, axis=0) - points
    ways = np.append(0.0, np.degrees(-np.arctan2(sides[:512, 1], sides[:512, 0])) % 90)
    area = _extents(points, ways).prod(axis=1)
    best = int(area.argmin())
    return float(ways[best]) if area[best] < 0.999 * area[0] else 0.0
