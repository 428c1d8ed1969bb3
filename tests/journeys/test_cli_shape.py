"""shape cut, split, boolean, simplify, mirror and scale, as a person and a script call them."""

from pathlib import Path

import numpy as np
import pytest

from mesh.bodies import box, moved
from mesh.mesh import join
from mesh.read import read_file
from mesh.write import write_file
from tests.journeys.command_line import Here, here

__all__ = ["here"]


@pytest.fixture
def block(tmp_path: Path) -> Path:
    write_file(box((40, 30, 20), (5, 5, 5)), tmp_path / "block.stl")
    return tmp_path / "block.stl"


def test_a_part_is_cut_in_two_with_dowels(here: Here, block: Path) -> None:
    out = block.with_name("halves.stl")
    said = here.json("shape", "cut", block, "-o", out, "--normal", "x", "--at", "10", "--joints", "dowels")
    assert said.code == 0
    names = [Path(part["out"]).name for part in said.facts["parts"]]
    assert names == ["halves-upper.stl", "halves-lower.stl", "halves-pins.stl"]
    assert said.facts["joints"] == 2 and said.facts["cut_area_mm2"] == pytest.approx(600)
    sizes = [part["size_mm"][0] for part in said.facts["parts"][:2]]
    assert sizes == pytest.approx([30, 10])
    assert all(part["watertight"] for part in said.facts["parts"])
    assert read_file(block.with_name("halves-upper.stl")).mesh.vertices[:, 0].min() == pytest.approx(15)


def test_bodies_go_into_files_of_their_own(here: Here, block: Path) -> None:
    write_file(join([box(), moved(box((5, 5, 5)), (40, 0, 0))]), block)
    said = here.json("shape", "split", block, "-o", block.with_name("one.3mf"))
    assert [Path(part["out"]).name for part in said.facts["parts"]] == ["one-1.3mf", "one-2.3mf"]
    assert [part["volume_mm3"] for part in said.facts["parts"]] == pytest.approx([8000, 125])


def test_two_parts_are_united(here: Here, block: Path) -> None:
    other, out = block.with_name("other.stl"), block.with_name("both.stl")
    write_file(box((10, 10, 10)), other)
    union = ("shape", "boolean", block, "--act", "union", "--with", other, "-o", out)
    assert here.json(*union).facts["parts"][0]["volume_mm3"] == pytest.approx(24000 + 1000 - 125)
    assert here.json(*union, "--move", "100,0,0").facts["parts"][0]["bodies"] == 2


def test_a_part_is_mirrored_and_scaled_where_it_is(here: Here, block: Path) -> None:
    out = block.with_name("out.stl")
    mirrored = here.json("shape", "mirror", block, "-o", out, "--axis", "y").facts["parts"][0]
    assert mirrored["winding_consistent"] and mirrored["volume_mm3"] == pytest.approx(24000)
    scaled = here.json("shape", "scale", block, "-o", out, "--to", "z=1in").facts["parts"][0]
    assert scaled["size_mm"] == pytest.approx([50.8, 38.1, 25.4])
    assert np.allclose(read_file(out).mesh.vertices.mean(axis=0), (25, 20, 15), atol=1e-4)
    assert here.json("shape", "scale", block, "-o", out, "--by", "2,1,1").facts["parts"][0]["size_mm"] == pytest.approx(
        [80, 30, 20]
    )


def test_a_part_gets_fewer_triangles(here: Here, block: Path) -> None:
    from mesh.bodies import sphere

    write_file(sphere(20, 60, 120), block)
    said = here.json("shape", "simplify", block, "-o", block.with_name("few.stl"), "--tolerance", "0.1")
    assert said.facts["parts"][0]["triangles"] < said.facts["triangles_before"] / 3
    assert 0 < said.facts["deviation_mm"] <= 0.1


def test_a_part_is_hollowed_and_drained(here: Here, block: Path) -> None:
    out = block.with_name("light.3mf")
    said = here.json("shape", "hollow", block, "-o", out, "--wall", "2")
    assert said.code == 0
    part, facts = said.facts["parts"][0], said.facts
    assert part["watertight"] and part["cavities"] == facts["sealed"] == facts["pools_left"] == 0 and facts["warnings"] == []
    assert facts["volume_before_mm3"] == pytest.approx(24000)
    assert facts["saved_mm3"] == pytest.approx(36 * 26 * 16, rel=0.03)
    assert part["volume_mm3"] == pytest.approx(facts["volume_before_mm3"] - facts["saved_mm3"], rel=1e-4)
    assert 1.95 <= facts["least_wall_mm"] <= facts["mean_wall_mm"] <= 2.1
    assert [(hole["kind"], round(hole["place_mm"][2], 2)) for hole in facts["holes"]] == [("drain", 5), ("vent", 25)]
    assert {hole["across_mm"] for hole in facts["holes"]} == {3.5}  # what resin needs, in the catalogue
    assert read_file(out).mesh.vertices.min(axis=0) == pytest.approx((5, 5, 5))


def test_how_a_part_is_drained_follows_the_process_and_the_person(here: Here, block: Path) -> None:
    hollow = ("shape", "hollow", block, "-o", block.with_name("light.stl"), "--wall", "3")
    powder = here.json(*hollow, "--process", "mjf", "--drain-at", "5,20,15").facts
    assert [(hole["kind"], hole["across_mm"]) for hole in powder["holes"]] == [("given", 2.0)]
    assert here.json(*hollow, "--process", "fdm").facts["holes"] == []
    sealed = here(*hollow, "--drain-holes", "0")
    assert sealed.code == 0 and "1 hollow has no hole" in sealed.out and "thinnest" in sealed.out
    narrow = here.json(*hollow, "--drain-holes", "1", "--drain", "2").facts
    assert len(narrow["holes"]) == len(narrow["warnings"]) == 1 and "3.5 mm" in narrow["warnings"][0]


@pytest.mark.parametrize(
    ("code", "call"),
    [
        ("misses", ("cut", "--at", "900")),
        ("bad_call", ("cut", "--normal", "up")),
        ("no_direction", ("cut", "--normal", "0,0,0")),
        ("bad_call", ("cut", "--at", "nowhere")),
        ("bad_joint", ("cut", "--joints", "pins", "--count", "0")),
        ("bad_tolerance", ("simplify", "--tolerance", "0")),
        ("bad_scale", ("scale", "--by", "0")),
        ("bad_scale", ("scale", "--by", "1,-1,1")),
        ("bad_call", ("scale", "--to", "w=5")),
        ("bad_call", ("scale",)),
        ("no_room_inside", ("hollow", "--wall", "12")),
        ("bad_wall", ("hollow", "--wall", "0")),
        ("bad_drain", ("hollow", "--wall", "2", "--drain-holes", "99")),
        ("no_hollow_there", ("hollow", "--wall", "2", "--drain-at", "0,0,0")),
        ("bad_call", ("hollow",)),
        ("missing", ("boolean", "--act", "union", "--with", "nothing.stl")),
    ],
)
def test_what_cannot_be_shaped_is_told_in_a_sentence_and_nothing_is_written(
    here: Here, block: Path, code: str, call: tuple[str, ...]
) -> None:
    said = here.json("shape", call[0], block, "-o", block.with_name("out.stl"), *call[1:])
    assert said.code == 2
    assert said.facts["error"]["code"] == code
    assert said.facts["error"]["message"].endswith((".", "?"))
    assert [path.name for path in block.parent.glob("*.stl")] == ["block.stl"]
