"""What customer and shop wrote about an order, and a line to write more."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from printdesk.order import Action, Event, Order, Side, allowed
from printdesk.words import say
from ui.orders.wording import event_words, moment
from ui.theme import colour, theme, tokens
from ui.widgets.button import Button
from ui.widgets.line import line
from ui.widgets.text import label, plain_tip

LONGEST = 4000


class _Bubble(QFrame):
    """One message; ours on the right in the accent's ground, theirs on the left."""

    def __init__(self, event: Event, is_ours: bool) -> None:
        super().__init__()
        self._is_ours = is_ours
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        text = label(event.note, wrap=True, selectable=True)
        column.addWidget(text)
        word = "" if event.action is Action.MESSAGE else f"{event_words(event)} · "
        column.addWidget(label(word + moment(event.at), "second", wrap=True))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(120, 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tokens().accent_ground if self._is_ours else tokens().background))
        painter.drawRoundedRect(self.rect(), 9, 9)


class Conversation(QWidget):
    """side: who we are. written(text): the person wants to send it; call `sent` or `failed` when it is known how that ended."""

    written = Signal(str)

    def __init__(self, side: Side, name: str = "conversation") -> None:
        super().__init__()
        self._side = side
        self._shown: tuple[str, int] = ("", -1)
        self._unsent: dict[str, str] = {}  # what was begun and not sent, by the order's id
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setProperty("look", "scrolled")
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(16, 12, 16, 12)
        self._list.setSpacing(8)
        self._list.addStretch(1)
        self._scroll.setWidget(self._inside)
        self._scroll.viewport().setAutoFillBackground(False)
        whole.addWidget(self._scroll, 1)
        self._line = line()
        whole.addWidget(self._line)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(6)
        self._told = label("", "bad", wrap=True)
        self._told.hide()
        foot.addWidget(self._told)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.field = QLineEdit()
        self.field.setObjectName(f"{name}.message")
        self.field.setMaxLength(LONGEST)
        self.field.returnPressed.connect(self._send)
        self.button = Button(say("Send"), call=self._send)
        self.button.setObjectName(f"{name}.send")
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        foot.addLayout(row)
        whole.addWidget(self._foot)

    def show_order(self, order: Order, other: str) -> None:
        """other: what the other side is called."""
        is_other_order = self._shown[0] != order.id
        words = say("Write to {name}", name=other)
        self.field.setPlaceholderText(words)
        self.field.setToolTip(plain_tip(words))
        self.field.setAccessibleName(words)
        for part in (self._foot, self._line):
            part.setVisible(Action.MESSAGE in allowed(order, self._side))
        if is_other_order:
            self._unsent[self._shown[0]] = self.field.text()
            self.field.setText(self._unsent.pop(order.id, ""))
            self._free()
            self.tell("")
        if self._shown == (order.id, len(order.messages)):
            return
        self._shown = (order.id, len(order.messages))
        self._lay(order, other)

    def _lay(self, order: Order, other: str) -> None:
        while self._list.count() > 1:
            item = self._list.takeAt(0)
            if item is not None and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        for event in order.messages:
            is_ours = event.by is self._side
            bubble = QWidget()
            row = QHBoxLayout(bubble)
            row.setContentsMargins(44 if is_ours else 0, 0, 0 if is_ours else 44, 0)
            row.addWidget(_Bubble(event, is_ours))
            bubble.setAccessibleName(f"{say('You') if is_ours else other}: {event.note}")
            self._list.insertWidget(self._list.count() - 1, bubble)
        if not order.messages:
            none = label(say("Nothing was written yet."), "third", wrap=True)
            none.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._list.insertWidget(0, none)
        bar = self._scroll.verticalScrollBar()
        QTimer.singleShot(0, self, lambda: bar.setValue(bar.maximum()))

    def sent(self) -> None:
        self.field.clear()
        self._free()

    def failed(self, words: str) -> None:
        """The words stay in the field; why they were not sent stands above it."""
        self._free()
        self.tell(words)

    def tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _free(self) -> None:
        self.button.setEnabled(True)
        self.field.setReadOnly(False)
        self.tell("")

    def _send(self) -> None:
        text = self.field.text().strip()
        if text and self.button.isEnabled():
            self.button.setEnabled(False)
            self.field.setReadOnly(True)
            self.written.emit(text)
