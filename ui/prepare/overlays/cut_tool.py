"""The section plane on the desk: card, handle and cut go together; the area is worked out beside."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from printdesk.desk import Desk
from ui import tasks
from ui.prepare.overlays.cut import AXES, Box, Cut
from ui.prepare.overlays.cut_card import CutCard
from ui.prepare.overlays.cut_handle import CutHandle
from ui.viewport.scene import Item
from ui.viewport.view import Viewport

REST_MS = 120  # before the area of a plane that is being moved is worked out


class CutTool(QObject):
    """changed: begun or left; remembered(axis, is_flipped): what was chosen."""

    changed = Signal()
    remembered = Signal(str, bool)

    def __init__(self, desk: Desk, view: Viewport, axis: str, is_flipped: bool) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self.cut = Cut(axis if axis in AXES else "x", is_flipped=is_flipped)
        self.card, self.handle = CutCard(), CutHandle(view)
        view.overlay.place(self.card, "top left")
        self.card.hide()
        self.is_on = False
        self._box: Box | None = None
        self._grasp = 0.0
        self.card.moved.connect(self.move_to)
        self.card.axis_wanted.connect(self.across)
        self.card.flip_wanted.connect(self.flip)
        self.card.left.connect(self.stop)
        self.handle.left.connect(self.stop)
        self.handle.grasped.connect(lambda: setattr(self, "_grasp", self.cut.at_mm))
        self.handle.moved_by.connect(lambda mm: self.move_to(round(self._grasp + mm, 1)))
        view.scene.changed.connect(self._follow)
        view.installEventFilter(self)

    def _item(self) -> Item | None:
        """The part whose section is measured and by which the plane is set."""
        scene = self._view.scene
        return next(iter(scene.selected() or scene.items.values()), None)

    # ---- begun and left

    def start(self) -> None:
        item = self._item()
        if self.is_on or item is None:
            return
        self.is_on = True
        self._box = item.box()
        self.cut = self.cut.across(self.cut.axis, self._box, self._to_eye())
        self.card.show()
        self.handle.show()
        self.handle.raise_()
        self._apply()
        self.changed.emit()

    def stop(self) -> None:
        if not self.is_on:
            return
        self.is_on = False
        self.card.hide()
        self.handle.hide()
        self._view.scene.set_section(None)
        self.changed.emit()

    # ---- set

    def move_to(self, mm: float) -> None:
        """So far from where the part begins."""
        if (cut := self.cut.at(mm)) != self.cut:
            self.cut = cut
            self._apply()

    def across(self, axis: str) -> None:
        if self._box is not None:
            self.cut = self.cut.across(axis, self._box, self._to_eye())
            self._apply()
            self.remembered.emit(self.cut.axis, self.cut.is_flipped)

    def flip(self) -> None:
        self.cut = replace(self.cut, is_flipped=not self.cut.is_flipped)
        self._apply()
        self.remembered.emit(self.cut.axis, self.cut.is_flipped)

    # ---- within

    def _to_eye(self) -> tuple[float, float, float]:
        x, y, z = (float(value) for value in self._view.camera.axes()[2])
        return x, y, z

    def _apply(self) -> None:
        if not self.is_on or self._box is None:
            return
        self._view.scene.set_section(self.cut.section)
        self.card.show_cut(self.cut)
        self.handle.point(self.cut.spot(self._box), self.cut.way)
        self._measure()

    def _follow(self) -> None:
        """The part was moved, turned, or is another one."""
        if not self.is_on:
            return
        item = self._item()
        if item is None:
            self.stop()
            return
        box = item.box()
        if self._box is None or not all(np.array_equal(one, other) for one, other in zip(box, self._box, strict=True)):
            self._box = box
            self.cut = self.cut.through(box)
            self._apply()

    def _measure(self) -> None:
        item = self._item()
        if item is None:
            return
        mesh, matrix, section = item.mesh, item.matrix, self.cut.section
        self.card.show_area(None)

        def work(at: tasks.TaskContext) -> float:
            return self._desk.insight.section_area(mesh, matrix, section.normal, section.offset_mm, at.cancel)

        def failed(_: Exception) -> None:
            self.card.show_no_area()

        shown: Callable[[float], None] = self.card.show_area
        tasks.run(work, done=shown, failed=failed, owner=self, slot="area", after_ms=REST_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the view leaves, unless another tool took it before."""
        if self.is_on and watched is self._view and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.stop()
            event.accept()
            return True
        return False
