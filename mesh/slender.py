"""Fine features that stand out: pins, and the ribs, lips and strokes of letters that are told apart from walls."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.distinct import distinct
from mesh.girths import across_plane, girths
from mesh.mesh import FaceIndices, Mesh, Vector3
from mesh.native.tree import FaceTree
from mesh.rays import first_met
from mesh.spans import Across

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

NARROWEST_MM = 0.05  # what is narrower is where two surfaces nearly meet
WIDEST_PIN_MM, WIDEST_RIB_MM = 2.5, 2.0  # what is wider comes out with every process
HIGHEST_RIB_MM = 2.0  # what is higher is a wall
LEAST_MM2 = 0.3  # of the surface, together with what is thinner
_MOST = 500  # places that are looked at
_CUBE = 1.0  # one place in each cube of that size, as a share of how thick it is there, speaks for all of them
_ROUND = 2.2  # the farthest of a pin's section over the nearest: more is a strip
_UPRIGHT = 0.85  # of its sides are about parallel to its axis: else it is the corner of a plate
_ALONG, _AS_WIDE = 0.75, 1.3  # so far along a pin, in its width, it must be no wider than so many times
_LYING = 0.7  # of the normal points up or down
_BASE = 1.5  # times its width is what a rib stands on, at least


@dataclass(frozen=True, eq=False)
class Slender:
    """width_mm: of its section, the lesser; place: inside it; area_mm2: of the surface there, about; faces: some of it

    lying: that width is measured upward, so that it is laid in layers as a floor is
    """

    width_mm: float
    place: Vector3
    area_mm2: float
    lying: bool
    faces: FaceIndices


@dataclass(frozen=True, eq=False)
class SlenderParts:
    """pins; ribs, lips and strokes of letters: each place that was looked at, the narrowest first

    faces: those that are for the greater part at such a place, in rising order
    """

    pins: tuple[Slender, ...]
    ribs: tuple[Slender, ...]
    faces: FaceIndices


def thinnest(found: tuple[Slender, ...]) -> float | None:
    """The least width in mm that is believed: what is thinner covers next to nothing, and is a nick or a burr. None for none."""
    covered = 0.0
    for one in found:
        covered += one.area_mm2
        if covered >= LEAST_MM2:
            return one.width_mm
    return None


def slender(mesh: Mesh, walls: Across, tree: FaceTree | None = None) -> SlenderParts:
    """Of the walls that `mesh.thickness` found in a mesh that looks outward, those that are none.

    From the middle of a wall rays go out in its own plane. Where it ends near both sides, and the section square to that is about
    as wide as long, and as wide a little further on, it is a pin. Where it ends less than 2 mm away, and 2 mm behind that end the
    body is thicker or ended already, it is a rib, a lip or the stroke of a letter. Else it is a wall, or the edge of one.
    """
    thin = walls.between(NARROWEST_MM, WIDEST_PIN_MM)
    if not len(thin.far):
        return SlenderParts((), (), np.zeros(0, np.int32))
    cubes = thin.cubes(_CUBE)
    some = thin.spread(cubes, _MOST)
    middle, normal, width = thin.middle[some], thin.along[some], thin.far[some]
    far, along = across_plane(mesh, middle, normal, tree)
    girth = _pins(mesh, middle, normal, width, far, along, tree)
    is_rib = ~np.isfinite(girth) & (width <= WIDEST_RIB_MM) & _ribs(mesh, middle, normal, width, far, along, tree)
    kind = np.where(np.isfinite(girth), 1, np.where(is_rib, 2, 0))
    wide = np.where(np.isfinite(girth), girth, width)
    of_ray = _spoken_for(cubes, some)
    known = np.flatnonzero(of_ray >= 0)
    meant = np.zeros(len(of_ray), np.int64)
    meant[known] = kind[of_ray[known]]
    rays, fine = (np.bincount(thin.face[some_], minlength=len(mesh.faces)) for some_ in (meant >= 0, meant > 0))
    faces = np.flatnonzero(2 * fine > rays).astype(np.int32)
    pins, ribs = (_named(np.flatnonzero(kind == one), wide, middle, normal, thin, of_ray) for one in (1, 2))
    return SlenderParts(pins, ribs, faces)


def _pins(mesh: Mesh, middle: Floats, normal: Floats, width: Floats, far: Floats, along: Floats, tree: FaceTree | None) -> Floats:
    """The width of a pin's section at each place (k,), NaN where there is no pin."""
    found = np.full(len(middle), np.nan)
    half = far.shape[1] // 2
    narrow = (far[:, :half] + far[:, half:]).argmin(axis=1)
    least = np.take_along_axis(far[:, :half] + far[:, half:], narrow[:, None], axis=1)[:, 0]
    asked = np.flatnonzero(least <= _ROUND * width)
    if not len(asked):
        return found
    axis = np.cross(along[asked, narrow[asked]], normal[asked])
    seen = girths(mesh, middle[asked], axis, solid=True, tree=tree)
    goes_on = np.zeros(len(asked), bool)
    for side in (-1.0, 1.0):
        on = seen.middle + side * _ALONG * seen.width[:, None] * seen.axis
        there = first_met(mesh, seen.middle, side * seen.axis, np.full(len(asked), -1, np.int32), tree)[0]
        on[np.isnan(seen.width)] = 0.0
        wide = across_plane(mesh, on, seen.axis, tree)[0].min(axis=1)
        as_wide = (2 * wide <= _AS_WIDE * seen.width) & (2 * wide >= seen.width / _AS_WIDE)
        goes_on |= as_wide & (there > _ALONG * seen.width)
    pin = (seen.width <= WIDEST_PIN_MM) & (seen.round <= _ROUND) & (seen.upright >= _UPRIGHT) & goes_on
    found[asked[pin]] = seen.width[pin]
    return found


