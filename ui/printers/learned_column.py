"""What was learned of a printer, in the column on the right: the prints behind it, each of which can be left out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.learning import FinishedPrint, Learned, teaches, told
from printdesk.outcome import lasting, mass
from printdesk.words import number, plural, say
from ui import tasks
from ui.heard import Heard
from ui.prepare.figures import money
from ui.widgets.button import Button, IconButton
from ui.widgets.column import Column
from ui.widgets.elided import Elided
from ui.widgets.emptied import empty
from ui.widgets.question import ask
from ui.widgets.text import label

ENOUGH = 5  # prints before it is said how far they stray from each other


class LearnedColumn(Column):
    """left: the person closed the column."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("printers.learnedColumn")
        self._desk = desk
        self.printer = ""
        head = self.add_section()
        self._heading = label("", "heading", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self._heading, 1)
        close = IconButton("close", say("Close"), self.left.emit)
        close.setObjectName("printers.learnedColumn.close")
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        head.body.addLayout(row)
        self._told = label("", wrap=True)
        self._told.setObjectName("printers.learnedColumn.told")
        head.body.addWidget(self._told)
        self._more = label("", "second", wrap=True)
        head.body.addWidget(self._more)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.add_section().body.addLayout(self._list)
        self.reset = Button(say("Forget all of it …"), call=self._ask_reset)
        self.reset.setObjectName("printers.learnedColumn.reset")
        self.foot.body.addWidget(self.reset)
        self.show_foot(True)
        self._heard = Heard(self, desk.changes.printers, desk.changes.jobs)
        self._heard.heard.connect(self.read)

    def show_printer(self, printer: str) -> None:
        self.printer = printer
        self._heading.setText(say("What the prints of {printer} taught", printer=printer))
        self.read()

    def read(self) -> None:
        printer, books = self.printer, self._desk.books
        if printer:
            tasks.run(
                lambda _: (books.learned(printer), books.prints(printer)),
                done=lambda known: self._show(*known),
                failed=lambda _: None,
                owner=self,
                slot="learned",
            )

    def _show(self, learned: Learned, prints: list[FinishedPrint]) -> None:
        self._told.setText(told(learned))
        self._more.setText(more_words(learned))
        self._more.setVisible(bool(self._more.text()))
        self.reset.setEnabled(bool(prints))
        empty(self._list)
        for one in reversed(prints):
            self._list.addWidget(self._row(one))

    def _row(self, one: FinishedPrint) -> QWidget:
        made = QWidget()
        made.setObjectName(f"printers.learnedColumn.{one.id}")
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(2)
        name = Elided()
        name.setText(one.part)
        words.addWidget(name)
        words.addWidget(label(print_words(one), "second", wrap=True))
        row.addLayout(words, 1)
        forget = IconButton("delete", say("Learn nothing from it"), lambda: self._forget(one.id))
        forget.setObjectName("printers.learnedColumn.forget")
        forget.setAccessibleName(say("Learn nothing from {part}", part=one.part))
        row.addWidget(forget, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _forget(self, print_id: str) -> None:
        tasks.run(lambda _: self._desk.books.forget(print_id), done=lambda _: self.read(), owner=self)

    def _ask_reset(self) -> None:
        printer = self.printer
        ask(
            self,
            say("Forget what was learned of {printer}?", printer=printer),
            say("Estimates are then as they come, until prints are finished again."),
            yes=say("Forget it"),
            no=say("Keep it"),
            then=lambda: tasks.run(lambda _: self._desk.books.forget_all(printer), done=lambda _: self.read(), owner=self),
        )


def more_words(learned: Learned) -> str:
    """How far its prints stray from each other, its plastic, and how many failed."""
    words = []
    if learned.time.spread is not None and learned.time.prints >= ENOUGH:
        words.append(say("Four of five prints stay within {share:.0%} of that.", share=learned.time.spread))
    if learned.plastic.prints:
        words.append(say("Plastic: {factor:.2f} times what was estimated.", factor=learned.plastic.value))
    if learned.ended:
        words.append(
            plural(
                "{failed} of {count} print failed.", "{failed} of {count} prints failed.", learned.ended, failed=learned.failed
            )
        )
    return " ".join(words)


def print_words(one: FinishedPrint) -> str:
    """What was estimated and what it took."""
    outcome = {"failed": say("failed"), "cancelled": say("cancelled")}.get(one.outcome, "")
    words = [outcome, f"{one.at.astimezone():%Y-%m-%d}"]
    if one.estimated_s is not None and one.actual_s is not None:
        values = {"actual": lasting(one.actual_s), "estimate": lasting(one.estimated_s)}
        words.append(say("{actual} instead of {estimate}", **values))
        words.append(f"× {number(one.actual_s / one.estimated_s, '.2f')}" if one.estimated_s > 0 else "")
    elif one.estimated_s is not None:
        words.append(say("nobody saw how long it took"))
    if one.actual_g is not None and one.estimated_g is not None:
        words.append(say("{actual} instead of {estimate}", actual=mass(one.actual_g), estimate=mass(one.estimated_g)))
    if one.actual_cost is not None:
        words.append(money(one.actual_cost))
    words.append("" if teaches(one) else say("teaches nothing about time"))
    return " · ".join(word for word in words if word)
