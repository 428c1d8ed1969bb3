"""The hand on the model: arrows, rings and knobs about what is chosen, the part itself to drag, and keys for the same."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from printdesk.part import Part
from ui.prepare.adjusting import Adjusting
from ui.prepare.drags import LAY, MOVE, ROTATE, SCALE, Drag, begun, grasped
from ui.prepare.hand_keys import HandKeys
from ui.prepare.lying import Lying
from ui.prepare.outermost import Outermost
from ui.prepare.placing import Points, box_of, laid, plain_box
from ui.prepare.stage import Stage
from ui.prepare.workspace import Workspace
from ui.viewport.box import box_corners
from ui.viewport.gizmo import Gizmo, Handle, mm_per_px, move_gizmo, projected, scale_gizmo, turn_gizmo
from ui.viewport.gizmo_drag import Ray
from ui.viewport.gizmo_view import GizmoView
from ui.viewport.picking import Hit
from ui.viewport.view import Viewport

_RING_SHARE = 0.42  # of the viewport, for the radius of a ring: one larger could not be seen


class Handles(QObject):
    """The viewport's tool. previewed(parts): as they would lie while a drag is under way, () when it is over.

    left: the person wants no tool any more; told(words): of what is pointed at with the keys, to be announced
    """

    previewed = Signal(object)
    left = Signal()
    told = Signal(str)

    def __init__(self, workspace: Workspace, view: Viewport, stage: Stage, adjusting: Adjusting) -> None:
        super().__init__(view)
        self._workspace, self._view, self._stage, self._adjusting = workspace, view, stage, adjusting
        self.tool = ""
        self.is_linked = True  # a knob of one axis scales all three
        self.gizmo = Gizmo()
        self.shown = GizmoView(view, lambda: view.camera)
        self.shown.lower()
        if view.surface is not None:
            view.surface.lower()
        self.lying = Lying(stage, lambda: workspace.part)
        self.lying.changed.connect(self.rebuild)
        self.lying.wanted.connect(adjusting.lay_down)
        self._drag: Drag | None = None
        self._lays = False
        self._ray: Ray | None = None
        self._pixel, self._held = QPointF(-1, -1), Qt.KeyboardModifier.NoModifier
        self._outermost, self._keys = Outermost(self), HandKeys(self, workspace, view, adjusting)
        view.tool = self
        view.installEventFilter(self)
        view.camera_changed.connect(lambda _: self.rebuild())
        workspace.changed.plate.connect(self.rebuild)

    @property
    def is_dragging(self) -> bool:
        return self._drag is not None

    def use(self, tool: str) -> None:
        """ "move", "rotate", "scale", "layFace", or "" for none."""
        self.cancel()
        self._over()
        self.tool = tool
        (self.lying.begin if tool == LAY else self.lying.end)()
        if tool in (ROTATE, SCALE):
            for part in self._workspace.plate.chosen_parts:
                self._outermost.learn(part.mesh)
        self.rebuild()

    def rebuild(self) -> None:
        """The handles where the chosen parts stand now."""
        if self._drag is None or self._drag.is_priced:
            self._build(self._workspace.plate.chosen_parts)

    def _build(self, parts: Sequence[Part], matrix: Points | None = None) -> None:
        """matrix: of the part that leads, where it is known."""
        self.gizmo = Gizmo()
        if self.tool == LAY:
            self.shown.show_gizmo(self.gizmo, self.lying.patches(self._view.camera.axes()[2]) if self._view.tool is self else ())
            return
        if parts and self.tool and self._view.tool is self:
            lower, upper = box_of(parts)
            per_px = mm_per_px((lower + upper) / 2, self._view.camera, self._view.width(), self._view.height())
            if self.tool == MOVE:
                self.gizmo = move_gizmo(lower, upper, per_px)
            elif self.tool == ROTATE:
                self.gizmo = turn_gizmo(lower, upper, per_px, min(self._view.width(), self._view.height()) * _RING_SHARE)
            else:
                self.gizmo = self._knobs(parts, matrix)
        self.shown.show_gizmo(self.gizmo)

    def _knobs(self, parts: Sequence[Part], matrix: Points | None) -> Gizmo:
        """At the corners of the part's own box, turned as it is; of several, at those of the box about all."""
        if len(parts) > 1:
            lower, upper = box_of(parts)
            foot = np.array([*(lower[:2] + upper[:2]) / 2, 0.0])
            return scale_gizmo(box_corners(lower, upper), foot, with_axes=False)
        part = parts[0]
        matrix = self._stage.matrix_of(part) if matrix is None else matrix
        corners = box_corners(*plain_box(part.mesh)) @ matrix[:3, :3].T + matrix[:3, 3]
        return scale_gizmo(corners, np.array([*part.placement.position_mm, 0.0]), with_axes=True)

    # ---- the viewport's tool

    def press(self, hit: Hit | None, origin: object, direction: object) -> bool:
        ray = (np.asarray(origin, float), np.asarray(direction, float))
        if self.tool == LAY:
            self.lying.point(ray)
            self._lays = self.lying.hot is not None
            return self._lays
        handle = self._handle_at(self._pixel)
        parts = self._workspace.plate.chosen_parts
        if handle is not None and parts:
            seen = (self._view.camera, float(self._view.width()), float(self._view.height()))
            self._drag = begun(handle, parts, ray, self._workspace.plate, seen, is_linked=self.is_linked)
        elif hit is not None:
            self._drag = grasped(hit, self._workspace.plate)
        self._ray = ray
        if self._drag is not None:
            self._adjusting.rest()
        return self._drag is not None

    def drag(self, origin: object, direction: object) -> None:
        self._ray = (np.asarray(origin, float), np.asarray(direction, float))
        self._follow()

    def release(self) -> None:
        """One step, or none where it came back to where it was."""
        if self._lays:
            self._lays = False
            self.lay()
            return
        drag, self._drag = self._drag, None
        if drag is None:
            return
        self._over()
        if drag.is_priced:
            self._adjusting.slid()
        elif drag.placed is not None:
            if drag.parts[0].id not in {part.id for part in self._workspace.plate.chosen_parts}:
                self._workspace.choose(drag.parts[0].id)
            here = {part.id for part in self._workspace.plate.parts}
            if all(part.id in here for part in drag.parts):
                self._adjusting.place(drag.deed, drag.parts, drag.placed)
            if not self._adjusting.is_placing:
                self._stage.show_plate()
        self.previewed.emit(())
        self.rebuild()

    def lay(self) -> None:
        """On the side that is pointed at, and the tool is put away."""
        if self.lying.lay():
            self._tell("")
            self.left.emit()

    def cancel(self) -> None:
        """Takes back what is being dragged."""
        drag, self._drag = self._drag, None
        if drag is None:
            return
        self._over()
        if drag.is_priced:
            self._adjusting.slide_back()
        self._stage.show_plate()
        self.previewed.emit(())
        self.rebuild()

    # ---- a drag

    def _follow(self) -> None:
        drag, ray = self._drag, self._ray
        if drag is None or ray is None:
            return
        is_coarse = bool(self._held & Qt.KeyboardModifier.ShiftModifier)
        found = drag.to(ray, drag.steps[is_coarse])
        if found is None:
            return
        drag.placed, words = found
        self._tell(words)
        self.shown.show_hot(drag.handle)
        if drag.is_priced and drag.lengths is not None:
            self._adjusting.slide_to(drag.lengths)
            self.previewed.emit(self._workspace.plate.chosen_parts)
        else:
            self._preview(drag)

    def _preview(self, drag: Drag) -> None:
        """Shows where the parts would lie; the workspace knows nothing of it yet."""
        assert drag.placed is not None
        shown, matrices = [], []
        for part, placement in zip(drag.parts, drag.placed, strict=True):
            if (placement.rotation, placement.scale) == (part.placement.rotation, part.placement.scale):
                now = part.placed(placement)
                matrix = self._stage.matrix_of(now)
            else:
                matrix, size = laid(self._outermost.of(part.mesh), placement)
                now = replace(part, placement=placement, facts=replace(part.facts, size_mm=size))
            if part.id in self._stage.scene.items:
                self._stage.scene.move(part.id, matrix)
            shown.append(now)
            matrices.append(matrix)
        if drag.deed != "turn":
            self._build(shown, matrices[0])
        self.previewed.emit(tuple(shown))

    def _tell(self, words: str) -> None:
        self.shown.show_words(words, self._pixel)

    def _over(self) -> None:
        """No handle is meant and nothing is to be said beside the pointer."""
        self.shown.show_hot("")
        self._tell("")

    def step_side(self, by: int) -> None:
        """To another side to lie on, which is told where it is seen, and announced."""
        self.lying.step(by)
        patch = next((patch for patch in self.lying.patches(self._view.camera.axes()[2]) if patch.is_hot), None)
        if patch is not None:
            size = (float(self._view.width()), float(self._view.height()))
            seen = projected(patch.corners.mean(axis=0)[None], self._view.camera, *size)[0]
            self._pixel = QPointF(*seen) if np.isfinite(seen).all() else self._pixel
        self._tell(self.lying.words)
        self.told.emit(self.lying.words)

    # ---- pointer and keys

    def _handle_at(self, pixel: QPointF) -> Handle | None:
        return self.gizmo.at(pixel.x(), pixel.y(), self._view.camera, self._view.width(), self._view.height())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent):
            self._pixel, self._held = event.position(), event.modifiers()
            if kind == QEvent.Type.MouseMove and event.buttons() == Qt.MouseButton.NoButton and self._drag is None:
                self._point()
        elif isinstance(event, QKeyEvent) and self._view.tool is self:
            if event.key() == Qt.Key.Key_Shift and self._drag is not None:
                shift = Qt.KeyboardModifier.ShiftModifier
                self._held = self._held | shift if kind == QEvent.Type.KeyPress else self._held & ~shift
                self._follow()
                return True
            return kind == QEvent.Type.KeyPress and self._keys.press(event)
        elif kind == QEvent.Type.Resize:
            self.rebuild()
        return False

    def _point(self) -> None:
        if self.tool == LAY and self._view.tool is self:
            room = self._view.room
            self.lying.point(self._view.camera.ray(*room.at(self._pixel.x(), self._pixel.y()), room.aspect))
            self._tell(self.lying.words)
        handle = self._handle_at(self._pixel) if self._view.tool is self else None
        self.shown.show_hot(handle.name if handle else "")
        if handle is not None:
            self._view.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self._view.cursor().shape() == Qt.CursorShape.PointingHandCursor:
            self._view.unsetCursor()
