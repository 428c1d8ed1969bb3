"""What a print at home costs: every line says what it is for, and all of them add up to the cent."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printdesk.catalog import Catalog, load_catalog
from printdesk.errors import NotFound, Refused
from printdesk.home_cost import HomeCosts, cost_lines, sum_of
from printdesk.home_figures import KINDS, Source, costs_of, figures, read_figure, with_figure
from printdesk.money import Money
from printdesk.settings import PrinterEntry, Settings, settings_from_text, settings_to_text
from printdesk.spool import Spool
from tests.real_desk import desk_in

ROOT = Path(__file__).resolve().parents[2]
CATALOG = load_catalog(ROOT / "resources" / "catalog")
PLA, RESIN, MACHINE = CATALOG.material("pla"), CATALOG.material("resin-standard"), CATALOG.printer("generic_i3")
SPOOL = Spool("3", "Galaxy Black", "pla", vendor="Prusament", price=Money(Decimal("29.90"), "EUR"), remaining_g=400)
amounts = st.decimals(min_value=0, max_value=1000, allow_nan=False, places=4)


@pytest.fixture
def catalog() -> Catalog:
    return CATALOG


def said(lines: tuple[object, ...]) -> dict[str, Decimal]:
    return {line.what: line.money.amount for line in lines}  # type: ignore[attr-defined]


def test_a_print_costs_what_a_person_reckons_by_hand() -> None:
    costs = HomeCosts(
        electricity_per_kwh=Decimal("0.40"),
        wear_per_hour=Decimal("0.10"),
        failure_rate=Decimal("0.2"),
        labour_per_print=Decimal("1.50"),
        labour_per_hour=Decimal("0.25"),
        power_w=Decimal(150),
        heating_w=Decimal(300),
        purge_g=Decimal(2),
        waste_share=Decimal("0.1"),
        spool=SPOOL,
    )
    # Ten hours; 300 s of heating; 100 g at 2.99 cents, and 2 + 10 g beside them; every fifth print fails.
    told = said(cost_lines(100.0, 36_000, MACHINE, PLA, replace(costs, labour_per_print=Decimal(2)), heating_s=300))
    assert told == {
        "Material, 100.0 g of “Prusament Galaxy Black”": Decimal("2.99"),
        "Purge and waste, 12.0 g": Decimal("0.36"),
        "Electricity, 1.500 kWh": Decimal("0.60"),
        "Electricity for heating up, 0.025 kWh": Decimal("0.01"),
        "Wear of the printer": Decimal("1.00"),
        "Labour": Decimal("4.50"),
        "Failed prints, 20 %": Decimal("2.36"),  # 9.4588 once; 9.4588 / 0.8 = 11.8235, of which 2.3647 for the failed
    }
    assert sum(told.values()) == Decimal("11.82")


def test_each_line_of_material_says_whose_price_it_is() -> None:
    def first(costs: HomeCosts) -> str:
        return cost_lines(10.0, 60.0, MACHINE, PLA, costs)[0].what

    assert first(HomeCosts(spool=SPOOL)) == "Material, 10.0 g of “Prusament Galaxy Black”"
    assert first(HomeCosts(filament_price_per_kg=Decimal(50))) == "Material, 10.0 g at your own price"
    assert first(HomeCosts()) == "Material, 10.0 g"
    other = replace(SPOOL, material="petg")
    assert first(HomeCosts(spool=other)) == "Material, 10.0 g"
    assert first(HomeCosts(currency="CHF", spool=SPOOL)) == "Material, 10.0 g: nobody told its price in CHF"


def test_measured_energy_takes_the_place_of_power() -> None:
    told = said(cost_lines(0.0, 36_000, MACHINE, PLA, HomeCosts(failure_rate=Decimal(0)), energy_wh=2000.0))
    assert told["Electricity, 2.000 kWh as measured"] == Decimal("0.70")
    assert not any("heating" in what for what in told)


def test_resin_has_a_price_by_the_litre_and_is_washed() -> None:
    costs = HomeCosts(resin_price_per_litre=Decimal(55), wash_per_print=Decimal("0.80"), failure_rate=Decimal(0))
    told = said(cost_lines(110.0, 0.0, None, replace(RESIN, density_g_cm3=1.1), costs))
    assert told == {"Material, 110.0 g at your own price": Decimal("5.50"), "Washing and curing": Decimal("0.80")}
    assert "Washing and curing" not in said(cost_lines(110.0, 0.0, None, PLA, costs))


@given(
    *(st.floats(0, 1e5), st.floats(0, 1e6), st.floats(0, 1e4)),
    *(amounts, amounts, amounts, amounts, amounts),
    st.decimals(min_value=0, max_value=Decimal("0.9"), places=3),
)
def test_the_lines_always_add_up_to_the_cent(
    grams: float,
    seconds: float,
    heating_s: float,
    electricity: Decimal,
    wear: Decimal,
    labour: Decimal,
    hourly: Decimal,
    power: Decimal,
    failures: Decimal,
) -> None:
    costs = HomeCosts("EUR", electricity, wear, failures, labour, None, hourly, None, power, None, spool=SPOOL)
    lines = cost_lines(grams, seconds, MACHINE, PLA, costs, heating_s=heating_s)
    more = cost_lines(grams * 1.5 + 1, seconds, MACHINE, PLA, costs, heating_s=heating_s)
    assert all(line.money.amount >= 0 and line.money == line.money.rounded() for line in lines)
    assert sum_of(lines, "EUR").amount <= sum_of(more, "EUR").amount


class TestFigures:
    def test_each_has_a_source_and_the_nearest_to_the_printer_counts(self, catalog: Catalog) -> None:
        def rate(**known: object) -> tuple[Decimal | None, Source]:
            found = figures(catalog.home, "EUR", **{"typed": (), **known})["failure_rate"]  # type: ignore[arg-type]
            return found.value, found.source

        typed, own = (("failure_rate", Decimal("0.1")),), (("failure_rate", Decimal("0.3")),)
        assert rate() == (Decimal("0.05"), Source.CATALOGUE)
        assert rate(typed=typed) == (Decimal("0.1"), Source.TYPED)
        assert rate(typed=typed, learned_failures=0.2) == (Decimal("0.2"), Source.LEARNED)
        assert rate(typed=typed, own=own, learned_failures=0.2) == (Decimal("0.3"), Source.PRINTER)

    def test_wear_is_price_by_lifetime_unless_somebody_typed_it(self, catalog: Catalog) -> None:
        machine = replace(MACHINE, price=Money(Decimal(900), "EUR"), lifetime_h=3000.0)
        found = figures(catalog.home, "EUR", (), machine)
        assert (found["wear_per_hour"].value, found["wear_per_hour"].source) == (Decimal("0.3"), Source.MACHINE)
        typed = (("wear_per_hour", Decimal("0.5")),)
        assert figures(catalog.home, "EUR", typed, machine)["wear_per_hour"].source is Source.TYPED

    def test_money_of_the_catalogue_is_not_taken_for_another_currency(self, catalog: Catalog) -> None:
        found = figures(catalog.home, "CHF", (), MACHINE)
        assert found["electricity_per_kwh"].value is None
        assert found["wear_per_hour"].source is Source.NONE
        assert found["failure_rate"].source is Source.CATALOGUE
        assert costs_of(found, "CHF").electricity_per_kwh == 0

    def test_one_power_that_is_typed_counts_while_heating_too(self, catalog: Catalog) -> None:
        costs = costs_of(figures(catalog.home, "EUR", (("power_w", Decimal(80)),), MACHINE), "EUR")
        assert (costs.power_w, costs.heating_w) == (Decimal(80), None)

    def test_what_cannot_be_is_refused_and_what_is_typed_can_be_given_back(self) -> None:
        assert read_figure("failure_rate", "7,5 %") == Decimal("0.075")
        assert read_figure("electricity_per_kwh", "0,41") == Decimal("0.41")
        for name, text in (("failure_rate", "95%"), ("power_w", "-1"), ("wear_per_hour", "nan"), ("purge_g", "a lot")):
            with pytest.raises(Refused):
                read_figure(name, text)
        with pytest.raises(NotFound, match="no figure"):
            read_figure("rent", "500")
        typed = with_figure(with_figure((), "power_w", Decimal(80)), "power_w", Decimal(90))
        assert typed == (("power_w", Decimal(90)),)
        assert with_figure(typed, "power_w", None) == ()

    def test_every_figure_is_one_that_a_print_is_costed_by(self) -> None:
        assert set(KINDS) <= set(HomeCosts.__dataclass_fields__)


def test_older_settings_keep_what_was_typed_and_only_that() -> None:
    old = '{"electricity_per_kwh": "0.42", "wear_per_hour": "0.15", "failure_rate": "0.05", "currency": "EUR"}'
    read = settings_from_text(old)
    assert read.home_figures == (("electricity_per_kwh", Decimal("0.42")),)
    assert settings_from_text(settings_to_text(read)) == read
    assert settings_from_text('{"home_figures": 5}') == Settings()
    assert settings_from_text('{"home_figures": [["power_w", "x"]]}') == Settings()


def test_a_bottle_of_resin_is_a_spool_without_filament(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    desk.queue.add_printer(PrinterEntry("Resin", "simulated", "simulated:", model="generic-sla-145"))
    bottle = desk.spools.add(Spool("", "Grey", "resin-standard", price=Money(Decimal(40), "EUR"), net_g=1100, remaining_g=20))
    assert bottle.diameter_mm == 0
    desk.queue.load_spool("Resin", "Grey")
    with pytest.raises(Refused, match="not a material of"):
        desk.queue.add_printer(PrinterEntry("Ender", "simulated", "simulated:"))
        desk.queue.load_spool("Ender", "Grey")
    costs = desk.bench.home_costs("Resin")
    line = cost_lines(110.0, 0.0, None, desk.catalog.material("resin-standard"), costs)[0]
    assert (line.what, line.money.amount) == ("Material, 110.0 g of “Grey”", Decimal("4.00"))
    assert "20 g are left" in desk.books.short("Resin", 110.0, 0.25)


def test_a_spool_on_one_printer_is_on_no_other_and_is_not_thrown_away_there(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    for name in ("One", "Two"):
        desk.queue.add_printer(PrinterEntry(name, "simulated", "simulated:"))
    desk.spools.add(Spool("", "Black", "pla"))
    desk.queue.load_spool("One", "black")
    desk.queue.load_spool("Two", "#1")
    assert [entry.spool for entry in desk.queue.entries()] == [None, "1"]
    with pytest.raises(Refused, match="is on Two"):
        desk.spools.remove("1")
    desk.queue.load_spool("Two", None)
    desk.spools.remove("1")
    assert desk.spools.add(Spool("", "Next", "pla")).id == "2"  # a number that stands on a spool is not given twice
    for wrong in ({"name": " "}, {"net_g": 0.0}, {"remaining_g": float("nan")}, {"diameter_mm": 9.0}, {"material": "cheese"}):
        with pytest.raises(Refused):
            desk.spools.change("2", **wrong)
