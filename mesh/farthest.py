"""Which corners of a body lie the farthest out: what of a large one its hull, its boxes and its ways to lie are found from."""

import numpy as np
import numpy.typing as npt

from mesh import native

_BLOCK = 8192  # points whose places along all directions stay in the cache


def farthest(points: npt.NDArray[np.float32], ways: npt.NDArray[np.floating]) -> npt.NDArray[np.int32]:
    """The index of the point (n, 3) that is the farthest in each direction (k, 3): (k,) int32; of equals, the first.

    In single precision, so of points that differ by less than it tells apart either may be named. At least one point.
    """
    ways = ways.astype(np.float32)
    if (found := native.farthest(points, ways)) is not None:
        return found
    reach, best = np.full(len(ways), -np.inf, np.float32), np.zeros(len(ways), np.int32)
    for start in range(0, len(points), _BLOCK):
        along = ways @ points[start : start + _BLOCK].T
        there = along.argmax(axis=1)
        far = along[np.arange(len(ways)), there]
        farther = far > reach
        best[farther], reach[farther] = there[farther] + start, far[farther]
    return best


def all_round(count: int) -> npt.NDArray[np.float64]:
    """Directions spread evenly over the sphere (Fibonacci lattice: González 2010, Math. Geosci. 42, 49): (count, 3), length 1."""
    index = np.arange(count) + 0.5
    z, turn = 1 - 2 * index / count, np.pi * (1 + 5**0.5) * index
    flat = np.sqrt(1 - z * z)
    return np.stack([flat * np.cos(turn), flat * np.sin(turn), z], axis=1)


def outermost(points: npt.NDArray[np.floating], directions: int) -> npt.NDArray[np.int32]:
    """The indices of the points (n, 3) that are the farthest in so many directions all round, or along x, y or z, rising."""
    ways = np.concatenate([all_round(directions), np.eye(3), -np.eye(3)])
    return np.unique(farthest(points.astype(np.float32, copy=False), ways))
