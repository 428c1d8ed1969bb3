"""check, repair, orient, estimate, slice and material, as a person and a script call them."""

import json
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from manifold3d import Manifold

from mesh.bodies import box
from mesh.mesh import Mesh, join
from mesh.read import read_file
from mesh.write import write_file
from tests.journeys.command_line import ROOT, SAMPLES, Here, here, process

__all__ = ["here"]

FIELDS = {
    "file", "elapsed_s", "verdict", "format", "units", "triangles", "vertices", "size_mm", "volume_mm3", "area_mm2", "watertight",
    "winding_consistent", "shells", "cavities", "bodies", "genus", "boundary_edges", "nonmanifold_edges", "degenerate_faces",
    "duplicate_faces", "self_intersections", "min_wall_mm", "min_gap_mm", "min_clearance_mm", "min_hole_mm",
    "min_pin_mm", "min_rib_mm", "nonmanifold_vertices", "overlapping_shells", "centre_mm", "smallest_box", "findings",
}  # fmt: skip


def test_a_sound_part_is_printable_with_every_fact_of_the_contract(here: Here) -> None:
    said = here.json("check", SAMPLES / "cable-clip.stl", "--units", "mm")
    assert said.code == 0
    facts = said.facts
    assert facts.keys() >= FIELDS
    assert facts["verdict"] == "printable"
    assert facts["triangles"] == 1428
    assert facts["watertight"] and facts["boundary_edges"] == 0
    assert facts["size_mm"] == pytest.approx([26.0, 11.599, 12.0], abs=0.001)
    assert facts["volume_mm3"] == pytest.approx(1356.22, rel=1e-3)


def test_script_run_finds_the_file_in_the_folder_one_is_in(tmp_path: Path) -> None:
    shutil.copy(SAMPLES / "cable-clip.stl", tmp_path / "mine.stl")
    call = [ROOT / "script" / "run", "check", "mine.stl", "--json"]
    said = subprocess.run(call, cwd=tmp_path, capture_output=True, timeout=120, check=False)
    assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout)["file"] == "mine.stl"


def test_a_part_that_no_machine_of_the_catalogue_holds_is_not_printable(here: Here) -> None:
    said = here.json("check", SAMPLES / "planter.stl", "--units", "in")
    assert (said.code, said.facts["verdict"]) == (1, "unprintable")
    assert [finding["code"] for finding in said.facts["findings"] if finding["severity"] == "error"] == ["too_large"]
    assert here.json("check", SAMPLES / "planter.stl", "--scale", "3.9").facts["verdict"] == "printable"


def test_a_broken_part_is_repairable_and_each_finding_names_its_remedy(here: Here) -> None:
    said = here.json("check", SAMPLES / "broken-bracket.stl")
    assert said.code == 1
    assert said.facts["verdict"] == "repairable"
    errors = {finding["code"]: finding for finding in said.facts["findings"] if finding["severity"] == "error"}
    assert errors["open_surface"]["fix"] == "fill"
    assert errors["flipped_faces"]["fix"] == "turn"
    assert all(finding["message"].endswith(".") for finding in errors.values())


def test_people_read_the_verdict_first_and_no_json(here: Here) -> None:
    said = here("check", SAMPLES / "broken-bracket.stl")
    lines = said.out.splitlines()
    assert lines[0] == "broken-bracket.stl"
    assert "Can be mended" in lines[1]
    assert "{" not in said.out
    assert said.err == ""


def test_facts_alone_leave_out_the_verdict(here: Here) -> None:
    said = here.json("check", SAMPLES / "broken-bracket.stl", "--facts")
    assert said.code == 0
    assert "verdict" not in said.facts and "findings" not in said.facts
    assert said.facts["boundary_edges"] == 3


def test_several_files_give_the_highest_code_and_one_object(here: Here, tmp_path: Path) -> None:
    said = here.json("check", SAMPLES / "cable-clip.stl", SAMPLES / "broken-bracket.stl", tmp_path / "none.stl")
    assert said.code == 2
    first, second, third = said.facts["results"]
    assert (first["verdict"], second["verdict"]) == ("printable", "repairable")
    assert third["error"]["code"] and third["error"]["message"].endswith(".")


def test_units_and_scale_are_taken_at_their_word(here: Here) -> None:
    said = here.json("check", SAMPLES / "cable-clip.stl", "--units", "in", "--scale", "0.5", "--facts")
    assert said.facts["size_mm"][0] == pytest.approx(26.0 * 25.4 / 2, rel=1e-5)


def test_a_repaired_file_passes_its_own_check(here: Here, tmp_path: Path) -> None:
    mended = tmp_path / "mended.3mf"
    said = here.json("repair", SAMPLES / "broken-bracket.stl", "-o", mended)
    assert said.code == 0
    assert (said.facts["before"]["verdict"], said.facts["after"]["verdict"]) == ("repairable", "printable")
    assert {step["step"] for step in said.facts["steps"]} >= {"fill", "turn"}
    again = here.json("check", mended)
    assert again.code == 0
    assert again.facts["volume_mm3"] == pytest.approx(said.facts["after"]["volume_mm3"], rel=1e-5)


def test_repair_refuses_before_it_works_when_it_cannot_write(here: Here, tmp_path: Path) -> None:
    for out, code in ((tmp_path / "no" / "x.stl", "no_folder"), (tmp_path / "x.doc", "bad_ending"), (tmp_path, "bad_ending")):
        said = here.json("repair", SAMPLES / "broken-bracket.stl", "-o", out)
        assert (said.code, said.facts["error"]["code"]) == (2, code)


