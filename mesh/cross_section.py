"""The area that a plane lays open in a body."""

import numpy as np
import numpy.typing as npt

from mesh.contours import contours
from mesh.mesh import Mesh, Vector3
from mesh.plane import Plane
from mesh.region import region


def section_area(mesh: Mesh, matrix: npt.NDArray[np.float64], normal: Vector3, offset_mm: float) -> float:
    """mm² of material in the plane, of a closed body that looks outward and lies under a matrix (4, 4).

    normal: of length 1; offset_mm: of the plane from the origin along it. A plane through points counts as just above them.
    Raises TooLarge("too_many_cuts") as `contours` does.
    """
    x, y, z = (float(value) * offset_mm for value in normal)
    lying = np.eye(4)
    lying[:3] = Plane((x, y, z), normal).into() @ matrix
    above = mesh.vertices.astype(np.float64) @ lying[2, :3] + lying[2, 3] > 0
    of_face = above[mesh.faces].sum(axis=1)
    cut = np.flatnonzero((of_face > 0) & (of_face < 3))
    if not len(cut):
        return 0.0
    open_ = mesh.part(cut).transformed(lying)
    return float(region(contours(open_, np.zeros(1)).at(0)).area())
