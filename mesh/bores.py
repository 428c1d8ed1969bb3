"""Round holes: bores, blind or through, told by rays across them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.distinct import distinct
from mesh.girths import across_plane, girths
from mesh.groups import connected
from mesh.mesh import FaceIndices, Mesh, Vector3
from mesh.native.tree import FaceTree
from mesh.rays import first_met
from mesh.spans import Across

Floats = npt.NDArray[np.float64]

NARROWEST_MM = 0.05  # what is narrower is where two surfaces nearly meet
WIDEST_MM = 8.0  # a wider hole comes out with every process
_MOST = 400  # places that are looked at
_CUBE = 0.5  # one place in each cube of that size, as a share of how far it is across
_ROUND = 2.3  # the farthest of its section over the nearest: a triangle has 2, a slot more
_UPRIGHT = 0.85  # of its sides are about parallel to its axis: else it is the corner of a pit
_THROUGH = 3.0  # times its width: so far nothing lies before either of its ends
_DEEP = 0.75  # of its width: a blind one that is less deep is a dent, or the stroke of a letter
_SAME_WIDTH, _SAME_AXIS, _OFF_AXIS = 0.1, 0.97, 0.3  # of two sections of one bore; the last in its width
_ALONG, _STEP = 6.0, 1.0  # and so far apart along it: of the same width, and of another one


@dataclass(frozen=True, eq=False)
class Bore:
    """width_mm: of the pin that goes in, so between the flat sides of a drawn circle; place: in its middle; axis: a unit vector

    free_mm: how far it is from there to the next surface, against the axis and along it, infinite where nothing comes
    faces: some of those around it
    """

    width_mm: float
    place: Vector3
    axis: Vector3
    free_mm: tuple[float, float]
    faces: FaceIndices


def bores(mesh: Mesh, across: Across, tree: FaceTree | None = None) -> tuple[Bore, ...]:
    """Holes up to 8 mm wide of a closed mesh that looks outward, the narrowest first.

    From the middle of a chord across the air, as `mesh.gaps` found it, rays go round in the plane square to the chord: that in
    which the air is narrowest is square to the axis too. The section square to the axis must be closed all round, and about as
    wide as long: slots, grooves, threads of a screw and the space between bodies are open to a side. A hole of changing width
    is told where it is narrowest; a step in it is another hole.
    """
    near = across.between(NARROWEST_MM, WIDEST_MM)
    if not len(near.far):
        return ()
    some = near.spread(near.cubes(_CUBE), _MOST)
    middle, chord = near.middle[some], near.along[some]
    far, along = across_plane(mesh, middle, chord, tree)
    half = far.shape[1] // 2
    wide = far[:, :half] + far[:, half:]
    narrow = wide.argmin(axis=1)
    width = wide[np.arange(len(wide)), narrow]
    kept = np.flatnonzero(width <= _ROUND * near.far[some])
    if not len(kept):
        return ()
    axis = np.cross(along[kept, narrow[kept]], chord[kept])
    seen = girths(mesh, middle[kept], axis, solid=False, tree=tree)
    closed = np.flatnonzero(
        (seen.width >= NARROWEST_MM) & (seen.width <= WIDEST_MM) & (seen.round <= _ROUND) & (seen.upright >= _UPRIGHT)
    )
    width, axis, middle = seen.width[closed], seen.axis[closed], seen.middle[closed]
    free = _free(mesh, middle, axis, tree)
    deep = _deep(mesh, middle, axis, width, free, tree)
    return _as_bores(width[deep], axis[deep], middle[deep], free[deep], seen.faces[closed[deep]])


def _free(mesh: Mesh, middle: Floats, axis: Floats, tree: FaceTree | None) -> Floats:
    """How far it is from the middles (k, 3) to the next surface (k, 2), against the axis and along it."""
    ways = np.concatenate([-axis, axis])
    far = first_met(mesh, np.tile(middle, (2, 1)), ways, np.full(len(ways), -1, np.int32), tree)[0]
    return far.reshape(2, -1).T


def _deep(mesh: Mesh, middle: Floats, axis: Floats, width: Floats, free: Floats, tree: FaceTree | None) -> npt.NDArray[np.bool_]:
    """Whether a hole (k,) is open at both ends, or closed all round over enough of its length, here or next to here."""
    deep = free.min(axis=1, initial=np.inf) > _THROUGH * width
    ask = np.flatnonzero(~deep)
    if not len(ask):
        return np.asarray(deep)
    steps = _DEEP * np.array([-1.0, -0.5, 0.5, 1.0])
    there = middle[ask, None] + (steps * width[ask, None])[:, :, None] * axis[ask, None]
    wide = across_plane(mesh, there.reshape(-1, 3), np.repeat(axis[ask], len(steps), axis=0), tree)[0].max(axis=1)
    reached = np.where(steps < 0, free[ask, :1], free[ask, 1:]) > np.abs(steps) * width[ask, None]
    closed = reached & (wide.reshape(-1, len(steps)) <= _ROUND * width[ask, None])
    deep[ask] = closed[:, 0] | closed[:, 3] | (closed[:, 1] & closed[:, 2])
    return np.asarray(deep)


def _as_bores(width: Floats, axis: Floats, middle: Floats, free: Floats, faces: npt.NDArray[np.int32]) -> tuple[Bore, ...]:
    """Sections of the same bore put together."""
    if not len(width):
        return ()
    off = middle[:, None] - middle[None]
    along = np.einsum("abj,aj->ab", off, axis)
    beside = np.sqrt(np.maximum((off**2).sum(axis=2) - along**2, 0.0))
    as_wide = np.abs(width[:, None] - width) <= _SAME_WIDTH * width[:, None]
    same = (
        (np.abs(axis @ axis.T) >= _SAME_AXIS)
        & (beside <= _OFF_AXIS * width[:, None])
        & (np.abs(along) <= np.where(as_wide, _ALONG, _STEP) * width[:, None])
    )
    one, other = (ends.astype(np.int32) for ends in np.nonzero(same))
    label, count = connected(len(width), one, other)
    found = []
    for bore in range(count):
        own = np.flatnonzero(label == bore)
        mean = middle[own].mean(axis=0)
        best = own[((middle[own] - mean) ** 2).sum(axis=1).argmin()]
        x, y, z = middle[best].tolist()
        ax, ay, az = axis[best].tolist()
        back, ahead = free[best].tolist()
        found.append(Bore(float(width[own].min()), (x, y, z), (ax, ay, az), (back, ahead), distinct(faces[own])))
    return tuple(sorted(found, key=lambda one: (one.width_mm, one.place)))
