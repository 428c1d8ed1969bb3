"""What the Prepare desk keeps and shows of the past: its history, and what can be done with that."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from printdesk.words import say
from ui.actions import Action
from ui.notice import Notice

if TYPE_CHECKING:
    from ui.prepare.history_list import HistoryCard
    from ui.prepare.page import PreparePage


class Keeping(QObject):
    """The cards are made when they are first wanted."""

    told = Signal(Notice)

    def __init__(self, page: "PreparePage") -> None:
        super().__init__(page)
        self._page, self._workspace = page, page.workspace
        self._history: HistoryCard | None = None
        materials = page.desk.catalog.materials
        self._workspace.name_of = lambda field, key: materials[key].name if field == "material" and key in materials else key

    def show_history(self) -> None:
        if self._history is None:
            from ui.prepare.history_list import HistoryCard

            self._history = HistoryCard(self._page, self._workspace)
        self._history.toggle()

    def actions(self) -> list[Action]:
        return [
            Action(
                "prepare.history",
                say("History"),
                self.show_history,
                icon="clock-counter-clockwise",
                shortcut="Ctrl+H",
                words="undo steps back",
            )
        ]
