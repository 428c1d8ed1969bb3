"""What waits for a person at the printers at home, and what a person can do with a job."""

from collections.abc import Iterable
from enum import StrEnum

from printdesk.homequeue import ListedPrinter
from printdesk.job import Job, JobState
from printdesk.ports import PrinterState, PrinterStatus

J = JobState


class Deed(StrEnum):
    """again: back into the queue; anyway: although its spool may end; decide: say what became of it

    save: its G-code, for an SD card
    """

    AGAIN = "again"
    ANYWAY = "anyway"
    PAUSE = "pause"
    RESUME = "resume"
    DECIDE = "decide"
    CANCEL = "cancel"
    SAVE = "save"


def is_asked(job: Job, status: PrinterStatus | None) -> bool:
    """Whether a person has to say what became of the job, since its printer cannot. status: of the job's printer, if known."""
    by_hand = status is not None and status.state is PrinterState.ATTENTION and status.file == job.file
    return job.state is J.UNKNOWN or (job.state in {J.PRINTING, J.PAUSED} and by_hand)


def deeds(job: Job, status: PrinterStatus | None) -> tuple[Deed, ...]:
    """What a person can do with the job now, the likeliest first. status: of the job's printer, if known."""
    if is_asked(job, status):
        return (Deed.DECIDE, Deed.CANCEL, Deed.SAVE)
    if job.state is J.BLOCKED and job.blocked_by:
        return (Deed.ANYWAY, Deed.CANCEL, Deed.SAVE)
    if job.state in {J.FAILED, J.BLOCKED}:
        return (Deed.AGAIN, *((Deed.CANCEL,) if job.state is J.BLOCKED else ()), Deed.SAVE)
    if job.state is J.PRINTING:
        return (Deed.PAUSE, Deed.CANCEL, Deed.SAVE)
    if job.state is J.PAUSED:
        return (Deed.RESUME, Deed.CANCEL, Deed.SAVE)
    return (Deed.SAVE,) if job.is_over else (Deed.CANCEL, Deed.SAVE)


def loses_a_print(job: Job) -> bool:
    """Whether cancelling the job throws away something that is being made: it is asked about first."""
    return job.state in {J.STARTING, J.PRINTING, J.PAUSED, J.UNKNOWN}


def waiting(printers: Iterable[ListedPrinter], jobs: Iterable[Job]) -> int:
    """How many things wait for a person: jobs to decide about or to start again, and beds to clear."""
    printers = list(printers)
    status = {listed.entry.name: listed.status for listed in printers}
    asked = [job for job in jobs if job.state is J.BLOCKED or is_asked(job, status.get(job.printer or ""))]
    return len(asked) + sum(not listed.entry.bed_clear for listed in printers)
