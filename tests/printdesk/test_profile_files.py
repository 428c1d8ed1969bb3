"""Profiles out of what slicers write: Orca's and Bambu's JSON, bundles, SuperSlicer, G-code, projects. The files are ours."""

import json
import random
import struct
import time
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest

from printdesk.errors import Refused
from printdesk.ini_bundle import bundle_in
from printdesk.profile_file import names_a_file, read_profile


def put(path: Path, values: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(values if isinstance(values, str) else json.dumps(values), encoding="utf-8")
    return path


@pytest.fixture
def orca(tmp_path: Path) -> Path:
    """A maker's folder as OrcaSlicer has it: three levels of process, a machine and a filament with theirs."""
    put(
        tmp_path / "process" / "base.json",
        {
            "type": "process",
            "name": "base",
            "instantiation": "false",
            "layer_height": "0.2",
            "initial_layer_print_height": "0.25",
            "wall_loops": "3",
            "sparse_infill_density": "15%",
            "sparse_infill_pattern": "crosshatch",
            "default_acceleration": "10000",
            "outer_wall_acceleration": "5000",
            "inner_wall_acceleration": "0",
            "sparse_infill_acceleration": "80%",
            "initial_layer_acceleration": "500",
            "line_width": "0.42",
            "outer_wall_line_width": "105%",
            "outer_wall_speed": "120",
            "inner_wall_speed": "150",
            "sparse_infill_speed": "250",
            "travel_speed": "500",
            "enable_support": "0",
            "top_shell_layers": "5",
            "top_shell_thickness": "1.0",
        },
    )
    put(
        tmp_path / "process" / "middle.json", {"type": "process", "name": "middle", "inherits": "base", "outer_wall_speed": "200"}
    )
    put(
        tmp_path / "process" / "0.20mm Quick.json",
        {
            "type": "process",
            "name": "0.20mm Quick",
            "inherits": "middle",
            "sparse_infill_density": "22%",
            "compatible_printers": ["Nowhere 0.4", "Fast 0.4"],
        },
    )
    put(
        tmp_path / "machine" / "fast common.json",
        {
            "type": "machine",
            "name": "fast common",
            "machine_max_acceleration_x": ["20000", "20000"],
            "machine_max_acceleration_y": ["18000", "18000"],
            "machine_max_acceleration_extruding": ["20000"],
            "machine_max_acceleration_travel": ["9000"],
            "machine_max_jerk_x": ["9", "9"],
            "retraction_length": ["0.8"],
            "z_hop": ["0.4"],
            "printable_area": ["0x0", "256x0", "256x256", "0x256"],
        },
    )
    put(
        tmp_path / "machine" / "Fast 0.4.json",
        {
            "type": "machine",
            "name": "Fast 0.4",
            "inherits": "fast common",
            "nozzle_diameter": ["0.4"],
            "default_filament_profile": ["Plain PLA"],
            "default_print_profile": "0.20mm Quick",
        },
    )
    put(
        tmp_path / "filament" / "Plain PLA.json",
        {
            "type": "filament",
            "name": "Plain PLA",
            "filament_type": ["PLA"],
            "filament_density": ["1.24"],
            "filament_max_volumetric_speed": ["21"],
            "nozzle_temperature": ["220", "220"],
            "nozzle_temperature_initial_layer": ["225"],
            "hot_plate_temp": ["55"],
            "filament_retraction_length": ["nil"],
            "filament_z_hop": ["0.2"],
            "slow_down_layer_time": ["4"],
            "slow_down_min_speed": ["20"],
        },
    )
    return tmp_path


def test_orcas_process_is_resolved_with_its_machine_and_filament(orca: Path) -> None:
    profile = read_profile(str(orca / "process" / "0.20mm Quick.json"))
    assert profile.name == "0.20mm Quick · Fast 0.4 · Plain PLA"
    assert (profile.layer_height_mm, profile.first_layer_mm, profile.perimeters) == (0.2, 0.25, 3)
    assert profile.infill == pytest.approx(0.22) and profile.infill_pattern == "gyroid"
    assert (profile.speeds.external_perimeter, profile.speeds.perimeter, profile.speeds.infill) == (200, 150, 250)
    assert profile.speeds.travel == 500 and profile.speeds.slowest == 20
    assert profile.accelerations.default == 10_000 and profile.accelerations.perimeter == 10_000
    assert profile.accelerations.infill == 8_000 and profile.accelerations.travel == 9_000 and profile.accelerations.jerk == 9
    assert profile.external_line_width_mm == pytest.approx(0.42) and profile.line_width_mm == pytest.approx(0.42)
    assert profile.top_layers == 5 and profile.top_min_mm == 1.0
    assert (profile.nozzle_c, profile.first_nozzle_c, profile.bed_c) == (220, 225, 55)
    assert profile.retract_mm == 0.8 and profile.retract_lift_mm == 0.2  # nil leaves the machine's; a figure takes its place
    assert profile.filament_type == "PLA" and profile.max_flow_mm3_s == 21 and profile.min_layer_s == 4


def test_a_machine_alone_has_its_usual_process_and_three_files_are_put_together(orca: Path) -> None:
    by_machine = read_profile(str(orca / "machine" / "Fast 0.4.json"))
    files = [orca / "filament" / "Plain PLA.json", orca / "process" / "0.20mm Quick.json", orca / "machine" / "Fast 0.4.json"]
    by_three = read_profile("|".join(map(str, files)))
    assert by_machine == by_three


def test_a_process_whose_machine_is_unknown_is_limited_by_nothing_but_itself(orca: Path) -> None:
    (orca / "machine" / "Fast 0.4.json").unlink()
    profile = read_profile(str(orca / "process" / "0.20mm Quick.json"))
    assert profile.name == "0.20mm Quick"
    assert profile.accelerations.default == 10_000 and profile.accelerations.travel == 10_000
    assert profile.max_flow_mm3_s == 1_000 and profile.filament_type is None


def test_what_a_profile_builds_on_may_lie_in_another_folder(orca: Path, tmp_path: Path) -> None:
    mine = put(
        tmp_path / "mine" / "deep" / "My own.json", {"inherits": "middle", "wall_loops": "5", "print_settings_id": "My own"}
    )
    with pytest.raises(Refused) as refused:
        read_profile(str(mine))
    assert refused.value.code == "unknown_parent" and "middle" in refused.value.message and "beside" in refused.value.message
    profile = read_profile(str(mine), folders=[orca])
    assert profile.perimeters == 5 and profile.speeds.external_perimeter == 200


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "JSON"),
        ("[1, 2]", "JSON"),
        ("[" * 100_000, "JSON"),
        ('{"layer_height": "thick", "wall_loops": "2"}', "thick"),
        ('{"layer_height": "0.2", "sparse_infill_density": "1e400%"}', "fill_density"),
        ('{"layer_height": ["0.2"], "wall_loops": [], "outer_wall_speed": {"a": 1}}', ""),
        ('{"type": "filament", "filament_density": ["1.24"]}', "filament"),
        ('{"type": "machine", "nozzle_diameter": ["0.4"], "default_print_profile": "../../secret"}', "machine"),
        ('{"inherits": "me", "name": "me", "wall_loops": "2"}', "itself"),
        ('{"inherits": "/etc/passwd", "wall_loops": "2"}', "builds on"),
    ],
)
def test_what_is_no_orca_profile_is_refused_in_one_sentence(tmp_path: Path, text: str, told: str) -> None:
    path = put(tmp_path / "me.json", text)
    if not told:
        assert read_profile(str(path)).layer_height_mm == 0.2
        return
    with pytest.raises(Refused) as refused:
        read_profile(str(path))
    assert told in refused.value.message and "\n" not in refused.value.message


