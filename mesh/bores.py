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

    faces: some of those around it
    """

    width_mm: float
    place: Vector3
    axis: Vector3
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
    closed = closed[_deep(mesh, seen.middle[closed], seen.axis[closed], seen.width[closed], tree)]
    return _as_bores(seen.width[closed], seen.axis[closed], seen.middle[closed], seen.faces[closed])


def _deep(mesh: Mesh, middle: Floats, axis: Floats, width: Floats, tree: FaceTree | None) -> npt.NDArray[np.bool_]:
    """Whether a hole (k,) is open at both ends, or deep enough from its bottom to where it opens."""
    ways, count = np.concatenate([axis, -axis]), len(width)
    far = first_met(mesh, np.tile(middle, (2, 1)), ways, np.full(2 * count, -1, np.int32), tree)[0].reshape(2, count)
    through = far.min(axis=0) > _THROUGH * width
    bottom = middle + axis * np.where(through, 0.0, np.where(far[0] < far[1], far[0], -far[1]))[:, None]
    out = axis * np.where(far[0] < far[1], -1.0, 1.0)[:, None]
    mouth = bottom + out * (_DEEP * width)[:, None]
    wide = across_plane(mesh, mouth, out, tree)[0].max(axis=1)
    return np.asarray(through | (wide <= _ROUND * width))


def _as_bores(width: Floats, axis: Floats, middle: Floats, faces: npt.NDArray[np.int32]) -> tuple[Bore, ...]:
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
        found.append(Bore(float(width[own].min()), (x, y, z), (ax, ay, az), distinct(faces[own])))
    return tuple(sorted(found, key=lambda one: (one.width_mm, one.place)))
