"""What the Prepare desk keeps: its documents, its history, the desks that are open, and what can be done with them."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from printdesk.part import Part, Placement, Version
from printdesk.words import say
from ui import tasks
from ui.actions import Action
from ui.notice import Notice, notice_of
from ui.prepare.ranking import standing
from ui.prepare.replacing import Replacing
from ui.prepare.tabs import CHANGED
from ui.viewport.scene import Item

if TYPE_CHECKING:
    from ui.prepare.history_list import HistoryCard
    from ui.prepare.notes import NotesCard
    from ui.prepare.page import PreparePage
    from ui.prepare.versions import VersionsCard

GHOST = "version-ghost"  # its id in the scene


class Keeping(QObject):
    """The cards are made when they are first wanted."""

    told = Signal(Notice)

    def __init__(self, page: "PreparePage") -> None:
        super().__init__(page)
        self._page, self._workspace, self._desks = page, page.workspace, page.desks
        self.replacing = Replacing(page.desk, page.workspace, page.changing, page)
        self.replacing.replaced.connect(page.opening.remembering.later)
        self.replacing.told.connect(self.told)
        self._history: HistoryCard | None = None
        self._versions: VersionsCard | None = None
        self._notes: NotesCard | None = None
        self._ghost: Version | None = None
        self._ghost_lies: Placement | None = None
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

    # ---- versions of a part

    def show_versions(self) -> None:
        """The card of the chosen part's versions comes, or goes."""
        if self._versions is not None:
            self._close_versions()
            return
        from ui.prepare.versions import VersionsCard

        card = self._versions = VersionsCard()
        card.left.connect(self._close_versions)
        card.compared.connect(self._compare)
        card.back_wanted.connect(self._go_back)
        self._page.tools.put_away()
        self._page.viewport.overlay.place(card, "top left")
        for signal in (self._workspace.changed.plate, self._workspace.changed.offers, self._workspace.changed.wish):
            signal.connect(self._follow_versions)
        self._follow_versions()
        card.setFocus()

    def _close_versions(self) -> None:
        card, self._versions = self._versions, None
        if card is not None:
            for signal in (self._workspace.changed.plate, self._workspace.changed.offers, self._workspace.changed.wish):
                signal.disconnect(self._follow_versions)
            self._compare(None)
            self._page.viewport.overlay.remove(card)
            card.deleteLater()

    def _follow_versions(self) -> None:
        part, card = self._workspace.part, self._versions
        if card is None:
            return
        if part is None:
            self._close_versions()
            return
        offer = standing(self._workspace.offers, self._workspace.chosen_offer)
        card.show_part(part, offer.total if offer else None, self._workspace.wish.quantity)
        self._show_ghost(part)

    def _compare(self, version: Version | None) -> None:
        self._ghost = version
        part = self._workspace.part
        if part is not None:
            self._show_ghost(part)
        self._follow_versions()

    def _show_ghost(self, part: Part) -> None:
        """The older version where the part lies, as it lay and was scaled then."""
        scene, ghost = self._page.viewport.scene, self._ghost
        if ghost is None:
            scene.remove(GHOST)
            return
        where = Placement(part.placement.position_mm, ghost.placement.rotation, ghost.placement.scale)
        item = scene.items.get(GHOST)
        if item is None or item.mesh is not ghost.mesh or self._ghost_lies != where:
            self._ghost_lies = where
            scene.put(Item(GHOST, ghost.mesh, where.matrix(ghost.mesh), is_ghost=True))

    def _go_back(self, version: Version) -> None:
        """One undoable step; the part as it was stays a version of its own."""
        part = self._workspace.part
        if part is None:
            return
        where = Placement(part.placement.position_mm, version.placement.rotation, version.placement.scale)
        what = say("Go back to {what}", what=version.what)
        rough = replace(part, mesh=version.mesh, wall_mm=None, tried=())

        def done(measured: Part) -> None:
            now = next((one for one in self._workspace.plate.parts if one.id == part.id and one.mesh is part.mesh), None)
            if now is not None:
                self._workspace.did(what, replace(measured, name=now.name, versions=now.versions, history=(*now.history, what)))

        tasks.run(
            lambda at: self._page.desk.bench.measure(rough.placed(where), at.cancel),
            done=done,
            failed=lambda error: self.told.emit(notice_of(error)),
            owner=self,
            slot="version",
            title=what,
        )

    # ---- notes

    def show_notes(self) -> None:
        """The card of the desk's notes comes, or goes."""
        if self._notes is not None:
            self._close_notes()
            return
        from ui.prepare.notes import NotesCard

        card = self._notes = NotesCard()
        card.left.connect(self._close_notes)
        card.written.connect(self._workspace.note)
        self._page.tools.put_away()
        self._page.viewport.overlay.place(card, "top left")
        self._desks.changed.listed.connect(self._follow_notes)
        self._workspace.changed.plate.connect(self._follow_notes)
        self._follow_notes()
        card.text.setFocus()

    def _follow_notes(self) -> None:
        """What undo or another desk brings; not what the card itself has just told."""
        if self._notes is not None and not self._notes.is_written:
            self._notes.show_notes(self._workspace.history.now.notes, self._desks.front.talk)

    def _close_notes(self) -> None:
        card, self._notes = self._notes, None
        if card is not None:
            self._desks.changed.listed.disconnect(self._follow_notes)
            self._workspace.changed.plate.disconnect(self._follow_notes)
            card.write()
            self._page.viewport.overlay.remove(card)
            card.deleteLater()

    # ---- desks

    def close_desk(self, desk_id: str | None = None) -> None:
        """Without a question: the news of it takes it back, and so does the key for it."""
        if len(self._desks.all) == 1 and self._desks.front.is_untouched:
            return
        desk = self._desks.close(desk_id or None)
        if desk.path is not None:
            self._page.desk.documents.let_go(desk.path)
        words = say("{name} is closed.", name=desk.title)
        self.told.emit(Notice(words, offer=say("Open it again"), call=lambda: self.reopen_desk(desk)))

    def reopen_desk(self, desk: object = None) -> None:
        """That one, or the one closed last. Its document may be another window's by now: saving tells."""
        from ui.prepare.desks import OpenDesk

        if self._desks.reopen(desk if isinstance(desk, OpenDesk) else None) and (path := self._desks.front.path):
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
                self.show_notes,
                icon="note-pencil",
                shortcut="Ctrl+Shift+N",
                words="write memo conversation messages",
                possible=has_work,
            ),
            Action(
                "prepare.versions",
                say("Versions of the part"),
                self.show_versions,
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
