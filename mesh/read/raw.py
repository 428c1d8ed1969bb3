"""What a reader hands over before units and sanity are applied, and what a reader is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile
from mesh.limits import Limits
from mesh.look import FaceColours

MM_PER_UNIT = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4}
LONGEST_NAME = 200
MOST_NAMES = 1000


@dataclass(frozen=True, eq=False)
class Raw:
    """The file's own numbers.

    vertices: (n, 3) float32 or float64; faces: (m, 3) integer, every index in [0, n)
    units: what the file says its numbers are, None where the format does not say
    mm_per_unit: given where the file's unit is none of mm, cm, m, in
    welded: the vertices are as `mesh.weld.weld` leaves them: all used, all different, in the order of their first use
    colours: (m, 4) uint8 of the faces, None where the file has none or they cost more than they are worth
    """

    format: str
    vertices: npt.NDArray[Any]
    faces: npt.NDArray[Any]
    units: str | None = None
    mm_per_unit: float | None = None
    objects: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    welded: bool = False
    colours: FaceColours | None = None


@dataclass(frozen=True)
class Reader:
    """One file format: how its content is known and how it is read.

    recognises: (content, ending in lower case without the dot) → this reader reads it, or refuses it with a reason
    read: (content, limits) → Raw; raises BadFile and TooLarge only
    walled: foreign native code reads it, so it runs in a worker process only
    extra_worker_bytes: address space that this code needs beyond what the file's size asks for
    """

    name: str
    endings: tuple[str, ...]
    recognises: Callable[[bytes, str], bool]
    read: Callable[[bytes, Limits], Raw]
    walled: bool = False
    extra_worker_bytes: int = 0


def plain_name(text: str | bytes) -> str:
    """A name as plain text: no control characters, no direction marks, at most 200 characters."""
    if isinstance(text, bytes):
        text = text[: 4 * LONGEST_NAME].decode("utf-8", "replace")
    text = text[: 4 * LONGEST_NAME]
    return "".join(c if c.isprintable() else " " for c in text).strip()[:LONGEST_NAME]


def checked_faces(faces: npt.NDArray[Any], vertices: int) -> npt.NDArray[np.int32]:
    """The faces (m, 3) as int32 when every index is in [0, vertices), else BadFile."""
    if len(faces) and (faces.min() < 0 or faces.max() >= vertices):
        raise BadFile(
            "index_out_of_range",
            f"A face points to a vertex that is not in the file, which holds {vertices}.",
            "Export the model again; the file is damaged.",
        )
    return np.ascontiguousarray(faces, np.int32)
