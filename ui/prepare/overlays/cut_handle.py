"""The handle of the section plane: an arrow at the cut that is dragged, or moved with the arrow keys."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from printdesk.words import say
from ui.theme import colour, theme, tokens
from ui.viewport.gizmo import mm_per_px, projected
from ui.viewport.view import Viewport

SIZE = 40
_SEEN = 0.15  # of a millimetre along the plane's way, that is seen of it: less is looking along it
_STEP_MM = 0.5


class CutHandle(QWidget):
    """moved_by(mm): along the plane's way, since it was grasped or with one key; grasped: before the first of a drag."""

    moved_by = Signal(float)
    grasped = Signal()
    left = Signal()

    def __init__(self, view: Viewport) -> None:
        super().__init__(view)
        self._view = view
        self._spot, self._way = np.zeros(3), np.array([1.0, 0.0, 0.0])
        self._from: QPointF | None = None
        self.setObjectName("prepare.sectionHandle")
        self.setAccessibleName(say("Handle of the section"))
        self.setToolTip(say("Drag the section, or move it with the arrow keys."))
        self.setFixedSize(QSize(SIZE, SIZE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        view.camera_changed.connect(self._place)
        view.installEventFilter(self)
        theme().changed.connect(self.update)
        self.hide()

    def point(self, spot: npt.NDArray[np.float64], way: tuple[float, float, float]) -> None:
        """spot (3,) mm of the plate; way: of length 1, along which the plane moves."""
        self._spot, self._way = spot, np.asarray(way)
        self._place()

    def _on_screen(self) -> npt.NDArray[np.float64]:
        """(2,) pixels that a millimetre along the way is long; where one looks along it, up is towards the eye."""
        view = self._view
        scale = 1.0 / mm_per_px(self._spot, view.camera, view.width(), view.height())
        ends = projected(np.stack([self._spot, self._spot + self._way]), view.camera, view.width(), view.height())
        step = ends[1] - ends[0]
        if not np.isfinite(step).all() or np.linalg.norm(step) < _SEEN * scale:
            towards = float(self._way @ view.camera.axes()[2])
            return np.array([0.0, -scale if towards >= 0 else scale])
        return step

    def _place(self) -> None:
        view = self._view
        at = projected(self._spot[None], view.camera, view.width(), view.height())[0]
        if np.isfinite(at).all():
            x = min(max(at[0] - SIZE / 2, 0.0), max(view.width() - SIZE, 0))
            y = min(max(at[1] - SIZE / 2, 0.0), max(view.height() - SIZE, 0))
            self.move(round(x), round(y))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._view:
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.grasped.emit()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            step = self._on_screen()
            way = event.globalPosition() - self._from
            self.moved_by.emit(float((way.x() * step[0] + way.y() * step[1]) / max(float(step @ step), 1e-9)))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.grasped.emit()
            along = float(np.asarray(step) @ self._on_screen())
            mm = _STEP_MM * (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            self.moved_by.emit(mm if along >= 0 else -mm)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        step = self._on_screen()
        painter.translate(middle)
        painter.rotate(float(np.degrees(np.arctan2(step[1], step[0]))))
        ink = colour(tokens().accent)
        painter.setPen(QPen(colour(tokens().panel), 5))
        painter.drawLine(QPointF(-17, 0), QPointF(17, 0))
        painter.setPen(QPen(ink, 2.4))
        painter.drawLine(QPointF(-14, 0), QPointF(14, 0))
        painter.setPen(QPen(colour(tokens().panel), 1))
        painter.setBrush(ink)
        for sign in (-1, 1):
            painter.drawPolygon(QPolygonF([QPointF(sign * 19, 0), QPointF(sign * 11, -6), QPointF(sign * 11, 6)]))
        painter.setPen(QPen(colour(tokens().panel if not self.hasFocus() else tokens().ink), 2))
        painter.drawEllipse(QPointF(0, 0), 7, 7)
