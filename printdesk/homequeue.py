"""The queue of the printers at home, worked off one step at a time, and found again after a crash."""

import logging
import re
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from printdesk.bench import Bench
from printdesk.errors import DeskError, NoAnswer, NotAllowed, Refused, Stopped, Unknown
from printdesk.events import Changes
from printdesk.home_books import HomeBooks
from printdesk.home_jobs import as_told, is_on
from printdesk.home_printers import ListedPrinter
from printdesk.home_supply import SPOOL, HomeSupply
from printdesk.job import ON_THE_PRINTER, Job, JobState
from printdesk.ports import Archive, Clock, PrinterHost, PrinterState, Secrets, Slicer
from printdesk.settings import PrinterEntry
from printdesk.spool_rack import SpoolRack
from printdesk.told import printer_state
from printdesk.words import say

__all__ = ["HomeQueue", "ListedPrinter"]

J = JobState
REST_S = 15.0  # before a job is tried again whose printer did not answer
log = logging.getLogger(__name__)


class HomeQueue(HomeSupply):
    """Only one process at a time works the queue off (`Archive.hold`); all may look at it and add to it."""

    def __init__(
        self,
        archive: Archive,
        secrets: Secrets,
        clock: Clock,
        bench: Bench,
        slicer: Slicer,
        connect: Callable[[PrinterEntry], PrinterHost],
        changes: Changes,
        rack: SpoolRack,
        books: HomeBooks,
    ) -> None:
        super().__init__(archive, secrets, clock, bench, slicer, connect, changes, rack, books)
        self._rests: dict[str, float] = {}

    def run(self, stop: threading.Event, *, until_empty: bool = False, every_s: float = 0.5) -> bool:
        """Works the queue off until `stop`, or until nothing more can happen by itself. False where another process does it."""
        with self._archive.hold("queue") as mine:
            if not mine:
                return False
            self.recover()
            while not stop.is_set():
                moved = self.step()
                if until_empty and not moved and not any(self._goes_on(job) for job in self.jobs()):
                    return True
                stop.wait(0 if moved else every_s)
        return True

    def _goes_on(self, job: Job) -> bool:
        """Whether waiting helps: not where a person has to say how it went, for a card or for a print that its printer forgot."""
        if job.state not in ON_THE_PRINTER:
            return False
        entry = self._entry_of(job)
        if entry is None:
            return False
        status = self.status(entry)
        if job.state is J.UNKNOWN:
            return status.state is PrinterState.OFFLINE
        return status.state is not PrinterState.ATTENTION or status.file != job.file

    def recover(self) -> None:
        """After a crash: what was being sliced or sent begins again, what was being started is asked of its printer."""
        for job in self.jobs():
            if job.state in {J.SLICING, J.SENDING}:
                self._move(job, J.QUEUED, say("The desk was restarted."))
            elif job.state is J.STARTING:
                with suppress(NotAllowed):  # cancelled meanwhile
                    self._ask_whether_started(job)

    def step(self) -> bool:
        """Moves every job on as far as it goes now; True where something moved. The caller holds the queue."""
        moved = False
        for job in self.jobs():
            before = job.state
            try:
                if before is J.QUEUED and time.monotonic() >= self._rests.get(job.id, 0.0):
                    self._begin(job)
                elif before is J.BLOCKED and job.blocked_by == SPOOL:
                    self._look_again(job)
                elif before in {J.PRINTING, J.PAUSED, J.STARTING, J.UNKNOWN}:
                    self._watch(job)
            except DeskError as error:
                # A job that cannot go on keeps no other from its printer. Where its state changed, the person was just faster.
                if self._state_of(job) is before:
                    log.warning("job %s: %s", job.id, error.code)
                    self._keep(replace(self.job(job.id), reason=error.message))
            moved = moved or self._state_of(job) is not before
        return moved

    def _begin(self, job: Job) -> None:
        entry, why_not = self._free_printer(job)
        if entry is None:
            if self._hold_back_if_short(job):
                return
            if why_not != job.reason:
                self._keep(replace(job, reason=why_not))
            return
        self._cancels[job.id] = threading.Event()
        try:
            job = self._sliced(self._move(job, J.SLICING, printer=entry.name, spool=entry.spool, actual=None), entry)
            if short := self._short_on(job, entry):  # what the slicer says is more than what was estimated
                self._move(job, J.BLOCKED, self._way_on(short), blocked_by=SPOOL, printer=job.wish.printer)
                return
            self._start(self._sent(job, entry), entry)
        except NoAnswer as error:
            self._rests[job.id] = time.monotonic() + REST_S
            self._move(self.job(job.id), J.BLOCKED if self.job(job.id).state is J.SLICING else J.QUEUED, error.message)
        except Stopped:
            if self._state_of(job) is J.SLICING:
                self._move(job, J.QUEUED)
        except DeskError as error:
            now = self.job(job.id)
            if now.state is not J.CANCELLED:
                self._move(now, J.FAILED, error.message)
        finally:
            self._cancels.pop(job.id, None)

    def _sliced(self, job: Job, entry: PrinterEntry) -> Job:
        material = job.wish.material or entry.material
        made_for = f"{entry.model} {material or ''}".strip()
        if job.gcode_sha256 and job.sliced_for == made_for:
            return job
        part = self._bench.restore(job.part, self._archive.stored(job.sha256), self._cancels.get(job.id))
        wish = replace(job.wish, material=material, quantity=job.quantity)
        job = self._keep(self._expecting(job, part, entry))
        try:
            with TemporaryDirectory(prefix="printdesk-", ignore_cleanup_errors=True) as folder:
                sliced = self.slice(part, wish, Path(folder, "job.gcode"), entry.model, self._cancels.get(job.id))
                digest = self._archive.store(sliced.gcode.read_bytes())
        except OSError as error:
            raise _no_room(error) from error
        return self._keep(replace(job, gcode_sha256=digest, sliced_for=made_for, seconds=sliced.seconds, grams=sliced.filament_g))

    def _sent(self, job: Job, entry: PrinterEntry) -> Job:
        job = self._move(job, J.SENDING)
        plain = re.sub(r"[^A-Za-z0-9_-]+", "_", job.part).strip("_")[:40] or "part"
        host = self._connect(entry)
        name = host.upload(self._archive.stored_path(job.gcode_sha256 or ""), f"{plain}-{job.id[-12:]}.gcode")
        return self._keep(replace(job, file=name))

    def _start(self, job: Job, entry: PrinterEntry) -> None:
        """STARTING is on the disk before the printer hears of it: a crash from here on never leads to a blind second start."""
        job = self._move(job, J.STARTING)
        host = self._connect(entry)
        known = True
        try:
            host.start(job.file or "")
        except Unknown:
            known = False
        try:
            if known:
                self._move(job, J.PRINTING, progress=0.0)
            else:
                self._ask_whether_started(job)
        except NotAllowed:
            if self._state_of(job) is J.CANCELLED and is_on(job, host.status()):  # cancelled while the printer was being told
                host.cancel()
            raise
        except Refused as error:
            # It was told to start, and only writing that down failed: still STARTING, so the next look asks the printer.
            log.warning("job %s was started and could not be kept: %s", job.id, error.code)

    def _ask_whether_started(self, job: Job) -> None:
        entry = self._entry_of(job)
        if entry is None:
            self._orphaned(job)
            return
        status = self.status(entry)
        if is_on(job, status):
            self._move(job, J.PRINTING, progress=status.progress)
        elif status.file == job.file and status.finished:
            self._finished(self._keep(as_told(job, status, self._clock.now())))
        elif status.state is not PrinterState.OFFLINE and self._surely_waits(entry, job):
            self._move(job, J.QUEUED, say("The printer had not begun."))
        else:
            self._move(job, J.UNKNOWN, say("Nobody knows whether {printer} began to print: please look.", printer=entry.name))

    def _surely_waits(self, entry: PrinterEntry, job: Job) -> bool:
        try:
            return self._connect(entry).was_started(job.file or "") is False
        except DeskError:
            return False

    def _watch(self, job: Job) -> None:
        """Takes the truth from the printer. A printer that does not answer changes nothing; it is only told."""
        entry = self._entry_of(job)
        if entry is None:
            self._orphaned(job)
            return
        status = self.status(entry)
        if status.state is PrinterState.OFFLINE:
            if job.reason != status.message:
                self._keep(replace(job, reason=status.message))
            return
        mine = status.file == job.file
        if mine and status.state in {PrinterState.PRINTING, PrinterState.PAUSED}:
            state = J.PAUSED if status.state is PrinterState.PAUSED else J.PRINTING
            if job.state is not state:
                job = self._move(job, state)
            told = as_told(job, status, self._clock.now())
            self._keep(replace(told, progress=status.progress, seconds_left=status.seconds_left, reason=status.message))
        elif mine and status.finished:
            self._finished(self._keep(as_told(job, status, self._clock.now())))
        elif job.state is J.UNKNOWN or status.state is PrinterState.ATTENTION:
            if status.message and job.reason != status.message:
                self._keep(replace(job, reason=status.message))
        elif status.state is PrinterState.ERROR:
            if mine:
                self._keep(as_told(job, status, self._clock.now()))
            self._bed_is_used(job)
            self._move(job, J.FAILED, status.message or say("The printer reports an error."))
        elif mine:
            self._bed_is_used(job)
            self._move(job, J.FAILED, say("It was stopped at the printer."))
        else:
            self._move(job, J.UNKNOWN, say("{printer} has another file loaded: please look.", printer=entry.name))

    def _orphaned(self, job: Job) -> None:
        if job.state is not J.UNKNOWN:
            self._move(job, J.UNKNOWN, say("{printer} was removed: say what became of it.", printer=job.printer or "–"))

    def _free_printer(self, job: Job) -> tuple[PrinterEntry | None, str]:
        """The first printer that can take the job now, or in one sentence why none can."""
        entries = self._archive.printers.all()
        if job.wish.printer:
            entries = [entry for entry in entries if entry.name == job.wish.printer]
        if not entries:
            return None, say("There is no printer: connect one.")
        reasons = []
        for entry in entries:
            if not (why_not := self._why_not(job, entry)):
                return entry, ""
            reasons.append(f"{entry.name}: {why_not}")
        return None, " · ".join(reasons)

    def _why_not(self, job: Job, entry: PrinterEntry) -> str:
        if misfit := self._misfit(job, entry):
            return misfit
        if short := self._short_on(job, entry):
            return short
        if self.job_on(entry.name):
            return say("busy with another job")
        if not entry.bed_clear:
            return say("the bed is not cleared")
        status = self.status(entry)
        if status.state is not PrinterState.IDLE and entry.kind != "folder":
            return status.message or printer_state(status.state)
        return ""


def _no_room(error: OSError) -> Refused:
    return Refused(
        "no_room",
        say("There is no room to slice in: {why}.", why=error.strerror or type(error).__name__),
        say("Make room in the folder for temporary files and try again."),
    )
