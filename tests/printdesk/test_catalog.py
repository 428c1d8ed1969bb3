"""The catalogue: what is bundled, where its figures are from, and what a wrong file gets."""

from pathlib import Path

import pytest

from printdesk.catalog import Catalog, Limit, LimitRule, limit_of, load_catalog
from printdesk.catalog_limits import LIMITS
from printdesk.errors import NotFound, Refused
from printdesk.material_facts import PROPERTIES


@pytest.fixture(scope="module")
def folder(checkout: Path) -> Path:
    return checkout / "resources" / "catalog"


@pytest.fixture(scope="module")
def catalog(folder: Path) -> Catalog:
    return load_catalog(folder)


def test_every_process_has_materials_with_colours_and_a_printer(catalog: Catalog) -> None:
    assert list(catalog.processes) == ["fdm", "sla", "sls", "mjf", "slm"]
    for process in catalog.processes:
        assert catalog.materials_of(process)
        assert all(material.colours for material in catalog.materials_of(process))
        assert any(printer.process == process for printer in catalog.printers.values())


def test_every_limit_says_where_it_is_from_and_when(catalog: Catalog) -> None:
    limits = [limit for process in catalog.processes.values() for limit in process.limits.values()]
    limits += [limit for material in catalog.materials.values() for limit in material.limits.values()]
    assert len(limits) > 20
    assert all(limit.source and len(limit.date) == 10 for limit in limits)
    assert all(material.price_source and material.price_date for material in catalog.materials.values() if material.price_per_kg)


def test_bundled_tariffs_say_that_they_are_examples_and_price_known_materials(catalog: Catalog) -> None:
    assert catalog.tariffs
    for tariff in catalog.tariffs.values():
        assert tariff.example and "made-up" in tariff.title
        for id, rates in tariff.materials.items():
            material = catalog.material(id)
            assert float(rates.density_g_cm3) == material.density_g_cm3
            assert {colour.id for colour in material.colours} >= set(rates.colours)
            assert {finish.id for finish in material.finishes} >= set(rates.finishes)


def test_a_material_may_hold_less_than_its_process(catalog: Catalog) -> None:
    fdm, carbon, pla = catalog.process("fdm"), catalog.material("pa-cf"), catalog.material("pla")
    assert limit_of("wall_mm", fdm, carbon).value == 1.0  # type: ignore[union-attr]
    assert limit_of("wall_mm", fdm, pla) == fdm.limits["wall_mm"]
    assert limit_of("wings", fdm, pla) is None


def test_a_limit_may_be_another_for_large_parts_a_finish_or_a_free_wall(catalog: Catalog) -> None:
    fdm, carbon, sla = catalog.process("fdm"), catalog.material("pa-cf"), catalog.process("sla")

    def wall(size: tuple[float, float, float]) -> float:
        found = limit_of("wall_mm", fdm, carbon, size_mm=size)
        assert found is not None
        return found.value

    assert wall((250, 300, 250)) == wall((10, 10, 10)) == 1.0
    assert wall((251, 251, 10)) == wall((301, 10, 10)) == 1.5
    free, carried = (limit_of("wall_mm", sla, supported=held) for held in (False, True))
    assert free and carried and (free.value, carried.value) == (0.6, 0.4)
    rule = LimitRule(2.0, "x", "2026-01-01", finish="polished")
    limit = Limit(1.0, "x", "2026-01-01", (rule,))
    assert (limit.under(finish="polished").value, limit.under(finish="raw").value, limit.under().value) == (2.0, 1.0, 1.0)


def test_every_material_says_all_that_is_asked_of_it_with_source_and_date(catalog: Catalog) -> None:
    asked = set(PROPERTIES) - {"shore_a", "thermal_w_mk"}
    for material in catalog.materials.values():
        assert asked <= set(material.properties), material.id
        for key, fact in material.properties.items():
            assert fact.source and len(fact.date) == 10
            assert PROPERTIES[key].low <= fact.value <= PROPERTIES[key].high


