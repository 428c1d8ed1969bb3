"""Where the plastic of a filament print goes: for each plane of a cut body the volume of each kind of line.

The formulas follow what slicers do: outlines first (as many as fit into half the wall), solid layers under every top and over
every bottom, the rest filled to its share, columns of support under what hangs over.
"""

from dataclasses import dataclass
from math import cos, pi, radians

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from printdesk.profile import PrintProfile, line_spacing
from printdesk.slices import Floats, Grid, Slices, cut

BRIDGE_EXTRA_MM = 0.05  # between two bridging threads, as slicers leave it
SKIN_MARGIN_MM = 3.0  # slicers grow what lies over air into what lies beside it by this much
JOINED = 0.3  # of the outline of infill is followed to join its lines; measured over 30 bodies and three patterns, 0.25 … 0.4
FULL = 0.995  # infill above this share is laid as solid


@dataclass(frozen=True, eq=False)
class Plastic:
    """mm³ in the slab of each plane (p,), by kind; layers: real layers in each slab, their sum is the print's number of layers.

    core_mm2, core_outline_mm (p,): what infill fills, and the outline of that
    """

    external: Floats
    inner: Floats
    infill: Floats
    solid: Floats
    top: Floats
    bridge: Floats
    support: Floats
    interface: Floats
    skirt: float
    layers: Floats
    core_mm2: Floats
    core_outline_mm: Floats
    outline_mm: Floats
    rings: Floats

    @property
    def part_mm3(self) -> float:
        """Of the part itself, with the skirt, without supports."""
        kinds = (self.external, self.inner, self.infill, self.solid, self.top, self.bridge)
        return float(sum(kind.sum() for kind in kinds)) + self.skirt

    @property
    def support_mm3(self) -> float:
        return float(self.support.sum() + self.interface.sum())


def shell_depth_mm(profile: PrintProfile) -> float:
    """From the surface to where infill begins."""
    if profile.perimeters == 0:
        return 0.0
    external = line_spacing(profile.external_line_width_mm, profile.layer_height_mm)
    inner = profile.spacing_mm
    middle = profile.external_line_width_mm / 2  # of the innermost perimeter
    if profile.perimeters > 1:
        middle += (external + inner) / 2 + (profile.perimeters - 2) * inner
    return middle + inner / 2 - profile.infill_overlap * inner


def lay_plastic(mesh: Mesh, volume_mm3: float | None, profile: PrintProfile) -> Plastic:
    """mesh: standing on z = 0; volume_mm3: of the union where it is known, which the layers are then scaled to."""
    depth = shell_depth_mm(profile)
    slices = cut(mesh, profile.first_layer_mm, profile.layer_height_mm, depth)
    count = len(slices.planes_mm)
    step = slices.step_mm
    area, outline = _true_sections(slices, volume_mm3)
    external_mm, inner_mm, taken = _perimeters(slices, profile, depth, outline)
    core = np.maximum(area - taken, 0.0)
    core_cells = np.count_nonzero(slices.core, axis=(1, 2))
    cell_area = np.where(core_cells > 0, core / np.maximum(core_cells, 1), 0.0)
    fill = _Fill.of(slices, profile)
    solid = fill.solid * cell_area
    top = fill.top * cell_area * min(1.0, profile.layer_height_mm / step)
    bridge = fill.bridge * cell_area * min(1.0, profile.layer_height_mm / step)
    sparse = np.maximum(core - np.where(core_cells > 0, solid, 0.0), 0.0)
    core_outline = _core_outline(slices, depth, outline)
    joined = JOINED * core_outline * profile.spacing_mm * np.where(core > 0, sparse / np.maximum(core, 1e-9), 0.0)
    thin = profile.infill * sparse + (joined if 0 < profile.infill <= FULL else 0.0)
    layers = np.full(count, step / profile.layer_height_mm)
    support, interface = _supports(mesh, slices, profile) if profile.supports else (np.zeros(count), np.zeros(count))
    flow = profile.extrusion_multiplier
    return Plastic(
        external=external_mm * step * flow,
        inner=inner_mm * step * flow,
        infill=np.minimum(thin, sparse) * step * flow,
        solid=np.maximum(solid - top - bridge, 0.0) * step * flow,
        top=top * step * flow,
        bridge=bridge * step * flow * _bridge_excess(profile),
        support=support * flow,
        interface=interface * flow,
        skirt=_skirt(mesh, profile) * flow,
        layers=layers,
        core_mm2=core,
        core_outline_mm=core_outline,
        outline_mm=outline,
        rings=_rings(slices.inside),
    )


