"""The road of an order through both desks, by clicks and keys, against the desk's own real shop."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from printdesk.order import Action, Order, OrderState, Recipient
from printdesk.part import Part
from printdesk.settings import PrinterEntry
from tests.ui.trial import ADA, PATIENCE_MS, Pages, order_of

pytestmark = [pytest.mark.window, pytest.mark.xdist_group("trial shop")]


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    """Presses the button of that name as soon as it can be pressed."""
    button = page.findChild(QAbstractButton, name)
    assert button is not None, name
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=PATIENCE_MS)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(page: QWidget, qtbot: QtBot, name: str, text: str) -> None:
    field = page.findChild(QLineEdit, name)
    assert field is not None and field.isVisible(), name
    field.clear()
    qtbot.keyClicks(field, text)


def open_shop(qtbot: QtBot, pages: Pages) -> None:
    pages.window.show_desk("shop")
    if pages.shop._stack.currentIndex() == 0:
        click(qtbot, pages.shop, "shop.open")
    qtbot.waitUntil(lambda: pages.shop._now is not None, timeout=PATIENCE_MS)


def choose(qtbot: QtBot, pages: Pages, number: str, room: str = "inbox") -> None:
    """Brings the shop's order of that number into the right column."""
    pages.window.show_desk("shop")
    pages.shop.show_room(room)

    def is_there() -> bool:
        return any(order.number == number for order in pages.shop._now.orders) if pages.shop._now else False

    pages.shop._look()
    qtbot.waitUntil(is_there, timeout=PATIENCE_MS)
    assert pages.shop._now is not None
    pages.shop.choose(next(order.id for order in pages.shop._now.orders if order.number == number))


def show_on_orders(qtbot: QtBot, pages: Pages, order: Order) -> None:
    """The customer's side of it."""
    pages.window.show_desk("orders")
    pages.orders.choose(order.id)

    def is_shown() -> bool:
        return pages.orders.list.current is not None and pages.orders.list.current.id == order.id

    qtbot.waitUntil(is_shown, timeout=PATIENCE_MS)


def wait_for(qtbot: QtBot, desk: Desk, order: Order, state: OrderState) -> None:
    qtbot.waitUntil(lambda: desk.orders.order(order.id).state is state, timeout=PATIENCE_MS)


def test_my_shop_says_what_to_do_and_opens_with_one_click(qtbot: QtBot, pages: Pages, desk: Desk) -> None:
    assert desk.shop_address() is None
    open_shop(qtbot, pages)
    assert desk.shop_address() == ""
    assert pages.shop.status.text().startswith("Open: 127.0.0.1:")
    assert pages.shop.inbox.pile.cards == []


def test_an_order_goes_by_clicks_from_the_inbox_to_the_review(qtbot: QtBot, pages: Pages, desk: Desk, box: Part) -> None:
    desk.queue.add_printer(PrinterEntry("Mini", "simulated", "", "generic_i3", "pla"))
    open_shop(qtbot, pages)
    order = order_of(desk, box, 2)
    number = desk.orders.order(order.id).number
    choose(qtbot, pages, number)
    qtbot.waitUntil(lambda: pages.shop.badge == 1, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: pages.shop.panel.verdict.text() == "Printable, checked twice", timeout=PATIENCE_MS)
    click(qtbot, pages.shop, "shop.accept")
    wait_for(qtbot, desk, order, OrderState.ACCEPTED)
    choose(qtbot, pages, number, "board")
    click(qtbot, pages.shop, "shop.print")
    wait_for(qtbot, desk, order, OrderState.IN_PRODUCTION)
    assert [job.order_id for job in desk.queue.jobs()] == [desk.orders.order(order.id).remote_id]
    click(qtbot, pages.shop, "shop.finish")
    wait_for(qtbot, desk, order, OrderState.FINISHING)
    qtbot.waitUntil(pages.shop.panel.step.carrier.isVisible, timeout=PATIENCE_MS)
    write(pages.shop, qtbot, "shop.carrier", "DHL")
    write(pages.shop, qtbot, "shop.tracking", "00340434")
    click(qtbot, pages.shop, "shop.ship")
    wait_for(qtbot, desk, order, OrderState.SHIPPED)

    show_on_orders(qtbot, pages, order)
    qtbot.waitUntil(lambda: "on its way" in pages.orders.view.state.text().lower(), timeout=PATIENCE_MS)
    assert pages.orders.view._parcel.text() == "DHL 00340434"
    click(qtbot, pages.orders, "orders.deliver")
    wait_for(qtbot, desk, order, OrderState.DELIVERED)
    qtbot.waitUntil(pages.orders.view.review.isVisible, timeout=PATIENCE_MS)
    assert pages.orders.which.current == "done"
    click(qtbot, pages.orders, "orders.star.4")
    write(pages.orders, qtbot, "orders.review.text", "Fits at once.")
    click(qtbot, pages.orders, "orders.review")
    wait_for(qtbot, desk, order, OrderState.REVIEWED)
    titles = [stop.title for stop in pages.orders.view.timeline.stops]
    qtbot.waitUntil(lambda: pages.orders.view.timeline.stops[-1].title == "Judged", timeout=PATIENCE_MS)
    assert titles[:2] == ["Ordered", "Accepted"]
    assert "★★★★☆" in pages.orders.view.timeline.stops[-1].details


