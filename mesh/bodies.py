"""Plain bodies made from numbers, for samples, creators and tests; closed, wound outward, in mm."""

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh, Vector3

_ORIGIN: Vector3 = (0.0, 0.0, 0.0)


def box(size: Vector3 = (20.0, 20.0, 20.0), lower: Vector3 = _ORIGIN) -> Mesh:
    """A box of 12 faces with its lowest corner at ``lower``."""
    unit = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)], np.float64)
    quads = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]])
    faces = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]], axis=1).reshape(-1, 3)
    return Mesh((unit * size + lower).astype(np.float32), faces.astype(np.int32))


def cylinder(radius: float = 10.0, height: float = 20.0, sides: int = 64, lower: Vector3 = _ORIGIN) -> Mesh:
    """A prism of that many sides along z; ``lower`` is the middle of its bottom."""
    angle = 2 * np.pi * np.arange(sides) / sides
    ring = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    bottom, top = (np.column_stack([ring, np.full(sides, z)]) for z in (0.0, height))
    points = np.concatenate([bottom, top, [[0, 0, 0], [0, 0, height]]]) + lower
    here, there = np.arange(sides), (np.arange(sides) + 1) % sides
    floor, lid = np.full(sides, 2 * sides), np.full(sides, 2 * sides + 1)
    walls = [(here, there, there + sides), (here, there + sides, here + sides)]
    sheets = [*walls, (floor, there, here), (lid, here + sides, there + sides)]
    return Mesh(points.astype(np.float32), np.concatenate([np.stack(sheet, axis=1) for sheet in sheets]).astype(np.int32))


def sphere(radius: float = 10.0, rings: int = 24, sides: int = 48, centre: Vector3 = _ORIGIN) -> Mesh:
    """A sphere of ``rings`` bands between the poles; its corners lie on the radius."""
    polar = np.pi * np.arange(1, rings) / rings
    round_ = 2 * np.pi * np.arange(sides) / sides
    x, y = np.outer(np.sin(polar), np.cos(round_)), np.outer(np.sin(polar), np.sin(round_))
    z = np.outer(np.cos(polar), np.ones(sides))
    points = np.concatenate([np.stack([x, y, z], axis=2).reshape(-1, 3), [[0, 0, 1], [0, 0, -1]]]) * radius + centre
    north, south = (rings - 1) * sides, (rings - 1) * sides + 1
    here, there = np.arange(sides), (np.arange(sides) + 1) % sides
    last = (rings - 2) * sides
    faces = [
        np.stack([np.full(sides, north), here, there], axis=1),
        np.stack([np.full(sides, south), last + there, last + here], axis=1),
    ]
    faces += _grid(rings - 1, sides)
    return Mesh(points.astype(np.float32), np.concatenate(faces).astype(np.int32))


def torus(ring: float = 20.0, tube: float = 5.0, around: int = 64, across: int = 32, centre: Vector3 = _ORIGIN) -> Mesh:
    """A ring about z: radius ``ring`` to the middle of a tube of radius ``tube``."""
    u, v = np.meshgrid(2 * np.pi * np.arange(around) / around, 2 * np.pi * np.arange(across) / across, indexing="ij")
    reach = ring + tube * np.cos(v)
    points = np.stack([reach * np.cos(u), reach * np.sin(u), tube * np.sin(v)], axis=2).reshape(-1, 3) + centre
    i, j = (index.reshape(-1) for index in np.meshgrid(np.arange(around), np.arange(across), indexing="ij"))
    a, b = i * across + j, (i + 1) % around * across + j
    c, d = (i + 1) % around * across + (j + 1) % across, i * across + (j + 1) % across
    return Mesh(points.astype(np.float32), np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)]).astype(np.int32))


def turned(mesh: Mesh) -> Mesh:
    """The same surface, inside out."""
    return Mesh(mesh.vertices, mesh.faces[:, ::-1])


def moved(mesh: Mesh, by: Vector3) -> Mesh:
    """The same body elsewhere."""
    return Mesh((mesh.vertices.astype(np.float64) + by).astype(np.float32), mesh.faces)


def _grid(rows: int, sides: int) -> list[npt.NDArray[np.int64]]:
    """Faces of the bands between rows of points that close on themselves, first row on top."""
    i, j = (index.reshape(-1) for index in np.meshgrid(np.arange(rows - 1), np.arange(sides), indexing="ij"))
    a, b = i * sides + j, i * sides + (j + 1) % sides
    c, d = (i + 1) * sides + (j + 1) % sides, (i + 1) * sides + j
    return [np.stack([a, d, c], axis=1), np.stack([a, c, b], axis=1)]
