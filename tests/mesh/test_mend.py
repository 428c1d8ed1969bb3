"""Mending says what it did, and does it."""

import numpy as np
import pytest

from mesh.bodies import box, cylinder, moved, sphere, torus, turned
from mesh.examine import examine
from mesh.facts import Facts
from mesh.jobs import mend_in_stages, mend_mesh
from mesh.mend.deviation import distances, farthest
from mesh.mesh import Mesh, join
from mesh.repair import STEPS, Mended, mend


def facts_of(mesh: Mesh) -> Facts:
    return examine(mesh, walls=False)[1]


def names(mended: Mended) -> list[str]:
    return [step.name for step in mended.steps]


def test_a_sound_part_is_left_exactly_as_it_is() -> None:
    mended = mend(torus())
    assert mended.steps == ()
    assert np.array_equal(mended.mesh.corners, torus().corners)
    assert (mended.volume_change, mended.max_deviation_mm) == (0, 0)


def test_a_missing_triangle_is_filled() -> None:
    mended = mend(Mesh(box().vertices, box().faces[1:]))
    assert names(mended) == ["fill"]
    assert mended.steps[0].count == 1
    assert mended.steps[0].message == "1 hole was filled."
    facts = facts_of(mended.mesh)
    assert (facts.watertight, facts.winding_consistent, facts.triangles) == (True, True, 12)
    assert facts.volume_mm3 == pytest.approx(8000)


def test_a_large_flat_hole_is_filled_flat_and_a_crooked_one_is_closed_too() -> None:
    pipe = cylinder(10, 20, 64)
    lidless = Mesh(pipe.vertices, pipe.faces[:-64])
    assert facts_of(mend(lidless).mesh).volume_mm3 == pytest.approx(facts_of(pipe).volume_mm3, rel=1e-6)
    ball = sphere(10, 40, 80)
    centre = ball.corners.mean(axis=1)
    torn = Mesh(
        ball.vertices, ball.faces[np.linalg.norm(centre - [10, 0, 0], axis=1) > 5 + np.sin(9 * np.arctan2(*centre.T[1:]))]
    )
    mended = mend(torn)
    facts = facts_of(mended.mesh)
    assert facts.watertight and facts.winding_consistent
    assert facts.volume_mm3 == pytest.approx(facts_of(ball).volume_mm3, rel=0.05)
    assert 0 < mended.max_deviation_mm < 2


def test_turned_faces_look_outward_again() -> None:
    mesh = sphere()
    faces = mesh.faces.copy()
    faces[::7] = faces[::7][:, ::-1]
    mended = mend(Mesh(mesh.vertices, faces))
    assert names(mended) == ["turn"]
    assert mended.steps[0].count == len(faces[::7])
    assert np.array_equal(mended.mesh.corners[1], mesh.corners[1])
    facts = facts_of(mended.mesh)
    assert facts.winding_consistent
    assert not facts.inside_out


def test_an_inside_out_part_is_turned_but_a_cavity_stays_a_cavity() -> None:
    inner = moved(box((10, 10, 10)), (5, 5, 5))
    assert names(mend(turned(box()))) == ["turn"]
    assert mend(join([box(), turned(inner)])).steps == ()
    mended = mend(turned(join([box(), turned(inner)])))
    assert mended.steps[0].count == 24
    assert facts_of(mended.mesh).cavities == 1
    assert not facts_of(mended.mesh).inside_out


def test_an_open_part_that_looks_inward_is_turned_before_it_is_filled() -> None:
    torn = turned(Mesh(box().vertices, box().faces[1:]))
    mended = mend(moved(torn, (500, 0, 0)))
    assert names(mended) == ["turn", "fill"]
    assert not facts_of(mended.mesh).inside_out


def test_overlapping_parts_are_united() -> None:
    mended = mend(join([box(), moved(box(), (10, 3, 2))]))
    assert names(mended) == ["unite"]
    facts = facts_of(mended.mesh)
    assert (facts.shells, facts.bodies, facts.overlapping_shells, facts.watertight) == (1, 1, False, True)
    assert mended.volume_change == pytest.approx(0, abs=1e-2)
    assert facts.volume_mm3 == pytest.approx(16_000 - 10 * 17 * 18)


