"""A real desk on a folder of its own, with its own real shop, and parts ordered there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from main import House
from printdesk.desk import Desk
from printdesk.offer import Offer
from printdesk.order import Address, Order, Recipient
from printdesk.part import Part
from printdesk.wish import Wish
from tests.services.shop.running import box_stl
from ui.orders.page import OrdersPage
from ui.shop.page import ShopPage
from ui.window import Window

ADA = Recipient("Ada Lovelace", "ada@example.org", "", Address("Ada Lovelace", "Am Markt 1", "10115", "Berlin", "DE"))
SHOP = "Example shop"
PATIENCE_MS = 15_000


@pytest.fixture(scope="module")
def desk(house: House) -> Desk:
    return house.desk


@pytest.fixture(scope="module")
def box(house: House, tmp_path_factory: pytest.TempPathFactory) -> Part:
    file = tmp_path_factory.mktemp("parts") / "Fan duct.stl"
    file.write_bytes(box_stl(30, 20, 10))
    return house.desk.bench.open(Path(file), walls=False)


def offer_for(desk: Desk, part: Part, quantity: int = 1, ship_to: str | None = "DE") -> Offer:
    found = desk.market.offers(part, Wish(quantity, material="pla"), ship_to, only=(SHOP,))[0]
    assert isinstance(found, Offer)
    return found


def order_of(desk: Desk, part: Part, quantity: int = 1, recipient: Recipient = ADA, note: str = "") -> Order:
    """A new order each time."""
    ship_to = recipient.address.country if recipient.address else None
    return desk.orders.place(part, offer_for(desk, part, quantity, ship_to), recipient, note=note, again=True)


def again(offer: Offer, **changed: object) -> Offer:
    return replace(offer, **changed)  # type: ignore[arg-type]


class Pages:
    """A window with both desks."""

    def __init__(self, desk: Desk) -> None:
        self.window = Window()
        self.orders, self.shop = OrdersPage(desk), ShopPage(desk)
        self.window.add_desk(self.orders)
        self.window.add_desk(self.shop)
        self.window.resize(1280, 800)
        self.window.show()


@pytest.fixture(scope="module")
def opened(qapp: QApplication, desk: Desk) -> Iterator[Pages]:
    made = Pages(desk)
    yield made
    made.window.close()
    made.window.deleteLater()
    qapp.processEvents()


@pytest.fixture
def pages(qtbot: QtBot, opened: Pages) -> Pages:
    """The same window for all tests of a file, with Orders in front."""
    opened.window.show_desk("orders")
    opened.shop.panel.side._choose(0)
    with qtbot.waitExposed(opened.window, timeout=5000):
        opened.window.show()
    return opened
