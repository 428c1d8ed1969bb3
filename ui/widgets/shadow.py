"""The soft shadow under what floats.

A picture of its own under the card: Qt's shadow effect draws the whole card a second time with every change of it, and first has
every page of the window laid out that nobody sees.
"""

from functools import lru_cache

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import theme, tokens

REACH, DOWN, ROUND = 14, 2, 9  # how far it is seen around the card, how far it is shifted, the card's corners; px
_DARKEST = {"dark": 110, "light": 36}  # of 255, right under the card's edge


class Shadow(QWidget):
    """Follows `card` wherever it goes, always right under it; lets every click through."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card.parentWidget())
        self._card = card
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        card.installEventFilter(self)
        card.destroyed.connect(self.deleteLater)
        theme().changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._card:
            if kind == QEvent.Type.ParentChange:
                self.setParent(self._card.parentWidget())
                self._follow()
            elif kind in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.ZOrderChange, QEvent.Type.ShowToParent):
                self._follow()
            elif kind == QEvent.Type.HideToParent:
                self.hide()
        return False

    def _follow(self) -> None:
        if self._card.isHidden() or self.parentWidget() is None:
            self.hide()
            return
        self.setGeometry(self._card.geometry().adjusted(-REACH, DOWN - REACH, REACH, DOWN + REACH))
        self.stackUnder(self._card)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        tile = _tile(_DARKEST["dark" if tokens().is_dark else "light"], ratio)
        edge, whole = REACH + ROUND, self.rect()
        far_x, far_y = whole.width() - edge, whole.height() - edge
        across = ((0, edge, 0), (edge, far_x - edge, edge), (far_x, edge, edge + 1))  # (at, how wide, where in the tile)
        down = ((0, edge, 0), (edge, far_y - edge, edge), (far_y, edge, edge + 1))
        for column, (x, wide, from_x) in enumerate(across):
            for row, (y, high, from_y) in enumerate(down):
                if (column, row) == (1, 1):
                    continue  # the card covers it
                source = QRectF(
                    from_x * ratio, from_y * ratio, (1 if column == 1 else edge) * ratio, (1 if row == 1 else edge) * ratio
                )
                painter.drawPixmap(QRectF(x, y, wide, high), tile, source)


@lru_cache(maxsize=8)
def _tile(darkest: int, ratio: float) -> QPixmap:
    """The four corners and one pixel of each side."""
    size = 2 * (REACH + ROUND) + 1
    tile = QPixmap(round(size * ratio), round(size * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for step in range(REACH + 1):  # from the outermost ring inwards, each over the last
        share = (step / REACH) ** 2
        painter.setBrush(QColor(0, 0, 0, round(darkest * share)))
        box = QRect(step, step, size - 2 * step, size - 2 * step)
        corner = ROUND + REACH - step
        painter.drawRoundedRect(box, corner, corner)
    painter.end()
    return tile
