"""The parts opened last, with their pictures: cards on the empty desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.words import say
from ui import tasks
from ui.heard import Heard
from ui.orders.thumbnail import paint_picture
from ui.parts.pictures import Pictures
from ui.prepare.header import ElidedLabel
from ui.theme import theme
from ui.typeface import typeface
from ui.widgets.card import Card
from ui.widgets.emptied import empty
from ui.widgets.text import label, plain_tip

MOST, COLUMNS = 8, 4
_HEIGHT = 76
FIRST_MS = 100  # the first frame does not wait for it


@dataclass(frozen=True)
class Recent:
    """picture: the SHA-256 of it, "" where there is none yet."""

    path: Path
    picture: str = ""


class _Picture(QWidget):
    def __init__(self, pictures: Pictures, sha256: str) -> None:
        super().__init__()
        self._pictures, self._sha256 = pictures, sha256
        self.setFixedHeight(_HEIGHT)
        pictures.changed.connect(self._came)
        theme().changed.connect(self.update)

    def _came(self, sha256: str) -> None:
        if sha256 == self._sha256:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        size = self.size() * self.devicePixelRatioF()
        paint_picture(QPainter(self), QRectF(self.rect()), self._pictures.part(self._sha256, QSize(size.width(), size.height())))


class RecentParts(QWidget):
    """chosen(Path): open that file. Hidden while there is none; files that are gone are left out."""

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pictures = Pictures(lambda sha256: desk.library.picture(sha256), self)  # noqa: PLW0108  # the library opens then
        self.shown: list[Recent] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(say("Opened last"), "caption"))
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        for place in range(COLUMNS):
            self._grid.setColumnStretch(place, 1)
        column.addLayout(self._grid)
        self.hide()
        Heard(self, desk.changes.settings, desk.changes.parts).heard.connect(self.refresh)
        self.refresh(FIRST_MS)

    def refresh(self, after_ms: int = 0) -> None:
        desk = self._desk
        how = {"owner": self, "slot": "recent", "after_ms": after_ms}
        tasks.run(lambda _at: _recent(desk), done=self.show_recent, failed=lambda _: None, **how)

    def show_recent(self, recent: Sequence[Recent]) -> None:
        if list(recent) == self.shown:
            return
        self.shown = list(recent)
        empty(self._grid)
        for place, one in enumerate(self.shown):
            self._grid.addWidget(self._card(one), place // COLUMNS, place % COLUMNS)
        self.setVisible(bool(self.shown))

    def _card(self, one: Recent) -> Card:
        card = Card(choosable=True, name=say("Open {name}", name=one.path.name))
        card.setObjectName(f"prepare.recent.{one.path.name}")
        card.setToolTip(plain_tip(str(one.path)))
        card.body.setContentsMargins(8, 8, 8, 8)
        card.body.addWidget(_Picture(self._pictures, one.picture))
        name = ElidedLabel()
        name.setFont(typeface(12, 600))
        name.show_text(one.path.stem)
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        card.body.addWidget(name)
        card.chosen.connect(lambda: self.chosen.emit(one.path))
        return card


def _recent(desk: Desk) -> list[Recent]:
    found = []
    for name in desk.settings.last_files:
        path = Path(name)
        if path.is_file():
            found.append(Recent(path, desk.library.picture_at(path)))
        if len(found) == MOST:
            break
    return found
