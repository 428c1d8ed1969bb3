"""Holes that let out of a hollow what would be trapped: at its lowest places, and a vent at its highest."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mesh.errors import CannotDo
from mesh.groups import connected
from mesh.measure import areas
from mesh.mesh import Mesh, Vector3
from mesh.offset import Surface, as_it_is
from mesh.plane import Plane
from mesh.pools import pools
from mesh.rays import first_met, spread_over
from mesh.ways_out import Outside, Way

if TYPE_CHECKING:
    from manifold3d import Manifold

MOST, MOST_PLACES, MOST_ALONE = 20, 100, 8  # holes of one hollow, places given, holes made of one without being asked how many
_SIDES = 48
_SPOTS, _ASKED = 4_000, 60  # places on an inner surface, and of those low enough how many are asked for a way out
_LEVEL = 0.1  # of the diameter: places that much above the lowest are as low
_FAR = 2.0  # of the diameter: farther from a place given no hole is meant; walls thicker by more are none of a hollow
_FARTHEST = 0.7  # of the way that a place can be from all holes: places at least that far are as good
_LIFT = 1e-3  # mm


@dataclass(frozen=True)
class Drains:
    """across_mm: diameter; count: of each hollow, 0 to MOST (None: a vent, and one where liquid stays deeper than half of it).

    places: (x, y, z) mm, at the surface; hollows that none of them opens get their own
    """

    across_mm: float = 3.5
    count: int | None = None
    places: tuple[Vector3, ...] = ()

    def checked(self) -> "Drains":
        """Itself; CannotDo("bad_drain") for measures that no hole can have."""
        sound = np.isfinite(self.across_mm) and 0.5 <= self.across_mm <= 50 and len(self.places) <= MOST_PLACES
        if not sound or not (self.count is None or 0 <= self.count <= MOST) or not np.isfinite(self.places).all():
            raise CannotDo(
                "bad_drain",
                f"A drain hole is 0.5 to 50 mm wide, and a hollow has 0 to {MOST} of them.",
                "Choose another diameter or number.",
            )
        return self


@dataclass(frozen=True)
class Hole:
    """place_mm: the middle of its mouth on the outer surface; along: unit vector out of the part; wall_mm: what it goes through.

    kind: "drain" (a lowest place), "vent" (the highest), "given"
    """

    place_mm: Vector3
    along: Vector3
    across_mm: float
    wall_mm: float
    kind: str


@dataclass(frozen=True, eq=False)
class Drilled:
    """The holes and what is taken out for them; pools_left: places of a hollow where liquid stays deeper than half a hole."""

    holes: tuple[Hole, ...]
    bores: tuple["Manifold", ...]
    pools_left: int


def drilled(
    surface: Surface, rooms: "list[Manifold]", wall_mm: float, drains: Drains, centre: npt.NDArray[np.float64]
) -> Drilled:
    """Holes through the wall around hollows.

    surface: of the body before it was hollowed; rooms: its hollows, connected each
    centre: (3,) mm, where the origin of these lies in the coordinates in which places are given and told
    Raises CannotDo("no_hollow_there") for a place that no hollow lies behind.
    """
    outside = Outside(surface, wall_mm, drains.across_mm)
    hollows = [_Hollow(outside, as_it_is(room)) for room in rooms]
    for place in drains.places:
        _give(hollows, place, centre)
    for hollow in hollows:
        if drains.count != 0 and not hollow.ways:
            hollow.choose(drains.count)
    return Drilled(
        tuple(_hole(way, kind, drains.across_mm, centre) for hollow in hollows for way, kind in hollow.ways),
        tuple(_bore(way, hollow.mesh, drains.across_mm) for hollow in hollows for way, _ in hollow.ways),
        sum(hollow.undrained() for hollow in hollows),
    )


class _Hollow:
    """One hollow while its holes are chosen. mesh: its surface, which looks out of it, into the wall; ways: with their kind."""

    def __init__(self, outside: Outside, mesh: Mesh) -> None:
        self.mesh = mesh
        self.ways: list[tuple[Way, str]] = []
        self.outside, self._across = outside, outside.across_mm
        self._pools = pools(mesh, self._across / 2)
        face, self._spots = spread_over(mesh, areas(mesh), _SPOTS)
        self._faces = mesh.faces[face]

    def choose(self, count: int | None) -> None:
        """So many holes: at the deepest pool, a vent at the top, at the other pools, then far apart; None: what is needed."""
        most = MOST_ALONE if count is None else count
        for number, pool in enumerate(self._pools):
            if len(self.ways) < most:
                self._add(pool.corner, up=False)
            if number == 0 and len(self.ways) < most:
                self._add(int(self.mesh.vertices[:, 2].argmax()), up=True)
        while count is not None and len(self.ways) < count and self._add_far():
            pass

    def undrained(self) -> int:
        """Pools whose lowest places no hole touches."""
        begins = np.array([way.begin for way, _ in self.ways]).reshape(-1, 3)
        return sum(not (_apart(self._level(pool.corner, up=False), begins) <= self._across / 2).any() for pool in self._pools)

    def _add(self, corner: int, up: bool) -> None:
        begins = self._level(corner, up)
        way = self._best(begins, up) or self._best(self._spots, up)
        held = np.array([other.begin for other, _ in self.ways]).reshape(-1, 3)
        if way is not None and (_apart(way.begin[None], held) > 2 * self._across).all():  # two holes in one place are none
            self.ways.append((way, "vent" if up else "drain"))

    def _add_far(self) -> bool:
        """One more hole, far from those there are, as low as can be; False where there is no room for it."""
        held = np.array([other.begin for other, _ in self.ways]).reshape(-1, 3)
        for begins in (self._level(self._pools[0].corner, up=False), self._spots):
            far = _apart(begins, held).min(axis=1, initial=np.inf)
            room = begins[(far > 2 * self._across) & (far > _FARTHEST * far.max())]
            way = self._best(room, up=False) if len(room) else None
            if way is not None:
                self.ways.append((way, "drain"))
                return True
        return False

    def _level(self, corner: int, up: bool) -> npt.NDArray[np.float64]:
        """Places (k, 3) on the surface about as low as a corner, or as high, and connected with it there; it is the first."""
        sign = -1.0 if up else 1.0
        height = sign * self.mesh.vertices[:, 2].astype(np.float64)
        level = height[corner] + _LEVEL * self._across
        one, other = self.mesh.faces.reshape(-1), np.roll(self.mesh.faces, -1, axis=1).reshape(-1)
        below = (height[one] <= level) & (height[other] <= level)
        label, _ = connected(len(height), one[below], other[below])
        lowest = self._faces[np.arange(len(self._faces)), height[self._faces].argmin(axis=1)]
        spots = self._spots[(label[lowest] == label[corner]) & (sign * self._spots[:, 2] <= level)]
        return np.concatenate([self.mesh.vertices[[corner]].astype(np.float64), spots])

    def _best(self, begins: npt.NDArray[np.float64], up: bool) -> Way | None:
        begins = begins[np.linspace(0, len(begins) - 1, min(len(begins), _ASKED)).astype(np.int64)]
        height = begins[:, 2] * (-1 if up else 1)
        return self.outside.best(begins, np.array([0.0, 0.0, 1.0 if up else -1.0]), height - height.min())


def _give(hollows: list[_Hollow], place: Vector3, centre: npt.NDArray[np.float64]) -> None:
    """A hole at a place, into the hollow that is nearest to it."""
    found = [(*hollow.outside.given(np.asarray(place) - centre, hollow.mesh), hollow) for hollow in hollows]
    way, off, hollow = min(found, key=lambda one: one[0].wall_mm)
    far = _FAR * hollow.outside.across_mm
    if off > far or way.wall_mm > hollow.outside.wall_mm + far:
        x, y, z = place
        raise CannotDo(
            "no_hollow_there",
            f"There is no hollow behind the surface at {x:.4g}, {y:.4g}, {z:.4g} mm.",
            "Give a place on the surface, in the coordinates of the file, or leave it to the desk.",
        )
    hollow.ways.append((way, "given"))


def _hole(way: Way, kind: str, across_mm: float, centre: npt.NDArray[np.float64]) -> Hole:
    return Hole(_three(way.end + centre), _three(way.along), across_mm, way.wall_mm, kind)


def _bore(way: Way, hollow: Mesh, across_mm: float) -> "Manifold":
    """A cylinder nowhere narrower than asked, longer than the wall where that is slanted or round, as far as there is room."""
    from manifold3d import Manifold

    behind = first_met(hollow, (way.begin - _LIFT * way.along)[None], -way.along[None], np.full(1, -1, np.int32))[0][0]
    radius = across_mm / 2
    deep, out = min(radius, behind / 2), min(radius, way.free_mm / 2)
    rod = Manifold.cylinder(deep + way.wall_mm + out, radius / float(np.cos(np.pi / _SIDES)), circular_segments=_SIDES)
    return rod.translate((0.0, 0.0, -deep)).transform(Plane(_three(way.begin), _three(way.along)).out_of())


def _apart(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.asarray(np.linalg.norm(one[:, None] - other[None], axis=2))


def _three(values: npt.NDArray[np.float64]) -> Vector3:
    x, y, z = (float(value) for value in values)
    return x, y, z
