"""Ways from a hollow through its wall to the outside, and which of them makes the best hole."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.measure import measure, signed_volumes
from mesh.mesh import Mesh
from mesh.nearest import nearest
from mesh.offset import Surface
from mesh.rays import first_met
from mesh.topology import topology

Points = npt.NDArray[np.float64]  # (k, 3) mm

_LIFT = 1e-3  # mm: a ray that begins on a surface begins so far off it
_STEEP = 0.3  # cosine: a way that leaves the part at a flatter angle is none
_THICK = 1.2  # times the wall: what a hole may go through without being worse for it
_MIDDLE, _FAR_OFF = 0.01, 1e3  # among places as good, the one farther from the outside beside it; up to so many mm
_ROUND = 8  # ways across in which the material beside a hole is measured


@dataclass(frozen=True, eq=False)
class Way:
    """begin, end: (3,) on the inner and the outer surface; along: (3,) unit; free_mm: beyond the end until the part comes again.

    cost: mm; the lower the better, as `Outside.best` weighs it
    """

    begin: Points
    end: Points
    along: Points
    free_mm: float
    cost: float

    @property
    def wall_mm(self) -> float:
        """How much material it goes through."""
        return float(np.linalg.norm(self.end - self.begin))


class Outside:
    """What lies around the hollows of a body.

    surface: of the body before it was hollowed; a hole of that diameter shall leave that much wall beside it
    """

    def __init__(self, surface: Surface, wall_mm: float, across_mm: float) -> None:
        self.surface = surface
        self.wall_mm, self.across_mm = wall_mm, across_mm
        topo = topology(surface.mesh)
        volumes = signed_volumes(measure(surface.mesh), topo.shell, topo.shells)
        self.sealed = (volumes < 0)[topo.shell]  # faces of hollows that were there before: a way into one leads nowhere
        self.reachable = Mesh(surface.mesh.vertices, surface.mesh.faces[~self.sealed])

    def best(self, begins: Points, down: npt.NDArray[np.float64], height: npt.NDArray[np.float64]) -> Way | None:
        """The best way out from any of the places (k, 3) on an inner surface: straight down, or to the nearest point outside.

        Best leaves least liquid standing (height: (k,) mm above the lowest place, which counts twice), goes through no more than
        the wall, leaves the part straight, has a wall's thickness beside it, and has room before it. None: none leads out.
        """
        ends = nearest(self.reachable, begins)[1]
        near = (ends - begins) / np.maximum(np.linalg.norm(ends - begins, axis=1), 1e-12)[:, None]
        start, along = np.concatenate([begins, begins]), np.concatenate([np.tile(down, (len(begins), 1)), near])
        long, met, straight = self._meets(start + _LIFT * along, along)
        long += _LIFT
        leads = np.flatnonzero((met >= 0) & (straight > _STEEP) & ~self.sealed[met])
        if not len(leads):
            return None
        start, along, long, met, straight = start[leads], along[leads], long[leads], met[leads], straight[leads]
        end = start + along * long[:, None]
        free = first_met(self.surface.mesh, end + _LIFT * along, along, met, self.surface.tree)[0]
        beside = self._beside((start + end) / 2, along)
        radius = self.across_mm / 2
        cost = 2 * np.concatenate([height, height])[leads] + np.maximum(0, long - _THICK * self.wall_mm)
        cost += np.maximum(0, radius + self.wall_mm - beside) + np.maximum(0, self.across_mm - free)
        cost += self.across_mm * (1 - straight) - _MIDDLE * np.minimum(beside, _FAR_OFF)
        one = int(cost.argmin())
        return Way(start[one], end[one], along[one], float(free[one]), float(cost[one]))

    def given(self, place: npt.NDArray[np.float64], hollow: Mesh) -> tuple[Way, float]:
        """From a hollow to the point of the outer surface nearest to a place (3,), straight; how far that is from the place."""
        end = nearest(self.reachable, place[None])[1][0]
        begin = nearest(hollow, end[None])[1][0]
        along = (end - begin) / max(float(np.linalg.norm(end - begin)), 1e-12)
        _, met, _ = self._meets(end[None] + _LIFT * along, along[None])
        free = first_met(self.surface.mesh, end[None] + _LIFT * along, along[None], met, self.surface.tree)[0]
        return Way(begin, end, along, float(free[0]), 0.0), float(np.linalg.norm(end - place))

    def _meets(
        self, start: Points, along: Points
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int32], npt.NDArray[np.float64]]:
        """How far the surface is, which face, and the cosine at which it is met from inside."""
        nothing = np.full(len(start), -1, np.int32)
        long, met = first_met(self.surface.mesh, start, along, nothing, self.surface.tree)
        return long, met, np.einsum("ij,ij->i", self.surface.normals[met], along)

    def _beside(self, middles: Points, along: Points) -> npt.NDArray[np.float64]:
        """How far the outside is, across each way (k, 3), in the middle of the wall."""
        axis = np.eye(3)[np.abs(along).argmin(axis=1)]
        right = np.cross(along, axis)
        right /= np.linalg.norm(right, axis=1)[:, None]
        up = np.cross(right, along)
        least = np.full(len(middles), np.inf)
        nothing = np.full(len(middles), -1, np.int32)
        for angle in np.arange(_ROUND) * 2 * np.pi / _ROUND:
            across = np.cos(angle) * right + np.sin(angle) * up
            least = np.minimum(least, first_met(self.surface.mesh, middles, across, nothing, self.surface.tree)[0])
        return least
