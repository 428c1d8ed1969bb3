"""How the faces of a body lean out when it is printed as it stands."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.measure import normals_and_areas
from mesh.mesh import Mesh
from mesh.overhang import PLATE_MM

UPRIGHT, NEAR, HANGS, LIES = 0, 1, 2, 3
SLACK_DEG = 0.01  # so that a slope drawn at exactly the limit is not split by rounding


@dataclass(frozen=True, eq=False)
class Leaning:
    """kind (m,) uint8: UPRIGHT, NEAR the limit, HANGS beyond it, LIES on the plate; mm² of the last three."""

    kind: npt.NDArray[np.uint8]
    near_mm2: float
    hangs_mm2: float
    lies_mm2: float


def leaning(mesh: Mesh, limit_deg: float, near_deg: float = 10.0) -> Leaning:
    """Of a mesh that looks outward, z up. limit_deg: from the vertical, 0 … 90, as in `mesh.overhang`; near_deg: so much less.

    Faces flat on the plate hang over nothing. A short bridge counts as hanging too.
    """
    kind = np.zeros(len(mesh.faces), np.uint8)
    if not len(mesh.faces):
        return Leaning(kind, 0.0, 0.0, 0.0)
    outward, size = normals_and_areas(mesh)
    down, heights = -outward[:, 2], mesh.vertices[:, 2]
    kind[down > np.sin(np.radians(max(limit_deg - near_deg, 0.0) + SLACK_DEG))] = NEAR
    kind[down > np.sin(np.radians(limit_deg + SLACK_DEG))] = HANGS
    flat = np.flatnonzero(down > 0.9)
    kind[flat[heights[mesh.faces[flat]].max(axis=1) <= heights.min() + PLATE_MM]] = LIES
    areas = np.bincount(kind, weights=size, minlength=4)
    return Leaning(kind, float(areas[NEAR]), float(areas[HANGS]), float(areas[LIES]))
