"""One card of the grid: picture, name, size, tags."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from printdesk.library_part import PartCard
from ui.glyphs import paint_icon
from ui.orders.thumbnail import paint_picture
from ui.parts.pictures import Pictures
from ui.prepare.figures import lengths, number
from ui.theme import colour, tokens
from ui.typeface import typeface

CARD_WIDTH, CARD_HEIGHT = 168, 206
GAP, PAD = 6, 8
PICTURE_HEIGHT = 118


class CardPainter(QStyledItemDelegate):
    def __init__(self, view: QListView, pictures: Pictures) -> None:
        super().__init__(view)
        self._view, self._pictures = view, pictures

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self._view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        card: PartCard = index.data(Qt.ItemDataRole.UserRole)
        now, state = tokens(), option.state
        box = QRectF(option.rect).adjusted(GAP, GAP, -GAP, -GAP)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = self._view.hasFocus() and index == self._view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        rim, width = (now.accent, 2.0) if is_chosen else (now.third if pointed else now.line, 1.0)
        painter.setPen(QPen(colour(now.ink if has_focus else rim), 2.0 if has_focus else width))
        painter.setBrush(colour(now.accent_ground if is_chosen else now.panel))
        painter.drawRoundedRect(box, 9, 9)
        room = QRectF(box.left() + PAD, box.top() + PAD, box.width() - 2 * PAD, PICTURE_HEIGHT)
        ratio = self._view.devicePixelRatioF()
        wanted = QSize(round(room.width() * ratio), round(room.height() * ratio))
        paint_picture(painter, room, self._pictures.part(card.picture, wanted))
        self._words(painter, QRect(int(room.left()), int(room.bottom()) + 7, int(room.width()), 60), card)
        painter.restore()

    def _words(self, painter: QPainter, room: QRect, card: PartCard) -> None:
        now, left = tokens(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        width = room.width()
        if card.ordered:
            width -= 20
            paint_icon(painter, QRect(room.right() - 15, room.top() + 1, 16, 16), "orders", now.second)
        for top, height, font, ink, words in (
            (0, 18, typeface(13, 600), now.ink, card.name),
            (19, 16, typeface(12, figures=True), now.second, short_lengths(card.size_mm)),
            (36, 16, typeface(12), now.third, " · ".join(card.tags)),
        ):
            line = QRect(room.left(), room.top() + top, width if top == 0 else room.width(), height)
            painter.setFont(font)
            painter.setPen(colour(ink))
            painter.drawText(line, left, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, line.width()))


def short_lengths(size_mm: tuple[float, ...]) -> str:
    """Without decimals where the part is so large that they would not fit."""
    return " × ".join(number(length, 0) for length in size_mm) + "\u00a0mm" if max(size_mm) >= 1000 else lengths(size_mm)
