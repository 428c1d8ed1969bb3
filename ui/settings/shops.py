"""Shops and services: how they stand, whether models may be sent there, and one more by its address."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.errors import DeskError
from printdesk.known_services import KNOWN_SERVICES, known_service
from printdesk.market import EMBEDDED, Listed
from printdesk.ports import ServiceInfo, ServiceState
from printdesk.service_list import BY_ADDRESS
from printdesk.settings import ServiceEntry
from printdesk.words import say
from ui import tasks
from ui.frame.card_taking import CardTaking
from ui.heard import Heard
from ui.notice import Notice, sentence
from ui.settings.group import Group
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.choice import Choice
from ui.widgets.elided import Elided
from ui.widgets.line import line
from ui.widgets.question import ask
from ui.widgets.text import label

STATES = {
    ServiceState.READY: "good",
    ServiceState.OFFLINE: "bad",
    ServiceState.REFUSED: "bad",
    ServiceState.NOT_AGREED: "plain",
}


def state_words(state: ServiceState) -> str:
    return {
        ServiceState.READY: say("connected"),
        ServiceState.OFFLINE: say("does not answer"),
        ServiceState.REFUSED: say("refuses"),
        ServiceState.NOT_AGREED: say("not agreed to"),
    }[state]


class ShopRow(QWidget):
    """One shop with its state and what can be changed about it."""

    def __init__(self, group: "Shops", entry: ServiceEntry) -> None:
        super().__init__()
        self.setObjectName(f"settings.shop.{entry.name}")
        self._group = group
        self.entry = entry
        self.below = line()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._name = Elided()
        self._chip = Chip("", small=True)
        head.addWidget(self._name)
        head.addWidget(self._chip)
        head.addStretch(1)
        self.agreement = Button("", call=self._change)
        self.agreement.setObjectName("settings.shop.agree")
        self.remove = Button(say("Remove …"), "link", call=self._ask_remove)
        self.remove.setObjectName("settings.shop.remove")
        head.addWidget(self.agreement)
        head.addWidget(self.remove)
        column.addLayout(head)
        self._about = label("", "second", wrap=True)
        column.addWidget(self._about)

    def show_listed(self, entry: ServiceEntry, info: ServiceInfo | None) -> None:
        """info: None until the shop has answered."""
        self.entry = entry
        title = entry.title or entry.name
        self._name.setText(entry.name if title == entry.name else f"{entry.name} · {title}")
        word, tone = (state_words(info.state), STATES[info.state]) if info else (say("is asked …"), "plain")
        if entry.kind == EMBEDDED and entry.agreed:
            word, tone = say("opens when needed"), "plain"
        self._chip.show_verdict(word, tone)
        self._chip.setMinimumWidth(self._chip.sizeHint().width())
        self.agreement.setText(say("Withdraw") if entry.agreed else say("Agree"))
        says = say("Send no models to {shop} any more") if entry.agreed else say("Agree that models are sent to {shop}")
        self.agreement.setAccessibleName(says.format(shop=title))
        self.remove.setAccessibleName(say("Remove {name}", name=title))
        known = known_service(entry.kind)
        where = say("a shop for trial on this computer") if entry.kind == EMBEDDED else entry.address
        proof = say("not yet proven against the live service") if known is not None else ""
        sends = say("models may be sent there") if entry.agreed else say("nothing is sent there")
        told = info.message if info and (entry.card or info.state in (ServiceState.OFFLINE, ServiceState.REFUSED)) else ""
        self._about.setText(" · ".join(words for words in (where, sends, proof, told) if words))

    def _change(self) -> None:
        name, agreed = self.entry.name, self.entry.agreed
        market = self._group.desk.market
        self._group.do(lambda _: market.withdraw(name) if agreed else market.agree(name))

    def _ask_remove(self) -> None:
        name = self.entry.name
        ask(
            self,
            say("Remove {name}?", name=name),
            say("Its key is forgotten, too. Orders that were placed there stay in the list, but are not followed any more."),
            yes=say("Remove it"),
            no=say("Keep it"),
            then=lambda: self._group.do(lambda _: self._group.desk.market.remove(name)),
        )


class Shops(Group):
    """notice(Notice): what became of a shop's card."""

    notice = Signal(Notice)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, say("Shops and services"), say("A model is sent to a shop only after you agreed to that shop once.")
        )
        self.rows: dict[str, ShopRow] = {}
        self._infos: dict[str, ServiceInfo] = {}
        self._entries: list[ServiceEntry] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.insertLayout(self.body.count() - 1, self._list)
        self._lay_out_new()
        self._heard = Heard(self, desk.changes.services)
        self._heard.heard.connect(self.read)
        self.read()

    def _lay_out_new(self) -> None:
        self.address = QLineEdit()
        self.address.setObjectName("settings.shop.address")
        self.address.setPlaceholderText("https://shop.example.org")
        self.key = QLineEdit()
        self.key.setObjectName("settings.shop.key")
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.kind = Choice(say("Which shop or service"))
        self.kind.setObjectName("settings.shop.kind")
        services = [(known.kind, known.title, "") for known in KNOWN_SERVICES]
        self.kind.show_options([(BY_ADDRESS, say("A PrintDesk shop, by its address"), ""), *services], BY_ADDRESS)
        self.kind.picked.connect(self._show_kind)
        self.kind.setMinimumContentsLength(34)
        told = self.row(say("Another shop or service"), self.kind)
        self._about = label("", "second", wrap=True)
        told.parentWidget().layout().addWidget(self._about)
        self._about.hide()
        self._address_told = self.row(say("Its address"), self.address)
        self._key_told = self.row(say("Your key there"), self.key, say("The shop's owner gives it to you. It is never exported."))
        for field, told in ((self.address, self._address_told), (self.key, self._key_told)):
            field.textEdited.connect(lambda _, field=field, told=told: self.tell(field, told, ""))
            field.returnPressed.connect(self.add)
        row = QHBoxLayout()
        self.add_button = Button(say("Test and add"), icon="add", call=self.add)
        self.add_button.setObjectName("settings.shop.add")
        row.addWidget(self.add_button)
        self.card_taking = CardTaking(self.desk, self)
        self.card_taking.told.connect(self.notice)
        self.card_button = Button(say("Add a shop's card …"), call=self._choose_card)
        self.card_button.setObjectName("settings.shop.card")
        row.addWidget(self.card_button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _show_kind(self, kind: str) -> None:
        """What the chosen service is and is sent; it has an address of its own."""
        known = known_service(kind)
        words = "" if known is None else f"{known.words} {say('Not yet proven against the live service.')}"
        self._about.setText(words)
        self._about.setVisible(bool(words))
        self.address.setEnabled(known is None)
        self.key.setEnabled(known is None or known.wants_key)
        if known is not None:
            self.address.clear()
            self.tell(self.address, self._address_told, "")

    def _choose_card(self) -> None:
        """With the key that is typed, if there is one: a card prices without, and orders need it."""
        self.card_taking.choose(self.key.text().strip() or None)

    # ---- what is shown

    def read(self) -> None:
        """Shows what is kept, then asks the shops. The trial shop of this computer is not started for that."""
        market = self.desk.market
        tasks.run(lambda _: market.entries(), done=self._show_entries, failed=lambda _: None, owner=self, slot="entries")

    def ask_shops(self) -> None:
        market = self.desk.market
        tasks.run(lambda _: market.listed(own=False), done=self._show_asked, failed=lambda _: None, owner=self, slot="asked")

    def _show_entries(self, entries: list[ServiceEntry]) -> None:
        for name in self.rows.keys() - {entry.name for entry in entries}:
            self._remove_row(name)
        for entry in entries:
            if entry.name not in self.rows:
                row = ShopRow(self, entry)
                self.rows[entry.name] = row
                self._list.addWidget(row)
                self._list.addWidget(row.below)
        self._entries = entries
        self._show_rows()
        self.ask_shops()

    def _remove_row(self, name: str) -> None:
        row = self.rows.pop(name)
        for widget in (row, row.below):
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _show_rows(self) -> None:
        for entry in self._entries:
            info = self._infos.get(entry.name)
            if entry.kind == EMBEDDED:
                info = ServiceInfo(entry.title, ServiceState.READY if entry.agreed else ServiceState.NOT_AGREED)
            self.rows[entry.name].show_listed(entry, info)

    def _show_asked(self, listed: list[Listed]) -> None:
        self._infos = {item.entry.name: item.info for item in listed}
        self._show_rows()

    # ---- one more

    def add(self) -> None:
        """Asks the shop at that address, with the key; keeps it when it answered well."""
        address, key = self.address.text().strip(), self.key.text().strip() or None
        if address and "://" not in address:
            address = f"https://{address}"
        kind = str(self.kind.currentData())
        self.add_button.setEnabled(False)
        self.add_button.setText(say("Asking the shop …"))
        tasks.run(
            lambda _: self.desk.market.add(address, kind=kind, key=key),
            done=self._was_added,
            failed=self._was_refused,
            ended=self._end,
            owner=self,
            slot="add",
        )

    def _end(self) -> None:
        self.add_button.setEnabled(True)
        self.add_button.setText(say("Test and add"))

    def _was_added(self, _listed: Listed) -> None:
        self.address.clear()
        self.key.clear()
        self.kind.setCurrentIndex(0)
        self._show_kind(BY_ADDRESS)

    def _was_refused(self, error: Exception) -> None:
        about_key = isinstance(error, DeskError) and error.code in ("wrong_key", "bad_key", "no_key", "unauthorized", "forbidden")
        field, told = (self.key, self._key_told) if about_key else (self.address, self._address_told)
        self.tell(field, told, sentence(error))
        field.setFocus(Qt.FocusReason.OtherFocusReason)
