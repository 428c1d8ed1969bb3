"""The picture of a part in a report: drawn by arithmetic, without a screen, and written as a PNG."""

import struct
import zlib

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from mesh.shading import shade

INK = (148, 164, 183)  # calm blue-grey, on a light ground and on a dark one


def picture(mesh: Mesh, width: int, height: int) -> bytes:
    """PNG (ISO/IEC 15948), RGBA, transparent beside the part; mesh: closed or not, counter-clockwise from outside."""
    drawn = shade(mesh.corners, width, height)
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[..., :3] = np.clip(drawn.light[..., None] * np.array(INK, np.float32), 0, 255)
    pixels[..., 3] = np.clip(drawn.cover * 255, 0, 255)
    return as_png(pixels)


def as_png(pixels: npt.NDArray[np.uint8]) -> bytes:
    """(h, w, 4) uint8 as a PNG, rows without a filter."""
    height, width, _ = pixels.shape
    rows = np.zeros((height, 1 + 4 * width), np.uint8)
    rows[:, 1:] = pixels.reshape(height, -1)
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    body = zlib.compress(rows.tobytes(), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
