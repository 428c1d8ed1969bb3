"""The list of orders: picture, name, where it is, price. Arrow keys walk through it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from printdesk.order import Order, OrderState
from printdesk.words import say
from ui.orders.thumbnail import HEIGHT, WIDTH, Thumbnails, paint_picture
from ui.orders.wording import day, due_words, part_words, state_words, tone_of
from ui.prepare.figures import money
from ui.theme import colour, theme, tokens
from ui.typeface import typeface

ROW = 76
_AT_WORK = frozenset({OrderState.PLACED, OrderState.ASKED, OrderState.ACCEPTED, OrderState.IN_PRODUCTION, OrderState.FINISHING})
ORDER = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True)
class Line:
    """What a row says, apart from the picture. tone: of the state's words; when: it is due, or what happened last."""

    name: str
    shop: str
    state: str
    tone: str
    price: str
    when: str


def line_of(order: Order) -> Line:
    last = order.timeline[-1].at if order.timeline else None
    due = due_words(order) if order.state in _AT_WORK else ""
    return Line(
        part_words(order),
        order.service,
        state_words(order),
        tone_of(order.state),
        _short_price(order),
        due or (day(last) if last else "–"),
    )


def _short_price(order: Order) -> str:
    """In the space of an amount; what is open about it the state says."""
    if order.is_priced:
        return money(order.total)
    return f"{money(order.open_price)}\u00a0?" if order.open_price else "–"


class _Orders(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.orders: list[Order] = []

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.orders)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        order = self.orders[index.row()]
        line = line_of(order)
        if role == ORDER:
            return order
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return say("{name} at {shop}: {state}, {price}", name=line.name, shop=line.shop, state=line.state, price=line.price)
        return None

    def show(self, orders: list[Order]) -> None:
        """Rows of the same orders are only renewed, so that the choice and the place stay."""
        if [order.id for order in orders] == [order.id for order in self.orders]:
            self.orders = orders
            if orders:
                self.dataChanged.emit(self.index(0), self.index(len(orders) - 1))
            return
        self.beginResetModel()
        self.orders = orders
        self.endResetModel()


class _Row(QStyledItemDelegate):
    def __init__(self, parent: QWidget, picture_of: Callable[[Order], object]) -> None:
        super().__init__(parent)
        self._picture_of = picture_of

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        order: Order = index.data(ORDER)
        line, now, box = line_of(order), tokens(), QRectF(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour(now.accent_ground))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, colour(now.hover))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour(now.line))
        picture = QRectF(box.left() + 14, box.top() + (ROW - HEIGHT) / 2, WIDTH, HEIGHT)
        paint_picture(painter, picture, self._picture_of(order))  # type: ignore[arg-type]
        self._words(painter, QRectF(picture.right() + 12, box.top() + 12, box.right() - picture.right() - 26, ROW - 22), line)
        painter.restore()

    def _words(self, painter: QPainter, room: QRectF, line: Line) -> None:
        now = tokens()
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.setFont(typeface(13, 600, figures=True))
        price = painter.fontMetrics().horizontalAdvance(line.price)
        painter.setPen(colour(now.ink))
        painter.drawText(QRectF(room.left(), room.top(), room.width(), 18), right, line.price)
        name = painter.fontMetrics().elidedText(line.name, Qt.TextElideMode.ElideRight, int(room.width() - price - 10))
        painter.drawText(QRectF(room.left(), room.top(), room.width(), 18), left, name)
        painter.setFont(typeface(12))
        when = painter.fontMetrics().horizontalAdvance(line.when)
        painter.setPen(colour(now.second))
        painter.drawText(QRectF(room.left(), room.top() + 20, room.width(), 16), right, line.when)
        shop = painter.fontMetrics().elidedText(line.shop, Qt.TextElideMode.ElideRight, int(room.width() - when - 10))
        painter.drawText(QRectF(room.left(), room.top() + 20, room.width(), 16), left, shop)
        painter.setFont(typeface(12, 600))
        painter.setPen(colour(now.of_tone(line.tone)[0]))
        text = painter.fontMetrics().elidedText(line.state, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(QRectF(room.left(), room.top() + 37, room.width(), 16), left, text)


class OrderList(QListView):
    """chosen(Order): another order is the current one now, by click, arrow key or `choose`."""

    chosen = Signal(object)

    def __init__(self, thumbnails: Thumbnails, file_of: Callable[[Order], bytes]) -> None:
        super().__init__()
        self.setObjectName("orders.list")
        self.setAccessibleName(say("Orders"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self._orders = _Orders(self)
        self.setModel(self._orders)
        self.setItemDelegate(_Row(self, lambda order: thumbnails.image(order.item.sha256, lambda: file_of(order))))
        thumbnails.changed.connect(lambda _: self.viewport().update())
        theme().changed.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(self._announce)

    @property
    def orders(self) -> list[Order]:
        return self._orders.orders

    @property
    def current(self) -> Order | None:
        return self.currentIndex().data(ORDER)

    def show_orders(self, orders: list[Order]) -> None:
        before = self.current
        self._orders.show(orders)
        if before is not None and self.current is None:
            self.choose(before.id)
        if self.current is None and orders:
            self.setCurrentIndex(self._orders.index(0))
        elif self.current is not None:
            self.chosen.emit(self.current)

    def choose(self, order_id: str) -> bool:
        """False where it is not in this list."""
        for row, order in enumerate(self.orders):
            if order.id == order_id:
                self.setCurrentIndex(self._orders.index(row))
                return True
        return False

    def _announce(self, now: QModelIndex, _before: QModelIndex) -> None:
        if (order := now.data(ORDER)) is not None:
            self.chosen.emit(order)
