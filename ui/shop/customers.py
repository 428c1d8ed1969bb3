"""The shop's customers, and a key for a new one: shown once, since the shop does not keep it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.ports import Customer
from printdesk.words import say
from ui import tasks
from ui.notice import sentence
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label

WIDEST = 640


class Customers(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("shop.customers")
        self._desk = desk
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(12)
        words = label(
            say("Each customer has a key of their own, and sees only their own orders. Give it out with your shop's address."),
            "second",
            wrap=True,
        )
        words.setMaximumWidth(WIDEST)
        whole.addWidget(words)
        whole.addWidget(self._new_card())
        self._key_card = self._made_card()
        whole.addWidget(self._key_card)
        self.list = QListWidget()
        self.list.setObjectName("shop.customers.list")
        self.list.setAccessibleName(say("Customers"))
        listed = Card(name=say("Customers"))
        listed.setMaximumWidth(WIDEST)
        listed.body.setContentsMargins(8, 8, 8, 8)
        listed.body.addWidget(self.list)
        whole.addWidget(listed, 1)

    def _new_card(self) -> Card:
        card = Card(name=say("New customer"))
        card.setMaximumWidth(WIDEST)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.name = QLineEdit()
        self.name.setObjectName("shop.customer.name")
        self.name.setPlaceholderText(say("Name of a new customer"))
        self.name.setAccessibleName(say("Name of a new customer"))
        self.name.setMaxLength(200)
        self.name.returnPressed.connect(self._add)
        self.button = Button(say("New customer"), icon="add", call=self._add)
        self.button.setObjectName("shop.customer.add")
        row.addWidget(self.name, 1)
        row.addWidget(self.button)
        card.body.addLayout(row)
        self._why = label("", "bad", wrap=True)
        self._why.hide()
        card.body.addWidget(self._why)
        return card

    def _made_card(self) -> Card:
        card = Card(name=say("The new customer's key"))
        card.setMaximumWidth(WIDEST)
        card.set_tone("careful")
        self._whose = label("", "strong", wrap=True)
        self.key = QLineEdit()
        self.key.setReadOnly(True)
        self.key.setObjectName("shop.customer.key")
        self.key.setAccessibleName(say("The new customer's key"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.key, 1)
        self._copy = Button(say("Copy"), icon="duplicate", call=self._copy_key)
        self._copy.setObjectName("shop.customer.copy")
        row.addWidget(self._copy)
        row.addWidget(Button(say("I have it"), call=self._forget_key))
        card.body.addWidget(self._whose)
        card.body.addLayout(row)
        card.body.addWidget(label(say("It is shown only now; nobody can read it again."), "second", wrap=True))
        card.hide()
        return card

    def refresh(self) -> None:
        tasks.run(
            lambda _at: self._desk.counter.customers(),
            done=self._show,
            failed=lambda error: self._tell(sentence(error)),
            owner=self,
            slot="list",
        )

    def _show(self, customers: list[Customer]) -> None:
        self.list.clear()
        for customer in customers:
            self.list.addItem(customer.name)
            self.list.item(self.list.count() - 1).setData(Qt.ItemDataRole.UserRole, customer.id)

    def _add(self) -> None:
        name = self.name.text().strip()
        if not name:
            self._tell(say("A customer needs a name."))
            return
        self._tell("")
        self.button.setEnabled(False)
        tasks.run(
            lambda _at: self._desk.counter.add_customer(name),
            done=self._added,
            failed=lambda error: self._tell(sentence(error)),
            ended=lambda: self.button.setEnabled(True),
            owner=self,
            title=say("Adding {name}", name=name),
        )

    def _added(self, customer: Customer) -> None:
        self.name.clear()
        self._whose.setText(say("{name}'s key", name=customer.name))
        self.key.setText(customer.key)
        self.key.setCursorPosition(0)
        self._copy.setText(say("Copy"))
        self._key_card.show()
        self._copy.setFocus()
        self.refresh()

    def _copy_key(self) -> None:
        QGuiApplication.clipboard().setText(self.key.text())
        self._copy.setText(say("Copied"))

    def _forget_key(self) -> None:
        self.key.clear()
        self._key_card.hide()

    def _tell(self, words: str) -> None:
        self._why.setText(words)
        self._why.setVisible(bool(words))
