"""The solid that the shells of a mesh enclose together: its volume, its parts, its surface."""

import pickle
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from mesh.apart import apart
from mesh.measure import Measures, signed_volumes
from mesh.mesh import Mesh, join
from mesh.nesting import CAVITY, REDUNDANT, SOLID, Nesting, faces_by_shell, nesting
from mesh.weld import weld

if TYPE_CHECKING:
    from manifold3d import Manifold

_SECONDS, _FACES_PER_SECOND = 2.5, 20_000.0  # a union of so many faces takes a tenth of that at most
_MOST_FACES, _MOST_GROWTH = 10_000, 8  # of a union: more, and its shells were a crowd of faces that stand for no solid
_SAME = 1e-6  # relative: below, two volumes are one


@dataclass(frozen=True, eq=False)
class Solid:
    """What the shells enclose.

    volume: mm³ of the union of the solids without their cavities; bodies: its separate parts
    overlapping: whether material would be counted twice by adding up the shells
    united: for each group of touching shells the surface of their union, in the coordinates of the mesh
    doubled: (shells,) bool, the shells whose material is counted twice so: left over inside, or in a group that overlaps
    certain: False where a group could not be united, and its shells were added up instead
    """

    volume: float
    bodies: int
    cavities: int
    overlapping: bool
    inside_out: bool
    certain: bool
    nesting: Nesting
    volumes: npt.NDArray[np.float64]
    doubled: npt.NDArray[np.bool_]
    united: tuple[Mesh, ...] = ()


def solid(mesh: Mesh, shell: npt.NDArray[np.int32], shells: int, measures: Measures, unite: bool = True) -> Solid:
    """As `solid_of`, with the volumes still to be added up. shell: (m,) int32, the shell of each face, −1 for none."""
    return solid_of(mesh, shell, signed_volumes(measures, shell, shells), unite)


def solid_of(mesh: Mesh, shell: npt.NDArray[np.int32], volumes: npt.NDArray[np.float64], unite: bool = True) -> Solid:
    """The union of closed, consistently wound shells: sums where they keep apart, ``manifold3d`` where they may touch.

    How that unites is told at `mesh.boolean.boolean`; which shell lies in which, at `mesh.nesting.nesting`.
    Measured from the box centre, so neither place nor order nor orientation matter, and never negative.
    shell: (m,) int32, the shell of each face, −1 for none; volumes: (shells,) mm³, signed
    unite=False: only the nesting is wanted; shells that touch are added up.
    """
    shells = len(volumes)
    nest = nesting(mesh, shell, volumes)
    sizes = np.abs(volumes)
    lone = nest.cluster < 0
    volume = float(sizes[lone & (nest.role == SOLID)].sum() - sizes[lone & (nest.role == CAVITY)].sum())
    bodies = int((lone & (nest.role == SOLID)).sum())
    doubled = lone & (nest.role == REDUNDANT)
    certain, united = True, []
    if nest.meets:
        order, starts = faces_by_shell(shell, shells)
        for cluster in np.unique(nest.cluster[~lone]):
            members = np.flatnonzero(nest.cluster == cluster)
            added = float(sizes[members[nest.role[members] != CAVITY]].sum() - sizes[members[nest.role[members] == CAVITY]].sum())
            result = _unite(mesh, nest, members, order, starts) if unite else None
            if result is None:
                certain = False
                volume += abs(added)
                bodies += int((nest.role[members] == SOLID).sum())
                continue
            volume += result.volume
            bodies += result.bodies
            doubled[members] = abs(result.volume - added) > _SAME * max(added, result.volume)
            united.append(Mesh(result.vertices, result.faces))
    return Solid(
        volume=volume,
        bodies=bodies,
        cavities=int((nest.role == CAVITY).sum()),
        overlapping=bool(doubled.any()),
        inside_out=bool(nest.turned.any()),
        certain=certain,
        nesting=nest,
        volumes=volumes,
        doubled=doubled,
        united=tuple(united),
    )


