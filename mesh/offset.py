"""The surface at a distance from a closed one, inside or outside of it, as a solid."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mesh.errors import TooLarge
from mesh.measure import bounds, normals
from mesh.mesh import Mesh
from mesh.native.tree import FaceTree, face_tree
from mesh.nearest import nearest
from mesh.nesting import winding_number
from mesh.rays import first_met
from mesh.tetrahedra import corners_of, crossed

if TYPE_CHECKING:
    from manifold3d import Manifold

MOST = 1_000_000  # cells asked on one level; bounds time and memory whatever the part
SPAN = 3**0.5  # of a cell's side: its diagonal; what is offset by less cannot be told from the surface itself
_COARSE = 24  # cells along the box to begin with
_STRAIGHT = 5e-4  # of the distance: along an edge on which it leaves a straight line by less, it is taken as one
_TURNS = 2  # of regula falsi on the other edges
_EDGE = 0.01  # of an edge: nearer to its ends a corner would fold its triangles
_UNSURE = 200  # places at most whose side is told by the solid angle where rays disagree
_WAYS = np.array([[0.3131, 0.4273, 0.8482], [-0.7359, 0.5417, -0.4063], [0.5623, -0.7741, -0.2906]])


@dataclass(frozen=True, eq=False)
class _Cells:
    """index: (c, 3) int64, at that size; sided: bool, whether they are known to lie wholly on the side asked about"""

    index: npt.NDArray[np.int64]
    sided: npt.NDArray[np.bool_]
    size: float

    def halved(self) -> "_Cells":
        eight = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)])
        return _Cells((2 * self.index[:, None] + eight).reshape(-1, 3), np.repeat(self.sided, 8), self.size / 2)


class Surface:
    """A closed mesh that looks outward, of at least one face, to be asked how far and on which side a place is."""

    def __init__(self, mesh: Mesh) -> None:
        self.mesh = mesh
        self.tree: FaceTree | None = face_tree(mesh)
        self.normals = normals(mesh).astype(np.float64)

    def __enter__(self) -> "Surface":
        return self

    def __exit__(self, *_: object) -> None:
        if self.tree is not None:
            self.tree.close()

    def far(self, points: npt.NDArray[np.float64], within: float = np.inf) -> npt.NDArray[np.float64]:
        """Distances (k,) mm, infinite beyond ``within``."""
        return nearest(self.mesh, points, within, self.tree)[0]

    def inside(self, points: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
        """Whether each place (k, 3), none of them on the surface, is in the body: by where three rays leave it.

        Where they disagree, as a ray through a seam may be lost, the solid angle tells; where many do, most of the rays.
        """
        votes = np.zeros(len(points), np.int64)
        nothing = np.full(len(points), -1, np.int32)
        for way in _WAYS / np.linalg.norm(_WAYS, axis=1)[:, None]:
            _, met = first_met(self.mesh, points, np.tile(way, (len(points), 1)), nothing, self.tree)
            votes += (met >= 0) & (self.normals[met] @ way > 0)
        unsure = np.flatnonzero((votes > 0) & (votes < len(_WAYS)))
        found = votes * 2 > len(_WAYS)
        if 0 < len(unsure) <= _UNSURE:
            corners = self.mesh.corners.astype(np.float64)
            found[unsure] = winding_number(points[unsure], corners) > 0.5
        return np.asarray(found)


def as_it_is(solid: "Manifold") -> Mesh:
    """A solid in its own coordinates, nothing welded or taken out."""
    raw = solid.to_mesh64()
    points = np.asarray(raw.vert_properties)[:, :3].astype(np.float32)
    return Mesh(points, np.asarray(raw.tri_verts).astype(np.int32))


def offset(surface: Surface, distance_mm: float, cell_mm: float, inward: bool) -> tuple["Manifold", float]:
    """What lies deeper in the body than the distance (inward), or the body and all within the distance of it; and the cell used.

    Only cells of a grid that the wanted surface may pass are ever made: those whose middle is about as far from the mesh (a
    distance never changes faster than the way gone), halved again and again down to ``cell_mm``, or as far as MOST allows.
    Corners lie on the exact distance, triangles between them cut across: up to cell² / distance where the mesh is sharp.
    Raises TooLarge("too_fine") where the distance is less than SPAN cells of the size that MOST allows.
    """
    origin, cells = _coarse(surface.mesh, 0.0 if inward else distance_mm + cell_mm, cell_mm)
    while True:
        cells = _passed(surface, origin, cells, distance_mm, inward)
        if cells.size <= cell_mm * 1.001 or 8 * len(cells.index) > MOST:
            break
        cells = cells.halved()
    if distance_mm < SPAN * cells.size:
        raise TooLarge(
            "too_fine",
            f"{distance_mm:.3g} mm are too fine for a part of this size.",
            "Take a thicker wall, or cut the part first.",
        )
    return _surface_of(surface, origin, cells, distance_mm, inward), cells.size


def _coarse(mesh: Mesh, grown: float, cell_mm: float) -> tuple[npt.NDArray[np.float64], _Cells]:
    """The corner (3,) of a grid around the box, and all its cells."""
    lower, upper = bounds(mesh)
    # A grid that lies on the faces of the part would be asked about ties.
    origin = lower - grown - cell_mm * np.array([0.377, 0.413, 0.347])
    room = upper + grown + cell_mm * 0.5 - origin
    doublings = max(0, int(np.ceil(np.log2(room.max() / cell_mm / _COARSE))))
    size = cell_mm * 2.0**doublings
    count = np.ceil(room / size).astype(np.int64)
    index = np.stack(np.meshgrid(*(np.arange(number) for number in count), indexing="ij"), axis=-1).reshape(-1, 3)
    return origin, _Cells(index, np.zeros(len(index), bool), size)


def _passed(surface: Surface, origin: npt.NDArray[np.float64], cells: _Cells, distance_mm: float, inward: bool) -> _Cells:
    """The cells that the surface at the distance may pass, without those that are known to lie on the other side."""
    half = SPAN / 2 * cells.size
    middle = origin + (cells.index + 0.5) * cells.size
    far = surface.far(middle, distance_mm + half)
    keep = np.isfinite(far) & (far >= distance_mm - half)
    tells = np.flatnonzero(keep & ~cells.sided & (far > half))  # no surface passes them, so all of each lies on one side
    ours = surface.inside(middle[tells]) == inward
    keep[tells[~ours]] = False
    sided = cells.sided.copy()
    sided[tells] = True
    return _Cells(cells.index[keep], sided[keep], cells.size)


def _surface_of(surface: Surface, origin: npt.NDArray[np.float64], cells: _Cells, distance_mm: float, inward: bool) -> "Manifold":
    from manifold3d import Manifold, Mesh64

    if not len(cells.index):
        return Manifold()
    nodes, which = corners_of(cells.index)
    places = origin + nodes * cells.size
    reach = distance_mm + 2 * SPAN * cells.size
    far, foot = nearest(surface.mesh, places, reach, surface.tree)
    sign = 1.0 if inward else -1.0
    value = sign * (far - distance_mm)
    net = crossed(cells.index, which, value > 0)
    ends, worth = places[net.edges], value[net.edges]
    share = _share(worth)
    away = (places - foot) / np.maximum(far, 1e-12)[:, None]
    turned = np.linalg.norm(np.diff(away[net.edges], axis=1)[:, 0], axis=1)
    bent = np.flatnonzero(turned * np.linalg.norm(ends[:, 1] - ends[:, 0], axis=1) / 8 > _STRAIGHT * distance_mm)
    if len(bent):
        share[bent] = _found(surface, ends[bent], worth[bent], sign, distance_mm)
    points = _between(ends, share.clip(_EDGE, 1 - _EDGE))
    return Manifold(Mesh64(vert_properties=points, tri_verts=np.ascontiguousarray(net.faces, dtype=np.uint64)))


def _found(
    surface: Surface, ends: npt.NDArray[np.float64], worth: npt.NDArray[np.float64], sign: float, distance_mm: float
) -> npt.NDArray[np.float64]:
    """Where on each edge (k, 2, 3), with these values at its ends, the distance is the wanted one: regula falsi."""
    low, high = np.zeros(len(ends)), np.ones(len(ends))
    at_low, at_high = worth[:, 0], worth[:, 1]
    share = _share(worth)
    for _ in range(_TURNS):
        now = sign * (surface.far(_between(ends, share)) - distance_mm)
        within = now > 0
        low, at_low = np.where(within, share, low), np.where(within, now, at_low)
        high, at_high = np.where(within, high, share), np.where(within, at_high, now)
        share = low + (high - low) * _share(np.stack([at_low, at_high], axis=1))
    return share


def _share(worth: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Where on the way from a value above zero to one that is not, (k, 2), a straight line crosses zero."""
    fall = worth[:, 0] - worth[:, 1]
    return np.asarray(worth[:, 0] / np.where(fall > 0, fall, 1.0))


def _between(ends: npt.NDArray[np.float64], share: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.asarray(ends[:, 0] + share[:, None] * (ends[:, 1] - ends[:, 0]))
