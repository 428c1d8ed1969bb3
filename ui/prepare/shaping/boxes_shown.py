"""Outlines of where copies will stand, as the scene draws them. No Qt."""

from collections.abc import Sequence

import numpy as np

from mesh.mesh import Vector3
from ui.viewport.marks import Lines
from ui.viewport.scene import Paint, Scene

_NAME = "copies"
_CORNERS = np.array([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]])


def show_boxes(scene: Scene, places_mm: Sequence[tuple[float, float]], size_mm: Vector3) -> None:
    """The twelve edges of a box of that size at each place (its middle, on the plate); without places, none."""
    if not places_mm:
        if _NAME in scene.lines:
            scene.set_lines(_NAME, None)
        return
    ring = np.column_stack([_CORNERS * size_mm[:2], np.zeros(4)])
    top = ring + np.array([0.0, 0.0, size_mm[2]])
    edges = np.concatenate(
        [np.stack(pair, axis=1) for pair in ((ring, np.roll(ring, -1, 0)), (top, np.roll(top, -1, 0)), (ring, top))]
    )
    moved = np.asarray(places_mm, np.float64).reshape(-1, 1, 1, 2)
    segments = np.broadcast_to(edges, (len(places_mm), *edges.shape)).copy()
    segments[..., :2] += moved
    flat = segments.reshape(-1, 2, 3).astype(np.float32)
    scene.set_lines(_NAME, Lines(flat, np.array([Paint.ACCENT], np.uint8), 1.2))
