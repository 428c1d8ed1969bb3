"""What was ordered is known in the library, whatever was done to the part before, and is ordered again from there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from printdesk.part import Part
from tests.ui.trial import order_of
from ui.parts.page import PartsPage


def test_a_part_that_was_ordered_says_so_and_is_ordered_again(
    qtbot: QtBot, desk: Desk, box: Part, open_page: Callable[[], PartsPage]
) -> None:
    library = desk.library
    known = library.remember(box)
    assert known is not None
    order = order_of(desk, box, quantity=3)
    assert library.part(known.id).orders == (order.id,)
    assert library.part(known.id).material == "pla"
    page = open_page()
    assert len(page.finding("pla")) == 1
    page.grid.choose([known.id])
    qtbot.waitUntil(page.column.again.isVisible)
    assert "3 ×" in page.column._ordered_words.text()
    with qtbot.waitSignal(page.wants_again) as asked:
        qtbot.mouseClick(page.column.again, Qt.MouseButton.LeftButton)
    name, data, item = asked.args
    assert (name, item.quantity, item.material) == (order.item.name, 3, "pla")
    assert data == desk.orders.file(order.id)
    page.bar._turn_ordered()
    assert [card.id for card in page.grid.cards] == [known.id]
