"""A shop's card in the window: let go of, priced by, and ordered from, at the real shop server."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from printdesk.market import EXAMPLE_SHOP
from printdesk.order import OrderState
from tests.services.shop.running import Caller, Server
from tests.ui.prepare.conftest import Opened
from tests.ui.prepare.test_order import fill_in
from ui.frame.card_taking import cards_and_others
from ui.notice import Notice, Tone
from ui.settings.shops import Shops

pytestmark = [pytest.mark.window, pytest.mark.skipif(sys.platform == "win32", reason="the shop server's tests are POSIX's")]
LONG_MS = 60_000


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("shop") / "data").start()
    running.owner().call("PUT", "/v1/card", json={"given_out": True})
    yield running
    running.stop()


@pytest.fixture
def card(server: Server, tmp_path: Path) -> Path:
    path = tmp_path / "card.json"
    path.write_bytes(Caller(server, None).get("/v1/card").content)
    return path


@pytest.fixture
def desk(wire: Callable[[Path | None], Desk]) -> Iterator[Desk]:
    found = wire(None)
    found.market.entries()
    found.market.remove(EXAMPLE_SHOP)
    yield found
    found.close()


def test_a_card_among_dropped_files_is_kept_and_its_key_is_shown(
    qtbot: QtBot, desk: Desk, open_page: Opened, card: Path, stl: Callable[..., Path]
) -> None:
    page = open_page(desk)
    with qtbot.waitSignal(page.notice, timeout=LONG_MS) as told:
        page.open_files([card, stl()])
    notice: Notice = told.args[0]
    (kept,) = desk.cards.cards().values()
    assert kept.fingerprint in notice.text and notice.tone is Tone.CAREFUL and notice.lasting
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=LONG_MS)
    assert cards_and_others([card, stl()]) == ([card], [stl()])


def test_a_spoilt_card_is_told_in_one_sentence(qtbot: QtBot, desk: Desk, open_page: Opened, card: Path) -> None:
    card.write_bytes(card.read_bytes().replace(b'"0.28"', b'"0.01"'))
    page = open_page(desk)
    with qtbot.waitSignal(page.notice, timeout=LONG_MS) as told:
        page.open_files([card])
    assert "its signature is not right" in told.args[0].text and told.args[0].tone is Tone.BAD
    assert not desk.market.entries()


def test_a_part_is_priced_by_the_card_and_ordered_after_the_person_agreed(
    qtbot: QtBot, desk: Desk, open_page: Opened, server: Server, card: Path, stl: Callable[..., Path]
) -> None:
    name = desk.cards.add_file(card, key=server.customer().key).entry.name
    page = open_page(desk)
    page.workspace.want(material="pla")
    page.open_files([stl()])
    qtbot.waitUntil(lambda: bool(page.column.offers.rows) and not page.pricing.asking, timeout=LONG_MS)
    assert page.column.offers.rows[0].offer.unseen
    page.do_step()
    order = page.ordering.card
    assert order is not None
    fill_in(qtbot, order, name="Ada", email="ada@example.org", street="Weg 1", postcode="20095", city="Hamburg")
    qtbot.mouseClick(order.findChild(QWidget, "order.place"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: order.findChild(QWidget, "question.yes") is not None, timeout=LONG_MS)
    assert not desk.market.entry(name).agreed and not desk.orders.orders()
    with qtbot.waitSignal(page.notice, timeout=LONG_MS):
        qtbot.mouseClick(order.findChild(QWidget, "question.yes"), Qt.MouseButton.LeftButton)
    (placed,) = desk.orders.orders()
    assert placed.state is OrderState.PLACED and desk.market.entry(name).agreed


def test_another_price_of_the_shop_is_shown_with_the_difference_before_anything_is_ordered(
    qtbot: QtBot, desk: Desk, open_page: Opened, server: Server, card: Path, stl: Callable[..., Path]
) -> None:
    name = desk.cards.add_file(card, key=server.customer().key).entry.name
    desk.market.agree(name)
    page = open_page(desk)
    page.workspace.want(material="pla")
    page.open_files([stl()])
    qtbot.waitUntil(lambda: bool(page.column.offers.rows) and not page.pricing.asking, timeout=LONG_MS)
    owner = server.owner()
    text = owner.get("/v1/tariff").json()["tariff"]
    owner.call("PUT", "/v1/tariff", json={"tariff": text.replace("floor = 6.00", "floor = 16.00")})
    try:
        page.do_step()
        order = page.ordering.card
        assert order is not None
        fill_in(qtbot, order, name="Ada", email="ada@example.org", street="Weg 1", postcode="20095", city="Hamburg")
        place = order.findChild(QWidget, "order.place")
        qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
        told = order.findChild(QWidget, "order.told")
        qtbot.waitUntil(lambda: "instead of" in told.text(), timeout=LONG_MS)
        assert "(+" in told.text() and "Nothing was ordered yet" in told.text() and not desk.orders.orders()
        assert not order.offer.unseen and place.isEnabled()
        with qtbot.waitSignal(page.notice, timeout=LONG_MS):
            qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
        assert desk.orders.orders()[0].total == order.offer.total
    finally:
        owner.call("PUT", "/v1/tariff", json={"tariff": text})


def test_the_settings_list_a_shop_by_its_card_with_its_day_and_key(qtbot: QtBot, desk: Desk, card: Path) -> None:
    shops = Shops(desk)
    qtbot.addWidget(shops)
    with qtbot.waitSignal(shops.notice, timeout=LONG_MS):
        shops.card_taking.take([card])
    (kept,) = desk.cards.cards().values()

    def about() -> str:
        return " ".join(row._about.text() for row in shops.rows.values())

    qtbot.waitUntil(lambda: kept.fingerprint in about(), timeout=LONG_MS)
    assert f"{kept.valid_until:%Y-%m-%d}" in about()