def test_what_is_not_there_or_too_large_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"no print profile gone\.json"):
        read_profile(str(tmp_path / "gone.json"))
    (tmp_path / "folder.ini").mkdir()
    with pytest.raises(Refused, match="no print profile"):
        read_profile(str(tmp_path / "folder.ini"))
    large = tmp_path / "large.ini"
    with large.open("wb") as file:
        file.truncate(20_000_000)
    with pytest.raises(Refused, match="too large"):
        read_profile(str(large))
    with pytest.raises(Refused):
        read_profile("a\0b.ini")


# ---- bundles

BUNDLE = """# exported
[vendor]
name = Ours

[print:*common*]
perimeters = 2
fill_density = 15%
perimeter_speed = 45

[print:*fine*]
layer_height = 0.1
perimeter_speed = 30

[print:0.10mm FINE]
inherits = *common*; *fine*
fill_pattern = grid

[print:0.30mm DRAFT]
inherits = *common*
layer_height = 0.3
perimeter_speed = 60

[filament:Plain PLA]
temperature = 215
filament_type = PLA

[filament:Plain PETG]
temperature = 240

[printer:Ours 250]
nozzle_diameter = 0.4
default_print_profile = 0.30mm DRAFT
default_filament_profile = "Plain PLA"
machine_max_acceleration_x = 3000
machine_max_acceleration_y = 3000
machine_max_acceleration_extruding = 3000

[printer:Ours 350]
inherits = Ours 250
default_print_profile = 0.10mm FINE
"""


