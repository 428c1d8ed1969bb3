"""Measures drawn over the view: the thing under the pointer, what was measured, and the figure at the spot."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF

from mesh.anchors import Flat, Placed, Point, Round, Straight
from mesh.between import Span, alone
from ui.prepare.overlays.measure_words import short
from ui.prepare.overlays.measured import Measures
from ui.prepare.overlays.sheet import Sheet
from ui.theme import colour, tokens
from ui.typeface import typeface
from ui.viewport.gizmo import projected
from ui.viewport.view import Viewport

_FLAT_SPOT_PX = 9.0


class MeasureSheet(Sheet):
    """hovered: what the pointer is on, None for nothing."""

    def __init__(self, view: Viewport, measures: Measures) -> None:
        super().__init__(view)
        self.setObjectName("prepare.measureSheet")
        self._measures = measures
        self.hovered: Placed | None = None

    def show_hovered(self, thing: Placed | None) -> None:
        if thing is not self.hovered:
            self.hovered = thing
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        measures = self._measures
        for seen in sorted(measures.seen, key=lambda one: one.measure.number == measures.chosen):
            ink = colour(tokens().accent if seen.measure.number == measures.chosen else tokens().second)
            for thing in seen.things:
                self._draw_thing(painter, thing, ink)
            if seen.span:
                self._draw_span(painter, seen.span, ink)
        if self.hovered is not None:
            self._draw_thing(painter, self.hovered, colour(tokens().accent), 3.0)
            if span := alone(self.hovered):  # told before it is taken, beside the pointer's thing
                self._draw_label(painter, short(span), self._seen([span.spot]), colour(tokens().accent))

    def _seen(self, points: npt.ArrayLike) -> list[QPointF]:
        found = projected(np.asarray(points, np.float64).reshape(-1, 3), self.view.camera, self.width(), self.height())
        return [QPointF(float(x), float(y)) for x, y in found[np.isfinite(found).all(axis=1)]]

    def _draw_thing(self, painter: QPainter, thing: Placed, ink: QColor, width: float = 2.0) -> None:
        halo = colour(tokens().panel)
        if isinstance(thing, Straight | Round):
            points = [thing.start, thing.end] if isinstance(thing, Straight) else [*thing.rim]
            if isinstance(thing, Round) and thing.is_whole:
                points.append(thing.rim[0])
            line = QPolygonF(self._seen(points))
            for pen in (QPen(halo, width + 2), QPen(ink, width)):
                painter.setPen(pen)
                painter.drawPolyline(line)
        spot = thing.centre if isinstance(thing, Round) else thing.at if isinstance(thing, Point | Flat) else None
        for at in self._seen([spot]) if spot is not None else []:
            painter.setPen(QPen(halo, 2))
            painter.setBrush(ink)
            if isinstance(thing, Flat):
                painter.drawPolygon(self._leaf(thing))
            painter.drawEllipse(at, 4, 4)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _leaf(self, flat: Flat) -> QPolygonF:
        """A small square that lies in the plane, so that one sees how it leans."""
        one = np.cross(flat.normal, (1.0, 0, 0) if abs(flat.normal[0]) < 0.9 else (0, 1.0, 0))
        one /= np.linalg.norm(one)
        half = _FLAT_SPOT_PX * self.mm_per_px(flat.at)
        other = np.cross(flat.normal, one)
        return QPolygonF(self._seen([flat.at + half * (one * a + other * b) for a, b in ((1, 1), (-1, 1), (-1, -1), (1, -1))]))

    def _draw_span(self, painter: QPainter, span: Span, ink: QColor) -> None:
        if span.line is not None:
            ends = self._seen(span.line)
            if len(ends) == 2:
                for pen in (QPen(colour(tokens().panel), 3.5), QPen(ink, 1.5, Qt.PenStyle.DashLine)):
                    painter.setPen(pen)
                    painter.drawLine(*ends)
        self._draw_label(painter, short(span), self._seen([span.spot]), ink)

    def _draw_label(self, painter: QPainter, words: str, places: list[QPointF], ink: QColor) -> None:
        font = typeface(12, 600, figures=True)
        size = QFontMetricsF(font).boundingRect(words)
        box = QRectF(0, 0, size.width() + 14, size.height() + 6)
        for at in places:
            box.moveCenter(at)
            painter.setPen(QPen(ink, 1))
            painter.setBrush(colour(tokens().panel))
            painter.drawRoundedRect(box, 6, 6)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setFont(font)
            painter.setPen(colour(tokens().ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
