"""A small shaded picture of a mesh without OpenGL: numpy only, so that it can be made on any thread."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

YAW, PITCH = 32.0, 28.0  # degrees, as the viewport looks at first
FILL = 0.9
FINER = 2  # times as many pixels each way, averaged for soft edges
MOST_SPANS = 6_000_000
AT_ONCE = 200_000  # triangles, so that memory does not grow with the part
_LIGHTS = (((-0.35, 0.55, 0.76), 0.62), ((0.85, 0.1, 0.35), 0.22))  # towards the light (right, up, to the eye) and its strength
_AMBIENT = 0.34
_Box = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]


@dataclass(frozen=True, eq=False)
class LightMap:
    """light: (h, w) float32, 0 … about 1.2: how bright; cover: (h, w) float32, 0 … 1: how much of the pixel the part fills."""

    light: npt.NDArray[np.float32]
    cover: npt.NDArray[np.float32]


def shade(corners: npt.NDArray[np.float32], width: int, height: int) -> LightMap:
    """The part from the front right and above, width × height pixels. corners: (m, 3, 3) mm, counter-clockwise from outside."""
    wide, high = width * FINER, height * FINER
    depth = np.full(wide * high, -np.inf, np.float32)
    light = np.zeros(wide * high, np.float32)
    box = _box(corners)
    for start in range(0, len(corners), AT_ONCE):
        seen, shades = _seen(corners[start : start + AT_ONCE], wide, high, box)
        _paint(seen, shades, wide, high, depth, light)
    covered = (depth > -np.inf).astype(np.float32)
    blocks = (height, FINER, width, FINER)
    cover = covered.reshape(blocks).mean(axis=(1, 3))
    summed = (light * covered).reshape(blocks).mean(axis=(1, 3))
    return LightMap(np.divide(summed, cover, out=np.zeros_like(summed), where=cover > 0), cover)


def _turned(corners: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """(k, 3) mm: right, up, towards the eye."""
    yaw, pitch = np.radians(YAW), np.radians(PITCH)
    right = np.array([np.cos(yaw), np.sin(yaw), 0.0])
    to_eye = np.array([np.sin(yaw) * np.cos(pitch), -np.cos(yaw) * np.cos(pitch), np.sin(pitch)])
    turned: npt.NDArray[np.float64] = (
        corners.reshape(-1, 3).astype(np.float64) @ np.stack([right, np.cross(to_eye, right), to_eye]).T
    )
    return turned


def _box(corners: npt.NDArray[np.float32]) -> _Box:
    """The least and the greatest mm right and up."""
    parts = [_turned(corners[start : start + AT_ONCE])[:, :2] for start in range(0, len(corners), AT_ONCE)]
    return np.min([part.min(axis=0) for part in parts], axis=0), np.max([part.max(axis=0) for part in parts], axis=0)


def _seen(
    corners: npt.NDArray[np.float32], wide: int, high: int, box: _Box
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float32]]:
    """Triangles that look to the eye, (k, 3, 3): pixels right, pixels down, mm towards the eye; and how bright each is, (k,)."""
    low, up = box
    scale = FILL * min(wide / max(up[0] - low[0], 1e-9), high / max(up[1] - low[1], 1e-9))
    turned = _turned(corners).reshape(-1, 3, 3)
    normal = np.cross(turned[:, 1] - turned[:, 0], turned[:, 2] - turned[:, 0])
    length = np.linalg.norm(normal, axis=1)
    front = (normal[:, 2] > 0) & (length > 0)
    normal = normal[front] / length[front, None]
    shades = np.full(len(normal), _AMBIENT)
    for direction, strength in _LIGHTS:
        toward = np.asarray(direction) / np.linalg.norm(direction)
        shades += strength * np.clip(normal @ toward, 0.0, None)
    seen = turned[front]
    middle = (low + up) / 2
    seen[..., 0] = (seen[..., 0] - middle[0]) * scale + wide / 2
    seen[..., 1] = high / 2 - (seen[..., 1] - middle[1]) * scale
    return seen, shades.astype(np.float32)


def _paint(
    triangles: npt.NDArray[np.float64],
    shades: npt.NDArray[np.float32],
    wide: int,
    high: int,
    depth: npt.NDArray[np.float32],
    light: npt.NDArray[np.float32],
) -> None:
    """Fills the pixels whose middle is inside a triangle, row by row; the nearest one stays."""
    x, y, z = triangles[..., 0], triangles[..., 1], triangles[..., 2]
    first = np.clip(np.ceil(y.min(axis=1) - 0.5), 0, high).astype(np.int64)
    last = np.clip(np.ceil(y.max(axis=1) - 0.5), 0, high).astype(np.int64)
    rows = last - first
    if rows.sum() > MOST_SPANS:
        return
    which = np.repeat(np.arange(len(triangles)), rows)
    row = np.arange(len(which)) - np.repeat(np.cumsum(rows) - rows, rows) + first[which]
    level = row + 0.5
    left = np.full(len(which), np.inf)
    right = np.full(len(which), -np.inf)
    for one, other in ((0, 1), (1, 2), (2, 0)):
        rise = y[which, other] - y[which, one]
        with np.errstate(divide="ignore", invalid="ignore"):
            share = (level - y[which, one]) / rise
            at = x[which, one] + share * (x[which, other] - x[which, one])
        crosses = (rise != 0) & (share >= 0) & (share <= 1)
        left = np.where(crosses, np.minimum(left, at), left)
        right = np.where(crosses, np.maximum(right, at), right)
    crossed = left <= right
    start = np.clip(np.ceil(np.where(crossed, left, 0.0) - 0.5), 0, wide).astype(np.int64)
    end = np.clip(np.ceil(np.where(crossed, right, 0.0) - 0.5), 0, wide).astype(np.int64)
    width = np.where(crossed, np.maximum(end - start, 0), 0)
    span = np.repeat(np.arange(len(which)), width)
    column = np.arange(len(span)) - np.repeat(np.cumsum(width) - width, width) + start[span]
    owner, line = which[span], row[span]
    a, b, c = triangles[owner, 0], triangles[owner, 1], triangles[owner, 2]
    twice = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (c[:, 0] - a[:, 0]) * (b[:, 1] - a[:, 1])
    dx, dy = column + 0.5 - a[:, 0], line + 0.5 - a[:, 1]
    with np.errstate(divide="ignore", invalid="ignore"):
        s = (dx * (c[:, 1] - a[:, 1]) - dy * (c[:, 0] - a[:, 0])) / twice
        t = (dy * (b[:, 0] - a[:, 0]) - dx * (b[:, 1] - a[:, 1])) / twice
        height = z[owner, 0] + s * (z[owner, 1] - z[owner, 0]) + t * (z[owner, 2] - z[owner, 0])
    pixel = line * wide + column
    near = np.isfinite(height) & (height > depth[pixel])
    pixel, height, owner = pixel[near], height[near], owner[near]
    order = np.argsort(height, kind="stable")  # of several writes to one pixel numpy keeps the last
    depth[pixel[order]] = height[order]
    light[pixel[order]] = shades[owner[order]]
