"""Say what the part must stand, and choose among the materials that do: ranked, with reasons and what each costs here."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.finder import Found
from printdesk.material_find import Match
from printdesk.material_price import PriceFrom
from printdesk.part import Part
from printdesk.words import number, say
from ui import tasks
from ui.icons import icon
from ui.prepare.figures import money
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label, plain_tip

SHOWN = 5
LONGEST = 300  # signs of what is typed
AFTER_MS = 200
MOST_REASONS = 6


def price_words(price: PriceFrom | None) -> str:
    """Short, for the corner of a row; `PriceFrom.told` says the rest."""
    if price is None:
        return ""
    per = {"part": "", "cm3": say(" per cm³"), "kg": say(" per kg")}[price.per]
    return say("from {price}", price=money(price.money)) + per


class FoundRow(Card):
    """One material. left(-1 | 1): the arrow keys ask for the row above or below."""

    left = Signal(int)

    def __init__(self, match: Match) -> None:
        material = match.material
        process = material.process.upper()
        name = material.name if material.process == "fdm" or process in material.name else f"{material.name} · {process}"
        super().__init__(choosable=True, name=say("{name}, {score:.0%}", name=name, score=match.score))
        self.setObjectName(f"prepare.found.{material.id}")
        self.match = match
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(name, "strong"), 1)
        self.price = label("", "second", figures=True)
        top.addWidget(self.price)
        top.addWidget(label(number(match.score, ".0%"), "third", figures=True))
        self.body.addLayout(top)
        for reason in match.why[:MOST_REASONS]:
            mark = "✓" if reason.met else "–"
            line = label(f"{mark} {reason.what}", "second" if reason.met else "third", wrap=True)
            line.setToolTip(plain_tip(reason.source))
            self.body.addWidget(line)

    def show_price(self, price: PriceFrom | None) -> None:
        self.price.setText(price_words(price))
        self.price.setToolTip(plain_tip(price.told()) if price else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.left.emit(step)
            return
        super().keyPressEvent(event)


class MaterialFinder(QWidget):
    """picked(id): of a material; resized: its height is another one now; reached(row): the arrow keys came to it."""

    picked = Signal(str)
    reached = Signal(QWidget)
    resized = Signal()

    def __init__(self, desk: Desk, part: Callable[[], Part | None]) -> None:
        super().__init__()
        self._desk, self._part = desk, part
        self.rows: list[FoundRow] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        self.fold = Button(say("Find a material …"), "quiet", icon="caret-right", call=self.toggle)
        self.fold.setObjectName("prepare.findMaterial")
        self.fold.setProperty("flush", True)
        line = QHBoxLayout()
        line.addWidget(self.fold)
        line.addStretch(1)
        whole.addLayout(line)
        self.inside = QWidget()
        inner = QVBoxLayout(self.inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        self.field = QLineEdit()
        self.field.setObjectName("prepare.findWords")
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(say("stiff, 60 °C, outdoors"))
        self.field.setAccessibleName(say("What the part must stand"))
        self.field.textChanged.connect(self._look)
        self.field.installEventFilter(self)
        inner.addWidget(self.field)
        self.hint = label("", "second", wrap=True)
        inner.addWidget(self.hint)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        inner.addLayout(self._list)
        whole.addWidget(self.inside)
        self.inside.hide()
        self._show_hint("")

    # ---- open and shut

    @property
    def is_open(self) -> bool:
        return self.inside.isVisibleTo(self)

    def toggle(self) -> None:
        self.show_open(not self.is_open)

    def show_open(self, is_open: bool) -> None:
        self.inside.setVisible(is_open)
        self.fold.setIcon(icon("caret_down" if is_open else "caret-right"))
        if is_open:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.selectAll()
            self._look(self.field.text())
        self.resized.emit()

    # ---- found

    def _look(self, words: str) -> None:
        if not words.strip():
            self._show(Found("", (), ()))
            return
        tasks.run(
            lambda _at: self._desk.finder.find(words),
            done=self._show,
            owner=self,
            slot="find",
            after_ms=AFTER_MS,
        )

    def _show(self, found: Found) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [FoundRow(match) for match in found.matches[:SHOWN]]
        for place, row in enumerate(self.rows):
            row.chosen.connect(partial(self._pick, row))
            row.left.connect(partial(self._step, place))
            self._list.addWidget(row)
            row.show()  # now, so that an arrow key finds it
        self._show_hint(found.words, bool(found.wanted), len(found.matches))
        self.resized.emit()
        self._price()

    def _show_hint(self, words: str, understood: bool = False, count: int = 0) -> None:
        if not words.strip():
            text = say("Say what the part must stand, in your own words.")
        elif not understood:
            text = say("None of these words says what the part must stand: try hot, outdoors, bends, strong, food, fine, metal …")
        else:
            text = "" if count else say("No material of the catalogue stands that.")
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _price(self) -> None:
        """What needs no estimate first; nothing leaves the desk."""
        part, rows = self._part(), list(self.rows)
        currency = self._desk.settings.currency
        finder = self._desk.finder
        if not rows:
            return

        def work(at: tasks.TaskContext) -> None:
            for at_home in (False, True):
                for row in rows:
                    if at.cancel.is_set():
                        return
                    at.tell((row, finder.price(row.match.material, part, currency, at_home=at_home)))
                if part is None:
                    return

        tasks.run(work, told=self._take_price, failed=lambda _error: None, owner=self, slot="price")

    def _take_price(self, told: tuple[FoundRow, PriceFrom | None]) -> None:
        row, price = told
        if row in self.rows:
            row.show_price(price)

    # ---- chosen

    def _pick(self, row: FoundRow) -> None:
        for other in self.rows:
            other.set_chosen(other is row)
        self.picked.emit(row.match.material.id)

    def _step(self, place: int, step: int) -> None:
        there = place + step
        if there < 0:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reached.emit(self.field)
        elif there < len(self.rows):
            self._reach(self.rows[there])

    def _reach(self, row: FoundRow) -> None:
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reached.emit(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes into the list, Enter takes the first, Escape shuts the finder."""
        if watched is not self.field or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.show_open(False)
            self.fold.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self.rows and key == Qt.Key.Key_Down:
            self._reach(self.rows[0])
            return True
        if self.rows and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.rows[0])
            return True
        return False
