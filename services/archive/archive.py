"""The port Archive on one SQLite file and a folder of files."""

import re
from contextlib import AbstractContextManager
from datetime import UTC
from pathlib import Path

from printdesk.job import Job
from printdesk.learning import FinishedPrint
from printdesk.offer import Offer
from printdesk.order import Order
from printdesk.ports import Outgoing
from printdesk.settings import PrinterEntry, ServiceEntry
from printdesk.spool import Spool, SpoolUse
from services.archive.database import PATIENCE_S, Database
from services.archive.files import FileStore
from services.archive.notes import Notes, open_database
from services.archive.parts import PartTable
from services.archive.shelf import TableShelf
from services.durable import make_folder, try_lock

FILES = "files"


def open_archive(data: Path, patience_s: float = PATIENCE_S) -> "DeskArchive":
    """The archive under the data folder. Raises what `open_database` raises."""
    return DeskArchive(data, open_database(data, patience_s))


class DeskArchive:
    """Any thread of any number of processes may use the same archive at the same time. Closes the database."""

    def __init__(self, data: Path, database: Database) -> None:
        self._data = data
        self._database = database
        self._notes = Notes(database)
        self._files = FileStore(data / FILES)
        self._orders = TableShelf(
            database,
            "orders",
            Order,
            lambda order: {
                "id": order.id,
                "service": order.service,
                "state": order.state.value,
                "remote_id": order.remote_id,
                "key": order.key or None,
            },
        )
        self._outbox = TableShelf(database, "outbox", Outgoing, lambda out: {"id": out.id, "order_id": out.order_id})
        self._jobs = TableShelf(
            database,
            "jobs",
            Job,
            lambda job: {"id": job.id, "state": job.state.value, "printer": job.printer, "order_id": job.order_id},
        )
        self._services = TableShelf(database, "services", ServiceEntry, lambda entry: {"id": entry.name, "kind": entry.kind})
        self._printers = TableShelf(database, "printers", PrinterEntry, lambda entry: {"id": entry.name, "kind": entry.kind})
        self._offers = TableShelf(
            database,
            "offers",
            Offer,
            lambda offer: {
                "id": offer.id,
                "service": offer.service,
                "expires_at": offer.expires_at.astimezone(UTC).isoformat(),
            },
            unique=("id", "service"),
        )
        self._spools = TableShelf(database, "spools", Spool, lambda spool: {"id": spool.id, "source": spool.source})
        self._uses = TableShelf(
            database, "spool_uses", SpoolUse, lambda use: {"id": use.id, "spool": use.spool, "state": use.state.value}
        )
        self._prints = TableShelf(
            database, "prints", FinishedPrint, lambda one: {"id": one.id, "printer": one.printer, "outcome": one.outcome}
        )
        self._parts = PartTable(database)

    @property
    def orders(self) -> TableShelf[Order]:
        return self._orders

    @property
    def outbox(self) -> TableShelf[Outgoing]:
        return self._outbox

    @property
    def jobs(self) -> TableShelf[Job]:
        return self._jobs

    @property
    def services(self) -> TableShelf[ServiceEntry]:
        return self._services

    @property
    def printers(self) -> TableShelf[PrinterEntry]:
        return self._printers

    @property
    def offers(self) -> TableShelf[Offer]:
        return self._offers

    @property
    def spools(self) -> TableShelf[Spool]:
        return self._spools

    @property
    def uses(self) -> TableShelf[SpoolUse]:
        return self._uses

    @property
    def prints(self) -> TableShelf[FinishedPrint]:
        return self._prints

    @property
    def parts(self) -> PartTable:
        return self._parts

    def together(self) -> AbstractContextManager[None]:
        return self._database.together()

    def note(self, name: str) -> str | None:
        return self._notes.note(name)

    def keep_note(self, name: str, text: str) -> None:
        self._notes.keep_note(name, text)

    def store(self, data: bytes) -> str:
        return self._files.store(data)

    def stored(self, sha256: str) -> bytes:
        return self._files.read(sha256)

    def stored_path(self, sha256: str) -> Path:
        return self._files.path(sha256)

    def drop(self, sha256: str) -> None:
        """A file that was kept within the last hour stays: what names it may not be written yet."""
        questions = self._database.rows(  # written by SQLite, which knows every table and quotes its name (%w)
            """SELECT printf('SELECT 1 FROM "%w" WHERE instr("%w", ?) LIMIT 1', m.name, c.name)
            FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name IN ('document', 'text')"""
        )
        if any(self._database.rows(str(question), (sha256,)) for (question,) in questions):
            return
        self._files.drop(sha256)

    def hold(self, name: str) -> AbstractContextManager[bool]:
        """name: becomes a file name; other characters than letters, digits, "_" and "-" count as one."""
        folder = self._data / "locks"
        make_folder(folder)
        return try_lock(folder / (re.sub(r"[^A-Za-z0-9_-]", "_", name)[:100] + ".lock"))

    def export_to(self, path: Path) -> None:
        """Everything the archive keeps as one ZIP: orders, jobs, settings and files. The keys of shops and printers are left out:
        a backup travels, keys should not; they are entered again after an import on another computer.
        """
        from services.archive.backup import export

        export(self._database, self._files, path)

    def import_from(self, path: Path) -> None:
        """Replaces everything by what such a ZIP holds; what was there stays beside as desk.sqlite.before-import-….

        Raises Refused "not_a_backup", "archive_newer" or "disk_full"; the archive is then as it was.
        """
        from services.archive.backup import restore

        restore(self._database, self._files, path, self._data)

    def close(self) -> None:
        self._database.close()
