"""The C kernels and their twins in numpy give the same answers, and the kernels are there where the tests run."""

import ctypes
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mesh import balls, compiled, intersect, native, rays
from mesh.bodies import box, moved, sphere, torus, turned
from mesh.farthest import all_round, farthest
from mesh.groups import connected
from mesh.measure import measure, normals_and_areas
from mesh.mesh import Mesh, join
from mesh.native.tree import face_tree
from mesh.thickness import wall_thickness
from mesh.topology import topology
from mesh.weld import weld

SOUP = join([sphere(), moved(torus(), (3, 1, 0)), box(), moved(box(), (20, 0, 0)), moved(box(), (20, 20, 0))])


def unwelded(mesh: Mesh) -> Mesh:
    return Mesh(mesh.corners.reshape(-1, 3), np.arange(3 * len(mesh.faces)).reshape(-1, 3))


def spoilt(seed: int) -> Mesh:
    """A mesh with everything that can be wrong: holes, turned, repeated and dead faces, crowded edges, negative zeros."""
    random = np.random.default_rng(seed)
    faces = SOUP.faces[random.permutation(len(SOUP.faces))[: -len(SOUP.faces) // 20]].copy()
    faces[:50] = faces[:50, ::-1]
    faces[100:120, 2] = faces[100:120, 0]
    corners = Mesh(SOUP.vertices, np.concatenate([faces, faces[200:230]])).corners.copy()
    corners[np.abs(corners) < 1e-6] = -0.0
    return unwelded(Mesh(corners.reshape(-1, 3), np.arange(corners.size // 3).reshape(-1, 3)))


def rotation(angle: float) -> np.ndarray:
    return np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]])


def turned_by(mesh: Mesh, angle: float) -> Mesh:
    return Mesh((mesh.vertices @ rotation(angle).T).astype(np.float32), mesh.faces)


def fine_plate() -> Mesh:
    """300 × 200 × 0.4 mm about the origin, each large side of 300 × 300 squares."""
    line = np.linspace(-100, 100, 301)
    x, y = (grid.reshape(-1) for grid in np.meshgrid(line, line, indexing="ij"))
    number = np.arange(301 * 301).reshape(301, 301)
    a, b, c, d = number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]
    top = np.concatenate([np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)])
    rim = np.concatenate([number[:, 0], number[-1, 1:], number[-2::-1, -1], number[0, -2::-1]])
    here, there, below = rim[:-1], rim[1:], 301 * 301
    side = np.concatenate([np.stack([here + below, there + below, there], -1), np.stack([here + below, there, here], -1)])
    points = np.concatenate([np.stack([1.5 * x, y, np.full_like(x, half)], -1) for half in (0.2, -0.2)])
    return Mesh(points.astype(np.float32), np.concatenate([top, top[:, ::-1] + below, side]).astype(np.int32))


def both(monkeypatch: pytest.MonkeyPatch, act: Callable[[], Any]) -> tuple[Any, Any]:
    with_kernels = act()
    monkeypatch.setattr(native, "library", lambda: None)
    return with_kernels, act()


def test_the_kernels_are_compiled_here() -> None:
    assert isinstance(native.library(), ctypes.CDLL)


def test_a_library_made_from_other_sources_is_not_loaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "weld.c").write_text("/* newer */")
    shutil.copy(compiled.library_path(), tmp_path / compiled.library_path().name)
    monkeypatch.setattr(compiled, "_FOLDER", tmp_path)
    assert compiled.library.__wrapped__() is None


def test_rays_along_a_wide_flat_side_meet_what_bounds_it() -> None:
    chance = np.random.default_rng(1)
    angle = chance.uniform(0, 2 * np.pi, 2000)
    start = np.column_stack([chance.uniform(-0.9, 0.9, (2000, 2)) * [150, 100], np.zeros(2000)]) @ rotation(0.7).T
    along = np.column_stack([np.cos(angle), np.sin(angle), np.zeros(2000)])
    met = rays.first_met(turned_by(fine_plate(), 0.7), start, along, np.full(2000, -1, np.int32))[1]
    assert (met >= 0).all()


