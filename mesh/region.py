"""Flat regions with holes, and what is done with them: grown, shrunk, opened, cut into cells.

Clipper2 does the work, through manifold3d.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from manifold3d import CrossSection, FillRule, JoinType, OpType

Floats = npt.NDArray[np.float64]
Cells = npt.NDArray[np.bool_]

if TYPE_CHECKING:  # what is used of manifold3d's CrossSection, which comes without types

    class Region:
        """An immutable region: + unites, − cuts off, ^ keeps what is in both. Lengths mm, areas mm², rings (n, 2) float64."""

        def __init__(self, rings: Sequence[Floats] = (), fill: object = None) -> None: ...
        def __add__(self, other: "Region") -> "Region": ...
        def __sub__(self, other: "Region") -> "Region": ...
        def __xor__(self, other: "Region") -> "Region": ...
        @staticmethod
        def batch_boolean(regions: list["Region"], operation: object) -> "Region": ...
        def area(self) -> float: ...
        def bounds(self) -> tuple[float, float, float, float]: ...
        def decompose(self) -> list["Region"]: ...
        def hull(self) -> "Region": ...
        def is_empty(self) -> bool: ...
        def num_contour(self) -> int: ...
        def num_vert(self) -> int: ...
        def offset(self, mm: float, join: object, miter: float) -> "Region": ...
        def simplify(self, mm: float) -> "Region": ...
        def to_polygons(self) -> list[Floats]: ...

else:
    Region = CrossSection

MITER = 3.0  # how far a corner may reach out, in distances of the offset


def region(rings: Sequence[Floats], smallest_mm: float = 0.0) -> Region:
    """What rings (n, 2) mm enclose, overlapping ones united.

    smallest_mm: what strays less than this from a straight line is straightened
    """
    made = Region(list(rings), FillRule.Positive)
    return made.simplify(smallest_mm) if smallest_mm > 0 else made


def grown(flat: Region, mm: float, round_corners: bool = False) -> Region:
    """Its outline moved outward, or inward where mm is below 0; corners stay corners, or are rounded where they are outside."""
    return flat.offset(mm, JoinType.Round if round_corners else JoinType.Miter, MITER) if mm else flat


def opened(flat: Region, inward_mm: float, outward_mm: float) -> Region:
    """Shrunk, then grown: what is narrower than 2 × outward_mm is lost where both are the same distance."""
    return flat.offset(-inward_mm, JoinType.Miter, MITER).offset(outward_mm, JoinType.Miter, MITER)


def united(regions: Sequence[Region]) -> Region:
    """All of them together, in one go."""
    if len(regions) < 2:
        return regions[0] if regions else Region()
    made: Region = Region.batch_boolean(list(regions), OpType.Add)
    return made


def without_holes(flat: Region) -> Region:
    """What its outer rings enclose."""
    rings = flat.to_polygons()
    return Region([ring for ring in rings if ring[:, 0] @ (np.roll(ring[:, 1], -1) - np.roll(ring[:, 1], 1)) > 0])


def outline_mm(flat: Region) -> float:
    """mm, of all its rings."""
    return sum((ring_mm(ring) for ring in flat.to_polygons()), 0.0)


def ring_mm(ring: Floats) -> float:
    """mm round a ring (n, 2)."""
    steps = np.diff(ring, axis=0, append=ring[:1])
    return float(np.hypot(steps[:, 0], steps[:, 1]).sum())


def cells_of(flat: Region, low: tuple[float, float], cell_mm: float, shape: tuple[int, int]) -> Cells:
    """Which cells of a grid have their middle in the region: (rows, columns) bool, rows along y, from the corner `low` mm on."""
    rows, columns = shape
    turns = np.zeros((rows, columns + 1), np.int8)
    rings = [] if flat.is_empty() else flat.to_polygons()
    if not rings:
        return np.zeros(shape, bool)
    start = np.concatenate(rings)
    end = np.concatenate([np.roll(ring, -1, axis=0) for ring in rings])
    y0, y1 = (start[:, 1] - low[1]) / cell_mm - 0.5, (end[:, 1] - low[1]) / cell_mm - 0.5
    first = np.clip(np.ceil(np.minimum(y0, y1)), 0, rows).astype(np.int64)
    count = np.maximum(np.clip(np.ceil(np.maximum(y0, y1)), 0, rows).astype(np.int64) - first, 0)
    edge = np.repeat(np.arange(len(start)), count)
    row = first[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
    share = (row - y0[edge]) / (y1[edge] - y0[edge])
    x = start[edge, 0] + share * (end[edge, 0] - start[edge, 0])
    column = np.clip(np.ceil((x - low[0]) / cell_mm - 0.5), 0, columns).astype(np.int64)
    np.add.at(turns, (row, column), np.int8(1))
    return np.asarray(np.cumsum(turns[:, :columns], axis=1) % 2 == 1)
