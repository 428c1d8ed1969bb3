"""Another tariff beside the one in force, on past parts: dearer, cheaper, lost, and what is left after the cost."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from printdesk.billed import Sizes
from printdesk.money import Money
from printdesk.tariff import parse_tariff
from printdesk.tariff_preview import PastPart, preview
from tests.printdesk.test_hand_computed import FILAMENT, HEAD

NOW = HEAD.format(currency="EUR", vat="0.19", more="", rates=FILAMENT)
CUBE = Sizes(8000.0, 2400.0, (20.0, 20.0, 20.0))
PART = PastPart("a" * 64, "cube", "it", 5, CUBE, datetime(2026, 11, 28, tzinfo=UTC))  # 16.70 net, 19.87 in all


def test_a_dearer_gram_shows_on_each_part_and_the_floor_hides_it_on_the_smallest() -> None:
    then = parse_tariff(NOW.replace("per_cm3 = 0.28", "per_cm3 = 0.30"))
    found = preview(parse_tariff(NOW), then, [PART, replace(PART, quantity=1)])
    # 1.50 + 5 × (0.80 + 8 × 0.30) = 17.50; × 0.19 = 3.325 → 3.33; 20.83
    assert [str(effect.after) for effect in found.effects] == ["20.83 EUR", "7.14 EUR"]
    assert [effect.change for effect in found.effects] == [Decimal("0.96") / Decimal("19.87"), 0]
    assert (found.dearer, found.cheaper, found.lost) == (1, 0, 0)
    assert (str(found.before), str(found.after)) == ("27.01 EUR", "27.97 EUR")


def test_what_is_left_after_the_cost_is_a_share_of_the_net_price() -> None:
    costs = {PART.key: Money(Decimal("4.175"))}
    (effect,) = preview(parse_tariff(NOW), parse_tariff(NOW), [PART], costs).effects
    assert effect.margin == Decimal("0.75")  # (16.70 − 4.175) / 16.70
    dollars = {PART.key: Money(Decimal("4.175"), "USD")}
    assert preview(parse_tariff(NOW), parse_tariff(NOW), [PART], dollars).effects[0].margin is None


def test_what_is_not_offered_any_more_is_lost_with_the_reason() -> None:
    then = parse_tariff(NOW.replace("[materials.it]", "[materials.that]"))
    found = preview(parse_tariff(NOW), then, [PART])
    assert (found.lost, found.effects[0].after, found.change) == (1, None, None)
    assert "does not offer" in found.effects[0].why
    assert "not offered any more" in found.words()


def test_another_currency_is_shown_and_not_compared() -> None:
    found = preview(parse_tariff(NOW), parse_tariff(NOW.replace('"EUR"', '"CHF"')), [PART])
    assert str(found.effects[0].after) == "19.87 CHF"
    assert found.effects[0].change is None and found.change is None


def test_nothing_priced_yet_is_said() -> None:
    assert "Nothing was priced" in preview(parse_tariff(NOW), parse_tariff(NOW), []).words()
