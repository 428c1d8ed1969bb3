"""The layers of a print as this desk lays them for its estimates, as lines that can be seen: no slicer is asked.

Walls are where they will be; fills are drawn as straight lines as far apart as the profile says, whatever its pattern.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from mesh.errors import TooLarge
from mesh.hatch import hatch
from mesh.mesh import Mesh
from mesh.region import grown
from mesh.worker import tell
from printdesk.layup import Layup, lay_up
from printdesk.plastic import BRIDGE_EXTRA_MM, Plastic, laid_out
from printdesk.print_profile import PrintProfile, line_spacing
from printdesk.print_time import layer_seconds
from printdesk.scaffold import scaffold
from printdesk.scaffold_lines import ScaffoldLines
from printdesk.toolpath import Feature, ToolPath
from printdesk.walls import lines_of
from printdesk.words import say

Floats = npt.NDArray[np.float64]
MOST_SEGMENTS = 3_000_000
FILLS = {
    "sparse": Feature.SPARSE,
    "solid": Feature.SOLID,
    "top": Feature.TOP,
    "bottom": Feature.BOTTOM,
    "bridge": Feature.BRIDGE,
    "inner_bridge": Feature.BRIDGE,
}
_TOLD_EVERY = 8  # layers


@dataclass
class _Lines:
    """Of one layer, kind by kind: lines (k, 2, 2) mm."""

    kinds: list[tuple[Feature, Floats]] = field(default_factory=list)

    def rings(self, kind: Feature, rings: list[Floats]) -> None:
        for ring in rings:
            self.kinds.append((kind, np.stack([ring, np.roll(ring, -1, axis=0)], axis=1)))

    def with_supports(self, held: ScaffoldLines, layer: int) -> "_Lines":
        """The same with the supports of a layer, where it has any."""
        found = [(Feature.SUPPORT, held.columns.get(layer)), (Feature.SUPPORT_INTERFACE, held.dense.get(layer))]
        laid = [(kind, lines) for kind, lines in found if lines is not None and len(lines)]
        return _Lines([*self.kinds, *laid]) if laid else self


def lay_toolpath(mesh: Mesh, profile: PrintProfile, density_g_cm3: float) -> ToolPath:
    """mesh: standing on z = 0, looking outward. Tells how far it is (0 … 1) while it works, see `mesh.worker.tell`.

    Supports are drawn as the columns that the estimate counts. Raises TooLarge for more than three million lines.
    """
    layup = lay_up(mesh, profile)
    tell(0.1)
    layers = range(len(layup.heights))
    held = ScaffoldLines(profile)
    plastic = laid_out(layup, layers, scaffold(layup, held) if profile.supports else None)
    tell(0.4)
    made: list[_Lines] = []
    known: dict[tuple[int, int, int], _Lines] = {}
    total = 0
    for layer in layers:
        fills = layup.fills(layer)
        key = (layup.alike[layer], id(fills), layer % 2)
        if key not in known or layer == 0:
            known[key] = _lines(layup, layer)
        made.append(known[key].with_supports(held, layer))
        total += sum(len(lines) for _, lines in made[-1].kinds)
        if total > MOST_SEGMENTS:
            raise TooLarge(
                "too_many_lines", say("So fine layers have too many lines to be shown."), say("Choose thicker layers.")
            )
        if layer % _TOLD_EVERY == 0:
            tell(0.4 + 0.6 * layer / max(len(layers), 1))
    return _packed(made, layup, plastic, density_g_cm3)


def _lines(layup: Layup, layer: int) -> _Lines:
    profile, walls, fills = layup.profile, layup.walls(layer), layup.fills(layer)
    made = _Lines()
    if layer == 0:
        made.rings(Feature.SKIRT, _skirt(layup))
    made.rings(Feature.OUTER_WALL, walls.external)
    made.rings(Feature.INNER_WALL, walls.inner)
    solid = lines_of(profile, layer == 0).solid_mm
    angle = 45.0 if layer % 2 else -45.0
    for gap in walls.gaps:
        made.kinds.append((Feature.GAP, hatch(gap, solid / 2, angle)))
    for name, kind in FILLS.items():
        apart = {
            "sparse": solid / max(profile.infill, 1e-3),
            "top": line_spacing(profile.top_line_width_mm, profile.layer_height_mm),
            "bridge": profile.nozzle_mm + BRIDGE_EXTRA_MM,
            "inner_bridge": profile.nozzle_mm + BRIDGE_EXTRA_MM,
        }.get(name, solid)
        made.kinds.append((kind, hatch(getattr(fills, name), apart, angle)))
    return made


def _skirt(layup: Layup) -> list[Floats]:
    """Loops round the hull of the first layer: as many as the profile names; a least length of filament may ask for more."""
    profile, outline = layup.profile, layup.outline(0)
    if outline.is_empty():
        return []
    spacing = line_spacing(profile.first_layer_line_width_mm, profile.first_layer_mm)
    hull = grown(outline, profile.elephant_foot_mm).hull()
    away = [profile.skirt_distance_mm + (number + 0.5) * spacing for number in range(profile.skirts)]
    rings = [ring for mm in away for ring in grown(hull, mm, round_corners=True).to_polygons()]
    for number in range(int(profile.brim_mm / spacing + 1e-6) if profile.brim_outside else 0):
        rings.extend(grown(outline, (number + 0.5) * spacing, round_corners=True).to_polygons())
    return rings


def _speed(kind: Feature, profile: PrintProfile) -> float:
    """mm/s, as the profile asks for it above the first layer."""
    speeds = profile.speeds
    return {
        Feature.OUTER_WALL: speeds.external_perimeter,
        Feature.INNER_WALL: speeds.perimeter,
        Feature.SPARSE: speeds.infill,
        Feature.TOP: speeds.top_solid_infill,
        Feature.BRIDGE: speeds.bridge,
        Feature.GAP: speeds.gap_fill,
        Feature.SKIRT: speeds.first_layer,
        Feature.SUPPORT: speeds.support,
        Feature.SUPPORT_INTERFACE: speeds.support_interface,
    }.get(kind, speeds.solid_infill)


def _packed(made: list[_Lines], layup: Layup, plastic: Plastic, density_g_cm3: float) -> ToolPath:
    tops = np.cumsum(layup.heights)
    lengths = [sum(len(lines) for _, lines in layer.kinds) for layer in made]
    first = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    segments = np.empty((int(first[-1]), 2, 3), np.float32)
    feature, speed = np.empty(len(segments), np.uint8), np.empty(len(segments), np.float32)
    at = 0
    for layer, lines in enumerate(made):
        for kind, some in lines.kinds:
            part = slice(at, at + len(some))
            segments[part, :, :2], segments[part, :, 2] = some, tops[layer]
            feature[part] = kind
            speed[part] = layup.profile.speeds.first_layer if layer == 0 else _speed(kind, layup.profile)
            at += len(some)
    mm3 = _mm3(plastic)
    return ToolPath(
        segments,
        feature,
        speed,
        np.zeros(len(segments), np.float32),
        tops.astype(np.float32),
        first,
        layer_seconds(plastic, layup.profile).astype(np.float32),
        (mm3 * density_g_cm3 / 1000).astype(np.float32),
        is_estimate=True,
    )


def _mm3(plastic: Plastic) -> Floats:
    """(p,) of each layer, supports and skirt included."""
    whole = plastic.layers_mm3 + plastic.supports.columns.mm3 + plastic.supports.dense.mm3
    whole[:1] += plastic.skirt
    return np.asarray(whole)
