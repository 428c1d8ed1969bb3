"""F1 or ?: everything that can be done, by desk, with the key that does it; a field to search in it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from printdesk.languages import languages
from printdesk.words import say
from ui.actions import Action, Actions
from ui.frame.matching import score
from ui.keys import in_words, keys
from ui.widgets.button import Button, IconButton
from ui.widgets.card import FloatingCard
from ui.widgets.emptied import empty
from ui.widgets.text import label

_WIDTH, _HIGH, _EDGE = 760, 620, 20
_TWO_FROM = 700  # px of room from which there are two columns


class _Line(QWidget):
    """What is done and its key."""

    def __init__(self, action: Action) -> None:
        super().__init__()
        self.action = action
        key = in_words(keys().of(action.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(label(action.text), 1)
        if key:
            row.addWidget(label(key, "key"))
        self.setAccessibleName(f"{action.text}: {key}" if key else action.text)


class ShortcutSheet(FloatingCard):
    """Opens over the window; Escape or a click beside it closes. change_wanted: the person wants to give other keys."""

    change_wanted = Signal()

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window, name=say("Keys"), margin=14)
        self.setObjectName("sheet")
        self._actions = actions
        self._before: QWidget | None = None
        self._lines: list[_Line] = []
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(say("Keys"), "heading"))
        self.field = QLineEdit()
        self.field.setObjectName("sheet.field")
        self.field.setPlaceholderText(say("Search among the keys"))
        self.field.setAccessibleName(say("Search among the keys"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        head.addWidget(self.field, 1)
        change = Button(say("Change keys …"), "link", call=self._change)
        change.setObjectName("sheet.change")
        head.addWidget(change)
        close = IconButton("close", say("Close"), self.close_sheet, size=14)
        close.setObjectName("sheet.close")
        head.addWidget(close)
        self.body.addLayout(head)
        self._lay_out_lines()
        self._none = label(say("Nothing is called that."), "second")
        self.body.addWidget(self._none)
        self.hide()
        window.installEventFilter(self)

    def _lay_out_lines(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setAccessibleName(say("What can be done, and its key"))
        self._scroll.viewport().setAutoFillBackground(False)
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(10)
        self._scroll.setWidget(inside)
        self.body.addWidget(self._scroll, 1)

    def open(self) -> None:
        self._before = self.window().focusWidget()
        self.field.clear()
        self._show("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def toggle(self) -> None:
        self.close_sheet() if self.isVisible() else self.open()

    def lines(self) -> list[str]:
        """What is listed now, as screen readers hear it."""
        return [line.accessibleName() for line in self._lines]

    def _change(self) -> None:
        self.hide()
        self.change_wanted.emit()

    def _show(self, asked: str) -> None:
        empty(self._grid)
        self._lines = []
        blocks = self._blocks(asked)
        two = self._width() >= _TWO_FROM
        heights = [0, 0]
        columns = [QVBoxLayout(), QVBoxLayout()]
        for size, block in blocks:  # each where there is more room left
            here = 0 if not two or heights[0] <= heights[1] else 1
            columns[here].addWidget(block)
            heights[here] += size
        for place, column in enumerate(columns[: 2 if two else 1]):
            column.setSpacing(14)
            column.addStretch(1)
            holder = QWidget()
            column.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(column)
            self._grid.addWidget(holder, 0, place)
            self._grid.setColumnStretch(place, 1)
        self._none.setVisible(not blocks)
        self._scroll.setVisible(bool(blocks))

    def _blocks(self, asked: str) -> list[tuple[int, QWidget]]:
        """(how many lines, the block) of each desk, of the 3D view, then of everywhere, where something of it is called that."""
        desks = [*self._actions.desks.items(), ("", say("Everywhere"))]
        front = self._actions.front
        desks.sort(key=lambda desk: (desk[0] != front, desk[0] == ""))
        asked_for = [action for action in self._actions.all() if _is_asked(action, asked)]
        blocks = [(words, [one for one in asked_for if one.desk == desk and not one.in_view]) for desk, words in desks]
        blocks.insert(1, (say("3D view"), [one for one in asked_for if one.in_view]))
        return [self._block(words, found) for words, found in blocks if found]

    def _block(self, words: str, found: list[Action]) -> tuple[int, QWidget]:
        block = QWidget()
        block.setAccessibleName(words)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(label(words, "caption"))
        for action in sorted(found, key=lambda action: not keys().of(action.id)):
            line = _Line(action)
            self._lines.append(line)
            column.addWidget(line)
        return len(found) + 2, block

    def _width(self) -> int:
        return min(_WIDTH, self.parentWidget().width() - 2 * _EDGE)

    def _place(self) -> None:
        window = self.parentWidget()
        self.setFixedSize(self._width(), min(_HIGH, window.height() - 56 - _EDGE))
        self.move((window.width() - self.width()) // 2, 50)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._show(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.isVisible():
            return False
        if watched is self.parentWidget():
            if event.type() == QEvent.Type.Resize:
                self._place()
            elif event.type() == QEvent.Type.MouseButtonPress:
                self.close_sheet()
        return False


def _is_asked(action: Action, asked: str) -> bool:
    key = in_words(keys().of(action.id))
    return bool(score(asked, action.text, f"{languages.in_both(action.text)} {action.words} {key}"))
