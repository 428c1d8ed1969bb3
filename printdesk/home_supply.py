"""What a job is expected to take on a printer at home, and whether there is enough of it on the spool."""

import logging
from dataclasses import replace

from printdesk.errors import DeskError, NotAllowed, Stopped
from printdesk.home_cost import Usage
from printdesk.home_jobs import HomeJobs
from printdesk.job import Job, JobState
from printdesk.part import Part
from printdesk.settings import PrinterEntry
from printdesk.told import job_state
from printdesk.wish import Wish
from printdesk.words import say

J = JobState
SPOOL = "spool"
ESTIMATE_OFF = 0.1  # share that an estimate may be off by, held against a spool before anything is sliced
log = logging.getLogger(__name__)


class HomeSupply(HomeJobs):
    """Jobs that would end on an empty spool are held back, with a way on: another spool, or anyway."""

    def add(self, part: Part, wish: Wish, *, anyway: bool = False) -> Job:
        """Puts a part into the queue; it is sliced and printed when a fitting printer is free and its bed is clear.

        Where every printer that fits has too little on its spool, the job is blocked at once. anyway: not held against the spool
        """
        job = self.add_model(self._bench.canonical(part), wish)
        if anyway:
            job = self._keep(replace(job, anyway=True))
        fitting = [entry for entry in self._meant_for(job) if entry.spool]
        if fitting and not anyway:
            job = self._keep(self._expecting(job, part, fitting[0]))
            self._hold_back_if_short(job)
        return self.job(job.id)

    def anyway(self, job_id: str) -> Job:
        """The person says that the job is printed although the spool may end before it does. Raises NotAllowed."""
        job = self.job(job_id)
        if job.state not in {J.QUEUED, J.BLOCKED}:
            state = job_state(job.state)
            raise NotAllowed(
                "wrong_job_state", say("The job is {state}; only one that waits can be started anyway.", state=state)
            )
        job = self._keep(replace(job, anyway=True, blocked_by=""))
        return self._move(job, J.QUEUED)

    def load_spool(self, name: str, spool_id: str | None) -> PrinterEntry:
        """As `HomePrinters.load_spool`; jobs that were held back for want of plastic are looked at again."""
        entry = super().load_spool(name, spool_id)
        self.let_go()
        return entry

    def let_go(self) -> None:
        """A spool was changed: what was held back for it waits in the queue again, and is held against it anew."""
        for job in self.jobs():
            if job.state is J.BLOCKED and job.blocked_by == SPOOL:
                self._move(job, J.QUEUED, blocked_by="", spool=None)

    # ---- what it will take

    def _expecting(self, job: Job, part: Part, entry: PrinterEntry) -> Job:
        """The job with what it is expected to take on that printer; as it was where nothing can be said."""
        wish = replace(job.wish, material=job.wish.material or entry.material, quantity=job.quantity)
        try:
            found = self._bench.estimate(part, wish, entry.model, printer=entry.name)
        except Stopped:
            raise
        except Exception as error:  # whatever goes wrong in an estimate, it keeps no part from being printed
            log.info("job %s is not estimated: %s", job.id, error, exc_info=not isinstance(error, DeskError))
            return job
        learned = self._books.learned(entry.name)
        seconds = None if found.seconds is None else found.seconds + found.heating_s
        return replace(
            job,
            spool=entry.spool,
            estimated=Usage(seconds, found.filament_g, found.cost, found.breakdown, spool=entry.spool),
            raw_s=None if seconds is None else seconds / learned.time.value,
            raw_g=found.filament_g / learned.plastic.value,
        )

    # ---- whether there is enough

    def _meant_for(self, job: Job) -> list[PrinterEntry]:
        """The printers that may print the job when they are free: the wished one, else those with its process and plastic."""
        if job.wish.printer:
            return [entry for entry in self.entries() if entry.name == job.wish.printer]
        return [entry for entry in self.entries() if not self._misfit(job, entry)]

    def _misfit(self, job: Job, entry: PrinterEntry) -> str:
        """Why the job can never be printed there as it is loaded, "" where it can."""
        machine = self._bench.printer_model(entry.model)
        if job.wish.process and job.wish.process != machine.process:
            return say("it does not print by {process}", process=job.wish.process.upper())
        if job.wish.material and entry.material and job.wish.material != entry.material:
            loaded, wanted = self._name_of(entry.material), self._name_of(job.wish.material)
            return say("{loaded} is loaded, {wanted} is wanted", loaded=loaded, wanted=wanted)
        return ""

    def _name_of(self, material: str) -> str:
        known = self._bench.catalog.materials.get(material)
        return known.name if known else material

    def _short_on(self, job: Job, entry: PrinterEntry) -> str:
        """Why the spool on that printer may end before the job does; "" where it will not, or nobody knows."""
        if job.anyway or not entry.spool:
            return ""
        off_by = 0.0 if job.grams is not None else ESTIMATE_OFF
        grams = job.grams if job.grams is not None else job.estimated.grams if job.estimated else None
        return self._rack.short(entry.spool, job, grams, off_by, self.jobs())

    def _hold_back_if_short(self, job: Job) -> bool:
        """Blocks the job where every printer that it may be printed on has too little on its spool."""
        short = [self._short_on(job, entry) for entry in self._meant_for(job)]
        if not short or not all(short):
            return False
        self._move(job, J.BLOCKED, self._way_on(short[0]), blocked_by=SPOOL)
        return True

    def _look_again(self, job: Job) -> None:
        """A job that was held back for want of plastic waits in the queue again when some printer has enough for it."""
        if not all(self._short_on(job, entry) for entry in self._meant_for(job)):
            self._move(job, J.QUEUED, blocked_by="", spool=None)

    @staticmethod
    def _way_on(why: str) -> str:
        return say("{why} Load another spool, or start it anyway.", why=why)
