"""What of a body hangs over nothing as it lies, and how much room there is below it."""

from dataclasses import dataclass

import numpy as np

from mesh.errors import TooLarge
from mesh.measure import normals_and_areas
from mesh.mesh import Mesh
from mesh.orient_columns import crossings
from mesh.overhang import PLATE_MM

LINES = 120  # upright lines along the longer side of the plan
_CELL_MM = 0.2  # closer ones tell nothing


@dataclass(frozen=True)
class HeldUp:
    """Seen from above, all in mm² and mm³.

    hangs, standing: of what leans out too far, and of what lies on the plate; shadow: of the whole body
    room: between what hangs and what is below it, the plate or the body itself
    on_plate: share of what hangs with nothing but the plate below it
    """

    hangs: float
    standing: float
    shadow: float
    room: float
    on_plate: float


def held_up(mesh: Mesh, overhang_deg: float) -> HeldUp:
    """Of a closed body that looks outward and stands on z = 0, along upright lines on a grid; shells that overlap count once.

    overhang_deg: faces hang that lean out more than this from the vertical (0 to 89)
    """
    low = mesh.vertices.min(axis=0).astype(np.float64)
    size = np.ptp(mesh.vertices, axis=0).astype(np.float64)
    cell = max(float(size[:2].max()) / LINES, _CELL_MM)
    points = mesh.vertices.astype(np.float64) - low
    points[:, :2] = points[:, :2] / cell - 0.5
    wide, deep = (int(np.ceil(length / cell)) + 1 for length in size[:2])
    down = -normals_and_areas(mesh)[0][:, 2].astype(np.float64)
    try:
        found = crossings(points, mesh.faces, wide, deep)
    except TooLarge:
        return _by_faces(mesh, down, overhang_deg)
    count = np.diff(found.begins)
    first = np.repeat(found.begins[:-1], count)
    turn = np.where(down[found.face] > 0, 1, -1)
    total = np.concatenate([[0], np.cumsum(turn)])
    before = total[:-1] - total[first]
    index = np.arange(len(turn))
    bottom = np.where(index > first, found.height[np.maximum(index - 1, 0)], 0.0)
    enters = (turn > 0) & (before == 0)
    lies = enters & (found.height <= PLATE_MM)
    free = found.height - bottom > PLATE_MM  # shells that touch hold each other
    hangs = enters & ~lies & free & (down[found.face] > _steep(overhang_deg))
    room = float((found.height[hangs] - bottom[hangs]).sum())
    over_plate = float(np.count_nonzero(hangs & (index == first)))
    hanging = float(np.count_nonzero(hangs))
    square = cell * cell
    return HeldUp(
        hangs=hanging * square,
        standing=float(np.count_nonzero(lies)) * square,
        shadow=float(np.count_nonzero(count)) * square,
        room=room * square,
        on_plate=over_plate / hanging if hanging else 1.0,
    )


def _steep(overhang_deg: float) -> float:
    """Sine of the angle, with a hundredth of a degree of slack, as `mesh.overhang` has it."""
    return float(np.sin(np.radians(overhang_deg + 0.01)))


def _by_faces(mesh: Mesh, down: np.ndarray, overhang_deg: float) -> HeldUp:
    """A crowd of faces one behind the other: each stands over the plate, as if nothing were below it."""
    corners = mesh.vertices[mesh.faces].astype(np.float64)
    height = corners[:, :, 2].mean(axis=1) - float(mesh.vertices[:, 2].min())
    u, v = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    plan = np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]) / 2
    lies = (down > 0.9) & (height <= PLATE_MM)
    hangs = ~lies & (down > _steep(overhang_deg))
    box = float(np.prod(np.ptp(mesh.vertices[:, :2], axis=0)))
    shadow = min(box, float(plan[down > 0].sum()))
    return HeldUp(
        min(box, float(plan[hangs].sum())), min(box, float(plan[lies].sum())), shadow, float((plan * height)[hangs].sum()), 1.0
    )
