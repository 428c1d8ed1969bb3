"""The catalogue's folders read entry by entry: the bundled one, and over it a person's own."""

import re
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from printdesk.errors import Refused
from printdesk.toml_table import MAX_ENTRIES, TomlTable, read_toml
from printdesk.words import say

Entry = TypeVar("Entry")
Make = Callable[[TomlTable, str], Entry]
Forgive = Callable[[Refused], None]

MAX_FILES = 200
ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


class Entries(Mapping[str, Entry]):
    """Entries by id that are read when they are first asked for; then, and only then, what is wrong with them is refused."""

    def __init__(self, read: Callable[[], dict[str, Entry]]) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._known: dict[str, Entry] | None = None

    def _entries(self) -> dict[str, Entry]:
        with self._lock:
            if self._known is None:
                self._known = self._read()
            return self._known

    def forget(self) -> None:
        """They are read again when they are next asked for: their words are said in today's language then."""
        with self._lock:
            self._known = None

    def __getitem__(self, id: str) -> Entry:
        return self._entries()[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries())

    def __len__(self) -> int:
        return len(self._entries())


class Folders:
    """bundled: complete, and refused where it is wrong; own: any part of it, None for none.

    forgive: is told what is wrong in the own folder, which is then left out; None refuses it, too
    """

    def __init__(self, bundled: Path, own: Path | None, forgive: Forgive | None = None) -> None:
        self._bundled, self._own, self._forgive = bundled, own, forgive

    def entries(self, file: str, make: Make[Entry], folder: str = "", *, optional: bool = False) -> dict[str, Entry]:
        """Of a file with a table an id, and of a folder with a file an id; the own ones replace those of the same id, or add.

        A file that is missing is refused in the bundled folder only, and there where it is not optional.
        """
        found: dict[str, Entry] = {}
        for place in self._places():
            if file and ((place == self._bundled and not optional) or (place / file).is_file()):
                found |= self._tables(place, file, make)
            if folder:
                found |= self._files(place, folder, make)
        if len(found) > MAX_ENTRIES:
            raise Refused("bad_catalog", say("{file} has more than {count} entries.", file=file or folder, count=MAX_ENTRIES))
        return found

    def newest(self, file: str) -> Path | None:
        """The own file where there is one, else the bundled one; None where there is neither."""
        return next((place / file for place in reversed(self._places()) if (place / file).is_file()), None)

    def _places(self) -> list[Path]:
        return [self._bundled] if self._own is None else [self._bundled, self._own]

    def _tables(self, place: Path, file: str, make: Make[Entry]) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        try:
            for id, table in read_toml(place / file).tables():
                if not ID.fullmatch(id):
                    raise table.wrong("", say("an id has small letters, digits and - . _ only"))
                found[id] = make(table, id)
        except Refused as error:
            self._wrong(place, error)
        return found

    def _files(self, place: Path, folder: str, make: Make[Entry]) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        try:
            for path in toml_files(place / folder):
                try:
                    found[path.stem] = make(read_entry(path), path.stem)
                except Refused as error:
                    self._wrong(place, error)
        except Refused as error:
            self._wrong(place, error)
        return found

    def _wrong(self, place: Path, error: Refused) -> None:
        if self._forgive is None or place == self._bundled:
            raise error
        self._forgive(error)


def toml_files(folder: Path) -> Iterator[Path]:
    """Every TOML file of a folder by name; nothing where the folder is missing. Raises Refused where there are too many."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except FileNotFoundError:
        return
    except OSError as error:
        raise Refused(
            "unreadable", say("{file} cannot be read: {reason}.", file=folder.name, reason=error.strerror or "")
        ) from None
    if len(paths) > MAX_FILES:
        raise Refused("bad_catalog", say("{file} has more than {count} files.", file=folder.name, count=MAX_FILES))
    yield from paths


def read_entry(path: Path) -> TomlTable:
    """A file that is one entry, its name the id. Raises Refused for a name that is none."""
    if not ID.fullmatch(path.stem):
        message = say(
            "{file}: the name of the file is the id, and an id has small letters, digits and - . _ only.", file=path.name
        )
        raise Refused("bad_catalog", message)
    return read_toml(path)
