"""The foot of an order's panel: the one next thing as the primary button, with what it needs to know."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from printdesk.order import Action, Order, Side, allowed
from printdesk.price_talk import PRICE
from printdesk.road import next_at_shop
from printdesk.words import say
from ui.prepare.figures import money
from ui.shop.price_row import PriceRow
from ui.shop.words_card import WordsCard
from ui.widgets.button import Button
from ui.widgets.text import label


class NextStep(QWidget):
    """acted(Action, note, values); print_wanted(printer's name or ""): take the order and put it into the queue."""

    acted = Signal(object, str, object)
    print_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        self._why = label("", "bad", wrap=True, selectable=True)
        self._why.setObjectName("shop.why")
        self._why.hide()
        column.addWidget(self._why)
        self.words = WordsCard()
        self.words.said.connect(lambda action, text: self.acted.emit(action, text, {}))
        column.addWidget(self.words)
        self._lay_out_words(column)
        self._rows: dict[Action, QWidget] = {
            Action.ACCEPT: self._accept_row(),
            Action.ASK: self._price_row(),
            Action.CLAIM: self._print_row(),
            Action.FINISH: self._plain_row(Action.FINISH, say("It is printed, finish it"), "shop.finish"),
            Action.SHIP: self._ship_row(),
            Action.DELIVER: self._plain_row(Action.DELIVER, say("It is with the customer"), "shop.deliver"),
        }
        for row in self._rows.values():
            column.addWidget(row)
        self._order: Order | None = None

    # ---- what is laid out

    def _button(self, words: str, name: str, look: str = "") -> Button:
        button = Button(words, look)
        button.setObjectName(name)
        return button

    def _box(self) -> tuple[QWidget, QVBoxLayout]:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        return box, column

    def _lay_out_words(self, column: QVBoxLayout) -> None:
        """What can be said instead of yes, above the button of either."""
        self._other = QWidget()
        row = QHBoxLayout(self._other)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._ask = self._button(say("Ask…"), "shop.ask")
        self._ask.clicked.connect(lambda: self.words.ask_for(Action.ASK))
        self._reject = self._button(say("Refuse…"), "shop.reject", "danger")
        self._reject.clicked.connect(lambda: self.words.ask_for(Action.REJECT))
        row.addWidget(self._ask)
        row.addWidget(self._reject)
        row.addStretch(1)
        column.addWidget(self._other)

    def _price_row(self) -> QWidget:
        self.price = PriceRow()
        self.price.told.connect(lambda amount, words: self.acted.emit(Action.ASK, words, {PRICE: amount}))
        return self.price

    def _accept_row(self) -> QWidget:
        box, column = self._box()
        self.accept = self._button(say("Accept"), "shop.accept", "primary")
        self.accept.clicked.connect(lambda: self.acted.emit(Action.ACCEPT, "", {}))
        column.addWidget(self.accept)
        return box

    def _print_row(self) -> QWidget:
        box, column = self._box()
        row = QHBoxLayout()
        row.setSpacing(8)
        self._printer_words = label(say("Printer"), "second")
        row.addWidget(self._printer_words)
        self.printer = QComboBox()
        self.printer.setObjectName("shop.printer")
        self.printer.setAccessibleName(say("Printer"))
        self.printer.setAccessibleDescription(say("Printer"))  # see `Choice`
        row.addWidget(self.printer, 1)
        column.addLayout(row)
        self._no_printer = label(
            say("No printer is connected to this desk; the part waits in the queue until one is."), "second", wrap=True
        )
        column.addWidget(self._no_printer)
        self.take = self._button("", "shop.print", "primary")
        self.take.clicked.connect(lambda: self.print_wanted.emit(self.printer.currentData() or ""))
        column.addWidget(self.take)
        elsewhere = self._button(say("I take it, and print it elsewhere"), "shop.claim", "link")
        elsewhere.clicked.connect(lambda: self.acted.emit(Action.CLAIM, "", {}))
        column.addWidget(elsewhere)
        self.printer.currentIndexChanged.connect(lambda _: self._name_take())
        return box

    def _plain_row(self, action: Action, words: str, name: str) -> QWidget:
        button = self._button(words, name, "primary")
        button.clicked.connect(lambda: self.acted.emit(action, "", {}))
        return button

    def _ship_row(self) -> QWidget:
        box, column = self._box()
        self._parcel = QWidget()
        row = QHBoxLayout(self._parcel)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.carrier, self.tracking = QLineEdit(), QLineEdit()
        for field, name, words in (
            (self.carrier, "shop.carrier", say("Carrier")),
            (self.tracking, "shop.tracking", say("Tracking number")),
        ):
            field.setObjectName(name)
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.setMaxLength(200)
            field.returnPressed.connect(self._do_ship)
            row.addWidget(field, 2 if field is self.tracking else 1)
        column.addWidget(self._parcel)
        self.ship = self._button("", "shop.ship", "primary")
        self.ship.clicked.connect(self._do_ship)
        column.addWidget(self.ship)
        return box

    # ---- what is shown

    def show_order(self, order: Order, printers: list[str]) -> None:
        if self._order is None or (self._order.id, self._order.version) != (order.id, order.version):
            self.words.hide()
            self.tell("")
        if self._order is None or self._order.id != order.id:
            self.carrier.clear()
            self.tracking.clear()
        self._order = order
        action, can = next_at_shop(order), allowed(order, Side.SHOP)
        for key, row in self._rows.items():
            row.setVisible(key is action and action in can)
        self._other.setVisible(Action.ASK in can or Action.REJECT in can)
        if action is Action.ASK:
            self.price.show_order(order)
        self.accept.setText(say("Accept for {price}", price=money(order.total)))
        self._parcel.setVisible(not order.recipient.picks_up)
        self.ship.setText(say("It is ready for pick-up") if order.recipient.picks_up else say("It is shipped"))
        self._show_printers(printers)
        self.setVisible(bool(action) and action in can)
        self.set_busy(False)

    def _show_printers(self, printers: list[str]) -> None:
        if [self.printer.itemData(row) for row in range(1, self.printer.count())] != printers or not self.printer.count():
            chosen = self.printer.currentData()
            self.printer.clear()
            self.printer.addItem(say("Any that fits"), "")
            for name in printers:
                self.printer.addItem(name, name)
            self.printer.setCurrentIndex(max(0, self.printer.findData(chosen)))
        for widget in (self.printer, self._printer_words):
            widget.setVisible(bool(printers))
        self._no_printer.setVisible(not printers)
        self._name_take()

    def _name_take(self) -> None:
        name = self.printer.currentData()
        self.take.setText(say("I take it, send to {printer}", printer=name) if name else say("I take it, to the queue"))

    def set_busy(self, is_busy: bool) -> None:
        self.setEnabled(not is_busy)

    def tell(self, words: str) -> None:
        self._why.setText(words)
        self._why.setVisible(bool(words))

    def begin_ship(self) -> None:
        """The person wants to ship it: what is to be known first gets the keyboard."""
        (self.ship if self._order is not None and self._order.recipient.picks_up else self.carrier).setFocus()

    def begin_price(self) -> None:
        """The person wants to tell what it costs."""
        self.price.begin()

    def _do_ship(self) -> None:
        values = {"carrier": self.carrier.text().strip(), "tracking": self.tracking.text().strip()}
        self.acted.emit(Action.SHIP, "", {name: value for name, value in values.items() if value})
