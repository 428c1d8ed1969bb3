"""No shop yet: open one on this computer, or stand behind one that is elsewhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from printdesk.words import say
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import BigIcon
from ui.widgets.text import label


class Opening(QWidget):
    """wanted(address, key): "" and "" is the shop on this computer."""

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.setSpacing(10)
        centre = Qt.AlignmentFlag.AlignHCenter
        whole.addStretch(1)
        whole.addWidget(BigIcon("shop"), 0, centre)
        whole.addWidget(label(say("Print for others"), "heading"), 0, centre)
        text = label(
            say("A shop takes orders at its own address, with your prices. Its inbox and its board are then here."),
            "second",
            wrap=True,
        )
        text.setAlignment(centre)
        text.setFixedWidth(420)
        whole.addWidget(text, 0, centre)
        whole.addSpacing(6)
        self.open_button = Button(say("Open a trial shop on this computer"), "primary", call=lambda: self.wanted.emit("", ""))
        self.open_button.setObjectName("shop.open")
        whole.addWidget(self.open_button, 0, centre)
        quiet = label(say("Only this computer can reach it; its prices are examples until you set your own."), "third", wrap=True)
        quiet.setAlignment(centre)
        quiet.setFixedWidth(420)
        whole.addWidget(quiet, 0, centre)
        whole.addSpacing(14)
        whole.addWidget(self._elsewhere(), 0, centre)
        self._told = label("", "bad", wrap=True, selectable=True)
        self._told.setObjectName("shop.opening.why")
        self._told.setFixedWidth(460)
        self._told.hide()
        whole.addWidget(self._told, 0, centre)
        whole.addStretch(2)

    def _elsewhere(self) -> Card:
        card = Card(name=say("Connect your shop"))
        card.setFixedWidth(460)
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
