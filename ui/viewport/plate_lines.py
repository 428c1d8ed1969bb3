"""The lines of the plate and the three short axes at its front left corner, as segments in mm."""

import numpy as np
import numpy.typing as npt

STEP_MM, STRONG_EVERY = 10.0, 5
AXIS_MM = 12.0


def _across(at: npt.NDArray[np.float64], length: float, along_x: bool) -> npt.NDArray[np.float32]:
    zero, far = np.zeros_like(at), np.full_like(at, length)
    ends = ((zero, at), (far, at)) if along_x else ((at, zero), (at, far))
    return np.stack([np.stack([x, y, np.zeros_like(x)], axis=1) for x, y in ends], axis=1).astype(np.float32)


def plate_lines(width: float, depth: float) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Thin lines every 10 mm and strong ones every 50 mm with the rim, each (k, 2, 3)."""
    thin, strong = [], []
    for size, other, along_x in ((depth, width, True), (width, depth, False)):
        at = np.arange(0.0, size + 1e-6, STEP_MM)
        is_strong = np.arange(len(at)) % STRONG_EVERY == 0
        thin.append(_across(at[~is_strong], other, along_x))
        strong.append(_across(np.unique(np.append(at[is_strong], size)), other, along_x))
    return np.concatenate(thin), np.concatenate(strong)


def axis_lines() -> npt.NDArray[np.float32]:
    """(3, 2, 3): x, y, z."""
    return np.stack([np.zeros((3, 3)), np.eye(3) * AXIS_MM], axis=1).astype(np.float32)
