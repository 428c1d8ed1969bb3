"""The OpenGL picture itself: a widget that draws a scene from a camera, and nothing else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QSurfaceFormat
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.theme import theme, tokens
from ui.viewport.camera import Camera
from ui.viewport.look import Look
from ui.viewport.scene import Scene, Segments

if TYPE_CHECKING:
    from ui.viewport.renderer import Renderer

REST_MS = 160  # after the last change


class Surface(QOpenGLWidget):
    """Draws anew only when scene, camera, theme or size have changed; what floats above it costs a copy of the picture.

    broken(str): the driver refused something; the words are the driver's.
    """

    broken = Signal(str)

    def __init__(self, scene: Scene, camera: Camera, parent: QWidget, *, with_plate: bool = True) -> None:
        super().__init__(parent)
        form = QSurfaceFormat.defaultFormat()
        form.setSamples(0)  # the renderer's own canvas has the samples
        self.setFormat(form)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.camera = camera
        self.edges: dict[int, Segments] = {}
        self._scene, self._with_plate = scene, with_plate
        self._renderer: Renderer | None = None
        self._is_stale = True
        self._is_resizing = False
        self._comes_to_rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._comes_to_rest.timeout.connect(self._rest)
        scene.changed.connect(self.stir)
        theme().changed.connect(self.stir)

    def renew(self) -> None:
        """Draw the scene anew at the next chance. The scene may outlive this widget and still call."""
        if not isValid(self):
            return
        self._is_stale = True
        self.update()

    def stir(self) -> None:
        """Draw anew, and expect more of it: quickly now, and well once nothing has changed for a while."""
        if isValid(self):
            self._comes_to_rest.start()
            self.renew()

    def _rest(self) -> None:
        """Nothing more has come: drawn well now, unless it was already."""
        if self._renderer and self._renderer.samples(self._scene, True) != self._renderer.samples(self._scene, False):
            self.renew()

    def show_camera(self, camera: Camera) -> None:
        self.camera = camera
        self.stir()

    def initializeGL(self) -> None:
        from ui.viewport.renderer import Renderer

        try:
            self._renderer = Renderer()
        except RuntimeError as error:
            self.broken.emit(str(error))
            return
        self._is_stale = True
        self.context().aboutToBeDestroyed.connect(self._free)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt paints at once here and again with the window; the picture is drawn only for the latter."""
        self._is_resizing = True
        super().resizeEvent(event)
        self._is_resizing = False
        self.update()

    def resizeGL(self, _width: int, _height: int) -> None:
        self._is_stale = True

    def paintGL(self) -> None:
        if self._renderer is None or self._is_resizing:
            return
        ratio = self.devicePixelRatioF()
        look = Look(tokens(), ratio, self._comes_to_rest.isActive(), self._with_plate)
        if self._is_stale:
            size = (round(self.width() * ratio), round(self.height() * ratio))
            self._renderer.draw(self._scene, self.camera, look, size, self.edges)
            self._is_stale = False
        self._renderer.show(self.defaultFramebufferObject(), self._scene, look)

    def _free(self) -> None:
        """The context goes: with the window, or because the widget moves to another one, which makes a new context."""
        if self._renderer is not None:
            self.makeCurrent()
            self._renderer.free()
            self._renderer = None
            self.doneCurrent()
