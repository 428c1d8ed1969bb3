"""News on a small floating line: what happened and at most one thing to do about it."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from printdesk.words import say
from ui.notice import Notice, Tone
from ui.widgets.button import Button, IconButton
from ui.widgets.card import FloatingCard
from ui.widgets.empty_state import BigIcon
from ui.widgets.text import label

STAYS_MS = 6000


class NoticeLine(FloatingCard):
    """Goes by itself after six seconds, unless it lasts or the pointer is on it."""

    gone = Signal()

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent, name=notice.text, margin=8)
        self.notice = notice
        if notice.tone in (Tone.BAD, Tone.CAREFUL):
            self.setProperty("tone", notice.tone.value)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.setContentsMargins(4, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        picture = BigIcon(notice.tone.value, 18, "third" if notice.tone == Tone.PLAIN else notice.tone.value)
        row.addWidget(picture, 0, middle)
        text = label(notice.text, wrap=True, selectable=True)
        text.setFixedWidth(min(440, text.fontMetrics().horizontalAdvance(notice.text) + 8))
        row.addWidget(text)
        if notice.offer and notice.call:
            row.addWidget(Button(notice.offer, "link", call=self._accept), 0, middle)
        close = IconButton("close", say("Close this message"), self.leave, size=12)
        close.setFixedSize(QSize(24, 24))
        row.addWidget(close, 0, middle)
        self.body.addLayout(row)
        self._timer = QTimer(self, interval=STAYS_MS)
        self._timer.timeout.connect(self._time_over)
        if not notice.lasting:
            self._timer.start()

    def leave(self) -> None:
        self._timer.stop()
        self.gone.emit()

    def _accept(self) -> None:
        call = self.notice.call
        self.leave()
        if call:
            call()

    def _time_over(self) -> None:
        if not self.underMouse():
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)
