"""A translucent plane through a part, as the scene draws it. No Qt."""

import numpy as np

from mesh import bodies
from mesh.plane import Plane
from printdesk.cut_plane import CutPlane
from printdesk.part import Part
from ui.viewport.marks import Body, Lines
from ui.viewport.scene import Paint, Scene

_NAME = "cut plane"
_BEYOND = 1.08  # how far it reaches beyond the part
_THIN_MM = 0.02
_VEIL = (90, 150, 240, 70)


def show_plane(scene: Scene, part: Part, plane: CutPlane) -> None:
    """The piece of the plane that reaches a little beyond the part's box."""
    axes = Plane(plane.point(part), plane.normal()).axes()
    (x, y), size = part.placement.position_mm, np.asarray(part.facts.size_mm)
    corners = np.array([[i, j, k] for i in (-0.5, 0.5) for j in (-0.5, 0.5) for k in (0.0, 1.0)]) * size + (x, y, 0.0)
    flat = (corners - plane.point(part)) @ axes[:2].T
    lower, upper = flat.min(axis=0), flat.max(axis=0)
    middle, half = (lower + upper) / 2, np.maximum((upper - lower) / 2 * _BEYOND, 1.0)
    matrix = np.eye(4)
    matrix[:3, :3] = axes.T
    matrix[:3, 3] = np.asarray(plane.point(part)) + middle @ axes[:2]
    wide, deep = (float(length) for length in half)
    sheet = bodies.box((2 * wide, 2 * deep, _THIN_MM), (-wide, -deep, -_THIN_MM / 2))
    ring = np.array([[-wide, -deep, 0], [wide, -deep, 0], [wide, deep, 0], [-wide, deep, 0]]) @ axes + matrix[:3, 3]
    rim = np.stack([ring, np.roll(ring, -1, axis=0)], axis=1).astype(np.float32)
    scene.set_bodies({_NAME: Body(sheet, _VEIL, matrix, is_lit=False)})
    scene.set_lines(_NAME, Lines(rim, np.array([Paint.ACCENT], np.uint8), 1.5, is_hidden_by_parts=False))


def hide_plane(scene: Scene) -> None:
    if _NAME in scene.bodies:
        scene.set_bodies({_NAME: None})
        scene.set_lines(_NAME, None)
