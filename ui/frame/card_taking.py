"""A shop's card that is let go of over the window, or chosen in the settings: kept, and its key shown to the person."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from printdesk.card_book import Carded, looks_like_card
from printdesk.desk import Desk
from printdesk.words import say
from ui import tasks
from ui.notice import Notice, Tone, notice_of


def cards_and_others(paths: list[Path]) -> tuple[list[Path], list[Path]]:
    """Files that are shop cards by what is in them, and everything else, each in its order."""
    cards = [path for path in paths if looks_like_card(path)]
    return cards, [path for path in paths if path not in cards]


class CardTaking(QObject):
    """told(Notice): what became of a card. show: goes to where shops are listed, None where the person is there already."""

    told = Signal(Notice)

    def __init__(self, desk: Desk, parent: QWidget, show: Callable[[], None] | None = None) -> None:
        super().__init__(parent)
        self._desk, self._window, self._show = desk, parent, show

    def take(self, paths: list[Path], key: str | None = None) -> None:
        """key: the customer's at that shop, for orders."""
        for path in paths:
            tasks.run(
                lambda _, path=path: self._desk.cards.add_file(path, key=key),
                done=self._taken,
                failed=lambda error: self.told.emit(notice_of(error)),
                owner=self,
                title=say("Reading the card {name}", name=path.name),
            )

    def choose(self, key: str | None = None) -> None:
        kinds = f"{say('Shop cards')} (*.json);;{say('All files')} (*)"
        dialog = QFileDialog(self._window, say("Add a shop's card"), "", kinds)
        dialog.setObjectName("card.openDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.take([Path(name) for name in chosen], key))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _taken(self, kept: Carded) -> None:
        until = f"{kept.card.valid_until:%Y-%m-%d}"
        offer = say("Show in Settings") if self._show else ""
        if not kept.is_new:
            words = say("{shop} is priced by its newer card, valid until {until}.", shop=kept.entry.name, until=until)
            self.told.emit(Notice(words, Tone.GOOD, offer, self._show))
            return
        words = say(
            "{shop} is priced by its card, valid until {until}. Compare its key with what the shop tells you: {fingerprint}.",
            shop=kept.entry.name,
            until=until,
            fingerprint=kept.card.fingerprint,
        )
        self.told.emit(Notice(words, Tone.CAREFUL, offer, self._show, lasting=True))
