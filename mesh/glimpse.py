"""What one quick look at a binary STL tells, long before it is read: how many triangles it holds, and how large it is."""

from pathlib import Path

import numpy as np

from mesh.errors import MeshError
from mesh.limits import Limits
from mesh.mesh import Vector3
from mesh.opening import Opened

_HEADER, _FACET, _CORNERS = 84, 50, slice(12, 48)  # bytes of a binary STL: of the head, of a facet, of its corners
_ABREAST = 256  # facets whose numbers are compared at once with those of as many others: four times as fast as facet by facet
_AT_ONCE = 80 * _ABREAST  # facets: they stay in the cache
DEFAULT_LIMITS = Limits()


def triangles_of(path: Path, limits: Limits = DEFAULT_LIMITS) -> int | None:
    """The count in a binary STL's head, where the file is exactly as long as that count needs; None for any other file."""
    try:
        with Opened(path, limits) as file:
            return _count(file)
    except MeshError:
        return None


def size_of(path: Path, limits: Limits = DEFAULT_LIMITS) -> Vector3 | None:
    """Lengths of the box in the file's own numbers; None for what is no such file, and for coordinates that are no numbers.

    One pass over the bytes, in pieces: a million triangles take some 20 ms, and no more memory than one.
    """
    try:
        with Opened(path, limits) as file:
            count = _count(file)
            return None if count is None else _size(file, count)
    except MeshError:
        return None


def _count(file: Opened) -> int | None:
    if file.size < _HEADER + _FACET:
        return None
    head = bytearray(_HEADER)
    file.fill(memoryview(head))
    count = int.from_bytes(head[80:], "little")
    return count if file.size == _HEADER + _FACET * count else None


def _size(file: Opened, count: int) -> Vector3 | None:
    piece = bytearray(_FACET * min(count, _AT_ONCE))
    facets = np.frombuffer(piece, np.uint8).reshape(-1, _FACET)
    low, high = np.full(3, np.inf, np.float32), np.full(3, -np.inf, np.float32)
    for begin in range(0, count, _AT_ONCE):
        many = min(_AT_ONCE, count - begin)
        file.fill(memoryview(piece)[: _FACET * many])
        corners = np.ascontiguousarray(facets[:many, _CORNERS]).view("<f4")
        whole = many // _ABREAST * _ABREAST
        for part in (corners[:whole].reshape(-1, 9 * _ABREAST), corners[whole:]):
            if len(part):
                low = np.minimum(low, part.min(axis=0).reshape(-1, 3).min(axis=0))
                high = np.maximum(high, part.max(axis=0).reshape(-1, 3).max(axis=0))
    lengths = high.astype(np.float64) - low
    x, y, z = (float(length) for length in lengths)
    return (x, y, z) if np.isfinite(lengths).all() else None
