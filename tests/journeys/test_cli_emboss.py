"""shape emboss, as a person and a script call it."""

from pathlib import Path

import pytest

from mesh.bodies import box
from mesh.read import read_file
from mesh.write import write_file
from tests.journeys.command_line import Here, here

__all__ = ["here"]


@pytest.fixture
def plate(tmp_path: Path) -> Path:
    write_file(box((60, 40, 6), (5, 5, 5)), tmp_path / "plate.stl")
    return tmp_path / "plate.stl"


def test_a_part_gets_text_and_its_facts_are_told(here: Here, plate: Path) -> None:
    out = plate.with_name("named.stl")
    said = here.json("shape", "emboss", plate, "-o", out, "--text", "Größe\\n& ß", "--height", "8", "--depth", "0.6")
    assert said.code == 0
    part = said.facts["parts"][0]
    assert part["watertight"] and part["size_mm"] == pytest.approx([60, 40, 6.6])
    area = said.facts["text_area_mm2"]
    assert said.facts["volume_change_mm3"] == pytest.approx(0.6 * area, rel=1e-3)
    assert part["volume_mm3"] == pytest.approx(60 * 40 * 6 + 0.6 * area, rel=1e-5)
    assert said.facts["text_height_mm"] == 8 and 0.8 < said.facts["thinnest_stroke_mm"] < 1.5
    assert said.facts["warnings"] == []
    assert read_file(out).mesh.vertices[:, 2].max() == pytest.approx(11.6)


def test_text_is_engraved_where_it_is_asked(here: Here, plate: Path) -> None:
    call = ("shape", "emboss", plate, "-o", plate.with_name("cut.stl"), "--text", "I", "--engraved")
    assert here.json(*call, "--side", "bottom").facts["volume_change_mm3"] < 0
    said = here.json(*call, "--at", "35,25,11", "--normal", "z", "--turn", "90", "--align", "left")
    assert said.code == 0 and said.facts["parts"][0]["size_mm"] == pytest.approx([60, 40, 6])


def test_strokes_that_are_too_thin_to_print_are_warned_of(here: Here, plate: Path) -> None:
    call = ("shape", "emboss", plate, "-o", plate.with_name("fine.stl"), "--text", "fein", "--height", "3")
    said = here.json(*call)
    assert said.code == 0 and "0.8 mm" in said.facts["warnings"][0]
    assert here.json(*call, "--height", "4", "--process", "sla").facts["warnings"] == []
    assert "0.8 mm" in here(*call).out


def test_text_that_is_too_large_is_made_to_fit_only_if_asked(here: Here, plate: Path) -> None:
    call = ("shape", "emboss", plate, "-o", plate.with_name("long.stl"), "--text", "Nicht so lang")
    said = here.json(*call)
    assert said.code == 2 and said.facts["error"]["code"] == "no_fit" and "mm fits" in said.facts["error"]["hint"]
    fitted = here.json(*call, "--fit")
    assert fitted.code == 0 and 4 < fitted.facts["text_height_mm"] < 10


@pytest.mark.parametrize(
    ("code", "call"),
    [
        ("no_glyph", ("--text", "漢")),
        ("no_text", ("--text", " ")),
        ("bad_height", ("--text", "a", "--height", "0")),
        ("bad_depth", ("--text", "a", "--depth", "0")),
        ("too_deep", ("--text", "a", "--depth", "6", "--engraved")),
        ("bad_call", ("--text", "a", "--side", "inside")),
        ("bad_call", ("--text", "a", "--side", "top", "--at", "0,0,0")),
        ("bad_call", ("--text", "a", "--normal", "z")),
        ("bad_call", ("--text", "a", "--turn", "nan")),
        ("bad_call", ("--text", "a", "--raised", "--engraved")),
        ("no_font", ("--text", "a", "--font", "nothing.ttf")),
        ("bad_font", ("--text", "a", "--font", "plate.stl")),
        ("off_surface", ("--text", "a", "--at", "0,0,900")),
    ],
)
def test_what_cannot_be_put_on_is_told_in_a_sentence_and_nothing_is_written(
    here: Here, plate: Path, code: str, call: tuple[str, ...]
) -> None:
    words = [str(plate) if word == "plate.stl" else word for word in call]
    said = here.json("shape", "emboss", plate, "-o", plate.with_name("out.stl"), *words)
    assert said.code == 2
    assert said.facts["error"]["code"] == code
    assert said.facts["error"]["message"].endswith((".", "?"))
    assert [path.name for path in plate.parent.glob("*.stl")] == ["plate.stl"]
