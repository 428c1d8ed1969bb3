"""How a body looks, beside its shape: what some formats keep and no check needs."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FaceColours = npt.NDArray[np.uint8]  # (m, 4), sRGB and opacity; opacity 0 where the file says nothing of the face


@dataclass(frozen=True, eq=False)
class Look:
    """colours: (m, 4) uint8 sRGB and opacity of each face, opacity 0 for none said; thumbnail: a PNG."""

    colours: FaceColours | None = None
    thumbnail: bytes | None = None


PLAIN = Look()
