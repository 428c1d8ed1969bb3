"""Parts in the box of a powder bed, beside and onto each other by their real shapes: fewest boxes, then least height.

Copies are lowered one by one to where they come lowest, the largest parts first, each way they may stand: the deepest-bottom-left
rule of container loading with the shapes' own heights in place of boxes. Several plans are tried and the lowest filling is kept.
The same input gives the same answer: not time ends the search, but work that is counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations, product

import numpy as np
import numpy.typing as npt

from mesh.arranged import Arranged, Copy, Item, Work, checked
from mesh.errors import CannotDo
from mesh.heights import Profile, edges_of, profile
from mesh.lowering import Body, Box, Lowering, Stood, coarse, stance, steps
from mesh.measure import measure
from mesh.outline import TOLERANCE_MM

GAP_MM = 1.0  # between parts in powder, as bureaus count it
FINEST_CELL_MM = 0.5
MOST_CELLS = 500_000  # of a floor
MOST_GAP_CELLS = 20  # that a gap is wide
MOST_REACH = 200  # fine cells in a coarse one
MOST_STEPS, MOST_FINE_STEPS = 1_000, 6_000  # to compare two parts: some milliseconds; where few ways are tried, more
MOST_LOOKS = 1e9  # sums until each part was looked for once in a box that is not empty: some seconds
MOST_WORK = 5e9
SHUFFLES = 12
SAME_MM = 0.01  # two ways to stand that differ by less over every cell are tried once
SEED = 2008

Rotation = npt.NDArray[np.float64]  # (3, 3)
Rotations = tuple[Rotation, ...]


@dataclass(frozen=True)
class Plan:
    """order: indices of the bodies; up: which way up they stand, 0 … 5, None for any; flat, regular: see `Lowering`."""

    order: tuple[int, ...]
    up: int | None
    flat: bool
    regular: bool = False


def right_angles() -> Rotations:
    """The 24 rotations of a cube, (3, 3) each, the one that changes nothing first."""
    found = []
    for axes in permutations(range(3)):
        for signs in product((1.0, -1.0), repeat=3):
            matrix = np.zeros((3, 3))
            matrix[range(3), axes] = signs
            if np.linalg.det(matrix) > 0:
                found.append(matrix)
    return tuple(found)


def pack(items: Sequence[Item], box_mm: tuple[float, float, float], gap_mm: float = GAP_MM, turns: str = "free") -> Arranged:
    """All copies in as few boxes as are found, each filled as low as is found.

    box_mm: (x, y, z) that may be used; gap_mm: between surfaces, ≥ 0; turns: "free" (all 24 right-angle rotations), "90" (about
    z only) or "none"
    Raises CannotDo: too_large, nothing_to_arrange, bad_room, bad_gap; TooLarge: too_many_copies.
    """
    checked(items, box_mm, gap_mm)
    cell_mm = _cell(box_mm, gap_mm)
    work = Work()
    profiles = [list(_distinct(item, _fitting(item, box_mm, turns), cell_mm, box_mm)) for item in items]

    def bodies(most_steps: int) -> tuple[Body, ...]:
        looks = MOST_LOOKS / len(items) / (box_mm[0] * box_mm[1]) if len(items) > 1 else np.inf
        reaches = (_reach([one for one, _ in ways], cell_mm, most_steps, looks) for ways in profiles)
        return tuple(
            Body(index, item.quantity, tuple(stance(*way, cell_mm, reach, gap_mm) for way in ways), reach, work)
            for index, (item, ways, reach) in enumerate(zip(items, profiles, reaches, strict=True))
        )

    rough = bodies(MOST_STEPS)
    fine = bodies(MOST_FINE_STEPS) if len(items) == 1 else rough
    return _arranged(items, *_best(rough, fine, box_mm, cell_mm, work))


def _cell(box_mm: tuple[float, float, float], gap_mm: float) -> float:
    """The side of a fine cell: a whole part of the gap where that is fine enough, so that no gap is rounded up."""
    least = max(FINEST_CELL_MM, float(np.sqrt(box_mm[0] * box_mm[1] / MOST_CELLS)))
    return gap_mm / min(int(gap_mm / least), MOST_GAP_CELLS) if least <= gap_mm else least


def _fitting(item: Item, box_mm: tuple[float, float, float], turns: str) -> Rotations:
    """The rotations that are allowed and leave the part within the box."""
    rotations = _allowed(turns)
    sizes = [np.abs(rotation) @ np.ptp(item.mesh.vertices.astype(np.float64), axis=0) for rotation in rotations]
    fitting = [rotation for rotation, size in zip(rotations, sizes, strict=True) if (size <= np.add(box_mm, TOLERANCE_MM)).all()]
    if not fitting:
        wide, deep, high = sizes[0]
        room = " × ".join(f"{length:g}" for length in box_mm)
        raise CannotDo(
            "too_large",
            f"“{item.name}” is {wide:.1f} × {deep:.1f} × {high:.1f} mm and does not fit in the box of {room} mm.",
            "Turn it, cut it, or choose a larger machine.",
        )
    return tuple(fitting)


def _reach(profiles: Sequence[Profile], cell_mm: float, most_steps: int, most_looks: float) -> int:
    """How many fine cells make a coarse one, so that a part is compared with others in bounded time.

    most_steps: for one way to stand; most_looks: of all ways, steps per mm² of the floor
    """
    for reach in range(1, MOST_REACH):
        counts = [len(steps(coarse(one.bottom, reach, highest=False))) for one in profiles]
        if max(counts) <= most_steps and sum(counts) <= most_looks * (cell_mm * reach) ** 2:
            break
    return reach


def _allowed(turns: str) -> Rotations:
    every = right_angles()
    if turns == "free":
        return every
    return tuple(one for one in every if one[2, 2] == 1) if turns == "90" else every[:1]


def _distinct(
    item: Item, rotations: Sequence[Rotation], cell_mm: float, box_mm: tuple[float, float, float]
) -> Iterator[tuple[Profile, Rotation]]:
    """What the mesh is over the cells, turned so, without ways to stand that are the same."""
    mesh, edges, seen = item.mesh, edges_of(item.mesh), set()
    first = {axis: np.roll(np.eye(3), 2 - axis, axis=0) for axis in range(3)}  # with that axis up
    known = {axis: profile(mesh, edges, turn, cell_mm, middle=True) for axis, turn in first.items()}
    for rotation in rotations:
        axis = int(np.abs(rotation[2]).argmax())
        one = known[axis].turned(rotation @ first[axis].T)
        if (one.size_mm[:2] + one.inset_mm > np.add(box_mm[:2], TOLERANCE_MM)).any():  # fits to less than a cell
            one = profile(mesh, edges, rotation, cell_mm, middle=False)
        key = (one.top.shape, np.round(one.top + SAME_MM / 3, 2).tobytes(), np.round(one.bottom + SAME_MM / 3, 2).tobytes())
        if key not in seen:
            seen.add(key)
            yield one, rotation


def _best(
    rough: tuple[Body, ...], fine: tuple[Body, ...], box_mm: tuple[float, float, float], cell_mm: float, work: Work
) -> tuple[tuple[Body, ...], list[Box]]:
    """The filling with the fewest boxes, then the least height, of all plans that the work allows for, and whose bodies it has.

    fine: the same bodies in smaller cells, for plans that try few ways
    """
    best: tuple[tuple[float, ...], tuple[Body, ...], list[Box]] | None = None
    least = max(min(float(one.size_mm[2]) for one in body.stances) for body in rough)
    for number, plan in enumerate(_plans(rough)):
        if best and (work.done > MOST_WORK or best[0][:2] <= (1, least + TOLERANCE_MM)):
            break
        if best and plan.up is not None and work.done > MOST_WORK / 2:  # the other half is for what stands any way up
            continue
        bodies = rough if plan.up is None else fine
        boxes = _filled(bodies, plan, box_mm, cell_mm)
        rated = (len(boxes), round(sum(box.height_mm for box in boxes), 3), float(number))
        if best is None or rated < best[0]:
            best = rated, bodies, boxes
    assert best is not None  # there is always a first plan
    return best[1:]


def _plans(bodies: tuple[Body, ...]) -> Iterator[Plan]:
    """What is tried, the most promising first."""
    bulk = {body.index: float(np.prod(body.stances[0].size_mm)) for body in bodies}
    order = tuple(sorted(bulk, key=lambda index: (-bulk[index], index)))
    alone = len(bodies) == 1
    if alone:
        for up in range(6):  # one side is up, so the lowest top is the lowest middle
            yield Plan(order, up, flat=True)
            yield Plan(order, up, flat=True, regular=True)
    yield Plan(order, None, flat=True)
    yield Plan(order, None, flat=False)
    rng = np.random.default_rng(SEED)
    for number in range(0 if alone else SHUFFLES):
        rank = {index: bulk[index] * rng.uniform(0.5, 1.5) for index in sorted(bulk)}
        yield Plan(tuple(sorted(rank, key=lambda index: -rank[index])), None, bool(number % 2))


def _group(body: Body, up: int | None) -> tuple[int, ...]:
    """The ways of a body that stand on the same side, by which of its sides is up; all where none does."""
    if up is not None:
        axis, sign = divmod(up, 2)
        same = [way for way, one in enumerate(body.stances) if one.rotation[2, axis] == 1 - 2 * sign]
        if same:
            return tuple(same)
    return tuple(range(len(body.stances)))


def _filled(bodies: tuple[Body, ...], plan: Plan, box_mm: tuple[float, float, float], cell_mm: float) -> list[Box]:
    """All copies, each in the first box with room."""
    boxes: list[Box] = []
    for index in plan.order:
        body, ways = bodies[index], _group(bodies[index], plan.up)
        left, full = body.quantity, set[int]()
        for box in boxes:
            if left and id(box.tops) not in full:
                before = box.tops
                added = _fill(box, body, ways, plan, left)
                left -= added
                full |= set() if added else {id(before)}
        while left:
            box = Box(box_mm, cell_mm)
            if not (added := _fill(box, body, ways, plan, left)):
                raise CannotDo("too_large", "A part does not fit into the box.", "Choose a larger box, or make the part smaller.")
            boxes.append(box)
            left -= added
            while left >= added:  # the next boxes are filled as that one was
                boxes.append(box.like())
                left -= added
    return boxes


def _fill(box: Box, body: Body, ways: tuple[int, ...], plan: Plan, most: int) -> int:
    """Stands up to so many copies; how many it were."""
    lowering = Lowering(box, body, ways, plan.flat, plan.regular)
    stood: list[Stood] = []
    while len(stood) < most and (one := lowering.next()) is not None:
        stood.append(one)
    if stood:
        box.stand(body, stood)
    return len(stood)


def _arranged(items: Sequence[Item], bodies: tuple[Body, ...], boxes: list[Box]) -> Arranged:
    """In millimetres."""
    volumes = [abs(float(measure(item.mesh).face_volume.sum())) for item in items]
    copies, used = [], []
    numbers = [0] * len(items)
    for number, box in enumerate(boxes):
        for one in box.stood:
            here = bodies[one.body].stances[one.way]
            x, y = np.array([one.column, one.row]) * box.cell_mm + here.inset_mm
            copies.append(Copy(one.body, numbers[one.body], number, here.rotation, np.array([x, y, one.height_mm])))
            numbers[one.body] += 1
        used.append(sum(volumes[one.body] for one in box.stood) / float(np.prod(box.size_mm)))
    return Arranged(tuple(copies), tuple(used), tuple(box.height_mm for box in boxes))
