"""What hangs over the layer below too far to be laid in the air, and what of it bridges from one hold to another by itself."""

from dataclasses import dataclass
from math import radians, tan

import numpy as np
import numpy.typing as npt

from mesh.region import Region, cells_of, grown, opened
from printdesk.layup import Layup

Floats = npt.NDArray[np.float64]

EDGE_MM = 1.5  # along an edge that ends in the air, a bridge is held up as far as this
HELD_SHARE = 0.7  # of a region, from which on it counts as one bridge
LINE_MM = 0.6  # between the lines that try which way a region bridges
BEYOND_MM = 0.6  # past its end, a line must find the layer below there
LOOK_MM = 0.4  # the cells in which the layer below is looked up
SMALLEST_MM2 = 1.0  # smaller regions are not tried for bridges
PARALLEL = 0.1  # sine of the angle up to which an edge runs along the bridge


@dataclass(frozen=True, eq=False)
class Overhang:
    """layer: its number; held: what must be held up; wide: of that, what is wider than a line's overhang on a slope"""

    layer: int
    held: Region
    wide: Region


def overhangs(layup: Layup) -> list[Overhang]:
    """Of each layer that hangs over, from the lowest up."""
    profile = layup.profile
    reach = profile.layer_height_mm / tan(radians(min(profile.support_style.threshold_deg + 1, 89.0)))
    line = profile.external_line_width_mm
    found = []
    for layer in range(1, len(layup.heights)):
        if layup.alike[layer] == layup.alike[layer - 1]:
            continue
        outline, below = layup.outline(layer), layup.outline(layer - 1)
        far = outline - grown(below, reach)
        if far.is_empty():
            continue
        hanging = opened((grown(far, reach) ^ outline) - below, 0.05 * line, 0.05 * line)
        if profile.support_style.bridges_free:
            hanging = _without_bridges(layup, layer, hanging)
        if hanging.is_empty() or hanging.area() < 0.01:
            continue
        found.append(Overhang(layer, hanging, opened(hanging, 0.33 * line, 0.33 * line)))
    return found


def _without_bridges(layup: Layup, layer: int, hanging: Region) -> Region:
    bridge = layup.fills(layer).bridge
    if bridge.is_empty() or hanging.is_empty():
        return hanging
    below = _Below.of(layup.outline(layer - 1), hanging)
    kept = []
    for piece in hanging.decompose():
        if piece.area() < SMALLEST_MM2:
            kept.append(piece)
            continue
        share, way = below.best_way(piece)
        if share >= HELD_SHARE:
            continue
        inside = piece ^ bridge
        if inside.is_empty() or (share <= 0.0 and not below.touches(piece)):
            kept.append(piece)
            continue
        kept.append((piece - bridge) + (inside ^ below.loose_edges(bridge, way)))
    held = Region()
    for piece in kept:
        held += piece
    return held


