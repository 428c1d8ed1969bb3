"""How long the lines are that fill a region from side to side: not all alike, which costs time at their ends."""

import numpy as np
import numpy.typing as npt

from mesh.region import Region

Floats = npt.NDArray[np.float64]

CLASSES_MM = np.array([1.0, 2.0, 4.0, 8.0, 16.0, 32.0])  # between which lines count as equally long
CLASSES = len(CLASSES_MM) + 1
PLAIN = 4  # figures before those of the classes
FIGURES = PLAIN + 2 * CLASSES
_SIDE = 2**-0.5


def measured(flat: Region) -> Floats:
    """(FIGURES,): mm², mm of outline, twice how far lines at 45° see it from the side, mm, rings; then the same of each class of
    lines, mm, and what they fill, mm².
    """
    found = np.zeros(FIGURES)
    if flat.is_empty():
        return found
    for piece in flat.decompose() if flat.num_contour() > 1 else [flat]:
        found += _piece(piece)
    return found


def _piece(flat: Region) -> Floats:
    """Lines at ±45° to x. Where they begin at an edge, the region is taken to be as wide as it is on average."""
    rings = flat.to_polygons()
    steps = np.concatenate([np.diff(ring, axis=0, append=ring[:1]) for ring in rings])
    long = np.hypot(steps[:, 0], steps[:, 1])
    seen = _SIDE * np.abs(np.r_[steps[:, 0] + steps[:, 1], steps[:, 0] - steps[:, 1]])
    area, around = float(flat.area()), float(long.sum())
    x0, y0, x1, y1 = flat.bounds()
    longest = float(np.hypot(x1 - x0, y1 - y0))
    filled = np.minimum(2 * area / max(around, 1e-9) * np.r_[long, long], seen * longest)
    kind = np.searchsorted(CLASSES_MM, filled / np.maximum(seen, 1e-9))
    filled *= area / max(float(filled.sum()), 1e-9)
    plain = (area, around, float(seen.sum()) / 2, len(rings))
    found: Floats = np.r_[plain, np.bincount(kind, seen / 2, CLASSES), np.bincount(kind, filled, CLASSES)]
    return found
