"""Small pictures of parts: drawn once per part in the background, kept, and painted in the colours that hold now."""

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui import tasks
from ui.glyphs import paint_icon
from ui.theme import colour, theme, tokens

if TYPE_CHECKING:  # read with the first picture, which the first frame does not wait for
    from mesh.shading import LightMap

WIDTH, HEIGHT = 62, 50
SHARPER = 3  # pixels drawn for one of the picture, so that it is sharp at 200 % too
MOST_KEPT = 400
Source = Callable[[], bytes]


class Thumbnails(QObject):
    """Pictures by the part's SHA-256. source: gives the canonical bytes; it is called on another thread and may raise.

    changed(sha256): that picture is there now. A part that cannot be drawn gets none, and is not tried again.
    waits: none is begun before `begin`
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None, *, waits: bool = False) -> None:
        super().__init__(parent)
        self._waits = waits
        self._maps: OrderedDict[str, LightMap | None] = OrderedDict()
        self._asked: set[str] = set()
        self._images: dict[tuple[str, str], QImage] = {}

    def image(self, sha256: str, source: Source) -> QImage | None:
        """The picture in the present theme; None while there is none, and then it is begun."""
        if sha256 in self._maps:
            self._maps.move_to_end(sha256)
            return self._coloured(sha256)
        if sha256 not in self._asked:
            self._asked.add(sha256)
            if self._waits:
                return None
            tasks.run(
                lambda _at: draw(source()),
                done=lambda drawn: self._keep(sha256, drawn),
                failed=lambda _: self._keep(sha256, None),
                ended=lambda: self._asked.discard(sha256),
                owner=self,
            )
        return None

    def begin(self) -> None:
        """What was asked for while it waited is asked for again by whoever shows it."""
        self._waits = False
        waiting, self._asked = self._asked, set()
        for sha256 in waiting:
            self.changed.emit(sha256)

    def _keep(self, sha256: str, drawn: "LightMap | None") -> None:
        self._maps[sha256] = drawn
        while len(self._maps) > MOST_KEPT:
            gone, _ = self._maps.popitem(last=False)
            self._images = {key: image for key, image in self._images.items() if key[0] != gone}
        if isValid(self):
            self.changed.emit(sha256)

    def _coloured(self, sha256: str) -> QImage | None:
        drawn = self._maps[sha256]
        if drawn is None:
            return None
        key = (sha256, tokens().name)
        if key not in self._images:
            self._images[key] = coloured(drawn, tokens().part)
        return self._images[key]


def draw(data: bytes) -> "LightMap":
    """From a canonical STL. Raises BadFile or TooLarge for other bytes."""
    from mesh.read import read_bytes
    from mesh.shading import shade

    return shade(read_bytes(data, "part.stl", units="mm").mesh.corners, WIDTH * SHARPER, HEIGHT * SHARPER)


def coloured(drawn: "LightMap", ink: str) -> QImage:
    """The light map in the colour "#rrggbb", transparent where nothing is."""
    import numpy as np

    base = QColor(ink)
    rgb = np.array([base.red(), base.green(), base.blue()], np.float32)
    height, width = drawn.light.shape
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[..., :3] = np.clip(drawn.light[..., None] * rgb, 0, 255)
    pixels[..., 3] = np.clip(drawn.cover * 255, 0, 255)
    return QImage(pixels.tobytes(), width, height, width * 4, QImage.Format.Format_RGBA8888).copy()


def paint_picture(painter: QPainter, room: QRectF, image: QImage | None) -> None:
    """The picture on its soft ground, filling `room`; a cube's icon while there is none."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    ground = QPainterPath()
    ground.addRoundedRect(room, 7, 7)
    painter.fillPath(ground, colour(tokens().background))
    if image is None:
        side = int(min(room.width(), room.height()) * 0.42)
        place = QRectF(0, 0, side, side)
        place.moveCenter(room.center())
        paint_icon(painter, place.toRect(), "prepare", tokens().third)
    else:
        size = QSize(image.width(), image.height()).scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.drawImage(place, image)
    painter.restore()


class PartPicture(QWidget):
    """One part's picture, WIDTH × HEIGHT; with a height of its own it is as wide as there is room."""

    def __init__(self, thumbnails: Thumbnails, sha256: str, source: Source, *, height: int = 0) -> None:
        super().__init__()
        self._thumbnails, self._sha256, self._source = thumbnails, sha256, source
        if height:
            self.setFixedHeight(height)
        else:
            self.setFixedSize(WIDTH, HEIGHT)
        thumbnails.changed.connect(self._came)
        theme().changed.connect(self.update)

    def _came(self, sha256: str) -> None:
        if sha256 == self._sha256:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_picture(QPainter(self), QRectF(self.rect()), self._thumbnails.image(self._sha256, self._source))
