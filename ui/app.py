"""The Qt application: set up once, before the first window."""

import sys
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon, QSurfaceFormat
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.theme import theme

FONT_PX = 13
SAMPLES = 4  # of the viewport's antialiasing; its renderer asks for less where the graphics card has less


def make_app(arguments: list[str] | None = None, theme_choice: str = "system") -> QApplication:
    """The application with its OpenGL format, font and theme; an application that is there already is only set up."""
    form = QSurfaceFormat()
    form.setVersion(3, 3)
    form.setProfile(QSurfaceFormat.OpenGLContextProfile.CoreProfile)
    form.setDepthBufferSize(24)
    form.setSamples(SAMPLES)
    form.setSwapInterval(1)
    QSurfaceFormat.setDefaultFormat(form)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        app = QApplication(arguments or sys.argv[:1])
    app.setApplicationName("PrintDesk")
    app.setApplicationDisplayName("PrintDesk")
    app.setDesktopFileName("printdesk")
    if style := QStyleFactory.create("Fusion"):
        app.setStyle(style)
    app.setFont(load_font())
    theme().choose(theme_choice)
    app.setWindowIcon(_app_icon())
    return app


def load_font() -> QFont:
    """Inter in 13 px with figures of equal width; the system's own font where Inter cannot be loaded."""
    font = QGuiApplication.font()
    folder = files("fontpkg_inter") / "files"
    for entry in folder.iterdir():
        if entry.name.endswith(".ttf"):
            number = QFontDatabase.addApplicationFont(str(Path(str(entry))))
            if number >= 0 and "Italic" not in entry.name:
                font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    font.setPixelSize(FONT_PX)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _app_icon() -> QIcon:
    from ui.icons import icon

    return icon("prepare", "accent")