def test_a_part_left_over_inside_goes() -> None:
    mended = mend(join([box(), moved(box((10, 10, 10)), (5, 5, 5))]))
    assert names(mended) == ["unite"]
    assert len(mended.mesh.faces) == 12


def test_the_same_cube_twice_becomes_one() -> None:
    mended = mend(join([box(), box()]))
    assert names(mended) == ["drop_duplicate"]
    assert mended.steps[0].count == 12
    assert facts_of(mended.mesh).volume_mm3 == pytest.approx(8000)


def test_a_wall_that_two_parts_share_is_not_taken_from_either() -> None:
    mended = mend(join([box(), moved(box(), (20, 0, 0))]))
    assert "drop_duplicate" not in names(mended)
    assert facts_of(mended.mesh).watertight


def test_repeated_and_empty_faces_are_taken_out() -> None:
    mesh = box()
    mended = mend(Mesh(mesh.vertices, np.concatenate([mesh.faces, [[0, 0, 1]], mesh.faces[3:4]])))
    assert names(mended) == ["drop_degenerate", "drop_duplicate"]
    assert np.array_equal(mended.mesh.corners, mesh.corners)


def test_a_seam_is_welded_and_the_distance_told() -> None:
    half = cylinder(10, 20, 64)
    corners = half.corners.copy()
    corners[:20] += np.float32(2e-4)
    mended = mend(Mesh(corners.reshape(-1, 3), np.arange(3 * len(corners))))
    assert names(mended) == ["weld"]
    assert 1e-4 < mended.max_deviation_mm < 1e-3
    assert facts_of(mended.mesh).watertight


def test_a_loose_triangle_beside_a_part_goes_and_it_is_said() -> None:
    stray = Mesh(np.array([[50, 0, 0], [60, 0, 0], [50, 10, 0]], np.float32), np.array([[0, 1, 2]]))
    mended = mend(join([box(), stray]))
    assert "loose face" in mended.steps[-1].message
    assert len(mended.mesh.faces) == 12


def test_what_cannot_be_mended_stays_open_and_nothing_is_claimed() -> None:
    corners = np.random.default_rng(3).random((40, 3, 3)).astype(np.float32) * 20
    mended = mend(Mesh(corners.reshape(-1, 3), np.arange(120)))
    assert "fill" not in names(mended)
    assert not facts_of(mended.mesh).watertight
    assert mended.volume_change is None


def test_only_the_steps_asked_for_are_done() -> None:
    broken = turned(Mesh(box().vertices, box().faces[1:]))
    assert names(mend(broken, ["fill"])) == ["fill"]
    assert names(mend(broken, ["turn"])) == ["turn"]
    assert mend(broken, []).steps == ()
    assert mend(broken, list(STEPS)[:6]).steps == mend(broken).steps


def test_mending_twice_does_nothing_the_second_time() -> None:
    broken = join([Mesh(box().vertices, box().faces[1:]), turned(moved(sphere(), (12, 11, 9)))])
    once = mend(broken)
    assert mend(once.mesh).steps == ()


def test_the_job_gives_the_facts_after_mending_with_walls() -> None:
    mended, facts, _ = mend_mesh(Mesh(box().vertices, box().faces[1:]), None)
    assert facts.watertight
    assert facts.min_wall_mm == pytest.approx(20, rel=1e-3)
    assert facts.triangles == len(mended.mesh.faces)


def test_an_edge_cut_on_one_side_only_is_sewn_to_the_other_without_moving_anything() -> None:
    corners = box((30, 20, 10)).corners
    a, b, c = corners[0]
    middle = (a + b) / 2
    halves = np.stack([np.stack([a, middle, c]), np.stack([middle, b, c])])
    soup = np.concatenate([corners[1:], halves])
    mended = mend(Mesh(soup.reshape(-1, 3), np.arange(3 * len(soup))))
    assert names(mended) == ["stitch"]
    assert mended.max_deviation_mm < 1e-5
    facts = facts_of(mended.mesh)
    assert (facts.watertight, facts.volume_mm3) == (True, pytest.approx(6000))


def test_a_narrow_gap_between_borders_of_different_edges_is_sewn_and_the_distance_told() -> None:
    ball = sphere(15, 24, 48)
    upper, corners = ball.corners.mean(axis=1)[:, 2] > 0, ball.corners.copy()
    corners[upper, :, 2] += np.float32(0.01)
    mended = mend(Mesh(corners.reshape(-1, 3), np.arange(3 * len(corners))))
    assert facts_of(mended.mesh).watertight
    assert 0.005 < mended.max_deviation_mm < 0.02


