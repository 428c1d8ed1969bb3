"""What making a part without filament takes: the amounts that resin, powder and metal are told in alike."""

import math
from dataclasses import dataclass

from printdesk.money import Money


@dataclass(frozen=True)
class Made:
    """For the whole quantity; volumes in mm³ of the finished material, so that each times its density is a mass.

    part_mm3, support_mm3 (supports and raft), waste_mm3: what is washed off, thrown away or lost besides
    seconds: as the machine counts, without heating up
    layers: of one plate, or of one part in a packed build; plates: builds that are started for them, a packed one by its share
    plus_minus: four of five prints stay within this share of the material
    extras: what else is paid for, as (what, money before rounding)
    """

    part_mm3: float
    support_mm3: float | None
    waste_mm3: float
    seconds: float
    layers: int
    plates: float
    plus_minus: float
    extras: tuple[tuple[str, Money], ...] = ()

    @property
    def material_mm3(self) -> float:
        """All that is used up."""
        return self.part_mm3 + (self.support_mm3 or 0.0) + self.waste_mm3


def layers_of(height_mm: float, layer_mm: float) -> int:
    """Layers that a body of that height is built in, at least one; a thousandth of a layer is no layer of its own."""
    return max(1, math.ceil(height_mm / layer_mm - 1e-3))


def plates_of(
    size_mm: tuple[float, float, float], room_mm: tuple[float, float, float], gap_mm: float, quantity: int
) -> list[int]:
    """How many copies stand on each plate: side by side in rows, turned by a quarter where more fit so; one, where none fits."""
    x, y = size_mm[0] + gap_mm, size_mm[1] + gap_mm
    wide, deep = room_mm[0] + gap_mm, room_mm[1] + gap_mm
    each = max(1, int(wide / x + 1e-9) * int(deep / y + 1e-9), int(wide / y + 1e-9) * int(deep / x + 1e-9))
    full, rest = divmod(quantity, each)
    return [each] * full + ([rest] if rest else [])


def together(*amounts: tuple[float, float]) -> float:
    """Share of error of a sum of amounts (mm³), each with its own share; taken as if all erred the same way."""
    whole = sum(amount for amount, _ in amounts)
    return sum(amount * share for amount, share in amounts) / whole if whole > 0 else 0.0
