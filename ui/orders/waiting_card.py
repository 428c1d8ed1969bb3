"""An order, or an act on it, that is written down and waits for the network: the truth about it, and "Try now"."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from printdesk.order import Action
from printdesk.ports import Outgoing
from printdesk.words import plural, respeak, say
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label


def what_waits(action: Action) -> str:
    return {
        Action.PLACE: say("This order waits for the network. It is safe on this desk and is sent by itself."),
        Action.MESSAGE: say("A message waits for the network. It is sent by itself."),
        Action.CANCEL: say("The cancellation waits for the network. It is sent by itself."),
        Action.REVIEW: say("Your judgement waits for the network. It is sent by itself."),
    }.get(action, say("What you said waits for the network. It is sent by itself."))


class WaitingCard(Card):
    """settled(is it there): the person has looked, where nobody else can find out."""

    tried = Signal()
    settled = Signal(bool)

    def __init__(self) -> None:
        super().__init__(name=say("Waits for the network"))
        self.setObjectName("orders.waiting")
        self.set_tone("careful")
        self.body.setSpacing(6)
        self._what = label("", "strong", wrap=True)
        self._why = label("", "second", wrap=True, selectable=True)
        self.button = Button(say("Try now"), icon="refresh", call=self.tried.emit)
        self.button.setObjectName("orders.try")
        self.there = Button(say("It is there"), call=lambda: self.settled.emit(True))
        self.there.setObjectName("orders.there")
        self.not_there = Button(say("It is not there"), call=lambda: self.settled.emit(False))
        self.not_there.setObjectName("orders.notThere")
        for widget in (self._what, self._why):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        for button in (self.button, self.there, self.not_there):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_outgoing(self, outgoing: Outgoing) -> None:
        doubt = say("Nobody knows whether this order arrived. It is not sent again by itself.")
        self._what.setText(doubt if outgoing.in_doubt else what_waits(outgoing.action))
        self.button.setVisible(not outgoing.in_doubt)
        for button in (self.there, self.not_there):
            button.setVisible(outgoing.in_doubt)
        tries = plural("Tried {count} time.", "Tried {count} times.", outgoing.attempts) if outgoing.attempts else ""
        self._why.setText(f"{respeak(outgoing.last_error)} {tries}".strip())
        self._why.setVisible(bool(self._why.text()))

    def set_busy(self, is_busy: bool) -> None:
        self.button.setEnabled(not is_busy)
        self.button.setText(say("Trying…") if is_busy else say("Try now"))
