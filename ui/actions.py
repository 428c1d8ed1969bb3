"""What can be done, as data. Menus, palette and shortcuts are made from one list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.icons import icon
from ui.keys import Keyed, keys, sequences


def always() -> bool:
    return True


@dataclass(frozen=True)
class Action:
    """id: stable, "desk.verb"; text: as in a menu; icon: a name of `ui.icons`; shortcut: the usual one, as QKeySequence reads it
    ("Ctrl+O"), several joined by "; " ("F1; ?"). What holds now may be another one, which the person chose: `ui.keys`.

    desk: id of the desk it belongs to (filled in by the frame), "" everywhere; words: more words the palette finds it by
    possible: asked before it is shown as enabled and again before it is called
    in_view: its key works only while the 3D view has the keyboard, which takes it itself
    """

    id: str
    text: str
    call: Callable[[], object]
    icon: str = ""
    shortcut: str = ""
    desk: str = ""
    words: str = ""
    possible: Callable[[], bool] = always
    in_view: bool = False


class Actions(QObject):
    """The list, and for each action the QAction that carries its shortcut: of a desk only while that desk is in front.

    desks: the desks' words by id, in the order of the rail. desk_wanted(id): an action of that desk is about to be called
    """

    changed = Signal()
    desk_wanted = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._listed: dict[str, Action] = {}
        self._made: dict[str, QAction] = {}
        self._keyed: dict[str, str] = {}  # by the id: the keys that its QAction carries
        self._front = ""
        keys().changed.connect(self._show_keys)

    def add(self, actions: Iterable[Action]) -> None:
        """Raises ValueError for an id that is listed already."""
        added = []
        for action in actions:
            if action.id in self._listed:
                raise ValueError(f"two actions with the id {action.id}")
            self._listed[action.id] = action
            self._made[action.id] = self._make(action)
            added.append(Keyed(action.id, action.text, action.shortcut, action.desk, action.in_view))
        self.set_front(self._front)
        keys().add(added)  # which shows the keys, too
        self.changed.emit()

    def remove(self, action_id: str) -> None:
        """It cannot be done any more, or another one of that id is about to be added. Raises KeyError."""
        made = self._made.pop(action_id)
        self._window.removeAction(made)
        made.deleteLater()
        del self._listed[action_id]
        self._keyed.pop(action_id, None)

    def clear(self) -> None:
        """Nothing can be done any more: the desks are about to be made anew."""
        for made in self._made.values():
            self._window.removeAction(made)
            made.deleteLater()
        self._made, self._listed, self._keyed = {}, {}, {}
        self.desks.clear()
        keys().clear()

    def set_front(self, desk_id: str) -> None:
        """Shortcuts of `desk_id` and of no other desk work from now on."""
        self._front = desk_id
        for key, made in self._made.items():
            made.setEnabled(self._listed[key].desk in ("", desk_id))

    @property
    def front(self) -> str:
        """The id of the desk in front, "" before there is one."""
        return self._front

    @property
    def desks(self) -> dict[str, str]:
        return keys().desks

    def all(self) -> list[Action]:
        return list(self._listed.values())

    def possible(self) -> list[Action]:
        """Those that can be called now: of the front desk first, then those of everywhere, in the order listed."""
        here = [action for action in self._listed.values() if action.desk in ("", self._front) and action.possible()]
        return sorted(here, key=lambda action: action.desk != self._front)

    def qaction(self, action_id: str) -> QAction:
        """For menus and tool buttons. Raises KeyError."""
        return self._made[action_id]

    def call(self, action_id: str) -> bool:
        """False where it is not possible now."""
        action = self._listed[action_id]
        if not action.possible():
            return False
        action.call()
        return True

    def elsewhere(self) -> list[tuple[Action, str]]:
        """What could be done now on desks that are not in front, and the word of that desk."""
        return [
            (action, self.desks[action.desk])
            for action in self._listed.values()
            if action.desk in self.desks and action.desk != self._front and action.possible()
        ]

    def go_and_call(self, action_id: str) -> bool:
        """Also where it belongs to a desk that is not in front, which then comes to the front."""
        desk = self._listed[action_id].desk
        if desk not in ("", self._front):
            self.desk_wanted.emit(desk)
        return self.call(action_id)

    def menu(self, action_ids: Iterable[str], parent: QWidget) -> QMenu:
        """A menu of some actions; "-" is a line. What is not possible now is shown grey."""
        menu = QMenu(parent)
        for action_id in action_ids:
            if action_id == "-":
                menu.addSeparator()
                continue
            listed = self._listed[action_id]
            entry = menu.addAction(icon(listed.icon), listed.text) if listed.icon else menu.addAction(listed.text)
            entry.setEnabled(listed.possible())
            if key := keys().of(action_id):
                entry.setShortcuts(sequences(key))
                entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the window's own QAction carries it
            entry.triggered.connect(lambda _=False, key=action_id: self.go_and_call(key))
        return menu

    def _make(self, action: Action) -> QAction:
        made = QAction(action.text, self)
        if action.icon:
            made.setIcon(icon(action.icon))
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.triggered.connect(lambda _=False: self.call(action.id))
        self._window.addAction(made)
        return made

    def _show_keys(self) -> None:
        for action_id, made in self._made.items():
            key = "" if self._listed[action_id].in_view else keys().of(action_id)
            if key != self._keyed.get(action_id, ""):
                self._keyed[action_id] = key
                made.setShortcuts(sequences(key))
