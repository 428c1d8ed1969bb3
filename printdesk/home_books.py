"""The books of printing at home: what it costs on each printer and why, what prints really took, and what that taught."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from printdesk.catalog import Catalog, Material, PrinterModel
from printdesk.errors import DeskError, NotFound
from printdesk.events import Changes
from printdesk.home_cost import HomeCosts, Usage, cost_lines, sum_of
from printdesk.home_figures import Figure, checked, costs_of, figures, kind_of, with_figure
from printdesk.job import Job, JobState
from printdesk.learning import FinishedPrint, Learned, learn
from printdesk.ports import Archive, Clock
from printdesk.remembered import SETTINGS
from printdesk.settings import PrinterEntry, Settings, settings_to_text
from printdesk.spool_rack import SpoolRack, as_uses
from printdesk.words import say

KEPT_PRINTS = 100  # of each printer: more than is learned from
SEEN_WITHIN_S = 60.0  # a print whose end nobody saw within this has no time of its own
BEGUN = frozenset({JobState.PRINTING, JobState.PAUSED, JobState.UNKNOWN})


class HomeBooks:
    """Reads the archive anew each time, so that every process has the same figures."""

    def __init__(
        self,
        archive: Archive,
        clock: Clock,
        catalog: Catalog,
        settings: Callable[[], Settings],
        rack: SpoolRack,
        changes: Changes,
    ) -> None:
        self._archive = archive
        self._clock = clock
        self._catalog = catalog
        self._settings = settings
        self._rack = rack
        self._changes = changes

    # ---- what it costs

    def figures(self, printer: str | None = None) -> dict[str, Figure]:
        """Every figure with its source, on that printer, or before one is chosen."""
        entry = self._entry(printer)
        settings = self._settings()
        return figures(
            self._catalog.home,
            settings.currency,
            settings.home_figures,
            self._catalog.printers.get(entry.model) if entry else None,
            entry.figures if entry else (),
            self.learned(entry.name).failure_rate if entry else None,
        )

    def costs(self, printer: str | None = None, spool: str | None = None) -> HomeCosts:
        """The figures as prints are costed by them. spool: None takes the one that is loaded."""
        entry = self._entry(printer)
        loaded = spool or (entry.spool if entry else None)
        return costs_of(self.figures(printer), self._settings().currency, self._rack.of(loaded))

    def set_figure(self, name: str, value: Decimal | None, printer: str | None = None) -> Figure:
        """Types a figure, for all printers or one; None gives it back to what is usual. Raises Refused, NotFound."""
        if value is not None:
            checked(name, value)
        kind = kind_of(name)
        with self._archive.together():
            if printer is None:
                settings = self._settings()
                typed = with_figure(settings.home_figures, name, value)
                self._archive.keep_note(SETTINGS, settings_to_text(replace(settings, home_figures=typed)))
            else:
                entry = self._known(printer)
                if not kind.by_printer:
                    raise NotFound("not_by_printer", say("{what} is the same on every printer.", what=say(kind.words)))
                self._archive.printers.put(replace(entry, figures=with_figure(entry.figures, name, value)))
        (self._changes.settings if printer is None else self._changes.printers).emit()
        return self.figures(printer)[name]

    def _entry(self, printer: str | None) -> PrinterEntry | None:
        """As it was set up; None where none is asked for, or it was removed."""
        return self._archive.printers.get(printer) if printer else None

    def _known(self, printer: str) -> PrinterEntry:
        entry = self._archive.printers.get(printer)
        if entry is None:
            raise NotFound("no_such_printer", say("There is no printer called “{name}”.", name=printer))
        return entry

    def short(self, printer: str, grams: float, off_by: float) -> str:
        """Why the spool on that printer may end before one more print of `grams` does; "" where it will not, or nobody knows."""
        entry = self._entry(printer)
        return self._rack.short(entry.spool if entry else None, None, grams, off_by, self._archive.jobs.all())

    # ---- what is learned

    def prints(self, printer: str | None = None) -> list[FinishedPrint]:
        """The prints that ended, of one printer or all, oldest first."""
        return [one for one in self._archive.prints.all() if printer in {None, one.printer}]

    def learned(self, printer: str | None) -> Learned:
        return learn(self.prints(printer)) if printer else Learned()

    def forget(self, print_id: str) -> None:
        """Nothing is learned from that print any more. Raises NotFound."""
        if self._archive.prints.get(print_id) is None:
            raise NotFound("no_such_print", say("There is no finished print “{id}”.", id=print_id[:80]))
        self._archive.prints.remove(print_id)
        self._changes.printers.emit()

    def forget_all(self, printer: str) -> int:
        """Forgets all that was learned of a printer; how many prints that were."""
        with self._archive.together():
            known = self.prints(printer)
            for one in known:
                self._archive.prints.remove(one.id)
        self._changes.printers.emit()
        return len(known)

    # ---- what a print took

    def close(self, before: Job, after: Job, material: Callable[[Job], Material]) -> Job:
        """The job with what it took, once it is over: written to the spool and to what estimates learn from, once for each try.

        before, after: the job before and after it ended, or was put back to be printed again; material: what it was printed in
        """
        if not _ended(before, after):
            return after
        now = self._clock.now()
        is_known = after.state is JobState.DONE or before.watched_at is not None or before.printed_s is not None
        try:
            actual = self._taken(before, after, material(before), now) if is_known else None
        except DeskError:  # a material that the catalogue has no more
            return after
        use = as_uses(before, self._off_the_spool(before, actual), now)
        with self._archive.together():
            if use is not None:
                self._rack.take(use)
            self._archive.prints.put(self._as_print(before, after, actual, now))
            for old in self.prints(before.printer or "")[:-KEPT_PRINTS]:
                self._archive.prints.remove(old.id)
        return replace(after, actual=actual, printed_s=None, printed_mm3=None, energy_wh=None, watched_at=None)

    def _taken(self, job: Job, after: Job, material: Material, now: datetime) -> Usage:
        is_done = after.state is JobState.DONE
        share = 1.0 if is_done else job.progress or 0.0
        seconds, seconds_by = self._seconds(job, now)
        grams, grams_by = _grams(job, share, material)
        costs = self.costs(job.printer, job.spool)
        if grams_by == "printer":
            costs = replace(costs, purge_g=Decimal(0))  # it counted what it pushed out beside the part, too
        machine = self._machine(job)
        whole = seconds if seconds is not None else (job.estimated.seconds or 0.0) * share if job.estimated else 0.0
        heating = min(machine.heating_s, whole) if machine else 0.0
        lines = cost_lines(
            grams or 0.0,
            whole - heating,
            machine,
            material,
            costs,
            heating_s=heating,
            energy_wh=job.energy_wh,
            shares_failures=is_done,
        )
        return Usage(seconds, grams, sum_of(lines, costs.currency), lines, seconds_by, grams_by, job.spool, job.energy_wh)

    @staticmethod
    def _seconds(job: Job, now: datetime) -> tuple[float | None, str]:
        """The printer's own count; else what was seen of it from here, where its end was seen."""
        if job.printed_s is not None:
            return job.printed_s, "printer"
        if job.watched_at is None or (now - job.watched_at).total_seconds() > SEEN_WITHIN_S:
            return None, ""
        seen = seconds_printing(job, now)
        return (seen, "watch") if seen > 0 else (None, "")

    def _off_the_spool(self, job: Job, actual: Usage | None) -> float:
        """g, what is purged beside the part included where the slicer did not count it."""
        if actual is None or actual.grams is None or actual.grams_by == "printer":
            return actual.grams or 0.0 if actual else 0.0
        return actual.grams + (float(self.costs(job.printer).purge_g) if actual.grams > 0 else 0.0)

    def _machine(self, job: Job) -> PrinterModel | None:
        return self._catalog.printers.get(job.sliced_for.partition(" ")[0])

    def _as_print(self, job: Job, after: Job, actual: Usage | None, now: datetime) -> FinishedPrint:
        model, _, material = job.sliced_for.partition(" ")
        outcome = after.state if after.state in {JobState.DONE, JobState.CANCELLED} else JobState.FAILED
        return FinishedPrint(
            id=f"{job.id}-{job.tries}",
            printer=job.printer or "",
            part=job.part,
            at=now,
            outcome=outcome.value,
            model=model,
            material=material,
            profile=job.wish.profile or self._settings().profile or "",
            estimated_s=job.raw_s,
            estimated_g=job.raw_g,
            estimated_cost=job.estimated.cost if job.estimated else None,
            sliced_s=job.seconds,
            sliced_g=job.grams,
            actual_s=actual.seconds if actual else None,
            actual_g=actual.grams if actual and actual.grams_by == "printer" else None,
            actual_cost=actual.cost if actual else None,
        )


