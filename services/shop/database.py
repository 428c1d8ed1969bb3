"""One SQLite file: its connections and its two kinds of transaction."""

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from services.durable import disk_full

BUSY_MS = 30_000
SHARED_MEMORY_BYTES = 65_536


def engine_for(path: Path) -> sa.Engine:
    """Connections that lose nothing: WAL, every commit synced, foreign keys held. Transactions begin when we say so."""
    engine = sa.create_engine(f"sqlite:///{path}", pool_size=20, max_overflow=40, pool_timeout=30)

    @sa.event.listens_for(engine, "connect")
    def careful(connection: Any, _record: Any) -> None:
        _make_careful(connection)
        connection.isolation_level = None

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        reads = connection.get_execution_options().get("reads_only", False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


def engine_for_dbos(path: Path) -> sa.Engine:
    """The same file with the same care, in the way DBOS begins its transactions: itself, or by the driver before a write."""
    engine = sa.create_engine(f"sqlite:///{path}", pool_size=10, max_overflow=20, pool_timeout=30)

    @sa.event.listens_for(engine, "connect")
    def careful(connection: Any, _record: Any) -> None:
        _make_careful(connection)
        connection.isolation_level = "IMMEDIATE"

    return engine


def _make_careful(connection: Any) -> None:
    connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")


class Database:
    """`reading` sees one moment of the data; `writing` is the only writer of this process until it ends, all or nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.engine = engine_for(path)
        self._reader = self.engine.execution_options(reads_only=True)
        self._turn = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        with self._told(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Holds SQLite's write lock from the start, so what was read inside cannot change before it is written."""
        with self._told(), self._turn, self.engine.begin() as connection:
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """A full disk in words; every other error of the database is a surprise and stays one."""
        try:
            yield
        except sa.exc.OperationalError as error:
            kind = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
            # Where there is no room for the memory that SQLite shares, it says that the disk is broken.
            starved = kind == sqlite3.SQLITE_IOERR and shutil.disk_usage(self.path.parent).free < SHARED_MEMORY_BYTES
            if kind != sqlite3.SQLITE_FULL and not starved:
                raise
            raise disk_full(Path(self.path.name)) from error

    def close(self) -> None:
        self.engine.dispose()
