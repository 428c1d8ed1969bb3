"""Resin, plastic powder and metal: what was reckoned by hand, and what everybody knows of them."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from mesh.mesh import Mesh, join
from printdesk.catalog import Catalog, PrinterModel, load_catalog
from printdesk.errors import Refused
from printdesk.held_up import held_up
from printdesk.machine import MetalMachine, PowderMachine, ResinMachine
from printdesk.made import Made, layers_of, plates_of
from printdesk.metal import metal_made
from printdesk.money import Money
from printdesk.powder import powder_made, thrown_away_mm3
from printdesk.resin import plate_seconds, resin_made
from printdesk.without_filament import without_filament
from tests.printdesk.bodies import box, box_facts

MASK = ResinMachine(
    layer_mm=0.05,
    least_layer_mm=0.02,
    most_layer_mm=0.1,
    exposure_s=2.0,
    bottom_layers=4,
    bottom_exposure_s=30.0,
    transition_layers=3,
    lift_mm=6.0,
    lift_mm_s=2.0,
    retract_mm_s=3.0,
    rest_s=1.0,
)
LASER = ResinMachine(layer_mm=0.1, least_layer_mm=0.025, most_layer_mm=0.3, scan_mm2_s=1000.0, rest_s=10.0)
SLS = PowderMachine(layer_mm=0.1, recoat_s=10.0, scan_mm2_s=1000.0, packing=0.5, bulk_share=0.5, refresh=0.5, cooling_s=3600.0)
MJF = PowderMachine(layer_mm=0.08, recoat_s=10.0, packing=0.5, refresh=0.2)
SLM = MetalMachine(layer_mm=0.04, recoat_s=10.0, build_cm3_h=12.0, raise_mm=2.0, support_share=0.1)
ROOM = (140.0, 90.0, 180.0)
CHAMBER = (200.0, 200.0, 300.0)


@pytest.fixture(scope="module")
def catalog(checkout: Path) -> Catalog:
    return load_catalog(checkout / "resources" / "catalog")


def table(leg: float = 10, top: float = 40, height: float = 30) -> tuple[Mesh, float]:
    """A leg below a wide top of 5 mm, and its volume."""
    at = (leg - top) / 2
    mesh = join([box(leg, leg, height - 5), box(top, top, 5, at=(at, at, height - 5))])
    return mesh, leg * leg * (height - 5) + top * top * 5


def resin(mesh: Mesh, volume: float, machine: ResinMachine = MASK, quantity: int = 1, layer: float | None = None) -> Made:
    return resin_made(mesh, volume, 2400.0, machine, ROOM, quantity, layer)


# ---- what hangs


def test_below_a_table_top_is_the_room_that_supports_stand_in() -> None:
    mesh, _ = table()
    found = held_up(mesh, 45)
    assert found.hangs == pytest.approx(40 * 40 - 10 * 10, rel=0.03)
    assert found.room == pytest.approx((40 * 40 - 10 * 10) * 25, rel=0.03)
    assert found.standing == pytest.approx(100, rel=0.1) and found.shadow == pytest.approx(1600, rel=0.03)
    assert found.on_plate == 1.0


def test_what_stands_over_the_part_itself_stops_there() -> None:
    bridge = join([box(60, 20, 5), box(10, 20, 30), box(10, 20, 30, at=(50, 0, 0)), box(60, 20, 5, at=(0, 0, 30))])
    found = held_up(bridge, 45)
    assert found.on_plate == 0.0
    assert found.room == pytest.approx(40 * 20 * 25, rel=0.05)


def test_a_slope_hangs_only_beyond_the_angle() -> None:
    for lean, hangs in ((40, False), (50, True)):
        shift = np.tan(np.radians(lean)) * 20
        mesh = box()
        leaning = Mesh((mesh.vertices + mesh.vertices[:, 2:] / 20 * [shift, 0, 0]).astype(np.float32), mesh.faces)
        assert (held_up(leaning, 45).hangs > 0) is hangs


# ---- plates


def test_copies_fill_a_plate_row_by_row_before_another_is_begun() -> None:
    assert plates_of((20, 20, 10), (100, 100, 100), 5, 16) == [16]
    assert plates_of((20, 20, 10), (100, 100, 100), 5, 17) == [16, 1]
    assert plates_of((60, 20, 10), (50, 130, 100), 5, 4) == [4]  # turned by a quarter
    assert plates_of((500, 20, 10), (100, 100, 100), 5, 2) == [1, 1]
    assert layers_of(10.0, 0.05) == 200 and layers_of(0.001, 0.05) == 1 and layers_of(10.01, 0.05) == 201


# ---- resin


def test_a_plate_of_resin_takes_its_light_its_first_light_and_its_lifts() -> None:
    # 200 layers: each 2 s of light, 3 s up, 2 s down, 1 s of rest; 4 begin with 28 s more, then 3, 2 and 1 quarters of that.
    assert plate_seconds(200, 0.05, MASK) == pytest.approx(200 * (2 + 3 + 2 + 1) + 28 * 4 + 28 * (0.75 + 0.5 + 0.25))
    assert plate_seconds(2, 0.05, MASK) == pytest.approx(2 * 8 + 2 * 28)


def test_a_box_on_the_plate_needs_no_supports_and_exactly_its_layers() -> None:
    made = resin(box(20, 20, 10), 4000.0)
    assert made.layers == 200 and made.support_mm3 == 0 and made.part_mm3 == 4000
    assert made.seconds == pytest.approx(plate_seconds(200, 0.05, MASK))


def test_what_hangs_is_raised_over_a_raft_and_held_by_pillars() -> None:
    mesh, volume = table()
    made = resin(mesh, volume)
    hangs = 1500
    pillars = MASK.pillar_share * (hangs * 25 + (hangs + 100) * MASK.raise_mm)
    raft = (1600 + 2 * (40 + 40) * MASK.raft_edge_mm) * MASK.raft_mm
    assert made.support_mm3 == pytest.approx(pillars + raft, rel=0.04)
    assert made.layers == round((30 + MASK.raise_mm + MASK.raft_mm) / 0.05)


def test_taller_takes_longer_and_lying_flat_is_faster() -> None:
    upright, flat, tall = (resin(box(*size), 8000.0).seconds for size in ((10, 20, 40), (40, 20, 10), (10, 20, 80)))
    assert flat < upright < tall


def test_copies_on_one_plate_share_its_layers_but_not_a_lasers_way() -> None:
    one, ten = (resin(box(10, 10, 10), 1000.0, quantity=count) for count in (1, 10))
    assert ten.seconds == one.seconds and ten.part_mm3 == 10 * one.part_mm3
    drawn = 1000.0 / 0.1 / 1000.0
    laser = [resin(box(10, 10, 10), 1000.0, LASER, count).seconds for count in (1, 10)]
    assert laser == pytest.approx([100 * 10 + drawn, 100 * 10 + 10 * drawn])
    many = resin(box(60, 40, 10), 24_000.0, quantity=9)  # 2 × 2 on a plate
    assert many.plates == 3 and many.seconds == pytest.approx(3 * plate_seconds(200, 0.05, MASK))


def test_a_hollow_part_takes_less_resin_and_the_same_time() -> None:
    full, hollow = resin(box(), 8000.0), resin(box(), 3000.0)
    assert hollow.material_mm3 < 0.5 * full.material_mm3 and hollow.seconds == full.seconds


def test_a_thicker_layer_needs_more_light_and_fewer_layers() -> None:
    thick = resin(box(20, 20, 10), 4000.0, layer=0.1)
    assert thick.layers == 100
    light = 2.0 * np.exp(0.05 / MASK.penetration_mm)
    assert thick.seconds == pytest.approx(100 * (light + 6) + (30 - light) * (4 + 1.5))
    assert resin(box(20, 20, 10), 4000.0, layer=5.0).layers == 100  # no thicker than the machine can


def test_what_clings_to_the_part_and_to_the_vat_is_lost() -> None:
    machine = replace(MASK, film_mm=0.05, vat_loss_mm3=2000.0, waste_share=0.1)
    assert resin(box(), 8000.0, machine).waste_mm3 == pytest.approx(2400 * 0.05 + 2000 + 800)
    assert resin(box(10, 10, 10), 1000.0, machine, 4).waste_mm3 == pytest.approx(4 * (2400 * 0.05 + 100) + 2000)


# ---- plastic powder


def test_a_part_pays_its_box_with_its_gap_as_a_share_of_the_build() -> None:
    made = powder_made((19.0, 19.0, 29.0), 5000.0, SLS, CHAMBER)
    share = 20 * 20 * 30 / (200 * 200 * 300 * 0.5)
    assert made.plates == pytest.approx(share)
    assert made.seconds == pytest.approx(share * (3000 * 10 + 3600) + 5000 / 0.1 / 1000)
    assert made.support_mm3 is None and made.layers == 290
    assert powder_made((19.0, 19.0, 29.0), 5000.0, SLS, CHAMBER, 7).seconds == pytest.approx(7 * made.seconds)


def test_light_that_fuses_the_whole_layer_does_not_ask_how_much_lies_in_it() -> None:
    thin, thick = (powder_made((50.0, 50.0, 50.0), volume, MJF, CHAMBER).seconds for volume in (5_000.0, 100_000.0))
    assert thin == thick


def test_powder_that_finds_no_place_beside_the_new_is_thrown_away() -> None:
    # Of 1000 mm³ of bed, 100 become part and 900 old powder, half as dense: 450. The build took 550; the next takes 275 of
    # the old: 175 are over.
    assert thrown_away_mm3(100, 1000, SLS) == pytest.approx(175)
    assert thrown_away_mm3(800, 1000, SLS) == 0  # dense enough to use it up
    assert thrown_away_mm3(100, 1000, replace(SLS, refresh=0.0)) == 0


# ---- metal


def test_metal_is_recoated_melted_and_sawn_off() -> None:
    made = metal_made(box(20, 20, 20), 8000.0, "316l", SLM, (250, 250, 300))
    feet = 0.1 * 400 * 2
    assert made.support_mm3 == pytest.approx(feet, rel=0.05)
    assert made.layers == 550
    assert made.seconds == pytest.approx(550 * 10 + 8.080 / 12 * 3600, rel=0.01)


def test_two_lasers_melt_twice_as_fast_and_a_plate_is_recoated_once() -> None:
    room = (250.0, 250.0, 300.0)
    one, two = (metal_made(box(), 8000.0, "316l", replace(SLM, lasers=count), room).seconds for count in (1, 2))
    assert one - 5500 == pytest.approx(2 * (two - 5500))
    ten = metal_made(box(), 8000.0, "316l", SLM, room, 10)
    assert ten.plates == 1 and ten.seconds - 5500 == pytest.approx(10 * (one - 5500))


def test_a_material_may_have_its_own_pace_and_the_plate_and_gas_are_paid() -> None:
    price = Money(Decimal("3.00"))
    machine = replace(SLM, pace={"ti": (0.06, 24.0)}, gas_l_h=100.0, gas_fill_l=1000.0, gas_per_m3=price, plate_cost=price)
    made = metal_made(box(20, 20, 22), 8800.0, "ti", machine, CHAMBER)
    assert made.layers == 400
    assert [round(money.amount, 2) for _, money in made.extras] == [
        round(Decimal("3.00") * Decimal(str(0.1 * made.seconds / 3600 + 1)), 2),
        Decimal("3.00"),
    ]


# ---- the catalogue


def test_every_machine_without_filament_says_how_it_works(catalog: Catalog) -> None:
    kinds = {"sla": ResinMachine, "sls": PowderMachine, "mjf": PowderMachine, "slm": MetalMachine}
    for printer in catalog.printers.values():
        assert (printer.machine is None) is (printer.process == "fdm")
        if printer.process in kinds:
            assert isinstance(printer.machine, kinds[printer.process])


@pytest.mark.parametrize("process", ["sla", "sls", "mjf", "slm"])
def test_a_bracket_takes_hours_not_minutes_or_weeks(catalog: Catalog, process: str) -> None:
    mesh, volume = table()
    facts = box_facts(40, 40, 30, volume_mm3=volume)
    for printer in catalog.printers.values():
        if printer.process == process:
            made, seconds = without_filament(mesh, facts, catalog.materials_of(process)[0], printer)
            assert seconds is not None and 60 < seconds < 48 * 3600, printer.id
            assert volume <= made.material_mm3 < 5 * volume, printer.id
            assert 0.02 < made.plus_minus < 0.5


def test_a_machine_of_which_only_the_pace_is_known_grows_at_it(catalog: Catalog) -> None:
    slow = PrinterModel("own", "Own", "sls", CHAMBER, growth_mm_h=10.0)
    made, seconds = without_filament(box(), box_facts(), catalog.material("pa12"), slow, 3)
    assert seconds == pytest.approx(2 * 3600) and made.part_mm3 == 24_000 and made.support_mm3 is None
    with pytest.raises(Refused, match="encloses no volume"):
        without_filament(box(), box_facts(volume_mm3=None), catalog.material("pa12"), slow)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[resin]\nlayer_mm = 0.05\n", "resin"),
        ('[sls.powder]\nlayer_mm = 9\nsource = "x"\ndate = 2026-01-02\n', "layer_mm"),
        ("[sls.powder]\nlayer_mm = 0.1\nrecoat_s = 5\npacking = 0.5\nrefresh = 0.5\ndate = 2026-01-02\n", "source"),
        ('[sls.powder]\nlayer_mm = 0.1\nspeed = 5\nsource = "x"\ndate = 2026-01-02\n', "speed"),
        ('[sls.resin]\nlayer_mm = 0.1\nsource = "x"\ndate = 2026-01-02\n', "sls"),
    ],
)
def test_a_wrong_figure_of_a_machine_is_refused_with_its_key(checkout: Path, tmp_path: Path, text: str, told: str) -> None:
    head = '[sls]\nname="S"\nprocess="sls"\nvolume_mm=[1, 1, 1]\npower_w=1\nheating_s=1\nsource="x"\ndate=2026-01-02\n'
    (tmp_path / "printers.toml").write_text(head + text, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        load_catalog(checkout / "resources" / "catalog", tmp_path)
    assert "printers.toml" in refused.value.message and told in refused.value.message
