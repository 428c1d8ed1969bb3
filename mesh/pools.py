"""Where liquid stays in a hollow: the lowest places of its floor, and how deep it would stand there."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.measure import normals_and_areas
from mesh.mesh import Mesh


@dataclass(frozen=True)
class Pool:
    """corner: number of its lowest corner; depth_mm: up to where it runs over into a deeper one; infinite for the deepest"""

    corner: int
    depth_mm: float


def pools(hollow: Mesh, least_mm: float) -> list[Pool]:
    """The pools deeper than ``least_mm`` in a hollow, deepest first; the hollow by its connected surface, which looks out of it.

    Corners are taken in from the lowest up; where two pools meet, the shallower one ends (persistence: Edelsbrunner, Letscher
    and Zomorodian 2002, Discrete Comput. Geom. 28, 511). The lowest tip of what hangs from the roof is no pool: there the hollow
    lies below.
    """
    height = hollow.vertices[:, 2].astype(np.float64)
    down = _looking_down(hollow)
    one, other = hollow.faces.reshape(-1), np.roll(hollow.faces, -1, axis=1).reshape(-1)
    one, other = one[one < other], other[one < other]  # each edge runs both ways
    order = np.argsort(height, kind="stable")
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    high, low = np.maximum(rank[one], rank[other]), np.minimum(rank[one], rank[other])
    by_high = np.lexsort((low, high))
    return [
        Pool(int(order[lowest]), depth)
        for lowest, depth in _merged(low[by_high], high[by_high], height[order], least_mm)
        if down[order[lowest]] or depth == np.inf
    ]


def _merged(
    low: npt.NDArray[np.int64], high: npt.NDArray[np.int64], height: npt.NDArray[np.float64], least_mm: float
) -> list[tuple[int, float]]:
    """Lowest corner and depth of each pool; edges (k,) by rank, in the order of their higher end."""
    above = list(range(len(height)))  # union-find: each set is named by its lowest corner
    found: list[tuple[int, float]] = []
    for one, other in zip(low.tolist(), high.tolist(), strict=True):
        a, b = _root(above, one), _root(above, other)
        if a == b:
            continue
        a, b = min(a, b), max(a, b)
        above[b] = a
        depth = float(height[other] - height[b])
        if depth > least_mm:
            found.append((b, depth))
    return sorted([(0, float("inf")), *found], key=lambda pool: -pool[1])


def _root(above: list[int], one: int) -> int:
    while above[one] != one:
        above[one] = above[above[one]]
        one = above[one]
    return one


def _looking_down(mesh: Mesh) -> npt.NDArray[np.bool_]:
    """For each corner whether the faces about it look down more than up, weighed by area."""
    unit, area = normals_and_areas(mesh)
    total = np.bincount(mesh.faces.reshape(-1), np.repeat(unit[:, 2] * area, 3), minlength=len(mesh.vertices))
    return np.asarray(total < 0)
