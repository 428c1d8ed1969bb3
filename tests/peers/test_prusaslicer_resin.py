"""Resin as the real PrusaSlicer slices it for a mask, and the settings it leaves in its G-code."""

import statistics
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from mesh.ahead import measure_file
from mesh.write import write_file
from printdesk.machine import ResinMachine
from printdesk.made import Made
from printdesk.part import Placement
from printdesk.profile_file import read_profile
from printdesk.resin import resin_made
from tests.printdesk.bodies import box

pytestmark = [pytest.mark.usefixtures("prusa_slicer"), pytest.mark.shared]

# A mask printer that tilts its vat in 5 s, with a quarter of a second more for each layer.
MACHINE = ResinMachine(
    layer_mm=0.05,
    least_layer_mm=0.025,
    most_layer_mm=0.1,
    exposure_s=7.0,
    bottom_layers=3,
    bottom_exposure_s=35.0,
    transition_layers=10,
    rest_s=5.25,
)
SETTINGS = """layer_height = 0.05
initial_layer_height = 0.05
printer_technology = SLA
bed_shape = 0x0,250x0,250x200,0x200
display_width = 250
display_height = 200
display_pixels_x = 250
display_pixels_y = 200
max_print_height = 250
exposure_time = 7
initial_exposure_time = 35
faded_layers = 10
fast_tilt_time = 5
slow_tilt_time = 5
area_fill = 50
pad_wall_thickness = 1
pad_wall_height = 0
pad_wall_slope = 45
support_critical_angle = 45
support_density_at_45 = 250
support_density_at_horizontal = 500
support_head_width = 3
support_object_elevation = 5
support_pillar_diameter = 1
"""
FEW = ("klicky__KlickyProbe_v2.stl", "openflexure__condenser.stl")
MORE = (
    *FEW,
    *("mini__MINI-knob.stl", "i3__extruder-body.stl"),
    *("nopscad__socket_box.stl", "i3__LCD-cover-ORIGINAL-MK3.stl", "nopscad__fan_duct.stl"),
    *("openflexure__sample_clips.stl", "mini__MINI-z-bottom-cover.stl", "nopscad__1x1_bin.stl", "mini__MINI-extruder-rear.stl"),
    *("i3__Einsy-base.stl", "mendel90__spool_bracket_male.stl"),
)


def told(file: Path, folder: Path, held: bool) -> tuple[float, float, int]:
    """(mm³, s, layers) as the slicer says."""
    settings = folder / "resin.ini"
    on = int(held)
    settings.write_text(f"{SETTINGS}supports_enable = {on}\npad_enable = {on}\n", encoding="utf-8")
    out = folder / "out.sl1"
    command = ["prusa-slicer", "--export-sla", "--load", settings, "--center", "125,100", "-o", out, file]
    subprocess.run(command, check=True, capture_output=True, timeout=200)
    with zipfile.ZipFile(out) as archive:
        lines = archive.read("config.ini").decode().splitlines()
    said = {key.strip(): value.strip() for key, _, value in (line.partition("=") for line in lines)}
    return float(said["usedMaterial"]) * 1000, float(said["printTime"]), int(said["numFast"]) + int(said["numSlow"])


def reckoned(file: Path) -> Made:
    measured = measure_file(str(file), None, 1.0, False, False)
    standing = measured.mesh.transformed(Placement().matrix(measured.mesh))
    assert measured.facts.volume_mm3 is not None
    return resin_made(standing, measured.facts.volume_mm3, measured.facts.area_mm2, MACHINE, (250, 200, 250))


def compare(shared: Path, folder: Path, names: tuple[str, ...]) -> list[float]:
    """How far supports and raft are off, for each; volume, layers and time are near for all of them."""
    off = []
    for name in names:
        file = shared / "corpus" / name
        made = reckoned(file)
        bare, _, _ = told(file, folder, held=False)
        whole, seconds, layers = told(file, folder, held=True)
        assert made.part_mm3 == pytest.approx(bare, rel=0.01), name
        assert abs(made.layers - layers) <= 1, name
        assert made.seconds == pytest.approx(seconds, rel=0.02), name
        assert made.support_mm3 is not None
        off.append(abs(made.support_mm3 / (whole - bare) - 1))
    return off


def test_a_few_parts_take_the_resin_and_the_time_the_slicer_says(shared: Path, tmp_path: Path) -> None:
    assert max(compare(shared, tmp_path, FEW)) < 0.35


@pytest.mark.campaign
@pytest.mark.timeout(1_200)
def test_many_parts_take_the_supports_the_slicer_says(shared: Path, tmp_path: Path) -> None:
    off = sorted(compare(shared, tmp_path, MORE))
    assert statistics.median(off) < 0.25 and off[int(0.8 * len(off))] < 0.4  # 0.18 and 0.29, of 13 parts


def test_the_settings_in_gcode_are_those_it_was_sliced_with(shared: Path, tmp_path: Path) -> None:
    settings, model, out = shared / "truth" / "p3_petg030_40cubic.ini", tmp_path / "box.stl", tmp_path / "box.gcode"
    write_file(box(20, 20, 5), model)
    subprocess.run(
        ["prusa-slicer", "--export-gcode", "--load", settings, "-o", out, model], check=True, capture_output=True, timeout=100
    )
    given, left = read_profile(str(settings)), read_profile(str(out))
    assert replace(left, id=given.id, name=given.name) == given
