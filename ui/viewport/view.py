"""The viewport: what one sees and touches of the scene, and the place where tools float."""

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QStyle, QVBoxLayout, QWidget
from shiboken6 import isValid

from printdesk.words import say
from ui import tasks
from ui.frame.dropped import dropped_files
from ui.viewport import touch
from ui.viewport.band import Band, parts_within
from ui.viewport.camera import Camera, Side
from ui.viewport.cube import ViewCube
from ui.viewport.driver import Driver, driver, opengl_trouble
from ui.viewport.keys import ALL, FRAME, asks, keyed
from ui.viewport.overlay import Overlay
from ui.viewport.picking import Hit, hit_on_face, pick
from ui.viewport.scene import Scene
from ui.viewport.shape import Shape, shape_of

if TYPE_CHECKING:
    from ui.viewport.plain_surface import PlainSurface
    from ui.viewport.raster_surface import RasterSurface
    from ui.viewport.surface import Surface

MOVE_MS = 160
_CLICK_PX = 4
_SEEN = 0.25  # cosine between a surface's normal and the way to the eye from which on one sees it


def _surface_for(found: Driver) -> "type[Surface] | type[RasterSurface]":
    """The one that is not needed is not imported."""
    if found.is_processor:
        from ui.viewport.raster_surface import RasterSurface

        return RasterSurface
    from ui.viewport.surface import Surface

    return Surface


class Tool(Protocol):
    """Something that wants the left button (move, measure). Each call says whether it was meant for the tool.

    origin and direction: the ray under the cursor in the plate's coordinates.
    """

    def press(self, hit: Hit | None, origin: object, direction: object) -> bool: ...
    def drag(self, origin: object, direction: object) -> None: ...
    def release(self) -> None: ...


