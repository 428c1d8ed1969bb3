"""One family of line icons, Phosphor, out of qtawesome, drawn in any colour.

Only qtawesome's files are read: its code imports every class of Qt, which takes a fifth of the time to the first frame.
"""

import json
import tempfile
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPixmap

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
