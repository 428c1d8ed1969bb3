"""Cards in a column that scrolls: laid anew only where an order changed, so that focus and place stay."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from printdesk.order import Order
from ui.orders.thumbnail import Thumbnails
from ui.shop.order_card import OrderCard, Shown


class Pile(QScrollArea):
    """chosen(order id): a card was clicked. advanced(Order): its one button was pressed."""

    chosen = Signal(str)
    advanced = Signal(object)

    def __init__(self, thumbnails: Thumbnails, file_of: Callable[[Order], bytes], *, widest: int = 0) -> None:
        super().__init__()
        self._thumbnails, self._file_of, self._widest = thumbnails, file_of, widest
        self._cards: dict[str, tuple[Shown, OrderCard]] = {}
        self._current = ""
        self._is_narrow = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.setWidget(inside)

    @property
    def cards(self) -> list[OrderCard]:
        return [card for _, card in self._cards.values()]

    def show_cards(self, shown: list[Shown]) -> None:
        """In this order from top to bottom."""
        wanted = {one.order.id: one for one in shown}
        for order_id in list(self._cards):
            if wanted.get(order_id) != self._cards[order_id][0]:
                _, card = self._cards.pop(order_id)
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        for place, one in enumerate(shown):
            if one.order.id not in self._cards:
                self._cards[one.order.id] = (one, self._card(one))
            card = self._cards[one.order.id][1]
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
        self._cards = {order_id: self._cards[order_id] for order_id in wanted}
        self.set_current(self._current)

    def set_current(self, order_id: str) -> None:
        self._current = order_id
        for key, (_, card) in self._cards.items():
            card.set_chosen(key == order_id)

    def set_narrow(self, is_narrow: bool) -> None:
        """See `OrderCard.set_narrow`; also for the cards that are still to come."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            for card in self.cards:
                card.set_narrow(is_narrow)

    def _card(self, one: Shown) -> OrderCard:
        order = one.order
        card = OrderCard(one, self._thumbnails, lambda: self._file_of(order), lambda: self.advanced.emit(order))
        card.set_narrow(self._is_narrow)
        card.chosen.connect(lambda: self.chosen.emit(order.id))
        if self._widest:
            card.setMaximumWidth(self._widest)
        return card
