"""Keeps an eye on the watched folders: looks at the start, when a folder changes, and when it is asked to."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from printdesk.desk import Desk
from printdesk.watched import Scanned
from printdesk.words import plural, say
from ui import tasks
from ui.notice import notice_of

SETTLES_MS = 1500  # several changes in a row are one
AGAIN_MS = 3000  # a file is still being written
FIRST_MS = 4000  # after the start, when the person's own files have been read
UNDRAWN_MS = 15_000  # when nobody waits for the start any more
MOST_WATCHED = 256  # folders: each costs the system a watch


class Watching(QObject):
    """changed: folders came or went, or were looked at. told(Notice): what went wrong.

    folders, gone: as they were last seen; words: what the last look brought
    """

    changed = Signal()
    told = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.folders: list[Path] = []
        self.gone: tuple[str, ...] = ()
        self.words = ""
        self._task: tasks.Task | None = None
        self._again = False
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self._wait.start(SETTLES_MS))
        tasks.run(lambda _at: desk.watched.folders(), done=self._begin, failed=lambda _: None, owner=self)
        tasks.run(lambda _at: desk.library.forget_removed(), failed=lambda _: None, owner=self, after_ms=FIRST_MS)
        tasks.run(lambda at: desk.library.draw_missing(at.cancel), failed=lambda _: None, owner=self, after_ms=UNDRAWN_MS)

    @property
    def is_looking(self) -> bool:
        return self._task is not None

    def _begin(self, folders: list[Path], look_after_ms: int = FIRST_MS) -> None:
        self.folders = folders
        self.changed.emit()
        if folders:
            self._wait.start(look_after_ms)

    def watch(self, folder: Path) -> None:
        self._change(lambda: self._desk.watched.watch(folder))

    def leave(self, folder: Path) -> None:
        self._change(lambda: self._desk.watched.leave(folder))

    def _change(self, act: Callable[[], object]) -> None:
        def work(_at: tasks.TaskContext) -> list[Path]:
            act()
            return self._desk.watched.folders()

        tasks.run(
            work, done=lambda folders: self._begin(folders, 0), failed=lambda error: self.told.emit(notice_of(error)), owner=self
        )

    def look(self) -> None:
        """One look at a time; asked for while one is under way, another follows."""
        if self._task is not None:
            self._again = True
            return

        def work(at: tasks.TaskContext) -> tuple[Scanned, list[str]]:
            def progress(done: int, of: int, name: str) -> None:
                at.progress(done / of, say("{done} of {count}: {name}", done=done + 1, count=of, name=name))

            scanned = self._desk.watched.scan(at.cancel, progress)
            return scanned, _folders_within(self._desk.watched.folders())

        self._task = tasks.run(
            work,
            done=self._looked,
            failed=lambda error: self.told.emit(notice_of(error)),
            ended=self._over,
            owner=self,
            title=say("Looking for new parts"),
        )

    def _looked(self, found: tuple[Scanned, list[str]]) -> None:
        scanned, folders = found
        self.gone = scanned.gone
        self.words = _words(scanned)
        if over := [path for path in self._watcher.directories() if path not in folders]:
            self._watcher.removePaths(over)
        if new := [path for path in folders if path not in set(self._watcher.directories())]:
            self._watcher.addPaths(new)
        if scanned.unsettled:
            self._wait.start(AGAIN_MS)

    def _over(self) -> None:
        self._task = None
        self.changed.emit()
        if self._again:
            self._again = False
            self.look()


def _words(scanned: Scanned) -> str:
    told = []
    if scanned.added:
        told.append(plural("{count:,} new or changed file.", "{count:,} new or changed files.", scanned.added))
    if scanned.refused:
        path, why = scanned.refused[0]
        told.append(
            plural(
                "{count:,} file is no sound model: {name}: {why}",
                "{count:,} files are no sound models, the first: {name}: {why}",
                len(scanned.refused),
                name=Path(path).name,
                why=why,
            )
        )
    told += [say("{folder} holds more than is looked at.", folder=Path(folder).name) for folder in scanned.cut_short]
    return " ".join(told)


def _folders_within(folders: list[Path]) -> list[str]:
    """The folders and those directly or deeper within them that the system is asked to watch; links are left out."""
    found: list[str] = []
    waiting = [str(folder) for folder in folders if folder.is_dir()]
    while waiting and len(found) < MOST_WATCHED:
        here = waiting.pop(0)
        found.append(here)
        try:
            with os.scandir(here) as entries:
                waiting += [one.path for one in entries if not one.name.startswith(".") and one.is_dir(follow_symlinks=False)]
        except OSError:
            continue
    return found
