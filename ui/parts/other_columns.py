"""The column on the right while not one part is chosen: the watched folders, or what can be done with several parts."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from printdesk.words import plural, say
from ui.parts.tag_editor import TagEditor
from ui.widgets.button import Button, IconButton
from ui.widgets.column import Column
from ui.widgets.emptied import empty
from ui.widgets.text import breakable, label, plain_tip


class ManyColumn(Column):
    """Several parts. tagged(tag), untagged(tag): all of them."""

    plate_wanted = Signal()
    remove_wanted = Signal()
    tagged = Signal(str)
    untagged = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("parts.many")
        head = self.add_section()
        self._heading = label("", "heading", wrap=True)
        head.body.addWidget(self._heading)
        tags = self.add_section()
        tags.body.addWidget(label(say("Tags that all of them have"), "caption"))
        self.tags = TagEditor("many")
        self.tags.added.connect(self.tagged)
        self.tags.taken.connect(self.untagged)
        tags.body.addWidget(self.tags)
        rest = self.add_section()
        remove = Button(say("Take them off the library"), icon="delete", call=self.remove_wanted.emit)
        remove.setObjectName("parts.many.remove")
        remove.setToolTip(say("Take them off the library (Delete); their files stay"))
        rest.body.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.plate = Button(say("Put them on the plate"), "primary", icon="prepare", call=self.plate_wanted.emit)
        self.plate.setObjectName("parts.many.plate")
        self.plate.setToolTip(say("Put them on the plate (Enter)"))
        self.foot.body.addWidget(self.plate)
        self.show_foot(True)

    def show_tags(self, count: int, tags: Sequence[str], known_tags: Sequence[str]) -> None:
        self._heading.setText(plural("{count:,} part is chosen", "{count:,} parts are chosen", count))
        self.tags.show_tags(tags, known_tags)


class FoldersColumn(Column):
    """Nothing is chosen: the watched folders. left(Path): no longer watched. scan_wanted: look now."""

    watch_wanted = Signal()
    left = Signal(object)
    scan_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("parts.folders")
        head = self.add_section()
        head.body.addWidget(label(say("Watched folders"), "heading"))
        head.body.addWidget(
            label(
                say("New model files in these folders become parts by themselves. The files stay where they are."),
                "second",
                wrap=True,
            )
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        head.body.addLayout(self._rows)
        watch = Button(say("Watch a folder …"), icon="open", call=self.watch_wanted.emit)
        watch.setObjectName("parts.folders.watch")
        watch.setToolTip(say("New model files in it become parts by themselves"))
        self.look = Button(say("Look now"), icon="refresh", call=self.scan_wanted.emit)
        self.look.setObjectName("parts.folders.look")
        self.look.setToolTip(say("Look for new files now (F5)"))
        head.row(watch, self.look, None)
        self._told = label("", "second", wrap=True, selectable=True)
        self._told.setObjectName("parts.folders.told")
        head.body.addWidget(self._told)
        hints = self.add_section()
        hints.body.addWidget(label(say("Choose a part to see what it is."), "second", wrap=True))

    def show_folders(self, folders: Sequence[Path], gone: Sequence[str]) -> None:
        empty(self._rows)
        for folder in folders:
            self._rows.addWidget(self._row(folder, str(folder) in gone))
        self.look.setVisible(bool(folders))

    def tell(self, words: str) -> None:
        """What the last look brought, in one quiet sentence."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _row(self, folder: Path, is_gone: bool) -> QWidget:
        words = breakable(str(folder))
        text = f"{words}\n{say('This folder is not there now.')}" if is_gone else words
        told = label(text, "careful" if is_gone else "", wrap=True, selectable=True)
        told.setToolTip(plain_tip(str(folder)))
        leave = IconButton("close", say("Stop watching {folder}", folder=folder.name), lambda: self.left.emit(folder), size=12)
        leave.setObjectName(f"parts.folders.leave.{folder.name}")
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(told, 1)
        row.addWidget(leave, 0, Qt.AlignmentFlag.AlignTop)
        return made
