"""The picture where there is no OpenGL: plain, but all of it can be turned, moved, zoomed and clicked."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.theme import theme, tokens
from ui.viewport.camera import Camera
from ui.viewport.plain import FACES_MOVING, FACES_RESTING, PlainView
from ui.viewport.scene import Scene
from ui.viewport.shape import Shape

REST_MS = 200  # after the last change


class PlainSurface(QWidget):
    """shown: a picture was painted into the window."""

    shown = Signal()

    def __init__(self, scene: Scene, camera: Camera, parent: QWidget, *, with_plate: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.camera = camera
        self.shapes: dict[int, Shape] = {}
        self._scene, self._with_plate = scene, with_plate
        self._picture = QImage()
        self._is_stale = True
        self._comes_to_rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._comes_to_rest.timeout.connect(self._renew)
        scene.changed.connect(self.stir)
        theme().changed.connect(self.stir)

    def _renew(self) -> None:
        self._is_stale = True
        self.update()

    def stir(self) -> None:
        """Paint anew. The scene may outlive this widget and still call."""
        if isValid(self):
            self._comes_to_rest.start()
            self._renew()

    def show_camera(self, camera: Camera) -> None:
        self.camera = camera
        self.stir()

    def grabFramebuffer(self) -> QImage:
        """The picture of the scene as it is now, at its best."""
        self._paint(FACES_RESTING)
        return self._picture.copy()

    def _paint(self, most: int) -> None:
        ratio = self.devicePixelRatioF()
        self._picture = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        self._picture.setDevicePixelRatio(ratio)
        made = PlainView(self.camera, (max(1, self.width()), max(1, self.height())), tokens())
        painter = QPainter(self._picture)
        try:
            made.paint(painter, self._scene, self.shapes, most, with_plate=self._with_plate)
        finally:
            painter.end()  # Qt ends the program when a picture goes away under its painter
        self._is_stale = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What floats above it costs a copy of the picture."""
        if self._is_stale or self._picture.size() != self.size() * self.devicePixelRatioF():
            self._paint(FACES_MOVING if self._comes_to_rest.isActive() else FACES_RESTING)
        QPainter(self).drawImage(0, 0, self._picture)
        self.shown.emit()
