"""A box by its lower and upper corner."""

import numpy as np
import numpy.typing as npt

Point = npt.NDArray[np.float64]  # (3,)


def box_corners(lower: Point, upper: Point) -> npt.NDArray[np.float64]:
    """(8, 3): corner n has bit k of n set where it lies on the far side of axis k."""
    picks = (np.arange(8)[:, None] >> np.arange(3)) & 1
    return np.where(picks == 1, upper, lower).astype(np.float64)
