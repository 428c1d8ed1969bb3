"""The display that script/bootstrap and script/with-displays give is good enough for the viewport."""

import pytest
from OpenGL import GL
from PySide6.QtGui import QGuiApplication, QSurfaceFormat
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.window


class GreenCanvas(QOpenGLWidget):
    """Clears itself to green through PyOpenGL and remembers what kind of OpenGL it was given."""

    version = (0, 0)
    profile_mask = 0

    def __init__(self) -> None:
        super().__init__()
        wanted = QSurfaceFormat()
        wanted.setVersion(3, 3)
        wanted.setProfile(QSurfaceFormat.OpenGLContextProfile.CoreProfile)
        wanted.setDepthBufferSize(24)
        self.setFormat(wanted)

    def paintGL(self) -> None:
        self.version = (int(GL.glGetIntegerv(GL.GL_MAJOR_VERSION)), int(GL.glGetIntegerv(GL.GL_MINOR_VERSION)))
        self.profile_mask = int(GL.glGetIntegerv(GL.GL_CONTEXT_PROFILE_MASK))
        GL.glClearColor(0.0, 1.0, 0.0, 1.0)
        GL.glClear(GL.GL_COLOR_BUFFER_BIT)


def test_a_real_window_draws_with_opengl_3_3_core(qtbot: QtBot) -> None:
    canvas = GreenCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(64, 48)
    with qtbot.waitExposed(canvas):
        canvas.show()
    picture = canvas.grabFramebuffer()
    assert QGuiApplication.platformName() in {"xcb", "wayland", "cocoa", "windows"}
    assert canvas.version >= (3, 3)
    assert canvas.profile_mask & GL.GL_CONTEXT_CORE_PROFILE_BIT
    assert picture.pixelColor(32, 24).getRgb()[:3] == (0, 255, 0)
