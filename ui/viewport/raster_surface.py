"""The picture where the processor draws: read out of OpenGL and painted like any other widget.

As soon as one `QOpenGLWidget` is in a window, Qt puts the whole window together with OpenGL. Where the processor does that too,
it takes as long as the picture itself: 22 ms of processor time a frame of 820 × 729 against 2 ms here (llvmpipe, 2 cores).
"""

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QOffscreenSurface, QOpenGLContext, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import getCppPointer, isValid

from ui.viewport.camera import Camera
from ui.viewport.drawn import Drawn
from ui.viewport.driver import new_place
from ui.viewport.scene import Scene


class RasterSurface(Drawn, QWidget):
    """broken(str): the driver refused something; the words are the driver's. shown: a picture was painted into the window."""

    broken = Signal(str)
    shown = Signal()

    def __init__(self, scene: Scene, camera: Camera, parent: QWidget, *, with_plate: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._context: QOpenGLContext | None = None
        self._place: QOffscreenSurface | None = None
        self._ready: tuple[QOpenGLContext, QOffscreenSurface] | None = None  # and nothing was made in it yet
        self._is_broken = False
        self._picture = QImage()
        self._rows = self._memory = np.zeros((0, 0, 4), np.uint8)
        self._set_up(scene, camera, with_plate)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._close)

    def _enter(self) -> bool:
        """A context that is lost (a driver that was restarted) is made anew, and everything is sent again."""
        if self._is_broken:
            return False
        if self._context is not None and self._place is not None and self._context.makeCurrent(self._place):
            return self._renderer is not None
        self._renderer = self._drawing = None  # what it held went with its context
        self._is_stale = True
        return self._make_context()

    def _make_context(self) -> bool:
        from ui.viewport.renderer import Renderer

        place, self._ready = self._ready or new_place(), None
        try:
            if place is None or not place[0].makeCurrent(place[1]):
                raise RuntimeError("no OpenGL context")
            self._context, self._place = place
            for made in place:
                made.setParent(self)
            self._renderer = Renderer()
        except RuntimeError as error:
            self._is_broken = True
            self.broken.emit(str(error))
            return False
        return True

    def _leave(self) -> None:
        if self._context is not None:
            self._context.doneCurrent()

    def _close(self) -> None:
        if isValid(self):
            self._free()
            self._context = self._place = self._ready = None

    def warm_up(self) -> None:
        """The context in this turn, which takes the driver 50 ms, and what is made in it in others."""
        if self._context is None and self._ready is None and not self._is_broken:
            self._ready = new_place()
        self.is_warming = True
        QTimer.singleShot(1, self, self._warm_up_context)

    def _warm_up_context(self) -> None:
        self.is_warming = False
        if self._enter():
            self._leave()
            self._begin_warm_up()

    def _completed(self) -> None:
        """Reads the picture out; OpenGL's first row is the lowest, Qt's the highest."""
        assert self._renderer is not None
        width, height = self._renderer.picture_size
        if self._rows.shape[:2] != (height, width):
            self._rows, self._memory = (np.zeros((height, width, 4), np.uint8) for _ in range(2))
        self._renderer.read(self._rows)
        np.copyto(self._memory, self._rows[::-1])
        self._picture = QImage(self._memory, width, height, 4 * width, QImage.Format.Format_RGB32)
        self._picture.setDevicePixelRatio(self.devicePixelRatioF())

    def grabFramebuffer(self) -> QImage:
        """The picture of the scene as it is now, at its best."""
        if self._enter():
            self._draw_best()
            self._leave()
        return self._picture.copy()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.renew()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        is_on_screen = self._is_on_screen(painter)
        painter.end()  # before anything that could fail: Qt ends the program when a picture goes away under its painter
        if not is_on_screen:
            self.grabFramebuffer()
        elif self._is_stale and self._enter():
            self._draw_newest()
            self._leave()
        painter.begin(self)
        if self._picture.isNull():
            painter.fillRect(self.rect(), self.palette().window())
        else:
            is_smaller = self._picture.size() != self.size() * self.devicePixelRatioF()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smaller)
            painter.drawImage(self.rect(), self._picture)
        painter.end()
        if is_on_screen and not self._picture.isNull():
            self.shown.emit()

    def _is_on_screen(self, painter: QPainter) -> bool:
        """Whoever grabs the widget paints it somewhere else than into its window's own picture."""
        engine, store = painter.paintEngine(), self.window().backingStore()
        if engine is None or store is None or store.paintDevice() is None:
            return False
        return getCppPointer(engine.paintDevice()) == getCppPointer(store.paintDevice())
