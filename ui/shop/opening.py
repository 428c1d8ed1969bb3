"""No shop yet: open one on this computer, or stand behind one that is elsewhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from printdesk.words import say
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import BigIcon
from ui.widgets.text import label

WIDTH = 460


def _centred(words: str, look: str) -> QLabel:
    made = label(words, look, wrap=True)
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return made


class Opening(QWidget):
    """wanted(address, key): "" and "" is the shop on this computer. back_wanted: stay with the one that is open."""

    wanted = Signal(str, str)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 24)
        middle = QWidget()
        middle.setFixedWidth(WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        whole.addStretch(1)
        row = QHBoxLayout()  # and not an alignment, which would not give wrapped words their height
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(2)
        column.addWidget(BigIcon("shop"), 0, Qt.AlignmentFlag.AlignHCenter)
        words = say("A shop takes orders at its own address, with your prices. Its inbox and its board are then here.")
        column.addWidget(_centred(say("Print for others"), "heading"))
        column.addWidget(_centred(words, "second"))
        column.addSpacing(6)
        self.open_button = Button("", "primary", call=lambda: self.wanted.emit("", ""))
        self.open_button.setObjectName("shop.open")
        column.addWidget(self.open_button)
        words = say("Only this computer can reach it; its prices are examples until you set your own.")
        column.addWidget(_centred(words, "third"))
        column.addSpacing(14)
        column.addWidget(self._elsewhere())
        self._told = label("", "bad", wrap=True, selectable=True)
        self._told.setObjectName("shop.opening.why")
        self._told.hide()
        column.addWidget(self._told)
        self.back = Button(say("Back to the shop that is open"), "link", call=self.back_wanted.emit)
        self.back.setObjectName("shop.back")
        self.back.hide()
        column.addWidget(self.back)
        self.set_busy(False)

    def _elsewhere(self) -> Card:
        card = Card(name=say("Connect your shop"))
        card.body.setSpacing(8)
        card.body.addWidget(label(say("Or connect your shop by its address and key"), "strong", wrap=True))
        self.address, self.key = QLineEdit(), QLineEdit()
        for field, name, words in (
            (self.address, "shop.address", say("Address, as https://…")),
            (self.key, "shop.key", say("The owner's or a colleague's key")),
        ):
            field.setObjectName(name)
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.setMaxLength(500)
            field.returnPressed.connect(self._connect)
            card.body.addWidget(field)
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        row = QHBoxLayout()
        row.addStretch(1)
        self.connect_button = Button(say("Connect"), call=self._connect)
        self.connect_button.setObjectName("shop.connect")
        row.addWidget(self.connect_button)
        card.body.addLayout(row)
        return card

    def set_busy(self, is_busy: bool) -> None:
        for widget in (self.open_button, self.connect_button, self.address, self.key):
            widget.setEnabled(not is_busy)
        self.open_button.setText(say("Opening…") if is_busy else say("Open a trial shop on this computer"))

    def tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def forget_key(self) -> None:
        self.key.clear()

    def _connect(self) -> None:
        address, key = self.address.text().strip(), self.key.text().strip()
        if not address.startswith(("http://", "https://")):
            self.tell(say("“{address}” is not the address of a shop. Give it as https://…", address=address[:100]))
        elif not key:
            self.tell(say("A shop elsewhere wants its owner's or a colleague's key."))
        else:
            self.tell("")
            self.wanted.emit(address, key)
