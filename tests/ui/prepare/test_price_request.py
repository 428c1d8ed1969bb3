"""A shop that keeps its prices to itself: it stands among the places without a figure, and is asked by one button."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from printdesk.order import OrderState
from tests.ui.prepare.conftest import Opened
from tests.ui.prepare.test_order import LONG_MS, fill_in
from ui.prepare.price_request import PriceRequest

pytestmark = pytest.mark.window
RUSH = "[rush]\nfactor = 1.5\nlead_time_days = 1\n\n[[shipping]]"


@pytest.fixture(scope="module")
def shop_desk(wire: Callable[[Path | None], Desk]) -> Iterator[Desk]:
    desk = wire(None)
    yield desk
    desk.close()


def set_mode(desk: Desk, mode: str) -> None:
    text = desk.counter_of(None, None).tariff()
    kept = "\n".join(line for line in text.splitlines() if not line.startswith("mode ="))
    desk.counter_of(None, None).set_tariff(kept.replace("valid_days = 14", f'valid_days = 14\nmode = "{mode}"'))


def test_a_hidden_price_is_asked_for_with_one_card_and_no_figure_is_made_up(
    qtbot: QtBot, shop_desk: Desk, open_page: Opened, stl: Callable[..., Path]
) -> None:
    set_mode(shop_desk, "hidden")
    page = open_page(shop_desk)
    page.open_files([stl()])
    qtbot.waitUntil(lambda: bool(page.findChildren(PriceRequest)) and not page.pricing.asking, timeout=LONG_MS)
    request = page.findChildren(PriceRequest)[-1]
    assert not page.column.offers.rows and request.material.count() > 1
    assert "when you ask for it" in " ".join(label.text() for label in request.findChildren(QLabel))
    request.material.setCurrentIndex(request.material.findText("PETG"))
    qtbot.waitUntil(request.button.isVisible)
    qtbot.mouseClick(request.button, Qt.MouseButton.LeftButton)
    card = page.ordering.card
    assert card is not None and card.offer.material == "petg"
    total, place = card.findChild(QLabel, "order.total"), card.findChild(QPushButton, "order.place")
    assert total is not None and place is not None
    assert (total.text(), place.text()) == ("–", "Ask for a price")
    fill_in(qtbot, card, name="Ada", email="ada@example.org", street="Weg 1", postcode="20095", city="Hamburg", country="DE")
    qtbot.waitUntil(lambda: place.isEnabled() and place.text() == "Ask for a price", timeout=LONG_MS)
    with qtbot.waitSignal(page.notice, timeout=LONG_MS) as told:
        qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
    assert "asked for its price" in told.args[0].text
    (order,) = shop_desk.orders.orders()
    assert order.state is OrderState.PLACED and not order.is_priced and order.item.material == "petg"


def test_a_price_that_the_shop_still_confirms_says_so_on_the_offer_and_on_the_card(
    qtbot: QtBot, shop_desk: Desk, open_page: Opened, stl: Callable[..., Path]
) -> None:
    set_mode(shop_desk, "confirm")
    page = open_page(shop_desk)
    page.workspace.want(material="pla")
    page.open_files([stl()])
    qtbot.waitUntil(lambda: bool(page.column.offers.rows) and not page.pricing.asking, timeout=LONG_MS)
    words = "The shop confirms this price before it holds."
    assert words in " ".join(label.text() for label in page.column.offers.findChildren(QLabel))
    qtbot.mouseClick(page.column.buy.button, Qt.MouseButton.LeftButton)
    card = page.ordering.card
    assert card is not None
    assert words in [label.text() for label in card.findChildren(QLabel)]
    card.reject()


def test_sooner_is_wished_for_beside_the_model_and_costs_more(
    qtbot: QtBot, shop_desk: Desk, open_page: Opened, stl: Callable[..., Path]
) -> None:
    set_mode(shop_desk, "instant")
    text = shop_desk.counter_of(None, None).tariff()
    shop_desk.counter_of(None, None).set_tariff(text.replace("[[shipping]]", RUSH, 1))
    page = open_page(shop_desk)
    page.workspace.want(material="pla")
    page.open_files([stl()])
    qtbot.waitUntil(lambda: bool(page.column.offers.rows) and not page.pricing.asking, timeout=LONG_MS)
    usual = page.column.offers.rows[0].offer
    wish = page.column.wish
    wish.rush.setCurrentIndex(wish.rush.findData("rush"))
    wish.rush.activated.emit(wish.rush.currentIndex())
    qtbot.waitUntil(
        lambda: bool(page.column.offers.rows) and page.column.offers.rows[0].offer.rush and not page.pricing.asking,
        timeout=LONG_MS,
    )
    sooner = page.column.offers.rows[0].offer
    assert sooner.total.amount > usual.total.amount and sooner.lead_time_days == 1 < usual.lead_time_days
