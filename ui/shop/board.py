"""The pull board: whoever has time takes the next card. Columns from left to right, the oldest card on top."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from printdesk.order import Order
from printdesk.road import Column, column_of
from printdesk.words import say
from ui.orders.thumbnail import Thumbnails
from ui.shop.order_card import Shown
from ui.shop.pile import Pile
from ui.theme import colour, theme, tokens
from ui.widgets.text import label

NARROWEST, NARROW = 142, 196
MOST_DELIVERED = 30


def title_of(column: Column) -> str:
    return {
        Column.TO_PRINT: say("To print"),
        Column.PRINTING: say("Printing"),
        Column.FINISHING: say("Finishing"),
        Column.PACKED: say("On its way"),
        Column.WITH_CUSTOMER: say("With customer"),
    }[column]


class _Lane(QFrame):
    """The ground of one column: between the page's and a line's colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(NARROWEST)
        self.pile: Pile | None = None
        theme().changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.pile is not None:
            self.pile.set_narrow(self.width() < NARROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(0.5)
        painter.setBrush(colour(tokens().line))
        painter.drawRoundedRect(self.rect(), 9, 9)


class Board(QScrollArea):
    chosen = Signal(str)
    advanced = Signal(object)

    def __init__(self, thumbnails: Thumbnails, file_of: Callable[[Order], bytes]) -> None:
        super().__init__()
        self.setObjectName("shop.board")
        self.setAccessibleName(say("Board"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        row = QHBoxLayout(inside)
        row.setContentsMargins(14, 14, 14, 14)
        row.setSpacing(10)
        self.piles: dict[Column, Pile] = {}
        self._counts = {}
        for column in Column:
            well = _Lane()
            lane = QVBoxLayout(well)
            lane.setContentsMargins(8, 10, 8, 8)
            lane.setSpacing(8)
            head = QHBoxLayout()
            head.setContentsMargins(0, 0, 0, 0)
            head.addWidget(label(title_of(column), "strong", wrap=True), 1)
            self._counts[column] = label("0", "second", figures=True)
            head.addWidget(self._counts[column], 0, Qt.AlignmentFlag.AlignTop)
            lane.addLayout(head)
            pile = Pile(thumbnails, file_of)
            pile.setObjectName(f"shop.board.{column.value}")
            pile.setAccessibleName(title_of(column))
            pile.chosen.connect(self.chosen)
            pile.advanced.connect(self.advanced)
            lane.addWidget(pile, 1)
            self.piles[column] = well.pile = pile
            row.addWidget(well, 1)
        self.setWidget(inside)

    def show_orders(self, shown: list[Shown]) -> None:
        """shown: newest first; the board has the oldest on top, of the delivered ones only the newest."""
        for column, pile in self.piles.items():
            here = [one for one in shown if column_of(one.order) is column]
            self._counts[column].setText(str(len(here)))
            pile.show_cards(here[:MOST_DELIVERED] if column is Column.WITH_CUSTOMER else here[::-1])

    def set_current(self, order_id: str) -> None:
        for pile in self.piles.values():
            pile.set_current(order_id)
