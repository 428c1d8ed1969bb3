"""What the pointer means on a body: a corner, a straight edge, a circle, or the plane of the face under it."""

import numpy as np
import numpy.typing as npt

from mesh.anchors import Anchor, Floats, Round, allowed_off, circle_through
from mesh.features import Features

LONGEST_WALK = 720  # edges that are followed in each direction
WIDEST_BEND_DEG = 46.0  # where a chain of edges bends more it has a corner
CORNER_DEG = 35.0
STRAIGHT_MM, STRAIGHT_SHARE = 2e-3, 2e-4  # by which an edge in several pieces may stray from its line, and of its length
UPRIGHT = 0.05  # sine of the angle between a wall round a hole and the hole's axis
_NEAREST_EDGES = 3  # of a wall, that are tried for the circle at its end


def snap(
    features: Features, face: int, point: Floats, reach_mm: float, matrix: Floats | None = None, *, exact: bool = False
) -> Anchor:
    """The corner within reach of a point (3,) on a face, else the edge or circle there, else the wall's circle or the face.

    All in the mesh's coordinates. matrix (4, 4): how the mesh lies, since a stretched circle is none any more
    exact: the very place instead, on an edge where one is within reach
    """
    matrix = np.eye(4) if matrix is None else matrix
    edges, places, far = features.near(point, reach_mm)
    nearest = int(edges[far.argmin()]) if len(edges) else -1
    if exact:
        return Anchor("point", (places[far.argmin()] if len(edges) else point)[None])
    if nearest >= 0:
        corner = _corner_near(features, edges, point, reach_mm)
        if corner is not None:
            return Anchor("point", corner[None])
        return along(features, nearest, matrix)
    return _wall_circle(features, face, point, matrix) or _face_plane(features, face, point)


def along(features: Features, edge: int, matrix: Floats) -> Anchor:
    """The circle that an edge is a part of under a matrix (4, 4), else the straight line that it lies on as far as that goes."""
    chain, start, is_closed = _chain(features, edge)
    points = features.mesh.vertices[chain].astype(np.float64)
    return _circle_of(points, start, is_closed, matrix) or _line_of(features, edge)


def _corner_near(features: Features, edges: npt.NDArray[np.int32], point: Floats, reach_mm: float) -> Floats | None:
    """Where edges within reach end at a corner: the nearest such place."""
    vertices = np.unique(features.edges[edges])
    places = features.mesh.vertices[vertices].astype(np.float64)
    far = np.linalg.norm(places - point, axis=1)
    for index in np.argsort(far)[:8]:
        if far[index] > reach_mm:
            break
        if _is_corner(features, int(vertices[index])):
            return np.asarray(places[index])
    return None


def _is_corner(features: Features, vertex: int) -> bool:
    ways = _ways_from(features, vertex)
    if len(ways) != 2:
        return True
    return bool(ways[0] @ ways[1] > -np.cos(np.radians(CORNER_DEG)))


def _ways_from(features: Features, vertex: int) -> Floats:
    """(n, 3) unit vectors along the edges that end in a vertex."""
    edges = features.at_vertex(vertex)
    others = _others(features, edges, vertex)
    ways: Floats = features.mesh.vertices[others].astype(np.float64) - features.mesh.vertices[vertex]
    return np.asarray(ways / np.maximum(np.linalg.norm(ways, axis=1), 1e-12)[:, None])


def _others(features: Features, edges: npt.NDArray[np.int32], vertex: int) -> npt.NDArray[np.int32]:
    ends = features.edges[edges]
    return np.where(ends[:, 0] == vertex, ends[:, 1], ends[:, 0])


def _chain(features: Features, edge: int) -> tuple[list[int], int, bool]:
    """(vertices in order, the place of the edge's first end in them, whether they close): the chain that bends least."""
    a, b = (int(vertex) for vertex in features.edges[edge])
    after = _walk(features, 2 * edge, WIDEST_BEND_DEG)
    if after and after[-1] == a:
        return [a, b, *after[:-1]], 0, True
    before = _walk(features, 2 * edge + 1, WIDEST_BEND_DEG)
    return [*reversed(before), a, b, *after], len(before), False


def _walk(features: Features, way: int, widest_deg: float) -> list[int]:
    """The vertices that follow after a way (see `Features`) with small bends, up to its beginning or a corner."""
    least = float(np.cos(np.radians(widest_deg)))
    walked: list[int] = []
    seen = {way}
    while len(walked) < LONGEST_WALK:
        onward = int(features.following[way])
        if onward < 0 or onward in seen or features.straight[way] < least:
            break
        seen.add(onward)
        way = onward
        walked.append(int(features.edges[way >> 1, 1 - (way & 1)]))
    return walked


