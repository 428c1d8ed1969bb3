"""The queue of the printers at home: rows in the archive, worked off one step at a time, and found again after a crash."""

import logging
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from printdesk.bench import Bench
from printdesk.errors import DeskError, NoAnswer, NotAllowed, NotFound, Refused, Stopped, Unknown
from printdesk.events import Changes
from printdesk.ids import new_id
from printdesk.job import ON_THE_PRINTER, Job, JobState, move
from printdesk.part import Part
from printdesk.ports import Archive, Clock, Model, PrinterHost, PrinterState, PrinterStatus, Secrets, Sliced, Slicer
from printdesk.settings import PrinterEntry
from printdesk.told import printer_state
from printdesk.wish import Wish
from printdesk.words import say

J = JobState
REST_S = 15.0  # before a job is tried again whose printer did not answer
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ListedPrinter:
    """A printer as the desk lists it: the entry, how it stands now, and the job that is on it."""

    entry: PrinterEntry
    status: PrinterStatus
    job: Job | None


class HomeQueue:
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
    ) -> None:
        self._archive = archive
        self._secrets = secrets
        self._clock = clock
        self._bench = bench
        self._slicer = slicer
        self._connect = connect
        self._changes = changes
        self._cancels: dict[str, threading.Event] = {}
        self._rests: dict[str, float] = {}

    # ---- printers

    def printers(self) -> list[ListedPrinter]:
        """Every printer with its state now; asks them all at once."""
        entries = self._archive.printers.all()
        states: list[PrinterStatus] = [PrinterStatus(PrinterState.OFFLINE)] * len(entries)

        def ask(index: int, entry: PrinterEntry) -> None:
            states[index] = self.status(entry)

        threads = [threading.Thread(target=ask, args=item, daemon=True) for item in enumerate(entries)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return [ListedPrinter(entry, state, self.job_on(entry.name)) for entry, state in zip(entries, states, strict=True)]

    def entries(self) -> list[PrinterEntry]:
        """The printers as they were set up, without asking them anything."""
        return self._archive.printers.all()

    def status(self, entry: PrinterEntry) -> PrinterStatus:
        try:
            return self._connect(entry).status()
        except DeskError as error:
            return PrinterStatus(PrinterState.OFFLINE, message=error.message)

    def printer(self, name: str) -> PrinterEntry:
        found = next((entry for entry in self._archive.printers.all() if entry.name.casefold() == name.casefold()), None)
        if found is None:
            known = ", ".join(entry.name for entry in self._archive.printers.all())
            raise NotFound("no_such_printer", say("There is no printer called “{name}”.", name=name), known)
        return found

    def add_printer(self, entry: PrinterEntry, key: str | None = None) -> PrinterEntry:
        """Adds a printer. Raises Refused where the name is taken, the model is unknown or the address is none."""
        self._check_new(entry)
        with self._key_for(entry, key) as keep:
            self._connect(entry)
            self._archive.printers.put(entry)
            keep()
        self._changes.printers.emit()
        return entry

    def try_printer(self, entry: PrinterEntry, key: str | None = None) -> PrinterStatus:
        """How a printer answers that is not kept yet, or not so; nothing is kept.

        key: None asks with the one that is kept under its name. Raises Refused for a bad address, NotAllowed for a wrong key.
        """
        if not any(known.name == entry.name for known in self.entries()):
            self._check_new(entry)
        with self._key_for(entry, key):
            return self._connect(entry).status()

    def change_printer(self, entry: PrinterEntry, key: str | None = None) -> None:
        """Keeps a changed entry of the same name: another address, model, material or key. Whether its bed is clear stays."""
        self.printer(entry.name)
        self._bench.printer_model(entry.model)
        with self._key_for(entry, key) as keep:
            self._connect(entry)
            with self._archive.together():
                self._archive.printers.put(replace(entry, bed_clear=self.printer(entry.name).bed_clear))
            keep()
        self._changes.printers.emit()

    def load(self, name: str, material: str | None, colour: str | None = None) -> PrinterEntry:
        """The person says what is loaded, by catalogue ids; None: nothing, or not told."""
        if material:
            self._bench.material(Wish(material=material))
        return self._change(name, material=material, colour=colour)

    def remove_printer(self, name: str) -> None:
        """Raises Refused while a job is on it."""
        entry = self.printer(name)
        if self.job_on(entry.name):
            raise Refused("printer_busy", say("A job is on {name}.", name=entry.name), say("Cancel it or let it finish first."))
        self._archive.printers.remove(entry.name)
        self._secrets.remove(f"printer/{entry.name}")
        self._changes.printers.emit()

    def cleared(self, name: str) -> PrinterEntry:
        """The person says that the bed is empty again."""
        return self._change(name, bed_clear=True)

    # ---- jobs

    def jobs(self) -> list[Job]:
        """Oldest first; what is over stays until it is cleaned away."""
        return self._archive.jobs.all()

    def job(self, job_id: str) -> Job:
        found = self._archive.jobs.get(job_id)
        if found is None:
            raise NotFound("no_such_job", say("There is no job “{id}” in the queue.", id=job_id), say("`queue list` shows them."))
        return found

    def add(self, part: Part, wish: Wish) -> Job:
        """Puts a part into the queue; it is sliced and printed when a fitting printer is free and its bed is clear."""
        return self.add_model(self._bench.canonical(part), wish)

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
        if _is_on(job, status):
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
        return self._move(job, outcome, file=None, printer=job.wish.printer if outcome is J.QUEUED else job.printer)

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
            self._bench.profile(wish),
            self._bench.printer_model(model),
            material,
            out,
            copies=wish.quantity,
            cancel=cancel,
        )

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

    # ---- working it off

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
                elif before in {J.PRINTING, J.PAUSED, J.STARTING, J.UNKNOWN}:
                    self._watch(job)
            except DeskError as error:
                # A job that cannot go on keeps no other from its printer. Where its state changed, the person was just faster.
                if self._state_of(job) is before:
                    log.warning("job %s: %s", job.id, error.code)
                    self._keep(replace(self.job(job.id), reason=error.message))
            moved = moved or self._state_of(job) is not before
        return moved

    def _state_of(self, job: Job) -> JobState | None:
        """As the archive has it now; None where it was cleaned away."""
        now = self._archive.jobs.get(job.id)
        return now.state if now else None

    def _begin(self, job: Job) -> None:
        entry, why_not = self._free_printer(job)
        if entry is None:
            if why_not != job.reason:
                self._keep(replace(job, reason=why_not))
            return
        self._cancels[job.id] = threading.Event()
        try:
            job = self._sliced(self._move(job, J.SLICING, printer=entry.name), entry)
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
            if self._state_of(job) is J.CANCELLED and _is_on(job, host.status()):  # cancelled while the printer was being told
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
        if _is_on(job, status):
            self._move(job, J.PRINTING, progress=status.progress)
        elif status.file == job.file and status.finished:
            self._finished(job)
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
            self._keep(replace(job, progress=status.progress, seconds_left=status.seconds_left, reason=status.message))
        elif mine and status.finished:
            self._finished(job)
        elif job.state is J.UNKNOWN or status.state is PrinterState.ATTENTION:
            if status.message and job.reason != status.message:
                self._keep(replace(job, reason=status.message))
        elif status.state is PrinterState.ERROR:
            self._bed_is_used(job)
            self._move(job, J.FAILED, status.message or say("The printer reports an error."))
        elif mine:
            self._bed_is_used(job)
            self._move(job, J.FAILED, say("It was stopped at the printer."))
        else:
            self._move(job, J.UNKNOWN, say("{printer} has another file loaded: please look.", printer=entry.name))

    def _entry_of(self, job: Job) -> PrinterEntry | None:
        """The printer that a job is on; None where it was removed meanwhile, here, elsewhere or by bringing in a backup."""
        return next((entry for entry in self.entries() if entry.name == job.printer), None)

    def _orphaned(self, job: Job) -> None:
        if job.state is not J.UNKNOWN:
            self._move(job, J.UNKNOWN, say("{printer} was removed: say what became of it.", printer=job.printer or "–"))

    def _finished(self, job: Job) -> Job:
        self._bed_is_used(job)
        return self._move(job, J.DONE, progress=1.0, seconds_left=0.0, done=job.quantity)

    # ---- choosing a printer

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
        machine = self._bench.printer_model(entry.model)
        if job.wish.process and job.wish.process != machine.process:
            return say("it does not print by {process}", process=job.wish.process.upper())
        if job.wish.material and entry.material and job.wish.material != entry.material:
            loaded, wanted = self._name_of(entry.material), self._name_of(job.wish.material)
            return say("{loaded} is loaded, {wanted} is wanted", loaded=loaded, wanted=wanted)
        if self.job_on(entry.name):
            return say("busy with another job")
        if not entry.bed_clear:
            return say("the bed is not cleared")
        status = self.status(entry)
        if status.state is not PrinterState.IDLE and entry.kind != "folder":
            return status.message or printer_state(status.state)
        return ""

    def _name_of(self, material: str) -> str:
        known = self._bench.catalog.materials.get(material)
        return known.name if known else material

    def job_on(self, printer: str) -> Job | None:
        """The job that a printer is taken by, from its slicing to its end."""
        taken = {*ON_THE_PRINTER, J.SLICING}
        return next((job for job in self.jobs() if job.printer == printer and job.state in taken), None)

    # ---- writing it down

    def _check_new(self, entry: PrinterEntry) -> None:
        if not entry.name.strip() or len(entry.name) > 80:
            raise Refused("bad_name", say("A printer needs a name of 1 to 80 characters."))
        if any(known.name.casefold() == entry.name.casefold() for known in self.entries()):
            raise Refused("printer_exists", say("There is a printer called “{name}” already.", name=entry.name))
        self._bench.printer_model(entry.model)

    @contextmanager
    def _key_for(self, entry: PrinterEntry, key: str | None) -> Iterator[Callable[[], None]]:
        """The key stands under the printer's name inside, and afterwards only where `keep` (what this gives) was called."""
        if key is None:
            yield lambda: None
            return
        name = f"printer/{entry.name}"
        before, kept = self._secrets.get(name), []
        self._secrets.set(name, key)
        try:
            yield lambda: kept.append(True)
        finally:
            if not kept and before is None:
                self._secrets.remove(name)
            elif not kept and before is not None:
                self._secrets.set(name, before)

    def _tell(self, job: Job, state: JobState, order: Callable[[PrinterHost], None]) -> Job:
        move(job, state, self._clock.now())
        order(self._connect(self.printer(job.printer or "")))
        return self._move(self.job(job.id), state)

    def _bed_is_used(self, job: Job) -> None:
        with suppress(NotFound):
            self._change(job.printer or "", bed_clear=False)

    def _change(self, printer: str, **changed: object) -> PrinterEntry:
        """Some fields of the entry as it is now, so that two changes at once both hold."""
        with self._archive.together():
            entry = replace(self.printer(printer), **changed)  # type: ignore[arg-type]
            self._archive.printers.put(entry)
        self._changes.printers.emit()
        return entry

    def _move(self, job: Job, state: JobState, note: str = "", **changed: object) -> Job:
        """From the state in the archive, not from the one remembered: somebody may have cancelled meanwhile (NotAllowed)."""
        with self._archive.together():
            now = self._archive.jobs.get(job.id) or job
            after = now if now.state is state else move(now, state, self._clock.now(), note)
            after = replace(after, **changed)  # type: ignore[arg-type]
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


def _is_on(job: Job, status: PrinterStatus) -> bool:
    """Whether the printer is at work on this job, or waits for a person about it."""
    return status.file == job.file and status.state in {PrinterState.PRINTING, PrinterState.PAUSED, PrinterState.ATTENTION}


def _no_room(error: OSError) -> Refused:
    return Refused(
        "no_room",
        say("There is no room to slice in: {why}.", why=error.strerror or type(error).__name__),
        say("Make room in the folder for temporary files and try again."),
    )


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
