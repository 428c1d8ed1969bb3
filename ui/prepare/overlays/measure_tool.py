"""The tool that measures: what the pointer or the keys are on lights up, a click or Enter takes it, Escape leaves."""

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from mesh.anchors import Anchor, placed
from mesh.features import Features, features
from mesh.snap import snap
from printdesk.measured import Measures as Kept
from printdesk.measured import Pick, followed, meshes_of
from printdesk.part import Part
from printdesk.words import plural, say
from ui import tasks
from ui.notice import sentence
from ui.prepare.overlays.measure_card import MeasureCard
from ui.prepare.overlays.measure_keys import MeasureKeys
from ui.prepare.overlays.measure_sheet import MeasureSheet
from ui.prepare.overlays.measured import Measures
from ui.prepare.workspace import Workspace
from ui.viewport.picking import Hit
from ui.viewport.view import Tool, Viewport

SNAP_PX = 9.0
_BESIDE_PX = (6.0, -6.0)  # how far beside the pointer a part is looked for, whose outline it just missed


class MeasureTool(QObject):
    """changed: begun or left; told(str): what became of measures. The left button still turns the view when it is dragged."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, view: Viewport, workspace: Workspace) -> None:
        super().__init__(view)
        self._view, self._workspace = view, workspace
        self.measures = Measures(workspace)
        self.sheet = MeasureSheet(view, self.measures)
        self.card = MeasureCard(self.measures)
        view.overlay.place(self.card, "top left")
        self.card.hide()
        self.card.left.connect(self.stop)
        self.is_on = False
        self._before: Tool | None = None
        self._known: dict[int, Features] = {}
        self._under_way: set[int] = set()
        self._at = QPointF()
        self._is_looking = False  # whether the things measured are on other meshes
        self._parts: frozenset[str] = frozenset()
        self.keys = MeasureKeys(view.scene, self._features_of, self._part_of, self)
        self.keys.lit.connect(self.sheet.show_hovered)
        self.keys.told.connect(self.card.show_walk)
        self.keys.taken.connect(self._picked)
        self.measures.changed.connect(self._show)
        view.scene.changed.connect(self._follow)
        workspace.changed.plate.connect(self._worked)
        view.installEventFilter(self)
        self._worked()

    # ---- begun and left

    def start(self) -> None:
        if self.is_on:
            return
        self.is_on = True
        self._before, self._view.tool = self._view.tool, self
        self._view.hovered.connect(self._hovered)
        self._view.clicked.connect(self._clicked)
        self._view.setCursor(Qt.CursorShape.CrossCursor)
        self._follow()
        for item in self._view.scene.selected() or list(self._view.scene.items.values())[:1]:
            self._features_of(item.id)
        self.card.show()
        self._show()
        self._view.setFocus()
        self.changed.emit()

    def stop(self) -> None:
        """Measures stay to be seen; they are removed in the card."""
        if not self.is_on:
            return
        self.measures.close()
        self.is_on = False
        if self._view.tool is self:
            self._view.tool = self._before
        self._before = None
        self._view.hovered.disconnect(self._hovered)
        self._view.clicked.disconnect(self._clicked)
        self._view.unsetCursor()
        self.keys.forget()
        self.sheet.show_hovered(None)
        self.card.show_walk("")
        self.card.hide()
        self._show()
        self.changed.emit()

    # ---- as the viewport's tool: nothing is dragged

    def press(self, _hit: Hit | None, _origin: object, _direction: object) -> bool:
        return False

    def drag(self, _origin: object, _direction: object) -> None:
        """Never begun."""

    def release(self) -> None:
        """Never begun."""

    # ---- pointed at

    def pointed(self, hit: Hit | None, exact: bool = False) -> tuple[Hit, Anchor] | None:
        """What is meant by a place on a part, or just beside one; None where there is none or its edges are not known yet."""
        hit = hit or self._beside()
        item = self._view.scene.items.get(hit.item) if hit else None
        if hit is None or item is None:
            return None
        known = self._features_of(hit.item)
        if known is None:
            return None
        matrix = item.matrix
        scale = float(np.cbrt(abs(np.linalg.det(matrix[:3, :3]))))
        reach = SNAP_PX * self.sheet.mm_per_px(hit.point_mm) / max(scale, 1e-9)
        point = np.linalg.solve(matrix, np.append(hit.point_mm, 1.0))[:3]
        return hit, snap(known, hit.face, point, reach, matrix, exact=exact)

    def _beside(self) -> Hit | None:
        for x in _BESIDE_PX:
            for y in _BESIDE_PX:
                if hit := self._view.hit_at(self._at.x() + x, self._at.y() + y):
                    return hit
        return None

    def _hovered(self, hit: Hit | None) -> None:
        exact = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        found = self.pointed(hit, exact)
        self.sheet.show_hovered(placed(found[1], self._view.scene.items[found[0].item].matrix) if found else None)

    def _clicked(self, hit: Hit | None, held: Qt.KeyboardModifier) -> None:
        found = self.pointed(hit, bool(held & Qt.KeyboardModifier.ShiftModifier))
        if found is not None:
            hit, anchor = found
            self._picked(Pick(hit.item, self._view.scene.items[hit.item].mesh, anchor))

    def _picked(self, pick: Pick) -> None:
        self.measures.pick(pick)

    # ---- what is known of the parts

    def _features_of(self, item_id: str) -> Features | None:
        """None while they are looked for."""
        mesh = self._view.scene.items[item_id].mesh
        key = id(mesh)
        known = self._known.get(key)
        if known is not None and known.mesh is mesh:
            return known
        if key not in self._under_way:
            self._under_way.add(key)
            tasks.run(
                lambda at: features(mesh, at.cancel),
                done=self._found,
                ended=lambda: self._end(key),
                owner=self,
                title=say("Finding the edges …"),
            )
            self.card.show_busy(True)
        return None

    def _found(self, found: Features) -> None:
        self._known[id(found.mesh)] = found
        self.keys.again()

    def _part_of(self, part_id: str) -> Part | None:
        return next((part for part in self._workspace.plate.parts if part.id == part_id), None)

    def _end(self, key: int) -> None:
        self._under_way.discard(key)
        self.card.show_busy(bool(self._under_way))

    def _follow(self) -> None:
        if self._known:  # no mesh is kept for its edges
            meshes = {id(item.mesh) for item in self._view.scene.items.values()}
            self._known = {key: known for key, known in self._known.items() if key in meshes}
        if self.is_on or self.measures.kept:
            self.measures.follow({item.id: (item.mesh, item.matrix) for item in self._view.scene.items.values()})

    def _worked(self) -> None:
        self._follow()  # of a desk that comes to the front, the parts may have been seen before their measures were known
        self._look_for_things()

    def _look_for_things(self) -> None:
        """Measures of a part that has another mesh now: they stay where what they were taken from is there still."""
        meshes, before = meshes_of(self._workspace.plate.parts), self.measures.kept
        if self._is_looking:  # it looks again where this changed what it looks at
            return
        known, self._parts = self._parts, frozenset(meshes)
        if all(one.is_on(meshes) for one in before):
            return
        self._is_looking = True
        # Parts came in the place of others; one that is only taken off is told of elsewhere.
        is_other = bool(meshes.keys() - known)

        def done(after: Kept) -> None:
            self._is_looking = False
            if not self._workspace.measures_followed(before, meshes, after):
                self._parts = known
                self._look_for_things()
                return
            there = {one.number for one in after}
            lost = [one for one in before if one.number not in there]
            gone = [one for one in lost if is_other or all(pick.part in meshes for pick in one.picks)]
            if gone:
                self.told.emit(
                    plural(
                        "A measure went with the shape that it was taken from.",
                        "{count} measures went with the shape that they were taken from.",
                        len(gone),
                    )
                )

        def failed(error: Exception) -> None:
            self._is_looking = False
            self.told.emit(sentence(error))

        tasks.run(lambda _: followed(before, meshes), done=done, failed=failed, owner=self)

    def _show(self) -> None:
        self.sheet.setVisible(self.is_on or bool(self.measures.all))
        self.sheet.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the pointer is, and the keys of the view that belong to measuring."""
        if isinstance(event, QMouseEvent):
            self._at = event.position()
        elif self.is_on and isinstance(event, QKeyEvent) and watched is self._view:
            key = event.key()
            if self.keys.press(event):
                event.accept()
                return True
            if key == Qt.Key.Key_Escape or (key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.measures.all):
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self._press_key(Qt.Key(key))
                return True
        return False

    def _press_key(self, key: Qt.Key) -> None:
        if key != Qt.Key.Key_Escape:
            self.measures.remove(self.measures.chosen)
        elif not self.measures.close():
            self.stop()
