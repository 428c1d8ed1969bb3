"""Parts on plates by their outlines: turned about z, gaps kept, into each other's hollows and holes; fewest plates, then compact.

Copies are laid one by one as low as their middle comes (bottom-left, Baker, Coffman and Rivest 1980), the largest parts first on
the first plate with room. That is done for several plans (which ways parts are turned, in which order, along which side), and the
best is kept. The same input gives the same answer: not time ends the search, but work that is counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from mesh.arranged import Arranged, Copy, Item, Work, checked
from mesh.footprint import Footprint, Kind, Laid, Places, Plate, footprint
from mesh.outline import outline, rotation
from mesh.turns import angles

FINEST_CELL_MM, COARSER_CELL_MM = 0.25, 0.5
MOST_CELLS = 1_000_000  # of a plate
MOST_GAP_CELLS = 40  # that a gap is wide
MOST_WAY_CELLS = 40_000_000  # of a plate, times the ways of all parts
MOST_WORK = 6e9  # see `Work`
SHUFFLES = 24
COMPACTING = 6  # halvings
SLANT = 0.1
SEED = 2008


@dataclass(frozen=True)
class Plan:
    """order: indices of the parts; turn: which group of ways (see `_group`); across: along y; slant: see `Places`."""

    order: tuple[int, ...]
    turn: int | str
    across: bool
    slant: float


def nest(items: Sequence[Item], room_mm: tuple[float, float, float], gap_mm: float = 5.0, turns: str = "free") -> Arranged:
    """All copies on as few plates as are found, each group in the middle of its plate.

    room_mm: (x, y, z) of the printer, z may be infinite; gap_mm: between outlines, ≥ 0; turns: "free" (every 15° from the part's
    narrowest box, other angles where it fits only so), "90" (right angles) or "none"
    Raises CannotDo: too_large, too_high, nothing_to_arrange, bad_room, bad_gap; TooLarge: too_many_copies.
    """
    checked(items, room_mm[:2], gap_mm)
    outlines = [outline(item.mesh) for item in items]
    ways = [angles(item, one, room_mm, turns) for item, one in zip(items, outlines, strict=True)]
    longest = max(float(one.size_mm.max()) for one in outlines)
    cell_mm, shape = _grid(room_mm, sum(map(len, ways)), longest, gap_mm)
    work = Work()
    kinds = tuple(
        Kind(index, item.quantity, tuple(footprint(one, angle, cell_mm, gap_mm) for angle in turned), work)
        for index, (item, one, turned) in enumerate(zip(items, outlines, ways, strict=True))
    )
    plates = _best(kinds, shape)
    return _arranged(items, kinds, plates, cell_mm, shape)


def _grid(
    room_mm: tuple[float, float, float], ways: int, longest_mm: float, gap_mm: float
) -> tuple[npt.NDArray[np.float64], tuple[int, int]]:
    """(width and depth of a cell in mm, rows and columns of the plate), so that cells fill the plate exactly."""
    size = np.asarray(room_mm[:2], np.float64)
    bounded = float(np.sqrt(size.prod() / min(MOST_CELLS, MOST_WAY_CELLS / ways)))
    step = max(FINEST_CELL_MM, min(COARSER_CELL_MM, longest_mm / 200), gap_mm / MOST_GAP_CELLS, bounded)
    columns, rows = np.maximum(np.round(size / step), 1).astype(int).tolist()
    return size / (columns, rows), (rows, columns)


def _best(kinds: tuple[Kind, ...], shape: tuple[int, int]) -> list[Plate]:
    """The best of all plans that the work allows for, with the last plate as small as it can be."""
    turned = tuple(kind.across() for kind in kinds)
    best: tuple[tuple[float, ...], Plan, list[Plate]] | None = None
    work = kinds[0].work
    for number, plan in enumerate(_plans(kinds)):
        if best and (work.done > MOST_WORK or (len(best[2]) == 1 and number > 3)):
            break
        plates = _filled(turned if plan.across else kinds, plan, shape[::-1] if plan.across else shape)
        last = float(sum(kinds[one.kind].ways[one.way].area_mm2 for one in plates[-1].laid))
        rated = (len(plates), round(last, 3), float(number))
        if best is None or rated < best[0]:
            best = rated, plan, plates
    assert best is not None  # there is always a first plan
    _, plan, plates = best
    side = turned if plan.across else kinds
    plates[-1] = _compact(side, plan, plates[-1], shape[::-1] if plan.across else shape)
    return [_exchanged(plate) for plate in plates] if plan.across else plates


def _plans(kinds: tuple[Kind, ...]) -> Iterator[Plan]:
    """What is tried, the most promising first."""
    area = {kind.index: kind.ways[0].area_mm2 for kind in kinds}
    longest = {kind.index: max(kind.ways[0].cells.shape) for kind in kinds}
    orders = [tuple(sorted(area, key=lambda index: (-by[index], index))) for by in (area, longest)]
    turns: list[int | str] = ["all", "right", *range(0, max(len(kind.ways) for kind in kinds) // 2), "one"]
    for order in dict.fromkeys(orders):
        for turn in turns:
            for slant in (SLANT, 0.0):
                for across in (False, True):
                    yield Plan(order, turn, across, slant)
    rng = np.random.default_rng(SEED)
    for number in range(SHUFFLES if len(kinds) > 1 else 0):
        rank = {index: area[index] * rng.uniform(0.6, 1.4) for index in sorted(area)}
        yield Plan(tuple(sorted(rank, key=lambda index: -rank[index])), ("all", "right")[number % 2], bool(number % 4 > 1), SLANT)


def _group(kind: Kind, turn: int | str) -> tuple[int, ...]:
    """Which ways of a kind a plan tries: all, right angles from the first, one alone, or a pair that is head to foot."""
    degrees = [way.degrees for way in kind.ways]
    first = degrees[0]
    if turn == "all":
        wanted = degrees
    elif turn == "right":
        wanted = [one for one in degrees if (one - first) % 90 == 0]
    elif turn == "one":
        wanted = [first]
    else:
        start = degrees[int(turn) % len(degrees)]
        wanted = [one for one in degrees if (one - start) % 180 == 0]
    return tuple(index for index, one in enumerate(degrees) if one in wanted)


def _filled(kinds: tuple[Kind, ...], plan: Plan, shape: tuple[int, int], most: int = 0) -> list[Plate]:
    """All copies, each on the first plate with room. most: no more plates than that, 0 for any number."""
    plates: list[Plate] = []
    for index in plan.order:
        kind, ways = kinds[index], _group(kinds[index], plan.turn)
        left, full = kind.quantity, set[int]()
        for plate in plates:
            if left and id(plate.wide) not in full:
                before = id(plate.wide)
                added = _fill(plate, kind, ways, plan.slant, left)
                left -= added
                full |= set() if added else {before}
        while left:
            if plates and most == len(plates):
                return []
            plate = Plate(np.zeros(shape, bool))
            added = _fill(plate, kind, ways, plan.slant, left)
            if not added:  # only where the plate was made smaller
                return []
            plates.append(plate)
            left -= added
            while left >= added and not most:  # the next plates are filled as that one was
                plates.append(Plate(plate.wide, tuple(plate.laid)))
                left -= added
    return plates


def _fill(plate: Plate, kind: Kind, ways: tuple[int, ...], slant: float, most: int) -> int:
    """Lays up to so many copies; how many it were."""
    places = Places(plate, kind, ways, slant)
    laid: list[Laid] = []
    while len(laid) < most and (one := places.next()) is not None:
        laid.append(one)
    if laid:
        plate.lay(kind, laid)
    return len(laid)


def _compact(kinds: tuple[Kind, ...], plan: Plan, plate: Plate, shape: tuple[int, int]) -> Plate:
    """The copies of a plate laid again, together in as small a plate of its shape as is found to hold them."""
    counts = np.bincount([one.kind for one in plate.laid], minlength=len(kinds))
    these = tuple(kind.of(int(count)) for kind, count in zip(kinds, counts, strict=True))
    low, high = 0.0, 1.0
    for _ in range(COMPACTING):
        middle = (low + high) / 2
        smaller = max(int(shape[0] * middle), 1), max(int(shape[1] * middle), 1)
        found = _filled(these, replace(plan, order=tuple(i for i in plan.order if counts[i])), smaller, most=1)
        low, high = (low, middle) if found else (middle, high)
        plate = found[0] if found else plate
    return plate


def _exchanged(plate: Plate) -> Plate:
    """With x and y exchanged."""
    return Plate(plate.wide.T, tuple(replace(one, row=one.column, column=one.row) for one in plate.laid))


def _arranged(
    items: Sequence[Item], kinds: tuple[Kind, ...], plates: list[Plate], cell_mm: npt.NDArray[np.float64], shape: tuple[int, int]
) -> Arranged:
    """In millimetres, what lies on a plate moved together to its middle."""
    copies, used, heights = [], [], []
    numbers = [0] * len(items)
    high = [float(np.ptp(item.mesh.vertices[:, 2].astype(np.float64))) for item in items]
    for number, plate in enumerate(plates):
        ways = [kinds[one.kind].ways[one.way] for one in plate.laid]
        shift = _to_middle(plate.laid, ways, shape) * cell_mm
        for one, way in zip(plate.laid, ways, strict=True):
            lower = np.append((one.column, one.row) * cell_mm + shift, 0.0)
            copies.append(Copy(one.kind, numbers[one.kind], number, rotation(way.degrees), lower))
            numbers[one.kind] += 1
        used.append(sum(way.area_mm2 for way in ways) / float(np.prod(shape) * cell_mm.prod()))
        heights.append(max(high[one.kind] for one in plate.laid))
    return Arranged(tuple(copies), tuple(used), tuple(heights))


def _to_middle(laid: Sequence[Laid], ways: Sequence[Footprint], shape: tuple[int, int]) -> npt.NDArray[np.float64]:
    """(columns, rows) by which what was laid stands off the middle of the plate."""
    lower = np.array([(one.column, one.row) for one in laid])
    upper = lower + [way.cells.shape[::-1] for way in ways]
    return np.asarray((np.array(shape[::-1]) - upper.max(axis=0) - lower.min(axis=0)) / 2)
