"""The plane that cuts a part open, as a person sets it: across an axis, so far from the part's side. A model without Qt."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from mesh.mesh import Vector3
from ui.viewport.box import box_corners
from ui.viewport.marks import Section

AXES = ("x", "y", "z", "view")
WAYS: dict[str, Vector3] = {"x": (1.0, 0.0, 0.0), "y": (0.0, 1.0, 0.0), "z": (0.0, 0.0, 1.0)}
Box = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]


@dataclass(frozen=True)
class Cut:
    """axis: "x", "y", "z", or "view": as one looked when it was chosen; way: of length 1, along which at_mm counts

    low: where the part begins along it, in the plate's coordinates; long_mm: how far it reaches; at_mm: 0 … long_mm
    is_flipped: the other side is cut away than the one that `way` points to
    """

    axis: str = "x"
    way: Vector3 = WAYS["x"]
    low: float = 0.0
    long_mm: float = 0.0
    at_mm: float = 0.0
    is_flipped: bool = False

    @property
    def section(self) -> Section:
        """As the scene takes it."""
        sign = -1.0 if self.is_flipped else 1.0
        x, y, z = self.way
        return Section((sign * x, sign * y, sign * z), sign * (self.low + self.at_mm))

    def at(self, mm: float) -> "Cut":
        """Set so far from where the part begins, not beyond its end."""
        return replace(self, at_mm=float(min(max(mm, 0.0), self.long_mm)))

    def through(self, box: Box) -> "Cut":
        """The same plane for a part that now lies in that box: moved along with it, at the same share of its length."""
        low, long_mm = reach(self.way, box)
        share = self.at_mm / self.long_mm if self.long_mm > 0 else 0.5
        return replace(self, low=low, long_mm=long_mm, at_mm=share * long_mm)

    def across(self, axis: str, box: Box, to_eye: Vector3) -> "Cut":
        """Through the part's middle, across another axis; to_eye: of length 1, where one looks from."""
        way = WAYS.get(axis, to_eye)
        low, long_mm = reach(way, box)
        return replace(self, axis=axis, way=way, low=low, long_mm=long_mm, at_mm=long_mm / 2)

    def spot(self, box: Box) -> npt.NDArray[np.float64]:
        """(3,) mm: the place of the plane that is nearest to the part's middle."""
        way = np.asarray(self.way)
        middle = (box[0] + box[1]) / 2
        return np.asarray(middle + way * (self.low + self.at_mm - float(middle @ way)))


def reach(way: Vector3, box: Box) -> tuple[float, float]:
    """(where a box begins along a direction, how far it reaches), mm."""
    along = box_corners(*box) @ np.asarray(way)
    return float(along.min()), float(along.max() - along.min())
