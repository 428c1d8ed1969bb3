"""Out of the Prepare desk: the picture of the model, and the part as a file, by a key, a menu, or dragged out."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from printdesk.file_name import as_file_name
from printdesk.part import Part
from printdesk.words import say
from ui import tasks
from ui.actions import Action
from ui.notice import Notice, Tone, notice_of
from ui.widgets.button import IconButton
from ui.widgets.card import FloatingCard

if TYPE_CHECKING:
    from ui.prepare.page import PreparePage

_DRAG_WIDTH = 160


@lru_cache(maxsize=1)
def _folder() -> Path:
    """Of what is dragged out; it goes when the program ends."""
    made = Path(tempfile.mkdtemp(prefix="printdesk-out-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


class Carrying(QObject):
    """Script it with `copy_picture`, `save_picture_as`, `file_of`."""

    def __init__(self, page: "PreparePage") -> None:
        super().__init__(page)
        self._page = page
        self.button = IconButton("image", say("Copy the picture, or drag it out"), self.copy_picture)
        self.button.setObjectName("prepare.picture")
        self.card = FloatingCard(name=say("Picture"), margin=0)
        self.button.setFixedSize(QSize(34, 32))
        self.card.body.addWidget(self.button)
        page.viewport.overlay.place(self.card, "bottom right")
        self._picture = Carried(self.button, self._begin_picture, self)
        name = page.column.header.name
        name.setCursor(Qt.CursorShape.OpenHandCursor)
        name.setStatusTip(say("Drag the name out to have the part as a file"))
        self._file = Carried(name, self._begin_file, self)
        page.workspace.changed.plate.connect(self._show)
        self._show()

    @property
    def is_dragging(self) -> bool:
        """What is let go over the window now came from here, and is not to be opened."""
        return self._picture.is_dragging or self._file.is_dragging

    def actions(self) -> list[Action]:
        copied, saved = say("Copy the picture"), say("Save the picture …")
        words = "screenshot image png"
        copy_file = say("Copy the part as a file")
        return [
            self._action("copyPicture", copied, self.copy_picture, "Ctrl+Shift+C", words),
            self._action("savePicture", saved, self.ask_picture, "", words),
            self._action("copyFile", copy_file, self.copy_file, "Ctrl+C", "clipboard stl", "duplicate"),
        ]

    def _action(self, key: str, text: str, call: Callable[[], object], keys: str, words: str, icon: str = "image") -> Action:
        return Action(f"prepare.{key}", text, call, icon, keys, words=words, possible=self._has_part)

    def _has_part(self) -> bool:
        return self._page.workspace.part is not None and self._page.viewport.surface is not None

    def _show(self) -> None:
        self.card.setVisible(self._page.workspace.part is not None)
        self._page.viewport.overlay.arrange()

    # ---- the picture

    def picture(self) -> QImage:
        """The model as it is seen now, without the tools that float over it."""
        surface = self._page.viewport.surface
        return surface.grabFramebuffer() if surface is not None else QImage()

    def copy_picture(self) -> None:
        QGuiApplication.clipboard().setImage(self.picture())
        self._page.notice.emit(Notice(say("The picture is copied."), Tone.GOOD))

    def ask_picture(self) -> None:
        if part := self._page.workspace.part:
            picture = self.picture()  # as it was when it was asked for
            dialog = QFileDialog(self._page, say("Save the picture as"), f"{part.name}.png", "PNG (*.png);;JPEG (*.jpg)")
            dialog.setObjectName("prepare.pictureDialog")
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(f"{part.name}.png")
            dialog.fileSelected.connect(lambda chosen: self.save_picture_as(Path(chosen), picture))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def save_picture_as(self, path: Path, picture: QImage) -> None:
        """As PNG, or as JPEG where the name says so."""
        path = path if path.suffix.lower() in (".png", ".jpg", ".jpeg") else path.with_name(f"{path.name}.png")
        words = say("{name} could not be written.", name=path.name)

        def done(is_saved: bool) -> None:
            told = (
                Notice(say("Saved as {name}.", name=path.name), Tone.GOOD) if is_saved else Notice(words, Tone.BAD, lasting=True)
            )
            self._page.notice.emit(told)

        tasks.run(lambda _at: picture.convertToFormat(QImage.Format.Format_RGB32).save(str(path)), done=done, owner=self)

    def _begin_picture(self, ready: Callable[[QMimeData, QImage], None]) -> None:
        part = self._page.workspace.part
        if part is None:
            return
        picture, path = self.picture(), _folder() / f"{as_file_name(part.name)}.png"

        def done(_: object) -> None:
            data = _file_data(path)
            data.setImageData(picture)
            ready(data, picture)

        tasks.run(lambda _at: picture.save(str(path)), done=done, owner=self, slot="picture")

    # ---- the part

    def copy_file(self) -> None:
        """For a file manager or a mail."""

        def ready(data: QMimeData, _picture: QImage) -> None:
            QGuiApplication.clipboard().setMimeData(data)
            self._page.notice.emit(Notice(say("The part is copied as a file."), Tone.GOOD))

        self._begin_file(ready)

    def file_of(self, part: Part) -> Path:
        """The part as it lies, as a binary STL in a folder that goes with the program. Takes its time: for a task."""
        path = _folder() / f"{as_file_name(part.name)}.stl"
        self._page.desk.bench.save(part, path)
        return path

    def _begin_file(self, ready: Callable[[QMimeData, QImage], None]) -> None:
        part = self._page.workspace.part
        if part is not None:
            tasks.run(
                lambda _at: self.file_of(part),
                done=lambda path: ready(_file_data(path), QImage()),
                failed=lambda error: self._page.notice.emit(notice_of(error)),
                owner=self,
                slot="file",
            )


class Carried(QObject):
    """What is dragged from a widget. begin: makes it ready in the background from the press on, and hands it over.

    The drag begins when the pointer has moved and it is ready, whichever comes last, while the button is still held.
    """

    def __init__(self, handle: QWidget, begin: Callable[[Callable[[QMimeData, QImage], None]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._handle, self._begin = handle, begin
        self._pressed: QPoint | None = None
        self._has_moved = False
        self.is_dragging = False
        self._ready: tuple[QMimeData, QImage] | None = None
        handle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._has_moved, self._ready = event.position().toPoint(), False, None
            self._begin(self._take)
            return False
        if kind == QEvent.Type.MouseMove and self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            moved = (event.position().toPoint() - self._pressed).manhattanLength()
            self._has_moved |= moved >= QApplication.startDragDistance()
            self._go()
            return self._has_moved
        if kind == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return False

    def _take(self, data: QMimeData, picture: QImage) -> None:
        self._ready = data, picture
        self._go()

    def _go(self) -> None:
        if self._ready is None or not self._has_moved or self._pressed is None:
            return
        (data, picture), self._ready, self._pressed = self._ready, None, None
        self.drag(data, picture)

    def drag(self, data: QMimeData, picture: QImage) -> None:
        drag = QDrag(self._handle)
        drag.setMimeData(data)
        if not picture.isNull():
            drag.setPixmap(QPixmap.fromImage(picture.scaledToWidth(_DRAG_WIDTH, Qt.TransformationMode.SmoothTransformation)))
        if isinstance(self._handle, IconButton):
            self._handle.setDown(False)  # the release goes to where it is dropped
        self.is_dragging = True
        drag.exec(Qt.DropAction.CopyAction)
        self.is_dragging = False


def _file_data(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data
