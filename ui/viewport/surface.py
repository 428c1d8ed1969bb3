"""The OpenGL picture itself: a widget that draws a scene from a camera, and nothing else."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QSurfaceFormat
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.theme import theme, tokens
from ui.viewport.camera import Camera
from ui.viewport.look import Look
from ui.viewport.scene import Scene
from ui.viewport.shape import Shape

if TYPE_CHECKING:
    from ui.viewport.renderer import Drawing, Renderer

REST_MS = 80  # after the last change
SLOW_S = 0.06  # a picture that takes longer waits while a size is dragged, so that figures beside it are drawn first
WAIT_MS = 120, 400  # at least, and at most: as long as the last picture took
PAINT_S = 0.04  # so long a picture may be drawn within a paint; what is not complete then goes on between other events
TURN_S = 0.02  # and so long between two of them
LONG_S = 0.15  # a picture in motion that takes longer is drawn between other events too


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
        self.shapes: dict[int, Shape] = {}  # by id(mesh)
        self._scene, self._with_plate = scene, with_plate
        self._renderer: Renderer | None = None
        self._is_stale = True
        self._is_best = False  # the last picture is as good as it gets
        self._is_resizing = self._is_painting = False
        self._drawing: Drawing | None = None
        self._goes_on = QTimer(self, interval=0, singleShot=True)
        self._goes_on.timeout.connect(self._go_on)
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
        if not self._is_best:
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
        if self._renderer is not None:
            self._warm_up(self._renderer.warm_up(Look(tokens(), self.devicePixelRatioF(), False, self._with_plate)))

    def _warm_up(self, steps: Iterator[None]) -> None:
        if self._renderer is not None and not self.isVisible():
            self.makeCurrent()
            is_over = next(steps, self) is self
            self.doneCurrent()
            if not is_over:
                QTimer.singleShot(0, self, lambda: self._warm_up(steps))

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
            if self._is_stale or not self._is_best:
                self._begin(is_moving=False)
                self._draw_on(float("inf"))
        elif self._is_stale:
            self._draw_newest(self._renderer)
        self._renderer.show(self.defaultFramebufferObject(), self._pixels())

    def _pixels(self) -> tuple[int, int]:
        ratio = self.devicePixelRatioF()
        return round(self.width() * ratio), round(self.height() * ratio)

    def _draw_newest(self, renderer: "Renderer") -> None:
        """In motion a picture that is made quickly is made at once; a slow one is made to its end before the next begins."""
        is_moving = self._comes_to_rest.isActive()
        is_slow = is_moving and renderer.expected_s(self._scene, self.shapes) > LONG_S
        if is_slow and self._drawing is not None:
            return
        self._begin(is_moving=is_moving)
        self._draw_on(float("inf") if is_moving and not is_slow else PAINT_S)

    def _begin(self, *, is_moving: bool) -> None:
        assert self._renderer is not None
        look = Look(tokens(), self.devicePixelRatioF(), is_moving, self._with_plate)
        self._drawing = self._renderer.begin(self._scene, self.camera, look, self._pixels(), self.shapes)
        self._is_stale, self._is_best = False, False

    def _draw_on(self, seconds: float) -> None:
        """Draws on at the picture under way, and comes back to it after other events while it is not complete."""
        drawing = self._drawing
        if drawing is None:
            return
        if drawing.advance(seconds):
            self._drawing = None
            self._took_s = drawing.took_s
            self._is_best = drawing.is_best
        else:
            self._goes_on.start()

    def _go_on(self) -> None:
        """A turn of the event loop's: draws on; what went stale in the meantime is begun anew by the paint that is due."""
        if self._renderer is None or self._drawing is None:
            return
        self.makeCurrent()
        self._draw_on(TURN_S)
        self.doneCurrent()
        if self._drawing is None:
            self.update()

    def _free(self) -> None:
        """The context goes: with the window, or because the widget moves to another one, which makes a new context."""
        if self._renderer is not None:
            self.makeCurrent()
            self._drawing = None
            self._renderer.free()
            self._renderer = None
            self.doneCurrent()