def _ended(before: Job, after: Job) -> bool:
    """Whether a print came to its end: what surely never began, or what nobody knows of at all, did not."""
    if not before.tries or after.state in {*BEGUN, JobState.STARTING}:
        return False
    if after.state is JobState.DONE:
        return before.state in {*BEGUN, JobState.STARTING}
    was_seen = before.watched_at is not None or before.printed_s is not None
    return before.state in BEGUN and (was_seen or after.state is JobState.FAILED)


def seconds_printing(job: Job, now: datetime) -> float:
    """How long the last try of the job printed, by its timeline: pauses and waiting left out."""
    events = list(job.timeline)
    begun = max((place for place, event in enumerate(events) if event.state is JobState.STARTING), default=len(events))
    spans = zip(events[begun:], [*(event.at for event in events[begun + 1 :]), now], strict=True)
    return sum((end - event.at).total_seconds() for event, end in spans if event.state is JobState.PRINTING)


def _grams(job: Job, share: float, material: Material) -> tuple[float | None, str]:
    """The printer's own count; else the slicer's, for as much as was printed."""
    if job.printed_mm3 is not None:
        return job.printed_mm3 * material.density_g_cm3 / 1000, "printer"
    return (job.grams * share, "slicer") if job.grams is not None else (None, "")
