"""The kernels in C that numpy has no operation for, and how to call them: arrays in, arrays out.

Each function here has its twin in numpy beside its caller, which gives the same answer where no library could be compiled
(`mesh.native.build` makes it) or PRINTDESK_NO_KERNELS is set; tests hold the two against each other. Only what finds out which
faces a picture needs has none: without it all of them are drawn.
"""

import ctypes
from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.both import both
from mesh.compiled import Welding, library
from mesh.errors import TooLarge

Indices = npt.NDArray[np.int32]


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
    vertices, index = np.empty((groups * per_group, 3), np.float32), np.empty(groups * per_group, np.int32)
    try:
        welding = Welding(lib, groups * per_group, vertices.ctypes.data, index.ctypes.data)
        welding.more(points.ctypes.data, points.strides[0], per_group, groups)
    except MemoryError:
        raise _no_memory() from None
    return vertices[: welding.end()].copy(), index


class Pairs:
    """What `pair_edges` finds, by the names of `mesh.topology.Topology`; crowded and crowd as `pair_around_edges` takes them.

    live: (m,); mate: (3m,); boundary, clashing: (k,) half-edges; crowded: (c,) those of edges of more than two faces, one edge
    after another; crowd: (c,) the number of the edge of each
    """

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
    """The two half-edges of every edge of a mesh (m, 3) with so many vertices, and what is no such pair. None: no kernels.

    Two threads share the vertices, each with the edges that begin at its own.
    """
    lib = library()
    if lib is None:
        return None
    found = Pairs()
    found.live = (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 2] != faces[:, 0])
    found.mate = np.empty(3 * len(faces), np.int32)
    if not found.live.all():
        found.mate.reshape(-1, 3)[~found.live] = -1
    middle = 2 * vertices // 5  # the lower end point of an edge is rather a low one
    parts = both(lambda: _paired(lib, faces, 0, middle, found.mate), lambda: _paired(lib, faces, middle, vertices, found.mate))
    clashing, boundary, crowded, crowd, counts = zip(*parts, strict=True)
    found.clashing, found.boundary, found.crowded = np.concatenate(clashing), np.concatenate(boundary), np.concatenate(crowded)
    found.crowd = np.concatenate([crowd[0], crowd[1] + counts[0][3]])
    found.edges, found.odd_edges = int(counts[0][0] + counts[1][0]), int(counts[0][4] + counts[1][4])
    return found


def _paired(lib: ctypes.CDLL, faces: Indices, begin: int, end: int, mate: Indices) -> tuple[npt.NDArray[Any], ...]:
    """The pairs of the edges whose lower end point is in [begin, end); clashing, boundary, crowded, crowd and the counts."""
    clashing, boundary, crowded = (np.empty(3 * len(faces), np.int32) for _ in range(3))  # untouched memory costs nothing
    crowd, counts = np.empty(3 * len(faces), np.int64), np.zeros(6, np.int64)
    _fits(
        lib.pair_edges(
            *(_at(faces), _n(len(faces)), ctypes.c_int32(begin), ctypes.c_int32(end), _at(mate), _at(clashing)),
            *(_at(boundary), _at(crowded), _at(crowd), _at(counts)),
        )
    )
    _, alone, many, _, _, clashes = (int(value) for value in counts)
    return clashing[:clashes].copy(), boundary[:alone].copy(), crowded[:many].copy(), crowd[:many].copy(), counts


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


def corner_fans(faces: Indices, mate: Indices) -> tuple[Indices, int] | None:
    """As `mesh.fans.corner_fans`. None: no kernels."""
    lib = library()
    if lib is None:
        return None
    label = np.empty(len(mate), np.int32)
    faces = np.ascontiguousarray(faces, np.int32)
    return label, int(lib.corner_fans(_n(len(faces)), _at(faces), _at(np.ascontiguousarray(mate, np.int32)), _at(label)))


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


