"""A person's own materials: checked before they are kept, shown beside the others, and taken away again."""

from pathlib import Path

import pytest

from printdesk.catalog import load_catalog
from printdesk.errors import NotFound, Refused
from printdesk.own_materials import OwnMaterials
from tests.journeys.command_line import Here, here

__all__ = ["here"]

MINE = """name = "Wood PLA"
process = "fdm"
density_g_cm3 = 1.15
source = "the spool"
date = 2026-11-28
price_per_kg = { amount = 29.90, currency = "EUR", source = "the bill", date = 2026-11-28 }
colours = [{ id = "brown", name = "Brown", hex = "#80603f" }]

[properties]
source = "measured"
date = 2026-11-28
tensile_mpa = 35
uv = 2
transparent = 0
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "wood-pla.toml"
    path.write_text(MINE, encoding="utf-8")
    return path


@pytest.fixture
def own(tmp_path: Path, checkout: Path) -> OwnMaterials:
    return OwnMaterials(checkout / "resources" / "catalog", tmp_path / "own", lambda path, data: path.write_bytes(data) and None)


def test_a_material_is_kept_listed_found_and_removed(here: Here, file: Path) -> None:
    added = here.json("material", "add", file)
    assert added.code == 0 and added.facts["material"]["id"] == "wood-pla" and added.facts["replaces"] is None
    here.rooms.close()
    later = Here(here.data, here._capsys)
    try:
        assert "wood-pla" in [one["id"] for one in later.json("material", "list").facts["materials"]]
        shown = later.json("material", "show", "wood-pla").facts["material"]
        assert shown["properties"]["tensile_mpa"] == {"value": 35, "unit": "MPa", "source": "measured", "date": "2026-11-28"}
        assert shown["properties"]["accuracy_mm"]["source"] == "assumption"  # what holds for its process
        assert "wood-pla" in [one["id"] for one in later.json("material", "find", "strong").facts["materials"]]
        assert later.json("material", "remove", "wood-pla").facts == {"removed": "wood-pla", "bundled_again": False}
        assert later("material", "remove", "wood-pla").code == 2
    finally:
        later.rooms.close()
    assert not list((here.data / "catalog" / "materials").iterdir())


def test_a_broken_file_gets_one_sentence_and_can_be_removed(here: Here) -> None:
    folder = here.data / "catalog" / "materials"
    folder.mkdir(parents=True)
    (folder / "broken.toml").write_text(MINE.replace("35", '"35"'), encoding="utf-8")
    said = here("material", "list")
    assert said.code == 2 and "broken.toml" in said.err and "tensile_mpa" in said.err
    assert len(said.err.strip().splitlines()) == 1
    assert here("material", "remove", "broken").code == 0
    assert here("material", "list").code == 0


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('process = "fdm"', 'process = "weaving"', "process"),
        ("uv = 2", "uv = 5", "uv"),
        ("uv = 2", "uv = 1.5", "uv"),
        ("uv = 2", "vu = 2", "vu"),
        ("tensile_mpa = 35", "tensile_mpa = -1", "tensile_mpa"),
        ('source = "measured"', 'source = ""', "properties"),
        ("density_g_cm3 = 1.15", "density_g_cm3 = 0", "density_g_cm3"),
        ('hex = "#80603f"', 'hex = "brown"', "hex"),
        ('name = "Wood PLA"', "", "name"),
        ("uv = 2", "uv = 2\n[limits.wal_mm]\nvalue = 1", "wal_mm"),
    ],
)
def test_what_is_wrong_is_refused_with_file_and_key_and_not_kept(
    own: OwnMaterials, tmp_path: Path, file: Path, before: str, after: str, told: str
) -> None:
    file.write_text(MINE.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        own.add(file)
    assert file.name in refused.value.message and told in refused.value.message and "\n" not in refused.value.message
    assert not (tmp_path / "own").exists()


def test_a_rule_for_a_finish_that_is_not_there_is_refused(own: OwnMaterials, file: Path) -> None:
    rule = '{ value = 2, finish = "gilded", source = "x", date = 2026-11-28 }'
    limits = '\n[limits]\nwall_mm = [{ value = 1, source = "x", date = 2026-11-28 }, ' + rule + "]\n"
    file.write_text(MINE + limits, encoding="utf-8")
    with pytest.raises(Refused, match="gilded"):
        own.add(file)


def test_a_bundled_material_can_be_replaced_and_comes_back(own: OwnMaterials, tmp_path: Path, checkout: Path) -> None:
    file = tmp_path / "pla.toml"
    file.write_text(MINE, encoding="utf-8")
    assert own.add(file).replaces == "bundled"
    assert load_catalog(checkout / "resources" / "catalog", tmp_path / "own").material("pla").name == "Wood PLA"
    assert own.add(file).replaces == "own"
    assert own.remove("pla") is True


@pytest.mark.parametrize("id", ["pla", "nothing", "../materials/pla", "", "a/b"])
def test_what_is_not_ones_own_is_not_removed(own: OwnMaterials, id: str) -> None:
    with pytest.raises(NotFound):
        own.remove(id)


def test_one_of_several_in_a_file_is_taken_out_by_hand(own: OwnMaterials, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "materials.toml").write_text(
        "[mine]\n" + MINE.replace("[properties]", "[mine.properties]"), encoding="utf-8"
    )
    with pytest.raises(Refused) as told:
        own.remove("mine")
    assert "materials.toml" in told.value.message


def test_a_name_that_is_no_id_is_refused(own: OwnMaterials, tmp_path: Path) -> None:
    file = tmp_path / "My Wood.toml"
    file.write_text(MINE, encoding="utf-8")
    with pytest.raises(Refused, match="small letters"):
        own.add(file)


def test_what_is_broken_can_be_left_out_and_told(tmp_path: Path, checkout: Path) -> None:
    """As the window does: it opens, and says what it left out."""
    folder = tmp_path / "materials"
    folder.mkdir()
    (folder / "good.toml").write_text(MINE, encoding="utf-8")
    (folder / "bad.toml").write_text("name = 3", encoding="utf-8")
    (tmp_path / "processes.toml").write_text("[fdm", encoding="utf-8")
    told: list[Refused] = []
    catalog = load_catalog(checkout / "resources" / "catalog", tmp_path, told.append)
    assert "good" in catalog.materials and "bad" not in catalog.materials and "fdm" in catalog.processes
    assert sorted(error.message.split(",")[0].split(" ")[0].rstrip(":") for error in told) == ["bad.toml", "processes.toml"]
