"""The layers on the desk: laid by a worker, seen in the view, gone through with slider and keys."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from printdesk.desk import Desk
from printdesk.errors import DeskError
from printdesk.part import Part
from printdesk.toolpath import Feature, ToolPath
from printdesk.words import say
from ui import tasks
from ui.prepare.overlays.layer_card import LayerCard
from ui.prepare.overlays.layer_slider import LayerSlider
from ui.prepare.overlays.layer_view import LayerView, Shown, shown_of
from ui.prepare.workspace import Workspace, shape_of
from ui.viewport.view import Viewport

EDGE, TALLEST = 14, 420
MANY_LINES = 400_000  # above, one layer at a time is shown first: a processor that draws would take half a second for all
NAME = "layers"


class LayerTool(QObject):
    """changed: begun or left; remembered(is_single, by): how they were last looked at."""

    changed = Signal()
    remembered = Signal(bool, str)

    def __init__(self, desk: Desk, workspace: Workspace, view: Viewport, is_single: bool, by: str) -> None:
        super().__init__(view)
        self._desk, self._workspace, self._view = desk, workspace, view
        self.model = LayerView()
        self.model.is_single, self.model.by = is_single, by
        self.card, self.slider = LayerCard(self.model), LayerSlider(view)
        view.overlay.place(self.card, "top left")
        self.card.hide()
        self.is_on = False
        self._task: tasks.Task | None = None
        self._of: object = None  # what the layers that are shown or laid were made from
        self._at = (0.0, 0.0)
        self._asked_slicer = False
        self.model.changed.connect(self._show)
        self.slider.moved.connect(self.model.look)
        self.card.left.connect(self.stop)
        self.card.slice_wanted.connect(self.slice)
        self.card.own_wanted.connect(self.lay)
        self.card.stop_wanted.connect(self._stop_work)
        workspace.changed.plate.connect(self._follow)
        workspace.changed.wish.connect(self._follow)
        view.installEventFilter(self)

    # ---- begun and left

    def start(self) -> None:
        if self.is_on or self._workspace.part is None:
            return
        self.is_on = True
        self.card.show()
        self._of = None
        self._follow()
        self._ask_slicer()
        self._view.setFocus()
        self.changed.emit()

    def stop(self) -> None:
        if not self.is_on:
            return
        self.is_on = False
        self._cancel()
        self.model.show(None)
        self.card.hide()
        self.slider.hide()
        self._view.scene.set_lines(NAME, None)
        self._view.scene.set_section(None)
        self.changed.emit()

    # ---- where the layers come from

    def lay(self) -> None:
        """As the desk lays them for its estimate, by a worker."""
        part, wish = self._workspace.part, self._workspace.wish
        if part is None:
            return
        self._of = self._key(part)

        def work(at: tasks.TaskContext) -> Shown:
            path = self._desk.insight.layers(part, wish, cancel=at.cancel, told=at.tell)
            return shown_of(path, part.placement.position_mm)

        self._run(work, say("Laying the layers …"), part)

    def slice(self) -> None:
        """By the installed slicer, into a file that is read and thrown away."""
        part, wish = self._workspace.part, replace(self._workspace.wish, quantity=1)
        if part is None:
            return

        def work(at: tasks.TaskContext) -> Shown:
            with tempfile.TemporaryDirectory(prefix="printdesk-paths-", ignore_cleanup_errors=True) as folder:
                made = self._desk.queue.slice(part, wish, Path(folder) / "part.gcode", cancel=at.cancel)
                path = self._desk.insight.toolpath(made.gcode, at.cancel)
            thick = self._desk.bench.profile(wish).filament_diameter_mm
            return shown_of(path, _towards(path, part), f"{made.slicer} {made.slicer_version}", thick)

        self._run(work, say("Slicing {name} …", name=part.name), part)

    def read(self, path: Path) -> None:
        """Of a file, where it lies on its own bed; it goes when the part or the wish changes."""
        part = self._workspace.part
        if part is None:
            return
        self._of = self._key(part)
        self._run(
            lambda at: shown_of(self._desk.insight.toolpath(path, at.cancel), (0.0, 0.0), path.name),
            say("Reading {name} …", name=path.name),
            part,
        )

    def _run(self, work: Callable[[tasks.TaskContext], Shown], words: str, part: Part) -> None:
        self._cancel()
        self.card.show_busy(words)

        def done(shown: Shown) -> None:
            self._at = part.placement.position_mm
            self.card.set_density(self._desk.bench.material(self._workspace.wish).density_g_cm3)
            if len(shown.lines) > MANY_LINES:
                self.model.is_single = True
            self.card.show_busy(None)
            self.model.show(shown)
            self._follow()  # the part may have been moved meanwhile

        def failed(error: Exception) -> None:
            self.card.show_trouble(
                f"{error.message} {error.hint}" if isinstance(error, DeskError) else say("The layers could not be laid.")
            )

        self._task = tasks.run(
            work,
            done=done,
            told=lambda fraction: self.card.show_busy(words, fraction),
            failed=failed,
            owner=self,
            slot="layers",
            title=words,
        )

    def _cancel(self) -> None:
        if self._task is not None and not self._task.is_over:
            self._task.cancel()
        self._task = None

    def _stop_work(self) -> None:
        """The layers that were there stay; without any the card is closed."""
        self._cancel()
        self.card.show_busy(None)
        if self.model.shown is None:
            self.stop()

    def _ask_slicer(self) -> None:
        if not self._asked_slicer:
            self._asked_slicer = True
            tasks.run(lambda _: self._desk.queue.slicer_name(), done=self.card.show_slicer, failed=lambda _: None, owner=self)

    # ---- what is seen

    def _key(self, part: Part) -> object:
        wish = self._workspace.wish
        return shape_of(part), wish.material, wish.process, wish.profile, wish.layer_height_mm, wish.infill, wish.supports

    def _follow(self) -> None:
        """The part is another, or lies elsewhere; while its size is dragged nothing is laid."""
        if not self.is_on or self._workspace.is_sliding:
            return
        part = self._workspace.part
        if part is None:
            self.stop()
        elif self._key(part) != self._of:
            self.model.show(None)
            self.lay()
        elif self.model.shown is not None and part.placement.position_mm != self._at:
            step = np.subtract(part.placement.position_mm, self._at)
            self._at = part.placement.position_mm
            moved = self.model.shown.lines + np.array([*step, 0.0], np.float32)
            self.model.show(replace(self.model.shown, lines=moved))

    def _show(self) -> None:
        if not self.is_on:
            return
        model = self.model
        self.slider.setVisible(model.shown is not None)
        self._place()
        self.slider.show_layers(model.layers, model.low, model.high, model.is_single)
        self._view.scene.set_lines(NAME, model.lines())
        self._view.scene.set_section(model.section())
        if model.shown is not None:
            self.remembered.emit(model.is_single, model.by)

    def _place(self) -> None:
        height = min(TALLEST, self._view.height() - 260)
        self.slider.setFixedHeight(max(height, 140))
        self.slider.move(self._view.width() - EDGE - self.slider.width(), (self._view.height() - self.slider.height()) // 2)
        self.slider.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Page Up and Page Down in the view go through the layers, Escape leaves."""
        if not self.is_on or watched is not self._view:
            return False
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            big = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self.model.step(big if event.key() == Qt.Key.Key_PageUp else -big)
            elif event.key() == Qt.Key.Key_Escape:
                self.stop()
            else:
                return False
            event.accept()
            return True
        return False


def _towards(path: ToolPath, part: Part) -> tuple[float, float]:
    """By how much the slicer laid the part elsewhere: from the middle of its outer walls to where the part lies."""
    outer = path.segments[path.feature == Feature.OUTER_WALL]
    if not len(outer):
        outer = path.segments
    middle = (outer.min(axis=(0, 1)) + outer.max(axis=(0, 1))) / 2
    x, y = part.placement.position_mm
    return x - float(middle[0]), y - float(middle[1])
