"""What hangs over nothing when the part is printed as it stands, and what it stands on."""

from dataclasses import dataclass

import numpy as np

from mesh.measure import Facing, normals_and_areas
from mesh.mesh import FaceIndices, Mesh

ANGLE_DEG = 45.0
PLATE_MM = 0.02  # faces this near to the lowest point lie on the plate


@dataclass(frozen=True, eq=False)
class Overhang:
    """faces: those that need support; area and first_layer in mm² (surface, not its shadow)."""

    faces: FaceIndices
    area: float
    first_layer: float


def overhang(mesh: Mesh, angle_deg: float = ANGLE_DEG, facing: Facing | None = None) -> Overhang:
    """Faces that lean out more than the angle from the vertical (0 to 90), of a mesh that looks outward, z up.

    Faces flat on the plate are not counted but are the first layer. Only the slope is judged; a short bridge counts too.
    facing: as `measure.normals_and_areas` gives them, where they are known
    """
    if not len(mesh.faces):
        return Overhang(np.zeros(0, np.int32), 0.0, 0.0)
    outward, size = facing or normals_and_areas(mesh)
    down = -outward[:, 2]
    heights = mesh.vertices[:, 2]
    flat = np.flatnonzero(down > 0.9)
    on_plate = np.zeros(len(down), bool)
    on_plate[flat] = heights[mesh.faces[flat]].max(axis=1) <= heights.min() + PLATE_MM
    # A hundredth of a degree of slack, so that a slope drawn at exactly the angle is not split by rounding.
    hangs = (down > np.sin(np.radians(angle_deg + 0.01))) & ~on_plate
    return Overhang(np.flatnonzero(hangs).astype(np.int32), float(size[hangs].sum()), float(size[on_plate].sum()))
