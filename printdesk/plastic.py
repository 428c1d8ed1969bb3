"""Where the plastic of a filament print goes: for each layer the volume and the length of each kind of line."""

from dataclasses import dataclass
from math import pi

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from mesh.region import Region, grown, ring_mm
from printdesk.chords import FIGURES, PLAIN, measured
from printdesk.infill import pattern
from printdesk.laid import Laid
from printdesk.layup import Layup, lay_up
from printdesk.print_profile import PrintProfile, line_spacing
from printdesk.scaffold import Scaffold, scaffold
from printdesk.skirt import skirt_mm3
from printdesk.walls import lines_of

Floats = npt.NDArray[np.float64]

BRIDGE_EXTRA_MM = 0.05  # between two bridging threads, as slicers leave it
MOST_KINDS = (
    40,
    100,
)  # up to so many kinds of layers the fills of all, or of every second one, are worked out; else of each third
JUMP = 0.04  # of the inside, by which it or its skins change from one layer to the next where something begins or ends
LINES = ("infill", "solid", "top", "bottom", "bridge", "inner_bridge")


@dataclass(frozen=True, eq=False)
class Loops:
    """One kind of loop: rings, the layer that each was worked out for (rings,), and the mm³ of each layer (p,)."""

    rings: list[Floats]
    layer: npt.NDArray[np.int64]
    mm3: Floats


@dataclass(frozen=True, eq=False)
class Plastic:
    """layup: the layers; external, inner: loops; gaps: thin lines between them; over_air (p,) mm³: more where they hang over

    fills: by their name in LINES; skirt mm³; supports: what is under it
    """

    layup: Layup
    external: Loops
    inner: Loops
    gaps: Laid
    over_air: Floats
    fills: dict[str, Laid]
    skirt: float
    supports: Scaffold

    @property
    def layers_mm3(self) -> Floats:
        """(p,): of the part itself in each layer, without skirt and supports."""
        walls = self.external.mm3 + self.inner.mm3 + self.gaps.mm3 + self.over_air
        return np.asarray(sum((fill.mm3 for fill in self.fills.values()), walls))

    @property
    def part_mm3(self) -> float:
        """Of the part itself, with the skirt, without supports."""
        return float(self.layers_mm3.sum()) + self.skirt

    @property
    def support_mm3(self) -> float:
        return self.supports.mm3


def lay_plastic(mesh: Mesh, profile: PrintProfile) -> Plastic:
    """mesh: standing on z = 0."""
    layup = lay_up(mesh, profile)
    return laid_out(layup, range(len(layup.heights)), scaffold(layup) if profile.supports else None)


def laid_out(layup: Layup, layers: range, supports: Scaffold | None = None) -> Plastic:
    """Of some layers only: the others take nothing, and have no loops."""
    profile, height, count = layup.profile, layup.heights, len(layup.heights)
    flow = profile.extrusion_multiplier
    kinds = sorted({layup.alike[layer] for layer in layers})
    walls = {kind: layup.walls(kind) for kind in kinds}
    gaps = {kind: sum((measured(gap) for gap in walls[kind].gaps), np.zeros(FIGURES)) for kind in kinds}
    gap = np.zeros((count, FIGURES))
    over_air = np.zeros(count)
    for layer in layers:
        gap[layer] = gaps[layup.alike[layer]]
        if layer and layup.alike[layer] == layer:
            over_air[layer] = _over_air(layup, layer)
    first, usual = lines_of(profile, True), lines_of(profile, False)
    external = height * np.where(np.arange(count), usual.external_mm, first.external_mm) * flow  # mm² of a line
    inner = height * np.where(np.arange(count), usual.inner_mm, first.inner_mm) * flow
    rows = _fill_rows(layup, layers)
    return Plastic(
        layup=layup,
        external=_loops(layup, layers, {kind: walls[kind].external for kind in kinds}, external),
        inner=_loops(layup, layers, {kind: walls[kind].inner for kind in kinds}, inner),
        gaps=Laid(gap[:, 0] * height * flow, gap[:, 1] / 2, gap[:, 3], gap[:, 3]),
        over_air=over_air * np.maximum(pi * profile.nozzle_mm**2 / 4 - inner, 0.0),
        fills={name: _laid(name, rows[:, at], height, profile) for at, name in enumerate(LINES)},
        skirt=skirt_mm3(layup, profile) * flow if 0 in layers else 0.0,
        supports=supports or Scaffold.none(count),
    )


