"""What fills the inside of each layer: sparse infill, solid layers under every top and over every bottom, bridges.

The rules are those that slicers of the Slic3r family follow: what the next layer does not cover is a top, what the one below
does not carry is a bottom; both are grown into the inside to find hold there; and what is nearer to a surface than the solid
layers reach is solid too.
"""

from collections.abc import Callable
from dataclasses import dataclass

from mesh.region import Region, grown, opened, united
from printdesk.print_profile import PrintProfile
from printdesk.walls import Lines

SKIN_MARGIN_MM = 3.0  # tops and bottoms reach this far into the inside
HOLD = 1.05  # of a line: by how much a top is grown where the layers under it are made solid
NARROW = 0.65  # of that: narrower strips of solid infill are not worth a line and stay sparse
SPARSE_NARROW = 1.5  # of that: narrower strips of sparse infill are made solid
AT_45 = 2**0.5  # lines run at 45° to x; to most outlines they stand somehow
FULL = 0.995  # infill above this share is laid as solid
HAIR_MM = 0.1  # strips of sparse infill narrower than twice this are what cutting leaves over
BRIDGE_WORTH = 1.5  # nozzles: solid infill over sparse infill is bridged where it is wider than twice that


@dataclass(frozen=True, eq=False)
class Fills:
    """Of one layer. sparse, solid: inside other solid layers; top: seen from above; bottom: on the plate or on support;
    bridge: over air; inner_bridge: solid over sparse infill, laid as a bridge
    """

    sparse: Region
    solid: Region
    top: Region
    bottom: Region
    bridge: Region
    inner_bridge: Region


@dataclass(frozen=True, eq=False)
class _Skins:
    """Of one layer: tops and bottoms as they are laid, and what of the layers below and above they make solid."""

    top: Region
    bottom: Region
    under_top: Region | None
    over_bottom: Region | None


