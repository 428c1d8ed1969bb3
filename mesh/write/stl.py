"""Binary STL, in mm, with computed normals."""

from typing import BinaryIO

import numpy as np

from mesh.mesh import Mesh
from mesh.read.stl_binary import FACET

BLOCK = 200_000


def write(mesh: Mesh, name: str, stream: BinaryIO) -> None:
    """80 bytes of plain header (never beginning with “solid”), the count, 50 bytes a facet."""
    title = "".join(c if c.isascii() and c.isprintable() else "_" for c in name)
    stream.write(f"PrintDesk mm {title}".encode("ascii")[:80].ljust(80, b"\0"))
    stream.write(len(mesh.faces).to_bytes(4, "little"))
    for begin in range(0, len(mesh.faces), BLOCK):
        corners = mesh.vertices[mesh.faces[begin : begin + BLOCK]]
        facets = np.zeros(len(corners), FACET)
        sides = corners[:, 1:].astype(np.float64) - corners[:, :1]
        normals = np.cross(sides[:, 0], sides[:, 1])
        lengths = np.linalg.norm(normals, axis=1, keepdims=True)
        facets["normal"] = np.divide(normals, lengths, out=np.zeros_like(normals), where=lengths > 0)
        facets["corners"] = corners
        stream.write(facets.data)
