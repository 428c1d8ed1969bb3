"""The large picture at the top of the column: the part, or one of its photos."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from printdesk.words import say
from ui.orders.thumbnail import paint_picture
from ui.parts.pictures import Pictures
from ui.theme import theme

HEIGHT = 190


class PictureRoom(QWidget):
    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._part, self._photo = "", ""
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(say("Picture of the part"))
        pictures.changed.connect(lambda sha256: self.update() if sha256 in (self._part, self._photo) else None)
        theme().changed.connect(self.update)

    def show_part(self, picture: str, photos: Sequence[str]) -> None:
        """A photo that is shown stays while the part still has it."""
        self._part = picture
        if self._photo not in photos:
            self._photo = ""
        self.update()

    def show_photo(self, sha256: str) -> None:
        """ "" for the part."""
        self._photo = sha256
        self.setAccessibleName(say("Photo of the part") if sha256 else say("Picture of the part"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        size = self.size() * self.devicePixelRatioF()
        wanted = QSize(size.width(), size.height())
        image = self._pictures.photo(self._photo, wanted) if self._photo else self._pictures.part(self._part, wanted)
        paint_picture(QPainter(self), QRectF(self.rect()), image)
