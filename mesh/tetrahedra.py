"""The surface where a value crosses zero, from cells of a grid that know their corners' values."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

# Corners of a cell are numbered 4x + 2y + z. Five tetrahedra fill it: one amid four corners, and one cut off at each of the
# others; neighbours are mirrored, so that their faces are halved along the same diagonal. All are wound alike.
_EVEN = ((0, 3, 5, 6), (4, 0, 5, 6), (2, 0, 6, 3), (1, 0, 3, 5), (7, 3, 6, 5))
_ODD = tuple(tuple(corner ^ 4 for corner in four) for four in _EVEN)


@dataclass(frozen=True, eq=False)
class Crossed:
    """edges: (k, 2), numbers of nodes, the first inside; faces: (m, 3) int64, numbers of edges, wound outward."""

    edges: npt.NDArray[np.int64]
    faces: npt.NDArray[np.int64]


def corners_of(cells: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The grid points (n, 3) that are corners of cells (c, 3), and which are whose: (c, 8), numbered 4x + 2y + z."""
    low = cells.min(axis=0)
    size = cells.max(axis=0) - low + 2
    step = np.array([size[1] * size[2], size[2], 1])
    near = (cells - low) @ step
    offset = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)]) @ step
    keys, which = np.unique(near[:, None] + offset, return_inverse=True)
    points = np.stack([keys // step[0], keys // step[1] % size[1], keys % size[2]], axis=1) + low
    return points, which.reshape(-1, 8)


def crossed(cells: npt.NDArray[np.int64], which: npt.NDArray[np.int64], inside: npt.NDArray[np.bool_]) -> Crossed:
    """The triangles that part the nodes inside from those outside, each corner on an edge between two nodes.

    Marching tetrahedra (Doi and Koide 1991, IEICE Trans. E74, 214): no case is ambiguous, so the surface is closed and manifold
    where the cells hold all of it, and wherever its corners lie on their edges, it never crosses itself.
    cells: (c, 3); which: (c, 8), numbers of their nodes, as `corners_of` gives them; inside: of each node
    """
    odd = (cells.sum(axis=1) % 2).astype(bool)
    mixed = inside[which].any(axis=1) & ~inside[which].all(axis=1)
    fours = [which[mixed & side][:, list(four)] for side, table in ((~odd, _EVEN), (odd, _ODD)) for four in table]
    turned = np.concatenate([np.full(len(four), number >= len(_EVEN)) for number, four in enumerate(fours)])
    four = np.concatenate(fours)
    four[turned] = four[turned][:, [0, 1, 3, 2]]
    case = inside[four] @ np.array([1, 2, 4, 8])
    triangles = [_edges(four[case == value], corners) for value, faces in enumerate(_CASES) for corners in faces]
    ends = np.concatenate(triangles) if triangles else np.zeros((0, 3, 2), np.int64)
    count = len(inside)
    keys, faces = np.unique(ends[..., 0] * count + ends[..., 1], return_inverse=True)
    return Crossed(np.stack([keys // count, keys % count], axis=1), faces.reshape(-1, 3))


def _edges(four: npt.NDArray[np.int64], corners: tuple[tuple[int, int], ...]) -> npt.NDArray[np.int64]:
    return np.stack([four[:, list(edge)] for edge in corners], axis=1)


def _cases() -> list[list[tuple[tuple[int, int], ...]]]:
    """For each set of corners inside (bit k: corner k), triangles of edges (inside, outside)."""
    cases: list[list[tuple[tuple[int, int], ...]]] = []
    for value in range(16):
        within = [k for k in range(4) if value >> k & 1]
        beyond = [k for k in range(4) if not value >> k & 1]
        even = _is_even([*within, *beyond])
        if len(within) in (0, 4):
            cases.append([])
        elif len(within) == 2:
            (a, b), (c, d) = within, beyond if even else beyond[::-1]
            cases.append([((a, c), (a, d), (b, d)), ((a, c), (b, d), (b, c))])
        elif len(within) == 1:
            c, d = beyond[1:] if even else beyond[:0:-1]
            cases.append([((within[0], beyond[0]), (within[0], c), (within[0], d))])
        else:
            b, c = within[1:] if even else within[:0:-1]
            cases.append([((within[0], beyond[0]), (b, beyond[0]), (c, beyond[0]))])
    return cases


def _is_even(order: list[int]) -> bool:
    return sum(order[i] > order[j] for i in range(len(order)) for j in range(i + 1, len(order))) % 2 == 0


_CASES = _cases()
