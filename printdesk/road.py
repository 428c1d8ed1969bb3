"""What lies ahead of an order, and where it stands on a shop's board: read off the table of `printdesk.order`."""

from enum import StrEnum

from printdesk.order import OVER, Action, Order, OrderState

S = OrderState
SENT = (S.PLACED, S.ACCEPTED, S.IN_PRODUCTION, S.FINISHING, S.SHIPPED, S.DELIVERED)
FETCHED = (S.PLACED, S.ACCEPTED, S.IN_PRODUCTION, S.FINISHING, S.READY, S.DELIVERED)
NOT_SENT = frozenset({S.DRAFT, S.WAITING})
DONE = OVER | {S.DELIVERED}


def road_ahead(order: Order) -> tuple[OrderState, ...]:
    """The states still to come when all goes well, next one first; none for an order whose road has ended."""
    if order.state in OVER:
        return ()
    road = FETCHED if order.recipient.picks_up else SENT
    if order.state in NOT_SENT:
        return road
    if order.state is S.ASKED:
        return road[1:]
    return road[road.index(order.state) + 1 :] if order.state in road else (S.DELIVERED,)


def is_under_way(order: Order) -> bool:
    """Something can still happen to it by itself: the shop's list of open orders, the customer's of those to watch."""
    return order.state not in DONE


def waits_for_customer(order: Order) -> bool:
    """The customer must do something before it goes on: answer, fetch it, or decide about a draft that the shop refused."""
    return order.state in {S.ASKED, S.READY, S.DRAFT}


def waits_for_shop(order: Order) -> bool:
    """New, or answered: the shop has not said yes or no."""
    return order.state is S.PLACED


class Column(StrEnum):
    """Where an accepted order stands on the shop's board, from left to right."""

    TO_PRINT = "to_print"
    PRINTING = "printing"
    FINISHING = "finishing"
    PACKED = "packed"
    WITH_CUSTOMER = "with_customer"


COLUMNS = {
    S.ACCEPTED: Column.TO_PRINT,
    S.IN_PRODUCTION: Column.PRINTING,
    S.FINISHING: Column.FINISHING,
    S.SHIPPED: Column.PACKED,
    S.READY: Column.PACKED,
    S.DELIVERED: Column.WITH_CUSTOMER,
    S.REVIEWED: Column.WITH_CUSTOMER,
}
NEXT_AT_SHOP = {
    S.PLACED: Action.ACCEPT,
    S.ASKED: Action.ACCEPT,
    S.ACCEPTED: Action.CLAIM,
    S.IN_PRODUCTION: Action.FINISH,
    S.FINISHING: Action.SHIP,
    S.SHIPPED: Action.DELIVER,
    S.READY: Action.DELIVER,
}


def column_of(order: Order) -> Column | None:
    """None for what is not on the board: not accepted yet, refused, cancelled or returned."""
    return COLUMNS.get(order.state)


def next_at_shop(order: Order) -> Action | None:
    """The one next thing the shop does with it when all goes well; None where the shop is done.

    What has no agreed price yet is not accepted but answered with one.
    """
    action = NEXT_AT_SHOP.get(order.state)
    return Action.ASK if action is Action.ACCEPT and is_price_open(order) else action


def is_price_open(order: Order) -> bool:
    """Customer and shop have no price yet, or the customer has not answered to the last that the shop told."""
    return not order.is_priced or order.open_price is not None
