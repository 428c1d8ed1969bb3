"""Centre of mass, smallest box, vertices where surfaces only touch, and which shells overlap."""

import numpy as np
import pytest

from mesh.bodies import box, cylinder, moved, sphere, torus, turned
from mesh.examine import examine
from mesh.facts import Facts
from mesh.mesh import Mesh, join
from mesh.smallest_box import smallest_box


def facts_of(mesh: Mesh) -> Facts:
    return examine(mesh)[1]


def rotation(seed: int) -> np.ndarray:
    q, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(3, 3)))
    matrix = np.eye(4)
    matrix[:3, :3] = q * np.sign(np.linalg.det(q))
    return matrix


def bow_tie() -> Mesh:
    """Two boxes that share one corner."""
    return join([box((10, 10, 10)), box((10, 10, 10), (10, 10, 10))])


def test_two_boxes_that_share_a_corner_have_one_vertex_that_is_no_surface() -> None:
    facts = facts_of(bow_tie())
    assert (facts.nonmanifold_vertices, facts.nonmanifold_edges, facts.watertight) == (1, 0, True)
    mesh = examine(bow_tie())[0]
    at = mesh.vertices[mesh.faces[facts.faces["touching"]]]
    assert len(at) and (at == 10).all(axis=2).any(axis=1).all()


def test_a_hole_that_touches_another_in_a_corner_is_found() -> None:
    grid = np.array([[x, y, 0] for x in range(3) for y in range(3)], np.float32)
    faces = np.array([[0, 3, 4], [0, 4, 1], [4, 7, 8], [4, 8, 5]])  # two squares of a sheet that meet in its middle
    facts = facts_of(Mesh(grid, faces))
    assert facts.nonmanifold_vertices == 1 and len(facts.faces["touching"]) == 4


def test_ends_of_shared_edges_are_told_with_those() -> None:
    facts = facts_of(join([box((10, 10, 10)), box((10, 10, 10), (10, 10, 0))]))
    assert (facts.nonmanifold_edges, facts.nonmanifold_vertices) == (1, 0)


@pytest.mark.parametrize("body", [box(), torus(), join([box(), moved(turned(box((5, 5, 5))), (5, 5, 5))])])
def test_sound_surfaces_have_none(body: Mesh) -> None:
    assert facts_of(body).nonmanifold_vertices == 0


def test_faces_without_area_make_no_vertex_suspicious() -> None:
    cube = box()
    assert facts_of(Mesh(cube.vertices, np.concatenate([cube.faces, [[0, 0, 1]]]))).nonmanifold_vertices == 0


def test_the_centre_of_mass_is_that_of_the_material() -> None:
    assert facts_of(box((10, 20, 30), (5, 5, 5))).centre_mm == pytest.approx((10, 15, 20))
    hollow = join([box((20, 20, 20)), turned(box((4, 4, 4), (14, 8, 8)))])
    x = (8000 * 10 - 64 * 16) / (8000 - 64)
    assert facts_of(hollow).centre_mm == pytest.approx((x, 10, 10), abs=1e-5)
    assert facts_of(turned(box((10, 20, 30)))).centre_mm == pytest.approx((5, 10, 15))


def test_material_counts_once_where_shells_overlap() -> None:
    both = join([box((20, 10, 10)), box((20, 10, 10), (15, 0, 0))])
    assert facts_of(both).centre_mm == pytest.approx((17.5, 5, 5), abs=1e-5)
    inside = join([box((20, 20, 20)), box((4, 4, 4), (14, 8, 8))])
    assert facts_of(inside).centre_mm == pytest.approx((10, 10, 10))


def test_facts_alone_tell_the_same_centre() -> None:
    for body in (torus(20, 5), join([box((20, 10, 10)), box((20, 10, 10), (15, 0, 0))])):
        quick, whole = examine(body, walls=False)[1], examine(body)[1]
        assert quick.centre_mm == pytest.approx(whole.centre_mm, abs=1e-6) and quick.smallest_size_mm is None
        assert quick.nonmanifold_vertices == whole.nonmanifold_vertices


def test_an_open_body_has_no_centre_but_a_box() -> None:
    facts = facts_of(Mesh(box().vertices, box().faces[:-1]))
    assert facts.centre_mm is None and facts.smallest_size_mm == pytest.approx((20, 20, 20))


@pytest.mark.parametrize("seed", range(8))
def test_the_smallest_box_does_not_depend_on_how_the_body_lies(seed: int) -> None:
    for body, size in (
        (box((30, 20, 10)), (30, 20, 10)),
        (cylinder(4, 50, 64), (50, 8, 8)),
        (join([box((40, 5, 5)), box((5, 30, 5))]), None),
    ):
        plain, there = smallest_box(body), smallest_box(body.transformed(rotation(seed)))
        assert plain is not None and there is not None
        assert np.prod(there.size_mm) == pytest.approx(np.prod(plain.size_mm), rel=1e-3)
        if size is not None:
            assert there.size_mm == pytest.approx(size, rel=5e-3)


@pytest.mark.parametrize("seed", range(4))
def test_turned_by_its_axes_a_body_lies_in_its_smallest_box(seed: int) -> None:
    chance = np.random.default_rng(seed)
    points = chance.normal(size=(60, 3)) * (5, 10, 20)
    mesh = Mesh(points, chance.integers(0, 60, (100, 3))).transformed(rotation(seed))
    found = smallest_box(mesh)
    assert found is not None
    axes = np.array(found.axes)
    assert np.allclose(axes @ axes.T, np.eye(3), atol=1e-7) and np.linalg.det(axes) == pytest.approx(1)
    used = mesh.vertices[np.unique(mesh.faces)].astype(float)
    extents = np.ptp(used @ axes.T, axis=0)
    assert list(extents) == sorted(extents, reverse=True) and found.size_mm == pytest.approx(extents, rel=1e-5)
    assert np.prod(found.size_mm) <= np.prod(np.ptp(used, axis=0)) * (1 + 1e-6)
    for other in range(40):  # no box that was picked by chance is smaller
        assert np.prod(np.ptp(used @ rotation(100 + other)[:3, :3].T, axis=0)) >= np.prod(found.size_mm)


def test_many_corners_are_boxed_in_time_and_nearly_as_well() -> None:
    body = torus(20, 5, 400, 120).transformed(rotation(3))
    found = smallest_box(body)
    assert found is not None and np.prod(found.size_mm) == pytest.approx(50 * 50 * 10, rel=0.015)


@pytest.mark.parametrize("points", [np.zeros((0, 3)), np.zeros((3, 3)), np.eye(3), np.array([[0, 0, 0], [1, 1, 1], [3, 3, 3.0]])])
def test_what_is_flat_has_a_box_as_well(points: np.ndarray) -> None:
    found = smallest_box(Mesh(points, np.array([[0, 1, 2]]) if len(points) else np.zeros((0, 3))))
    assert (found is None) == (not len(points))
    if found is not None:
        assert np.isfinite(found.size_mm).all()


def test_the_faces_of_overlapping_shells_are_named() -> None:
    bodies = [box(), box((20, 20, 20), (10, 5, 5)), moved(box((5, 5, 5)), (100, 0, 0)), box((3, 3, 3), (101, 1, 1))]
    facts = facts_of(join(bodies))
    assert facts.overlapping_shells and facts.faces["overlapping"].tolist() == [*range(24), *range(36, 48)]
    apart = facts_of(join([box(), moved(box(), (50, 0, 0)), moved(sphere(3), (10, 10, 60))]))
    assert apart.overlapping_shells is False and not len(apart.faces["overlapping"])
