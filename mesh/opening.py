"""Opening what a path names: only a regular file, without waiting, and all of it or nothing."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from mesh.errors import BadFile, TooLarge
from mesh.limits import MIB, Limits

T = TypeVar("T")


def content_of(path: Path, limits: Limits) -> bytes:
    """All bytes of a regular file; BadFile when it is something else or changes while it is read."""
    with Opened(path, limits) as file:
        return file.content()


class Opened:
    """A regular file, to be read to its end; BadFile or TooLarge for anything else. ``size``: its bytes when it was opened."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._descriptor, self.size = _open(path, limits)
        self._held = 0

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._descriptor)

    def content(self) -> bytes:
        """All that is left of it."""
        pieces = []
        while self._held < self.size and (piece := self._read(lambda: os.read(self._descriptor, self.size - self._held))):
            pieces.append(piece)
            self._held += len(piece)
        self.end()
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def fill(self, view: memoryview) -> None:
        """Reads as many bytes as the view holds; BadFile where there are fewer."""
        at = 0
        while at < len(view):
            got = self._read(lambda: os.readv(self._descriptor, [view[at:]]))  # noqa: B023 (called at once)
            if not got:
                raise _changed()
            at += got
        self._held += at

    def end(self) -> None:
        """BadFile where the end is not where it was when the file was opened."""
        if self._held != self.size or self._read(lambda: os.read(self._descriptor, 1)):
            raise _changed()

    def _read(self, act: Callable[[], T]) -> T:
        try:
            return act()
        except OSError as problem:
            raise BadFile(
                "unreadable", f"The file could not be read: {problem.strerror}.", "Check the disk and try again."
            ) from None


def _changed() -> BadFile:
    return BadFile(
        "changed",
        "The file changed while it was being read.",
        "Wait until the program that writes it is done, then open it again.",
    )


def _open(path: Path, limits: Limits) -> tuple[int, int]:
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
        flags |= getattr(os, name, 0)
    try:
        before = path.stat()  # a device may do something when it is opened, so it is looked at first
        if not stat.S_ISREG(before.st_mode):
            raise _not_a_file(before.st_mode)
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as problem:
        raise _refusal(path, problem) from None
    held = os.fstat(descriptor)
    try:
        if not stat.S_ISREG(held.st_mode):
            raise _not_a_file(held.st_mode)
        if held.st_size > limits.file_bytes:
            raise TooLarge(
                "file_too_large",
                f"The file is {held.st_size / MIB:,.0f} MiB, and the limit is {limits.file_bytes / MIB:,.0f} MiB.",
                "Simplify the model or raise the limit in the settings.",
            )
        if held.st_size == 0:
            raise BadFile("empty", "The file is empty.", "Export the model again.")
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor, held.st_size


def _not_a_file(mode: int) -> BadFile:
    kinds = {
        stat.S_IFDIR: "a folder",
        stat.S_IFIFO: "a named pipe",
        stat.S_IFSOCK: "a socket",
        stat.S_IFCHR: "a device",
        stat.S_IFBLK: "a device",
    }
    kind = kinds.get(stat.S_IFMT(mode), "not a file")
    return BadFile("not_a_file", f"This is {kind}, not a model file.", "Choose a file.")


def _refusal(path: Path, problem: OSError | ValueError) -> BadFile:
    number = problem.errno if isinstance(problem, OSError) else None
    if number in (errno.EACCES, errno.EPERM):
        return BadFile(
            "no_permission", "The file may not be read by you.", "Change its permissions or copy it to a folder of yours."
        )
    if number in (errno.ENOENT, errno.ENOTDIR):
        if path.is_symlink():
            return BadFile("missing", "This link points to a file that does not exist.", "Open the file itself.")
        return BadFile("missing", f"There is no file “{path.name}”.", "Check the name and the folder.")
    if number == errno.ELOOP:
        return BadFile("missing", "This link leads in a circle.", "Open the file itself.")
    reason = problem.strerror if isinstance(problem, OSError) else "the name is impossible"
    return BadFile("unreadable", f"The file could not be opened: {reason}.", "Check the name and the disk.")
