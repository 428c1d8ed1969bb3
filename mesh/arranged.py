"""Where copies of parts lie: on plates beside each other, or in the boxes of powder beds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.errors import CannotDo, TooLarge
from mesh.mesh import Mesh

MOST_COPIES = 10_000
SMALLEST_ROOM_MM, LARGEST_ROOM_MM = 1.0, 100_000.0


@dataclass
class Work:
    """What has been done, about in nanoseconds of a usual machine, counted and not measured so that it is the same everywhere."""

    done: float = 0.0


@dataclass(frozen=True, eq=False)
class Item:
    """A part to be arranged: welded mesh in mm, as it is to lie; name: for sentences; quantity: at least 1."""

    name: str
    mesh: Mesh
    quantity: int = 1


@dataclass(frozen=True, eq=False)
class Copy:
    """One copy of a part.

    kind: which of the given items; number: which copy of it, from 0; plate: on which plate or in which box, from 0
    rotation: (3, 3), rows, of the mesh's own coordinates; lower_mm: (3,) the lower corner of its box, from the plate's front left
    """

    kind: int
    number: int
    plate: int
    rotation: npt.NDArray[np.float64]
    lower_mm: npt.NDArray[np.float64]

    def matrix(self, mesh: Mesh) -> npt.NDArray[np.float64]:
        """4×4: from the coordinates of its mesh to the plate's."""
        matrix = np.eye(4)
        matrix[:3, :3] = self.rotation
        lower = (mesh.vertices.astype(np.float64) @ self.rotation.T).min(axis=0)
        matrix[:3, 3] = self.lower_mm - lower
        return matrix


@dataclass(frozen=True, eq=False)
class Arranged:
    """copies: by plate, in the order they were laid; used: of each plate or box, the share that parts take; height_mm: of each.

    used is a share of the plate's area that outlines cover, or of the box's volume that the parts fill as their signed volumes
    tell it.
    """

    copies: tuple[Copy, ...]
    used: tuple[float, ...]
    height_mm: tuple[float, ...]

    @property
    def plates(self) -> int:
        """How many plates or boxes are used."""
        return len(self.used)


def checked(items: Sequence[Item], room_mm: Sequence[float], gap_mm: float) -> None:
    """Raises CannotDo: nothing_to_arrange, bad_room, bad_gap; TooLarge: too_many_copies."""
    if not items or any(not len(item.mesh.faces) for item in items):
        raise CannotDo("nothing_to_arrange", "There is no part to arrange.", "Open a part first.")
    if not all(SMALLEST_ROOM_MM <= length <= LARGEST_ROOM_MM for length in room_mm):
        raise CannotDo(
            "bad_room",
            f"A room has sides from {SMALLEST_ROOM_MM:g} to {LARGEST_ROOM_MM:,.0f} mm.",
            "Give its measures in millimetres.",
        )
    if not 0 <= gap_mm <= min(room_mm[:2]):
        raise CannotDo("bad_gap", f"Parts cannot lie {gap_mm:g} mm apart there.", "Choose a smaller gap.")
    copies = sum(item.quantity for item in items)
    if not all(item.quantity >= 1 for item in items) or copies > MOST_COPIES:
        raise TooLarge(
            "too_many_copies", f"Those are {copies:,} parts, and up to {MOST_COPIES:,} are arranged at once.", "Arrange fewer."
        )
