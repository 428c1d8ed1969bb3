"""What can be done with a part, as menus: below the strip's button, and where the part is clicked with the right button."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions import Action
from ui.icons import icon
from ui.keys import keys, sequences
from ui.prepare.workspace import Workspace
from ui.viewport.picking import Hit
from ui.viewport.view import Viewport

OF_PART = (
    *("prepare.mend", "prepare.layFlat", "-"),
    *("prepare.cut", "prepare.hollow", "prepare.emboss", "prepare.boolean", "prepare.split", "prepare.simplify", "-"),
    *("prepare.mirrorX", "prepare.mirrorY", "prepare.mirrorZ", "-"),
    *("prepare.duplicate", "prepare.array", "prepare.fill", "prepare.arrange", "-"),
    *("prepare.save", "prepare.remove"),
)
OF_PLATE = ("prepare.open", "prepare.paste", "-", "prepare.undo", "prepare.redo")
SHAPING = (
    *("prepare.cut", "prepare.hollow", "prepare.emboss", "-"),
    *("prepare.boolean", "prepare.unite", "prepare.split", "-"),
    *("prepare.simplify", "prepare.thicken", "prepare.fit", "-"),
    *("prepare.array", "prepare.fill", "prepare.arrange"),
)


def fill(menu: QMenu, listed: dict[str, Action], order: Iterable[str]) -> None:
    """Puts actions into a menu, in that order, with their icons and keys; "-" is a line. What is not possible now is grey."""
    menu.clear()
    for key in order:
        if key == "-":
            menu.addSeparator()
            continue
        action = listed[key]
        entry = menu.addAction(icon(action.icon), action.text) if action.icon else menu.addAction(action.text)
        entry.setEnabled(action.possible())
        entry.setObjectName(f"menu.{key}")
        if held := sequences(keys().of(key)):
            entry.setShortcuts(held)
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the window's own QAction carries it
        entry.triggered.connect(lambda _=False, action=action: action.call() if action.possible() else None)


def menu_of(parent: QWidget, listed: Callable[[], dict[str, Action]], order: Iterable[str]) -> QMenu:
    """A menu that is filled whenever it is about to be seen."""
    menu = QMenu(parent)
    menu.aboutToShow.connect(lambda: fill(menu, listed(), order))
    return menu


class PartMenu(QObject):
    """Right click, the menu key or Shift+F10 on the viewport: the menu of the part there, or of the one that is worked on."""

    def __init__(self, workspace: Workspace, viewport: Viewport, listed: Callable[[], dict[str, Action]]) -> None:
        super().__init__(viewport)
        self._workspace, self._view, self._listed = workspace, viewport, listed
        self.menu = QMenu(viewport)
        self.menu.setObjectName("prepare.partMenu")
        viewport.menu_wanted.connect(self._wanted)
        viewport.installEventFilter(self)

    def show_here(self) -> None:
        """By keyboard: in the middle of the part as it is seen."""
        part, view = self._workspace.part, self._view
        spot = QPoint(view.width() // 2, view.height() // 2)
        item = view.scene.items.get(part.id) if part else None
        if item is not None:
            lower, upper = item.box()
            seen = view.camera.projected((lower + upper) / 2, view.width(), view.height())
            if seen is not None and view.rect().contains(round(seen[0]), round(seen[1])):
                spot = QPoint(round(seen[0]), round(seen[1]))
        self._open(view.mapToGlobal(spot), is_on_part=part is not None)

    def show_of(self, part_id: str, where: QPoint) -> None:
        """Of any part on the plate, which is chosen for it; where: on the screen."""
        self._workspace.choose(part_id)
        self._open(where, is_on_part=True)

    def _wanted(self, hit: Hit | None, where: QPoint) -> None:
        known = hit is not None and any(part.id == hit.item for part in self._workspace.plate.parts)
        if hit is not None and known:
            self._workspace.choose(hit.item)
        self._open(where, is_on_part=known)

    def _open(self, where: QPoint, *, is_on_part: bool) -> None:
        fill(self.menu, self._listed(), OF_PART if is_on_part else OF_PLATE)
        self.menu.popup(where)
        if first := next((entry for entry in self.menu.actions() if entry.isEnabled() and not entry.isSeparator()), None):
            self.menu.setActiveAction(first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            if event.reason() == QContextMenuEvent.Reason.Keyboard and not self.menu.isVisible():
                self.show_here()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Menu:
            self.show_here()
            return True
        return super().eventFilter(watched, event)
