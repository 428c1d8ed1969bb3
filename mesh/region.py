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
