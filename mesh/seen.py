"""Which faces leave a trace in a picture of so many pixels: of a fine body most lie between the spots that are looked at.

Where the processor draws, the others need not be drawn; the picture is the same at any zoom (after the culling of small triangles
on graphics cards: Wihlidal, "Optimizing the graphics pipeline with compute", 2016).
"""

import numpy as np
import numpy.typing as npt

from mesh import native
from mesh.compiled import library
from mesh.mesh import Mesh

Runs = npt.NDArray[np.int64]
Indices = npt.NDArray[np.int32]
MIDDLE = np.array([[0.5, 0.5]], np.float32)  # of a pixel


class Sieve:
    """A mesh in one picture. Raises LookupError where there are no kernels: without them drawing every face is quicker.

    middle: (3,), where the origin of `matrix` lies in the mesh; matrix: (4, 4) onto −w … w, as in OpenGL
    size: pixels; spots: (s, 2), what is looked at of each pixel, 0 … 1 from its lower left
    facing: 1 where only faces that run counter-clockwise in the picture are drawn, −1: clockwise, 0: both
    """

    def __init__(
        self,
        mesh: Mesh,
        middle: npt.NDArray[np.float64],
        matrix: npt.NDArray[np.float64],
        size: tuple[int, int],
        spots: npt.NDArray[np.float32] = MIDDLE,
        facing: int = 0,
    ) -> None:
        half = np.array(size) / 2
        rows = np.stack([half[0] * (matrix[0] + matrix[3]), half[1] * (matrix[1] + matrix[3]), matrix[3]])
        places = native.seen_places(mesh.vertices, middle, rows)
        if places is None:
            raise LookupError
        self._places = places
        self._faces, self._size, self._spots, self._facing = mesh.faces, size, spots, facing

    def seen(self, runs: Runs) -> tuple[Indices, Indices]:
        """The faces that must be drawn, their corners (k, 3) and which they are (k,).

        runs: (r, 2), first face and number of faces of those that are asked about
        """
        if len(runs) == 1:  # so that two threads can share it
            (first, count), half = runs[0], runs[0, 1] // 2
            runs = np.array([[first, half], [first + half, count - half]])
        return native.seen_faces(self._places, self._faces, runs, self._spots, self._size, self._facing)


def can_sift() -> bool:
    """Whether there are kernels to look for them with."""
    return library() is not None
