"""Whether what was measured from is there on a body: after its shape was changed, or as a file says."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from mesh.anchors import Anchor, Floats
from mesh.mesh import Mesh

NEAR_MM, NEAR_SHARE = 2e-3, 1e-6  # by which a place may be off, and of the body's size: files round to 0.001 mm
_OF_CORNERS = ("edge", "circle")
PARALLEL = 1e-3  # sine of the angle between a plane and the face that it is of


def anchored(mesh: Mesh, anchors: Sequence[Anchor]) -> list[bool]:
    """Of each anchor (in the mesh's coordinates), whether the body still has it. Off the Qt thread: of a million faces
    0.3 s to 0.7 s, and 0.03 s more for each that is no circle.

    An edge and a circle go through corners of the body, and the edge's middle lies on it; a point lies on it; a plane is that of
    a face there.
    """
    if not anchors or not len(mesh.faces):
        return [False] * len(anchors)
    body = _Body(mesh)
    are_corners = body.are_corners([anchor.points for anchor in anchors if anchor.kind in _OF_CORNERS])
    return [(anchor.kind not in _OF_CORNERS or next(are_corners)) and body.has(anchor) for anchor in anchors]


class _Body:
    """Its corners, and the boxes of its faces."""

    def __init__(self, mesh: Mesh) -> None:
        self._mesh = mesh
        self._near = NEAR_MM + NEAR_SHARE * float(np.abs(mesh.vertices).max())
        corners = mesh.vertices[mesh.faces]
        self._low, self._high = corners.min(axis=1), corners.max(axis=1)

    def has(self, anchor: Anchor) -> bool:
        """Where its points must be corners of the body, they are."""
        if anchor.kind == "point":
            return len(self._faces_at(anchor.points[0])) > 0
        if anchor.kind == "plane":
            return self._has_plane(anchor.points)
        return anchor.kind == "circle" or len(self._faces_at(anchor.points.mean(axis=0))) > 0

    def are_corners(self, places: Sequence[Floats]) -> Iterator[bool]:
        """Of each several points (k, 3), whether all of them are corners; all points are looked for at once."""
        if not places:
            return iter(())
        from scipy.spatial import cKDTree  # only those who measured need it

        tree = cKDTree(self._mesh.vertices, balanced_tree=False, compact_nodes=False)
        far, _ = tree.query(np.concatenate(places), p=np.inf, distance_upper_bound=self._near * (1 + 1e-9))
        ends = np.cumsum([len(points) for points in places])
        return iter([bool((one <= self._near).all()) for one in np.split(far, ends[:-1])])

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
