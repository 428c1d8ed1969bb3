"""What a print is laid of, layer by layer: its outlines, walls and fills as regions.

Layers that are alike are worked out once.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from mesh.contours import contours
from mesh.mesh import Mesh
from mesh.region import Region, grown, region
from printdesk.fills import Filling, Fills
from printdesk.print_profile import PrintProfile
from printdesk.walls import Walls, lines_of, walls_of

Floats = npt.NDArray[np.float64]

STRAIGHT_MM = 0.02  # what strays less from a straight line is one
ALIKE_MM = 0.001  # outlines that differ by less count as the same
JUST_ABOVE_MM = 1e-6  # planes through points have no clear side


@dataclass(frozen=True, eq=False)
class Layup:
    """heights (p,) mm: of each layer; alike: for each layer the first one that is like it; solid: its outline, by that number"""

    heights: Floats
    profile: PrintProfile
    alike: list[int]
    solid: dict[int, Region]

    @cached_property
    def _walls(self) -> dict[int, Walls]:
        return {}

    @cached_property
    def _filling(self) -> Filling:
        return Filling(
            self.profile, lines_of(self.profile, False), self.alike, self.outline, lambda layer: self.walls(layer).fill
        )

    def outline(self, layer: int) -> Region:
        return self.solid[self.alike[layer]]

    def walls(self, layer: int) -> Walls:
        first = self.alike[layer]
        if first not in self._walls:
            self._walls[first] = walls_of(self.solid[first], self.profile, lines_of(self.profile, first == 0))
        return self._walls[first]

    def skin_areas(self, layer: int) -> tuple[float, float, float]:
        """mm² of what the walls of a layer leave, and of its top and bottom skins in that."""
        return self._filling.areas(layer)

    def fills(self, layer: int) -> Fills:
        return self._filling.of(layer)


def layer_heights(top_mm: float, profile: PrintProfile) -> Floats:
    """(p,) mm: the first layer's height, then equal ones, as many as have their middle inside a body so high."""
    rest = max(0.0, top_mm - profile.first_layer_mm)
    count = int(np.floor(rest / profile.layer_height_mm + 0.5 - 1e-6))
    return np.concatenate([[profile.first_layer_mm], np.full(count, profile.layer_height_mm)])


def lay_up(mesh: Mesh, profile: PrintProfile) -> Layup:
    """mesh: standing on z = 0, looking outward."""
    heights = layer_heights(float(mesh.vertices[:, 2].max()), profile)
    tops = np.cumsum(heights)
    cut = contours(mesh, tops - heights / 2 + JUST_ABOVE_MM)
    alike: list[int] = []
    solid: dict[int, Region] = {}
    sign = np.zeros(0)
    for layer in range(len(heights)):
        outline = region(cut.at(layer), STRAIGHT_MM)
        if layer == 0 and profile.elephant_foot_mm:
            outline = grown(outline, -profile.elephant_foot_mm)
        shape = _sign(outline)
        near = layer > 1 and len(shape) == len(sign) and bool((np.abs(shape - sign) <= _tolerance(shape)).all())
        if near:
            alike.append(alike[-1])
            continue
        alike.append(layer)
        solid[layer], sign = outline, shape
    return Layup(heights, profile, alike, solid)


def _sign(outline: Region) -> Floats:
    """Numbers that tell outlines apart: area, box, rings, corners."""
    if outline.is_empty():
        return np.zeros(7)
    return np.array([outline.area(), *outline.bounds(), outline.num_contour(), outline.num_vert()])


def _tolerance(shape: Floats) -> Floats:
    around = 4 * float(np.sqrt(max(shape[0], 1.0)))
    return np.array([ALIKE_MM * around, *[ALIKE_MM] * 4, 0.0, np.inf])
