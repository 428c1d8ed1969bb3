"""What mouse, touchpad and keys mean for the camera. Pure: positions in pixels in, cameras out."""

from dataclasses import dataclass

from ui.viewport.camera import Camera

DEGREES_PER_PX = 0.35
ZOOM_PER_NOTCH = 0.87  # one notch of a wheel comes 13 % nearer
_NOTCH = 120.0  # Qt counts eighths of a degree, 15° a notch
KEY_TURN, KEY_PAN_PX, KEY_ZOOM = 15.0, 40.0, 0.8


@dataclass(frozen=True)
class Room:
    """The viewport's size in pixels (of the desk, not of the screen)."""

    width: float
    height: float

    @property
    def aspect(self) -> float:
        return max(self.width, 1.0) / max(self.height, 1.0)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """-1 … 1, right and up, of a pixel from the upper left."""
        return 2.0 * x / max(self.width, 1.0) - 1.0, 1.0 - 2.0 * y / max(self.height, 1.0)


def dragged(camera: Camera, dx: float, dy: float, room: Room, *, pan: bool) -> Camera:
    if pan:
        return camera.panned(dx, dy, room.height)
    return camera.orbited(-dx * DEGREES_PER_PX, dy * DEGREES_PER_PX)


def wheeled(camera: Camera, angle: float, x: float, y: float, room: Room) -> Camera:
    """angle: as Qt counts, positive away from the person: nearer."""
    return camera.zoomed(ZOOM_PER_NOTCH ** (angle / _NOTCH), *room.at(x, y), room.aspect)


def pinched(camera: Camera, growth: float, x: float, y: float, room: Room) -> Camera:
    """growth: by which share the fingers went apart."""
    return camera.zoomed(1.0 / max(0.2, 1.0 + growth), *room.at(x, y), room.aspect)