def _circle_of(points: Floats, start: int, is_closed: bool, matrix: Floats) -> Anchor | None:
    """The longest stretch of a chain about one edge that lies on a circle: all of it, or what grows from a half, a quarter …"""
    lying = points @ matrix[:3, :3].T
    if is_closed and circle_through(lying, True):
        return Anchor("circle", points, True)
    if is_closed:  # no circle as a whole: cut open opposite of the edge
        half = len(points) // 2
        points, lying, start = np.roll(points, half, axis=0), np.roll(lying, half, axis=0), start + half
    wide = len(points)
    while wide >= 2:
        low, high = max(0, start + 1 - wide), min(len(points), start + 1 + wide)
        found = circle_through(lying[low:high], False)
        if found is not None:
            low, high = _grown(lying, low, high, found)
            return Anchor("circle", points[low:high])
        wide //= 2
    return None


def _grown(points: Floats, low: int, high: int, found: Round) -> tuple[int, int]:
    """The stretch (from, up to) as long as its neighbours lie on the same circle, fitted anew as it grows."""
    for _ in range(8):
        offset = points - found.centre
        off_plane = offset @ found.axis
        from_axis = np.sqrt(np.maximum(np.einsum("ij,ij->i", offset, offset) - off_plane**2, 0.0))
        fits = np.hypot(from_axis - found.radius, off_plane) <= allowed_off(found.radius)
        wider_low, wider_high = low, high
        while wider_low > 0 and fits[wider_low - 1]:
            wider_low -= 1
        while wider_high < len(points) and fits[wider_high]:
            wider_high += 1
        again = circle_through(points[wider_low:wider_high], False)
        if (wider_low, wider_high) == (low, high) or again is None:
            break
        low, high, found = wider_low, wider_high, again
    return low, high


def _line_of(features: Features, edge: int) -> Anchor:
    """From one end of the straight line to the other, also where other edges meet it on its way."""
    a, b = (int(vertex) for vertex in features.edges[edge])
    ends = []
    for way, before, here in ((2 * edge, a, b), (2 * edge + 1, b, a)):
        walked = [here, *_walk(features, way, 2.0)]
        start = features.mesh.vertices[before].astype(np.float64)
        places = features.mesh.vertices[walked].astype(np.float64)
        ends.append(places[_straight_up_to(start, places)])
    return Anchor("edge", np.stack([ends[1], ends[0]]))


def _straight_up_to(start: Floats, places: Floats) -> int:
    """The last of the places (n, 3), in order, up to which all lie on one line from the start."""
    for last in range(len(places) - 1, 0, -1):
        way = places[last] - start
        length = float(np.linalg.norm(way))
        off = np.linalg.norm(np.cross(places[:last] - start, way / max(length, 1e-12)), axis=1)
        if off.max() <= STRAIGHT_MM + STRAIGHT_SHARE * length:
            return last
    return 0


def _wall_circle(features: Features, face: int, point: Floats, matrix: Floats) -> Anchor | None:
    """Of a wall round a hole or a pin: the circle at its nearer end."""
    edges = features.around(int(features.patch[face]))
    if not len(edges):
        return None
    corners = features.mesh.vertices[features.mesh.faces[face]].astype(np.float64) @ matrix[:3, :3].T + matrix[:3, 3]
    normal = np.cross(corners[1] - corners[0], corners[2] - corners[0])
    normal /= max(float(np.linalg.norm(normal)), 1e-18)
    there = matrix[:3, :3] @ point + matrix[:3, 3]
    _, far = features.nearest_on(edges, point)
    for edge in edges[np.argsort(far)[:_NEAREST_EDGES]]:
        chain, start, is_closed = _chain(features, int(edge))
        anchor = _circle_of(features.mesh.vertices[chain].astype(np.float64), start, is_closed, matrix)
        found = circle_through(anchor.points @ matrix[:3, :3].T + matrix[:3, 3], anchor.is_closed) if anchor else None
        if anchor is None or found is None or abs(float(normal @ found.axis)) > UPRIGHT:
            continue
        away = there - found.centre
        from_axis = float(np.linalg.norm(away - (away @ found.axis) * found.axis))
        # Between the corners of a drawn circle the wall is nearer to the axis: of eight sides, by 8 %.
        if 0.9 * found.radius <= from_axis <= found.radius * 1.01 + allowed_off(found.radius):
            return anchor
    return None


def _face_plane(features: Features, face: int, point: Floats) -> Anchor:
    """The place first, then two more points of the plane."""
    corners = features.mesh.vertices[features.mesh.faces[face]].astype(np.float64)
    return Anchor("plane", np.stack([point, point + corners[1] - corners[0], point + corners[2] - corners[0]]))
