"""The kernels in C that numpy has no operation for, and how to call them: arrays in, arrays out.

Each function here has its twin in numpy beside its caller, which gives the same answer where no library could be compiled
(`mesh.native.build` makes it) or PRINTDESK_NO_KERNELS is set; tests hold the two against each other.
"""

import ctypes
import logging
import os
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.errors import TooLarge

log = logging.getLogger(__name__)

Indices = npt.NDArray[np.int32]

_FOLDER = Path(__file__).parent


@cache
def library() -> ctypes.CDLL | None:
    """The compiled kernels, None where there are none."""
    if os.environ.get("PRINTDESK_NO_KERNELS"):
        return None
    found = sorted(_FOLDER.glob("_kernels-*.so"))
    if not found:
        log.info("the kernels are not compiled: numpy does their work, more slowly")
        return None
    try:
        loaded = ctypes.CDLL(str(found[-1]))
        loaded.measure_faces.restype = ctypes.c_double
        for name in ("weld_points", "pair_edges", "connect", "shells"):
            getattr(loaded, name).restype = ctypes.c_int64
    except (OSError, AttributeError) as error:
        log.warning("the kernels cannot be loaded, numpy does their work, more slowly: %s", error)
        return None
    return loaded


def weld_points(points: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.float32], Indices] | None:
    """Distinct points (k, 3) float32 in the order of their first use (−0.0 equals 0.0), and the number of each point (n,) int32.

    points: (n, 3), or (g, p, 3) whose p points of a group follow each other in memory and whose groups need not.
    None: no kernels.
    """
    lib = library()
    if lib is None:
        return None
    if points.ndim == 2:
        points = points[:, None]
    if points.strides[1:] != (12, 4):
        points = np.ascontiguousarray(points)
    groups, per_group = points.shape[:2]
    vertices = np.empty((groups * per_group, 3), np.float32)
    index = np.empty(groups * per_group, np.int32)
    seed = ctypes.c_uint64(int.from_bytes(os.urandom(8), "little"))
    count = lib.weld_points(_at(points), _n(points.strides[0]), _n(per_group), _n(groups), seed, _at(vertices), _at(index))
    return vertices[: _fits(count)].copy(), index


class Pairs:
    """What `pair_edges` finds, by the names of `mesh.topology.Topology`; crowded and crowd as `pair_around_edges` takes them."""

    __slots__ = ("boundary", "clashing", "crowd", "crowded", "edges", "live", "mate", "odd_edges")

    live: npt.NDArray[np.bool_]
    mate: Indices
    clashing: Indices
    boundary: Indices
    crowded: Indices
    crowd: npt.NDArray[np.int64]
    edges: int
    odd_edges: int


def pair_edges(faces: Indices, vertices: int) -> Pairs | None:
    """The two half-edges of every edge of a mesh (m, 3) with so many vertices, and what is no such pair. None: no kernels."""
    lib = library()
    if lib is None:
        return None
    count = len(faces)
    found = Pairs()
    live = np.empty(count, np.uint8)
    found.mate, clashing, boundary, crowded = (np.empty(3 * count, np.int32) for _ in range(4))
    crowd = np.empty(3 * count, np.int64)
    counts = np.zeros(6, np.int64)
    _fits(
        lib.pair_edges(
            _at(faces),
            _n(count),
            _n(vertices),
            _at(live),
            _at(found.mate),
            _at(clashing),
            _at(boundary),
            _at(crowded),
            _at(crowd),
            _at(counts),
        )
    )
    found.edges, alone, many, found.odd_edges, clashes, _ = (int(value) for value in counts)
    found.live = live.view(bool)
    found.clashing, found.boundary = clashing[:clashes].copy(), boundary[:alone].copy()
    found.crowded, found.crowd = crowded[:many].copy(), crowd[:many].copy()
    return found


def connect(count: int, one: Indices, other: Indices) -> tuple[Indices, int] | None:
    """As `mesh.groups.connected`. None: no kernels."""
    lib = library()
    if lib is None:
        return None
    label = np.empty(count, np.int32)
    one, other = np.ascontiguousarray(one, np.int32), np.ascontiguousarray(other, np.int32)
    return label, int(lib.connect(_n(count), _at(one), _at(other), _n(len(one)), _at(label)))


def shells(mate: Indices, live: npt.NDArray[np.bool_]) -> tuple[Indices, int] | None:
    """The connected surface of each live face (m,) int32, −1 for the others, and how many there are. None: no kernels."""
    lib = library()
    if lib is None:
        return None
    label = np.empty(len(live), np.int32)
    return label, int(lib.shells(_n(len(live)), _at(mate), _at(np.ascontiguousarray(live)), _at(label)))


def measure_faces(
    vertices: npt.NDArray[np.float32], faces: Indices, centre: npt.NDArray[np.float64], thin: float
) -> tuple[float, npt.NDArray[np.float64], npt.NDArray[np.bool_]] | None:
    """Area of all faces, signed volume of each from the centre (m,), and which have no area (m,). None: no kernels."""
    lib = library()
    if lib is None:
        return None
    volume, flat = np.empty(len(faces)), np.empty(len(faces), np.uint8)
    centre = np.ascontiguousarray(centre, np.float64)
    area = lib.measure_faces(
        _at(vertices), _at(faces), _n(len(faces)), _at(centre), ctypes.c_double(thin), _at(volume), _at(flat)
    )
    return float(area), volume, flat.view(bool)


def _at(array: npt.NDArray[Any]) -> ctypes.c_void_p:
    return ctypes.c_void_p(array.ctypes.data)


def _n(count: int) -> ctypes.c_int64:
    return ctypes.c_int64(count)


def _fits(count: int) -> int:
    """The count; TooLarge where a kernel found no memory."""
    if count < 0:
        raise TooLarge(
            "too_much_memory", "The model needs more memory than it may take.", "Simplify it, or export it more coarsely."
        )
    return int(count)
