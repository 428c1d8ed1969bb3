"""The desks that are open on the Prepare desk, their history, and what can be done to keep what is on them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from printdesk.words import say
from ui.actions import Action
from ui.notice import Notice
from ui.prepare.comparing import Comparing
from ui.prepare.desks import OpenDesk
from ui.prepare.noting import Noting
from ui.prepare.replacing import Replacing
from ui.prepare.tabs import CHANGED

if TYPE_CHECKING:
    from ui.prepare.history_list import HistoryCard
    from ui.prepare.page import PreparePage


class Keeping(QObject):
    """Script it with `close_desk`, `reopen_desk`, `comparing`, `noting`, `replacing`."""

    told = Signal(Notice)

    def __init__(self, page: "PreparePage") -> None:
        super().__init__(page)
        self._page, self._workspace, self._desks = page, page.workspace, page.desks
        self.replacing = Replacing(page.desk, page.workspace, page.changing, page)
        self.replacing.replaced.connect(page.opening.remembering.later)
        self.comparing, self.noting = Comparing(page), Noting(page)
        for teller in (self.replacing, self.comparing):
            teller.told.connect(self.told)
        self._history: HistoryCard | None = None
        materials = page.desk.catalog.materials
        self._workspace.name_of = lambda field, key: materials[key].name if field == "material" and key in materials else key
        self._desks.changed.listed.connect(self._show_title)
        page.installEventFilter(self)

    def follow_tabs(self) -> None:
        """Once the page's strip is there."""
        self._page.desk_tabs.closed.connect(self.close_desk)
        self._page.desk_tabs.dropped.connect(self._open_on)

    # ---- the history

    def show_history(self) -> None:
        if self._history is None:
            from ui.prepare.history_list import HistoryCard

            self._history = HistoryCard(self._page, self._workspace)
        self._history.toggle()

    # ---- desks

    def close_desk(self, desk_id: str | None = None) -> None:
        """Without a question: the news of it takes it back, and so does the key for it."""
        if len(self._desks.all) == 1 and self._desks.front.is_untouched:
            return
        desk = self._desks.close(desk_id)
        if desk.path is not None:
            self._page.desk.documents.let_go(desk.path)
        words = say("{name} is closed.", name=desk.title)
        self.told.emit(Notice(words, offer=say("Open it again"), call=lambda: self.reopen_desk(desk)))

    def reopen_desk(self, desk: OpenDesk | None = None) -> None:
        """That one, or the one closed last. Its document may be another window's by now: saving tells."""
        if self._desks.reopen(desk) and (path := self._desks.front.path):
            self._page.desk.documents.hold(path)

    def _open_on(self, desk_id: str, files: list[Path]) -> None:
        self._desks.show(desk_id)
        self._page.open_files(files)

    def _show_title(self) -> None:
        window, front = self._page.window(), self._desks.front
        if window is not self._page and self._page.isVisible():
            mark = f"{CHANGED} " if front.is_changed else ""
            window.setWindowTitle(f"{mark}{front.title} – PrintDesk" if front.path is not None else "PrintDesk")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Show:
            self._show_title()
        return False

    # ---- what can be done

    def actions(self) -> list[Action]:
        saving, desks = self._page.saving, self._desks

        def has_work() -> bool:
            return bool(self._workspace.plate.parts) or bool(self._workspace.history.now.notes)

        def has_several() -> bool:
            return len(desks.all) > 1

        return [
            Action(
                "prepare.saveDesk",
                say("Save the desk"),
                saving.save_desk,
                icon="save",
                shortcut="Ctrl+S",
                words="document printdesk 3mf",
                possible=has_work,
            ),
            Action(
                "prepare.saveDeskAs",
                say("Save the desk as …"),
                saving.ask_desk,
                icon="save",
                shortcut="Ctrl+Shift+S",
                words="document copy",
                possible=has_work,
            ),
            Action("prepare.newDesk", say("New desk"), desks.new, icon="stack", shortcut="Ctrl+T", words="tab document"),
            Action("prepare.closeDesk", say("Close the desk"), self.close_desk, icon="close", shortcut="Ctrl+W", words="tab"),
            Action(
                "prepare.reopenDesk",
                say("Open the closed desk again"),
                self.reopen_desk,
                icon="undo",
                shortcut="Ctrl+Shift+T",
                words="tab restore",
                possible=lambda: desks.has_closed,
            ),
            Action(
                "prepare.nextDesk", say("Next desk"), desks.show_next, shortcut="Ctrl+PgDown", words="tab", possible=has_several
            ),
            Action(
                "prepare.lastDesk",
                say("Previous desk"),
                lambda: desks.show_next(-1),
                shortcut="Ctrl+PgUp",
                words="tab",
                possible=has_several,
            ),
            Action(
                "prepare.notes",
                say("Notes about the desk"),
                self.noting.toggle,
                icon="note-pencil",
                shortcut="Ctrl+Shift+N",
                words="write memo conversation messages",
                possible=has_work,
            ),
            Action(
                "prepare.versions",
                say("Versions of the part"),
                self.comparing.toggle,
                icon="git-diff",
                shortcut="Ctrl+Shift+H",
                words="compare ghost before",
                possible=lambda: self._workspace.part is not None,
            ),
            Action(
                "prepare.replace",
                say("Replace the part with …"),
                self.replacing.ask,
                icon="swap",
                shortcut="Ctrl+Shift+E",
                words="reload new version file exchange",
                possible=lambda: self._workspace.part is not None,
            ),
            Action(
                "prepare.history",
                say("History"),
                self.show_history,
                icon="clock-counter-clockwise",
                shortcut="Ctrl+H",
                words="undo steps back",
            ),
        ]
