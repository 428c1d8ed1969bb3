"""A list to choose one thing from, by its id, with a spot of colour where it is a colour."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QComboBox


def swatch(hex_colour: str) -> QIcon:
    """A round spot of a material's colour, with a thin rim so that white is seen on white."""
    pixmap = QPixmap(32, 32)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(128, 136, 145))
    painter.setBrush(QColor(hex_colour))
    painter.drawEllipse(3, 3, 25, 25)
    painter.end()
    return QIcon(pixmap)


class Choice(QComboBox):
    """A list to choose from, by id. Does not turn with the wheel, so that the column can be scrolled over it."""

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)  # on Linux Qt tells what is chosen as the name of a list, and not what for
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(16)
        self.activated.connect(lambda index: self.picked.emit(self.itemData(index)))

    def show_options(self, options: list[tuple[str, str, str]], chosen: str) -> None:
        """options: (id, words, colour "#rrggbb" or "")."""
        with QSignalBlocker(self):
            self.clear()
            for key, words, hex_colour in options:
                if hex_colour:
                    self.addItem(swatch(hex_colour), words, key)
                else:
                    self.addItem(words, key)
            self.setCurrentIndex(max(0, self.findData(chosen)))

    def event(self, event: QEvent) -> bool:
        """A letter typed here looks for an entry, and is not the shortcut of a tool."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if plain and event.text().isprintable() and event.text().strip():
                event.accept()
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a wheel over the column scrolls the column
