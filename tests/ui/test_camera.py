import numpy as np
import pytest

from ui.viewport.camera import Camera, Side


def test_from_the_front_x_goes_right_and_z_up() -> None:
    right, up, to_eye = Camera().looking(Side.FRONT).axes()
    assert np.allclose(right, [1, 0, 0])
    assert np.allclose(up, [0, 0, 1])
    assert np.allclose(to_eye, [0, -1, 0])


def test_from_above_y_goes_up() -> None:
    _, up, to_eye = Camera().looking(Side.TOP).axes()
    assert np.allclose(up, [0, 1, 0])
    assert np.allclose(to_eye, [0, 0, 1])


def test_zooming_keeps_what_is_under_the_cursor() -> None:
    camera = Camera(target=(10, 20, 5), distance=300)
    origin, direction = camera.ray(0.5, -0.3, 1.6)
    to_eye = camera.axes()[2]
    spot = origin + direction * (camera.distance / -(direction @ to_eye))  # on the plane of the target
    before = camera.projected(spot, 1600, 1000)
    after = camera.zoomed(0.6, 0.5, -0.3, 1.6).projected(spot, 1600, 1000)
    assert before == pytest.approx((1200, 650))
    assert after == pytest.approx(before)


def test_what_is_panned_follows_the_pointer() -> None:
    camera = Camera(target=(0, 0, 0), distance=200)
    x, y = camera.panned(30, -12, 800).projected((0, 0, 0), 1000, 800) or (0, 0)
    assert (x, y) == pytest.approx((530, 388))


@pytest.mark.parametrize("side", list(Side))
def test_a_framed_part_is_wholly_seen_and_large(side: Side) -> None:
    lower, upper = np.array([10.0, 10, 0]), np.array([90.0, 30, 60])
    camera = Camera().looking(side).framing(lower, upper, 1.5)
    corners = [[x, y, z] for x in (10, 90) for y in (10, 30) for z in (0, 60)]
    seen = np.array([camera.projected(corner, 1500, 1000) for corner in corners])
    assert seen.min() > 0
    assert (seen[:, 0] < 1500).all()
    assert (seen[:, 1] < 1000).all()
    assert max(np.ptp(seen[:, 0]) / 1500, np.ptp(seen[:, 1]) / 1000) > 0.6


def test_the_pitch_stops_at_straight_down_and_the_yaw_goes_round() -> None:
    camera = Camera(yaw=170, pitch=80).orbited(30, 40)
    assert camera.pitch == 90
    assert camera.yaw == pytest.approx(-160)


def test_a_flight_turns_the_shorter_way() -> None:
    middle = Camera(yaw=170).between(Camera(yaw=-170), 0.5)
    assert abs(middle.yaw) == pytest.approx(180)


def test_matrices_and_pixels_agree() -> None:
    camera = Camera(target=(40, 50, 6), distance=220, yaw=21, pitch=33)
    point = np.array([70.0, 20, 31, 1])
    clip = camera.projection_matrix(1.25, 500) @ camera.view_matrix() @ point
    x, y = clip[:2] / clip[3]
    assert camera.projected(point[:3], 1000, 800) == pytest.approx(((x + 1) * 500, (1 - y) * 400))


@pytest.mark.parametrize("angles", [(0, 0), (21, 33), (180, -60)])
def test_a_flat_view_s_matrices_pixels_and_rays_agree(angles: tuple[float, float]) -> None:
    camera = Camera(target=(40, 50, 6), distance=220, yaw=angles[0], pitch=angles[1]).flattened(True)
    point = np.array([70.0, 20, 31, 1])
    clip = camera.projection_matrix(1.25, 500) @ camera.view_matrix() @ point
    assert clip[3] == 1
    assert -1 < clip[2] < 1
    assert camera.projected(point[:3], 1000, 800) == pytest.approx(((clip[0] + 1) * 500, (1 - clip[1]) * 400))
    origin, direction = camera.ray(clip[0], clip[1], 1.25)
    off = point[:3] - origin
    assert np.linalg.norm(off - direction * (off @ direction)) < 1e-6
    assert off @ direction > 0


def test_a_flat_view_shows_what_lies_behind_the_eye() -> None:
    camera = Camera(target=(0, 0, 0), distance=50).looking(Side.FRONT).flattened(True)
    assert camera.projected((10, -300, 0), 800, 800) is not None
    origin, direction = camera.ray(0, 0, 1)
    assert origin[1] < -300 < 300
    assert direction == pytest.approx([0, 1, 0])


def test_flattening_keeps_what_lies_in_the_target_s_plane() -> None:
    camera = Camera(target=(10, 20, 5), distance=300)
    right, up, _ = camera.axes()
    spot = np.array(camera.target) + 40 * right - 25 * up
    assert camera.flattened(True).projected(spot, 800, 600) == pytest.approx(camera.projected(spot, 800, 600))
    assert camera.flattened(True).flattened(False) == camera


@pytest.mark.parametrize("side", list(Side))
def test_a_part_framed_in_a_flat_view_is_wholly_seen_and_large(side: Side) -> None:
    camera = Camera().looking(side).flattened(True).framing(np.array([10.0, 10, 0]), np.array([90.0, 30, 60]), 1.5)
    corners = [[x, y, z] for x in (10, 90) for y in (10, 30) for z in (0, 60)]
    seen = np.array([camera.projected(corner, 1500, 1000) for corner in corners])
    assert seen.min() > 0
    assert (seen < [1500, 1000]).all()
    assert max(np.ptp(seen[:, 0]) / 1500, np.ptp(seen[:, 1]) / 1000) > 0.6


def test_zooming_in_a_flat_view_keeps_what_is_under_the_cursor() -> None:
    camera = Camera(target=(10, 20, 5), distance=300).flattened(True)
    origin, direction = camera.ray(0.5, -0.3, 1.6)
    after = camera.zoomed(0.6, 0.5, -0.3, 1.6).projected(origin + 90 * direction, 1600, 1000)
    assert after == pytest.approx((1200, 650))
