"""How long a machine takes for a path: it speeds up, slows down for corners, and stops at ends.

The rules are those of Marlin's classic planner, which slicers reckon with too: at a corner no axis may jump by more than the
jerk, and between corners the speed rises and falls with the acceleration. See https://marlinfw.org/docs/configuration/configuration.html
(jerk) and the trapezoid of each block.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def loops_seconds(loops: Sequence[Floats], speed: Floats, acceleration: Floats, jerk: float) -> Floats:
    """s (k,) for closed loops (n, 2) mm, each from a stop at its first point and back to it.

    speed mm/s, acceleration mm/s² (k,); jerk mm/s
    """
    return paths_seconds([np.concatenate([loop, loop[:1]]) for loop in loops], speed, acceleration, jerk)


def paths_seconds(paths: Sequence[Floats], speed: Floats, acceleration: Floats, jerk: float) -> Floats:
    """s (k,) for open paths (n, 2) mm, each from a stop to a stop."""
    if not len(paths):
        return np.zeros(0)
    points = np.concatenate(paths)
    sizes = np.array([len(path) for path in paths])
    owner = np.repeat(np.arange(len(paths)), sizes)
    steps = np.diff(points, axis=0)
    long = np.hypot(steps[:, 0], steps[:, 1])
    kept = (owner[1:] == owner[:-1]) & (long > 1e-6)
    steps, long, owner = steps[kept], long[kept], owner[1:][kept]
    if not len(long):
        return np.zeros(len(paths))
    seconds = _blocks(steps / long[:, None], long, owner, speed[owner], acceleration[owner], jerk)
    return np.asarray(np.bincount(owner, seconds, len(paths)), np.float64)


def _blocks(along: Floats, long: Floats, owner: npt.NDArray[np.int64], speed: Floats, rate: Floats, jerk: float) -> Floats:
    """s for each straight move: along (n, 2) unit vectors, long (n,) mm, of the same owner one after the other."""
    count = len(long)
    stop = np.minimum(speed, jerk / np.maximum(np.abs(along).max(axis=1), 1e-9))  # from or to standing still
    entry = stop.copy()  # the most that is allowed where each move begins
    joined = np.flatnonzero(owner[1:] == owner[:-1]) + 1
    entry[joined] = corner_speed(along[joined - 1], along[joined], np.minimum(speed[joined - 1], speed[joined]), jerk)
    last = np.flatnonzero(np.r_[owner[1:] != owner[:-1], True])
    leave = np.r_[entry[1:], 0.0]
    leave[last] = stop[last]
    # v² may differ by at most 2·a·d between two places: the least over all of them, from both sides
    ways = np.r_[0.0, np.cumsum(2 * rate * long)]
    starts = np.r_[True, owner[1:] != owner[:-1]]
    base = 4e6 * np.cumsum(starts) if starts.sum() > 1 else np.zeros(count)  # paths do not see each other
    before, after = ways[:-1] + base, ways[1:] + base
    squares = np.minimum(entry**2, _other_end(leave, after, before))
    begun = before + np.minimum.accumulate(squares - before)
    ended = -before + np.minimum.accumulate((squares + before)[::-1])[::-1]
    at = np.minimum(begun, ended)
    out = np.minimum(leave**2, np.r_[at[1:], 0.0])
    out[last] = np.minimum(leave[last] ** 2, at[last] + 2 * rate[last] * long[last])
    return _trapezoid(long, np.sqrt(at), np.sqrt(np.maximum(out, 0.0)), speed, rate)


def _other_end(leave: Floats, after: Floats, before: Floats) -> Floats:
    return np.asarray(leave**2 + (after - before), np.float64)


def _trapezoid(long: Floats, begin: Floats, end: Floats, speed: Floats, rate: Floats) -> Floats:
    begin, end = np.minimum(begin, speed), np.minimum(end, speed)
    ramps = (2 * speed**2 - begin**2 - end**2) / (2 * rate)
    cruising = (2 * speed - begin - end) / rate + (long - ramps) / speed
    peak = np.sqrt(np.maximum(rate * long + (begin**2 + end**2) / 2, 1e-12))
    peaked = np.maximum(2 * peak - begin - end, 0.0) / rate
    return np.asarray(np.where(ramps <= long, cruising, peaked), np.float64)


def corner_speed(before: Floats, after: Floats, speed: Floats, jerk: float) -> Floats:
    """The most that is allowed from one direction to the next, (n, 2) unit vectors: an axis that turns round counts once."""
    same = before * after >= 0
    jump = np.where(same, np.abs(before - after), np.maximum(np.abs(before), np.abs(after))).max(axis=1)
    return np.asarray(np.minimum(speed, jerk / np.maximum(jump, 1e-9)), np.float64)


def move_seconds(long: Floats | float, speed: Floats | float, rate: Floats | float, ends: Floats | float) -> Floats:
    """s for straight moves from the speed `ends` up to `speed`, where they are long enough for that, and back."""
    long, speed = np.asarray(long, np.float64), np.asarray(speed, np.float64)
    ends = np.minimum(ends, speed)
    return _trapezoid(long, ends, ends, speed, np.asarray(rate, np.float64))
