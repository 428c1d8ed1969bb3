"""Turning and mirroring as numbers."""

import numpy as np
import pytest

from printdesk.part import Placement
from ui.prepare.placing import angles_of, mirrored, rotation_of, turned


@pytest.mark.parametrize("angles", [(0, 0, 0), (90, 0, 0), (12, -34, 56), (0, 90, 30), (-170, 20, 179)])
def test_angles_that_are_shown_give_the_same_turn_again(angles: tuple[float, float, float]) -> None:
    rotation = rotation_of(angles)
    assert np.allclose(rotation_of(angles_of(rotation)), rotation, atol=1e-9)


def test_four_quarter_turns_are_none() -> None:
    placement = Placement()
    for _ in range(4):
        placement = turned(placement, 1, 90)
    assert np.allclose(placement.shaping(), np.eye(4), atol=1e-12)


@pytest.mark.parametrize("axis", [0, 1, 2])
def test_a_turned_and_stretched_part_is_mirrored_along_the_axis_of_the_plate(axis: int) -> None:
    placement = Placement(rotation=rotation_of((10, 20, 30)), scale=(1.0, 2.0, 0.5))
    flip = np.eye(4)
    flip[axis, axis] = -1
    assert np.allclose(mirrored(placement, axis).shaping(), flip @ placement.shaping())
    assert np.linalg.det(np.asarray(mirrored(placement, axis).rotation)) == pytest.approx(1)
    assert np.allclose(mirrored(mirrored(placement, axis), axis).shaping(), placement.shaping())
