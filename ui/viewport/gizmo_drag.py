"""What dragging a handle means: how far, by which angle, how much larger. Pure: rays and pixels in, numbers out."""

import numpy as np
import numpy.typing as npt

from ui.viewport.camera import Camera
from ui.viewport.gizmo import Handle, projected

Vector = npt.NDArray[np.float64]  # (3,)
Ray = tuple[Vector, Vector]  # where it begins and its way, of length 1
_ALONG = 0.04  # sine between ray and axis below which a pixel would be metres
_EDGE_ON = 0.2  # cosine between the view and a ring's axis below which the ring is dragged along its tangent
LEAST, MOST = 0.01, 100.0  # factors


def along(ray: Ray, start: Vector, way: Vector) -> float | None:
    """How far along an axis the point lies that is nearest to a ray, mm; None where one looks along the axis."""
    origin, direction = ray
    across = np.cross(direction, way)
    square = float(across @ across)
    if square < _ALONG**2:
        return None
    return float(np.cross(start - origin, direction) @ across) / square


def on_plane(ray: Ray, point: Vector, normal: Vector) -> Vector | None:
    """Where a ray meets a plane; None where it runs along it or away from it."""
    origin, direction = ray
    steep = float(direction @ normal)
    if abs(steep) < _ALONG:
        return None
    far = float((point - origin) @ normal) / steep
    return origin + direction * far if far > 0 else None


def snapped(value: float, step: float) -> float:
    """The nearest multiple of a step, without the dust of binary fractions."""
    return round(round(value / step) * step, 6) + 0.0 if step > 0 else value


class Slide:
    """Along an arrow: `to` gives mm."""

    def __init__(self, handle: Handle, ray: Ray) -> None:
        self._handle = handle
        self._start = along(ray, handle.anchor, handle.way)

    def to(self, ray: Ray, step: float) -> float | None:
        """None where it cannot be told."""
        now = along(ray, self._handle.anchor, self._handle.way)
        return None if now is None or self._start is None else snapped(now - self._start, step)


class Grow:
    """Away from the anchor: `to` gives the factor.

    length: what the handle stretches, mm, by whose multiples it snaps
    """

    def __init__(self, handle: Handle, ray: Ray, length: float) -> None:
        self._handle, self._length = handle, max(length, 1e-9)
        self._reach = float((handle.grip - handle.anchor) @ handle.way)
        start = along(ray, handle.anchor, handle.way)
        self._off = 0.0 if start is None else start - self._reach  # between the pointer and the grip

    def to(self, ray: Ray, step: float) -> float | None:
        """At least the step, whatever the pointer says."""
        now = along(ray, self._handle.anchor, self._handle.way)
        if now is None or self._reach < 1e-9:
            return None
        factor = min(max((now - self._off) / self._reach, LEAST), MOST)
        return max(snapped(factor * self._length, step), step) / self._length


class Turn:
    """Round a ring: `to` gives degrees, counted on over whole turns."""

    def __init__(self, handle: Handle, ray: Ray, camera: Camera, width: float, height: float) -> None:
        self._handle = handle
        self._is_flat = abs(float(camera.axes()[2] @ handle.way)) >= _EDGE_ON
        self._camera, self._size = camera, (width, height)
        self._last = self._angle(ray)
        self._sum = 0.0
        self._start_px = self._pixel(ray)
        self._tangent = self._tangent_px() if not self._is_flat else None

    def to(self, ray: Ray, step: float) -> float | None:
        if self._tangent is not None:
            way, degrees_per_px = self._tangent
            return snapped(float((self._pixel(ray) - self._start_px) @ way) * degrees_per_px, step)
        now = self._angle(ray)
        if now is None or self._last is None:
            return None if self._last is None else snapped(self._sum, step)
        self._sum += (now - self._last + 180.0) % 360.0 - 180.0
        self._last = now
        return snapped(self._sum, step)

    def _angle(self, ray: Ray) -> float | None:
        """Of the pointer about the ring's middle, degrees."""
        point = on_plane(ray, self._handle.anchor, self._handle.way)
        if point is None:
            return None
        axis, offset = self._handle.axis, point - self._handle.anchor
        return float(np.degrees(np.arctan2(offset[(axis + 2) % 3], offset[(axis + 1) % 3])))

    def _pixel(self, ray: Ray) -> npt.NDArray[np.float64]:
        depth = float(np.linalg.norm(self._handle.anchor - ray[0]))
        pixel: npt.NDArray[np.float64] = projected((ray[0] + ray[1] * depth)[None], self._camera, *self._size)[0]
        return pixel

    def _tangent_px(self) -> tuple[npt.NDArray[np.float64], float]:
        """Seen from the edge: the way across the screen in which the near side runs, and how many degrees a pixel is."""
        to_eye = self._camera.axes()[2]
        out = to_eye - self._handle.way * float(to_eye @ self._handle.way)
        out /= np.linalg.norm(out)
        radius = float(np.linalg.norm(self._handle.grip - self._handle.anchor))
        near = self._handle.anchor + out * radius
        ahead = near + np.cross(self._handle.way, out) * radius * 0.01
        one, other = projected(np.stack([near, ahead]), self._camera, *self._size)
        run = other - one
        length = float(np.hypot(*run))
        return (run / length, float(np.degrees(0.01)) / length) if length > 1e-9 else (np.zeros(2), 0.0)