def test_a_plate_on_its_edge_is_laid_flat(here: Here, tmp_path: Path) -> None:
    tilted = Manifold.cube([40.0, 30.0, 4.0]).rotate([37.0, 20.0, 0.0]).to_mesh()
    write_file(Mesh(np.asarray(tilted.vert_properties)[:, :3], np.asarray(tilted.tri_verts)), tmp_path / "tilted.stl")
    said = here.json("orient", tmp_path / "tilted.stl", "-o", tmp_path / "laid.stl")
    assert said.code == 0
    assert said.facts["height_mm"] == pytest.approx(4.0, abs=0.01)
    assert said.facts["overhang_area_after_mm2"] < 1.0 < said.facts["overhang_area_before_mm2"]
    assert len(said.facts["rotation"]) == 3 and said.facts["why"]
    assert here.json("check", tmp_path / "laid.stl").facts["size_mm"][2] == pytest.approx(4.0, abs=0.01)


def test_an_estimate_adds_up_to_the_cent_and_an_open_part_says_that_it_was_mended(here: Here) -> None:
    said = here.json("estimate", SAMPLES / "broken-bracket.stl", "--material", "petg", "--quantity", "3", "--infill", "20%")
    assert said.code == 0
    facts = said.facts
    assert facts["mended"] is True
    assert facts["filament_g"] > 3 and facts["seconds"] > 600 and facts["layers"] > 100
    assert sum(Decimal(line["money"]["amount"]) for line in facts["breakdown"]) == Decimal(facts["cost"]["amount"])


def test_a_material_is_found_in_german_and_in_english(here: Here) -> None:
    for words in ("bendy, like a phone bumper", "biegsam wie Gummi"):
        said = here.json("material", "find", words)
        assert said.code == 0
        assert said.facts["materials"][0]["id"].startswith("tpu"), words
        assert said.facts["materials"][0]["reasons"]
    assert here.json("material", "find", "xyzzy").code == 1
    assert here.json("material", "show", "petg").facts["material"]["density_g_cm3"] == 1.27
    assert len(here.json("material", "list").facts["materials"]) >= 10


def test_g_code_is_made_by_the_installed_slicer(here: Here, tmp_path: Path, prusa_slicer: object) -> None:
    said = here.json("slice", SAMPLES / "cable-clip.stl", "-o", tmp_path / "clip.gcode", "--material", "pla")
    assert said.code == 0
    assert said.facts["slicer"] == "PrusaSlicer" and said.facts["layers"] == 60
    assert said.facts["filament_g"] > 0.5
    assert (tmp_path / "clip.gcode").stat().st_size > 10_000


def test_without_a_slicer_it_says_so_and_answers_three(here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRINTDESK_PRUSASLICER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    said = here.json("slice", SAMPLES / "cable-clip.stl", "-o", tmp_path / "clip.gcode")
    assert said.code == 3
    assert "PrusaSlicer" in said.facts["error"]["message"]
    assert not (tmp_path / "clip.gcode").exists()


def test_checking_leaves_no_trace_and_imports_neither_window_nor_network(tmp_path: Path) -> None:
    code = (
        "import json, sys, main;"
        f"code = main.main(['--data', {str(tmp_path / 'data')!r}, 'check', {str(SAMPLES / 'cable-clip.stl')!r}, '--json']);"
        "heavy = {'PySide6', 'requests', 'sqlalchemy', 'fastapi', 'dbos', 'keyring', 'scipy', 'trimesh'} & set(sys.modules);"
        "print(json.dumps({'code': code, 'heavy': sorted(heavy)}))"
    )
    import subprocess
    import sys

    from tests.journeys.command_line import ROOT

    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=60, check=True)
    first, second = ended.stdout.splitlines()
    assert json.loads(first)["verdict"] == "printable"
    assert json.loads(second) == {"code": 0, "heavy": []}
    assert not (tmp_path / "data").exists()


def test_a_real_process_says_the_same(tmp_path: Path) -> None:
    said = process(tmp_path / "data", "check", SAMPLES / "broken-bracket.stl", "--json")
    assert said.code == 1
    assert said.facts["verdict"] == "repairable"
    assert said.err == ""


def test_centre_smallest_box_and_how_shells_touch_are_told(here: Here, tmp_path: Path) -> None:
    slanted = np.eye(4)
    slanted[:3, :3] = [[0.8, -0.6, 0], [0.6, 0.8, 0], [0, 0, 1]]
    write_file(join([box((30, 20, 10)), box((5, 5, 5), (30, 20, 10))]).transformed(slanted), tmp_path / "two.stl")
    told = here.json("check", tmp_path / "two.stl").facts
    assert (told["nonmanifold_vertices"], told["overlapping_shells"]) == (1, False)
    middle = (6000 * np.array([15, 10, 5]) + 125 * np.array([32.5, 22.5, 12.5])) / 6125
    assert told["centre_mm"] == pytest.approx(slanted[:3, :3] @ middle, abs=1e-4)
    size, rotation = told["smallest_box"]["size_mm"], np.array(told["smallest_box"]["rotation"])
    assert np.prod(size) <= 35 * 25 * 15 + 1 and np.linalg.det(rotation) == pytest.approx(1)
    turned = read_file(tmp_path / "two.stl").mesh.vertices.astype(float) @ rotation.T
    assert np.ptp(turned, axis=0) == pytest.approx(size, abs=1e-3)
    quick = here.json("check", tmp_path / "two.stl", "--facts").facts
    assert quick["centre_mm"] == pytest.approx(told["centre_mm"], abs=1e-6) and quick["smallest_box"] is None
