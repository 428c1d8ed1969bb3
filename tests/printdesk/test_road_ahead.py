from datetime import UTC, datetime
from decimal import Decimal

import pytest

from printdesk.money import Money
from printdesk.order import CHANGES, Action, Order, Ordered, OrderState, Recipient, Side, allowed, change
from printdesk.road import column_of, is_under_way, next_at_shop, road_ahead, waits_for_customer

AT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
FETCHED = Order(
    "1", "Kontor", OrderState.WAITING, Ordered("Duct", "0" * 64, "pla", "fdm", 1), Recipient("Ada"), Money(Decimal(1))
)


def test_the_next_thing_at_the_shop_leads_along_the_road_to_the_customer() -> None:
    order = change(FETCHED, Action.PLACE, Side.CUSTOMER, AT)
    while (action := next_at_shop(order)) is not None:
        ahead = road_ahead(order)
        assert action in allowed(order, Side.SHOP)
        order = change(order, action, Side.SHOP, AT)
        assert order.state is ahead[0]
    assert order.state is OrderState.DELIVERED
    assert not is_under_way(order)


@pytest.mark.parametrize("state", list(OrderState))
def test_every_state_is_under_way_on_the_board_or_over(state: OrderState) -> None:
    order = Order("1", "Kontor", state, FETCHED.item, FETCHED.recipient, FETCHED.total)
    if not is_under_way(order):
        assert road_ahead(order) == ()
    if waits_for_customer(order):
        assert is_under_way(order)
        assert column_of(order) is None or state is OrderState.READY


def test_whatever_the_shop_is_told_to_do_next_is_in_the_table() -> None:
    for state in OrderState:
        order = Order("1", "Kontor", state, FETCHED.item, FETCHED.recipient, FETCHED.total)
        action = next_at_shop(order)
        assert action is None or state in CHANGES[action].before
