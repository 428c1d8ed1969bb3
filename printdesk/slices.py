"""A body cut by planes and sampled by lines in them: what an estimate needs of its layers, in a few array operations.

Each plane cuts the triangles into segments. Lines along x and along y through the segments of a plane give chords; a chord times
the in-plane normal is the thickness of the wall there, and the chords of both directions together weigh the outline by its true
length (∫ nx² + ny² dl = length). Where shells overlap, only the outline of their union counts: the winding number tells.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.mesh import Faces, Mesh

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Grid = npt.NDArray[np.bool_]  # (planes, ny, nx): cells of Slices.cell_mm

MOST_PLANES = 80
MOST_CELLS = 96  # along the longer of x and y
SMALLEST_CELL_MM = 0.2
MOST_SEGMENTS = 3_000_000
GRAZING = 0.35  # below this share of the normal, lines of the other direction tell the depth


@dataclass(frozen=True, eq=False)
class Slices:
    """planes_mm (p,): heights of the planes, step_mm apart; area_mm2, outline_mm (p,): exact, of all shells as they are

    wall_plane, wall_length_mm, wall_mm (k,): a sample of the outline: its plane, the length it stands for, the thickness there
    inside, core: solid cells, and those deeper than `depth_mm` in the plane
    """

    planes_mm: Floats
    step_mm: float
    cell_mm: float
    area_mm2: Floats
    outline_mm: Floats
    wall_plane: Ints
    wall_length_mm: Floats
    wall_mm: Floats
    inside: Grid
    core: Grid


@dataclass(frozen=True, eq=False)
class _Segments:
    """plane (s,); start, end (s, 2): with the material on the left."""

    plane: Ints
    start: Floats
    end: Floats


@dataclass(frozen=True, eq=False)
class _Chords:
    """plane, line (c,); near, far: where a line enters and leaves the body; n_near, n_far: the normal along the line, 0 … 1."""

    plane: Ints
    line: Ints
    near: Floats
    far: Floats
    n_near: Floats
    n_far: Floats


def cut(mesh: Mesh, first_mm: float, layer_mm: float, depth_mm: float) -> Slices:
    """The body, standing on z = 0, cut in the middle of its layers, or of at most 80 slabs of equal height.

    A mesh without height or without faces gives no planes.
    """
    vertices = mesh.vertices.astype(np.float64)
    top = float(vertices[mesh.faces.ravel(), 2].max()) if len(mesh.faces) else 0.0
    layers = max(1, round((top - first_mm) / layer_mm) + 1) if top > 0 else 0
    count = min(layers, MOST_PLANES)
    step = layer_mm if count == layers else top / max(count, 1)
    planes = (first_mm - layer_mm / 2 if count == layers else step / 2) + step * np.arange(count)
    if count == layers and count:
        planes[0] = min(first_mm, top) / 2
    planes += 1e-6 * layer_mm  # planes through vertices have no clear side
    lower, upper = np.zeros(2), np.zeros(2)
    if len(vertices):
        lower, upper = (np.array([end(vertices[:, axis]) for axis in (0, 1)]) for end in (np.min, np.max))
    cell = max(SMALLEST_CELL_MM, float((upper - lower).max()) / MOST_CELLS)
    columns, rows = (int(n) for n in np.maximum(1, np.ceil((upper - lower) / cell)))
    segments = _segments(vertices, mesh.faces, planes.astype(np.float64))
    lengths = np.hypot(*(segments.end - segments.start).T)
    crosses = segments.start[:, 0] * segments.end[:, 1] - segments.start[:, 1] * segments.end[:, 0]
    along_x = _chords(segments, lengths, lower, cell, rows, axis=0)
    along_y = _chords(segments, lengths, lower, cell, columns, axis=1)
    samples = [_samples(chords, cell) for chords in (along_x, along_y)]
    inside = _fill(along_x, lower[0], cell, (count, rows, columns), 0.0)
    core = _fill(along_x, lower[0], cell, (count, rows, columns), depth_mm)
    core &= _fill(along_y, lower[1], cell, (count, columns, rows), depth_mm).transpose(0, 2, 1)
    return Slices(
        planes_mm=planes.astype(np.float64),
        step_mm=step,
        cell_mm=cell,
        area_mm2=np.bincount(segments.plane, crosses / 2, count).astype(np.float64),
        outline_mm=np.bincount(segments.plane, lengths, count).astype(np.float64),
        wall_plane=np.concatenate([sample[0] for sample in samples]),
        wall_length_mm=np.concatenate([sample[1] for sample in samples]),
        wall_mm=np.concatenate([sample[2] for sample in samples]),
        inside=inside,
        core=core,
    )


def _repeated(counts: Ints) -> tuple[Ints, Ints]:
    """(owner, running number within the owner) of counts[i] entries for each i."""
    owner = np.repeat(np.arange(len(counts)), counts)
    return owner, np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)


def _segments(vertices: Floats, faces: Faces, planes: Floats) -> _Segments:
    """Where the triangles meet the planes, which rise from first to last. Column by column: short rows are slow to reduce."""
    heights = vertices[:, 2]
    z0, z1, z2 = (heights[faces[:, corner]] for corner in range(3))
    low, high = np.minimum(np.minimum(z0, z1), z2), np.maximum(np.maximum(z0, z1), z2)
    first = np.searchsorted(planes, low, side="left")
    counts = np.searchsorted(planes, high, side="left") - first
    if counts.sum() > MOST_SEGMENTS:
        counts = np.zeros_like(counts)  # only a malicious file gets here: every triangle as high as the body
    face, number = _repeated(counts)
    plane = first[face] + number
    height = planes[plane]
    above = [corner[face] > height for corner in (z0, z1, z2)]
    lone = np.where(above[0] == above[1], 2, np.where(above[0] == above[2], 1, 0))  # the corner alone on its side
    flat_faces, at = faces.ravel(), 3 * face
    apex = vertices[flat_faces[at + lone]]
    ends = []
    for step in (1, 2):
        other = vertices[flat_faces[at + (lone + step) % 3]]
        share = (height - apex[:, 2]) / (other[:, 2] - apex[:, 2])
        ends.append(apex[:, :2] + share[:, None] * (other[:, :2] - apex[:, :2]))
    up = (apex[:, 2] > height)[:, None]
    return _Segments(plane, np.where(up, ends[0], ends[1]), np.where(up, ends[1], ends[0]))


def _chords(segments: _Segments, lengths: Floats, lower: Floats, cell: float, lines: int, axis: int) -> _Chords:
    """Lines along `axis` through the middles of the cells, in every plane, within the union of the shells."""
    across = 1 - axis
    a, b = segments.start[:, across], segments.end[:, across]
    from_line = np.clip(np.ceil((np.minimum(a, b) - lower[across]) / cell - 0.5).astype(np.int64), 0, lines)
    to_line = np.clip(np.ceil((np.maximum(a, b) - lower[across]) / cell - 0.5).astype(np.int64), 0, lines)
    owner, number = _repeated(to_line - from_line)
    line = from_line[owner] + number
    at = lower[across] + (line + 0.5) * cell
    slope = (segments.end[owner, axis] - segments.start[owner, axis]) / (b[owner] - a[owner])
    place = segments.start[owner, axis] + (at - a[owner]) * slope
    normal = np.abs(b - a)[owner] / lengths[owner]
    entering = (b > a) if axis == 1 else (b < a)  # the material is on the left
    turn = np.where(entering[owner], 1, -1)
    track = segments.plane[owner] * lines + line
    span = float(np.ptp(place)) + 1.0 if len(place) else 1.0
    order = np.argsort(track * span + (place - (place.min() if len(place) else 0.0)))
    track, place, normal, turn = track[order], place[order], normal[order], turn[order]
    return _union(track, place, normal, turn, lines)


def _union(track: Ints, place: Floats, normal: Floats, turn: Ints, lines: int) -> _Chords:
    """The chords of winding number above zero; a line that does not come out again (an open body) is left out."""
    after = np.cumsum(turn)
    starts = np.flatnonzero(np.r_[True, track[1:] != track[:-1]]) if len(track) else np.zeros(0, np.int64)
    sizes = np.diff(np.r_[starts, len(track)])
    base = np.r_[0, after][starts]
    after = after - np.repeat(base, sizes)
    closed = np.repeat(after[starts + sizes - 1] == 0, sizes) if len(starts) else np.zeros(0, bool)
    before = after - turn
    near = np.flatnonzero(closed & (before <= 0) & (after > 0))
    far = np.flatnonzero(closed & (before > 0) & (after <= 0))
    return _Chords(track[near] // lines, track[near] % lines, place[near], place[far], normal[near], normal[far])


def _samples(chords: _Chords, cell: float) -> tuple[Ints, Floats, Floats]:
    """(plane, length, thickness) of the outline at both ends of each chord."""
    chord = chords.far - chords.near
    plane = np.concatenate([chords.plane, chords.plane])
    normal = np.concatenate([chords.n_near, chords.n_far])
    return plane, cell * normal, np.concatenate([chord, chord]) * normal


def _fill(chords: _Chords, lower: float, cell: float, shape: tuple[int, int, int], depth: float) -> Grid:
    """Cells whose middle lies in a chord, at least `depth` from its ends as measured square to the outline."""
    near = chords.near + depth / np.maximum(chords.n_near, GRAZING)
    far = chords.far - depth / np.maximum(chords.n_far, GRAZING)
    kept = far > near
    start = np.clip(np.ceil((near[kept] - lower) / cell - 0.5).astype(np.int64), 0, shape[2])
    end = np.clip(np.ceil((far[kept] - lower) / cell - 0.5).astype(np.int64), 0, shape[2])
    row = (chords.plane[kept] * shape[1] + chords.line[kept]) * (shape[2] + 1)
    change = np.zeros(shape[0] * shape[1] * (shape[2] + 1), np.int8)
    np.add.at(change, row + start, np.int8(1))
    np.add.at(change, row + end, np.int8(-1))
    return np.cumsum(change.reshape(shape[0], shape[1], -1), axis=2, dtype=np.int8)[:, :, :-1] > 0
