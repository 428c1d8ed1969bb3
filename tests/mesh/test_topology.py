"""Welding and what hangs together."""

import numpy as np
import pytest

from mesh.bodies import box, moved, sphere, torus, turned
from mesh.edges import feature_edges
from mesh.examine import examine
from mesh.facts import Facts
from mesh.mesh import Mesh, join
from mesh.weld import weld, weld_near


def soup_of(mesh: Mesh) -> Mesh:
    return Mesh(mesh.corners.reshape(-1, 3), np.arange(3 * len(mesh.faces)))


def facts_of(mesh: Mesh) -> Facts:
    return examine(mesh, walls=False)[1]


def test_welding_keeps_every_corner_where_it_was_and_the_faces_in_order() -> None:
    soup = soup_of(torus())
    welded = weld(soup)
    assert len(welded.vertices) == 64 * 32
    assert np.array_equal(welded.corners, soup.corners)


def test_welding_finds_the_same_vertices_as_sorting_does() -> None:
    points = np.random.default_rng(5).integers(-4, 5, (60_000, 3)).astype(np.float32)
    welded = weld(Mesh(points, np.arange(60_000)))
    assert len(welded.vertices) == len(np.unique(points, axis=0))
    assert np.array_equal(welded.corners.reshape(-1, 3), points)


def test_minus_zero_is_zero() -> None:
    points = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [-0.0, 0, -0.0], [0, 1, -0.0], [0, -1, 0]], np.float32)
    assert len(weld(Mesh(points, np.arange(6))).vertices) == 4


def test_vertices_that_no_face_uses_are_dropped() -> None:
    mesh = box()
    crowded = Mesh(np.concatenate([[[99, 99, 99]], mesh.vertices]).astype(np.float32), mesh.faces + 1)
    assert facts_of(crowded).size_mm == (20, 20, 20)
    assert facts_of(crowded).vertices == 8


def test_near_corners_are_joined_only_within_the_tolerance() -> None:
    points = np.array([[0, 0, 0], [10, 0, 0], [0, 10, 0], [10, 0.001, 0], [0, 10.001, 0], [10, 10, 0]], np.float32)
    mesh = Mesh(points, np.array([[0, 1, 2], [4, 3, 5]]))
    joined, moved_by = weld_near(mesh, 0.01)
    assert len(joined.vertices) == 4
    assert moved_by == pytest.approx(0.001, rel=0.01)
    assert len(weld_near(mesh, 0.0001)[0].vertices) == 6


@pytest.mark.parametrize(
    ("body", "handles"), [(box(), 0), (sphere(), 0), (torus(), 1), (join([torus(), moved(torus(), (99, 0, 0))]), 2)]
)
def test_genus_counts_handles(body: Mesh, handles: int) -> None:
    facts = facts_of(soup_of(body))
    assert facts.genus == handles
    assert facts.watertight
    assert facts.winding_consistent


def test_genus_sees_through_shared_corners() -> None:
    touching = join([box(), moved(box(), (20, 20, 20))])
    assert facts_of(touching).genus == 0


def test_two_cubes_on_one_edge_are_two_shells_with_a_nonmanifold_edge() -> None:
    facts = facts_of(join([box(), moved(box(), (20, 20, 0))]))
    assert (facts.shells, facts.nonmanifold_edges, facts.boundary_edges) == (2, 1, 0)
    assert len(facts.faces["nonmanifold"]) == 4
    assert facts.watertight


def test_many_blocks_side_by_side_stay_one_shell_each() -> None:
    blocks = [moved(box(), (20.0 * x, 20.0 * y, 0)) for x in range(3) for y in range(3)]
    facts = facts_of(soup_of(join(blocks)))
    assert facts.shells == 9
    assert facts.bodies == 1
    assert facts.volume_mm3 == pytest.approx(9 * 8000)


def test_a_removed_triangle_leaves_three_open_edges() -> None:
    mesh = sphere()
    facts = facts_of(Mesh(mesh.vertices, mesh.faces[1:]))
    assert facts.boundary_edges == 3
    assert len(facts.faces["boundary"]) == 3
    assert not facts.watertight


def test_a_turned_triangle_is_named() -> None:
    mesh = sphere()
    faces = mesh.faces.copy()
    faces[100] = faces[100][::-1]
    facts = facts_of(Mesh(mesh.vertices, faces))
    assert not facts.winding_consistent
    assert facts.watertight
    assert list(facts.faces["flipped"]) == [100]
    assert facts.volume_mm3 == pytest.approx(facts_of(mesh).volume_mm3, rel=1e-6)


def test_a_moebius_strip_has_no_inside() -> None:
    turns = np.linspace(0, 2 * np.pi, 41)[:-1]
    half = np.stack([np.cos(turns / 2) * np.cos(turns), np.cos(turns / 2) * np.sin(turns), np.sin(turns / 2)], axis=1)
    ring = np.stack([np.cos(turns), np.sin(turns), 0 * turns], axis=1) * 10
    points = np.concatenate([ring + 2 * half, ring - 2 * half])
    here, there = np.arange(40), (np.arange(40) + 1) % 40
    top, bottom = here, here + 40
    top_there, bottom_there = np.where(there == 0, 40, there), np.where(there == 0, 0, there + 40)
    faces = np.concatenate([np.stack([top, bottom, top_there], 1), np.stack([bottom, bottom_there, top_there], 1)])
    facts = facts_of(Mesh(points.astype(np.float32), faces))
    assert not facts.winding_consistent
    assert (facts.genus, facts.bodies) == (None, None)


def test_degenerate_and_repeated_faces_are_counted_and_named() -> None:
    mesh = box()
    faces = np.concatenate([mesh.faces, [[0, 0, 1]], mesh.faces[3:4]])
    facts = facts_of(Mesh(mesh.vertices, faces))
    assert list(facts.faces["degenerate"]) == [12]
    assert list(facts.faces["duplicate"]) == [13]
    assert (facts.degenerate_faces, facts.duplicate_faces, facts.triangles) == (1, 1, 14)


def test_an_empty_mesh_has_facts_too() -> None:
    facts = facts_of(Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32)))
    assert (facts.triangles, facts.shells, facts.watertight, facts.volume_mm3) == (0, 0, False, None)


def test_a_seam_open_only_by_rounding_is_no_hole() -> None:
    corners = box().corners.copy()
    corners[4][corners[4] == 0] = 1e-12
    facts = facts_of(Mesh(corners.reshape(-1, 3), np.arange(36)))
    assert facts.boundary_edges == 0
    assert facts.vertices == 8


def test_the_edges_drawn_of_a_cube_are_its_twelve() -> None:
    assert feature_edges(box()).shape == (12, 2, 3)
    assert len(feature_edges(sphere(10, 60, 120))) == 0
    assert len(feature_edges(turned(box()))) == 12


def test_faces_that_run_through_each_other_are_found_and_neighbours_are_not() -> None:
    assert facts_of(join([sphere(), moved(sphere(), (8, 1, 2))])).self_intersections > 50
    for body in (sphere(), torus(), box(), join([box(), moved(box(), (20, 0, 0))]), join([box(), moved(box(), (20, 5, 0))])):
        assert facts_of(body).self_intersections == 0
    crossing = facts_of(join([box(), moved(box((4, 4, 40)), (8, 8, -10))]))
    assert crossing.self_intersections > 0
    assert set(crossing.faces["intersecting"]) & set(range(12))
