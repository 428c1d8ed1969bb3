"""queue: the jobs of the printers at home."""

import argparse
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from printdesk.errors import NotAllowed, Refused
from printdesk.home_cost import Usage
from printdesk.job import Job, JobState
from printdesk.outcome import difference
from printdesk.told import job_state
from printdesk.words import number, say
from ui.cli.command import DONE, NO, Command, Parser, checked_wish, file_argument, wish_arguments
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms
from ui.cli.telling import duration, instant

LOOK_EVERY_S = 0.5


def job_facts(job: Job) -> dict[str, Any]:
    return {
        "id": job.id,
        "part": job.part,
        "printer": job.printer,
        "state": job.state.value,
        "progress": job.progress,
        "seconds_left": job.seconds_left,
        "seconds": job.seconds,
        "grams": job.grams,
        "done": job.done,
        "quantity": job.quantity,
        "reason": job.reason,
        "order_id": job.order_id,
        "spool": job.spool,
        "blocked_by": job.blocked_by or None,
        "estimated": usage_facts(job.estimated),
        "actual": usage_facts(job.actual),
        "estimated_cost": job.estimated.cost.as_json() if job.estimated else None,
        "actual_cost": job.actual.cost.as_json() if job.actual else None,
        "difference": difference(job) or None,
        "timeline": [{"at": instant(event.at), "state": event.state.value, "note": event.note} for event in job.timeline],
    }


def usage_facts(usage: Usage | None) -> dict[str, Any] | None:
    """seconds: heating included; null where nobody knows."""
    if usage is None:
        return None
    return {
        "seconds": usage.seconds,
        "seconds_by": usage.seconds_by or None,
        "grams": usage.grams,
        "grams_by": usage.grams_by or None,
        "energy_wh": usage.energy_wh,
        "spool": usage.spool,
        "cost": usage.cost.as_json(),
        "breakdown": [{"what": line.what, "money": line.money.as_json()} for line in usage.breakdown],
    }


def jobs_text(jobs: list[Job]) -> str:
    if not jobs:
        return say("The queue is empty.")
    rows = [
        (
            job.id,
            job.part,
            job.printer,
            job_state(job.state),
            number(job.progress, ".0%") if job.progress is not None else None,
            duration(job.seconds_left),
            f"{job.done}/{job.quantity}",
            job.reason or difference(job),
        )
        for job in jobs
    ]
    return table(
        rows, [say("job"), say("part"), say("printer"), say("state"), "%", say("left"), say("done"), ""], right=(4, 5, 6)
    )


def _add_arguments(parser: Parser) -> None:
    file_argument(parser)
    wish_arguments(parser)
    parser.add_argument("--anyway", action="store_true", help="also where the spool may end before the print does")


def _add(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    wish = checked_wish(rooms, args)
    if wish.printer:
        rooms.desk.queue.printer(wish.printer)
    part = rooms.bench.open(Path(args.file), units=args.units, scale=args.scale, walls=False)
    job = rooms.desk.queue.add(part, wish, anyway=args.anyway)
    text = say("{part} is in the queue as {id}; `queue run` works it off.", part=job.part, id=job.id)
    if job.state is JobState.BLOCKED:
        text = say("{part} is in the queue as {id} and waits: {why}", part=job.part, id=job.id, why=job.reason)
    out.result({"file": args.file, "jobs": [job_facts(job)]}, text)
    return NO if job.state is JobState.BLOCKED else DONE


def _list(rooms: Rooms, _args: argparse.Namespace, out: Out) -> int:
    jobs = rooms.desk.queue.jobs()
    out.result({"jobs": [job_facts(job) for job in jobs]}, jobs_text(jobs))
    return DONE


def _job_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="JOB")


def _telling(act: Callable[[Rooms, str], Job]) -> Callable[[Rooms, argparse.Namespace, Out], int]:
    def run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
        job = act(rooms, args.id)
        out.result({"jobs": [job_facts(job)]}, f"{job.part}: {job_state(job.state)}")
        return DONE

    return run


