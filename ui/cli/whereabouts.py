"""Where on a part something is, in words: "at the top, front left"."""

from mesh.mesh import Vector3
from printdesk.words import say

_THIRD = 1 / 3


def whereabouts(place_mm: Vector3, lower_mm: Vector3, size_mm: Vector3) -> str:
    """In which third of the box a point is, along z, y and x, and its coordinates."""
    along = [(place - low) / size if size > 0 else 0.5 for place, low, size in zip(place_mm, lower_mm, size_mm, strict=True)]
    x, y, z = (-1 if share < _THIRD else 1 if share > 1 - _THIRD else 0 for share in along)
    height = {-1: say("at the bottom"), 0: say("half-way up"), 1: say("at the top")}[z]
    side = _sides()[y, x]
    figures = ", ".join(f"{value:.1f}" for value in place_mm)
    return f"{height}, {side} ({figures} mm)"


def _sides() -> dict[tuple[int, int], str]:
    """By (front to back, left to right)."""
    return {
        (-1, -1): say("front left"),
        (-1, 0): say("front"),
        (-1, 1): say("front right"),
        (0, -1): say("left"),
        (0, 0): say("in the middle"),
        (0, 1): say("right"),
        (1, -1): say("back left"),
        (1, 0): say("back"),
        (1, 1): say("back right"),
    }
