"""Lengths, areas and signed volumes, free of where the body lies."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh import native
from mesh.mesh import Mesh, Vector3

_BLOCK = 1 << 15
_THIN = 1e-7  # height over longest edge: below, float32 coordinates cannot tell a face from a line


@dataclass(frozen=True, eq=False)
class Measures:
    """Box in mm, area in mm²; per face its signed volume (mm³, with the box centre as apex) and whether it has no area."""

    lower: Vector3
    size: Vector3
    area: float
    face_volume: npt.NDArray[np.float64]  # (m,)
    flat: npt.NDArray[np.bool_]  # (m,)


def measure(mesh: Mesh) -> Measures:
    """Everything that one pass over the corners gives, in float64 and from the centre of the box.

    Volumes are those of the tetrahedra from each face to that centre, signed by the way the face looks (divergence theorem; Zhang
    and Chen 2001, "Efficient feature extraction for 2D/3D objects in mesh representation", ICIP 3, 935): their sum over a closed
    surface does not depend on the centre, but rounding does. A face is flat where its height is below 1e-7 of its longest edge.
    """
    if not len(mesh.faces):
        nothing = (0.0, 0.0, 0.0)
        return Measures(nothing, nothing, 0.0, np.zeros(0), np.zeros(0, bool))
    lower, upper = bounds(mesh)
    centre = (lower + upper) / 2
    count = len(mesh.faces)
    if (found := native.measure_faces(mesh.vertices, mesh.faces, centre, _THIN)) is not None:
        area, face_volume, flat = found
    else:
        face_volume, flat = np.empty(count), np.empty(count, bool)
        area = 0.0
        for start in range(0, count, _BLOCK):
            part = slice(start, start + _BLOCK)
            block_area, face_volume[part], flat[part] = _block(mesh, part, centre)
            area += block_area
    low, size = (tuple(round(float(value), 9) for value in values) for values in (lower, upper - lower))
    return Measures((low[0], low[1], low[2]), (size[0], size[1], size[2]), area, face_volume, flat)


def signed_volumes(measures: Measures, shell: npt.NDArray[np.int32], shells: int) -> npt.NDArray[np.float64]:
    """Volume of each shell, negative where it is turned inward: (shells,) mm³; only closed shells' mean something.

    shell: (m,) int32, the shell of each face, −1 for none
    """
    if shells == 1:
        return np.array([measures.face_volume[shell >= 0].sum()])
    known = shell >= 0
    return np.asarray(np.bincount(shell[known], weights=measures.face_volume[known], minlength=shells), np.float64)


def bounds(mesh: Mesh) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Lower and upper corner of the box (3,); axis by axis, which numpy does ten times as fast."""
    axes = np.ascontiguousarray(mesh.vertices.T)
    return axes.min(axis=1).astype(np.float64), axes.max(axis=1).astype(np.float64)


def box_centre(mesh: Mesh) -> npt.NDArray[np.float64]:
    """The middle of the box (3,), from which volumes are counted."""
    lower, upper = bounds(mesh)
    return (lower + upper) / 2


def normals(mesh: Mesh) -> npt.NDArray[np.float32]:
    """Unit normals (m, 3) float32; zero for faces without area."""
    return normals_and_areas(mesh)[0]


def areas(mesh: Mesh) -> npt.NDArray[np.float64]:
    """Area of each face (m,) mm²."""
    return normals_and_areas(mesh)[1]


Facing = tuple[npt.NDArray[np.float32], npt.NDArray[np.float64]]  # unit normals (m, 3) and areas (m,) mm²


def normals_and_areas(mesh: Mesh) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float64]]:
    """Both at once: unit normals (m, 3) float32 and areas (m,) float64 mm²."""
    if (found := native.face_normals(mesh.vertices, mesh.faces)) is not None:
        return found
    unit, area = np.zeros((len(mesh.faces), 3), np.float32), np.empty(len(mesh.faces))
    for start in range(0, len(mesh.faces), _BLOCK):
        corners = mesh.vertices[mesh.faces[start : start + _BLOCK]].astype(np.float64)
        normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        length = np.sqrt(np.einsum("ij,ij->i", normal, normal))
        unit[start : start + _BLOCK] = normal / np.where(length > 0, length, np.inf)[:, None]
        area[start : start + _BLOCK] = 0.5 * length
    return unit, area


def _block(
    mesh: Mesh, part: slice, centre: npt.NDArray[np.float64]
) -> tuple[float, npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Area, signed volumes and flatness of a block small enough to stay in the cache; axes apart, which numpy runs fastest."""
    faces = mesh.faces[part]
    a, b, c = (mesh.vertices.take(faces[:, k], axis=0).T.astype(np.float64) - centre[:, None] for k in range(3))
    ab, ac, bc = b - a, c - a, c - b
    nx = ab[1] * ac[2] - ab[2] * ac[1]
    ny = ab[2] * ac[0] - ab[0] * ac[2]
    nz = ab[0] * ac[1] - ab[1] * ac[0]
    double = np.sqrt(nx * nx + ny * ny + nz * nz)
    longest = np.maximum(np.maximum((ab * ab).sum(axis=0), (ac * ac).sum(axis=0)), (bc * bc).sum(axis=0))
    volume = (nx * a[0] + ny * a[1] + nz * a[2]) / 6.0
    return float(double.sum()) / 2, volume, double <= _THIN * longest
