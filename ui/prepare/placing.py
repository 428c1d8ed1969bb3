"""Turning, scaling and mirroring as arithmetic on placements; numpy only, no Qt."""

from collections.abc import Sequence
from dataclasses import replace
from math import atan2, cos, degrees, hypot, radians, sin
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from mesh.measure import bounds
from mesh.mesh import Mesh
from printdesk.part import Part, Placement, Rotation
from printdesk.plate import Plate

Angles = tuple[float, float, float]
Vector = npt.NDArray[np.float64]  # (3,)
Points = npt.NDArray[np.float64]  # (k, 3), mm
_boxes: WeakKeyDictionary[Mesh, tuple[Vector, Vector]] = WeakKeyDictionary()


def rotation_of(angles: Angles) -> Rotation:
    """Degrees about x, then y, then z (the plate's axes) as a rotation by rows."""
    (cx, cy, cz), (sx, sy, sz) = ([turn(radians(angle)) for angle in angles] for turn in (cos, sin))
    about_x = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_z = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    return as_rotation(about_z @ about_y @ about_x)


def angles_of(rotation: Rotation) -> Angles:
    """The other way round, in degrees; where y is ±90 the turn about x is taken as 0."""
    matrix = np.asarray(rotation)
    level = hypot(matrix[0, 0], matrix[1, 0])
    y = degrees(atan2(-matrix[2, 0], level))
    if level < 1e-6:
        return 0.0, y, degrees(atan2(-matrix[0, 1], matrix[1, 1]))
    return degrees(atan2(matrix[2, 1], matrix[2, 2])), y, degrees(atan2(matrix[1, 0], matrix[0, 0]))


def as_rotation(matrix: object) -> Rotation:
    """A (3, 3) array as rows of floats; what differs from a whole number by rounding only becomes that number."""
    rows = np.asarray(matrix, dtype=float)
    rows = np.where(np.abs(rows - np.round(rows)) < 1e-12, np.round(rows), rows) + 0.0
    return tuple(tuple(float(value) for value in row) for row in rows)


def turned(placement: Placement, axis: int, angle: float) -> Placement:
    """Turned by `angle` degrees about an axis of the plate, after all turns so far."""
    about: list[float] = [0.0, 0.0, 0.0]
    about[axis] = angle
    matrix = np.asarray(rotation_of((about[0], about[1], about[2]))) @ np.asarray(placement.rotation)
    return replace(placement, rotation=as_rotation(matrix))


def mirrored(placement: Placement, axis: int) -> Placement:
    """Mirrored along an axis of the plate. A mirror M and a turn R give M·R·S = (M·R·M')·(M'·S) with M' along the part's x."""
    flip = np.eye(3)
    flip[axis, axis] = -1.0
    along_x = np.diag([-1.0, 1.0, 1.0])
    matrix = flip @ np.asarray(placement.rotation) @ along_x
    x, y, z = placement.scale
    return replace(placement, rotation=as_rotation(matrix), scale=(-x, y, z))


def scaled(placement: Placement, factor: float) -> Placement:
    x, y, z = placement.scale
    return replace(placement, scale=(x * factor, y * factor, z * factor))


def own_size_mm(part: Part) -> tuple[float, float, float]:
    """The part's lengths along its own axes, scaled and not turned."""
    x, y, z = (float(length * abs(scale)) for length, scale in zip(_plain_size(part.mesh), part.placement.scale, strict=True))
    return x, y, z


def _plain_size(mesh: Mesh) -> tuple[float, float, float]:
    lower, upper = plain_box(mesh)
    x, y, z = (float(value) for value in upper - lower)
    return x, y, z


def plain_box(mesh: Mesh) -> tuple[Vector, Vector]:
    """As the file has it; counted once for each mesh, for it is asked at every tick of a drag."""
    known = _boxes.get(mesh)
    if known is None:
        lower, upper = bounds(mesh)
        known = _boxes[mesh] = (lower.astype(np.float64), upper.astype(np.float64))
    return known


def stretched(part: Part, lengths_mm: tuple[float, float, float]) -> Placement:
    """So scaled that the part has these lengths along its own axes; the same lengths in proportion stay so to the last digit."""
    now = own_size_mm(part)
    factors = [length / before if before > 0 else None for length, before in zip(lengths_mm, now, strict=True)]
    known = [factor for factor in factors if factor is not None]
    if known and max(known) - min(known) < 1e-9 * max(known):
        return scaled(part.placement, known[0])
    x, y, z = (scale * (factor or 1.0) for scale, factor in zip(part.placement.scale, factors, strict=True))
    return replace(part.placement, scale=(x, y, z))


def filling_factor(part: Part, plate: Plate) -> float:
    """How many times as large the part can be within the plate's room as it is turned, to a whole percent."""
    from printdesk.laying import fitting_factor

    return max(0.01, int(fitting_factor(part, plate) * 100 + 1e-6) / 100)


# ---- several parts, as one


def box_of(parts: Sequence[Part]) -> tuple[Vector, Vector]:
    """The box about parts as they stand on the plate, at least one."""
    middles = np.array([(*part.placement.position_mm, part.facts.size_mm[2] / 2) for part in parts])
    halves = np.array([part.facts.size_mm for part in parts]) / 2
    return (middles - halves).min(axis=0), (middles + halves).max(axis=0)


def moved_by(placements: Sequence[Placement], x: float, y: float) -> list[Placement]:
    return [replace(one, position_mm=(one.position_mm[0] + x, one.position_mm[1] + y)) for one in placements]


def turned_together(placements: Sequence[Placement], axis: int, angle: float, middle: Vector) -> list[Placement]:
    """About an upright axis all go round the middle (3,); about a level one each turns for itself, for all lie on the plate."""
    turned_each = [turned(one, axis, angle) for one in placements]
    if axis != 2 or len(placements) == 1:
        return turned_each
    cosine, sine = cos(radians(angle)), sin(radians(angle))
    found = []
    for one in turned_each:
        x, y = one.position_mm[0] - float(middle[0]), one.position_mm[1] - float(middle[1])
        at = (float(middle[0]) + x * cosine - y * sine, float(middle[1]) + x * sine + y * cosine)
        found.append(replace(one, position_mm=(round(at[0], 6), round(at[1], 6))))
    return found


def stretched_alike(parts: Sequence[Part], lengths_mm: tuple[float, float, float]) -> list[Placement]:
    """The first of them has these lengths along its own axes, the others are stretched along theirs as it is."""
    lead = stretched(parts[0], lengths_mm)
    factors = [now / before for now, before in zip(lead.scale, parts[0].placement.scale, strict=True)]
    found = [lead]
    for part in parts[1:]:
        x, y, z = (length * factor for length, factor in zip(own_size_mm(part), factors, strict=True))
        found.append(stretched(part, (x, y, z)))
    return found


def laid(points: Points, placement: Placement) -> tuple[npt.NDArray[np.float64], tuple[float, float, float]]:
    """As `Placement.matrix`, of the outermost points of a part alone, and the size of its box by them."""
    matrix = placement.shaping()
    moved = points @ matrix[:3, :3].T
    lower, upper = moved.min(axis=0), moved.max(axis=0)
    matrix[:2, 3] = np.asarray(placement.position_mm) - (lower[:2] + upper[:2]) / 2
    matrix[2, 3] = -lower[2]
    x, y, z = (float(value) for value in upper - lower)
    return matrix, (x, y, z)
