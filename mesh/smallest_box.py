"""The smallest box that a body fits into, however it must be turned for that."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.farthest import all_round, farthest
from mesh.mesh import Mesh, Vector3

Points = npt.NDArray[np.float64]  # (n, 3) mm

_FEW = 250  # corners of the hull that are all kept; of more, those that are the farthest in so many directions
_MANY = 20_000  # corners of the mesh: of more, the hull is that of those the farthest in _SOME directions, and of _EVENLY others
_SOME, _EVENLY = 100, 5_000
_BEST = 24  # faces of the hull that are looked at closely
_STEPS = 18  # turns of a quarter circle by which they are found
_BETTER = 1 - 1e-6  # of the volume: what saves less leaves the body as it lies
_BLOCK = 1 << 13


@dataclass(frozen=True)
class SmallestBox:
    """size_mm: the longest edge first; axes: the directions of these edges, three unit vectors in a right-handed frame.

    As rows they are the matrix that turns the body so that the box's edges run along x, y and z.
    """

    size_mm: Vector3
    axes: tuple[Vector3, Vector3, Vector3]


def smallest_box(mesh: Mesh) -> SmallestBox | None:
    """A box with one side on a face of the convex hull and an edge along another, the least of all such; None without corners.

    A box of least volume has two adjacent sides flush with edges of the hull, and mostly one with a face (O'Rourke 1985, "Finding
    minimal enclosing boxes", Int. J. Comput. Inf. Sci. 14, 183); on each face rotating calipers find the rectangle (Toussaint
    1983). Round bodies are also looked at along their principal axes. The hull is manifold3d's (quickhull: Barber, Dobkin and
    Huhdanpaa 1996). Of bodies with more than 20,000 corners, or hulls with more than 250, the farthest in many directions stand
    for all when the way to turn is chosen: a per cent of volume may be missed then, but the size is always that of all corners.
    """
    if not len(mesh.faces):
        return None
    middle = (mesh.vertices.min(axis=0) + mesh.vertices.max(axis=0)) / np.float32(2)
    points = mesh.vertices - middle
    plain = np.eye(3)
    corners = _hull_corners(points)
    turned = None if corners is None else _best_frame(*corners)
    sizes = [_extents(points, frame) for frame in (plain, turned) if frame is not None]
    frame, size = plain, sizes[0]
    if turned is not None and np.prod(sizes[1]) < np.prod(sizes[0]) * _BETTER:
        frame, size = turned, sizes[1]
    return _longest_first(frame, size)


def _longest_first(frame: Points, size: npt.NDArray[np.float64]) -> SmallestBox:
    order = np.argsort(-size, kind="stable")
    frame = frame[order]
    # An edge has no sense: each axis looks to where its largest share is above zero, the last as the frame must be.
    frame = frame * np.sign(frame[np.arange(3), np.abs(frame).argmax(axis=1)])[:, None]
    frame[2] = np.cross(frame[0], frame[1])
    a, b, c = (float(value) for value in size[order])
    first, second, third = ((float(x), float(y), float(z)) for x, y, z in frame.round(9) + 0.0)
    return SmallestBox((a, b, c), (first, second, third))


def _hull_corners(points: npt.NDArray[np.float32]) -> tuple[Points, Points] | None:
    """Corners of the convex hull (k, 3), few enough to be looked at all, and the normals of its faces; None for what is flat."""
    chosen = points
    if len(points) > _MANY:
        evenly = np.linspace(0, len(points) - 1, _EVENLY).astype(np.int64)
        chosen = points[np.union1d(evenly, farthest(points, all_round(_SOME)))]
    corners, faces = _hull(chosen)
    if len(corners) > _FEW:
        corners, faces = _hull(corners[np.unique(farthest(corners.astype(np.float32), all_round(_FEW)))])
    if len(faces) < 4:
        return None
    sides = corners[faces]
    normals = np.cross(sides[:, 1] - sides[:, 0], sides[:, 2] - sides[:, 0])
    lengths = np.linalg.norm(normals, axis=1)
    normals = normals[lengths > 0] / lengths[lengths > 0, None]
    # Faces of one plane, and opposite ones, lead to the same boxes.
    normals = normals * np.sign(normals[np.arange(len(normals)), np.abs(normals).argmax(axis=1)])[:, None]
    _, first = np.unique(normals.round(6), axis=0, return_index=True)
    if not len(first):
        return None
    principal = np.linalg.eigh(np.cov(corners.T))[1].T
    return corners, np.concatenate([normals[np.sort(first)], principal])


def _hull(points: npt.NDArray[Any]) -> tuple[Points, npt.NDArray[np.int64]]:
    """Corners (k, 3) and faces (f, 3) of the convex hull of points (n, 3); nothing where they lie in a plane."""
    from manifold3d import Manifold

    raw = Manifold.hull_points(np.ascontiguousarray(points, np.float64)).to_mesh64()
    return np.asarray(raw.vert_properties, np.float64)[:, :3], np.asarray(raw.tri_verts).astype(np.int64)


def _best_frame(corners: Points, normals: Points) -> Points:
    """Of the boxes that lie on a face of the hull the least: its axes as rows (3, 3)."""
    frames = _frames(normals)
    if len(frames) > _BEST:
        frames = frames[np.argsort(_coarse(corners, frames), kind="stable")[:_BEST]]
    least, best = np.inf, np.asarray(frames[0])
    for frame in frames:
        area, turned = _calipers(corners @ frame[:2].T, frame)
        volume = area * float(np.ptp(corners @ frame[2]))
        if volume < least * _BETTER:
            least, best = volume, turned
    return best


def _frames(normals: Points) -> npt.NDArray[np.float64]:
    """For each normal a right-handed frame with it as the last row: (k, 3, 3)."""
    across = np.zeros_like(normals)
    across[np.arange(len(normals)), np.abs(normals).argmin(axis=1)] = 1.0
    first = np.cross(across, normals)
    first /= np.linalg.norm(first, axis=1)[:, None]
    return np.stack([first, np.cross(normals, first), normals], axis=1)


def _coarse(corners: Points, frames: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """For each frame the volume of its box at the best of a few turns about its last axis: (k,)."""
    turn = np.pi / 2 * np.arange(_STEPS) / _STEPS
    around = np.stack([np.cos(turn), np.sin(turn)])
    volume = np.empty(len(frames))
    for number, frame in enumerate(frames):
        x, y, z = (corners @ frame.T).T
        along, aside = (np.outer(one, around[0]) + np.outer(other, around[1]) for one, other in ((x, y), (y, -x)))
        volume[number] = float((np.ptp(along, axis=0) * np.ptp(aside, axis=0)).min() * np.ptp(z))
    return volume


def _calipers(flat: npt.NDArray[np.float64], frame: Points) -> tuple[float, Points]:
    """The least rectangle around points (k, 2) has a side along an edge of their hull: its area, and the frame turned to it."""
    from manifold3d import CrossSection

    hull = np.concatenate(CrossSection.hull_points(flat).to_polygons())
    edges = np.roll(hull, -1, axis=0) - hull
    along = edges / np.linalg.norm(edges, axis=1)[:, None]
    aside = np.stack([-along[:, 1], along[:, 0]], axis=1)
    areas = np.ptp(hull @ along.T, axis=0) * np.ptp(hull @ aside.T, axis=0)
    best = int(areas.argmin())
    return float(areas[best]), np.stack([along[best] @ frame[:2], aside[best] @ frame[:2], frame[2]])


def _extents(points: npt.NDArray[np.float32], frame: Points) -> npt.NDArray[np.float64]:
    """How long all points are along each row of a frame: (3,) mm."""
    low, high = np.full(3, np.inf), np.full(3, -np.inf)
    for start in range(0, len(points), _BLOCK):
        there = points[start : start + _BLOCK].astype(np.float64) @ frame.T
        low, high = np.minimum(low, there.min(axis=0)), np.maximum(high, there.max(axis=0))
    return np.asarray(high - low)
