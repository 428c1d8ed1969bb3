"""A body as cells: which of them are material, and how far each of the others is from it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.errors import TooLarge
from mesh.intersect import tolerance
from mesh.measure import bounds
from mesh.mesh import NO_FACES, FaceIndices, Mesh
from mesh.native.tree import FaceTree
from mesh.orient_columns import crossings

Cells = npt.NDArray[np.bool_]  # (deep, wide, high): y, x, z
Floats = npt.NDArray[np.float64]

RIM = 1  # empty cells all round
MANY = 150_000  # faces: above, rays to the first face, and from there to the next, are faster than going through them all
_MISSED = 1e-3  # of the lines may meet faces that lie on each other
_MOST_WALLS = 100  # faces that a ray goes through
_OFF = (0.0137, 0.0219)  # of a cell: so that no line runs along edges that lie in a raster of their own
_FINE = 2  # points in a cell of a line
_LEAST_CELLS = 3  # along the shortest side: a sheet that is thinner than a cell would be lost


@dataclass(frozen=True, eq=False)
class SolidGrid:
    """solid: (deep, wide, high) y, x, z, with a rim of empty cells; cell: side in mm; lower: the middle of the cell 0, 0, 0"""

    solid: Cells
    cell: float
    lower: Floats  # (3,) x, y, z

    def places(self, index: npt.NDArray[np.int64]) -> Floats:
        """The middles (k, 3) x, y, z in mm of cells given by their flat numbers (k,)."""
        y, x, z = np.unravel_index(index, self.solid.shape)
        return np.asarray(self.lower + self.cell * np.stack([x, y, z], axis=1))

    def numbers(self, places: Floats) -> npt.NDArray[np.int64]:
        """The flat numbers (k,) of the cells that hold places (k, 3) in mm; the nearest cell for those beside the grid."""
        deep, wide, high = self.solid.shape
        x, y, z = np.rint((places - self.lower) / self.cell).astype(np.int64).T
        shape = ((y, deep), (x, wide), (z, high))
        return np.asarray(np.ravel_multi_index(tuple(at.clip(0, most - 1) for at, most in shape), self.solid.shape))


def solid_grid(mesh: Mesh, cells: int, tree: FaceTree | None = None, sealed: FaceIndices = NO_FACES) -> SolidGrid | None:
    """About so many cells of a closed mesh that looks outward; None for what is too flat or too crowded to be told by cells.

    A cell is material where its middle is inside: where, on the upright line through it, more surface below it begins material
    than ends it. So bodies that overlap are one. The cost hardly depends on the number of faces.
    tree: over these faces, whichever way round, where there is one already; sealed: faces of hollows that count as filled
    """
    if not len(mesh.faces):
        return None
    low, high = (corner.astype(np.float64) for corner in bounds(mesh))
    size = high - low
    if not size.min() > 0:
        return None
    cell = float(np.prod(size) / cells) ** (1 / 3)
    if size.min() < _LEAST_CELLS * cell:
        cell = max(float(size.min()) / _LEAST_CELLS, float(np.sort(size)[1:].prod() * _LEAST_CELLS / cells) ** 0.5)
    wide, deep, tall = (int(np.ceil(length / cell)) + 2 * RIM for length in size)
    if not np.isfinite(cell) or wide * deep * tall > 4 * cells:
        return None
    middle = (low + high) / 2
    lower = middle - cell * (np.array([wide, deep, tall]) - 1) / 2
    lower[:2] += cell * np.array(_OFF)
    grid = (deep, wide, tall)
    met = None if tree is None or len(mesh.faces) < MANY else _by_rays(tree, mesh, lower, cell, wide, deep)
    steps = None if met is None else _steps(mesh, met, grid, sealed)
    if steps is None or (steps.sum(axis=2) != 0).mean() > _MISSED:
        if (met := _by_faces(mesh, lower, cell, wide, deep)) is None:
            return None
        steps = _steps(mesh, met, grid, sealed)
    return SolidGrid(np.cumsum(steps, axis=2, dtype=np.int32) > 0, cell, lower)


Met = tuple[npt.NDArray[np.int64], Floats, FaceIndices]  # line, height in cells, face: (k,)


def _steps(mesh: Mesh, met: Met, grid: tuple[int, int, int], sealed: FaceIndices) -> npt.NDArray[np.int32]:
    """How many surfaces begin material between the middle of each cell and that of the one below it, less those that end it."""
    line, height, face = met
    if len(sealed):
        left_out = np.zeros(len(mesh.faces), bool)
        left_out[sealed] = True
        kept = ~left_out[face]
        line, height, face = line[kept], height[kept], face[kept]
    a, b, c = mesh.vertices[mesh.faces[face]].astype(np.float64).transpose(1, 2, 0)
    down = np.sign((b[1] - a[1]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[1] - a[1]))
    begins = np.clip(np.ceil(height), 0, grid[2] - 1).astype(np.int64)
    return np.bincount(line * grid[2] + begins, down, grid[0] * grid[1] * grid[2]).reshape(grid).astype(np.int32)


def opened(grid: SolidGrid, begin: Floats, end: Floats) -> SolidGrid:
    """The grid with the cells empty through which straight lines (k, 3) to (k, 3) mm in the air go: holes narrower than a cell.

    The cells of a line are connected side by side.
    """
    solid = grid.solid.copy()
    last = np.array(solid.shape)[[1, 0, 2]] - 1
    count = int(np.ceil(np.abs(end - begin).max(initial=0.0) / grid.cell * _FINE)) + 1
    share = np.linspace(0.0, 1.0, count)[None, :, None]
    path = np.rint((begin[:, None] + share * (end - begin)[:, None] - grid.lower) / grid.cell).astype(np.int64).clip(0, last)
    step = path[:, :-1].copy()
    for axis in (0, 1, 2):  # where more than one coordinate changes at once, one after another
        step[:, :, axis] = path[:, 1:, axis]
        solid[step[:, :, 1], step[:, :, 0], step[:, :, 2]] = False
    solid[path[:, :, 1], path[:, :, 0], path[:, :, 2]] = False
    return SolidGrid(solid, grid.cell, grid.lower)


def _by_faces(mesh: Mesh, lower: Floats, cell: float, wide: int, deep: int) -> Met | None:
    try:
        found = crossings((mesh.vertices - lower) / cell, mesh.faces, wide, deep)
    except TooLarge:
        return None
    return np.repeat(np.arange(wide * deep), np.diff(found.begins)), found.height, found.face


def _by_rays(tree: FaceTree, mesh: Mesh, lower: Floats, cell: float, wide: int, deep: int) -> Met | None:
    """The same, but of faces that lie on each other only one is met."""
    line = np.arange(wide * deep)
    at = np.column_stack([lower[0] + cell * (line % wide), lower[1] + cell * (line // wide), np.full(len(line), lower[2] - cell)])
    lift, met = max(4 * tolerance(mesh), 1e-6), list[Met]()
    for _ in range(_MOST_WALLS):
        far, face = tree.cast(at, np.tile([0.0, 0.0, 1.0], (len(at), 1)), np.full(len(at), -1, np.int32))
        on = np.flatnonzero(face >= 0)
        if not len(on):
            lines, heights, faces = zip(*met, strict=True) if met else ([line], [at[:, 2]], [face])
            return np.concatenate(lines), np.concatenate(heights), np.concatenate(faces)
        line, at, face = line[on], at[on], face[on]
        at[:, 2] += far[on]
        met.append((line, (at[:, 2] - lower[2]) / cell, face))
        at[:, 2] += lift
    return None


def square_distances(solid: Cells, most: int) -> npt.NDArray[np.uint16]:
    """From each cell to the nearest of material, squared, in cells, up to so many (at most 100); (most + 1)² for what is farther.

    Shaped as the cells: (deep, wide, high).
    The lower envelope of parabolas, one axis after another (Felzenszwalb and Huttenlocher 2012, "Distance transforms of sampled
    functions", Theory of Computing 8, 415), here over a bounded reach, so that it is a few sums of whole arrays.
    """
    far = (most + 1) ** 2
    found = np.where(solid, np.uint16(0), np.uint16(far))
    for axis in (2, 1, 0):
        last, found = found, found.copy()
        raised = np.empty_like(last)
        for step in range(1, min(most, last.shape[axis] - 1) + 1):
            ahead, behind = (_cut(axis, slice(step, None)), _cut(axis, slice(None, -step)))
            np.add(last, np.uint16(step * step), out=raised)
            np.minimum(found[ahead], raised[behind], out=found[ahead])
            np.minimum(found[behind], raised[ahead], out=found[behind])
    return np.minimum(found, np.uint16(far))


def _cut(axis: int, part: slice) -> tuple[slice, ...]:
    return tuple(part if one == axis else slice(None) for one in range(3))
