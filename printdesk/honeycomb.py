"""Infill that turns at every corner of a honeycomb or of a Hilbert curve: how long a machine takes for a millimetre of it."""

from functools import lru_cache

import numpy as np

from printdesk.motion import Floats, paths_seconds
from printdesk.print_profile import PrintProfile

TURNS = {  # degrees from one side to the next, over and over
    "honeycomb": (60, -60, -60, 60),
    "hilbertcurve": (90, 90, -90, 0, -90, 90, 90, -90),
}
SIDES = 48  # of a path that is timed; what its two ends cost is counted apart
ANGLES = (45, 105, 165)  # against x, in which layers are laid in turn


def side_mm(pattern: str, share: float, spacing_mm: float) -> float:
    """Of a cell. Hexagons have half the distance of opposite walls between two lines, and the sides that follow from it."""
    apart = spacing_mm / share
    return apart * 2 / 3**0.5 if pattern == "honeycomb" else apart


def cornered_pace(spacing_mm: float, profile: PrintProfile, speed: float) -> float:
    """s/mm of a pattern in TURNS."""
    rates = profile.accelerations
    side = side_mm(profile.infill_pattern, profile.infill, spacing_mm)
    return _pace(profile.infill_pattern, round(side, 4), speed, rates.infill, rates.jerk)


@lru_cache(maxsize=64)
def _pace(pattern: str, side: float, speed: float, rate: float, jerk: float) -> float:
    paths = [_path(TURNS[pattern], side, angle) for angle in ANGLES]
    count = len(paths)
    seconds = paths_seconds(paths, np.full(count, speed), np.full(count, rate), jerk)
    return float(seconds.sum()) / (count * SIDES * side)


def _path(turns: tuple[int, ...], side: float, angle: float) -> Floats:
    headings = np.radians(angle + np.r_[0, np.cumsum(np.resize(turns, SIDES - 1))])
    return np.concatenate([np.zeros((1, 2)), side * np.cumsum(np.c_[np.cos(headings), np.sin(headings)], axis=0)])
