"""Wavefront OBJ, in mm."""

from typing import BinaryIO

from mesh.mesh import Mesh
from mesh.read.raw import plain_name
from mesh.write.rows_of_text import rows


def write(mesh: Mesh, name: str, stream: BinaryIO) -> None:
    """Vertices and triangles; the unit stands in a comment, as the format has no place for it."""
    title = plain_name(name).rstrip("\\") or "part"  # a backslash at its end would draw the next line into it
    stream.write(f"# PrintDesk, millimetres\no {title}\n".encode())
    for block in rows("v %.9g %.9g %.9g\n", mesh.vertices):
        stream.write(block)
    for block in rows("f %d %d %d\n", mesh.faces + 1):
        stream.write(block)
