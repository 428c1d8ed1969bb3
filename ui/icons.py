"""Icons that take the theme's colours when they are painted."""

from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from ui.glyphs import glyph, paint_icon
from ui.theme import tokens


class _ThemedEngine(QIconEngine):
    """Paints one glyph in the colour of a token that holds now, so that a change of theme needs no new icons."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name, self._ink = name, ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ink = self._ink
        if mode == QIcon.Mode.Disabled:
            ink = "third"
        elif state == QIcon.State.On and ink == "second":
            ink = "accent"
        paint_icon(painter, rect, self._name, getattr(tokens(), ink))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _engine(self._name, self._ink)


_kept: list[QIconEngine] = []


def _engine(name: str, ink: str) -> QIconEngine:
    """Python keeps it for good. Shiboken looks at one that only Qt holds after it was freed, wherever a wrapper of something else
    is still known at its address, and that crashes the program now and then (`Shiboken::Object::destroy`, 6.11).
    """
    _kept.append(_ThemedEngine(name, ink))
    return _kept[-1]


@cache
def _icon(name: str, ink: str) -> QIcon:
    glyph(name)
    return QIcon(_engine(name, ink))


def icon(name: str, ink: str = "second") -> QIcon:
    """An icon in the colour of a token ("second", "ink", "accent", "on_accent", "bad", …); checked ones turn accent.

    The same one each time, for nobody changes icons. Raises KeyError for a name that neither NAMES nor Phosphor knows.
    """
    return _icon(name, ink)
