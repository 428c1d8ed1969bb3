"""Ctrl K: one field that finds actions, and whatever else the desks let be found (parts, orders)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from printdesk.languages import languages
from printdesk.words import say
from ui import tasks
from ui.actions import Action, Actions
from ui.frame.matching import score
from ui.frame.recent import Recent
from ui.glyphs import paint_icon
from ui.keys import in_words, keys
from ui.theme import colour, tokens
from ui.typeface import typeface
from ui.widgets.card import FloatingCard
from ui.widgets.empty_state import BigIcon
from ui.widgets.line import line
from ui.widgets.text import label

_ENTRY = Qt.ItemDataRole.UserRole + 1
_MOST = 40
_WIDTH = 560


@dataclass(frozen=True)
class Found:
    """One line of the palette. detail: small, at the right (a shortcut, a shop, a date); words: more words it is found by.

    key: what it is remembered by as used lately, "" is its text
    """

    text: str
    call: Callable[[], object]
    icon: str = ""
    detail: str = ""
    words: str = ""
    key: str = ""


Source = Callable[[str], list[Found]]
Remember = Callable[[str, str], None]
Recall = Callable[[str], str | None]


def matches(asked: str, entry: Found) -> int:
    """0: not at all; else the greater the better, see `ui.frame.matching.score`."""
    return score(asked, entry.text, f"{languages.in_both(entry.text)} {entry.detail} {entry.words}")


def _found_by(words: str) -> str:
    """In both languages: people know a program's words from elsewhere."""
    spoken = say(words)
    return words if spoken == words else f"{words} {spoken}"


class _Painter(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        return QSize(_WIDTH - 40, 34)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        now = tokens()
        entry: Found = index.data(_ENTRY)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(now.accent_ground))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        if entry.icon:
            paint_icon(painter, QRect(box.left() + 10, box.top() + 9, 16, 16), entry.icon, now.accent if here else now.second)
        painter.setPen(colour(now.ink))
        painter.drawText(box.adjusted(36, 0, -110, 0), Qt.AlignmentFlag.AlignVCenter, entry.text)
        painter.setPen(colour(now.third))
        painter.drawText(box.adjusted(36, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.detail)
        painter.restore()


class CommandPalette(FloatingCard):
    """Opens over the window; Enter calls what is marked, Escape or a click beside it closes.

    opened: whoever lets something be found may look again what there is, and calls `look_again` when that is known.
    """

    opened = Signal()

    def __init__(self, window: QWidget, actions: Actions, remember: Remember, recall: Recall) -> None:
        super().__init__(window, name=say("Search parts, orders, actions"), margin=8)
        self.setObjectName("palette")
        self._actions = actions
        self._recent = Recent(remember, recall)
        self._sources: list[Source] = []
        self._before: QWidget | None = None
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 4, 0)
        top.addWidget(BigIcon("search", 18))
        self.field = QLineEdit()
        self.field.setObjectName("palette.field")
        self.field.setProperty("look", "palette")
        self.field.setFont(typeface(15))
        self.field.setPlaceholderText(say("Search parts, orders, actions"))
        self.field.setAccessibleName(say("Search parts, orders, actions"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        top.addWidget(self.field)
        self.body.addLayout(top)
        self.body.addWidget(line())
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setObjectName("palette.list")
        self.list.setAccessibleName(say("What was found"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Painter(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFocusProxy(self.field)  # whose arrow keys go through it
        self.list.setProperty("look", "found")  # the field has the focus, and its cursor shows it
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.clicked.connect(self._call)
        self.body.addWidget(self.list)
        self._none = label(say("Nothing is called that."), "second")
        self._none.setContentsMargins(10, 6, 0, 8)
        self.body.addWidget(self._none)
        self.hide()
        window.installEventFilter(self)

    def add_source(self, source: Source) -> None:
        """source: asked on the Qt thread with what was typed; must answer from memory, within milliseconds."""
        self._sources.append(source)

    def open(self) -> None:
        self._before = self.window().focusWidget()
        self.field.clear()
        self._find("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.opened.emit()
        tasks.run(lambda _: languages.learn_other(), done=lambda _: self.look_again(), owner=self, slot="words")

    def return_to(self, widget: QWidget) -> None:
        """Who has the keyboard once it is closed, in place of who had it before."""
        self._before = widget

    def close_palette(self) -> None:
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def entries(self) -> list[Found]:
        """What is listed now, best first."""
        return [self._model.item(row).data(_ENTRY) for row in range(self._model.rowCount())]

    def look_again(self) -> None:
        """What can be found has changed; the line that is marked stays marked."""
        if self.isVisible():
            here = self.list.currentIndex().data(_ENTRY)
            self._find(self.field.text())
            for row, entry in enumerate(self.entries()):
                if here is not None and _key_of(entry) == _key_of(here):
                    self.list.setCurrentIndex(self._model.index(row, 0))

    def _found(self, action: Action, detail: str = "") -> Found:
        detail = detail or in_words(keys().of(action.id))
        call = partial(self._actions.go_and_call, action.id)
        return Found(action.text, call, action.icon, detail, _found_by(action.words), action.id)

    def _all(self, asked: str) -> list[Found]:
        found = [self._found(action) for action in self._actions.possible()]
        for source in self._sources:
            found += source(asked)
        return found

    def _best(self, asked: str, entries: list[Found]) -> list[Found]:
        """Best first; of equals what was used lately, then as listed. Before anything is typed, what was used lately."""
        scored = [(matches(asked, entry), self._recent.rank(_key_of(entry)), entry) for entry in entries]
        lately = sorted((one for one in scored if one[0]), key=lambda one: (-one[0], one[1]))
        return [entry for _, _, entry in lately[:_MOST]]

    def _find(self, asked: str) -> None:
        best = self._best(asked, self._all(asked))
        if not best:  # nothing here: perhaps on another desk, which is gone to
            best = self._best(asked, [self._found(action, desk) for action, desk in self._actions.elsewhere()])
        self._model.clear()
        for entry in best:
            item = QStandardItem(entry.text)
            item.setData(entry, _ENTRY)
            item.setEditable(False)
            self._model.appendRow(item)
        self._none.setVisible(not best)
        self.list.setVisible(bool(best))
        self.list.setFixedHeight(min(9, len(best)) * 34 + 4)
        if best:
            self.list.setCurrentIndex(self._model.index(0, 0))
        self._place()

    def _place(self) -> None:
        window = self.parentWidget()
        width = min(_WIDTH, window.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, 56)

    def _call(self, index: QModelIndex) -> None:
        entry: Found | None = index.data(_ENTRY)
        self.close_palette()
        if entry is not None:
            self._recent.use(_key_of(entry))
            entry.call()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.isVisible():
            return False
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self.field and event.type() == QEvent.Type.FocusOut and not self.list.underMouse():
            self.hide()
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}[Qt.Key(key)]
            row = min(self._model.rowCount() - 1, max(0, self.list.currentIndex().row() + step))
            self.list.setCurrentIndex(self._model.index(row, 0))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._call(self.list.currentIndex())
            return True
        if key == Qt.Key.Key_Escape:
            self.close_palette()
            return True
        return False


def _key_of(entry: Found) -> str:
    return entry.key or entry.text
