"""The outlines of a body at given heights, as closed rings of points."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.errors import TooLarge
from mesh.mesh import Faces, Mesh

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

MOST_SEGMENTS = 4_000_000


@dataclass(frozen=True, eq=False)
class Contours:
    """points (n, 2) mm: ring after ring, the material on the left; begins (rings + 1,): where each ring begins

    heights (p,) mm; first (p + 1,): the first ring of each height
    """

    heights: Floats
    points: Floats
    begins: Ints
    first: Ints

    def at(self, height: int) -> list[Floats]:
        """The rings of one height, by its number: each (n, 2) float64 mm."""
        return [
            self.points[self.begins[ring] : self.begins[ring + 1]] for ring in range(self.first[height], self.first[height + 1])
        ]


def contours(mesh: Mesh, heights: Floats) -> Contours:
    """Cuts a mesh that looks outward with level planes that rise from first to last (p,), mm.

    A plane through a point counts as just above it. What is open is closed by straight lines. Raises TooLarge("too_many_cuts")
    for more than four million segments.
    """
    return _rings_of(_segments(mesh.vertices.astype(np.float64), mesh.faces, heights), heights)


@dataclass(frozen=True, eq=False)
class _Segments:
    """Where faces meet planes (s,): the plane, keys of the edges a segment starts and ends on, and both places (s, 2)."""

    plane: Ints
    start_key: Ints
    end_key: Ints
    start: Floats
    end: Floats


def _rings_of(segments: _Segments, heights: Floats) -> Contours:
    """The segments put one after the other, ring by ring, height by height."""
    plane, start = segments.plane, segments.start
    following = _following(segments.start_key, segments.end_key)
    if (following < 0).any():  # an open outline gets one segment more, from its end to its beginning
        ends = np.flatnonzero(following < 0)
        plane, start = np.r_[plane, plane[ends]], np.concatenate([start, segments.end[ends]])
        following = _closed(following, ends)
    order, begins = _rings(following)
    kept = np.diff(np.r_[begins, len(order)]) >= 3
    owner = plane[order[begins]] if len(begins) else np.zeros(0, np.int64)
    sizes = np.diff(np.r_[begins, len(order)])
    wanted = np.repeat(kept, sizes)
    order, owner, sizes = order[wanted], owner[kept], sizes[kept]
    by_plane = np.argsort(owner, kind="stable")
    starts = np.cumsum(sizes) - sizes
    shifts = np.repeat(starts[by_plane] - (np.cumsum(sizes[by_plane]) - sizes[by_plane]), sizes[by_plane])
    order = order[np.arange(len(order)) + shifts]
    sizes, owner = sizes[by_plane], owner[by_plane]
    first = np.searchsorted(owner, np.arange(len(heights) + 1))
    return Contours(heights, start[order], np.r_[0, np.cumsum(sizes)].astype(np.int64), first.astype(np.int64))


def _repeated(counts: Ints) -> tuple[Ints, Ints]:
    """(owner, running number within the owner) of counts[i] entries for each i."""
    owner = np.repeat(np.arange(len(counts)), counts)
    return owner, np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)


def _segments(vertices: Floats, faces: Faces, heights: Floats) -> _Segments:
    z = vertices[:, 2]
    level = np.searchsorted(heights, z, side="left")  # how many planes lie below each point
    l0, l1, l2 = (level[faces[:, corner]] for corner in range(3))
    low, high = np.minimum(np.minimum(l0, l1), l2), np.maximum(np.maximum(l0, l1), l2)
    counts = high - low
    if counts.sum() > MOST_SEGMENTS:
        message = "So fine a part in so thin layers has too many edges to be laid out."
        raise TooLarge("too_many_cuts", message, "Choose thicker layers, or simplify the part.")
    cut = np.flatnonzero(counts)
    owner, number = _repeated(counts[cut])
    face = cut[owner]
    plane = low[face] + number
    up = [corner[face] > plane for corner in (l0, l1, l2)]
    lone = np.where(up[0] == up[1], 2, np.where(up[0] == up[2], 1, 0))  # the corner alone on its side
    flat, at = faces.ravel().astype(np.int64), 3 * face
    apex, following, last = (flat[at + (lone + step) % 3] for step in range(3))
    apex_up = level[apex] > plane
    first = np.where(apex_up, following, last)
    second = np.where(apex_up, last, following)
    many = np.int64(len(vertices))

    def key(other: Ints) -> Ints:
        return np.asarray((plane * many + np.minimum(apex, other)) * many + np.maximum(apex, other), np.int64)

    def place(other: Ints) -> Floats:
        a, b = np.minimum(apex, other), np.maximum(apex, other)  # in one order, so that both faces of an edge say the same point
        share = np.clip((heights[plane] - z[a]) / (z[b] - z[a]), 0.0, 1.0)
        return np.asarray(vertices[a, :2] + share[:, None] * (vertices[b, :2] - vertices[a, :2]), np.float64)

    return _Segments(plane, key(first), key(second), place(first), place(second))


def _following(start_key: Ints, end_key: Ints) -> Ints:
    """For each segment the one that begins where it ends, −1 where there is none."""
    by_start, by_end = np.argsort(start_key, kind="stable"), np.argsort(end_key, kind="stable")
    following = np.empty(len(start_key), np.int64)
    starts, ends = start_key[by_start], end_key[by_end]
    if np.array_equal(starts, ends):
        following[by_end] = by_start
        return following
    following[:] = -1
    rank_start, rank_end = _rank(starts), _rank(ends)  # the n-th of equal keys meets the n-th
    table = {pair: at for at, pair in enumerate(zip(starts.tolist(), rank_start.tolist(), strict=True))}
    for at, pair in enumerate(zip(ends.tolist(), rank_end.tolist(), strict=True)):
        found = table.pop(pair, None)
        if found is not None:
            following[by_end[at]] = by_start[found]
    return following


def _rank(keys: Ints) -> Ints:
    begins = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else np.zeros(0, np.int64)
    return np.asarray(np.arange(len(keys)) - np.repeat(begins, np.diff(np.r_[begins, len(keys)])), np.int64)


def _closed(following: Ints, ends: Ints) -> Ints:
    """With one segment more for each of the `ends`, in their order, that leads back to the first of its chain."""
    has_before = np.zeros(len(following), bool)
    has_before[following[following >= 0]] = True
    closing = dict(zip(ends.tolist(), range(len(following), len(following) + len(ends)), strict=True))
    closed = np.concatenate([following, np.full(len(ends), -1, np.int64)])
    for head in np.flatnonzero(~has_before):
        at = int(head)
        while following[at] >= 0:
            at = int(following[at])
        closed[at], closed[closing[at]] = closing[at], head
    return closed


def _rings(following: Ints) -> tuple[Ints, Ints]:
    """(segments (s,) ring after ring, where each ring begins). By pointer jumping: doubling steps, no walk."""
    count = len(following)
    if not count:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    least, step = np.arange(count), following.copy()
    while True:
        lower = np.minimum(least, least[step])
        if np.array_equal(lower, least):
            break
        least, step = lower, step[step]
    ahead = np.where(following == least, -1, following)  # each ring cut before its least segment
    left = np.where(ahead < 0, 0, 1)
    jump = np.where(ahead < 0, np.arange(count), ahead)
    while True:
        more = left[jump]
        if not more.any():
            break
        left, jump = left + more, jump[jump]
    order = np.lexsort((-left, least))
    begins = np.flatnonzero(np.r_[True, least[order][1:] != least[order][:-1]])
    return order, begins
