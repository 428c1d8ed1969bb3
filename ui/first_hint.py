"""What somebody who has never used a 3D view cannot guess, once, when the first part lies on the plate."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from printdesk.words import say
from ui.keys import in_words, keys
from ui.prepare.page import PreparePage
from ui.viewport.camera import Camera
from ui.window import Window

_KEY = "view"
_TURNED_DEG = 3.0  # a camera that flies somewhere looks the same way up to rounding


class FirstHint(QObject):
    """It goes by itself once the person turns the view or opens a tool: they know by then."""

    def __init__(self, window: Window, page: PreparePage) -> None:
        super().__init__(page)
        self._hints, self._page = window.hints, page
        self._told_from = page.viewport.camera
        page.workspace.changed.plate.connect(self._look)
        page.viewport.camera_changed.connect(self._turned)
        page.tools.used.connect(self._opened)
        page.shaper.opened.connect(self._opened)
        page.overlays.changed.connect(lambda: self._hints.learned(_KEY))

    def _look(self) -> None:
        view = self._page.viewport
        if self._page.workspace.part is not None and view.isVisible():
            words = say(
                "Drag beside the part to turn the view, with Shift to move it; the wheel zooms. {search} finds everything, "
                "{keys} lists all keys.",
                search=in_words(keys().of("window.search")),
                keys=in_words(keys().of("window.keys")),
            )
            self._hints.tell(_KEY, words, view, self._place)

    def _place(self, card: QWidget) -> None:
        self._told_from = self._page.viewport.camera
        self._page.viewport.overlay.place(card, "bottom right")

    def _turned(self, camera: Camera) -> None:
        before = self._told_from
        if max(abs(camera.yaw - before.yaw), abs(camera.pitch - before.pitch)) > _TURNED_DEG:
            self._hints.learned(_KEY)

    def _opened(self, tool: str) -> None:
        if tool:
            self._hints.learned(_KEY)
