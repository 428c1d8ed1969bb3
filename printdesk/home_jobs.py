"""The jobs of the printers at home: put into the queue, paused, cancelled, decided about. Working them off is `homequeue`."""

import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from printdesk.bench import Bench
from printdesk.catalog import Material
from printdesk.errors import Missing, NotAllowed, NotFound, Refused
from printdesk.events import Changes
from printdesk.home_books import HomeBooks
from printdesk.home_printers import HomePrinters
from printdesk.ids import new_id
from printdesk.job import Job, JobState, move
from printdesk.part import Part
from printdesk.ports import Archive, Clock, Model, PrinterHost, PrinterState, PrinterStatus, Secrets, Sliced, Slicer
from printdesk.settings import PrinterEntry
from printdesk.spool_rack import SpoolRack
from printdesk.wish import Wish
from printdesk.words import say

J = JobState
# Beyond these no printer at home has printed: what a host then tells is something else.
LONGEST_S, MOST_MM3, MOST_WH = 1e7, 1e8, 1e7


class HomeJobs(HomePrinters):
    """What a person does with jobs, from any process; every change starts from what the archive has now."""

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
        super().__init__(archive, secrets, bench, connect, changes, rack)
        self._clock = clock
        self._books = books
        self._slicer = slicer
        self._cancels: dict[str, threading.Event] = {}

    def jobs(self) -> list[Job]:
        """Oldest first; what is over stays until it is cleaned away."""
        return self._archive.jobs.all()

    def job(self, job_id: str) -> Job:
        found = self._archive.jobs.get(job_id)
        if found is None:
            raise NotFound("no_such_job", say("There is no job “{id}” in the queue.", id=job_id), say("`queue list` shows them."))
        return found

    def add_model(self, model: Model, wish: Wish, order_id: str | None = None) -> Job:
        if wish.printer:
            wish = replace(wish, printer=self.printer(wish.printer).name)
        self._archive.store(model.data)
        job = Job(new_id(), model.name, model.sha256, wish, printer=wish.printer, quantity=wish.quantity, order_id=order_id)
        self._archive.jobs.put(job)
        self._changes.jobs.emit()
        return job

    def pause(self, job_id: str) -> Job:
        return self._tell(self.job(job_id), JobState.PAUSED, lambda host: host.pause())

    def resume(self, job_id: str) -> Job:
        return self._tell(self.job(job_id), JobState.PRINTING, lambda host: host.resume())

    def cancel(self, job_id: str) -> Job:
        """Cancels the job; a print on its printer is stopped there first. Where the printer cannot be told, the job says so."""
        job = self.job(job_id)
        while True:
            note = self._stop_at_printer(job)
            with self._archive.together():
                now = self._archive.jobs.get(job.id)
                if now is None or now.state is job.state:
                    after = self._move(job, J.CANCELLED, note)
                    break
            job = now  # it went on meanwhile: what is on a printer has to be stopped there
        if slicing := self._cancels.get(job.id):
            slicing.set()
        return after

    def _stop_at_printer(self, job: Job) -> str:
        """What the person has to do there; nothing where the printer was told, or has nothing of the job."""
        if job.state not in {J.PRINTING, J.PAUSED, J.STARTING, J.UNKNOWN}:
            return ""
        entry = self._entry_of(job)
        if entry is None:
            return say("{printer} was removed, so its print could not be stopped from here.", printer=job.printer or "–")
        self._bed_is_used(job)
        status = self.status(entry)
        if is_on(job, status):
            self._keep(as_told(job, status, self._clock.now()))
            self._connect(entry).cancel()
        elif status.state is PrinterState.OFFLINE:
            return say("{printer} could not be told: stop the print there.", printer=entry.name)
        return ""

    def interrupt(self) -> None:
        """Ends the slicing that is under way; its job waits in the queue again. For the end of the desk."""
        for slicing in list(self._cancels.values()):
            slicing.set()

    def decide(self, job_id: str, outcome: JobState) -> Job:
        """A person says what became of a job nobody knows about, or that a printer without a connection prints: DONE, FAILED,
        or QUEUED to print it again. What was begun may lie on the bed, so that has to be cleared before the next print.

        A failed or blocked job is put back into the queue the same way. Raises NotAllowed while the printer itself tells how the
        print goes.
        """
        job = self.job(job_id)
        if job.state in {J.PRINTING, J.PAUSED, J.UNKNOWN}:
            self._let_go(job)
            if outcome is J.DONE:
                return self._finished(job)
            self._bed_is_used(job)
        if outcome is J.QUEUED:
            return self._move(job, outcome, file=None, printer=job.wish.printer, blocked_by="")
        return self._move(job, outcome, file=None)

    def _let_go(self, job: Job) -> None:
        """A printer that waits for a person about this job waits no longer."""
        entry = self._entry_of(job)
        if entry is None:
            return
        status = self.status(entry)
        waits = status.state is PrinterState.ATTENTION and status.file == job.file
        if job.state is not J.UNKNOWN and not waits:
            raise NotAllowed(
                "printer_knows", say("{printer} itself tells how the print goes.", printer=entry.name), say("Wait, or cancel it.")
            )
        if waits:
            self._connect(entry).cancel()

    def clean(self) -> None:
        """Takes the jobs that are over off the list."""
        for job in self.jobs():
            if job.is_over and (job.order_id is None or job.order_told == job.state):
                self._archive.jobs.remove(job.id)
        self._changes.jobs.emit()

    def slice(self, part: Part, wish: Wish, out: Path, model: str | None = None, cancel: threading.Event | None = None) -> Sliced:
        """G-code of a part in a file: for an SD card, or to look at."""
        self._bench.canonical(part)
        material = self._bench.material(wish)
        return self._slicer.slice(
            part.shaped_mesh(),
            self._bench.profile(wish, model),
            self._bench.printer_model(model),
            material,
            out,
            copies=wish.quantity,
            cancel=cancel,
        )

    def slicer_name(self) -> str | None:
        """The installed slicer with its version, None where there is none. It asks the program: off the Qt thread."""
        try:
            return f"{self._slicer.name} {self._slicer.version()}"
        except Missing:
            return None

    def save_gcode(self, job_id: str, out: Path, cancel: threading.Event | None = None) -> None:
        """The G-code of a job in a file, for an SD card: as it was sliced, else sliced now. Raises Refused, Missing, Stopped."""
        job = self.job(job_id)
        if job.gcode_sha256:
            _copy(self._archive.stored_path(job.gcode_sha256), out)
            return
        name = job.printer or job.wish.printer
        entry = self.printer(name) if name else next(iter(self.entries()), None)
        part = self._bench.restore(job.part, self._archive.stored(job.sha256), cancel)
        wish = replace(job.wish, material=job.wish.material or (entry.material if entry else None), quantity=job.quantity)
        self.slice(part, wish, out, entry.model if entry else None, cancel)

    def _entry_of(self, job: Job) -> PrinterEntry | None:
        """The printer that a job is on; None where it was removed meanwhile, here, elsewhere or by bringing in a backup."""
        return next((entry for entry in self.entries() if entry.name == job.printer), None)

    def _finished(self, job: Job) -> Job:
        self._bed_is_used(job)
        return self._move(job, J.DONE, progress=1.0, seconds_left=0.0, done=job.quantity)

    def _bed_is_used(self, job: Job) -> None:
        with suppress(NotFound):
            self._change(job.printer or "", bed_clear=False)

    def _tell(self, job: Job, state: JobState, order: Callable[[PrinterHost], None]) -> Job:
        move(job, state, self._clock.now())
        order(self._connect(self.printer(job.printer or "")))
        return self._move(self.job(job.id), state)

    def _move(self, job: Job, state: JobState, note: str = "", **changed: Any) -> Job:
        """From the state in the archive, not from the one remembered: somebody may have cancelled meanwhile (NotAllowed)."""
        with self._archive.together():
            now = self._archive.jobs.get(job.id) or job
            after = now if now.state is state else move(now, state, self._clock.now(), note)
            after = self._books.close(now, replace(after, **changed), self._material_of)
            self._archive.jobs.put(after)
        self._changes.jobs.emit()
        return after

    def _keep(self, job: Job) -> Job:
        """Keeps figures of a job; a state that changed meanwhile wins."""
        with self._archive.together():
            now = self._archive.jobs.get(job.id)
            if now is not None and now.state is not job.state:
                return now
            self._archive.jobs.put(job)
        self._changes.jobs.emit()
        return job

    def _material_of(self, job: Job) -> Material:
        """What the job was sliced for, else what it would be."""
        return self._bench.material(replace(job.wish, material=job.sliced_for.partition(" ")[2] or job.wish.material))

    def _state_of(self, job: Job) -> JobState | None:
        """As the archive has it now; None where it was cleaned away."""
        now = self._archive.jobs.get(job.id)
        return now.state if now else None


