"""A tree of boxes around the faces of a mesh, and the kernels that ask it which faces meet."""

import ctypes
from types import TracebackType

import numpy as np
import numpy.typing as npt

from mesh.both import both
from mesh.compiled import library
from mesh.errors import TooLarge
from mesh.mesh import Mesh


class FaceTree:
    """The tree over a mesh of at least one face, until it is closed. Its boxes are exact: float32 as the mesh."""

    def __init__(self, lib: ctypes.CDLL, mesh: Mesh) -> None:
        self._lib, self._mesh = lib, mesh
        self._tree = ctypes.c_void_p(lib.tree_of(_at(mesh.vertices), _at(mesh.faces), ctypes.c_int64(len(mesh.faces))))
        if not self._tree:
            raise TooLarge(
                "too_much_memory", "The model needs more memory than it is allowed.", "Simplify the model or raise the limit."
            )
        one, other = ctypes.c_int64(0), ctypes.c_int64(1)
        both(lambda: lib.tree_box(self._tree, one), lambda: lib.tree_box(self._tree, other))
        lib.tree_part(self._tree)
        both(lambda: lib.tree_grow(self._tree, one), lambda: lib.tree_grow(self._tree, other))

    def __enter__(self) -> "FaceTree":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Gives the memory back; it may be called once."""
        self._lib.tree_free(self._tree)

    def crossing_pairs(
        self, shift: npt.NDArray[np.float64], near: float, patience: int
    ) -> tuple[int, npt.NDArray[np.bool_]] | None:
        """How many pairs of faces run through each other, and which faces do (m,), as `mesh.intersect.piercing` counts them.

        shift: (3,) mm, near the middle of the mesh; near: mm that count as touching; patience: tests before it is given up (None)
        """
        count = len(self._mesh.faces)
        shift = np.ascontiguousarray(shift, np.float64)

        def share(begin: int, end: int) -> tuple[int, npt.NDArray[np.uint8]]:
            found = np.zeros(count, np.uint8)
            bounds = (ctypes.c_int64(begin), ctypes.c_int64(end))
            rest = (ctypes.c_double(near), ctypes.c_int64(patience // 2), _at(found))
            return int(self._lib.crossing_pairs(self._tree, *bounds, _at(shift), *rest)), found

        (one, marked), (other, also) = both(lambda: share(0, 2 * count // 5), lambda: share(2 * count // 5, count))
        return None if min(one, other) < 0 else (one + other, (marked | also).view(bool))

    def cast(
        self, origins: npt.NDArray[np.float64], along: npt.NDArray[np.float64], own: npt.NDArray[np.int32]
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int32]]:
        """The first face that each of k rays meets, whichever way it faces: distances (k,) mm, infinite for none; faces (k,), −1.

        A ray that looks into too many boxes, as in a crowd of faces in one place, is given up: it meets none then.

        Faces are tested as Möller and Trumbore do (1997, J. Graphics Tools 2, 21), with room for rounding along their seams.
        origins, along: (k, 3), the directions of length one; own: (k,), a face that the ray does not meet
        """
        count = len(origins)
        origins, along = np.ascontiguousarray(origins, np.float64), np.ascontiguousarray(along, np.float64)
        own, distance, met = np.ascontiguousarray(own, np.int32), np.empty(count), np.empty(count, np.int32)
        turn = np.arange(count, dtype=np.int32)
        if count and own.max() >= 0:  # rays of neighbouring faces one after another; those of no face come as they are
            rank = np.empty(len(self._mesh.faces), np.int32)
            self._lib.tree_ranks(self._tree, _at(rank))
            turn = np.argsort(rank[own]).astype(np.int32)

        def share(begin: int, end: int) -> None:
            bounds = (ctypes.c_int64(begin), ctypes.c_int64(end))
            self._lib.cast_rays(self._tree, _at(origins), _at(along), _at(own), _at(turn), *bounds, _at(distance), _at(met))

        both(lambda: share(0, count // 2), lambda: share(count // 2, count))
        return distance, met

    def balls(
        self,
        origins: npt.NDArray[np.float64],
        inward: npt.NDArray[np.float64],
        first: npt.NDArray[np.float64],
        near: float,
        reach: float,
        group: npt.NDArray[np.int32],
        own: npt.NDArray[np.int32],
    ) -> npt.NDArray[np.float64]:
        """As `mesh.balls.balls`."""
        diameter = np.empty(len(origins))
        origins, inward = np.ascontiguousarray(origins, np.float64), np.ascontiguousarray(inward, np.float64)
        first = np.ascontiguousarray(first, np.float64)
        group, own = np.ascontiguousarray(group, np.int32), np.ascontiguousarray(own, np.int32)

        def share(begin: int, end: int) -> None:
            bounds = (ctypes.c_int64(begin), ctypes.c_int64(end), ctypes.c_double(near), ctypes.c_double(reach))
            self._lib.grow_balls(self._tree, _at(origins), _at(inward), _at(first), _at(group), _at(own), *bounds, _at(diameter))

        both(lambda: share(0, len(origins) // 2), lambda: share(len(origins) // 2, len(origins)))
        return diameter

    def nearest(
        self, points: npt.NDArray[np.float64], within: float, patience: int
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]] | None:
        """As `mesh.nearest.nearest`; patience: boxes looked into before it is given up (None)."""
        count = len(points)
        points = np.ascontiguousarray(points, np.float64)
        distance, foot = np.empty(count), np.empty((count, 3))

        def share(begin: int, end: int) -> int:
            bounds = (ctypes.c_int64(begin), ctypes.c_int64(end), ctypes.c_double(within), ctypes.c_int64(patience // 2))
            return int(self._lib.nearest_points(self._tree, _at(points), *bounds, _at(distance), _at(foot)))

        left = both(lambda: share(0, count // 2), lambda: share(count // 2, count))
        return None if min(left) < 0 else (distance, foot)


def face_tree(mesh: Mesh) -> FaceTree | None:
    """The tree over a mesh's faces; None where there are no kernels.

    Cut from the top by the surface area heuristic (Goldsmith and Salmon 1987, IEEE CG&A 7, 14), in bins (Wald 2007).
    """
    lib = library()
    return None if lib is None else FaceTree(lib, mesh)


def _at(array: npt.NDArray[np.generic]) -> ctypes.c_void_p:
    return array.ctypes.data_as(ctypes.c_void_p)  # which keeps the array until the call is over
