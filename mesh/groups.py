"""Which things hang together: connected groups of a graph given by its links."""

import numpy as np
import numpy.typing as npt

from mesh import native

Indices = npt.NDArray[np.int32]


def connected(count: int, one: Indices, other: Indices) -> tuple[Indices, int]:
    """The group of each of ``count`` things linked pairwise, and how many groups there are.

    Labels (count,) int32 are numbered in the order of first members. Hooks each thing on a smaller one, shortens the paths,
    and goes on with the trees as things: linear in practice, and without importing a graph library, which would cost more
    than the work (Shiloach and Vishkin 1982, J. Algorithms 3, 57; the kernel: union-find, Tarjan and van Leeuwen 1984).
    one, other: (k,), numbers of the things that each link joins
    """
    if not len(one):
        return np.arange(count, dtype=np.int32), count
    if (found := native.connect(count, one, other)) is not None:
        return found
    one, other = one.astype(np.int32, copy=False), other.astype(np.int32, copy=False)
    parent = np.arange(count, dtype=np.int32)
    high, low = np.maximum(one, other), np.minimum(one, other)
    parent[high] = low
    while True:
        above = parent[parent]
        if np.array_equal(above, parent):
            break
        parent = above
    is_root = parent == np.arange(count, dtype=np.int32)
    number = np.cumsum(is_root, dtype=np.int32)
    number -= 1
    tree = number[parent]
    one, other = tree[high], tree[low]
    apart = one != other
    label, groups = connected(int(number[-1]) + 1, one[apart], other[apart])
    return label[tree], groups