def _loops(layup: Layup, layers: range, rings: dict[int, list[Floats]], section: Floats) -> Loops:
    """rings: of each kind of layer; section: mm² of a line (p,)."""
    around = {kind: sum(map(ring_mm, some)) for kind, some in rings.items()}
    long = np.zeros(len(layup.heights))
    for layer in layers:
        long[layer] = around[layup.alike[layer]]
    kinds = np.repeat(list(rings), [len(some) for some in rings.values()]).astype(np.int64)
    return Loops([ring for some in rings.values() for ring in some], kinds, long * section)


def _fill_rows(layup: Layup, layers: range) -> Floats:
    """(p, fills, FIGURES): what `measured` tells of each fill of each layer.

    In a part of many layers, those between which nothing begins or ends are looked at here and there, and the rest lies between.
    """
    rows = np.zeros((len(layup.heights), len(LINES), FIGURES))
    known: dict[int, Floats] = {}
    looked = _looked_at(layup, layers)
    for layer in looked:
        fills = layup.fills(layer)
        if id(fills) not in known:
            known[id(fills)] = np.array([measured(getattr(fills, name)) for name in _FIELDS])
        rows[layer] = known[id(fills)]
    if 0 < len(looked) < len(layers):
        flat = rows.reshape(len(rows), -1)
        for column in range(flat.shape[1]):
            flat[layers.start : layers.stop, column] = np.interp(layers, looked, flat[looked, column])
    return rows


def _looked_at(layup: Layup, layers: range) -> list[int]:
    """The layers whose fills are worked out: all where there are few kinds, else every second or third, and all near a jump."""
    kinds = len(set(layup.alike[layers.start : layers.stop]))
    every = next((number for number, most in enumerate(MOST_KINDS, 1) if kinds <= most), len(MOST_KINDS) + 1)
    if every == 1:
        return list(layers)
    areas = np.array([layup.skin_areas(layer) for layer in layers])  # of the inside, and of its tops and bottoms
    inside = np.maximum(areas[:, 0], 1.0)
    jumps = np.abs(np.diff(areas, axis=0)).max(axis=1) > JUMP * np.maximum(inside[1:], inside[:-1])
    rough = np.zeros(len(layers), bool)
    profile = layup.profile
    for at in np.flatnonzero(jumps) + 1:
        for middle in (at, at - profile.top_solid_layers, at + profile.bottom_solid_layers):
            rough[max(0, middle - 2) : max(0, middle + 2)] = True
    rough[::every] = rough[-1:] = True
    return [layer for layer, wanted in zip(layers, rough, strict=True) if wanted]


_FIELDS = ("sparse", "solid", "top", "bottom", "bridge", "inner_bridge")


def _laid(name: str, row: Floats, height: Floats, profile: PrintProfile) -> Laid:
    """row (p, FIGURES): as `measured` gives it."""
    area, around, across, rings = row[:, :PLAIN].T
    spread = row[:, PLAIN:]
    layer = profile.layer_height_mm
    flow = profile.extrusion_multiplier
    if name == "infill":
        spacing = line_spacing(profile.infill_line_width_mm, layer)
        share, kind = profile.infill, pattern(profile.infill_pattern)
        flat = np.array([kind.laid_mm2(a, o, share, spacing) for a, o in zip(area, around, strict=True)])
        chords = across / 2 * share / spacing
        return Laid(flat * height * flow, flat / spacing, chords, np.maximum(rings, kind.broken * chords), spread)
    if name in ("bridge", "inner_bridge"):
        apart = profile.nozzle_mm + BRIDGE_EXTRA_MM
        thread = pi * profile.nozzle_mm**2 / 4
        return Laid(area / apart * thread * flow, area / apart, across / 2 / apart, rings, spread)
    spacing = line_spacing(profile.top_line_width_mm if name == "top" else profile.infill_line_width_mm, layer)
    return Laid(area * height * flow, area / spacing, across / 2 / spacing, rings, spread)


def _over_air(layup: Layup, layer: int) -> float:
    """mm of loops that nothing carries: further out than half a nozzle beyond the layer below."""
    walls, profile = layup.walls(layer), layup.profile
    hanging = layup.outline(layer) - grown(layup.outline(layer - 1), profile.nozzle_mm / 2)
    if hanging.is_empty() or hanging.area() < 0.01:
        return 0.0
    thin = 0.02
    long = 0.0
    for rings in (walls.external, walls.inner):
        if rings:
            band = grown(Region(rings), thin / 2) - grown(Region(rings), -thin / 2)
            long += float((band ^ hanging).area()) / thin
    return long
