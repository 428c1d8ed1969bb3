"""The shop's prices as their text, TOML: what the shop refuses is told in its own sentence, and nothing is changed then."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.words import say
from ui import tasks
from ui.notice import sentence
from ui.widgets.button import Button
from ui.widgets.look import set_look
from ui.widgets.text import label

LONGEST = 1_000_000


class TariffText(QWidget):
    """saved: the shop's prices are these from now on."""

    saved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("shop.tariff")
        self._desk = desk
        self._known: str | None = None
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
        self.text = QPlainTextEdit()
        self.text.setObjectName("shop.tariff.text")
        self.text.setAccessibleName(say("Prices, as TOML"))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        mono.setPixelSize(12)
        self.text.setFont(mono)
        self.text.textChanged.connect(self._show_state)
        whole.addWidget(self.text, 1)
        self._told = label("", "bad", wrap=True, selectable=True)
        self._told.setObjectName("shop.tariff.why")
        whole.addWidget(self._told)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self._back = Button(say("Take my changes back"), call=self._take_back)
        self.save_button = Button(say("Save the prices"), "filled", call=self._save)
        self.save_button.setObjectName("shop.tariff.save")
        row.addWidget(self._back)
        row.addWidget(self.save_button)
        whole.addLayout(row)
        self._show_state()

    def refresh(self) -> None:
        """Reads the shop's prices, unless somebody is changing them here."""
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
        self.save_button.setEnabled(is_changed)
        self._back.setVisible(is_changed)
        self._tell(say("Not saved yet.") if is_changed else "", "second")

    def _tell(self, words: str, look: str) -> None:
        set_look(self._told, look=look)
        self._told.setText(words)

    def _take_back(self) -> None:
        self.text.setPlainText(self._known or "")

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
