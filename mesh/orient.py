"""How a part lies best on the plate."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.errors import CannotDo
from mesh.measure import areas, normals
from mesh.mesh import Mesh
from mesh.overhang import ANGLE_DEG, PLATE_MM

Matrix = npt.NDArray[np.float64]

_FLATS = 24  # largest flat sides tried
_SAME_SIDE = 0.9995  # cosine: faces of the hull nearer than this are one side
_HEIGHT_WEIGHT, _FOOT_WEIGHT = 0.25, 0.5  # against one for overhang; all three as shares of the body's own size
_BLOCK = 1 << 18


@dataclass(frozen=True, eq=False)
class Orientation:
    """rotation: (3, 3), turns the part so that it prints best; areas in mm²; height in mm after; why: a sentence"""

    rotation: Matrix
    overhang_area_before_mm2: float
    overhang_area_after_mm2: float
    first_layer_area_mm2: float
    height_mm: float
    why: str


def orient(mesh: Mesh, angle_deg: float = ANGLE_DEG) -> Orientation:
    """The best of lying on one of the large flat sides of the convex hull, or on one of the six sides of the box.

    Weighed are overhang, height and the first layer. Lying as it does now wins a tie.
    """
    if not len(mesh.faces):
        raise CannotDo("empty", "The part has no faces, so it cannot be laid down.", "Open another file.")
    downs, hull = _candidates(mesh)
    hang, foot, height = _scores(mesh, hull, downs, angle_deg)
    total = float(areas(mesh).sum()) or 1.0
    tall = float(np.linalg.norm(np.ptp(hull, axis=0))) or 1.0
    cost = hang / total + _HEIGHT_WEIGHT * height / tall - _FOOT_WEIGHT * np.minimum(foot / total, 0.25)
    cost += np.where(foot < 1e-3 * total, 0.25, 0.0)  # stands on a point or an edge
    best = 0 if cost[0] <= cost.min() + 1e-4 else int(cost.argmin())
    return Orientation(
        rotation=np.eye(3) if best == 0 else turning_down(downs[best]),
        overhang_area_before_mm2=float(hang[0]),
        overhang_area_after_mm2=float(hang[best]),
        first_layer_area_mm2=float(foot[best]),
        height_mm=float(height[best]),
        why=_why(best, hang, foot, height),
    )


def lay_flat(mesh: Mesh, face_index: int) -> Matrix:
    """The rotation (3, 3) that lays this face on the plate; CannotDo for a face that does not exist or has no area."""
    if not 0 <= face_index < len(mesh.faces):
        raise CannotDo("no_such_face", f"The part has no face {face_index}.", "Click the side that should lie on the plate.")
    facing = normals(mesh.part(np.array([face_index])))[0].astype(np.float64)
    if not facing.any():
        raise CannotDo("flat_face", "This face has no area, so it has no direction.", "Click a larger face beside it.")
    return turning_down(facing)


def turning_down(direction: npt.NDArray[np.float64]) -> Matrix:
    """The smallest rotation (3, 3) that turns a unit direction to −z (Rodrigues)."""
    x, y, z = (float(value) for value in direction / np.linalg.norm(direction))
    if z < -1 + 1e-12:
        return np.eye(3)
    if z > 1 - 1e-12:
        return np.diag([1.0, -1.0, -1.0])
    cross = np.array([[0.0, 0.0, x], [0.0, 0.0, y], [-x, -y, 0.0]])
    return np.asarray(np.eye(3) + cross + cross @ cross / (1.0 - z))


def _candidates(mesh: Mesh) -> tuple[Matrix, Matrix]:
    """Directions (k, 3) that may point down, the present one first, and the corners of the hull."""
    from scipy.spatial import ConvexHull, QhullError

    axes = np.array([[0, 0, -1], [0, 0, 1], [1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0]], np.float64)
    points = mesh.vertices.astype(np.float64)
    points = points - points.mean(axis=0)
    try:
        hull = ConvexHull(points)
    except (QhullError, ValueError):
        return axes, points
    corners = points[hull.simplices]
    size = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 2
    sides, area = _sides(hull.equations[:, :3], size)
    largest = sides[np.argsort(-area, kind="stable")[:_FLATS]]
    new = (largest @ axes.T).max(axis=1) < _SAME_SIDE
    return np.concatenate([axes, largest[new]]), points[hull.vertices]


def _sides(facing: Matrix, size: npt.NDArray[np.float64]) -> tuple[Matrix, npt.NDArray[np.float64]]:
    """Flat sides of the hull: the normals of its larger faces, each with the area of all that face nearly the same way."""
    order = np.argsort(-size, kind="stable")[:512]
    top = facing[order]
    alike = top @ facing.T > _SAME_SIDE
    area = alike @ size
    first = (np.triu(top @ top.T > _SAME_SIDE, 1)).any(axis=0)
    return top[~first], area[~first]


def _scores(mesh: Mesh, hull: Matrix, downs: Matrix, angle_deg: float) -> tuple[Matrix, Matrix, Matrix]:
    """Overhang area, first-layer area and height for each direction that points down."""
    facing, size = normals(mesh), areas(mesh)
    points = mesh.vertices - mesh.vertices.mean(axis=0, dtype=np.float64).astype(np.float32)
    along = hull @ downs.T
    lowest, height = along.max(axis=0), np.ptp(along, axis=0)
    steep = np.sin(np.radians(angle_deg + 0.01))
    hang, foot = np.zeros(len(downs)), np.zeros(len(downs))
    way = downs.astype(np.float32)
    for start in range(0, len(size), _BLOCK):
        part = slice(start, start + _BLOCK)
        leaning = facing[part] @ way.T
        centre = points[mesh.faces[part]].mean(axis=1) @ way.T
        # Facing straight down with its centre on the plate, a face lies on the plate with all its corners.
        on_plate = (leaning > 0.999) & (centre >= lowest - PLATE_MM)
        hang += size[part] @ ((leaning > steep) & ~on_plate)
        foot += size[part] @ on_plate
    return hang, foot, height


def _why(best: int, hang: Matrix, foot: Matrix, height: Matrix) -> str:
    if best == 0:
        return "It lies best as it is."
    reasons = []
    if hang[best] < hang[0] * 0.99:
        reasons.append(f"Laid this way {_said(hang[best])} hang over instead of {_said(hang[0])}.")
    if foot[best] > foot[0] * 1.01:
        reasons.append(f"It stands on {_said(foot[best])} instead of {_said(foot[0])}.")
    if height[best] < height[0] * 0.99:
        reasons.append(f"It is {height[best]:.1f} mm high instead of {height[0]:.1f} mm.")
    return " ".join(reasons) or "Laid this way it prints a little better."


def _said(area: float) -> str:
    return f"{area / 100:.1f} cm²" if area >= 100 else f"{area:.3g} mm²"
