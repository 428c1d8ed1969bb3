"""How long paths take: by the pencil for plain ones, and whatever the company they keep."""

import numpy as np
import pytest

from printdesk.gyroid import gyroid_pace
from printdesk.motion import corner_speed, loops_seconds, move_seconds, paths_seconds
from printdesk.print_profile import PrintProfile

SQUARE = np.array([[0.0, 0.0], [40.0, 0.0], [40.0, 40.0], [0.0, 40.0]])


def test_a_square_slows_down_at_its_four_corners() -> None:
    # 160 mm at 45 mm/s, and at each corner from 45 to 8 mm/s and back: (45 − 8)² / (45 · 800) s more
    (seconds,) = loops_seconds([SQUARE], np.array([45.0]), np.array([800.0]), 8.0)
    assert seconds == pytest.approx(160 / 45 + 4 * 37**2 / (45 * 800))


def test_a_short_move_never_reaches_its_speed() -> None:
    # from 8 mm/s up to the peak √(a·d + v²) and down again
    peak = (1000 * 1.0 + 64) ** 0.5
    assert move_seconds(1.0, 200.0, 1000.0, 8.0) == pytest.approx(2 * (peak - 8) / 1000)


def test_a_circle_of_many_corners_hardly_slows() -> None:
    turn = np.linspace(0, 2 * np.pi, 200, endpoint=False)
    circle = 20 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    (seconds,) = loops_seconds([circle], np.array([45.0]), np.array([800.0]), 8.0)
    assert seconds == pytest.approx(2 * np.pi * 20 / 45, rel=0.03)


def test_paths_do_not_see_each_other() -> None:
    rng = np.random.default_rng(3)
    paths = [rng.uniform(0, 50, (size, 2)) for size in (2, 7, 3, 40, 2)]
    speed, rate = rng.uniform(10, 200, 5), rng.uniform(300, 5000, 5)
    together = paths_seconds(paths, speed, rate, 8.0)
    alone = [paths_seconds([path], speed[[k]], rate[[k]], 8.0)[0] for k, path in enumerate(paths)]
    assert together == pytest.approx(np.array(alone))


def test_no_path_is_faster_than_its_speed_and_acceleration_allow() -> None:
    rng = np.random.default_rng(4)
    for _ in range(50):
        path = rng.uniform(0, 30, (rng.integers(2, 30), 2))
        long = np.hypot(*np.diff(path, axis=0).T).sum()
        (seconds,) = paths_seconds([path], np.array([80.0]), np.array([1000.0]), 8.0)
        (slower,) = paths_seconds([path], np.array([40.0]), np.array([1000.0]), 8.0)
        (softer,) = paths_seconds([path], np.array([80.0]), np.array([500.0]), 8.0)
        assert seconds >= long / 80 and slower >= seconds - 1e-9 and softer >= seconds - 1e-9


def test_points_on_top_of_each_other_and_no_paths_take_no_time() -> None:
    assert paths_seconds([np.zeros((5, 2))], np.array([50.0]), np.array([500.0]), 8.0) == pytest.approx(0.0)
    assert len(paths_seconds([], np.zeros(0), np.zeros(0), 8.0)) == 0


def test_an_axis_that_turns_round_counts_once() -> None:
    right, left, up = np.array([[1.0, 0.0]]), np.array([[-1.0, 0.0]]), np.array([[0.0, 1.0]])
    assert corner_speed(right, up, np.array([100.0]), 8.0) == pytest.approx(8.0)
    assert corner_speed(right, left, np.array([100.0]), 8.0) == pytest.approx(8.0)
    assert corner_speed(right, right, np.array([100.0]), 8.0) == pytest.approx(100.0)


def test_waves_take_longer_than_straight_lines_and_least_where_they_are_long() -> None:
    profile = PrintProfile("plain", "Plain")
    pace = gyroid_pace(0.407, profile, 80.0)
    assert 1 / 80 < pace < 4 / 80
