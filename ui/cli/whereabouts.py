"""Where on a part something is, in words and figures: "at the top, front left (1.0, 2.0, 29.0 mm)"."""

from mesh.mesh import Vector3
from printdesk.described import where_words


def whereabouts(place_mm: Vector3, lower_mm: Vector3, size_mm: Vector3) -> str:
    """In which third of the box a point is, along z, y and x, and its coordinates."""
    figures = ", ".join(f"{value:.1f}" for value in place_mm)
    return f"{where_words(place_mm, lower_mm, size_mm)} ({figures} mm)"
