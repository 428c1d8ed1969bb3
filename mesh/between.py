"""What lies between two things that are measured from: distances and angles."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from mesh.anchors import Flat, Floats, Placed, Point, Round, Straight

PARALLEL_DEG = 0.05  # less than this is what float32 coordinates leave of nothing

Of = Literal["distance", "shortest", "dx", "dy", "dz", "angle", "length", "diameter", "radius", "axes", "line"]


@dataclass(frozen=True)
class Figure:
    """of: what it is; value: mm, or degrees for an angle

    distance: between the two, straight across where they are parallel; shortest: where they are not; axes: between parallel
    axes; line: from a point to an edge's line where its foot is beyond the edge
    """

    of: Of
    value: float

    @property
    def unit(self) -> str:
        """A degree sign, or mm."""
        return "°" if self.of == "angle" else "mm"


@dataclass(frozen=True, eq=False)
class Span:
    """figures: the one that is meant first; line (2, 3) mm: along which it is measured, None for an angle alone; spot (3,)"""

    figures: tuple[Figure, ...]
    line: Floats | None
    spot: Floats


def alone(one: Placed) -> Span | None:
    """What one of them tells by itself: an edge's length, a circle's diameter and radius."""
    if isinstance(one, Straight):
        return Span((Figure("length", one.length),), np.stack([one.start, one.end]), (one.start + one.end) / 2)
    if isinstance(one, Round):
        first = one.rim[0]
        other = 2 * one.centre - first
        named: tuple[Of, Of] = ("diameter", "radius") if one.is_whole else ("radius", "diameter")
        line = np.stack([first, other]) if one.is_whole else np.stack([one.centre, one.rim[len(one.rim) // 2]])
        values = {"diameter": 2 * one.radius, "radius": one.radius}
        return Span(tuple(Figure(name, values[name]) for name in named), line, line.mean(axis=0))
    return None


def between(one: Placed, other: Placed) -> Span:
    """Of a circle its centre and its axis count, of a face its plane."""
    angle = _angle(one, other)
    if angle is not None and angle > PARALLEL_DEG and isinstance(one, Flat) and isinstance(other, Flat):
        return Span((Figure("angle", angle),), None, (one.at + other.at) / 2)
    line = _line(one, other)
    length = float(np.linalg.norm(line[1] - line[0]))
    is_askew = angle is not None and angle > PARALLEL_DEG
    figures = [Figure("shortest" if is_askew else "distance", length)]
    if is_askew and angle is not None:
        figures.insert(0, Figure("angle", angle))
    figures.extend(_beyond(one, other, length) + _beyond(other, one, length))
    if isinstance(one, Round) and isinstance(other, Round) and not is_askew:
        away = other.centre - one.centre
        figures.append(Figure("axes", float(np.linalg.norm(away - (away @ one.axis) * one.axis))))
    if _is_spot(one) and _is_spot(other):
        steps = np.abs(line[1] - line[0])
        figures.extend((Figure("dx", float(steps[0])), Figure("dy", float(steps[1])), Figure("dz", float(steps[2]))))
    return Span(tuple(figures), line, line.mean(axis=0))


def _is_spot(one: Placed) -> bool:
    return isinstance(one, Point | Round)


def _spot(one: Placed) -> Floats:
    if isinstance(one, Point | Flat):
        return one.at
    return one.centre if isinstance(one, Round) else (one.start + one.end) / 2


def _angle(one: Placed, other: Placed) -> float | None:
    """Degrees: 0 … 90 between lines, and between a line and a plane; between two faces the angle of the wedge, 0 … 180."""
    if isinstance(one, Point) or isinstance(other, Point):
        return None
    if isinstance(one, Flat) and isinstance(other, Flat):
        wedge = 180.0 - _turn(one.normal, other.normal)
        return 0.0 if wedge > 180.0 - PARALLEL_DEG else wedge  # two that look the same way are parallel too
    turn = _turn(_direction(one), _direction(other))
    turn = min(turn, 180.0 - turn)
    return 90.0 - turn if isinstance(one, Flat) or isinstance(other, Flat) else turn


def _direction(one: Straight | Round | Flat) -> Floats:
    """A unit vector: of a face its normal, of a circle its axis."""
    return one.way if isinstance(one, Straight) else one.axis if isinstance(one, Round) else one.normal


def _turn(one: Floats, other: Floats) -> float:
    """Degrees between two unit vectors, exact also where they are nearly parallel."""
    return float(np.degrees(np.arctan2(np.linalg.norm(np.cross(one, other)), one @ other)))


def _line(one: Placed, other: Placed) -> Floats:
    """(2, 3): from the one to the other, the shortest way."""
    if isinstance(other, Flat) and not isinstance(one, Flat):
        return _line(other, one)[::-1]
    if isinstance(one, Flat):
        spots = [other.start, other.end] if isinstance(other, Straight) else [_spot(other)]
        heights = [float((spot - one.at) @ one.normal) for spot in spots]
        if len(heights) == 2 and heights[0] * heights[1] < 0:  # the edge goes through the plane
            share = heights[0] / (heights[0] - heights[1])
            through = spots[0] + share * (spots[1] - spots[0])
            return np.stack([through, through])
        nearest = int(np.argmin(np.abs(heights)))
        if len(heights) == 2 and abs(abs(heights[0]) - abs(heights[1])) < 1e-3 * max(1.0, abs(heights[0])):
            spots, heights, nearest = [_spot(other)], [sum(heights) / 2], 0
        return np.stack([spots[nearest] - heights[nearest] * one.normal, spots[nearest]])
    if isinstance(one, Straight) and isinstance(other, Straight):
        return _between_edges(one, other)
    if isinstance(one, Straight):
        return np.stack([_nearest(one, _spot(other)), _spot(other)])
    if isinstance(other, Straight):
        return np.stack([_spot(one), _nearest(other, _spot(one))])
    return np.stack([_spot(one), _spot(other)])


def _nearest(edge: Straight, point: Floats) -> Floats:
    share = float((point - edge.start) @ edge.way)
    return edge.start + min(max(share, 0.0), edge.length) * edge.way


def _between_edges(one: Straight, other: Straight) -> Floats:
    """Of two edges the nearest places: inside both where their lines pass there, else at one of the four ends.

    The feet of the common perpendicular of two lines (Ericson 2005, "Real-Time Collision Detection", 5.1.9).
    """
    u, v, w = one.way, other.way, one.start - other.start
    b, d, e = float(u @ v), float(u @ w), float(v @ w)
    lines = []
    if (slant := 1.0 - b * b) > 1e-12:
        s, t = (b * e - d) / slant, (e - b * d) / slant
        if 0 <= s <= one.length and 0 <= t <= other.length:
            lines.append(np.stack([one.start + s * u, other.start + t * v]))
    lines.extend(np.stack([end, _nearest(other, end)]) for end in (one.start, one.end))
    lines.extend(np.stack([_nearest(one, end), end]) for end in (other.start, other.end))
    lengths = [float(np.linalg.norm(line[1] - line[0])) for line in lines]
    return lines[int(np.argmin(lengths))]


def _beyond(one: Placed, other: Placed, length: float) -> list[Figure]:
    """From a spot to the line of an edge, where its foot is not on the edge."""
    if not (_is_spot(one) and isinstance(other, Straight)):
        return []
    away = _spot(one) - other.start
    across = float(np.linalg.norm(away - (away @ other.way) * other.way))
    return [Figure("line", across)] if length - across > 1e-6 else []
