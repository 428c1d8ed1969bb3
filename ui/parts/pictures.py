"""Pictures of the library: read and coloured in the background, those asked for last first, kept while there is room."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage
from shiboken6 import isValid

from ui import tasks
from ui.theme import tokens

BRIGHTEST = 1.25  # as `mesh.glance` writes the light
AT_ONCE = 2
MOST_WAITING = 80  # more than a screen shows; what was scrolled by is not read
MOST_PIXELS = 12_000_000  # kept, of 4 bytes each
_Key = tuple[str, str, int, int]


class Pictures(QObject):
    """Pictures by their SHA-256. source: gives a picture's bytes; it is called on another thread and may raise.

    changed(sha256): that picture is there now. What cannot be read gets none, and is not tried again.
    """

    changed = Signal(str)

    def __init__(self, source: Callable[[str], bytes], parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._kept: OrderedDict[_Key, QImage | None] = OrderedDict()
        self._pixels = 0
        self._waiting: OrderedDict[_Key, bool] = OrderedDict()
        self._running: set[_Key] = set()

    def part(self, sha256: str, size: QSize) -> QImage | None:
        """A part in the colour of the theme, fitting into `size` (pixels of the screen); None while it is not there."""
        return self._image((sha256, tokens().part, size.width(), size.height())) if sha256 else None

    def photo(self, sha256: str, size: QSize) -> QImage | None:
        """A photo as it is, filling `size` or smaller."""
        return self._image((sha256, "", size.width(), size.height()))

    def _image(self, key: _Key) -> QImage | None:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._running:
            self._waiting[key] = True
            self._waiting.move_to_end(key)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            self._go_on()
        return None

    def _go_on(self) -> None:
        while self._waiting and len(self._running) < AT_ONCE:
            key, _ = self._waiting.popitem()
            self._running.add(key)
            tasks.run(
                partial(self._made, key),
                done=lambda image, key=key: self._keep(key, image),
                failed=lambda _error, key=key: self._keep(key, None),
                ended=lambda key=key: self._ended(key),
                owner=self,
            )

    def _made(self, key: _Key, _at: tasks.TaskContext) -> QImage | None:
        return _read(self._source(key[0]), key)

    def _ended(self, key: _Key) -> None:
        self._running.discard(key)
        self._go_on()

    def _keep(self, key: _Key, image: QImage | None) -> None:
        self._kept[key] = image
        self._pixels += _pixels(image)
        while self._pixels > MOST_PIXELS and len(self._kept) > 1:
            self._pixels -= _pixels(self._kept.popitem(last=False)[1])
        if isValid(self):
            self.changed.emit(key[0])


def _pixels(image: QImage | None) -> int:
    return image.width() * image.height() if image is not None else 0


def _read(data: bytes, key: _Key) -> QImage | None:
    _, ink, width, height = key
    image = QImage.fromData(data)  # our own PNG or JPEG: what the window made, or the worker
    if image.isNull():
        return None
    image = image.scaled(QSize(width, height), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return coloured(image, ink) if ink else image


def coloured(light: QImage, ink: str) -> QImage:
    """A picture of `mesh.glance`, grey and alpha, in the colour "#rrggbb"."""
    light = light.convertToFormat(QImage.Format.Format_RGBA8888)
    width, height = light.width(), light.height()
    grey = np.frombuffer(light.constBits(), np.uint8).reshape(height, width, 4)
    base = QColor(ink)
    rgb = np.array([base.red(), base.green(), base.blue()], np.float32) * (BRIGHTEST / 255)
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[..., :3] = np.clip(grey[..., :1] * rgb, 0, 255)
    pixels[..., 3] = grey[..., 3]
    return QImage(pixels.tobytes(), width, height, width * 4, QImage.Format.Format_RGBA8888).copy()
