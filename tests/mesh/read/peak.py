"""In a worker: the most memory that it held since it was asked to begin. Linux tells it."""

import resource
from pathlib import Path


def begin_peak() -> None:
    """From now on the peak is that of what comes (proc(5), clear_refs)."""
    Path("/proc/self/clear_refs").write_text("5")


def peak() -> int:
    """In bytes, or what the largest copy of it ever held. Its own is not ru_maxrss, which begins at what its parent held."""
    status = Path("/proc/self/status").read_text()
    own = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    return 1024 * max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
