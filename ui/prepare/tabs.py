"""The strip in the top bar: the open desks as tabs, where there are several, and the parts on the plate of the front one."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from printdesk.words import say
from ui.frame.dropped import dropped_files
from ui.icons import icon
from ui.prepare.desks import Desks
from ui.prepare.workspace import Workspace
from ui.widgets.button import Button
from ui.widgets.part_tabs import PartTabs

CHANGED = "•"  # before the name of what its document has not all of


class WorkspaceTabs(PartTabs):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("prepare.tabs")
        self._workspace = workspace
        self._shown: object = None
        self.chosen.connect(workspace.choose)
        self.closed.connect(workspace.remove)
        workspace.changed.plate.connect(self._show)
        self._show()

    def _show(self) -> None:
        plate = self._workspace.plate
        parts = [(part.id, part.name) for part in plate.parts]
        if (parts, plate.chosen, plate.also) != self._shown:
            self._shown = (parts, plate.chosen, plate.also)
            self.show_parts(parts, plate.chosen or "", plate.also)


class DeskTabs(PartTabs):
    """dropped(desk id, list[Path]): files were let go on a desk's tab."""

    dropped = Signal(str, list)

    def __init__(self, desks: Desks) -> None:
        super().__init__(more=say("New desk"))
        self.setObjectName("prepare.desks")
        self.setAccessibleName(say("Open desks"))
        self.setAcceptDrops(True)
        self._desks = desks
        self.chosen.connect(desks.show)
        self.more_wanted.connect(desks.new)
        desks.changed.listed.connect(self._show)
        self._show()

    def _show(self) -> None:
        named = [(desk.id, f"{CHANGED} {desk.title}" if desk.is_changed else desk.title) for desk in self._desks.all]
        self.show_parts(named, self._desks.front.id)
        for (key, _), tab in zip(named, self.tabs(), strict=True):
            desk = self._desks.by_id(key)
            tab.setIcon(icon("stack"))
            if desk is not None and desk.is_changed:
                tab.setAccessibleName(say("{name}, not saved yet", name=desk.title))
        self.setVisible(len(named) > 1 or self._desks.front.path is not None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The desk under the pointer comes to the front, to be seen before the files are let go."""
        if key := self._key_at(event):
            self._desks.show(key)
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files: list[Path] = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.dropped.emit(self._key_at(event) or self._desks.front.id, files)

    def _key_at(self, event: QDropEvent) -> str | None:
        below = self.childAt(event.position().toPoint())
        tabs: list[Button] = self.tabs()
        place = tabs.index(below) if below in tabs else -1
        return self._desks.all[place].id if place >= 0 else None


class DeskStrip(QWidget):
    """Desks on the left, the front one's parts on the right; with a single desk that was never saved, only the parts."""

    def __init__(self, desks: DeskTabs, parts: WorkspaceTabs) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        line = QFrame()
        line.setProperty("look", "upright")
        line.setFixedHeight(20)
        desks.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._desks, self._line = desks, line
        row.addWidget(desks)
        row.addWidget(line)
        row.addWidget(parts, 1)
        # A new tab has no width before it is shown, which comes with the next turn.
        desks.resized.connect(lambda: QTimer.singleShot(0, self, self._fit))
        self._fit()

    def _fit(self) -> None:
        """The desks take what they need, at most half."""
        self._line.setVisible(not self._desks.isHidden())
        self._desks.setFixedWidth(min(self._desks.whole_width(), max(160, self.width() // 2)))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        self._fit()
