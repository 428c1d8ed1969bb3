"""The area that a plane lays open in a body."""

import numpy as np
import numpy.typing as npt

from mesh.contours import contours
from mesh.mesh import Mesh, Vector3
from mesh.region import region


def section_area(mesh: Mesh, matrix: npt.NDArray[np.float64], normal: Vector3, offset_mm: float) -> float:
    """mm² of material in the plane, of a closed body that looks outward and lies under a matrix (4, 4).

    normal: of length 1; offset_mm: of the plane from the origin along it. A plane through points counts as just above them.
    Raises TooLarge("too_many_cuts") as `contours` does.
    """
    frame = _frame(normal) @ matrix[:3, :3]
    move = _frame(normal) @ matrix[:3, 3]
    height = mesh.vertices.astype(np.float64) @ frame[2] + move[2]
    above = height > offset_mm
    of_face = above[mesh.faces].sum(axis=1)
    cut = np.flatnonzero((of_face > 0) & (of_face < 3))
    if not len(cut):
        return 0.0
    lying = np.eye(4)
    lying[:3, :3], lying[:3, 3] = frame, move
    lying[2, 3] -= offset_mm
    open_ = mesh.part(cut).transformed(lying)
    return float(region(contours(open_, np.zeros(1)).at(0)).area())


def _frame(normal: Vector3) -> npt.NDArray[np.float64]:
    """(3, 3): turns a direction to z."""
    z = np.asarray(normal, np.float64)
    x = np.cross((0.0, 1.0, 0.0) if abs(z[1]) < 0.9 else (1.0, 0.0, 0.0), z)
    x /= np.linalg.norm(x)
    return np.stack([x, np.cross(z, x), z])
