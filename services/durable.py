"""Files that survive a power cut: written beside, synced, renamed, and the folder synced; and locks across processes."""

import errno
import os
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from printdesk.errors import Refused
from printdesk.words import say

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def disk_full(where: Path) -> Refused:
    """What is said when there is no room left; nothing was changed."""
    return Refused(
        "disk_full",
        say("There is no room left on the disk that holds {where}, so nothing was saved.", where=str(where)),
        say("Free some space and try again."),
    )


def not_writable(where: Path, error: OSError) -> Refused:
    """A failed write in words: a full disk, or whatever else the system said."""
    if error.errno in _FULL:
        return disk_full(where)
    return Refused(
        "not_writable",
        say("{where} cannot be written: {why}.", where=str(where), why=error.strerror or type(error).__name__),
        say("Check that the folder exists and that you may write to it."),
    )


def write_durably(path: Path, write: bytes | Callable[[BinaryIO], object], mode: int = 0o666) -> None:
    """The whole file or none of it, on the disk when this returns. mode: its rights when new, less the umask.

    Raises Refused "disk_full" or "not_writable"; the file that was there before is then untouched.
    """
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(6)}.part")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        try:
            with os.fdopen(handle, "wb") as file:
                if isinstance(write, bytes):
                    file.write(write)
                else:
                    write(file)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise not_writable(path.parent, error) from error


def sync_folder(folder: Path) -> None:
    """Makes a rename in the folder last. Systems that cannot open a folder (Windows) keep renames themselves."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path, mode: int = 0o700) -> None:
    """The folder, for this person alone where it is new. Raises Refused."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=mode)
    except OSError as error:
        raise not_writable(folder, error) from error


@contextmanager
def try_lock(path: Path) -> Iterator[bool]:
    """Gives True while this holder alone has the lock file, False where another one has it. The dead hold nothing."""
    with _open_lock(path) as file:
        if not _take(file):
            yield False
            return
        try:
            yield True
        finally:
            _release(file)


@contextmanager
def locked(path: Path, patience_s: float = 10.0) -> Iterator[None]:
    """As `try_lock`, but waited for. Raises Refused "busy" after `patience_s`."""
    end = time.monotonic() + patience_s
    with _open_lock(path) as file:
        while not _take(file):
            if time.monotonic() > end:
                raise Refused("busy", say("Another PrintDesk is using {where}.", where=str(path.parent)), say("Try again."))
            time.sleep(0.005)
        try:
            yield
        finally:
            _release(file)


def _open_lock(path: Path) -> BinaryIO:
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise not_writable(path.parent, error) from error
    return os.fdopen(handle, "r+b", buffering=0)


if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _release(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