def test_a_question_goes_to_the_customer_and_its_answer_back(qtbot: QtBot, pages: Pages, desk: Desk, box: Part) -> None:
    open_shop(qtbot, pages)
    order = order_of(desk, box)
    choose(qtbot, pages, desk.orders.order(order.id).number)
    click(qtbot, pages.shop, "shop.ask")
    click(qtbot, pages.shop, "shop.words.send")
    assert desk.counter.order(order.remote_id or "").state is OrderState.PLACED, "nothing is asked without words"
    write(pages.shop, qtbot, "shop.words", "Is <b>this</b> hole meant to be closed?")
    click(qtbot, pages.shop, "shop.words.send")
    wait_for(qtbot, desk, order, OrderState.ASKED)
    show_on_orders(qtbot, pages, order)
    qtbot.waitUntil(pages.orders.view.question.isVisible, timeout=PATIENCE_MS)
    assert pages.orders.view.question._words.text() == "Is <b>this</b> hole meant to be closed?"
    assert pages.orders.badge == 1
    write(pages.orders, qtbot, "orders.answer", "No, leave it open.")
    click(qtbot, pages.orders, "orders.approve")
    wait_for(qtbot, desk, order, OrderState.PLACED)
    assert [event.note for event in desk.orders.order(order.id).messages][-1] == "No, leave it open."


def test_the_reason_of_a_refusal_is_what_the_customer_reads(qtbot: QtBot, pages: Pages, desk: Desk, box: Part) -> None:
    open_shop(qtbot, pages)
    order = order_of(desk, box)
    choose(qtbot, pages, desk.orders.order(order.id).number)
    click(qtbot, pages.shop, "shop.reject")
    write(pages.shop, qtbot, "shop.words", "Our printer is ill.")
    click(qtbot, pages.shop, "shop.words.send")
    wait_for(qtbot, desk, order, OrderState.REJECTED)
    show_on_orders(qtbot, pages, order)
    qtbot.waitUntil(lambda: "said no" in pages.orders.view.state.text().lower(), timeout=PATIENCE_MS)
    assert "Our printer is ill." in pages.orders.view.timeline.stops[-1].details


def test_what_is_picked_up_has_no_parcel_and_both_sides_write(qtbot: QtBot, pages: Pages, desk: Desk, box: Part) -> None:
    open_shop(qtbot, pages)
    order = order_of(desk, box, recipient=Recipient(ADA.name))
    number = desk.orders.order(order.id).number
    for action in (Action.ACCEPT, Action.CLAIM, Action.FINISH):
        desk.counter.act(number, action)
    choose(qtbot, pages, number, "board")
    qtbot.waitUntil(pages.shop.panel.step.ship.isVisible, timeout=PATIENCE_MS)
    assert not pages.shop.panel.step.carrier.isVisible()
    click(qtbot, pages.shop, "shop.ship")
    wait_for(qtbot, desk, order, OrderState.READY)
    pages.shop.panel.side._choose(1)
    write(pages.shop, qtbot, "shop.message", "It lies at the door.")
    click(qtbot, pages.shop, "shop.send")
    show_on_orders(qtbot, pages, order)
    qtbot.waitUntil(lambda: len(desk.orders.order(order.id).messages) == 1, timeout=PATIENCE_MS)
    write(pages.orders, qtbot, "orders.message", "I come at six.")
    click(qtbot, pages.orders, "orders.send")
    qtbot.waitUntil(lambda: len(desk.orders.order(order.id).messages) == 2, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: pages.orders.talk.field.text() == "", timeout=PATIENCE_MS)


