"""Small texts by their names, and the database that they and everything else of the archive lie in."""

from datetime import UTC, datetime
from pathlib import Path

from printdesk.errors import Refused
from printdesk.words import say
from services.archive.database import PATIENCE_S, Database
from services.archive.migrate import migrate
from services.durable import make_folder

DATABASE = "desk.sqlite"
MAX_NOTE = 16_000_000


def open_database(data: Path, patience_s: float = PATIENCE_S) -> Database:
    """The database under the data folder, made or brought up to date where needed.

    Raises Refused "archive_newer", "archive_broken", "archive_busy", "disk_full" or "not_writable".
    """
    make_folder(data)
    database = Database(data / DATABASE, patience_s)
    try:
        migrate(database)
    except BaseException:
        database.close()
        raise
    return database


class Notes:
    """The port of the same name (`printdesk.remembered`); any thread may use it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, name: str) -> str | None:
        rows = self._database.rows("SELECT text FROM notes WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else None

    def keep_note(self, name: str, text: str) -> None:
        if len(text) > MAX_NOTE:
            raise Refused("note_too_long", say("“{name}” is too long to be kept.", name=name))
        self._database.write(
            "INSERT INTO notes (name, text, updated_at) VALUES (?, ?, ?) "
            "ON CONFLICT (name) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at",
            (name, text, datetime.now(UTC).isoformat()),
        )