def united_mesh(mesh: Mesh, shell: npt.NDArray[np.int32], whole: Solid) -> Mesh:
    """The surface of the union: shells that keep apart stay as they are, those left over inside go, touching ones become one.

    shell: (m,) int32, as `solid_of` was given it
    """
    stays = (whole.nesting.cluster < 0) & (whole.nesting.role != REDUNDANT)
    kept = mesh.faces[(shell >= 0) & stays[np.maximum(shell, 0)]]
    return weld(join([Mesh(mesh.vertices, kept), *whole.united]))


class _Union(NamedTuple):
    """Of one group: mm³, separate bodies, and the surface in the coordinates of the mesh."""

    volume: float
    bodies: int
    vertices: npt.NDArray[np.float32]
    faces: npt.NDArray[np.int32]


def _unite(mesh: Mesh, nest: Nesting, members: npt.NDArray[Any], order: Any, starts: Any) -> _Union | None:
    """Solids of one group, without its cavities, with the solids that lie in those; None where that cannot be told.

    Among shells that run through themselves ``manifold3d`` may search without end, so a worker has a copy of itself do it.
    """

    from mesh.sandbox import inside

    def work() -> bytes:
        return pickle.dumps(_united(mesh, nest, members, order, starts))

    if not inside():
        return _united(mesh, nest, members, order, starts)
    faces = int(sum(starts[member + 1] - starts[member] for member in members))
    try:
        packed = apart(work, _SECONDS + faces / _FACES_PER_SECOND)
    except MemoryError:
        return None
    united: _Union | None = None if packed is None else pickle.loads(packed)  # noqa: S301 (made by a copy of this process)
    return united


def _united(mesh: Mesh, nest: Nesting, members: npt.NDArray[Any], order: Any, starts: Any) -> _Union | None:
    from manifold3d import Manifold, OpType

    made: dict[int, list[Any]] = {SOLID: [], CAVITY: [], -1: []}
    centre = _centre(mesh)
    for member in members:
        flip = bool(nest.turned[member]) != (nest.role[member] == CAVITY)
        one = _manifold(mesh, centre, order[starts[member] : starts[member + 1]], flip)
        if one is None:
            return None
        role = int(nest.role[member])
        made[-1 if nest.in_void[member] else CAVITY if role == CAVITY else SOLID].append(one)
    result = Manifold.batch_boolean(made[SOLID], OpType.Add)
    if made[CAVITY]:
        result = result - Manifold.batch_boolean(made[CAVITY], OpType.Add)
    if made[-1]:
        result = result + Manifold.batch_boolean(made[-1], OpType.Add)
    if not _sound(result) or result.num_tri() > _MOST_FACES + _MOST_GROWTH * len(mesh.faces):
        return None
    surface = _mesh_of(result, mesh)
    bodies = sum(part.volume() > 0 for part in result.decompose())
    return _Union(float(result.volume()), bodies, surface.vertices, surface.faces)


def _manifold(mesh: Mesh, centre: npt.NDArray[np.float64], faces: npt.NDArray[Any], turn: bool) -> "Manifold | None":
    from manifold3d import Manifold, Mesh64

    own = mesh.part(faces)
    corners = own.faces[:, ::-1] if turn else own.faces
    points = own.vertices.astype(np.float64) - centre
    made = Manifold(Mesh64(vert_properties=points, tri_verts=np.ascontiguousarray(corners, dtype=np.uint64)))
    return made if _sound(made) else None


def _sound(one: Any) -> bool:
    from manifold3d import Error

    return bool(one.status() == Error.NoError)


def _mesh_of(one: Any, mesh: Mesh) -> Mesh:
    raw = one.to_mesh64()
    points = np.asarray(raw.vert_properties)[:, :3] + _centre(mesh)
    return Mesh(points.astype(np.float32), np.asarray(raw.tri_verts).astype(np.int32))


def _centre(mesh: Mesh) -> npt.NDArray[np.float64]:
    """Near the middle of the body; float32, so that taking it away and adding it again is exact enough."""
    return np.asarray((mesh.vertices.min(axis=0) + mesh.vertices.max(axis=0)) / np.float32(2), dtype=np.float64)
