"""SQLite with the habits of the desk: from any thread, one writer at a time, durable commits, errors in plain sentences."""

import logging
import os
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from printdesk.errors import DeskError, Refused
from printdesk.words import say
from services.durable import disk_full, not_writable

log = logging.getLogger("printdesk.archive")

PATIENCE_S = 15.0
SHARED_MEMORY_BYTES = 65_536
Value = str | int | float | bytes | None
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_WAITING = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_CLOSED = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH})


class _Here(threading.local):
    """What one thread has while it is at it: its connection, and how deep it is in `together`."""

    connection: sqlite3.Connection | None = None
    depth: int = 0


class Database:
    """One SQLite file, usable from any thread of any number of processes at once.

    patience_s: how long a write waits for another process's write. Raises Refused "disk_full", "archive_broken", "archive_busy".
    """

    def __init__(self, path: Path, patience_s: float = PATIENCE_S) -> None:
        self.path = path
        self._patience_s = patience_s
        self._here = _Here()
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._closed = False
        with told(path):
            # Made by hand so that nobody else on this computer can read it; SQLite gives its side files the same rights.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            with self.connection() as connection:
                self._use_wal(connection)

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """A connection that is this thread's alone within the block, the same one within blocks inside it."""
        here = self._here
        if here.connection is not None:
            yield here.connection
            return
        here.connection = self._taken()
        try:
            yield here.connection
        finally:
            connection, here.connection = here.connection, None
            with self._lock:
                keep = not self._closed and not connection.in_transaction
                if keep:
                    self._idle.append(connection)
            if not keep:
                connection.close()

    def _taken(self) -> sqlite3.Connection:
        """An idle connection or a new one, so that there are never more than were needed at once."""
        with self._lock:
            if self._closed:
                raise Refused("archive_closed", say("The archive is closed already."))
            if self._idle:
                return self._idle.pop()
        connection = sqlite3.connect(self.path, timeout=self._patience_s, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA synchronous = FULL")
        except BaseException:
            connection.close()
            raise
        return connection

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Value, ...]]:
        """Every row of a question, read at once."""
        with told(self.path), self.connection() as connection:
            return connection.execute(sql, values).fetchall()

    def write(self, sql: str, values: Sequence[Value] = ()) -> None:
        """One statement, within the thread's `together` or as one of its own."""
        with self.together(), told(self.path), self.connection() as connection:
            if not connection.in_transaction:  # SQLite gave up the whole transaction after an error that the caller swallowed
                raise Refused("archive_broken", say("The archive gave up the change that was under way."), say("Try again."))
            connection.execute(sql, values)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Everything inside is written, or nothing. Inside another one: part of it, and undone alone where it alone fails."""
        with ExitStack() as held:
            with told(self.path):
                connection = held.enter_context(self.connection())
            here = self._here
            name = f"s{here.depth}"
            begin, keep, undo = (
                (f"SAVEPOINT {name}", f"RELEASE {name}", f"ROLLBACK TO {name}")
                if here.depth
                else ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
            )
            with told(self.path):
                connection.execute(begin)
            here.depth += 1
            try:
                yield
                with told(self.path):
                    connection.execute(keep)
            except BaseException:
                if connection.in_transaction:
                    with suppress(sqlite3.Error):
                        connection.execute(undo)
                raise
            finally:
                here.depth -= 1

    def copy_to(self, target: Path) -> None:
        """A consistent copy of all that is committed, made beside running writers, as one file without side files."""
        try:
            with told(target.parent):
                copy = sqlite3.connect(target, isolation_level=None)
                try:
                    with self.connection() as connection:
                        connection.backup(copy)
                    copy.execute("PRAGMA journal_mode = DELETE")
                    copy.execute("PRAGMA synchronous = FULL")
                finally:
                    copy.close()
            target.chmod(0o600)
            with target.open("r+b") as file:
                os.fsync(file.fileno())
        except DeskError:
            with suppress(OSError):
                target.unlink()
            raise

    def replace_with(self, source: Path) -> None:
        """Everything replaced by what `source` holds, in one transaction that other processes see as one change."""
        with told(self.path):
            foreign = sqlite3.connect(source, isolation_level=None)
            try:
                with self.connection() as connection:
                    foreign.backup(connection, pages=-1)
            finally:
                foreign.close()

    def close(self) -> None:
        """Whoever is still at it finishes; then its connection is closed, too."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _use_wal(self, connection: sqlite3.Connection) -> None:
        """Two processes that open a new archive at once get "locked" here without SQLite waiting by itself."""
        end = time.monotonic() + self._patience_s
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF not in _WAITING or time.monotonic() > end:
                    raise
                time.sleep(0.01)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Translates what SQLite and the file system raise into the desk's words, once."""
    try:
        yield
    except sqlite3.Error as error:
        raise _in_words(path, error) from error
    except OSError as error:
        raise not_writable(path, error) from error


def _is_full(folder: Path) -> bool:
    """SQLite tells a full disk as an error of the disk where it was to make room for the memory that processes share."""
    try:
        return shutil.disk_usage(folder).free < SHARED_MEMORY_BYTES
    except OSError:
        return False


def _in_words(path: Path, error: sqlite3.Error) -> Refused:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    kind = code & 0xFF
    if kind == sqlite3.SQLITE_FULL or (kind == sqlite3.SQLITE_IOERR and _is_full(path.parent)):
        return disk_full(path.parent)
    if kind in _WAITING:
        return Refused(
            "archive_busy",
            say("Another PrintDesk is writing to the archive {path} and does not finish.", path=str(path)),
            say("Close the other one, or try again in a moment."),
        )
    if kind == sqlite3.SQLITE_CONSTRAINT:
        return Refused(
            "archive_constraint", say("The archive {path} holds something that stands against this step.", path=str(path))
        )
    if kind in _CLOSED:
        return Refused(
            "not_writable",
            say("The archive {path} cannot be written.", path=str(path)),
            say("Check that you may write to its folder."),
        )
    if kind == sqlite3.SQLITE_IOERR:
        return Refused(
            "archive_broken",
            say("The disk with the archive {path} reports an error ({name}).", path=str(path), name=name),
            say("Nothing of this step was saved; check the disk, then try again."),
        )
    if kind in _DAMAGED:
        return Refused(
            "archive_broken",
            say("The archive {path} is damaged or is no archive.", path=str(path)),
            say("Move the file away and import your last backup."),
        )
    log.error("the archive %s refused a statement: %s (%s)", path, error, name)
    return Refused("archive_broken", say("The archive {path} refused a step ({name}).", path=str(path), name=name))
