"""The waves of a gyroid infill: how long a machine takes for a millimetre of them.

The surface sin x·cos y + sin y·cos z + sin z·cos x = 0 (Schoen 1970, NASA TN D-5541), cut level, is a family of waves; slicers
follow them with straight pieces that stray by no more than a fifth of a millimetre.
"""

from functools import lru_cache

import numpy as np

from printdesk.motion import Floats, paths_seconds
from printdesk.print_profile import PrintProfile

ADJUST = 2.44  # how much denser than asked the waves are packed, so that the share comes out
STRAY_MM = 0.2
PERIODS = 6
CUTS = 12  # heights within a period, which all come alike often


def gyroid_pace(spacing_mm: float, profile: PrintProfile, speed: float) -> float:
    """s/mm, the mean over all heights."""
    rates = profile.accelerations
    return _pace(spacing_mm, round(profile.infill, 4), speed, rates.infill, rates.jerk)


@lru_cache(maxsize=64)
def _pace(spacing_mm: float, infill: float, speed: float, rate: float, jerk: float) -> float:
    scale = spacing_mm / (infill * ADJUST)  # mm for one radian
    waves = [scale * _wave(z, min(spacing_mm / 2, STRAY_MM) / scale) for z in (np.arange(CUTS) + 0.5) * 2 * np.pi / CUTS]
    count = len(waves)
    seconds = paths_seconds(waves, np.full(count, speed), np.full(count, rate), jerk)
    long = sum(float(np.hypot(*np.diff(wave, axis=0).T).sum()) for wave in waves)
    return float(seconds.sum()) / long


def _wave(z: float, stray: float) -> Floats:
    """One wave at a height, in radians, points as few as the stray allows."""
    x = np.arange(0.0, 2 * np.pi + 1e-9, np.pi / 2)
    while True:
        y = _across(x, z)
        middle = (x[1:] + x[:-1]) / 2
        between = _across(middle, z)
        first, second = np.c_[middle - x[:-1], between - y[:-1]], np.c_[middle - x[1:], between - y[1:]]
        off = np.abs(first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]) > stray**2
        if not off.any() or len(x) > 500:
            break
        x = np.sort(np.r_[x, middle[off]])
    one = np.c_[x, y]
    turned = [one[:-1] + np.array([2 * np.pi * period, 0.0]) for period in range(PERIODS)]
    return np.concatenate(turned)


def _across(x: Floats, z: float) -> Floats:
    """y of the wave over x, followed without a jump. Heights where waves run the other way are the same, turned by 90°."""
    sine, cosine = sorted((abs(float(np.sin(z))), abs(float(np.cos(z)))))
    # a·sin y + b·cos y = c with a = cos z, b = sin x, c = −sin z·cos x
    a, b, c = cosine, np.sin(x), -sine * np.cos(x)
    r = np.hypot(a, b)
    return np.asarray(np.arcsin(np.clip(c / r, -1, 1)) - np.arctan2(b, a), np.float64)
