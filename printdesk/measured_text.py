"""Measures as a desk's text keeps them. It may come from anywhere: all of it is bounded."""

from collections.abc import Sequence
from typing import Any, get_args

import numpy as np

from mesh.anchors import MOST_POINTS, Anchor, Kind
from printdesk.bounded_json import Unreadable, bool_of, dict_of, list_of, number_of, one_of, whole_of
from printdesk.measured import MOST_MEASURES, Told
from printdesk.words import later

FARTHEST_MM = 1e6
_CORNERS = ("edge", "circle")  # these go through corners of the mesh, which are float32 and as short as such are written
_POINTS = {"point": (1, 1), "edge": (2, 2), "circle": (5, MOST_POINTS), "plane": (3, 3)}  # at least, at most


def as_values(told: Sequence[Told]) -> list[Any]:
    """For JSON."""
    return [[_thing(place, anchor) for place, anchor in things] for things in told[-MOST_MEASURES:]]


def _thing(place: int, anchor: Anchor) -> dict[str, Any]:
    points = anchor.points.tolist()
    if anchor.kind in _CORNERS:
        points = [[float(str(value)) for value in point] for point in anchor.points.astype(np.float32)]
    return {"part": place, "kind": anchor.kind, "closed": anchor.is_closed, "points_mm": points}


def from_values(value: object, parts: int) -> tuple[Told, ...]:
    """parts: how many there are. Raises Unreadable."""
    return tuple(tuple(_told(one, parts) for one in _one_or_two(things)) for things in list_of(value, MOST_MEASURES))


def _one_or_two(value: object) -> list[Any]:
    things = list_of(value, 2)
    if not things:
        raise Unreadable(later("a measure of nothing"))
    return things


def _told(value: object, parts: int) -> tuple[int, Anchor]:
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
    return whole_of(told["part"], 0, parts - 1), Anchor(kind, at, bool_of(told["closed"]) and kind == "circle")
