"""Flat regions with holes, and what is done with them: grown, shrunk, opened, united, cut. Clipper2 does the work, through manifold3d."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from manifold3d import CrossSection, FillRule, JoinType

Floats = npt.NDArray[np.float64]
Region = CrossSection

MITER = 3.0  # how far a corner may reach out, in distances of the offset


def region(rings: Sequence[Floats], smallest_mm: float = 0.0) -> Region:
    """What rings (n, 2) enclose, overlapping ones united; what strays less than smallest_mm from a straight line is straightened."""
    made = CrossSection(list(rings), FillRule.Positive)
    return made.simplify(smallest_mm) if smallest_mm > 0 else made


def grown(flat: Region, mm: float) -> Region:
    """Its outline moved outward, or inward where mm is below 0; corners stay corners."""
    return flat.offset(mm, JoinType.Miter, MITER) if mm else flat


def opened(flat: Region, inward_mm: float, outward_mm: float) -> Region:
    """Shrunk, then grown: what is narrower than 2 × outward_mm is lost where both are the same distance."""
    return flat.offset(-inward_mm, JoinType.Miter, MITER).offset(outward_mm, JoinType.Miter, MITER)


def outline_mm(flat: Region) -> float:
    """The length of all its rings."""
    return float(sum(ring_mm(ring) for ring in flat.to_polygons()))


def ring_mm(ring: Floats) -> float:
    steps = np.diff(ring, axis=0, append=ring[:1])
    return float(np.hypot(steps[:, 0], steps[:, 1]).sum())


Cells = npt.NDArray[np.bool_]


def cells_of(flat: Region, low: tuple[float, float], cell_mm: float, shape: tuple[int, int]) -> Cells:
    """Which cells (rows along y, columns along x) of a grid that begins at `low` have their middle in the region."""
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
