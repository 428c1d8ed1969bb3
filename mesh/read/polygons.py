"""Faces of any number of corners into triangles: convex ones as fans, concave ones by ear clipping."""

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile, TooLarge
from mesh.limits import Limits
from mesh.read.raw import checked_faces

Integers = npt.NDArray[np.int64]


def triangulated(
    vertices: npt.NDArray[np.float64], corners: Integers, counts: Integers, limits: Limits
) -> tuple[npt.NDArray[np.int32], int]:
    """((m, 3) int32 triangles in the order of the faces, how many faces had fewer than three corners and were dropped).

    vertices: (n, 3); corners: the vertex indices of all faces one after another; counts: corners of each face
    """
    counts = np.asarray(counts, np.int64)
    if len(counts) and counts.max() > limits.polygon_corners:
        raise TooLarge(
            "face_too_large",
            f"A face has {counts.max():,} corners, and the limit is {limits.polygon_corners:,}.",
            "Export the model again with triangles only.",
        )
    total = int(np.maximum(counts - 2, 0).sum())
    if total > limits.triangles:
        raise too_many_triangles(total, limits)
    corners = checked_faces(np.asarray(corners), len(vertices)).astype(np.int64)
    if len(counts) and (counts == 3).all():
        return corners.reshape(-1, 3).astype(np.int32), 0
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.int64) if len(counts) else np.zeros(0, np.int64)
    triangles, owners = [np.zeros((0, 3), np.int64)], [np.zeros(0, np.int64)]
    for count in np.unique(counts[counts >= 3]):
        chosen = np.flatnonzero(counts == count)
        polygons = corners[starts[chosen][:, None] + np.arange(count)]
        made, owner = _of_equal_count(vertices, polygons)
        triangles.append(made)
        owners.append(chosen[owner])
    order = np.argsort(np.concatenate(owners), kind="stable")
    return np.concatenate(triangles)[order].astype(np.int32), int(np.count_nonzero(counts < 3))


def too_many_triangles(count: int, limits: Limits) -> TooLarge:
    """The refusal of a file that holds, or claims, more triangles than the limit."""
    return TooLarge(
        "too_many_triangles",
        f"The file holds {count:,} triangles, and the limit is {limits.triangles:,}.",
        "Simplify the model before opening it.",
    )


def _of_equal_count(vertices: npt.NDArray[np.float64], polygons: Integers) -> tuple[Integers, Integers]:
    count = polygons.shape[1]
    fans = np.stack([np.broadcast_to(polygons[:, :1], (len(polygons), count - 2)), polygons[:, 1:-1], polygons[:, 2:]], axis=2)
    if count == 3:
        return fans.reshape(-1, 3), np.arange(len(polygons))
    triangles, owners = [], []
    for begin in range(0, len(polygons), max(1, 2_000_000 // count)):
        part = slice(begin, begin + max(1, 2_000_000 // count))
        bad = np.flatnonzero(~_convex(vertices[polygons[part]])) + begin
        good = np.setdiff1d(np.arange(begin, min(part.stop, len(polygons))), bad)
        triangles.append(fans[good].reshape(-1, 3))
        owners.append(np.repeat(good, count - 2))
        for index in bad:
            ears = _clipped(vertices[polygons[index]])
            triangles.append(polygons[index][ears] if ears is not None else fans[index])
            owners.append(np.full(len(triangles[-1]), index))
    return np.concatenate(triangles), np.concatenate(owners)


def _convex(points: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """(p,) for (p, k, 3): every corner turns the same way and every fan triangle faces the same side."""
    with np.errstate(over="ignore", invalid="ignore"):
        ahead, behind = np.roll(points, -1, axis=1) - points, points - np.roll(points, 1, axis=1)
        from_first = points[:, 1:] - points[:, :1]
        fan = np.cross(from_first[:, :-1], from_first[:, 1:])
        normal = fan.sum(axis=1, keepdims=True)
        turns = (np.cross(behind, ahead) * normal).sum(axis=2)
        sides = (fan * normal).sum(axis=2)
        least = -1e-9 * (normal**2).sum(axis=2)
        return np.asarray((turns >= least).all(axis=1) & (sides >= least).all(axis=1))


def _clipped(points: npt.NDArray[np.float64]) -> Integers | None:
    """(k - 2, 3) local indices for (k, 3) points, or None where the outline crosses itself and no clipping covers it."""
    import mapbox_earcut

    if not np.isfinite(points).all():
        raise BadFile("not_finite", "The file holds a coordinate that is not a finite number.", "Export the model again.")
    centred = (points - points[0]) / max(float(np.abs(points - points[0]).max()), 1e-300)
    normal = np.cross(centred[1:-1], centred[2:]).sum(axis=0)
    axis = int(np.argmax(np.abs(normal)))
    flat = np.ascontiguousarray(np.delete(centred, axis, axis=1))
    ears = np.asarray(mapbox_earcut.triangulate_float64(flat, np.array([len(flat)], np.uint32)), np.int64).reshape(-1, 3)
    if len(ears) != len(points) - 2:
        return None
    a, b, c = (flat[ears[:, i]] for i in range(3))
    area = ((b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])).sum()
    outline = np.roll(flat, -1, axis=0)
    wanted = (flat[:, 0] * outline[:, 1] - flat[:, 1] * outline[:, 0]).sum()
    return ears if area * wanted >= 0 else ears[:, ::-1]
