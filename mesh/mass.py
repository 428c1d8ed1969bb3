"""Where a body's mass has its centre."""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mesh.measure import box_centre
from mesh.mesh import Mesh, Vector3
from mesh.union import Solid, united_mesh

if TYPE_CHECKING:
    from mesh.layers import Layers

_BLOCK = 1 << 15


def centre_of_mass(outward: Mesh, shell: npt.NDArray[np.int32], whole: Solid, known: "Layers | None" = None) -> Vector3 | None:
    """Of a closed body of one density, mm; exact for its faces. None where its shells could not be united, or enclose nothing.

    outward: each solid shell looks outward and each cavity into itself; shell: (m,) int32, the shell of each face, −1 for none.
    The sum over tetrahedra from the middle of the box (Mirtich 1996, "Fast and accurate computation of polyhedral mass
    properties", J. Graphics Tools 1, 31); where shells overlap, of the surface of their union.
    known: the layers of that mesh, where they have been counted: they hold the sum without overlaps
    """
    if not whole.certain:
        return None
    if known is not None and not whole.overlapping and known.sections.volume > 0:
        return _plain(np.asarray(known.sections.centre))
    mesh = united_mesh(outward, shell, whole) if whole.overlapping else outward
    if not len(mesh.faces):
        return None
    middle = box_centre(mesh)
    volume, moment = 0.0, np.zeros(3)
    for start in range(0, len(mesh.faces), _BLOCK):
        faces = mesh.faces[start : start + _BLOCK]
        a, b, c = (mesh.vertices.take(faces[:, k], axis=0).T.astype(np.float64) - middle[:, None] for k in range(3))
        six = a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])
        volume += float(six.sum())
        moment += (a + b + c) @ six
    if not volume > 0:
        return None
    return _plain(middle + moment / (4 * volume))


def _plain(point: npt.NDArray[np.float64]) -> Vector3:
    x, y, z = (float(value) for value in point.round(9))
    return x, y, z
