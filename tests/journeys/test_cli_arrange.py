"""shape arrange, as a person and a script call it."""

import re
import zipfile
from pathlib import Path

import numpy as np
import pytest

from mesh.bodies import box
from mesh.mesh import join
from mesh.read import read_file
from mesh.write import write_file
from tests.journeys.command_line import Here, here

__all__ = ["here"]


@pytest.fixture
def corner(tmp_path: Path) -> Path:
    write_file(join([box((60, 15, 10), (5, 5, 5)), box((15, 60, 10), (5, 5, 5))]), tmp_path / "corner.stl")
    return tmp_path / "corner.stl"


@pytest.fixture
def dice(tmp_path: Path) -> Path:
    write_file(box((20, 20, 20)), tmp_path / "dice.stl")
    return tmp_path / "dice.stl"


def test_copies_lie_on_a_plate_as_objects_with_names(here: Here, corner: Path, dice: Path) -> None:
    out = corner.with_name("plate.3mf")
    said = here.json("shape", "arrange", corner, dice, "-o", out, "--quantity", "3", "--gap", "2")
    assert said.code == 0
    (part,), (plate,) = said.facts["parts"], said.facts["plates"]
    assert part["watertight"] and part["bodies"] == 6
    assert part["volume_mm3"] == pytest.approx(3 * (2 * 9000 - 2250) + 3 * 8000)
    assert plate["out"] == part["out"] == str(out)
    assert plate["height_mm"] == pytest.approx(20)
    assert plate["used"] == pytest.approx(3 * (1575 + 400) / (250 * 210), rel=0.02)
    assert sorted((Path(copy["file"]).name, copy["copy"], copy["plate"]) for copy in plate["copies"]) == [
        (name, number, 1) for name in ("corner.stl", "dice.stl") for number in (1, 2, 3)
    ]
    model = zipfile.ZipFile(out).read("3D/3dmodel.model").decode()
    assert re.findall(r'<object [^>]*name="([^"]*)"', model) == ["corner", "dice"]
    assert len(re.findall("<item ", model)) == 6
    written = read_file(out).mesh
    bodies = [*np.split(written.corners[: 3 * 24], 3), *np.split(written.corners[3 * 24 :], 3)]
    told = [(copy["x_mm"], copy["y_mm"], copy["z_mm"]) for copy in plate["copies"]]
    assert np.allclose(told, [body.reshape(-1, 3).min(axis=0) for body in bodies], atol=1e-3)
    facts = here.json("check", out, "--facts").facts
    assert [facts[name] for name in ("triangles", "bodies", "shells")] == [
        part[name] for name in ("triangles", "bodies", "shells")
    ]
    assert facts["size_mm"] == pytest.approx(part["size_mm"], abs=1e-3)


def test_what_one_plate_does_not_hold_goes_onto_the_next(here: Here, dice: Path) -> None:
    out = dice.with_name("full.stl")
    said = here.json("shape", "arrange", dice, "-o", out, "--plate", "50,50", "--quantity", "5")
    assert [Path(plate["out"]).name for plate in said.facts["plates"]] == ["full-1.stl", "full-2.stl"]
    assert [len(plate["copies"]) for plate in said.facts["plates"]] == [4, 1]
    assert len(read_file(dice.with_name("full-1.stl")).mesh.faces) == 48
    for_people = here("shape", "arrange", dice, "-o", out, "--plate", "50,50", "--quantity", "5").out
    assert "full-2.stl: 1 part on 16% of the plate" in for_people


def test_parts_are_packed_into_powder(here: Here, dice: Path) -> None:
    out = dice.with_name("bed.3mf")
    said = here.json("shape", "arrange", dice, "-o", out, "--quantity", "8", "--bed", "powder", "--box", "42,42,100")
    (plate,) = said.facts["plates"]
    assert plate["height_mm"] == pytest.approx(41)
    assert plate["used"] == pytest.approx(8 * 8000 / (42 * 42 * 100))
    assert plate["density"] == pytest.approx(8 * 8000 / (42 * 42 * 41))
    assert {copy["z_mm"] for copy in plate["copies"]} == {0, 21}
    by_printer = here.json("shape", "arrange", dice, "-o", out, "--printer", "generic-sls-340").facts
    assert by_printer["gap_mm"] == 1 and by_printer["room_mm"] == [340, 340, 600]


def test_a_printer_at_home_has_its_plate(here: Here, dice: Path) -> None:
    assert here("printer", "add", "simulated://small", "--name", "Small").code == 0
    assert here.json("shape", "arrange", dice, "-o", dice.with_name("out.3mf"), "--printer", "small").code == 0


@pytest.mark.parametrize(
    ("code", "call"),
    [
        ("too_large", ("--plate", "15,300")),
        ("too_large", ("--box", "15,300,300")),
        ("bad_call", ("--plate", "250")),
        ("bad_call", ("--plate", "250,0")),
        ("bad_call", ("--box", "250,210")),
        ("bad_call", ("--plate", "250,210", "--bed", "powder")),
        ("bad_call", ("--box", "250,210,9", "--bed", "plate")),
        ("bad_call", ("--bed", "powder")),
        ("bad_call", ("--quantity", "0")),
        ("bad_call", ("--rotate", "45")),
        ("bad_gap", ("--gap", "900")),
        ("no_such_printer", ("--printer", "nobody")),
        ("too_many_plates", ("--plate", "21,21", "--quantity", "501")),
    ],
)
def test_what_cannot_be_arranged_is_told_in_a_sentence_and_nothing_is_written(
    here: Here, dice: Path, code: str, call: tuple[str, ...]
) -> None:
    said = here.json("shape", "arrange", dice, "-o", dice.with_name("out.stl"), *call)
    assert said.code == 2
    assert said.facts["error"]["code"] == code
    assert said.facts["error"]["message"].endswith((".", "?"))
    assert [path.name for path in dice.parent.glob("*.stl")] == ["dice.stl"]
