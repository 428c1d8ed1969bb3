"""Files by their SHA-256: DATA/files/ab/abcdef…. Once written they never change, so that writing twice is harmless."""

import hashlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from printdesk.errors import NotFound, Refused
from printdesk.words import say
from services.durable import make_folder, not_writable, write_durably

_HASH = re.compile(r"[0-9a-f]{64}")
YOUNG_S = 3600.0


class FileStore:
    """folder: DATA/files; made when the first file comes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def store(self, data: bytes) -> str:
        """The SHA-256 in hex. What lies there damaged is written anew.

        Raises Refused "disk_full" or "not_writable"; nothing half-written is left.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        path = self.folder / sha256[:2] / sha256
        if not _touched(path, data):
            make_folder(path.parent)
            write_durably(path, data, mode=0o600)
        return sha256

    def drop(self, sha256: str) -> None:
        """Takes a file away that was not stored, nor stored again, within YOUNG_S. Harmless where there is none."""
        path = self.folder / sha256[:2] / sha256
        with suppress(OSError):
            if _HASH.fullmatch(sha256) and time.time() - path.stat().st_mtime > YOUNG_S:
                path.unlink()

    def read(self, sha256: str) -> bytes:
        """Raises NotFound, and Refused "file_broken" where the disk no longer holds what was written."""
        path = self.path(sha256)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise not_writable(path, error) from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Refused(
                "file_broken",
                say("A stored file ({sha256}…) was changed or damaged on the disk.", sha256=sha256[:12]),
                say("Open the part again from its original file, or import a backup."),
            )
        return data

    def path(self, sha256: str) -> Path:
        """Raises NotFound, also for what is no SHA-256."""
        path = self.folder / sha256[:2] / sha256
        if not _HASH.fullmatch(sha256) or not path.is_file():
            raise NotFound("no_such_file", say("There is no stored file {sha256}.", sha256=sha256[:70]))
        return path

    def all(self) -> Iterator[tuple[str, Path]]:
        """Every stored file with its SHA-256, leftovers of a crash left out."""
        for path in sorted(self.folder.glob("??/*")):
            if _HASH.fullmatch(path.name) and path.is_file():
                yield path.name, path


def _touched(path: Path, data: bytes) -> bool:
    """Whether the file holds that already; it is young again then."""
    try:
        if path.stat().st_size != len(data) or path.read_bytes() != data:
            return False
        os.utime(path)
        return True
    except OSError:
        return False
