"""What the keys mean for the camera: everything the mouse does to it, without one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.viewport import touch
from ui.viewport.camera import Camera, Side
from ui.viewport.touch import Room

_SIDES = dict(zip(range(Qt.Key.Key_1, Qt.Key.Key_7), Side, strict=True))
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_NEARER, _FARTHER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_PageUp), (Qt.Key.Key_Minus, Qt.Key.Key_PageDown)
_FREE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def keyed(camera: Camera, event: QKeyEvent, room: Room) -> Camera | None:
    """Where the camera goes by a key, None if the key means nothing here.

    1 … 6: the standard views. Arrows turn, with Shift they move; + and -, Page Up and Page Down zoom. P: perspective, O:
    orthographic.
    """
    key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.modifiers() & ~_FREE:
        return None
    if key in _SIDES:
        return camera.looking(_SIDES[key])
    if key in _ARROWS:
        x, y = _ARROWS[Qt.Key(key)]
        if shift:
            return camera.panned(x * touch.KEY_PAN_PX, y * touch.KEY_PAN_PX, room.height)
        return camera.orbited(x * touch.KEY_TURN, -y * touch.KEY_TURN)
    if key in _NEARER or key in _FARTHER:
        return camera.zoomed(touch.KEY_ZOOM if key in _NEARER else 1 / touch.KEY_ZOOM)
    if key in (Qt.Key.Key_O, Qt.Key.Key_P) and not shift:
        return camera.flattened(key == Qt.Key.Key_O)
    return None
