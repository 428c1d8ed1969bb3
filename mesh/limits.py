"""How much of a file is believed: every bound that a reader or a worker holds, with its default.

The figures are settings: a shop server gives smaller ones.
"""

from dataclasses import dataclass

MIB = 1024 * 1024
GIB = 1024 * MIB


@dataclass(frozen=True)
class Limits:
    """Bounds, checked before the bytes they speak of are read.

    file_bytes:           the longest file that is opened
    inflated_bytes:       all that the parts of an archive may unpack to
    inflate_ratio:        unpacked : packed, beyond the first ``inflate_free_bytes`` of a part
    archive_entries:      parts in an archive
    instances:            bodies after every component and build item is put in its place
    triangles:            triangles after that
    nesting:              depth of elements and of components within components
    polygon_corners:      corners of one face that is not a triangle
    worker_base_bytes:    address space of a worker beyond the 100 MiB (29 MiB of memory) that a fresh one holds: about 170 MiB
                          of it are the libraries that only some jobs load (scipy), whose loading must never meet the bound
    worker_bytes_per_byte, worker_most_bytes: added per byte of the file, and the end of it
    seconds_base, seconds_per_mib: wall clock of a job
    """

    file_bytes: int = 512 * MIB
    inflated_bytes: int = GIB
    inflate_ratio: int = 200
    inflate_free_bytes: int = 10 * MIB
    archive_entries: int = 1000
    instances: int = 10_000
    triangles: int = 50_000_000
    nesting: int = 100
    polygon_corners: int = 10_000
    worker_base_bytes: int = 448 * MIB
    worker_bytes_per_byte: int = 8
    worker_most_bytes: int = 6 * GIB
    seconds_base: float = 30.0
    seconds_per_mib: float = 2.0

    def worker_bytes(self, found_bytes: int) -> int:
        """Address space for a job on a file of this size (unpacked size for an archive)."""
        return min(self.worker_base_bytes + self.worker_bytes_per_byte * found_bytes, self.worker_most_bytes)

    def worker_seconds(self, found_bytes: int) -> float:
        """Wall clock for a job on a file of this size (unpacked size for an archive)."""
        return self.seconds_base + self.seconds_per_mib * found_bytes / MIB
