"""How this process keeps its memory."""

import ctypes
import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # malloc.h of glibc


def keep_freed_memory() -> None:
    """Lets the C library use freed arrays again instead of giving them back and asking for new pages each time.

    Saves a quarter of the time of a check; for short jobs in a worker, not for a window that stays open. Nothing happens
    without glibc.
    """
    if (library := _glibc()) is not None:
        library.mallopt(_MMAP_THRESHOLD, 1 << 30)
        library.mallopt(_TRIM_THRESHOLD, (1 << 31) - 1)


def give_back_freed_memory() -> None:
    """Lets the system have what the C library keeps of freed arrays: a few ms. Nothing happens without glibc."""
    if (library := _glibc()) is not None:
        library.malloc_trim(0)


def freed_at_the_end() -> int:
    """Bytes of address space that `give_back_freed_memory` would give back; 0 without glibc 2.33."""
    library = _glibc()
    if library is None or not hasattr(library, "mallinfo2"):
        return 0
    library.mallinfo2.restype = _MallInfo
    return int(library.mallinfo2().keepcost)


class _MallInfo(ctypes.Structure):
    """mallinfo(3)."""

    _names = ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")
    _fields_ = [(name, ctypes.c_size_t) for name in _names]


def _glibc() -> ctypes.CDLL | None:
    if sys.platform != "linux":
        return None
    try:
        library = ctypes.CDLL(None)
    except OSError:
        return None
    return library if hasattr(library, "malloc_trim") else None
