"""The scene without OpenGL: flat faces of coarse meshes, painted from back to front."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from mesh.mesh import Mesh
from ui.tokens import Tokens
from ui.viewport.camera import Camera
from ui.viewport.marks import Lines
from ui.viewport.palette import body_colour, every_paint, face_colours, line_colours
from ui.viewport.plate_lines import axis_lines, plate_lines
from ui.viewport.scene import FacePaint, Scene, Section
from ui.viewport.shape import Shape

FACES_MOVING, FACES_RESTING = 2_500, 9_000  # painted of one scene; a polygon takes some microseconds
MOST_LINES = 4_000
_NEAR_MM = 0.05
_SHADES = 24
_KEY, _FILL = np.array([-0.45, 0.60, 0.66]), np.array([0.60, -0.20, 0.77])  # as in resources/shaders/surface.frag
Points = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Faces:
    """spots: (k, 3, 2) pixels; depth: (k,) mm from the eye; colours: (k, 4) 0 … 1; is_selected: (k,)."""

    spots: Points
    depth: Points
    colours: Points
    is_selected: npt.NDArray[np.bool_]


class PlainView:
    """One picture: the camera's numbers once, then everything through them. size: pixels of the desk."""

    def __init__(self, camera: Camera, size: tuple[int, int], now: Tokens) -> None:
        self._camera, self._now = camera, now
        self._width, self._height = size
        self._view = camera.view_matrix()
        self._table = every_paint(face_colours(now).astype(np.float64))

    def paint(self, painter: QPainter, scene: Scene, shapes: Mapping[int, Shape], most: int, *, with_plate: bool) -> None:
        """most: faces of all parts together; each part is painted with its finest level that keeps to its share."""
        sky = QLinearGradient(0, 0, 0, self._height)
        sky.setColorAt(0, QColor(self._now.sky_top))
        sky.setColorAt(1, QColor(self._now.sky_bottom))
        painter.fillRect(0, 0, self._width, self._height, QBrush(sky))
        if with_plate:
            self._paint_plates(painter, scene)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, most > FACES_MOVING)
        found = self._parts(scene, shapes, most)
        for is_ghost in (False, True):
            self._paint_faces(painter, [faces for faces, ghost in found if ghost == is_ghost])
        for lines in scene.lines.values():
            self._paint_lines(painter, lines)
        for body in scene.bodies.values():
            colour = body_colour(body.colour, self._now).astype(float)
            self._paint_faces(painter, [self._faces_of(body.mesh, body.matrix, lambda _, c=colour: np.array(c)[None], None)])

    def _parts(self, scene: Scene, shapes: Mapping[int, Shape], most: int) -> list[tuple[Faces, bool]]:
        items = list(scene.items.values())
        share = most / max(1, len(items))
        found = []
        for item in items:
            mesh, paint = _within(item.mesh, item.paint, shapes.get(id(item.mesh)), share)
            ink = self._ink_of(paint, 0.34 if item.is_ghost else 1.0)
            found.append((self._faces_of(mesh, item.matrix, ink, scene.section, item.is_selected), item.is_ghost))
        return found

    def _ink_of(self, paint: FacePaint | None, alpha: float) -> Callable[[npt.NDArray[np.intp]], Points]:
        def ink(faces: npt.NDArray[np.intp]) -> Points:
            what = np.zeros(len(faces), np.uint8) if paint is None else paint[faces]
            return np.concatenate([self._table[what], np.full((len(faces), 1), alpha)], axis=1)

        return ink

    def _faces_of(
        self,
        mesh: Mesh,
        matrix: Points,
        ink: Callable[[npt.NDArray[np.intp]], Points],
        section: Section | None,
        is_selected: bool = False,
    ) -> Faces:
        """The faces before the eye that no section takes away, with their light."""
        on_plate = mesh.vertices.astype(np.float64) @ matrix[:3, :3].T + matrix[:3, 3]
        seen_at = on_plate @ self._view[:3, :3].T + self._view[:3, 3]
        corners = seen_at[mesh.faces]
        is_seen = np.ones(len(corners), bool) if self._camera.is_flat else (corners[..., 2] < -_NEAR_MM).all(axis=1)
        if section is not None:
            is_seen &= section.keeps(on_plate[mesh.faces].mean(axis=1))
        faces = np.flatnonzero(is_seen)
        corners = corners[faces]
        normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-12)
        middle = corners.mean(axis=1)
        away = np.array([0.0, 0.0, -1.0]) if self._camera.is_flat else middle
        normal *= -np.sign((normal * away).sum(axis=1, keepdims=True) + 1e-12)
        light = 0.30 + 0.46 * np.maximum(normal @ (_KEY / np.linalg.norm(_KEY)), 0)
        light += 0.22 * np.maximum(normal @ (_FILL / np.linalg.norm(_FILL)), 0) + 0.20 * (0.5 + 0.5 * normal @ self._view[:3, 2])
        colours = np.array(np.broadcast_to(ink(faces), (len(faces), 4)))
        colours[:, :3] *= np.round(light * _SHADES)[:, None] / _SHADES
        depth = np.linalg.norm(middle, axis=1) if not self._camera.is_flat else -middle[:, 2]
        return Faces(self._spots(corners), depth, np.clip(colours, 0, 1), np.full(len(faces), is_selected))

    def _spots(self, seen_at: Points) -> Points:
        """(..., 2) pixels of points (..., 3) in the eye's coordinates."""
        half = float(np.tan(np.radians(self._camera.fov) / 2))
        depth = self._camera.distance if self._camera.is_flat else -seen_at[..., 2]
        scale = self._height / (2 * half * depth)
        return np.stack([self._width / 2 + seen_at[..., 0] * scale, self._height / 2 - seen_at[..., 1] * scale], axis=-1)

    def _paint_faces(self, painter: QPainter, found: list[Faces]) -> None:
        if not found:
            return
        spots, depth = np.concatenate([one.spots for one in found]), np.concatenate([one.depth for one in found])
        colours, chosen = np.concatenate([one.colours for one in found]), np.concatenate([one.is_selected for one in found])
        order = np.argsort(-depth)
        if chosen.any():  # wide lines first: what the faces leave of them is the outline
            pen = QPen(QColor(self._now.accent), 4)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            for triangle in spots[chosen].tolist():
                painter.drawConvexPolygon([QPointF(*spot) for spot in triangle])
        inks: dict[tuple[int, ...], QColor] = {}
        for triangle, colour in zip(spots[order].tolist(), (colours[order] * 255).astype(int).tolist(), strict=True):
            key = tuple(colour)
            ink = inks.setdefault(key, QColor(*key)) if key not in inks else inks[key]
            painter.setBrush(ink)
            painter.setPen(ink if colour[3] == 255 else Qt.PenStyle.NoPen)  # the pen closes the seams between faces
            painter.drawConvexPolygon([QPointF(*spot) for spot in triangle])

    def _paint_plates(self, painter: QPainter, scene: Scene) -> None:
        width, depth = scene.plate_mm[:2]
        thin, strong = plate_lines(width, depth)
        for index in range(scene.plates):
            aside = np.array([scene.plate_x(index), 0.0, 0.0])
            for segments, ink in ((thin, self._now.grid), (strong, self._now.grid_strong)):
                self._paint_segments(painter, segments + aside, [ink] * len(segments), 1.0)
        self._paint_segments(painter, axis_lines().astype(float), [self._now.axis_x, self._now.axis_y, self._now.axis_z], 2.0)

    def _paint_lines(self, painter: QPainter, lines: Lines) -> None:
        first, count = lines.window
        step = max(1, count // MOST_LINES)
        chosen = slice(first, first + count, step)
        colours = line_colours(lines.colours, self._now)
        drawn = np.broadcast_to(colours, (len(lines.segments), 4))[chosen]
        self._paint_segments(painter, lines.segments[chosen].astype(float), drawn.tolist(), lines.width_px)

    def _paint_segments(self, painter: QPainter, segments: Points, inks: list[str] | list[list[int]], width: float) -> None:
        ends = segments @ self._view[:3, :3].T + self._view[:3, 3]
        if not self._camera.is_flat:  # cut off before the eye
            a, b = ends[:, 0].copy(), ends[:, 1].copy()
            for one, other in ((a, b), (b, a)):
                behind = (one[:, 2] > -_NEAR_MM) & (other[:, 2] < -_NEAR_MM)
                share = (-_NEAR_MM - other[behind, 2]) / (one[behind, 2] - other[behind, 2])
                one[behind] = other[behind] + (one[behind] - other[behind]) * share[:, None]
            ends = np.stack([a, b], axis=1)
        is_seen = np.ones(len(ends), bool) if self._camera.is_flat else (ends[..., 2] <= -_NEAR_MM).all(axis=1)
        for ink, ((x, y), (to_x, to_y)) in zip(
            np.asarray(inks)[is_seen].tolist(), self._spots(ends[is_seen]).tolist(), strict=True
        ):
            painter.setPen(QPen(QColor(ink) if isinstance(ink, str) else QColor(*ink), width))
            painter.drawLine(QPointF(x, y), QPointF(to_x, to_y))


def _within(mesh: Mesh, paint: FacePaint | None, shape: Shape | None, most: float) -> tuple[Mesh, FacePaint | None]:
    """The finest level of at most so many faces, else the coarsest; while there is none, only a part of the faces."""
    if len(mesh.faces) <= most:
        return mesh, paint
    levels = shape.levels if shape else ()
    for level in levels:
        if len(level.mesh.faces) <= most or level is levels[-1]:
            return level.mesh, None if paint is None else paint[level.sources]
    step = max(1, int(len(mesh.faces) / most))
    return Mesh(mesh.vertices, mesh.faces[::step]), None if paint is None else paint[::step]
