"""Faces that close a loop: flat, round or bent as little as can be."""

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]  # (n, 3) mm, round the loop in the order in which the faces must wind
Triangles = npt.NDArray[np.int64]  # (m, 3), numbers of points

_SMOOTH = 0.8  # cosine between the faces along a loop: above, the surface about it has no sharp edge
_SWELL = 0.5  # of the loop's radius: a cover that would rise farther is a guess
_LIFT = 0.01  # of the radius: what rises less is as good flat
_INWARD = 0.05  # of the way to the middle: where the slope at the loop still holds
_FEWEST, _MOST = 8, 300  # corners of a loop that is closed roundly
_MOST_RINGS = 24
_TOOTH = np.radians(100)  # a sharper corner of a loop is cut off first
_EVEN = 1e-3  # covers that bend as much as each other within this (1 − cosine) are told apart by their area


def plane_of(ring: Points) -> npt.NDArray[np.float64]:
    """Unit normal (3,) of a loop by Newell's sum (Sutherland et al. 1974, Comput. Surv. 6, 1); zero for one without an area."""
    ring = ring - ring.mean(axis=0)
    normal = np.cross(ring, np.roll(ring, -1, axis=0)).sum(axis=0)
    length = float(np.linalg.norm(normal))
    return np.asarray(normal / length if length > 0 else normal)


def sag(ring: Points, more: Points) -> float:
    """How far in mm the loop, or the points put into it, lie from its plane."""
    middle = ring.mean(axis=0)
    normal = plane_of(ring)
    away = np.concatenate([ring, more]) - middle
    return float(np.abs(away @ normal).max() if normal.any() else np.linalg.norm(away, axis=1).max())


def flat_cover(rings: list[Points]) -> Triangles | None:
    """Ears cut from the first loop as seen along its normal, the others left out; None where it crosses itself seen so.

    Faces number the points of all loops one after another. mapbox_earcut: ear clipping with bridges to the holes (Held 2001).
    """
    from mapbox_earcut import triangulate_float64

    normal = plane_of(rings[0])
    if not normal.any():
        return None
    flat = [_seen(ring - rings[0].mean(axis=0), normal) for ring in rings]
    plane = np.concatenate(flat)
    ends = np.cumsum([len(ring) for ring in rings]).astype(np.uint32)
    faces = triangulate_float64(plane, ends).reshape(-1, 3).astype(np.int64)
    if len(faces) != len(plane) + 2 * (len(rings) - 1) - 2:
        return None
    a, b, c = (plane[faces[:, k]] for k in range(3))
    double = _cross(b - a, c - a)
    wanted = sum(float(_cross(ring, np.roll(ring, -1, axis=0)).sum()) for ring in flat)
    if abs(np.abs(double).sum() - wanted) > 1e-3 * wanted:
        return None
    return faces if double.sum() > 0 else faces[:, ::-1]


def inside(outer: Points, inner: Points, normal: npt.NDArray[np.float64]) -> bool:
    """Whether all of a loop (n, 3) lies in another as seen along the normal (3,): crossings of a ray (Shimrat 1962)."""
    around, spots = _seen(outer - outer[0], normal), _seen(inner - outer[0], normal)
    a, b = around, np.roll(around, -1, axis=0)
    over = (a[None, :, 1] > spots[:, None, 1]) != (b[None, :, 1] > spots[:, None, 1])
    rise = np.where(a[:, 1] == b[:, 1], 1.0, b[:, 1] - a[:, 1])
    at = a[None, :, 0] + (spots[:, None, 1] - a[None, :, 1]) / rise * (b - a)[None, :, 0]
    return bool(((over & (spots[:, None, 0] < at)).sum(axis=1) % 2 == 1).all())


