"""The OpenGL picture itself: a widget that draws a scene from a camera, and nothing else."""

from time import perf_counter
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
SLOW_S = 0.06  # a picture that takes longer waits while a size is dragged, so that figures beside it are drawn first
WAIT_MS = 120, 400  # at least, and at most: as long as the last picture took


class Surface(QOpenGLWidget):
    """Draws anew only when scene, camera, theme or size have changed; what floats above it costs a copy of the picture.

    is_patient: where the processor draws, a scene that changes is drawn only once it has not changed for a moment
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
        self._took_s = 0.0
        self.is_patient = False
        self._waits = QTimer(self, singleShot=True)
        self._waits.timeout.connect(self.stir)
        scene.changed.connect(self._scene_changed)
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

    def _scene_changed(self) -> None:
        """A part that is being dragged larger changes the scene with every tick: where the processor draws, figures go first."""
        if not isValid(self):
            return
        if self.is_patient and self._took_s > SLOW_S:
            self._waits.start(min(max(round(1000 * self._took_s), WAIT_MS[0]), WAIT_MS[1]))
        else:
            self.stir()

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

    def warm_up(self) -> None:
        """Makes everything ready that the driver makes with the first picture, in short steps, while the widget is hidden."""
        self.grabFramebuffer()  # Qt makes the context
        for is_moving in (True, False):
            QTimer.singleShot(0, self, lambda is_moving=is_moving: self._warm_up(is_moving))

    def _warm_up(self, is_moving: bool) -> None:
        if self._renderer is not None:
            self.makeCurrent()
            self._renderer.warm_up(Look(tokens(), self.devicePixelRatioF(), is_moving, self._with_plate))
            self.doneCurrent()

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
            begin = perf_counter()
            self._renderer.draw(self._scene, self.camera, look, size, self.edges)
            self._took_s = perf_counter() - begin
            self._is_stale = False
        self._renderer.show(self.defaultFramebufferObject(), self._scene, look)

    def _free(self) -> None:
        """The context goes: with the window, or because the widget moves to another one, which makes a new context."""
        if self._renderer is not None:
            self.makeCurrent()
            self._renderer.free()
            self._renderer = None
            self.doneCurrent()
