"""Copies and parts laid on the plate: rows and columns, a full plate, and all that lies there arranged anew."""

from collections.abc import Sequence
from dataclasses import replace
from math import floor
from typing import TYPE_CHECKING

import numpy as np

from printdesk.arrangement import Arrangement
from printdesk.errors import Refused
from printdesk.ids import new_id
from printdesk.part import Part
from printdesk.pieces import turned_by
from printdesk.plate import Box, Plate
from printdesk.scaled import placed_part
from printdesk.words import say

if TYPE_CHECKING:
    import threading

    from mesh.arranged import Copy
    from printdesk.shaping import Shaping

MOST = 500  # parts on the plates: each is shown, measured and kept by itself
_TRIES = 4


def in_rows(part: Part, rows: int, columns: int, gap_mm: float) -> tuple[Part, ...]:
    """The part and its copies, so many along y and x, with that gap between their boxes; the part itself stays where it is.

    Raises Refused for more than MOST.
    """
    checked_count(rows * columns)
    x, y = part.placement.position_mm
    step_x, step_y = part.facts.size_mm[0] + gap_mm, part.facts.size_mm[1] + gap_mm
    places = [(x + column * step_x, y + row * step_y) for row in range(rows) for column in range(columns)]
    copies = [replace(part, id=new_id(), placement=replace(part.placement, position_mm=place)) for place in places[1:]]
    return (part, *copies)


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes do, as seen from above; that they touch is no overlap."""
    return all(one[0][axis] < other[1][axis] - 1e-6 and other[0][axis] < one[1][axis] - 1e-6 for axis in (0, 1))


def fitting_factor(part: Part, plate: Plate, edge_mm: float = 0.0) -> float:
    """How many times as large the part just fits the printer's room, that much left at its sides and top; 0: it never does."""
    rooms = [room - edge_mm * (1 if axis == 2 else 2) for axis, room in enumerate(plate.size_mm)]
    shares = [room / length for room, length in zip(rooms, part.facts.size_mm, strict=True) if length > 0]
    return max(0.0, min(shares, default=0.0))


def fitted(part: Part, plate: Plate, factor: float) -> Part:
    """So many times as large about where it stands; in the middle of the plate where it would reach beyond it there."""
    x, y, z = part.placement.scale
    large = placed_part(part, replace(part.placement, scale=(x * factor, y * factor, z * factor)))
    middle = (plate.size_mm[0] / 2, plate.size_mm[1] / 2)
    return large if plate.holds(large) else large.placed(replace(large.placement, position_mm=middle))


def checked_count(count: int) -> None:
    """Raises Refused for more parts than lie on plates here."""
    if count > MOST:
        raise Refused(
            "too_many_copies",
            say("Those would be {count:,} parts, and up to {most} lie here at once.", count=count, most=MOST),
            say("Take fewer; orders and prints take any number of copies of one part."),
        )


def arranged(
    shaping: "Shaping", plate: Plate, parts: Sequence[Part], gap_mm: float, turns: str, cancel: "threading.Event | None" = None
) -> tuple[tuple[Part, ...], int]:
    """The parts where they lie best on as few plates as are found, and how many these are; what does not lie on the first stands
    on others to its right. Raises what `Shaping.arrange` does.
    """
    found = shaping.arrange(parts, 1, plate.size_mm, gap_mm, turns, cancel=cancel)
    return tuple(_laid(found, copy, parts[copy.kind], plate) for copy in _in_order(found)), found.plates


def full_plate(
    shaping: "Shaping", plate: Plate, part: Part, gap_mm: float, turns: str, cancel: "threading.Event | None" = None
) -> tuple[Part, ...]:
    """The part, what else lies on the plate, and as many copies of the part as were found to have room on one plate with these.

    In the order of the plate, then the copies. How many is tried from what the boxes' areas allow downward: what the plate took
    last time is asked for next. Raises Refused("plate_full"), and what `Shaping.arrange` does.
    """
    others = [known for known in plate.parts if known.id != part.id]
    room = plate.size_mm[0] * plate.size_mm[1]
    footprint = max(part.facts.size_mm[0] * part.facts.size_mm[1] / 2, 1e-6)
    count = min(MOST - len(others), max(1, floor(room / footprint)))
    for _ in range(_TRIES):
        found = shaping.arrange([part, *others], [count] + [1] * len(others), plate.size_mm, gap_mm, turns, cancel=cancel)
        first = found.copies(0)
        if found.plates == 1 or (not others and first):
            break
        ours = sum(copy.kind == 0 for copy in first)
        missing = len(others) - (len(first) - ours)
        count = max(1, min(count - 1, ours - missing))
    else:
        raise Refused("plate_full", say("There is no room on the plate for more copies."), say("Take parts off the plate first."))
    laid = [(copy, [part, *others][copy.kind]) for copy in first]
    mine = [_laid(found, copy, one, plate) for copy, one in laid if copy.kind == 0]
    placed = {one.id: _laid(found, copy, one, plate) for copy, one in laid if copy.kind != 0} | {part.id: mine[0]}
    return (*(placed[known.id] for known in plate.parts), *(replace(one, id=new_id()) for one in mine[1:]))


def _in_order(found: Arrangement) -> "list[Copy]":
    return sorted(found.arranged.copies, key=lambda copy: copy.kind)


def _laid(found: Arrangement, copy: "Copy", part: Part, plate: Plate) -> Part:
    """The part where a copy of it lies; plates stand side by side along x."""
    turned = found.meshes[copy.kind].vertices.astype(np.float64) @ copy.rotation.T
    middle = copy.lower_mm + np.ptp(turned, axis=0) / 2
    position = (float(middle[0]) + plate.left_of(copy.plate), float(middle[1]))
    rotation = part.placement.rotation if np.allclose(copy.rotation, np.eye(3)) else turned_by(part.placement, copy.rotation)
    return placed_part(part, replace(part.placement, rotation=rotation, position_mm=position))