def round_cover(ring: Points, beyond: Points, flattest: float = 0.3) -> tuple[Triangles, Points] | None:
    """Rings of new points (k, 3) toward the middle, lifted onto the thin plate that leaves the loop as the faces about it slope.

    The plate goes on as the surface about the hole bends (Duchon 1977, splines minimizing rotation-invariant semi-norms). None
    where that surface has an edge, is flat, or the loop cannot be seen whole from its middle.
    flattest: cosine between the faces along the loop and its plane, below which they are not taken to go on over the hole
    """
    if not _FEWEST <= len(ring) <= _MOST:
        return None
    normal, rim, whole = plane_of(ring), _rim_normals(ring, beyond), len(ring)
    if not normal.any() or not _is_smooth(rim, normal, flattest):
        return None
    teeth, left = _teeth(_seen(ring, normal))
    ring, rim, count = ring[left], _mean_about(rim)[left], len(left)
    middle = ring.mean(axis=0)
    plane = _seen(ring - middle, normal)
    if (_cross(plane, np.roll(plane, -1, axis=0)) <= 0).any():
        return None
    radius = float(np.linalg.norm(plane, axis=1).mean())
    edge = float(np.linalg.norm(ring - np.roll(ring, 1, axis=0), axis=1).mean())
    rings = int(np.clip(round(radius / edge), 2, _MOST_RINGS))
    shares = 1 - np.arange(1, rings) / rings
    spots = np.concatenate([(shares[:, None, None] * plane).reshape(-1, 2), np.zeros((1, 2))])
    lift = _plate(*_rim_sites(ring - middle, plane, rim, normal), spots)
    if lift is None or not _LIFT * radius < float(np.abs(lift).max()) < _SWELL * radius:
        return None
    right, up = _axes(normal)
    more = middle + spots[:, :1] * right + spots[:, 1:] * up + lift[:, None] * normal
    places = np.concatenate([left, whole + np.arange(len(more))])
    return np.concatenate([teeth, places[_rings(count, rings)]]), more


def bent_cover(ring: Points, beyond: Points) -> Triangles:
    """The triangulation of the loop that bends least at its sharpest edge, and among those the one of least area.

    Dynamic programme over all triangulations without new points (Barequet and Sharir 1995) by Liepa's weight (2003, Filling
    holes in meshes): O(n³) steps, vectorised by the length of the chord. beyond: third corners of the faces across the edges.
    """
    count = len(ring)
    sharpest, area = np.zeros((count, count)), np.zeros((count, count))
    facing = np.zeros((count, count, 3))
    apex = np.zeros((count, count), np.int64)
    rim = _rim_normals(ring, beyond)
    facing[np.arange(count - 1), np.arange(1, count)] = rim[:-1]
    for gap in range(2, count):
        low = np.arange(count - gap)[:, None]
        high, middle = low + gap, low + np.arange(1, gap)
        normal = np.cross(ring[middle] - ring[low], ring[high] - ring[low])
        double = np.linalg.norm(normal, axis=2)
        normal /= np.where(double > 0, double, np.inf)[..., None]
        bend = np.maximum(sharpest[low, middle], sharpest[middle, high])
        for neighbour in (facing[low, middle], facing[middle, high], *([rim[-1]] if gap == count - 1 else [])):
            bend = np.maximum(bend, 1 - (normal * neighbour).sum(axis=2))
        least = bend.min(axis=1, keepdims=True)
        sizes = area[low, middle] + area[middle, high] + double
        best = np.where(bend <= least + _EVEN, sizes, np.inf).argmin(axis=1)
        row = low[:, 0]
        apex[row, row + gap] = middle[row, best]
        sharpest[row, row + gap], area[row, row + gap] = bend[row, best], sizes[row, best]
        facing[row, row + gap] = normal[row, best]
    faces, open_chords = [], [(0, count - 1)]
    while open_chords:
        begin, end = open_chords.pop()
        if end - begin > 1:
            between = int(apex[begin, end])
            faces.append((begin, between, end))
            open_chords += [(begin, between), (between, end)]
    return np.array(faces, np.int64)


def coarse_cover(ring: Points) -> tuple[Triangles, Points]:
    """A fan about the middle: for a loop too long to search and too crooked to be seen whole."""
    here = np.arange(len(ring))
    return np.stack([here, np.roll(here, -1), np.full(len(ring), len(ring))], axis=1), ring.mean(axis=0, keepdims=True)


def _rim_normals(ring: Points, beyond: Points) -> Points:
    """Unit normals of the faces across the edges of the loop; zero for a face without area."""
    after = np.roll(ring, -1, axis=0)
    normal = np.cross(ring - after, beyond - after)
    length = np.linalg.norm(normal, axis=1, keepdims=True)
    return np.asarray(normal / np.where(length > 0, length, np.inf))


