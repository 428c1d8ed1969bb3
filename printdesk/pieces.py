"""Where on the plate the pieces of a shaped part stand: arithmetic on boxes that are known, nothing is measured here."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from mesh.mesh import Vector3
from mesh.orient_ways import turning_down
from printdesk.part import Part, Placement, Rotation, as_rotation
from printdesk.plate import Plate
from printdesk.scaled import placed_part


def onto_plate(part: Part) -> Vector3:
    """By how many mm a part as it is scaled and turned, in its own coordinates, is moved to where it stands on the plate."""
    (x, y, z), (wide, deep, _) = part.facts.lower_mm, part.facts.size_mm
    to_x, to_y = part.placement.position_mm
    return to_x - x - wide / 2, to_y - y - deep / 2, -z


def from_plate(part: Part, point_mm: Sequence[float]) -> Vector3:
    """A point of the plate's coordinates in the part's own, as `Shaping` takes them."""
    x, y, z = (float(there) - move for there, move in zip(point_mm, onto_plate(part), strict=True))
    return x, y, z


def standing(piece: Part, whole: Part) -> Part:
    """A piece where it was in the whole, as seen from above; like everything it rests on the plate."""
    (x, y, _), (wide, deep, _) = piece.facts.lower_mm, piece.facts.size_mm
    by_x, by_y, _ = onto_plate(whole)
    return piece.placed(replace(piece.placement, position_mm=(x + wide / 2 + by_x, y + deep / 2 + by_y)))


def instead_of(whole: Part, piece: Part) -> Part:
    """What a part was made into, in its place: under its id and its name, where it stood."""
    return standing(replace(piece, id=whole.id, name=whole.name), whole)


def beside(plate: Plate, kept: Part, others: Sequence[Part]) -> tuple[Part, ...]:
    """The first where it stands, the others on the free places nearest to the middle. plate: with neither of them on it."""
    laid = [kept]
    for one in others:
        taken = [plate.box_of(known) for known in laid]
        laid.append(one.placed(replace(one.placement, position_mm=plate.free_place(one.facts.size_mm, taken))))
    return tuple(laid)


def laid_on(part: Part, facing: Vector3) -> Part:
    """Turned by the shortest way so that what faces that way (unit vector, as the part lies) lies on the plate."""
    return placed_part(part, replace(part.placement, rotation=turned_by(part.placement, turning_down(np.asarray(facing)))))


def turned_by(placement: Placement, turn: np.ndarray) -> Rotation:
    """The rotation after one more turn (3, 3) about the plate's axes."""
    return as_rotation(np.asarray(turn, np.float64) @ np.asarray(placement.rotation, np.float64))
