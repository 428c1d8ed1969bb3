"""Lines of a print that hand and paper can check: brims, honeycombs, lines across a strip, bridges over what is sparse."""

from dataclasses import replace
from math import pi

import numpy as np
import pytest

from mesh.bodies import box
from mesh.mesh import Mesh
from mesh.region import Region
from printdesk.chords import CLASSES_MM, PLAIN, measured
from printdesk.honeycomb import cornered_pace
from printdesk.layup import lay_up
from printdesk.plastic import lay_plastic
from printdesk.print_profile import PrintProfile, line_spacing
from printdesk.profile import profile_from_ini
from printdesk.skirt import skirt_mm3

PLAIN_PROFILE = PrintProfile("p", "p", skirts=0, elephant_foot_mm=0.0)


def standing(x: float, y: float, z: float) -> Mesh:
    made = box((x, y, z))
    return Mesh(made.vertices - [0, 0, made.vertices[:, 2].min()], made.faces)


def ring(x: float, y: float, at: tuple[float, float] = (0.0, 0.0)) -> np.ndarray:
    return np.array([[0.0, 0.0], [x, 0.0], [x, y], [0.0, y]]) + np.array(at)


def test_a_brim_is_as_many_whole_loops_as_there_is_room_for():
    profile = replace(PLAIN_PROFILE, brim_mm=4.0)
    spacing = line_spacing(profile.first_layer_line_width_mm, profile.first_layer_mm)
    wide = (4.0 // spacing) * spacing
    laid = skirt_mm3(lay_up(standing(40, 30, 2), profile), profile)
    assert laid == pytest.approx((140 * wide + pi * wide**2) * 0.2, rel=0.01)  # Steiner: outline × distance + π distance²


def test_a_brim_along_holes_is_laid_where_the_profile_asks_for_it():
    profile = replace(PLAIN_PROFILE, brim_mm=2.0)
    layup = lay_up(standing(40, 30, 2), profile)
    hole = Region([ring(10, 10, (5, 5))])
    with_hole = replace(layup, solid={layer: Region([ring(40, 30)]) - hole for layer in layup.solid})
    outside = skirt_mm3(with_hole, profile)
    assert outside == pytest.approx(skirt_mm3(layup, profile), rel=1e-3)
    inside = skirt_mm3(with_hole, replace(profile, brim_outside=False, brim_inside=True))
    spacing = line_spacing(profile.first_layer_line_width_mm, profile.first_layer_mm)
    wide = (2.0 // spacing) * spacing
    assert inside == pytest.approx((100 - (10 - 2 * wide) ** 2) * 0.2, rel=0.01)


@pytest.mark.parametrize(
    ("said", "outside", "inside"),
    [("outer_only", True, False), ("inner_only", False, True), ("outer_and_inner", True, True)],
)
def test_the_kind_of_brim_is_read(said: str, outside: bool, inside: bool):
    profile = profile_from_ini(f"layer_height = 0.2\nbrim_type = {said}\nbrim_width = 3\n", "p")
    assert (profile.brim_mm, profile.brim_outside, profile.brim_inside) == (3.0, outside, inside)


def test_a_honeycomb_turns_at_every_corner():
    profile = replace(PLAIN_PROFILE, infill_pattern="honeycomb", infill=0.3)
    slow, fast = 5.0, 100.0  # below the jerk no corner costs anything
    assert cornered_pace(0.4, profile, slow) == pytest.approx(1 / slow, rel=0.01)
    small = cornered_pace(0.4, profile, fast)
    large = cornered_pace(0.4, replace(profile, infill=0.05), fast)
    assert small > 1.5 * large > 1.5 / fast


def test_lines_across_a_strip_are_as_long_as_it_is_wide():
    strip = measured(Region([ring(200, 2)]))
    seen, filled = np.split(strip[PLAIN:], 2)
    at = int(np.searchsorted(CLASSES_MM, 2 * 2**0.5))
    assert filled[at] > 0.98 * 400 and filled.sum() == pytest.approx(400)
    assert filled[at] / seen[at] * 2 == pytest.approx(2 * 2**0.5, rel=0.02)  # a line has two ends that are seen


def test_lines_of_a_broad_and_of_a_narrow_region_are_told_apart():
    both = measured(Region([ring(200, 2), ring(50, 50, (0, 10))]))
    assert both[0] == pytest.approx(400 + 2500)
    filled = both[PLAIN:][len(CLASSES_MM) + 1 :]
    narrow = filled[: int(np.searchsorted(CLASSES_MM, 4.0)) + 1].sum()
    assert narrow == pytest.approx(400, rel=0.03)


def test_a_bridge_needs_as_many_sparse_layers_below_as_its_thread_is_high():
    profile = replace(PLAIN_PROFILE, top_layers=3, bottom_layers=3, top_min_mm=0.0, bottom_min_mm=0.0)
    laid = {
        layers: lay_plastic(standing(30, 30, 0.2 * layers), profile).fills["inner_bridge"].mm3.sum() for layers in (6, 7, 8, 9)
    }
    assert laid[6] == laid[7] == 0 and laid[8] == pytest.approx(laid[9]) and laid[9] > 100