def _is_smooth(rim: Points, normal: npt.NDArray[np.float64], flattest: float) -> bool:
    """Whether the faces about a loop bend little from each to the next, and none is steeper to its plane than that."""
    return bool(((rim * np.roll(rim, 1, axis=0)).sum(axis=1) > _SMOOTH).all() and (rim @ normal > flattest).all())


def _teeth(plane: npt.NDArray[np.float64]) -> tuple[Triangles, npt.NDArray[np.int64]]:
    """Faces over the sharp corners of a loop (n, 2) that point outward, sharpest first, and the corners of the loop left.

    The front then runs evenly, as in Zhao, Gao and Lin 2007, A robust hole-filling algorithm for triangular mesh.
    """
    left = list(range(len(plane)))
    faces: list[tuple[int, int, int]] = []
    while len(left) > _FEWEST:
        here = plane[left]
        back, on = np.roll(here, 1, axis=0) - here, np.roll(here, -1, axis=0) - here
        angle = np.arctan2(_cross(on, back), (on * back).sum(axis=1)) % (2 * np.pi)
        sharpest = int(angle.argmin())
        if not 0 < angle[sharpest] < _TOOTH:
            break
        faces.append((left[sharpest - 1], left[sharpest], left[(sharpest + 1) % len(left)]))
        del left[sharpest]
    return np.array(faces, np.int64).reshape(-1, 3), np.array(left, np.int64)


def _mean_about(rim: Points) -> Points:
    """Unit normals at the corners of a loop, from the faces along its edges."""
    mean = rim + np.roll(rim, 1, axis=0)
    return np.asarray(mean / np.linalg.norm(mean, axis=1, keepdims=True))


def _rim_sites(
    ring: Points, plane: npt.NDArray[np.float64], rim: Points, normal: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Places (2n, 2) and heights (2n,) that hold a plate at the loop, and at a little way in, as the faces there slope."""
    gradient = -_seen(rim, normal) / (rim @ normal)[:, None]
    step = -_INWARD * plane
    height = ring @ normal
    return np.concatenate([plane, plane + step]), np.concatenate([height, height + (gradient * step).sum(axis=1)])


def _plate(sites: npt.NDArray[np.float64], heights: npt.NDArray[np.float64], spots: npt.NDArray[np.float64]) -> Points | None:
    """Heights (k,) of the thin plate through the sites (n, 2) at the spots (k, 2); None where the sites lie on each other."""
    scale = float(np.abs(sites).max())
    sites, spots = sites / scale, spots / scale
    count = len(sites)
    system = np.zeros((count + 3, count + 3))
    system[:count, :count] = _bend(sites, sites)
    flat = np.column_stack([np.ones(count), sites])
    system[:count, count:], system[count:, :count] = flat, flat.T
    try:
        weights = np.linalg.solve(system, np.concatenate([heights, np.zeros(3)]))
    except np.linalg.LinAlgError:
        return None
    lift = _bend(spots, sites) @ weights[:count] + np.column_stack([np.ones(len(spots)), spots]) @ weights[count:]
    return lift if np.isfinite(lift).all() else None


def _bend(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """r² log r between all pairs, 0 where they are one."""
    square = np.square(one[:, None] - other[None]).sum(axis=2)
    return np.asarray(0.5 * square * np.log(np.where(square > 0, square, 1.0)))


def _rings(count: int, rings: int) -> Triangles:
    """Faces between the loop and the rings of points in it, and the fan in the innermost one."""
    here = np.arange(count)
    there = np.roll(here, -1)
    faces = []
    for ring in range(rings - 1):
        out, into = ring * count, (ring + 1) * count
        faces += [np.stack([out + here, out + there, into + there], 1), np.stack([out + here, into + there, into + here], 1)]
    last = (rings - 1) * count
    faces.append(np.stack([last + here, last + there, np.full(count, rings * count)], axis=1))
    return np.concatenate(faces)


def _seen(points: Points, normal: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The points (n, 2) as seen against the normal, counter-clockwise staying so."""
    right, up = _axes(normal)
    return np.stack([points @ right, points @ up], axis=1)


def _axes(normal: npt.NDArray[np.float64]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    across = np.zeros(3)
    across[np.abs(normal).argmin()] = 1.0
    right = np.cross(across, normal)
    right /= np.linalg.norm(right)
    return right, np.cross(normal, right)


def _cross(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
