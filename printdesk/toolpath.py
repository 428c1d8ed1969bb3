"""The way a nozzle goes, move by move: where plastic is laid, as what, in which layer and how fast."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]


class Feature(IntEnum):
    """What a line is of the print, whatever the slicer calls it."""

    OUTER_WALL = 0
    INNER_WALL = 1
    OVERHANG_WALL = 2
    SPARSE = 3
    SOLID = 4
    TOP = 5
    BOTTOM = 6
    BRIDGE = 7
    GAP = 8
    SUPPORT = 9
    SUPPORT_INTERFACE = 10
    SKIRT = 11
    IRONING = 12
    PRIME = 13
    OTHER = 14


# What slicers write, lower case: PrusaSlicer and SuperSlicer (";TYPE:"), Cura (";TYPE:"), OrcaSlicer and Bambu Studio (";TYPE:",
# "; FEATURE:"). From their sources: ExtrusionEntity.cpp (role_to_string), Cura's PrintFeature.h, Orca's ExtrusionEntity.cpp.
WORDS = {
    "external perimeter": Feature.OUTER_WALL,
    "perimeter": Feature.INNER_WALL,
    "overhang perimeter": Feature.OVERHANG_WALL,
    "internal perimeter": Feature.INNER_WALL,
    "thin wall": Feature.GAP,
    "internal infill": Feature.SPARSE,
    "solid infill": Feature.SOLID,
    "top solid infill": Feature.TOP,
    "ironing": Feature.IRONING,
    "bridge infill": Feature.BRIDGE,
    "internal bridge infill": Feature.BRIDGE,
    "gap fill": Feature.GAP,
    "skirt": Feature.SKIRT,
    "skirt/brim": Feature.SKIRT,
    "support material": Feature.SUPPORT,
    "support material interface": Feature.SUPPORT_INTERFACE,
    "wipe tower": Feature.PRIME,
    "wall-outer": Feature.OUTER_WALL,
    "wall-inner": Feature.INNER_WALL,
    "skin": Feature.SOLID,
    "fill": Feature.SPARSE,
    "support": Feature.SUPPORT,
    "support-interface": Feature.SUPPORT_INTERFACE,
    "prime-tower": Feature.PRIME,
    "outer wall": Feature.OUTER_WALL,
    "inner wall": Feature.INNER_WALL,
    "overhang wall": Feature.OVERHANG_WALL,
    "sparse infill": Feature.SPARSE,
    "internal solid infill": Feature.SOLID,
    "top surface": Feature.TOP,
    "bottom surface": Feature.BOTTOM,
    "bridge": Feature.BRIDGE,
    "internal bridge": Feature.BRIDGE,
    "gap infill": Feature.GAP,
    "brim": Feature.SKIRT,
    "support interface": Feature.SUPPORT_INTERFACE,
    "support transition": Feature.SUPPORT,
    "prime tower": Feature.PRIME,
}


@dataclass(frozen=True, eq=False)
class ToolPath:
    """segments (k, 2, 3) mm: lines that lay plastic, in the order they are laid; feature (k,) uint8; speed (k,) mm/s as asked for

    filament (k,) mm that go into each; tops (p,) mm: of the layers; first (p + 1,): the first segment of each layer
    seconds, grams (p,): of each layer; seconds count no acceleration where the file is a slicer's; grams None: not known
    total_s: what the slicer said of the whole, None where it said nothing
    is_estimate: laid out by the desk itself, and no slicer's
    """

    segments: Floats
    feature: npt.NDArray[np.uint8]
    speed: Floats
    filament: Floats
    tops: Floats
    first: Ints
    seconds: Floats
    grams: Floats | None = None
    total_s: float | None = None
    is_estimate: bool = False

    @property
    def layers(self) -> int:
        """How many there are."""
        return len(self.tops)

    def window(self, lowest: int, highest: int) -> tuple[int, int]:
        """From and up to which segment some layers are laid, from 0, both included."""
        lowest, highest = max(0, lowest), min(self.layers - 1, highest)
        return (int(self.first[lowest]), int(self.first[highest + 1])) if lowest <= highest else (0, 0)

    def features(self) -> list[Feature]:
        """Those there are, in the order of the list."""
        return [Feature(int(number)) for number in np.unique(self.feature)]

    def speeds(self) -> tuple[float, float]:
        """The slowest and the fastest, mm/s; without the twentieth part of the length at either end, where one hardly looks."""
        if not len(self.speed):
            return 0.0, 0.0
        long = np.linalg.norm(self.segments[:, 1] - self.segments[:, 0], axis=1).astype(np.float64)
        order = np.argsort(self.speed, kind="stable")
        share = np.cumsum(long[order]) / max(float(long.sum()), 1e-9)
        low, high = np.searchsorted(share, (0.02, 0.98))
        last = len(order) - 1
        return float(self.speed[order[min(int(low), last)]]), float(self.speed[order[min(int(high), last)]])
