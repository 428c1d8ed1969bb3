"""Faces that leave no trace in a picture are found, and none that leaves one is lost."""

import numpy as np
import pytest

from mesh.mesh import Mesh
from mesh.seen import MIDDLE, Sieve, can_sift

SIZE = 40, 24
FOUR = np.array([[0.375, 0.125], [0.875, 0.375], [0.125, 0.625], [0.625, 0.875]], np.float32)


def flat(size: tuple[int, int]) -> np.ndarray:
    """(4, 4): x and y in pixels of a picture of that size, seen without perspective."""
    matrix = np.diag([2 / size[0], 2 / size[1], 0.01, 1.0])
    matrix[:2, 3] = -1
    return matrix


def soup(count: int, longest: float, seed: int = 3) -> Mesh:
    """Triangles all over the picture and a little beyond, of up to so many pixels."""
    random = np.random.default_rng(seed)
    corners = random.uniform(-4, np.array(SIZE) + 4, (count, 1, 2)) + random.uniform(-longest / 2, longest / 2, (count, 3, 2))
    points = np.concatenate([corners, random.uniform(-1, 1, (count, 3, 1))], axis=2).reshape(-1, 3)
    return Mesh(points.astype(np.float32), np.arange(3 * count).reshape(-1, 3))


def meets(mesh: Mesh, spots: np.ndarray, grown: float = 0.0) -> np.ndarray:
    """(m,): whether a spot of any pixel lies in a face: each against every one.

    grown: pixels by which edges are moved outwards; then the pixels around the picture count, too
    """
    rim = 1 if grown else 0
    x, y = np.meshgrid(np.arange(-rim, SIZE[0] + rim), np.arange(-rim, SIZE[1] + rim))
    places = (np.stack([x, y], axis=-1)[..., None, :] + spots).reshape(-1, 2)
    found = np.zeros(len(mesh.faces), bool)
    for number, (a, b, c) in enumerate(mesh.corners[..., :2].astype(float)):
        turn = np.sign((b - a)[0] * (c - a)[1] - (b - a)[1] * (c - a)[0])
        inside = np.ones(len(places), bool)
        for one, other in ((a, b), (b, c), (c, a)):
            way, off = other - one, places - one
            inside &= turn * (way[0] * off[:, 1] - way[1] * off[:, 0]) >= -grown * np.linalg.norm(way)
        low, high = np.min([a, b, c], axis=0) - grown, np.max([a, b, c], axis=0) + grown
        found[number] = (inside & (places >= low).all(axis=1) & (places <= high).all(axis=1)).any()
    return found


def seen(mesh: Mesh, spots: np.ndarray = MIDDLE, facing: int = 0, matrix: np.ndarray | None = None) -> np.ndarray:
    """(m,): which faces must be drawn."""
    sieve = Sieve(mesh, np.zeros(3), flat(SIZE) if matrix is None else matrix, SIZE, spots, facing)
    corners, which = sieve.seen(np.array([[0, len(mesh.faces)]]))
    assert np.array_equal(corners, mesh.faces[which])
    found = np.zeros(len(mesh.faces), bool)
    found[which] = True
    assert found.sum() == len(which)
    return found


def test_the_kernels_are_there() -> None:
    assert can_sift()


@pytest.mark.parametrize("spots", [MIDDLE, FOUR])
@pytest.mark.parametrize("longest", [0.5, 0.9, 4.0, 20.0])
def test_what_meets_a_spot_is_kept_and_hardly_anything_else(spots: np.ndarray, longest: float) -> None:
    mesh = soup(800, longest)
    found, must = seen(mesh, spots), meets(mesh, spots)
    assert found[must].all()
    if longest < 1:  # of larger ones the box may meet two spots, and then nothing more is asked
        assert not found[~meets(mesh, spots, grown=0.1)].any()
        assert 0.0 < must.mean() < 0.8


def test_what_lies_on_the_edge_of_a_spot_is_kept() -> None:
    """Where its corners are rounded when it is drawn decides whether it is seen."""
    least = np.float32(1e-3)
    beside = np.float32([[10.5 + least, 10.2, 0], [11.2, 10.2, 0], [10.5 + least, 10.9, 0]])
    assert seen(Mesh(beside, np.array([[0, 1, 2]]))).all()
    assert not seen(Mesh(beside + np.float32([0.1, 0, 0]), np.array([[0, 1, 2]]))).any()


def test_only_backs_are_left_out_where_they_are_not_drawn() -> None:
    mesh = soup(1500, 4.0)
    a, b, c = (mesh.corners[:, corner, :2].astype(float) for corner in range(3))
    twice = (b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]
    both = seen(mesh)
    for facing in (1, -1):
        found = seen(mesh, facing=facing)
        assert not (found & ~both).any()
        assert found[both & (facing * twice > 0)].all()
        assert not found[facing * twice < -1.0].any()


def test_what_reaches_behind_the_eye_or_is_no_number_is_kept() -> None:
    matrix = np.array([[1.0, 0, 0, 0], [0, 1.0, 0, 0], [0, 0, -1.0, -2], [0, 0, -1.0, 0]])
    points = np.float32([[0, 0, -1], [0.001, 0, -1], [0, 0.001, 1], [0.001, 0, 1], [0, 0.001, 1], [0, 0, 1], [0, np.nan, -1]])
    faces = np.array([[0, 1, 2], [3, 4, 5], [0, 1, 6], [6, 0, 1], [1, 6, 0]])
    assert seen(Mesh(points, faces), matrix=matrix).all()


def test_parts_of_a_mesh_are_asked_about_alone() -> None:
    mesh = soup(1000, 1.0)
    found = seen(mesh)
    runs = np.array([[10, 5], [100, 300], [900, 100]])
    _, which = Sieve(mesh, np.zeros(3), flat(SIZE), SIZE).seen(runs)
    asked = np.concatenate([np.arange(first, first + count) for first, count in runs])
    assert which.tolist() == [face for face in asked.tolist() if found[face]]


def test_a_body_far_from_zero_is_told_its_middle() -> None:
    mesh, middle = soup(800, 1.0), np.array([4096.0, -2048, 512])
    moved = Mesh(mesh.vertices + middle.astype(np.float32), mesh.faces)
    _, which = Sieve(moved, middle, flat(SIZE), SIZE).seen(np.array([[0, len(mesh.faces)]]))
    assert set(np.flatnonzero(meets(Mesh(moved.vertices - middle.astype(np.float32), mesh.faces), MIDDLE))) <= set(which.tolist())


def test_an_empty_mesh_is_no_error() -> None:
    nothing = Mesh(np.zeros((0, 3)), np.zeros((0, 3)))
    assert seen(nothing).tolist() == []
