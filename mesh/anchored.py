"""Whether what was measured from is there on a body: after its shape was changed, or as a file says."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from mesh.anchors import Anchor, Floats
from mesh.mesh import Mesh

NEAR_MM, NEAR_SHARE = 2e-3, 1e-6  # by which a place may be off, and of the body's size: files round to 0.001 mm
PARALLEL = 1e-3  # sine of the angle between a plane and the face that it is of


def anchored(mesh: Mesh, anchors: Sequence[Anchor]) -> list[bool]:
    """Of each anchor (in the mesh's coordinates), whether the body still has it. About 0.2 s a million faces: off the Qt thread.

    An edge and a circle go through corners of the body, and the edge's middle lies on it; a point lies on it; a plane is that of
    a face there.
    """
    if not anchors or not len(mesh.faces):
        return [False] * len(anchors)
    body = _Body(mesh)
    return [body.has(anchor) for anchor in anchors]


class _Body:
    """Its corners in order along x, and the boxes of its faces."""

    def __init__(self, mesh: Mesh) -> None:
        self._mesh = mesh
        self._near = NEAR_MM + NEAR_SHARE * float(np.abs(mesh.vertices).max())
        self._by_x = np.argsort(mesh.vertices[:, 0], kind="stable")
        self._xs = mesh.vertices[self._by_x, 0]
        corners = mesh.vertices[mesh.faces]
        self._low, self._high = corners.min(axis=1), corners.max(axis=1)

    def has(self, anchor: Anchor) -> bool:
        if anchor.kind == "point":
            return len(self._faces_at(anchor.points[0])) > 0
        if anchor.kind == "plane":
            return self._has_plane(anchor.points)
        is_there = all(self._is_corner(point) for point in anchor.points)
        return is_there and (anchor.kind == "circle" or len(self._faces_at(anchor.points.mean(axis=0))) > 0)

    def _is_corner(self, point: Floats) -> bool:
        begin, end = np.searchsorted(self._xs, (point[0] - self._near, point[0] + self._near))
        places = self._mesh.vertices[self._by_x[begin:end]]
        return bool((np.abs(places - point).max(axis=1, initial=0.0) <= self._near).any()) if len(places) else False

    def _has_plane(self, points: Floats) -> bool:
        faces = self._faces_at(points[0])
        normal = np.cross(points[1] - points[0], points[2] - points[0])
        corners = self._mesh.vertices[self._mesh.faces[faces]].astype(np.float64)
        others = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        long = np.linalg.norm(others, axis=1) * np.linalg.norm(normal)
        return bool(((np.linalg.norm(np.cross(others, normal), axis=1) <= PARALLEL * long) & (others @ normal > 0)).any())

    def _faces_at(self, point: Floats) -> npt.NDArray[np.int64]:
        """The faces that a point (3,) lies on."""
        is_inside = ((self._low <= point + self._near) & (self._high >= point - self._near)).all(axis=1)
        faces = np.flatnonzero(is_inside)
        corners = self._mesh.vertices[self._mesh.faces[faces]].astype(np.float64)
        normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        normal /= np.maximum(np.linalg.norm(normal, axis=1), 1e-30)[:, None]
        is_on = np.abs(np.einsum("ij,ij->i", point - corners[:, 0], normal)) <= self._near
        for side in range(3):
            start = corners[:, side]
            along = corners[:, (side + 1) % 3] - start
            inward = np.cross(normal, along)
            inward /= np.maximum(np.linalg.norm(inward, axis=1), 1e-30)[:, None]
            is_on &= np.einsum("ij,ij->i", point - start, inward) >= -self._near
        return np.asarray(faces[is_on])
