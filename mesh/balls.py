"""The largest ball that a body holds near a point of its surface: how wide it is where no face lies straight opposite."""

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from mesh.native.tree import FaceTree, face_tree

FEW = 2_000  # faces that the twin in numpy looks at for each ball; above, it tells nothing
_SHRINKS, _STEPS, _HALVINGS = 40, 60, 7
_SLACK, _FACING, _UNSURE = 1e-3, -0.9, 20  # as in mesh/native/balls.c

Point = npt.NDArray[np.float64]


def balls(
    mesh: Mesh,
    origins: Point,
    inward: Point,
    first: npt.NDArray[np.float64],
    near: float,
    reach: float,
    group: npt.NDArray[np.int32] | None = None,
    own: npt.NDArray[np.int32] | None = None,
    tree: FaceTree | None = None,
) -> npt.NDArray[np.float64]:
    """Diameters (k,) mm of balls on one side of a surface, infinite where none is held.

    A ball that touches the surface at its origin is shrunk until it holds no surface (Ma, Bae and Choi 2012, "3D medial axis
    point approximation using nearest neighbors and the normal field", The Visual Computer 28, 7), here against whole faces. In a
    corner that alone would be small, however thick the body is: so it is moved along the medial axis, away from the edge, as
    long as it grows as in a wedge, or until it lies between two sides that face each other.

    origins, inward: (k, 3), points of the surface, and unit vectors away from it; first: (k,) mm, the largest radius to begin
    with; near: mm that count as touching; reach: mm, a radius beyond which nothing is asked
    group: (m,), own: (k,): faces of another group than the ball's own are not seen; a number below 0 sees and is seen by all
    (None: all do)
    tree: over these faces, where there is one already. Without kernels, nothing is held by a mesh of more than FEW faces.
    """
    group = np.full(len(mesh.faces), -1, np.int32) if group is None else group
    own = np.full(len(origins), -1, np.int32) if own is None else own
    if tree is not None:
        return tree.balls(origins, inward, first, near, reach, group, own)
    if (new := face_tree(mesh)) is not None:
        with new:
            return new.balls(origins, inward, first, near, reach, group, own)
    if len(mesh.faces) > FEW:
        return np.full(len(origins), np.inf)
    corners = mesh.corners.astype(np.float64)
    return np.array(
        [
            _grown(corners[(group == mine) | (group < 0) | (mine < 0)], origin, along, start, near, reach)
            for origin, along, start, mine in zip(origins, inward, first, own, strict=True)
        ]
    )


def _grown(corners: Point, origin: Point, inward: Point, first: float, near: float, reach: float) -> float:
    ball = _shrunk(corners, origin, inward, first, near)
    for _ in range(_STEPS):
        if ball is None:
            return np.inf
        middle, radius, one, other = ball
        ways = (middle - np.stack([one, other])) / radius
        away = ways.sum(axis=0)
        length = float(np.linalg.norm(away))
        if ways[0] @ ways[1] < _FACING:
            break
        for halving in range(_HALVINGS):
            size = 0.5**halving
            there = middle + away / length * radius * size
            far, point = _nearest(corners, there)
            if far >= reach:
                return np.inf
            if far > radius * (1 + size * length / 4):
                ball = _shrunk(corners, point, (there - point) / far, reach, near)
                break
        else:
            break
    return np.inf if ball is None or ball[1] <= _UNSURE * near else 2 * ball[1]


def _shrunk(corners: Point, origin: Point, inward: Point, reach: float, near: float) -> tuple[Point, float, Point, Point] | None:
    """Middle, radius and the two points where it touches; None where it touches nothing else."""
    radius, other = reach, None
    for _ in range(_SHRINKS):
        within = radius - max(_SLACK * radius, near)
        if within <= 0:
            return None
        far, point = _nearest(corners, origin + inward * radius)
        off = point - origin
        deep = float(inward @ off)
        smaller = float(off @ off) / (2 * deep) if deep > 0 else radius
        if far >= within or not smaller < radius:
            break
        radius, other = smaller, point
    return None if other is None else (origin + inward * radius, radius, origin, other)


def _nearest(corners: Point, origin: Point) -> tuple[float, Point]:
    """The nearest point of any face (m, 3, 3): in its inside, or on its rim."""
    a, sides = corners[:, 0], np.roll(corners, -1, axis=1) - corners
    square = np.einsum("ikj,ikj->ik", sides, sides)
    share = np.einsum("ikj,ikj->ik", origin - corners, sides) / np.where(square > 0, square, 1.0)
    rims = corners + share.clip(0, 1)[:, :, None] * sides
    normal = np.cross(sides[:, 0], sides[:, 1])
    size = np.einsum("ij,ij->i", normal, normal)
    height = np.einsum("ij,ij->i", origin - a, normal) / np.where(size > 0, size, 1.0)
    foot = origin - height[:, None] * normal
    inside = (np.einsum("ikj,ikj->ik", np.cross(sides, foot[:, None] - corners), normal[:, None]) >= 0).all(axis=1) & (size > 0)
    points = np.concatenate([rims.reshape(-1, 3), foot[inside]])
    far = np.linalg.norm(points - origin, axis=1)
    least = int(far.argmin())
    return float(far[least]), points[least]
