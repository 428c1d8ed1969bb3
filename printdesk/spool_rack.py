"""The spools at home: put on the rack, changed, taken off; how much is left, and whether that is enough for a print."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from printdesk.catalog import Catalog
from printdesk.errors import NotFound, Refused
from printdesk.events import Changes
from printdesk.job import ON_THE_PRINTER, Job, JobState
from printdesk.ports import Archive
from printdesk.spool import OWN, SPOOLMAN, Spool, SpoolUse, UseState, with_margin
from printdesk.words import say

FILAMENT = "fdm"
KEPT_USES = 300  # booked ones: far more than there are jobs that could end once more


class SpoolRack:
    """Every spool, of this desk and as Spoolman told of it last. Any process may change them."""

    def __init__(self, archive: Archive, catalog: Callable[[], Catalog], changes: Changes) -> None:
        self._archive = archive
        self._catalog = catalog
        self._changes = changes

    def spools(self) -> list[Spool]:
        return self._archive.spools.all()

    def spool(self, name: str) -> Spool:
        """By id, or by a name that only one has. Raises NotFound."""
        spools = self.spools()
        wanted = name.strip().casefold().removeprefix("#")
        found = [one for one in spools if one.id.casefold() == wanted]
        found = found or [one for one in spools if wanted in {one.name.casefold(), one.title.casefold()}]
        if len(found) != 1:
            known = ", ".join(f"{one.id} ({one.title})" for one in spools[:12])
            raise NotFound("no_such_spool", say("There is no spool “{name}”, or more than one.", name=name[:80]), known)
        return found[0]

    def all_left(self) -> list[Spool]:
        """Every spool as `of` has it."""
        spools = self.spools()
        taken: dict[str, float] = {}
        for use in self.uses() if any(spool.source == SPOOLMAN for spool in spools) else ():
            if use.state is not UseState.BOOKED:
                taken[use.spool] = taken.get(use.spool, 0.0) + use.grams
        return [_without(spool, taken.get(spool.id, 0.0)) for spool in spools]

    def of(self, spool_id: str | None) -> Spool | None:
        """The spool of that id with what waits to be booked taken off already; None where there is none."""
        spool = self._archive.spools.get(spool_id) if spool_id else None
        if spool is None or spool.source == OWN:
            return spool
        return _without(spool, sum(use.grams for use in self.uses(spool.id) if use.state is not UseState.BOOKED))

    def uses(self, spool_id: str | None = None) -> list[SpoolUse]:
        """What prints took, of one spool or all, oldest first."""
        return [use for use in self._archive.uses.all() if spool_id in {None, use.spool}]

    # ---- changed by a person

    def add(self, spool: Spool) -> Spool:
        """One more spool of this desk's own; it gets the next number. Raises Refused, NotFound for an unknown material."""
        self._check(spool)
        with self._archive.together():
            has_filament = self._catalog().material(spool.material or "").process == FILAMENT
            diameter = spool.diameter_mm if has_filament else 0.0
            spool = replace(spool, id=self._next_id(), source=OWN, remote_id=None, diameter_mm=diameter)
            self._archive.spools.put(spool)
        self._changes.spools.emit()
        return spool

    def change(self, spool_id: str, **changed: Any) -> Spool:
        """Some fields of a spool as it is now; its price and its material may be told for one of Spoolman's, too.

        Raises Refused for what is kept in Spoolman itself.
        """
        with self._archive.together():
            known = self.spool(spool_id)
            if known.source == SPOOLMAN and changed.keys() - {"material", "colour"}:
                raise Refused(
                    "spoolmans",
                    say("“{spool}” is kept in Spoolman.", spool=known.title),
                    say("Change it there; here only its material and colour can be told."),
                )
            spool = replace(known, **changed)
            self._check(spool)
            self._archive.spools.put(spool)
        self._changes.spools.emit()
        return spool

    def remove(self, spool_id: str) -> Spool:
        """Takes it off the rack; what was printed from it stays known. Raises Refused while it is on a printer."""
        spool = self.spool(spool_id)
        on = [entry.name for entry in self._archive.printers.all() if entry.spool == spool.id]
        if on:
            raise Refused(
                "spool_in_use",
                say("“{spool}” is on {printer}.", spool=spool.title, printer=on[0]),
                say("Load another spool there first."),
            )
        self._archive.spools.remove(spool.id)
        self._changes.spools.emit()
        return spool

    def _check(self, spool: Spool) -> None:
        if spool.material is None:
            if spool.source == OWN:
                raise Refused("no_material", say("Say which material is on the spool."), say("`material list` has the ids."))
            return
        material = self._catalog().material(spool.material)
        if spool.colour:
            material.colour(spool.colour)

    def _next_id(self) -> str:
        """Numbers are never given twice, for people write them on the spool."""
        used = [spool.id for spool in self.spools()] + [use.spool for use in self._archive.uses.all()]
        used += [self._archive.note("spools/last") or "0"]
        number = 1 + max((int(one) for one in used if one.isdecimal()), default=0)
        self._archive.keep_note("spools/last", str(number))
        return str(number)

    # ---- what prints take

    def take(self, use: SpoolUse) -> None:
        """Books what a print took: an own spool at once, Spoolman's when it is told. The same use again changes nothing."""
        with self._archive.together():
            if self._archive.uses.get(use.id) is not None:
                return
            spool = self._archive.spools.get(use.spool)
            if spool is not None and spool.source == OWN:
                self._archive.spools.put(replace(spool, remaining_g=max(0.0, spool.remaining_g - use.grams)))
                use = replace(use, state=UseState.BOOKED)
            elif spool is None:
                use = replace(use, state=UseState.BOOKED)  # taken off the rack meanwhile: there is nothing to book it on
            self._archive.uses.put(use)
            booked = [one for one in self._archive.uses.all() if one.state is UseState.BOOKED]
            for old in booked[:-KEPT_USES]:
                self._archive.uses.remove(old.id)
        self._changes.spools.emit()

    # ---- enough for a print

    def short(self, spool_id: str | None, job: Job | None, grams: float | None, off_by: float, jobs: Iterable[Job]) -> str:
        """In one sentence why the spool may end before the print does, "" where it will not, or nobody knows.

        grams: that the print needs; off_by: share that they may be off by; jobs: all, oldest first, for those that print or wait
        before `job` on the same spool are counted with it (None: before a print that is not in the queue yet)
        """
        spool = self.of(spool_id)
        if spool is None or grams is None:
            return ""
        before = sum(
            other.grams or (other.estimated.grams if other.estimated else None) or 0.0 for other in _before(job, jobs, spool.id)
        )
        needed = with_margin(grams, off_by)
        if needed + before <= spool.remaining_g:
            return ""
        values = {"left": spool.remaining_g, "spool": spool.title, "need": grams, "kept": needed - grams}
        if before:
            return say(
                "Only {left:.0f} g are left on “{spool}”; {before:.0f} g of that are for jobs before it, and {need:.0f} g and "
                "{kept:.0f} g to spare are needed.",
                before=before,
                **values,
            )
        return say("Only {left:.0f} g are left on “{spool}”; {need:.0f} g and {kept:.0f} g to spare are needed.", **values)


def _without(spool: Spool, grams: float) -> Spool:
    """With what prints took off it and Spoolman was not told of yet."""
    return replace(spool, remaining_g=max(0.0, spool.remaining_g - grams)) if grams else spool


def _before(job: Job | None, jobs: Iterable[Job], spool_id: str) -> list[Job]:
    """The jobs that take from the spool before `job` does."""
    found = []
    is_before = True
    for other in jobs:
        if job is not None and other.id == job.id:
            is_before = False
            continue
        takes = other.spool == spool_id and not other.is_over and not other.blocked_by
        if takes and (is_before or other.state in {*ON_THE_PRINTER, JobState.SLICING}):
            found.append(other)
    return found


def as_uses(job: Job, grams: float, at: datetime) -> SpoolUse | None:
    """What that try of the job took; None where no spool is known or nothing was taken."""
    if job.spool is None or grams <= 0:
        return None
    return SpoolUse(f"{job.id}-{job.tries}", job.spool, job.id, grams, at)
