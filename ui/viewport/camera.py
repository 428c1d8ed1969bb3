"""Where the eye is: a value without Qt or OpenGL. Lengths in mm of the plate, z up, angles in degrees."""

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from ui.viewport.box import box_corners

Vector = npt.NDArray[np.float64]  # (3,)
Matrix = npt.NDArray[np.float64]  # (4, 4), column vectors
NEAREST_MM, FARTHEST_MM = 0.5, 20_000.0


class Side(StrEnum):
    """The standard views, in the order of the keys 1 … 6."""

    FRONT = "front"
    BACK = "back"
    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"


ANGLES = {  # (yaw, pitch) of each side
    Side.FRONT: (0.0, 0.0),
    Side.BACK: (180.0, 0.0),
    Side.LEFT: (-90.0, 0.0),
    Side.RIGHT: (90.0, 0.0),
    Side.TOP: (0.0, 90.0),
    Side.BOTTOM: (0.0, -90.0),
}


@dataclass(frozen=True)
class Camera:
    """target: the point looked at and orbited about; distance: of the eye from it, [0.5, 20000] mm.

    yaw: 0 looks from the front (from -y), 90 from the right (from +x); pitch: [-90, 90], 90 looks down.
    fov: the vertical opening angle, degrees. is_flat: orthographic, lines that are parallel stay so; what lies in the
    target's plane keeps its size when one changes to it and back.
    """

    target: tuple[float, float, float] = (0.0, 0.0, 0.0)
    distance: float = 400.0
    yaw: float = 32.0
    pitch: float = 28.0
    fov: float = 30.0
    is_flat: bool = False

    def axes(self) -> tuple[Vector, Vector, Vector]:
        """right, up, and from the target to the eye; unit vectors."""
        yaw, pitch = np.radians(self.yaw), np.radians(self.pitch)
        right = np.array([np.cos(yaw), np.sin(yaw), 0.0])
        to_eye = np.array([np.sin(yaw) * np.cos(pitch), -np.cos(yaw) * np.cos(pitch), np.sin(pitch)])
        return right, np.cross(to_eye, right), to_eye

    def eye(self) -> Vector:
        return np.asarray(self.target) + self.distance * self.axes()[2]

    def view_matrix(self) -> Matrix:
        """From the plate's coordinates to the eye's: x right, y up, looking along -z."""
        matrix = np.eye(4)
        matrix[:3, :3] = np.stack(self.axes())
        matrix[:3, 3] = -matrix[:3, :3] @ self.eye()
        return matrix

    def projection_matrix(self, aspect: float, reach_mm: float) -> Matrix:
        """aspect: width / height; reach_mm: radius about the target that must not be cut off."""
        far = self.distance + reach_mm
        matrix = np.zeros((4, 4))
        if self.is_flat:  # what lies behind the eye is seen too
            scale = 1.0 / (self._half() * self.distance)
            matrix[0, 0], matrix[1, 1], matrix[3, 3] = scale / aspect, scale, 1.0
            matrix[2, 2], matrix[2, 3] = -1.0 / reach_mm, -self.distance / reach_mm
            return matrix
        near = max(self.distance * 0.01, self.distance - reach_mm, 0.05)
        scale = 1.0 / self._half()
        matrix[0, 0], matrix[1, 1] = scale / aspect, scale
        matrix[2, 2], matrix[2, 3] = (far + near) / (near - far), 2.0 * far * near / (near - far)
        matrix[3, 2] = -1.0
        return matrix

    def mm_per_pixel(self, height_px: float) -> float:
        """At the target."""
        return 2.0 * self.distance * self._half() / height_px

    def orbited(self, yaw: float, pitch: float) -> "Camera":
        """Turned about the target by degrees; the pitch stops at straight up and down."""
        return replace(self, yaw=(self.yaw + yaw + 180.0) % 360.0 - 180.0, pitch=float(np.clip(self.pitch + pitch, -90.0, 90.0)))

    def panned(self, right_px: float, down_px: float, height_px: float) -> "Camera":
        """The picture follows the pointer."""
        right, up, _ = self.axes()
        step = self.mm_per_pixel(height_px)
        return self._at(np.asarray(self.target) - right * right_px * step + up * down_px * step)

    def zoomed(self, factor: float, x: float = 0.0, y: float = 0.0, aspect: float = 1.0) -> "Camera":
        """factor < 1 comes nearer; what is under the cursor stays there. x, y: -1 … 1, right and up."""
        distance = float(np.clip(self.distance * factor, NEAREST_MM, FARTHEST_MM))
        right, up, _ = self.axes()
        half = self.distance * self._half()
        to_cursor = right * x * half * aspect + up * y * half
        return replace(self._at(np.asarray(self.target) + to_cursor * (1.0 - distance / self.distance)), distance=distance)

    def flattened(self, is_flat: bool) -> "Camera":
        """Orthographic, or in perspective again."""
        return replace(self, is_flat=is_flat)

    def looking(self, side: Side) -> "Camera":
        yaw, pitch = ANGLES[side]
        return replace(self, yaw=yaw, pitch=pitch)

    def facing(self, direction: Vector) -> "Camera":
        """Turned so that a surface with this normal is seen: from before it, and from above or below at 40° at most."""
        x, y, z = (float(length) for length in direction)
        flat = float(np.hypot(x, y))
        yaw = float(np.degrees(np.arctan2(x, -y))) if flat > 0.3 else self.yaw
        return replace(self, yaw=yaw, pitch=float(np.clip(np.degrees(np.arctan2(z, flat)), -40.0, 40.0)))

    def framing(self, lower: Vector, upper: Vector, aspect: float, margin: float = 1.25) -> "Camera":
        """The box from lower to upper fills the picture, from the same side."""
        lower, upper = np.asarray(lower, np.float64), np.asarray(upper, np.float64)
        centre = (lower + upper) / 2
        corners = box_corners(lower, upper) - centre
        right, up, to_eye = self.axes()
        needed = np.maximum(np.abs(corners @ up), np.abs(corners @ right) / aspect) * margin / self._half()
        if not self.is_flat:
            needed = needed + corners @ to_eye
        return replace(self._at(centre), distance=float(np.clip(needed.max(), NEAREST_MM * 4, FARTHEST_MM)))

    def ray(self, x: float, y: float, aspect: float) -> tuple[Vector, Vector]:
        """Origin and unit direction of the ray under the cursor; x, y: -1 … 1, right and up.

        In a flat view it begins far before everything, since what lies behind the eye is seen too.
        """
        right, up, to_eye = self.axes()
        half = self._half()
        if self.is_flat:
            aside = (right * x * aspect + up * y) * half * self.distance
            return np.asarray(self.target) + aside + to_eye * FARTHEST_MM, -to_eye
        direction = right * x * half * aspect + up * y * half - to_eye
        return self.eye(), direction / np.linalg.norm(direction)

    def projected(self, point: npt.ArrayLike, width: float, height: float) -> tuple[float, float] | None:
        """Where a point of the plate's coordinates is seen, in pixels from the upper left; None behind the eye."""
        right, up, to_eye = self.axes()
        offset = np.asarray(point, np.float64) - self.eye()
        depth = self.distance if self.is_flat else -float(offset @ to_eye)
        if depth <= 1e-6:
            return None
        scale = height / (2.0 * self._half() * depth)
        return width / 2 + float(offset @ right) * scale, height / 2 - float(offset @ up) * scale

    def between(self, other: "Camera", share: float) -> "Camera":
        """A camera on the way to another one; share 0 … 1. Turns the shorter way round."""
        turn = (other.yaw - self.yaw + 180.0) % 360.0 - 180.0
        start, end = np.asarray(self.target), np.asarray(other.target)
        return replace(
            self._at(start + (end - start) * share),
            distance=self.distance * (other.distance / self.distance) ** share,
            yaw=self.yaw + turn * share,
            pitch=self.pitch + (other.pitch - self.pitch) * share,
            is_flat=other.is_flat,
        )

    def _half(self) -> float:
        return float(np.tan(np.radians(self.fov) / 2))

    def _at(self, target: Vector) -> "Camera":
        return replace(self, target=(float(target[0]), float(target[1]), float(target[2])))
