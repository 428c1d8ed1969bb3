"""The archive's schema, brought up to date by numbered SQL files. PRAGMA user_version says which were applied."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from printdesk.errors import Refused
from printdesk.words import say
from services.archive.database import Database, told

FOLDER = Path(__file__).with_name("migrations")
_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


def migrations(folder: Path = FOLDER) -> dict[int, Path]:
    """The files by their number, in order: 1, 2, … without gaps."""
    found = {int(match[1]): path for path in sorted(folder.glob("*.sql")) if (match := _NAME.fullmatch(path.name))}
    if list(found) != list(range(1, len(found) + 1)):
        raise RuntimeError(f"migrations have gaps: {list(found)}")
    return found


def version_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(database: Database, folder: Path = FOLDER) -> None:
    """Applies what is missing, each file in one transaction, after a copy of the old archive beside it (desk.sqlite.v1, …).

    Raises Refused "archive_newer" for an archive of a newer program; nothing was touched then.
    """
    files = migrations(folder)
    with told(database.path), database.connection() as connection:
        before = version_of(connection)
    refuse_newer(before, len(files), database.path)
    if before == len(files):
        return
    if before:
        database.copy_to(database.path.with_name(f"{database.path.name}.v{before}"))
    for number, path in files.items():
        with database.together(), told(database.path), database.connection() as connection:
            if number > version_of(connection):  # asked again under the lock: another process may have been first
                apply(connection, number, path)


def apply(connection: sqlite3.Connection, number: int, path: Path) -> None:
    """One migration, inside the transaction that the caller opened."""
    for statement in _statements(path.read_text("utf-8")):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {number}")


def refuse_newer(found: int, known: int, path: Path) -> None:
    if not 0 <= found <= known:
        raise Refused(
            "archive_newer",
            say(
                "{path} was written by a newer PrintDesk (schema {found}, this one knows {known}).",
                path=path,
                found=found,
                known=known,
            ),
            say("Update PrintDesk, or use another data folder."),
        )


def _statements(text: str) -> Iterator[str]:
    """The file cut at the semicolons that end a statement."""
    statement = ""
    for piece in text.splitlines(keepends=True):
        statement += piece
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise ValueError("a migration ends in the middle of a statement")