def test_the_missing_end_of_a_tube_is_closed_as_a_ring() -> None:
    from manifold3d import Manifold

    tube = (Manifold.cylinder(20, 10, circular_segments=48) - Manifold.cylinder(30, 6, circular_segments=48)).to_mesh()
    whole = Mesh(np.asarray(tube.vert_properties)[:, :3], np.asarray(tube.tri_verts))
    on_top = (whole.corners[:, :, 2] > 19.9).all(axis=1)
    mended = mend(Mesh(whole.vertices, whole.faces[~on_top]))
    facts = facts_of(mended.mesh)
    assert (facts.watertight, facts.genus) == (True, 1)
    assert facts.volume_mm3 == pytest.approx(facts_of(whole).volume_mm3, rel=1e-6)


def test_a_hole_in_a_ball_is_closed_round_not_flat() -> None:
    ball = sphere(15, 40, 80)
    torn = Mesh(ball.vertices, ball.faces[ball.corners.mean(axis=1)[:, 2] < 13])
    missing = facts_of(ball).volume_mm3 - facts_of(mend(torn).mesh).volume_mm3
    flat = np.pi * 2**2 * (15 - 2 / 3)
    assert abs(missing) < 0.25 * flat


def test_stray_shells_stay_unless_they_are_asked_to_go() -> None:
    crumb = box((0.5, 0.5, 0.5), (40, 0, 0))
    assert mend(join([box(), crumb])).steps == ()
    mended = mend(join([box(), crumb]), ["drop_stray"])
    assert (names(mended), len(mended.mesh.faces)) == (["drop_stray"], 12)
    assert mended.volume_change == pytest.approx(-0.125, rel=1e-3)
    inner = turned(moved(box((1, 1, 1)), (5, 5, 5)))
    assert mend(join([box(), inner]), ["drop_stray"]).steps == ()


def test_a_thin_plate_becomes_as_thick_as_asked_and_only_then() -> None:
    plate = box((30, 20, 0.4))
    assert mend(plate).steps == ()
    assert mend(plate, ["thicken"]).steps == ()
    mended = mend(plate, ["thicken"], thickness_mm=1.2)
    assert names(mended) == ["thicken"]
    facts = examine(mended.mesh)[1]
    assert facts.min_wall_mm == pytest.approx(1.2, rel=0.03)
    assert facts.size_mm == pytest.approx((30, 20, 1.2), rel=0.03)
    assert mended.max_deviation_mm == pytest.approx(0.4, rel=0.05)
    assert mended.volume_change == pytest.approx(30 * 20 * 0.8, rel=0.05)


def test_what_is_left_is_said_with_its_reason() -> None:
    half = Mesh(box().vertices, box().faces[:6])
    assert "guess" in " ".join(mend(half).left)
    assert "still open" in mend(half, ["turn"]).left[0]
    assert mend(sphere()).left == ()


def test_each_step_can_be_taken_back_alone() -> None:
    mesh = box()
    broken = Mesh(mesh.vertices, np.concatenate([mesh.faces[1:], [[0, 0, 1]]]))
    mended = mend(broken, stages=True)
    assert names(mended) == ["drop_degenerate", "fill"]
    assert [len(stage.faces) for stage in mended.stages] == [11, 12]
    assert mended.stages[-1] is mended.mesh
    assert mend(broken).stages == ()


def test_the_distance_to_a_surface_is_from_its_faces_not_from_its_corners() -> None:
    spots = np.array([[10, 10, 23], [10, 10, 16], [23, 24, 10], [0, 0, 0]], float)
    assert distances(spots, box()) == pytest.approx([3, 4, 5, 0])
    assert farthest(moved(box(), (0, 0, 2)), box()) == pytest.approx(2)
    assert farthest(box(), box()) == 0


def test_the_job_gives_the_facts_after_each_step() -> None:
    torn = turned(Mesh(box().vertices, box().faces[1:]))
    mended, facts, wall_mm = mend_in_stages(torn)
    assert names(mended) == ["turn", "fill"]
    assert [one.watertight for one in facts] == [False, True]
    assert facts[-1].min_wall_mm == pytest.approx(20, rel=1e-3)
    assert wall_mm is not None
