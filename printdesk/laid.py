"""Lines of one kind, as they are laid in each layer of a print."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Laid:
    """One kind of fill in each layer (p,): mm3, mm of line, lines that end at an outline, paths that are laid without a break.

    spread (p, 2 × CLASSES): how lines of each class of length share the number and the length, in any measure; None: all alike
    """

    mm3: Floats
    long_mm: Floats
    lines: Floats
    paths: Floats
    spread: Floats | None = None

    @staticmethod
    def nothing(layers: int) -> "Laid":
        return Laid(*(np.zeros(layers) for _ in range(4)))
