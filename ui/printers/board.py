"""What the Printers desk shows: printers and jobs as the desk has them, asked off the Qt thread."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from printdesk.desk import Desk
from printdesk.homequeue import ListedPrinter
from printdesk.job import ON_THE_PRINTER, Job, JobState
from printdesk.learning import Learned
from printdesk.person import waiting
from printdesk.ports import PrinterState, PrinterStatus
from printdesk.settings import PrinterEntry
from printdesk.spool import Spool
from ui import tasks
from ui.heard import Heard

LOOK_EVERY_MS = 2000
AT_WORK = {*ON_THE_PRINTER, JobState.SLICING}


@dataclass(frozen=True)
class Kept:
    """What the archive has: printers with the job that is on each, jobs, spools with what is left on them, what was learned."""

    entries: list[PrinterEntry]
    jobs: list[Job]
    on: list[Job | None]
    spools: dict[str, Spool]
    learned: dict[str, Learned]
    trouble: str


class Board(QObject):
    """printers, jobs, spools by id, learned by printer: as last heard. What the archive keeps is read at every change; printers
    are asked every 2 s, one question at a time, while somebody looks (`watch`) or something prints.

    trouble: why what is shown of Spoolman's spools may be old, "" where it is not
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._watched = False
        self._asking = False
        self._states: dict[str, PrinterStatus] = {}
        self.printers: list[ListedPrinter] = []
        self.jobs: list[Job] = []
        self.spools: dict[str, Spool] = {}
        self.learned: dict[str, Learned] = {}
        self.trouble = ""
        self.is_known = False
        self._heard = Heard(self, desk.changes.jobs, desk.changes.printers, desk.changes.spools)
        self._heard.heard.connect(self.read)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self.read()

    def watch(self, is_watched: bool) -> None:
        self._watched = is_watched
        if is_watched:
            self.read()
            self._ask()

    def status_of(self, printer: str | None) -> PrinterStatus | None:
        """As it answered last; None where nobody asked yet."""
        return self._states.get(printer or "")

    def waiting(self) -> int:
        """How many things wait for a person."""
        return waiting(self.printers, self.jobs)

    def do(self, work: Callable[[Desk], object], failed: Callable[[Exception], object] | None = None) -> None:
        """Something a person does with a printer or a job; what goes wrong is told by the frame, or by `failed`."""
        tasks.run(lambda _: work(self._desk), done=lambda _: self.read(), failed=failed, owner=self)

    def read(self) -> None:
        """Reads the archive again; nobody outside is asked."""
        tasks.run(self._kept, done=self._show_kept, failed=lambda _: None, owner=self, slot="kept")

    def _kept(self, _at: tasks.TaskContext) -> Kept:
        desk = self._desk
        entries = desk.queue.entries()
        return Kept(
            entries,
            desk.queue.jobs(),
            [desk.queue.job_on(entry.name) for entry in entries],
            {spool.id: spool for spool in desk.spools.all_left()},
            {entry.name: desk.books.learned(entry.name) for entry in entries},
            desk.spoolman.trouble,
        )

    def _show_kept(self, kept: Kept) -> None:
        entries, jobs, on = kept.entries, kept.jobs, kept.on
        unknown = PrinterStatus(PrinterState.OFFLINE)
        now = [ListedPrinter(entry, self._states.get(entry.name, unknown), job) for entry, job in zip(entries, on, strict=True)]
        is_new = any(entry.name not in self._states for entry in entries)
        began = {job.id: job.state for job in jobs} != {job.id: job.state for job in self.jobs}
        besides = (kept.spools, kept.learned, kept.trouble)
        if now != self.printers or jobs != self.jobs or besides != (self.spools, self.learned, self.trouble) or not self.is_known:
            self.printers, self.jobs, self.is_known = now, jobs, True
            self.spools, self.learned, self.trouble = besides
            self.changed.emit()
        if is_new or began:
            self._ask()

    def _look(self) -> None:
        """Another process may have changed the archive, too."""
        if self._watched or any(job.state in AT_WORK for job in self.jobs):
            self.read()
            self._ask()

    def _ask(self) -> None:
        if self._asking:
            return
        self._asking = True
        tasks.run(
            lambda _: self._desk.queue.printers(),
            done=self._show_asked,
            failed=lambda _: None,
            ended=self._asked,
            owner=self,
        )

    def _asked(self) -> None:
        self._asking = False

    def _show_asked(self, listed: list[ListedPrinter]) -> None:
        self._states = {item.entry.name: item.status for item in listed}
        known = {item.entry.name: item for item in listed}
        now = [replace(item, status=self._states.get(item.entry.name, item.status)) for item in self.printers]
        now += [item for name, item in known.items() if name not in {old.entry.name for old in now}]
        if now != self.printers:
            self.printers = now
            self.changed.emit()
