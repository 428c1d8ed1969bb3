"""The Qt application: set up once, before the first window."""

import os
import sys

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon, QSurfaceFormat
from PySide6.QtWidgets import QApplication, QStyleFactory

from printdesk.words import language
from ui import accessible
from ui.theme import theme
from ui.typeface import typeface

_TRANSLATOR = "qt's own words"
SCALE_NOTE = "window.scale"
SCALES = ("1", "1.25", "1.5", "2", "3")
SAMPLES = 4  # of the viewport's antialiasing; its renderer asks for less where the graphics card has less


def take_scale(text: str | None) -> None:
    """How large everything is drawn, as the person chose it ("1.5"), on top of what the system says; before `make_app`.

    A size that the environment asks for goes before it. Anything but one of SCALES is as the system says.
    """
    if text in SCALES and text != SCALES[0] and QApplication.instance() is None:
        os.environ.setdefault("QT_SCALE_FACTOR", text)


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
    app.setFont(typeface())
    accessible.install()
    speak_to_qt()
    theme().choose(theme_choice)
    app.setWindowIcon(_app_icon())
    return app


def speak_to_qt() -> None:
    """Qt's own words (buttons of its dialogs, menus of its text fields) and numbers in the language that is spoken."""
    app = QApplication.instance()
    if app is None:
        return
    QLocale.setDefault(QLocale(language()))
    for old in app.findChildren(QTranslator, _TRANSLATOR):
        app.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(app, objectName=_TRANSLATOR)
    if translator.load(f"qtbase_{language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def _app_icon() -> QIcon:
    from ui.icons import icon

    return icon("prepare", "accent")
