"""A part on the desk: its geometry, where it lies, and what was done to it. Every change gives a new Part, so undo is free."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from mesh.facts import Facts
from mesh.measure import bounds
from mesh.mesh import Mesh, Vector3
from mesh.units import UnitsGuess, guess_units
from printdesk.money import Money

Rotation = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]
# Facts of a part as it lies, and the wall behind each face (see Part.wall_mm).
Measured = tuple[Facts, npt.NDArray[np.float32] | None]
MOST_VERSIONS = 20
UPRIGHT: Rotation = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def as_rotation(matrix: npt.NDArray[np.float64]) -> Rotation:
    """A (3, 3) array as rows; what differs from a whole number by rounding only becomes that number."""
    rows = np.where(np.abs(matrix - np.round(matrix)) < 1e-12, np.round(matrix), matrix) + 0.0
    first, second, third = ((float(x), float(y), float(z)) for x, y, z in rows)
    return first, second, third


@dataclass(frozen=True)
class Placement:
    """How a part lies on the plate.

    position_mm: where the middle of its box stands on the plate (x, y from the front left corner); it always rests on z = 0
    rotation: 3×3, rows; scale: factor per axis of the file, negative mirrors
    """

    position_mm: tuple[float, float] = (0.0, 0.0)
    rotation: Rotation = UPRIGHT
    scale: tuple[float, float, float] = (1.0, 1.0, 1.0)

    def shaping(self) -> npt.NDArray[np.float64]:
        """4×4: rotation and scale about the file's origin, without the position: what changes the object itself."""
        matrix = np.eye(4)
        matrix[:3, :3] = np.asarray(self.rotation) @ np.diag(self.scale)
        return matrix

    def matrix(self, mesh: Mesh) -> npt.NDArray[np.float64]:
        """4×4: from the file's coordinates to the plate's, the lowest point on z = 0."""
        matrix = self.shaping()
        if self.rotation == UPRIGHT:
            moved = np.asarray(bounds(mesh), np.float64) * self.scale  # the corners of the box tell as much as all points
        else:
            moved = mesh.vertices.astype(np.float64) @ matrix[:3, :3].T
        lower, upper = moved.min(axis=0), moved.max(axis=0)
        matrix[:2, 3] = np.asarray(self.position_mm) - (lower[:2] + upper[:2]) / 2
        matrix[2, 3] = -lower[2]
        return matrix

    @property
    def is_plain(self) -> bool:
        """True where the object is as the file has it."""
        return self.rotation == UPRIGHT and self.scale == (1.0, 1.0, 1.0)


@dataclass(frozen=True, eq=False)
class Version:
    """How a part was before something else was made of it.

    what: what had made it so, in words ("Opened", "Mended"); size_mm, volume_mm3: under the placement; None: never told
    price: what it was offered for while it stood, for so many copies in all (`quantity`); None where nobody had told a price
    """

    what: str
    mesh: Mesh
    placement: Placement
    size_mm: Vector3
    volume_mm3: float | None = None
    price: Money | None = None
    quantity: int = 1


@dataclass(frozen=True, eq=False)
class Part:
    """mesh: welded, in mm, as the file has it (the placement is apart); facts: of the mesh under the placement.

    history: what was done to it, in words, oldest first
    units: what the file's numbers were taken as; units_known: the format itself said so
    wall_mm: (m,) float32, the wall behind each face, NaN where there is none; None while it was not measured
    versions: how it was before, oldest first, at most MOST_VERSIONS
    tried: repair steps that had their turn at this mesh, so that none of them is promised to mend what is left
    """

    id: str
    name: str
    mesh: Mesh
    facts: Facts
    format: str
    units: str
    units_known: bool
    warnings: tuple[str, ...] = ()
    placement: Placement = Placement()
    history: tuple[str, ...] = ()
    mended: bool = False
    source: str | None = None
    wall_mm: npt.NDArray[np.float32] | None = None
    tried: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()

    @property
    def units_guess(self) -> UnitsGuess | None:
        """The unit to ask about, with the reason; None where nothing is unusual or the unit is known."""
        return guess_units(self.facts.size_mm, self.units_known)

    def with_mesh(self, mesh: Mesh, measured: Measured, what: str) -> "Part":
        """With another mesh, as it was measured under the placement."""
        facts, wall_mm = measured
        return replace(self, mesh=mesh, facts=facts, wall_mm=wall_mm, history=(*self.history, what), mended=True, tried=())

    def placed(self, placement: Placement, measured: Measured | None = None) -> "Part":
        """Placed elsewhere; `measured` under the new placement, where that changes more than the position."""
        facts, wall_mm = measured or (self.facts, self.wall_mm)
        return replace(self, placement=placement, facts=facts, wall_mm=wall_mm)

    def shaped_mesh(self) -> Mesh:
        """The object as it is to be made: scaled and turned, standing on z = 0 about x = y = 0."""
        return self.mesh.transformed(Placement((0.0, 0.0), self.placement.rotation, self.placement.scale).matrix(self.mesh))


@dataclass(frozen=True, eq=False)
class Coming:
    """A part that is read and not yet measured: what can be seen of it already.

    id: of the part that it becomes; lower_mm, size_mm: the mesh's box; placement: None for wherever there is room
    """

    id: str
    name: str
    mesh: Mesh
    lower_mm: Vector3
    size_mm: Vector3
    placement: Placement | None = None

    @staticmethod
    def of(part_id: str, name: str, mesh: Mesh) -> "Coming":
        lower, upper = bounds(mesh)
        (x, y, z), (wide, deep, high) = lower.tolist(), (upper - lower).tolist()
        return Coming(part_id, name, mesh, (x, y, z), (wide, deep, high))
