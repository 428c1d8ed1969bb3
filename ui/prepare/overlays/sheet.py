"""A sheet over the picture, under all cards, to draw on in the screen's own sharpness. Every click goes through it."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.viewport.gizmo import mm_per_px
from ui.viewport.view import Viewport


class Sheet(QWidget):
    """As large as the view; painted anew when the camera moves. A new picture of the scene is never drawn for it."""

    def __init__(self, view: Viewport) -> None:
        super().__init__(view)
        self.view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(view.rect())
        self.lower()
        if view.surface is not None:
            view.surface.lower()
        view.installEventFilter(self)
        view.camera_changed.connect(self.update)
        theme().changed.connect(self.update)
        self.hide()

    def mm_per_px(self, point_mm: npt.NDArray[np.float64]) -> float:
        """At a point (3,) of the plate's coordinates."""
        return mm_per_px(point_mm, self.view.camera, self.width(), self.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.view:
            self.setGeometry(self.view.rect())
        return False
