"""Measures as a desk's text keeps them. It may come from anywhere: all of it is bounded, what is out of bounds is left out."""

from collections.abc import Sequence
from typing import Any, get_args

import numpy as np

from mesh.anchors import LEAST_POINTS, MOST_POINTS, Anchor, Kind
from mesh.read import FARTHEST_MM as FARTHEST_READ_MM
from printdesk.bounded_json import Unreadable, bool_of, dict_of, list_of, number_of, one_of, whole_of
from printdesk.measured import MOST_MEASURES, Told
from printdesk.words import later

FARTHEST_MM = 10 * FARTHEST_READ_MM  # a body may have been moved since it was read
_CORNERS = ("edge", "circle")  # these go through corners of the mesh, which are float32 and as short as such are written
_POINTS = {"point": (1, 1), "edge": (2, 2), "circle": (LEAST_POINTS, MOST_POINTS), "plane": (3, 3)}  # at least, at most


def as_values(told: Sequence[Told]) -> list[Any]:
    """For JSON; what `from_values` would not take is not written."""
    sound = [things for things in told if all(_is_bounded(anchor) for _, anchor, _ in things)]
    return [[_thing(*thing) for thing in things] for things in sound[-MOST_MEASURES:]]


def _is_bounded(anchor: Anchor) -> bool:
    least, most = _POINTS[anchor.kind]
    return least <= len(anchor.points) <= most and bool((np.abs(anchor.points) <= FARTHEST_MM).all())


def _thing(place: int, anchor: Anchor, is_there: bool) -> dict[str, Any]:
    points = anchor.points.tolist()
    if anchor.kind in _CORNERS:
        points = [[float(str(value)) for value in point] for point in anchor.points.astype(np.float32)]
    told = {"part": place, "kind": anchor.kind, "closed": anchor.is_closed, "points_mm": points}
    return told if is_there else {**told, "sought": True}


def from_values(value: object, parts: int) -> tuple[Told, ...]:
    """Those that can be read. parts: how many there are. Raises Unreadable where there is no list, or too long a one."""
    found = (_measure(things, parts) for things in list_of(value, MOST_MEASURES))
    return tuple(one for one in found if one is not None)


def _measure(value: object, parts: int) -> Told | None:
    try:
        return tuple(_told(one, parts) for one in list_of(value, 2)) or None
    except (Unreadable, KeyError, OverflowError):
        return None


def _told(value: object, parts: int) -> tuple[int, Anchor, bool]:
    told = dict_of(value)
    kind: Kind = next(known for known in get_args(Kind) if known == one_of(told["kind"], get_args(Kind)))
    least, most = _POINTS[kind]
    points = [
        [number_of(number, -FARTHEST_MM, FARTHEST_MM) for number in list_of(point, 3)]
        for point in list_of(told["points_mm"], most)
    ]
    if len(points) < least or any(len(point) != 3 for point in points):
        raise Unreadable(later("a measure of nothing"))
    at = np.array(points)
    if kind in _CORNERS:
        at = at.astype(np.float32).astype(np.float64)  # the very corner again
    anchor = Anchor(kind, at, bool_of(told["closed"]) and kind == "circle")
    return whole_of(told["part"], 0, parts - 1), anchor, not bool_of(told.get("sought", False))
