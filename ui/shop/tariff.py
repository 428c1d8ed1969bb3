"""The shop's prices as their text, TOML, and beside it what they would change; what is wrong is told with its line as one types.

Nothing holds before it is saved; what the shop refuses then is told in its own sentence, and nothing is changed.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QTextEdit, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.errors import DeskError
from printdesk.tariff import parse_tariff
from printdesk.toml_table import BadToml
from printdesk.words import say
from ui import tasks
from ui.notice import sentence
from ui.shop.tariff_effect import TariffEffect
from ui.theme import colour, theme, tokens
from ui.widgets.button import Button
from ui.widgets.look import set_look
from ui.widgets.text import label

LONGEST = 1_000_000
EDITOR, EFFECT = 460, 420  # px of the two sides, to begin with


class TariffText(QWidget):
    """saved: the shop's prices are these from now on."""

    saved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("shop.tariff")
        self._desk = desk
        self._known: str | None = None
        self._wrong_line: int | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(10)
        whole.addWidget(
            label(
                say("What your shop asks for each material. New prices hold for new offers; what was offered stays as it is."),
                "second",
                wrap=True,
            )
        )
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(12)
        sides.setStyleSheet("QSplitter::handle { background: transparent; }")
        sides.addWidget(self._lay_out_text())
        self.effect = TariffEffect(desk)
        self.effect.setMinimumWidth(300)
        sides.addWidget(self.effect)
        sides.setSizes([EDITOR, EFFECT])
        whole.addWidget(sides, 1)
        whole.addLayout(self._lay_out_foot())
        theme().changed.connect(self._mark)
        self._show_state()

    # ---- what is laid out

    def _lay_out_text(self) -> QPlainTextEdit:
        self.text = QPlainTextEdit()
        self.text.setObjectName("shop.tariff.text")
        self.text.setAccessibleName(say("Prices, as TOML"))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setMinimumWidth(300)
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        mono.setPixelSize(12)
        self.text.setFont(mono)
        self.text.textChanged.connect(self._show_state)
        return self.text

    def _lay_out_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._told = label("", "bad", wrap=True, selectable=True)
        self._told.setObjectName("shop.tariff.why")
        self.go_button = Button("", "link", call=self._go_to_line)
        self.go_button.setObjectName("shop.tariff.line")
        self._back = Button(say("Take my changes back"), call=self._take_back)
        self._back.setObjectName("shop.tariff.back")
        self.save_button = Button(say("Save the prices"), "filled", call=self._save)
        self.save_button.setObjectName("shop.tariff.save")
        row.addWidget(self._told, 1)
        for button in (self.go_button, self._back, self.save_button):
            row.addWidget(button)
        return row

    # ---- what is shown

    def refresh(self) -> None:
        """Reads the shop's prices, unless somebody is changing them here, and its past parts."""
        self.effect.refresh()
        if self._is_changed():
            return
        tasks.run(
            lambda _at: self._desk.counter.tariff(),
            done=self._show,
            failed=lambda error: self._tell(sentence(error), "bad"),
            owner=self,
            slot="tariff",
        )

    def _show(self, text: str) -> None:
        self._known = text
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        self._show_state()

    def _is_changed(self) -> bool:
        return self._known is not None and self.text.toPlainText() != self._known

    def _show_state(self) -> None:
        is_changed = self._is_changed()
        self._back.setVisible(is_changed)
        wrong = self._check() if is_changed else None
        self._wrong_line = wrong.line if isinstance(wrong, BadToml) else None
        self._mark()
        self.save_button.setEnabled(is_changed and wrong is None)
        self.go_button.setVisible(self._wrong_line is not None)
        if self._wrong_line is not None:
            self.go_button.setText(say("Go to line {line}", line=self._wrong_line))
        if wrong is not None:
            self._tell(wrong.message, "bad")
            return
        self._tell(say("Not saved yet.") if is_changed else "", "second")
        self.effect.show_texts(self._known or "", self.text.toPlainText())

    def _check(self) -> DeskError | None:
        """What is wrong with the text as it stands; takes a few milliseconds."""
        text = self.text.toPlainText()
        try:
            for material in parse_tariff(text, "tariff").materials:
                self._desk.catalog.material(material)
        except DeskError as error:
            return error
        return None

    def _mark(self) -> None:
        """The line that is wrong, over its whole width."""
        if self._wrong_line is None:
            self.text.setExtraSelections([])
            return
        marked = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(colour(tokens().bad_ground))
        form.setProperty(QTextFormat.Property.FullWidthSelection, True)
        marked.format = form
        marked.cursor = self._cursor_at(self._wrong_line)
        self.text.setExtraSelections([marked])

    def _cursor_at(self, line: int) -> QTextCursor:
        return QTextCursor(self.text.document().findBlockByNumber(line - 1))

    def _tell(self, words: str, look: str) -> None:
        set_look(self._told, look=look)
        self._told.setText(words)

    # ---- what the person does

    def _go_to_line(self) -> None:
        if self._wrong_line is not None:
            self.text.setTextCursor(self._cursor_at(self._wrong_line))
            self.text.centerCursor()
            self.text.setFocus()

    def _take_back(self) -> None:
        """As one change, which undo brings back."""
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._known or "")

    def _save(self) -> None:
        text = self.text.toPlainText()
        if len(text) > LONGEST:
            self._tell(say("That is too long for a tariff."), "bad")
            return
        self.save_button.setEnabled(False)
        tasks.run(
            lambda _at: self._desk.counter.set_tariff(text),
            done=lambda _: self._saved(text),
            failed=self._refused,
            owner=self,
            title=say("Saving the prices"),
        )

    def _saved(self, text: str) -> None:
        self._show(text)
        self._tell(say("Saved. These prices hold from now on."), "good")
        self.saved.emit()

    def _refused(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self._tell(sentence(error), "bad")