def as_told(job: Job, status: PrinterStatus, now: datetime) -> Job:
    """The job with the figures of its printer; what the printer does not tell this time stays as it told last."""
    at_work = status.state in {PrinterState.PRINTING, PrinterState.PAUSED}
    return replace(
        job,
        progress=_told(status.progress, 1.0, job.progress),
        printed_s=_told(status.printed_s, LONGEST_S, job.printed_s),
        printed_mm3=_told(status.filament_mm3, MOST_MM3, job.printed_mm3),
        energy_wh=_told(status.energy_wh, MOST_WH, job.energy_wh),
        watched_at=now if at_work else job.watched_at,
    )


def _told(value: float | None, most: float, before: float | None) -> float | None:
    """A printer's figure where it can be true, else the one before."""
    return value if value is not None and 0 <= value <= most else before


def is_on(job: Job, status: PrinterStatus) -> bool:
    """Whether the printer is at work on this job, or waits for a person about it."""
    return status.file == job.file and status.state in {PrinterState.PRINTING, PrinterState.PAUSED, PrinterState.ATTENTION}


def _copy(source: Path, target: Path) -> None:
    """The whole file or none of it."""
    beside = target.with_name(f".{target.name[:100]}.part")
    try:
        shutil.copyfile(source, beside)
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise Refused(
            "not_writable",
            say("{name} could not be written: {why}.", name=target.name, why=error.strerror or str(error)),
            say("Choose another folder, or make room there."),
        ) from error
