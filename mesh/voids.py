"""The empty space in and about a body: what it holds like a cup, and where powder or resin cannot get out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.bores import Bore
from mesh.distinct import distinct
from mesh.mesh import NO_FACES, FaceIndices, Mesh
from mesh.native.tree import FaceTree
from mesh.pockets import Pocket, pockets
from mesh.rays import first_met
from mesh.solid_grid import MANY, opened, solid_grid
from mesh.water import Cup, cups

_CELLS, _CELLS_OF_MANY = 400_000, 250_000  # the latter of a mesh of more than `mesh.solid_grid.MANY` faces
_ASKED, _WITH_FACES = 100, 30  # points of a hollow from which its faces are looked for; hollows of each kind, the largest
_AIRY_MM, _LONGEST_MM = 0.5, 100.0  # a narrower hole is closed by resin; how far one is followed
_WAYS = np.array([[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]], np.float64)


@dataclass(frozen=True, eq=False)
class Voids:
    """cups: hollows open upward only, which a film over the layer being built closes; bowls: those open downward only

    pockets: hollows with a narrow way out; each list with the largest first
    cup_faces, bowl_faces, pocket_faces: for each of them, some of the faces around it; none for all but the 30 largest
    """

    cups: tuple[Cup, ...] = ()
    bowls: tuple[Cup, ...] = ()
    pockets: tuple[Pocket, ...] = ()
    cup_faces: tuple[FaceIndices, ...] = ()
    bowl_faces: tuple[FaceIndices, ...] = ()
    pocket_faces: tuple[FaceIndices, ...] = ()


def voids(mesh: Mesh, sealed: FaceIndices, bores: tuple[Bore, ...] = (), tree: FaceTree | None = None) -> Voids:
    """Of a closed welded mesh that looks outward, z up, in mm, by cells of about a hundredth of its size.

    sealed: the faces of hollows without a way out, which are left to be told as such; bores: as `mesh.bores` found them
    tree: over these faces, whichever way round, where there is one already
    """
    cells = _CELLS if len(mesh.faces) <= MANY else _CELLS_OF_MANY
    grid = solid_grid(mesh, cells, tree, sealed)
    if grid is None:
        return Voids()
    with_bores = opened(grid, *_lines(bores))
    upward, downward, narrow = cups(with_bores), cups(with_bores, upward=False), pockets(grid, bores)
    about = (_about(mesh, upward, tree), _about(mesh, downward, tree), _about(mesh, narrow, tree))
    return Voids(upward, downward, narrow, *about)


def _lines(bores: tuple[Bore, ...]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Both ends (k, 3) of the free lines along holes through which air gets."""
    airy = [bore for bore in bores if bore.width_mm >= _AIRY_MM]
    place = np.array([bore.place for bore in airy]).reshape(-1, 3)
    axis = np.array([bore.axis for bore in airy]).reshape(-1, 3)
    free = np.minimum(np.array([bore.free_mm for bore in airy]).reshape(-1, 2), _LONGEST_MM)
    return place - free[:, :1] * axis, place + free[:, 1:] * axis


def _about(mesh: Mesh, hollows: Sequence[Cup | Pocket], tree: FaceTree | None) -> tuple[FaceIndices, ...]:
    """For each of them, the faces that are seen from points in it."""
    found = [NO_FACES] * len(hollows)
    for number, hollow in enumerate(hollows[:_WITH_FACES]):
        points = hollow.inside[:: max(1, len(hollow.inside) // _ASKED)]
        origins, along = np.repeat(points, len(_WAYS), axis=0), np.tile(_WAYS, (len(points), 1))
        met = first_met(mesh, origins, along, np.full(len(origins), -1, np.int32), tree)[1]
        found[number] = distinct(met[met >= 0]).astype(np.int32)
    return tuple(found)
