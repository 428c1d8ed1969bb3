"""Prices: they add up to the cent, never fall for more, and never come out of nothing."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printdesk.errors import Refused
from printdesk.price import Price, load_tariff, parse_tariff, price
from tests.printdesk.bodies import box_facts

TARIFF = """
title = "A shop"
currency = "EUR"
vat_rate = 0.19
source = "assumption"
date = 2026-11-24

[[shipping]]
name = "Near"
countries = ["DE"]
flat = 4.90
per_kg = 0.50

[[shipping]]
name = "Abroad"
countries = ["CH"]
flat = 16.90
vat_rate = 0

[materials.pla]
density_g_cm3 = 1.24
floor = 5.00
setup = 1.50
part_fee = 0.333
per_cm3 = 0.306
per_machine_cm3 = 0.085
per_cm2 = 0.0171
support_per_g = 0.08
colours = ["black"]
finishes = { sanded = 2.105 }
steps = [[1, 1.0], [10, 0.9], [50, 0.777]]
lead_time_days = 3
"""
SHOP = parse_tariff(TARIFF, "shop")
lengths = st.floats(0.1, 600)
quantities = st.integers(1, 10_000)


def adds_up(asked: Price) -> bool:
    whole = sum((line.money.amount for line in asked.breakdown), Decimal(0))
    return whole == asked.total.amount == (asked.net + asked.shipping + asked.tax).amount


@given(
    lengths,
    lengths,
    lengths,
    quantities,
    st.sampled_from([None, "sanded"]),
    st.sampled_from([None, "DE", "CH"]),
    st.floats(0, 100),
)
def test_the_breakdown_adds_up_to_the_cent_and_nothing_is_below_zero(
    x: float, y: float, z: float, quantity: int, finish: str | None, country: str | None, support: float
) -> None:
    asked = price(SHOP, box_facts(x, y, z), "pla", quantity, finish=finish, ship_to=country, support_g=support)
    assert adds_up(asked)
    assert asked.net.amount >= Decimal("5.00") and min(asked.tax.amount, asked.shipping.amount) >= 0
    assert all(
        money.amount == money.rounded().amount for money in (asked.unit_price, asked.net, asked.tax, asked.shipping, asked.total)
    )
    assert all(line.money.amount == line.money.rounded().amount for line in asked.breakdown)


@given(lengths, lengths, lengths, quantities, st.floats(1, 3))
def test_a_larger_part_never_costs_less(x: float, y: float, z: float, quantity: int, more: float) -> None:
    small, large = (price(SHOP, box_facts(x, y, side), "pla", quantity, ship_to="DE") for side in (z, z * more))
    assert large.total.amount >= small.total.amount


@given(lengths, lengths, lengths, quantities)
def test_one_more_never_costs_less_unless_a_stated_step_says_so(x: float, y: float, z: float, quantity: int) -> None:
    quantity = min(quantity, 9_999)
    now, more = (price(SHOP, box_facts(x, y, z), "pla", count, ship_to="DE") for count in (quantity, quantity + 1))
    if quantity + 1 in (10, 50):
        assert more.unit_price.amount <= now.unit_price.amount
    else:
        assert more.total.amount >= now.total.amount


def test_a_price_by_hand() -> None:
    asked = price(SHOP, box_facts(20, 20, 20), "pla", 3, ship_to="de")
    each = Decimal("0.333") + 8 * Decimal("0.306") + Decimal("9.261") * Decimal("0.085") + 24 * Decimal("0.0171")
    assert asked.net.amount == (Decimal("1.50") + 3 * each).quantize(Decimal("0.01"))
    assert asked.shipping.amount == Decimal("4.91")  # 4.90 and 30 g
    assert asked.tax.amount == ((asked.net.amount + Decimal("4.91")) * Decimal("0.19")).quantize(Decimal("0.01"))
    assert asked.unit_price.amount == (asked.net.amount * Decimal("1.19") / 3).quantize(Decimal("0.01"))


def test_picking_up_costs_no_shipping_and_another_country_its_own_tax() -> None:
    facts = box_facts()
    assert price(SHOP, facts, "pla", 1).shipping.amount == 0
    abroad = price(SHOP, facts, "pla", 1, ship_to="CH")
    assert abroad.tax.amount == 0 and abroad.shipping.amount == Decimal("16.90")


def test_the_price_does_not_depend_on_how_the_part_is_named_x_y_or_z() -> None:
    assert price(SHOP, box_facts(10, 20, 30), "pla", 2).total == price(SHOP, box_facts(30, 10, 20), "pla", 2).total


def test_an_open_body_gets_no_price_but_a_sentence() -> None:
    with pytest.raises(Refused, match="no volume") as refused:
        price(SHOP, box_facts(volume_mm3=None, watertight=False), "pla", 1)
    assert refused.value.code == "open_body" and refused.value.hint


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("material_not_offered", {"material_id": "gold"}),
        ("quantity", {"quantity": 0}),
        ("quantity", {"quantity": 10_001}),
        ("finish_not_offered", {"finish": "gilded"}),
        ("colour_not_offered", {"colour": "pink"}),
        ("no_shipping", {"ship_to": "AQ"}),
    ],
)
def test_what_the_shop_does_not_offer_is_refused(code: str, asked: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        price(SHOP, box_facts(), **({"material_id": "pla", "quantity": 1} | asked))  # type: ignore[arg-type]
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("vat_rate = 0.19", "vat_rate = 19"),
        ("vat_rate = 0.19", "vat_rate = nan"),
        ('currency = "EUR"', 'currency = "euro"'),
        ("per_cm3 = 0.306", "per_cm3 = -1"),
        ("per_cm3 = 0.306", "per_ccm = 0.306"),
        ("floor = 5.00", 'floor = "5.00"'),
        ("[10, 0.9]", "[10, 1.1]"),
        ("[10, 0.9]", "[1, 0.9]"),
        ("[[1, 1.0], ", "["),
        ('["CH"]', '["DE"]'),
        ("lead_time_days = 3", ""),
    ],
)
def test_a_wrong_tariff_is_refused_and_the_place_is_named(line: str, wrong: str) -> None:
    assert line in TARIFF
    with pytest.raises(Refused, match=r"mine\.toml") as refused:
        parse_tariff(TARIFF.replace(line, wrong), "mine")
    assert "\n" not in refused.value.message


def test_a_tariff_from_a_file_and_from_a_table_are_the_same(tmp_path: Path) -> None:
    import tomllib

    path = tmp_path / "own.toml"
    path.write_text(TARIFF, encoding="utf-8")
    assert load_tariff(path) == load_tariff(tomllib.loads(TARIFF))
