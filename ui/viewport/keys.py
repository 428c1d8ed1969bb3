"""What the keys mean for the camera: everything the mouse does to it, without one. Which key does what can be changed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent

from printdesk.words import say
from ui.keys import in_words, keys, pressed, same_key
from ui.viewport import touch
from ui.viewport.camera import Camera, Side
from ui.viewport.touch import Room

FRAME, ALL = "prepare.frame", "prepare.view.all"


@dataclass(frozen=True)
class ViewKey:
    """id: as it is listed in `ui.keys`; usual: as QKeySequence reads it, several joined by "; "; move: where the camera goes."""

    id: str
    usual: str
    move: Callable[[Camera, Room], Camera]

    @property
    def key(self) -> str:
        return _key_of(self.id, self.usual)


def _key_of(action_id: str, usual: str) -> str:
    """What holds now; the usual one where no window lists it."""
    return keys().of(action_id) if action_id in keys().listed else usual


def _from(side: Side) -> Callable[[Camera, Room], Camera]:
    return lambda camera, _room: camera.looking(side)


def _turned(x: int, y: int) -> Callable[[Camera, Room], Camera]:
    return lambda camera, _room: camera.orbited(x * touch.KEY_TURN, -y * touch.KEY_TURN)


def _moved(x: int, y: int) -> Callable[[Camera, Room], Camera]:
    return lambda camera, room: camera.panned(x * touch.KEY_PAN_PX, y * touch.KEY_PAN_PX, room.height)


_WAYS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
SIDE_KEYS = {side: ViewKey(f"prepare.view.{side.value}", str(number), _from(side)) for number, side in enumerate(Side, 1)}
VIEW_KEYS = (
    *SIDE_KEYS.values(),
    *(ViewKey(f"prepare.view.turn{way}", way, _turned(*step)) for way, step in _WAYS.items()),
    *(ViewKey(f"prepare.view.move{way}", f"Shift+{way}", _moved(*step)) for way, step in _WAYS.items()),
    ViewKey("prepare.view.nearer", "+; =; PgUp", lambda camera, _: camera.zoomed(touch.KEY_ZOOM)),
    ViewKey("prepare.view.farther", "-; PgDown", lambda camera, _: camera.zoomed(1 / touch.KEY_ZOOM)),
    ViewKey("prepare.view.perspective", "P", lambda camera, _: camera.flattened(False)),
    ViewKey("prepare.view.parallel", "O", lambda camera, _: camera.flattened(True)),
)


def keyed(camera: Camera, event: QKeyEvent, room: Room) -> Camera | None:
    """Where the camera goes by a key, None if the key means nothing here."""
    key = pressed(event)
    found = next((one for one in VIEW_KEYS if same_key(one.key, key)), None)
    return found.move(camera, room) if found else None


def asks(event: QKeyEvent, action_id: str, usual: str) -> bool:
    """Whether a key is that of something that is more than a move of the camera: `FRAME`, `ALL`."""
    return same_key(_key_of(action_id, usual), pressed(event))


def sides_words() -> str:
    """Of the cube's tip: which keys look from its sides; "" where the first or the last has none."""
    first, last = (in_words(SIDE_KEYS[side].key) for side in (Side.FRONT, Side.BOTTOM))
    return say("keys {first} to {last}", first=first, last=last) if first and last else ""


def words_of_views() -> dict[str, str]:
    """By the id of each move, and of showing all: what it does, as an entry of a menu."""
    return {
        "prepare.view.front": say("Look from the front"),
        "prepare.view.back": say("Look from the back"),
        "prepare.view.left": say("Look from the left"),
        "prepare.view.right": say("Look from the right"),
        "prepare.view.top": say("Look from above"),
        "prepare.view.bottom": say("Look from below"),
        ALL: say("Show all of the plate"),
        "prepare.view.turnLeft": say("Turn the view to the left"),
        "prepare.view.turnRight": say("Turn the view to the right"),
        "prepare.view.turnUp": say("Turn the view upward"),
        "prepare.view.turnDown": say("Turn the view downward"),
        "prepare.view.moveLeft": say("Move the view to the left"),
        "prepare.view.moveRight": say("Move the view to the right"),
        "prepare.view.moveUp": say("Move the view upward"),
        "prepare.view.moveDown": say("Move the view downward"),
        "prepare.view.nearer": say("Come nearer"),
        "prepare.view.farther": say("Go farther away"),
        "prepare.view.perspective": say("With perspective"),
        "prepare.view.parallel": say("Without perspective"),
    }
