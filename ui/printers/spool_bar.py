"""How much is left on a spool: a thin bar in the spool's colour, and the grams in words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from printdesk.catalog import Catalog
from printdesk.spool import Spool
from printdesk.words import say
from ui.printers.wording import left_words
from ui.theme import theme, tokens

HEIGHT = 8
LITTLE = 0.1  # of a full spool: marked
UNSEEN = 40  # of 255


def colour_of(spool: Spool, catalog: Catalog) -> str:
    """ "#rrggbb", "" where nobody said."""
    material = catalog.materials.get(spool.material or "")
    known = {colour.id: colour.hex for colour in material.colours} if material else {}
    return spool.hex or known.get(spool.colour or "", "")


def _stands_out(hex_colour: str, ground: str) -> bool:
    """Black plastic is not seen on a dark desk, nor white on a light one."""
    return abs(QColor(hex_colour).lightness() - QColor(ground).lightness()) > UNSEEN


class SpoolBar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self._hex = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(80, HEIGHT)

    def show_spool(self, spool: Spool, catalog: Catalog) -> None:
        self._share = spool.share_left
        self._hex = colour_of(spool, catalog)
        words = left_words(spool)
        self.setAccessibleName(say("{spool}: {left}", spool=spool.title, left=words))
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self.rect().adjusted(0, (self.height() - HEIGHT) // 2, -1, -((self.height() - HEIGHT + 1) // 2) - 1)
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.background))
        painter.drawRoundedRect(whole, 3, 3)
        if self._share > 0:
            filled = whole.adjusted(0, 0, -round(whole.width() * (1 - self._share)), 0)
            own = (
                self._hex
                if self._hex and _stands_out(self._hex, colours.panel)
                else colours.second
                if self._hex
                else colours.accent
            )
            painter.setBrush(QColor(colours.careful if self._share < LITTLE else own))
            painter.setPen(QColor(colours.third))
            painter.drawRoundedRect(filled, 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.end()