class Filling:
    """Fills of layers, each by its number; what is alike is worked out once.

    alike: layers of the same number have equal regions; solid_of: what is solid in a layer; inside_of: what its walls leave
    """

    def __init__(
        self,
        profile: PrintProfile,
        lines: Lines,
        alike: list[int],
        solid_of: Callable[[int], Region],
        inside_of: Callable[[int], Region],
    ) -> None:
        self._profile, self._lines, self._alike = profile, lines, alike
        self._solid_of, self._inside_of = solid_of, inside_of
        self._top, self._bottom = profile.top_solid_layers, profile.bottom_solid_layers
        self._threads = max(1, int((profile.nozzle_mm + 1e-4) / profile.layer_height_mm))  # layers that a bridge is high
        self._known: dict[tuple[int, ...], Fills] = {}
        self._splits: dict[tuple[int, ...], tuple[Region, Region]] = {}
        self._skins_known: dict[tuple[int, int, int], _Skins] = {}
        self._commons: dict[tuple[int, ...], Region] = {}
        self._areas: dict[tuple[int, int, int], tuple[float, float, float]] = {}
        self._nothing = Region()

    def of(self, layer: int) -> Fills:
        """What fills a layer."""
        key = tuple(self._at(number) for number in range(layer - self._bottom - self._threads, layer + self._top + 1))
        if key not in self._known:
            self._known[key] = self._made(layer)
        return self._known[key]

    def areas(self, layer: int) -> tuple[float, float, float]:
        """mm² of the inside, of its tops and of its bottoms."""
        key = (self._at(layer), self._at(layer - 1), self._at(layer + 1))
        if key not in self._areas:
            skins = self._skins(layer)
            self._areas[key] = float(self._inside_of(layer).area()), float(skins.top.area()), float(skins.bottom.area())
        return self._areas[key]

    def _at(self, layer: int) -> int:
        """The number of the layers that are like this one; below 0 where there is none."""
        if layer < 0:
            return -1
        return self._alike[layer] if layer < len(self._alike) else -2

    def _skins(self, layer: int) -> _Skins:
        key = (self._at(layer), self._at(layer - 1), self._at(layer + 1))
        if key not in self._skins_known:
            self._skins_known[key] = self._made_skins(layer)
        return self._skins_known[key]

    def _made_skins(self, layer: int) -> _Skins:
        """What of the inside the next layer does not cover or the one below does not carry, grown to find hold in the rest."""
        inside, nothing = self._inside_of(layer), self._nothing
        top = bottom = nothing
        if not inside.is_empty():
            if self._bottom and self._at(layer - 1) != self._at(layer):
                bottom = self._without(inside, layer - 1)
            if self._top and self._at(layer + 1) != self._at(layer):
                top = self._without(inside, layer + 1) - bottom
            if not bottom.is_empty():
                bottom = grown(bottom, SKIN_MARGIN_MM) ^ inside
            if not top.is_empty():
                top = (grown(top, SKIN_MARGIN_MM) ^ inside) - bottom
        hold = HOLD * self._lines.solid_mm
        reach = (None if skin.is_empty() else grown(skin, hold) for skin in (top, bottom))
        return _Skins(top, bottom, *reach)

    def _without(self, inside: Region, other: int) -> Region:
        if self._at(other) < 0:
            return inside
        margin = self._lines.external_width_mm / 10
        return opened(inside - self._solid_of(other), margin, margin)

    def _solid_inside(self, layer: int, inner: Region) -> Region:
        """What of the inside lies nearer to a surface than the solid layers reach."""
        if inner.is_empty():
            return inner
        low, high = layer - max(self._bottom - 1, 0), layer + max(self._top - 1, 0)
        if low < 0 or high >= len(self._alike):
            return inner
        shells = [inner - self._common(low, high - low + 1)]
        for first, last, up in ((low, layer - 1, False), (layer + 1, high, True)):
            for other in range(first, last + 1):
                skins = self._skins(other)
                skin = skins.under_top if up else skins.over_bottom
                if skin is not None:
                    shells.append(skin)
        hold = HOLD * self._lines.solid_mm
        return _regular(united(shells) ^ inner, NARROW * hold / 2, SPARSE_NARROW * hold / 2) ^ inner

    def _common(self, first: int, count: int) -> Region:
        """What the walls of `count` layers from `first` on all leave: of two spans that overlap, each a power of two long."""
        if count <= 1 or self._at(first) == self._at(first + count - 1):
            return self._inside_of(first)
        span = 1 << (count.bit_length() - 1)
        if span < count:
            return self._common(first, span) ^ self._common(first + count - span, span)
        key = tuple(self._at(layer) for layer in range(first, first + count))
        if key not in self._commons:
            half = count // 2
            self._commons[key] = self._common(first, half) ^ self._common(first + half, half)
        return self._commons[key]

    def _made(self, layer: int) -> Fills:
        inside, nothing = self._inside_of(layer), self._nothing
        if inside.is_empty():
            return Fills(nothing, nothing, nothing, nothing, nothing, nothing)
        skins = self._skins(layer)
        bottom, bridge = (nothing, skins.bottom) if layer else (skins.bottom, nothing)
        solid, sparse = self._split(layer)
        bridged = self._bridged(layer, solid)
        sparse, solid, top, bottom = map(self._wide_enough, (sparse, solid - bridged, skins.top, bottom))
        return Fills(sparse, solid, top, bottom, bridge, bridged)

    def _wide_enough(self, flat: Region) -> Region:
        """Where lines are laid: where their middles can keep half a line from the outline.

        A line that has begun goes on up to the outline, which at 45° is further than straight across.
        """
        if flat.is_empty():
            return flat
        half = self._lines.solid_mm / 2
        return opened(flat, half, half * AT_45) ^ flat

    def _split(self, layer: int) -> tuple[Region, Region]:
        """What of the inside is no skin: solid, and sparse."""
        key = tuple(self._at(number) for number in range(layer - max(self._bottom, 1), layer + max(self._top, 1) + 1))
        if key not in self._splits:
            self._splits[key] = self._made_split(layer)
        return self._splits[key]

    def _made_split(self, layer: int) -> tuple[Region, Region]:
        inside, skins = self._inside_of(layer), self._skins(layer)
        inner = inside - skins.top - skins.bottom
        if self._profile.infill > FULL:
            return inner, self._nothing
        solid = self._solid_inside(layer, inner)
        return solid, inner - solid if solid.is_empty() else opened(inner - solid, HAIR_MM, HAIR_MM)

    def _bridged(self, layer: int, solid: Region) -> Region:
        """Of the solid infill, what lies over sparse infill in all layers that a thread as thick as the nozzle hangs into."""
        over = solid
        for below in range(layer - 1, max(layer - self._threads, 0) - 1, -1):
            if over.is_empty():
                break
            over ^= self._split(below)[1]
        wide = BRIDGE_WORTH * self._profile.nozzle_mm
        return opened(over, wide, wide) if layer and not over.is_empty() else self._nothing


def _regular(solid: Region, narrow: float, sparse: float) -> Region:
    """Without strips too narrow for a line, and with the gaps closed that are too narrow for sparse infill."""
    if solid.is_empty():
        return solid
    return grown(grown(opened(solid, narrow, narrow), sparse), -sparse)
