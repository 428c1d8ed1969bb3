"""The parts that the desk remembers: whole ones by their id, file or path, and light cards of thousands at once."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from printdesk.library_part import LibraryPart, PartCard
from services.archive.database import Database, Value
from services.archive.shelf import TableShelf

_SHA256, _PATH = "sha256", "path"


def _columns(part: LibraryPart) -> Mapping[str, Value]:
    return {
        "id": part.id,
        "opened_at": _instant(part.opened_at),
        "removed_at": _instant(part.removed_at) if part.removed_at else None,
        "card": _card_text(part, part.words()),
    }


class PartTable:
    """The port PartShelf. What a part is found by is written together with the part."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._shelf = TableShelf(database, "parts", LibraryPart, _columns)

    def get(self, key: str) -> LibraryPart | None:
        return self._shelf.get(key)

    def put(self, item: LibraryPart, words: str = "") -> None:
        with self._database.together():
            self._shelf.put(item)
            if words:
                self._database.write("UPDATE parts SET card = ? WHERE id = ?", (_card_text(item, words), item.id))
            self._database.write("DELETE FROM part_keys WHERE part = ?", (item.id,))
            keys = [(_SHA256, version.sha256) for version in item.versions] + [(_PATH, path) for path in item.paths]
            for kind, value in keys:  # a file that is now another part's belongs to that one
                self._database.write(
                    "INSERT INTO part_keys (kind, value, part) VALUES (?, ?, ?) "
                    "ON CONFLICT (kind, value) DO UPDATE SET part = excluded.part",
                    (kind, value, item.id),
                )

    def remove(self, key: str) -> None:
        self._shelf.remove(key)

    def with_sha256(self, sha256: str) -> LibraryPart | None:
        return self._by(_SHA256, sha256)

    def with_path(self, path: str) -> LibraryPart | None:
        return self._by(_PATH, path)

    def cards(self, limit: int | None = None, offset: int = 0) -> list[PartCard]:
        rows = self._database.rows(
            "SELECT id, opened_at, card FROM parts WHERE removed_at IS NULL ORDER BY opened_at DESC, seq DESC LIMIT ? OFFSET ?",
            (-1 if limit is None else limit, offset),
        )
        told = json.loads(f"[{','.join(str(card) for _, _, card in rows)}]")  # at once: half the time of one after another
        return [_card_of(str(key), str(at), card) for (key, at, _), card in zip(rows, told, strict=True)]

    def removed(self) -> list[LibraryPart]:
        rows = self._database.rows("SELECT id FROM parts WHERE removed_at IS NOT NULL ORDER BY removed_at")
        found = (self.get(str(row[0])) for row in rows)
        return [part for part in found if part is not None]

    def stamps(self) -> dict[str, str]:
        return {str(path): str(stamp) for path, stamp in self._database.rows("SELECT path, stamp FROM part_stamps")}

    def keep_stamp(self, path: str, stamp: str) -> None:
        self._database.write(
            "INSERT INTO part_stamps (path, stamp) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET stamp = excluded.stamp",
            (path, stamp),
        )

    def drop_stamps(self, folder: str) -> None:
        self._database.write("DELETE FROM part_stamps WHERE substr(path, 1, ?) = ?", (len(folder), folder))

    def _by(self, kind: str, value: str) -> LibraryPart | None:
        rows = self._database.rows("SELECT part FROM part_keys WHERE kind = ? AND value = ?", (kind, value))
        return self.get(str(rows[0][0])) if rows else None


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _card_text(part: LibraryPart, words: str) -> str:
    """The fields of a PartCard after `opened_at`, in order."""
    version, path = part.version, part.paths[0] if part.paths else ""
    told = (part.name, version.size_mm, part.tags, version.picture, path, words, bool(part.orders))
    return json.dumps(told, ensure_ascii=False)


def _card_of(key: str, opened_at: str, told: list[Any]) -> PartCard:
    name, size_mm, tags, *rest = told
    return PartCard(key, name, datetime.fromisoformat(opened_at), tuple(size_mm), tuple(tags), *rest)