@pytest.mark.parametrize("seed", range(5))
def test_welding_gives_the_same_vertices_in_the_same_order(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    fast, slow = both(monkeypatch, lambda: weld(spoilt(seed)))
    assert fast.equals(slow)
    assert not np.signbit(fast.vertices[fast.vertices == 0]).any()


@pytest.mark.parametrize("body", [SOUP, turned(SOUP), *(spoilt(seed) for seed in range(5))])
def test_the_topology_is_the_same(monkeypatch: pytest.MonkeyPatch, body: Mesh) -> None:
    mesh = weld(body)
    fast, slow = both(monkeypatch, lambda: topology(mesh))
    for name in ("live", "mate", "boundary", "nonmanifold", "nonmanifold_faces", "shell"):
        np.testing.assert_array_equal(getattr(fast, name), getattr(slow, name), err_msg=name)
    np.testing.assert_array_equal(np.sort(fast.clashing), np.sort(slow.clashing))
    assert (fast.edges, fast.odd_edges, fast.shells) == (slow.edges, slow.odd_edges, slow.shells)


def test_a_fan_of_a_thousand_faces_around_one_corner_is_paired(monkeypatch: pytest.MonkeyPatch) -> None:
    angle = np.linspace(0, 2 * np.pi, 1000, endpoint=False)
    rim = np.stack([np.cos(angle), np.sin(angle), np.zeros(1000)], axis=1)
    order = np.random.default_rng(1).permutation(1000)
    faces = np.stack([np.zeros(1000, int), order + 1, (order + 1) % 1000 + 1], axis=1)
    mesh = Mesh(np.concatenate([[[0, 0, 1]], rim]), faces)
    fast, slow = both(monkeypatch, lambda: topology(mesh))
    np.testing.assert_array_equal(fast.mate, slow.mate)
    assert len(fast.boundary) == 1000


@pytest.mark.parametrize("seed", range(5))
def test_measures_are_the_same(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    mesh = weld(spoilt(seed))
    fast, slow = both(monkeypatch, lambda: measure(mesh))
    assert fast.area == pytest.approx(slow.area, rel=1e-12)
    np.testing.assert_allclose(fast.face_volume, slow.face_volume, rtol=1e-9, atol=1e-12)
    np.testing.assert_array_equal(fast.flat, slow.flat)


@pytest.mark.parametrize("links", [0, 10, 500, 5000])
def test_groups_are_the_same(monkeypatch: pytest.MonkeyPatch, links: int) -> None:
    one, other = np.random.default_rng(links).integers(0, 1000, (2, links)).astype(np.int32)
    fast, slow = both(monkeypatch, lambda: connected(1000, one, other))
    np.testing.assert_array_equal(fast[0], slow[0])
    assert fast[1] == slow[1]


@pytest.mark.parametrize("seed", range(4))
def test_crossing_faces_are_found_alike(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    balls = [moved(sphere(5, 12, 24), (3 * k, 0.7 * seed, 0.3 * k)) for k in range(4)]
    mesh = weld(join([spoilt(seed), *balls, moved(balls[0], (0, 0, 1))]))
    found = intersect.self_intersections(mesh)
    monkeypatch.setattr(intersect, "face_tree", lambda mesh: None)
    twin = intersect.self_intersections(mesh)
    assert found is not None and twin is not None and found[0] == twin[0] > 0
    assert np.array_equal(found[1], twin[1])


def test_a_crowd_of_crossings_is_given_up_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every face crosses every other: the answer would take the square of their number."""
    random = np.random.default_rng(1)
    crowd = unwelded(Mesh(random.normal(size=(30_000, 3)).astype(np.float32), np.arange(30_000).reshape(-1, 3)))
    monkeypatch.setattr(intersect, "_PATIENCE", 1_000_000)
    monkeypatch.setattr(intersect, "_PATIENCE_PER_FACE", 0)
    assert intersect.self_intersections(crowd) is None


def test_normals_and_areas_are_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    mesh = weld(spoilt(3))
    (unit, area), (twin_unit, twin_area) = both(monkeypatch, lambda: normals_and_areas(mesh))
    assert np.allclose(unit, twin_unit, atol=1e-7) and np.allclose(area, twin_area, rtol=1e-12)


def test_rays_meet_the_same_faces_as_with_embree(monkeypatch: pytest.MonkeyPatch) -> None:
    mesh = weld(join([sphere(5, 12, 24), moved(torus(), (0.3, 1, 2)), box((9, 9, 9), (-3, -2, 4))]))
    walls = wall_thickness(mesh)
    monkeypatch.setattr(rays, "face_tree", lambda mesh: None)
    twin = wall_thickness(mesh)
    assert walls.least == pytest.approx(twin.least, rel=1e-4)
    assert np.mean(np.isclose(walls.per_face, twin.per_face, rtol=1e-3, equal_nan=True)) > 0.999


def test_a_ray_finds_no_way_between_two_faces() -> None:
    """Rays from the middle of a ball through its corners and the middles of its edges."""
    ball = weld(sphere(7, 16, 32))
    ends = np.concatenate([ball.vertices, ball.vertices[ball.faces[:, :2]].mean(axis=1)]).astype(np.float64)
    along = ends / np.linalg.norm(ends, axis=1)[:, None]
    tree = face_tree(ball)
    assert tree is not None
    with tree:
        distance, met = tree.cast(np.zeros_like(along), along, np.full(len(along), -1, np.int32))
    assert np.allclose(distance, np.linalg.norm(ends, axis=1), rtol=1e-6) and (met >= 0).all()


@pytest.mark.parametrize("body", [SOUP, box((1, 9, 9)), torus(20, 5, 24, 12)])
def test_balls_are_as_large_as_their_twins(monkeypatch: pytest.MonkeyPatch, body: Mesh) -> None:
    mesh = weld(Mesh(body.vertices, body.faces[:1500]))
    unit, _ = normals_and_areas(mesh)
    face = np.random.default_rng(5).choice(len(mesh.faces), min(60, len(mesh.faces)), replace=False)
    origins, inward = mesh.corners[face].mean(axis=1, dtype=np.float64), -unit[face].astype(np.float64)
    group = np.arange(len(mesh.faces), dtype=np.int32) % 3 - 1
    first = np.full(len(face), 15.0)
    for groups in (np.full_like(group, -1), group):
        monkeypatch.undo()
        found = balls.balls(mesh, origins, inward, first, 1e-5, 15.0, groups, groups[face])
        monkeypatch.setattr(balls, "face_tree", lambda mesh: None)
        twin = balls.balls(mesh, origins, inward, first, 1e-5, 15.0, groups, groups[face])
        assert np.isfinite(found).any()
        assert np.mean(np.isclose(found, twin, rtol=1e-6)) > 0.95  # of two points as near as each other, either will do


@pytest.mark.parametrize("count", [1, 2, 7, 30_000])
def test_the_farthest_points_are_as_far(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    points = np.random.default_rng(count).normal(size=(count, 3)).astype(np.float32)
    ways = all_round(101)
    fast, slow = both(monkeypatch, lambda: farthest(points, ways))
    reach = points.astype(np.float64) @ ways.T
    for found in (fast, slow):
        np.testing.assert_allclose(reach[found, np.arange(101)], reach.max(axis=0), atol=1e-5)
