"""All that can be measured from on a body, one by one: its corners, straight edges, circles and flat faces."""

import threading
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from mesh.anchors import Anchor, Flat, Floats, Round, placed, thinned
from mesh.errors import Cancelled
from mesh.features import Features
from mesh.groups import connected
from mesh.measure import normals_and_areas
from mesh.snap import CORNER_DEG, WIDEST_BEND_DEG, along

Sort = Literal["corner", "edge", "circle", "face"]
MOST_TRIED = 4_000  # edges, the longest first: what is shorter on such a body is looked for with the pointer
MOST_CURVED = 800  # of these, pieces of curves, where it takes a millisecond to find whether there is a circle
LEAST_OF_A_CURVE = 5  # pieces
MOST_OF_A_SORT = 2_000
FLAT = 0.9999  # of a patch: the length of the sum of its faces' areas as vectors, and their sum


@dataclass(frozen=True, eq=False)
class Thing:
    """at (3,) mm: its middle, in the mesh's coordinates; size: mm of length or diameter, mm² of a face, 0 for a corner."""

    sort: Sort
    anchor: Anchor
    at: Floats
    size: float


def things(features: Features, matrix: Floats, cancel: threading.Event | None = None) -> list[Thing]:
    """Under a matrix (4, 4), since a stretched circle is none; of each sort the largest 2,000 at most. Off the Qt thread.

    Raises Cancelled.
    """
    found = [*_faces(features), *_lines(features, matrix, cancel), *_corners(features)]
    kept: list[Thing] = []
    for sort in ("face", "circle", "edge", "corner"):
        kept += sorted((one for one in found if one.sort == sort), key=lambda one: -one.size)[:MOST_OF_A_SORT]
    return kept


def spread(matrix: Floats, flat: Flat) -> float:
    """By how much an area grows under a matrix (4, 4); flat: its plane, as it lies then."""
    turned = np.linalg.det(matrix[:3, :3]) * np.linalg.inv(matrix[:3, :3]).T
    before = np.linalg.solve(turned, flat.normal)
    return 1.0 / max(float(np.linalg.norm(before)), 1e-12)


def _lines(features: Features, matrix: Floats, cancel: threading.Event | None) -> list[Thing]:
    """Each edge or circle once, whatever number of pieces it is drawn with."""
    ends = features.mesh.vertices[features.edges].astype(np.float64)
    long = np.linalg.norm(ends[:, 1] - ends[:, 0], axis=1)
    known: dict[tuple[object, ...], Thing] = {}
    tried, is_curved = _to_try(features, long)
    ends, is_done, curved = ends[tried], np.zeros(len(tried), bool), 0
    for number, edge in enumerate(tried):
        if cancel is not None and cancel.is_set():
            raise Cancelled("cancelled", "Cancelled.")
        curved += bool(is_curved[number] and not is_done[number])
        if is_done[number] or (is_curved[number] and curved > MOST_CURVED):
            continue
        anchor = along(features, int(edge), matrix)
        if anchor.kind == "circle" or not _has_ends(anchor.points, ends[number]):  # of more than this one piece
            is_done |= _lies_on(ends, anchor)
        thing = _line(thinned(anchor), matrix)
        if thing is not None:
            known.setdefault((thing.sort, *np.round(thing.at, 3), round(thing.size, 3)), thing)
    return list(known.values())


def _has_ends(points: Floats, ends: Floats) -> bool:
    """Whether the two points of a line (2, 3) are those ends (2, 3), in whichever order."""
    return np.array_equal(points, ends) or np.array_equal(points, ends[::-1])


def _to_try(features: Features, long: Floats) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
    """Which edges, and whether each is a piece of a curve: one of each curve first, then by their length."""
    ways = np.flatnonzero((features.following >= 0) & (features.straight >= np.cos(np.radians(WIDEST_BEND_DEG))))
    curve, _ = connected(len(long), (ways >> 1).astype(np.int32), features.following[ways] >> 1)
    pieces = np.bincount(curve, minlength=1)[curve]
    by_length = np.argsort(-long, kind="stable")
    _, first = np.unique(curve[by_length], return_index=True)
    is_first = np.zeros(len(long), bool)
    is_first[by_length[first]] = True
    is_curved = pieces >= LEAST_OF_A_CURVE
    tried = np.lexsort((-long, ~(is_first & is_curved)))[:MOST_TRIED]
    return tried, is_curved[tried]


