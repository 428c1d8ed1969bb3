"""Where on a body something flat is put: the face that looks that way, the plane through it, and its outline."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mesh.errors import CannotDo
from mesh.fans import corner_fans
from mesh.groups import connected
from mesh.holes import holes_of
from mesh.mesh import Mesh, Vector3
from mesh.orient import face_at
from mesh.plane import Plane, direction
from mesh.topology import Topology, topology

if TYPE_CHECKING:
    from manifold3d import CrossSection, Manifold

SIDES: dict[str, Vector3] = {
    "top": (0.0, 0.0, 1.0),
    "bottom": (0.0, 0.0, -1.0),
    "front": (0.0, -1.0, 0.0),
    "back": (0.0, 1.0, 0.0),
    "left": (-1.0, 0.0, 0.0),
    "right": (1.0, 0.0, 0.0),
}
_FACING = np.cos(np.radians(45))  # a surface that turns farther away is not seen from that side, and text on it is stretched
_LEVEL = 1 - 1e-6  # cosine between neighbours in one plane: 0.08°
_PLANE = np.cos(np.radians(8))  # slivers in a plane may lean so far
_FLAT_MM, _FLAT_SHARE = 0.01, 1e-6  # how far a plane's corners may lie from it: so much, and of the part's size
_ENOUGH = 0.25  # of the surface that looks that way is in one plane: then that is the face; less is one strip of a curved one
_SLIVER_MM = 1e-4  # faces less high have no direction of their own
_NEAR_MM, _NEAR_SHARE = 1.0, 0.01  # how far a point may lie off the surface

Points = npt.NDArray[np.float64]  # (n, 3)
Mask = npt.NDArray[np.bool_]  # (m,)


@dataclass(frozen=True)
class Place:
    """side: one of SIDES; or point: on the surface, mm, with normal: where to look from, None for where the surface looks there.

    turn_deg: turns what is put there, counter-clockwise
    """

    side: str = "top"
    point: Vector3 | None = None
    normal: Vector3 | None = None
    turn_deg: float = 0.0


@dataclass(frozen=True, eq=False)
class Ground:
    """A part of a surface, in the coordinates of a plane: x and y in it, z out of the body.

    into: (3, 4), from the body's coordinates to these; points: (n, 3) mm, all corners of the body; topo: of all its faces
    chosen: (m,) bool, the faces that belong to it, none of them above another; outline: of these, seen along z
    flat: whether all of them lie in the plane; fixed: whether the origin is where the middle must be
    """

    into: npt.NDArray[np.float64]
    points: Points
    topo: Topology
    chosen: Mask
    outline: "CrossSection"
    flat: bool
    fixed: bool

    @property
    def out_of(self) -> npt.NDArray[np.float64]:
        """(3, 4): the way back."""
        turned = self.into[:, :3].T
        return np.column_stack([turned, -turned @ self.into[:, 3]])

    def skin(self, box: tuple[float, float, float, float], low_mm: float, high_mm: float) -> "Manifold":
        """What lies between the faces moved along z by ``low_mm`` and by ``high_mm``, of those that reach into a box of x and y.

        It follows the surface, and is as high everywhere, measured along z.
        """
        corners = self.points[self.topo.mesh.faces][:, :, :2]
        x0, y0, x1, y1 = box
        near = ((corners.max(axis=1) >= (x0, y0)) & (corners.min(axis=1) <= (x1, y1))).all(axis=1)
        return _thick(self.points, self.topo.mesh.faces[self.chosen & near], low_mm, high_mm)


def ground(body: "Manifold", place: Place, size_mm: float) -> Ground:
    """The face of a solid where something is put. size_mm: the body's largest extent, against which nearness is held.

    On a side: the largest plane that looks there, if it is a fair share of what does; else all the surface that hangs together
    and looks there within 45°, seen from that side. At a point: so too, beginning with the face there.
    Raises CannotDo: "no_such_side", "no_direction", "nothing_there" where no surface looks that way, "off_surface" for a point
    that is not on the body, "turned_away" where the surface at the point does not look along the normal, "folded".
    """
    raw = body.to_mesh64()
    points = np.asarray(raw.vert_properties, np.float64)[:, :3]
    topo = topology(Mesh(points.astype(np.float32), np.asarray(raw.tri_verts).astype(np.int32)))
    normal, area, sliver, along = _directions(points, topo)
    seed = None if place.point is None else _face_near(topo.mesh, place.point, size_mm)
    looking = _looking(place, normal, seed)
    facing = ((normal @ looking) > _FACING) | (sliver & (np.abs(along @ looking) < _FACING))
    plane, level = _plane(points, topo, (normal, area), facing, looking, seed, size_mm)
    whole = _hanging_together(topo, facing, area * np.maximum(normal @ looking, 0), seed)
    flat = float((area * (level & whole)).sum()) >= _ENOUGH * float((area * (normal @ looking))[whole].sum())
    if flat and seed is not None and place.normal is not None:
        flat = float(np.asarray(plane.normal) @ looking) > np.cos(np.radians(1))
    curved = Plane(plane.point, (float(looking[0]), float(looking[1]), float(looking[2])))
    if flat:
        return _laid(points, topo, place, plane, level, flat=True)
    try:
        return _laid(points, topo, place, curved, whole, flat=False)
    except CannotDo:  # what winds over itself, as a thread does, is no face: then the largest plane is, small as it may be
        if seed is not None:
            raise
        return _laid(points, topo, place, plane, level, flat=True)


def _laid(points: Points, topo: Topology, place: Place, plane: Plane, chosen: Mask, flat: bool) -> Ground:
    """The chosen faces in the coordinates of the plane, or of one beside it through the point; CannotDo("folded")."""
    where = plane if place.point is None else Plane(place.point, plane.normal)
    into = _turned(where.into(), place.turn_deg)
    local = points @ into[:, :3].T + into[:, 3]
    return Ground(into, local, topo, chosen, _outline(local, topo, chosen), flat, place.point is not None)


def _directions(points: Points, topo: Topology) -> tuple[Points, npt.NDArray[np.float64], Mask, Points]:
    """Of each face its unit normal, area in mm², whether it is a sliver without a direction, and the one of its longest edge."""
    corners = points[topo.mesh.faces]
    sides = np.roll(corners, -1, axis=1) - corners
    cross = np.cross(sides[:, 0], sides[:, 1])
    double, lengths = np.linalg.norm(cross, axis=1), np.linalg.norm(sides, axis=2)
    longest = lengths.max(axis=1)
    along = sides[np.arange(len(sides)), lengths.argmax(axis=1)] / np.where(longest > 0, longest, np.inf)[:, None]
    return cross / np.where(double > 0, double, np.inf)[:, None], double / 2, double <= _SLIVER_MM * longest, along


def _face_near(mesh: Mesh, point: Vector3, size_mm: float) -> int:
    from mesh.mend.deviation import distances_from_faces

    face = face_at(mesh, point)
    far = float(distances_from_faces(np.array([point], np.float64), mesh.corners[[face]].astype(np.float64))[0])
    if not far <= max(_NEAR_MM, _NEAR_SHARE * size_mm):
        raise CannotDo(
            "off_surface",
            f"The point lies {far:.3g} mm off the surface of the part.",
            "Give a point on it, in the file's coordinates.",
        )
    return face


def _looking(place: Place, normal: Points, seed: int | None) -> npt.NDArray[np.float64]:
    """From where it is looked at: a unit vector (3,)."""
    if seed is None:
        if place.side not in SIDES:
            raise CannotDo("no_such_side", f"There is no side “{place.side[:40]}”.", f"The sides are {', '.join(SIDES)}.")
        return np.asarray(SIDES[place.side])
    looking = normal[seed] if place.normal is None else np.asarray(direction(place.normal))
    if float(looking @ normal[seed]) <= _FACING:
        raise CannotDo(
            "turned_away",
            "The surface at that point does not look in that direction.",
            "Leave the normal out, or give another point.",
        )
    return looking


def _plane(
    points: Points,
    topo: Topology,
    faces: tuple[Points, npt.NDArray[np.float64]],
    facing: Mask,
    looking: npt.NDArray[np.float64],
    seed: int | None,
    size_mm: float,
) -> tuple[Plane, Mask]:
    """The largest plane among the faces that look there (or that of the seed), and the faces in it."""
    (normal, area), corners = faces, points[topo.mesh.faces]
    one = np.flatnonzero(topo.mate > np.arange(len(topo.mate), dtype=np.int32))
    f, g = one // 3, topo.mate[one] // 3
    level = facing[f] & facing[g] & (np.einsum("ij,ij->i", normal[f], normal[g]) > _LEVEL)
    group, groups = connected(len(area), f[level].astype(np.int32), g[level].astype(np.int32))
    if seed is None:
        own = np.where(facing & (normal @ looking > _FACING), area, 0.0)
        sizes = np.bincount(group, weights=own, minlength=groups)
        if not sizes.max(initial=0.0) > 0:
            raise CannotDo("nothing_there", "No surface of the part looks that way.", "Choose another side, or give a point.")
        best = np.flatnonzero(sizes >= sizes.max() * (1 - 1e-6))  # of equal ones that which looks there most
        steep = np.bincount(group, weights=own * (normal @ looking), minlength=groups)[best] / sizes[best]
        members = group == best[int(steep.round(6).argmax())]
    else:
        members = group == group[seed]
    weight = (area * members)[:, None]
    x, y, z = (float(value) for value in (corners.mean(axis=1) * weight).sum(axis=0) / weight.sum())
    plane = Plane((x, y, z), direction(tuple((normal * weight).sum(axis=0))))
    off = np.abs((corners - np.asarray(plane.point)) @ np.asarray(plane.normal)).max(axis=1)
    lying = (normal @ np.asarray(plane.normal) > _PLANE) | ~(area > 0) | (facing & (off < _SLIVER_MM))
    return plane, lying & (off <= _FLAT_MM + _FLAT_SHARE * size_mm)


def _hanging_together(topo: Topology, facing: Mask, seen: npt.NDArray[np.float64], seed: int | None) -> Mask:
    """Of the faces that look there, the connected ones that show most, or those about the seed."""
    one = np.flatnonzero(topo.mate > np.arange(len(topo.mate), dtype=np.int32))
    f, g = one // 3, topo.mate[one] // 3
    both = facing[f] & facing[g]
    group, groups = connected(len(facing), f[both].astype(np.int32), g[both].astype(np.int32))
    if seed is not None:
        return np.asarray(facing & (group == group[seed]))
    sizes = np.bincount(group, weights=np.where(facing, seen, 0.0), minlength=groups)
    return np.asarray(facing & (group == int(sizes.argmax())))


def _turned(into: npt.NDArray[np.float64], turn_deg: float) -> npt.NDArray[np.float64]:
    """So that what is upright in the plane stands turned on the body."""
    if not np.isfinite(turn_deg):
        raise CannotDo("no_direction", "That is no angle.", "Give a number of degrees.")
    c, s = np.cos(np.radians(turn_deg)), np.sin(np.radians(turn_deg))
    return np.array([[c, s, 0.0], [-s, c, 0.0], [0.0, 0.0, 1.0]]) @ into


def _outline(points: Points, topo: Topology, chosen: Mask) -> "CrossSection":
    """The faces as seen along z; CannotDo("folded") where one lies above another."""
    from manifold3d import CrossSection, FillRule

    faces = topo.mesh.faces[chosen]
    own = topology(Mesh(topo.mesh.vertices, faces))
    outline = CrossSection([points[hole.loop[::-1], :2] for hole in holes_of(own)], FillRule.NonZero)
    a, b, c = (points[faces[:, k], :2] for k in range(3))
    seen = float(((b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]).sum()) / 2
    if abs(outline.area() - seen) > 1e-3 * max(seen, 1e-9):
        raise CannotDo(
            "folded", "The surface winds over itself there, so nothing flat can be put on it.", "Choose another place."
        )
    return outline


def _thick(points: Points, faces: npt.NDArray[np.int32], low_mm: float, high_mm: float) -> "Manifold":
    """Faces as a solid: moved up, moved down and turned, and walls along their open edges."""
    from manifold3d import Manifold, Mesh64

    topo = topology(Mesh(points.astype(np.float32), faces))
    fan, count = corner_fans(faces, topo.mate)  # where surfaces only touch in a corner, each gets its own
    which = np.zeros(count, np.int64)
    which[fan] = faces.reshape(-1)
    top = fan.reshape(-1, 3)
    half = np.flatnonzero(topo.mate < 0)
    begin, end = fan[half], fan[half + 1 - 3 * (half % 3 == 2)]
    walls = [np.stack([begin, begin + count, end + count], axis=1), np.stack([begin, end + count, end], axis=1)]
    closed = np.concatenate([top, top[:, ::-1] + count, *walls])
    raised = np.concatenate([points[which] + (0.0, 0.0, high_mm), points[which] + (0.0, 0.0, low_mm)])
    return Manifold(Mesh64(vert_properties=raised, tri_verts=closed.astype(np.uint64)))
