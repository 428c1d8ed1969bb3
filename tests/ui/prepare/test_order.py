"""From prices to an order, at the real embedded shop."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mesh import bodies
from printdesk.desk import Desk
from printdesk.order import OrderState
from services.prints import connect
from tests.ui.prepare.conftest import Opened
from ui.widgets.scroll import PageScroll

pytestmark = pytest.mark.window
LONG_MS = 90_000


@pytest.fixture(scope="module")
def shop_desk(wire: Callable[[Path | None], Desk]) -> Iterator[Desk]:
    """A desk with its embedded shop, started once."""
    desk = wire(None)
    yield desk
    desk.close()


def fill_in(qtbot: QtBot, card: QWidget, **entered: str) -> None:
    for key, text in entered.items():
        field = card.findChild(QLineEdit, f"order.{key}")
        field.clear()
        qtbot.keyClicks(field, text)


def test_prices_follow_the_wish_and_the_order_is_placed_once(
    qtbot: QtBot, shop_desk: Desk, open_page: Opened, stl: Callable[..., Path]
) -> None:
    desk, page = shop_desk, open_page(shop_desk)
    page.workspace.want(material="pla")
    page.open_files([stl()])
    qtbot.waitUntil(lambda: bool(page.column.offers.rows) and not page.pricing.asking, timeout=LONG_MS)
    one = page.column.offers.rows[0].offer
    assert page.column.buy.button.text().startswith("Order at Example shop")
    page.column.wish.wanted.emit({"quantity": 5})
    qtbot.waitUntil(
        lambda: not page.pricing.asking and bool(page.column.offers.rows) and page.column.offers.rows[0].offer.quantity == 5,
        timeout=LONG_MS,
    )
    five = page.column.offers.rows[0].offer
    assert five.total.amount > one.total.amount
    assert sum(part.money.amount for part in five.breakdown) == five.total.amount

    qtbot.mouseClick(page.column.buy.button, Qt.MouseButton.LeftButton)
    card = page.ordering.card
    assert card is not None
    assert card.findChild(PageScroll).verticalScrollBar().maximum() == 0, "all of it is seen at once"
    place = card.findChild(QWidget, "order.place")
    qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
    assert card.findChild(QWidget, "order.told").text().startswith("Please fill in")
    fill_in(qtbot, card, name="Ada", email="ada@example.org", street="Weg 1", postcode="20095", city="Hamburg")
    with qtbot.waitSignal(page.notice, timeout=LONG_MS) as told:
        qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
    assert "Example shop" in told.args[0].text
    (order,) = desk.orders.orders()
    assert order.state is OrderState.PLACED and order.number and order.total == five.total
    assert desk.settings.recipient is not None and desk.settings.recipient.name == "Ada"


def test_a_shop_that_was_not_agreed_to_gets_no_model_until_the_person_says_so(
    qtbot: QtBot, shop_desk: Desk, open_page: Opened, stl: Callable[..., Path]
) -> None:
    desk = shop_desk
    entry = desk.market.entries()[0]
    desk._outside.archive.services.put(replace(entry, agreed=False))
    page = open_page(desk)
    page.open_files([stl()])
    qtbot.waitUntil(lambda: bool(page.workspace.offers) and not page.pricing.asking, timeout=LONG_MS)
    assert not page.column.offers.rows
    agree = page.findChild(QWidget, f"prepare.agree.{entry.name}")
    assert agree is not None
    qtbot.waitUntil(agree.isVisible)
    qtbot.mouseClick(agree, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.column.offers.rows), timeout=LONG_MS)
    assert desk.market.entry(entry.name).agreed


def test_an_order_that_cannot_be_sent_waits_and_the_person_is_told(
    qtbot: QtBot, shop_desk: Desk, open_page: Opened, stl: Callable[..., Path]
) -> None:
    """The network goes away between the price and the order: the same adapter, at a port where nobody listens."""
    desk, page = shop_desk, open_page(shop_desk)
    page.open_files([stl(bodies.box((11.0, 12.0, 13.0)), "lost")])
    qtbot.waitUntil(lambda: bool(page.column.offers.rows) and not page.pricing.asking, timeout=LONG_MS)
    entry = desk.market.entries()[0]
    reachable = desk.market.service(entry.name)
    gone = replace(entry, kind="printdesk", address="http://127.0.0.1:9")
    desk.market._connected[entry.name] = connect(gone, desk._outside.secrets)
    try:
        page.do_step()
        card = page.ordering.card
        assert card is not None
        fill_in(qtbot, card, name="Ada", email="ada@example.org", street="Weg 1", postcode="20095", city="Hamburg")
        with qtbot.waitSignal(page.notice, timeout=LONG_MS) as told:
            qtbot.mouseClick(card.findChild(QWidget, "order.place"), Qt.MouseButton.LeftButton)
        assert "outbox" in told.args[0].text and told.args[0].lasting
        (order,) = [order for order in desk.orders.orders() if order.item.name == "lost"]
        assert order.state is OrderState.WAITING
    finally:
        desk.market._connected[entry.name] = reachable
    assert desk.orders.send_waiting() == 1
    assert desk.orders.order(order.id).state is OrderState.PLACED