@dataclass(frozen=True, eq=False)
class _Below:
    """The layer below as cells of LOOK_MM from `low` on."""

    low: Floats
    cells: npt.NDArray[np.bool_]

    @staticmethod
    def of(outline: Region, around: Region) -> "_Below":
        x0, y0, x1, y1 = around.bounds()
        edge = 2 * BEYOND_MM
        low = np.array([x0 - edge, y0 - edge])
        shape = (int((y1 - y0 + 2 * edge) / LOOK_MM) + 1, int((x1 - x0 + 2 * edge) / LOOK_MM) + 1)
        return _Below(low, cells_of(outline, (float(low[0]), float(low[1])), LOOK_MM, shape))

    def holds(self, points: Floats) -> npt.NDArray[np.bool_]:
        """Whether there is something below points (n, 2)."""
        at = ((points - self.low) / LOOK_MM).astype(np.int64)
        inside = (at >= 0).all(axis=1) & (at[:, 1] < self.cells.shape[0]) & (at[:, 0] < self.cells.shape[1])
        found = np.zeros(len(points), bool)
        found[inside] = self.cells[at[inside, 1], at[inside, 0]]
        return found

    def touches(self, piece: Region) -> bool:
        """Whether a region begins at the layer below, and does not float."""
        return any(bool(self.holds(_outward(ring)).any()) for ring in piece.to_polygons())

    def best_way(self, piece: Region) -> tuple[float, Floats]:
        """(share of a region that lines in the best direction carry from hold to hold, that direction)."""
        best, way = 0.0, np.array([1.0, 0.0])
        for angle in _angles(piece):
            along = np.array([np.cos(angle), np.sin(angle)])
            share = self._carried(piece, along)
            if share > best:
                best, way = share, along
        return best, way

    def _carried(self, piece: Region, along: Floats) -> float:
        across = np.array([-along[1], along[0]])
        rings = piece.to_polygons()
        start = np.concatenate(rings)
        end = np.concatenate([np.roll(ring, -1, axis=0) for ring in rings])
        v0, v1 = start @ across / LINE_MM - 0.5, end @ across / LINE_MM - 0.5
        first = np.ceil(np.minimum(v0, v1)).astype(np.int64)
        count = np.ceil(np.maximum(v0, v1)).astype(np.int64) - first
        edge = np.repeat(np.arange(len(start)), count)
        line = first[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
        if len(line) < 2:
            return 0.0
        share = (line - v0[edge]) / (v1[edge] - v0[edge])
        u = (start @ along)[edge] + share * ((end - start) @ along)[edge]
        order = np.lexsort((u, line))
        u, line = u[order], line[order]
        near, far = u[0::2], u[1::2]
        at = ((line[0::2] + 0.5) * LINE_MM)[:, None] * across
        held = self.holds(at + (near - BEYOND_MM)[:, None] * along) & self.holds(at + (far + BEYOND_MM)[:, None] * along)
        long = far - near
        return float(long[held].sum() / max(long.sum(), 1e-9))

    def loose_edges(self, bridge: Region, way: Floats) -> Region:
        """Along the edges of a bridge that end in the air, but not those that run along it."""
        bands = []
        for ring in bridge.to_polygons():
            step = np.roll(ring, -1, axis=0) - ring
            long = np.hypot(step[:, 0], step[:, 1])
            unit = step / np.maximum(long, 1e-9)[:, None]
            outward = np.c_[unit[:, 1], -unit[:, 0]]
            loose = ~self.holds(_outward(ring)) & (long > 1e-6)
            loose &= np.abs(unit[:, 0] * way[1] - unit[:, 1] * way[0]) > PARALLEL
            for a, d, n in zip(ring[loose], step[loose], outward[loose], strict=True):
                bands.append(np.array([a - EDGE_MM * n, a + EDGE_MM * n, a + d + EDGE_MM * n, a + d - EDGE_MM * n]))
        return Region(bands) if bands else Region()


def _outward(ring: Floats) -> Floats:
    """Points (n, 2) just outside the middle of each edge."""
    step = np.roll(ring, -1, axis=0) - ring
    long = np.maximum(np.hypot(step[:, 0], step[:, 1]), 1e-9)
    return np.asarray(ring + step / 2 + BEYOND_MM * np.c_[step[:, 1], -step[:, 0]] / long[:, None], np.float64)


def _angles(piece: Region) -> Floats:
    """Directions worth trying: those of the longest edges, and eight all round."""
    steps = np.concatenate([np.roll(ring, -1, axis=0) - ring for ring in piece.to_polygons()])
    longest = steps[np.argsort(-np.hypot(steps[:, 0], steps[:, 1]))[:4]]
    edges = np.arctan2(longest[:, 1], longest[:, 0]) % np.pi
    return np.unique(np.round(np.r_[edges, edges + np.pi / 2, np.arange(0, np.pi, np.pi / 6)] % np.pi, 2))
