"""A closed body as ``manifold3d`` has it, and back: what every act that asks for inside and outside begins and ends with."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from mesh.errors import CannotDo
from mesh.fans import corner_fans
from mesh.measure import box_centre, measure
from mesh.mesh import Mesh, flipped
from mesh.seams import sewn
from mesh.topology import Topology, parity, topology
from mesh.union import solid, united_mesh
from mesh.weld import weld

if TYPE_CHECKING:
    from manifold3d import Manifold

_GRAIN = 2.0**-22  # of the largest coordinate: float32 tells no less apart, and slivers below it would fold when written down


@dataclass(frozen=True, eq=False)
class Closed:
    """solid: the body, moved so that ``centre`` (3,) of its coordinates is the origin; grain_mm: lengths below are rounding."""

    solid: "Manifold"
    centre: npt.NDArray[np.float64]
    grain_mm: float

    def mesh_of(self, part: "Manifold") -> Mesh:
        """A solid in this body's moved coordinates as a mesh in the body's own."""
        return as_mesh(part, self.centre, self.grain_mm)


def closed(mesh: Mesh) -> Closed:
    """The body that a mesh encloses: shells turned outward, those that cross united, those left over inside dropped.

    Raises CannotDo: "empty", "open_body" (nothing tells its inside), "no_sides" (it has only one side), "crossing".
    """
    if not len(mesh.faces):
        raise CannotDo("empty", "The part has no faces.", "Open another file.")
    mesh, topo = sewn(weld(mesh))
    if not topo.watertight:
        edges = max(len(topo.boundary), topo.odd_edges)
        count = "one open edge" if edges == 1 else f"{edges} open edges"
        raise CannotDo(
            "open_body", f"The part is not closed: it has {count}, so nothing tells its inside.", "Mend it first, then shape it."
        )
    outward = _outward(mesh, topo)
    centre = _rounded(box_centre(outward))
    grain = _GRAIN * float(np.abs(outward.vertices).max())
    return Closed(_manifold(outward, centre), centre, grain)


def as_mesh(part: "Manifold", centre: npt.NDArray[np.float64], grain_mm: float = 0.0) -> Mesh:
    """A solid, moved by ``centre`` (3,), as a welded mesh of float32 corners; what rounding makes flat is taken out.

    Raises CannotDo("failed") where manifold3d gave up.
    """
    from manifold3d import Error

    if part.status() != Error.NoError:
        raise CannotDo("failed", "The shape could not be worked out.", "Mend the part first, or try slightly other measures.")
    if grain_mm > 0:
        part = part.simplify(grain_mm)
    raw = part.to_mesh64()
    points = np.asarray(raw.vert_properties)[:, :3] + centre
    return _without_flat(weld(Mesh(points.astype(np.float32), np.asarray(raw.tri_verts).astype(np.int32))))


def _outward(mesh: Mesh, topo: Topology) -> Mesh:
    if not topo.winding_consistent:
        turned = parity(topo)
        if turned is None:
            raise CannotDo("no_sides", "The surface of the part has only one side, so it has no inside.", "Mend it first.")
        mesh = flipped(mesh, turned)
    whole = solid(mesh, topo.shell, topo.shells, measure(mesh))
    if not whole.certain:
        raise CannotDo("crossing", "Surfaces of the part cross each other and cannot be united.", "Mend it first.")
    inward = whole.nesting.turned[np.maximum(topo.shell, 0)] & topo.live
    if inward.any():
        mesh = flipped(mesh, inward)
    if whole.overlapping or whole.united:
        return united_mesh(mesh, topo.shell, whole)
    if not topo.live.all():
        mesh = Mesh(mesh.vertices, mesh.faces[topo.live])
    return mesh


def _manifold(mesh: Mesh, centre: npt.NDArray[np.float64]) -> "Manifold":
    """Edges and corners where more than one surface passes are taken apart first, each surface with its own."""
    from manifold3d import Error, Manifold, Mesh64

    topo = topology(mesh)
    points, faces = mesh.vertices, mesh.faces
    if len(topo.nonmanifold):
        label, count = corner_fans(faces, topo.mate)
        which = np.zeros(count, np.int64)
        which[label] = faces.reshape(-1)
        points, faces = points[which], label.reshape(-1, 3)
    moved = points.astype(np.float64) - centre
    made = Manifold(Mesh64(vert_properties=moved, tri_verts=np.ascontiguousarray(faces, dtype=np.uint64)))
    if made.status() != Error.NoError:
        raise CannotDo("crossing", "The surface of the part hangs together in a way that no solid does.", "Mend it first.")
    return made


def _without_flat(mesh: Mesh) -> Mesh:
    """Without faces that touch themselves, and without pairs that lie on each other face to face; what was closed stays so."""
    a, b, c = mesh.faces.T
    faces = mesh.faces[(a != b) & (b != c) & (c != a)]
    low = np.sort(faces, axis=1)
    order = np.lexsort((low[:, 2], low[:, 1], low[:, 0]))
    same = (low[order[1:]] == low[order[:-1]]).all(axis=1)
    if same.any():
        odd = _odd(faces, low)
        first = np.flatnonzero(same)
        first = first[np.diff(first, prepend=-2) > 1]
        one, other = order[first], order[first + 1]
        against = odd[one] != odd[other]
        faces = np.delete(faces, np.concatenate([one[against], other[against]]), axis=0)
    return mesh if len(faces) == len(mesh.faces) else weld(Mesh(mesh.vertices, faces))


def _odd(faces: npt.NDArray[Any], low: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Whether each face runs against the order of its corners' numbers."""
    begin = (faces == low[:, :1]).argmax(axis=1)
    return np.asarray(faces[np.arange(len(faces)), (begin + 1) % 3] != low[:, 1])


def _rounded(centre: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The centre as float32 has it, so that taking it away and adding it again changes nothing."""
    return centre.astype(np.float32).astype(np.float64)
