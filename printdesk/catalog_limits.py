"""Figures a part is held against, with where they are from; a limit may be another for large parts, a finish, or free walls."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

Size = tuple[float, float, float]

# name → (unit, what it says), as docs/catalogue.md has it; a name that is not here is refused, for it would limit nothing.
LIMITS: Mapping[str, tuple[str, str]] = {
    "wall_mm": ("mm", "the thinnest wall"),
    "wall_rigid_mm": ("mm", "a wall that does not give way"),
    "hole_mm": ("mm", "the narrowest hole that stays open"),
    "pin_mm": ("mm", "the thinnest pin"),
    "rib_mm": ("mm", "the thinnest rib, lip or stroke of a letter"),
    "gap_mm": ("mm", "the narrowest gap between parts that move"),
    "lattice_gap_mm": ("mm", "the narrowest gap in a lattice"),
    "overhang_deg": ("°", "the steepest overhang from the upright without support"),
    "bridge_mm": ("mm", "the longest bridge without support"),
    "contact_mm2": ("mm²", "the least area that stands on the plate"),
    "slenderness": ("", "height over the square root of the area on the plate"),
    "island_mm": ("mm", "height that may begin in the air"),
    "drain_hole_mm": ("mm", "the narrowest hole resin runs out of"),
    "escape_hole_mm": ("mm", "the narrowest hole powder gets out of"),
    "cup_mm3": ("mm³", "the smallest hollow that sucks at the film"),
    "thick_thin_ratio": ("", "how much a layer may be larger than the next"),
    "thick_thin_mm2": ("mm²", "the least change of a layer that counts"),
}


@dataclass(frozen=True)
class LimitRule:
    """Another value, where all of its conditions hold; each None: whatever it is.

    above_mm: the part does not go into this box, whichever way it lies; finish: its id; supported: a wall is carried on two sides
    """

    value: float
    source: str
    date: str
    above_mm: Size | None = None
    finish: str | None = None
    supported: bool | None = None

    def holds(self, size_mm: Size | None, finish: str | None, supported: bool | None) -> bool:
        """None: not known, so no condition on it holds."""
        if self.above_mm is not None and (size_mm is None or not _beyond(size_mm, self.above_mm)):
            return False
        if self.finish is not None and self.finish != finish:
            return False
        return self.supported is None or self.supported is supported


@dataclass(frozen=True)
class Limit:
    """A figure a part is held against, in the unit that its name ends with (wall_mm, overhang_deg, …).

    source: where the figure is from, "assumption" where nobody published one; date: ISO 8601, when it was looked up
    rules: other values under conditions; of those that hold the last counts
    """

    value: float
    source: str
    date: str
    rules: tuple[LimitRule, ...] = ()

    def under(self, size_mm: Size | None = None, finish: str | None = None, supported: bool | None = None) -> "Limit":
        """The limit for a part of that size, that finish, or a wall so carried."""
        held = [rule for rule in self.rules if rule.holds(size_mm, finish, supported)]
        return replace(self, value=held[-1].value, source=held[-1].source, date=held[-1].date) if held else self


def _beyond(size: Size, box: Size) -> bool:
    return any(length > most for length, most in zip(sorted(size), sorted(box), strict=True))
