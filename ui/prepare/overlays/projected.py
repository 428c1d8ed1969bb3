"""Many points of the plate at once to where they are seen. No Qt."""

import numpy as np
import numpy.typing as npt

from ui.viewport.camera import Camera

REACH_MM = 1e5  # only depth depends on it, which nobody asks for here


def projected(camera: Camera, points_mm: npt.ArrayLike, width: int, height: int) -> npt.NDArray[np.float64]:
    """(n, 2) pixels from the upper left, of points (n, 3) mm; NaN behind the eye."""
    points = np.asarray(points_mm, np.float64).reshape(-1, 3)
    matrix = camera.projection_matrix(width / max(height, 1), REACH_MM) @ camera.view_matrix()
    clip = points @ matrix[:, :3].T + matrix[:, 3]
    with np.errstate(divide="ignore", invalid="ignore"):
        flat = clip[:, :2] / np.where(clip[:, 3:] > 1e-9, clip[:, 3:], np.nan)
    return np.stack([(flat[:, 0] + 1) * width / 2, (1 - flat[:, 1]) * height / 2], axis=1)


def pixels_per_mm(camera: Camera, point_mm: npt.ArrayLike, width: int, height: int) -> float:
    """How many pixels a millimetre across the view is long at a point (3,)."""
    point = np.asarray(point_mm, np.float64)
    ends = projected(camera, np.stack([point, point + camera.axes()[0]]), width, height)
    length = float(np.linalg.norm(ends[1] - ends[0]))
    return length if np.isfinite(length) and length > 0 else 1.0
