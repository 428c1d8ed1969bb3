"""How lines of plastic look: a colour for what each is, or one for how fast it is laid. No Qt."""

import numpy as np
import numpy.typing as npt

from printdesk.toolpath import Feature, ToolPath
from printdesk.words import say

Colours = npt.NDArray[np.uint8]  # (k, 4): red, green, blue, and 0 where a line is not to be seen
COLOURS = {
    Feature.OUTER_WALL: "#e8791c",
    Feature.INNER_WALL: "#e3b505",
    Feature.OVERHANG_WALL: "#3553d6",
    Feature.SPARSE: "#b23a32",
    Feature.SOLID: "#8f52c4",
    Feature.TOP: "#d9435f",
    Feature.BOTTOM: "#6c8a2c",
    Feature.BRIDGE: "#3f8fd8",
    Feature.GAP: "#858f9b",
    Feature.SUPPORT: "#34a853",
    Feature.SUPPORT_INTERFACE: "#12733f",
    Feature.SKIRT: "#149c93",
    Feature.IRONING: "#e58aa9",
    Feature.PRIME: "#a3966b",
    Feature.OTHER: "#98a1ab",
}
_LIGHT = (-0.5, -0.87)  # from the front left, level
# Slow to fast, equal steps of lightness: viridis (van der Walt and Smith 2015), without its darkest end.
RAMP = ("#443983", "#31688e", "#21918c", "#5ec962", "#fde725")


def feature_words(feature: Feature) -> str:
    words = {
        Feature.OUTER_WALL: say("Outer wall"),
        Feature.INNER_WALL: say("Inner walls"),
        Feature.OVERHANG_WALL: say("Wall over air"),
        Feature.SPARSE: say("Infill"),
        Feature.SOLID: say("Solid infill"),
        Feature.TOP: say("Top"),
        Feature.BOTTOM: say("Bottom"),
        Feature.BRIDGE: say("Bridge"),
        Feature.GAP: say("Gap fill"),
        Feature.SUPPORT: say("Support"),
        Feature.SUPPORT_INTERFACE: say("Support contact"),
        Feature.SKIRT: say("Skirt and brim"),
        Feature.IRONING: say("Ironing"),
        Feature.PRIME: say("Prime tower"),
        Feature.OTHER: say("Other"),
    }
    return words[feature]


def rgb(value: str) -> tuple[int, int, int]:
    """Of "#rrggbb", 0 … 255."""
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


def by_feature(path: ToolPath) -> Colours:
    """(k, 4): what each line is."""
    table = np.array([(*rgb(COLOURS[feature]), 255) for feature in Feature], np.uint8)
    return np.asarray(table[path.feature])


def by_speed(path: ToolPath) -> Colours:
    """(k, 4): from the slowest to the fastest, see `ToolPath.speeds`."""
    slow, fast = path.speeds()
    share = np.clip((path.speed - slow) / max(fast - slow, 1e-6), 0.0, 1.0)
    stops = np.array([rgb(stop) for stop in RAMP], np.float32)
    place = share * (len(stops) - 1)
    low = np.minimum(place.astype(np.intp), len(stops) - 2)
    part = (place - low)[:, None]
    colours = np.full((len(share), 4), 255, np.uint8)
    colours[:, :3] = stops[low] * (1 - part) + stops[low + 1] * part
    return colours


def shaded(colours: Colours, path: ToolPath) -> Colours:
    """The same, lighter where a line turns its side to a light from the front left, and every second layer a little darker.

    Lines have no faces that a light could fall on; without it a print of one colour would be a flat spot.
    """
    way = path.segments[:, 1, :2] - path.segments[:, 0, :2]
    long = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-6)
    facing = np.abs(way[:, 0] * _LIGHT[1] - way[:, 1] * _LIGHT[0]) / long
    light = 0.68 + 0.32 * facing
    layer = np.repeat(np.arange(path.layers) % 2, np.diff(path.first))
    light *= np.where(layer, 0.92, 1.0)
    lit = colours.copy()
    lit[:, :3] = colours[:, :3] * light[:, None]
    return lit


def without(colours: Colours, path: ToolPath, hidden: frozenset[Feature]) -> Colours:
    """The same with some features not to be seen."""
    if not hidden:
        return colours
    left = colours.copy()
    left[np.isin(path.feature, [int(feature) for feature in hidden]), 3] = 0
    return left
