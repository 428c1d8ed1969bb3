"""The cube at the top right: shows how the camera stands; a click on a side looks from there, a drag turns."""

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTransform

from printdesk.words import say
from ui.keys import keys
from ui.theme import colour, theme, tokens
from ui.typeface import typeface
from ui.viewport.camera import Camera, Side
from ui.viewport.keys import sides_words
from ui.viewport.touch import DEGREES_PER_PX
from ui.widgets.card import FloatingCard

_SIZE, _RADIUS = 86, 19.0
# corners of each side, upper left first and on clockwise, as its word is read
_SIDES = {
    Side.FRONT: ((-1, -1, 1), (1, -1, 1), (1, -1, -1), (-1, -1, -1)),
    Side.BACK: ((1, 1, 1), (-1, 1, 1), (-1, 1, -1), (1, 1, -1)),
    Side.LEFT: ((-1, 1, 1), (-1, -1, 1), (-1, -1, -1), (-1, 1, -1)),
    Side.RIGHT: ((1, -1, 1), (1, 1, 1), (1, 1, -1), (1, -1, -1)),
    Side.TOP: ((-1, 1, 1), (1, 1, 1), (1, -1, 1), (-1, -1, 1)),
    Side.BOTTOM: ((-1, -1, -1), (1, -1, -1), (1, 1, -1), (-1, 1, -1)),
}


def side_words() -> dict[Side, str]:
    return {
        Side.FRONT: say("Front"),
        Side.BACK: say("Back"),
        Side.LEFT: say("Left"),
        Side.RIGHT: say("Right"),
        Side.TOP: say("Top"),
        Side.BOTTOM: say("Bottom"),
    }


class ViewCube(FloatingCard):
    chosen = Signal(Side)
    turned = Signal(float, float)  # degrees

    def __init__(self, view: "object") -> None:
        super().__init__(view, name=say("View cube"), margin=0)
        self._camera = Camera()
        self._under: Side | None = None
        self._pressed: QPointF | None = None
        self._is_dragging = False
        self.setFixedSize(QSize(_SIZE, _SIZE))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        keys().changed.connect(self._show_tip)
        self._show_tip()
        view.camera_changed.connect(self.follow)
        theme().changed.connect(self.update)

    def _show_tip(self) -> None:
        words, by_key = say("Click a side to look from there, drag to turn"), sides_words()
        self.setToolTip(f"{words} ({by_key})" if by_key else words)

    def follow(self, camera: Camera) -> None:
        if (camera.yaw, camera.pitch) != (self._camera.yaw, self._camera.pitch):
            self._camera = camera
            self.update()

    def sides(self) -> dict[Side, QPolygonF]:
        """The sides that face the person, as seen."""
        right, up, to_eye = self._camera.axes()
        seen = {}
        for side, corners in _SIDES.items():
            points = np.asarray(corners, float)
            if points.mean(axis=0) @ to_eye > 0.05:
                away = 1.0 - (points @ to_eye) * 0.09  # a trace of perspective
                across, along = points @ right / away, points @ up / away
                middle = _SIZE / 2
                seen[side] = QPolygonF(
                    [QPointF(middle + x * _RADIUS, middle - y * _RADIUS) for x, y in zip(across, along, strict=True)]
                )
        return seen

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now, words = tokens(), side_words()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side, shape in self.sides().items():
            painter.resetTransform()
            is_under = side == self._under
            painter.setBrush(colour(now.accent_ground if is_under else now.background))
            pen = QPen(colour(now.accent if is_under or self.hasFocus() else now.second), 1.4)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolygon(shape)
            square = QPolygonF([QPointF(0, 0), QPointF(40, 0), QPointF(40, 40), QPointF(0, 40)])
            onto = QTransform()
            if QTransform.quadToQuad(square, shape, onto):
                painter.setTransform(onto)
                painter.setFont(typeface(10, 600))
                painter.setPen(colour(now.accent if is_under else now.second))
                painter.drawText(0, 0, 40, 40, Qt.AlignmentFlag.AlignCenter, words[side])

    def _side_at(self, at: QPointF) -> Side | None:
        return next((side for side, shape in self.sides().items() if shape.containsPoint(at, Qt.FillRule.OddEvenFill)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._is_dragging = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            step = event.position() - self._pressed
            if self._is_dragging or step.manhattanLength() > 4:
                self._is_dragging = True
                self._pressed = event.position()
                self.turned.emit(-step.x() * DEGREES_PER_PX * 2, step.y() * DEGREES_PER_PX * 2)
            return
        under = self._side_at(event.position())
        if under != self._under:
            self._under = under
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging, self._pressed, self._is_dragging = self._is_dragging, None, False
        side = self._side_at(event.position())
        if not was_dragging and side is not None:
            self.chosen.emit(side)

    def leaveEvent(self, event: object) -> None:
        self._under = None
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows step to the side that lies there."""
        turns = {Qt.Key.Key_Left: (-90, 0), Qt.Key.Key_Right: (90, 0), Qt.Key.Key_Up: (0, 90), Qt.Key.Key_Down: (0, -90)}
        if event.key() in turns:
            self.turned.emit(*map(float, turns[Qt.Key(event.key())]))
        else:
            super().keyPressEvent(event)
