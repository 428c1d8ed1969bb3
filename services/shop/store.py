"""The shop's files, each under its own SHA-256: written beside, synced, renamed, and the folder synced."""

import hashlib
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from printdesk.errors import Conflict, NotFound, Refused
from printdesk.words import say
from services.durable import not_writable, sync_folder

CHUNK = 1 << 20
Result = TypeVar("Result")


class Arriving:
    """A file on its way in: `write` as the bytes come, then `keep`; left without `keep`, nothing of it stays."""

    def __init__(self, folder: Path, limit: int) -> None:
        self._folder = folder
        self._limit = limit
        self._path = folder / "arriving" / secrets.token_hex(16)
        self._file = self._told(lambda: self._path.open("xb"))
        self._hash = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> None:
        """Raises Refused("too_large") before more than the limit lies on the disk, Refused("disk_full")."""
        self.size += len(data)
        if self.size > self._limit:
            raise Refused(
                "too_large",
                say("The file is larger than {limit} MB, the most this shop takes.", limit=self._limit // 1_000_000),
                say("Simplify the model, or send it in parts."),
            )
        self._hash.update(data)
        self._told(lambda: self._file.write(data))

    def keep(self) -> str:
        """The file is durable under its SHA-256 (hex) when this returns; a second copy is dropped."""
        sha256 = self._hash.hexdigest()
        self._told(self._sync)
        self._told(lambda: self._put(_place(self._folder, sha256)))
        return sha256

    def drop(self) -> None:
        """Harmless after `keep`; on a full disk, too, where closing a file tries once more to write what is left of it."""
        with suppress(OSError):
            self._file.close()
        self._path.unlink(missing_ok=True)

    def _put(self, place: Path) -> None:
        self._file.close()
        place.parent.mkdir(exist_ok=True)
        self._path.replace(place)
        sync_folder(place.parent)
        sync_folder(self._folder)

    def _sync(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())

    @staticmethod
    def _told(act: Callable[[], Result]) -> Result:
        try:
            return act()
        except OSError as error:
            raise not_writable(Path("files"), error) from error


class Store:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "arriving").mkdir(parents=True, exist_ok=True)

    def clear_leftovers(self) -> None:
        """Removes what a crash left half-written. Only at start, with nobody writing."""
        for path in (self._folder / "arriving").iterdir():
            path.unlink()

    def arriving(self, limit: int) -> Arriving:
        return Arriving(self._folder, limit)

    def path(self, sha256: str) -> Path:
        """Where the file lies. Raises NotFound."""
        place = _place(self._folder, sha256)
        if not place.is_file():
            raise NotFound("no_such_file", say("The shop does not have that file."))
        return place

    def check(self, sha256: str) -> None:
        """Raises Conflict("part_gone") where the file is not there any more, or not what was priced."""
        try:
            sound = sha256_of(self.path(sha256)) == sha256
        except (NotFound, OSError):
            sound = False
        if not sound:
            raise Conflict(
                "part_gone",
                say("The shop no longer has the file of this part as it was priced."),
                say("Send the file again, then order."),
            )

    def all(self) -> Iterator[tuple[str, Path]]:
        for folder in sorted(self._folder.iterdir()):
            if len(folder.name) == 2:
                yield from ((path.name, path) for path in sorted(folder.iterdir()))


def _place(folder: Path, sha256: str) -> Path:
    if len(sha256) != 64 or not all(letter in "0123456789abcdef" for letter in sha256):
        raise NotFound("no_such_file", say("The shop does not have that file."))
    return folder / sha256[:2] / sha256


def sha256_of(path: Path) -> str:
    found = hashlib.sha256()
    with path.open("rb") as file:
        while data := file.read(CHUNK):
            found.update(data)
    return found.hexdigest()
