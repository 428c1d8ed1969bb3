"""What one part laid in filament takes, and how long."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Printed:
    """Of one part: mm³ with the skirt and without supports; mm³ of supports; s without heating; layers

    plus_minus: share of the plastic that four of five prints stay within
    """

    part_mm3: float
    support_mm3: float
    seconds: float
    layers: int
    plus_minus: float
