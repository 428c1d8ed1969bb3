"""What finished prints teach: robust, drawn towards the estimate while they are few, and never beyond its bounds."""

import math
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printdesk.estimate import Estimate
from printdesk.home_cost import CostLine
from printdesk.learning import ENOUGH_PRINTS, LEAST, MOST, FinishedPrint, Learned, band, corrected, learn, teaches, told
from printdesk.money import Money

AT = datetime(2026, 11, 28, tzinfo=UTC)


def ended(ratio: float = 1.0, outcome: str = "done", plastic: float | None = None) -> FinishedPrint:
    grams = None if plastic is None else 20.0 * plastic
    base = FinishedPrint("j-1", "Trial", "block", AT, outcome)
    return replace(base, estimated_s=3600.0, actual_s=3600.0 * ratio, estimated_g=20.0, actual_g=grams)


def test_one_slow_print_moves_the_estimate_by_a_third_of_it_and_many_by_nearly_all() -> None:
    assert learn([]).time.value == 1.0
    assert learn([ended(1.2)]).time.value == pytest.approx(1.2 ** (1 / 3))
    assert learn([ended(1.2)] * 6).time.value == pytest.approx(1.2**0.75)
    assert learn([ended(1.2)] * 30).time.value == pytest.approx(1.2, rel=0.02)


def test_a_print_that_went_astray_changes_little() -> None:
    usual = [ended(1.08), ended(1.1), ended(1.09), ended(1.11), ended(1.1), ended(1.08)]
    assert learn([*usual, ended(4.5)]).time.value == pytest.approx(learn(usual).time.value, rel=0.02)
    assert learn([*usual, ended(80.0)]).time == learn(usual).time  # another thing than that print was measured


def test_failed_prints_teach_no_time_and_stopped_ones_nothing() -> None:
    assert learn([ended(3.0, "failed"), ended(3.0, "cancelled")]).time.prints == 0
    known = learn([ended()] * 8 + [ended(outcome="failed")] * 2 + [ended(outcome="cancelled")] * 5)
    assert (known.ended, known.failed, known.failure_rate) == (10, 2, 0.2)
    assert learn([ended()] * (ENOUGH_PRINTS - 2) + [ended(outcome="failed")]).failure_rate is None
    assert not teaches(ended(outcome="failed"))
    assert teaches(ended())


def test_plastic_is_learned_only_where_the_printer_told_it() -> None:
    assert learn([ended()] * 5).plastic.prints == 0
    assert learn([ended(plastic=1.1)] * 5).plastic.value > 1.05


@given(st.lists(st.floats(1e-6, 1e6), max_size=40))
def test_no_prints_whatever_make_a_factor_out_of_bounds(ratios: list[float]) -> None:
    known = learn([ended(ratio) for ratio in ratios])
    assert LEAST <= known.time.value <= MOST
    assert known.time.spread is None or math.isfinite(known.time.spread)


def estimate() -> Estimate:
    lines = (CostLine("Material", Money(Decimal("1.00"), "EUR")),)
    return Estimate(16_000.0, 20.0, 2.0, 3600.0, 240.0, 100, False, 0.11, Money(Decimal("1.00"), "EUR"), lines)


def test_an_estimate_is_corrected_with_its_cost() -> None:
    def lines(grams: float, seconds: float, heating_s: float) -> tuple[CostLine, ...]:
        cents = Decimal(round(grams)) + Decimal(round((seconds + heating_s) / 60))
        return (CostLine("all", Money(cents / 100, "EUR")),)

    known = learn([ended(1.3, plastic=1.1)] * 30)
    found = corrected(estimate(), known, lines)
    assert found.seconds == pytest.approx(3600 * known.time.value)
    assert found.filament_g == pytest.approx(20 * known.plastic.value)
    assert found.cost == found.breakdown[0].money == lines(found.filament_g, found.seconds or 0.0, found.heating_s)[0].money
    assert corrected(estimate(), Learned(), lines) == estimate()


def test_the_band_is_drawn_towards_what_the_prints_strayed() -> None:
    steady = learn([ended(plastic=1.0 + 0.002 * n) for n in range(20)])
    wild = learn([ended(plastic=0.7 + 0.03 * n) for n in range(20)])
    assert band(0.11, steady.plastic) < 0.04
    assert band(0.11, wild.plastic) > 0.11
    assert band(0.11, learn([ended(plastic=2.0)]).plastic) == 0.11


def test_it_is_said_in_a_sentence() -> None:
    assert told(Learned()) == "Nothing is learned yet: estimates are as they come."
    assert told(learn([ended(1.2)])) == "Your printer takes 6% longer than estimated, from 1 print."
    assert told(learn([ended(0.8)] * 6)) == "Your printer takes 15% less time than estimated, from 6 prints."
    assert told(learn([ended()] * 2)) == "Your printer takes as long as estimated, from 2 prints."
