"""ASCII STL, in mm, with computed normals: for what reads no binary one, at four times the size."""

from typing import BinaryIO

import numpy as np

from mesh.mesh import Mesh
from mesh.read.raw import plain_name
from mesh.write.rows_of_text import rows
from mesh.write.stl import BLOCK, normals

FACET = "facet normal %.9g %.9g %.9g\nouter loop\n" + "vertex %.9g %.9g %.9g\n" * 3 + "endloop\nendfacet\n"


def write(mesh: Mesh, name: str, stream: BinaryIO) -> None:
    """One solid under its name; nine digits give every float32 back exactly."""
    title = " ".join(word for word in plain_name(name).split() if word.lower() not in ("facet", "solid", "endsolid")) or "part"
    stream.write(f"solid {title}\n".encode())
    for begin in range(0, len(mesh.faces), BLOCK):
        corners = mesh.vertices[mesh.faces[begin : begin + BLOCK]]
        table = np.concatenate([normals(corners), corners.reshape(-1, 9).astype(np.float64)], axis=1)
        for block in rows(FACET, table):
            stream.write(block)
    stream.write(f"endsolid {title}\n".encode())
