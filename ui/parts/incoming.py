"""What comes into the library by hand: files and photos chosen or dropped, and folders to be watched."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from printdesk.desk import Desk
from printdesk.errors import Refused
from printdesk.words import plural, say
from ui import tasks
from ui.frame.dropped import dropped_files, path_of
from ui.notice import Notice, Tone
from ui.parts.photo import photo_of
from ui.parts.photo_strip import ENDINGS as PHOTO_ENDINGS
from ui.parts.photo_strip import is_photo
from ui.prepare.opening import ENDINGS

if TYPE_CHECKING:
    from ui.parts.page import PartsPage

MOST_TOLD = 3  # files that could not be read


class Incoming(QObject):
    """added(list[str]): ids of parts that are in the library now. told(Notice): what could not be read."""

    added = Signal(list)
    told = Signal(Notice)

    def __init__(self, desk: Desk, page: "PartsPage") -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    # ---- asked for

    def ask_files(self) -> None:
        kinds = " ".join(f"*.{ending} *.{ending.upper()}" for ending in ENDINGS)
        self._dialog(f"{say('Parts')} ({kinds});;{say('All files')} (*)", say("Add parts"), self.add_files)

    def ask_photo(self) -> None:
        kinds = " ".join(f"*.{ending} *.{ending.upper()}" for ending in PHOTO_ENDINGS)
        self._dialog(f"{say('Photos')} ({kinds})", say("Add a photo"), self.add_photos)

    def _dialog(self, kinds: str, title: str, then: Callable[[list[Path]], None]) -> None:
        dialog = QFileDialog(self._page, title, "", kinds)
        dialog.setObjectName("parts.dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: then([Path(name) for name in chosen]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_folder(self) -> None:
        dialog = QFileDialog(self._page, say("Watch a folder"))
        dialog.setObjectName("parts.folderDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self._page.watching.watch(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # ---- taken

    def add_files(self, files: Sequence[Path]) -> None:
        """Into the library, not on the plate; what cannot be read gets one sentence each."""
        desk = self._desk

        def work(at: tasks.TaskContext) -> tuple[list[str], list[str]]:
            added, wrong = [], []
            for done, path in enumerate(files):
                at.progress(done / len(files), path.name)
                try:
                    added.append(desk.library.add(path, at.cancel).id)
                except Refused as error:
                    wrong.append(f"{path.name}: {error.message}")
            return added, wrong

        def done(found: tuple[list[str], list[str]]) -> None:
            added, wrong = found
            self.added.emit(added)
            for words in wrong[:MOST_TOLD]:
                self.told.emit(Notice(words, Tone.BAD, lasting=True))

        tasks.run(work, done=done, owner=self, title=plural("Adding {count} part", "Adding {count} parts", len(files)))

    def add_photos(self, files: Sequence[Path]) -> None:
        """To the one chosen part."""
        ids = self._page.grid.chosen_ids()
        if len(ids) == 1:
            for path in files:
                self._page.editing.add_photo(ids[0], lambda path=path: photo_of(path))

    def take(self, data: QMimeData) -> None:
        """Model files become parts, pictures photos of the one that is chosen, folders are watched."""
        folders = [path_of(url) for url in data.urls() if url.isLocalFile() and path_of(url).is_dir()]
        files = dropped_files(data)
        photos = [path for path in files if is_photo(path)] if len(self._page.grid.chosen_ids()) == 1 else []
        self.add_photos(photos)
        for folder in folders:
            self._page.watching.watch(folder)
        if others := [path for path in files if path not in photos]:
            self.add_files(others)
