"""The work on the plate survives a kill: it is kept at most two seconds after each change."""

import hashlib

from PySide6.QtCore import QObject, QTimer, Signal

from mesh.mesh import Mesh
from mesh.write import as_bytes
from printdesk.desk import Desk
from printdesk.draft import Draft, DraftItem
from printdesk.plate import Plate
from printdesk.wish import Wish
from printdesk.words import say
from ui import tasks
from ui.notice import sentence
from ui.prepare.workspace import Workspace

AFTER_MS = 1000


class Autosave(QObject):
    """truth(words, tone): saved, or why not. A mesh is written once; later drafts only name it."""

    truth = Signal(str, str)

    def __init__(self, desk: Desk, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._workspace = desk, workspace
        self._written: dict[int, tuple[Mesh, str]] = {}
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.save)
        self._saving = False
        self._again = False

    def begin(self) -> None:
        """From now on; what was restored need not be kept again."""
        self._workspace.changed.plate.connect(self._changed)
        self._workspace.changed.wish.connect(self._changed)

    def _changed(self) -> None:
        if not self._timer.isActive():
            self.truth.emit(say("Saving …"), "plain")
            self._timer.start()

    def save(self) -> None:
        """One at a time; what changed meanwhile is kept right after."""
        if self._saving:
            self._again = True
            return
        self._saving = True
        plate, wish = self._workspace.plate, self._workspace.wish
        tasks.run(
            lambda _: self._keep(plate, wish),
            done=lambda _: self._saved(),
            failed=lambda error: self.truth.emit(say("Not saved: {why}", why=sentence(error)), "bad"),
            ended=self._ended,
            owner=self,
        )

    def _saved(self) -> None:
        """Said only where nothing has changed since."""
        if not self._timer.isActive() and not self._again:
            self.truth.emit(say("Saved"), "plain")

    def save_now(self) -> None:
        """The window closes: without delay, on this thread; small, since the meshes are written already."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep(self._workspace.plate, self._workspace.wish)

    def _ended(self) -> None:
        self._saving = False
        if self._again:
            self._again = False
            self._timer.start()

    def _keep(self, plate: Plate, wish: Wish) -> None:
        """A mesh counts as written only once the archive has returned."""
        items, written = [], {}
        for part in plate.parts:
            known = self._written.get(id(part.mesh))
            data = None
            if known is None or known[0] is not part.mesh:
                data = as_bytes(part.mesh, "stl")
                known = (part.mesh, hashlib.sha256(data).hexdigest())
            items.append(DraftItem(part.name, known[1], data, part.placement, part.source, part.mended))
            written[id(part.mesh)] = known
        chosen = next((index for index, part in enumerate(plate.parts) if part.id == plate.chosen), 0)
        self._desk.keep_draft(Draft(tuple(items), wish, chosen))
        self._written = written
