"""Quotes done by hand: the sum stands beside each, so that a reader can follow it with a pocket calculator.

Two bodies. The cube: 20 × 20 × 20 mm, 8.000 cm³, 24.00 cm²; its box with the packing gap 21 × 21 × 21 mm = 9.261 cm³.
The bracket: 60 × 40 × 30 mm, 14.250 cm³, 128.50 cm²; its box with the gap 61 × 41 × 31 mm = 77.531 cm³.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest

from printdesk.money import Money
from printdesk.offer import MoreForLess
from printdesk.price import parse_tariff, price
from tests.printdesk.bodies import box_facts

CUBE = box_facts(20, 20, 20)
BRACKET = box_facts(60, 40, 30, volume_mm3=14_250.0, area_mm2=12_850.0)
HEAD = """
title = "By hand"
currency = "{currency}"
vat_rate = {vat}
source = "assumption"
date = 2026-11-28
{more}

[[shipping]]
name = "Germany"
countries = ["DE"]
flat = 4.90
per_kg = 0.60

[[shipping]]
name = "Austria"
countries = ["AT"]
flat = 12.90
per_kg = 1.20
vat_rate = 0.20

[[shipping]]
name = "Switzerland"
countries = ["CH"]
flat = 16.90
per_kg = 1.80
vat_rate = 0

[[shipping]]
name = "France"
countries = ["FR"]
weights = [[0.5, 7.40], [2, 9.90], [10, 18.50]]