def test_a_makers_bundle_wants_a_name_and_knows_the_rest(tmp_path: Path) -> None:
    path = put(tmp_path / "Ours.ini", BUNDLE)
    with pytest.raises(Refused) as refused:
        read_profile(str(path))
    assert refused.value.code == "which_profile" and "0.10mm FINE" in refused.value.hint and "*common*" not in refused.value.hint
    fine = read_profile(f"{path}#0.10mm FINE")
    assert fine.name == "0.10mm FINE · Ours 350 · Plain PLA"
    assert (fine.layer_height_mm, fine.speeds.perimeter, fine.infill_pattern, fine.perimeters) == (0.1, 30, "grid", 2)
    draft = read_profile(f"{path}#0.30mm DRAFT")
    assert draft.nozzle_c == 215 and draft.accelerations.default == 3000
    assert draft.name == "0.30mm DRAFT · Ours 250 · Plain PLA"
    assert read_profile(f"{path}#Ours 250") == draft
    assert read_profile(f"{path}#0.30mm DRAFT|Plain PETG").nozzle_c == 240
    with pytest.raises(Refused, match=r"no profile “0\.3 DRAFT”") as near:
        read_profile(f"{path}#0.3 DRAFT")
    assert "0.30mm DRAFT" in near.value.hint


def test_an_exported_bundle_says_itself_what_was_chosen(tmp_path: Path) -> None:
    path = put(tmp_path / "mine.ini", f"{BUNDLE}\n[presets]\nprint = 0.10mm FINE\nprinter = Ours 250\nfilament = Plain PETG\n")
    profile = read_profile(str(path))
    assert profile.layer_height_mm == 0.1 and profile.nozzle_c == 240


def test_presets_that_build_on_themselves_or_on_nothing_are_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="builds on itself"):
        read_profile(str(put(tmp_path / "a.ini", "[print:a]\ninherits = b\n[print:b]\ninherits = a\n")) + "#a")
    with pytest.raises(Refused, match="not in the file"):
        read_profile(str(put(tmp_path / "b.ini", "[print:a]\ninherits = gone\nlayer_height = 0.2\n")))
    # Each builds thirty times on the next: a tree of 30^30 that is known after thirty steps.
    many = "".join(f"[print:p{level}]\ninherits = {';'.join([f'p{level + 1}'] * 30)}\n" for level in range(30))
    bundle = bundle_in(f"{many}[print:p30]\nlayer_height = 0.2\n")
    assert bundle is not None
    begin = time.perf_counter()
    assert bundle.values("print", "p0") == {"layer_height": "0.2"}
    assert time.perf_counter() - begin < 0.5


def test_a_bundle_whose_presets_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    fat = "".join(f"k{count} = 1\n" for count in range(50_000))
    thin = "".join(f"[printer:m{count}]\ninherits = *fat*\n" for count in range(2_000))
    text = f"[print:a]\nlayer_height = 0.2\n[print:b]\nlayer_height = 0.3\n[printer:*fat*]\n{fat}{thin}"
    begin = time.perf_counter()
    with pytest.raises(Refused, match="more settings than any slicer"):
        read_profile(f"{put(tmp_path / 'fat.ini', text)}#a")
    assert time.perf_counter() - begin < 3


def test_a_condition_that_would_keep_a_thousand_machines_busy_is_given_up(tmp_path: Path) -> None:
    hard = " and ".join(["printer_notes=~/(a.|ab)(a.|ab)(a.|ab)(a.|ab)(a.|ab)(a.|ab).*ab.*c/"] * 30)
    machines = "".join(f"[printer:m{count}]\nprinter_notes = {'ab' * 450}{count}\n" for count in range(1_000))
    text = f"[print:a]\nlayer_height = 0.2\ncompatible_printers_condition = {hard}\n[print:b]\nlayer_height = 0.3\n{machines}"
    path = put(tmp_path / "hard.ini", text)
    begin = time.perf_counter()
    assert read_profile(f"{path}#a").name == "a"
    assert time.perf_counter() - begin < 5


