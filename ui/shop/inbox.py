"""New orders, already checked by the shop itself: accept with one click, or choose one to ask back or refuse."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from printdesk.order import Order
from printdesk.words import plural, say
from ui.orders.thumbnail import Thumbnails
from ui.shop.order_card import Shown
from ui.shop.pile import Pile
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import label


class Inbox(QWidget):
    chosen = Signal(str)
    advanced = Signal(object)

    def __init__(self, thumbnails: Thumbnails, file_of: Callable[[Order], bytes]) -> None:
        super().__init__()
        self.setObjectName("shop.inbox")
        self.setAccessibleName(say("Inbox"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 8)
        whole.setSpacing(10)
        self._heading = label("", "second", wrap=True)
        whole.addWidget(self._heading)
        self._stack = QStackedWidget()
        self.pile = Pile(thumbnails, file_of, widest=640)
        self._stack.addWidget(self.pile)
        self._stack.addWidget(
            EmptyState("shop", say("The inbox is empty"), say("New orders come here by themselves, checked and priced."))
        )
        whole.addWidget(self._stack, 1)
        self.pile.chosen.connect(self.chosen)
        self.pile.advanced.connect(self.advanced)

    def show_orders(self, shown: list[Shown]) -> None:
        """Placed ones first, then those where the customer was asked."""
        self.pile.show_cards(shown)
        self._stack.setCurrentIndex(0 if shown else 1)
        self._heading.setText(
            plural("{count} order waits for an answer.", "{count} orders wait for an answer.", len(shown))
            + " "
            + say("The shop has checked each part itself before it took the order.")
            if shown
            else ""
        )
