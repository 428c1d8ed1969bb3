"""One family of line icons, Phosphor, out of qtawesome. Icons take the theme's colours when they are painted.

Only qtawesome's files are read: its code imports every class of Qt, which takes a fifth of the time to the first frame.
"""

import json
import tempfile
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from ui.theme import tokens

NAMES = {
    "prepare": "cube",
    "orders": "bag",
    "bag": "bag",
    "printers": "printer",
    "parts": "squares-four",
    "creators": "sliders-horizontal",
    "shop": "storefront",
    "settings": "gear",
    "search": "magnifying-glass",
    "add": "plus",
    "close": "x",
    "good": "check-circle",
    "careful": "warning",
    "bad": "warning-octagon",
    "plain": "info",
    "undo": "arrow-u-up-left",
    "redo": "arrow-u-up-right",
    "move": "arrows-out-cardinal",
    "rotate": "arrow-clockwise",
    "scale": "arrows-out",
    "lay_flat": "arrow-line-down",
    "mirror": "arrows-left-right",
    "measure": "ruler",
    "cut": "scissors",
    "delete": "trash",
    "duplicate": "copy",
    "open": "folder-open",
    "save": "floppy-disk",
    "more": "dots-three",
    "truck": "truck",
    "message": "chat-circle",
    "send": "paper-plane-right",
    "happy": "smiley",
    "unsure": "smiley-meh",
    "unhappy": "smiley-sad",
    "mend": "wrench",
    "frame": "corners-out",
    "refresh": "arrows-clockwise",
    "download": "download-simple",
    "upload": "upload-simple",
    "caret_down": "caret-down",
    "offline": "cloud-slash",
    "home": "house",
}
_FAMILY = "phosphor"


def _file(pattern: str) -> Path:
    """A file of the family, whatever its version."""
    found = find_spec("qtawesome")
    folder = Path(next(iter(found.submodule_search_locations or ()), "")) if found else Path()
    return next((folder / "fonts").glob(f"{_FAMILY}{pattern}"))


@lru_cache(maxsize=1)
def _characters() -> dict[str, str]:
    """The hexadecimal number of each icon's character, by its name."""
    found: dict[str, str] = json.loads(_file("-charmap-*.json").read_text("utf-8"))
    return found


@lru_cache(maxsize=1)
def _font_family() -> str:
    """Loads the family at first use."""
    number = QFontDatabase.addApplicationFont(str(_file("-[0-9]*.ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0] if number >= 0 else _FAMILY


def glyph(name: str) -> str:
    """The character of an icon: a name of NAMES, or any name of the Phosphor family. Raises KeyError."""
    return chr(int(_characters()[NAMES.get(name, name)], 16))


def paint_icon(painter: QPainter, rect: QRect, name: str, ink: str) -> None:
    """Draws the icon filling `rect`, in the colour "#rrggbb"."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(_font_family())
    font.setPixelSize(max(1, min(rect.width(), rect.height())))
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph(name))
    painter.restore()


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
        return _ThemedEngine(self._name, self._ink)


def icon(name: str, ink: str = "second") -> QIcon:
    """An icon in the colour of a token ("second", "ink", "accent", "on_accent", "bad", …); checked ones turn accent.

    Raises KeyError for a name that neither NAMES nor Phosphor knows.
    """
    glyph(name)
    return QIcon(_ThemedEngine(name, ink))


@lru_cache(maxsize=1)
def _folder() -> "tempfile.TemporaryDirectory[str]":
    """Lives as long as the process."""
    return tempfile.TemporaryDirectory(prefix="printdesk-icons-", ignore_cleanup_errors=True)


def file_of(name: str, ink: str, size: int) -> str:
    """A PNG file of the icon (and one of twice the size), for the style sheet, which takes pictures only from files."""
    path = Path(_folder().name) / f"{name}-{ink.removeprefix('#')}.png"
    for factor, target in ((1, path), (2, path.with_stem(path.stem + "@2x"))):
        if not target.exists():
            pixmap = QPixmap(size * factor, size * factor)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            paint_icon(painter, pixmap.rect(), name, ink)
            painter.end()
            pixmap.save(str(target))
    return path.as_posix()
