"""The rubber band: which parts lie in a rectangle of the view, and the rectangle itself."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import colour, tokens
from ui.viewport.box import box_corners
from ui.viewport.camera import Camera
from ui.viewport.scene import Item, Scene
from ui.viewport.touch import Room

Spot = tuple[float, float]  # pixels from the upper left


def parts_within(scene: Scene, camera: Camera, room: Room, one: Spot, other: Spot) -> list[str]:
    """The ids of the parts whose middle lies in the rectangle, or that lie in it wholly; ghosts never."""
    low, high = np.minimum(one, other), np.maximum(one, other)
    return [item.id for item in scene.items.values() if not item.is_ghost and _is_within(item, camera, room, low, high)]


def _is_within(item: Item, camera: Camera, room: Room, low: npt.NDArray[np.float64], high: npt.NDArray[np.float64]) -> bool:
    lower, upper = item.box()
    spots = [*box_corners(lower, upper), (lower + upper) / 2]
    seen = [camera.projected(spot, room.width, room.height) for spot in spots]
    if any(spot is None for spot in seen):  # partly behind the eye
        return False
    at = np.array(seen)
    inside = ((at >= low) & (at <= high)).all(axis=1)
    return bool(inside[-1] or inside[:-1].all())


class Band(QWidget):
    """The rectangle under the pointer; lets every click through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def span(self, one: QPointF, other: QPointF) -> None:
        self.setGeometry(QRect(one.toPoint(), other.toPoint()).normalized())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = colour(tokens().accent)
        painter.setPen(QPen(ink, 1.2, Qt.PenStyle.DashLine))
        ink.setAlpha(30)
        painter.setBrush(ink)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
