"""My shop's prices: what they would change is seen while they are typed; and orders whose price the shop tells."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from printdesk.offer import NoOffer
from printdesk.order import Order, OrderState
from printdesk.part import Part
from printdesk.wish import Wish
from tests.ui.shop.test_my_shop import choose, click, open_shop, show_on_orders, wait_for, write
from tests.ui.trial import ADA, PATIENCE_MS, SHOP, Pages, order_of
from ui.shop.preview_table import CHANGE, LEFT, NOW, PART, THEN

pytestmark = [pytest.mark.window, pytest.mark.xdist_group("trial shop")]


@pytest.fixture
def prices(desk: Desk) -> Iterator[str]:
    """The shop's prices, which are the old ones again afterwards."""
    text = desk.counter.tariff()
    yield text
    desk.counter.set_tariff(text)


def cell(pages: Pages, row: int, column: int) -> str:
    model = pages.shop.tariff.effect.table.effects
    return str(model.data(model.index(row, column)))


def open_prices(qtbot: QtBot, pages: Pages, text: str) -> QPlainTextEdit:
    open_shop(qtbot, pages)
    pages.shop.show_room("prices")
    editor: QPlainTextEdit = pages.shop.tariff.text
    qtbot.waitUntil(lambda: editor.toPlainText() == text, timeout=PATIENCE_MS)
    return editor


def replace_word(editor: QPlainTextEdit, old: str, new: str, qtbot: QtBot) -> None:
    """As a person does it: selects and types."""
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    assert editor.find(old)
    qtbot.keyClicks(editor, new)


def test_what_a_figure_changes_on_past_parts_is_seen_while_it_is_typed_and_only_saving_makes_it_hold(
    qtbot: QtBot, pages: Pages, desk: Desk, box: Part, prices: str
) -> None:
    order = desk.orders.order(order_of(desk, box, 12).id)
    editor = open_prices(qtbot, pages, prices)
    model = pages.shop.tariff.effect.table.effects
    qtbot.waitUntil(lambda: any(effect.part.number == order.number for effect in model.effects), timeout=PATIENCE_MS)
    row = next(row for row, effect in enumerate(model.effects) if effect.part.number == order.number)
    assert cell(pages, row, PART).startswith("Fan duct ×12 · PLA")
    assert cell(pages, row, NOW) == cell(pages, row, THEN) and cell(pages, row, CHANGE) == "0\u00a0%"
    replace_word(editor, "per_cm3 = 0.28", "per_cm3 = 0.56", qtbot)
    qtbot.waitUntil(lambda: cell(pages, row, NOW) != cell(pages, row, THEN), timeout=PATIENCE_MS)
    assert cell(pages, row, CHANGE).startswith("+") and model.effects[row].after is not None
    assert "rise" in pages.shop.tariff.effect.words.text()
    assert desk.counter.tariff() == prices, "nothing is saved by typing"
    expected = model.effects[row].after
    click(qtbot, pages.shop, "shop.tariff.save")
    qtbot.waitUntil(lambda: "Saved" in pages.shop.tariff._told.text(), timeout=PATIENCE_MS)
    assert desk.orders.order(order_of(desk, box, 12).id).total == expected


def test_what_is_left_after_the_cost_of_making_it_is_found_for_what_is_printed_here(
    qtbot: QtBot, pages: Pages, desk: Desk, box: Part, prices: str
) -> None:
    order = desk.orders.order(order_of(desk, box, 3).id)
    open_prices(qtbot, pages, prices)
    model = pages.shop.tariff.effect.table.effects

    def left() -> str:
        rows = [row for row, effect in enumerate(model.effects) if effect.part.number == order.number]
        return cell(pages, rows[0], LEFT) if rows else "–"

    qtbot.waitUntil(lambda: left() != "–", timeout=2 * PATIENCE_MS)
    assert left().endswith("\u00a0%")


def test_what_is_wrong_is_told_with_its_line_while_it_is_typed_and_cannot_be_saved(
    qtbot: QtBot, pages: Pages, desk: Desk, prices: str
) -> None:
    editor = open_prices(qtbot, pages, prices)
    line = prices.split("part_fee = 0.80", maxsplit=1)[0].count("\n") + 1
    replace_word(editor, "part_fee = 0.80", "part_fee = -0.80", qtbot)
    assert f"line {line}: materials.pla.part_fee" in pages.shop.tariff._told.text()
    assert not pages.shop.tariff.save_button.isEnabled()
    (marked,) = editor.extraSelections()
    assert marked.cursor.blockNumber() == line - 1
    editor.moveCursor(QTextCursor.MoveOperation.End)
    click(qtbot, pages.shop, "shop.tariff.line")
    assert editor.textCursor().blockNumber() == line - 1
    click(qtbot, pages.shop, "shop.tariff.back")
    assert editor.toPlainText() == prices and not editor.extraSelections()
    editor.undo()
    assert "-0.80" in editor.toPlainText(), "taking back can be undone"
    click(qtbot, pages.shop, "shop.tariff.back")


