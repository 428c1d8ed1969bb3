"""Handles to move, turn and scale parts by: where they lie, and which one the pointer is on. A model without Qt or OpenGL.

Lengths in mm of the plate; pixels from the viewport's upper left.
"""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from ui.viewport.camera import Camera

Points = npt.NDArray[np.float64]  # (k, 3), mm
Pixels = npt.NDArray[np.float64]  # (k, 2), NaN for what lies behind the eye
NEAR_PX = 8.0  # so far from a handle it is still meant
_ARROW_PX, _GAP_PX = 62.0, 10.0
_LEAST_RING_PX = 46.0
_RING_SPOTS = 96
_REACH_MM = 1e4  # of the projection: what is cut off in depth does not matter here


class Kind(StrEnum):
    MOVE = "move"  # along an axis of the plate
    TURN = "turn"  # about an axis of the plate
    SCALE = "scale"  # along an axis of the part
    GROW = "grow"  # as a whole


@dataclass(frozen=True, eq=False)
class Handle:
    """points: the line that it is seen as, one point for a knob, closed for a ring; axis: 0 … 2, -1 for all.

    grip: the point that is dragged; anchor: what stays where it is meanwhile (the ring's middle)
    way: the axis, of length 1
    """

    name: str
    kind: Kind
    axis: int
    points: Points
    grip: Points
    anchor: Points
    way: Points


@dataclass(frozen=True, eq=False)
class Gizmo:
    """The handles of one tool about what is chosen. edges: (k, 2, 3) mm, thin lines that show what the handles belong to."""

    handles: tuple[Handle, ...] = field(default_factory=tuple)
    edges: Points = field(default_factory=lambda: np.zeros((0, 2, 3)))

    def at(self, x: float, y: float, camera: Camera, width: float, height: float) -> Handle | None:
        """The handle nearest to a pixel, within `NEAR_PX`; of two as near as each other the one that is nearer to the eye."""
        best: tuple[float, float] | None = None
        found = None
        spot = np.array([x, y])
        to_eye = camera.axes()[2]
        for handle in self.handles:
            far, at = nearest(projected(handle.points, camera, width, height), spot)
            if far <= NEAR_PX:
                depth = -float(handle.points[min(at, len(handle.points) - 1)] @ to_eye)
                key = (far if far > NEAR_PX / 2 else 0.0, depth)
                if best is None or key < best:
                    best, found = key, handle
        return found

    def named(self, name: str) -> Handle | None:
        return next((handle for handle in self.handles if handle.name == name), None)


def projected(points: Points, camera: Camera, width: float, height: float) -> Pixels:
    """Where points (k, 3) are seen."""
    matrix = camera.projection_matrix(width / max(height, 1.0), _REACH_MM) @ camera.view_matrix()
    seen = points @ matrix[:, :3].T + matrix[:, 3]
    with np.errstate(divide="ignore", invalid="ignore"):
        flat = np.where(seen[:, 3:] > 1e-6, seen[:, :2] / seen[:, 3:], np.nan)
    return np.asarray((flat * (1.0, -1.0) + 1.0) / 2.0 * (width, height))


def nearest(line: Pixels, spot: npt.NDArray[np.float64]) -> tuple[float, int]:
    """How far a pixel is from a line through points (k, 2), and at which of them it is nearest; infinite where unseen."""
    if len(line) == 1:
        far = float(np.hypot(*(line[0] - spot)))
        return (far, 0) if np.isfinite(far) else (np.inf, 0)
    start, along = line[:-1], np.diff(line, axis=0)
    length = np.einsum("ij,ij->i", along, along)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.clip(np.einsum("ij,ij->i", spot - start, along) / np.where(length > 0, length, 1.0), 0.0, 1.0)
    far_each = np.hypot(*(start + share[:, None] * along - spot).T)
    if not np.isfinite(far_each).any():
        return np.inf, 0
    at = int(np.nanargmin(far_each))
    return float(far_each[at]), at


def mm_per_px(point: Points, camera: Camera, width: float, height: float) -> float:
    """At that depth; large enough to be divided by."""
    two = projected(np.stack([point, point + camera.axes()[0]]), camera, width, height)
    apart = float(np.hypot(*(two[1] - two[0])))
    return 1.0 / apart if np.isfinite(apart) and apart > 1e-9 else 1.0


def move_gizmo(lower: Points, upper: Points, per_px: float) -> Gizmo:
    """An arrow along x and one along y, on the plate, right beside the box (3,), (3,) of what is moved."""
    middle = np.array([*(lower[:2] + upper[:2]) / 2, 0.0])
    handles = []
    for axis in (0, 1):
        way = np.eye(3)[axis]
        start = middle + way * ((upper[axis] - lower[axis]) / 2 + _GAP_PX * per_px)
        end = start + way * _ARROW_PX * per_px
        handles.append(Handle(f"move {'xy'[axis]}", Kind.MOVE, axis, np.stack([start, end]), end, middle, way))
    return Gizmo(tuple(handles))


def turn_gizmo(lower: Points, upper: Points, per_px: float, most_px: float = np.inf) -> Gizmo:
    """Three rings about the middle of the box, one for each axis of the plate, of at most that radius on the screen."""
    middle = (lower + upper) / 2
    radius = max(min(float(np.linalg.norm(upper - lower)) / 2, most_px * per_px), _LEAST_RING_PX * per_px)
    angle = np.linspace(0.0, 2 * np.pi, _RING_SPOTS + 1)
    handles = []
    for axis in range(3):
        one, other = np.eye(3)[(axis + 1) % 3], np.eye(3)[(axis + 2) % 3]
        ring = middle + radius * (np.cos(angle)[:, None] * one + np.sin(angle)[:, None] * other)
        handles.append(Handle(f"turn {'xyz'[axis]}", Kind.TURN, axis, ring, ring[0], middle, np.eye(3)[axis]))
    return Gizmo(tuple(handles))


def scale_gizmo(corners: Points, foot: Points, *, with_axes: bool) -> Gizmo:
    """Knobs at the corners of a box for all of it, and in the middle of its sides for one axis.

    corners: (8, 3) as of `box_corners`, along the box's own axes; foot: the point on the plate that stays where it is while all
    grows. The sides that stand on the plate have none.
    """
    corners = np.asarray(corners, np.float64)
    handles = []
    low = float(corners[:, 2].min())
    for number, corner in enumerate(corners):
        away = corner - foot
        long = float(np.linalg.norm(away))
        if corner[2] > low + 1e-6 and long > 1e-9:
            handles.append(Handle(f"grow {number}", Kind.GROW, -1, corner[None], corner, foot, away / long))
    edges = corners[[(one, one | 1 << axis) for axis in range(3) for one in range(8) if not one >> axis & 1]]
    if not with_axes:
        return Gizmo(tuple(handles), edges)
    for axis in range(3):
        on_far = (np.arange(8) >> axis & 1).astype(bool)
        for side, name in ((on_far, "+"), (~on_far, "-")):
            middle, across = corners[side].mean(axis=0), corners[side].mean(axis=0) - corners[~side].mean(axis=0)
            long = float(np.linalg.norm(across))
            if long < 1e-9 or across[2] < -0.9 * long:
                continue
            # Upright, a part grows up from the plate; else about its middle, as what it rests on moves with it.
            anchor = corners[~side].mean(axis=0) if across[2] > 0.99 * long else corners.mean(axis=0)
            handles.append(Handle(f"scale {'xyz'[axis]}{name}", Kind.SCALE, axis, middle[None], middle, anchor, across / long))
    return Gizmo(tuple(handles), edges)
