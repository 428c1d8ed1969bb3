"""Which face is under the cursor. Faces lie in blocks of neighbours; a ray looks into the few blocks whose box it meets."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh

_BLOCK = 128  # faces; a million-face mesh then has 8,000 boxes, and a ray meets some dozens of them
_CELLS = 1024  # per axis, of the curve that brings neighbours together


@dataclass(frozen=True, eq=False)
class Hit:
    """face: index into the mesh's faces; point_mm, normal: (3,) float64 in the plate's coordinates; distance: from the eye."""

    item: str
    face: int
    point_mm: npt.NDArray[np.float64]
    normal: npt.NDArray[np.float64]
    distance: float


def _spread(values: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Ten bits, each followed by two zeros: one axis of a Morton code."""
    values = (values | (values << 16)) & 0x030000FF
    values = (values | (values << 8)) & 0x0300F00F
    values = (values | (values << 4)) & 0x030C30C3
    return (values | (values << 2)) & 0x09249249


def _axes(mesh: Mesh) -> npt.NDArray[np.float32]:
    """(3, n): the vertices, each axis in one piece."""
    return np.ascontiguousarray(mesh.vertices.T)


class FaceBlocks:
    """The faces of a mesh in Morton order, with a box for every 128 of them.

    Building takes about 0.4 s a million faces: do it off the Qt thread.
    """

    def __init__(self, mesh: Mesh) -> None:
        self.mesh = mesh
        count = len(mesh.faces)
        self.order = np.zeros(0, np.int64)
        self._lower = self._upper = np.zeros((0, 3), np.float32)
        if not count:
            return
        # One axis after another: numpy does that several times as fast as three at once.
        axes = [(axis[mesh.faces[:, 0]], axis[mesh.faces[:, 1]], axis[mesh.faces[:, 2]]) for axis in _axes(mesh)]
        code = np.zeros(count, np.int64)
        for place, (a, b, c) in enumerate(axes):
            middle = (a + b + c) / np.float32(3)
            low, high = middle.min(), middle.max()
            cells = (middle - low) / max(float(high - low), 1e-9) * (_CELLS - 1)
            code |= _spread(cells.astype(np.int64)) << place
        self.order = np.argsort(code)
        starts = np.arange(0, count, _BLOCK)
        lower, upper = [], []
        for a, b, c in axes:
            lower.append(np.minimum.reduceat(np.minimum(np.minimum(a, b), c)[self.order], starts))
            upper.append(np.maximum.reduceat(np.maximum(np.maximum(a, b), c)[self.order], starts))
        self._lower, self._upper = np.stack(lower, axis=1), np.stack(upper, axis=1)

    def first_hit(self, origin: npt.NDArray[np.float64], direction: npt.NDArray[np.float64]) -> tuple[int, float] | None:
        """The nearest face that the ray meets, and how many `direction`s away; both in the mesh's coordinates."""
        with np.errstate(divide="ignore", invalid="ignore"):
            inverse = 1.0 / np.where(np.abs(direction) < 1e-12, 1e-12, direction)
            one, other = (self._lower - origin) * inverse, (self._upper - origin) * inverse
        enter = np.minimum(one, other).max(axis=1)
        leave = np.maximum(one, other).min(axis=1)
        slack = 1e-4 * np.abs(leave) + 1e-6
        blocks = np.flatnonzero((enter <= leave + slack) & (leave >= 0))
        if not len(blocks):
            return None
        places = (blocks[:, None] * _BLOCK + np.arange(_BLOCK)).ravel()
        faces = self.order[places[places < len(self.order)]]
        distance = _distances(self.mesh.vertices[self.mesh.faces[faces]].astype(np.float64), origin, direction)
        best = int(np.argmin(distance))
        return (int(faces[best]), float(distance[best])) if np.isfinite(distance[best]) else None


def _distances(
    corners: npt.NDArray[np.float64], origin: npt.NDArray[np.float64], direction: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """(n,): along the ray to each triangle, infinite where it is missed. After Möller and Trumbore, 1997, both sides."""
    one, other = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    across = np.cross(direction, other)
    determinant = np.einsum("ij,ij->i", one, across)
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse = 1.0 / determinant
        offset = origin - corners[:, 0]
        u = np.einsum("ij,ij->i", offset, across) * inverse
        turned = np.cross(offset, one)
        v = turned @ direction * inverse
        along = np.einsum("ij,ij->i", turned, other) * inverse
        meets = (np.abs(determinant) > 1e-14) & (u >= -1e-7) & (v >= -1e-7) & (u + v <= 1 + 1e-7) & (along > 0)
    return np.where(meets, along, np.inf)


def _plane(mesh: Mesh, face: int, matrix: npt.NDArray[np.float64]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """A corner of a face on the plate, and its normal, twice as long as the face is large."""
    corners = mesh.vertices[mesh.faces[face]].astype(np.float64) @ matrix[:3, :3].T + matrix[:3, 3]
    return corners[0], np.cross(corners[1] - corners[0], corners[2] - corners[0]) * np.sign(np.linalg.det(matrix[:3, :3]))


def hit_on_face(
    item: str,
    mesh: Mesh,
    face: int,
    matrix: npt.NDArray[np.float64],
    origin: npt.NDArray[np.float64],
    direction: npt.NDArray[np.float64],
) -> Hit | None:
    """Where a ray meets the plane of a face that is known to lie under it; None for a face without a plane or along the ray."""
    corner, normal = _plane(mesh, face, matrix)
    length, towards = float(np.linalg.norm(normal)), float(normal @ direction)
    if abs(towards) <= 1e-9 * length:
        return None
    distance = float(normal @ (corner - origin)) / towards
    return Hit(item, face, origin + direction * distance, normal / length, distance)


def pick(
    item: str,
    blocks: FaceBlocks,
    matrix: npt.NDArray[np.float64],
    origin: npt.NDArray[np.float64],
    direction: npt.NDArray[np.float64],
) -> Hit | None:
    """Where a ray of the plate's coordinates (direction of length 1) first meets an item that lies under `matrix`."""
    try:
        back = np.linalg.inv(matrix)
    except np.linalg.LinAlgError:
        return None
    found = blocks.first_hit(back[:3, :3] @ origin + back[:3, 3], back[:3, :3] @ direction)
    if found is None:
        return None
    face, distance = found
    _, normal = _plane(blocks.mesh, face, matrix)
    length = float(np.linalg.norm(normal))
    return Hit(item, face, origin + direction * distance, normal / length if length else -direction, distance)
