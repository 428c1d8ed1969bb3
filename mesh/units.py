"""Which unit a file's numbers may be in, where it does not say: a guess with its reason, asked and never applied unasked."""

from dataclasses import dataclass

SMALLEST_MM = 5.0  # a part whose longest side is below this was most likely drawn in inches or metres: few prints are so small
LARGEST_MM = 2000.0  # above, in microns
_METRES_UP_TO = 1.0  # one metre long is already beyond most machines. Assumption
_INCHES_UP_TO = 12.0  # 305 mm: the plate of most machines
_INCH_PARTS = 64  # drawings in inches are dimensioned in 1/64 (ASME Y14.5 leaves it to the shop; rulers end there)
_MM_STEP = 0.05  # what is a multiple of this may as well be drawn in mm
_GRAIN = 1e-4


@dataclass(frozen=True)
class UnitsGuess:
    """unit: "m", "in" or "µm"; reason: one sentence, with the figure; scale: what the numbers, taken as mm, are multiplied by."""

    unit: str
    reason: str
    scale: float


def guess_units(size_mm: tuple[float, ...], units_known: bool) -> UnitsGuess | None:
    """What to ask about, or None where the size is a usual one or the unit is known.

    size_mm: the three sides as read, in mm
    """
    longest = max(size_mm, default=0.0)
    if units_known or not longest > 0:
        return None
    inches = _inch_fractions(size_mm)
    if inches and longest <= _INCHES_UP_TO:
        return UnitsGuess(
            "in",
            f"Its sides are whole fractions of an inch; taken as inches its longest side is {longest * 25.4:.4g} mm.",
            25.4,
        )
    if longest <= _METRES_UP_TO:
        return UnitsGuess(
            "m", f"It is {longest:.3g} mm long; taken as metres its longest side is {longest * 1000:.4g} mm.", 1000.0
        )
    if longest < SMALLEST_MM:
        return UnitsGuess(
            "in", f"It is {longest:.3g} mm long; taken as inches its longest side is {longest * 25.4:.4g} mm.", 25.4
        )
    if longest > LARGEST_MM:
        return UnitsGuess(
            "µm", f"It is {longest / 1000:.4g} m long; taken as microns its longest side is {longest / 1000:.4g} mm.", 0.001
        )
    return None


def _inch_fractions(size: tuple[float, ...]) -> bool:
    """Whether every side is a multiple of 1/64 and at least one of them would be an odd number of millimetres."""
    if not all(_multiple(side, 1 / _INCH_PARTS) for side in size):
        return False
    return any(not _multiple(side, _MM_STEP) for side in size)


def _multiple(value: float, step: float) -> bool:
    return abs(value - round(value / step) * step) < _GRAIN