[materials.it]
lead_time_days = 5
{rates}
"""
FILAMENT = "density_g_cm3 = 1.24\nfloor = 6.00\nsetup = 1.50\npart_fee = 0.80\nper_cm3 = 0.28\nsteps = [[1, 1.0], [10, 0.92]]"
POWDER = "density_g_cm3 = 1.0\nfloor = 8.00\nsetup = 2.00\npart_fee = 1.00\nper_cm3 = 0.306\nper_machine_cm3 = 0.085"
RESIN = (
    "density_g_cm3 = 1.12\nfloor = 10.00\nsetup = 4.00\npart_fee = 1.50\nper_cm3 = 0.60\n"
    "machine_time = { per_hour = 32.00, hours_per_cm_height = 0.12 }"
)
STEEL = "density_g_cm3 = 7.99\nfloor = 60.00\nsetup = 40.00\npart_fee = 12.00\nper_cm3 = 6.50\nper_cm2 = 0.12"
ONE_FEE = "density_g_cm3 = 1\npart_fee = {fee}"


@dataclass(frozen=True)
class Quote:
    """What is asked of which tariff, and what comes out: net of the parts, post, tax, what is paid, and one part with tax."""

    rates: str
    net: str
    shipping: str
    tax: str
    total: str
    unit: str
    body: Any = CUBE
    count: int = 1
    currency: str = "EUR"
    vat: str = "0.19"
    more: str = ""
    asked: dict[str, Any] = field(default_factory=dict)


QUOTES = {
    # 1.50 + 1 × (0.80 + 8 × 0.28) = 1.50 + 3.04 = 4.54, below the floor: 6.00.  6.00 × 0.19 = 1.14.  6.00 + 1.14 = 7.14.
    "1 one cube, below the floor": Quote(FILAMENT, "6.00", "0.00", "1.14", "7.14", "7.14"),
    # 1.50 + 5 × 3.04 = 16.70.  × 0.19 = 3.173 → 3.17.  Together 19.87.  One: 16.70 × 1.19 / 5 = 3.9746 → 3.97.
    "2 five cubes, above it": Quote(FILAMENT, "16.70", "0.00", "3.17", "19.87", "3.97", count=5),
    # 1.50 + 9 × 3.04 = 28.86.  × 0.19 = 5.4834 → 5.48.  34.34.  One: 28.86 × 1.19 / 9 = 3.81593 → 3.82.
    "3 nine cubes, the last before the step": Quote(FILAMENT, "28.86", "0.00", "5.48", "34.34", "3.82", count=9),
    # 1.50 + 10 × 3.04 × 0.92 = 1.50 + 27.968 = 29.468 → 29.47.  × 0.19 = 5.5993 → 5.60.  35.07.
    # One: 29.47 × 1.19 / 10 = 3.50693 → 3.51.  The set-up is not lowered by the step.
    "4 ten cubes, at the step": Quote(FILAMENT, "29.47", "0.00", "5.60", "35.07", "3.51", count=10),
    # 1.005 is half a cent: half up gives 1.01 (to the even cent it would be 1.00).  1.01 × 0.19 = 0.1919 → 0.19.  1.20.
    # One: 1.01 × 1.19 = 1.2019 → 1.20.
    "5 half a cent in the price": Quote(ONE_FEE.format(fee="1.005"), "1.01", "0.00", "0.19", "1.20", "1.20"),
    # 2.50 × 0.07 = 0.175 → 0.18.  2.68.  One: 2.50 × 1.07 = 2.675 → 2.68.
    "6 half a cent in the tax": Quote(ONE_FEE.format(fee="2.50"), "2.50", "0.00", "0.18", "2.68", "2.68", vat="0.07"),
    # 3 × 0.335 = 1.005 → 1.01; rounded for each part it would be 3 × 0.34 = 1.02.  × 0.19 = 0.1919 → 0.19.  1.20.
    # One: 1.01 × 1.19 / 3 = 0.40063 → 0.40.
    "7 rounded once for the line": Quote(ONE_FEE.format(fee="0.335"), "1.01", "0.00", "0.19", "1.20", "0.40", count=3),
    # 2.00 + 1.00 + 14.25 × 0.306 + 77.531 × 0.085 = 3.00 + 4.3605 + 6.590135 = 13.950635 → 13.95.
    # Post: 14.25 cm³ × 1.0 g = 14.25 g = 0.01425 kg.  4.90 + 0.01425 × 0.60 = 4.90855 → 4.91.
    # (13.95 + 4.91) × 0.19 = 3.5834 → 3.58.  13.95 + 4.91 + 3.58 = 22.44.  One: 13.95 × 1.19 = 16.6005 → 16.60.
    "8 a bracket in powder, to Germany": Quote(
        POWDER, "13.95", "4.91", "3.58", "22.44", "16.60", body=BRACKET, asked={"ship_to": "DE"}
    ),
    # A British bureau's form: (100 + 1) × (50 + 1) × (25 + 1) = 133,926 mm³ = 133.926 cm³.  × 0.11 = 14.73186 → 14.73.
    # × 0.20 = 2.946 → 2.95.  17.68.  One: 14.73 × 1.20 = 17.676 → 17.68.
    "9 the powder box alone, in pounds": Quote(
        "density_g_cm3 = 1\nper_machine_cm3 = 0.11",
        *("14.73", "0.00", "2.95", "17.68", "17.68"),
        body=box_facts(100, 50, 25),
        currency="GBP",
        vat="0.20",
    ),
    # As quote 8, and 2.50 for the dye: 13.950635 + 2.50 = 16.450635 → 16.45.  × 0.19 = 3.1255 → 3.13.  19.58.
    # One: 16.45 × 1.19 = 19.5755 → 19.58.
    "10 dyed, by the part": Quote(
        POWDER + "\nfinishes = { dyed = 2.50 }",
        *("16.45", "0.00", "3.13", "19.58", "19.58"),
        body=BRACKET,
        asked={"finish": "dyed"},
    ),
    # 3.00 + 128.50 × 0.04 = 8.14 each.  2.00 + 2 × (1.00 + 4.3605 + 6.590135 + 8.14) = 2.00 + 2 × 20.090635 = 42.18127 → 42.18.
    # × 0.19 = 8.0142 → 8.01.  50.19.  One: 42.18 × 1.19 / 2 = 25.0971 → 25.10.
    "11 two polished, by the surface": Quote(
        POWDER + "\nfinishes = { polished = { per_part = 3.00, per_cm2 = 0.04 } }",
        *("42.18", "0.00", "8.01", "50.19", "25.10"),
        body=BRACKET,
        count=2,
        asked={"finish": "polished"},
    ),
    # Supports: 1.50 + 6.4 × 0.08 = 2.012 each.  1.50 + 3 × (0.80 + 14.25 × 0.28 + 2.012) = 1.50 + 3 × 6.802 = 21.906 → 21.91.
    # × 0.19 = 4.1629 → 4.16.  26.07.  One: 21.91 × 1.19 / 3 = 8.69097 → 8.69.
    "12 three with supports": Quote(
        FILAMENT + "\nsupport_fee = 1.50\nsupport_per_g = 0.08",
        *("21.91", "0.00", "4.16", "26.07", "8.69"),
        body=BRACKET,
        count=3,
        asked={"support_g": 6.4},
    ),
    # 13.95 as in quote 8.  Post: 16.90 + 0.01425 × 1.80 = 16.92565 → 16.93.  No tax of ours.  30.88.  One: 13.95.
    "13 to Switzerland, without tax": Quote(
        POWDER, "13.95", "16.93", "0.00", "30.88", "13.95", body=BRACKET, asked={"ship_to": "CH"}
    ),
    # Post: 12.90 + 0.01425 × 1.20 = 12.9171 → 12.92.  (13.95 + 12.92) × 0.20 = 5.374 → 5.37.  32.24.
    # One: 13.95 × 1.20 = 16.74.
    "14 to Austria, with Austria's tax": Quote(
        POWDER, "13.95", "12.92", "5.37", "32.24", "16.74", body=BRACKET, asked={"ship_to": "at"}
    ),
    # 40.00 + 4 × (12.00 + 14.25 × 6.50 + 128.50 × 0.12) = 40.00 + 4 × (12.00 + 92.625 + 15.42) = 40.00 + 480.18 = 520.18.
    # Weight: 4 × 14.25 × 7.99 = 455.43 g, and 150 g of packing: 0.60543 kg, above 0.5 and up to 2: 9.90.
    # (520.18 + 9.90) × 0.19 = 100.7152 → 100.72.  630.80.  One: 520.18 × 1.19 / 4 = 154.75355 → 154.75.
    "15 four of steel, post by weight": Quote(
        STEEL,
        *("520.18", "9.90", "100.72", "630.80", "154.75"),
        body=BRACKET,
        count=4,
        more="packing_g = 150",
        asked={"ship_to": "FR"},
    ),
    # 300 + 3 × (120 + 14.25 × 45) = 300 + 3 × 761.25 = 2583.75 → 2584, for the yen has no smaller coin.
    # 2584 × 0.10 = 258.4 → 258.  2842.  One: 2584 × 1.10 / 3 = 947.47 → 947.
    "16 three in yen": Quote(
        "density_g_cm3 = 1.24\nfloor = 1500\nsetup = 300\npart_fee = 120\nper_cm3 = 45",
        *("2584", "0", "258", "2842", "947"),
        body=BRACKET,
        count=3,
        currency="JPY",
        vat="0.10",
    ),
    # 0.500 + 2 × (0.400 + 14.25 × 0.0955) = 0.500 + 2 × 1.760875 = 4.02175 → 4.022, for the dinar has a thousand fils.
    # 4.022 × 0.05 = 0.2011 → 0.201.  4.223.  One: 4.022 × 1.05 / 2 = 2.11155 → 2.112.
    "17 two in Kuwaiti dinar": Quote(
        "density_g_cm3 = 1.24\nsetup = 0.500\npart_fee = 0.400\nper_cm3 = 0.0955",
        *("4.022", "0.000", "0.201", "4.223", "2.112"),
        body=BRACKET,
        count=2,
        currency="KWD",
        vat="0.05",
    ),
    # 16.70 as in quote 2.  16.70 × 1.5 + 10.00 = 35.05.  × 0.19 = 6.6595 → 6.66.  41.71.  One: 35.05 × 1.19 / 5 = 8.3419 → 8.34.
    "18 five in a rush": Quote(
        FILAMENT,
        *("35.05", "0.00", "6.66", "41.71", "8.34"),
        count=5,
        more="rush = { factor = 1.5, fee = 10.00, lead_time_days = 1 }",
        asked={"rush": True},
    ),
    # The floor first, then the rush: 6.00 × 1.5 + 10.00 = 19.00.  × 0.19 = 3.61.  22.61.
    "19 one in a rush, below the floor": Quote(
        FILAMENT,
        *("19.00", "0.00", "3.61", "22.61", "22.61"),
        more="rush = { factor = 1.5, fee = 10.00, lead_time_days = 1 }",
        asked={"rush": True},
    ),
    # 3 cm high × 0.12 h = 0.36 h.  × 32.00 = 11.52.  4.00 + 2 × (1.50 + 14.25 × 0.60 + 11.52) = 4.00 + 2 × 21.57 = 47.14.
    # × 0.19 = 8.9566 → 8.96.  56.10.  One: 47.14 × 1.19 / 2 = 28.0483 → 28.05.
    "20 two in resin, by their height": Quote(RESIN, "47.14", "0.00", "8.96", "56.10", "28.05", body=BRACKET, count=2),
    # 16.70 as in quote 2, × 1.013 (a rush by a bit) = 16.9171, to five centimes: 338.342 → 338 of them, 16.90.
    # × 0.081 = 1.3689 → 1.37.  18.27.  One: 16.90 × 1.081 / 5 = 3.65378 → 3.65.
    "21 five in francs, to five centimes": Quote(
        FILAMENT,
        *("16.90", "0.00", "1.37", "18.27", "3.65"),
        count=5,
        currency="CHF",
        vat="0.081",
        more="round_to = 0.05\nrush = { factor = 1.013, lead_time_days = 1 }",
        asked={"rush": True},
    ),
    # A grain of 0.2 × 0.2 × 0.2 mm has 0.000008 cm³ and counts as the least that is billed, 0.001 cm³ = 0.00028, as any of the
    # same part does: 1.50 + 10,000 × 0.92 × (0.80 + 0.00028) = 1.50 + 7362.576 = 7364.076 → 7364.08.
    # × 0.19 = 1399.1752 → 1399.18.  8763.26.  One: 7364.08 × 1.19 / 10,000 = 0.87632 → 0.88.
    "22 ten thousand grains": Quote(
        FILAMENT, "7364.08", "0.00", "1399.18", "8763.26", "0.88", body=box_facts(0.2, 0.2, 0.2), count=10_000
    ),
}


@pytest.mark.parametrize("name", QUOTES)
def test_a_quote_is_what_the_sum_says(name: str) -> None:
    quote = QUOTES[name]
    text = HEAD.format(currency=quote.currency, vat=quote.vat, more=quote.more, rates=quote.rates)
    found = price(parse_tariff(text), quote.body, "it", quote.count, **quote.asked)
    told = [money.as_json()["amount"] for money in (found.net, found.shipping, found.tax, found.total, found.unit_price)]
    assert told == [quote.net, quote.shipping, quote.tax, quote.total, quote.unit]
    assert sum((line.money.amount for line in found.breakdown), Decimal(0)) == Decimal(quote.total)


def test_nine_that_cost_more_than_ten_by_a_steep_step_say_so() -> None:
    # Nine as in quote 3: 34.34.  Ten with the factor 0.80: 1.50 + 10 × 3.04 × 0.80 = 25.82.  × 0.19 = 4.9058 → 4.91.  30.73.
    text = HEAD.format(currency="EUR", vat="0.19", more="", rates=FILAMENT.replace("0.92", "0.80"))
    assert price(parse_tariff(text), CUBE, "it", 9).more_for_less == MoreForLess(10, Money(Decimal("30.73")))


def test_the_lines_of_a_quote_are_those_of_its_sum() -> None:
    # Quote 18: set-up 1.50, five fees 4.00, five times 2.24 of plastic 11.20; 16.70; up to 35.05 for the rush; tax.
    text = HEAD.format(
        currency="EUR", vat="0.19", more="rush = { factor = 1.5, fee = 10.00, lead_time_days = 1 }", rates=FILAMENT
    )
    found = price(parse_tariff(text), CUBE, "it", 5, rush=True)
    assert [(line.what, str(line.money.amount)) for line in found.breakdown] == [
        ("Set-up", "1.50"),
        ("Handling of each part", "4.00"),
        ("Material, 8.000 cm³ each", "11.20"),
        ("Made sooner, in 1 day", "18.35"),
        ("VAT 19 %", "6.66"),
    ]
    assert found.lead_time_days == 1
