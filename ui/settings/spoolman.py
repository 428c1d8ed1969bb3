"""Spoolman: where it is, whether it may be asked and told, and what of it nobody knows."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.settings import Settings
from printdesk.spool import SpoolUse, UseState
from printdesk.words import say
from ui import tasks
from ui.heard import Heard
from ui.notice import sentence
from ui.settings.group import Group
from ui.widgets.button import Button
from ui.widgets.emptied import empty
from ui.widgets.text import label


class SpoolmanGroup(Group):
    """Script it with `address`, `agreement`, `tells`, `forget`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            say("Spoolman"),
            say("If your household keeps its spools in Spoolman, they come from there, and it is told what each print took."),
        )
        self._settings: Settings | None = None
        self.address = QLineEdit()
        self.address.setObjectName("settings.spoolman.address")
        self.address.setPlaceholderText("http://spoolman.local:7912")
        self._address_told = self.row(say("Address"), self.address)
        self.address.textEdited.connect(lambda _: self.tell(self.address, self._address_told, ""))
        self.address.returnPressed.connect(self.connect_it)
        self.tells = QCheckBox(say("Tell Spoolman what prints took"))
        self.tells.setObjectName("settings.spoolman.tells")
        self.tells.clicked.connect(lambda is_on: self.keep(spoolman_tells=bool(is_on)))
        self.row("", self.tells, say("Not where OctoPrint or Klipper tells it already: each print would be counted twice."))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.connect_button = Button(say("Test and keep"), call=self.connect_it)
        self.connect_button.setObjectName("settings.spoolman.connect")
        self.agreement = Button(say("Agree"), "primary", call=self.agree)
        self.agreement.setObjectName("settings.spoolman.agree")
        self.forget = Button(say("Leave Spoolman alone"), "link", call=self._forget)
        self.forget.setObjectName("settings.spoolman.forget")
        for button in (self.connect_button, self.agreement, self.forget):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self._state = label("", "second", wrap=True)
        self._state.setObjectName("settings.spoolman.state")
        self.body.addWidget(self._state)
        self._asked = QVBoxLayout()
        self._asked.setSpacing(6)
        self.body.addLayout(self._asked)
        self._heard = Heard(self, desk.changes.spools)
        self._heard.heard.connect(self.read)

    # ---- what is shown

    def show_settings(self, settings: Settings) -> None:
        self._settings = settings
        if not (self.address.hasFocus() and self.address.isModified()):
            self.address.setText(settings.spoolman)
        self.tells.setChecked(settings.spoolman_tells)
        has_one = bool(settings.spoolman)
        self.agreement.setVisible(has_one and not settings.spoolman_agreed)
        self.forget.setVisible(has_one)
        self.read()

    def read(self) -> None:
        sync = self.desk.spoolman
        tasks.run(
            lambda _: (sync.is_on, sync.trouble, sync.waiting()),
            done=lambda known: self._show(*known),
            failed=lambda _: None,
            owner=self,
            slot="spoolman",
        )

    def _show(self, is_on: bool, trouble: str, waiting: list[SpoolUse]) -> None:
        settings = self._settings
        if settings is None or not settings.spoolman:
            words = ""
        elif not is_on:
            words = say("It answered. Nothing is fetched from it or told to it before you agree.")
        else:
            words = trouble or say("Its spools are on the rack of the Printers desk.")
        self._state.setText(words)
        self._state.setVisible(bool(words))
        empty(self._asked)
        for use in waiting:
            if use.state is UseState.UNKNOWN:
                self._asked.addWidget(self._question(use))

    def _question(self, use: SpoolUse) -> QWidget:
        """Nobody knows whether it was booked there: a person looks."""
        made = QWidget()
        made.setObjectName(f"settings.spoolman.use.{use.id}")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        words = say(
            "Nobody knows whether Spoolman booked {grams:.1f} g of its spool {spool}: please look there.",
            grams=use.grams,
            spool=use.spool.removeprefix("sm-"),
        )
        column.addWidget(label(words, "careful", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, is_booked in ((say("It is booked"), True), (say("It is not: tell it again"), False)):
            button = Button(text, call=lambda is_booked=is_booked: self._decide(use.id, is_booked))
            button.setObjectName(f"settings.spoolman.{'booked' if is_booked else 'again'}")
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return made

    # ---- what is done

    def connect_it(self) -> None:
        """Asks what answers at that address; keeps it when it is a Spoolman."""
        address = self.address.text().strip()
        if not address:
            self._forget()
            return
        if "://" not in address:
            address = f"http://{address}"
        self.connect_button.setEnabled(False)
        tasks.run(
            lambda _: self.desk.spoolman.connect(address),
            done=lambda _: self.address.setModified(False),
            failed=lambda error: self.tell(self.address, self._address_told, sentence(error)),
            ended=lambda: self.connect_button.setEnabled(True),
            owner=self,
            slot="connect",
        )

    def agree(self) -> None:
        self.do(lambda _: self.desk.spoolman.agree(), told=self._address_told)

    def _forget(self) -> None:
        self.address.clear()
        self.do(lambda _: self.desk.spoolman.disconnect())

    def _decide(self, use_id: str, is_booked: bool) -> None:
        self.do(lambda _: self.desk.spoolman.decide(use_id, is_booked=is_booked), done=lambda _: self.read())
