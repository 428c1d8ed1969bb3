"""The keys of the hand: arrows that move what is chosen, Escape, and the keys that go from side to side."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.prepare.adjusting import Adjusting
from ui.prepare.drags import LAY, MOVE
from ui.prepare.workspace import Workspace
from ui.viewport.view import Viewport

if TYPE_CHECKING:
    from ui.prepare.handles import Handles

_KEY_MM = 1.0  # by an arrow key; ten times with Shift, a tenth with Alt
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class HandKeys:
    """Arrows move with Ctrl, and without it while the move tool is in use; else they are the camera's."""

    def __init__(self, handles: "Handles", workspace: Workspace, view: Viewport, adjusting: Adjusting) -> None:
        self._handles, self._workspace, self._view, self._adjusting = handles, workspace, view, adjusting

    def press(self, event: QKeyEvent) -> bool:
        """Whether a key was meant for the hand."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control, shift, alt = (
            bool(held & key)
            for key in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier)
        )
        if event.key() == Qt.Key.Key_Escape:
            return self._escape()
        if self._handles.tool == LAY and not held:
            return self._side(event.key())
        if event.key() in _ARROWS and (control or self._handles.tool == MOVE) and self._workspace.plate.chosen_parts:
            step = _KEY_MM * (10 if shift else 1) / (10 if alt else 1)
            self._adjusting.nudge(*(step * far for far in self._on_plate(*_ARROWS[Qt.Key(event.key())])))
            return True
        return False

    def _escape(self) -> bool:
        """One thing after another: the drag, the tool, the others that are chosen, the choice."""
        plate = self._workspace.plate
        if self._handles.is_dragging:
            self._handles.cancel()
        elif self._handles.tool:
            self._handles.left.emit()
        elif plate.chosen is not None:
            self._workspace.choose(plate.chosen if plate.also else None)
        else:
            return False
        return True

    def _side(self, key: int) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._handles.lay()
        elif key in _ARROWS:
            self._handles.step_side(1 if key in _NEXT else -1)
        else:
            return False
        return True

    def _on_plate(self, right: int, up: int) -> tuple[float, float]:
        """The axis of the plate that runs the most as the arrow points on the screen."""
        across = self._view.camera.axes()[0]
        ahead = np.array([-across[1], across[0]])  # away from the eye, level
        way = across[:2] * right + ahead * up
        if abs(way[0]) >= abs(way[1]):
            return float(np.sign(way[0])), 0.0
        return 0.0, float(np.sign(way[1]))
