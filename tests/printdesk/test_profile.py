"""Print profiles: PrusaSlicer's .ini, and what a person wishes on top."""

import pytest

from printdesk.errors import Refused
from printdesk.profile import PrintProfile, profile_from_ini, with_wish
from printdesk.wish import Wish

INI = """# exported
layer_height = 0.3
first_layer_height = 50%
nozzle_diameter = 0.6,0.6
extrusion_width = 0
external_perimeter_extrusion_width = 200%
fill_density = 15%
fill_pattern = gyroid
perimeter_speed = 50
external_perimeter_speed = 50%
small_perimeter_speed = 0
infill_speed = 90
solid_infill_speed = 80%
top_solid_infill_speed = 50%
temperature = 240,230
support_material = 1
infill_overlap = 25%
filament_type = PETG
filament_max_volumetric_speed = 8
max_volumetric_speed = 6
machine_max_acceleration_x = 900,1250
perimeter_acceleration = 5000
something_new = whatever
"""


def test_per_cent_lists_and_automatic_values_are_understood() -> None:
    profile = profile_from_ini(INI, "mine")
    assert profile.first_layer_mm == pytest.approx(0.15)
    assert profile.nozzle_mm == 0.6
    assert profile.line_width_mm == pytest.approx(0.675)
    assert profile.external_line_width_mm == pytest.approx(0.6)
    assert profile.infill == pytest.approx(0.15) and profile.infill_pattern == "gyroid"
    assert profile.speeds.external_perimeter == 25 and profile.speeds.small_perimeter == 50
    assert profile.speeds.solid_infill == 72 and profile.speeds.top_solid_infill == 36
    assert profile.nozzle_c == 240 and profile.supports and profile.infill_overlap == 0.25
    assert profile.filament_type == "PETG" and profile.max_flow_mm3_s == 6
    assert profile.accelerations.perimeter == 900


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "layer_height = thick\n",
        "layer_height = nan\n",
        "layer_height = -1\n",
        "perimeters = 1e400\n",
        "layer_height = 0.2\n" * 30_000,
    ],
)
def test_what_is_no_profile_is_refused_with_one_sentence(text: str) -> None:
    with pytest.raises(Refused) as refused:
        profile_from_ini(text, "notes.ini")
    assert refused.value.code == "not_a_profile" and "notes.ini" in refused.value.message


def test_a_wish_changes_only_what_it_names() -> None:
    plain = PrintProfile("p", "P")
    wished = with_wish(plain, Wish(layer_height_mm=0.12, infill=0.4, supports=True))
    assert (wished.layer_height_mm, wished.infill, wished.supports) == (0.12, 0.4, True)
    assert with_wish(plain, Wish()) == plain


@pytest.mark.parametrize(
    "wish", [Wish(layer_height_mm=0.5), Wish(layer_height_mm=0.0), Wish(infill=1.5), Wish(infill=float("nan"))]
)
def test_a_wish_beyond_the_nozzle_is_refused(wish: Wish) -> None:
    with pytest.raises(Refused):
        with_wish(PrintProfile("p", "P"), wish)


def test_solid_skins_are_never_thinner_than_asked() -> None:
    assert PrintProfile("p", "P", layer_height_mm=0.1, top_layers=5, top_min_mm=0.7).top_solid_layers == 7
    assert PrintProfile("p", "P", layer_height_mm=0.2, top_layers=5, top_min_mm=0.7).top_solid_layers == 5
    assert PrintProfile("p", "P", top_layers=0).top_solid_layers == 0
