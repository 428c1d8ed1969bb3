"""What an order shall cost, where the shop tells its price after the order has come."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from printdesk.order import Order
from printdesk.words import language, say
from ui.prepare.figures import money
from ui.widgets.button import Button
from ui.widgets.text import label


class PriceRow(QWidget):
    """told(amount, words): the amount as decimal text, as the person wrote it otherwise; words to the customer, maybe none."""

    told = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._state = label("", "second", wrap=True)
        self._state.setObjectName("shop.price.state")
        column.addWidget(self._state)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.amount, self.words = QLineEdit(), QLineEdit()
        self._currency = label("", "second")
        for field, name, words in (
            (self.amount, "shop.price", say("Price in all, with tax and post")),
            (self.words, "shop.price.words", say("Words to the customer (if you like)")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            field.setPlaceholderText(words)
            field.returnPressed.connect(self._tell)
        self.amount.setMaxLength(20)
        self.words.setMaxLength(4000)
        row.addWidget(self.amount, 1)
        row.addWidget(self._currency)
        column.addLayout(row)
        column.addWidget(self.words)
        self.button = Button(say("Tell this price"), "primary", call=self._tell)
        self.button.setObjectName("shop.price.tell")
        column.addWidget(self.button)
        self._of = ""

    def show_order(self, order: Order) -> None:
        """What was typed stays while the order is the same and nothing has happened to it."""
        self._currency.setText(order.total.currency)
        self._state.setText(_state_words(order))
        if self._of == f"{order.id} {order.version}":
            return
        self._of = f"{order.id} {order.version}"
        known = order.open_price or order.suggested
        self.amount.setText("" if known is None else _written(known.as_json()["amount"]))
        self.words.clear()

    def begin(self) -> None:
        self.amount.setFocus()
        self.amount.selectAll()

    def _tell(self) -> None:
        amount = self.amount.text().strip()
        if not amount:
            self.amount.setFocus()
            return
        plain = "".join(amount.split())
        self.told.emit(plain.replace(",", ".") if "." not in plain else plain, self.words.text().strip())


def _state_words(order: Order) -> str:
    if order.open_price is not None:
        return say("You told {price}; the customer has not answered yet.", price=money(order.open_price))
    if order.suggested is not None:
        return say("Your prices make it {price}. The customer sees what you tell, and must agree.", price=money(order.suggested))
    return say("The customer asks what it costs. They see what you tell, and must agree.")


def _written(amount: str) -> str:
    return amount.replace(".", ",") if language() == "de" else amount
