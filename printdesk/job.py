"""A job: one part on its way through a printer. The states, their one table, and what each change means."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from printdesk.errors import NotAllowed
from printdesk.home_cost import Usage
from printdesk.told import job_state
from printdesk.wish import Wish
from printdesk.words import say


class JobState(StrEnum):
    QUEUED = "queued"
    SLICING = "slicing"
    BLOCKED = "blocked"
    SENDING = "sending"
    STARTING = "starting"
    PRINTING = "printing"
    PAUSED = "paused"
    UNKNOWN = "unknown"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


J = JobState
OVER = frozenset({J.DONE, J.FAILED, J.CANCELLED})
ON_THE_PRINTER = frozenset({J.SENDING, J.STARTING, J.PRINTING, J.PAUSED, J.UNKNOWN})

# STARTING is written before the printer is told to start. A job found in it after a crash is asked of the printer:
# it prints (PRINTING), it surely never began (QUEUED), or nobody knows (UNKNOWN: a person decides).
NEXT: Mapping[JobState, frozenset[JobState]] = {
    J.QUEUED: frozenset({J.SLICING, J.BLOCKED, J.SENDING, J.CANCELLED, J.FAILED}),
    J.SLICING: frozenset({J.QUEUED, J.BLOCKED, J.SENDING, J.FAILED, J.CANCELLED}),
    J.BLOCKED: frozenset({J.QUEUED, J.CANCELLED}),
    J.SENDING: frozenset({J.QUEUED, J.BLOCKED, J.STARTING, J.FAILED, J.CANCELLED}),
    J.STARTING: frozenset({J.QUEUED, J.PRINTING, J.UNKNOWN, J.FAILED, J.CANCELLED, J.DONE}),
    J.PRINTING: frozenset({J.PAUSED, J.UNKNOWN, J.DONE, J.FAILED, J.CANCELLED, J.QUEUED}),
    J.PAUSED: frozenset({J.PRINTING, J.UNKNOWN, J.DONE, J.FAILED, J.CANCELLED}),
    J.UNKNOWN: frozenset({J.PRINTING, J.PAUSED, J.DONE, J.FAILED, J.QUEUED, J.CANCELLED}),
    J.DONE: frozenset(),
    J.FAILED: frozenset({J.QUEUED}),
    J.CANCELLED: frozenset(),
}


@dataclass(frozen=True)
class JobEvent:
    at: datetime
    state: JobState
    note: str = ""


@dataclass(frozen=True)
class Job:
    """sha256: of the canonical part file in the archive; file: the printer's own name of the G-code, unique per job.

    progress: 0 … 1; done: finished copies of quantity; order_id: the order of the own shop that this job is for, None at home;
    order_told: the newest state of the job that the shop was told
    printer: a home printer's name, None until one is chosen; gcode_sha256: of the sliced file in the archive
    sliced_for: the printer model and the material that the G-code is for; another one needs other G-code
    spool: the id of the spool that it is printed from, or was held against; blocked_by: "spool" where too little is left on it
    anyway: the person said to print it although the spool may end
    estimated: before it was sliced; actual: what it took, once it is over; raw_s, raw_g: estimated before anything learned
    printed_s, printed_mm3, energy_wh: what its printer told last; watched_at: when it was last seen at work
    """

    id: str
    part: str
    sha256: str
    wish: Wish
    state: JobState = JobState.QUEUED
    printer: str | None = None
    quantity: int = 1
    done: int = 0
    progress: float | None = None
    seconds_left: float | None = None
    seconds: float | None = None
    grams: float | None = None
    gcode_sha256: str | None = None
    sliced_for: str = ""
    file: str | None = None
    reason: str = ""
    order_id: str | None = None
    order_told: str = ""
    timeline: tuple[JobEvent, ...] = ()
    spool: str | None = None
    blocked_by: str = ""
    anyway: bool = False
    estimated: Usage | None = None
    actual: Usage | None = None
    raw_s: float | None = None
    raw_g: float | None = None
    printed_s: float | None = None
    printed_mm3: float | None = None
    energy_wh: float | None = None
    watched_at: datetime | None = None

    @property
    def is_over(self) -> bool:
        return self.state in OVER

    @property
    def tries(self) -> int:
        """How often its printer was told to start it."""
        return sum(event.state is J.STARTING for event in self.timeline)


def move(job: Job, state: JobState, at: datetime, note: str = "") -> Job:
    """The job in its next state; `note` is the reason where it is blocked, failed or unknown. Raises NotAllowed."""
    if state not in NEXT[job.state]:
        raise NotAllowed(
            "wrong_job_state",
            say("The job is {state} and cannot become {after}.", state=job_state(job.state), after=job_state(state)),
        )
    return replace(job, state=state, reason=note, timeline=(*job.timeline, JobEvent(at, state, note)))
