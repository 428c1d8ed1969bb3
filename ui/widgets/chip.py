"""A chip: a word on a ground of its tone, as for the verdict. Shape and word say it too, not the colour alone."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.glyphs import paint_icon
from ui.theme import colour, theme, tokens
from ui.typeface import typeface
from ui.widgets.text import plain_tip

_ICON = 15


class Chip(QWidget):
    """tone: "good", "careful", "bad", "accent" or "plain". A tone of a verdict brings its icon."""

    def __init__(self, text: str = "", tone: str = "plain", *, small: bool = False) -> None:
        super().__init__()
        self._text, self._tone, self._small = text, tone, small
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme().changed.connect(self.update)

    def show_verdict(self, text: str, tone: str) -> None:
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def tone(self) -> str:
        return self._tone

    def _font(self) -> QFont:
        return typeface(12 if self._small else 13, 600)

    def _has_icon(self) -> bool:
        return self._tone in ("good", "careful", "bad") and not self._small

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._font()).horizontalAdvance(self._text) + (18 if self._small else 24)
        return QSize(width + (_ICON + 6 if self._has_icon() else 0), 22 if self._small else 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, ground = tokens().of_tone(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        left = 9 if self._small else 12
        if self._has_icon():
            paint_icon(painter, QRect(left - 2, (self.height() - _ICON) // 2, _ICON, _ICON), self._tone, ink)
            left += _ICON + 4
        painter.setFont(self._font())
        painter.setPen(colour(ink))
        room = QRect(left, 0, self.width() - left - (9 if self._small else 10), self.height())
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
