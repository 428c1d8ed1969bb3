"""The ordered part in 3D, in a frame of its own: turn it, look closer."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mesh.mesh import Mesh
from mesh.read import read_bytes
from mesh.weld import weld
from printdesk.words import say
from ui import tasks
from ui.notice import sentence
from ui.viewport.scene import Item, Scene
from ui.viewport.view import Viewport
from ui.widgets.text import label

_PART = "part"


class PartView(QWidget):
    """Shows one part at a time, read in the background; where it cannot be had, the sentence why."""

    def __init__(self, height: int = 220) -> None:
        super().__init__()
        self.setFixedHeight(height)
        self._key = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._why = label("", "second", wrap=True)
        self._why.setContentsMargins(16, 16, 16, 16)
        self._why.hide()
        self._column.addWidget(self._why)
        self._scene = Scene((1.0, 1.0, 1.0))
        self._view: Viewport | None = None

    def show_source(self, key: str, source: Callable[[], bytes]) -> None:
        """key: the part's SHA-256, the same again changes nothing; source: gives its bytes, called on another thread."""
        if key == self._key:
            return
        self._begin(key)
        tasks.run(
            lambda _at: weld(read_bytes(source(), "part.stl", units="mm").mesh),
            done=lambda mesh: self.show_mesh(key, mesh),
            failed=lambda error: self._tell(sentence(error)),
            owner=self,
            slot="part",
        )

    def show_mesh(self, key: str, mesh: Mesh) -> None:
        self._begin(key)
        view = self._made()
        self._scene.put(Item(_PART, mesh))
        view.frame(at_once=True)

    def clear(self) -> None:
        self._begin("")

    def _begin(self, key: str) -> None:
        self._key = key
        self._scene.clear()
        self._tell("")

    def _made(self) -> Viewport:
        """The 3D view costs a context of the graphics card, so it waits for the first part."""
        if self._view is None:
            self._view = Viewport(self._scene, with_plate=False, with_cube=False)
            self._view.setAccessibleName(say("The ordered part in 3D"))
            self._view.setAcceptDrops(False)
            self._column.addWidget(self._view)
        return self._view

    def _tell(self, words: str) -> None:
        self._why.setText(words)
        self._why.setVisible(bool(words))
        if self._view:
            self._view.setVisible(not words)
