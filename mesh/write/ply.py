"""Binary PLY (little endian), in mm."""

from typing import BinaryIO

import numpy as np

from mesh.mesh import Mesh

HEADER = """ply
format binary_little_endian 1.0
comment PrintDesk, millimetres
element vertex {vertices}
property float x
property float y
property float z
element face {faces}
property list uchar int vertex_indices
end_header
"""


def write(mesh: Mesh, name: str, stream: BinaryIO) -> None:  # noqa: ARG001 (a PLY has no place for a name)
    """Vertices as they lie in memory, then the faces."""
    stream.write(HEADER.format(vertices=len(mesh.vertices), faces=len(mesh.faces)).encode("ascii"))
    stream.write(mesh.vertices.astype("<f4", copy=False).data)
    faces = np.zeros(len(mesh.faces), [("count", "u1"), ("corners", "<i4", 3)])
    faces["count"], faces["corners"] = 3, mesh.faces
    stream.write(faces.data)
