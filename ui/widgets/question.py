"""A question before something that cannot be undone. It does not stop the rest of the program."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.text import label


class Question(QDialog):
    """yes: the button that does it, named by what it does; no: the harmless one, which has the focus and answers Escape."""

    def __init__(self, parent: QWidget, heading: str, words: str, yes: str, no: str, then: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setWindowTitle(heading)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        told = label(heading, "heading", wrap=True)
        told.setFixedWidth(380)
        column.addWidget(told)
        text = label(words, wrap=True)
        text.setFixedWidth(380)
        column.addWidget(text)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.no = Button(no, call=self.reject)
        self.no.setObjectName("question.no")
        self.yes = Button(yes, "danger", call=self.accept)
        self.yes.setObjectName("question.yes")
        row.addWidget(self.yes)
        row.addWidget(self.no)
        column.addLayout(row)
        self.accepted.connect(then)
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)


def ask(parent: QWidget, heading: str, words: str, *, yes: str, no: str, then: Callable[[], object]) -> Question:
    """Shows the question; `then` is called when the person says yes."""
    question = Question(parent, heading, words, yes, no, then)
    question.open()
    return question
