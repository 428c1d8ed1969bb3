"""How well pictures are drawn, by how long they have taken: no window, no clock."""

import pytest

from ui.viewport.drawn import LONG_S
from ui.viewport.pace import MOTION_S, REST_S, SAMPLES, Pace, Quality, level_within

MILLION = 1_000_000


def moved(pace: Pace, faces: int, seconds_of: float, pictures: int = 20) -> Quality:
    """What is chosen after so many pictures in motion, a face taking `seconds_of` and the rest 2 ms."""
    for _ in range(pictures):
        quality = pace.in_motion(faces)
        drawn = min(faces, quality.faces or faces)
        pace.took(quality, drawn, 0.002 + seconds_of * drawn * (2 if quality.samples else 1), is_moving=True)
    return pace.in_motion(faces)


def test_a_graphics_card_always_draws_its_best() -> None:
    pace = Pace(is_software=False)
    assert moved(pace, 5 * MILLION, 1e-9) == Quality(SAMPLES)
    assert pace.at_rest(5 * MILLION) == Quality(SAMPLES)


@pytest.mark.parametrize("faces", [100_000, MILLION, 5 * MILLION])
def test_a_processor_draws_in_motion_what_the_time_allows(faces: int) -> None:
    quality = moved(Pace(is_software=True), faces, 3e-7)
    assert quality.samples == 0
    assert quality.faces is not None
    assert quality.faces * 3e-7 < MOTION_S


def test_a_weak_graphics_card_is_found_out_by_its_first_pictures() -> None:
    pace = Pace(is_software=False)
    pace.took(Quality(SAMPLES), MILLION, 0.3, is_moving=False)
    assert pace.in_motion(MILLION).faces is not None or pace.in_motion(MILLION).samples == 0
    assert moved(pace, MILLION, 1.5e-7).faces is not None


def test_when_even_little_takes_long_there_are_fewer_pixels_and_later_all_again() -> None:
    pace = Pace(is_software=True)
    for _ in range(12):
        pace.took(Quality(0, 1.0, 10_000), 10_000, 3 * MOTION_S, is_moving=True)
    assert pace.in_motion(MILLION).scale < 1
    for _ in range(60):
        pace.took(pace.in_motion(MILLION), 10_000, 0.3 * MOTION_S, is_moving=True)
    assert pace.in_motion(MILLION).scale == 1


def test_at_rest_every_face_is_drawn_and_well_unless_one_would_wait() -> None:
    pace = Pace(is_software=True)
    assert pace.at_rest(100_000) == Quality(SAMPLES)
    assert pace.at_rest(5 * MILLION) == Quality(0)
    assert pace.expected_s(SAMPLES, 100_000) < REST_S


def test_at_rest_counts_what_pictures_of_the_whole_part_took_not_what_the_few_faces_did_that_were_drawn() -> None:
    pace, faces = Pace(is_software=True), MILLION // 2
    assert pace.at_rest(faces) == Quality(SAMPLES)
    pace.took(Quality(SAMPLES), faces // 4, 0.8 * REST_S, is_moving=False, of=faces)
    assert pace.at_rest(faces) == Quality(SAMPLES)
    assert pace.at_rest(2 * faces) == Quality(0)


def test_what_a_face_takes_is_known_once_the_rest_of_a_picture_is() -> None:
    """Half of each picture is sky, plate and shadow, which only one of few faces tells."""
    pace = Pace(is_software=True)
    pace.took(Quality(0, 1.0, 40_000), 40_000, 0.022, is_moving=True)
    assert pace.in_motion(MILLION).faces < 40_000 + 1
    pace.took(Quality(0, 1.0, 10_000), 8_000, 0.016, is_moving=True)
    assert pace.in_motion(MILLION).faces > 40_000


def test_a_rest_that_was_measured_on_a_bad_moment_does_not_make_faces_cost_nothing() -> None:
    pace = Pace(is_software=True)
    pace.took(Quality(0, 1.0, 10_000), 8_000, 0.040, is_moving=True)
    pace.took(Quality(0, 1.0, 40_000), 34_000, 0.022, is_moving=True)
    assert pace.in_motion(MILLION).faces is not None


def test_the_finest_level_that_fits_is_taken() -> None:
    counts = [[MILLION, 40_000, 10_000], [12], [90_000, 40_000]]
    assert level_within(counts, None) == 0
    assert level_within(counts, 2 * MILLION) == 0
    assert level_within(counts, 100_000) == 1
    assert level_within(counts, 60_000) == 2
    assert level_within(counts, 5) == 2
    assert level_within([], 5) == 0


def test_one_slow_picture_of_few_faces_does_not_make_all_that_follow_wait() -> None:
    pace = Pace(is_software=True)
    pace.took(Quality(samples=0), 8_000, 0.5, is_moving=True)
    assert pace.expected_s(0, 8_000) > LONG_S
    assert pace.faces_s(0, 8_000) < LONG_S / 10
