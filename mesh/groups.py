"""Which things hang together: connected groups of a graph given by its links."""

import numpy as np
import numpy.typing as npt

Indices = npt.NDArray[np.int32]


def connected(count: int, one: Indices, other: Indices) -> tuple[Indices, int]:
    """The group of each of ``count`` things linked pairwise: labels (count,) int32 from 0 in the order of first members, and how many.

    Hooks each root on a smaller one and halves the paths until no link joins two groups; linear in practice and
    without importing a graph library, which would cost more than the work.
    """
    parent = np.arange(count, dtype=np.int32)
    one, other = one.astype(np.int32, copy=False), other.astype(np.int32, copy=False)
    while len(one):
        high, low = np.maximum(one, other), np.minimum(one, other)
        parent[high] = low
        while True:
            above = parent[parent]
            if np.array_equal(above, parent):
                break
            parent = above
        one, other = parent[high], parent[low]
        apart = one != other
        one, other = one[apart], other[apart]
    is_root = parent == np.arange(count, dtype=np.int32)
    number = np.cumsum(is_root, dtype=np.int32)
    number -= 1
    return number[parent], int(number[-1]) + 1 if count else 0
