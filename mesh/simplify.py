"""Fewer triangles for the same shape, to a tolerance that is measured, not believed."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.closed import closed
from mesh.errors import CannotDo
from mesh.mend.deviation import distances_from_faces
from mesh.mesh import Mesh
from mesh.nearby import overlapping_pairs

_TRIES = 6
_HALVINGS = 16  # of the search for a tolerance that gives a number of triangles
_MOST_SPOTS = 60_000  # places measured on either surface; evenly taken where there are more
_BLOCK = 1 << 18


@dataclass(frozen=True, eq=False)
class Simplified:
    """deviation_mm: the farthest that either surface lies from the other, measured at ``spots`` places; never above the asked."""

    mesh: Mesh
    deviation_mm: float
    spots: int


def simplify(mesh: Mesh, tolerance_mm: float) -> Simplified:
    """A closed body with edges collapsed wherever the surface moves by less than the tolerance (``Manifold.simplify``).

    What comes out is measured against what went in, in both directions; where it lies farther away than asked, the work is done
    again with a smaller tolerance. Raises CannotDo: what `mesh.closed.closed` refuses; "bad_tolerance".
    """
    size = float(np.ptp(mesh.vertices.astype(np.float64), axis=0).max()) if len(mesh.vertices) else 0.0
    if not np.isfinite(tolerance_mm) or not 0 < tolerance_mm <= max(size, 1e-9) / 4:
        raise CannotDo(
            "bad_tolerance",
            f"A tolerance of {tolerance_mm:.4g} mm says nothing about a part of {size:.4g} mm.",
            "Choose one above 0 and below a quarter of the part, such as 0.05 mm.",
        )
    body = closed(mesh)
    before = body.mesh_of(body.solid)
    asked = tolerance_mm
    for _ in range(_TRIES):
        after = body.mesh_of(body.solid.simplify(asked))
        if len(after.faces) >= len(before.faces):
            break
        if len(after.faces) and (found := _apart(after, before, tolerance_mm)) is not None:
            return Simplified(after, *found)
        asked /= 2
    return Simplified(before, 0.0, len(before.vertices))


def simplify_to(mesh: Mesh, triangles: int) -> Simplified:
    """A closed body with no more than so many triangles, and as near to what it was as is found.

    The tolerance of ``Manifold.simplify`` is searched for by halving on a logarithmic scale; then the deviation is measured.
    Raises CannotDo: what `mesh.closed.closed` refuses; "too_few_triangles" where so few cannot keep the shape; "bad_number".
    """
    body = closed(mesh)
    before = body.mesh_of(body.solid)
    if triangles < 4:
        raise CannotDo("bad_number", "A closed body has at least 4 triangles.", "Ask for more.")
    if triangles >= len(before.faces):
        return Simplified(before, 0.0, len(before.vertices))
    size = float(np.ptp(before.vertices.astype(np.float64), axis=0).max())
    low, high = np.log(size * 1e-7), np.log(size / 4)
    best: Mesh | None = None
    for _ in range(_HALVINGS):
        tolerance = (low + high) / 2
        after = body.mesh_of(body.solid.simplify(float(np.exp(tolerance))))
        if 4 <= len(after.faces) <= triangles:
            best, high = after, tolerance
        elif len(after.faces) < 4:
            high = tolerance
        else:
            low = tolerance
    found, reach = None, float(np.exp(high))
    while best is not None and (found := _apart(best, before, min(reach, size))) is None and reach < size:
        reach *= 2
    if best is None or found is None:
        raise CannotDo("too_few_triangles", f"{triangles:,} triangles are too few to keep this shape.", "Ask for more triangles.")
    return Simplified(best, *found)


def _apart(after: Mesh, before: Mesh, tolerance_mm: float) -> tuple[float, int] | None:
    """The farthest distance and the number of places; None above the tolerance."""
    new, old = _spots(after), _spots(before)
    there = _within(new, before, tolerance_mm)
    back = None if there is None else _within(old, after, tolerance_mm)
    return None if there is None or back is None else (max(there, back), len(new) + len(old))


def _spots(mesh: Mesh) -> npt.NDArray[np.float64]:
    """Corners, and the middles of edges and faces: (k, 3)."""
    corners = mesh.corners.astype(np.float64)
    middles = (corners + np.roll(corners, -1, axis=1)) / 2
    spots = np.concatenate([mesh.vertices.astype(np.float64), middles.reshape(-1, 3), corners.mean(axis=1)])
    return spots[np.linspace(0, len(spots) - 1, min(len(spots), _MOST_SPOTS)).astype(np.int64)]


def _within(spots: npt.NDArray[np.float64], mesh: Mesh, reach_mm: float) -> float | None:
    """The farthest of the places from the mesh; None where one has no face within reach."""
    corners = mesh.corners
    lower, upper = corners.min(axis=1), corners.max(axis=1)
    group = np.concatenate([np.zeros(len(lower), np.int32), np.ones(len(spots), np.int32)])
    reach = reach_mm * 1.001 + 1e-6
    low = np.concatenate([lower, (spots - reach).astype(np.float32)])
    high = np.concatenate([upper, (spots + reach).astype(np.float32)])
    pairs = overlapping_pairs(low, high, group, limit=200_000_000)
    if pairs is None:
        return None
    best = np.full(len(spots), np.inf)
    for start in range(0, len(pairs), _BLOCK):
        face, at = pairs[start : start + _BLOCK, 0], pairs[start : start + _BLOCK, 1] - len(lower)
        np.minimum.at(best, at, distances_from_faces(spots[at], corners[face].astype(np.float64)))
    worst = float(best.max(initial=0.0))
    return worst if worst <= reach_mm else None