def test_superslicers_shares_of_shares_are_worked_out(tmp_path: Path) -> None:
    text = (
        "# generated by SuperSlicer\nlayer_height = 0.2\nperimeters = 3\nfill_density = 20%\nnozzle_diameter = 0.4\n"
        "default_speed = 100\n"
        "perimeter_speed = 80%\nexternal_perimeter_speed = 50%\nsolid_infill_speed = 120%\ninfill_speed = 100%\n"
        "bridge_speed = 40%\ngap_fill_speed = 50%\nsupport_material_speed = 70%\ntop_solid_infill_speed = 50%\n"
        "extrusion_width = 112%\nexternal_perimeter_extrusion_spacing = 100%\n"
        "machine_max_acceleration_x = 4000\nmachine_max_acceleration_y = 4000\nmachine_max_acceleration_extruding = 4000\n"
        "default_acceleration = 50%\nperimeter_acceleration = 50%\nsolid_infill_acceleration = 100%\ninfill_acceleration = 75%\n"
    )
    profile = read_profile(str(put(tmp_path / "super.ini", text)))
    speeds = profile.speeds
    assert (speeds.perimeter, speeds.external_perimeter, speeds.solid_infill, speeds.infill) == (80, 40, 120, 120)
    assert (speeds.bridge, speeds.gap_fill, speeds.support, speeds.top_solid_infill) == (40, 40, 70, 60)
    assert profile.line_width_mm == pytest.approx(0.448)
    assert (profile.accelerations.default, profile.accelerations.perimeter, profile.accelerations.infill) == (2000, 1000, 1500)


# ---- what was sliced

PRUSA_TAIL = (
    "; prusaslicer_config = begin\n; layer_height = 0.15\n; perimeters = 4\n; fill_density = 30%\n; temperature = 230,230\n"
)
ORCA_BLOCK = (
    "; CONFIG_BLOCK_START\n; layer_height = 0.12\n; wall_loops = 4\n; sparse_infill_density = 35%\n; outer_wall_speed = 60,90\n"
    "; nozzle_temperature = 230,240\n; filament_type = PETG;PLA\n; machine_max_acceleration_x = 12000,12000\n"
    "; machine_start_gcode = M400\\nG28\n; nozzle_diameter = 0.4\n; CONFIG_BLOCK_END\n"
)
MOVES = "G1 X1 Y1 E1 ; a = b\n" * 60_000


def test_the_settings_at_the_end_or_the_head_of_gcode_are_found(tmp_path: Path) -> None:
    prusa = read_profile(str(put(tmp_path / "prusa.gcode", f"; generated\n{MOVES}{PRUSA_TAIL}; prusaslicer_config = end\n")))
    assert (prusa.layer_height_mm, prusa.perimeters, prusa.nozzle_c) == (0.15, 4, 230) and prusa.infill == pytest.approx(0.3)
    orca = read_profile(str(put(tmp_path / "orca.gcode", f"; HEADER_BLOCK_START\n{ORCA_BLOCK}{MOVES}")))
    assert (orca.layer_height_mm, orca.perimeters, orca.speeds.external_perimeter) == (0.12, 4, 60)
    assert orca.filament_type == "PETG" and orca.nozzle_c == 230
    with pytest.raises(Refused, match="left no settings"):
        read_profile(str(put(tmp_path / "bare.gcode", MOVES)))


def binary_gcode(settings: bytes, packed: bool = True) -> bytes:
    """As Prusa's specification of .bgcode has it: a header, a block of another kind, a thumbnail, the slicer's settings."""

    def block(kind: int, data: bytes, packing: int, parameters: bytes) -> bytes:
        body = zlib.compress(data) if packing else data
        sizes = struct.pack("<II", len(data), len(body)) if packing else struct.pack("<I", len(data))
        head = struct.pack("<HH", kind, packing) + sizes + parameters
        return head + body + struct.pack("<I", zlib.crc32(head + body))

    start = b"GCDE" + struct.pack("<IH", 1, 1)
    return (
        start
        + block(3, b"printer_model=OURS\n", 0, b"\0\0")
        + block(5, b"picture" * 50, 0, struct.pack("<HHH", 0, 16, 16))
        + block(2, settings, int(packed), b"\0\0")
        + block(1, b"G28\n", 0, b"\0\0")
    )


