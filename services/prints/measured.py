"""Volume, area and box of a part: all that some services need for a price."""

from dataclasses import dataclass

import numpy as np

from mesh.facts import Facts
from mesh.mesh import Vector3
from printdesk.errors import Refused
from printdesk.words import say

HEAD, FACET = 84, 50


@dataclass(frozen=True)
class Measured:
    size_mm: Vector3
    volume_mm3: float
    area_mm2: float

    @staticmethod
    def of_facts(facts: Facts) -> "Measured":
        """Raises Refused for a body without a volume."""
        return _sound(Measured(facts.size_mm, facts.volume_mm3 or 0.0, facts.area_mm2))

    @staticmethod
    def of_stl(data: bytes) -> "Measured":
        """Of canonical bytes: a closed body in mm as binary STL. The volume is the sum of signed tetrahedra. Raises Refused."""
        facets = (len(data) - HEAD) // FACET
        if facets < 1 or len(data) < HEAD + FACET:
            return _sound(Measured((0.0, 0.0, 0.0), 0.0, 0.0))
        raw = np.frombuffer(data, np.dtype([("n", "<f4", 3), ("v", "<f4", (3, 3)), ("a", "<u2")]), facets, HEAD)
        corners = raw["v"].astype(np.float64)  # (n, 3, 3)
        a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
        across = np.cross(b - a, c - a)
        volume = float(np.einsum("ij,ij->i", a, across).sum() / 6)
        area = float(np.linalg.norm(across, axis=1).sum() / 2)
        x, y, z = (corners.max(axis=(0, 1)) - corners.min(axis=(0, 1))).tolist()
        return _sound(Measured((x, y, z), abs(volume), area))


def _sound(measured: Measured) -> Measured:
    if not (measured.volume_mm3 > 0 and measured.area_mm2 > 0 and all(size > 0 for size in measured.size_mm)):
        raise Refused("open_body", say("A body without a volume has no price."), say("Mend it first."))
    return measured
