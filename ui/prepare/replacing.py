"""A part's file in another version: chosen by the person, or changed where it lies. Place, turn, scale and wish stay."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mesh.read.raw import MM_PER_UNIT
from printdesk.desk import Desk
from printdesk.part import Part
from printdesk.scaled import placed_part
from printdesk.words import say
from ui import tasks
from ui.notice import Notice, Tone, notice_of
from ui.prepare.changing import Changing
from ui.prepare.opening import ENDINGS
from ui.prepare.workspace import Workspace

MOST_WATCHED = 64
LOOK_AFTER_MS = 700  # programs write a file in several goes
LOOK_EVERY_MS = 4000  # network folders tell nobody of changes
Told = tuple[int, int] | None  # when the file was written, ns, and its bytes; None: there is none


def told_of(path: str) -> Told:
    """Of a regular file; nothing else is a part's file."""
    try:
        found = Path(path)
        told = found.stat()
        return (told.st_mtime_ns, told.st_size) if found.is_file() else None
    except (OSError, ValueError):
        return None


class Replacing(QObject):
    """Each replacement is one undoable step, and the part before stays as a version. replaced(Part): as its file has it now."""

    told = Signal(Notice)
    replaced = Signal(object)

    def __init__(self, desk: Desk, workspace: Workspace, changing: Changing, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._workspace, self._changing, self._window = desk, workspace, changing, window
        self._known: dict[str, Told] = {}
        self._asked: set[str] = set()  # what they are is asked for the first time
        self._gone: set[str] = set()
        self._looking = False
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._soon.timeout.connect(self.look)
        self._often = QTimer(self, interval=LOOK_EVERY_MS)
        self._often.timeout.connect(self.look)
        self._watcher.fileChanged.connect(lambda _: self._soon.start())
        workspace.changed.plate.connect(self._follow)

    # ---- chosen by the person

    def ask(self) -> None:
        if part := self._workspace.part:
            kinds = " ".join(f"*.{ending} *.{ending.upper()}" for ending in ENDINGS if ending != "printdesk")
            dialog = QFileDialog(self._window, say("Replace {name} with", name=part.name), part.source or "")
            dialog.setNameFilters([f"{say('Parts')} ({kinds})", f"{say('All files')} (*)"])
            dialog.setObjectName("prepare.replaceDialog")
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.fileSelected.connect(lambda chosen: self.replace_with([part], Path(chosen)))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def replace_with(self, parts: Sequence[Part], path: Path, what: str = "") -> None:
        """These parts with what the file holds, as one step; a file that cannot be read leaves them as they are."""
        first, now = parts[0], told_of(str(path))
        units = first.units if first.units_known and first.units in MM_PER_UNIT else None
        landing = self._changing.landing()

        def done(read: Part) -> None:
            if str(path) in self._known:
                self._known[str(path)] = now
            ids = {part.id for part in parts}

            def put(workspace: Workspace) -> str:
                came = [_instead(one, read) for one in workspace.plate.parts if one.id in ids]
                if not came:
                    return ""
                name = first.name if len(came) == 1 else path.name
                words = what or say("Replace {name} with {file}", name=name, file=path.name)
                workspace.did_plate(words, workspace.plate.change_all(came))
                if landing.is_seen:  # one version may look like the other
                    self.told.emit(Notice(say("{name} is there in its new version.", name=came[0].name), Tone.GOOD))
                self.replaced.emit(read)
                return words

            self._changing.land(landing, put)

        tasks.run(
            lambda at: self._desk.bench.open(path, units=units, walls=False, crossings=False, cancel=at.cancel),
            done=done,
            failed=lambda error: self.told.emit(notice_of(error)),
            owner=self,
            slot=f"replace {path}",
            title=say("Reading {name} …", name=path.name),
        )

    # ---- changed where it lies

    def reload(self, source: str) -> None:
        parts = [part for part in self._workspace.plate.parts if part.source == source]
        if parts:
            name = Path(source).name
            self.replace_with(parts, Path(source), say("Reload {name}", name=name))

    def look(self) -> None:
        """Asks the disk, in the background: a folder on the network may take its time."""
        sources = list(self._known)
        if sources and not self._looking:
            self._looking = True
            tasks.run(
                lambda _: {source: told_of(source) for source in sources},
                done=self._compare,
                failed=lambda _: None,
                ended=self._looked,
                owner=self,
            )

    def _looked(self) -> None:
        self._looking = False

    def _follow(self) -> None:
        """The files of the parts on the desk in front, as they are from now on."""
        sources = list(dict.fromkeys(part.source for part in self._workspace.plate.parts if part.source))[:MOST_WATCHED]
        fresh = [source for source in sources if source not in self._known and source not in self._asked]
        for left in set(self._known) - set(sources):
            del self._known[left]
            self._gone.discard(left)
            self._watcher.removePath(left)
        if fresh:
            self._asked.update(fresh)
            tasks.run(lambda _: {source: told_of(source) for source in fresh}, done=self._first_seen, owner=self)
        self._keep_looking()

    def _keep_looking(self) -> None:
        if bool(self._known) != self._often.isActive():
            if self._known:
                self._often.start()
            else:
                self._often.stop()

    def _first_seen(self, found: dict[str, Told]) -> None:
        self._asked -= found.keys()
        here = {part.source for part in self._workspace.plate.parts}
        self._known.update({source: told for source, told in found.items() if told is not None and source in here})
        self._watch()
        self._keep_looking()

    def _watch(self) -> None:
        """A file that was replaced by a rename is watched by nobody until it is asked for again."""
        missing = [source for source in self._known if source not in self._gone and source not in self._watcher.files()]
        if missing:
            self._watcher.addPaths(missing)

    def _compare(self, found: dict[str, Told]) -> None:
        for source, told in found.items():
            if source not in self._known:
                continue
            name = Path(source).name
            if told is None:
                if source not in self._gone:
                    self._gone.add(source)
                    self.told.emit(Notice(say("{name} is gone from its folder; the part stays as it is.", name=name)))
                continue
            self._gone.discard(source)
            if told != self._known[source]:
                self._known[source] = told
                words = say("{name} has changed on the disk. The part here is still the one before.", name=name)
                self.told.emit(Notice(words, Tone.CAREFUL, say("Reload"), partial(self.reload, source), lasting=True))
        self._watch()


def _instead(part: Part, read: Part) -> Part:
    """What was read, in the part's place: lying and scaled as it did, under its name where that was not the file's."""
    was_named = part.source is not None and part.name == Path(part.source).stem
    laid = placed_part(read, part.placement)
    words = say("Replaced by {file}", file=Path(read.source or "").name)
    return replace(
        laid, id=part.id, name=read.name if was_named else part.name, history=(*part.history, words), versions=part.versions
    )
