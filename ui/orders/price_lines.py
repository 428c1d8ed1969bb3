"""What an order costs and what that is made of: a thin bar, and the lines below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from printdesk.money import Money
from printdesk.offer import PricePart
from printdesk.words import say
from ui.prepare.figures import money
from ui.widgets.price_bar import PriceBar
from ui.widgets.text import label


class PriceLines(QWidget):
    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self._heading = heading or say("Total")
        self._shown: tuple[Money, tuple[PricePart, ...]] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._bar = PriceBar()
        column.addWidget(self._bar)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(3)
        column.addLayout(self._grid)

    def show_price(self, total: Money, parts: tuple[PricePart, ...]) -> None:
        if self._shown == (total, parts):
            return
        self._shown = (total, parts)
        self._bar.show_parts(parts)
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        right = Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(label(self._heading, "strong"), 0, 0)
        self._grid.addWidget(label(money(total), "strong", figures=True), 0, 1, right)
        for row, part in enumerate((part for part in parts if part.money.amount), 1):
            self._grid.addWidget(label(part.what, "second", wrap=True), row, 0)
            self._grid.addWidget(label(money(part.money), "second", figures=True), row, 1, right)
