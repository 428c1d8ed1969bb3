"""The different values of a list."""

from typing import Any

import numpy as np
import numpy.typing as npt


def distinct(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The different values of integers (n,), in rising order. `numpy.unique` imports masked arrays at its first call."""
    rising = np.sort(values, axis=None)
    return rising[np.diff(rising, prepend=rising[:1] - 1) > 0] if len(rising) else rising
