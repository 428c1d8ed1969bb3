"""Rates: for sorting and for a rough figure beside a price; what is not known is never guessed, what is paid never converted."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from printdesk.catalog_files import Folders
from printdesk.currency import Rate, Rates, rate_from_table, rates_of
from printdesk.errors import Refused
from printdesk.money import Money
from printdesk.offer import Worth
from tests.real_desk import ROOT

DAY = "2026-10-02"
RATES = Rates({"USD": Rate(Decimal("1.25"), DAY, "a bank"), "GBP": Rate(Decimal("0.8"), "2026-01-05", "another bank")})


BUNDLED = ROOT / "resources" / "catalog"


def read(bundled: Path, own: Path | None = None) -> Rates:
    return rates_of(Folders(bundled, own).entries("currencies.toml", rate_from_table))


def money(amount: str, currency: str) -> Money:
    return Money(Decimal(amount), currency)


def test_a_price_in_dollars_stands_beside_its_worth_in_euros_with_the_day_of_the_rate() -> None:
    found = RATES.worth(money("12.50", "USD"), "EUR")
    assert found == Worth(money("10.00", "EUR"), DAY)
    assert str(found).startswith("≈") and str(found).endswith(f"at the rate of {DAY}")


def test_two_foreign_currencies_meet_through_the_euro_and_name_the_older_day() -> None:
    assert RATES.worth(money("8.00", "GBP"), "USD") == Worth(money("12.50", "USD"), "2026-01-05")


def test_what_is_in_that_currency_already_or_has_no_known_rate_is_not_converted() -> None:
    assert RATES.worth(money("1.00", "EUR"), "EUR") is None
    assert RATES.worth(money("1.00", "JPY"), "EUR") is None
    assert RATES.worth(money("1.00", "EUR"), "JPY") is None
    assert RATES.value(money("1.00", "JPY"), "EUR") is None
    assert RATES.value(money("1.00", "JPY"), "JPY") == 1


def test_a_sum_of_two_currencies_is_refused_whatever_rates_there_are() -> None:
    with pytest.raises(ValueError, match="cannot be mixed"):
        money("1.00", "EUR") + money("1.00", "USD")


@given(some.decimals("0", "1000000", places=2), some.decimals("0", "1000000", places=2), some.sampled_from(["USD", "GBP", "EUR"]))
def test_converting_keeps_the_order_of_prices_and_comes_back(one: Decimal, other: Decimal, currency: str) -> None:
    first, second = (RATES.value(Money(amount, currency), "EUR") for amount in (one, other))
    assert first is not None and second is not None
    assert (first < second) == (one < other)
    back = RATES.value(Money(first, "EUR"), currency)
    assert back is not None and abs(back - one) < Decimal("1e-9")


def test_the_bundled_rates_are_dated_and_sourced_and_own_ones_replace_them(tmp_path: Path) -> None:
    bundled = read(BUNDLED)
    assert {"USD", "GBP", "CHF", "PLN"} <= set(bundled.rates)
    assert all(rate.source and rate.day >= "2026" for rate in bundled.rates.values())
    (tmp_path / "currencies.toml").write_text('[usd]\nper_euro = 2\nsource = "my bank"\ndate = 2026-11-01\n')
    both = read(BUNDLED, tmp_path)
    assert both.rates["USD"].per_euro == 2
    assert both.rates["GBP"] == bundled.rates["GBP"]
    assert read(BUNDLED, tmp_path / "nothing") == bundled


@pytest.mark.parametrize(
    "text",
    [
        '[usd]\nper_euro = 0\nsource = "x"\ndate = 2026-01-01',
        '[usd]\nper_euro = -1\nsource = "x"\ndate = 2026-01-01',
        '[usd]\nper_euro = nan\nsource = "x"\ndate = 2026-01-01',
        '[usd]\nper_euro = 1\nsource = ""\ndate = 2026-01-01',
        '[usd]\nper_euro = 1\nsource = "x"',
        '[dollar]\nper_euro = 1\nsource = "x"\ndate = 2026-01-01',
        '[eur]\nper_euro = 1\nsource = "x"\ndate = 2026-01-01',
        '[usd]\nper_euro = 1\nsource = "x"\ndate = 2026-01-01\nper_dollar = 1',
    ],
)
def test_a_rate_that_cannot_be_is_refused_with_file_and_key(tmp_path: Path, text: str) -> None:
    (tmp_path / "currencies.toml").write_text(text)
    with pytest.raises(Refused, match=r"currencies\.toml.*: "):
        read(tmp_path)