def _ribs(mesh: Mesh, middle: Floats, normal: Floats, width: Floats, far: Floats, along: Floats, tree: FaceTree | None) -> Flags:
    """Whether each place (k,) is near the end of what is low: of a rib, a lip, a stroke."""
    rows, half = np.arange(len(middle)), far.shape[1] // 2
    out = far.argmin(axis=1)
    end, back = far[rows, out], far[rows, (out + half) % (2 * half)]
    deep = HIGHEST_RIB_MM + width / 2 - end
    low = end <= HIGHEST_RIB_MM
    base = middle - along[rows, out] * deep[:, None]
    thick = sum(first_met(mesh, base, side * normal, np.full(len(middle), -1, np.int32), tree)[0] for side in (-1.0, 1.0))
    return np.asarray(low & ((back <= deep) | (thick > _BASE * width)))


def _spoken_for(cubes: npt.NDArray[np.int64], some: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """For each ray (k,) the number in `some` of the one that was asked in its cube, −1 where none was."""
    order = np.argsort(cubes[some], kind="stable")
    at = np.searchsorted(cubes[some][order], cubes).clip(max=len(some) - 1)
    return np.where(cubes[some][order][at] == cubes, order[at], -1)


def _named(
    places: npt.NDArray[np.int64], wide: Floats, middle: Floats, normal: Floats, thin: Across, of_ray: npt.NDArray[np.int64]
) -> tuple[Slender, ...]:
    found = []
    order = np.argsort(of_ray, kind="stable")
    begins = np.searchsorted(of_ray[order], np.arange(len(wide) + 1))
    for place in places:
        x, y, z = middle[place].tolist()
        own = order[begins[place] : begins[place + 1]]
        area = float(thin.weight[own].sum())
        lying = bool(abs(normal[place, 2]) > _LYING)
        found.append(Slender(float(wide[place]), (x, y, z), area, lying, distinct(thin.face[own]).astype(np.int32)))
    return tuple(sorted(found, key=lambda one: (one.width_mm, one.place)))
