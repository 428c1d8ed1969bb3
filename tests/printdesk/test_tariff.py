"""Tariffs as shops write them: what is wrong has its line, what a parcel may weigh, what is made sooner, who is asked."""

from decimal import Decimal

import pytest

from printdesk.errors import Refused
from printdesk.price import Tariff, parse_tariff, price
from printdesk.quoting import Quoting
from printdesk.toml_lines import line_of
from printdesk.toml_table import BadToml
from tests.printdesk.bodies import box_facts

TARIFF = """title = "A shop"
currency = "EUR"
vat_rate = 0.19
mode = "instant_up_to"
instant_limit = 100
round_to = 0.05
packing_g = 80
source = "assumption"
date = 2026-11-28

[rush]
factor = 1.5
lead_time_days = 2
materials = ["pla"]

[[shipping]]
name = "Germany"
countries = ["DE"]
weights = [[0.5, 4.90], [2, 6.90]]

[[shipping]]
name = "Europe"
countries = ["AT"]
flat = 12.90
most_kg = 5

[materials.pla]
density_g_cm3 = 1.24
per_cm3 = 0.28
machine_time = { per_hour = 3.00, hours_per_cm3 = 0.1 }
finishes = { raw = 0, fine = { per_part = 1, per_cm2 = 0.1 } }
steps = [[1, 1.0], [10, 0.9]]
lead_time_days = 5

[materials.316l]
density_g_cm3 = 7.99
mode = "ask"
lead_time_days = 10
"""


def shop(**changed: str) -> Tariff:
    text = TARIFF
    for old, new in changed.items():
        text = text.replace(old, new)
    return parse_tariff(text)


@pytest.mark.parametrize(
    ("right", "wrong", "line", "place"),
    [
        ('mode = "instant_up_to"', 'mode = "sometimes"', 4, "mode"),
        ("instant_limit = 100", "", 1, "instant_limit"),
        ('mode = "instant_up_to"', 'mode = "instant"', 5, "instant_limit"),
        ("round_to = 0.05", "round_to = 0.013", 6, "round_to"),
        ("factor = 1.5", "factor = 0.5", 12, "rush.factor"),
        ("lead_time_days = 2", "lead_time_days = 5", 13, "rush.lead_time_days"),
        ('materials = ["pla"]', 'materials = ["gold"]', 14, "rush.materials"),
        ("[2, 6.90]]", "[2, 3.90]]", 19, "shipping[0].weights"),
        ("[2, 6.90]]", "[0.4, 6.90]]", 19, "shipping[0].weights"),
        ("flat = 12.90", "flat = 12.90\nweights = [[1, 2]]", 24, "shipping[1].flat"),
        ("most_kg = 5", "most_kg = 0", 25, "shipping[1].most_kg"),
        ("per_hour = 3.00, ", "", 30, "materials.pla.machine_time.per_hour"),
        (", hours_per_cm3 = 0.1", "", 30, "materials.pla.machine_time.hours_per_cm3"),
        ("per_part = 1,", "per_piece = 1,", 31, "materials.pla.finishes.fine.per_piece"),
        ("[10, 0.9]", "[10, true]", 32, "materials.pla.steps"),
        ('mode = "ask"', "", 35, "materials.316l.per_cm3"),
    ],
)
def test_what_is_wrong_is_told_with_its_key_and_its_line(right: str, wrong: str, line: int, place: str) -> None:
    assert right in TARIFF
    with pytest.raises(BadToml) as refused:
        parse_tariff(TARIFF.replace(right, wrong, 1), "mine")
    if line > 1:
        assert refused.value.line == line
        assert refused.value.message.startswith(f"mine.toml, line {line}: {place}: ")
    else:
        assert place in refused.value.message


def test_what_is_no_toml_has_its_line_too() -> None:
    with pytest.raises(BadToml) as refused:
        parse_tariff(TARIFF.replace("packing_g = 80", "packing_g = 80 g"), "mine")
    assert refused.value.line == 7


def test_a_line_is_found_in_spite_of_texts_over_several_lines_and_quoted_keys() -> None:
    text = 'a = """\n[b]\nc = 1\n"""\n[b]\n"c" = 2\n[[d]]\ne = 1\n[[d]]\ne = 2\n[d.f]\ng = 3\n'
    assert [line_of(text, path) for path in ("a", "b.c", "d[1].e", "d[1].f.g", "d[0].x", "z")] == [1, 6, 10, 12, 7, None]


def test_a_parcel_pays_by_the_step_of_its_weight_and_too_heavy_a_one_is_refused_with_a_sentence() -> None:
    # 20 mm cube: 8 cm³ × 1.24 = 9.92 g, and 80 g of packing
    few, more = (price(shop(), box_facts(), "pla", count, ship_to="DE").shipping.amount for count in (42, 43))
    assert (few, more) == (Decimal("4.90"), Decimal("6.90"))  # 496.64 g, 506.56 g
    # 194 × 9.92 g + 80 g = 2004.48 g
    with pytest.raises(Refused, match=r"would weigh 2\.005 kg.* at most 2 kg to Germany") as refused:
        price(shop(), box_facts(), "pla", 194, ship_to="DE")
    assert refused.value.code == "too_heavy"
    assert price(shop(), box_facts(), "pla", 194).shipping.amount == 0
    with pytest.raises(Refused, match="at most 5 kg to Europe"):
        price(shop(), box_facts(), "pla", 600, ship_to="AT")


def test_no_rush_where_a_material_takes_its_time() -> None:
    assert price(shop(), box_facts(), "pla", 1, rush=True).lead_time_days == 2
    with pytest.raises(Refused, match="no sooner than in 10 days") as refused:
        price(shop(), box_facts(), "316l", 1, rush=True)
    assert refused.value.code == "no_rush"


@pytest.mark.parametrize(
    ("material", "total", "mode"),
    [
        ("pla", "100.00", Quoting.INSTANT),
        ("pla", "100.01", Quoting.CONFIRM),
        ("316l", "1.00", Quoting.ASK),
    ],
)
def test_the_limit_of_instant_prices_counts_and_a_material_may_be_quoted_otherwise(
    material: str, total: str, mode: Quoting
) -> None:
    assert shop().quoting(material, Decimal(total)) is mode


@pytest.mark.parametrize("claimed", [1e30, float("inf"), float("nan")])
def test_what_a_spoilt_file_claims_never_becomes_a_price(claimed: float) -> None:
    for facts in (
        box_facts(claimed, 1, 1, volume_mm3=1.0),
        box_facts(1, 1, 1, volume_mm3=claimed),
        box_facts(1, 1, 1, area_mm2=claimed),
    ):
        with pytest.raises(Refused) as refused:
            price(shop(), facts, "pla", 1)
        assert refused.value.code in {"too_large", "open_body"}
