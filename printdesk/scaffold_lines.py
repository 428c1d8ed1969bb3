"""The lines of supports, drawn from the very cells that the estimate counts: columns along y, their dense tops across."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.hatch import hatch
from mesh.region import Cells
from printdesk.print_profile import PrintProfile, line_spacing
from printdesk.scaffold import FOOT_SHARE, PARTS, Standing

Floats = npt.NDArray[np.float64]
_NEAREST = np.array([2, 1, 3, 0, 4])  # of the parts of a cell, from its middle outward
assert len(_NEAREST) == PARTS


@dataclass
class ScaffoldLines:
    """Hears a scaffold from the top down, see `printdesk.scaffold.scaffold`. columns, dense: by layer, lines (k, 2, 2) mm."""

    profile: PrintProfile

    def __post_init__(self) -> None:
        self.columns: dict[int, Floats] = {}
        self.dense: dict[int, Floats] = {}
        self._last: tuple[Cells, Cells, Floats, Floats] | None = None

    def __call__(self, layer: int, standing: Standing) -> None:
        """Cells that are as in the layer above have the lines of that layer."""
        spacing = line_spacing(self.profile.support_style.line_width_mm, self.profile.layer_height_mm)
        if standing.foot is not None:
            self.columns[layer] = hatch(standing.foot, spacing / FOOT_SHARE, 45.0)
            return
        last = self._last
        if last is None or not np.array_equal(last[0], standing.columns) or not np.array_equal(last[1], standing.dense):
            apart = self.profile.support_style.interface_spacing_mm + spacing
            last = standing.columns, standing.dense, _columns(standing), _across(standing, apart)
        self._last = last
        self.columns[layer], self.dense[layer] = last[2:]


def _columns(standing: Standing) -> Floats:
    """One line through each cell, in its middle or where the part leaves room beside it."""
    rows, wide = standing.columns.shape
    parts = standing.columns.reshape(rows, wide // PARTS, PARTS)[:, :, _NEAREST]
    way = np.where(parts.any(axis=2), _NEAREST[parts.argmax(axis=2)], -1).T  # (cells along x, rows): which part has the line
    begins = np.ones(way.shape, bool)
    begins[:, 1:] = way[:, 1:] != way[:, :-1]
    cell, start = np.nonzero(begins)
    is_last = np.append(cell[1:] != cell[:-1], True)
    end = np.where(is_last, rows, np.append(start[1:], rows))
    part = way[cell, start]
    x = cell * PARTS + part + 0.5
    return _placed(standing, np.stack([x, start, x, end], axis=1)[part >= 0])


def _across(standing: Standing, apart_mm: float) -> Floats:
    """Lines along x through the dense cells, that far apart."""
    rows = standing.dense.shape[0]
    y = np.arange(apart_mm / 2, rows * standing.part_mm, apart_mm) / standing.part_mm
    crossed = np.pad(standing.dense[np.minimum(y.astype(np.intp), rows - 1)], ((0, 0), (1, 1))).astype(np.int8)
    turn = np.diff(crossed, axis=1)
    line, start = np.nonzero(turn == 1)
    _, end = np.nonzero(turn == -1)
    return _placed(standing, np.stack([start, y[line], end, y[line]], axis=1))


def _placed(standing: Standing, lines: Floats) -> Floats:
    """lines: (k, 4) x, y of both ends, in parts of cells."""
    return np.asarray(lines.reshape(-1, 2, 2) * standing.part_mm + np.asarray(standing.low))
