"""A plane in space, and the coordinates in which it lies flat."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.errors import CannotDo
from mesh.mesh import Mesh, Vector3

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Plane:
    """point: one that lies on it, mm; normal: unit vector, the side it faces."""

    point: Vector3
    normal: Vector3

    def axes(self, up: Vector3 | None = None) -> Matrix:
        """(3, 3): rows are two directions in the plane and the normal, a right-handed frame.

        up: the second direction points there as far as it can; by default to +z, on level planes to +y.
        """
        normal = np.asarray(self.normal, np.float64)
        wanted = np.asarray(up if up is not None else (0.0, 0.0, 1.0), np.float64)
        if abs(wanted @ normal) > 0.999 * np.linalg.norm(wanted):
            wanted = np.array([0.0, 1.0, 0.0]) if abs(normal[1]) < 0.9 else np.array([0.0, 0.0, 1.0])
        second = wanted - (wanted @ normal) * normal
        second /= np.linalg.norm(second)
        return np.stack([np.cross(second, normal), second, normal])

    def into(self, up: Vector3 | None = None) -> Matrix:
        """(3, 4): moves space so that the plane becomes z = 0, facing +z, with its point at the origin."""
        axes = self.axes(up)
        return np.column_stack([axes, -axes @ np.asarray(self.point, np.float64)])

    def out_of(self, up: Vector3 | None = None) -> Matrix:
        """(3, 4): the way back."""
        axes = self.axes(up)
        return np.column_stack([axes.T, np.asarray(self.point, np.float64)])


def direction(vector: Vector3) -> Vector3:
    """The unit vector of that direction; CannotDo("no_direction") for none."""
    values = np.asarray(vector, np.float64)
    length = float(np.linalg.norm(values))
    if values.shape != (3,) or not np.isfinite(length) or length < 1e-9:
        raise CannotDo("no_direction", "A direction of no length points nowhere.", "Give three numbers such as 0,0,1.")
    x, y, z = (float(value) for value in values / length)
    return x, y, z


def plane_across(mesh: Mesh, normal: Vector3, at_mm: float | None = None) -> Plane:
    """The plane across a direction, ``at_mm`` from where the part begins in that direction; None: through the middle.

    Raises CannotDo: "no_direction", "misses" where the part is not that long.
    """
    facing = direction(normal)
    along = mesh.vertices.astype(np.float64) @ facing
    low, high = float(along.min()), float(along.max())
    at = (high - low) / 2 if at_mm is None else float(at_mm)
    if not 0 < at < high - low:
        raise CannotDo(
            "misses",
            f"The plane at {at:.4g} mm misses the part, which is {high - low:.4g} mm long that way.",
            f"Choose a place between 0 and {high - low:.4g} mm.",
        )
    x, y, z = (float(value) * (low + at) for value in facing)
    return Plane((x, y, z), facing)
