"""Binary PLY (little endian), in mm."""

from typing import Any, BinaryIO

import numpy as np

from mesh.look import PLAIN, Look
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
{colours}end_header
"""
COLOURS = "".join(f"property uchar {name}\n" for name in ("red", "green", "blue", "alpha"))


def write(mesh: Mesh, name: str, stream: BinaryIO, look: Look = PLAIN) -> None:  # noqa: ARG001 (a PLY has no place for a name)
    """Vertices as they lie in memory, then the faces, with their colours if there are any."""
    coloured = COLOURS if look.colours is not None else ""
    stream.write(HEADER.format(vertices=len(mesh.vertices), faces=len(mesh.faces), colours=coloured).encode("ascii"))
    stream.write(mesh.vertices.astype("<f4", copy=False).data)
    fields: list[Any] = [("count", "u1"), ("corners", "<i4", 3)]
    faces = np.zeros(len(mesh.faces), [*fields, ("colours", "u1", 4)] if coloured else fields)
    if look.colours is not None:
        faces["colours"] = look.colours
    faces["count"], faces["corners"] = 3, mesh.faces
    stream.write(faces.data)
