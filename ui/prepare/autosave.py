"""The work on all desks survives a kill: it is kept at most two seconds after each change."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal

from mesh.mesh import Mesh
from mesh.write import as_bytes
from printdesk.desk import Desk
from printdesk.document import Document
from printdesk.draft import MOST_STEPS_KEPT, Draft, DraftDesk
from printdesk.history import History
from printdesk.words import say
from ui import tasks
from ui.notice import sentence
from ui.prepare.desks import Desks
from ui.prepare.workspace import Work

AFTER_MS = 500
AGAIN_MS = 5000  # after it failed: the disk may have room again, the folder be writable
MOST_FACES_OF_STEPS = 4_000_000  # of the meshes that only steps of the history still hold


@dataclass(frozen=True, eq=False)
class _Snapshot:
    """One desk as it is now: all values are immutable, so another thread may write them."""

    document: Document
    history: History[Work]
    path: str | None
    stamp: tuple[int, int, int, int] | None
    is_saved: bool
    name: str


class Autosave(QObject):
    """truth(words, tone): saved, or why not. A mesh is written once; later drafts only name it. What failed is tried again.

    The draft that was kept last stays until the next one is whole.
    """

    truth = Signal(str, str)

    def __init__(self, desk: Desk, desks: Desks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._desks = desk, desks
        self._written: WeakKeyDictionary[Mesh, str] = WeakKeyDictionary()
        self._texts: WeakKeyDictionary[Work, str] = WeakKeyDictionary()
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.save)
        self._saving = False
        self._again = False
        self._failed = ""

    def begin(self) -> None:
        """From now on; what was restored need not be kept again."""
        self._desks.workspace.changed.plate.connect(self.soon)
        self._desks.workspace.changed.wish.connect(self.soon)
        self._desks.changed.listed.connect(self.soon)

    def soon(self) -> None:
        """Something is another than what was kept."""
        if not self._timer.isActive() or self._failed:
            if not self._failed:
                self.truth.emit(say("Saving …"), "plain")
            self._timer.start(AFTER_MS)

    def save(self) -> None:
        """One at a time; what changed meanwhile is kept right after."""
        if self._saving:
            self._again = True
            return
        self._saving = True
        desks, front = self._snapshots()
        tasks.run(
            lambda _: self._keep(desks, front),
            done=lambda _: self._saved(),
            failed=self._not_saved,
            ended=self._ended,
            owner=self,
        )

    def save_now(self) -> None:
        """The window closes: without delay, on this thread; small, since the meshes are written already."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep(*self._snapshots())

    def _saved(self) -> None:
        """Said only where nothing has changed since."""
        self._failed = ""
        if not self._timer.isActive() and not self._again:
            self.truth.emit(say("Saved"), "plain")

    def _not_saved(self, error: Exception) -> None:
        """Told once, in the status bar, and tried again until it is kept."""
        words = say("Not saved: {why}", why=sentence(error))
        if words != self._failed:
            self._failed = words
            self.truth.emit(words, "bad")
        self._again = False
        self._timer.start(AGAIN_MS)

    def _ended(self) -> None:
        self._saving = False
        if self._again:
            self._again = False
            self._timer.start(AFTER_MS)

    # ---- what is kept

    def _snapshots(self) -> tuple[list[_Snapshot], int]:
        made = []
        for desk in self._desks.all:
            history = self._desks.workspace.history if desk is self._desks.front else desk.history
            stamp = desk.stamp
            made.append(
                _Snapshot(
                    desk.document(),
                    history,
                    None if desk.path is None else str(desk.path),
                    None if stamp is None else (stamp.device, stamp.inode, stamp.modified_ns, stamp.size),
                    not desk.is_changed,
                    desk.name,
                )
            )
        return made, self._desks.all.index(self._desks.front)

    def _keep(self, desks: list[_Snapshot], front: int) -> None:
        window = self._desk.take_window()
        if window:
            self._desk.keep_draft(Draft(tuple(self._draft(desk) for desk in desks), front), window)

    def _draft(self, desk: _Snapshot) -> DraftDesk:
        history = desk.history
        room = _Room(MOST_FACES_OF_STEPS, {part.mesh for part in history.now.plate.parts})
        past = [(what, self._text_of(work)) for what, work in history.past[: -MOST_STEPS_KEPT - 1 : -1] if room.holds(work)]
        future = [(what, self._text_of(work)) for what, work in history.future[:MOST_STEPS_KEPT] if room.holds(work)]
        text = self._text(desk.document)
        return DraftDesk(text, desk.path, desk.stamp, desk.is_saved, desk.name, tuple(past[::-1]), tuple(future))

    def _text_of(self, work: Work) -> str:
        """Of a step, which never changes again."""
        if work not in self._texts:
            self._texts[work] = self._text(Document(work.plate, work.wish, work.place, notes=work.notes, measures=work.measures))
        return self._texts[work]

    def _text(self, document: Document) -> str:
        from printdesk.document_text import to_text

        return to_text(document, lambda mesh: (self._digest_of(mesh), ""), lambda source: source, of_our_own=True)

    def _digest_of(self, mesh: object) -> str:
        """A mesh counts as written only once the archive has returned."""
        assert isinstance(mesh, Mesh)
        if mesh not in self._written:
            self._written[mesh] = self._desk.keep_mesh(as_bytes(mesh, "stl"))
        return self._written[mesh]


class _Room:
    """Steps are kept as long as the meshes that they alone hold have no more faces than that; the first that has ends it."""

    def __init__(self, faces: int, known: set[Mesh]) -> None:
        self._left, self._known = faces, known

    def holds(self, work: Work) -> bool:
        for part in work.plate.parts:
            if part.mesh not in self._known:
                self._known.add(part.mesh)
                self._left -= len(part.mesh.faces)
        return self._left >= 0
