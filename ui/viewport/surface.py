"""The picture where a graphics card draws: a widget that shows a scene from a camera, and nothing else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QSurfaceFormat
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from PySide6.QtWidgets import QWidget

from ui.viewport.camera import Camera
from ui.viewport.drawn import Drawn
from ui.viewport.scene import Scene


class Surface(Drawn, QOpenGLWidget):
    """What floats above it costs a copy of the picture, which stays in the card.

    broken(str): the driver refused something; the words are the driver's. shown: a picture was painted into the window.
    """

    broken = Signal(str)
    shown = Signal()

    def __init__(self, scene: Scene, camera: Camera, parent: QWidget, *, with_plate: bool = True) -> None:
        super().__init__(parent)
        form = QSurfaceFormat.defaultFormat()
        form.setSamples(0)  # the renderer's own canvas has the samples
        self.setFormat(form)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._is_resizing = self._is_painting = False
        self._set_up(scene, camera, with_plate)
        self.frameSwapped.connect(self.shown)

    def initializeGL(self) -> None:
        from ui.viewport.renderer import Renderer

        try:
            self._renderer = Renderer()
        except RuntimeError as error:
            self.broken.emit(str(error))
            return
        self._is_stale = True
        self.context().aboutToBeDestroyed.connect(self._free)  # with the window, or on the way into another one

    def _enter(self) -> bool:
        self.makeCurrent()
        return self._renderer is not None

    def _leave(self) -> None:
        self.doneCurrent()

    def warm_up(self) -> None:
        self.grabFramebuffer()  # Qt makes the context
        self._begin_warm_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt paints at once here and again with the window; the picture is drawn only for the latter."""
        self._is_resizing = True
        super().resizeEvent(event)
        self._is_resizing = False
        self.update()

    def resizeGL(self, _width: int, _height: int) -> None:
        self._is_stale = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only here may a picture be shown that is not the newest; whoever grabs one gets it complete and at its best."""
        self._is_painting = True
        super().paintEvent(event)
        self._is_painting = False

    def paintGL(self) -> None:
        if self._renderer is None or self._is_resizing:
            return
        if not self._is_painting:
            self._draw_best()
        elif self._is_stale:
            self._draw_newest()
        self._renderer.show(self.defaultFramebufferObject(), self._pixels())
