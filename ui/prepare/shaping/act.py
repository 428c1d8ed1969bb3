"""An act that makes other parts of parts, as data, and what comes of it. No Qt."""

from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from mesh.mesh import Vector3
from mesh.plane import Plane
from printdesk.part import Part


class Needs(Enum):
    """ONE: the part that is worked on. TWO: it and another on the plate. SEVERAL: those that are chosen, else all."""

    ONE = 1
    TWO = 2
    SEVERAL = 3


@dataclass(frozen=True)
class Act:
    """id: stable; text: as in a menu; icon: a name of `ui.icons`; shortcut: as QKeySequence reads it; words: for the palette.

    module: of its card, a class named after the id
    """

    id: str
    text: str
    icon: str
    module: str
    needs: Needs = Needs.ONE
    shortcut: str = ""
    words: str = ""


@dataclass(frozen=True)
class Spot:
    """Where a part was clicked: point_mm and the surface's unit normal there, in the plate's coordinates."""

    part_id: str
    point_mm: Vector3
    normal: Vector3

    def standing(self) -> npt.NDArray[np.float64]:
        """(4, 4): what stands there, its own axis z along the normal."""
        matrix = np.eye(4)
        matrix[:3, :3] = Plane(self.point_mm, self.normal).axes().T
        matrix[:3, 3] = self.point_mm
        return matrix


@dataclass(frozen=True, eq=False)
class Outcome:
    """One undoable step, named `what`: parts that go, and parts that come in their place.

    told: what came of it, in figures; warnings: sentences about it
    """

    what: str
    gone: tuple[Part, ...]
    came: tuple[Part, ...]
    told: str
    warnings: tuple[str, ...] = ()
