"""What a library of parts shows of a file: its measures and a small picture, made in a worker process."""

import hashlib
import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mesh.examine import examine
from mesh.limits import Limits
from mesh.mesh import Vector3
from mesh.opening import content_of
from mesh.png import as_png
from mesh.read import read_bytes
from mesh.sandbox import inside
from mesh.shading import LightMap, shade

PICTURE_WIDTH, PICTURE_HEIGHT = 336, 252  # pixels: sharp at 168 × 126 on a screen of 200 %
BRIGHTEST = 1.25  # the light that is written as 255; `mesh.shading` gives up to about 1.2
_NICE = 10


@dataclass(frozen=True)
class Glance:
    """sha256, size_bytes: of the file as it was read; volume_mm3 as in `Facts`; picture: a PNG, see `drawn`."""

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
    picture = as_png(drawn(shade(mesh.corners, PICTURE_WIDTH, PICTURE_HEIGHT)))
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


def drawn(light: LightMap) -> npt.NDArray[np.uint8]:
    """(h, w, 2): grey, the light over BRIGHTEST, and alpha, how much of the pixel the part fills. The colour comes later."""
    grey, alpha = np.clip(light.light * (255 / BRIGHTEST), 0, 255), np.clip(light.cover * 255, 0, 255)
    return np.stack([grey, alpha], axis=-1).astype(np.uint8)


@lru_cache(maxsize=1)
def _stand_back() -> None:
    """Nobody waits for a glance: what the person does goes first."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
