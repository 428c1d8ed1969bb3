"""A head start: a worker reads a binary STL and joins its corners in a second thread while it is still importing numpy.

Starting Python and numpy costs as much as all that is asked of a million triangles. The file goes by in pieces that stay in the
cache, and is never held as a whole.
"""

import ctypes
import mmap
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mesh.both import both
from mesh.compiled import Welding, library
from mesh.limits import Limits
from mesh.opening import Opened

if TYPE_CHECKING:
    from mesh.facts import FileFacts, Measured

_HEADER, _FACET, _NORMAL, _CORNERS = 84, 50, 12, 3  # of a binary STL: bytes, bytes, bytes, points
_POINT, _NUMBER = 12, 4  # bytes
_AT_ONCE = 20_000  # facets


@dataclass(frozen=True)
class Welded:
    """A binary STL whose length is exactly that of its facets, welded as `mesh.weld.weld` does it.

    header: its first 84 bytes; vertices: memory of float32, of which the first 3 · count are used; index: of int32, three a facet
    """

    header: bytes
    vertices: mmap.mmap
    count: int
    index: mmap.mmap


def facts_of_file(path: str, units: str | None = None, scale: float = 1.0) -> "FileFacts":
    """As `mesh.jobs.facts_of_file`, with the file being read while that is imported."""
    jobs, welded = both(lambda: _imported("mesh.read"), lambda: _welded(Path(path)))
    found: FileFacts = jobs.facts_of_file(path, units, scale, welded)
    return found


def measure_file(path: str, *asked: Any) -> "Measured":
    """As `mesh.jobs.measure_file`, with the file being read while that is imported. asked: its arguments after the path."""
    jobs, welded = both(lambda: _imported("mesh.read", "mesh.thickness", "mesh.layers"), lambda: _welded(Path(path)))
    found: Measured = jobs.measure_file(path, *asked, ahead=welded)
    return found


def _imported(*modules: str) -> Any:
    """`mesh.jobs`, with what the job will ask for besides."""
    for module in modules:
        import_module(module)
    return import_module("mesh.jobs")


def _welded(path: Path) -> Welded | None:
    """None where there are no kernels, for any other file and for what goes wrong: then the readers see to it."""
    if (lib := library()) is None:
        return None
    limits = Limits()
    try:
        with Opened(path, limits) as file:
            header = bytearray(_HEADER)
            file.fill(memoryview(header))
            facets = int.from_bytes(header[80:], "little")
            if file.size != _HEADER + _FACET * facets or not 0 < facets <= limits.triangles:
                return None
            vertices, index = _memory(facets * _CORNERS * _POINT), _memory(facets * _CORNERS * _NUMBER)
            welding = Welding(lib, facets * _CORNERS, _address(vertices), _address(index))
            try:
                piece = mmap.mmap(-1, _AT_ONCE * _FACET)
                view, corners = memoryview(piece), _address(piece) + _NORMAL
                for begin in range(0, facets, _AT_ONCE):
                    many = min(_AT_ONCE, facets - begin)
                    file.fill(view[: many * _FACET])
                    welding.more(corners, _FACET, _CORNERS, many)
            finally:
                count = welding.end()
            file.end()
    except Exception:
        return None
    return Welded(bytes(header), vertices, count, index)


def _memory(bytes_: int) -> mmap.mmap:
    memory = mmap.mmap(-1, bytes_)
    if hasattr(mmap, "MADV_HUGEPAGE"):
        memory.madvise(mmap.MADV_HUGEPAGE)
    return memory


def _address(memory: mmap.mmap) -> int:
    return ctypes.addressof(ctypes.c_char.from_buffer(memory))
