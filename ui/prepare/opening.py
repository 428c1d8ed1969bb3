"""From files, samples and the last draft to parts on the plate."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from mesh.read.raw import MM_PER_UNIT
from printdesk.desk import LAST_FILES, Desk
from printdesk.document import ENDING, Document
from printdesk.draft import DraftDesk
from printdesk.history import History
from printdesk.part import Coming, Part, Placement
from printdesk.words import plural, say
from ui import tasks
from ui.notice import Notice, Tone, sentence
from ui.prepare.desks import Desks, OpenDesk, found_of
from ui.prepare.glimpse import glimpses
from ui.prepare.remembering import Remembering
from ui.prepare.samples import SAMPLES
from ui.prepare.workspace import Work, Workspace
from ui.seen_first import once_seen

if TYPE_CHECKING:  # read with the first document
    from printdesk.documents import Stamp
    from ui.prepare.restoring import Meshes, Restored

ENDINGS = ("stl", "3mf", "obj", "ply", "off", "step", "stp", "glb", "gltf", "amf", "printdesk")
_keeping = threading.Lock()
_MANY_FACES = 200_000  # to measure so many beside drawing them takes a third of a second from a processor of two cores
_HISTORY_AFTER_MS = 1500
_LONGEST_S = 2.0  # that drawing may keep measuring waiting


def folder_of_last(files: Sequence[str]) -> str:
    """Where the next file is looked for: beside the one that was opened last, else among the downloads, else at home."""
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    folders = [*(Path(file).parent for file in files if not Path(file).is_relative_to(SAMPLES)), Path(downloads)]
    return str(next((folder for folder in folders if folder.is_dir()), Path.home()))


class Opening(QObject):
    """busy(bool): files are being read; glimpsed(words): what is true of one before that.

    restored: the draft is back, or there was none.
    """

    told = Signal(Notice)
    busy = Signal(bool)
    glimpsed = Signal(str)
    restored = Signal()
    again_wanted = Signal()

    def __init__(self, desk: Desk, workspace: Workspace, desks: Desks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._workspace, self._desks = desk, workspace, desks
        self.remembering = Remembering(desk, self)
        self._reading = 0
        self.is_restoring = False

    def open_files(self, paths: Sequence[Path], units: str | None = None, scale: float = 1.0) -> None:
        """Each file is seen as soon as it is read and a part once it is measured; walls follow. A bad file gets one sentence."""
        bench = self._desk.bench
        for path in paths:
            if path.suffix.lower() == ENDING:
                self.open_document(path)
                continue
            self._read(
                path.name,
                lambda at, path=path: bench.open(
                    path, units=units, scale=scale, walls=False, crossings=False, seen=_shown(at), cancel=at.cancel
                ),
            )
            # Beside the reading, which a worker does: neither waits for the other.
            per_unit = scale * MM_PER_UNIT.get(units or "mm", 1.0)
            tasks.run(lambda at, path=path, by=per_unit: _tell_ahead(at, path, by), told=self._glimpsed, owner=self)

    def open_bytes(self, name: str, data: bytes) -> None:
        """A part from the desk's or a shop's keeping, as an order has it."""
        self._read(name, lambda at: self._desk.bench.restore(name, data, at.cancel, quick=True, seen=_shown(at)))

    def open_document(self, path: Path) -> None:
        """A desk document, as a desk of its own; one that is open already comes to the front."""
        path = path.absolute()
        if known := self._desks.of_path(path):
            self._desks.show(known.id)
            return

        def done(found: "tuple[Document, Stamp | None, bool]") -> None:
            self._document_opened(path, *found)

        self._reading += 1
        self.busy.emit(True)
        self._seeing(
            lambda at: self._read_document(path, at),
            done=done,
            failed=lambda error: self._refused(error, path.name),
            ended=self._one_less,
            title=say("Reading {name}", name=path.name),
        )

    def _read_document(self, path: Path, at: tasks.TaskContext) -> "tuple[Document, Stamp | None, bool]":
        """With the file's stamp from before it was read, and whether this window may write it."""
        from printdesk.documents import stamp_of

        stamp = stamp_of(path)
        is_ours = self._desk.documents.hold(path)
        try:
            document = self._desk.documents.open(path, _shown(at) if self._desks.front.is_untouched else None, at.cancel)
        except BaseException:
            self._desk.documents.let_go(path)
            raise
        return document, stamp, is_ours

    def _document_opened(self, path: Path, document: Document, stamp: "Stamp | None", is_ours: bool) -> None:
        for part in document.plate.parts:
            self._workspace.coming.pop(part.id, None)
        plate = document.plate.resized(self._workspace.plate.size_mm)
        work = Work(plate, document.wish, document.place, document.notes, document.measures)
        desk = OpenDesk(History(work), name=path.stem, talk=document.talk)
        for part in document.plate.parts:
            desk.found[part.id] = (found_of(part), document.findings_of(part))
        self._desks.open(desk)
        if is_ours and stamp is not None:
            self._desks.was_saved(desk, path, stamp, self._workspace.history.now)
        else:
            words = say("{name} is open in another window. This is a copy: save it under another name.", name=path.name)
            self.told.emit(Notice(words, Tone.CAREFUL, lasting=True))
        if document.warnings:
            self.told.emit(Notice(" ".join(document.warnings), Tone.CAREFUL, lasting=True))
        tasks.run(lambda _: self._keep_recent(str(path)), owner=self)

    def restore(self) -> None:
        """Puts back what was on the plate when the window was last closed or killed."""
        self.is_restoring = True
        self._seeing(self._read_draft, done=self._put_back, ended=self._restore_over, title=say("Putting back your last parts"))

    # ---- files

    def _read(self, name: str, work: Callable[[tasks.TaskContext], Part]) -> None:
        self._reading += 1
        self.busy.emit(True)
        desk = self._desks.front
        self._seeing(
            work,
            done=lambda part: self._opened(desk, part),
            failed=lambda error: self._refused(error, name),
            ended=self._one_less,
            title=say("Reading {name}", name=name),
        )

    def _seeing(self, work: Callable[[tasks.TaskContext], object], *, ended: Callable[[], None], **how: Any) -> None:
        """Runs the work; what it tells of can be seen until it is a part, or the work ends without one."""
        seen: list[str] = []

        def told(what: tuple[Coming, threading.Event]) -> None:
            coming, drawn = what
            seen.append(coming.id)
            self._workspace.expect(coming)
            once_seen(self, drawn.set)

        def over() -> None:
            for part_id in seen:
                self._workspace.expect_no_more(part_id)
            ended()

        tasks.run(work, told=told, ended=over, owner=self, **how)

    def _opened(self, desk: OpenDesk, part: Part) -> None:
        self._desks.add(desk, part)
        if part.source:
            source = part.source
            tasks.run(lambda _: self._keep_recent(source), owner=self)
            self.remembering.later(part)

    def _refused(self, error: Exception, name: str) -> None:
        words = sentence(error)
        if name not in words:
            words = f"{name}: {words}"
        self.told.emit(Notice(words, Tone.BAD, say("Open another file"), self.again_wanted.emit, lasting=True))

    def _glimpsed(self, words: str) -> None:
        if self._reading:
            self.glimpsed.emit(words)

    def _one_less(self) -> None:
        self._reading -= 1
        self.busy.emit(self._reading > 0)

    def _keep_recent(self, source: str) -> None:
        if Path(source).is_relative_to(SAMPLES):
            return
        with _keeping:
            settings = self._desk.settings
            files = (source, *(known for known in settings.last_files if known != source))[:LAST_FILES]
            if files != settings.last_files:
                self._desk.change_settings(replace(settings, last_files=files))

    # ---- the draft

    def _read_draft(self, at: tasks.TaskContext) -> "Restored | None":
        from ui.prepare.restoring import read_draft

        return read_draft(self._desk, at.cancel, lambda placement: _shown(at, placement))

    def _put_back(self, found: "Restored | None") -> None:
        if found is None:
            return
        for part in found.front.history.now.plate.parts:
            self._workspace.coming.pop(part.id, None)
        self._desks.put_back(found.desks, found.draft.front)
        count = found.parts
        words = plural("Your last part is back on the plate.", "Your {count} last parts are back on the plate.", count)
        if found.is_copy:
            copy = say(
                "PrintDesk is open in another window: this one begins with a copy of its desks, and keeps its own from now on."
            )
            self.told.emit(Notice(copy, Tone.CAREFUL, lasting=True))
        elif count:
            self.told.emit(Notice(words, Tone.GOOD))
        for desk, kept in zip(found.desks, found.draft.desks, strict=True):
            self._remember(desk, kept, found.held)

    def _remember(self, desk: OpenDesk, kept: DraftDesk, held: "Meshes") -> None:
        """The history comes behind what lies on the desk, which need not wait for it."""
        from ui.prepare.restoring import remembered

        tasks.run(
            lambda _: remembered(kept, held),
            done=lambda found: self._desks.remember(desk, found.past, found.future, found.versions),
            failed=lambda _: None,  # the desk is there; what cannot be read of its past is told in the log
            owner=self,
            after_ms=_HISTORY_AFTER_MS,
        )

    def _restore_over(self) -> None:
        self.is_restoring = False
        self.restored.emit()


def _tell_ahead(at: tasks.TaskContext, path: Path, mm_per_unit: float) -> None:
    """Tells what can be told before the file is read."""
    for words in glimpses(path, mm_per_unit):
        if at.cancel.is_set():
            return
        at.tell(words)


def _shown(at: tasks.TaskContext, placement: Placement | None = None) -> Callable[[Coming], None]:
    """For `Bench`: tells of what is coming, and has many faces drawn before they are measured."""

    def seen(coming: Coming) -> None:
        drawn = threading.Event()
        at.tell((replace(coming, placement=placement), drawn))
        if len(coming.mesh.faces) > _MANY_FACES:
            drawn.wait(_LONGEST_S)

    return seen
