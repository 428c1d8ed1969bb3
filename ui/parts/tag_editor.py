"""The tags of what is chosen: each can be taken off, another one typed; known ones are offered while one types."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from printdesk.library_part import LONGEST_TAG
from printdesk.words import say
from ui.widgets.button import Button
from ui.widgets.emptied import empty
from ui.widgets.flow import Flow


class TagEditor(QWidget):
    """added(tag), taken(tag): the person wants it so; nothing is changed here."""

    added = Signal(str)
    taken = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self.tags: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._chips = Flow(6)
        column.addLayout(self._chips)
        self.field = QLineEdit()
        self.field.setObjectName(f"parts.{key}.tag")
        self.field.setPlaceholderText(say("Add a tag"))
        self.field.setAccessibleName(say("Add a tag"))
        self.field.setMaxLength(LONGEST_TAG)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self._add)
        self.field.installEventFilter(self)
        column.addWidget(self.field)

    def show_tags(self, tags: Sequence[str], known: Sequence[str]) -> None:
        """known: tags of other parts."""
        self._known.setStringList([tag for tag in known if tag not in tags])
        if tuple(tags) == self.tags and self._chips.count() == len(tags):
            return
        had_focus = self._place_of_focus()
        self.tags = tuple(tags)
        empty(self._chips)
        for tag in tags:
            self._chips.addWidget(self._chip(tag))
        self._chips.invalidate()
        self.updateGeometry()
        if had_focus is not None:
            self._focus(min(had_focus, len(tags) - 1))

    def _chip(self, tag: str) -> Button:
        shown = tag if len(tag) <= 32 else f"{tag[:31]}…"
        chip = Button(shown.replace("&", "&&"), icon="close", call=lambda: self.taken.emit(tag))
        chip.setIconSize(QSize(10, 10))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setObjectName(f"parts.{self._key}.tag.{tag}")
        chip.setAccessibleName(say("Take off the tag “{tag}”", tag=tag))
        chip.setToolTip(say("Take off this tag"))
        return chip

    def _add(self) -> None:
        tag = self.field.text().strip()
        self.field.clear()
        if tag:
            self.added.emit(tag)

    def _place_of_focus(self) -> int | None:
        """Which chip has the focus, so that taking several off needs no mouse."""
        for place in range(self._chips.count()):
            item = self._chips.itemAt(place)
            if item is not None and (widget := item.widget()) is not None and widget.hasFocus():
                return place
        return None

    def _focus(self, place: int) -> None:
        item = self._chips.itemAt(place) if place >= 0 else None
        widget = item.widget() if item is not None else None
        (widget or self.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """A comma ends a tag as Enter does."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.text() == ",":
            self._add()
            return True
        return False
