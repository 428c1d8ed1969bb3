"""The customer's desk: what waits, what was refused, what comes next, with keys alone where one likes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from main import House
from printdesk.desk import Desk
from printdesk.ids import new_id
from printdesk.order import Action, Order, Ordered, OrderState, back_to_draft
from printdesk.part import Part
from printdesk.ports import Archive, Outgoing
from printdesk.settings import ServiceEntry
from tests.ui.trial import ADA, PATIENCE_MS, SHOP, Pages, offer_for, order_of

pytestmark = [pytest.mark.window, pytest.mark.xdist_group("trial orders")]


@pytest.fixture
def archive(house: House) -> Archive:
    return house.desk._outside.archive


def written(desk: Desk, archive: Archive, box: Part, service: str, state: OrderState) -> Order:
    """An order as the archive has it, whatever became of it at the shop."""
    model = desk.bench.canonical(box)
    archive.store(model.data)
    offer = replace(offer_for(desk, box), service=service)
    item = Ordered(model.name, model.sha256, offer.material, offer.process, offer.quantity)
    return Order(new_id(), service, state, item, ADA, offer.total, offer=offer, key=new_id())


def show(qtbot: QtBot, pages: Pages, order: Order) -> None:
    pages.orders.choose(order.id)

    def is_shown() -> bool:
        return pages.orders.list.current is not None and pages.orders.list.current.id == order.id

    qtbot.waitUntil(is_shown, timeout=PATIENCE_MS)


def press(qtbot: QtBot, pages: Pages, name: str) -> None:
    button = pages.orders.findChild(QAbstractButton, name)
    assert button is not None, name
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=PATIENCE_MS)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_empty_desk_says_what_to_do(pages: Pages) -> None:
    assert pages.orders._stack.currentIndex() == 0
    assert pages.orders.badge == 0


def test_an_order_that_waits_for_the_network_says_so_and_can_be_tried_now(
    qtbot: QtBot, pages: Pages, desk: Desk, archive: Archive, box: Part
) -> None:
    archive.services.put(ServiceEntry("Gone", "printdesk", "http://127.0.0.1:9", agreed=True))
    order = written(desk, archive, box, "Gone", OrderState.WAITING)
    archive.orders.put(order)
    archive.outbox.put(Outgoing(order.key, order.id, Action.PLACE, attempts=2, last_error="Gone does not answer."))
    show(qtbot, pages, order)
    waiting = pages.orders.view.waiting
    qtbot.waitUntil(waiting.isVisible, timeout=PATIENCE_MS)
    assert waiting._why.text() == "Gone does not answer. Tried 2 times."
    press(qtbot, pages, "orders.try")
    qtbot.waitUntil(lambda: "Tried 3 times." in waiting._why.text(), timeout=PATIENCE_MS)
    assert desk.orders.order(order.id).state is OrderState.WAITING
    archive.outbox.remove(order.key)
    archive.orders.remove(order.id)


def test_a_refused_order_says_why_and_is_ordered_at_the_fresh_price(
    qtbot: QtBot, pages: Pages, desk: Desk, archive: Archive, box: Part
) -> None:
    order = back_to_draft(
        written(desk, archive, box, SHOP, OrderState.WAITING), desk.clock.now(), "This price was valid until 2026-01-01."
    )
    archive.orders.put(order)
    show(qtbot, pages, order)
    draft = pages.orders.view.draft
    qtbot.waitUntil(draft.isVisible, timeout=PATIENCE_MS)
    assert draft._why.text() == "This price was valid until 2026-01-01."
    assert not draft.place.isVisible()
    press(qtbot, pages, "orders.price")
    press(qtbot, pages, "orders.place")
    qtbot.waitUntil(lambda: desk.orders.order(order.id).state is OrderState.PLACED, timeout=PATIENCE_MS)
    assert desk.orders.order(order.id).number.startswith("PD-")
    assert len([known for known in desk.orders.orders() if known.id == order.id]) == 1


def test_an_order_is_cancelled_while_it_is_free_and_only_after_a_second_look(
    qtbot: QtBot, pages: Pages, desk: Desk, box: Part
) -> None:
    order = order_of(desk, box)
    show(qtbot, pages, order)
    press(qtbot, pages, "orders.cancel")
    assert desk.orders.order(order.id).state is OrderState.PLACED
    press(qtbot, pages, "orders.cancel.sure")
    qtbot.waitUntil(lambda: desk.orders.order(order.id).state is OrderState.CANCELLED, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "Cancelled" in pages.orders.view.state.text(), timeout=PATIENCE_MS)
    assert not pages.orders.view.cancel.isVisible()


def test_what_the_shop_does_is_seen_without_asking(qtbot: QtBot, pages: Pages, desk: Desk, box: Part) -> None:
    order = order_of(desk, box, 3)
    show(qtbot, pages, order)
    number = desk.orders.order(order.id).number
    desk.counter.act(number, Action.ACCEPT, note="Nice part.")
    desk.counter.act(number, Action.CLAIM)
    desk.counter.act(number, Action.PRINT, values={"progress": "0.64"})
    qtbot.waitUntil(lambda: pages.orders.view.state.text() == "In production, 64 %", timeout=3000)
    stops = pages.orders.view.timeline.stops
    assert [stop.title for stop in stops if not stop.tone] == ["Finishing", "Handed to the post", "In your hands"]
    assert any("Nice part." in stop.details for stop in stops)
    assert pages.orders.view.price._shown is not None
    total, parts = pages.orders.view.price._shown
    assert sum(part.money.amount for part in parts) == total.amount


def test_arrow_keys_walk_through_the_orders(qtbot: QtBot, pages: Pages, desk: Desk, box: Part) -> None:
    older, newest = order_of(desk, box, 2), order_of(desk, box)
    show(qtbot, pages, newest)
    pages.orders.list.setFocus()
    qtbot.keyClick(pages.orders.list, Qt.Key.Key_Down)
    now = pages.orders.list.current
    assert now is not None
    assert now.id == older.id
    assert pages.orders.view._title.text().endswith(f"×{now.item.quantity}")


def test_a_message_begun_for_one_order_is_not_sent_to_another(qtbot: QtBot, pages: Pages, desk: Desk, box: Part) -> None:
    first, second = order_of(desk, box), order_of(desk, box)
    show(qtbot, pages, first)
    qtbot.keyClicks(pages.orders.talk.field, "Please in")
    show(qtbot, pages, second)
    assert pages.orders.talk.field.text() == ""
    show(qtbot, pages, first)
    assert pages.orders.talk.field.text() == "Please in"


def test_a_parcel_is_followed_on_its_carriers_own_page(
    qtbot: QtBot, pages: Pages, desk: Desk, box: Part, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("ui.orders.page.QDesktopServices.openUrl", lambda url: opened.append(url.toString()))
    order = order_of(desk, box)
    show(qtbot, pages, order)
    follow = pages.orders.view.findChild(QAbstractButton, "orders.followParcel")
    assert follow is not None and not follow.isVisibleTo(pages.orders.view)
    number = desk.orders.order(order.id).number
    for action in (Action.ACCEPT, Action.CLAIM, Action.FINISH):
        desk.counter.act(number, action)
    desk.counter.act(number, Action.SHIP, values={"carrier": "UPS", "tracking": "1Z 999"})
    qtbot.waitUntil(lambda: follow.isVisibleTo(pages.orders.view), timeout=PATIENCE_MS)
    follow.click()
    assert opened == ["https://www.ups.com/track?tracknum=1Z999"]


def test_a_shop_cannot_make_the_desk_open_a_file_as_its_tracking_page(
    qtbot: QtBot, pages: Pages, desk: Desk, archive: Archive, box: Part
) -> None:
    order = replace(desk.orders.order(order_of(desk, box).id), tracking_url="file:///etc/passwd")
    archive.orders.put(replace(order, id=new_id(), key=new_id(), remote_id=None))
    hostile = next(known for known in desk.orders.orders() if known.tracking_url == "file:///etc/passwd")
    show(qtbot, pages, hostile)
    assert pages.orders._tracking_url() == ""
    archive.orders.remove(hostile.id)
