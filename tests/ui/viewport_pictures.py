"""A 3D view with something in it, and what is seen in its picture."""

import numpy as np
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.golden import compare
from ui.viewport.plain_surface import PlainSurface
from ui.viewport.raster_surface import RasterSurface
from ui.viewport.scene import Item, Scene
from ui.viewport.surface import Surface
from ui.viewport.view import Viewport


def lying(x: float, y: float, z: float = 0.0) -> np.ndarray:
    """The matrix of a body that is moved there."""
    matrix = np.eye(4)
    matrix[:3, 3] = x, y, z
    return matrix


def pixels(of: Viewport | QImage) -> np.ndarray:
    """(height, width, 3) int16 of the picture, or of what the view draws now."""
    image = of if isinstance(of, QImage) else drawing(of).grabFramebuffer()
    return compare.pixels(image).astype(np.int16)


def drawing(view: Viewport) -> Surface | RasterSurface | PlainSurface:
    """What draws the view."""
    found = view.surface if view.surface is not None else view.plain
    assert found is not None
    return found


def near(picture: np.ndarray, colour: tuple[int, int, int], within: int = 40) -> np.ndarray:
    """Which pixels have about that colour."""
    return np.abs(picture - colour).max(axis=2) < within


def blueish(picture: np.ndarray, by: int = 18) -> np.ndarray:
    """Pixels of the part's calm blue-grey: blue above red by more than that."""
    return picture[..., 2] - picture[..., 0] > by


def opened(qtbot: QtBot, size: tuple[int, int], *items: Item, patience_ms: int = 5000) -> Viewport:
    """A view of that many pixels on the screen, with the items framed on a plate of 250 × 210 mm."""
    view = Viewport(Scene((250, 210, 210)))
    qtbot.addWidget(view)
    view.resize(*size)
    with qtbot.waitExposed(view):
        view.show()
    ready: list[str] = []
    view.ready.connect(ready.append)
    for item in items:
        view.scene.put(item)
    qtbot.waitUntil(lambda: len(ready) == len(items), timeout=patience_ms)
    view.frame(at_once=True)
    return view
