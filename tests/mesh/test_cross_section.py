"""What a plane lays open, against bodies whose sections are known."""

import numpy as np
import pytest

from mesh import bodies
from mesh.boolean import boolean
from mesh.cross_section import section_area

HERE = np.eye(4)


@pytest.mark.parametrize(
    ("normal", "at", "area"), [((1, 0, 0), 10, 300), ((0, 1, 0), 15, 200), ((0, 0, 1), 5, 600), ((0, 0, 1), 11, 0)]
)
def test_a_box_is_cut_to_rectangles(normal: tuple[float, float, float], at: float, area: float) -> None:
    assert section_area(bodies.box((20.0, 30.0, 10.0)), HERE, normal, at) == pytest.approx(area, rel=1e-5)


def test_a_pipe_is_cut_to_a_ring_and_along_it_to_two_strips() -> None:
    pipe = boolean(bodies.cylinder(10.0, 30.0, 128), bodies.cylinder(6.0, 50.0, 128, (0.0, 0.0, -10.0)), "difference")
    assert section_area(pipe, HERE, (0, 0, 1), 12.0) == pytest.approx(np.pi * 64, rel=2e-3)
    assert section_area(pipe, HERE, (1, 0, 0), 0.0) == pytest.approx(8 * 30, rel=2e-3)


def test_a_ball_askew_turned_and_scaled_is_cut_to_a_circle() -> None:
    random = np.random.default_rng(3)
    axes, _ = np.linalg.qr(random.normal(size=(3, 3)))
    matrix = np.eye(4)
    matrix[:3, :3], matrix[:3, 3] = 2 * axes, (100, -40, 7)  # mirrored or not, outside stays outside
    normal = np.array([1.0, 2.0, -2.0]) / 3
    offset = float(matrix[:3, 3] @ normal) + 6
    found = section_area(bodies.sphere(5.0, 48, 96), matrix, tuple(normal), offset)
    assert found == pytest.approx(np.pi * (100 - 36), rel=5e-3)


def test_a_hollow_in_a_body_is_no_part_of_its_section() -> None:
    shell = boolean(bodies.box((20.0, 20.0, 20.0)), bodies.box((10.0, 10.0, 10.0), (5.0, 5.0, 5.0)), "difference")
    assert section_area(shell, HERE, (0, 0, 1), 10.0) == pytest.approx(300, rel=1e-5)
    assert section_area(shell, HERE, (0, 0, 1), 2.0) == pytest.approx(400, rel=1e-5)
