"""The one body that everything in this package takes and gives."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Vertices = npt.NDArray[np.float32]  # (n, 3)
Faces = npt.NDArray[np.int32]  # (m, 3), indices into the vertices, counter-clockwise seen from outside
FaceIndices = npt.NDArray[np.int32]  # (k,), indices into the faces
Vector3 = tuple[float, float, float]
NO_FACES: FaceIndices = np.zeros(0, np.int32)


@dataclass(frozen=True, eq=False)
class Mesh:
    """An indexed triangle mesh, immutable: both arrays are made read-only.

    vertices: (n, 3) float32, in the unit that the reader was asked for (mm everywhere in the desk)
    faces:    (m, 3) int32, every index in [0, n)
    """

    vertices: Vertices
    faces: Faces

    def __post_init__(self) -> None:
        vertices = np.ascontiguousarray(self.vertices, dtype=np.float32).reshape(-1, 3)
        faces = np.ascontiguousarray(self.faces, dtype=np.int32).reshape(-1, 3)
        vertices.flags.writeable = False
        faces.flags.writeable = False
        object.__setattr__(self, "vertices", vertices)
        object.__setattr__(self, "faces", faces)

    @property
    def corners(self) -> Vertices:
        """(m, 3, 3) float32: the three corners of each face."""
        return self.vertices[self.faces]

    def equals(self, other: "Mesh") -> bool:
        """Whether both have the same vertices and faces in the same order."""
        return np.array_equal(self.vertices, other.vertices) and np.array_equal(self.faces, other.faces)

    def transformed(self, matrix: npt.NDArray[Any]) -> "Mesh":
        """The mesh under a 4×4 affine matrix; a mirroring matrix turns the faces too, so that outside stays outside."""
        matrix = np.asarray(matrix, dtype=np.float64)
        linear = matrix[:3, :3]
        if np.array_equal(linear, np.diag(np.diag(linear))):  # the same sums without their zeros: ten times as fast
            moved = self.vertices * np.diag(linear) + matrix[:3, 3]
        else:
            moved = self.vertices.astype(np.float64) @ linear.T + matrix[:3, 3]
        faces = self.faces[:, ::-1] if np.linalg.det(matrix[:3, :3]) < 0 else self.faces
        return Mesh(moved.astype(np.float32), faces)

    def part(self, faces: npt.NDArray[Any]) -> "Mesh":
        """The mesh of some faces (indices or a mask), with only the vertices that they use."""
        chosen = self.faces[faces]
        used, inverse = np.unique(chosen, return_inverse=True)
        return Mesh(self.vertices[used], inverse.reshape(-1, 3).astype(np.int32))


def flipped(mesh: Mesh, flip: npt.NDArray[np.bool_]) -> Mesh:
    """The mesh with the faces of the mask (m,) wound the other way."""
    faces = mesh.faces.copy()
    faces[flip] = faces[flip][:, ::-1]
    return Mesh(mesh.vertices, faces)


def join(meshes: list[Mesh]) -> Mesh:
    """One mesh of several, faces in the given order, nothing welded."""
    if not meshes:
        return Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32))
    offsets = np.cumsum([0, *[len(mesh.vertices) for mesh in meshes]])
    faces = [mesh.faces + np.int32(offset) for mesh, offset in zip(meshes, offsets, strict=False)]
    return Mesh(np.concatenate([mesh.vertices for mesh in meshes]), np.concatenate(faces))
