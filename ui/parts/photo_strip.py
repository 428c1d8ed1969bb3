"""The photos of a part: small, in a row; one is shown large when it is clicked, and can be taken off."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from printdesk.words import say
from ui.parts.pictures import Pictures
from ui.widgets.button import Button
from ui.widgets.emptied import empty
from ui.widgets.flow import Flow

SIDE = 78
ENDINGS = ("jpg", "jpeg", "png", "webp")


class _Photo(QToolButton):
    taken = Signal()

    def __init__(self, sha256: str, place: int, pictures: Pictures) -> None:
        super().__init__()
        self.sha256, self._pictures = sha256, pictures
        self.setCheckable(True)
        self.setFixedSize(SIDE, SIDE)
        self.setIconSize(QSize(SIDE - 14, SIDE - 14))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(say("Photo {number}", number=place))
        self.setToolTip(say("Show it large; Delete takes it off"))
        pictures.changed.connect(self._came)
        self._came(sha256)

    def _came(self, sha256: str) -> None:
        ratio = self.devicePixelRatioF()
        if sha256 == self.sha256 and (image := self._pictures.photo(sha256, self.iconSize() * ratio)) is not None:
            image.setDevicePixelRatio(ratio)
            self.setIcon(QIcon(QPixmap.fromImage(image)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class PhotoStrip(QWidget):
    """shown(sha256): show that one large, "" for the part again. taken(sha256): take it off. add_wanted: the button."""

    shown = Signal(str)
    taken = Signal(str)
    add_wanted = Signal()

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self.photos: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._row = Flow(6)
        column.addLayout(self._row)
        self.add = Button(say("Add a photo …"), "link", icon="add", call=self.add_wanted.emit)
        self.add.setObjectName("parts.part.addPhoto")
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_photos(self, photos: Sequence[str]) -> None:
        if tuple(photos) == self.photos:
            return
        self.photos = tuple(photos)
        empty(self._row)
        for place, sha256 in enumerate(photos, 1):
            button = _Photo(sha256, place, self._pictures)
            button.setObjectName(f"parts.part.photo.{place}")
            button.clicked.connect(lambda is_on=False, sha256=sha256: self._show(sha256 if is_on else ""))
            button.taken.connect(lambda sha256=sha256: self.taken.emit(sha256))
            self._row.addWidget(button)
        self._row.invalidate()
        self.updateGeometry()

    def _buttons(self) -> list[_Photo]:
        found = [self._row.itemAt(place).widget() for place in range(self._row.count())]
        return [one for one in found if isinstance(one, _Photo)]

    def _show(self, sha256: str) -> None:
        for button in self._buttons():
            button.setChecked(button.sha256 == sha256)
        self.shown.emit(sha256)


def is_photo(path: Path) -> bool:
    """By its ending; what is in it is another matter."""
    return path.suffix.lower().lstrip(".") in ENDINGS