class Viewport(QWidget):
    """clicked, hovered: what is under the cursor, a Hit or None. camera_changed: whoever stands at a spot of the scene follows.

    Middle or right drag turns, with Shift it moves; the left button turns too where no tool and no part is, and with Shift it
    draws a rubber band there: boxed(ids of the parts in it, modifiers). The wheel zooms to the cursor, a double click or F
    frames, Home shows all of the plate from the front right; all other keys: `ui.viewport.keys`.
    """

    clicked = Signal(object, Qt.KeyboardModifier)
    hovered = Signal(object)
    boxed = Signal(list, Qt.KeyboardModifier)
    menu_wanted = Signal(object, QPoint)  # right click: Hit or None, and where on the screen
    camera_changed = Signal(object)
    files_dropped = Signal(list)  # list[Path]
    ready = Signal(str)  # an item can now be picked and has its edges

    def __init__(self, scene: Scene, parent: QWidget | None = None, *, with_plate: bool = True, with_cube: bool = True) -> None:
        super().__init__(parent)
        self.scene = scene
        self.tool: Tool | None = None
        self.trouble = opengl_trouble()
        self._camera = Camera()
        self._shapes: dict[str, Shape] = {}
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._is_dragging = self._is_tool = self._banding = False
        self.surface: Surface | RasterSurface | None = None
        self.plain: PlainSurface | None = None  # where there is no OpenGL
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setMinimumSize(200, 160)
        self.setAccessibleName(say("3D view of the plate"))
        self._flight = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=MOVE_MS)
        self._lay_out(with_plate, with_cube)
        scene.geometry_changed.connect(self._prepare)
        for item_id in scene.items:
            self._prepare(item_id)
        self.frame(at_once=True)

    def _lay_out(self, with_plate: bool, with_cube: bool) -> None:
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        self._with_plate = with_plate
        if not self.trouble:
            self.surface = _surface_for(driver())(self.scene, self._camera, self, with_plate=with_plate)
            self.surface.broken.connect(self._show_trouble)
            below.addWidget(self.surface)
        self._band = Band(self)
        self.overlay = Overlay(self)
        if self.trouble:
            self._go_on_plainly()
        if with_cube:
            self.cube = ViewCube(self)
            self.cube.chosen.connect(self.look_from)
            self.cube.turned.connect(lambda yaw, pitch: self.set_camera(self._camera.orbited(yaw, pitch)))
            self.overlay.place(self.cube, "top right")

    def _go_on_plainly(self) -> None:
        """Without OpenGL: the plain view, and a sentence why, which can be put away."""
        from ui.viewport.plain_note import PlainNote
        from ui.viewport.plain_surface import PlainSurface

        self.plain = PlainSurface(self.scene, self._camera, self, with_plate=self._with_plate)
        self.layout().addWidget(self.plain)
        self.plain.lower()
        self._hand_shapes_over()
        card = PlainNote(self.trouble)
        card.closed.connect(lambda: self.overlay.remove(card))
        self.overlay.place(card, "top")

    def _show_trouble(self, words: str) -> None:
        self.trouble = say("The graphics driver refused to draw: {words}", words=words[:300])
        if self.surface:
            self.surface.hide()
            self.surface = None
        QTimer.singleShot(0, self, self._go_on_plainly)  # not within the paint that failed

    def warm_up(self) -> None:
        """Makes the shaders ready while the view is still hidden, so that the first part does not wait for them."""
        if self.surface and not self.isVisible():
            self.surface.warm_up()

    @property
    def is_warming(self) -> bool:
        """Whether `warm_up` is still under way."""
        return self.surface is not None and self.surface.is_warming

    # the camera

    @property
    def camera(self) -> Camera:
        return self._camera

    @property
    def room(self) -> touch.Room:
        return touch.Room(self.width(), self.height())

    def set_camera(self, camera: Camera) -> None:
        self._camera = camera
        for shown in (self.surface, self.plain):
            if shown is not None:
                shown.show_camera(camera)
        self.overlay.follow(camera)
        self.camera_changed.emit(camera)

    def fly_to(self, camera: Camera) -> None:
        """Moves there in 160 ms, or at once where the system wants no motion."""
        self._flight.stop()
        moves = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0
        if not moves or not self.isVisible():
            self.set_camera(camera)
            return
        start = self._camera
        flight = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=MOVE_MS)
        flight.valueChanged.connect(lambda share: self.set_camera(start.between(camera, 1.0 - (1.0 - float(share)) ** 3)))
        flight.start(QVariantAnimation.DeletionPolicy.KeepWhenStopped)
        self._flight.deleteLater()
        self._flight = flight

    def look_from(self, side: Side) -> None:
        self.fly_to(self._camera.looking(side))

    def frame(self, item_id: str = "", *, at_once: bool = False) -> None:
        """Brings a part into full view; without one, what is selected, or all there is."""
        item = self.scene.items.get(item_id)
        lower, upper = item.box() if item else self.scene.box()
        camera = self._camera.framing(lower, upper, self.room.aspect, 1.35 if self.scene.items else 1.05)
        (self.set_camera if at_once else self.fly_to)(camera)

    def show_all(self) -> None:
        """All parts from the front right, whichever are selected; the plates while there is none."""
        home = replace(Camera(), is_flat=self._camera.is_flat)
        lower, upper = self.scene.parts_box() if self.scene.items else self.scene.box()
        self.fly_to(home.framing(lower, upper, self.room.aspect, 1.35 if self.scene.items else 1.05))

    def fly_to_spot(self, point_mm: object, size_mm: float = 20.0, facing: object = None) -> None:
        """Brings a spot of the plate's coordinates to the middle. size_mm: of what is seen around it.

        facing: the surface's normal there; where one sees that surface from behind or along it, the eye goes round to its front.
        """
        middle, half, camera = np.asarray(point_mm, np.float64), max(size_mm, 2.0), self._camera
        if facing is not None and float(np.asarray(facing) @ camera.axes()[2]) < _SEEN:
            camera = camera.facing(np.asarray(facing, np.float64))
        self.fly_to(camera.framing(middle - half, middle + half, self.room.aspect))

    def bring_into_view(self, item_id: str) -> None:
        """Frames a part whose middle is not in the picture now; one that is seen stays where it is."""
        if (item := self.scene.items.get(item_id)) is None:
            return
        lower, upper = item.box()
        seen = self._camera.projected((lower + upper) / 2, self.width(), self.height())
        if seen is None or not (0 <= seen[0] <= self.width() and 0 <= seen[1] <= self.height()):
            above = replace(self._camera, pitch=max(self._camera.pitch, Camera().pitch))
            self.fly_to(above.framing(lower, upper, self.room.aspect, 1.35))

    # what is under the cursor

    def hit_at(self, x: float, y: float) -> Hit | None:
        """The nearest face under a pixel; parts whose faces are neither sorted yet nor in the card are not seen."""
        if self.surface is not None and self.surface.picks_quickly:
            with suppress(LookupError):
                return self._hit_by_card(x, y)
        origin, direction = self._camera.ray(*self.room.at(x, y), self.room.aspect)
        section = self.scene.section
        start = origin if section is None else section.enters(origin, direction)
        if start is None:
            return None
        hits = []
        for item in self.scene.items.values():
            shape = self._shapes.get(item.id)
            if shape is None or shape.blocks is None or shape.mesh is not item.mesh or item.is_ghost:
                continue
            hit = pick(item.id, shape.blocks, item.matrix, start, direction)
            if hit is not None and (section is None or section.keeps(hit.point_mm)):
                hits.append(replace(hit, distance=float((hit.point_mm - origin) @ direction)))
        return min(hits, key=lambda hit: hit.distance, default=None)

    def _hit_by_card(self, x: float, y: float) -> Hit | None:
        assert self.surface is not None
        found = self.surface.face_at(x, y)
        if found is None:
            return None
        item = self.scene.items[found[0]]
        ray = self._camera.ray(*self.room.at(x, y), self.room.aspect)
        return hit_on_face(item.id, item.mesh, found[1], item.matrix, *ray)

    def _prepare(self, item_id: str) -> None:
        if not isValid(self):  # the scene may outlive its view
            return
        item = self.scene.items.get(item_id)
        self._shapes.pop(item_id, None)
        self._hand_shapes_over()
        if item is None:
            return
        mesh = item.mesh

        def told(shape: Shape) -> None:
            now = self.scene.items.get(item_id)
            if now is not None and now.mesh is mesh:
                self._shapes[item_id] = shape
                self._hand_shapes_over()

        def done(shape: Shape) -> None:
            told(shape)
            if self._shapes.get(item_id) is shape:
                for shown in (self.surface, self.plain):
                    if shown is not None:
                        shown.stir()
                self.ready.emit(item_id)

        tasks.run(
            lambda at: shape_of(mesh, at.cancel, at.tell),
            done=done,
            told=told,
            owner=self,
            slot=f"shape {item_id}",
            seen_first=True,
        )

    def _hand_shapes_over(self) -> None:
        for shown in (self.surface, self.plain):
            if shown is not None:
                shown.shapes = {id(shape.mesh): shape for shape in self._shapes.values()}

    # mouse, touchpad, keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._last = event.position()
        self._is_dragging = self._is_tool = False
        if event.button() == Qt.MouseButton.LeftButton and self.tool is not None:
            hit = self.hit_at(event.position().x(), event.position().y())
            self._is_tool = self.tool.press(hit, *self._ray(event.position()))
        is_left, shift = event.button() == Qt.MouseButton.LeftButton, event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self._banding = is_left and bool(shift) and not self._is_tool

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None:
            self.hovered.emit(self.hit_at(at.x(), at.y()))
            return
        if not self._is_dragging and (at - self._pressed).manhattanLength() < _CLICK_PX:
            return
        self._is_dragging = True
        step, self._last = at - self._last, at
        if self._is_tool and self.tool is not None:
            self.tool.drag(*self._ray(at))
            return
        if self._banding:
            self._band.span(self._pressed, at)
            return
        self._flight.stop()
        pan = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.set_camera(touch.dragged(self._camera, step.x(), step.y(), self.room, pan=pan))

    def _end_band(self) -> None:
        self._banding, self._pressed = False, None
        self._band.hide()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_tool and self.tool is not None:
            self.tool.release()
        if self._pressed is not None and not self._is_dragging:
            hit = self.hit_at(event.position().x(), event.position().y())
            if event.button() == Qt.MouseButton.LeftButton:
                self.clicked.emit(hit, event.modifiers())
            elif event.button() == Qt.MouseButton.RightButton:
                self.menu_wanted.emit(hit, event.globalPosition().toPoint())
        elif self._pressed is not None and self._banding:
            one, other = self._pressed, event.position()
            inside = parts_within(self.scene, self._camera, self.room, (one.x(), one.y()), (other.x(), other.y()))
            self.boxed.emit(inside, event.modifiers())
        self._end_band()
        self._is_dragging = self._is_tool = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit_at(event.position().x(), event.position().y())
        self.frame(hit.item if hit else "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._flight.stop()
        at, turn, step = event.position(), event.angleDelta(), event.pixelDelta()
        is_pad = event.device().type() == QPointingDevice.DeviceType.TouchPad and not step.isNull()
        if is_pad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            pan = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.set_camera(touch.dragged(self._camera, step.x(), step.y(), self.room, pan=pan))
        else:
            self.set_camera(touch.wheeled(self._camera, turn.y() or turn.x(), at.x(), at.y(), self.room))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            at = event.position()
            self.set_camera(touch.pinched(self._camera, event.value(), at.x(), at.y(), self.room))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (camera := keyed(self._camera, event, self.room)) is not None:
            self.fly_to(camera)
        elif asks(event, FRAME, "F"):
            self.frame()
        elif asks(event, ALL, "Home"):
            self.show_all()
        elif event.key() == Qt.Key.Key_Escape and self._banding:
            self._end_band()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit(None)
        super().leaveEvent(event)

    def _ray(self, at: QPointF) -> tuple[object, object]:
        return self._camera.ray(*self.room.at(at.x(), at.y()), self.room.aspect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.overlay.arrange()
        self.overlay.follow(self._camera)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self.files_dropped.emit(files)
