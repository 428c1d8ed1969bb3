"""Supports: what must be held up, the columns under it, and what they take.

The rules are those of slicers of the Slic3r family: what reaches further over the layer below than the threshold allows is held
up, with a margin; columns stand on a square grid, so that each cell that is touched is filled whole where the part leaves room;
they go down to the plate or to the part, end a gap below what they hold, and have a few dense layers on top.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from mesh.region import Cells, Region, cells_of, grown
from printdesk.laid import Laid
from printdesk.layup import Layup
from printdesk.overhangs import overhangs
from printdesk.print_profile import line_spacing

Floats = npt.NDArray[np.float64]

MARGIN_MM = 1.5  # by which a column reaches out beyond what it holds
PARTS = 5  # of a grid cell along each side, in which the room beside the part is counted
SPREAD_STEP_MM = 0.5
FOOT_MM = 3.0  # by which the first layer of columns is wider, so that they stand
FOOT_SHARE = 0.82  # how dense that layer is
COLUMN_LAYER_MM = 0.3  # layers of columns are as high as a nozzle of 0.4 mm can lay them
JOINED = 0.12  # of the outline of columns is followed to join their lines; measured under plates, discs and cones of our own
LEAST_ROOM = 0.04  # of a cell; less is no column
MOST_CELLS = 40_000


@dataclass(frozen=True, eq=False)
class Scaffold:
    """columns, dense: what is laid in each layer (p,), of the columns and of their dense tops"""

    columns: Laid
    dense: Laid

    @property
    def mm3(self) -> float:
        return float(self.columns.mm3.sum() + self.dense.mm3.sum())

    @staticmethod
    def none(layers: int) -> "Scaffold":
        return Scaffold(Laid.nothing(layers), Laid.nothing(layers))


@dataclass(frozen=True, eq=False)
class Standing:
    """What stands in one layer, in parts of cells: shape (y, x) from `low` on, each part_mm wide. columns, dense: which of them

    foot: of the first layer, in place of both
    """

    low: tuple[float, float]
    part_mm: float
    columns: Cells
    dense: Cells
    foot: Region | None = None


Seen = Callable[[int, Standing], None]


def scaffold(layup: Layup, seen: Seen | None = None) -> Scaffold:
    """The supports of a print that is laid up. seen: gets each layer that has any, from the top down."""
    profile, count = layup.profile, len(layup.heights)
    style = profile.support_style
    spacing = line_spacing(style.line_width_mm, profile.layer_height_mm)
    grid = _Grid.over(layup, style.spacing_mm + spacing)
    if grid is None:
        return Scaffold.none(count)
    wanted = {}
    for found in overhangs(layup):
        beside = grown(layup.outline(found.layer - 1), profile.external_line_width_mm)
        under, dense = _spread(found.held, MARGIN_MM, beside), _spread(found.wide, MARGIN_MM, beside)
        wanted[found.layer] = grid.touched(under), None if found.wide.is_empty() else grid.parts(dense)
    return _columns(layup, grid, wanted, spacing, seen) if wanted else Scaffold.none(count)


@dataclass(frozen=True, eq=False)
class _Grid:
    """cell_mm wide cells from `low` on, shape (rows, columns)."""

    low: tuple[float, float]
    cell_mm: float
    shape: tuple[int, int]

    @staticmethod
    def over(layup: Layup, cell_mm: float) -> "_Grid | None":
        boxes = np.array([outline.bounds() for outline in layup.solid.values() if not outline.is_empty()])
        if not len(boxes):
            return None
        edge = MARGIN_MM + FOOT_MM + cell_mm
        low, high = boxes[:, :2].min(axis=0) - edge, boxes[:, 2:].max(axis=0) + edge
        middle = (
            boxes[:, :2].min(axis=0) + boxes[:, 2:].max(axis=0)
        ) / 2  # slicers put the part's middle on a corner of the grid
        low = middle + np.floor((low - middle) / cell_mm) * cell_mm
        columns, rows = (int(number) for number in np.ceil((high - low) / cell_mm))
        if columns * rows > MOST_CELLS:
            return None
        return _Grid((float(low[0]), float(low[1])), cell_mm, (rows, columns))

    def parts(self, region: Region) -> Cells:
        rows, columns = self.shape
        fine = cells_of(region, self.low, self.cell_mm / PARTS, (rows * PARTS, columns * PARTS))
        return fine.reshape(rows, PARTS, columns, PARTS)

    def touched(self, region: Region) -> Cells:
        return np.asarray(self.parts(region).any(axis=(1, 3)))

    def standing(self, columns: Cells, dense: Cells) -> Standing:
        """columns, dense: in parts, as `parts` gives them."""
        flat = self.shape[0] * PARTS, self.shape[1] * PARTS
        return Standing(self.low, self.cell_mm / PARTS, columns.reshape(flat), dense.reshape(flat))


def _columns(
    layup: Layup, grid: _Grid, wanted: dict[int, tuple[Cells, Cells | None]], spacing: float, seen: Seen | None
) -> Scaffold:
    """From the top down: columns begin under what hangs over, and end where the part leaves a cell no room."""
    profile, style = layup.profile, layup.profile.support_style
    count, height = len(layup.heights), layup.profile.layer_height_mm
    gap = max(1, round(style.contact_mm / height)) if style.contact_mm > 0 else 0
    beside = style.beside_share * profile.external_line_width_mm
    share, dense = min(1.0, spacing / grid.cell_mm), min(1.0, spacing / (style.interface_spacing_mm + spacing))
    dense_layers = 1 + round(style.interface_layers * max(1.0, COLUMN_LAYER_MM / height)) if style.interface_layers else 0
    area, around, dense_area, pieces = (np.zeros(count) for _ in range(4))
    standing = np.zeros(grid.shape, bool)
    close = np.zeros((grid.shape[0], PARTS, grid.shape[1], PARTS), np.int8)  # dense layers still to come
    room: dict[int, Cells] = {}
    for layer in range(count - 1, -1, -1):
        new = wanted.get(layer + 1 + gap)
        if new is not None:
            standing |= new[0]
            if new[1] is not None:
                close[new[1]] = dense_layers
        if not standing.any():
            continue
        first = layup.alike[layer]
        if first not in room:
            room[first] = ~grid.parts(grown(layup.solid[first], beside))
        left = room[first].mean(axis=(1, 3))
        standing &= left > LEAST_ROOM
        closed = (close > 0) & room[first] & standing[:, None, :, None]
        dense_area[layer] = np.count_nonzero(closed)
        if seen is not None and layer and standing.any():
            seen(layer, grid.standing(room[first] & standing[:, None, :, None] & ~closed, closed))
        area[layer] = max(0.0, left[standing].sum() - dense_area[layer] / PARTS**2)
        pieces[layer], around[layer] = _pieces(standing), _around(standing)
        np.maximum(close - 1, 0, out=close)
    area, dense_area = area * grid.cell_mm**2, dense_area * (grid.cell_mm / PARTS) ** 2
    flow = profile.extrusion_multiplier
    columns_mm2, dense_mm2 = area * share + JOINED * around * grid.cell_mm * spacing, dense_area * dense
    if standing.any():
        foot = _foot(layup, grid, standing, beside)
        columns_mm2[0], dense_mm2[0] = float(foot.area()) * FOOT_SHARE, 0.0
        if seen is not None:
            nothing = np.zeros((grid.shape[0], PARTS, grid.shape[1], PARTS), bool)
            seen(0, replace(grid.standing(nothing, nothing), foot=foot))
    chord = (
        np.pi * (area + dense_area) / np.maximum(around * grid.cell_mm, 1e-9)
    )  # the mean chord of a region is π·area / outline
    made = []
    for flat, paths in ((columns_mm2, pieces), (dense_mm2, np.where(dense_area > 0, pieces, 0.0))):
        long = flat / spacing
        made.append(Laid(flat * layup.heights * flow, long, long / np.maximum(chord, 1.0), np.where(flat > 0, paths, 0.0)))
    return Scaffold(*made)


def _pieces(standing: Cells) -> float:
    """How many columns there are that do not touch: by Euler's formula on the cells."""
    padded = np.pad(standing, 1)
    faces = np.count_nonzero(standing)
    edges = np.count_nonzero(padded[1:] & padded[:-1]) + np.count_nonzero(padded[:, 1:] & padded[:, :-1])
    corners = np.count_nonzero(padded[1:, 1:] & padded[1:, :-1] & padded[:-1, 1:] & padded[:-1, :-1])
    return max(1.0, float(faces - edges + corners))


def _around(standing: Cells) -> float:
    """Edges of cells between what stands and what does not."""
    padded = np.pad(standing, 1)
    return float(np.count_nonzero(padded[1:] ^ padded[:-1]) + np.count_nonzero(padded[:, 1:] ^ padded[:, :-1]))


def _foot(layup: Layup, grid: _Grid, standing: Cells, beside: float) -> Region:
    """The first layer of columns, which is wider."""
    rows, columns = np.nonzero(standing)
    x, y, cell = grid.low[0] + columns * grid.cell_mm, grid.low[1] + rows * grid.cell_mm, grid.cell_mm
    squares = [np.array([[a, b], [a + cell, b], [a + cell, b + cell], [a, b + cell]]) for a, b in zip(x, y, strict=True)]
    part = grown(layup.outline(0), beside)
    return _spread(Region(squares) - part, FOOT_MM, part)


def _spread(flat: Region, mm: float, part: Region) -> Region:
    """Grown in steps, so that it goes round the part and never through a wall of it."""
    for _ in range(round(mm / SPREAD_STEP_MM)):
        flat = grown(flat, SPREAD_STEP_MM) - part
    return flat
