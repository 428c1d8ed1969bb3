"""Plastic powder: a part pays its share of a packed build, and the old powder that finds no place in the next one."""

import math

from printdesk.machine import PowderMachine
from printdesk.made import Made, layers_of, together

# Shares of error that four of five builds stay within, assumed: of the part itself (fused thicker than drawn), and of what is
# thrown away, which hangs on how full the others make the build.
BAND_PART, BAND_WASTE = 0.03, 0.5


def powder_made(
    size_mm: tuple[float, float, float],
    volume_mm3: float,
    machine: PowderMachine,
    room_mm: tuple[float, float, float],
    quantity: int = 1,
) -> Made:
    """The part's box with its gap, as a share of what a usual build's boxes take of the chamber. No supports: powder carries it.

    Recoating and cooling of a full build are shared so, and heating by `plates`; the laser's time is the part's own.
    More than one full build counts as so many shares, for others fill what is left of the last one.
    """
    share = quantity * math.prod(length + machine.gap_mm for length in size_mm) / (math.prod(room_mm) * machine.packing)
    full = layers_of(room_mm[2], machine.layer_mm) * machine.recoat_s + machine.cooling_s
    drawn = volume_mm3 / machine.layer_mm / machine.scan_mm2_s if machine.scan_mm2_s else 0.0
    part = volume_mm3 * quantity
    lost = thrown_away_mm3(part, share * math.prod(room_mm), machine)
    return Made(
        part_mm3=part,
        support_mm3=None,
        waste_mm3=lost,
        seconds=share * full + quantity * drawn,
        layers=layers_of(size_mm[2], machine.layer_mm),
        plates=share,
        plus_minus=together((part, BAND_PART), (lost, BAND_WASTE)),
    )


def thrown_away_mm3(part_mm3: float, bed_mm3: float, machine: PowderMachine) -> float:
    """Old powder beyond what the next build can take, in mm³ of the finished material. bed_mm3: powder bed of these parts' share.

    Of the powder of a build, as much as the parts becomes part, and the rest is old. The next build takes (1 − refresh) of its
    powder from it: what is over is refresh × (part + cake) − part, nothing where the parts are dense enough to use it up.
    """
    cake = max(0.0, bed_mm3 - part_mm3) * machine.bulk_share
    return max(0.0, machine.refresh * (part_mm3 + cake) - part_mm3)
