"""The one window: top bar, rail, desks, status bar."""

import base64
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QElapsedTimer, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QMoveEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from printdesk.words import say
from ui import tab_order, tasks
from ui.actions import Action, Actions
from ui.desk_page import DeskPage
from ui.frame.dropped import dropped_files
from ui.frame.hints import Hints
from ui.frame.notices import Notices
from ui.frame.palette import CommandPalette, Source
from ui.frame.rail import Rail, RailButton
from ui.frame.regions import Regions
from ui.frame.status_bar import StatusBar
from ui.frame.top_bar import TopBar
from ui.in_turns import in_turns
from ui.keys import keys
from ui.notice import Notice, notice_of
from ui.pages import Pages
from ui.theme import theme

if TYPE_CHECKING:
    from ui.frame.shortcut_sheet import ShortcutSheet

Remember = Callable[[str, str], None]
Recall = Callable[[str], str | None]
_GEOMETRY, _DESK, _THEME = "window.geometry", "window.desk", "window.theme"
_KEEP_AFTER_MS, _AGAIN_MS, _REST_MS = 400, 300, 3000


def _forget(_name: str, _text: str) -> None:
    pass


def _know_nothing(_name: str) -> str | None:
    return None


class Window(QMainWindow):
    """The frame. `remember` and `recall` keep small texts between starts (the archive's notes): place, front desk, theme, keys.

    files_dropped: files were let go anywhere on the window. undo_wanted: Ctrl Z or the hint was clicked. first_frame: the
    window has been seen for the first time (`is_seen`); what that need not wait for may begin. keys_wanted: the person wants
    other keys.
    """

    files_dropped = Signal(list)  # list[Path]
    undo_wanted = Signal()
    front_changed = Signal(str)  # desk id
    closing = Signal()
    keys_wanted = Signal()
    first_frame = Signal()
    made_anew = Signal()  # see `make_anew`: its desks are others now

    def __init__(self, *, title: str = "PrintDesk", remember: Remember = _forget, recall: Recall = _know_nothing) -> None:
        super().__init__()
        self._remember, self._recall = remember, recall
        self.setWindowTitle(title)
        self.setMinimumSize(900, 600)
        self.setAcceptDrops(True)
        self.is_seen = False
        self._waited = QElapsedTimer()  # since something was last under way
        self.hints = Hints(remember, recall)
        self._wanted = recall(_DESK) or ""
        keys().keep_in(remember, recall)
        self.commands = Actions(self)
        self.commands.desk_wanted.connect(self.show_desk)
        self._title = title
        self._frames = QStackedWidget()
        self.setCentralWidget(self._frames)
        self._make_frame(self.room_for_desks())
        tasks.shared().failed.connect(self._show_error)
        self._keep = QTimer(self, interval=_KEEP_AFTER_MS, singleShot=True)
        self._keep.timeout.connect(self._keep_place)
        self._restore_place()
        if choice := recall(_THEME):
            theme().choose(choice)
        theme().dress(self)
        theme().changed.connect(self._keep_theme)

    # desks

    def announce(self, desk_id: str, title: str, icon: str, at_bottom: bool = False) -> None:
        """Puts a desk on the rail before there is anything behind it; who asks for it by then comes to it once it is added.

        Raises ValueError for one that is there.
        """
        if desk_id in self._buttons:
            raise ValueError(f"two desks with the id {desk_id}")
        self.commands.desks[desk_id] = title
        self._buttons[desk_id] = self._rail.add(desk_id, title, icon, at_bottom=at_bottom)
        if desk_id == self._wanted or len(self._buttons) == 1:
            self._rail.set_front(desk_id)
        self._above += not at_bottom
        shortcut = "Ctrl+," if at_bottom else f"Ctrl+{self._above}"
        go = say("Go to {desk}", desk=title)
        self.commands.add([Action(f"go.{desk_id}", go, lambda: self.go_to(desk_id), icon=icon, shortcut=shortcut)])

    def show_before_desks(self, desk_id: str, widget: QWidget) -> None:
        """What is seen of a desk that is not added yet, where it is the one that will be in front."""
        if self._wanted in ("", desk_id):
            self._desks.addWidget(widget)

    def add_desk(self, page: DeskPage, *, at_bottom: bool = False) -> None:
        """The first one, or the one that is wanted or was in front last time, comes to the front; see `announce`."""
        if page.desk_id in self.pages:
            raise ValueError(f"two desks with the id {page.desk_id}")
        if page.desk_id not in self._buttons:
            self.announce(page.desk_id, page.title, page.icon, at_bottom)
        self.pages[page.desk_id] = page
        self._seat(page)
        if not self._front or page.desk_id == self._wanted:
            self.show_desk(page.desk_id, keep_wanted=page.desk_id != self._wanted)

    def add_desk_later(
        self, desk_id: str, title: str, icon: str, make: Callable[[], DeskPage], *, at_bottom: bool = False
    ) -> None:
        """A desk whose page is made when somebody asks `pages` for it, or by `make_desks`.

        The first frame does not wait for it, unless it was in front last time.
        """
        if desk_id in self.pages:
            raise ValueError(f"two desks with the id {desk_id}")
        if desk_id not in self._buttons:
            self.announce(desk_id, title, icon, at_bottom)
        self.pages.later[desk_id] = make
        if desk_id == self._wanted:
            self.show_desk(desk_id)

    def make_desks(self) -> None:
        """Makes the pages that nobody has asked for yet, each in turns of its own, once nobody has waited for a while."""
        desk_id = self.pages.next_to_make() if isValid(self) else ""
        if not desk_id:
            return
        if any(task.title for task in tasks.shared().running) or not self._waited.isValid():
            self._waited.start()
        if self._waited.elapsed() < _REST_MS:
            QTimer.singleShot(_AGAIN_MS, self.make_desks)
            return
        self.pages.step(desk_id)
        QTimer.singleShot(1, self.make_desks)  # a timer's turn: clicks and paints come before it

    def _seat(self, page: DeskPage) -> None:
        key, button = page.desk_id, self._buttons[page.desk_id]
        if self._desks.indexOf(page) < 0:
            self._desks.addWidget(page)
        button.set_badge(page.badge)
        page.badge_changed.connect(button.set_badge)
        page.notice.connect(self.show_notice)
        page.undo_changed.connect(lambda what: self.status.show_undo(what) if self._front == key else None)
        page.undo_changed.connect(lambda what: self._undo_of.__setitem__(key, what))
        if strip := page.top_widget():
            self._strips[key] = strip
        if source := page.search_source():
            self.add_search(source)
        self.commands.add(_of_desk(action, key) for action in page.desk_actions())

    def go_to(self, desk_id: str) -> None:
        """Brings a desk to the front as `show_desk` does; a page that is still to be made comes in turns of its own."""
        self._coming = desk_id
        if desk_id not in self.pages or self.pages.is_there(desk_id):
            self.show_desk(desk_id)
            return
        self._rail.set_front(desk_id)
        in_turns(self._come(desk_id), self)

    def _come(self, desk_id: str) -> Iterator[None]:
        """Towards a desk as long as it is the one that was wanted last."""
        while True:
            yield
            if self._coming != desk_id:
                return
            if self.pages.step(desk_id):
                self.show_desk(desk_id)
                return

    def show_desk(self, desk_id: str, *, keep_wanted: bool = False) -> None:
        """Brings a desk to the front; one that is announced and not added yet as soon as it is. Raises KeyError."""
        if desk_id in self._buttons and desk_id not in self.pages:
            self._wanted = desk_id
            self._rail.set_front(desk_id)
            return
        page = self.pages[desk_id]
        self._coming = ""
        self._rail.set_front(desk_id)
        if desk_id == self._front:
            return
        if not keep_wanted:
            self._wanted = ""
            self._remember(_DESK, desk_id)
        self._put_sheet_away()
        if self._front:
            self.pages[self._front].went_to_back()
        self._front = desk_id
        self._desks.setCurrentWidget(page)
        self._notices.raise_all()
        self._top.set_strip(self._strips.get(desk_id))
        self.commands.set_front(desk_id)
        self.status.show_undo(self._undo_of.get(desk_id, ""))
        if self.palette_card.isVisible():
            self.palette_card.return_to(page)
        else:
            page.setFocus()  # or its focus proxy; the keys are for the desk, not for the button that was clicked last
        page.came_to_front()
        self.front_changed.emit(desk_id)

    @property
    def front(self) -> str:
        """The id of the desk in front."""
        return self._front

    def room_for_desks(self) -> QStackedWidget:
        """Where the pages of a frame stand. They may be put in, which makes them look like the window, before there is one."""
        return QStackedWidget(QWidget(self._frames))

    def make_anew(self, room: QStackedWidget, furnish: Callable[[], None], say_again: Callable[[str], str]) -> Iterator[None]:
        """Another frame in place of this one, in the language spoken now; furnish: adds the desks, the front one stays.

        What stands on it stays: the truths below and the news, said again. Nothing is drawn until all of it is there, which is
        after the first step; with the others what it replaces is let go. room: where its pages stand.
        """
        truths, news, front, focused = self.status.truths(), self.notices(), self._front, self.focusWidget()
        name, old = focused.objectName() if focused else "", self._frames.currentWidget()
        self.setUpdatesEnabled(False)
        try:
            self.pages[front].went_to_back()
            self.pages.forget_half_made()
            self.hints.put_away()
            for gone in (self.palette_card, self._sheet):
                if gone is not None:
                    self.removeEventFilter(gone)
                    gone.hide()
                    gone.deleteLater()
            self.commands.clear()
            self._wanted = front
            self._make_frame(room)
            furnish()
            for key, (text, tone) in truths.items():
                self.status.set_truth(key, say_again(text), tone)
            for notice in news:
                self.show_notice(replace(notice, text=say_again(notice.text), offer="", call=None))
            if name and (field := self._frames.currentWidget().findChild(QWidget, name)):
                field.setFocus()
        finally:
            self.setUpdatesEnabled(True)
        self.made_anew.emit()
        for page in old.findChildren(DeskPage):
            yield
            page.deleteLater()
        yield
        old.deleteLater()
        QTimer.singleShot(0, self.make_desks)

    # what is told

    def show_notice(self, notice: Notice) -> None:
        self._notices.show(notice)

    def _show_error(self, error: Exception) -> None:
        self.show_notice(notice_of(error))

    def notices(self) -> list[Notice]:
        """News that stands on the window now."""
        return [shown.notice for shown in self._notices.lines]

    def set_truth(self, key: str, text: str, tone: str = "plain") -> None:
        """A truth of the status bar, see `StatusBar.set_truth`."""
        self.status.set_truth(key, text, tone)

    def add_search(self, source: Source) -> None:
        """Lets the palette find more than actions (parts, orders), see `CommandPalette.add_source`."""
        self.palette_card.add_source(source)

    # inside

    def _make_frame(self, room: QStackedWidget) -> None:
        """Rail, bars and palette; room: where its desks will stand, or stand already without being added."""
        self.pages = Pages(self._seat)
        self._coming = ""  # the desk that is being made for somebody who waits for it
        self._regions = Regions()
        self._buttons: dict[str, RailButton] = {}
        self._strips: dict[str, QWidget] = {}
        self._front = ""
        self._above = 0  # desks on the upper part of the rail
        self._undo_of: dict[str, str] = {}
        self._alt_alone = False
        self._sheet: ShortcutSheet | None = None
        self._lay_out(self._title, room)
        self.palette_card = CommandPalette(self, self.commands, self._remember, self._recall)
        self._notices = Notices(self._desks)
        self.commands.add(self._own_actions())

    def _lay_out(self, title: str, room: QStackedWidget) -> None:
        self._top = TopBar(title)
        self._rail = Rail()
        self._desks = room
        self.status = StatusBar(tasks.shared())
        whole, middle = room.parentWidget(), QHBoxLayout()
        rows = QVBoxLayout(whole)
        for layout in (rows, middle):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        middle.addWidget(self._rail)
        middle.addWidget(self._desks, 1)
        rows.addWidget(self._top)
        rows.addLayout(middle, 1)
        rows.addWidget(self.status)
        self._frames.addWidget(whole)
        self._frames.setCurrentWidget(whole)
        self._rail.chosen.connect(self.go_to)
        self._rail.menu_wanted.connect(self._desk_menu)
        self._top.search_wanted.connect(self._search)
        self._top.menu_wanted.connect(self.show_menu)
        self.status.undo_wanted.connect(self.undo_wanted)

    def _own_actions(self) -> list[Action]:
        return [
            Action("window.search", say("Search"), self._search, icon="search", shortcut="Ctrl+K"),
            Action("window.light", say("Light colours"), lambda: theme().choose("light"), icon="sun", words="theme"),
            Action("window.dark", say("Dark colours"), lambda: theme().choose("dark"), icon="moon", words="theme"),
            Action(
                "window.contrast",
                say("Colours with high contrast"),
                lambda: theme().choose("contrast"),
                icon="circle-half-tilt",
                words="theme accessibility",
            ),
            Action(
                "window.system", say("Colours of the system"), lambda: theme().choose("system"), icon="circle-half", words="theme"
            ),
            Action(
                "window.nextRegion", say("Next region of the window"), lambda: self.step_region(1), shortcut="F6", words="focus"
            ),
            Action(
                "window.lastRegion",
                say("Previous region of the window"),
                lambda: self.step_region(-1),
                shortcut="Shift+F6",
                words="focus",
            ),
            Action("window.keys", say("Keys"), self.show_keys, icon="keyboard", shortcut="F1; ?", words="shortcuts help"),
            Action("window.menu", say("Menu"), self.show_menu, icon="list", shortcut="F10"),
            Action("window.close", say("Close PrintDesk"), self.close, icon="close", shortcut="Ctrl+Q", words="quit exit"),
        ]

    def _search(self) -> None:
        self._put_sheet_away()
        self.palette_card.open()

    def _put_sheet_away(self) -> None:
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.close_sheet()

    def show_keys(self) -> None:
        """The sheet of all actions and their keys; away again where it is shown."""
        if self._sheet is None:
            from ui.frame.shortcut_sheet import ShortcutSheet

            self._sheet = ShortcutSheet(self, self.commands)
            self._sheet.change_wanted.connect(self.keys_wanted)
        self._sheet.toggle()

    def show_menu(self) -> None:
        from ui.frame.menu import window_menu

        menu = window_menu(self.commands, self, self.pages[self._front].menu_groups() if self._front else [])
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._top.menu_button
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        QCoreApplication.postEvent(menu, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier))

    def _desk_menu(self, desk_id: str, at: QPoint) -> None:
        """What can be done on a desk, also on one that is not in front; of one that is not there yet it waits."""
        if desk_id not in self.pages:
            return
        self.pages[desk_id]
        listed = [action.id for action in self.commands.all() if action.desk == desk_id]
        menu = self.commands.menu([f"go.{desk_id}", "-", *listed] if listed else [f"go.{desk_id}"], self)
        menu.setObjectName("rail.menu")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def step_region(self, step: int) -> None:
        """The keys go to the next (1) or the previous (-1) region: bar, rail, what the desk in front has, status."""
        own = self.pages[self._front].regions() if self._front else []
        self._regions.step([self._top, self._rail, *own, self.status], self.focusWidget(), step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nothing else wants takes the newest of the news away. Alt alone opens the menu once it is let go."""
        if event.key() == Qt.Key.Key_Escape and (self._notices.lines or self.hints.card):
            self._notices.lines[-1].leave() if self._notices.lines else self.hints.card.leave()
            return
        self._alt_alone = event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat()
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt and self._alt_alone:
            self.show_menu()
        self._alt_alone = False
        super().keyReleaseEvent(event)

    def _restore_place(self) -> None:
        """As it stood last time; a place that is no longer on any screen is brought back by Qt."""
        self.resize(1280, 800)
        if kept := self._recall(_GEOMETRY):
            try:
                self.restoreGeometry(QByteArray(base64.b64decode(kept, validate=True)))
            except ValueError:
                self.resize(1280, 800)

    def _keep_place(self) -> None:
        if self.isVisible():
            self._remember(_GEOMETRY, base64.b64encode(bytes(self.saveGeometry().data())).decode("ascii"))

    def _keep_theme(self) -> None:
        if theme().choice != self._recall(_THEME):
            self._remember(_THEME, theme().choice)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_seen:
            self.is_seen = True
            QTimer.singleShot(0, self.first_frame.emit)  # once this frame is on the screen

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._keep.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files: list[Path] = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return tab_order.step(self, forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_place()
        if self._front:
            self.pages[self._front].went_to_back()
        self.closing.emit()
        tasks.shared().cancel_all()
        super().closeEvent(event)


def _of_desk(action: Action, desk_id: str) -> Action:
    return replace(action, desk=action.desk or desk_id)
