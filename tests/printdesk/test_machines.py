"""Machines of makers and their profiles: each fits the other, and nothing is asked for that the machine cannot do."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from printdesk.bench import DEFAULT_PRINTER, Bench
from printdesk.catalog import Catalog, load_catalog
from printdesk.machine_limits import on_machine
from printdesk.print_profile import PrintProfile
from printdesk.settings import Settings
from printdesk.wish import Wish


@pytest.fixture(scope="module")
def catalog(checkout: Path) -> Catalog:
    return load_catalog(checkout / "resources" / "catalog")


def bench(catalog: Catalog, **chosen: str) -> Bench:
    return Bench(None, catalog, lambda: replace(Settings(), **chosen))  # type: ignore[arg-type]  # no worker is asked


def test_every_machine_says_where_its_figures_are_from_and_what_was_assumed(catalog: Catalog) -> None:
    assert {"prusa-mk4", "bambu-x1c", "voron-2.4-350", "ender-3-v2", "formlabs-form-4", "eos-m290"} <= set(catalog.printers)
    for printer in catalog.printers.values():
        assert printer.source and len(printer.date) == 10
        named = not printer.id.startswith("generic")
        assert not named or printer.price is None or "price" not in printer.assumed  # no made-up price beside a maker's name
    assert all(catalog.printers[id].process == process for process, id in DEFAULT_PRINTER.items())


def test_a_machines_usual_profile_fits_its_nozzle_and_its_limits(catalog: Catalog) -> None:
    for printer in catalog.printers.values():
        if printer.profile is None:
            continue
        assert printer.process == "fdm"
        for ending in ("010", "020", "030"):
            profile = catalog.profile(printer.profile.removesuffix("020") + ending)
            assert profile.layer_height_mm == int(ending) / 100 and profile.nozzle_mm == printer.nozzle_mm
            assert on_machine(profile, printer) == profile, (profile.id, printer.id)


def test_thinner_layers_are_never_laid_with_fewer_skins(catalog: Catalog) -> None:
    for id, profile in catalog.profiles.items():
        if id.endswith("-010"):
            thick = catalog.profile(id.removesuffix("010") + "030")
            assert profile.top_layers * profile.layer_height_mm >= 0.7 and profile.top_layers > thick.top_layers


def test_a_machine_prints_no_faster_than_it_can(catalog: Catalog) -> None:
    slow = catalog.printer("ender-3-v2")
    quick = catalog.profile("bambu-x1-020")
    tamed = on_machine(quick, slow)
    assert tamed.accelerations.default == slow.max_accel_mm_s2 == 500 and tamed.accelerations.z == quick.accelerations.z
    assert tamed.accelerations.jerk == 8 and tamed.speeds.perimeter == quick.speeds.perimeter  # 300 of 500 mm/s
    unlimited = catalog.printer("generic_i3")
    assert on_machine(quick, unlimited) == quick
    crawling = on_machine(quick, replace(slow, max_speed_mm_s=10.0))
    assert all(getattr(crawling.speeds, one.name) <= 10 for one in fields(crawling.speeds))


def test_the_models_profile_is_taken_unless_the_person_or_the_wish_has_another(catalog: Catalog, tmp_path: Path) -> None:
    assert bench(catalog).profile(Wish()).id == "standard"
    assert bench(catalog).profile(Wish(), "prusa-mk4").id == "prusa-mk4-020"
    assert bench(catalog, profile="fine").profile(Wish(), "prusa-mk4").id == "fine"
    assert bench(catalog).profile(Wish(profile="draft"), "prusa-mk4").id == "draft"
    own = tmp_path / "mine.json"
    own.write_text('{"layer_height": "0.16", "wall_loops": "4", "outer_wall_speed": "900"}', encoding="utf-8")
    found: PrintProfile = bench(catalog).profile(Wish(profile=str(own), infill=0.5), "prusa-mk4")
    assert (found.layer_height_mm, found.perimeters, found.infill, found.speeds.external_perimeter) == (0.16, 4, 0.5, 300)


def test_each_process_has_a_plain_machine_of_its_own(catalog: Catalog) -> None:
    assert bench(catalog).printer_model(None, "sla").process == "sla"
    assert bench(catalog).printer_model("prusa-mk4", "sla").id == "prusa-mk4"