def face_normals(
    vertices: npt.NDArray[np.float32], faces: Indices
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float64]] | None:
    """Unit normals (m, 3), zero for faces without area, and areas (m,). None: no kernels."""
    lib = library()
    if lib is None:
        return None
    normals, areas, count = np.empty((len(faces), 3), np.float32), np.empty(len(faces)), len(faces)

    def share(begin: int, end: int) -> None:
        lib.face_normals(_at(vertices), _at(faces), _n(begin), _n(end), _at(normals), _at(areas))

    both(lambda: share(0, count // 2), lambda: share(count // 2, count))
    return normals, areas


def farthest(points: npt.NDArray[np.float32], ways: npt.NDArray[np.float32]) -> Indices | None:
    """As `mesh.farthest.farthest`, points (n, 3) and ways (k, 3). None: no kernels."""
    lib = library()
    if lib is None:
        return None
    points, turned, half = np.ascontiguousarray(points, np.float32), np.ascontiguousarray(ways.T), len(points) // 2

    def share(begin: int, end: int) -> tuple[npt.NDArray[np.float32], Indices]:
        reach, found = np.full(len(ways), -np.inf, np.float32), np.zeros(len(ways), np.int32)
        first = ctypes.c_int32(begin)
        lib.farthest(_at(points[begin:end]), _n(end - begin), first, _at(turned), _n(len(ways)), _at(reach), _at(found))
        return reach, found

    (reach, one), (later, other) = both(lambda: share(0, half), lambda: share(half, len(points)))
    return np.where(later > reach, other, one)


def shell_boxes(
    vertices: npt.NDArray[np.float32], faces: Indices, shell: Indices, shells: int
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]] | None:
    """Lower and upper corners (shells, 3) of the boxes around the faces (m, 3) of each shell (m,). None: no kernels."""
    lib = library()
    if lib is None:
        return None
    shell, half = np.ascontiguousarray(shell, np.int32), len(faces) // 2

    def boxes(part: slice) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        lower, upper, own = np.empty((shells, 3), np.float32), np.empty((shells, 3), np.float32), faces[part]
        lib.shell_boxes(_at(vertices), _at(own), _n(len(own)), _at(shell[part]), _n(shells), _at(lower), _at(upper))
        return lower, upper

    if shells > half:
        return boxes(slice(None))
    one, other = both(lambda: boxes(slice(half)), lambda: boxes(slice(half, None)))
    return np.minimum(one[0], other[0]), np.maximum(one[1], other[1])


def seen_places(
    vertices: npt.NDArray[np.float32], middle: npt.NDArray[np.float64], rows: npt.NDArray[np.float64]
) -> npt.NDArray[np.float32] | None:
    """Where vertices (n, 3) less the middle (3,) lie in a picture (n, 2), rows (3, 4): see seen.c. None: no kernels."""
    lib = library()
    if lib is None:
        return None
    places, half = np.empty((len(vertices), 2), np.float32), len(vertices) // 2
    centre, matrix = np.ascontiguousarray(middle, np.float32), np.ascontiguousarray(rows, np.float32)

    def share(part: slice) -> None:
        own = vertices[part]
        lib.seen_places(_at(own), _n(len(own)), _at(centre), _at(matrix), _at(places[part]))

    both(lambda: share(slice(half)), lambda: share(slice(half, None)))
    return places


def seen_faces(
    places: npt.NDArray[np.float32],
    faces: Indices,
    runs: npt.NDArray[np.int64],
    spots: npt.NDArray[np.float32],
    size: tuple[int, int],
    facing: int,
) -> tuple[Indices, Indices]:
    """As `mesh.seen.Sieve.seen`: faces (m, 3), runs (r, 2), spots (s, 2); the places are those of `seen_places`."""
    lib = library()
    assert lib is not None
    spots, pixels = np.ascontiguousarray(spots, np.float32), np.array(size, np.float32)

    def share(runs: npt.NDArray[np.int64]) -> tuple[Indices, Indices]:
        runs, asked = np.ascontiguousarray(runs, np.int64), int(runs[:, 1].sum())
        kept, which = np.empty((asked, 3), np.int32), np.empty(asked, np.int32)
        found = lib.seen_faces(
            *(_at(places), _at(faces), _at(runs), _n(len(runs)), _at(spots), _n(len(spots)), _at(pixels)),
            *(ctypes.c_float(facing), _at(kept), _at(which)),
        )
        return kept[:found], which[:found]

    half = int(np.searchsorted(np.cumsum(runs[:, 1]), runs[:, 1].sum() / 2))
    (kept, which), (later, others) = both(lambda: share(runs[:half]), lambda: share(runs[half:]))
    return np.concatenate([kept, later]), np.concatenate([which, others])


def _at(array: npt.NDArray[Any]) -> ctypes.c_void_p:
    return array.ctypes.data_as(ctypes.c_void_p)  # which keeps the array until the call is over


def _n(count: int) -> ctypes.c_int64:
    return ctypes.c_int64(count)


def _fits(count: int) -> int:
    """The count; TooLarge where a kernel found no memory."""
    if count < 0:
        raise _no_memory()
    return int(count)


def _no_memory() -> TooLarge:
    return TooLarge(
        "too_much_memory", "The model needs more memory than it is allowed.", "Simplify the model or raise the limit."
    )
