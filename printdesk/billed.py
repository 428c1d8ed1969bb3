"""What of a body is billed: its measures, rounded as a breakdown shows them, so that a reader can do the sum again.

Rounding also takes the noise away that a moved, turned or differently stored body measures with: float32 corners are known to
about 1e-7 of their coordinate (IEEE 754), a measure is first cut to six digits, and only then rounded half up to its step.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Protocol

from printdesk.errors import Refused
from printdesk.words import say

PACKING_GAP_MM = 1.0  # kept free around each part in a powder bed; the same gap for all, as bureaus price it
LONGEST_MM = 1_000_000.0  # no part that is made is longer; what a spoilt file claims must not become a price
VOLUME_STEP_CM3 = Decimal("0.001")
AREA_STEP_CM2 = Decimal("0.01")
LENGTH_STEP_MM = Decimal("0.01")
MASS_STEP_G = Decimal("0.1")


class Measures(Protocol):
    """What a price depends on: `mesh.facts.Facts`, or `Sizes` where no more is known."""

    @property
    def volume_mm3(self) -> float | None: ...
    @property
    def area_mm2(self) -> float: ...
    @property
    def size_mm(self) -> tuple[float, float, float]: ...


@dataclass(frozen=True)
class Sizes:
    """Measures and nothing else."""

    volume_mm3: float | None
    area_mm2: float
    size_mm: tuple[float, float, float]


@dataclass(frozen=True)
class Billed:
    """volume_cm3: of the union; space_cm3: of the box with the packing gap; area_cm2; height_cm: of the box; all above 0.

    support_g: of the supports of one part, ≥ 0
    """

    volume_cm3: Decimal
    space_cm3: Decimal
    area_cm2: Decimal
    height_cm: Decimal
    support_g: Decimal


def billed(facts: Measures, support_g: float = 0) -> Billed:
    """Raises Refused for a body that encloses no volume, or is longer than anything that is made."""
    if facts.volume_mm3 is None or not facts.volume_mm3 > 0:
        raise Refused(
            "open_body",
            say("This part encloses no volume, so nobody can say what it costs to make."),
            say("Mend the part first, then ask for the price again."),
        )
    is_possible = all(0 <= length <= LONGEST_MM for length in facts.size_mm) and 0 <= facts.area_mm2 <= 6 * LONGEST_MM**2
    if not is_possible or facts.volume_mm3 > LONGEST_MM**3:
        raise Refused(
            "too_large",
            say("This part is larger than anything that is made, so it has no price."),
            say("Look whether the file's unit was taken rightly."),
        )
    sides = [rounded(length, LENGTH_STEP_MM) for length in facts.size_mm]
    space = Decimal(1)
    with localcontext(prec=100):
        for side in sides:
            space *= side + Decimal(str(PACKING_GAP_MM))
        space = (space / 1000).quantize(VOLUME_STEP_CM3, ROUND_HALF_UP)
    return Billed(
        rounded(facts.volume_mm3 / 1000, VOLUME_STEP_CM3),
        space,
        rounded(facts.area_mm2 / 100, AREA_STEP_CM2),
        sides[2] / 10,
        rounded(support_g, MASS_STEP_G) if support_g > 0 else Decimal(0),
    )


def rounded(measure: float, step: Decimal) -> Decimal:
    """A measure (finite, ≥ 0) to six digits, then half up to `step`; what is there at all is at least one step."""
    six = Decimal(f"{measure:.5e}")
    with localcontext(prec=100):
        return max(six.quantize(step, ROUND_HALF_UP), step)
