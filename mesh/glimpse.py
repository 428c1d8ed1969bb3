"""What one quick look at a binary STL tells, long before it is read: how many triangles it holds, and how large it is."""

from pathlib import Path

import numpy as np

from mesh.errors import MeshError
from mesh.limits import Limits
from mesh.mesh import Vector3
from mesh.opening import Opened

_HEADER, _FACET, _CORNERS = 84, 50, slice(12, 48)  # bytes of a binary STL: of the head, of a facet, of its corners
_AT_ONCE = 20_000  # facets: they stay in the cache
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

    One pass over the bytes, in pieces: a million triangles take some 50 ms, and no more memory than one.
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
    low, high = np.full(9, np.inf, np.float32), np.full(9, -np.inf, np.float32)
    for begin in range(0, count, _AT_ONCE):
        many = min(_AT_ONCE, count - begin)
        file.fill(memoryview(piece)[: _FACET * many])
        corners = np.ascontiguousarray(facets[:many, _CORNERS]).view("<f4")
        low, high = np.minimum(low, corners.min(axis=0)), np.maximum(high, corners.max(axis=0))
    lengths = high.reshape(3, 3).max(axis=0).astype(np.float64) - low.reshape(3, 3).min(axis=0)
    x, y, z = (float(length) for length in lengths)
    return (x, y, z) if np.isfinite(lengths).all() else None
