"""The picture of a part in a report: drawn by arithmetic, without a screen, and written as a PNG."""

import numpy as np

from mesh.mesh import Mesh
from mesh.png import as_png
from mesh.shading import shade

INK = (148, 164, 183)  # calm blue-grey, on a light ground and on a dark one


def picture(mesh: Mesh, width: int, height: int) -> bytes:
    """PNG, RGBA, transparent beside the part; mesh: closed or not, counter-clockwise from outside."""
    drawn = shade(mesh.corners, width, height)
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[..., :3] = np.clip(drawn.light[..., None] * np.array(INK, np.float32), 0, 255)
    pixels[..., 3] = np.clip(drawn.cover * 255, 0, 255)
    return as_png(pixels)