@pytest.mark.parametrize("packed", [True, False])
def test_binary_gcode_holds_them_too(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / "sliced.bgcode"
    path.write_bytes(binary_gcode(b"layer_height=0.25\nperimeters=3\nfill_density=10%\n", packed))
    assert read_profile(str(path)).layer_height_mm == 0.25
    whole = path.read_bytes()
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        try:
            read_profile(str(path))
        except Refused as refused:
            assert refused.message


def archive(path: Path, name: str, text: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("3D/3dmodel.model", "<model/>")
        if name:
            file.writestr(name, text)
    return path


def test_a_project_brings_its_settings(tmp_path: Path) -> None:
    prusa = archive(
        tmp_path / "prusa.3mf", "Metadata/Slic3r_PE.config", "; layer_height = 0.2\n; perimeters = 5\n; fill_density = 5%\n"
    )
    assert read_profile(str(prusa)).perimeters == 5
    settings = {"layer_height": "0.16", "wall_loops": "2", "nozzle_temperature": ["205", "220"], "printable_area": ["0x0"]}
    orca = archive(tmp_path / "orca.3mf", "Metadata/project_settings.config", json.dumps(settings))
    profile = read_profile(str(orca))
    assert profile.layer_height_mm == 0.16 and profile.nozzle_c == 205 and profile.name == "orca"


def test_projects_without_settings_damaged_or_blown_up_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no settings of a slicer"):
        read_profile(str(archive(tmp_path / "model.3mf", "", "")))
    with pytest.raises(Refused, match="damaged"):
        read_profile(str(put(tmp_path / "no.3mf", "hello")))
    with pytest.raises(Refused, match="too large"):
        read_profile(str(archive(tmp_path / "bomb.3mf", "Metadata/Slic3r_PE.config", "; a = b\n" * 2_000_000)))


def test_a_project_with_a_directory_of_too_many_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = archive(tmp_path / "many.3mf", "Metadata/Slic3r_PE.config", "; layer_height = 0.2\n")
    with zipfile.ZipFile(path, "a") as full:
        for count in range(70_000):
            full.writestr(f"a/{count}/{'x' * 20}", b"")
    whole = bytearray(path.read_bytes())
    with pytest.raises(Refused, match="damaged"):
        read_profile(str(path))
    end = whole.rfind(b"PK\5\6")
    whole[end + 12 : end + 16] = b"\0" * 4  # the true size stands in the end of a large archive only
    path.write_bytes(whole)
    with pytest.raises(Refused, match="damaged"):
        read_profile(str(path))


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, cut out, doubled or put elsewhere."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) + 1)
        what = chance.randrange(4)
        if what == 0:
            made[at : at + chance.randint(1, 40)] = b""
        elif what == 1:
            made[at:at] = made[at : at + chance.randint(1, 60)]
        elif what == 2:
            made[at : at + 1] = bytes([chance.randrange(256)])
        else:
            made[at:at] = chance.choice([b"1e999", b"-1", b"nan", b"%", b"[", b'"', b"\0", b"inherits", b"\xff\xfe", b"9" * 400])
    return bytes(made)


@pytest.mark.parametrize("kind", ["json", "ini", "gcode", "bgcode", "3mf"])
def test_spoilt_files_are_read_or_refused_and_nothing_else(orca: Path, tmp_path: Path, kind: str) -> None:
    settings = json.dumps({"layer_height": "0.16", "wall_loops": ["2"], "nozzle_temperature": ["205", "220"], "inherits": "base"})
    project = archive(tmp_path / "p.3mf", "Metadata/project_settings.config", settings.replace('"inherits": "base"', '"x": 1'))
    whole = {
        "json": settings.encode(),
        "ini": BUNDLE.encode(),
        "gcode": (PRUSA_TAIL + ORCA_BLOCK).encode(),
        "bgcode": binary_gcode(b"layer_height=0.25\nperimeters=3\nfill_density=10%\n"),
        "3mf": project.read_bytes(),
    }[kind]
    chance = random.Random(20261128)
    read = 0
    for _ in range(150):
        path = orca / "process" / f"spoilt.{kind}"
        path.write_bytes(spoilt(whole, chance))
        try:
            profile = read_profile(f"{path}#0.10mm FINE" if kind == "ini" else str(path))
        except Refused as refused:
            assert refused.message and "\n" not in refused.message
        else:
            read += 1
            assert 0.01 < profile.layer_height_mm <= 2 and profile.name.encode()
    assert read > 0


def test_a_files_name_is_told_from_a_profiles_id() -> None:
    assert (
        names_a_file("mine.ini") and names_a_file("A.JSON") and names_a_file("x.ini#0.2mm FINE") and names_a_file("a.json|b.json")
    )
    assert names_a_file("profiles/settings.txt") and names_a_file("profiles\\settings")
    assert not names_a_file("standard") and not names_a_file("prusa-mk4-020")
