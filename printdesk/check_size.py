"""Does the part go into the machine, and how must it be turned for that?"""

from collections.abc import Iterator
from itertools import permutations

import numpy as np
import numpy.typing as npt

from mesh.facts import Facts
from mesh.mesh import Mesh
from printdesk.catalog import Material
from printdesk.finding import Finding, Measure, Severity
from printdesk.words import say

Size = tuple[float, float, float]
Floats = npt.NDArray[np.float64]

SLACK_MM = 1e-3
STEPS = 181  # half degrees over a quarter turn
FINER = 4  # times that the best angle is looked at ten times as closely
UNTURNED_DEG = 0.05


def size_findings(
    facts: Facts, material: Material | None, volume_mm: Size | None, finish: str | None, mesh: Mesh | None
) -> Iterator[Finding]:
    """volume_mm: the machine's, None for the material's largest size. mesh: of the part, None where only its box is known."""
    room = volume_mm or (material.largest_mm if material else None)
    if room and not _fits(facts.size_mm, room):
        yield _larger_than(facts.size_mm, room, mesh)
        return
    yield from finish_findings(facts.size_mm, material, finish)


def finish_findings(size_mm: Size, material: Material | None, finish: str | None) -> Iterator[Finding]:
    """Whether a part of that size, however it lies, can be finished so; nothing for a finish that the material does not have."""
    chosen = next((entry for entry in material.finishes if entry.id == finish), None) if material else None
    if chosen is None:
        return
    beyond_sum = chosen.largest_sum_mm is not None and sum(size_mm) > chosen.largest_sum_mm
    if beyond_sum or (chosen.largest_mm and not _fits(tuple(sorted(size_mm)), tuple(sorted(chosen.largest_mm)))):
        limit = chosen.largest_sum_mm if beyond_sum else max(chosen.largest_mm or (0.0,))
        yield Finding(
            "too_large_for_finish",
            Severity.ERROR,
            1,
            say("Too large to finish"),
            say("The part is too large for the finish “{finish}”.", finish=chosen.name),
            say("Finishing machines are smaller than the printers; another finish may do."),
            None,
            None,
            "scale_to_fit",
            measure=Measure(sum(size_mm) if beyond_sum else max(size_mm), "mm", limit),
        )


def turned_to_fit(size: Size, room: Size, mesh: Mesh | None) -> tuple[Size, float] | None:
    """The lengths as the part fits, on any of its six sides and turned about the upright by so many degrees; None: it never does.

    The smallest box about a turned outline is looked for among half degrees, and then ever closer round the best of them. Without
    a mesh the part is taken as its box.
    """
    orders: list[Size] = [(size[i], size[j], size[k]) for i, j, k in permutations(range(3))]
    if plain := next((order for order in orders if _fits(order, room)), None):
        return plain, 0.0
    points = _corners(size) if mesh is None or not len(mesh.faces) else mesh.vertices[np.unique(mesh.faces)].astype(np.float64)
    for up in (2, 1, 0):
        if size[up] > room[2] + SLACK_MM:
            continue
        outline = _outline(np.delete(points, up, axis=1))
        angle, wide, deep = _best_turn(outline, room[0], room[1])
        if _fits((wide, deep), room[:2]):
            return (wide, deep, size[up]), angle
    return None


def _best_turn(outline: Floats, wide: float, deep: float) -> tuple[float, float, float]:
    """(degrees, extents then) where the outline (k, 2) reaches least beyond so wide and so deep."""

    def beyond(angles: Floats) -> tuple[Floats, Floats, Floats]:
        turn = np.radians(angles)
        x = np.cos(turn)[:, None] * outline[:, 0] - np.sin(turn)[:, None] * outline[:, 1]
        y = np.sin(turn)[:, None] * outline[:, 0] + np.cos(turn)[:, None] * outline[:, 1]
        across, along = np.ptp(x, axis=1), np.ptp(y, axis=1)
        return np.maximum(across - wide, along - deep), across, along

    angles, step = np.linspace(0.0, 180.0, 2 * STEPS - 1), 0.5
    for _ in range(FINER):
        over, across, along = beyond(angles)
        best = np.argsort(over, kind="stable")[:4]
        if over[best[0]] <= SLACK_MM:
            break
        angles = (angles[best][:, None] + np.linspace(-step, step, 21)).ravel()
        step /= 10
    one = int(best[0])
    return float(angles[one]), float(across[one]), float(along[one])


def _outline(points: Floats) -> Floats:
    """Corners of the smallest convex outline about points (n, 2), or the points themselves where they span no area."""
    from scipy.spatial import ConvexHull, QhullError

    try:
        return np.asarray(points[ConvexHull(points).vertices])
    except QhullError:
        return np.asarray(
            [points[points[:, axis].argmin()] for axis in (0, 1)] + [points[points[:, axis].argmax()] for axis in (0, 1)]
        )


def _corners(size: Size) -> Floats:
    return np.array([[x, y, z] for x in (0.0, size[0]) for y in (0.0, size[1]) for z in (0.0, size[2])])


def _fits(size: tuple[float, ...], room: tuple[float, ...]) -> bool:
    return all(length <= most + SLACK_MM for length, most in zip(size, room, strict=True))


def _larger_than(size: Size, room: Size, mesh: Mesh | None) -> Finding:
    words = {
        "size": " × ".join(f"{length:.4g}" for length in size),
        "room": " × ".join(f"{length:.4g}" for length in room),
    }
    over = int(np.argmax([length - most for length, most in zip(size, room, strict=True)]))
    measure = Measure(size[over], "mm", room[over])
    why = say("What reaches beyond the machine's space cannot be made.")
    if turned := turned_to_fit(size, room, mesh):
        words["lying"] = " × ".join(f"{length:.4g}" for length in turned[0])
        message = (
            say("The part is {size} mm and the machine holds {room} mm; turned to {lying} mm it fits.", **words)
            if turned[1] < UNTURNED_DEG
            else say(
                "The part is {size} mm and the machine holds {room} mm; turned by {angle:.1f}° to {lying} mm it fits.",
                angle=turned[1],
                **words,
            )
        )
        return Finding(
            "too_large", Severity.WARNING, 1, say("Does not fit so"), message, why, None, None, "orient", measure=measure
        )
    scale = min(most / length for length, most in zip(sorted(size), sorted(room), strict=True) if length > 0)
    message = say(
        "The part is {size} mm and the machine holds {room} mm; at {percent} % it fits.", percent=int(100 * scale), **words
    )
    return Finding("too_large", Severity.ERROR, 1, say("Too large"), message, why, None, None, "scale_to_fit", measure=measure)
