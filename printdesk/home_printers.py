"""The printers at home: set up, asked how they stand, told what is loaded and that a bed is clear."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from printdesk.bench import Bench
from printdesk.errors import DeskError, NotFound, Refused
from printdesk.events import Changes
from printdesk.job import ON_THE_PRINTER, Job, JobState
from printdesk.ports import Archive, PrinterHost, PrinterState, PrinterStatus, Secrets
from printdesk.settings import PrinterEntry
from printdesk.spool_rack import SpoolRack
from printdesk.wish import Wish
from printdesk.words import say


@dataclass(frozen=True)
class ListedPrinter:
    """A printer as the desk lists it: the entry, how it stands now, and the job that is on it."""

    entry: PrinterEntry
    status: PrinterStatus
    job: Job | None


class HomePrinters:
    """Any process may look at the printers and change what is known of them."""

    def __init__(
        self,
        archive: Archive,
        secrets: Secrets,
        bench: Bench,
        connect: Callable[[PrinterEntry], PrinterHost],
        changes: Changes,
        rack: SpoolRack,
    ) -> None:
        self._archive = archive
        self._secrets = secrets
        self._bench = bench
        self._connect = connect
        self._changes = changes
        self._rack = rack

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
                known = self.printer(entry.name)
                spool = known.spool if entry.material == known.material else None
                self._archive.printers.put(replace(entry, bed_clear=known.bed_clear, spool=spool, figures=known.figures))
            keep()
        self._changes.printers.emit()

    def load(self, name: str, material: str | None, colour: str | None = None) -> PrinterEntry:
        """The person says what is loaded, by catalogue ids; None: nothing, or not told. From which spool is not known then."""
        if material:
            self._bench.material(Wish(material=material))
        return self._change(name, material=material, colour=colour, spool=None)

    def load_spool(self, name: str, spool_id: str | None) -> PrinterEntry:
        """That spool is on the printer from now on, and on no other; its material and colour are loaded with it. None: none is.

        Raises Refused for a spool of which nobody said what is on it, or of a material that the printer does not print.
        """
        if spool_id is None:
            return self._change(name, spool=None)
        spool, entry = self._rack.spool(spool_id), self.printer(name)
        if spool.material is None:
            raise Refused(
                "no_material",
                say("Nobody said yet which material is on “{spool}”.", spool=spool.title),
                say("Choose it with `spool set {id} --material ID`, or in the window.", id=spool.id),
            )
        material = self._bench.material(Wish(material=spool.material))
        if material.process != self._bench.printer_model(entry.model).process:
            raise Refused(
                "wrong_process", say("{material} is not a material of {printer}.", material=material.name, printer=entry.name)
            )
        with self._archive.together():
            for other in self.entries():
                if other.spool == spool.id and other.name != entry.name:
                    self._change(other.name, spool=None)
            return self._change(name, spool=spool.id, material=spool.material, colour=spool.colour)

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

    def job_on(self, printer: str) -> Job | None:
        """The job that a printer is taken by, from its slicing to its end."""
        taken = {*ON_THE_PRINTER, JobState.SLICING}
        return next((job for job in self._archive.jobs.all() if job.printer == printer and job.state in taken), None)

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

    def _change(self, printer: str, **changed: Any) -> PrinterEntry:
        """Some fields of the entry as it is now, so that two changes at once both hold."""
        with self._archive.together():
            entry = replace(self.printer(printer), **changed)
            self._archive.printers.put(entry)
        self._changes.printers.emit()
        return entry
