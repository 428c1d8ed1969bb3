"""Placing an order: who gets it, how it is paid, and the total. A dialog, because this cannot be undone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLayout, QLineEdit, QVBoxLayout, QWidget

from printdesk.offer import Offer
from printdesk.order import Address, Payment, Recipient
from printdesk.quoting import quoting_words
from printdesk.words import say
from ui.prepare.figures import lead_time, money
from ui.widgets.button import Button
from ui.widgets.emptied import empty
from ui.widgets.line import line
from ui.widgets.look import set_look
from ui.widgets.scroll import PageScroll
from ui.widgets.segmented import Segmented
from ui.widgets.text import label

SHIP, PICK_UP = "ship", "pick_up"
_WIDTH, _POSTCODE = 480, 96


def _height(layout: QLayout) -> int:
    """In the width of the card; Qt says -1 of a layout whose height does not depend on its width."""
    return layout.totalHeightForWidth(_WIDTH) if layout.hasHeightForWidth() else layout.totalSizeHint().height()


class OrderCard(QDialog):
    """placed(recipient, payment, note): the one button was pressed. price_wanted(country or ""): another way of delivery."""

    placed = Signal(object, object, str)
    price_wanted = Signal(str)

    def __init__(self, part_name: str, offer: Offer, known: Recipient | None, country: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.offer = offer
        self._country = country or "DE"
        self.setObjectName("order.card")
        self.setWindowTitle(say("Order at {shop}", shop=offer.service))
        self.setModal(True)
        self.setMinimumWidth(460)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        inside = QWidget()
        self._body = QVBoxLayout(inside)
        self._body.setContentsMargins(20, 16, 20, 12)
        self._body.setSpacing(10)
        whole.addWidget(PageScroll(inside), 1)
        self._body.addWidget(label(say("Order at {shop}", shop=offer.service), "title", wrap=True))
        self._what = label("", "second", wrap=True)
        self._body.addWidget(self._what)
        self._part_name = part_name
        self._lay_out_recipient(known)
        self._lay_out_payment()
        self._lay_out_total()
        self._body.addStretch(1)
        whole.addWidget(line())
        foot = self._lay_out_foot()
        whole.addWidget(foot)
        self._show_way()
        self.show_offer(offer)
        for widget in (self, *self.findChildren(QWidget)):
            widget.ensurePolished()  # what it looks like tells how high it is
        wanted = sum(_height(part.layout()) for part in (inside, foot)) + 1
        self.resize(_WIDTH, min(wanted, max(420, parent.window().height() - 40)))
        missing = (field for field in self._fields.values() if field.property("needed") and not field.text())
        first = next(missing, self._way)  # never the button: the Enter that opened this card must not place the order
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- what is laid out

    def _field(self, key: str, words: str, text: str = "", *, needed: bool = True) -> QLineEdit:
        field = QLineEdit(text)
        field.setObjectName(f"order.{key}")
        field.setAccessibleName(words)
        field.setMaxLength(200)
        field.textEdited.connect(lambda _: self._unmark(field))
        field.setProperty("needed", needed)
        self._fields[key] = field
        return field

    def _lay_out_recipient(self, known: Recipient | None) -> None:
        self._fields: dict[str, QLineEdit] = {}
        address = known.address if known else None
        self._way = Segmented(
            [(SHIP, say("Send it to me")), (PICK_UP, say("I pick it up"))],
            SHIP if self.offer.ship_to else PICK_UP,
            name=say("How it gets to you"),
        )
        self._way.setObjectName("order.way")
        self._way.chosen.connect(lambda _: self._way_changed())
        self._body.addWidget(self._way)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._body.addLayout(self._grid)
        self._row(say("Name"), self._field("name", say("Name"), known.name if known else ""))
        self._row(say("E-mail"), self._field("email", say("E-mail"), known.email if known else ""))
        phone = say("Phone (if you like)")
        self._row(phone, self._field("phone", phone, known.phone if known else "", needed=False))
        street = self._field("street", say("Street and number"), address.street if address else "")
        postcode = self._field("postcode", say("Postcode"), address.postcode if address else "")
        postcode.setFixedWidth(_POSTCODE)
        city = self._field("city", say("Town"), address.city if address else "")
        country = self._field("country", say("Country (two letters)"), address.country if address else self._country)
        self._address_labels = [
            self._row(say("Street and number"), street),
            self._row(say("Postcode and town"), postcode, city),
            self._row(say("Country (two letters)"), country),
        ]
        self._fields["country"].setMaxLength(2)
        self._fields["country"].editingFinished.connect(self._country_changed)
        self._grid.setColumnStretch(1, 1)

    def _row(self, words: str, *fields: QLineEdit) -> QLabel:
        caption = label(words, "second")
        caption.setBuddy(fields[0])
        row = QHBoxLayout()
        row.setSpacing(6)
        for field in fields:
            row.addWidget(field)
        number = self._grid.rowCount()
        self._grid.addWidget(caption, number, 0)
        self._grid.addLayout(row, number, 1)
        return caption

    def _lay_out_payment(self) -> None:
        self._payment = Segmented(
            [(Payment.ON_ACCOUNT.value, say("Pay by invoice")), (Payment.AT_PICK_UP.value, say("Pay at pick-up"))],
            name=say("Payment"),
        )
        self._payment.setObjectName("order.payment")
        self._body.addWidget(self._payment)
        self.note = QLineEdit()
        self.note.setObjectName("order.note")
        self.note.setMaxLength(2000)
        self.note.setPlaceholderText(say("A note to the shop (if you like)"))
        self.note.setAccessibleName(say("A note to the shop"))
        self._body.addWidget(self.note)

    def _lay_out_total(self) -> None:
        self._body.addWidget(line())
        self._lines = QGridLayout()
        self._lines.setVerticalSpacing(3)
        self._lines.setColumnStretch(0, 1)
        self._body.addLayout(self._lines)

    def _lay_out_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(8)
        self._told = label("", "bad", wrap=True)
        self._told.setObjectName("order.told")
        self._told.hide()
        column.addWidget(self._told)
        total = QHBoxLayout()
        total.addWidget(label(say("Total"), "strong"))
        total.addStretch(1)
        self._total = label("", "price", figures=True)
        self._total.setObjectName("order.total")
        total.addWidget(self._total)
        column.addLayout(total)
        row = QHBoxLayout()
        row.setSpacing(8)
        cancel = Button(say("Not now"), call=self.reject)
        cancel.setObjectName("order.cancel")
        row.addWidget(cancel)
        self.place_button = Button(say("Place the order"), "primary", call=self._place)
        self.place_button.setObjectName("order.place")
        row.addWidget(self.place_button, 1)
        column.addLayout(row)
        return foot

    # ---- what is shown

    def show_offer(self, offer: Offer) -> None:
        """The price as it stands now; the button works again."""
        self.offer = offer
        material = " ".join(word for word in (offer.material_name or offer.material, offer.colour, offer.finish) if word)
        self._what.setText(
            say(
                "{count} × {part} in {material}. Leaves the shop {when}.",
                count=offer.quantity,
                part=self._part_name,
                material=material,
                when=lead_time(offer),
            )
        )
        empty(self._lines)
        right = Qt.AlignmentFlag.AlignRight
        for number, part in enumerate(offer.breakdown):
            self._lines.addWidget(label(part.what, "second", wrap=True), number, 0)
            self._lines.addWidget(label(money(part.money), "second", figures=True), number, 1, right)
        self._total.setText(money(offer.total) if offer.mode.tells_price else "–")
        told = [quoting_words(offer.mode), say("These are example prices of a shop for trial.") if offer.example else ""]
        for number, words in enumerate((words for words in told if words), len(offer.breakdown)):
            self._lines.addWidget(label(words, "second", wrap=True), number, 0, 1, 2)
        self.set_busy("")

    def tell(self, sentence: str) -> None:
        """What stands in the way, where the button is."""
        self.set_busy("")
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def set_busy(self, words: str) -> None:
        self.place_button.setEnabled(not words)
        self.place_button.setText(words or self._button_words())

    def _button_words(self) -> str:
        return say("Place the order") if self.offer.mode.tells_price else say("Ask for a price")

    # ---- what is entered

    @property
    def ships(self) -> bool:
        return self._way.current == SHIP

    def _show_way(self) -> None:
        for key in ("street", "postcode", "city", "country"):
            self._fields[key].setVisible(self.ships)
        for caption in self._address_labels:
            caption.setVisible(self.ships)
        self._payment.set_possible(Payment.AT_PICK_UP.value, not self.ships)
        if self.ships:
            self._payment.set_current(Payment.ON_ACCOUNT.value)

    def _way_changed(self) -> None:
        self._show_way()
        self._ask_price()

    def _country_changed(self) -> None:
        field = self._fields["country"]
        field.setText(field.text().strip().upper())
        if self.ships and len(field.text()) == 2 and field.text().isalpha():
            self._ask_price()

    def _ask_price(self) -> None:
        """A price holds for one way of delivery only."""
        country = self._fields["country"].text().strip().upper() if self.ships else ""
        if (country or None) != self.offer.ship_to:
            self.tell("")
            self.set_busy(say("Asking for the price …"))
            self.price_wanted.emit(country)

    def _unmark(self, field: QLineEdit) -> None:
        set_look(field, wrong=False)
        self._told.hide()

    def recipient(self) -> Recipient | None:
        """As entered; None where something is missing, which is marked and told."""

        def text(key: str) -> str:
            return self._fields[key].text().strip()

        wanted = ["name", "email", *(["street", "postcode", "city", "country"] if self.ships else [])]
        wrong = [key for key in wanted if not text(key)]
        if text("email") and "@" not in text("email"):
            wrong.append("email")
        if self.ships and not (len(text("country")) == 2 and text("country").isalpha()):
            wrong.append("country")
        for key in wrong:
            set_look(self._fields[key], wrong=True)
        if wrong:
            names = ", ".join(self._fields[key].accessibleName() for key in dict.fromkeys(wrong))
            self.tell(say("Please fill in: {fields}.", fields=names))
            self._fields[wrong[0]].setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        address = None
        if self.ships:
            address = Address(text("name"), text("street"), text("postcode"), text("city"), text("country").upper())
        return Recipient(text("name"), text("email"), text("phone"), address)

    def _place(self) -> None:
        recipient = self.recipient()
        if recipient is not None:
            self.tell("")
            self.set_busy(say("Placing the order …"))
            self.placed.emit(recipient, Payment(self._payment.current), self.note.text().strip())