def test_a_material_that_no_catalogue_knows_is_told_before_it_is_saved(
    qtbot: QtBot, pages: Pages, desk: Desk, prices: str
) -> None:
    editor = open_prices(qtbot, pages, prices)
    replace_word(editor, "[materials.pla]", "[materials.plaa]", qtbot)
    assert "plaa" in pages.shop.tariff._told.text() and not pages.shop.tariff.save_button.isEnabled()
    click(qtbot, pages.shop, "shop.tariff.back")


def hidden_order(desk: Desk, box: Part, prices: str, mode: str) -> Order:
    desk.counter.set_tariff(prices.replace("valid_days = 14", f'valid_days = 14\nmode = "{mode}"'))
    (answer,) = desk.market.offers(box, Wish(2, material="pla"), "DE", only=(SHOP,))
    assert isinstance(answer, NoOffer) and answer.code == "price_on_request" and answer.request is not None
    return desk.orders.place(box, answer.request, ADA, again=True)


def test_a_shop_that_hides_its_price_tells_one_and_the_customer_agrees_to_that_very_amount(
    qtbot: QtBot, pages: Pages, desk: Desk, box: Part, prices: str
) -> None:
    order = hidden_order(desk, box, prices, "hidden")
    open_shop(qtbot, pages)
    choose(qtbot, pages, desk.orders.order(order.id).number)
    step = pages.shop.panel.step
    qtbot.waitUntil(step.price.isVisible, timeout=PATIENCE_MS)
    accept = pages.shop.findChild(QAbstractButton, "shop.accept")
    assert accept is not None and not accept.isVisible(), "nobody accepts what has no price"
    assert step.price.amount.text() == desk.counter.order(order.remote_id or "").suggested.as_json()["amount"]  # type: ignore[union-attr]
    write(pages.shop, qtbot, "shop.price", "27,50")
    write(pages.shop, qtbot, "shop.price.words", "With the finer nozzle.")
    click(qtbot, pages.shop, "shop.price.tell")
    wait_for(qtbot, desk, order, OrderState.ASKED)
    show_on_orders(qtbot, pages, order)
    question = pages.orders.view.question
    qtbot.waitUntil(question.isVisible, timeout=PATIENCE_MS)
    assert "27.50" in question._heading.text() and "27.50" in question.button.text()
    assert question._words.text() == "With the finer nozzle."
    assert not pages.orders.view.price.isVisible()
    click(qtbot, pages.orders, "orders.approve")
    wait_for(qtbot, desk, order, OrderState.PLACED)
    qtbot.waitUntil(pages.orders.view.price.isVisible, timeout=PATIENCE_MS)
    choose(qtbot, pages, desk.orders.order(order.id).number)
    click(qtbot, pages.shop, "shop.accept")
    wait_for(qtbot, desk, order, OrderState.ACCEPTED)
    assert str(desk.orders.order(order.id).total) == "27.50 EUR"


def test_a_price_that_came_meanwhile_is_not_approved_unseen(qtbot: QtBot, desk: Desk, box: Part, prices: str) -> None:
    from printdesk.errors import Refused
    from printdesk.order import Action

    order = hidden_order(desk, box, prices, "ask")
    remote = order.remote_id or ""
    desk.counter.act(remote, Action.ASK, values={"price": "10.00"})
    with pytest.raises(Refused, match=r"told a price: 10\.00 EUR"):
        desk.orders.act(order.id, Action.APPROVE)
    desk.counter.act(remote, Action.ASK, values={"price": "99.00"})
    with pytest.raises(Refused, match=r"99\.00 EUR"):
        desk.orders.act(order.id, Action.APPROVE, values={"price": "10.00"})
    assert desk.orders.act(order.id, Action.APPROVE, values={"price": "99.00"}).is_priced


def test_keys_reach_the_next_field_from_the_text(qtbot: QtBot, pages: Pages, prices: str) -> None:
    editor = open_prices(qtbot, pages, prices)
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert not editor.hasFocus()
