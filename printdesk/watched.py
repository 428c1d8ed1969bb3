"""Folders that the person has the library watch: new model files in them become parts. Bounded, and never out of the folder."""

import json
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mesh.limits import Limits
from mesh.read import formats
from printdesk.errors import Refused, Stopped
from printdesk.events import Changes
from printdesk.library import Library
from printdesk.ports import Archive
from printdesk.words import say

MOST_FOLDERS = 16
DEEPEST = 8  # folders within folders
MOST_ENTRIES = 50_000  # looked at in one folder and all within it
MOST_FILES = 10_000  # model files of it
STILL_S = 2.0  # a file that changed later than that is perhaps still being written
NOTE = "parts.folders"


@dataclass(frozen=True)
class Scanned:
    """added: parts that are new or have a new version; refused: paths with the sentence why; gone: folders that are not there.

    cut_short: folders with more in them than is looked at; unsettled: a file is still being written, look again
    """

    added: int = 0
    refused: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()
    cut_short: tuple[str, ...] = ()
    unsettled: bool = False


class Watched:
    """data: the desk's own folder, which is left out."""

    def __init__(self, archive: Archive, library: Library, changes: Changes, data: Path | None) -> None:
        self._archive, self._library, self._changes, self._data = archive, library, changes, data
        self._scanning = threading.Lock()

    def folders(self) -> list[Path]:
        """In the order they were chosen."""
        try:
            told = json.loads(self._archive.note(NOTE) or "[]")
        except (ValueError, RecursionError):
            return []
        return [Path(one) for one in told if isinstance(one, str)][:MOST_FOLDERS] if isinstance(told, list) else []

    def watch(self, folder: Path) -> Path:
        """Raises Refused for what is no folder that can be read; one within a watched folder is watched already."""
        folder = Path(os.path.normpath(folder.absolute()))
        known = self.folders()
        if not folder.is_dir():
            raise Refused("no_folder", say("There is no folder {path}.", path=folder))
        if self._data and (folder == self._data or folder.is_relative_to(self._data)):
            raise Refused("own_folder", say("That is where the desk keeps its own files."), say("Choose another folder."))
        if not _is_text(str(folder)):
            raise Refused(
                "no_text",
                say("The name of {path} cannot be kept: it is no text.", path=os.fsencode(folder).decode("utf-8", "replace")),
            )
        if any(folder == one or folder.is_relative_to(one) for one in known):
            return folder
        if len(known) >= MOST_FOLDERS:
            raise Refused("too_many_folders", say("The desk watches up to {most} folders.", most=MOST_FOLDERS))
        self._keep([*(one for one in known if not one.is_relative_to(folder)), folder])
        return folder

    def leave(self, folder: Path) -> None:
        """Its parts stay in the library."""
        folder = Path(os.path.normpath(folder.absolute()))
        known = self.folders()
        if folder not in known:
            raise Refused("not_watched", say("{path} is not watched.", path=folder))
        self._keep([one for one in known if one != folder])
        self._archive.parts.drop_stamps(f"{folder}{os.sep}")

    def scan(
        self,
        cancel: threading.Event | None = None,
        progress: Callable[[int, int, str], None] = lambda _at, _of, _name: None,
    ) -> Scanned:
        """Looks for model files that are new or another, and remembers them. Files that were looked at are not read again.

        progress: (files done, files to look at, name of the next). Raises Stopped; what was found until then is kept. A scan
        under way elsewhere in the program is waited for.
        """
        with self._scanning:
            stamps = self._archive.parts.stamps()
            files: list[tuple[str, str]] = []
            gone, cut, unsettled = [], [], False
            for folder in self.folders():
                if not folder.is_dir():
                    gone.append(str(folder))
                    continue
                walk = _Walk(folder, self._data)
                for path, stamp, is_still in walk.files(cancel):
                    if stamps.get(path) == stamp:
                        continue
                    if is_still:
                        files.append((path, stamp))
                    unsettled |= not is_still
                if walk.is_cut:
                    cut.append(str(folder))
            added, refused = self._look(files, cancel, progress)
        return Scanned(added, tuple(refused), tuple(gone), tuple(cut), unsettled)

    def _look(
        self, files: list[tuple[str, str]], cancel: threading.Event | None, progress: Callable[[int, int, str], None]
    ) -> tuple[int, list[tuple[str, str]]]:
        added, refused = 0, []
        for done, (path, stamp) in enumerate(files):
            _go_on(cancel)
            progress(done, len(files), Path(path).name)
            try:
                self._library.found(Path(path), cancel)
                added += 1
            except Refused as error:
                refused.append((path, error.message))
            self._archive.parts.keep_stamp(path, stamp)
        return added, refused

    def _keep(self, folders: list[Path]) -> None:
        self._archive.keep_note(NOTE, json.dumps([str(folder) for folder in folders]))
        self._changes.parts.emit()


class _Walk:
    """The model files of a folder and of those within it, breadth first: no links, hidden names or names that are no text."""

    def __init__(self, folder: Path, leave_out: Path | None) -> None:
        self._folder, self._leave_out = folder, str(leave_out) if leave_out else ""
        self._endings = tuple(f".{ending}" for ending in formats())
        self._longest = Limits().file_bytes
        self.is_cut = False

    def files(self, cancel: threading.Event | None) -> Iterator[tuple[str, str, bool]]:
        """(path, how the file is: its size and time of change, whether nobody seems to be writing it)."""
        waiting = deque([(str(self._folder), 0)])
        entries = found = 0
        while waiting:
            folder, depth = waiting.popleft()
            for entry in _entries(folder):
                _go_on(cancel)
                entries += 1
                if entries > MOST_ENTRIES or found >= MOST_FILES:
                    self.is_cut = True
                    return
                if entry.name.startswith(".") or not _is_text(entry.name):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    if depth < DEEPEST and entry.path != self._leave_out:
                        waiting.append((entry.path, depth + 1))
                    self.is_cut |= depth >= DEEPEST
                elif stat := self._stat_of(entry):
                    found += 1
                    yield entry.path, f"{stat.st_size}:{stat.st_mtime_ns}", time.time() - stat.st_mtime > STILL_S

    def _stat_of(self, entry: "os.DirEntry[str]") -> os.stat_result | None:
        """Of a model file that would be opened, by its name and length."""
        stat = _stat(entry) if entry.name.lower().endswith(self._endings) else None
        return stat if stat is not None and 0 < stat.st_size <= self._longest else None


def _entries(folder: str) -> Iterator["os.DirEntry[str]"]:
    """What cannot be listed, or can no more, counts as empty."""
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:
        return


def _stat(entry: "os.DirEntry[str]") -> os.stat_result | None:
    """Of a regular file; a link, a pipe or a device is none."""
    try:
        return entry.stat(follow_symlinks=False) if entry.is_file(follow_symlinks=False) else None
    except OSError:
        return None


def _is_text(name: str) -> bool:
    """False for a name whose bytes are none, as on old disks: the archive could not say where the file lies."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _go_on(cancel: threading.Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Stopped("cancelled", say("Cancelled."))
