"""One table of the archive seen as a shelf of the heart's dataclasses."""

import logging
import sqlite3
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Generic, TypeVar

from printdesk.errors import Conflict, Refused
from printdesk.words import say
from services.archive.database import Database, Value
from services.archive.document import from_json, to_json

log = logging.getLogger("printdesk.archive")
Item = TypeVar("Item")


class TableShelf(Generic[Item]):
    """The port Shelf. A row that cannot be read is left where it is and told in the log, once; the others are still found.

    columns: what is searched, taken from an item; "id" is among them. unique: the columns that name a row
    """

    def __init__(
        self,
        database: Database,
        table: str,
        kind: type[Item],
        columns: Callable[[Item], Mapping[str, Value]],
        unique: tuple[str, ...] = ("id",),
    ) -> None:
        self._database = database
        self._table = table
        self._kind = kind
        self._columns = columns
        self._unique = unique
        self._told: set[str] = set()

    def get(self, key: str) -> Item | None:
        """Raises Refused "row_broken" where the row is there but cannot be read, Conflict where two services gave that id."""
        rows = self._database.rows(f"SELECT document FROM {self._table} WHERE id = ?", (key,))  # noqa: S608  # our own table names
        if len(rows) > 1:
            raise Conflict(
                "ambiguous", say("“{key}” is the name of {count} different things.", key=key, count=len(rows)), say("Ask anew.")
            )
        if not rows:
            return None
        item = self._read(key, rows[0][0])
        if item is None:
            raise Refused(
                "row_broken",
                say("What the archive keeps as “{key}” cannot be read by this version of PrintDesk.", key=key),
                say("It was left as it is; a newer PrintDesk or a backup may read it."),
            )
        return item

    def put(self, item: Item) -> None:
        """Raises Conflict "key_used" where another order has the same idempotency key already."""
        values = {**self._columns(item), "updated_at": datetime.now(UTC).isoformat(), "document": to_json(self._kind, item)}
        names = ", ".join(values)
        places = ", ".join("?" for _ in values)
        changes = ", ".join(f"{name} = excluded.{name}" for name in values if name not in self._unique)
        try:
            self._database.write(
                f"INSERT INTO {self._table} ({names}) VALUES ({places}) "  # noqa: S608
                f"ON CONFLICT ({', '.join(self._unique)}) DO UPDATE SET {changes}",
                list(values.values()),
            )
        except Refused as error:
            if isinstance(error.__cause__, sqlite3.IntegrityError):
                raise Conflict("key_used", say("This was ordered already."), say("Look it up under Orders.")) from error
            raise

    def all(self) -> list[Item]:
        rows = self._database.rows(f"SELECT id, document FROM {self._table} ORDER BY seq")  # noqa: S608
        items = (self._read(str(key), document) for key, document in rows)
        return [item for item in items if item is not None]

    def remove(self, key: str) -> None:
        self._database.write(f"DELETE FROM {self._table} WHERE id = ?", (key,))  # noqa: S608

    def _read(self, key: str, document: Value) -> Item | None:
        try:
            item: Item = from_json(self._kind, str(document))
        except (ValueError, TypeError) as error:
            if key not in self._told:  # without the document: it may hold an address
                self._told.add(key)
                log.warning("%s %r in the archive cannot be read (%s); it is left there", self._table, key, type(error).__name__)
            return None
        return item
