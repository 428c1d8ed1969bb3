"""The library of kernels in C that `mesh.native.build` makes of the files in mesh/native, and what needs no numpy to call it."""

import ctypes
import os
import sys
import zlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger

_COUNTING = (
    *("weld_more", "weld_end", "pair_edges", "connect", "shells", "corner_fans", "crossing_pairs", "nearest_points"),
    "seen_faces",
)
_FOLDER = Path(__file__).parent / "native"


def library_path() -> Path:
    """Where the library for the sources as they are now belongs: its name tells what it was made from, and for which machine.

    So one that was compiled from others is never called, whose functions may want other arguments.
    """
    digest = 0
    for source in sorted(_FOLDER.glob("*.[ch]")):
        digest = zlib.crc32(source.name.encode() + b"\0" + source.read_bytes(), digest)
    machine = os.uname().machine if hasattr(os, "uname") else os.environ.get("PROCESSOR_ARCHITECTURE", "")
    return _FOLDER / f"_kernels-{sys.platform}-{machine}-{digest:08x}.so"


@cache
def library() -> ctypes.CDLL | None:
    """The compiled kernels; None where there are none, or PRINTDESK_NO_KERNELS is set."""
    if os.environ.get("PRINTDESK_NO_KERNELS"):
        return None
    try:
        path = library_path()
        if not path.exists():
            _log().info("the kernels are not compiled: numpy does their work, more slowly")
            return None
        loaded = ctypes.CDLL(str(path))
        loaded.measure_faces.restype = ctypes.c_double
        for name in _COUNTING:
            getattr(loaded, name).restype = ctypes.c_int64
        loaded.weld_begin.restype = loaded.tree_of.restype = ctypes.c_void_p
    except (OSError, AttributeError) as error:
        _log().warning("the kernels cannot be loaded, numpy does their work, more slowly: %s", error)
        return None
    return loaded


def _log() -> "Logger":
    from logging import getLogger  # a worker's first answer does not wait for it

    return getLogger(__name__)


class Welding:
    """Numbers equal points as they come; MemoryError where there is no room.

    lib: the kernels; most: points at most, < 2³¹
    vertices, index: addresses of memory for (most, 3) float32 and (most,) int32. They get the distinct points in the order of
    their first use (−0.0 equals 0.0), and the number of each point.
    """

    def __init__(self, lib: ctypes.CDLL, most: int, vertices: int, index: int) -> None:
        self._lib = lib
        seed = ctypes.c_uint64(int.from_bytes(os.urandom(8), "little"))
        begun = lib.weld_begin(ctypes.c_int64(most), seed, ctypes.c_void_p(vertices), ctypes.c_void_p(index))
        if not begun:
            raise MemoryError
        self._welding = ctypes.c_void_p(begun)

    def more(self, address: int, stride: int, per_group: int, groups: int) -> None:
        """Groups of points of 12 bytes each, a group every ``stride`` bytes."""
        counts = (ctypes.c_int64(stride), ctypes.c_int64(per_group), ctypes.c_int64(groups))
        if self._lib.weld_more(self._welding, ctypes.c_void_p(address), *counts):
            self.end()
            raise MemoryError

    def end(self) -> int:
        """How many points are distinct, 0 where it has ended already; nothing may be added after that."""
        welding, self._welding = self._welding, ctypes.c_void_p(None)
        return int(self._lib.weld_end(welding)) if welding else 0
