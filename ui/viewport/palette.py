"""What a Paint looks like in a theme."""

import numpy as np
import numpy.typing as npt

from ui.tokens import Tokens
from ui.viewport.marks import Colours
from ui.viewport.scene import Paint

_CALM = 0.78  # of a marked face's colour; the rest is the part's own, so that its form stays to be seen


def rgb(value: str) -> npt.NDArray[np.float32]:
    """(3,) float32, 0 … 1, of "#rrggbb"."""
    return np.array([int(value[place : place + 2], 16) for place in (1, 3, 5)], np.float32) / 255.0


def face_colours(now: Tokens) -> npt.NDArray[np.float32]:
    """(5, 3): plain, bad, careful, good, accent, as faces wear them."""
    marked = (now.bad, now.careful, now.good, now.accent)
    return np.stack([rgb(now.part), *(_CALM * rgb(ink) + (1 - _CALM) * rgb(now.part) for ink in marked)])


def every_paint(inks: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
    """(256, 3) of every Paint. inks: (5, 3) plain, bad, careful, good, accent; the ramp goes through the middle three."""
    table = np.repeat(inks[:1], 256, axis=0)
    table[: len(inks)] = inks
    share = np.linspace(0.0, 2.0, 256 - Paint.RAMP)[:, None]
    table[Paint.RAMP :] = np.where(share < 1, inks[1] + (inks[2] - inks[1]) * share, inks[2] + (inks[3] - inks[2]) * (share - 1))
    return table


def paint_table(now: Tokens) -> npt.NDArray[np.uint8]:
    """(256, 4): every Paint as lines and small bodies wear it."""
    table = every_paint(np.stack([rgb(ink) for ink in (now.second, now.bad, now.careful, now.good, now.accent)]))
    return np.concatenate([np.rint(table * 255).astype(np.uint8), np.full((256, 1), 255, np.uint8)], axis=1)


def line_colours(colours: Colours, now: Tokens) -> npt.NDArray[np.uint8]:
    """(k, 4): red, green, blue, opacity."""
    if colours.ndim == 1:
        return paint_table(now)[colours]
    if colours.shape[1] == 4:
        return colours
    return np.concatenate([colours, np.full((len(colours), 1), 255, np.uint8)], axis=1)


def body_colour(colour: tuple[int, ...] | int, now: Tokens) -> npt.NDArray[np.float32]:
    """(4,) float32, 0 … 1."""
    parts = paint_table(now)[colour] if isinstance(colour, int) else np.array([*colour, 255][:4], np.uint8)
    return (parts / 255.0).astype(np.float32)