def test_all_materials_that_people_ask_for_are_there(catalog: Catalog) -> None:
    names = [name.lower() for one in catalog.materials.values() for name in (one.id, one.name)]
    filaments = ("PLA", "PETG", "PETG-CF", "ABS", "ASA", "TPU", "PC", "PC-CF", "PP", "PA", "PA-CF", "PMMA")
    powders = ("PA12", "PA12-GF", "PA11", "316L", "AlSi10Mg", "Ti64")
    for family in (
        *filaments,
        *powders,
        "PA12 dyed",
        "resin standard",
        "resin tough",
        "resin clear",
        "resin castable",
        "resin high temp",
    ):
        assert any(name.startswith(family.lower()) for name in names), family


def test_every_key_of_the_schema_is_explained(checkout: Path) -> None:
    text = (checkout / "docs" / "catalogue.md").read_text("utf-8")
    for key in (*PROPERTIES, *LIMITS):
        assert f"`{key}`" in text, key


@pytest.mark.parametrize("kind", ["process", "material", "printer", "profile", "tariff"])
def test_an_unknown_id_is_answered_with_the_nearest_ones(catalog: Catalog, kind: str) -> None:
    with pytest.raises(NotFound) as told:
        getattr(catalog, kind)("nothing-like-it")
    assert told.value.code == f"unknown_{kind}"
    with pytest.raises(NotFound, match="petg"):
        catalog.material("petgg")


def test_a_persons_own_folder_is_laid_over_the_bundled_one(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "processes.toml").write_text(
        '[fdm]\nname = "My nozzle"\n[fdm.limits]\nwall_mm = { value = 0.3, source = "measured", date = 2026-01-02 }\n',
        encoding="utf-8",
    )
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "mine.toml").write_text('name = "Mine"\nlayer_height_mm = 0.25\n', encoding="utf-8")
    mixed = load_catalog(folder, tmp_path)
    assert mixed.process("fdm").limits["wall_mm"] == Limit(0.3, "measured", "2026-01-02")
    assert mixed.profile("mine").layer_height_mm == 0.25
    assert mixed.profile("standard") and mixed.material("pla")


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (
            "processes.toml",
            '[fdm]\nname = "F"\n[fdm.limits]\nwall_mm = { value = 1, date = 2026-01-02 }\n',
            "fdm.limits.wall_mm.source",
        ),
        (
            "processes.toml",
            '[fdm]\nname = "F"\n[fdm.limits]\nwall_mm = { value = "1", source = "x", date = 2026-01-02 }\n',
            "wall_mm.value",
        ),
        ("processes.toml", '[fdm]\nname = "F"\nwalls = 3\n', "fdm.walls"),
        ("processes.toml", '[fdm]\nname = "F"\nstuff = "wood"\n', "fdm.stuff"),
        (
            "processes.toml",
            '[fdm]\nname = "F"\n[fdm.limits]\nwall_mm = [{ value = 1, source = "x", date = 2026-01-02 }, '
            '{ value = 2, source = "x", date = 2026-01-02 }]\n',
            "above_mm, finish or supported",
        ),
        ("processes.toml", '[fdm]\nname = "F"\n[fdm.limits]\nwall_mm = []\n', "fdm.limits.wall_mm"),
        (
            "processes.toml",
            '[fdm]\nname = "F"\nproperties = [{ source = "x", date = 2026-01-02, uv = 1 }, '
            '{ source = "y", date = 2026-01-02, uv = 2 }]\n',
            "said twice",
        ),
        ("processes.toml", "[fdm\n", "not valid TOML"),
        ("processes.toml", "x = " + "[" * 5000, "not valid TOML"),
        ("processes.toml", "#" * 1_000_001, "longer than"),
        ("printers.toml", '[p]\nname="P"\nprocess="fdm"\npower_w=1\nheating_s=1\nsource="x"\ndate=2026-01-02\n', "p.volume_mm"),
        ("profiles/bad.toml", 'name = "B"\nlayer_height_mm = nan\n', "layer_height_mm"),
    ],
)
def test_a_wrong_file_is_refused_in_one_sentence_with_file_and_key(
    folder: Path, tmp_path: Path, file: str, text: str, told: str
) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        load_catalog(folder, tmp_path)
    assert told in refused.value.message and Path(file).name in refused.value.message
    assert "\n" not in refused.value.message


def test_a_file_that_is_no_text_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "materials.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refused, match="UTF-8"):
        load_catalog(folder, tmp_path)
