"""Parallel lines that fill a flat region."""

import numpy as np
import numpy.typing as npt

from mesh.region import Region

Floats = npt.NDArray[np.float64]
MOST_LINES = 200_000  # of one region


def hatch(flat: Region, spacing_mm: float, angle_deg: float) -> Floats:
    """(k, 2, 2) mm: lines in the region at an angle to x, that far apart, on a grid through the origin.

    None are narrower together than lets 200,000 of them be in one region.
    """
    rings = [] if flat.is_empty() else flat.to_polygons()
    if not rings or spacing_mm <= 0:
        return np.zeros((0, 2, 2))
    spacing_mm = max(spacing_mm, float(np.sqrt(flat.area() / MOST_LINES)) / 10)
    cos, sin = np.cos(np.radians(angle_deg)), np.sin(np.radians(angle_deg))
    turn = np.array([[cos, sin], [-sin, cos]])  # so that the lines run along x
    start = np.concatenate(rings) @ turn.T
    end = np.concatenate([np.roll(ring, -1, axis=0) for ring in rings]) @ turn.T
    y0, y1 = start[:, 1] / spacing_mm - 0.5, end[:, 1] / spacing_mm - 0.5
    first = np.ceil(np.minimum(y0, y1)).astype(np.int64)
    count = np.maximum(np.ceil(np.maximum(y0, y1)).astype(np.int64) - first, 0)
    edge = np.repeat(np.arange(len(start)), count)
    row = first[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
    share = (row - y0[edge]) / (y1[edge] - y0[edge])
    x = start[edge, 0] + share * (end[edge, 0] - start[edge, 0])
    order = np.lexsort((x, row))
    x, y = x[order], (row[order] + 0.5) * spacing_mm
    even = len(x) // 2 * 2  # each line goes in and out
    lines = np.stack([x[:even:2], y[:even:2], x[1:even:2], y[1:even:2]], axis=1).reshape(-1, 2, 2)
    return np.asarray(lines @ turn)
