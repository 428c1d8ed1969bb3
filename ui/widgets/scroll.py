"""A page that scrolls up and down under a bar that floats on its right margin: what it shows is as wide with a bar as without."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

_WIDE = 10


class PageScroll(QScrollArea):
    """Leave 12 px at the right of `inside` free of what can be pressed.

    `inside` is as high as its layout needs at that width, and no lower than the room. Qt's own resizable page is at least as
    high as if it were as narrow as it could be, which leaves a blank stretch below words that wrap.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inside.setProperty("look", "scrolled")
        self.setWidget(inside)
        inside.installEventFilter(self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.hide()
        own = self.verticalScrollBar()
        own.rangeChanged.connect(self._take_range)
        own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(own.setValue)

    def _fit(self) -> None:
        room, layout = self.viewport().size(), self.widget().layout()
        height = layout.totalHeightForWidth(room.width()) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        self.widget().resize(room.width(), max(room.height(), height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The layout has changed and lays itself out next, then in its new height."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return super().eventFilter(watched, event)

    def _take_range(self, lowest: int, highest: int) -> None:
        own = self.verticalScrollBar()
        self._bar.setRange(lowest, highest)
        self._bar.setPageStep(own.pageStep())
        self._bar.setSingleStep(own.singleStep())
        self._bar.setValue(own.value())
        self._bar.setVisible(highest > lowest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - _WIDE, 0, _WIDE, self.height())
        self._bar.raise_()