def _start(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    """A failed or blocked job goes back into the queue first; then the queue is worked until this job is over."""
    queue = rooms.desk.queue
    job = queue.job(args.id)
    if job.state in {JobState.FAILED, JobState.BLOCKED}:
        job = queue.decide(job.id, JobState.QUEUED)
    if job.is_over:
        raise NotAllowed("job_over", say("The job is {state}; put the part into the queue again.", state=job_state(job.state)))
    if not queue.printers():
        raise Refused("no_printer", say("There is no printer: connect one."), say("See `printer add`."))
    stop = threading.Event()
    worked = work(
        rooms, out, stop, lambda: queue.job(job.id).is_over or queue.job(job.id).state in {JobState.UNKNOWN, JobState.BLOCKED}
    )
    job = queue.job(job.id)
    out.result({"jobs": [job_facts(job)], "elsewhere": not worked}, jobs_text([job]) if worked else _elsewhere())
    return NO if job.state in {JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN, JobState.BLOCKED} else DONE


OUTCOMES = {"done": JobState.DONE, "failed": JobState.FAILED, "again": JobState.QUEUED}


def _decide_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="JOB")
    parser.add_argument("outcome", choices=OUTCOMES, help="again: put it back into the queue")


def _decide(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    job = rooms.desk.queue.decide(args.id, OUTCOMES[args.outcome])
    if job.order_id:
        rooms.desk.counter.report()
    out.result({"jobs": [job_facts(job)]}, f"{job.part}: {job_state(job.state)}")
    return DONE


def _cleared_arguments(parser: Parser) -> None:
    parser.add_argument("printer", metavar="PRINTER")


def _cleared(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    entry = rooms.desk.queue.cleared(args.printer)
    out.result({"printer": entry.name, "bed_clear": True}, say("The bed of {name} is clear.", name=entry.name))
    return DONE


def _run_arguments(parser: Parser) -> None:
    parser.add_argument("--until-empty", action="store_true", help="end when nothing more can happen by itself")


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    desk = rooms.desk
    before = {job.id for job in desk.queue.jobs() if not job.is_over}
    worked = work(rooms, out, threading.Event(), None, until_empty=args.until_empty)
    jobs = [job for job in desk.queue.jobs() if job.id in before or not job.is_over]
    out.result({"jobs": [job_facts(job) for job in jobs], "elsewhere": not worked}, jobs_text(jobs) if worked else _elsewhere())
    bad = {JobState.FAILED, JobState.UNKNOWN, JobState.BLOCKED}
    return NO if not worked or any(job.state in bad for job in jobs) else DONE


def _elsewhere() -> str:
    return say("Another PrintDesk on this computer works the queue off already.")


def work(
    rooms: Rooms, out: Out, stop: threading.Event, until: Callable[[], bool] | None = None, until_empty: bool = False
) -> bool:
    """Works the queue off on a thread and tells what changes; the shop is told of its jobs. False where another process does it.

    Ctrl-C ends the work after the step that runs: prints go on at their printers and are found again.
    """
    desk = rooms.desk
    answer: list[bool] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            answer.append(desk.queue.run(stop, until_empty=until_empty))
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    told: dict[str, str] = {}
    try:
        while thread.is_alive():
            _tell_changes(desk.queue.jobs(), told, out)
            if any(job.order_id for job in desk.queue.jobs()):
                desk.counter.report()
            if until is not None and until():
                break
            thread.join(LOOK_EVERY_S)
    finally:
        stop.set()
        thread.join(30.0)
    if failed:
        raise failed[0]
    _tell_changes(desk.queue.jobs(), told, out)
    if any(job.order_id for job in desk.queue.jobs()):
        desk.counter.report()
    desk.spoolman.tell()
    if desk.spoolman.trouble:
        out.tell(desk.spoolman.trouble)
    return answer != [False]


def _tell_changes(jobs: list[Job], told: dict[str, str], out: Out) -> None:
    for job in jobs:
        if told.setdefault(job.id, job.state.value) != job.state.value:
            told[job.id] = job.state.value
            out.tell(
                f"{time.strftime('%H:%M:%S')}  {job.part}: {job_state(job.state)}"
                + (f" · {more}" if (more := job.reason or difference(job)) else "")
            )
        if job.state is JobState.PRINTING and job.progress is not None:
            out.progress(f"{job.part}: {number(job.progress, '.0%')}, {duration(job.seconds_left)}")


COMMANDS = {
    "queue add": Command(_add_arguments, _add),
    "queue list": Command(lambda _parser: None, _list),
    "queue start": Command(_job_arguments, _start),
    "queue anyway": Command(_job_arguments, _telling(lambda rooms, job: rooms.desk.queue.anyway(job))),
    "queue pause": Command(_job_arguments, _telling(lambda rooms, job: rooms.desk.queue.pause(job))),
    "queue resume": Command(_job_arguments, _telling(lambda rooms, job: rooms.desk.queue.resume(job))),
    "queue cancel": Command(_job_arguments, _telling(lambda rooms, job: rooms.desk.queue.cancel(job))),
    "queue decide": Command(_decide_arguments, _decide),
    "queue cleared": Command(_cleared_arguments, _cleared),
    "queue run": Command(_run_arguments, _run),
}
