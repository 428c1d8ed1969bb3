"""One group of settings: a heading, rows of words and a field, and what is wrong told below the field."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.settings import Settings
from ui import tasks
from ui.notice import sentence
from ui.widgets.card import Card
from ui.widgets.look import set_look
from ui.widgets.text import label

CAPTION_WIDTH = 190


class Group(Card):
    """Kept as soon as it is changed. Subclasses lay out rows and say in `show_settings` what the fields show."""

    def __init__(self, desk: Desk, heading: str, about: str = "") -> None:
        super().__init__(name=heading)
        self.desk = desk
        self.heading = heading
        self.named_fields: list[tuple[str, QWidget]] = []  # the words of each row and its field, so that they can be searched for
        self.body.setContentsMargins(16, 14, 16, 16)
        self.body.setSpacing(6)
        self.body.addWidget(label(heading, "heading"))
        if about:
            self.body.addWidget(label(about, "second", wrap=True))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, CAPTION_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self._rows = 0
        self._to_keep: dict[str, object] = {}
        self._is_keeping = False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Unlike other cards it does not light up: it is not for choosing."""
        event.accept()

    def look_up(self) -> None:
        """What `show_settings` needs and takes long to read the first time; called before it, off the Qt thread."""

    def show_settings(self, settings: Settings) -> None:
        """Shows what is kept now; a field that is being typed in stays as it is."""

    def row(self, words: str, field: QWidget, hint: str = "") -> QLabel:
        """A row; gives the label below the field that `tell` writes into."""
        caption = label(words, wrap=True)
        caption.setBuddy(field)
        self.named_fields.append((words or field.accessibleName() or getattr(field, "text", str)(), field))
        if not field.accessibleName():
            field.setAccessibleName(words)
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 8 if isinstance(field, QLabel) else 3, 0, 5)
        column.setSpacing(3)
        wide = isinstance(field, QLineEdit) and field.maximumWidth() > 400
        column.addWidget(field, 0, Qt.AlignmentFlag.AlignTop) if wide else column.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
        told = label("", "bad", wrap=True)
        told.hide()
        if field.objectName():
            told.setObjectName(f"{field.objectName()}.told")
        column.addWidget(told)
        if hint:
            column.addWidget(label(hint, "second", wrap=True))
        caption.setContentsMargins(0, 8, 0, 0)
        self._grid.addWidget(caption, self._rows, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(block, self._rows, 1)
        self._rows += 1
        return told

    @staticmethod
    def tell(field: QWidget, told: QLabel, words: str) -> None:
        """What is wrong with a field, "" where nothing is."""
        set_look(field, wrong=bool(words))
        told.setText(words)
        told.setVisible(bool(words))

    def keep(self, **changed: object) -> None:
        """Keeps fields of the settings, off the Qt thread; one after the other, so that the last choice is the one that stays."""
        self._to_keep |= changed
        if not self._is_keeping and self._to_keep:
            self._is_keeping = True
            now, self._to_keep = self._to_keep, {}
            tasks.run(lambda _: self.desk.choose(**now), ended=self._kept_some, owner=self)

    def _kept_some(self) -> None:
        self._is_keeping = False
        self.keep()

    def do(
        self,
        work: Callable[[tasks.TaskContext], object],
        done: Callable[[object], object] | None = None,
        told: QLabel | None = None,
        title: str = "",
    ) -> tasks.Task:
        """Work of the desk; an error is told in `told`, else by the frame."""

        def failed(error: Exception) -> None:
            if told is None:
                tasks.shared().failed.emit(error)
            else:
                told.setText(sentence(error))
                told.show()

        if told is not None:
            told.hide()
        return tasks.run(work, done=done, failed=failed, owner=self, title=title)
