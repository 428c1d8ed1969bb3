"""Which layers are looked at, and how. A model without Qt."""

from dataclasses import dataclass, field

import numpy as np
from psygnal import Signal

from printdesk.toolpath import Feature, ToolPath
from ui.prepare.overlays.layer_look import Colours, by_feature, by_speed, shaded, without
from ui.viewport.marks import Lines, Section

FEATURE, SPEED = "feature", "speed"
WIDTH_PX = 1.6
FILAMENT_MM = 1.75  # where nobody tells another
LIFT_MM = 0.01  # the lines lie a little over the cut, so that neither hides the other
_BELOW_ALL = -1e5


@dataclass(eq=False)
class Shown:
    """A tool path ready to be drawn: segments moved to where the part lies; colours of each way to look at it."""

    path: ToolPath
    lines: np.ndarray = field(repr=False)  # (k, 2, 3) float32
    colours: dict[str, Colours] = field(repr=False)
    source: str = ""  # the slicer's name; "" for the desk's own
    filament_mm: float = FILAMENT_MM  # how thick it is


def shown_of(path: ToolPath, move: tuple[float, float], source: str = "", filament_mm: float = FILAMENT_MM) -> Shown:
    """move: mm along x and y. A million lines take a moment: off the Qt thread."""
    lines = path.segments + np.array([*move, LIFT_MM], np.float32)
    return Shown(path, lines, {FEATURE: shaded(by_feature(path), path), SPEED: shaded(by_speed(path), path)}, source, filament_mm)


class LayerView:
    """low, high: the first and the last layer that is seen, from 0; is_single: one layer at a time, low is then high.

    by: "feature" or "speed"; hidden: features that are not to be seen
    """

    changed = Signal()

    def __init__(self) -> None:
        self.shown: Shown | None = None
        self.low = self.high = 0
        self.is_single = False
        self.by = FEATURE
        self.hidden: frozenset[Feature] = frozenset()
        self._colours: tuple[object, Colours] | None = None

    @property
    def layers(self) -> int:
        """How many there are."""
        return self.shown.path.layers if self.shown else 0

    def show(self, shown: Shown | None) -> None:
        """Another tool path; the layers stay where they were in it where it has as many, else all are seen."""
        same = shown is not None and self.shown is not None and shown.path.layers == self.layers
        self.shown = shown
        if shown is None:
            self._colours = None
        if not same:
            self.low, self.high = 0, max(0, self.layers - 1)
            self.hidden = frozenset()
        if self.is_single:
            self.low = self.high
        self.changed.emit()

    def look(self, low: int, high: int) -> None:
        """From one layer to another, both seen; one beyond the other takes it along."""
        last = max(0, self.layers - 1)
        low, high = min(max(low, 0), last), min(max(high, 0), last)
        if self.is_single:
            low = high if high != self.high else low
            high = low
        elif low > high:
            low, high = (low, low) if low != self.low else (high, high)
        if (low, high) != (self.low, self.high):
            self.low, self.high = low, high
            self.changed.emit()

    def step(self, layers: int) -> None:
        """The upper end so many layers up or down."""
        self.look(self.low if not self.is_single else self.low + layers, self.high + layers)

    def set_single(self, is_single: bool) -> None:
        if is_single != self.is_single:
            self.is_single = is_single
            self.low = self.high if is_single else 0
            self.changed.emit()

    def set_by(self, by: str) -> None:
        if by != self.by:
            self.by = by
            self.changed.emit()

    def hide(self, feature: Feature, is_hidden: bool) -> None:
        hidden = self.hidden | {feature} if is_hidden else self.hidden - {feature}
        if hidden != self.hidden:
            self.hidden = hidden
            self.changed.emit()

    # ---- as the scene takes it

    def lines(self) -> Lines | None:
        """The same arrays as before where only the layers are others."""
        if self.shown is None:
            return None
        key = (id(self.shown), self.by, self.hidden)
        if self._colours is None or self._colours[0] != key:
            self._colours = key, without(self.shown.colours[self.by], self.shown.path, self.hidden)
        window = self.shown.path.window(self.low, self.high)
        return Lines(self.shown.lines, self._colours[1], WIDTH_PX, is_cut=False, shown=window)

    def section(self) -> Section | None:
        """What is left of the bodies: what lies under the lowest layer that is seen."""
        if self.shown is None:
            return None
        under = float(self.shown.path.tops[self.low - 1]) if self.low else _BELOW_ALL
        return Section((0.0, 0.0, 1.0), under)

    # ---- told

    def heights_mm(self) -> tuple[float, float]:
        """From the lowest side of the lowest layer to the top of the highest."""
        if self.shown is None or not self.layers:
            return 0.0, 0.0
        tops = self.shown.path.tops
        return (float(tops[self.low - 1]) if self.low else 0.0), float(tops[self.high])

    def seconds(self) -> float:
        """Of the layers that are seen. Where a slicer told the whole time, that is shared out."""
        if self.shown is None:
            return 0.0
        path = self.shown.path
        some, whole = float(path.seconds[self.low : self.high + 1].sum()), float(path.seconds.sum())
        return some * path.total_s / whole if path.total_s and whole > 0 else some

    def grams(self, density_g_cm3: float) -> float:
        """Of the layers that are seen, from the filament that goes in where the desk did not lay them itself."""
        if self.shown is None:
            return 0.0
        path = self.shown.path
        if path.grams is not None:
            return float(path.grams[self.low : self.high + 1].sum())
        begin, end = path.window(self.low, self.high)
        return float(path.filament[begin:end].sum()) * np.pi * self.shown.filament_mm**2 / 4 * density_g_cm3 / 1000
