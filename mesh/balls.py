"""The largest ball that a body holds near a point of its surface: how wide it is where no face lies straight opposite."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from mesh.native.tree import FaceTree, face_tree

FEW = 2_000  # faces that the twin in numpy looks at for each ball; above, it tells nothing
_SHRINKS, _STEPS, _HALVINGS, _MOST, _GILBERT = 40, 60, 3, 5, 60
_SLACK, _UNSURE, _TIGHT, _HELD = 1e-4, 20, 3, 0.2  # as in mesh/native/balls.c

Point = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class _Ball:
    """one, other: where it touches"""

    middle: Point
    radius: float
    one: Point
    other: Point


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
    corner that alone would be small, however thick the body is: so it is moved away from where it touches, as the distance from
    the surface rises (Lieutier 2004, Computer-Aided Design 36, 1029), until it is held from opposite sides.

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
    ball = _shrunk(corners, origin, inward, first)
    for _ in range(_STEPS):
        if ball is None:
            return np.inf
        larger = _moved(corners, reach, ball)
        if larger is ball:
            break
        ball = larger
    return np.inf if ball is None or ball.radius <= _UNSURE * near else 2 * ball.radius


def _moved(corners: Point, reach: float, ball: _Ball) -> _Ball | None:
    """The ball moved to where it is larger; itself where it is held, None where it gets out."""
    ways = [_unit(ball.middle - ball.one), _unit(ball.middle - ball.other)]
    while len(ways) <= _MOST:
        gain, out = _way_out(np.stack(ways))
        if gain < _HELD:
            return ball
        for halving in range(_HALVINGS):
            size = 0.25**halving
            there = ball.middle + out * ball.radius * size
            far, point = _nearest(corners, there)
            if far >= reach:
                return None
            if far > ball.radius * (1 + size * gain / 2):
                along = (there - point) / far
                return _shrunk(corners, point, along, min(_TIGHT * far, reach)) or _shrunk(corners, point, along, reach)
        ways.append(_unit(ball.middle - point))
    return ball


def _way_out(ways: Point) -> tuple[float, Point]:
    """The way on which all of these unit vectors gain most, and how much that is (Gilbert 1966, SIAM J. Control 4, 61)."""
    out = ways[0]
    for _ in range(_GILBERT):
        off = ways[int((ways @ out).argmin())] - out
        size = float(off @ off)
        step = min(-float(out @ off) / size, 1.0) if size > 0 else 0.0
        if step <= 0:
            break
        out = out + step * off
    return float(np.linalg.norm(out)), _unit(out)


def _unit(vector: Point) -> Point:
    length = float(np.linalg.norm(vector))
    return vector / length if length > 0 else np.zeros(3)


def _shrunk(corners: Point, origin: Point, inward: Point, reach: float) -> _Ball | None:
    """The ball that touches the surface at its origin and somewhere else; None where it touches nothing else."""
    radius, other = reach, None
    for _ in range(_SHRINKS):
        far, point = _nearest(corners, origin + inward * radius)
        off = point - origin
        deep = float(inward @ off)
        smaller = float(off @ off) / (2 * deep) if deep > 0 else radius
        if far >= radius * (1 - _SLACK) or not smaller < radius:
            break
        radius, other = smaller, point
    return None if other is None else _Ball(origin + inward * radius, radius, origin, other)


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
