"""Hollows a closed body out: a wall of one thickness stays, measured, and holes let out what would be trapped."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mesh.closed import closed
from mesh.drain import Drains, Hole, drilled
from mesh.errors import CannotDo, TooLarge
from mesh.measure import areas
from mesh.mesh import Mesh
from mesh.offset import SPAN, Surface, as_it_is, offset
from mesh.rays import spread_over

if TYPE_CHECKING:
    from manifold3d import Manifold

LEAST_WALL_MM, NARROWEST_MM = 0.1, 2.0
WITHIN = 0.025  # of the wall: thinner by more, and the work is done again
_TRIES = 3
_COARSEST = 4  # times the cells that the part's own surface would take
_CELLS = 5  # to the wall; of the narrowest half hollow, two
_CUT = 0.3  # of cell² / wall: what triangles were seen to cut off the wall where it bends round an inner edge
_SIMPLER = 0.01  # of the wall: how far the inner surface may move to need fewer triangles
_SPOTS = 60_000
_USUAL = 500_000  # cells that the part's own surface would take: half of what `mesh.offset` allows, for one inside may be larger
_WORTH = 2.0  # a hollow is made where it holds more than a cube of so many times the narrowest


@dataclass(frozen=True, eq=False)
class Hollowed:
    """hollows: made; sealed: hollows, old ones too, that no hole leads out of; pools_left: places where liquid stays.

    least_wall_mm, mean_wall_mm: from the inner surface to the nearest outer one, beside the holes, measured at ``spots`` places
    narrowest_mm: what is narrower was not hollowed; cell_mm: of the grid that the inner surface was found on
    volume_before_mm3, saved_mm3: of the body, and of what was taken out of it
    """

    mesh: Mesh
    hollows: int
    holes: tuple[Hole, ...]
    sealed: int
    pools_left: int
    least_wall_mm: float
    mean_wall_mm: float
    spots: int
    narrowest_mm: float
    cell_mm: float
    volume_before_mm3: float
    saved_mm3: float


@dataclass(frozen=True, eq=False)
class _Room:
    """What is taken out, and the wall that is left, as in `Hollowed`."""

    solid: "Manifold"
    least: float
    mean: float
    spots: int
    cell: float


def hollow(mesh: Mesh, wall_mm: float, drains: Drains | None = None, narrowest_mm: float | None = None) -> Hollowed:
    """The body with all of its inside taken out that is deeper than the wall and nowhere narrower than ``narrowest_mm``.

    The hollow is an opening (Serra 1982, Image Analysis and Mathematical Morphology) of what is deeper than the wall by a ball of
    that width: first all that the middle of the ball can reach, then all within its radius; so it has no slits, and its edges
    are round. Both are surfaces at a distance (`mesh.offset`). What would be left loose within a hollow is taken out with it.
    Then the wall is measured; where it is thinner than asked by more than WITHIN, the work is done again with what is missing.
    narrowest_mm: None: as `narrowest_of` has it; for a large part it may be more than asked, and is told
    Raises CannotDo: what `mesh.closed.closed` refuses; "bad_wall", "no_room_inside"; what `mesh.drain.drilled` refuses;
    TooLarge("too_fine").
    """
    drains = None if drains is None else drains.checked()
    narrowest = narrowest_of(wall_mm, narrowest_mm)
    if not LEAST_WALL_MM <= wall_mm <= 1000 or not LEAST_WALL_MM <= narrowest <= 1000:
        raise CannotDo(
            "bad_wall",
            f"A wall, and the narrowest hollow, are {LEAST_WALL_MM:.3g} to 1000 mm.",
            "Choose another thickness, such as 2 mm.",
        )
    body = closed(mesh)
    outer = as_it_is(body.solid)
    with Surface(outer) as surface:
        radius, room = _room(surface, wall_mm, narrowest / 2)
        rooms = room.solid.decompose()
        shell = body.solid - room.solid
        volume = float(body.solid.volume())
        old = _old_hollows(body.solid, room.solid, (_WORTH * 2 * radius) ** 3)
        holes = None if drains is None else drilled(surface, [*rooms, *old], wall_mm, drains, body.centre)
        if holes is not None and holes.bores:
            shell = shell - _together(list(holes.bores))
        return Hollowed(
            mesh=body.mesh_of(shell),
            hollows=len(rooms),
            holes=() if holes is None else holes.holes,
            sealed=sum(part.volume() < 0 for part in shell.decompose()),
            pools_left=0 if holes is None else holes.pools_left,
            least_wall_mm=room.least,
            mean_wall_mm=room.mean,
            spots=room.spots,
            narrowest_mm=2 * radius,
            cell_mm=room.cell,
            volume_before_mm3=volume,
            saved_mm3=volume - float(shell.volume()),
        )


@dataclass(frozen=True, eq=False)
class Drained:
    """Holes into hollows that a part had; the names are those of `Hollowed`."""

    mesh: Mesh
    hollows: int
    holes: tuple[Hole, ...]
    sealed: int
    pools_left: int
    volume_before_mm3: float


def drained(mesh: Mesh, drains: Drains) -> Drained:
    """The body with holes into the hollows that it has, of a cube of the hole's width and more, and nothing else taken out.

    Raises CannotDo: what `mesh.closed.closed` and `mesh.drain.drilled` refuse; "not_hollow" where there is none.
    """
    from manifold3d import Manifold

    drains = drains.checked()
    body = closed(mesh)
    rooms = _old_hollows(body.solid, Manifold(), drains.across_mm**3)
    if not rooms:
        raise CannotDo("not_hollow", "There is no closed hollow in this part that a hole could open.", "Hollow the part first.")
    filled = _together([part for part in body.solid.decompose() if part.volume() > 0])
    with Surface(as_it_is(filled)) as surface:
        walls = [float(surface.far(as_it_is(room).vertices.astype(np.float64)).min()) for room in rooms]
        holes = drilled(surface, rooms, max(walls), drains, body.centre)
    shell = body.solid - _together(list(holes.bores)) if holes.bores else body.solid
    return Drained(
        mesh=body.mesh_of(shell),
        hollows=len(rooms),
        holes=holes.holes,
        sealed=sum(part.volume() < 0 for part in shell.decompose()),
        pools_left=holes.pools_left,
        volume_before_mm3=float(body.solid.volume()),
    )


def narrowest_of(wall_mm: float, narrowest_mm: float | None) -> float:
    """How wide a hollow must be, in mm: as asked, else as wide as the wall is thick, and NARROWEST_MM at least."""
    return max(wall_mm, NARROWEST_MM) if narrowest_mm is None else narrowest_mm


def _room(surface: Surface, wall_mm: float, radius: float) -> tuple[float, _Room]:
    """The hollow, and the radius of the ball that it was opened by: as asked, or larger where the part is too large for that."""
    finest = float(np.sqrt(2 * SPAN * areas(surface.mesh).sum() / _USUAL))
    coarser = 1
    while True:
        radius = max(radius, 1.01 * SPAN * finest * coarser)
        try:
            return radius, _thick_enough(surface, wall_mm, radius, max(min(wall_mm / _CELLS, radius / 2), finest * coarser))
        except TooLarge:
            if coarser >= _COARSEST:
                raise
        coarser *= 2


def _thick_enough(surface: Surface, wall_mm: float, radius: float, cell: float) -> _Room:
    more = _CUT * cell * cell / wall_mm
    found = best = _opened(surface, wall_mm, more, radius, cell)
    for _ in range(_TRIES):
        short = wall_mm - found.least
        if short <= WITHIN * wall_mm:
            break
        more += short
        found = _opened(surface, wall_mm, more, radius, cell)
        best = max(best, found, key=lambda room: room.least)
    return best


def _opened(surface: Surface, wall_mm: float, more: float, radius: float, cell: float) -> _Room:
    simpler = _SIMPLER * wall_mm
    middle, size = offset(surface, wall_mm + more + radius, cell, inward=True)
    middle = _filled(middle.simplify(simpler))
    if middle.is_empty():
        raise _no_room(wall_mm, 2 * radius)
    with Surface(as_it_is(middle)) as deep:
        grown, _ = offset(deep, radius, cell, inward=False)
    least = (_WORTH * 2 * radius) ** 3
    rooms = [one for one in _filled(grown.simplify(simpler)).decompose() if one.volume() > least]
    if not rooms:
        raise _no_room(wall_mm, 2 * radius)
    room = _together(rooms)
    return _Room(room, *_measured(surface, as_it_is(room)), size)


def _filled(solid: "Manifold") -> "Manifold":
    """Without its own hollows: what they hold would be left loose within what is taken out."""
    parts = solid.decompose()
    outside = [part for part in parts if part.volume() > 0]
    return solid if len(outside) == len(parts) else _together(outside)


def _old_hollows(body: "Manifold", room: "Manifold", least_mm3: float) -> "list[Manifold]":
    """The hollows that the body had, as solids, without those that are part of what is taken out now, and the smallest ones."""
    from manifold3d import Manifold, Mesh64

    found = []
    for part in body.decompose():
        if part.volume() >= -least_mm3:
            continue
        raw = part.to_mesh64()
        turned = np.array(raw.tri_verts, np.uint64)[:, ::-1].copy()
        points = np.array(raw.vert_properties)[:, :3].copy()
        one = Manifold(Mesh64(vert_properties=points, tri_verts=turned))
        if (one ^ room).is_empty():
            found.append(one)
    return found


def _together(parts: list["Manifold"]) -> "Manifold":
    from manifold3d import Manifold, OpType

    return parts[0] if len(parts) == 1 else Manifold.batch_boolean(parts, OpType.Add)


def _measured(surface: Surface, inner: Mesh) -> tuple[float, float, int]:
    """The least wall, asked at corners and middles of edges and faces of both surfaces; its mean over the inner one; how many."""
    _, even = spread_over(inner, areas(inner), _SPOTS)
    walls = surface.far(even)
    spots, back = _places(inner), _places(surface.mesh)
    least = min(float(walls.min()), float(surface.far(spots, 2 * float(walls.min())).min()))
    with Surface(inner) as inside:
        least = min(least, float(inside.far(back, least).min()))
    return least, float(walls.mean()), len(even) + len(spots) + len(back)


def _places(mesh: Mesh) -> npt.NDArray[np.float64]:
    """Corners, and the middles of edges and faces: (k, 3)."""
    points, faces = mesh.vertices.astype(np.float64), mesh.faces
    one, other = faces.reshape(-1), np.roll(faces, -1, axis=1).reshape(-1)
    once = one < other  # each edge of a closed mesh runs both ways
    return np.concatenate([points, (points[one[once]] + points[other[once]]) / 2, points[faces].mean(axis=1)])


def _no_room(wall_mm: float, narrowest_mm: float) -> CannotDo:
    return CannotDo(
        "no_room_inside",
        f"A wall of {wall_mm:.3g} mm leaves no hollow in this part that is {narrowest_mm:.3g} mm wide and worth a hole.",
        "Take a thinner wall, or print the part solid.",
    )
