import time

import numpy as np
import pytest

from tests.ui.conftest import ball, box
from ui.viewport.picking import FaceBlocks, pick


def test_from_above_the_top_face_is_hit() -> None:
    body = box(40, 30, 20)
    hit = pick("a", FaceBlocks(body), np.eye(4), np.array([10.0, 10, 100]), np.array([0.0, 0, -1]))
    assert hit is not None
    assert hit.face in (2, 3)
    assert hit.point_mm == pytest.approx([10, 10, 20])
    assert hit.normal == pytest.approx([0, 0, 1])


def test_a_moved_and_mirrored_part_is_hit_where_it_lies() -> None:
    matrix = np.diag([-2.0, 1, 1, 1])
    matrix[:3, 3] = [100, 50, 0]
    hit = pick("a", FaceBlocks(box(40, 30, 20)), matrix, np.array([60.0, 60, 100]), np.array([0.0, 0, -1]))
    assert hit is not None
    assert hit.point_mm == pytest.approx([60, 60, 20])
    assert hit.normal == pytest.approx([0, 0, 1])


def test_beside_the_part_nothing_is_hit() -> None:
    assert pick("a", FaceBlocks(box(40, 30, 20)), np.eye(4), np.array([50.0, 10, 100]), np.array([0.0, 0, -1])) is None


def test_a_flattened_part_is_no_error() -> None:
    assert pick("a", FaceBlocks(box(1, 1, 1)), np.diag([1.0, 1, 0, 1]), np.array([0.5, 0.5, 9]), np.array([0.0, 0, -1])) is None


def test_blocks_find_the_same_face_as_looking_at_all() -> None:
    body = ball(60, 30)
    blocks = FaceBlocks(body)
    generator = np.random.default_rng(7)
    for _ in range(100):
        origin = generator.normal(size=3)
        origin *= 100 / np.linalg.norm(origin)
        direction = generator.uniform(-20, 20, 3) - origin
        direction /= np.linalg.norm(direction)
        found = blocks.first_hit(origin, direction)
        lengths = _all_distances(body.corners.astype(float), origin, direction)
        assert (found is None) == bool(np.isinf(lengths.min()))
        if found:
            assert found[1] == pytest.approx(lengths.min())


def _all_distances(corners: np.ndarray, origin: np.ndarray, direction: np.ndarray) -> np.ndarray:
    """By solving for each face where it is met, to hold the quick way against."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    systems = np.stack([b - a, c - a, np.broadcast_to(-direction, a.shape)], axis=2)
    sound = np.abs(np.linalg.det(systems)) > 1e-12
    lengths = np.full(len(corners), np.inf)
    u, v, along = np.linalg.solve(systems[sound], (origin - a[sound])[..., None])[..., 0].T
    lengths[sound] = np.where((u >= 0) & (v >= 0) & (u + v <= 1) & (along > 0), along, np.inf)
    return lengths


def test_a_pick_among_two_hundred_thousand_faces_takes_no_frame() -> None:
    blocks = FaceBlocks(ball(320, 50))
    started = time.perf_counter()
    for _ in range(10):
        assert blocks.first_hit(np.array([200.0, 1, 2]), np.array([-1.0, 0, 0]))
    assert (time.perf_counter() - started) / 10 < 0.05
