"""A closed body of any number of triangles, as a binary STL: a torus with waves, its faces in no order."""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from mesh.write import write_file


def wavy_torus(triangles: int, seed: int = 1) -> Mesh:
    """One shell of about so many triangles (the next 2·n²), 100 mm wide; watertight, genus 1."""
    count = max(8, round((triangles / 2) ** 0.5))
    around, along = np.meshgrid(np.linspace(0, 2 * np.pi, count, endpoint=False), repeat(count), indexing="ij")
    tube = 14 + 1.5 * np.sin(9 * around) * np.cos(6 * along) + 0.4 * np.sin(31 * around + 17 * along)
    from_axis = 34 + tube * np.cos(along)
    vertices = np.stack([from_axis * np.cos(around), from_axis * np.sin(around), tube * np.sin(along)], axis=-1)
    number = np.arange(count * count).reshape(count, count)
    right, up, across = np.roll(number, -1, 0), np.roll(number, -1, 1), np.roll(number, (-1, -1), (0, 1))
    faces = np.stack([number, right, across, number, across, up], axis=-1).reshape(-1, 3)
    mixed = faces[np.random.default_rng(seed).permutation(len(faces))]
    return Mesh(vertices.reshape(-1, 3).astype(np.float32), mixed.astype(np.int32))


def repeat(count: int) -> npt.NDArray[np.float64]:
    """The angles of a whole turn, without its end."""
    return np.linspace(0, 2 * np.pi, count, endpoint=False)


def torus_file(folder: Path, triangles: int) -> Path:
    """Writes the body into the folder and returns the file."""
    path = folder / f"torus-{triangles}.stl"
    write_file(wavy_torus(triangles), path, name="bench")
    return path
