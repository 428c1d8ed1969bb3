"""Which pairs of boxes overlap: a tree of boxes walked against itself, all pairs of a level at once."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Boxes = npt.NDArray[np.float32]  # (n, 3), lower or upper corners
Pairs = npt.NDArray[np.int32]  # (k, 2), indices of boxes, each pair once, the lower index first

LEAF = 4


@dataclass(frozen=True, eq=False)
class _Level:
    """Nodes of one depth: corners of their boxes, and the least and greatest group inside."""

    lower: Boxes
    upper: Boxes
    least: npt.NDArray[np.int32]
    greatest: npt.NDArray[np.int32]


def overlapping_pairs(
    lower: Boxes, upper: Boxes, group: npt.NDArray[np.int32] | None = None, limit: int = 20_000_000
) -> Pairs | None:
    """All pairs of the n boxes that touch or overlap; None if more than ``limit`` tests would be needed.

    Boxes in the order of Morton's curve are halved into a tree (Lauterbach et al. 2009, "Fast BVH construction on GPUs", Computer
    Graphics Forum 28, 375), which is walked against itself, a level at a time.
    group: (n,) int32, only pairs of different groups are asked for (subtrees of one group are never walked against themselves).
    """
    count = len(lower)
    if count < 2:
        return np.zeros((0, 2), np.int32)
    order = _along_a_curve(lower, upper, group)
    levels = _tree(lower, upper, group, order)
    one = other = np.zeros(1, np.int32)
    spent = 0
    for depth, level in enumerate(levels):
        keep = _touch(level, one, other)
        if group is not None:
            keep &= (level.least[one] != level.greatest[other]) | (level.greatest[one] != level.least[other])
        one, other = one[keep], other[keep]
        spent += len(keep)
        if spent > limit or len(one) * LEAF * LEAF > limit:
            return None
        if depth < len(levels) - 1:
            one, other = _children(one, other)
    return _leaf_pairs(lower, upper, group, order, one, other)


def _along_a_curve(lower: Boxes, upper: Boxes, group: npt.NDArray[np.int32] | None) -> npt.NDArray[np.int32]:
    """An order in which neighbours in the list are neighbours in space (Morton code of the centres), group by group."""
    centre = (lower + upper) * np.float32(0.5)
    low = centre.min(axis=0)
    span = max(float((centre.max(axis=0) - low).max()), 1e-30)
    cell = ((centre - low) * np.float32(1023 / span)).astype(np.uint64)
    code = np.zeros(len(centre), np.uint64)
    for axis in range(3):
        spread = cell[:, axis]
        for shift, mask in ((16, 0x030000FF), (8, 0x0300F00F), (4, 0x030C30C3), (2, 0x09249249)):
            spread = (spread | (spread << np.uint64(shift))) & np.uint64(mask)
        code |= spread << np.uint64(axis)
    if group is not None:
        return np.lexsort((code, group)).astype(np.int32)
    return np.argsort(code, kind="stable").astype(np.int32)


def _tree(lower: Boxes, upper: Boxes, group: npt.NDArray[np.int32] | None, order: npt.NDArray[np.int32]) -> list[_Level]:
    """Levels from the root (one node) to the leaves (LEAF boxes each); empty places hold a box that touches nothing."""
    depth = max(0, (-(-len(order) // LEAF) - 1).bit_length())
    places = LEAF << depth
    least, greatest = np.full(places, np.iinfo(np.int32).max, np.int32), np.full(places, -1, np.int32)
    if group is not None:
        least[: len(order)] = greatest[: len(order)] = group[order]
    low, high = np.full((places, 3), np.inf, np.float32), np.full((places, 3), -np.inf, np.float32)
    low[: len(order)], high[: len(order)] = lower[order], upper[order]
    fold = LEAF
    levels: list[_Level] = []
    for _ in range(depth + 1):
        low, high = low.reshape(-1, fold, 3).min(axis=1), high.reshape(-1, fold, 3).max(axis=1)
        least, greatest = least.reshape(-1, fold).min(axis=1), greatest.reshape(-1, fold).max(axis=1)
        levels.append(_Level(low, high, least, greatest))
        fold = 2
    return levels[::-1]


def _touch(level: _Level, one: npt.NDArray[np.int32], other: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
    keep = np.ones(len(one), bool)
    for axis in range(3):
        low, high = level.lower[:, axis], level.upper[:, axis]
        keep &= (low[one] <= high[other]) & (low[other] <= high[one])
    return keep


def _children(one: npt.NDArray[np.int32], other: npt.NDArray[np.int32]) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """The pairs one level down: three of a node with itself, four of two nodes."""
    same = one == other
    a, b = one[~same] * 2, other[~same] * 2
    s = one[same] * 2
    return (
        np.concatenate([s, s, s + 1, a, a, a + 1, a + 1]).astype(np.int32),
        np.concatenate([s, s + 1, s + 1, b, b + 1, b, b + 1]).astype(np.int32),
    )


def _leaf_pairs(
    lower: Boxes,
    upper: Boxes,
    group: npt.NDArray[np.int32] | None,
    order: npt.NDArray[np.int32],
    one: npt.NDArray[np.int32],
    other: npt.NDArray[np.int32],
) -> Pairs:
    """Pairs of boxes inside pairs of leaves, in blocks to bound the memory."""
    i, j = (grid.reshape(-1).astype(np.int32) for grid in np.meshgrid(np.arange(LEAF), np.arange(LEAF), indexing="ij"))
    found = []
    for start in range(0, len(one), 1 << 16):
        left, right = one[start : start + (1 << 16)], other[start : start + (1 << 16)]
        a, b = (left[:, None] * LEAF + i).reshape(-1), (right[:, None] * LEAF + j).reshape(-1)
        keep = (a < b) & (b < len(order))
        a, b = order[a[keep]], order[b[keep]]
        if group is not None:
            apart = group[a] != group[b]
            a, b = a[apart], b[apart]
        keep = ((lower[a] <= upper[b]) & (lower[b] <= upper[a])).all(axis=1)
        found.append(np.stack([np.minimum(a[keep], b[keep]), np.maximum(a[keep], b[keep])], axis=1))
    return np.concatenate(found) if found else np.zeros((0, 2), np.int32)
