"""An order's road as a parcel's: what happened, with its time, and in grey what comes next."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from printdesk.order import Action, Order, OrderState
from printdesk.road import road_ahead
from printdesk.words import say
from ui.orders.wording import day, event_details, event_words, moment, percent, step_words, tone_of
from ui.theme import colour, theme, tokens
from ui.widgets.text import label

WHEN_WIDTH = 118
_RAIL = 36


@dataclass(frozen=True)
class Stop:
    """tone: of its dot; "" is a stop still to come. share: 0 … 1 of a bar below, None for none."""

    when: str
    title: str
    details: str = ""
    tone: str = ""
    share: float | None = None


def stops_of(order: Order) -> list[Stop]:
    """The past, oldest first, then what is to come. Messages are in the conversation; all reports of one print are one stop."""
    past = [event for event in order.timeline if event.action is not Action.MESSAGE]
    stops: list[Stop] = []
    for number, event in enumerate(past):
        later = past[number + 1 :]
        if event.action is Action.PRINT and any(other.action is Action.PRINT for other in later):
            continue
        is_now = not later and bool(road_ahead(order))
        tone = tone_of(order.state) if is_now else "bad" if event.action is Action.REJECT else "good"
        done = percent(order) if is_now and event.action in (Action.PRINT, Action.CLAIM) else None
        title = event_words(event)
        if done is not None:
            title = say("{title}, {percent} %", title=title, percent=done)
        stops.append(Stop(moment(event.at), title, event_details(event), tone, None if done is None else done / 100))
    return stops + [_stop_ahead(order, state) for state in road_ahead(order)]


def _stop_ahead(order: Order, state: OrderState) -> Stop:
    leaves = state in (OrderState.SHIPPED, OrderState.READY) and order.due is not None
    return Stop(day(order.due) if leaves and order.due else "", step_words(state))


class _Dot(QWidget):
    """The rail's piece at one stop: a dot, and the line to its neighbours."""

    def __init__(self, tone: str, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self._tone, self._is_first, self._is_last = tone, is_first, is_last
        self.setFixedWidth(_RAIL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_RAIL, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, middle, centre = tokens(), self.width() / 2, 10.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = centre if self._is_first else 0
        bottom = centre if self._is_last else self.height()
        painter.fillRect(QRectF(middle - 1, top, 2, bottom - top), colour(now.line))
        if self._tone:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(now.of_tone(self._tone)[0]))
            painter.drawEllipse(QRectF(middle - 6, centre - 6, 12, 12))
        else:
            painter.setPen(QPen(colour(now.third), 1.5))
            painter.setBrush(colour(now.background))
            painter.drawEllipse(QRectF(middle - 5, centre - 5, 10, 10))


class Timeline(QWidget):
    """Laid anew only when a stop changed, so that text being selected stays selected."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("orders.timeline")
        self.setAccessibleName(say("What happened and what comes next"))
        self.stops: list[Stop] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows: QWidget | None = None

    def show_order(self, order: Order) -> None:
        stops = stops_of(order)
        if stops == self.stops:
            return
        self.stops = stops
        if self._rows is not None:
            self._column.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, WHEN_WIDTH)
        grid.setColumnStretch(2, 1)
        for row, stop in enumerate(stops):
            self._add(grid, row, stop, len(stops))
        self._column.addWidget(self._rows)

    def _add(self, grid: QGridLayout, row: int, stop: Stop, count: int) -> None:
        when = label(stop.when, "second", figures=True)
        when.setAlignment(Qt.AlignmentFlag.AlignRight)
        when.setContentsMargins(0, 2, 0, 0)
        grid.addWidget(when, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_Dot(stop.tone, row == 0, row == count - 1), row, 1)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(4, 1, 0, 20)
        column.setSpacing(3)
        column.addWidget(label(stop.title, "strong" if stop.tone else "second", wrap=True, selectable=bool(stop.tone)))
        if stop.details:
            column.addWidget(label(stop.details, "second", wrap=True, selectable=True))
        if stop.share is not None:
            bar = QProgressBar()
            bar.setRange(0, 1000)
            bar.setValue(round(stop.share * 1000))
            bar.setTextVisible(False)
            bar.setMaximumWidth(320)
            bar.setAccessibleName(stop.title)
            column.addWidget(bar)
        column.addStretch(1)
        grid.addWidget(words, row, 2)
