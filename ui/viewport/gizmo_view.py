"""Paints handles over the viewport: they belong to the window, not to the scene, so that pointing at one draws no part anew."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import colour, theme, tokens
from ui.typeface import typeface
from ui.viewport.camera import Camera
from ui.viewport.gizmo import Gizmo, Handle, Kind, Pixels, projected

_LINE_PX, _HOT_PX = 2.4, 4.0
_KNOB_PX, _HEAD_PX = 5.0, 12.0
_MARGIN_PX = 26.0
_BEHIND = 0.28  # opacity of the half of a ring that lies behind the part
_CUBE_PX = 130  # at the right, where the view cube would lie over the words
_FROM_POINTER = QPointF(16, 18)


@dataclass(frozen=True, eq=False)
class Patch:
    """A flat region that can be pointed at. corners: (k, 3) mm, in order round it."""

    corners: np.ndarray
    is_hot: bool = False


class GizmoView(QWidget):
    """Lies right over the picture and under the cards, lets every click through, and covers no more than there is to see."""

    def __init__(self, view: QWidget, camera: Callable[[], Camera]) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("viewport.gizmo")
        self._view, self._camera = view, camera
        self._gizmo, self._patches = Gizmo(), tuple[Patch, ...]()
        self._hot, self._words, self._pointer = "", "", QPointF()
        self._seen: list[tuple[Handle, Pixels]] = []
        self._flats: list[tuple[Patch, Pixels]] = []
        self._edges: Pixels = np.zeros((0, 2))
        view.installEventFilter(self)
        theme().changed.connect(self.update)
        self.hide()

    def show_gizmo(self, gizmo: Gizmo, patches: Sequence[Patch] = ()) -> None:
        self._gizmo, self._patches = gizmo, tuple(patches)
        self.follow()

    def show_hot(self, name: str) -> None:
        """The handle the pointer is on, or that is dragged; "" for none."""
        if name != self._hot:
            self._hot = name
            self.update()

    def show_words(self, words: str, pointer: QPointF) -> None:
        """Beside the pointer, "" for nothing."""
        if words or self._words:
            self._words, self._pointer = words, pointer
            self.follow()

    @property
    def words(self) -> str:
        return self._words

    def follow(self) -> None:
        """Where all is seen now."""
        size = (float(self._view.width()), float(self._view.height()))
        camera = self._camera()
        self._seen = [(handle, projected(handle.points, camera, *size)) for handle in self._gizmo.handles]
        self._flats = [(patch, projected(patch.corners, camera, *size)) for patch in self._patches]
        self._edges = projected(self._gizmo.edges.reshape(-1, 3), camera, *size)
        spots = [*(pixels for _, pixels in (*self._seen, *self._flats)), self._edges]
        if self._words:
            x, y = self._pointer.x(), self._pointer.y()
            spots.append(np.array([[x - 260, y], [x + 260, y + 60]]))
        found = np.concatenate(spots)
        found = found[np.isfinite(found).all(axis=1)]
        if not len(found):
            self.hide()
            return
        low, up = found.min(axis=0) - _MARGIN_PX, found.max(axis=0) + _MARGIN_PX
        whole = QRectF(QPointF(*low), QPointF(*up)).toAlignedRect().intersected(self._view.rect())
        if whole.isEmpty():
            self.hide()
            return
        self.setGeometry(whole)
        self.show()
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False

    # ---- painted

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-QPointF(self.pos()))
        for patch, pixels in self._flats:
            self._paint_patch(painter, patch, pixels)
        if np.isfinite(self._edges).all():
            thin = QColor(tokens().accent)
            thin.setAlphaF(0.5)
            painter.setPen(QPen(thin, 1.0))
            for start, end in self._edges.reshape(-1, 2, 2):
                painter.drawLine(QPointF(*start), QPointF(*end))
        for handle, pixels in sorted(self._seen, key=lambda one: one[0].name == self._hot):
            if np.isfinite(pixels).all():
                self._paint_handle(painter, handle, pixels)
        if self._words:
            self._paint_words(painter)

    def _ink(self, handle: Handle) -> QColor:
        now = tokens()
        ink = QColor(now.accent if handle.axis < 0 else (now.axis_x, now.axis_y, now.axis_z)[handle.axis])
        if self._hot and handle.name != self._hot:
            ink.setAlphaF(0.55)
        return ink

    def _paint_handle(self, painter: QPainter, handle: Handle, pixels: Pixels) -> None:
        is_hot = handle.name == self._hot
        ink, width = self._ink(handle), _HOT_PX if is_hot else _LINE_PX
        spots = [QPointF(*pixel) for pixel in pixels]
        if handle.kind is Kind.TURN:
            self._paint_ring(painter, handle, spots, ink, width)
        elif handle.kind is Kind.MOVE:
            painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(spots[0], spots[-1])
            self._paint_head(painter, spots[0], spots[-1], ink, is_hot)
            self._paint_letter(painter, "XYZ"[handle.axis], spots[0], spots[-1], ink)
        else:
            self._paint_knob(painter, handle, spots[0], ink, is_hot)

    def _paint_ring(self, painter: QPainter, handle: Handle, spots: list[QPointF], ink: QColor, width: float) -> None:
        """The half that lies before the part strongly, the other one faintly."""
        to_eye = self._camera().axes()[2]
        is_near = (handle.points - handle.anchor) @ to_eye >= -1e-6
        for near in (False, True):
            shown = QColor(ink)
            shown.setAlphaF(ink.alphaF() * (1.0 if near else _BEHIND))
            painter.setPen(QPen(shown, width if near else 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            run: list[QPointF] = []
            for index, spot in enumerate(spots):
                if bool(is_near[index]) is near:
                    run.append(spot)
                elif run:
                    painter.drawPolyline(QPolygonF([*run, spot] if near else run))
                    run = []
            if len(run) > 1:
                painter.drawPolyline(QPolygonF(run))
        front = spots[int(np.argmax((handle.points - handle.anchor) @ (to_eye + 1e-3 * self._camera().axes()[0])))]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(front, width + 1.4, width + 1.4)

    @staticmethod
    def _paint_head(painter: QPainter, start: QPointF, end: QPointF, ink: QColor, is_hot: bool) -> None:
        run = end - start
        length = float(np.hypot(run.x(), run.y()))
        if length < 1.0:
            return
        run, size = run / length, _HEAD_PX * (1.25 if is_hot else 1.0)
        aside = QPointF(-run.y(), run.x()) * size * 0.42
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([end + run * size * 0.6, end - run * size * 0.4 + aside, end - run * size * 0.4 - aside]))

    @staticmethod
    def _paint_letter(painter: QPainter, letter: str, start: QPointF, end: QPointF, ink: QColor) -> None:
        run = end - start
        length = max(float(np.hypot(run.x(), run.y())), 1.0)
        painter.setFont(typeface(12, 600))
        painter.setPen(ink)
        middle = end + run / length * 19
        painter.drawText(QRectF(middle.x() - 10, middle.y() - 10, 20, 20), Qt.AlignmentFlag.AlignCenter, letter)

    @staticmethod
    def _paint_knob(painter: QPainter, handle: Handle, spot: QPointF, ink: QColor, is_hot: bool) -> None:
        size = _KNOB_PX * (1.4 if is_hot else 1.0)
        painter.setPen(QPen(colour(tokens().panel), 1.6))
        painter.setBrush(ink)
        if handle.kind is Kind.GROW:
            painter.drawRect(QRectF(spot.x() - size, spot.y() - size, 2 * size, 2 * size))
        else:
            painter.drawEllipse(spot, size + 0.6, size + 0.6)

    @staticmethod
    def _paint_patch(painter: QPainter, patch: Patch, pixels: Pixels) -> None:
        if not np.isfinite(pixels).all():
            return
        ink, ground = QColor(tokens().accent), QColor(tokens().accent)
        ground.setAlphaF(0.5 if patch.is_hot else 0.16)
        painter.setPen(QPen(ink, 2.2 if patch.is_hot else 1.0))
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF([QPointF(*pixel) for pixel in pixels]))

    def _paint_words(self, painter: QPainter) -> None:
        painter.setFont(typeface(12, 600, figures=True))
        metrics = QFontMetricsF(painter.font())
        wide, high = metrics.horizontalAdvance(self._words) + 16, metrics.height() + 8
        spot = self._pointer + _FROM_POINTER
        if spot.x() + wide > self._view.width() - _CUBE_PX:
            spot.setX(self._pointer.x() - wide - _FROM_POINTER.x())
        left = max(spot.x(), 4.0)
        box = QRectF(left, min(spot.y(), self._view.height() - high - 4), wide, high)
        painter.setPen(QPen(colour(tokens().line), 1))
        painter.setBrush(colour(tokens().panel))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(colour(tokens().ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)
