"""The order of offers from everywhere: by worth in the person's own currency, by days, by stars; totals are never converted."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from printdesk.asking import Answer
from printdesk.currency import Rate, Rates
from printdesk.money import Money
from printdesk.offer import Kind, NoOffer, Offer, Rating
from printdesk.ranking import how_compared, own_currency, ranked

RATES = Rates({"USD": Rate(Decimal("1.25"), "2026-10-02", "a bank"), "GBP": Rate(Decimal("0.8"), "2026-01-05", "another")})


def offer(amount: str, currency: str = "EUR", **more: Any) -> Offer:
    money = Money(Decimal(amount), currency)
    nothing = Money(Decimal(0), currency)
    worth = RATES.worth(money, "EUR")
    days = more.pop("days", 3)
    return Offer(
        *(f"{amount} {currency}", "A place", Kind.SERVICE, "pla", "fdm", 1, money, money, nothing, nothing, money, (), days),
        expires_at=datetime(2030, 1, 1, tzinfo=UTC),
        sha256="",
        worth=worth,
        **more,
    )


def names(answers: list[Answer]) -> list[str]:
    return [answer.id if isinstance(answer, Offer) else "none" for answer in answers]


SILENT = NoOffer("Far", Kind.SHOP, "offline", "Far cannot be reached.")


def test_prices_are_put_in_order_by_their_worth_and_what_has_no_rate_comes_last() -> None:
    answers: list[Answer] = [SILENT, offer("9", "JPY"), offer("11"), offer("12.50", "USD"), offer("8.80", "GBP"), offer("10.50")]
    assert names(ranked(answers)) == ["12.50 USD", "10.50 EUR", "11 EUR", "8.80 GBP", "9 JPY", "none"]
    assert names(ranked(answers, currency="EUR")) == names(ranked(answers))
    told = how_compared(answers)
    assert "EUR" in told and "2026-01-05" in told and "JPY" in told
    assert all(answer.total.currency in answer.id for answer in answers if isinstance(answer, Offer))


def test_nothing_is_said_where_all_are_in_one_currency() -> None:
    assert how_compared([offer("1"), offer("2"), SILENT]) == ""
    assert how_compared([offer("1", "USD"), SILENT]) == ""
    assert how_compared([]) == ""


def test_without_any_rate_the_currency_that_most_are_in_comes_first() -> None:
    answers: list[Answer] = [offer("1", "CHF"), offer("200", "JPY"), offer("100", "JPY")]
    assert own_currency([one for one in answers if isinstance(one, Offer)]) == "JPY"
    assert names(ranked(answers)) == ["100 JPY", "200 JPY", "1 CHF"]


@pytest.mark.parametrize(
    ("by", "first"), [("price", "5 EUR"), ("speed", "9 EUR"), ("rating", "7 EUR")], ids=["price", "speed", "rating"]
)
def test_cheapest_soonest_and_best_rated_first_and_what_cannot_be_printed_after_them(by: str, first: str) -> None:
    answers: list[Answer] = [
        offer("1", printable=False, days=0, rating=Rating(5.0, 9)),
        *(offer("9", days=1), offer("7", rating=Rating(4.5, 2)), offer("5")),
    ]
    found = names(ranked(answers, by))
    assert found[0] == first
    assert found[-1] == "1 EUR"
