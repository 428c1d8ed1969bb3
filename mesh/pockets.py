"""Hollows with a narrow way out for powder and resin: told from a body's cells, the way out measured by rays."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.bores import Bore
from mesh.groups import connected
from mesh.mesh import Vector3
from mesh.solid_grid import Cells, SolidGrid, square_distances

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]

WIDEST_MM = 12.0  # a wider way out lets anything go
LEAST_MM3 = 50.0
_LEAST_CELLS = 30
_STEP = 2.0  # from one width that is looked at to the next
_NARROWEST = 2.5  # cells: what is narrower the cells do not show
_MOST_CELLS = 24  # of half a width
_MOST = 300  # pockets that are named
_REACH_MM = 20.0  # along a bore, to both its ends
_WIDER = 1.3  # than a bore: there it has come to its end
_SLACK = 2.5  # cells by which they may err about a width
_HALVINGS, _WORTH_MM3 = 3, 200.0  # by which a throat is told that no bore is; of hollows of that size


@dataclass(frozen=True, eq=False)
class Pocket:
    """volume_mm3: of the hollow; throat_mm: how wide a ball finds its way out, at most; place: of the throat, or deep inside

    exact: the throat was measured, not only told by the cells; inside: (k, 3) mm, points in it
    behind: the number of the pocket that its way out leads through, −1 for none; its volume is not counted in that one
    """

    volume_mm3: float
    throat_mm: float
    exact: bool
    place: Vector3
    inside: Floats
    behind: int


Hollow = tuple[float, float, npt.NDArray[np.int64]]  # its throat is wider than, and narrower than; cells of it, eroded


def pockets(grid: SolidGrid, bores: tuple[Bore, ...] = ()) -> tuple[Pocket, ...]:
    """Pockets of a body in which a ball fits that cannot get out, the largest first.

    The empty cells are eroded by balls of growing width, and what is cut off from outside then is a pocket (morphological
    opening: Serra 1982, "Image Analysis and Mathematical Morphology"). Its throat lies between the last width at which it was
    not and that one; where a bore of the body leads out of it, its width is the throat's.
    Sealed hollows must have been filled before.
    """
    reach = int(min(np.ceil(WIDEST_MM / 2 / grid.cell) + 1, _MOST_CELLS))
    square = square_distances(grid.solid, reach)
    widths = [_NARROWEST * grid.cell]
    while widths[-1] * _STEP < min(WIDEST_MM, 2 * (reach - 0.5) * grid.cell):
        widths.append(widths[-1] * _STEP)
    outside_before: Cells | None = None
    found: list[Hollow] = []
    for number, width in enumerate(widths):
        free = _free(square, width / grid.cell)
        label, count = _labels(free)
        if count > 1:
            outside = label == label[0, 0, 0]
            fresh = free & ~outside if outside_before is None else free & ~outside & outside_before
            cells = np.flatnonzero(fresh)
            of_cell = label.ravel()[cells]
            order = np.argsort(of_cell, kind="stable")
            parts = np.split(cells[order], np.flatnonzero(np.diff(of_cell[order])) + 1) if len(cells) else []
            found += [(widths[number - 1] if number else 0.0, width, own) for own in parts]
            outside_before = outside
        else:
            outside_before = free
    return _measured(grid, square, found, bores)


def _measured(
    grid: SolidGrid, square: npt.NDArray[np.uint16], found: list[Hollow], bores: tuple[Bore, ...]
) -> tuple[Pocket, ...]:
    """The hollows grown back to their walls, the largest first, and their throats."""
    whole = np.zeros(grid.solid.shape, np.int16)  # 0 for what is in none
    named: list[tuple[Hollow, int]] = []
    for low, high, own in sorted(found, key=lambda one: -len(one[2]))[: 2 * _MOST]:
        window, inside = _grown(grid, own, high / 2 / grid.cell + 0.5)
        inside &= whole[window] == 0
        volume = int(inside.sum())
        if volume < max(_LEAST_CELLS, LEAST_MM3 / grid.cell**3):
            continue
        whole[window][inside] = len(named) + 1
        named.append(((low, high, own), volume))
        if len(named) == _MOST:
            break
    if not named:
        return ()
    ways = _through(named, _ways(grid, square, whole, bores, len(named)))
    reached: dict[float, Cells] = {}

    def outside(width: float) -> Cells:
        """Where a ball so wide gets to from outside; looked up once for all pockets."""
        if width not in reached:
            label = _labels(_free(square, width / grid.cell))[0]
            reached[width] = label == label[0, 0, 0]
        return reached[width]

    return tuple(_pocket(grid, square, entry, way, outside) for entry, way in zip(named, ways, strict=True))


Way = tuple[float, Vector3 | None, int]  # width, place, the pocket behind which it ends (−1 for outside)


def _through(named: list[tuple[Hollow, int]], ways: list[list[Way]]) -> list[Way | None]:
    """Of each pocket the widest way to the outside: by bores to it, or through other pockets."""
    best: list[Way | None] = [None] * len(named)
    for _ in range(min(len(named), 8)):
        for one, led in enumerate(ways):
            for width, place, to in led:
                beyond = best[to] if to >= 0 else None
                if to >= 0 and beyond is None:
                    continue
                way = (width, place, to) if beyond is None or beyond[0] >= width else (beyond[0], beyond[1], to)
                if (known := best[one]) is None or way[0] > known[0]:
                    best[one] = way
    return best


def _pocket(
    grid: SolidGrid,
    square: npt.NDArray[np.uint16],
    entry: tuple[Hollow, int],
    way: Way | None,
    outside: Callable[[float], Cells],
) -> Pocket:
    (low, high, own), cells = entry
    volume, widest = cells * grid.cell**3, high + _SLACK * grid.cell
    deepest = own[square.ravel()[own].argmax()]
    x, y, z = grid.places(np.array([deepest]))[0].tolist()
    points = grid.places(own[:: max(1, len(own) // 200)])
    for _ in range(_HALVINGS if low and volume >= _WORTH_MM3 else 0):
        width = (low + high) / 2
        low, high = (width, high) if outside(width).ravel()[deepest] else (low, width)
    if way is not None and low - grid.cell < way[0] < widest:  # no wider way is seen by the cells, which err by one of them
        return Pocket(volume, way[0], True, way[1] or (x, y, z), points, way[2])
    return Pocket(volume, high if not low else (low + high) / 2, False, (x, y, z), points, -1)


def _free(square: npt.NDArray[np.uint16], width: float) -> Cells:
    """Where the middle of a ball so many cells wide may be; all of the rim is outside."""
    free = square >= (width / 2 + 0.5) ** 2
    free[0], free[-1], free[:, 0], free[:, -1], free[:, :, 0], free[:, :, -1] = (True,) * 6
    return free


def _ways(
    grid: SolidGrid, square: npt.NDArray[np.uint16], whole: npt.NDArray[np.int16], bores: tuple[Bore, ...], count: int
) -> list[list[Way]]:
    """Which bores lead out of which pocket: what the first cells belong to that are wider than the bore, at both its ends."""
    ways: list[list[Way]] = [[] for _ in range(count)]
    if not bores:
        return ways
    steps = np.arange(1, int(_REACH_MM / grid.cell * 2) + 1) * grid.cell / 2
    for bore in bores:
        ends = []
        for side, free_mm in zip((-1.0, 1.0), bore.free_mm, strict=True):
            at = np.asarray(bore.place) + side * steps[steps < free_mm, None] * np.asarray(bore.axis)
            cells = grid.numbers(at)
            inside = whole.ravel()[cells]
            free, radius = square.ravel()[cells], bore.width_mm / 2 / grid.cell
            open_ = np.flatnonzero(((inside > 0) & (free > (radius + 1) ** 2)) | (free > (_WIDER * radius + 1) ** 2))
            ends.append(int(inside[open_[0]]) if len(open_) else 0)
        for mine, theirs in (ends, ends[::-1]):
            if mine and mine != theirs:
                ways[mine - 1].append((bore.width_mm, bore.place, theirs - 1))
    return ways


def _grown(grid: SolidGrid, own: npt.NDArray[np.int64], radius: float) -> tuple[tuple[slice, ...], Cells]:
    """The box of an eroded hollow with room about it, and which empty cells of it the ball covers."""
    room = int(np.ceil(radius))
    at = np.unravel_index(own, grid.solid.shape)
    window = tuple(
        slice(max(int(axis.min()) - room, 0), min(int(axis.max()) + room + 1, most))
        for axis, most in zip(at, grid.solid.shape, strict=True)
    )
    core = np.zeros([part.stop - part.start for part in window], bool)
    core[tuple(axis - part.start for axis, part in zip(at, window, strict=True))] = True
    near = square_distances(core, room) < radius**2
    return window, near & ~grid.solid[window]


def _labels(free: Cells) -> tuple[Ints, int]:
    """The connected group of each free cell, side by side, −1 for the others; and how many there are."""
    starts = free.copy()
    starts[:, :, 1:] &= ~free[:, :, :-1]
    run = np.cumsum(starts.ravel(), dtype=np.int32).reshape(free.shape) - 1
    ends = []
    for here, there in ((np.s_[:-1], np.s_[1:]), (np.s_[:, :-1], np.s_[:, 1:])):
        touch = free[here] & free[there] & (starts[here] | starts[there])
        ends.append((run[here][touch], run[there][touch]))
    one, other = (np.concatenate(side).astype(np.int32) for side in zip(*ends, strict=True))
    label, count = connected(int(run.ravel()[-1]) + 1, one, other)
    return np.where(free, label[run], -1), count
