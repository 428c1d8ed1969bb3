"""What would make it cheaper: each hint one line that says what is saved, and does it when it is pressed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from printdesk.hints import Hint
from printdesk.words import say
from ui.prepare.figures import money
from ui.widgets.button import Button
from ui.widgets.column import Section
from ui.widgets.rows import Rows
from ui.widgets.text import label


class HintRow(QWidget):
    """The words, what is saved, and the button that applies it."""

    wanted = Signal()

    def __init__(self, hint: Hint) -> None:
        super().__init__()
        self.hint = hint
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        saved = f"−{hint.percent}\u00a0%"
        what = hint.what
        if hint.each:  # with the price as all prices are written here
            what = say("{count} copies: {price} each", count=hint.offer.quantity, price=money(hint.offer.unit_price))
        words.addWidget(label(f"{what}: {saved}", "", wrap=True))
        then = say("{total} in all, {price} each", total=money(hint.total), price=money(hint.offer.unit_price))
        plain = say("then {total} in all", total=money(hint.total))
        paid = then if hint.offer.quantity > 1 and not hint.each else plain
        words.addWidget(label(paid, "second", wrap=True, figures=True))
        row.addLayout(words, 1)
        button = Button(say("Do it"), call=self.wanted.emit)
        button.setObjectName(f"prepare.hint.{hint.about}")
        button.setAccessibleName(f"{what}: {saved}. {paid}")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(button)


class HintList(Section):
    """wanted(Hint). Nothing is shown where nothing is found; while it is looked for, one quiet line."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prepare.hints")
        self.row(label(say("What would make it cheaper"), "caption"), None)
        self._list = Rows(gap=4)
        self.body.addWidget(self._list)
        self.rows: list[HintRow] = []
        self._shown: object = None
        self.hide()

    def show_hints(self, hints: list[Hint], is_looking: bool) -> None:
        key = (tuple(id(hint) for hint in hints), is_looking)
        if key == self._shown:
            return
        self._shown = key
        self.rows = [HintRow(hint) for hint in hints]
        for row in self.rows:
            row.wanted.connect(lambda hint=row.hint: self.wanted.emit(hint))
        looking = [label(say("Trying what else would …") if hints else say("Trying …"), "third")] if is_looking else []
        self._list.show_rows([*self.rows, *looking])
        self.setVisible(bool(hints))
