"""The Parts desk: every part that was opened or found, as a grid of pictures with a column about what is chosen."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.errors import DeskError, NotFound
from printdesk.library_list import Asked, PartList
from printdesk.library_part import LibraryPart
from printdesk.order import Order
from printdesk.words import plural, say
from ui import tasks
from ui.actions import Action
from ui.desk_page import DeskPage
from ui.heard import Heard
from ui.icons import icon
from ui.notice import Notice, Tone, notice_of, sentence
from ui.parts.bar import PartsBar
from ui.parts.editing import Editing
from ui.parts.finding import PartFinding
from ui.parts.grid import PartGrid
from ui.parts.incoming import Incoming
from ui.parts.other_columns import FoldersColumn, ManyColumn
from ui.parts.part_column import PartColumn, Shown
from ui.parts.pictures import Pictures
from ui.parts.watching import Watching
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState

MOST_AT_ONCE = 40  # parts put on the plate at once


class PartsPage(DeskPage):
    """Script it with `bar`, `grid`, `editing`, `watching`, `incoming`, `put_on_plate`.

    wants_plate(list[Path]): open these on the Prepare desk. wants_again(name, data, Ordered): the part as it was ordered.
    wants_desk(id): go there.
    """

    wants_plate = Signal(list)
    wants_again = Signal(str, bytes, object)
    wants_desk = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("parts", say("Parts"), "parts", parent)
        self._desk = desk
        self.parts = PartList()
        self._is_read = False
        self._wanted: list[str] = []
        self.setAcceptDrops(True)
        self.editing = Editing(desk, self)
        self.watching = Watching(desk, self)
        self.incoming = Incoming(desk, self)
        self.finding = PartFinding(self.parts)
        self._lay_out()
        self._connect()
        Heard(self, desk.changes.parts).heard.connect(self.refresh)
        self.refresh()

    # ---- laid out

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        whole.addWidget(self._stack)
        self._stack.addWidget(self._lay_out_empty())
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        pictures = Pictures(self._picture, self)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        self.bar = PartsBar()
        left.addWidget(self.bar)
        self.grid = PartGrid(pictures)
        self._found = QStackedWidget()
        self._found.addWidget(self.grid)
        everything = Button(say("Show all parts"), call=self.bar.ask_all)
        everything.setObjectName("parts.all")
        self._found.addWidget(
            EmptyState("search", say("No part is like that"), say("Ask with fewer words or tags."), (everything,))
        )
        self._found.addWidget(
            EmptyState("parts", say("No part yet"), say("New model files in the watched folders appear here by themselves."))
        )
        left.addWidget(self._found, 1)
        row.addLayout(left, 1)
        self.column, self.many, self.folders = PartColumn(pictures), ManyColumn(), FoldersColumn()
        self._side = QStackedWidget()
        self._side.setFixedWidth(self.column.width())
        for column in (self.folders, self.column, self.many):
            self._side.addWidget(column)
        row.addWidget(self._side)
        self._stack.addWidget(desk)
        self.setFocusProxy(self.grid)

    def _picture(self, sha256: str) -> bytes:
        """On another thread, where the library is opened when it is first asked."""
        return self._desk.library.picture(sha256)

    def _lay_out_empty(self) -> QWidget:
        prepare = Button(say("Prepare a part"), "primary", icon="prepare", call=lambda: self.wants_desk.emit("prepare"))
        prepare.setObjectName("parts.prepare")
        watch = Button(say("Watch a folder …"), icon="open", call=self.incoming.ask_folder)
        watch.setObjectName("parts.watchFirst")
        add = Button(say("Add files …"), icon="add", call=self.incoming.ask_files)
        add.setObjectName("parts.addFirst")
        for button in (watch, add):
            button.setMinimumHeight(prepare.sizeHint().height())
        return EmptyState(
            "parts",
            say("Every part you open is kept here"),
            say(
                "With a picture, tags and notes, to be found and ordered again. Drop model files here, or have a folder watched."
            ),
            (prepare, watch, add),
        )

    def _connect(self) -> None:
        bar, grid, column, many = self.bar, self.grid, self.column, self.many
        bar.asked.connect(self._ask)
        bar.add_wanted.connect(self.incoming.ask_files)
        bar.search.left_downwards.connect(self._to_grid)
        grid.left_upwards.connect(lambda: bar.search.setFocus(Qt.FocusReason.OtherFocusReason))
        grid.chosen.connect(self._show_chosen)
        grid.opened.connect(self.put_on_plate)
        grid.removed.connect(self.remove)
        grid.menu_wanted.connect(self._show_menu)
        column.changed.connect(lambda part_id, what, how: self.editing.change([part_id], what, how))
        column.plate_wanted.connect(self.put_on_plate)
        column.again_wanted.connect(self._order_again)
        column.version_wanted.connect(self._put_version)
        column.photo_wanted.connect(self.incoming.ask_photo)
        column.photo_taken.connect(self._take_photo)
        column.folder_wanted.connect(lambda folder: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        column.link_wanted.connect(lambda link: QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode)))
        many.plate_wanted.connect(self.put_on_plate)
        many.remove_wanted.connect(self.remove)
        many.tagged.connect(lambda tag: self.editing.change(grid.chosen_ids(), say("Tag the parts"), lambda now: now.tagged(tag)))
        many.untagged.connect(
            lambda tag: self.editing.change(grid.chosen_ids(), say("Take off the tag"), lambda now: now.untagged(tag))
        )
        self.folders.watch_wanted.connect(self.incoming.ask_folder)
        self.folders.left.connect(self.watching.leave)
        self.folders.scan_wanted.connect(self.watching.look)
        self.watching.changed.connect(self._show_folders)
        self.watching.told.connect(self.notice)
        self.incoming.told.connect(self.notice)
        self.incoming.added.connect(self._added)
        self.editing.told.connect(self.notice)
        self.editing.undoes.connect(self.undo_changed)
        self.editing.refused.connect(lambda: self._show_chosen(grid.chosen_ids()))

    # ---- what the frame asks

    def search_source(self) -> PartFinding:
        return self.finding

    def desk_actions(self) -> list[Action]:
        def chosen() -> bool:
            return bool(self.grid.chosen_ids())

        def one() -> bool:
            return len(self.grid.chosen_ids()) == 1

        return [
            Action("parts.search", say("Search parts"), self._to_search, icon="search", shortcut="Ctrl+F"),
            Action("parts.plate", say("Put on the plate"), self.put_on_plate, icon="prepare", possible=chosen),
            Action("parts.rename", say("Rename the part"), self.column.edit_name, shortcut="F2", possible=one),
            Action("parts.tag", say("Tag the parts"), self._to_tags, shortcut="Ctrl+T", possible=chosen),
            Action("parts.photo", say("Add a photo …"), self.incoming.ask_photo, possible=one),
            Action("parts.remove", say("Take off the library"), self.remove, icon="delete", possible=chosen),
            Action("parts.copy", say("Copy the file"), self.copy, icon="duplicate", shortcut="Ctrl+C", possible=chosen),
            Action("parts.undo", say("Undo"), self.undo, icon="undo", shortcut="Ctrl+Z", possible=lambda: self.editing.can_undo),
            Action("parts.add", say("Add files …"), self.incoming.ask_files, icon="add", shortcut="Ctrl+O", words="import"),
            Action("parts.watch", say("Watch a folder …"), self.incoming.ask_folder, icon="open"),
            Action("parts.look", say("Look for new files now"), self.watching.look, icon="refresh", shortcut="F5"),
        ]

    def went_to_back(self) -> None:
        self.column.flush()

    def undo(self) -> None:
        self.column.flush()
        self.editing.undo()

    # ---- read and shown

    def refresh(self) -> None:
        """Reads the archive again; newest wins."""
        parts, desk = self.parts, self._desk
        tasks.run(lambda _at: parts.read(desk.library.cards()), done=self._take, failed=lambda _: None, owner=self, slot="cards")

    def _take(self, parts: PartList) -> None:
        if parts.asked != self.bar.asks:
            parts.ask(self.bar.asks)
        self.parts = self.finding.parts = parts
        self._is_read = True
        self._show()

    def _ask(self, asked: Asked) -> None:
        self.parts.ask(asked)
        self._show()

    def _show(self) -> None:
        parts = self.parts
        self._stack.setCurrentIndex(1 if parts.cards or self.watching.folders else 0)
        self.bar.show_found(len(parts.shown), len(parts.cards), parts.tags, any(card.ordered for card in parts.cards))
        self._found.setCurrentIndex(0 if parts.shown else 1 if parts.asked.is_anything else 2)
        self.grid.show_cards(parts.shown)
        if self._wanted:
            self.grid.choose(self._wanted)
            self._wanted = []

    def choose(self, part_ids: Sequence[str]) -> None:
        """Whatever is asked for; also parts that are still to be read."""
        if self.parts.asked.is_anything:
            self.bar.ask_all()
        self.grid.choose(part_ids)
        if not self.grid.chosen_ids():
            self._wanted = list(part_ids)

    def _show_chosen(self, part_ids: list[str]) -> None:
        if len(part_ids) == 1:
            self._read_part(part_ids[0])
            return
        self.column.flush()
        if part_ids:
            self.many.show_tags(len(part_ids), self.parts.common_tags(part_ids), self._known_tags())
        self._side.setCurrentWidget(self.many if part_ids else self.folders)

    def _read_part(self, part_id: str) -> None:
        desk = self._desk

        def work(_at: tasks.TaskContext) -> Shown:
            part = desk.library.part(part_id)
            try:
                path: Path | None = desk.library.file(part)
            except NotFound:
                path = None
            material = desk.catalog.materials.get(part.material) if part.material else None
            return Shown(part, path, _order(desk, part), say(material.name) if material else part.material)

        def done(shown: Shown) -> None:
            self.grid.know_file(shown.part.id, shown.path)
            if self.grid.chosen_ids() == [shown.part.id]:
                self.column.show_part(shown, self._known_tags())
                self._side.setCurrentWidget(self.column)

        tasks.run(work, done=done, failed=lambda _: None, owner=self, slot="part")

    def _known_tags(self) -> list[str]:
        return [tag for tag, _ in self.parts.tags]

    def _show_folders(self) -> None:
        self.folders.show_folders(self.watching.folders, self.watching.gone)
        self.folders.tell(self.watching.words)
        self._show()

    # ---- where the keys go

    def _to_search(self) -> None:
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def _to_grid(self) -> None:
        if self.parts.shown:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
            self.grid.choose_first()

    def _to_tags(self) -> None:
        if len(self.grid.chosen_ids()) == 1:
            self.column.edit_tags()
        else:
            self.many.tags.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self.desk_actions():
            if action.id in ("parts.plate", "parts.rename", "parts.tag", "parts.photo", "parts.copy", "parts.remove"):
                entry = menu.addAction(icon(action.icon), action.text) if action.icon else menu.addAction(action.text)
                entry.setEnabled(action.possible())
                entry.triggered.connect(lambda _=False, call=action.call: call())
        menu.popup(at)

    # ---- done

    def put_on_plate(self) -> None:
        """The chosen parts, as their files are now; up to MOST_AT_ONCE at once."""
        ids = self.grid.chosen_ids()
        self.column.flush()
        if len(ids) > MOST_AT_ONCE:
            words = say("Up to {most} parts go on the plate at once; {count:,} are chosen.", most=MOST_AT_ONCE, count=len(ids))
            self.notice.emit(Notice(words, Tone.CAREFUL))
            return
        library = self._desk.library
        self._with_files(lambda: [library.file(library.part(part_id)) for part_id in ids], self.wants_plate.emit)

    def _put_version(self, sha256: str) -> None:
        if (part := self.column.part) is not None:
            version = next(one for one in part.versions if one.sha256 == sha256)
            self._with_files(lambda: [self._desk.library.file(part, version)], self.wants_plate.emit)

    def copy(self) -> None:
        """The files, for a file manager or a mail."""
        ids, library = self.grid.chosen_ids(), self._desk.library

        def done(files: list[Path]) -> None:
            data = self.grid.mime_of(files)
            QGuiApplication.clipboard().setMimeData(data)
            self.notice.emit(Notice(plural("The file is copied.", "{count:,} files are copied.", len(files)), Tone.GOOD))

        self._with_files(lambda: [library.file(library.part(part_id)) for part_id in ids[:MOST_AT_ONCE]], done)

    def _with_files(self, files: Callable[[], list[Path]], then: Callable[[list[Path]], object]) -> None:
        tasks.run(
            lambda _at: files(),
            done=then,
            failed=lambda error: self.notice.emit(Notice(sentence(error), Tone.CAREFUL)),
            owner=self,
        )

    def _order_again(self, order: Order) -> None:
        tasks.run(
            lambda _at: self._desk.orders.file(order.id),
            done=lambda data: self.wants_again.emit(order.item.name, data, order.item),
            failed=lambda error: self.notice.emit(notice_of(error)),
            owner=self,
        )

    def remove(self) -> None:
        if ids := self.grid.chosen_ids():
            self.column.flush()
            self.editing.remove(ids)

    def _take_photo(self, sha256: str) -> None:
        if (part := self.column.part) is not None:
            self.editing.change([part.id], say("Take off the photo"), lambda now: now.without_photo(sha256))

    # ---- files and folders come in

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Our own cards are taken, too, and let go to nowhere: else the window would open what was dragged an inch."""
        if self.grid.is_dragging:
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()
        elif event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.grid.is_dragging:
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()
        else:
            event.acceptProposedAction()
            self.incoming.take(event.mimeData())

    def _added(self, part_ids: list[str]) -> None:
        self._wanted = part_ids
        self.refresh()


def _order(desk: Desk, part: LibraryPart) -> Order | None:
    """The newest order of the part that this desk still knows."""
    for order_id in part.orders:
        try:
            return desk.orders.order(order_id)
        except DeskError:
            continue
    return None
