"""What states of printers and jobs are called. No Qt, no rule."""

from collections.abc import Iterable
from pathlib import Path

from printdesk.catalog import Catalog
from printdesk.job import Job, JobState
from printdesk.ports import PrinterState, PrinterStatus
from printdesk.settings import PrinterEntry
from printdesk.spool import Spool
from printdesk.words import respeak, say
from ui.prepare.figures import duration, money, number

J = JobState
P = PrinterState
KINDS = ("octoprint", "folder", "simulated")


def kind_words(kind: str) -> str:
    return {"octoprint": say("OctoPrint"), "folder": say("Folder or SD card"), "simulated": say("Simulated")}.get(kind, kind)


def usual_name(kind: str, taken: Iterable[str]) -> str:
    """A name to begin with, that no other printer has."""
    usual = {"octoprint": say("My printer"), "folder": say("SD card"), "simulated": say("Simulated printer")}.get(kind, kind)
    used = {name.casefold() for name in taken}
    names = [usual, *(f"{usual} {number}" for number in range(2, 100))]
    return next((name for name in names if name.casefold() not in used), usual)


def printer_state(entry: PrinterEntry, status: PrinterStatus) -> tuple[str, str]:
    """(word, tone). The bed comes first: a printer that waits for it is not ready, whatever it says itself."""
    if status.state is P.IDLE and not entry.bed_clear:
        return say("clear the bed"), "careful"
    return {
        P.IDLE: (say("ready"), "good"),
        P.PRINTING: (say("prints"), "accent"),
        P.PAUSED: (say("paused"), "careful"),
        P.ATTENTION: (say("waits for you"), "careful"),
        P.ERROR: (say("error"), "bad"),
        P.OFFLINE: (say("does not answer"), "bad"),
    }[status.state]


def job_state(job: Job, *, is_asked: bool) -> tuple[str, str]:
    """(word, tone)."""
    if is_asked:
        return say("what became of it?"), "careful"
    return {
        J.QUEUED: (say("waits"), "plain"),
        J.SLICING: (say("is sliced"), "accent"),
        J.BLOCKED: (say("cannot go on"), "bad"),
        J.SENDING: (say("is sent"), "accent"),
        J.STARTING: (say("starts"), "accent"),
        J.PRINTING: (say("prints"), "accent"),
        J.PAUSED: (say("paused"), "careful"),
        J.UNKNOWN: (say("what became of it?"), "careful"),
        J.DONE: (say("done"), "good"),
        J.FAILED: (say("failed"), "bad"),
        J.CANCELLED: (say("cancelled"), "plain"),
    }[job.state]


def progress_words(progress: float | None, seconds_left: float | None) -> str:
    """ "43 % · 1 h 20 min left", as much of it as is known."""
    words = [f"{progress * 100:.0f}\u00a0%"] if progress is not None else []
    if seconds_left:
        words.append(say("{time} left", time=duration(seconds_left)))
    return " · ".join(words)


def heat_words(status: PrinterStatus) -> str:
    words = []
    if status.nozzle_c is not None:
        words.append(say("nozzle {heat} °C", heat=number(status.nozzle_c, 0)))
    if status.bed_c is not None:
        words.append(say("bed {heat} °C", heat=number(status.bed_c, 0)))
    return " · ".join(words)


def machine_words(entry: PrinterEntry, catalog: Catalog) -> str:
    """Which machine it is, and how it is reached."""
    model = catalog.printers.get(entry.model)
    where = {"octoprint": entry.url.split("//", 1)[-1], "folder": Path(entry.url).name or entry.url}.get(entry.kind, "")
    reached = say("Folder {name}", name=where) if entry.kind == "folder" else f"{kind_words(entry.kind)} {where}".strip()
    return " · ".join(words for words in (model.name if model else entry.model, reached) if words)


def job_words(job: Job, catalog: Catalog) -> str:
    """What is made and with what: the material, the time and the plastic as far as they are known."""
    material = catalog.materials.get(job.wish.material or "")
    colour = next((colour.name for colour in material.colours if colour.id == job.wish.colour), "") if material else ""
    words = [
        " ".join(word for word in (material.name if material else job.wish.material or "", colour) if word),
        job.printer or "",
        *_takes_words(job),
        say("for an order of your shop") if job.order_id else "",
    ]
    return " · ".join(word for word in words if word)


def _takes_words(job: Job) -> list[str]:
    """Time and plastic, as they were sliced, else as they are estimated."""
    about = "" if job.seconds or job.grams else "≈\u00a0"
    seconds = job.seconds or (job.estimated.seconds if job.estimated else None)
    grams = job.grams or (job.estimated.grams if job.estimated else None)
    words = [f"{about}{duration(seconds)}"] if seconds else []
    return words + ([f"{about}{number(grams, 0 if grams >= 10 else 1)}\u00a0g"] if grams else [])


def breakdown_words(job: Job) -> str:
    """What the print cost, line by line, beside what was estimated; "" while it is not over."""
    if job.actual is None:
        return ""
    lines = [say("It took:"), *(f"{respeak(line.what)}: {money(line.money)}" for line in job.actual.breakdown)]
    if job.estimated:
        lines += ["", say("Estimated:"), *(f"{respeak(line.what)}: {money(line.money)}" for line in job.estimated.breakdown)]
    return "\n".join(lines)


def spool_words(spool: Spool) -> str:
    """ "3 · Prusament Galaxy Black": with the number that people write on it."""
    return f"{spool.id.removeprefix('sm-')} · {spool.title}"


def left_words(spool: Spool) -> str:
    """ "430 of 1,000 g left" """
    return say("{left} of {net} g left", left=number(spool.remaining_g, 0), net=number(spool.net_g, 0))


def reason_words(job: Job) -> str:
    return respeak(job.reason) if job.reason else ""
