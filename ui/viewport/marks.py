"""What is drawn beside the parts: coloured lines, small bodies over everything, and the plane that cuts all open. No Qt."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh

Colours = npt.NDArray[np.uint8]  # (k,) a Paint each, following the theme; or (k, 3) or (k, 4), 0 … 255
Point = tuple[float, float, float]


@dataclass(frozen=True)
class Section:
    """A plane in the plate's coordinates, mm: what lies on the side its normal points to is cut away, and the cut is filled.

    normal: of length 1 (any other but zero is brought to it); offset_mm: of the plane from the origin along the normal
    """

    normal: Point
    offset_mm: float

    def __post_init__(self) -> None:
        length = float(np.linalg.norm(self.normal))
        if not np.isfinite([*self.normal, self.offset_mm]).all() or length < 1e-9:
            raise ValueError(f"{self.normal}, {self.offset_mm}: no plane")
        x, y, z = (float(part) / length for part in self.normal)
        object.__setattr__(self, "normal", (x, y, z))

    @property
    def point_mm(self) -> npt.NDArray[np.float64]:
        """(3,): the plane's point that is nearest to the origin."""
        return np.asarray(self.normal) * self.offset_mm

    def keeps(self, points_mm: npt.ArrayLike) -> npt.NDArray[np.bool_]:
        """(...,) of points (..., 3): whether they are still seen."""
        kept: npt.NDArray[np.bool_] = np.asarray(points_mm, np.float64) @ np.asarray(self.normal) <= self.offset_mm
        return kept

    def enters(self, origin: npt.NDArray[np.float64], direction: npt.NDArray[np.float64]) -> npt.NDArray[np.float64] | None:
        """Where a ray first comes to what is still seen: its origin, or the plane; None where it never does."""
        before, towards = float(origin @ np.asarray(self.normal)) - self.offset_mm, float(direction @ np.asarray(self.normal))
        if before <= 0:
            return origin
        return None if towards >= 0 else origin - direction * (before / towards)


def _checked_colours(colours: Colours, count: int) -> None:
    shape = colours.shape
    if colours.dtype != np.uint8 or len(shape) not in (1, 2) or (len(shape) == 2 and shape[1] not in (3, 4)):
        raise ValueError(f"colours of shape {shape}, {colours.dtype}: want (k,), (k, 3) or (k, 4) uint8")
    if len(colours) not in (1, count):
        raise ValueError(f"{len(colours)} colours for {count} lines")


@dataclass(frozen=True, eq=False)
class Lines:
    """Straight lines in the plate's coordinates; the arrays are sent to the card once and must not change afterwards.

    segments: (k, 2, 3) float32, mm; colours: one for each, or one for all; width_px: of the desk
    is_hidden_by_parts: tested against depth; otherwise drawn over everything (measures, gizmos)
    is_cut: by the section, where it is hidden by parts; otherwise it is seen also where the parts are cut away
    shown: from and up to which line, None: all. Another `shown` of the same arrays sends nothing: made for sliders.
    """

    segments: npt.NDArray[np.float32]
    colours: Colours
    width_px: float = 1.5
    is_hidden_by_parts: bool = True
    is_cut: bool = True
    shown: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if self.segments.ndim != 3 or self.segments.shape[1:] != (2, 3):
            raise ValueError(f"segments of shape {self.segments.shape}: want (k, 2, 3)")
        _checked_colours(self.colours, len(self.segments))

    @property
    def window(self) -> tuple[int, int]:
        """(first, count) of what is shown."""
        first, end = self.shown or (0, len(self.segments))
        first = min(max(first, 0), len(self.segments))
        return first, max(0, min(end, len(self.segments)) - first)


@dataclass(frozen=True, eq=False)
class Body:
    """A small mesh in one colour, drawn over everything, hiding only others of its kind: the handle of a gizmo.

    colour: (3,) or (4,) of 0 … 255, or a Paint; matrix: (4, 4) from the mesh's coordinates to the plate's, mm
    is_lit: shaded by the two lights; otherwise flat in its colour
    """

    mesh: Mesh
    colour: tuple[int, ...] | int
    matrix: npt.NDArray[np.float64] = field(default_factory=lambda: np.eye(4))
    is_lit: bool = True
