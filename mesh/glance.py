"""What a library of parts shows of a file: its measures and a small picture, made in a worker process."""

import hashlib
import os
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from mesh.examine import examine
from mesh.limits import Limits
from mesh.mesh import Vector3
from mesh.opening import content_of
from mesh.read import read_bytes
from mesh.sandbox import inside
from mesh.shading import LightMap, shade

PICTURE_WIDTH, PICTURE_HEIGHT = 336, 252  # pixels: sharp at 168 × 126 on a screen of 200 %
BRIGHTEST = 1.25  # the light that is written as 255; `mesh.shading` gives up to about 1.2
_PNG = b"\x89PNG\r\n\x1a\n"
_GREY_ALPHA = 4  # colour type, PNG specification 11.2.2
_NICE = 10


@dataclass(frozen=True)
class Glance:
    """sha256, size_bytes: of the file as it was read; volume_mm3 as in `Facts`; picture: a PNG, see `as_png`."""

    sha256: str
    size_bytes: int
    format: str
    units: str
    size_mm: Vector3
    volume_mm3: float | None
    triangles: int
    picture: bytes


def glance(path: str, units: str | None = None, limits: Limits | None = None) -> Glance:
    """The file looked at once. MeshError where it is refused. units: take its numbers as these."""
    if inside():
        _stand_back()
    limits = limits or Limits()
    content = content_of(Path(path), limits)
    reading = read_bytes(content, Path(path).name, units=units, limits=limits)
    mesh, facts, _ = examine(reading.mesh, walls=False, crossings=False, welded=reading.welded)
    picture = as_png(shade(mesh.corners, PICTURE_WIDTH, PICTURE_HEIGHT))
    x, y, z = (float(length) for length in facts.size_mm)
    return Glance(
        hashlib.sha256(content).hexdigest(),
        len(content),
        reading.format,
        reading.units,
        (x, y, z),
        None if facts.volume_mm3 is None else float(facts.volume_mm3),
        int(facts.triangles),
        picture,
    )


def as_png(drawn: LightMap) -> bytes:
    """Grey and alpha, 8 bits each: the light over BRIGHTEST, and how much of the pixel the part fills. The colour comes later."""
    grey = np.clip(drawn.light * (255 / BRIGHTEST), 0, 255).astype(np.uint8)
    alpha = np.clip(drawn.cover * 255, 0, 255).astype(np.uint8)
    height, width = grey.shape
    rows = np.zeros((height, 1 + 2 * width), np.uint8)  # each begins with its filter, 0: none
    rows[:, 1::2], rows[:, 2::2] = grey, alpha
    head = struct.pack(">IIBBBBB", width, height, 8, _GREY_ALPHA, 0, 0, 0)
    return _PNG + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows.tobytes(), 9)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@lru_cache(maxsize=1)
def _stand_back() -> None:
    """Nobody waits for a glance: what the person does goes first."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