def _true_sections(slices: Slices, volume_mm3: float | None) -> tuple[Floats, Floats]:
    """Areas and outlines; scaled where shells overlap, so that the layers fill the volume of the union and not more."""
    total = float(slices.area_mm2.sum()) * slices.step_mm
    if volume_mm3 is None or total <= 0 or abs(volume_mm3 / total - 1) < 0.04:
        return np.maximum(slices.area_mm2, 0.0), slices.outline_mm
    seen = np.bincount(slices.wall_plane, slices.wall_length_mm, len(slices.planes_mm))
    cells = np.count_nonzero(slices.inside, axis=(1, 2)) * slices.cell_mm**2
    scale = volume_mm3 / max(float(cells.sum()) * slices.step_mm, 1e-9)
    return cells * (scale if 0.5 < scale < 2 else 1.0), np.minimum(seen, slices.outline_mm)


def _per_plane(slices: Slices, values: Floats, outline: Floats) -> Floats:
    """Sampled values × length summed for each plane, the sample scaled to the plane's true outline."""
    count = len(slices.planes_mm)
    seen = np.bincount(slices.wall_plane, slices.wall_length_mm, count)
    total = np.bincount(slices.wall_plane, slices.wall_length_mm * values, count)
    return np.where(seen > 0, total / np.maximum(seen, 1e-9), 0.0) * outline


def _perimeters(slices: Slices, profile: PrintProfile, depth: float, outline: Floats) -> tuple[Floats, Floats, Floats]:
    """mm² of external and of inner perimeters, and what they take from infill. A wall thinner than one line is not printed."""
    half = slices.wall_mm / 2
    if profile.perimeters == 0:
        return np.zeros_like(outline), np.zeros_like(outline), np.zeros_like(outline)
    spacing = line_spacing(profile.external_line_width_mm, profile.layer_height_mm)
    printed = slices.wall_mm >= profile.external_line_width_mm
    inner = np.clip(half - spacing, 0.0, (profile.perimeters - 1) * profile.spacing_mm)
    external_mm = _per_plane(slices, np.where(printed, spacing, 0.0), outline)
    inner_mm = _per_plane(slices, np.where(printed, inner, 0.0), outline)
    return external_mm, inner_mm, _per_plane(slices, np.minimum(half, depth), outline)


def _core_outline(slices: Slices, depth: float, outline: Floats) -> Floats:
    return _per_plane(slices, (slices.wall_mm > 2 * depth).astype(np.float64), outline)


@dataclass(frozen=True, eq=False)
class _Fill:
    """Cells (p,), as shares of a cell, that are solid; of those the skins on top, and what bridges over sparse infill or air."""

    solid: Floats
    top: Floats
    bridge: Floats

    @staticmethod
    def of(slices: Slices, profile: PrintProfile) -> "_Fill":
        layer, step, core = profile.layer_height_mm, slices.step_mm, slices.core
        above, top = _near_surface(slices, profile.top_solid_layers * layer / step, up=True)
        below, bottom = _near_surface(slices, profile.bottom_solid_layers * layer / step, up=False)
        solid = np.minimum(above + below, 1.0)
        bottom[:1] = False  # what lies on the plate bridges nothing
        bridge = _grown(bottom, SKIN_MARGIN_MM / slices.cell_mm) & core if profile.bottom_layers else bottom
        solid = np.maximum(solid, (top | bridge) * np.float32(min(1.0, layer / step)))
        if profile.infill > FULL:
            solid = core.astype(np.float32)
        reach = max(1, round(profile.top_solid_layers * layer / step))
        if len(solid) > reach and profile.top_layers:
            bridge[1:-reach] |= (top[reach + 1 :] & core[1:-reach]) & (solid[: -reach - 1] < 0.5)
        skins = (np.count_nonzero(cells, axis=(1, 2)).astype(np.float64) for cells in (top, bridge))
        return _Fill(solid.reshape(len(solid), -1).sum(axis=1).astype(np.float64), *skins)


def _grown(cells: Grid, reach: float) -> Grid:
    """The cells (p, ny, nx) and their neighbours as far as `reach` cells along x and y."""
    grown = cells.copy()
    for axis in (1, 2):
        left = min(round(reach), cells.shape[axis] - 1)
        step = 1
        while left > 0:
            step = min(step, left)
            wider = grown.copy()
            to, start = (slice(None),) * axis + (slice(step, None),), (slice(None),) * axis + (slice(None, -step),)
            wider[to] |= grown[start]
            wider[start] |= grown[to]
            grown, left, step = wider, left - step, 2 * step
    return grown


def _near_surface(slices: Slices, planes: float, up: bool) -> tuple[npt.NDArray[np.float32], Grid]:
    """(share of each core cell that lies within `planes` planes of a surface above (or below), cells right at that surface)."""
    inside = slices.inside if up else slices.inside[::-1]
    core = slices.core if up else slices.core[::-1]
    weight = np.zeros(core.shape, np.float32)
    open_ = np.zeros(core.shape, bool)
    skin = np.zeros(core.shape, bool)
    for distance in range(1, int(np.ceil(planes)) + 1):
        beyond = np.ones(core.shape, bool)
        beyond[:-distance] = ~core[distance:]
        fresh = core & beyond & ~open_
        open_ |= beyond
        weight[fresh] = min(1.0, planes - (distance - 1))
        if distance == 1:
            skin = core.copy()
            skin[:-1] &= ~inside[1:]
    return (weight, skin) if up else (weight[::-1], skin[::-1])


