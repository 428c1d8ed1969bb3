"""The card of measures: what to do, the list of what was measured, and all figures of the chosen one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from printdesk.words import say
from ui.accessible import announce
from ui.prepare.overlays.measure_words import as_text, rows, title
from ui.prepare.overlays.measured import Measures, Seen
from ui.widgets.button import Button
from ui.widgets.emptied import empty
from ui.widgets.text import label
from ui.widgets.titled_card import TitledCard

WIDTH = 284
_MOST_ROWS = 6


class MeasureList(QListWidget):
    """Delete removes the chosen one, Ctrl C copies it."""

    removed = Signal()
    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prepare.measureList")
        self.setAccessibleName(say("What was measured"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def event(self, event: QEvent) -> bool:
        """Delete and Ctrl C are the list's here, and not the part's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) or event.matches(QKeySequence.StandardKey.Copy)
            if is_ours:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)


class MeasureCard(TitledCard):
    """left: the person is done measuring. busy: the edges of the part are still being looked for."""

    def __init__(self, measures: Measures) -> None:
        super().__init__(say("Measure"), say("Stop measuring (Escape)"), "prepare.measure")
        self.setObjectName("prepare.measureCard")
        self.setFixedWidth(WIDTH)
        self._measures = measures
        self._busy = False
        self._hint = label("", "second", wrap=True)
        self.body.addWidget(self._hint)
        self._walk = label("", "strong", wrap=True, figures=True)
        self._walk.setObjectName("prepare.measure.walk")
        self.body.addWidget(self._walk)
        self._walk.hide()
        self._keys = label("", "second", wrap=True)
        self._keys.setObjectName("prepare.measure.keys")
        self._keys.setText(
            say(
                "By key: Page Down and Page Up go through faces, circles, edges and corners, with Shift from kind to kind; "
                "Enter takes one, Escape leaves."
            )
        )
        self.body.addWidget(self._keys)
        self.list = MeasureList()
        self.list.removed.connect(self.remove)
        self.list.copied.connect(self.copy)
        self.list.currentRowChanged.connect(self._chosen)
        self.body.addWidget(self.list)
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(2, 2, 2, 2)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(3)
        self.body.addWidget(self._inside)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for name, words, call, hint in (
            ("copy", say("Copy"), self.copy, say("Copy the figures (Ctrl C in the list)")),
            ("remove", say("Remove"), self.remove, say("Remove this measure (Delete)")),
            ("clear", say("Remove all"), self._measures.clear, ""),
        ):
            button = Button(words, "link", call=call, hint=hint)
            button.setObjectName(f"prepare.measure.{name}")
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self._buttons)
        measures.changed.connect(self.show_measures)
        self._list_measures()
        self.hide()

    def show_busy(self, is_busy: bool) -> None:
        if is_busy != self._busy:
            self._busy = is_busy
            self._say_hint()

    def show_measures(self) -> None:
        """Once the card is seen; until then nobody reads it."""
        if self.isVisible():
            self._list_measures()
            if chosen := self.list.currentItem():
                announce(self, chosen.text())

    def showEvent(self, event: QShowEvent) -> None:
        self._list_measures()
        super().showEvent(event)

    def show_walk(self, words: str) -> None:
        """What the keys are at, seen and said; "": nothing."""
        self._walk.setText(words)
        self._walk.setVisible(bool(words))
        announce(self, words)

    def remove(self) -> None:
        self._measures.remove(self._measures.chosen)

    def copy(self) -> None:
        """The figures of the chosen one, a line each."""
        seen = self._of_row(self.list.currentRow())
        if seen is not None:
            QGuiApplication.clipboard().setText(as_text(seen.things, seen.span))

    # ---- within

    def _list_measures(self) -> None:
        all_ = self._measures.seen
        self.list.blockSignals(True)
        self.list.clear()
        for seen in all_:
            item = QListWidgetItem(title(seen.things, seen.span))
            item.setToolTip(item.text())
            self.list.addItem(item)
        chosen = next((at for at, one in enumerate(all_) if one.measure.number == self._measures.chosen), -1)
        self.list.setCurrentRow(chosen)
        self.list.blockSignals(False)
        height = self.list.sizeHintForRow(0) if all_ else 0
        self.list.setFixedHeight(min(len(all_), _MOST_ROWS) * height + 6)
        self.list.setVisible(bool(all_))
        self._buttons.setVisible(bool(all_))
        self._show_figures(all_[chosen] if chosen >= 0 else None)
        self._say_hint()

    def _of_row(self, row: int) -> Seen | None:
        all_ = self._measures.seen
        return all_[row] if 0 <= row < len(all_) else None

    def _chosen(self, row: int) -> None:
        if seen := self._of_row(row):
            self._measures.choose(seen.measure.number)

    def _show_figures(self, seen: Seen | None) -> None:
        empty(self._grid)
        span = seen.span if seen else None
        for row, (name, value) in enumerate(rows(span) if span else []):
            self._grid.addWidget(label(name, "second"), row, 0)
            figure = label(value, "strong" if row == 0 else "", figures=True, selectable=True)
            figure.setAccessibleName(f"{name} {value}")
            self._grid.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignRight)
        self._inside.setVisible(span is not None)

    def _say_hint(self) -> None:
        if self._busy:
            words = say("Finding the edges …")
        elif self._measures.open is not None:
            words = say("Point at a second thing to measure between the two, or press Escape.")
        else:
            words = say("Point at a corner, an edge, a circle or a face. With Shift: at the very spot.")
        self._hint.setText(words)