def test_the_ordered_file_is_saved_byte_for_byte(qtbot: QtBot, pages: Pages, desk: Desk, box: Part, tmp_path: Path) -> None:
    open_shop(qtbot, pages)
    order = order_of(desk, box)
    choose(qtbot, pages, desk.orders.order(order.id).number)
    with qtbot.waitSignal(pages.shop.wants_part, timeout=PATIENCE_MS) as wanted:
        click(qtbot, pages.shop, "shop.open_part")
    name, data = wanted.args
    assert (name, data) == ("Fan duct", desk.bench.canonical(box).data)
    pages.shop.save_to(tmp_path / "part.stl", data)
    qtbot.waitUntil((tmp_path / "part.stl").exists, timeout=PATIENCE_MS)
    assert (tmp_path / "part.stl").read_bytes() == data
    pages.shop.save_to(tmp_path / "nowhere" / "part.stl", data)
    qtbot.waitUntil(lambda: "could not be written" in pages.shop.panel.step._why.text(), timeout=PATIENCE_MS)


def test_a_new_customers_key_is_shown_once_and_copied(qtbot: QtBot, pages: Pages, desk: Desk) -> None:
    open_shop(qtbot, pages)
    pages.shop.show_room("customers")
    write(pages.shop, qtbot, "shop.customer.name", "Grace Hopper")
    click(qtbot, pages.shop, "shop.customer.add")
    qtbot.waitUntil(lambda: pages.shop.customers.key.text() != "", timeout=PATIENCE_MS)
    key = pages.shop.customers.key.text()
    click(qtbot, pages.shop, "shop.customer.copy")
    assert QGuiApplication.clipboard().text() == key
    qtbot.waitUntil(lambda: pages.shop.customers.list.count() >= 1, timeout=PATIENCE_MS)
    names = [customer.name for customer in desk.counter.customers()]
    assert "Grace Hopper" in names


def test_a_tariff_the_shop_cannot_read_is_refused_with_a_sentence_and_changes_nothing(
    qtbot: QtBot, pages: Pages, desk: Desk
) -> None:
    open_shop(qtbot, pages)
    before = desk.counter.tariff()
    pages.shop.show_room("prices")
    text = pages.shop.findChild(QPlainTextEdit, "shop.tariff.text")
    assert text is not None
    qtbot.waitUntil(lambda: text.toPlainText() == before, timeout=PATIENCE_MS)
    text.setPlainText(before + "\nmaterials = 3")
    assert len(pages.shop.tariff._told.text()) > 20
    assert not pages.shop.tariff.save_button.isEnabled()
    assert desk.counter.tariff() == before
    text.setPlainText(before.replace("example = true", "example = false"))
    click(qtbot, pages.shop, "shop.tariff.save")
    qtbot.waitUntil(lambda: "Saved" in pages.shop.tariff._told.text(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not pages.shop._example.isVisible(), timeout=PATIENCE_MS)
    desk.counter.set_tariff(before)


def test_a_shop_elsewhere_that_nobody_serves_is_told_and_the_open_one_stays(qtbot: QtBot, pages: Pages, desk: Desk) -> None:
    open_shop(qtbot, pages)
    pages.shop._show_opening()
    write(pages.shop, qtbot, "shop.address", "shop.example")
    click(qtbot, pages.shop, "shop.connect")
    assert "https://" in pages.shop.opening._told.text()
    write(pages.shop, qtbot, "shop.address", "http://127.0.0.1:9")
    write(pages.shop, qtbot, "shop.key", "pd_owner_wrong")
    click(qtbot, pages.shop, "shop.connect")
    qtbot.waitUntil(pages.shop.opening.connect_button.isEnabled, timeout=PATIENCE_MS)
    assert pages.shop.opening._told.text()
    assert desk.shop_address() == ""
    click(qtbot, pages.shop, "shop.back")
    assert pages.shop.status.isVisible()
