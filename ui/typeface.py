"""Inter in the sizes and weights of the design.

Inter is one variable font. Qt registers it with its regular weight only, and what a style sheet calls `font-weight: 600` would
come out regular (or smeared, from 700 on), so weights are set here on the font's own axis and never in the style sheet.
"""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

BODY_PX, SMALL_PX, HEADING_PX = 13, 12, 15


@lru_cache(maxsize=1)
def _family() -> str:
    """Loads Inter; the system's own family where that fails."""
    family = QGuiApplication.font().family()
    for entry in (files("fontpkg_inter") / "files").iterdir():
        if entry.name.endswith(".ttf"):
            number = QFontDatabase.addApplicationFont(str(Path(str(entry))))
            if number >= 0 and "Italic" not in entry.name:
                family = QFontDatabase.applicationFontFamilies(number)[0]
    return family


def typeface(size_px: int = BODY_PX, weight: int = 400, *, figures: bool = False) -> QFont:
    """weight: 400 … 700; figures: all figures equally wide, for numbers that stand below each other or change in place."""
    font = QFont(_family())
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(min(weight, 600)))  # from 700 on Qt would embolden by itself, on top of the axis
    font.setVariableAxis(QFont.Tag("wght"), weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if figures:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
