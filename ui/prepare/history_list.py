"""Every step of the history by its name, the present marked: a click or Enter goes there."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from printdesk.words import say
from ui.icons import icon
from ui.prepare.workspace import Workspace
from ui.theme import colour, theme, tokens
from ui.typeface import typeface
from ui.widgets.button import IconButton
from ui.widgets.text import plain_tip
from ui.widgets.titled_card import TitledCard

_WIDTH, _MOST_ROWS = 340, 12
_EDGE, _ABOVE_STATUS = 14, 35
STATE = Qt.ItemDataRole.UserRole + 1
DONE, NOW, UNDONE = "done", "now", "undone"


class HistoryCard(TitledCard):
    """Stands over the window's lower right corner, in any state of the desk, until Escape, its cross or another desk."""

    def __init__(self, page: QWidget, workspace: Workspace) -> None:
        window = page.window()
        super().__init__(say("History"), say("Close the history"), "prepare.history", window, margin=8)
        self.setObjectName("prepare.historyCard")
        self._workspace = workspace
        self._before: QWidget | None = None
        self._shown: object = None
        self.left.connect(self.close_card)
        self.head.setContentsMargins(6, 0, 0, 0)
        self.undo = IconButton("undo", say("Undo"), workspace.undo, size=16)
        self.undo.setObjectName("prepare.history.undo")
        self.redo = IconButton("redo", say("Redo"), workspace.redo, size=16)
        self.redo.setObjectName("prepare.history.redo")
        for place, button in enumerate((self.undo, self.redo), 1):
            self.head.insertWidget(place, button)
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setObjectName("prepare.history.list")
        self.list.setAccessibleName(say("Steps, oldest first"))
        self.list.setModel(self._model)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(15, 15))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.clicked.connect(self._go)
        self.list.installEventFilter(self)
        self.body.addWidget(self.list)
        self.setFixedWidth(_WIDTH)
        self.hide()
        workspace.changed.plate.connect(self._show)
        workspace.changed.wish.connect(self._show)
        workspace.changed.offers.connect(self._show)
        theme().changed.connect(self._repaint)
        window.installEventFilter(self)
        page.installEventFilter(self)

    def toggle(self) -> None:
        if self.isVisible():
            self.close_card()
        else:
            self.open()

    def open(self) -> None:
        self._before = self.window().focusWidget()
        self.show()
        self._shown = None
        self._show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_card(self) -> None:
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def rows(self) -> list[tuple[str, str]]:
        """(what is written, "done" | "now" | "undone") of each row, oldest first; the first one is the beginning."""
        items = [self._model.item(row) for row in range(self._model.rowCount())]
        return [(item.text(), item.data(STATE)) for item in items]

    def _repaint(self) -> None:
        self._shown = None
        self._show()

    def _show(self) -> None:
        history = self._workspace.history
        key = (history.steps, history.done)
        if not self.isVisible() or key == self._shown:
            return
        self._shown = key
        self._model.clear()
        for place, what in enumerate((say("As the desk was at first"), *history.steps)):
            state = NOW if place == history.done else DONE if place < history.done else UNDONE
            self._model.appendRow(_row(what, state))
        here = self._model.index(history.done, 0)
        self.list.setCurrentIndex(here)
        self.list.setFixedHeight(min(_MOST_ROWS, self._model.rowCount()) * self.list.sizeHintForRow(0) + 6)
        self.list.scrollTo(here)
        for button, what, words in (
            (self.undo, history.undoes, say("Undo: {what}", what=history.undoes or "")),
            (self.redo, history.redoes, say("Redo: {what}", what=history.redoes or "")),
        ):
            button.setEnabled(what is not None)
            if what is not None:
                button.setToolTip(plain_tip(words))
                button.setAccessibleName(words)
        self._place()

    def _place(self) -> None:
        window = self.parentWidget()
        self.adjustSize()
        self.move(window.width() - self.width() - _EDGE, window.height() - self.height() - _ABOVE_STATUS)

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self._workspace.go_to(index.row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.isVisible():
            return False
        if watched is self.list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self.parentWidget():
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif event.type() == QEvent.Type.Hide and watched is not self.list:
            self.hide()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go(self.list.currentIndex())
            return True
        return False


def _row(what: str, state: str) -> QStandardItem:
    """What is undone is grey and says so, the present is bold with an arrow: no colour alone carries the meaning."""
    spoken = {DONE: what, NOW: say("{what}, here you are", what=what), UNDONE: say("{what}, undone", what=what)}[state]
    item = QStandardItem(what)
    item.setEditable(False)
    item.setData(state, STATE)
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(plain_tip(spoken))
    item.setFont(typeface(13, 600 if state == NOW else 400))
    item.setIcon(icon({DONE: "check", NOW: "caret-right", UNDONE: "redo"}[state], "accent" if state == NOW else "third"))
    item.setForeground(colour(tokens().third if state == UNDONE else tokens().ink))
    return item
