"""The sides a body can lie on, and which of them a ray meets."""

import numpy as np
import pytest

from mesh import bodies
from mesh.orient_ways import turning_down
from mesh.resting import MOST, resting_sides, side_under


def test_a_box_has_six_sides_with_their_corners_in_order() -> None:
    sides = resting_sides(bodies.box((10.0, 20.0, 30.0)).vertices)
    assert [side.area for side in sides] == pytest.approx([600, 600, 300, 300, 200, 200])
    for side in sides:
        assert len(side.corners) == 4
        along = np.roll(side.corners, -1, axis=0) - side.corners
        turns = np.cross(along, np.roll(along, -1, axis=0)) @ side.outward
        assert (turns > 0).all()


def test_a_ring_rests_on_its_flats_and_a_ball_on_nothing_much() -> None:
    angle = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    rim = np.stack([20 * np.cos(angle), 20 * np.sin(angle), np.zeros(400)], axis=1)
    sides = resting_sides(np.concatenate([rim, rim + np.array([0.0, 0.0, 5.0])]))
    assert sides[0].area == pytest.approx(np.pi * 400, rel=1e-3) and abs(sides[0].outward[2]) == pytest.approx(1)
    assert len(sides) <= MOST


@pytest.mark.parametrize("seed", range(6))
def test_laid_on_a_side_all_of_it_touches_the_plate(seed: int) -> None:
    points = np.random.default_rng(seed).normal(size=(30, 3)) * (10, 20, 5)
    sides = resting_sides(points)
    assert sides
    for side in sides:
        turn = turning_down(side.outward)
        low = (points @ turn.T)[:, 2].min()
        assert (side.corners @ turn.T)[:, 2] == pytest.approx(low, abs=0.5)


def test_a_ray_meets_the_side_before_the_body() -> None:
    sides = resting_sides(bodies.box((10.0, 20.0, 30.0)).vertices)
    found = side_under(sides, np.array([5.0, -50.0, 15.0]), np.array([0.0, 1.0, 0.0]))
    assert found is not None and sides[found].outward == pytest.approx([0, -1, 0])
    assert side_under(sides, np.array([50.0, -50.0, 15.0]), np.array([0.0, 1.0, 0.0])) is None


def test_what_is_no_body_has_no_sides() -> None:
    assert resting_sides(np.zeros((0, 3))) == ()
    assert resting_sides(np.array([[0.0, 0, 0], [1, 0, 0], [0, 1, 0]])) == ()


def test_of_very_many_points_the_broad_sides_are_found() -> None:
    steps = np.linspace(0, 10, 160)
    flat = np.stack(np.meshgrid(steps, steps), -1).reshape(-1, 2)
    points = np.concatenate([np.column_stack([flat, np.full(len(flat), z)]) for z in (0.0, 4.0)])
    sides = resting_sides(points)
    assert sides[0].area == pytest.approx(100, rel=1e-3) and sides[1].area == pytest.approx(100, rel=1e-3)
