"""Binary STL, in mm, with computed normals."""

from typing import BinaryIO

import numpy as np
import numpy.typing as npt

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
        facets["normal"] = normals(corners)
        facets["corners"] = corners
        stream.write(facets.data)


def normals(corners: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """(m, 3) unit normals of (m, 3, 3) corners; zero where a face has no area. Axes apart, which numpy does fastest."""
    a, b, c = (np.ascontiguousarray(corners[:, k].T, dtype=np.float64) for k in range(3))
    b -= a
    c -= a
    across = np.stack([b[1] * c[2] - b[2] * c[1], b[2] * c[0] - b[0] * c[2], b[0] * c[1] - b[1] * c[0]])
    lengths = np.sqrt(across[0] ** 2 + across[1] ** 2 + across[2] ** 2)
    unit: npt.NDArray[np.float64] = np.divide(across, lengths, out=np.zeros_like(across), where=lengths > 0)
    return unit.T
