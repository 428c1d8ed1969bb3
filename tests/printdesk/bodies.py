"""Small bodies and their facts, made by hand, so that the rules can be tested without measuring."""

from dataclasses import replace
from typing import Any

import numpy as np

from mesh.facts import Facts
from mesh.mesh import Mesh

CORNERS = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)], np.float32)
FACES = np.array(
    [
        [0, 1, 3],
        [0, 3, 2],
        [4, 6, 7],
        [4, 7, 5],
        [0, 4, 5],
        [0, 5, 1],
        [2, 3, 7],
        [2, 7, 6],
        [0, 2, 6],
        [0, 6, 4],
        [1, 5, 7],
        [1, 7, 3],
    ],
    np.int32,
)


def box(x: float = 20, y: float = 20, z: float = 20, at: tuple[float, float, float] = (0, 0, 0)) -> Mesh:
    """A closed box from `at`, sides in mm."""
    return Mesh(CORNERS * np.array([x, y, z], np.float32) + np.array(at, np.float32), FACES)


def box_facts(x: float = 20, y: float = 20, z: float = 20, **changed: Any) -> Facts:
    """What is true of a box, with some facts changed."""
    facts = Facts(
        triangles=12,
        vertices=8,
        size_mm=(x, y, z),
        lower_mm=(0, 0, 0),
        volume_mm3=x * y * z,
        area_mm2=2 * (x * y + y * z + z * x),
        watertight=True,
        winding_consistent=True,
        inside_out=False,
        shells=1,
        cavities=0,
        bodies=1,
        genus=0,
        boundary_edges=0,
        nonmanifold_edges=0,
        degenerate_faces=0,
        duplicate_faces=0,
        self_intersections=0,
        overlapping_shells=False,
        min_wall_mm=min(x, y, z),
        overhang_area_mm2=0.0,
        first_layer_area_mm2=x * y,
    )
    return replace(facts, **changed)