def _bridge_excess(profile: PrintProfile) -> float:
    """A bridging thread is round and as thick as the nozzle: more plastic than a layer of the same area."""
    thread = pi * profile.nozzle_mm**2 / 4 / (profile.nozzle_mm + BRIDGE_EXTRA_MM)
    return max(1.0, thread / profile.layer_height_mm)


def _skirt(mesh: Mesh, profile: PrintProfile) -> float:
    """mm³ of loops round the box of the part, and of a brim."""
    if not len(mesh.vertices):
        return 0.0
    x, y, _ = (mesh.vertices.max(axis=0) - mesh.vertices.min(axis=0)).astype(float)
    round_part = 2 * (x + y)
    section = profile.first_layer_mm * line_spacing(profile.first_layer_line_width_mm, profile.first_layer_mm)
    skirt = profile.skirts * (round_part + 2 * pi * profile.skirt_distance_mm) * section
    return float(skirt + profile.brim_mm * (round_part + pi * profile.brim_mm) * profile.first_layer_mm)


def _rings(inside: Grid) -> Floats:
    """Islands minus holes of each plane (p,), by Euler's formula on the cells."""
    corners = np.pad(inside, ((0, 0), (1, 1), (1, 1)))
    faces = np.count_nonzero(inside, axis=(1, 2))
    edges = np.count_nonzero((corners[:, :, 1:] | corners[:, :, :-1])[:, 1:-1], axis=(1, 2))
    edges += np.count_nonzero((corners[:, 1:] | corners[:, :-1])[:, :, 1:-1], axis=(1, 2))
    pairs = corners[:, 1:] | corners[:, :-1]
    points = np.count_nonzero(pairs[:, :, 1:] | pairs[:, :, :-1], axis=(1, 2))
    rings: Floats = (points - edges + faces).astype(np.float64)
    return rings


def _supports(mesh: Mesh, slices: Slices, profile: PrintProfile) -> tuple[Floats, Floats]:
    """mm³ of support columns and of their dense interface for each plane.

    Columns stand on a grid as wide as their spacing, so that what hangs over is held up to one step of it further out.
    """
    style = profile.support_style
    flat = _flat_share(mesh, slices, style.threshold_deg)
    inside = slices.inside
    count = len(inside)
    hanging = np.zeros(inside.shape, bool)
    hanging[1:] = inside[1:] & ~inside[:-1] & (flat[1:, None, None] > 0)
    hanging = _grown(hanging, (style.spacing_mm + style.line_width_mm) / slices.cell_mm) if hanging.any() else hanging
    held = np.zeros(inside.shape[1:], np.float32)
    since = np.full(inside.shape[1:], 1e6, np.float32)  # mm below the overhang
    interface_mm = style.interface_layers * profile.layer_height_mm
    columns: Floats = np.zeros(count)
    dense: Floats = np.zeros(count)
    for plane in range(count - 1, -1, -1):
        held[inside[plane]] = 0
        near = (since < interface_mm) & (held > 0)
        dense[plane] = held[near].sum() * min(1.0, interface_mm / slices.step_mm)
        columns[plane] = held.sum() - dense[plane]
        since += slices.step_mm
        if plane and flat[plane] > 0:
            wanted = hanging[plane]
            since[wanted & (held == 0)] = 0
            held[wanted] = np.maximum(held[wanted], flat[plane])
    cell = slices.cell_mm**2 * slices.step_mm
    spacing = line_spacing(style.line_width_mm, profile.layer_height_mm)
    share = min(1.0, spacing / (style.spacing_mm + spacing))
    dense_share = min(1.0, spacing / (style.interface_spacing_mm + spacing))
    return columns * cell * share, dense * cell * dense_share


def _flat_share(mesh: Mesh, slices: Slices, threshold_deg: float) -> Floats:
    """Of what faces down at each plane, the share (p,) that is flatter than the threshold."""
    corners = mesh.vertices.astype(np.float64)[mesh.faces]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]) / 2
    down = np.maximum(-normals[:, 2], 0.0)
    flat = np.where(down > cos(radians(threshold_deg)) * np.linalg.norm(normals, axis=1), down, 0.0)
    plane = np.clip(((corners[:, :, 2].mean(axis=1)) / slices.step_mm + 0.5).astype(np.int64), 0, len(slices.planes_mm) - 1)
    below, every = (np.bincount(plane, values, len(slices.planes_mm)) for values in (flat, down))
    share: Floats = np.where(every > 0, below / np.maximum(every, 1e-9), 0.0)
    return share
