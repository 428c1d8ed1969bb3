"""Above the grid: search, order, tags to choose from, and how many parts that leaves."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from printdesk.folding import folded
from printdesk.library_list import Asked, Order
from printdesk.words import number, plural, say
from ui.icons import icon
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.emptied import empty
from ui.widgets.flow import Flow
from ui.widgets.text import label, plain_tip

MOST_CHIPS = 14
LONGEST_WORD = 28


class SearchField(QLineEdit):
    """left_downwards: the arrow or Enter went down, to what was found. Escape empties it."""

    left_downwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("parts.search")
        self.setPlaceholderText(say("Name, tag, note, material"))
        self.setAccessibleName(say("Search parts"))
        self.setToolTip(say("Search parts (Ctrl F)"))
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class PartsBar(QWidget):
    """asked(Asked): the person asks for others. add_wanted: the button."""

    asked = Signal(object)
    add_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked = Asked()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 4)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.search = SearchField()
        self.search.textChanged.connect(self._ask)
        row.addWidget(self.search, 1)
        self.order = Choice(say("Order of the parts"))
        self.order.setObjectName("parts.order")
        self.order.setToolTip(say("Order of the parts"))
        self.order.show_options(
            [
                (Order.OPENED, say("last opened first"), ""),
                (Order.NAME, say("by name"), ""),
                (Order.LARGEST, say("largest first"), ""),
                (Order.SMALLEST, say("smallest first"), ""),
            ],
            Order.OPENED,
        )
        self.order.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.order.picked.connect(lambda _: self._ask())
        row.addWidget(self.order)
        add = Button(say("Add files …"), icon="add", call=self.add_wanted.emit, hint=say("Into the library, not on the plate"))
        add.setObjectName("parts.add")
        row.addWidget(add)
        column.addLayout(row)
        chips = QHBoxLayout()
        chips.setSpacing(12)
        self.chips = Flow(6)
        chips.addLayout(self.chips, 1)
        self.count = label("", "second", figures=True)
        self.count.setObjectName("parts.count")
        chips.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        column.addLayout(chips)
        self._words: dict[str, str] = {}
        self._listed: tuple[object, ...] = ()

    @property
    def asks(self) -> Asked:
        return self._asked

    def ask_all(self) -> None:
        """Nothing is left out any more."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self._announce(Asked(by=self._asked.by))

    def show_found(self, shown: int, cards: int, tags: Sequence[tuple[str, int]], has_orders: bool) -> None:
        if self._asked.is_anything:
            words = say("{shown} of {count} parts", shown=number(shown, ","), count=number(cards, ","))
        else:
            words = plural("{count:,} part", "{count:,} parts", cards)
        self.count.setText(words)
        self._show_chips(tags, has_orders)

    def _show_chips(self, tags: Sequence[tuple[str, int]], has_orders: bool) -> None:
        """The tags used most, and those asked for wherever they stand."""
        chosen = [(word, count) for word, count in tags if folded(word) in self._asked.tags]
        listed = [*chosen, *(pair for pair in tags if pair not in chosen)][: max(MOST_CHIPS, len(chosen))]
        listed.sort(key=list(tags).index)
        now = (tuple(word for word, _ in listed), self._asked.tags, self._asked.ordered, has_orders)
        if now == self._listed:
            return
        self._listed = now
        empty(self.chips)
        if has_orders or self._asked.ordered:
            self._chip(say("ordered before"), "ordered", self._asked.ordered, self._turn_ordered)
        for word, count in listed:
            key = folded(word)
            made = self._chip(word, f"tag.{key}", key in self._asked.tags, partial(self._turn_tag, key))
            made.setToolTip(plain_tip(plural("{count} part with “{tag}”", "{count} parts with “{tag}”", count, tag=word)))

    def _chip(self, word: str, key: str, is_on: bool, call: Callable[[], None]) -> Button:
        shown = word if len(word) <= LONGEST_WORD else f"{word[: LONGEST_WORD - 1]}…"
        chip = Button(shown.replace("&", "&&"), "choice")
        chip.setObjectName(f"parts.chip.{key}")
        chip.setAccessibleName(word)
        chip.setChecked(is_on)
        chip.clicked.connect(lambda _=False: call())
        self.chips.addWidget(chip)
        return chip

    def _turn_tag(self, key: str) -> None:
        self._announce(Asked(self._asked.words, self._asked.tags ^ {key}, self._asked.by, self._asked.ordered))

    def _turn_ordered(self) -> None:
        self._announce(Asked(self._asked.words, self._asked.tags, self._asked.by, not self._asked.ordered))

    def _ask(self) -> None:
        by = Order(self.order.currentData())
        self._announce(Asked(self.search.text(), self._asked.tags, by, self._asked.ordered))

    def _announce(self, asked: Asked) -> None:
        self._asked = asked
        self.asked.emit(asked)