def _lies_on(ends: Floats, anchor: Anchor) -> npt.NDArray[np.bool_]:
    """(k,): which edges are pieces of a line that was found: both their ends are on it."""
    points = anchor.points
    if anchor.kind == "circle":
        low, high = points.min(axis=0) - 1e-6, points.max(axis=0) + 1e-6
        near = np.flatnonzero(((ends >= low) & (ends <= high)).all(axis=(1, 2)))
        corners = {tuple(point) for point in points.tolist()}
        is_on = np.array([tuple(a) in corners and tuple(b) in corners for a, b in ends[near].tolist()], bool)
    else:
        way = points[1] - points[0]
        length = max(float(np.linalg.norm(way)), 1e-12)
        away = ends - points[0]
        share = away @ (way / length)
        off = np.linalg.norm(away - share[..., None] * (way / length), axis=2)
        near = np.arange(len(ends))
        is_on = ((off <= 2e-3 + 2e-4 * length) & (share >= -2e-3) & (share <= length + 2e-3)).all(axis=1)
    found = np.zeros(len(ends), bool)
    found[near[is_on]] = True
    return found


def _line(anchor: Anchor, matrix: Floats) -> Thing | None:
    if anchor.kind == "edge":
        return Thing("edge", anchor, anchor.points.mean(axis=0), float(np.linalg.norm(anchor.points[1] - anchor.points[0])))
    circle = placed(anchor, matrix)
    if not isinstance(circle, Round):
        return None
    back = np.linalg.solve(matrix, np.append(circle.centre, 1.0))[:3]
    return Thing("circle", anchor, back, 2 * circle.radius)


def _corners(features: Features) -> list[Thing]:
    """Where edges end, or meet at more than a small bend."""
    tails, heads = features.edges.ravel(), features.edges[:, ::-1].ravel()
    if not len(tails):
        return []
    order = np.argsort(tails, kind="stable")
    tails, heads = tails[order], heads[order]
    vertices, first, count = np.unique(tails, return_index=True, return_counts=True)
    is_corner = count != 2
    two = first[~is_corner]
    ways = features.mesh.vertices[heads].astype(np.float64) - features.mesh.vertices[tails]
    ways /= np.maximum(np.linalg.norm(ways, axis=1), 1e-12)[:, None]
    is_corner[~is_corner] = np.einsum("ij,ij->i", ways[two], ways[two + 1]) > -np.cos(np.radians(CORNER_DEG))
    places = features.mesh.vertices[vertices[is_corner]].astype(np.float64)
    return [Thing("corner", Anchor("point", place[None]), place, 0.0) for place in places[:MOST_OF_A_SORT]]


def _faces(features: Features) -> list[Thing]:
    """Flat patches; each is pointed at in its largest face, which is in no hole of it."""
    mesh = features.mesh
    normals, areas = normals_and_areas(mesh)
    patches = int(features.patch.max(initial=-1)) + 1
    whole = np.bincount(features.patch, areas, patches)
    sums = np.stack([np.bincount(features.patch, normals[:, axis] * areas, patches) for axis in range(3)], axis=1)
    order = np.lexsort((areas, features.patch))
    largest = order[np.append(features.patch[order][1:] != features.patch[order][:-1], True)]
    is_flat = (np.linalg.norm(sums, axis=1) >= FLAT * whole) & (whole > 0)
    chosen = largest[is_flat[features.patch[largest]]]
    chosen = chosen[np.argsort(-whole[features.patch[chosen]], kind="stable")[:MOST_OF_A_SORT]]
    found = []
    for face in chosen:
        corners = mesh.vertices[mesh.faces[face]].astype(np.float64)
        at = corners.mean(axis=0)
        anchor = Anchor("plane", np.stack([at, at + corners[1] - corners[0], at + corners[2] - corners[0]]))
        found.append(Thing("face", anchor, at, float(whole[features.patch[face]])))
    return found
