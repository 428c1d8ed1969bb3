"""A plane that cuts a part as it stands on the plate: across an axis, so far from its beginning, and tilted."""

from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np
import numpy.typing as npt

from mesh.mesh import Vector3
from mesh.plane import Plane
from printdesk.part import Part
from printdesk.pieces import from_plate
from printdesk.plate import Plate

MOST_TILT_DEG = 80.0


@dataclass(frozen=True)
class CutPlane:
    """axis: 0 … 2, x, y or z of the plate; at_mm: from the least x, y or z of the part, through the middle of its box otherwise.

    tilts_deg: turns of the plane about that point, about the two other axes in their order, −MOST_TILT_DEG … MOST_TILT_DEG
    """

    axis: int
    at_mm: float
    tilts_deg: tuple[float, float] = (0.0, 0.0)

    def normal(self) -> Vector3:
        """Unit vector, towards more x, y or z."""
        way = np.eye(3)[self.axis]
        for about, tilt in zip((axis for axis in range(3) if axis != self.axis), self.tilts_deg, strict=True):
            way = _turn(about, radians(tilt)) @ way
        x, y, z = (float(value) + 0.0 for value in way)
        return x, y, z

    def point(self, part: Part) -> Vector3:
        """Where it meets the middle line of the part's box, in the plate's coordinates."""
        (x, y), (wide, deep, high) = part.placement.position_mm, part.facts.size_mm
        middle, lower = [x, y, high / 2], (x - wide / 2, y - deep / 2, 0.0)
        middle[self.axis] = lower[self.axis] + self.at_mm
        return middle[0], middle[1], middle[2]

    def misses(self, part: Part) -> bool:
        """True where the part's box lies wholly on one side: then the plane surely leaves nothing there."""
        (x, y), (wide, deep, high) = part.placement.position_mm, part.facts.size_mm
        corners = np.array([[i, j, k] for i in (-0.5, 0.5) for j in (-0.5, 0.5) for k in (0, 1)]) * (wide, deep, high) + (x, y, 0)
        side = (corners - self.point(part)) @ np.asarray(self.normal())
        return bool((side >= -1e-9).all() or (side <= 1e-9).all())

    def in_part(self, part: Part) -> Plane:
        """In the part's own coordinates, as `Shaping.cut_at` takes it."""
        return Plane(from_plate(part, self.point(part)), self.normal())


def middle_of(plate: Plate, part: Part, axis: int) -> float:
    """Where a cut is wanted at first: half way, or as far as the plate's room reaches where the part is longer than that."""
    length, room = part.facts.size_mm[axis], plate.size_mm[axis]
    return room if room < length < 2 * room and length / 2 < room else length / 2


def _turn(axis: int, angle: float) -> npt.NDArray[np.float64]:
    one, other = (axis + 1) % 3, (axis + 2) % 3
    turn = np.eye(3)
    turn[one, one] = turn[other, other] = cos(angle)
    turn[one, other], turn[other, one] = -sin(angle), sin(angle)
    return turn
